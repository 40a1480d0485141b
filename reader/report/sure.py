"""How sure it is that one article alone tells something: one rule and one set of words. Pure."""

from collections.abc import Iterable

from reader.article.sides import Side
from reader.comparison.model import CONFIDENCE, Confidence, OneSided
from reader.report.own_words import OwnWords


def most_sure(facts: Iterable[OneSided]) -> Confidence:
    """What may be said of half of the letters of these stretches at least."""
    known = sorted(facts, key=lambda fact: CONFIDENCE.index(fact.confidence))
    half, told = sum(len(fact.span) for fact in known) / 2, 0
    for fact in known:
        told += len(fact.span)
        if told >= half:
            return fact.confidence
    return "certain"


def alone_said(side: Side, words: OwnWords, *, doubtful: bool) -> str:
    """ "only in A", "perhaps only in A"."""
    if doubtful:
        return words.say("perhaps only in A") if side == "a" else words.say("perhaps only in B")
    return words.say("only in A") if side == "a" else words.say("only in B")
