"""Decisions taken over to articles whose text changed, by the text they are about. Pure; what can't be placed is kept and listed, never lost.

A decision is lifted off as a kind, a value and places, each with its paragraph's whole text; then it is set down where that text is now (see `whereabouts`).
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import get_args

from reader.article.model import Article, Span
from reader.article.sides import SIDES, Pair, Side
from reader.project import tags as tagging
from reader.project.decisions import Decisions, Grouped, Known, Marked, Place, Renamed, Spoken, Stance, Unplaced
from reader.project.notes import Note, NoteOn, ordered
from reader.project.tags import Tag, Tagged
from reader.project.whereabouts import Articles, Grounds, grounds

SIMILAR_ARTICLES = 0.5


def reanchor(decisions: Decisions, old: Articles, new: Articles) -> Decisions:
    """The decisions about `old` (A, B) as decisions about `new`. What finds no place is in `unplaced`, with what was there before and tried again.

    With the same texts the result is the same decisions, but that unplaced ones may have found their place.
    """
    return settle(lift(decisions, old), new)


class Reanchoring:
    """The same for every step of a history at once: where each paragraph went is worked out once, from all that any step is about."""

    def __init__(self, every: Iterable[Decisions], old: Articles, new: Articles) -> None:
        self._old, self._new = old, new
        seen = {place: None for decisions in every for item in lift(decisions, old) for place in item.places}
        self._ground = grounds(tuple(seen), new)

    def __call__(self, decisions: Decisions) -> Decisions:
        return settle(lift(decisions, self._old), self._new, self._ground)


def revised(old: Article, new: Article) -> bool:
    """Whether an article is another version of one: half of the letters of the shorter stand in paragraphs that both have."""
    counted = Counter(paragraph.text for paragraph in old.paragraphs) & Counter(paragraph.text for paragraph in new.paragraphs)
    same = sum(len(text) * times for text, times in counted.items())
    return same > 0 and same >= SIMILAR_ARTICLES * min(sum(len(p.text) for p in article.paragraphs) for article in (old, new))


def lift(decisions: Decisions, articles: Articles) -> tuple[Unplaced, ...]:
    """All decisions with the texts they are about, in a fixed order: what `settle` sets down, and what a project file stores.

    Raises IndexError where a decision is about a paragraph that these articles do not have.
    """
    texts = {side: tuple(p.text for p in article.paragraphs) for side, article in zip(SIDES, articles, strict=True)}

    def whole(side: Side, paragraph: int) -> Place:
        text = texts[side][paragraph]
        return Place(side, paragraph, text, 0, len(text))

    def part(side: Side, span: Span) -> Place:
        return Place(side, span.paragraph, texts[side][span.paragraph], span.start, span.end)

    lifted = [
        Unplaced(kind, (whole("a", pair[0]), whole("b", pair[1])))
        for kind, pairs in (("confirmed", decisions.confirmed), ("rejected", decisions.rejected), ("added", decisions.added))
        for pair in sorted(pairs)
    ]
    lifted += [
        Unplaced(kind, tuple(part(side, span) for side, span in finding.places), finding.kind)
        for kind, findings in (("dismissed", decisions.dismissed), ("upheld", decisions.upheld))
        for finding in sorted(findings)
    ]
    lifted += [Unplaced("marked", (part(mark.side, mark.span),), mark.stance) for mark in decisions.marked]
    lifted += [Unplaced("renamed", tuple(whole(r.side, paragraph) for paragraph in r.paragraphs), r.label) for r in decisions.renamed]
    lifted += [Unplaced("grouped", tuple(part(g.side, span) for span in g.spans), g.label) for g in decisions.grouped]
    lifted += [Unplaced("speaker", (part(s.side, s.span),), s.speaker) for s in decisions.speakers]
    lifted += [Unplaced("tag", (), tag.name, (("colour", tag.colour),)) for tag in decisions.tags]
    lifted += [Unplaced("tagged", (part(t.side, t.span),), t.tag) for t in decisions.tagged]
    lifted += [
        Unplaced("note", tuple(part(*place) for place in note.places), note.text, (("on", note.on), ("number", str(note.number)), ("written", note.written)))
        for note in decisions.notes
    ]
    return (*lifted, *decisions.unplaced)


def settle(lifted: Iterable[Unplaced], articles: Articles, ground: Grounds | None = None) -> Decisions:
    """Set lifted decisions down. The first word about a pair, a finding or a stretch counts; a later one that contradicts it stays unplaced."""
    items = tuple(lifted)
    ground = ground or grounds([place for item in items for place in item.places], articles)
    down = _Down()
    left: list[Unplaced] = []
    for item in items:
        spans = [ground[place.side].find(place) for place in item.places]
        found = [(place.side, span) for place, span in zip(item.places, spans, strict=True) if span is not None]
        whole = len(found) == len(spans) or (bool(found) and item.kind in ("renamed", "grouped"))
        put = _PUT.get(item.kind)
        if put is None or not whole or not put(down, item, found):
            left.append(item)
    return down.decisions(tuple(dict.fromkeys(left)))


@dataclass(slots=True)
class _Down:
    """What was set down so far."""

    pairs: dict[Pair, str] = field(default_factory=dict)
    findings: dict[Known, str] = field(default_factory=dict)
    marked: dict[tuple[Side, Span], Marked] = field(default_factory=dict)
    beside: defaultdict[tuple[Side, int], list[Marked]] = field(default_factory=lambda: defaultdict(list))
    """The same by their paragraphs."""
    renamed: dict[tuple[Side, tuple[int, ...]], Renamed] = field(default_factory=dict)
    grouped: dict[Grouped, None] = field(default_factory=dict)
    stretches: defaultdict[tuple[Side, int], list[tuple[Grouped, Span]]] = field(default_factory=lambda: defaultdict(list))
    """Those of the groups by their paragraphs."""
    speakers: dict[tuple[Side, Span], Spoken] = field(default_factory=dict)
    tags: tuple[Tag, ...] = ()
    tagged: list[Tagged] = field(default_factory=list)
    notes: dict[int, Note] = field(default_factory=dict)

    def decisions(self, unplaced: tuple[Unplaced, ...]) -> Decisions:
        return Decisions(
            confirmed=frozenset(pair for pair, kind in self.pairs.items() if kind == "confirmed"),
            rejected=frozenset(pair for pair, kind in self.pairs.items() if kind == "rejected"),
            added=frozenset(pair for pair, kind in self.pairs.items() if kind == "added"),
            dismissed=frozenset(known for known, kind in self.findings.items() if kind == "dismissed"),
            marked=tuple(sorted(self.marked.values())),
            renamed=tuple(sorted(self.renamed.values())),
            speakers=tuple(sorted(self.speakers.values())),
            unplaced=unplaced,
            upheld=frozenset(known for known, kind in self.findings.items() if kind == "upheld"),
            grouped=tuple(sorted(self.grouped)),
            notes=ordered(tuple(self.notes.values())),
            tags=self.tags,
            tagged=tagging.joined(self.tagged),
        )


Found = list[tuple[Side, Span]]


def _put_pair(down: _Down, item: Unplaced, found: Found) -> bool:
    if [side for side, _ in found] != ["a", "b"]:
        return False
    return down.pairs.setdefault((found[0][1].paragraph, found[1][1].paragraph), item.kind) == item.kind


def _put_finding(down: _Down, item: Unplaced, found: Found) -> bool:
    return bool(found) and down.findings.setdefault(Known(item.value, tuple(found)), item.kind) == item.kind


def _put_mark(down: _Down, item: Unplaced, found: Found) -> bool:
    if not found or item.value not in get_args(Stance):
        return False
    side, span = found[0]
    mark = Marked(side, span, "one-sided" if item.value == "one-sided" else "shared")
    beside = down.beside[side, span.paragraph]
    if any(other.span.common(span) and other != mark for other in beside):
        return False
    beside.append(mark)
    down.marked[(side, span)] = mark
    return True


def _put_name(down: _Down, item: Unplaced, found: Found) -> bool:
    if not found:
        return False
    key = (found[0][0], tuple(sorted({span.paragraph for _, span in found})))
    return down.renamed.setdefault(key, Renamed(*key, item.value)).label == item.value


def _put_group(down: _Down, item: Unplaced, found: Found) -> bool:
    if not found:
        return False
    group = Grouped(found[0][0], tuple(sorted({span for _, span in found})), item.value)
    if any(known != group and span.common(theirs) for span in group.spans for known, theirs in down.stretches[group.side, span.paragraph]):
        return False
    if group not in down.grouped:
        down.grouped[group] = None
        for span in group.spans:
            down.stretches[group.side, span.paragraph].append((group, span))
    return True


def _put_speaker(down: _Down, item: Unplaced, found: Found) -> bool:
    if not found:
        return False
    spoken = Spoken(*found[0], item.value)
    return down.speakers.setdefault(found[0], spoken) == spoken


def _put_tag(down: _Down, item: Unplaced, found: Found) -> bool:
    try:
        if tagging.named(down.tags, item.value) is None:
            down.tags = tagging.define(down.tags, item.value, dict(item.also).get("colour", ""))
    except ValueError:
        return False
    return True


def _put_passage(down: _Down, item: Unplaced, found: Found) -> bool:
    # a passage whose tag nobody defined defines it
    if not found or not _put_tag(down, item, found):
        return False
    tag = tagging.named(down.tags, item.value)
    down.tagged.append(Tagged(*found[0], tag.name if tag is not None else item.value))
    return True


def _put_note(down: _Down, item: Unplaced, found: Found) -> bool:
    also = dict(item.also)
    kinds: dict[str, NoteOn] = {kind: kind for kind in get_args(NoteOn)}
    on, said = kinds.get(also.get("on", "")), also.get("number", "")
    number = int(said) if said.isascii() and said.isdecimal() and len(said) < 10 else 0
    if number < 1 or number in down.notes:
        number = max(down.notes, default=0) + 1
    try:
        down.notes[number] = Note(number, on or "paragraph", tuple(found), item.value, also.get("written", ""))
    except ValueError:
        return False
    return True


_PUT: dict[str, Callable[[_Down, Unplaced, Found], bool]] = {
    "confirmed": _put_pair,
    "rejected": _put_pair,
    "added": _put_pair,
    "dismissed": _put_finding,
    "upheld": _put_finding,
    "marked": _put_mark,
    "renamed": _put_name,
    "grouped": _put_group,
    "speaker": _put_speaker,
    "tag": _put_tag,
    "tagged": _put_passage,
    "note": _put_note,
}
