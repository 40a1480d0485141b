"""What the findings panel lists, as cards: findings, links, notes, tagged passages, and decisions without a place. Pure: no Qt, no colours of the theme.

A card says what, where and why, and how the thing stands; `ref` is what it is about, for whoever decides about it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from reader.article.model import Span
from reader.article.sides import SIDES, Pair
from reader.comparison.model import Comparison, Difference, Link, OneSided, SharedQuote
from reader.language.folding import fold
from reader.project import tags as tagging
from reader.project.decisions import Decisions, Known, Renamed, Spoken, Unplaced
from reader.project.links import DecidedLink, Status, decided_links
from reader.project.notes import Note
from reader.project.places import Places, in_words
from reader.project.standing import adrift, standing
from reader.project.tags import Tagged
from reader.project.view import as_decided, left_alone
from reader.report.extracts import shorten
from reader.window.excerpts import all_own, own_words, rest_of

if TYPE_CHECKING:
    from reader.report.findings import Finding

CardKind = Literal["only a", "only b", "quote", "difference", "name", "source", "link", "note", "tag", "lost"]
FINDINGS: tuple[CardKind, ...] = ("only b", "only a", "quote", "difference")
"""What the comparison found, in the order of the design: what only one has comes first, the longer report usually being B."""
FRAMING: tuple[CardKind, ...] = ("name", "source")
"""What it says of the coverage: nothing that could be put aside."""

STATUS_WORDS: dict[Status, str] = {"suggested": "○ suggested", "confirmed": "✓ confirmed", "added": "+ added by hand", "rejected": "× rejected"}
_VERDICTS = {"differs": 3.0, "may be an update": 2.0, "compatible": 1.0}
_REASONS = 5
_LOST = {
    "confirmed": "A confirmed link",
    "rejected": "A rejected link",
    "added": "A link drawn by hand",
    "dismissed": "A dismissed finding",
    "upheld": "A confirmed finding",
    "marked": "A stretch marked as",
    "renamed": "A topic’s name",
    "grouped": "A topic put together by hand",
    "speaker": "A corrected speaker",
    "tag": "A tag",
    "tagged": "A tagged passage",
    "note": "A note",
}


@dataclass(frozen=True, slots=True)
class Card:
    """One row of the panel. `places` is where a click goes, the first first; `status` is None where nothing is suggested; `weight` sorts within a kind."""

    kind: CardKind
    title: str
    where: str
    detail: str
    nearest: str
    places: Places
    key: str
    text: str
    status: Status | None = None
    why: str = ""
    weight: float = 0.0
    is_topic: bool = False
    colour: str = ""
    sign: str = ""
    """Of a difference: ≠, or ≈ where both can be right."""
    group: str = ""
    """The heading that it stands under among those of its kind."""
    ref: Known | Pair | Note | Tagged | Unplaced | Renamed | Spoken | None = None
    sure: str = ""
    """Of a one-sided finding: "likely" or "possible", where it is not certain."""
    folded: str = ""
    """What is searched; made with the card, so that typing into the filter of a long list does not have to."""

    @property
    def dismissed(self) -> bool:
        """Whether it is a finding that was put aside."""
        return self.kind in FINDINGS and self.status == "rejected"

    @property
    def small(self) -> str:
        """The quiet line at the foot of a card: how it stands, what comes nearest, why."""
        standing = STATUS_WORDS[self.status] if self.status else ""
        status = f"{standing}, {self.sure}" if standing and self.sure else standing
        return " · ".join(part for part in (status, self.nearest, self.why) if part)

    @property
    def spoken(self) -> str:
        """All of a card for those who listen."""
        return ". ".join(part for part in (self.text, self.detail, self.nearest, self.why, f"Status: {self.status}" if self.status else "", self.sure) if part)


def matches(card: Card, wanted: str) -> bool:
    """Whether a card's text has all of `wanted`'s words; case, accents and quote marks do not count."""
    said = card.folded or _folded(card)
    return all(word in said for word in fold(wanted).text.split())


def _folded(card: Card) -> str:
    note = card.ref.text if isinstance(card.ref, Note) else ""
    return fold(f"{card.text} {card.detail} {card.nearest} {card.why} {note}").text


def by_weight(cards: Iterable[Card]) -> tuple[Card, ...]:
    """The weightiest first: the longest stretch or quote, the plainest difference, the strongest link; of equals the first in the text."""
    return tuple(sorted(cards, key=lambda card: -card.weight))


def cards(comparison: Comparison, decisions: Decisions, findings: Sequence[Finding], further: Sequence[Card] = ()) -> tuple[Card, ...]:
    """Every card: findings (dismissed ones too) in their order, then `further`, links, notes, tagged passages, and decisions that found no place."""
    known = _Known(comparison, decisions)
    found = (
        *(known.of_finding(finding) for finding in findings),
        *further,
        *(known.of_link(link) for link in decided_links(comparison, decisions)),
        *(of_note(note, comparison) for note in decisions.notes),
        *(of_passage(passage, decisions, comparison) for passage in decisions.tagged),
        *(_of_unplaced(item, number) for number, item in enumerate(decisions.unplaced)),
        *(_of_adrift(item, comparison) for item in adrift(comparison, decisions)),
    )
    return tuple(replace(card, folded=_folded(card)) for card in found)


class _Known:
    """A comparison as it stands, with what is looked up for each card by paragraph."""

    def __init__(self, comparison: Comparison, decisions: Decisions) -> None:
        self._suggested, self._decisions = comparison, decisions
        self._view = as_decided(comparison, decisions)
        self._links: dict[Pair, list[Link]] = {}
        for link in self._view.links:
            self._links.setdefault((link.a.paragraph, link.b.paragraph), []).append(link)
        self._facts: dict[tuple[str, Span], OneSided] = {("a", fact.span): fact for fact in self._view.only_a}
        self._facts.update({("b", fact.span): fact for fact in self._view.only_b})
        self._alone = dict(zip(SIDES, left_alone(comparison, decisions), strict=True))
        self._quotes: dict[Places, SharedQuote] = {(("a", q.a), ("b", q.b)): q for q in self._view.quotes}
        self._differences: dict[Places, Difference] = {(("a", d.a), ("b", d.b)): d for d in self._view.differences}

    def of_finding(self, finding: Finding) -> Card:
        known = Known(finding.kind, finding.places)
        status = standing(self._suggested, self._decisions, known)
        why, weight = self._one_sided(finding) if finding.kind.startswith("only") else self._in_both(finding)
        return Card(
            finding.kind,
            finding.title,
            finding.where,
            self._excerpt(finding) if finding.kind.startswith("only") else finding.detail,
            finding.nearest,
            finding.places,
            finding.key,
            finding.text,
            status,
            why,
            weight,
            finding.is_topic,
            sign=finding.sign,
            ref=known,
            sure=finding.confidence if status == "suggested" and finding.confidence != "certain" else "",
        )

    def _excerpt(self, finding: Finding) -> str:
        """Of a one-sided finding only what is one-sided: a card that showed its sentences whole would claim too much."""
        reading = self._view.a if finding.kind == "only a" else self._view.b
        spans = [span for _, span in finding.places]
        if all_own(reading, spans, finding.detail):
            return finding.detail
        return own_words(reading, spans, finding.title) if finding.is_topic else rest_of(reading, spans[0], finding.title)

    def _one_sided(self, finding: Finding) -> tuple[str, float]:
        """What the nearest passage across lacks, and how many letters are one-sided."""
        lacking: dict[str, None] = {}
        for place in finding.places:
            fact = self._facts.get(place)
            if fact is not None and fact.nearest is not None:
                lacking.update(dict.fromkeys(fact.nearest.missing))
        # late: it brings in all that reads names and figures
        from reader.comparison.worth import telling_first

        said = ", ".join(telling_first(lacking, finding.text)[:_REASONS])
        if not said and any(span.paragraph in self._alone[side] for side, span in finding.places):
            return "you rejected every link of this paragraph", float(sum(len(span) for _, span in finding.places))
        return (f"which lacks: {said}" if said else ""), float(sum(len(span) for _, span in finding.places))

    def _in_both(self, finding: Finding) -> tuple[str, float]:
        """What joins the two places, and how much there is of it."""
        a, b = finding.places[0][1], finding.places[1][1]
        links = [link for link in self._links.get((a.paragraph, b.paragraph), []) if link.a.common(a) and link.b.common(b)]
        shared = self._evidence(links or self._links.get((a.paragraph, b.paragraph), []))
        if finding.kind == "quote":
            quote = self._quotes.get(finding.places)
            same = quote is not None and quote.kind == "identical"
            return ("why: the same words in both" if same else f"why: {shared}" if shared else ""), float(max(len(a), len(b)))
        difference = self._differences.get(finding.places)
        weight = _VERDICTS.get(difference.verdict, 0.0) if difference is not None else 0.0
        return (f"why: both places tell of {shared}" if shared else f"why: A¶{a.paragraph + 1} and B¶{b.paragraph + 1} are linked"), weight

    def _evidence(self, links: Sequence[Link]) -> str:
        seen = {(reason.a, reason.b): reason for link in links for reason in link.why}
        best = sorted(seen.values(), key=lambda reason: (-reason.weight, reason.a, reason.b))[:_REASONS]
        # late: it brings in all that reads names and figures
        from reader.comparison.why import in_words as reasons_in_words

        return reasons_in_words(self._view.a, self._view.b, best)

    def of_link(self, decided: DecidedLink) -> Card:
        link, pair = decided.link, (decided.link.a, decided.link.b)
        a, b = self._view.a.article, self._view.b.article
        places: Places = (("a", a.whole(link.a)), ("b", b.whole(link.b)))
        # a rejected link is not in the view any more; its reasons are
        reasons = [known for known in self._suggested.links if decided.status == "rejected" and (known.a.paragraph, known.b.paragraph) == pair]
        shared = self._evidence(self._links.get(pair) or reasons)
        sure = "drawn by hand" if decided.status == "added" else link.confidence if link.kind == "same" else f"{link.confidence}, a detail"
        where = in_words(places)
        return Card(
            "link",
            where,
            "",
            f"{shorten(a.paragraphs[link.a].text, 62)} ↔ {shorten(b.paragraphs[link.b].text, 62)}",
            sure,
            places,
            f"link {link.a} {link.b}",
            f"Link: {where}",
            decided.status,
            f"why: {shared}" if shared else "",
            link.score + (1.0 if link.kind == "same" else 0.0),
            ref=pair,
        )


def of_note(note: Note, comparison: Comparison) -> Card:
    """A note: its first line, where it is, and the words it is on."""
    on = _words(comparison, note.places) if note.on in ("stretch", "paragraph") else ""
    title = shorten(note.title, 80)
    detail = shorten(note.rest if title == note.title else " ".join(note.text.split()), 160)
    return Card(
        "note", title, note.where, detail, on, note.places, f"note {note.number}", f"Note on {note.where}: {title}", weight=float(len(note.text)), ref=note
    )


def of_passage(passage: Tagged, decisions: Decisions, comparison: Comparison) -> Card:
    """A tagged passage: its words, under the name of the tag."""
    places: Places = ((passage.side, passage.span),)
    tag, where = tagging.named(decisions.tags, passage.tag), in_words(places)
    key = f"tag {passage.tag} {passage.side} {passage.span.paragraph} {passage.span.start}"
    return Card(
        "tag",
        passage.tag,
        where,
        _words(comparison, places, 160),
        "",
        places,
        key,
        f"Tag {passage.tag}: {where}",
        weight=float(len(passage.span)),
        colour=tag.colour if tag is not None else "",
        group=passage.tag,
        ref=passage,
    )


def _words(comparison: Comparison, places: Places, most: int = 110) -> str:
    said = ((comparison.a if side == "a" else comparison.b).article.text(span) for side, span in places)
    return " ↔ ".join(f"“{shorten(text, most)}”" for text in said)


def _of_unplaced(item: Unplaced, number: int) -> Card:
    where = in_words(tuple((place.side, Span(place.paragraph, 0, 0)) for place in item.places))
    value = f" “{shorten(item.value, 60)}”" if item.value and item.kind in ("renamed", "grouped", "speaker", "tag", "tagged", "note") else ""
    value = f" {item.value}" if item.kind == "marked" else value
    title = f"{_LOST.get(item.kind, 'A decision')}{value}"
    detail = " ↔ ".join(f"“{shorten(place.text[place.start : place.end], 90)}”" for place in item.places[:2])
    said = f"was at {where}" if where else ""
    return Card(
        "lost", title, said, detail, "these words are not in the articles as they are now", (), f"lost {number} {title}", f"No place for: {title}", ref=item
    )


def _of_adrift(item: Known | Renamed | Spoken, comparison: Comparison) -> Card:
    if isinstance(item, Known):
        places, title = item.places, "A finding that is no longer found"
    elif isinstance(item, Renamed):
        places, title = tuple((item.side, Span(paragraph, 0, 0)) for paragraph in item.paragraphs), f"A topic’s name “{item.label}”"
    else:
        places, title = ((item.side, item.span),), f"A corrected speaker “{item.speaker}”"
    why = "the comparison finds nothing here now that this could be about; it counts again when it does"
    detail = _words(comparison, places[:2], 90) if any(len(span) for _, span in places) else ""
    return Card("lost", title, in_words(places), detail, why, places, f"adrift {item}", f"No place for: {title}", ref=item)
