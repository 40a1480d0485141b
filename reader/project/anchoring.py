"""Decisions taken over to articles whose text changed, by the text they are about. Pure; what can't be placed is kept and listed, never lost.

A decision is lifted off as a kind, a value and places, each with its paragraph's whole text; then it is set down where that text is now. Identical paragraphs
come first, in their order; then the most similar ones, if they are similar enough.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from itertools import chain
from typing import get_args

from rapidfuzz.distance import Indel

from reader.article.model import Article, Span
from reader.article.sides import SIDES, Pair, Side
from reader.project import tags as tagging
from reader.project.decisions import Decisions, Grouped, Known, Marked, Place, Renamed, Spoken, Stance, Unplaced
from reader.project.notes import Note, NoteOn, ordered
from reader.project.tags import Tag, Tagged

Articles = tuple[Article, Article]
SIMILAR_ARTICLES = 0.5
SIMILAR = 0.6
"""Share of words in common, in order, from which a changed paragraph is taken for the same one."""
MOST_COMPARED = 60
"""How many candidates a changed paragraph is compared with word by word: those that share most of its rare words."""


def reanchor(decisions: Decisions, old: tuple[Article, Article], new: tuple[Article, Article]) -> Decisions:
    """The decisions about `old` (A, B) as decisions about `new`. What finds no place is in `unplaced`, with what was there before and tried again.

    With the same texts the result is the same decisions, but that unplaced ones may have found their place.
    """
    return settle(lift(decisions, old), new)


class Reanchoring:
    """The same for every step of a history at once: where each paragraph went is worked out once, from all that any step is about."""

    def __init__(self, every: Iterable[Decisions], old: Articles, new: Articles) -> None:
        self._old, self._new = old, new
        seen = {place: None for decisions in every for item in lift(decisions, old) for place in item.places}
        self._ground = _grounds(tuple(seen), new)

    def __call__(self, decisions: Decisions) -> Decisions:
        return settle(lift(decisions, self._old), self._new, self._ground)


def revised(old: Article, new: Article) -> bool:
    """Whether an article is another version of one: half of the letters of the shorter stand in paragraphs that both have."""
    counted = Counter(paragraph.text for paragraph in old.paragraphs) & Counter(paragraph.text for paragraph in new.paragraphs)
    same = sum(len(text) * times for text, times in counted.items())
    return same > 0 and same >= SIMILAR_ARTICLES * min(sum(len(p.text) for p in article.paragraphs) for article in (old, new))


def lift(decisions: Decisions, articles: tuple[Article, Article]) -> tuple[Unplaced, ...]:
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


def settle(lifted: Iterable[Unplaced], articles: Articles, ground: "Grounds | None" = None) -> Decisions:
    """Set lifted decisions down. The first word about a pair, a finding or a stretch counts; a later one that contradicts it stays unplaced."""
    items = tuple(lifted)
    ground = ground or _grounds([place for item in items for place in item.places], articles)
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


class _Ground:
    """One article as it is now, and where the paragraphs that decisions are about went."""

    def __init__(self, article: Article, places: Sequence[Place]) -> None:
        self._texts = [paragraph.text for paragraph in article.paragraphs]
        old = sorted({(place.paragraph, place.text) for place in places})
        self._went = _exact(old, self._texts)
        taken = set(self._went.values())
        free = [number for number in range(len(self._texts)) if number not in taken]
        index = _Index({number: self._texts[number] for number in free})
        for key in old:
            if key not in self._went:
                number = index.nearest(*key)
                if number is not None:
                    self._went[key] = number
                    index.take(number)

    def find(self, place: Place) -> Span | None:
        """Where a place is now; a whole paragraph stays whole, a part must be there in its own words."""
        number = self._went.get((place.paragraph, place.text))
        if number is None:
            return None
        text = self._texts[number]
        if place.text == text:
            return Span(number, place.start, place.end)
        if (place.start, place.end) == (0, len(place.text)):
            return Span(number, 0, len(text))
        words = place.text[place.start : place.end]
        starts = []
        start = text.find(words) if words else -1
        while start >= 0:
            starts.append(start)
            start = text.find(words, start + max(1, len(words)))
        if not starts:
            return None
        # where the same words stand several times, those at about the same height of the paragraph
        height = place.start / max(1, len(place.text))
        best = min(starts, key=lambda at: abs(at / max(1, len(text)) - height))
        return Span(number, best, best + len(words))


Grounds = dict[Side, _Ground]


def _grounds(places: Sequence[Place], articles: Articles) -> Grounds:
    return {side: _Ground(article, [place for place in places if place.side == side]) for side, article in zip(SIDES, articles, strict=True)}


def _exact(old: list[tuple[int, str]], texts: list[str]) -> dict[tuple[int, str], int]:
    """Paragraphs whose text is still there. One at its old number stays; of several alike the rest keep their order."""
    here: defaultdict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        here[text].append(number)
    went: dict[tuple[int, str], int] = {}
    for key in old:
        if key[1] in here and key[0] in here[key[1]]:
            went[key] = key[0]
    used = set(went.values())
    rest = {text: [number for number in numbers if number not in used] for text, numbers in here.items()}
    for key in old:
        if key not in went and rest.get(key[1]):
            went[key] = rest[key[1]].pop(0)
    return went


class _Index:
    """Paragraphs by their rare words, so that not each has to be held against each. A word is one letter here: that compares in a hundredth of the time.

    Two that have 0.6 of their words in common, in order, share at least 3/7 of either's words. So of the words of both, from the rarest on, the first 4/7 and
    one more have one in common (prefix filtering: Chaudhuri, Ganti and Kaushik, 2006).
    """

    def __init__(self, texts: dict[int, str]) -> None:
        self._letters: dict[str, str] = {}
        self._words = {number: self._of(text) for number, text in texts.items()}
        self._common = Counter(word for words in self._words.values() for word in _counted(words))
        self._where: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
        for number, words in self._words.items():
            for word in self._rare(words):
                self._where[word].append(number)

    def _of(self, text: str) -> str:
        return "".join(self._letters.setdefault(word, chr(0x10000 + len(self._letters) % 0x100000)) for word in text.split())

    def _rare(self, words: str) -> list[tuple[str, int]]:
        ordered = sorted(_counted(words), key=lambda word: (self._common[word], word))
        shared = -(-3 * len(ordered) // 7)
        return ordered[: len(ordered) - shared + 1]

    def take(self, number: int) -> None:
        """It is nobody else's any more."""
        del self._words[number]

    def nearest(self, number: int, text: str) -> int | None:
        """The paragraph most like an old one, if it is like enough; of equals, the one nearest to the old number."""
        wanted = self._of(text)
        shared = Counter(chain.from_iterable(self._where.get(word, ()) for word in self._rare(wanted)))
        near = ((-count, abs(candidate - number), candidate) for candidate, count in shared.items() if candidate in self._words)
        best: tuple[float, int, int] | None = None
        for _, away, candidate in nsmallest(MOST_COMPARED, near):
            ratio = Indel.normalized_similarity(wanted, self._words[candidate])
            if ratio >= SIMILAR and (best is None or (ratio, -away) > best[:2]):
                best = ratio, -away, candidate
        return best[2] if best is not None else None


def _counted(words: str) -> list[tuple[str, int]]:
    """Every word with which of its kind it is: the second "the" is another than the first."""
    seen: Counter[str] = Counter()
    made = []
    for word in words:
        seen[word] += 1
        made.append((word, seen[word]))
    return made
