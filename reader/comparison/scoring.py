"""What a scorer says about two readings, before anything is decided. Pure; the word order is that of `re.finditer(r"\\w+", sentence text)`."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from reader.comparison.model import Method
from reader.language.reading import Reading
from reader.work import Progress

Grid = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Scores:
    """Probabilities, calibrated, rounded so that they do not depend on the machine.

    same: (sentences of A, sentences of B), that both report the same fact.
    related: the same shape, that they share at least a detail; never below `same`.
    alone_a, alone_b: for each sentence, for each of its words, that the other article does not tell it.
    """

    same: Grid
    related: Grid
    alone_a: tuple[Grid, ...]
    alone_b: tuple[Grid, ...]
    method: Method


class Scorer(Protocol):
    """Scores two readings; raises Cancelled through `progress`. Swapping the readings transposes the result."""

    def __call__(self, a: Reading, b: Reading, progress: Progress) -> Scores: ...
