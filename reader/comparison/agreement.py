"""When a name, a figure or a date of one article can be the same as one of the other. Pure; every test is the same with its two sides swapped."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import pairwise

from reader.language import gazetteer, kinship, name_keys
from reader.language.folding import folded
from reader.language.reading import Figure, Name, When
from reader.language.words import STOP, stem, words
from reader.resources import path

TITLES = frozenset("mr mrs ms dr sir sen rep gov gen col lt capt sgt prof president senator representative governor secretary general judge justice".split())

TALLIES = {"votes for": "votes against", "seats of one": "seats of the other", "first of a score": "second of a score"}
"""The unit of the first number of a vote or score to that of the second."""
SHORTEST = 3  # letters of a name that a slip may have changed
_SHORT = {"ft": "fort", "st": "saint", "mt": "mount"}


@lru_cache(maxsize=16384)
def name_words(text: str) -> tuple[str, ...]:
    """The folded words of a name, without titles and function words."""
    return tuple(_SHORT.get(w.folded, w.folded) for w in words(text) if w.folded not in STOP and w.folded not in TITLES and w.folded != "s")


def without_suffix(name: str) -> list[str]:
    """The folded words of a name, but for "Jr." and its like: the last is the family's."""
    return [word for word in name_words(name) if word not in kinship.SUFFIXES]


def same_name(a: Name, b: Name) -> bool:
    """Whether two names can be of one person, body or place: the same words, or all words of one among the other's; for people the last must agree."""
    one, other = name_words(a.text), name_words(b.text)
    if not one or not other:
        return False
    if one == other or "".join(one) == "".join(other) or name_keys.name_key(a.text) == name_keys.name_key(b.text):
        return True
    if "person" in (a.kind, b.kind):
        return one[-1] == other[-1] and (len(one) == 1 or len(other) == 1 or _first_names_agree(one, other))
    return set(one) <= set(other) or set(other) <= set(one) or _initials(one, other) or _initials(other, one)


@lru_cache(maxsize=65536)
def same_person(one: str, other: str) -> bool:
    """Whether two names as text can mean one: by the words of the one among the other's, or by the usual forms that the language's lists know."""
    first, second = set(name_words(one)), set(name_words(other))
    return bool(first and second) and (first <= second or second <= first or name_keys.same_name(one, other))


def one_name(one: str, other: str) -> bool:
    """Whether two full names as text can be one person's or body's: also in other spellings, and with a given name in short."""
    if same_person(one, other):
        return True
    first, second = without_suffix(one), without_suffix(other)
    if not first or not second or not spelled_alike(first[-1], second[-1]):
        return False
    given = first[0], second[0]
    in_short = given[0][0] == given[1][0] and not all(w in gazetteer.first_names() for w in given)
    return in_short or spelled_alike(*given) or bool({*first[:-1]} & {*second[:-1]})


def _first_names_agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """ "Bob Smith" and "Robert J. Smith" may be one; "Ann Smith" and "Bob Smith" are not. Initials and short forms by their first letter."""
    first, second = one[0], other[0]
    return first == second or (first[0] == second[0] and (len(first) == 1 or len(second) == 1 or first[:3] == second[:3]))


