"""What an article calls the paper that it appeared in, which is no news: "told The Velm Record". Pure."""

import re
from collections.abc import Set
from functools import lru_cache

from reader.language import gazetteer

LONGEST = 8  # words of a paper's name
_LINKS = frozenset("of and for in on".split())
_LED = re.compile(r"\b[Tt]he ([^\W\d_]\w*)")


@lru_cache(maxsize=64)
def called(source: str | None) -> frozenset[str]:
    """The ways in which a paper of this name is called, folded: whole, by its last words, by its first ones up to a noun for papers, by its initials.

    A place by itself is none, and one word that may mean anything else is one behind "the": "the lamp".
    """
    parts = gazetteer.key(source or "").split()[:LONGEST]
    nouns = gazetteer.sections("papers.txt")["noun"]
    lasts = [parts[k:] for k in range(len(parts)) if parts[k] not in _LINKS]
    firsts = [parts[:k] for k in range(2, len(parts)) if parts[k - 1] in nouns]
    initials = {"".join(part[0] for part in parts)} if len(parts) > 1 else set()
    places = gazetteer.places().forms
    names = {" ".join(run) for run in (*lasts, *firsts)} | initials
    certain = nouns | initials if _led(source or "") or len(parts) > 1 else {*parts}
    return frozenset(name if " " in name or name in certain else f"the {name}" for name in names if len(name) > 1 and name not in places)


def is_paper(said: str, ways: Set[str], text: str) -> bool:
    """Whether a name in a text is one of these ways; a word that is written small is none."""
    if not said[:1].isupper():
        return False
    key = gazetteer.key(said)
    return key in ways or (f"the {key}" in ways and key in _led(text))


@lru_cache(maxsize=4)
def _led(text: str) -> frozenset[str]:
    """The words of a text behind a "the"."""
    return frozenset(gazetteer.key(match[1]) for match in _LED.finditer(text))
