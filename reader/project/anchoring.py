"""Decisions taken over to articles whose text changed, by the text they are about. Pure; what can't be placed is kept and listed, never lost.

A decision is lifted off as a kind, a value and places, each with its paragraph's whole text; then it is set down where that text is now. Identical paragraphs
come first, in their order; then the most similar ones, if they are similar enough.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import get_args

from reader.article.model import Article, Span
from reader.project.decisions import Decisions, Dismissed, Marked, Pair, Place, Renamed, Side, Spoken, Stance, Unplaced

SIMILAR = 0.6
"""Share of words in common, in order, from which a changed paragraph is taken for the same one."""
MOST_COMPARED = 60
"""How many candidates a changed paragraph is compared with word by word; the nearest by their words are tried first."""

SIDES: tuple[Side, Side] = ("a", "b")


def reanchor(decisions: Decisions, old: tuple[Article, Article], new: tuple[Article, Article]) -> Decisions:
    """The decisions about `old` (A, B) as decisions about `new`. What finds no place is in `unplaced`, with what was there before and tried again.

    With the same texts the result is the same decisions, but that unplaced ones may have found their place.
    """
    return settle(lift(decisions, old), new)


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
    lifted += [Unplaced("dismissed", tuple(part(side, span) for side, span in finding.places), finding.kind) for finding in sorted(decisions.dismissed)]
    lifted += [Unplaced("marked", (part(mark.side, mark.span),), mark.stance) for mark in decisions.marked]
    lifted += [Unplaced("renamed", tuple(whole(r.side, paragraph) for paragraph in r.paragraphs), r.label) for r in decisions.renamed]
    lifted += [Unplaced("speaker", (part(s.side, s.span),), s.speaker) for s in decisions.speakers]
    return (*lifted, *decisions.unplaced)


def settle(lifted: Iterable[Unplaced], articles: tuple[Article, Article]) -> Decisions:
    """Set lifted decisions down in these articles. The first word about a pair or a stretch counts; a later one that contradicts it stays unplaced."""
    items = tuple(lifted)
    ground = {side: _Ground(article, [p for item in items for p in item.places if p.side == side]) for side, article in zip(SIDES, articles, strict=True)}
    pairs: dict[Pair, str] = {}
    dismissed: set[Dismissed] = set()
    marked: dict[tuple[Side, Span], Marked] = {}
    renamed: dict[tuple[Side, tuple[int, ...]], Renamed] = {}
    speakers: dict[tuple[Side, Span], Spoken] = {}
    left: list[Unplaced] = []
    for item in items:
        spans = [ground[place.side].find(place) for place in item.places]
        found = [span for span in spans if span is not None]
        placed = bool(found) and (len(found) == len(spans) or item.kind == "renamed")
        if placed and item.kind in ("confirmed", "rejected", "added") and len(found) == 2:
            placed = pairs.setdefault((found[0].paragraph, found[1].paragraph), item.kind) == item.kind
        elif placed and item.kind == "dismissed":
            dismissed.add(Dismissed(item.value, tuple((place.side, span) for place, span in zip(item.places, found, strict=True))))
        elif placed and item.kind == "marked" and item.value in get_args(Stance):
            placed = _put_mark(marked, item, found[0])
        elif placed and item.kind == "renamed":
            key = (item.places[0].side, tuple(sorted({span.paragraph for span in found})))
            placed = renamed.setdefault(key, Renamed(*key, item.value)).label == item.value
        elif placed and item.kind == "speaker":
            spoken = Spoken(item.places[0].side, found[0], item.value)
            placed = speakers.setdefault((spoken.side, spoken.span), spoken) == spoken
        else:
            placed = False
        if not placed:
            left.append(item)
    return Decisions(
        confirmed=frozenset(pair for pair, kind in pairs.items() if kind == "confirmed"),
        rejected=frozenset(pair for pair, kind in pairs.items() if kind == "rejected"),
        added=frozenset(pair for pair, kind in pairs.items() if kind == "added"),
        dismissed=frozenset(dismissed),
        marked=tuple(sorted(marked.values())),
        renamed=tuple(sorted(renamed.values())),
        speakers=tuple(sorted(speakers.values())),
        unplaced=tuple(dict.fromkeys(left)),
    )


def _put_mark(marked: dict[tuple[Side, Span], Marked], item: Unplaced, span: Span) -> bool:
    mark = Marked(item.places[0].side, span, "one-sided" if item.value == "one-sided" else "shared")
    if any(other.side == mark.side and other.span.common(span) and other != mark for other in marked.values()):
        return False
    marked[(mark.side, span)] = mark
    return True


class _Ground:
    """One article as it is now, and where the paragraphs that decisions are about went."""

    def __init__(self, article: Article, places: Sequence[Place]) -> None:
        self._texts = [paragraph.text for paragraph in article.paragraphs]
        old = sorted({(place.paragraph, place.text) for place in places})
        self._went = _exact(old, self._texts)
        taken = set(self._went.values())
        free = [number for number in range(len(self._texts)) if number not in taken]
        words = {number: self._texts[number].split() for number in free}
        for key in old:
            if key not in self._went:
                number = _nearest(key, words)
                if number is not None:
                    self._went[key] = number
                    del words[number]

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


def _nearest(key: tuple[int, str], words: dict[int, list[str]]) -> int | None:
    """The paragraph most like an old one, if it is like enough; of equals, the one nearest to the old number."""
    number, text = key
    wanted = text.split()
    bag = set(wanted)

    def overlap(candidate: int) -> float:
        other = words[candidate]
        return 2 * len(bag & set(other)) / max(1, len(bag) + len(set(other)))

    likely = sorted((c for c in words if overlap(c) >= SIMILAR / 2), key=lambda c: (-overlap(c), abs(c - number)))[:MOST_COMPARED]
    best, chosen = SIMILAR, None
    for candidate in likely:
        ratio = SequenceMatcher(None, wanted, words[candidate], autojunk=False).ratio()
        if ratio > best or (chosen is None and ratio >= best):
            best, chosen = ratio, candidate
    return chosen
