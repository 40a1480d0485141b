"""How near two stretches of text come in meaning, token by token, from encodings that the scorer has made already. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from reader.article.model import Span
from reader.comparison.encoder import Encoded, Floats
from reader.comparison.utterances import SentenceIndex
from reader.language.reading import Reading

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
