"""Words and their stems. Pure; offsets are code points of the text given."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from reader import resources
from reader.language.folding import folded

# a sign that is set on a letter belongs to its word: accents apart, vowel points, the vowels of Indic scripts
_SIGNS = "".join(sign for sign in map(chr, range(0x300, 0x1B00)) if unicodedata.category(sign) in ("Mn", "Mc"))
_WORD = re.compile(rf"\w[\w{_SIGNS}]*")
_SNOWBALL = {
    "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish", "et": "estonian",
    "eu": "basque", "fi": "finnish", "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian", "id": "indonesian",
    "it": "italian", "lt": "lithuanian", "ne": "nepali", "nl": "dutch", "no": "norwegian", "pt": "portuguese", "ro": "romanian",
    "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip

STOP = frozenset(
    """a about above after again against ain all also although am among an and another any are aren around as at be because been before being
    below between both but by can cannot could couldn d did didn do does doesn doing don down during each either else even ever every few for
    from further had hadn has hasn have haven having he her here hers herself him himself his how however i if in into is isn it its itself
    just ll m may me might mightn mine more most much must mustn my myself neither no nor not now of off on once one only onto or other our
    ours ourselves out over own per quite rather re s same shall shan she should shouldn since so some still such t than that the their theirs
    them themselves then there these they this those though through thus to too toward towards under until up upon us ve very via was wasn we
    were weren what when where whether which while who whom whose why will with within without won would wouldn yet you your yours yourself
    yourselves""".split()
)
"""English function words, folded, with the pieces that an apostrophe leaves ("didn", "t")."""


@dataclass(frozen=True, slots=True)
class Word:
    """One run of letters and digits: half-open offsets, the word folded (case, accents), and its stem."""

    start: int
    end: int
    folded: str
    stem: str


@cache
def _irregular() -> dict[str, str]:
    """English forms that no suffix rule takes back ("spoke" is of "speak")."""
    lines = resources.path("words", "irregular.tsv").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {form: base for base, forms in pairs for form in forms.split()}


@cache
def _stemmer(language: str) -> Any:
    from Stemmer import Stemmer

    return Stemmer(_SNOWBALL[language])


@lru_cache(maxsize=65536)
def stem(word: str, language: str = "en") -> str:
    """The stem of one folded word; the word itself in a language that has no stemmer."""
    code = language.split("-")[0].lower()
    if code not in _SNOWBALL or len(word) < 3 or word[0].isdigit():
        return word
    if code == "en":
        word = _irregular().get(word, word)
    return str(_stemmer(code).stemWord(word))


def is_english(language: str) -> bool:
    """Whether a language code is of English, whose words most rules know."""
    return language.lower().replace("_", "-").split("-")[0] == "en"


def words(text: str, language: str = "en") -> tuple[Word, ...]:
    """Every word of `text` in order: one for each run of letters, digits and underscores."""
    return _kept(text, language) if len(text) <= LONGEST_KEPT else _words(text, language)


LONGEST_KEPT = 2000


@lru_cache(maxsize=32768)  # so that those of two long articles are still there in the last stage
def _kept(text: str, language: str) -> tuple[Word, ...]:
    """The same sentence is cut by every stage of a comparison."""
    return _words(text, language)


def _words(text: str, language: str) -> tuple[Word, ...]:
    found = []
    for match in _WORD.finditer(text):
        plain = folded(match.group())
        found.append(Word(match.start(), match.end(), plain, stem(plain, language)))
    return tuple(found)
