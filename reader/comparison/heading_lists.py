"""The shipped lists of what words do in headings. Pure."""

from functools import cache

from reader.language import gazetteer
from reader.language.words import stem


def listed(section: str) -> frozenset[str]:
    """The folded words of one section of the shipped list of what words do in headings."""
    return gazetteer.sections("headings.txt")[section]


@cache
def EVENTS() -> frozenset[str]:
    """Stems of nouns that headings use for what happened or was said."""
    return frozenset(stem(w) for w in listed("events"))


@cache
def PERSONAL() -> frozenset[str]:
    """Stems of those that a person does or gives."""
    return frozenset(stem(w) for w in listed("personal"))
