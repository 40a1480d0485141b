"""How sure it is that one article alone tells something: one rule and one set of words, for reports and windows. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from reader.article.sides import Side
from reader.comparison.model import CONFIDENCE, Confidence, OneSided

if TYPE_CHECKING:
    from reader.report.own_words import OwnWords


def most_sure(facts: Iterable[OneSided]) -> Confidence:
    """What may be said of half of the letters of these stretches at least."""
    return most_sure_of((fact.confidence, len(fact.span)) for fact in facts)


def most_sure_of(parts: Iterable[tuple[str, int]]) -> Confidence:
    """The same of stretches by how sure they are and how many letters they have."""
    known = sorted((CONFIDENCE.index(confidence), letters) for confidence, letters in parts)
    half, told = sum(letters for _, letters in known) / 2, 0
    for place, letters in known:
        told += letters
        if told >= half:
            return CONFIDENCE[place]
    return "certain"


def alone_said(side: Side, words: OwnWords, *, doubtful: bool) -> str:
    """ "only in A", "perhaps only in A"."""
    if doubtful:
        return words.say("perhaps only in A") if side == "a" else words.say("perhaps only in B")
    return words.say("only in A") if side == "a" else words.say("only in B")
