"""Which verbs of a sentence stand within what another one reports. Pure."""

from collections.abc import Sequence

from reader.language.cues import cues
from reader.language.phrases import Token, reporting

_THAT = 40  # words before a verb in which the "that" that brings it is looked for
_VERB = 8  # words before that "that" in which the verb stands that reports it


def told(run: Sequence[Token], low: int, v: int) -> bool:
    """Whether the verb at `v` is part of what somebody says: "Roth told the Packet that the note reminded her of a bill"."""
    for k in range(v - 1, max(low, v - _THAT) - 1, -1):
        if run[k].kind == "quotation" or run[k].text in ".;:!?":
            return False
        if run[k].low == "that":
            return any(run[w].low in cues().speech and reporting(run, w) == "finite" for w in range(k - 1, max(low, k - _VERB) - 1, -1))
    return False
