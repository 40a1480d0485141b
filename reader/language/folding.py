"""Text with its incidental differences taken out, and the way back. Pure; offsets are code points of the text that came in.

Folded away: case, accents, ligatures, kinds of quotation mark, dash and space, invisible characters, and runs of spaces.
"""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_DOUBLE = "“”„‟«»″＂〝〞「」『』〟"
_SINGLE = "‘’‚‛‹›′`´ʼʹ＇"
_DASHES = "‐‑‒–—―−﹘﹣－⸺⸻"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
# letters that Unicode does not take apart, though readers do
_LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ħ": "h"}
_KEPT_BELOW = 10  # combining classes under this are part of a letter in Indic scripts and kana, not accents


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` is what came in, folded; `where[i]` is the offset in the original of folded character i, and `where[len(text)]` its length."""

    text: str
    where: tuple[int, ...]

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The half-open stretch of the original that folded characters `start` to `end` came from."""
        if end <= start:
            return self.where[start], self.where[start]
        return self.where[start], self.where[end - 1] + 1


@lru_cache(maxsize=8192)
def _character(char: str) -> str:
    """One character folded: none, one or several characters; any white space is one space."""
    if char in _DOUBLE:
        return '"'
    if char in _SINGLE:
        return "'"
    if char in _DASHES:
        return "-"
    if char in _INVISIBLE:
        return ""
    if char.isspace():
        return " "
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).casefold())
    kept = "".join(_LETTERS.get(c, c) for c in apart if unicodedata.combining(c) < _KEPT_BELOW)
    return unicodedata.normalize("NFC", kept)


def fold(text: str) -> Folded:
    """`text` folded, with the map back. Linear in its length."""
    out: list[str] = []
    where: list[int] = []
    after_space = False
    for i, char in enumerate(text):
        for c in _character(char):
            space = c == " "
            if space and after_space:
                continue
            after_space = space
            out.append(c)
            where.append(i)
    where.append(len(text))
    return Folded("".join(out), tuple(where))


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """A short text folded, where the way back is not needed; memory of what was asked is kept."""
    return fold(word).text
