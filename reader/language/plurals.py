"""Which English nouns are several of a kind, as far as their ending tells. Pure; every word is folded."""

from functools import cache

from reader.language.cues import listed

_OF_OTHER_FORM = ("people", "police", "children")
_SINGULAR_ENDS = ("ss", "us", "is", "'s", "’s")


def plural(noun: str) -> bool:
    """Whether a noun is a plural by itself: "firemen", "piers", "townspeople"; not "news" or "regimen", nor "series", which may be one."""
    return ends_in_plural(noun) and noun not in _either()


def ends_in_plural(noun: str) -> bool:
    """The same of a noun that a number counts: "two series" are several."""
    if noun.endswith("men"):
        return noun not in _singular()
    return noun.endswith(_OF_OTHER_FORM) or (noun.endswith("s") and not noun.endswith(_SINGULAR_ENDS) and noun not in _singular())


@cache
def _singular() -> frozenset[str]:
    sections = listed("plurals.txt")
    return frozenset((*sections["men"], *sections["s"]))


@cache
def _either() -> frozenset[str]:
    return frozenset(listed("plurals.txt")["either"])
