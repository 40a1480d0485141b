"""By whom, of what and to whom: what a headline in the passive needs behind its verb. Pure."""

from collections.abc import Mapping

from reader.comparison.heading_joined import named_thing, skip
from reader.comparison.heading_lists import listed
from reader.comparison.heading_shapes import whole
from reader.comparison.nounphrases import Phrase
from reader.comparison.places import Place
from reader.language.days import WEEKDAYS
from reader.language.grammar import DETERMINERS, PREPOSITIONS, SUBORDINATORS
from reader.language.numbers import WORDS as NUMBERS
from reader.language.plurals import plural

_ENDED_BY = SUBORDINATORS | WEEKDAYS | frozenset("last this next early late earlier later yesterday today and but".split())

_WHITHER = frozenset("led brought taken sent carried driven moved pushed pulled put placed thrown drawn".split())  # say nothing without where to


def suffered(place: Place, v: int, by_first: Mapping[int, Phrase], room: int) -> str | None:
    """What the passive verb at `v` needs behind it, in at most `room` words: " by sailors", " to public"; None where without it the verb is cut short."""
    i = v + 1
    if i == len(place.words) or place.text[place.words[v].end : place.words[i].start].strip():
        return ""
    joint = place.words[i].folded
    if joint in _ENDED_BY:
        return ""
    if joint not in PREPOSITIONS:
        return None
    if place.words[v].folded in _WHITHER and joint not in ("by", "of"):
        return None  # "was led through a kitchen" is not "led"
    if joint not in ("by", "of", "to"):
        return None if i + 1 < len(place.words) and place.words[i + 1].folded in PREPOSITIONS else ""  # "was seized on by"
    said = _behind(place, i, by_first)
    if said is not None and 1 + len(said.split()) > room:
        said = said.split()[-1] if plural(said.split()[-1]) else None
    return f" {joint} {said}" if said is not None and room > 1 else "" if joint == "to" else None


def _behind(place: Place, joint: int, by_first: Mapping[int, Phrase]) -> str | None:
    """The phrase or name that a preposition joins, without what counts it: "by three sailors"."""
    then = joint + 1
    while then < len(place.words) and then not in by_first and place.words[then].folded in DETERMINERS | NUMBERS.keys() | listed("adjectives"):
        then += 1
    if then < len(place.words):
        beyond = skip(place, then)  # "by the mayor, Ines Roth" is no Ines Roth
        then = then if beyond == len(place.words) or set(place.text[place.words[then].start : place.words[beyond].start]) & set(',;:“”"—–(') else beyond
    if then in by_first:
        return whole(place, by_first[then])
    return named_thing(place, then, by_first) if then in place.named and place.named[then][0] == then else None
