"""The invented pair of Velm harbour, what a careful reader finds in it, and what the window's tests share."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.article.model import Article, Span
from reader.comparison.model import Comparison, Difference, Nearest, OneSided, ParagraphLink, SharedQuote, Topic
from reader.language.read import read
from reader.project.decisions import Decisions
from reader.window import tasks
from reader.window.main import MainWindow
from reader.window.settings import Settings
from reader.window.tasks import Compared
from reader.work import Progress

A = """Harbour reopens after the storm
The Coast Ledger
2026-03-03

The harbour of Velm reopened on Monday after a storm that kept 140 boats at their moorings for two days.

“We will not send a crew into that sea again,” harbour master Ann Weller told the council.

The fish market lost a third of its weekly catch, traders said, and two stalls stayed closed.

A crane that fell on the north quay will be lifted out on Thursday by a salvage ship from Orsund.
"""

B = """Ferries sail again as Velm harbour opens
North Shore News
2026-03-04

Velm’s harbour is open again. About 150 boats had waited out the storm since Saturday.

Harbour master Ann Weller said: “We will not send a crew into that sea again.”

Some ninety ferry passengers slept in the school gym, where the baker brought bread before dawn.

The crane that toppled on the north quay is to be raised on Thursday.

The mayor apologised for the late warning and promised a siren by the summer.
"""


def place(article: Article, words: str) -> Span:
    """Where these words stand."""
    for number, paragraph in enumerate(article.paragraphs):
        at = paragraph.text.find(words)
        if at >= 0:
            return Span(number, at, at + len(words))
    raise AssertionError(f"not in the article: {words}")


def compare_by_hand(a: Article, b: Article) -> Comparison:
    """What a careful reader would find in the invented pair."""
    if any("mayor" in paragraph.text for paragraph in a.paragraphs):
        return mirrored(compare_by_hand(b, a))
    pairs = (("harbour of Velm", "harbour is open"), ("not send a crew", "not send a crew"), ("A crane", "The crane"))
    links = tuple(ParagraphLink(place(a, x).paragraph, place(b, y).paragraph, "same", 0.9, "certain") for x, y in pairs)
    quote = "We will not send a crew into that sea again"
    fish = a.whole(place(a, "fish market").paragraph)
    gym, siren = (b.whole(place(b, words).paragraph) for words in ("school gym", "siren"))
    return Comparison(
        a=read(a),
        b=read(b),
        links=(),
        paragraph_links=links,
        only_a=(OneSided(fish, 0, None),),
        only_b=(OneSided(gym, 0, Nearest(a.whole(place(a, "harbour of Velm").paragraph), ("gym",))), OneSided(siren, 1, None)),
        topics_a=(Topic("Fish market losses", (fish.paragraph,)),),
        topics_b=(Topic("Stranded ferry passengers", (gym.paragraph,)), Topic("Mayor’s apology", (siren.paragraph,))),
        quotes=(SharedQuote(place(a, quote), place(b, quote), "identical", "Ann Weller", "Ann Weller", "told", "said"),),
        differences=(Difference(place(a, "140 boats"), place(b, "150 boats"), "number", "differs", "A counts 140 boats, B about 150"),),
        method="lexical",
    )


def mirrored(found: Comparison) -> Comparison:
    return Comparison(
        a=found.b,
        b=found.a,
        links=(),
        paragraph_links=tuple(ParagraphLink(k.b, k.a, k.kind, k.score, k.confidence) for k in found.paragraph_links),
        only_a=found.only_b,
        only_b=found.only_a,
        topics_a=found.topics_b,
        topics_b=found.topics_a,
        quotes=tuple(SharedQuote(q.b, q.a, q.kind, q.speaker_b, q.speaker_a, q.cue_b, q.cue_a) for q in found.quotes),
        differences=tuple(Difference(d.b, d.a, d.what, d.verdict, d.note) for d in found.differences),
        method="lexical",
    )


@dataclass(frozen=True)
class Files:
    a: Path
    b: Path


def shown(settings: Settings, qtbot: QtBot) -> MainWindow:
    """An empty window, as large as most are, on the screen."""
    made = MainWindow(settings)
    qtbot.addWidget(made)
    made.resize(1400, 900)
    made.show()
    qtbot.waitExposed(made)
    return made


def settled(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until nothing runs any more, and until what was left for the next turn of the event loop is done too."""
    qtbot.waitUntil(lambda: not window.busy, timeout=60_000)
    qtbot.wait(1)


def compare_by(made: Callable[[Article, Article, Decisions, Progress], Compared], monkeypatch: pytest.MonkeyPatch) -> None:
    """Have `made` compare in place of the program, once it has its first links and at any later time."""
    monkeypatch.setattr(tasks, "by_words", lambda first, decisions, progress: made(first.comparison.a.article, first.comparison.b.article, decisions, progress))
    monkeypatch.setattr(tasks, "compare_articles", made)


class Slow:
    """Work that goes on until it is told to end or to stop."""

    def __init__(self, answer: Callable[[Article, Article, Decisions], Compared]) -> None:
        self.go_on = False
        self.started = self.cancelled = 0
        self._answer = answer

    def __call__(self, a: Article, b: Article, decisions: Decisions, progress: Progress) -> Compared:
        self.started += 1
        try:
            while not self.go_on:
                progress(0.3, "comparing")
                time.sleep(0.005)
        except BaseException:
            self.cancelled += 1
            raise
        return self._answer(a, b, decisions)
