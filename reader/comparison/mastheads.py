"""What an article calls the paper that it appeared in, which is no news: "told The Velm Record". Pure."""

from collections.abc import Set
from functools import lru_cache

from reader.language import gazetteer

LONGEST = 8  # words of a paper's name


@lru_cache(maxsize=64)
def called(source: str | None) -> frozenset[str]:
    """The ways in which a paper of this name is called, folded: whole, by its last words, by its first ones, by its initials. A place by itself is none."""
    parts = gazetteer.key(source or "").split()[:LONGEST]
    lasts = {" ".join(parts[k:]) for k in range(len(parts))}
    firsts = {" ".join(parts[:k]) for k in range(2, len(parts))}
    initials = {"".join(part[0] for part in parts)} if len(parts) > 1 else set()
    places = gazetteer.places().forms
    return frozenset(name for name in lasts | firsts | initials if len(name) > 1 and name not in places)


def is_paper(said: str, ways: Set[str]) -> bool:
    """Whether a name is one of these ways; a word that is written small is none."""
    return said[:1].isupper() and gazetteer.key(said) in ways
