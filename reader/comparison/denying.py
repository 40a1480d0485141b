"""Whether one sentence denies what the other tells as done, or admits: "has resigned", "hasn't resigned". Pure; English alone; linear in the sentences."""

import re

from reader.language.grammar import AUXILIARIES, DENYING, past
from reader.language.words import STOP, words

_DENIED = re.compile(r"\b(?:did|has|have|had|was|were|is|are)(?:n[’']t| not| never)\s+(?:(?:yet|ever|\w+ly|an?)\s+)?(\w+)", re.IGNORECASE)

_NEVER = re.compile(r"\bnever (?:\w+ly )?(\w{3,})")
_NOT_YET = re.compile(r"(?:\bnot|n[’']t)\b[^.;]{1,60}\b(?:until|till)\b")
_EVER = re.compile(r"\bnever\b")
_BEFORE = r"(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bbe )(?<!\bnot )(?<!\bnever )"  # "was denied bail", "was admitted to hospital", "did not deny"
_DENIAL = re.compile(rf"\b{_BEFORE}(?:deny|denies|denied|denying)\b")
_ADMISSION = re.compile(
    rf"\b{_BEFORE}(?:admit(?:s|ted|ting)?|acknowledg(?:es?|ed|ing)|conced(?:es?|ed|ing)|confess(?:es|ed|ing)?|confirm(?:s|ed|ing)?|own(?:s|ed|ing)? up)\b"
)


def denies(one: str, other: str) -> bool:
    """Whether one of two sentences denies a word that the other, which denies nothing at all, tells as done; or what was only not to be yet; either way."""
    return any(_denied(x, y) or _not_yet(x, y) for x, y in ((one, other), (other, one)))


def admits(one: str, other: str) -> bool:
    """Whether somebody denies in one of two sentences, and in the other, where nobody denies, admits or confirms; either way round."""
    return any(_DENIAL.search(x) and not _ADMISSION.search(x) and _ADMISSION.search(y) and not _DENIAL.search(y) for x, y in ((one, other), (other, one)))


def _not_yet(one: str, other: str) -> bool:
    """Whether one says that something was not before a time, and the other that it never was."""
    return bool(_NOT_YET.search(one) and _EVER.search(other)) and not _EVER.search(one) and not _NOT_YET.search(other)


def _denied(one: str, other: str) -> bool:
    gone = {match.group(1) for match in _DENIED.finditer(one)}
    gone |= {match.group(1) for match in _NEVER.finditer(one) if past(match.group(1)) and match.group(1) not in STOP | AUXILIARIES}
    if not gone or DENYING.search(other):
        return False
    forms = {word.folded for word in words(" ".join(sorted(gone))) if word.folded not in STOP}
    stems = {word.stem for word in words(" ".join(sorted(gone))) if word.folded in forms}
    return any(word.folded in forms or (word.stem in stems and word.folded.endswith("ed")) for word in words(other))
