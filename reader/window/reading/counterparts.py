"""What in the other article answers a place in this one, and in which order to go through it. Pure; spans in code points."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from reader.article.model import Article, Span
from reader.article.sides import SIDES, Pair, Side
from reader.comparison.model import Comparison, Evidence, Link
from reader.project.decisions import Decisions
from reader.project.links import DecidedLink, Status, standing_links
from reader.project.view import as_decided
from reader.report.repeated import repeated_above
from reader.window.reading.marks import ParagraphMarks, marks

How = Literal["quote", "difference", "link", "nearest"]


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A place here and the place across that answers it. "nearest" only comes close: the place here is one-sided."""

    here: Span
    there: Span
    how: How


class Counterparts:
    """A comparison as it stands after the decisions, looked up by place. Both sides' marks are made once and kept here."""

    def __init__(self, comparison: Comparison, decisions: Decisions) -> None:
        self.comparison = as_decided(comparison, decisions)
        self.links: tuple[DecidedLink, ...] = standing_links(comparison, decisions)
        self._marks: dict[Side, tuple[ParagraphMarks, ...]] = {
            side: marks(self.comparison, side, decisions.dismissed, [m.span for m in decisions.marked if (m.side, m.stance) == (side, "one-sided")])
            for side in SIDES
        }
        self._sentences: dict[Side, dict[int, list[Link]]] = {"a": {}, "b": {}}
        self._pairs: dict[Pair, list[Link]] = {}
        self._status = {(known.link.a, known.link.b): known.status for known in self.links}
        for link in self.comparison.links:
            if (link.a.paragraph, link.b.paragraph) in self._status:
                self._sentences["a"].setdefault(link.a.paragraph, []).append(link)
                self._sentences["b"].setdefault(link.b.paragraph, []).append(link)
                self._pairs.setdefault((link.a.paragraph, link.b.paragraph), []).append(link)
        self._paragraphs: dict[Side, dict[int, list[DecidedLink]]] = {"a": {}, "b": {}}
        for known in self.links:
            self._paragraphs["a"].setdefault(known.link.a, []).append(known)
            self._paragraphs["b"].setdefault(known.link.b, []).append(known)
        self._level: dict[Side, dict[int, int]] = {"a": {}, "b": {}}
        for known in sorted(self.links, key=lambda k: (-k.link.score, k.link.a, k.link.b)):
            if not known.unsure:
                self._level["a"].setdefault(known.link.a, known.link.b)
                self._level["b"].setdefault(known.link.b, known.link.a)

        self.numbers: dict[Side, dict[int, list[int]]] = {"a": {}, "b": {}}
        for number, known in enumerate(self.links):
            self.numbers["a"].setdefault(known.link.a, []).append(number)
            self.numbers["b"].setdefault(known.link.b, []).append(number)
        self.agreed: dict[Side, list[bool]] = {"a": agreed(self._marks["a"], comparison.a.article), "b": agreed(self._marks["b"], comparison.b.article)}

    def marks(self, side: Side) -> tuple[ParagraphMarks, ...]:
        return self._marks[side]

    def status(self, a: int, b: int) -> Status:
        """How a link between two paragraphs stands; "suggested" where nothing was decided."""
        return self._status.get((a, b), "suggested")

    def linked(self, side: Side, paragraph: int) -> tuple[int, ...]:
        """Paragraphs across that a paragraph is linked to, the strongest first."""
        known = sorted(self._paragraphs[side].get(paragraph, ()), key=lambda k: (-k.link.score, k.link.a, k.link.b))
        return tuple(k.link.b if side == "a" else k.link.a for k in known)

    def levels(self, side: Side) -> Mapping[int, int]:
        """For each paragraph its strongest counterpart that is more than merely possible, or confirmed: what a pane may be moved for."""
        return self._level[side]

    def at(self, side: Side, paragraph: int, offset: int | None = None) -> tuple[Counterpart, ...]:
        """Every counterpart of a place, one for each paragraph across: of the marks at the code point, then of its sentence, then of its paragraph.

        Where nothing answers, the nearest passage of the one-sided stretch there, if one is known.
        """
        found: list[Counterpart] = []
        if offset is not None and paragraph < len(self._marks[side]):
            marked = [self._of_mark(side, m.kind, m.index) for m in self._marks[side][paragraph].at(offset)]
            found += [c for c in marked if c is not None]
        sentences = [self._of_link(side, link) for link in sorted(self._sentences[side].get(paragraph, ()), key=lambda k: (-k.score, k.a, k.b))]
        if offset is not None:
            found += (c for c in sentences if c.here.start <= offset < c.here.end)
        rest = {c.there.paragraph: c for c in reversed(sentences)}
        found += (rest.get(there) or self._whole(side, paragraph, there) for there in self.linked(side, paragraph))
        firm = [c for c in found if c.how != "nearest"]
        return _one_each(firm) or tuple(found[:1]) or self._nearest_in(side, paragraph)

    def of_pair(self, a: int, b: int) -> Counterpart:
        """A paragraph link, by its strongest sentences where it has any; `here` is in A."""
        links = self._pairs.get((a, b))
        if links:
            best = max(links, key=lambda k: (k.score, -k.a.start, -k.b.start))
            return Counterpart(best.a, best.b, "link")
        return self._whole("a", a, b)

    def evidence(self, a: int, b: int) -> tuple[Evidence, ...]:
        """Why two paragraphs are linked: the reasons of their sentences, the weightiest first."""
        seen: dict[tuple[Span, Span], Evidence] = {}
        for link in self._pairs.get((a, b), ()):
            for reason in link.why:
                seen.setdefault((reason.a, reason.b), reason)
        return tuple(sorted(seen.values(), key=lambda e: (-e.weight, e.a, e.b)))

    def _of_mark(self, side: Side, kind: str, index: int) -> Counterpart | None:
        if kind == "quote":
            quote = self.comparison.quotes[index]
            return Counterpart(*((quote.a, quote.b) if side == "a" else (quote.b, quote.a)), "quote")
        if kind == "difference":
            difference = self.comparison.differences[index]
            return Counterpart(*((difference.a, difference.b) if side == "a" else (difference.b, difference.a)), "difference")
        fact = (self.comparison.only_a if side == "a" else self.comparison.only_b)[index]
        return Counterpart(fact.span, fact.nearest.span, "nearest") if fact.nearest is not None else None

    def _nearest_in(self, side: Side, paragraph: int) -> tuple[Counterpart, ...]:
        if paragraph >= len(self._marks[side]):
            return ()
        near = (self._of_mark(side, m.kind, m.index) for m in self._marks[side][paragraph].marks if m.kind == "only")
        return tuple(c for c in near if c is not None)[:1]

    def _of_link(self, side: Side, link: Link) -> Counterpart:
        return Counterpart(link.a, link.b, "link") if side == "a" else Counterpart(link.b, link.a, "link")

    def _whole(self, side: Side, here: int, there: int) -> Counterpart:
        a, b = self.comparison.a.article, self.comparison.b.article
        mine, other = (a, b) if side == "a" else (b, a)
        return Counterpart(mine.whole(here), other.whole(there), "link")


def agreed(marks: tuple[ParagraphMarks, ...], article: Article) -> list[bool]:
    """Paragraphs that tell nothing the other article does not tell in the same way, headings with nothing else under them, and the headline again."""
    found = [bool(m.linked) and not m.differs for m in marks]
    for i in range(len(found) - 1, -1, -1):
        if article.paragraphs[i].kind == "heading" and i + 1 < len(found):
            found[i] = found[i + 1]
    for i in repeated_above(article):
        found[i] = True
    return found


def _one_each(found: Iterable[Counterpart]) -> tuple[Counterpart, ...]:
    """The first for each paragraph across."""
    kept: dict[int, Counterpart] = {}
    for one in found:
        kept.setdefault(one.there.paragraph, one)
    return tuple(kept.values())