def _initials(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    return len(short) == 1 and len(long) >= 2 and short[0] == "".join(w[0] for w in long)


def unit(figure: Figure) -> str | None:
    """The stems of the figure's unit, the thing counted; one for all names of one thing ("steps", "actions")."""
    if figure.unit is None or figure.unit in ("$", "%", "€", "£", "¥"):
        return figure.unit
    return _stems(figure.unit)


@lru_cache(maxsize=4096)
def _stems(text: str) -> str:
    return thing(" ".join(stem(w.folded) for w in words(text)))


def thing(stems: str) -> str:
    """The stem that stands for all names of what is counted."""
    return _one_for_all().get(stems, stems)


@cache
def _one_for_all() -> dict[str, str]:
    lines = path("words", "counted.txt").read_text(encoding="utf-8").splitlines()
    alike = [[stem(word) for word in line.split()] for line in lines if not line.startswith("#")]
    return {other: line[0] for line in alike for other in line}


def bounds(figure: Figure) -> tuple[float, float] | None:
    """The interval as two numbers, open ends as infinities; None where the figure is only vague."""
    if figure.low is None and figure.high is None:
        return None
    return (float("-inf") if figure.low is None else figure.low, float("inf") if figure.high is None else figure.high)


def figures_meet(a: Figure, b: Figure) -> bool:
    """Whether both intervals are known and have a number in common."""
    one, other = bounds(a), bounds(b)
    return one is not None and other is not None and max(one[0], other[0]) <= min(one[1], other[1])


def same_figure(a: Figure, b: Figure) -> bool:
    """Whether two figures say the same number of the same thing (or one does not say of what)."""
    one, other = bounds(a), bounds(b)
    if one is None or one != other:
        return False
    units = (unit(a), unit(b))
    return units[0] == units[1] or None in units


def tallies(found: Sequence[Figure]) -> list[tuple[Figure, Figure]]:
    """The votes and scores among the figures of a stretch, in order: "5-2" is two figures."""
    return [(x, y) for x, y in pairwise(found) if x.unit in TALLIES and TALLIES[x.unit] == y.unit]


def interval(when: When) -> tuple[date, date] | None:
    """First and last day, or None where the date is not resolved."""
    return (when.first, when.last) if when.first is not None and when.last is not None else None


def on_other_days(ours: Iterable[When], theirs: Iterable[When]) -> bool:
    """Whether both give days, and none in common."""
    one, other = ([days for when in found if (days := interval(when)) is not None] for found in (ours, theirs))
    return bool(one and other) and not any(x[0] <= y[1] and y[0] <= x[1] for x in one for y in other)


def same_days(a: When, b: When) -> bool:
    """Whether two dates are the same days, or one (at most a week long) lies in the other (at most a month)."""
    one, other = interval(a), interval(b)
    if one is None or other is None:
        return False
    if one == other:
        return True
    short, long = sorted((one, other), key=lambda d: (d[1] - d[0], d))
    return long[0] <= short[0] and short[1] <= long[1] and long[1] - long[0] <= timedelta(days=31) and short[1] - short[0] <= timedelta(days=7)


def spelled_alike(a: str, b: str) -> bool:
    """Whether two names can be one name in two spellings ("Nicolás", "Nicolas"; "Gaddafi", "Qaddafi")."""
    from rapidfuzz import fuzz

    one, other = folded(a), folded(b)
    return one == other or (min(len(one), len(other)) >= 5 and fuzz.ratio(one, other) >= 75)


def one_letter_apart(a: str, b: str) -> bool:
    """Whether two short names are one but for a letter ("Beem", "Beam"), as a slip or another spelling makes them."""
    one, other = folded(a), folded(b)
    return min(len(one), len(other)) >= SHORTEST and one[0] == other[0] and (one == other or slipped(one, other))


def slipped(one: str, other: str) -> bool:
    """Whether one letter is changed, missing or too many."""
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(one, other, score_cutoff=1) == 1


def respelled(a: str, b: str) -> bool:
    """Whether two words that are nobody's name are one in British and American spelling ("colour", "color"); never "likely" and "unlikely"."""
    one, other = folded(a), folded(b)
    return one == other or american(one) == american(other)


@lru_cache(maxsize=16384)
def american(word: str) -> str:
    """A folded word in one spelling for all of British and American English; not always the usual one, so only for comparing."""
    for habit, instead in _HABITS:
        word = habit.sub(instead, word)
    return word


_HABITS = tuple(
    (re.compile(habit), instead)
    for habit, instead in (
        (r"(?<=\w\w)our(?!n|se)", "or"),  # no "mourning", "course"
        (r"(?<=\w{5})or(?=s?$)", "er"),
        (r"practis", "practic"),
        (r"(?<=[iy])s(?=(?:e|ed|es|er|ers|ing|ation|ations)$)", "z"),
        (r"(?<=[bt])re(?=s?$)", "er"),
        (r"(?<=en)ce", "se"),
        (r"ae", "e"),
        (r"(?<=\w{3}[ae])ll(?=(?:ed|ing|ers?|ors?|ists?)$)", "l"),  # no "called", "filled"
        (r"fulfill", "fulfil"),
        (r"(?<=og)ue(?=s?$)", ""),
        (r"ogramme", "ogram"),
        (r"dgement", "dgment"),
        (r"sceptic", "skeptic"),
    )
)
