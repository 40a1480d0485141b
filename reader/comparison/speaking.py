"""Whether a reporting verb has somebody state something, so that a heading may say that he speaks on it: "Roth on tolls". Pure."""

import re
from collections.abc import Sequence

from reader.comparison.places import titles
from reader.language import gazetteer
from reader.language.cues import cues
from reader.language.grammar import ADVERBS, AUXILIARIES, BE, COORDINATORS, DENIALS, DETERMINERS, MODALS, PREPOSITIONS, RELATIVES
from reader.language.phrases import TIMES
from reader.language.words import STOP, Word, words

NEAR = 80  # characters before and after a verb that are looked at
# who does this has stated nothing about what follows
_SILENT = frozenset(["seek", "refuse", "decline", "plead", "request"])
_ONLY_ABOUT = {
    "speak": ("of", "about", "out", "on"),
    "think": ("that",),
    "cry": ("that", "out"),
    "rule": ("that", "out", "against", "in", "for", "on"),
}  # verbs that state something only where one of these follows
_MAY = (MODALS - {"must"}) | {"to", "without"}  # "to confirm", "what he might reveal"
_TOLD = frozenset("told informed asked assured warned reminded advised".split())  # "she was told that …": what she heard, and did not say
_WHOM = frozenset(["who", "whom", "which"])
_WANTS = frozenset(["want", "wants", "wanted"])
_GOES_ON = frozenset(["continue", "continues", "continued", "began", "begins"])  # "continued to deny"
_OF = frozenset("of on for with to by from about against between over".split())  # "hearings on Roth ended"
_WHEN = TIMES | {"earlier", "later", "last", "this", "next"}
_FOR_ANOTHER = re.compile(r"\b(?:An?|One|Another) (?:[a-z]+ )?(?:aide|advis[eo]r|assistant|lawyer|spokes[a-z]+) (?:to|for|of) (?:the|his|her) [a-z]+ $")


def states(text: str, cue: int, speaker: str | None) -> bool:
    """Whether the verb at an offset of a sentence says that its subject stated something, and the `speaker` found for it is that subject."""
    then = words(text[cue : cue + NEAR])
    verb = then[0].folded if then else ""
    plain = cues().verb(verb) or verb
    if plain in _SILENT or (plain in _ONLY_ABOUT and verb != "speaking" and (len(then) < 2 or then[1].folded not in _ONLY_ABOUT[plain])):
        return False
    before = words(text[max(0, cue - NEAR) : cue])
    close = bool(before) and not text[max(0, cue - NEAR) + before[-1].end : cue].strip()
    last = before[-1].folded if close else ""
    if verb in _WANTS and not _WHOM.isdisjoint(w.folded for w in before[-5:]):
        return False  # "a banker whom Roth wants to head the fund"
    if verb in _TOLD and (last in BE or (last in ADVERBS and len(before) > 1 and before[-2].folded in BE)):
        return False
    goes_on = last == "to" and len(before) > 1 and before[-2].folded in _GOES_ON
    if (last in _MAY and not goes_on) or not DENIALS.isdisjoint(w.folded for w in before[-2:] if close) or _describes(last, then, text[cue : cue + NEAR]):
        return False
    return speaker is None or speaks(text, cue, speaker)


def _describes(last: str, then: Sequence[Word], text: str) -> bool:
    """Whether a participle only describes the noun behind it: "the newly announced policy"."""
    if len(then) < 2 or text[then[0].end : then[1].start] != " " or not then[0].folded.endswith("ed"):
        return False
    noun = then[1].folded not in STOP and text[then[1].start].islower() and then[1].folded not in _WHEN
    return noun and (last in DETERMINERS or (last.endswith("ly") and last[:-2] in ("new", "recent", "previous", "wide", "public", "hasti")))


def speaks(text: str, cue: int, speaker: str) -> bool:
    """Whether somebody who is named before a verb does it: not where "the Roth administration" or "a hearing on Roth" does."""
    last = speaker.split()[-1]
    at = text.rfind(last, 0, max(0, cue))
    if at < 0:
        return _FOR_ANOTHER.search(text[max(0, cue - NEAR) : cue]) is None
    after = words(text[at + len(last) : cue])
    if not after:
        return not _belongs(text[max(0, at - NEAR) : at])
    if text[at + len(last) : at + len(last) + 1] == ",":
        return True
    plain = after[0].folded
    if plain == "s":
        return False
    known = plain in AUXILIARIES or plain in ADVERBS or plain in PREPOSITIONS or plain in RELATIVES or plain in COORDINATORS
    return known or plain.endswith("ly") or plain in _WHEN


def _belongs(ahead: str) -> bool:
    """Whether a name that follows these words only says of what a noun before it is: "hearings on Judge | Roth"."""
    found = words(ahead)
    k = len(found) - 1
    while k > 0 and (gazetteer.key(found[k].folded) in titles() or ahead[found[k].start].isupper()) and ahead[found[k].end :][:1] != ",":
        k -= 1
    if k < 1 or found[k].folded not in _OF or found[k - 1].folded in BE:
        return False
    if found[k].folded == "of" and gazetteer.key(found[k - 1].folded) in titles():
        return False  # "Secretary of State Ines Roth"
    return ahead[found[k - 1].end : found[k].start] == " " and found[k - 1].folded not in STOP
