"""The kind of a shared quotation from its words: identical, trimmed or altered. Pure."""

import re
from collections.abc import Sequence

from reader.comparison.model import QuoteKind
from reader.comparison.wording import same_words
from reader.language.words import Word, words

_DOTS = re.compile(r"…|\.\s?\.\s?\.")
_INSERTED = re.compile(r"(?<!\w)\[[A-Z][^\[\]]{1,60}\](?=\s[A-Z])")
_JOINS = frozenset("-‐‑\u00ad'’.")  # between two words that may as well be one: "fund-raiser", "U.S."


def kind_of(a_text: str, b_text: str) -> QuoteKind:
    """Identical up to punctuation and case; trimmed where one is a stretch of the other, or dots show what it left out; else altered.

    What an editor put in between brackets counts only where the words around it are others, too.
    """
    return _kind_of(*without_insertions(a_text, b_text))


def without_insertions(a_text: str, b_text: str) -> tuple[str, str]:
    """Both with blanks for what an editor put before a name ("[Mayor Ana] Ode’s war"), where one is then a stretch of the other; as they are otherwise."""
    bare = _without_brackets(a_text), _without_brackets(b_text)
    if bare == (a_text, b_text) or _kind_of(a_text, b_text) == "identical" or _kind_of(*bare) == "altered":
        return a_text, b_text
    return bare


def _without_brackets(text: str) -> str:
    return _INSERTED.sub(lambda match: " " * len(match.group()), text) if "[" in text else text


def _kind_of(a_text: str, b_text: str) -> QuoteKind:
    found = words(a_text), words(b_text)
    one, other = same_words(a_text, b_text)
    letters = ["".join(w.folded for w in side) for side in found]
    if one == other or (letters[0] == letters[1] and _parted_alike((a_text, found[0]), (b_text, found[1]))):
        return "identical"
    if len(one) == len(other):
        return "altered"
    short, text, long = (one, a_text, other) if len(one) < len(other) else (other, b_text, one)
    # one string each, for a search that repeated words do not slow
    within = f" {' '.join(long)} "
    return "trimmed" if not short or f" {' '.join(short)} " in within or _cut_inside(text, within) else "altered"


def _cut_inside(text: str, long: str) -> bool:
    """Whether dots in the shorter wording show where words of the longer are left out, and all between them stands there in order."""
    pieces = _DOTS.split(text)
    at = 0
    for piece in pieces:
        found = f" {' '.join(same_words(piece, piece)[0])} "
        at = long.find(found, at) if found.strip() else at
        if at < 0:
            return False
        at += len(found.rstrip())
    return len(pieces) > 1


def _parted_alike(*sides: tuple[str, Sequence[Word]]) -> bool:
    """Whether the same letters are parted into the same words, but for those that a hyphen or the like joins in one of the two."""
    (every, firm), (others, others_firm) = (_ends(text, found) for text, found in sides)
    return firm <= others and others_firm <= every


def _ends(text: str, found: Sequence[Word]) -> tuple[set[int], set[int]]:
    """After how many letters a word ends, and where that is certain: more than a hyphen stands there."""
    every, firm = set(), set()
    letters = 0
    for k, word in enumerate(found):
        letters += len(word.folded)
        every.add(letters)
        if k + 1 == len(found) or not _JOINS.issuperset(text[word.end : found[k + 1].start]):
            firm.add(letters)
    return every, firm
