"""What a scorer says about two readings, before anything is decided. Pure; the word order is that of `re.finditer(r"\\w+", sentence text)`."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from reader.article.model import Span
from reader.comparison.model import Method
from reader.comparison.surfaces import Grid, Sparse
from reader.language.reading import Reading
from reader.language.words import Word
from reader.work import Progress


class Nearness(Protocol):
    """How near a span of A and a span of B come in meaning: how much of A's is in B's, and of B's in A's; -1 to 1 each."""

    def __call__(self, a: Span, b: Span) -> tuple[float, float]: ...


class Meanings(Protocol):
    """What an encoder sees in each word of a sentence of one article, by the sentence's index: (words, 192)."""

    def __call__(self, sentence: int, found: Sequence[Word]) -> NDArray[np.float32]: ...


@dataclass(frozen=True, slots=True)
class Scores:
    """Probabilities, calibrated, rounded so that they do not depend on the machine.

    same: (sentences of A, sentences of B), that both report the same fact.
    related: the same shape, that they share at least a detail; never below `same`.
    alone_a, alone_b: for each sentence, for each of its words, that the other article does not tell it.
    near: not a probability; for stretches shorter than a sentence, None where the scorer knows only words.
    meant: what the words of A and of B mean where they stand; None likewise.
    """

    same: Sparse
    related: Sparse
    alone_a: tuple[Grid, ...]
    alone_b: tuple[Grid, ...]
    method: Method
    near: Nearness | None = None
    meant: tuple[Meanings, Meanings] | None = None


class Scorer(Protocol):
    """Scores two readings; raises Cancelled through `progress`. Swapping the readings transposes the result."""

    def __call__(self, a: Reading, b: Reading, progress: Progress) -> Scores: ...


@dataclass(frozen=True, slots=True)
class TurnedAbout:
    """Nearness for the articles swapped: always computed in one order, so that swapping changes no bit."""

    near: Nearness

    def __call__(self, a: Span, b: Span) -> tuple[float, float]:
        one, other = self.near(b, a)
        return other, one
