"""Pictures of the window in each of its states, to be looked at: `python packaging/states.py FOLDER [A B]`. Not shipped; the sample without A and B."""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent, QEventLoop

from reader.article.files import open_file
from reader.article.model import Article, Span
from reader.window.app import application
from reader.window.main import MainWindow
from reader.window.settings import Settings
from reader.work import silent

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = (ROOT / "resources" / "sample" / "a.md", ROOT / "resources" / "sample" / "b.md")
ARABIC_ENGLISH = (ROOT / "packaging" / "arabic-english" / "a.md", ROOT / "packaging" / "arabic-english" / "b.md")
"""An invented event, told from right to left on one side and from left to right on the other."""
_SHARED = ROOT.parent / "shared" / "articles"
SHARED = (_SHARED / "venezuela-a.txt", _SHARED / "venezuela-b.txt")
LONG = 5000
WIDE, NARROW = (1600, 1000), (900, 760)
Put = Callable[[MainWindow], None]


class States:
    """Windows on one pair, each put into a state and kept as a picture in a folder."""

    def __init__(self, folder: Path, pair: tuple[Path, Path]) -> None:
        self._app = application()
        self._folder = folder
        self._pair = pair
        folder.mkdir(parents=True, exist_ok=True)

    def take(self, name: str, put: Put, *, size: tuple[int, int] = WIDE, quick: bool = False) -> None:
        """Open a fresh window, compare the pair, do `put`, and keep a picture. `quick`: the first answer is enough."""
        with tempfile.TemporaryDirectory() as kept:
            settings = Settings.at(Path(kept) / "window.ini")
            settings.appearance, settings.tour_seen = "light", True
            window = MainWindow(settings)
            window.resize(*size)
            window.show()
            window.controller.arrivals.open_files({"a": self._pair[0], "b": self._pair[1]})
            until = time.monotonic() + 900.0
            self._wait(0.2)
            while time.monotonic() < until and (window.busy and not (quick and window.panel.count())):
                self._wait(0.05)
            window.controller.cancel()
            put(window)
            self._wait(0.8)
            while time.monotonic() < until and window.busy:
                self._wait(0.05)
            self._wait(0.3)
            window.grab().save(str(self._folder / f"{name}.png"))
            print(self._folder / f"{name}.png", flush=True)
            window.close()
            window.deleteLater()
            self._app.sendPostedEvents(window, QEvent.Type.DeferredDelete)

    def _wait(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            time.sleep(0.005)


def trigger(*actions: str) -> Put:
    """Choose these in the menus."""

    def put(window: MainWindow) -> None:
        for action in actions:
            window.actions_[action].trigger()

    return put


def find(window: MainWindow) -> None:
    """Look for a word that both tell, and go to the first place."""
    words = [{w for p in article.paragraphs for w in p.text.split() if w.isalpha() and len(w) > 5} for article in _articles(window)]
    window.toolbar.search.setText(min(words[0] & words[1]))
    window.actions_["find_next"].trigger()


def _articles(window: MainWindow) -> list[Article]:
    return [opened.article for _, opened in sorted(window.controller.opened.items())]


def notes(window: MainWindow) -> None:
    """Two notes and a tag, as the dialogs write them, and the notes listed."""
    from reader.project import commands
    from reader.project import notes as writing

    a, b = _articles(window)
    comparison = window.controller.comparison
    assert comparison is not None
    link = comparison.paragraph_links[0]
    on_words = writing.on_stretch("a", Span(0, 0, 20), len(a.paragraphs[0].text))
    on_link = writing.on_link((link.a, link.b), (len(a.paragraphs[link.a].text), len(b.paragraphs[link.b].text)))
    thought = "The same event, from two desks:\n\n- who is quoted first\n- what is left out"
    for on, text in ((on_words, "Who says so? **Check** with the desk."), (on_link, thought)):
        window.controller.do(commands.write_note(*on, text, "2026-01-01T12:00:00"))
    window.controller.do(commands.define_tag("Official source"))
    window.controller.do(commands.apply_tag("Official source", "b", Span(1, 0, 40)))
    window.panel.chips.choose("note")


def wording(window: MainWindow) -> None:
    """The wording of the pair of paragraphs that is surest to tell the same."""
    comparison = window.controller.comparison
    assert comparison is not None
    link = max(comparison.paragraph_links, key=lambda known: (known.confidence == "certain", known.score))
    window.view.go_to("a", comparison.a.article.whole(link.a))
    window.actions_["wording"].trigger()


def by_hand(*actions: str) -> Put:
    """Link what belongs together, as a person does across two languages, and then choose these in the menus."""

    def put(window: MainWindow) -> None:
        for pair in LINKED_BY_HAND:
            window.controller.link(pair)
        trigger(*actions)(window)

    return put


def long_pair(folder: Path, pair: tuple[Path, Path]) -> tuple[Path, Path]:
    """The pair's own paragraphs, and after them so many invented ones that each side has 5,000."""
    sys.path.insert(0, str(ROOT / "tests" / "bench"))
    from long_reports import Reports

    reports, made = Reports(), []
    for seed, source in enumerate(pair, 1):
        article = open_file(source, silent).article
        own = [p.text for p in article.paragraphs]
        file = folder / f"long-{seed}.txt"
        file.write_text("\n\n".join([article.title or "A long report", *own, *reports.paragraphs(LONG - len(own), seed)]) + "\n", encoding="utf-8")
        made.append(file)
    return made[0], made[1]


LINKED_BY_HAND = ((0, 0), (1, 1), (1, 2), (2, 1), (4, 3), (6, 4))
RIGHT_TO_LEFT: tuple[tuple[str, Put, tuple[int, int]], ...] = (
    ("right-to-left", by_hand(), WIDE),
    ("right-to-left-aligned", by_hand("aligned"), WIDE),
    ("right-to-left-swapped-dark", by_hand("theme_dark", "swap"), WIDE),
    ("right-to-left-narrow", by_hand(), NARROW),
)
STATES: tuple[tuple[str, Put, tuple[int, int]], ...] = (
    ("reading", trigger(), WIDE),
    ("aligned", trigger("aligned"), WIDE),
    ("only-differences", trigger("only_differences"), WIDE),
    ("dim-what-is-shared", trigger("dim_shared"), WIDE),
    ("find", find, WIDE),
    ("notes", notes, WIDE),
    ("wording", wording, WIDE),
    ("dark", trigger("theme_dark"), WIDE),
    ("dark-aligned", trigger("theme_dark", "aligned"), WIDE),
    ("high-contrast", trigger("theme_contrast"), WIDE),
    ("narrow", trigger(), NARROW),
    ("palette", trigger("palette"), WIDE),
    ("hints", trigger("tour"), WIDE),
)


def take_all(folder: Path, pair: tuple[Path, Path], *, long: bool = True) -> None:
    """Every state of one pair, and two of it grown to thousands of paragraphs: some minutes."""
    states = States(folder, pair)
    for name, put, size in STATES:
        states.take(name, put, size=size)
    turned = States(folder, ARABIC_ENGLISH)
    for name, put, size in RIGHT_TO_LEFT:
        turned.take(name, put, size=size)
    if long:
        with tempfile.TemporaryDirectory() as kept:
            grown = States(folder, long_pair(Path(kept), pair))
            grown.take(f"{LONG}-paragraphs", trigger(), quick=True)


def main() -> int:
    if len(sys.argv) not in (2, 4):
        print(__doc__, file=sys.stderr)
        return 2
    pair = (Path(sys.argv[2]), Path(sys.argv[3])) if len(sys.argv) == 4 else SAMPLE
    take_all(Path(sys.argv[1]), pair)
    return 0


if __name__ == "__main__":
    sys.exit(main())
