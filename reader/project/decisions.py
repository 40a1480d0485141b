"""What a person changed about a comparison, as one frozen value and functions that return a new one. Pure; paragraph indices from 0, spans in code points.

Every decision is kept by the place it is about and not by its number in the comparison, so that comparing again does not move it.
"""

from dataclasses import dataclass, field, fields, replace
from typing import Literal

from reader.article.model import Span
from reader.article.sides import OTHER, Pair, Side
from reader.comparison.model import Comparison, ParagraphLink
from reader.project import notes as noting
from reader.project import tags as tagging
from reader.project.notes import Notes
from reader.project.places import Places, mirrored_places
from reader.project.tags import Passages, Tags

Status = Literal["suggested", "confirmed", "added", "rejected"]
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


@dataclass(frozen=True, slots=True)
class DecidedLink:
    """A paragraph link as it stands after the person's decisions. One the comparison does not suggest scores 1.0: the person is sure."""

    link: ParagraphLink
    status: Status

    @property
    def unsure(self) -> bool:
        """Whether the comparison holds it for merely possible and nobody has said that it is right."""
        return self.status == "suggested" and self.link.confidence == "possible"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many paragraph links stand in each status."""

    suggested: int = 0
    confirmed: int = 0
    added: int = 0
    rejected: int = 0


def status(comparison: Comparison, decisions: Decisions, pair: Pair) -> Status | None:
    """How a pair of paragraphs stands; None where nobody links it. A link drawn by hand that is also suggested counts as confirmed."""
    suggested = any((link.a, link.b) == pair for link in comparison.paragraph_links)
    return _status(suggested, decisions, pair)


def _status(suggested: bool, decisions: Decisions, pair: Pair) -> Status | None:
    if pair in decisions.rejected:
        return "rejected" if suggested else None
    if pair in decisions.confirmed:
        return "confirmed"
    if pair in decisions.added:
        return "confirmed" if suggested else "added"
    return "suggested" if suggested else None


def decided_links(comparison: Comparison, decisions: Decisions) -> tuple[DecidedLink, ...]:
    """Every paragraph link with its status, rejected ones too, in the order of A and then B."""
    links = {(link.a, link.b): link for link in comparison.paragraph_links}
    suggested = set(links)
    for pair in (decisions.confirmed | decisions.added) - suggested:
        links[pair] = ParagraphLink(*pair, kind="same", score=1.0, confidence="certain")
    found = []
    for pair in sorted(links):
        known = _status(pair in suggested, decisions, pair)
        if known is not None:
            found.append(DecidedLink(links[pair], known))
    return tuple(found)


def standing_links(comparison: Comparison, decisions: Decisions) -> tuple[DecidedLink, ...]:
    """The links that hold: all but the rejected ones."""
    return tuple(link for link in decided_links(comparison, decisions) if link.status != "rejected")


def tally(comparison: Comparison, decisions: Decisions) -> Tally:
    """The totals that the status line and every report give."""
    states = [link.status for link in decided_links(comparison, decisions)]
    return Tally(states.count("suggested"), states.count("confirmed"), states.count("added"), states.count("rejected"))


def confirm(decisions: Decisions, pair: Pair) -> Decisions:
    """The person says that this suggested link is right."""
    cleared = reset(decisions, pair)
    return replace(cleared, confirmed=cleared.confirmed | {pair})


def reject(decisions: Decisions, pair: Pair) -> Decisions:
    """The person says that this suggested link is wrong."""
    cleared = reset(decisions, pair)
    return replace(cleared, rejected=cleared.rejected | {pair})


def add(decisions: Decisions, pair: Pair) -> Decisions:
    """The person draws a link that was not suggested."""
    cleared = reset(decisions, pair)
    return replace(cleared, added=cleared.added | {pair})


def reset(decisions: Decisions, pair: Pair) -> Decisions:
    """Forget what was decided about this pair."""
    if not _valid(pair):
        raise ValueError(f"not a pair of paragraphs: {pair}")
    one = frozenset((pair,))
    return replace(decisions, confirmed=decisions.confirmed - one, rejected=decisions.rejected - one, added=decisions.added - one)


def link(comparison: Comparison, decisions: Decisions, pair: Pair) -> Decisions:
    """Link two paragraphs, by whatever that takes: a suggested link is confirmed, any other added. Raises ValueError for a paragraph that is not there."""
    _check(comparison, pair)
    return confirm(decisions, pair) if _suggested(comparison, pair) else add(decisions, pair)


def unlink(comparison: Comparison, decisions: Decisions, pair: Pair) -> Decisions:
    """Take a link away: a suggested link is rejected, one drawn by hand is forgotten."""
    _check(comparison, pair)
    return reject(decisions, pair) if _suggested(comparison, pair) else reset(decisions, pair)


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


def _valid(pair: Pair) -> bool:
    return pair[0] >= 0 and pair[1] >= 0


def _suggested(comparison: Comparison, pair: Pair) -> bool:
    return any((known.a, known.b) == pair for known in comparison.paragraph_links)


def _check(comparison: Comparison, pair: Pair) -> None:
    counts = len(comparison.a.article.paragraphs), len(comparison.b.article.paragraphs)
    if not _valid(pair) or pair[0] >= counts[0] or pair[1] >= counts[1]:
        raise ValueError(f"no such pair of paragraphs: {pair}")
