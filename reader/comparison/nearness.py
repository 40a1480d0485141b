"""How near two stretches of text come in meaning, token by token, from encodings that the scorer has made already. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from reader.article.model import Span
from reader.comparison.encoder import ECHO, Encoded, Floats
from reader.comparison.utterances import SentenceIndex
from reader.language.reading import Reading
from reader.language.words import Word

_PLACES = 3  # so that the last bits of a processor's arithmetic decide nothing
_FAR = (0.0, 0.0)


@dataclass(frozen=True)
class Met:
    """Max-similarity (Khattab and Zaharia 2020) between the spans of two articles, weighted by what each token tells."""

    a: Reading
    b: Reading
    encoded_a: Sequence[Encoded]
    encoded_b: Sequence[Encoded]

    def __call__(self, a: Span, b: Span) -> tuple[float, float]:
        """How much of what the span of A tells stands in the span of B, and the other way round; -1 to 1 each, 0 where neither can be placed."""
        one, other = _tokens(a, self._places[0], self.encoded_a), _tokens(b, self._places[1], self.encoded_b)
        if one is None or other is None:
            return _FAR
        likeness = one[0] @ other[0].T
        return round(float(likeness.max(axis=1) @ one[1]), _PLACES), round(float(likeness.max(axis=0) @ other[1]), _PLACES)

    @cached_property
    def _places(self) -> tuple[SentenceIndex, SentenceIndex]:
        return SentenceIndex(self.a), SentenceIndex(self.b)


@dataclass(frozen=True)
class Meant:
    """The echo's vectors of the words of one article: of each the mean of its pieces, nought where the encoder did not read so far."""

    encoded: Sequence[Encoded]

    def __call__(self, sentence: int, found: Sequence[Word]) -> Floats:
        """(words, 192)."""
        one = self.encoded[sentence]
        ends = np.array([w.end for w in found], dtype=np.int32)
        of = np.searchsorted(ends, one.where[:, 0], side="right")  # the word that each piece lies in, or comes before
        starts = np.array([w.start for w in found] + [np.iinfo(np.int32).max], dtype=np.int32)
        inside = one.where[:, 1] > starts[of]
        out = np.zeros((len(found), ECHO), dtype=np.float32)
        own, firsts, counts = np.unique(of[inside], return_index=True, return_counts=True)  # a word's pieces stand side by side
        pieces = one.echo[inside].floats()
        for k in range(counts.max(initial=0)):  # nearly all words have one piece or two
            more = counts > k
            out[own[more]] += pieces[firsts[more] + k]
        out[own] /= counts.astype(np.float32)[:, None]
        return out


def _tokens(span: Span, places: SentenceIndex, encoded: Sequence[Encoded]) -> tuple[Floats, Floats] | None:
    """The vectors of the tokens inside a span of one sentence, and their shares of what the span tells."""
    number = places.at(span)
    if number is None:
        return None
    sentence, start = encoded[number], span.start - places.spans[number].start
    inside = (sentence.where[:, 0] < span.end - places.spans[number].start) & (sentence.where[:, 1] > start)
    if not inside.any():
        return None
    telling = sentence.telling[inside]
    return sentence.tokens[inside].floats(), telling / np.maximum(telling.sum(), np.float32(1e-9))
