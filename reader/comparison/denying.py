"""Whether one sentence denies what the other tells as done: "has resigned", "hasn't resigned". Pure; English alone; linear in the sentences."""

import re

from reader.language.grammar import DENYING
from reader.language.words import STOP, words

_DENIED = re.compile(r"\b(?:did|has|have|had|was|were|is|are)(?:n[’']t| not| never)\s+(?:(?:yet|ever|\w+ly|an?)\s+)?(\w+)", re.IGNORECASE)


def denies(one: str, other: str) -> bool:
    """Whether one of two sentences denies a word that the other, which denies nothing at all, tells as done; either way round."""
    return _denied(one, other) or _denied(other, one)


def _denied(one: str, other: str) -> bool:
    gone = {match.group(1) for match in _DENIED.finditer(one)}
    if not gone or DENYING.search(other):
        return False
    forms = {word.folded for word in words(" ".join(sorted(gone))) if word.folded not in STOP}
    stems = {word.stem for word in words(" ".join(sorted(gone))) if word.folded in forms}
    return any(word.folded in forms or (word.stem in stems and word.folded.endswith("ed")) for word in words(other))
