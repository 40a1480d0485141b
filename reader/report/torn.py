"""Wordings that a cut leaves without a subject or an object, or whose denial it turns into another: these must not stand for both. Pure. English alone."""

import re

from reader.language import grammar
from reader.language.words import words
from reader.report.extracts import ELLIPSIS

_FINITE = grammar.BE | {"has", "have", "had"}
_CLAUSE = re.compile(r"[,;:] | but | and ")
_NOT_DUE = re.compile(r"(?:\bnot|n[’']t) (?:\w+ly )?(?:due|expected|scheduled|supposed|set|slated|planned|meant)\b")
# what somebody is to do to something: to open, to vote or to rise needs nothing behind it
_NEEDING = """provide|pay|lend|spend|give|donate|borrow|owe|invest|raise|receive|send|hand|award|buy|sell|hire|employ|recruit|deploy|build|produce|create
    |kill|cost|earn|collect|bring|take|get|make|need|hold|use|add|offer|contribute|seek|demand|free|release|evacuate"""
_INFINITIVE = re.compile(rf"\b(?:to|will|would|can|could|may|might|should|must) (?:{''.join(_NEEDING.split())}) $")
_LEFT = re.compile(rf" (?:{'|'.join(sorted(grammar.PREPOSITIONS | {'to'}))})\b|[,.;]|$")
_NEAR = 40  # letters beside a gap
_LONGEST = 2000  # letters of a wording in which gaps are looked for


def torn(text: str) -> bool:
    """Whether a wording for both, of one article or of each, is missing what its verb or its denial needs."""
    return ELLIPSIS in text and any(_torn(side) for side in re.split(r" / (?=B: )", text))


def _torn(text: str) -> bool:
    read = text[:_LONGEST]
    gaps = [match.start() for match in re.finditer(ELLIPSIS, read)]
    return _denial_cut(text) or any(_no_subject(read[:at], read[at + 1 :]) or _no_object(read[:at], read[at + 1 :]) for at in gaps)


def _denial_cut(text: str) -> bool:
    """Whether the end is cut off of what was not to be yet: "was not due to meet… (until January)"."""
    return text.endswith(ELLIPSIS) and _NOT_DUE.search(_CLAUSE.split(text)[-1]) is not None


def _no_subject(before: str, behind: str) -> bool:
    """Whether a verb follows a gap before which nobody is told of: "By Monday … had closed the bridge"."""
    verb = words(behind[:_NEAR])[:1]
    if not verb or verb[0].folded not in _FINITE or behind[:1] != " ":
        return False
    led = words(before.rpartition(ELLIPSIS)[2].removeprefix("A: ").removeprefix("B: "))
    return not led or (
        led[0].folded in grammar.PREPOSITIONS | {"according"} and not any(grammar.past(w.folded) or w.folded in grammar.AUXILIARIES for w in led)
    )


def _no_object(before: str, behind: str) -> bool:
    """Whether a verb stands right before a gap and nothing that it can have done something to behind it: "who runs … in the hills", "killed …, 4 of them".

    "Was elected …" needs none, and "voted … to end it" has lost but a figure.
    """
    if _INFINITIVE.search(before[-_NEAR:]) and _LEFT.match(behind):
        return True  # "agreed to provide … to mend the pier"
    led = words(before[-_NEAR:])[-2:]
    if not led or before[-1:] != " " or led[0].folded in grammar.AUXILIARIES or not (grammar.past(led[-1].folded) or led[0].folded == "who" != led[-1].folded):
        return False
    follows = words(behind[:_NEAR])[:1]
    return behind[:1] in (",", ".", ";") or not follows or follows[0].folded in grammar.PREPOSITIONS - {"to"}
