"""What a person changed about a comparison, as one frozen value and functions that return a new one. Pure; paragraph indices from 0, spans in code points.

Every decision is kept by the place it is about and not by its number in the comparison, so that comparing again does not move it.
"""

from dataclasses import dataclass, field, fields, replace
from typing import Literal

from reader.article.model import Span
from reader.article.sides import OTHER, Pair, Side
from reader.project import notes as noting
from reader.project import tags as tagging
from reader.project.notes import Notes
from reader.project.places import Places, mirrored_places
from reader.project.tags import Passages, Tags

Stance = Literal["one-sided", "shared"]


@dataclass(frozen=True, slots=True, order=True)
class Known:
    """A finding as a decision keeps it: by its kind, as the report names it ("only a", "quote", …), and its places in their order."""

    kind: str
    places: Places


Dismissed = Known
"""A finding the person put aside."""


@dataclass(frozen=True, slots=True, order=True)
class Marked:
    """A stretch of one article that the person made one-sided, or shared, whatever the comparison says."""

    side: Side
    span: Span
    stance: Stance


@dataclass(frozen=True, slots=True, order=True)
class Renamed:
    """A topic of one side, known by its paragraphs, and the label the person gave it."""

    side: Side
    paragraphs: tuple[int, ...]
    label: str


@dataclass(frozen=True, slots=True, order=True)
class Grouped:
    """One-sided stretches of one side that the person put into one topic under a label; "" takes them out of every topic. Known by the stretches."""

    side: Side
    spans: tuple[Span, ...]
    label: str


@dataclass(frozen=True, slots=True, order=True)
class Spoken:
    """A quotation of one side, known by its (first) span, and who says it according to the person."""

    side: Side
    span: Span
    speaker: str


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a decision is, said so that it can be found again: the paragraph's index and its whole text, and a stretch of that text."""

    side: Side
    paragraph: int
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, order=True)
class Unplaced:
    """A decision whose place is not in the articles as they now are. It is kept with its texts, and placed when the text comes back.

    `kind` is the decision's kind ("confirmed", "rejected", "added", "dismissed", "upheld", "marked", "renamed", "grouped", "speaker", "tag", "tagged", "note"),
    `value` what it says besides its places, `also` what else belongs to it, by name: a note's "on", "number" and "written", a tag's "colour".
    """

    kind: str
    places: tuple[Place, ...]
    value: str = ""
    also: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Decisions:
    """All that a person decided, noted and tagged. `Decisions()` is nothing decided.

    A pair stands in at most one of `confirmed`, `rejected`, `added`; a finding in at most one of `dismissed` and `upheld` (those the person confirmed).
    """

    confirmed: frozenset[Pair] = frozenset()
    rejected: frozenset[Pair] = frozenset()
    added: frozenset[Pair] = frozenset()
    dismissed: frozenset[Dismissed] = frozenset()
    marked: tuple[Marked, ...] = ()
    renamed: tuple[Renamed, ...] = ()
    speakers: tuple[Spoken, ...] = ()
    unplaced: tuple[Unplaced, ...] = field(default=())
    upheld: frozenset[Known] = frozenset()
    grouped: tuple[Grouped, ...] = ()
    notes: Notes = ()
    tags: Tags = ()
    tagged: Passages = ()

    def __post_init__(self) -> None:
        if self.dismissed & self.upheld:
            raise ValueError("a finding cannot be dismissed and confirmed at once")
        if self.confirmed & self.rejected or self.confirmed & self.added or self.rejected & self.added:
            raise ValueError("a pair of paragraphs cannot be decided in two ways at once")

    @property
    def count(self) -> int:
        """How many there are, of every kind."""
        return sum(len(getattr(self, each.name)) for each in fields(self))


def dismiss(decisions: Decisions, finding: Dismissed) -> Decisions:
    """Put a finding aside."""
    return replace(decisions, dismissed=decisions.dismissed | {finding}, upheld=decisions.upheld - {finding})


def restore(decisions: Decisions, finding: Known) -> Decisions:
    """A finding is a suggestion again: a dismissed one comes back, a confirmed one is open."""
    return replace(decisions, dismissed=decisions.dismissed - {finding}, upheld=decisions.upheld - {finding})


def uphold(decisions: Decisions, finding: Known) -> Decisions:
    """The person says that this finding is right."""
    return replace(decisions, dismissed=decisions.dismissed - {finding}, upheld=decisions.upheld | {finding})


