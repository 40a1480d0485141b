"""Words cut into the pieces the encoder knows. Pure and linear in time; offsets are half-open code points of the text given.

The uncased BERT scheme (Devlin et al. 2019; Schuster and Nakajima 2012): accents and case folded, punctuation by itself, each word cut greedily
into the longest pieces listed, "[UNK]" where that fails.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

UNKNOWN, FIRST, LAST = 100, 101, 102
LONGEST_WORD = 100
KEPT = 50_000  # words whose pieces are kept


class Wordpieces:
    """Cuts text by a vocabulary, one piece a line in the order of their numbers."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._number = {piece: i for i, piece in enumerate(vocabulary)}
        self._seen: dict[str, tuple[tuple[int, int, int], ...]] = {}

    def cut(self, text: str, most: int) -> list[tuple[int, int, int]]:
        """(number, start, end) of at most `most` pieces, in order."""
        out: list[tuple[int, int, int]] = []
        for word, where in _split(text):
            pieces = self._seen.get(word)
            if pieces is None:
                if len(self._seen) >= KEPT:
                    self._seen.clear()  # a text of nothing but new words would fill the memory
                pieces = self._seen[word] = tuple(self._greedy(word))
            out += [(n, where[s], where[e - 1] + 1) for n, s, e in pieces]
            if len(out) >= most:
                return out[:most]
        return out

    def _greedy(self, word: str) -> list[tuple[int, int, int]]:
        found: list[tuple[int, int, int]] = []
        start = 0
        while start < len(word) <= LONGEST_WORD:
            end = len(word)
            while end > start and (("##" if start else "") + word[start:end]) not in self._number:
                end -= 1
            if end == start:
                return [(UNKNOWN, 0, len(word))]
            found.append((self._number[("##" if start else "") + word[start:end]], start, end))
            start = end
        return found or [(UNKNOWN, 0, len(word))]


def _split(text: str) -> Iterator[tuple[str, list[int]]]:
    """Folded words and lone punctuation marks, each with the place in `text` that every one of its characters came from."""
    word: list[str] = []
    where: list[int] = []
    for i, character in enumerate(text):
        for part, kind in _parts(character):
            if kind == _LETTER:
                word.append(part)
                where.append(i)
                continue
            if word:
                yield "".join(word), where
                word, where = [], []
            if kind == _MARK:
                yield part, [i]
    if word:
        yield "".join(word), where


_LETTER, _MARK, _SPACE = range(3)


@lru_cache(maxsize=4096)
def _parts(character: str) -> tuple[tuple[str, int], ...]:
    """What a character is folded to, and of which kind each of that is."""
    return tuple((c, _SPACE if c.isspace() else _MARK if _punctuation(c) or _ideograph(c) else _LETTER) for c in _folded(character))


def _folded(character: str) -> str:
    if character < "\x80":
        return character.lower() if character.isprintable() or character.isspace() else ""
    category = unicodedata.category(character)
    if category[0] == "C":
        return " " if character.isspace() else ""
    return "".join(c for c in unicodedata.normalize("NFD", character.lower()) if unicodedata.category(c) != "Mn")


def _punctuation(character: str) -> bool:
    return (character < "\x80" and not character.isalnum() and not character.isspace()) or unicodedata.category(character)[0] == "P"


def _ideograph(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff" or "\uf900" <= character <= "\ufaff" or "\U00020000" <= character <= "\U0002ceaf"
