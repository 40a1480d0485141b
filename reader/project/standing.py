"""How every suggested thing stands: suggested, confirmed, added or rejected; the totals; and what decisions no longer find anything to be about. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from reader.article.model import Span
from reader.article.sides import SIDES, Side
from reader.comparison.model import Comparison
from reader.project.decisions import Decisions, Known, Renamed, Spoken
from reader.project.links import Status, Tally, tally
from reader.project.places import Places
from reader.project.view import as_decided, left_alone

ALIKE = 0.5
"""From this share of letters in common a finding of another comparison counts as the one that was decided about."""


@dataclass(frozen=True, slots=True)
class Totals:
    """What the status line and every report give: paragraph links and findings in each status, and how many notes and tagged passages there are."""

    links: Tally
    findings: Tally
    notes: int = 0
    passages: int = 0

    @property
    def all(self) -> Tally:
        """Links and findings together."""
        one, other = self.links, self.findings
        return Tally(one.suggested + other.suggested, one.confirmed + other.confirmed, one.added + other.added, one.rejected + other.rejected)

    @property
    def line(self) -> str:
        """ "Suggested 11 · confirmed 2 · rejected 0": what hands have added is named where there is any."""
        return _said(self.all).capitalize()

    @property
    def lines(self) -> str:
        """The same for links and for findings, with notes and passages."""
        return f"Links: {_said(self.links)}\nFindings: {_said(self.findings)}\nNotes {self.notes:,} · tagged passages {self.passages:,}"


def _said(counted: Tally) -> str:
    added = f" · added {counted.added:,}" if counted.added else ""
    return f"suggested {counted.suggested:,} · confirmed {counted.confirmed:,}{added} · rejected {counted.rejected:,}"


def every_known(comparison: Comparison, decisions: Decisions) -> tuple[Known, ...]:
    """Every finding as it stands, dismissed ones too: a topic, or the loose facts of a paragraph, of A and of B; then quotes; then differences."""
    view = as_decided(comparison, decisions)
    found: list[Known] = []
    for side in SIDES:
        facts, topics = (view.only_a, view.topics_a) if side == "a" else (view.only_b, view.topics_b)
        groups: dict[tuple[int, int], list[Span]] = {}
        for fact in facts:
            loose = fact.topic is None or fact.topic >= len(topics)
            groups.setdefault((1, fact.span.paragraph) if loose else (0, fact.topic or 0), []).append(fact.span)
        found += [Known(f"only {side}", tuple((side, span) for span in spans)) for spans in sorted(groups.values(), key=lambda spans: spans[0])]
    found += [Known("quote", (("a", quote.a), ("b", quote.b))) for quote in view.quotes]
    found += [Known("difference", (("a", difference.a), ("b", difference.b))) for difference in view.differences]
    return tuple(dict.fromkeys(found))


def standing(comparison: Comparison, decisions: Decisions, known: Known) -> Status:
    """How a finding stands. One-sided stretches that the person marked, where the comparison marks nothing, are added.

    What stands alone because every link of its paragraph was rejected is a suggestion that follows from that, and nothing a hand has added.
    """
    return standings(comparison, decisions, [known])[0]


def standings(comparison: Comparison, decisions: Decisions, found: Iterable[Known]) -> list[Status]:
    """How each of many findings stands, as `standing` says."""
    marked = frozenset((mark.side, mark.span) for mark in decisions.marked if mark.stance == "one-sided")
    return [_standing(comparison, decisions, known, marked) for known in found]


def _standing(comparison: Comparison, decisions: Decisions, known: Known, marked: frozenset[tuple[Side, Span]]) -> Status:
    if known in decisions.dismissed:
        return "rejected"
    if known in decisions.upheld:
        return "confirmed"
    return "added" if known.kind.startswith("only") and _by_hand(comparison, decisions, known.places, marked) else "suggested"


def _by_hand(comparison: Comparison, decisions: Decisions, places: Places, marked: frozenset[tuple[Side, Span]]) -> bool:
    if marked.isdisjoint(places) or (not decisions.rejected and not marked.issuperset(places)):
        return False
    alone = dict(zip(SIDES, left_alone(comparison, decisions), strict=True))
    if not all((side, span) in marked or span.paragraph in alone[side] for side, span in places):
        return False
    suggested = {"a": comparison.only_a, "b": comparison.only_b}
    return not any(fact.span.common(span) for side, span in places for fact in suggested[side])


def totals(comparison: Comparison, decisions: Decisions) -> Totals:
    """How many links and findings stand in each status. A dismissed finding counts as rejected."""
    states = standings(comparison, decisions, every_known(comparison, decisions))
    counted = Tally(states.count("suggested"), states.count("confirmed"), states.count("added"), states.count("rejected"))
    return Totals(tally(comparison, decisions), counted, len(decisions.notes), len(decisions.tagged))


def follow(comparison: Comparison, decisions: Decisions, here: Sequence[Known] = ()) -> Decisions:
    """Decisions about findings, moved to the findings of this comparison that are nearly the same: comparing again may move the edge of a stretch by a word.

    `here` are the findings, where they are known already.
    """
    if not decisions.dismissed and not decisions.upheld:
        return decisions
    return Moved(here or every_known(comparison, decisions))(decisions)


class Moved:
    """Moves decisions to the findings that are here now. For many decisions one after the other: what is like what is looked up once.

    Sets are taken from sets wherever it can be: then nothing is hashed again, and a finding may have thousands of places.
    """

    def __init__(self, here: Sequence[Known]) -> None:
        self._here = frozenset(here)
        self._order = {known: number for number, known in enumerate(here)}
        self._in_paragraph: dict[tuple[str, Side, int], list[Known]] = {}
        for known in here:
            for side, paragraph in dict.fromkeys((side, span.paragraph) for side, span in known.places):
                self._in_paragraph.setdefault((known.kind, side, paragraph), []).append(known)
        self._known_lost: dict[Known, _Lost] = {}

    def __call__(self, decisions: Decisions) -> Decisions:
        decided = decisions.dismissed | decisions.upheld
        lost = decided - self._here
        if not lost:
            return decisions
        # a finding that is decided by name stays so, and no two decisions come to mean the same one
        named, taken = decided & self._here, set[int]()
        moved: dict[Known, Known] = {}
        for known, _, alike in sorted(map(self._lost, lost), key=lambda one: one.place):
            best = next(((number, other) for number, other in alike if number not in taken and other not in named), None)
            if best is not None:
                taken.add(best[0])
                moved[known] = best[1]
        if not moved:
            return decisions
        gone = frozenset(moved)
        return replace(
            decisions,
            dismissed=(decisions.dismissed - gone) | {moved[known] for known in decisions.dismissed & gone},
            upheld=(decisions.upheld - gone) | {moved[known] for known in decisions.upheld & gone},
        )

    def _lost(self, known: Known) -> "_Lost":
        found = self._known_lost.get(known)
        if found is None:
            near = dict.fromkeys(other for side, span in known.places for other in self._in_paragraph.get((known.kind, side, span.paragraph), ()))
            scored = sorted((-_alike(known.places, other.places), self._order[other]) for other in near)
            names = {self._order[other]: other for other in near}
            place = known.kind, tuple((side, span.paragraph, span.start, span.end) for side, span in known.places)
            found = self._known_lost[known] = _Lost(known, place, tuple((number, names[number]) for score, number in scored if -score >= ALIKE))
        return found


class _Lost(NamedTuple):
    """A finding that is not here any more: where it sorts, and the findings here that are nearly the same, the likest first, with their numbers.

    Only what stands in a paragraph of it has any letter of it.
    """

    known: Known
    place: tuple[object, ...]
    alike: tuple[tuple[int, Known], ...]


def adrift(comparison: Comparison, decisions: Decisions) -> tuple[Known | Renamed | Spoken, ...]:
    """Decisions with a place in the articles, about something that this comparison does not find. They are kept, and count again when it does."""
    here = set(every_known(comparison, decisions))
    lost: list[Known | Renamed | Spoken] = [known for known in sorted(decisions.dismissed | decisions.upheld) if known not in here]
    topics = {"a": comparison.topics_a, "b": comparison.topics_b}
    for renamed in decisions.renamed:
        mine = set(renamed.paragraphs)
        if not any(len(mine & set(t.paragraphs)) >= ALIKE * len(mine | set(t.paragraphs)) for t in topics[renamed.side]):
            lost.append(renamed)
    return (*lost, *(spoken for spoken in decisions.speakers if not _speaks(comparison, spoken)))


def _speaks(comparison: Comparison, spoken: Spoken) -> bool:
    reading = comparison.a if spoken.side == "a" else comparison.b
    shared = (quote.a if spoken.side == "a" else quote.b for quote in comparison.quotes)
    return any(spoken.span in quotation.spans for quotation in reading.quotations) or any(spoken.span.common(span) for span in shared)


def _alike(one: Places, other: Places) -> float:
    """The letters that two sets of places share, against all that either has."""
    both = sum(_letters_shared(side, span, other) for side, span in one)
    either = _letters(one) + _letters(other) - both
    return both / either if either else 0.0


def _letters_shared(side: Side, span: Span, places: Iterable[tuple[Side, Span]]) -> int:
    return sum(span.common(there) for where, there in places if where == side)


def _letters(places: Places) -> int:
    return sum(len(span) for _, span in places)
