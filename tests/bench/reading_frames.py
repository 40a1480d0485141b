"""How smooth the reading view is: frame times while scrolling, and the longest stall while opening, beside a bare pair of QTextBrowsers in the same run.

Run it: `python tests/bench/reading_frames.py [paragraphs ...]`. Times are milliseconds of this machine; the ratios are what may be compared.
"""

import os
import random
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QHBoxLayout, QTextBrowser, QWidget

from reader.article.model import Article, Paragraph, Span
from reader.comparison.model import Comparison, Difference, Link, OneSided, ParagraphLink, SharedQuote, Topic
from reader.language.reading import Reading
from reader.project.decisions import Decisions
from reader.window import garbage
from reader.window.reading.view import ReadingView
from reader.window.theme import LIGHT
from reader.window.typefaces import load

WORDS = (
    "the of a minister said that harbour inquiry announced payment on Tuesday after council voted against closing ferry terminal while unions wanted"
).split()


def article(count: int, seed: int) -> Article:
    """So many paragraphs of 20 to 90 words."""
    chance = random.Random(seed)
    return Article(tuple(Paragraph(" ".join(chance.choice(WORDS) for _ in range(chance.randint(20, 90))).capitalize() + ".") for _ in range(count)))


def pair(count: int) -> Comparison:
    """Links that cross and branch, one-sided paragraphs and clauses, quotes and differences, as thick as in real reports."""
    chance = random.Random(7)
    a, b = article(count, 1), article(count, 2)
    links, across = [], {}
    for i in range(count):
        if i % 3:
            j = min(count - 1, max(0, i + chance.randint(-6, 6)))
            across[i] = j
            links.append(ParagraphLink(i, j, "same" if i % 4 else "related", 0.4 + 0.6 * chance.random(), chance.choice(("certain", "likely", "possible"))))
    links = sorted({(x.a, x.b): x for x in links}.values(), key=lambda x: (x.a, x.b))
    taken = {x.b for x in links}
    return Comparison(
        a=Reading(a, ()),
        b=Reading(b, ()),
        links=tuple(Link(Span(x.a, 0, 40), Span(x.b, 0, 40), x.kind, x.score, x.confidence) for x in links),
        paragraph_links=tuple(links),
        only_a=tuple(OneSided(a.whole(i) if not i % 3 else Span(i, 30, 80), 0, None) for i in range(count) if i % 3 == 0 or i % 5 == 0),
        only_b=tuple(OneSided(b.whole(i), 0, None) for i in range(count) if i not in taken),
        topics_a=(Topic("harbour closing", tuple(range(0, count, 3))),),
        topics_b=(Topic("ferry terminal", tuple(i for i in range(count) if i not in taken)),),
        quotes=tuple(SharedQuote(Span(i, 10, 60), Span(j, 10, 60), "identical", None, None, None, None) for i, j in across.items() if i % 4 == 1),
        differences=tuple(Difference(Span(i, 82, 90), Span(j, 82, 90), "number", "differs", "") for i, j in across.items() if i % 4 == 2),
        method="lexical",
    )


