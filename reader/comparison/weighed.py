"""What one sentence says is weighed, and the other that it will be done: "was considering an appeal", "would appeal". Pure; English alone."""

import re

from reader.comparison.terms import told
from reader.language.words import STOP, words

_NEXT = r"((?:[\w’-]{1,20} ){0,3}[\w’-]{1,20})"
_WEIGHED = re.compile(
    rf"\b(?:study|studied|consider|weigh|mull|explor|contemplat|examin)(?:ing|es|s|ed|e)? (?:whether |if |how )?{_NEXT}"
    r"|\b(?:may|might|could) ((?:[\w’-]{1,20} )?[\w’-]{1,20})"
    rf"|\b(?:undecided|(?:has|have|had)(?: not|n[’']t) decided|yet to decide) (?:on|whether|if) {_NEXT}"
)
_SETTLED = re.compile(r"(?:\b(?:will|would|(?:decided|going|resolved|vowed|vows) to)|[’']ll) ((?:[\w’-]{1,20} )?[\w’-]{1,20})")
_LONGEST = 2000  # letters of a sentence that is read


def only_weighed(one: str, other: str) -> bool:
    """Whether one of two sentences only weighs what the other says will be done; either way round."""
    first, second = (_acts(text[:_LONGEST]) for text in (one, other))
    return bool((first[0] - first[1]) & (second[1] - second[0]) or (second[0] - second[1]) & (first[1] - first[0]))


def _acts(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of what a sentence says is weighed, and of what it says will be done."""
    return _stems(_WEIGHED, text), _stems(_SETTLED, text)


def _stems(pattern: re.Pattern[str], text: str) -> frozenset[str]:
    said = " . ".join(part for match in pattern.finditer(text) for part in match.groups() if part)
    return frozenset(word.stem for word in words(said) if word.folded not in STOP and told(word.stem) >= 1)
