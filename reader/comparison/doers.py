"""Who did it, told otherwise in two sentences that begin alike but for a name: "Ada Quill wrote the song", "Tom Reed wrote the song". Pure; English alone."""

import re

from reader.language.grammar import past
from reader.language.words import STOP, words

_NAME = r"(?:[A-Z][\w’-]{1,20}\.? ){0,2}[A-Z][\w’-]{1,20}"
_DID = re.compile(rf"\s*(?P<who>{_NAME}) (?P<verb>[a-z]{{3,20}}) (?P<what>(?:(?:an?|the|his|her|their) )?[a-z]{{3,20}})\b")
# "The minister ordered the sale of the pier herself"
_OWN_HAND = re.compile(r"\s*(?P<who>[^,;“”\"]{3,60}?) (?P<verb>[a-z]{3,20}) (?:the|an?|its|his|her) [^,.;“”\"]{3,80} (?:herself|himself)\b")
_BY = re.compile(r"\b(?:was|were|been) [a-z]{3,20} by (?P<who>[^;.“”\"]{3,80})")


def other_doer(one: str, other: str) -> bool:
    """Whether two sentences begin with two names that share no word, and go on with one verb and one object; or one did it "herself", in the other it was
    done by another."""
    return _one_verb(one, other) or _by_another(one, other) or _by_another(other, one)


def _by_another(one: str, other: str) -> bool:
    own, by = _OWN_HAND.match(one), _BY.search(other)
    if own is None or by is None or not past(own["verb"]):
        return False
    return {w.stem for w in words(own["who"]) if w.folded not in STOP}.isdisjoint(w.stem for w in words(by["who"]))


def _one_verb(one: str, other: str) -> bool:
    first, second = (_DID.match(text) for text in (one, other))
    if first is None or second is None or not past(first["verb"]):
        return False
    who = [{w.folded for w in words(match["who"])} for match in (first, second)]
    return first.group("verb", "what") == second.group("verb", "what") and min(map(len, who)) > 1 and who[0].isdisjoint(who[1])
