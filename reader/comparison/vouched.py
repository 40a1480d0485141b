"""Whether an article itself vouches for a clause that a heading would tell: not what somebody only said, claimed or doubted, nor what nearly happened. Pure.

A heading stands without the words that would make it right, so in doubt there is none.
"""

import re

from reader.comparison.places import Place
from reader.language.cues import cues
from reader.language.days import MONTHS, WEEKDAYS
from reader.language.grammar import BE, DENYING, MODALS, PREPOSITIONS
from reader.language.numbers import WORDS as NUMBERS
from reader.language.plurals import ends_in_plural
from reader.language.words import STOP

_NO_NAMES = WEEKDAYS | MONTHS | PREPOSITIONS | BE | MODALS
STATES = frozenset("found finds showed shows said says".split())
"""Verbs after which an article may be told as it stands: "engineers found that …"."""
NEARLY = frozenset(
    """hardly barely scarcely rarely seldom nearly almost virtually practically possibly probably perhaps maybe falsely incorrectly wrongly mistakenly
    erroneously inaccurately initially originally formerly previously briefly neither""".split()
)
"""Words with which something did not happen, may not have, or no longer holds."""
_AMOUNTS = NUMBERS | dict.fromkeys("a an all half every".split())  # "nearly half", "almost £300"
_HEARSAY = re.compile(
    r"\b(?:alleg\w+|reportedly|supposed(?:ly)?|purported\w*|apparently|seemingly|presumably|ostensibly|accus\w+|claim(?:s|ed|ing)?|rumou?r\w*|if|unless|whether)\b",
    re.IGNORECASE,
)
_DOUBTING = re.compile(
    r"\b(?:few|little|hardly|barely|rarely|seldom|doubt\w*|disput\w+|question\w*|reject\w*|dismiss\w*|retract\w*|withdr\w+|overturn\w*|revers\w+|apologi\w+"
    r"|correct(?:ed|ion|s)|fals\w+|wrong\w*|mistak\w+|erroneous\w*|untrue|lie[ds]?|lying|believ\w+|belief|thought|suspect\w*|suggest\w*|imagin\w+|pretend\w*"
    r"|wish\w*|hop(?:e|es|ed|ing)|fear\w*|could|would|might)\b",
    re.IGNORECASE,
)
_OF_SOMEBODY = re.compile(
    r"\b(?:according to|charg(?:e|es|ed|ing)|accord(?:s|ing)? to|suspect\w*|believ\w+|testi\w+|prosecutors?|indict\w*|could|might|may(?! \d))\b",
    re.IGNORECASE,
)


def only_heard(place: Place) -> bool:
    """Whether a sentence tells what is alleged or supposed, so that no clause of it may be told."""
    return _HEARSAY.search(place.text) is not None


def first_doubt(place: Place) -> int:
    """Where a sentence first denies or doubts; its length where it does not."""
    found = [match.start() for pattern in (DENYING, _DOUBTING) if (match := pattern.search(place.text)) is not None]
    return min(found, default=len(place.text))


def vouched(place: Place, at: int, end: int, doubt: int) -> bool:
    """Whether the clause at a word may be told; `doubt`: where the sentence first doubts something."""
    start = place.words[at].start
    if (at and doubt < start) or any(a <= start < b for a, b in place.quoted):
        return False
    that = next((k for k in (at, at - 1) if k >= 0 and place.words[k].folded == "that"), None)
    if that is not None and (
        that == 0 or place.words[that - 1].folded not in STATES or place.text[place.words[that - 1].end : place.words[that].start].strip()
    ):
        return False
    return not _of_somebody(place, at, end) or (that is None and not _somebody_says(place))


def nearly(place: Place, first: int, end: int) -> bool:
    """Whether one of the words says that it was nearly or never so: "nearly killed", not "nearly 300"."""
    return any(w.folded in NEARLY and not _amount(place, k) for k, w in enumerate(place.words[first:end], first))


def told_by_another(place: Place, first: int, end: int) -> bool:
    """Whether somebody speaks in the words: "the guard, | the aide said, | left"."""
    return any(cues().verb(w.folded) is not None for w in place.words[first:end])


def _amount(place: Place, k: int) -> bool:
    if k + 1 >= len(place.words) or place.words[k].folded == "neither":
        return False
    after = place.words[k + 1].folded
    return after in _AMOUNTS or after[0].isdigit()


def _of_somebody(place: Place, at: int, end: int) -> bool:
    """Whether a clause tells of a person: by name, by "he" at its head, or by what may be a name that nobody knows."""
    if any(w.folded in ("he", "she") for w in place.words[at : at + 2]):
        return True
    return any(place.named[k][3] in ("person", "other") if k in place.named else _may_be_name(place, k) for k in range(at, end))


def _may_be_name(place: Place, k: int) -> bool:
    word = place.words[k]
    if not place.text[word.start].isupper() or word.folded in STOP | _NO_NAMES or word.folded in NUMBERS:
        return False
    common = ends_in_plural(word.folded) or k in place.by_first or (k + 1 < len(place.words) and place.words[k + 1].folded == "of")
    return k > 0 or not common  # the first word has a capital whatever it is


def _somebody_says(place: Place) -> bool:
    """Whether a sentence leaves what it tells to somebody else, or only holds it possible."""
    return _OF_SOMEBODY.search(place.text) is not None or told_by_another(place, 0, len(place.words))
