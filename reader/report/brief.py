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
    told = [part for k, part in enumerate(parts) if any(map(str.isalnum, part)) and not credits(part, CREDIT) and not (k and _said_by(part))]
    words = (next((part for part in told if len(part.split()) >= LEAST), "") or next(iter(told), "") or max(parts, key=len)).split()
    while len(words) > LEAST and (folded(words[0]) in _LEADS or folded(words[0]) in cues().speech):
        words.pop(0)
    kept = _first(words)
    heading = shorten(" ".join(kept).strip(" .,;:–—-()[]") + (ELLIPSIS if len(kept) < len(words) and not kept[-1].endswith((",", ";")) else ""), LETTERS)
    return heading[:1].upper() + heading[1:] or whole


def _said_by(part: str) -> bool:
    """Whether what follows a quotation is a credit that begins with its verb: "said Ines Roth"."""
    words = part.split(maxsplit=CREDIT)
    first = folded(words[0])
    return len(words) <= CREDIT and cues().speech.get(first, first) != first


def _leads_on(word: str) -> bool:
    return folded(word.strip(",;:")) in _NO_END or word[0].isdigit()


def _first(words: list[str]) -> list[str]:
    """As many as fit: to the end of a clause, else back past words that lead on."""
    end = next((k for k in range(LEAST, min(WORDS, len(words)) + 1) if words[k - 1].endswith((",", ";", ":", "—", "–"))), min(WORDS, len(words)))
    while LEAST < end < len(words) and _leads_on(words[end - 1]):
        end -= 1
    return words[:end]
