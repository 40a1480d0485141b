"""A short heading made of a stretch's own first words, for what has no name of its own. Pure; linear in the text."""

import re

from reader.language.cues import cues
from reader.language.folding import folded
from reader.language.grammar import AUXILIARIES, COORDINATORS, DETERMINERS, PREPOSITIONS
from reader.report.extracts import ELLIPSIS, flat, shorten
from reader.report.told import credits

WORDS, LEAST, LETTERS = 5, 2, 60
CREDIT = 8  # words of "she told reporters on Thursday"
_MARKS = re.compile(r"[“”„«»\"‘]|(?<!\w)'|[’'](?!\w)")
_LEADS = PREPOSITIONS | COORDINATORS | {"that", "as", "to"}
_NO_END = _LEADS | DETERMINERS | AUXILIARIES


def brief(text: str) -> str:
    """Two to five words: without quotation marks, who says it, and words that lead to what was cut off; "Not a proud day"."""
    whole = flat(text)
    parts = [part.strip(" .,;:!–—-()[]…") for part in _MARKS.split(whole)]
    said = next((part for part in parts if len(part.split()) >= LEAST and not credits(part, CREDIT)), "") or max(parts, key=len)
    words = said.split()
    while len(words) > LEAST and (folded(words[0]) in _LEADS or folded(words[0]) in cues().speech):
        words.pop(0)
    kept = _first(words)
    heading = shorten(" ".join(kept).strip(" .,;:–—-()[]") + (ELLIPSIS if len(kept) < len(words) and not kept[-1].endswith((",", ";")) else ""), LETTERS)
    return heading[:1].upper() + heading[1:] or whole


def _leads_on(word: str) -> bool:
    return folded(word.strip(",;:")) in _NO_END or word[0].isdigit()


def _first(words: list[str]) -> list[str]:
    """As many as fit: to the end of a clause, else back past words that lead on."""
    end = next((k for k in range(LEAST, min(WORDS, len(words)) + 1) if words[k - 1].endswith((",", ";", ":", "—", "–"))), min(WORDS, len(words)))
    while LEAST < end < len(words) and _leads_on(words[end - 1]):
        end -= 1
    return words[:end]
