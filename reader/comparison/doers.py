"""Who did it, told otherwise in two sentences that begin alike but for a name: "Ada Quill wrote the song", "Tom Reed wrote the song". Pure; English alone."""

import re

from reader.language.grammar import past
from reader.language.words import words

_NAME = r"(?:[A-Z][\w’-]{1,20}\.? ){0,2}[A-Z][\w’-]{1,20}"
_DID = re.compile(rf"\s*(?P<who>{_NAME}) (?P<verb>[a-z]{{3,20}}) (?P<what>(?:(?:an?|the|his|her|their) )?[a-z]{{3,20}})\b")


def other_doer(one: str, other: str) -> bool:
    """Whether two sentences begin with two names that share no word, and go on with one verb and one object."""
    first, second = (_DID.match(text) for text in (one, other))
    if first is None or second is None or not past(first["verb"]):
        return False
    who = [{w.folded for w in words(match["who"])} for match in (first, second)]
    return first.group("verb", "what") == second.group("verb", "what") and min(map(len, who)) > 1 and who[0].isdisjoint(who[1])
