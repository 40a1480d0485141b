"""A short heading made of a stretch's own first words, for what has no name of its own. Pure; linear in the text."""

import re

from reader.comparison.topics import NO_COMMENT
from reader.language.cues import cues
from reader.language.folding import folded
from reader.language.grammar import ARTICLES, AUXILIARIES, COORDINATORS, DETERMINERS, PREPOSITIONS, RELATIVES, SUBJECTS, SUBORDINATORS, past
from reader.language.words import STOP
from reader.report.extracts import ELLIPSIS, flat, shorten
from reader.report.told import credits

WORDS, LEAST, LETTERS = 5, 2, 60
UNANSWERED = 200  # letters of a stretch that says no more than that nobody answered
CREDIT = 8  # words of "she told reporters on Thursday"
_MARKS = re.compile(r"[“”„«»\"‘]|(?<!\w)'|[’'](?!\w)")
_LEADS = PREPOSITIONS | COORDINATORS | {"that", "as", "to"}
_BEGINS = SUBJECTS | AUXILIARIES | RELATIVES | SUBORDINATORS | ARTICLES
_NO_END = _LEADS | DETERMINERS | AUXILIARIES


def brief(text: str) -> str:
    """Two to five words: without quotation marks, who says it, and words that lead to what was cut off; "Not a proud day"."""
    whole = flat(text)
    if len(whole) < UNANSWERED and NO_COMMENT.search(whole):
        return "No comment"
    parts = [part.strip(" .,;:!–—-()[]…") for part in _MARKS.split(whole)]
    told = [part for k, part in enumerate(parts) if any(map(str.isalnum, part)) and not credits(part, CREDIT) and not (k and _said_by(part))]
    words = (next((part for part in told if len(part.split()) >= LEAST), "") or next(iter(told), "") or max(parts, key=len)).split()
    led = bool(words) and folded(words[0]) in PREPOSITIONS
    while len(words) > LEAST and (folded(words[0]) in _LEADS or folded(words[0]) in cues().speech) and not words[1].endswith(","):
        words.pop(0)
    kept = _phrase(words) if led else None
    whole_phrase, kept = kept is not None, kept or _first(words)
    broken = len(kept) < len(words) and not kept[-1].endswith((",", ";")) and not whole_phrase
    heading = shorten(" ".join(kept).strip(" .,;:–—-()[]") + (ELLIPSIS if broken else ""), LETTERS)
    return heading[:1].upper() + heading[1:] or whole


def _said_by(part: str) -> bool:
    """Whether what follows a quotation is a credit that begins with its verb: "said Ines Roth"."""
    words = part.split(maxsplit=CREDIT)
    first = folded(words[0])
    return len(words) <= CREDIT and cues().speech.get(first, first) != first


def _leads_on(word: str) -> bool:
    return folded(word.strip(",;:")) in _NO_END or word[0].isdigit()


def _begins(word: str) -> bool:
    """Whether a word begins a phrase or clause, or is its verb."""
    return folded(word) in _BEGINS | _LEADS or past(folded(word)) or folded(word) in cues().speech


def _phrase(words: list[str]) -> list[str] | None:
    """What a preposition led to, up to what else begins behind it: "at her hearing | she was praised"."""
    for k in range(1, min(WORDS, len(words) - 1) + 1):
        if words[k - 1].endswith((",", ";")) or folded(words[k]) in _BEGINS:
            return None if _leads_on(words[k - 1]) or (k == 1 and folded(words[0]) in STOP) else words[:k]
    return None


def _first(words: list[str]) -> list[str]:
    """As many as fit: to the end of a clause, else back past words that lead on."""
    end = next((k for k in range(LEAST, min(WORDS, len(words)) + 1) if words[k - 1].endswith((",", ";", ":", "—", "–"))), min(WORDS, len(words)))
    while LEAST < end < len(words) and _leads_on(words[end - 1]):
        end -= 1
    if end < len(words) and not words[end - 1].endswith((",", ";", ":", "—", "–")):  # at the end of a phrase, where there is one
        end = next((k for k in range(end, max(LEAST, end - 3), -1) if _begins(words[k]) and not _leads_on(words[k - 1])), end)
    return words[:end]
