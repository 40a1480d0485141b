"""Words beside a name of several words that show it to be a ship's or a place's: "the Ida Falk, a trawler", "in Ode Bend". Pure; offsets are code points."""

import re
from collections.abc import Sequence

from reader.article.model import Span
from reader.language import gazetteer
from reader.language.bodies import end_of_head
from reader.language.days import MONTHS
from reader.language.grammar import PREPOSITIONS, SHORT_STATE, past
from reader.language.words import STOP

_VESSELS = frozenset(
    """ship boat vessel trawler ferry tanker freighter yacht barge schooner steamer tug tugboat frigate destroyer submarine lifeboat liner warship dredger
    trimaran catamaran cutter corvette icebreaker minesweeper sailboat fishing-boat steamship longliner""".split()
)
_APPOSED = re.compile(r", (?:an?|the) ([\w’'& .-]{3,90})")
_NEXT = re.compile(r"(?:[.;:)”\"]|,(?! [A-Z])|\Z| ([a-z]+)\b)")
_STATE = re.compile(rf", ({SHORT_STATE})(?!\w)")
_SPOT = re.compile(r"(?:\A|(?<![\w’'-])([\w’'-]{1,30}) )(?:([Ii]n)|[Nn]ear|[Oo]utside|[Aa]round) \Z")
# whom a member sits for, what a town is called: "the MP for Ode Marsh"; where somebody lives: ", of Ode Marsh in Velmland"
_SEAT = re.compile(r"\b(?:MPs? for|(?:town|village|city|hamlet|suburb|parish|borough) of) \Z")
_HOME = re.compile(r", (?:both |all )?(?:of|from) \Z")
_WITHIN = re.compile(r" in ([A-Z][\w’'-]+)")
_SOMEBODY = re.compile(r"['’]| an? ")  # "in Ida Falk’s house", "saw in Ida Falk a friend"
_MINDED = ("trust", "confiden", "faith", "believ", "interest", "invest", "disappoint", "hope", "pride", "stake", "share", "anger", "result", "shift", "found")
"""How words begin after which "in" says of whom: "his faith in Ana Ode"."""
_LOOK, _AFTER = 30, 24


def is_ship(text: str, start: int, end: int) -> bool:
    """Whether the words beside a name say that it is a ship's: "the trawler Ida Falk", "Ida Falk, a 94-foot ferry out of Velm,"."""
    before = text[max(0, start - _LOOK) : start].split(" ")
    if len(before) > 1 and not before[-1] and before[-2].lower() in _VESSELS:
        return True
    match = _APPOSED.match(text, end)
    words = match.group(1).split() if match is not None else []
    return bool(words) and words[end_of_head(words, _is_vessel) - 1].lower() in _VESSELS


def has_article(text: str, start: int, end: int) -> bool:
    """Whether a name stands behind "the" as a ship’s does: "the crew of the Ida Falk", not "the Ida Falk prize"."""
    if text[max(0, start - len("the ")) : start].lower() != "the ":
        return False
    after = _NEXT.match(text[end : end + _AFTER])
    word = after.group(1) if after is not None else None
    return after is not None and (word is None or word in STOP | PREPOSITIONS or past(word) or word == "died") and word not in ("who", "of")


def is_town(texts: Sequence[tuple[str, Span]], *, given: bool) -> bool:
    """Whether mentions, each with its paragraph’s text, are of a town more than of somebody who acts; one that begins as people’s names do needs more.

    "In" says more than "near" or "around", where crowds stand.
    """
    if not given and any(_in_state(text, m.end) or _is_home(text, m.start, m.end) for text, m in texts if " " in text[m.start : m.end]):
        return True
    spots = [found for text, m in texts if " " in text[m.start : m.end] and (found := _spot(text, m.start, m.end)) is not None]
    inside = sum(found.group(2) is not None for found in spots)
    acts = sum(not _is_led(text, m.start) for text, m in texts)
    return len(spots) > given and inside >= given and len(spots) + inside > acts


def _in_state(text: str, end: int) -> bool:
    """Whether a state written short follows, as after a town: "Oro Bend, Ariz."."""
    match = _STATE.match(text, end)
    return match is not None and gazetteer.key(match.group(1)) in gazetteer.places().forms


def _is_home(text: str, start: int, end: int) -> bool:
    """Whether somebody sits in parliament for what a name means, or lives there: "Ida Roth, of Ode Marsh in Velmland"."""
    if _SEAT.search(text, max(0, start - _LOOK), start) is not None:
        return True
    within = _WITHIN.match(text, end) if _HOME.search(text, max(0, start - _LOOK), start) is not None else None
    return within is not None and within.group(1).lower() not in MONTHS


def _spot(text: str, start: int, end: int) -> re.Match[str] | None:
    """What says that something is in or near what a name means: "a co-op in Ode Bend", not "his faith in Ida Falk" or "in Ida Falk’s house"."""
    match = _SPOT.search(text, max(0, start - _LOOK), start)
    if match is None or (match.group(1) or "").lower().startswith(_MINDED) or _SOMEBODY.match(text, end):
        return None
    return match


def _is_led(text: str, start: int) -> bool:
    """Whether a preposition leads a name, so that it does nothing there: "a letter from Ode Bend"."""
    return (text[max(0, start - _LOOK) : start].split() or [""])[-1].lower() in PREPOSITIONS


def _is_vessel(word: str) -> bool:
    return word.lower() in _VESSELS
