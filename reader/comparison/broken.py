"""Quotations that one article breaks ("…," she said, "…") and the other gives in one go: each piece goes with its own part of the whole. Pure.

Without this both pieces would stand against the whole, and each seem cut.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.article.model import Span
from reader.comparison.utterances import Shared, Utterance, same_speaker
from reader.language.reading import Reading
from reader.language.words import words

_WHOLE = 0.8  # of a piece's words that the other article must have
_MOST = 2 / 3  # of the whole's words that the pieces must have: else it was cut down to a few of them
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


def _place(piece: Utterance, whole: Utterance) -> tuple[int, int] | None:
    """The words of the whole that a piece takes, where it has nearly all its words there."""
    from rapidfuzz.distance import LCSseq

    runs = [op for op in LCSseq.opcodes(piece.folded, whole.folded) if op.tag == "equal"]
    if sum(op.src_end - op.src_start for op in runs) < _WHOLE * len(piece.folded):
        return None
    return runs[0].dest_start, runs[-1].dest_end


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
