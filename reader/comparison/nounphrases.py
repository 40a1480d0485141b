"""Noun phrases of a stretch of text, found without a parser: runs of words that function words, marks and verbs leave standing. Pure.

Good enough to name a topic by, not to parse with: a phrase is kept only where what stands around it says that it is one.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.language.grammar import ADVERBS, AUXILIARIES, DETERMINERS, PREPOSITIONS, RELATIVES, SUBJECTS, SUBORDINATORS, past, present_participle
from reader.language.words import STOP, Word

_BREAKS = (STOP | AUXILIARIES | PREPOSITIONS | SUBORDINATORS | RELATIVES | SUBJECTS | ADVERBS) - {"own"}
_VAGUE = frozenset(
    """said say says told tell think thing things way ways lot something anything everything nothing someone anyone everyone one two three four five six
    seven eight nine ten first second third last next new old many several other same few more less least such including included according today
    yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
    november december week month year day days weeks months years time times morning afternoon evening night weekend ago hour hours minute minutes
    want wants know think thinks believe believes need needs make makes take takes get gets go goes come comes see sees let lets keep keeps give
    gives seem seems remain remains mr mrs ms dr part number kind sort bit end case fact point place people man woman person""".split()
)
_VERBS = frozenset(
    """accept accuse add agree allow announce appear argue ask attend avoid become begin believe bring choose come consider contact continue convince
    create decide defend denounce deny describe determine discuss emerge endorse ensure expect explain face fail fight find follow force forgive get
    give happen hear help ignore include increase insist join keep know launch learn let like listen live look lose love maintain manage mean meet
    move offer oppose overthrow pass pay persuade posit prepare prevent propose prove provide pursue put raise read receive refuse reject release rely
    remain remember remove represent require resign respond retain run save say see seek seem send serve speak stand start stay stop suggest support
    take talk tell think try turn understand urge use vote wait want warn welcome win withdraw work worry write""".split()
)  # fmt: skip
LONGEST = 4


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase by the indices of its first and last word; `sure` where a determiner, adjective or preposition stands before it."""

    first: int
    last: int
    sure: bool


def noun_phrases(text: str, found: Sequence[Word]) -> list[Phrase]:
    """Every phrase, in order, at most `LONGEST` words (the last ones of a longer run)."""
    runs: list[list[int]] = []
    run: list[int] = []
    for i, word in enumerate(found):
        if run and not _joined(text, found[i - 1], word):
            runs.append(run)
            run = []
        if _breaks(text, found, i):
            runs.append(run)
            run = []
        else:
            run.append(i)
    runs.append(run)
    out = []
    for one in runs:
        kept = _without_edges(text, found, one)
        if kept:
            before = found[kept[0] - 1].folded if kept[0] and _joined(text, found[kept[0] - 1], found[kept[0]]) else ""
            out.append(Phrase(kept[max(0, len(kept) - LONGEST)], kept[-1], before in DETERMINERS or before in PREPOSITIONS or before == "s"))
    return out


def _joined(text: str, one: Word, other: Word) -> bool:
    """Whether only a space or a hyphen stands between two words."""
    return text[one.end : other.start] in (" ", "-", "\u2011", "\u00a0")


def capital(text: str, word: Word) -> bool:
    """Whether a word begins with a capital."""
    return text[word.start].isupper()


def _breaks(text: str, found: Sequence[Word], i: int) -> bool:
    """Whether a word ends the phrase before it and is in none."""
    word = found[i]
    name = capital(text, word)
    if word.folded == "s" or (word.folded in _BREAKS and not (name and i and text[word.start : word.end].isupper() and len(word.folded) > 1)):
        return True
    if name:
        return False
    if word.folded[0].isdigit() or word.folded in _VAGUE or (word.folded.endswith("ly") and len(word.folded) > 5):
        return True
    before = found[i - 1].folded if i else ""
    after = found[i + 1].folded if i + 1 < len(found) and _joined(text, word, found[i + 1]) else ""
    if past(word.folded) or present_participle(word.folded):
        # "the alleged remarks", "a growing list": before a noun it belongs to the phrase
        return not (before in DETERMINERS and after and after not in _BREAKS)
    if before in ("to", "not", *_MODALS) or before in SUBJECTS or (before in ("who", "which", "that") and word.folded in _VERBS | _s_verbs()):
        return True
    return word.folded in _VERBS and before not in DETERMINERS and before != "s" and (after in DETERMINERS or after in STOP or not after)


_MODALS = frozenset("will would can could may might must should shall do does did don doesn didn won wouldn couldn shouldn ll".split())


def _s_verbs() -> frozenset[str]:
    return frozenset(v + "s" for v in _VERBS)


def _without_edges(text: str, found: Sequence[Word], run: list[int]) -> list[int]:
    """Without a verb at the end that its object follows, and single letters."""
    kept = list(run)
    while kept and (len(found[kept[-1]].folded) < 2 or _verb_at_end(text, found, kept)):
        kept.pop()
    while kept and len(found[kept[0]].folded) < 2:
        kept.pop(0)
    return kept


def _verb_at_end(text: str, found: Sequence[Word], run: list[int]) -> bool:
    last = run[-1]
    word = found[last]
    if capital(text, word) or len(run) < 2:
        return False
    after = found[last + 1] if last + 1 < len(found) and _joined(text, word, found[last + 1]) else None
    if after is None:
        return False
    return after.folded in DETERMINERS or after.folded in SUBJECTS or (word.folded in _VERBS | _s_verbs() and after.folded not in ("of", "for"))