def mark(decisions: Decisions, side: Side, span: Span, stance: Stance) -> Decisions:
    """Make a stretch one-sided or shared. The newest word counts.

    What earlier marks said about the same letters is cut away, and neighbours that say the same grow together.
    """
    if not len(span):
        return decisions
    kept = list(unmark(decisions, side, span).marked)
    merged = span
    for other in [m for m in kept if m.side == side and m.stance == stance and m.span.paragraph == span.paragraph]:
        if other.span.end == merged.start or other.span.start == merged.end:
            merged = Span(span.paragraph, min(merged.start, other.span.start), max(merged.end, other.span.end))
            kept.remove(other)
    return replace(decisions, marked=tuple(sorted([*kept, Marked(side, merged, stance)])))


def unmark(decisions: Decisions, side: Side, span: Span) -> Decisions:
    """Forget what was marked inside a stretch; the parts of a mark outside it stay."""
    kept: list[Marked] = []
    for known in decisions.marked:
        if known.side != side or not known.span.common(span):
            kept.append(known)
        else:
            kept += [replace(known, span=rest) for rest in without(known.span, span)]
    return replace(decisions, marked=tuple(sorted(kept)))


def without(span: Span, hole: Span) -> tuple[Span, ...]:
    """What of `span` lies outside `hole`, in order: none, one or two stretches."""
    if not span.common(hole):
        return (span,)
    before = Span(span.paragraph, span.start, max(span.start, hole.start))
    after = Span(span.paragraph, min(span.end, hole.end), span.end)
    return tuple(rest for rest in (before, after) if len(rest))


def rename(decisions: Decisions, side: Side, paragraphs: tuple[int, ...], label: str) -> Decisions:
    """Give a topic another label; an empty label gives it back its own."""
    paragraphs = tuple(sorted(set(paragraphs)))
    kept = [r for r in decisions.renamed if (r.side, r.paragraphs) != (side, paragraphs)]
    wanted = " ".join(label.split())
    return replace(decisions, renamed=tuple(sorted([*kept, Renamed(side, paragraphs, wanted)] if wanted else kept)))


def correct_speaker(decisions: Decisions, side: Side, quotation: Span, speaker: str) -> Decisions:
    """Say who speaks; an empty name goes back to whom the article was read to name."""
    kept = [s for s in decisions.speakers if (s.side, s.span) != (side, quotation)]
    wanted = " ".join(speaker.split())
    return replace(decisions, speakers=tuple(sorted([*kept, Spoken(side, quotation, wanted)] if wanted else kept)))


def mirrored(decisions: Decisions) -> Decisions:
    """The same decisions with A and B exchanged."""

    def turned(pairs: frozenset[Pair]) -> frozenset[Pair]:
        return frozenset((b, a) for a, b in pairs)

    return Decisions(
        confirmed=turned(decisions.confirmed),
        rejected=turned(decisions.rejected),
        added=turned(decisions.added),
        dismissed=frozenset(_mirrored(d) for d in decisions.dismissed),
        marked=tuple(sorted(replace(m, side=OTHER[m.side]) for m in decisions.marked)),
        renamed=tuple(sorted(replace(r, side=OTHER[r.side]) for r in decisions.renamed)),
        speakers=tuple(sorted(replace(s, side=OTHER[s.side]) for s in decisions.speakers)),
        unplaced=tuple(_mirrored_unplaced(u) for u in decisions.unplaced),
        upheld=frozenset(_mirrored(d) for d in decisions.upheld),
        grouped=tuple(sorted(replace(g, side=OTHER[g.side]) for g in decisions.grouped)),
        notes=noting.mirrored(decisions.notes),
        tags=decisions.tags,
        tagged=tagging.mirrored(decisions.tagged),
    )


def _mirrored(finding: Known) -> Known:
    return Known(_mirrored_kind(finding.kind), mirrored_places(finding.places))


def _mirrored_kind(kind: str) -> str:
    """A kind that names a side ("only a") names the other."""
    head, _, tail = kind.rpartition(" ")
    return {"a": f"{head} b", "b": f"{head} a"}.get(tail, kind)


def _mirrored_unplaced(item: Unplaced) -> Unplaced:
    """Places of A stay before places of B."""
    places = tuple(sorted((replace(place, side=OTHER[place.side]) for place in item.places), key=lambda place: place.side))
    return replace(item, places=places, value=_mirrored_kind(item.value) if item.kind in ("dismissed", "upheld") else item.value)
