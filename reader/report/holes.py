"""The gaps that figures leave in a wording where they are left out: which can be closed, and which an editor would not print. Pure; English."""

import re

from reader.language import grammar
from reader.language.words import words
from reader.report.extracts import ELLIPSIS

_OPEN = grammar.PREPOSITIONS | grammar.DETERMINERS | grammar.AUXILIARIES | grammar.COORDINATORS | {"than", "to", "as", "not"}
_FUNCTION = _OPEN | grammar.SUBJECTS | grammar.RELATIVES | grammar.SUBORDINATORS
_BESIDE = re.compile(rf", (?:\w+ed )?{ELLIPSIS}(?:(?=, (?:\w+ )?(?:{'|'.join(sorted(grammar.RELATIVES))})\b)|,)")  # ", 54, who", ", dated May 4, tells"
_GLUED = re.compile(rf"{ELLIPSIS}[-’']\w|\w-{ELLIPSIS}")  # "a …-a-plate dinner"
_VERB = "|".join(sorted(grammar.AUXILIARIES | grammar.SUBJECTS))
_RATE = re.compile(rf"{ELLIPSIS} (?:(?:of|an?|per)\b|(?:and|or) (?!(?:{_VERB})\b))")  # "release … of water", "cost … a year", "dated … and signed"


def closed(text: str) -> str | None:
    """A wording without the gaps between two commas; None where another gap leaves a phrase without its head: "between … and 2017", "on … demanded"."""
    text = _BESIDE.sub("", text)
    if _GLUED.search(text) or _RATE.search(text):
        return None
    gaps = [match.start() for match in re.finditer(ELLIPSIS, text)]
    return None if any(_hangs(text[:at], text[at + len(ELLIPSIS) :]) for at in gaps) else text


def _hangs(before: str, behind: str) -> bool:
    """Whether what stands before a gap asks for a noun that does not follow it."""
    led = words(before[-40:])[-1:]
    if not led or led[0].folded not in _OPEN or before[-1:] != " ":
        return False
    follows = words(behind[:40])[:1]
    if not follows or behind[:1] != " " or behind[: follows[0].start] != " ":
        return True
    return follows[0].folded in _FUNCTION or grammar.past(follows[0].folded)
