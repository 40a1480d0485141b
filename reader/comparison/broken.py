"""Quotations that one article breaks ("…," she said, "…") and the other gives in one go: each piece goes with its own part of the whole. Pure.

Without this both pieces would stand against the whole, and each seem cut.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.article.model import Span
from reader.comparison.turned import SHIFTED, runs_in_common
from reader.comparison.utterances import Shared, Utterance, same_speaker
from reader.language.reading import Reading
from reader.language.words import STOP, words

_WHOLE = 0.8  # of a piece's words that the other article must have
_MOST = 2 / 3  # of the whole's words that the pieces must have: else it was cut down to a few of them
_FAR_MORE = 1.5
_REST = 4  # words; fewer may be said again by chance
_JOINS = frozenset(("and", "but", "so", "or"))
_BETWEEN = 3  # words of the whole between two pieces: more were cut


@dataclass(frozen=True, slots=True)
class _Piece:
    """A group of pairs, the utterance that it ends or begins with on the broken side, and the words of the whole that it takes, to before `stop`."""

    group: int
    utterance: int
    start: int
    stop: int


def parts(
    a: Reading, b: Reading, left: Sequence[Utterance], right: Sequence[Utterance], groups: Sequence[Sequence[Shared]]
) -> tuple[dict[int, Span], dict[int, Span]]:
    """For groups of pairs that share a whole with a neighbouring group: their part of it, on each side."""
    return _parts(a, right, left, [[(p.b, p.a) for p in group] for group in groups]), _parts(b, left, right, [[(p.a, p.b) for p in group] for group in groups])


def _parts(reading: Reading, pieces: Sequence[Utterance], wholes: Sequence[Utterance], groups: Sequence[Sequence[tuple[int, int]]]) -> dict[int, Span]:
    """The same for one side: pairs of a piece and the whole, which stands in `reading`."""
    beside: dict[int, list[_Piece]] = defaultdict(list)
    for number, group in enumerate(groups):
        if len(group) == 1:
            piece, whole = group[0]
            place = _place(pieces[piece], wholes[whole])
            if place is not None:
                beside[whole].append(_Piece(number, piece, *place))
    out: dict[int, Span] = {}
    for whole, found in beside.items():
        found.sort(key=lambda x: (x.start, x.stop, x.utterance))
        taken = sum(x.stop - x.start for x in found)
        if len(found) > 1 and taken >= _MOST * len(wholes[whole].folded) and all(_go_on(pieces, x, y) for x, y in pairwise(found)):
            out.update(_cut(reading, wholes[whole], found))
    return out


def each_once(left: Sequence[Utterance], right: Sequence[Utterance], pairs: Sequence[Shared]) -> list[Shared]:
    """Without a pair that has nothing in common but the words which the sentence before or after it shares with the same utterance, and more."""
    lost = _again([(p.b, p.a, k) for k, p in enumerate(pairs)], right, left, pairs) | _again([(p.a, p.b, k) for k, p in enumerate(pairs)], left, right, pairs)
    return [p for k, p in enumerate(pairs) if k not in lost]


def without_scraps(left: Sequence[Utterance], right: Sequence[Utterance], pairs: Sequence[Shared]) -> list[Shared]:
    """Without a pair that has but a scrap of both its utterances in common, or no telling word, where one of them has far more with another."""
    most: tuple[dict[int, int], dict[int, int]] = ({}, {})
    for p in pairs:
        for k, side in enumerate((p.a, p.b)):
            most[k][side] = max(most[k].get(side, 0), p.words)
    return [p for p in pairs if not _scrap(left[p.a], right[p.b], p.words, max(most[0][p.a], most[1][p.b]))]


def _scrap(one: Utterance, other: Utterance, common: int, most: int) -> bool:
    """Whether the words in common are few beside the `most` that one of the two has with another."""
    shorter = min(len(one.folded), len(other.folded))
    if common == shorter or most < _FAR_MORE * common:
        return False
    runs = runs_in_common(one.folded, other.folded)
    return 2 * common < shorter or all(word in STOP for start, end, _, _ in runs for word in one.folded[start:end])


def with_rests(left: Sequence[Utterance], right: Sequence[Utterance], pairs: Sequence[Shared]) -> list[Shared]:
    """With a pair for what one article says in a sentence and the other goes on to in its next one ("… and we'll do it again" / "We will do it again …")."""
    known = {(p.a, p.b) for p in pairs}
    out = list(pairs)
    for p in pairs:
        for more, rest in (((p.a, p.b + 1), _goes_on(right, p.b, left[p.a])), ((p.a + 1, p.b), _goes_on(left, p.a, right[p.b]))):
            if rest >= _REST and more not in known:
                known.add(more)
                out.append(Shared(*more, p.weight, p.longest, p.share, rest))
    return sorted(out, key=lambda p: (p.a, p.b))


def _goes_on(side: Sequence[Utterance], k: int, whole: Utterance) -> int:
    """How many words that the whole has after the utterance at `k` the next utterance begins with, be it in another person or tense; 0 where it has more."""
    if k + 1 >= len(side) or not _one_piece(side[k], side[k + 1]):
        return 0
    place = _place(side[k], whole)
    rest = [SHIFTED.get(w, w) for w in whole.folded[place[1] :]] if place is not None else []
    while rest and rest[0] in _JOINS:
        rest = rest[1:]
    return len(rest) if rest == [SHIFTED.get(w, w) for w in side[k + 1].folded[: len(rest)]] else 0


def _again(found: Iterable[tuple[int, int, int]], wholes: Sequence[Utterance], pieces: Sequence[Utterance], pairs: Sequence[Shared]) -> set[int]:
    """The same for one side: `found` holds whole, piece and number of each pair."""
    lost: set[int] = set()
    for (whole, piece, k), (other, following, m) in pairwise(sorted(found)):
        beside = whole == other and following == piece + 1 and _one_piece(pieces[piece], pieces[following])
        if beside and pairs[k].weight != pairs[m].weight:
            more, less = (k, m) if pairs[k].weight > pairs[m].weight else (m, k)
            places = [_taken(pieces[piece if x == k else following], wholes[whole]) for x in (more, less)]
            if places[1] <= places[0]:
                lost.add(less)
    return lost


def _one_piece(one: Utterance, other: Utterance) -> bool:
    return (one.quotation, one.piece) == (other.quotation, other.piece)


def _taken(piece: Utterance, whole: Utterance) -> set[int]:
    """The places of the words of the whole that a piece has in order."""
    return {k for _, _, start, end in runs_in_common(piece.folded, whole.folded) for k in range(start, end)}


def _place(piece: Utterance, whole: Utterance) -> tuple[int, int] | None:
    """The words of the whole that a piece takes, where it has nearly all its words there."""
    runs = runs_in_common(piece.folded, whole.folded)
    if sum(end - start for start, end, _, _ in runs) < _WHOLE * len(piece.folded):
        return None
    return runs[0][2], runs[-1][3]


def _go_on(pieces: Sequence[Utterance], first: _Piece, second: _Piece) -> bool:
    """Whether the second piece goes on where the first one stops, in both articles."""
    one, other = pieces[first.utterance], pieces[second.utterance]
    return (
        second.utterance == first.utterance + 1
        and 0 <= second.start - first.stop <= _BETWEEN
        and (one.quotation == other.quotation or same_speaker(one.speaker, other.speaker) is not False)
    )


def _cut(reading: Reading, whole: Utterance, found: Sequence[_Piece]) -> dict[int, Span]:
    """The whole parted before the words with which each piece after the first begins."""
    paragraph, start = whole.span.paragraph, whole.span.start
    edges = [0, *(piece.start for piece in found[1:]), len(whole.folded)]
    run = words(reading.article.text(whole.span))
    return {
        piece.group: Span(paragraph, start + run[first].start, start + run[stop - 1].end)
        for piece, first, stop in zip(found, edges, edges[1:], strict=False)
        if first < stop
    }
