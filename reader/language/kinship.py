"""Which of several people of one surname an article means by it: not whom it brings in as another's wife or son. Pure."""

import re
from collections.abc import Sequence

from reader.language import gazetteer

_KIN = (
    r"(?:wife|husband|spouse|widow|widower|son|daughter|brother|sister|mother|father|parents|cousin|uncle|aunt|nephew|niece"
    r"|grandson|granddaughter|grandfather|grandmother|\w+-in-law)"
)
NEAREST = frozenset(
    """
    wife husband widow widower son daughter brother sister mother father cousin uncle aunt nephew niece grandson granddaughter grandfather grandmother
    stepfather stepmother stepson stepdaughter fiancé fiancée fiance fiancee girlfriend boyfriend mum mom dad gran grandad granddad nan hubby ex-wife
    ex-husband son-in-law daughter-in-law father-in-law mother-in-law brother-in-law sister-in-law
    """.split()
)
"""Words right before a name that say whose wife or son that is; they make it somebody’s."""
AT_HEAD = frozenset("wife husband daughter mum mom dad gran grandad granddad nan hubby girlfriend boyfriend ex-wife ex-husband fiancé fiancée".split())
"""Those of them that open a sentence with a capital and are no part of the name: "Mum Ida said"."""
_LIKE = r"(?:(?:late|former|estranged|then|older|younger|elder|eldest|oldest|youngest|twin|two|first|second|[\w-]+-[\w-]+) ){0,2}"
_BEFORE = re.compile(rf"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|whose)|['’]s?) {_LIKE}{_KIN},? (?:(?:[a-z]+ ){{0,3}}(?:[A-Z][a-z]*\.? ){{0,2}})?\Z")
_AFTER = re.compile(rf",? (?:his|her|their|the|[A-Z][\w.-]*(?: [A-Z][\w.-]*){{0,2}}['’]s?) {_LIKE}{_KIN}\b")
_WINDOW = 90
JUNIORS = frozenset(("jr", "sr"))  # "Ina L. Orr Jr." is somebody
SUFFIXES = frozenset((*JUNIORS, "ii", "iii", "iv"))
"""What stands behind the names of a father and a son, folded and without its stop."""


def named_as_kin(text: str, start: int, end: int) -> bool:
    """Whether the words beside a name say whose wife or son that is: "his wife, Ana Orr", "Ana Orr, Mr. Orr’s sister"."""
    return _BEFORE.search(text[max(0, start - _WINDOW) : start]) is not None or _AFTER.match(text, end, end + _WINDOW) is not None


def in_headline(title: str, keys: Sequence[str]) -> bool:
    """Whether a headline names somebody by more than the surname: "Ana Orr Resigns", "Orr Jr. Resigns"."""
    words = [gazetteer.key(word) for word in title.split()]
    plain = [key for key in keys if key not in JUNIORS]
    junior = [key for key in keys if key in JUNIORS]
    if not plain or plain[-1] not in words:
        return False
    return any(one == plain[-1] and ((i and words[i - 1] == plain[0]) or (junior and words[i + 1 : i + 2] == junior)) for i, one in enumerate(words))


def father_of(name: str) -> str | None:
    """What the father of "Ina L. Orr Jr." is called, who is told from him by that alone."""
    first, _, last = name.rpartition(" ")
    return first if " " in first and gazetteer.key(last) == "jr" else None
