"""One name in two spellings, and where an article has a name in full. Pure; swapped articles give the same, mirrored."""

import re

from reader.article.model import Span
from reader.comparison.agreement import name_words, one_letter_apart, spelled_alike
from reader.comparison.located import Located
from reader.comparison.model import Difference
from reader.language.folding import folded
from reader.language.reading import Name, Reading

_LETTERS = 4  # at the head of two surnames, of which one is the other misspelt
_LONGER = 1  # letter
_THE = frozenset(["al", "el", "ul"])  # "Gadhafi" and "al-Qaddafi" are one
_BREATHED, _HARD, _TWICE = re.compile(r"([dgkbt])h"), re.compile("[qkc]"), re.compile(r"(.)\1+")
_ANOTHER_SCRIPT = re.compile(r"q|[dk]h|\b(?:al|el|ul|abu|ibn|bin|abd[eu]l)\b")  # in a name
_VOWELS, _CONSONANTS = frozenset("aeiouy"), 3


def two_spellings(place_a: Span, place_b: Span, one: str, other: str) -> Difference:
    """A difference of two names that are probably one."""
    return Difference(place_a, place_b, "name", "compatible", f"Probably one name in two spellings: “{one}” in A, “{other}” in B.")


def first_in_full(name: Name, place: Span, said: str, index: Located) -> Span:
    """Where an article first has a name by all its words, if a place has but some of them: "Norma Kettering", not "Kettering"."""
    full = name_words(name.text)
    if name_words(said) == full:
        return place
    return next((mention for mention in name.mentions if name_words(index.text(mention)) == full), place)


def hardly_two(one: str, other: str, a: Reading, b: Reading) -> Difference | None:
    """The same words by two speakers with one given name and surnames that begin alike: one name in two spellings ("Hilda Penrose", "Hilda Penrice")."""
    first, second = name_words(one), name_words(other)
    if min(len(first), len(second)) < 2 or first[:-1] != second[:-1]:
        return None
    surnames = folded(first[-1]), folded(second[-1])
    if surnames[0][:_LETTERS] != surnames[1][:_LETTERS] or abs(len(surnames[0]) - len(surnames[1])) > _LONGER:
        return None
    places = [_first(reading, name) for reading, name in ((a, one), (b, other))]
    return two_spellings(places[0], places[1], one, other) if places[0] is not None and places[1] is not None else None


def _first(reading: Reading, who: str) -> Span | None:
    """Where an article first has a name by all its words."""
    return next((m for name in reading.names if name.text == who for m in name.mentions if name_words(reading.article.text(m)) == name_words(who)), None)


def variants(one: str, other: str) -> bool:
    """Whether two names are alike word by word, as two spellings of one name are: several letters of long words, one letter of a single short one."""
    first, second = ([w for w in name_words(name) if w not in _THE] for name in (one, other))
    if len(first) != len(second):
        return False
    script = any(_ANOTHER_SCRIPT.search(folded(name)) for name in (one, other))
    apart = [(x, y) for x, y in zip(first, second, strict=True) if not spelled_alike(x, y) and not (script and _sound(x) == _sound(y))]
    return not apart or (len(apart) == 1 < len(first) and first[0] == second[0] and one_letter_apart(*apart[0]))


def _sound(name: str) -> str:
    """The consonants of a name that was written in another script, as all its spellings have them: "Gadhafi", "Qaddafi"; short ones stay as they are."""
    plain = _HARD.sub("g", _BREATHED.sub(r"\1", folded(name)))
    bare = _TWICE.sub(r"\1", "".join(c for c in plain if c not in _VOWELS))
    return bare if len(bare) >= _CONSONANTS else folded(name)