class Stalls(QObject):
    """The longest time for which the event loop did not come round, and the most that this thread worked in one turn of it."""

    def __init__(self) -> None:
        super().__init__()
        self.longest, self._then = 0.0, time.perf_counter()
        self.work, self._worked = 0.0, time.thread_time()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(0)

    def _tick(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.longest, self._then = max(self.longest, now - self._then), now
        self.work, self._worked = max(self.work, worked - self._worked), worked

    def said(self) -> str:
        """ "39 ms (work alone: 31)", and begin anew."""
        said = f"{1000 * self.longest:.0f} ms (work alone: {1000 * self.work:.0f})"
        self.longest = self.work = 0.0
        return said


def wait(app: QApplication, seconds: float) -> None:
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        app.processEvents()


@dataclass(frozen=True)
class Frames:
    """Milliseconds of a frame, on the clock and of this thread's processor time: what others do on the machine is in the first alone."""

    median: float
    worst: float
    median_work: float
    worst_work: float

    def __str__(self) -> str:
        return f"{self.median:.2f} ms at the median, {self.worst:.2f} ms at worst (work alone: {self.median_work:.2f}, {self.worst_work:.2f})"


def frames(scroll: Callable[[int], None], paint: Callable[[], None], count: int = 300) -> Frames:
    """One notch of the wheel, and everything painted, so many times."""
    times, work = [], []
    for i in range(count):
        then, worked = time.perf_counter(), time.thread_time()
        scroll(i)
        paint()
        times.append(1000 * (time.perf_counter() - then))
        work.append(1000 * (time.thread_time() - worked))
    times.sort()
    work.sort()
    return Frames(times[count // 2], times[-1], work[count // 2], work[-1])


def bare(app: QApplication, comparison: Comparison) -> tuple[float, Frames]:
    """Two QTextBrowsers: (seconds to the first paint, frames)."""
    box = QWidget()
    row = QHBoxLayout(box)
    font = QFont(load().serif)
    font.setPixelSize(17)
    then = time.perf_counter()
    browsers = []
    for reading in (comparison.a, comparison.b):
        browser = QTextBrowser()
        browser.document().setDefaultFont(font)
        browser.setPlainText("\n".join(p.text for p in reading.article.paragraphs))
        row.addWidget(browser)
        browsers.append(browser)
    box.resize(1260, 926)
    box.show()
    app.processEvents()
    opened = time.perf_counter() - then
    wait(app, 1.0)

    def scroll(i: int) -> None:
        for browser in browsers:
            browser.verticalScrollBar().setValue(i * 60)

    found = frames(scroll, lambda: [b.viewport().repaint() for b in browsers] and None)
    box.hide()
    return opened, found


def ours(app: QApplication, comparison: Comparison) -> None:
    view = ReadingView(LIGHT)
    view.resize(1260, 926)
    stalls = Stalls()
    then = time.perf_counter()
    view.set_articles(comparison.a.article, comparison.b.article)
    view.show()
    app.processEvents()
    print(f"  opened and painted after {1000 * (time.perf_counter() - then):.0f} ms")
    wait(app, 2.0)
    print(f"  longest stall while opening {stalls.said()}")
    stalls.said()
    then = time.perf_counter()
    view.set_comparison(comparison, Decisions())
    while view.showing.comparison is None:
        app.processEvents()
    print(f"  marked after {1000 * (time.perf_counter() - then):.0f} ms")
    wait(app, 1.0)
    print(f"  longest stall while marking {stalls.said()}")
    for name, act in (
        ("resizing", lambda: view.resize(1160, 826)),
        ("zooming", lambda: view.zoom(1)),
        ("jumping to the end", lambda: view.go_to("a", Span(len(comparison.a.article.paragraphs) - 2, 0, 5))),
        ("aligning", lambda: view.set_mode("aligned")),
        ("folding", lambda: view.set_only_differences(True)),
        ("unfolding", lambda: (view.set_only_differences(False), view.set_mode("reading"))),
        ("finding", lambda: view.set_find("ferry")),
    ):
        stalls.said()
        act()
        wait(app, 1.5)
        print(f"  longest stall while {name} {stalls.said()}")
    view.set_find("")
    view.resize(1260, 926)
    wait(app, 1.0)
    pane = view.panes["a"]
    parts = [pane.viewport(), view.panes["b"].viewport(), view.gutter, view.maps["a"], view.maps["b"]]

    def scroll(i: int) -> None:
        pane.scroll_to(i * 60)
        view.following._step()

    found = frames(scroll, lambda: [p.repaint() for p in parts] and None)
    print(f"  frame {found}")
    opened, other = bare(app, comparison)
    print(f"  bare pair: opened {1000 * opened:.0f} ms, frame {other}")
    print(f"  ratio of the work {found.median_work / other.median_work:.2f} at the median, {found.worst_work / other.worst_work:.2f} at worst")
    view.hide()
    view.deleteLater()


def main() -> None:
    garbage.begin()  # as in the program itself
    app = QApplication([])
    for count in [int(x) for x in sys.argv[1:]] or [60, 1000, 5000]:
        print(f"{count} paragraphs")
        ours(app, pair(count))


if __name__ == "__main__":
    main()
