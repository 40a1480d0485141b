"""Who is "Ida" in one article where the other has "Ida Falk". Pure; linear in the names."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from reader.language import gazetteer
from reader.language.kinship import SUFFIXES
from reader.language.name_keys import name_key


def by_given(mine: Sequence[str], theirs: Sequence[str], everybody: tuple[Sequence[str], Sequence[str]]) -> dict[str, str]:
    """Given names alone in one article with the full name in the other, whose surname somebody has beside them: "Ida", the wife of Otto Falk.

    `mine` and `theirs` are who is not yet known to be the same; `everybody` are all that either article names.
    """
    return _full(mine, theirs, everybody[0]) | {full: alone for alone, full in _full(theirs, mine, everybody[1]).items()}


def _full(alone: Sequence[str], others: Sequence[str], beside: Sequence[str]) -> dict[str, str]:
    """By name of one word the only full one that begins with it and with no other, where the article has that one's surname too."""
    surnames = {parts[-1] for name in beside if len(parts := _parts(name)) > 1}
    by: dict[str, list[str]] = defaultdict(list)
    for name in others:
        parts = _parts(name)
        if len(parts) > 1 and parts[-1] in surnames:
            by[parts[0]].append(name)
    single = {name: by.get(gazetteer.given(parts[0]), []) for name in alone if len(parts := _parts(name)) == 1}
    claims = Counter(full[0] for full in single.values() if len(full) == 1)  # "Bill" and "William" may be two
    return {name: full[0] for name, full in single.items() if len(full) == 1 and claims[full[0]] == 1}


def _parts(name: str) -> list[str]:
    return [word for word in name_key(name).split() if word not in SUFFIXES]
