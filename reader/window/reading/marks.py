"""What is marked in each paragraph of one article: a Comparison and what a person decided, as plain stretches. Pure; code points of the paragraph's text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from sys import maxsize
from typing import TYPE_CHECKING, Literal, NamedTuple

from reader.article.sides import Side

if TYPE_CHECKING:
    from reader.article.model import Article, Span
    from reader.comparison.model import Comparison
    from reader.project.decisions import Dismissed


MarkKind = Literal["only", "quote", "difference"]
Stretch = tuple[int, int]

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked stretch. `index` is its place in the Comparison's only_a / only_b, quotes or differences.

    `detail` is the kind of quote ("identical", "paraphrased" …), the verdict on a difference, or how sure it is that one article alone tells it.
    """

    start: int
    end: int
    kind: MarkKind
    index: int
    detail: str = ""


class ParagraphMarks(NamedTuple):
    """`alone`: stretches that only this article has, neighbours joined, and `part`, their share of the text (0 to 1); `whole`: they are all of it.

    `linked`: paragraphs across, in order.
    """

    marks: tuple[Mark, ...] = ()
    alone: tuple[Stretch, ...] = ()
    whole: bool = False
    linked: tuple[int, ...] = ()
    part: float = 0.0

    def doubtful(self, start: int = 0, end: int = maxsize) -> bool:
        """Whether it is but possible that this article alone tells what is marked so in a stretch, or in the paragraph."""
        from reader.report.sure import most_sure_of

        here = ((m.detail or "certain", min(end, m.end) - max(start, m.start)) for m in self.marks if m.kind == "only")
        return most_sure_of((sure, letters) for sure, letters in here if letters > 0) == "possible"

    @property
    def differs(self) -> bool:
        """Whether there is anything here that the other article does not say in the same way."""
        return bool(self.alone) or any(mark.kind == "difference" for mark in self.marks)

    def at(self, offset: int) -> tuple[Mark, ...]:
        """The marks around a code point, the shortest first."""
        return tuple(sorted((m for m in self.marks if m.start <= offset < m.end), key=lambda m: (m.end - m.start, m.kind)))


NOTHING = ParagraphMarks()


def marks(comparison: Comparison, side: Side, dismissed: Collection[Dismissed] = (), by_hand: Iterable[Span] = ()) -> tuple[ParagraphMarks, ...]:
    """The marks of every paragraph of one article, dismissed findings left out. The comparison is the one that stands (see project.view).

    `by_hand`: the stretches of it that a person marked as one-sided; they are so whoever quotes them.
    """
    article = (comparison.a if side == "a" else comparison.b).article
    found: list[list[Mark]] = [[] for _ in article.paragraphs]
    put_aside = {place for known in dismissed if known.kind.startswith("only") for place in known.places}
    pairs_aside = {known.places for known in dismissed}

    def put(span: Span, kind: MarkKind, index: int, detail: str = "") -> None:
        if span.paragraph < len(found) and len(span):
            found[span.paragraph].append(Mark(span.start, span.end, kind, index, detail))

    for index, fact in enumerate(comparison.only_a if side == "a" else comparison.only_b):
        if (side, fact.span) not in put_aside:
            put(fact.span, "only", index, fact.confidence)
    for index, quote in enumerate(comparison.quotes):
        if (("a", quote.a), ("b", quote.b)) not in pairs_aside:
            put(quote.a if side == "a" else quote.b, "quote", index, quote.kind)
    for index, difference in enumerate(comparison.differences):
        if (("a", difference.a), ("b", difference.b)) not in pairs_aside:
            put(difference.a if side == "a" else difference.b, "difference", index, difference.verdict)
    linked: list[list[int]] = [[] for _ in article.paragraphs]
    for link in comparison.paragraph_links:
        here, there = (link.a, link.b) if side == "a" else (link.b, link.a)
        if here < len(linked):
            linked[here].append(there)
    kept: dict[int, list[Stretch]] = {}
    for span in by_hand:
        kept.setdefault(span.paragraph, []).append((span.start, span.end))
    return tuple(_paragraph(article, i, found[i], linked[i], kept.get(i, ())) for i in range(len(found)))


def _paragraph(article: Article, index: int, found: Sequence[Mark], linked: Iterable[int], by_hand: Sequence[Stretch]) -> ParagraphMarks:
    from reader.project.view import rests, whole

    text = article.paragraphs[index].text
    alone = joined([(m.start, min(m.end, len(text))) for m in found if m.kind == "only"], text)
    entire = whole(alone, text)
    if not entire:
        # words that both articles quote are in both, whatever sentence they stand in; those that one of them cut are not
        quoted = [(m.start, m.end) for m in found if m.kind == "quote"]
        cut = [rest for m in found if m.kind == "quote" and m.detail != "paraphrased" for rest in rests((m.start, m.end), alone, text)]
        shown = [*by_hand, *cut]
        alone = less(alone, less(quoted, shown, text) if shown else quoted, text)
    part = min(1.0, sum(end - start for start, end in alone) / max(1, len(text)))
    return ParagraphMarks(tuple(sorted(found, key=lambda m: (m.start, m.end))), alone, entire, tuple(sorted(set(linked))), part)


def less(stretches: Iterable[Stretch], holes: Iterable[Stretch], text: str) -> tuple[Stretch, ...]:
    """Stretches without what lies in the holes; rests without a word are dropped."""
    rests = list(stretches)
    for first, last in holes:
        rests = [rest for start, end in rests for rest in ((start, min(end, first)), (max(start, last), end)) if rest[0] < rest[1]]
    return tuple((start, end) for start, end in rests if _WORD.search(text, start, end))


def joined(stretches: Iterable[Stretch], text: str) -> tuple[Stretch, ...]:
    """Stretches in order, those grown together that touch, overlap or have no word between them."""
    kept: list[Stretch] = []
    for start, end in sorted(stretches):
        if kept and (start <= kept[-1][1] or _WORD.search(text, kept[-1][1], start) is None):
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return tuple(kept)
