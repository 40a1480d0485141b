"""What the encoder sees of the words of a heading where they stand in the topic. Pure.

Two logistic models over the echo's vectors: how likely an editor's own heading has a word, and how likely a heading of these words and this head noun
can be printed. Fitted by `packaging/model/headings.py`; the echo was not taught on the articles that they were fitted on.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from statistics import fmean
from typing import Any

import numpy as np

from reader import resources
from reader.comparison import digests
from reader.comparison.encoder import ECHO, Floats, checked
from reader.comparison.heading_traits import Heading, Topic, head_of
from reader.language.words import STOP, words

PLACES = 3  # so that the last bits of a processor's arithmetic decide nothing


@dataclass(frozen=True)
class Model:
    """mean: the vector of an average word (192). likely: weights of a word's vector. words, head: of the mean of a heading's words, and of its head noun."""

    mean: Floats
    likely: Floats
    likely_bias: float
    words: Floats
    head: Floats
    bias: float

    @classmethod
    def of(cls, arrays: Mapping[str, Any]) -> "Model":
        """From the arrays of the weights file: each row a vector of the echo's size, then both biases."""
        table = np.asarray(arrays["rows"], dtype=np.float32).reshape(4, ECHO)
        biases = [float(x) for x in arrays["biases"]]
        return cls(table[0], table[1], biases[0], table[2], table[3], biases[1])


@cache
def model() -> Model:
    """The weights that ship. Raises ModelError where they are damaged."""
    return Model.of(checked(resources.path("model", "headings.npz"), digests.SHA256["headings.npz"]))


class Senses:
    """What the encoder sees in one topic."""

    def __init__(self, topic: Topic, fitted: Model) -> None:
        self.fitted = fitted
        self.meanings = topic.meanings
        self.likely = likelihoods(topic, fitted)
        self._top = max(self.likely.values(), default=0.0)

    def seen(self, heading: Heading) -> Iterator[tuple[str, float]]:
        """What the model of choosing looks at besides a heading's traits: the name of each feature, and its value."""
        content = [w.stem for w in words(heading.text) if w.folded not in STOP]
        known = [self.likely[s] for s in content if s in self.likely]
        if known:
            yield "likely", fmean(known)
            yield "likely: mean", fmean(known) - self._top
            yield "likely: best", max(known) - self._top
        else:
            yield "likely: none", 1.0
        head = head_of(words(heading.thing))
        if head is not None and head.stem in self.likely:
            yield "likely: head", self.likely[head.stem] - self._top
        yield "meant", self.printable(heading)

    def printable(self, heading: Heading) -> float:
        """The log odds that the heading can be printed, by its words and its head noun where the topic first tells them."""
        words_of, head = self.vectors(heading)
        odds = self.fitted.bias
        if words_of is not None:
            odds += float((words_of - self.fitted.mean) @ self.fitted.words)
        if head is not None:
            odds += float((head - self.fitted.mean) @ self.fitted.head)
        return round(odds, PLACES)

    def vectors(self, heading: Heading) -> tuple[Floats | None, Floats | None]:
        """The mean of the heading's words, and its head noun, where the topic has them."""
        here = [self.meanings[w.stem] for w in words(heading.text) if w.folded not in STOP and w.stem in self.meanings]
        head = head_of(words(heading.thing))
        return (np.mean(here, axis=0) if here else None), (self.meanings.get(head.stem) if head is not None else None)


def likelihoods(topic: Topic, fitted: Model) -> dict[str, float]:
    """For each stem of the topic the log odds that an editor's heading has it: the highest of its places."""
    found: dict[str, float] = {}
    for place in topic.places:
        if place.meant is not None:
            odds = ((place.meant - fitted.mean) @ fitted.likely + fitted.likely_bias).tolist()
            for word, value in zip(place.words, odds, strict=True):
                if word.folded not in STOP:
                    found[word.stem] = max(found.get(word.stem, value), value)
    return {stem: round(value, PLACES) for stem, value in found.items()}
