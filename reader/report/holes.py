"""The gaps that figures leave in a wording where they are left out: which can be closed, and which an editor would not print. Pure; English."""

import re

from reader.language import grammar
from reader.language.words import words
from reader.report.extracts import ELLIPSIS

_OPEN = grammar.PREPOSITIONS | grammar.DETERMINERS | grammar.AUXILIARIES | grammar.COORDINATORS | {"as", "not"}
_FUNCTION = _OPEN | grammar.SUBJECTS | grammar.RELATIVES | grammar.SUBORDINATORS
_BESIDE = re.compile(rf"(\w+), (?:\w+ed )?{ELLIPSIS},")  # ", dated May 4, tells"
_DATED = re.compile(rf"(?<=\w) dated {ELLIPSIS}(?=,)")  # "in a letter dated May 4, the board"
_VERBED = re.compile(rf", \w+(ed|ing) {ELLIPSIS} and (?=\w+\1\b)")  # "dated May 4 and signed by Roth"
_RELATIVE = re.compile(rf" (?:\w+ )?(?:{'|'.join(sorted(grammar.RELATIVES))})\b")  # ", 54, who"
_APPOSITION = re.compile(rf" (?:{'|'.join(sorted(grammar.OWNERS | {'a', 'an', 'the'}))})\b")  # ", 54, a pilot"
_LISTED = re.compile(rf", {ELLIPSIS}, (\w+)(?:,| (?:and|or)\b)")  # "lamps, 40 ropes, sails and boats"
_GLUED = re.compile(rf"{ELLIPSIS}[-’']\w|\w-{ELLIPSIS}")  # "a …-a-plate dinner"
_VERB = "|".join(sorted(grammar.AUXILIARIES | grammar.SUBJECTS))
_RATE = re.compile(rf"{ELLIPSIS} (?:(?:of|an?|per)\b|(?:and|or) (?!(?:{_VERB})\b))")  # "release … of water", "cost … a year", "dated … and signed"


def without_holes(text: str) -> str | None:
    """A wording without the gaps between two commas; None where another gap leaves a phrase without its head: "between … and 2017", "on … demanded"."""
    if any(not grammar.has_verb([match[1].casefold()]) for match in _LISTED.finditer(text)):
        return None
    text = _BESIDE.sub(_closed, _VERBED.sub(", ", _DATED.sub("", text)))
    if _GLUED.search(text) or _RATE.search(text):
        return None
    gaps = [match.start() for match in re.finditer(ELLIPSIS, text)]
    return None if any(_hangs(text[:at], text[at + len(ELLIPSIS) :]) for at in gaps) else text


def _closed(gap: re.Match[str]) -> str:
    """The word before a gap between two commas; with one comma where what follows says more of it, too."""
    more = _RELATIVE.match(gap.string, gap.end()) or (_APPOSITION.match(gap.string, gap.end()) and not grammar.past(gap[1].casefold()))
    return f"{gap[1]}," if more else gap[1]


def _hangs(before: str, behind: str) -> bool:
    """Whether what stands before a gap asks for a noun that does not follow it."""
    led = words(before[-40:])[-1:]
    if not led or led[0].folded not in _OPEN or before[-1:] != " ":
        return False
    follows = words(behind[:40])[:1]
    if not follows or behind[:1] != " " or behind[: follows[0].start] != " ":
        return True
    return follows[0].folded in _FUNCTION or grammar.past(follows[0].folded)
