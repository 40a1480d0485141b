"""The gaps that figures leave in a wording where they are left out: which can be closed, and which an editor would not print. Pure; English."""

import re
from functools import cache

from reader.language import grammar
from reader.language.measures import MEASURES, reckoned_by
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

_LED = re.compile(rf"\b({'|'.join(sorted(grammar.OWNERS | {'a', 'an', 'the', 'these', 'those', 'such'}))}|\w+['’]s) {ELLIPSIS} ([^\W\d]+)", re.IGNORECASE)
_COUNTED = re.compile(rf"(?:([,;:] ){ELLIPSIS} (?=(?:{'|'.join(sorted(grammar.AUXILIARIES))})\b)|{ELLIPSIS} )([^\W\d]+)")
_VOWEL = re.compile(r"(?!one\b|uni|use|eu)[aeiou]|hou?nou?r|hour|heir", re.IGNORECASE)
_LARGE = frozenset("hundred thousand million billion trillion percent per percentage cent m bn more other times".split())


def without_holes(text: str) -> str | None:
    """A wording without the gaps between two commas; None where another gap leaves a phrase without its head: "between … and 2017", "on … demanded"."""
    if any(not grammar.has_verb([match[1].casefold()]) for match in _LISTED.finditer(text)):
        return None
    text = _LED.sub(_without_gap, _BESIDE.sub(_closed, _VERBED.sub(", ", _DATED.sub("", text))))
    if _GLUED.search(text) or _RATE.search(text) or any(match[2].casefold() in _measures() for match in _COUNTED.finditer(text)):
        return None
    gaps = [match.start() for match in re.finditer(ELLIPSIS, text)]
    return None if any(_hangs(text[:at], text[at + len(ELLIPSIS) :]) for at in gaps) else text


def holed(text: str) -> bool:
    """Whether a number is missed that stood before what it counts or measures, or for it: "… pilots rowed", "… percent", "of the pilots, … had rowed"."""
    return any(match[1] is not None or _counts(match[2].casefold()) for match in _COUNTED.finditer(text))


def _counts(word: str) -> bool:
    return word not in _FUNCTION and not grammar.past(word)


def _without_gap(gap: re.Match[str]) -> str:
    """An article and what stands behind a gap: "an 84-bed hotel" is "a hotel", "of the 920 pilots" is "of the pilots"; as it is before a measure."""
    article, word = gap[1], gap[2]
    if word.casefold() in _measures() or not _counts(word.casefold()):
        return gap[0]
    if article.casefold() in ("a", "an"):
        article = article[0] + ("n" if _VOWEL.match(word) else "")
    return f"{article} {word}"


@cache
def _measures() -> frozenset[str]:
    """What a number measures by, and what makes it large: without one "percent" says nothing."""
    return _LARGE | MEASURES | frozenset(unit for word in reckoned_by() for unit in (word, f"{word}s"))


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
