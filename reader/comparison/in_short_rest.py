"""What follows the verb of a clause that is told in few words: whole phrases, as many as there is room for. Pure."""

from collections.abc import Iterator

from reader.comparison.heading_lists import listed
from reader.comparison.places import Place
from reader.language import gazetteer
from reader.language.days import MONTHS, WEEKDAYS
from reader.language.grammar import ADVERBS, AUXILIARIES, COORDINATORS, DETERMINERS, PREPOSITIONS, RELATIVES, SUBJECTS, SUBORDINATORS, past, present_participle
from reader.language.numbers import MONEY
from reader.language.numbers import WORDS as NUMBERS

_ENDS = SUBORDINATORS | RELATIVES | COORDINATORS | frozenset("that to what how why as if".split())
_WHOM = frozenset("it them him her this that these those one ones itself himself herself themselves each other such so do otherwise".split())
_ARTICLES = frozenset(["a", "an", "the"])
_WHEN = WEEKDAYS | MONTHS | frozenset("today yesterday tomorrow tonight year week month day night morning evening afternoon".split())


def rest(place: Place, verb: int, end: int, room: int, kind: str) -> list[str] | None:
    """The phrases behind the verb at `verb`, without articles; None where its object has no room, or is a clause or a pronoun."""
    out: list[str] = []
    for n, (first, last, whole) in enumerate(_phrases(place, verb + 1, end)):
        if place.words[first].folded in ("that", "to") and not whole:
            return None  # "heard from an assistant that …", "on track to …" tell in it what was heard
        said = _said(place, first, last)
        if n and place.words[first].folded == "and" and "half" in [w.folded for w in place.words[first : first + 3]]:
            return None  # "a minute and a half"
        if n == 0 and kind == "plain" and place.words[last].folded in _WHEN and place.words[first].folded not in PREPOSITIONS:
            return None  # "to spend the next day"
        if said is None or not whole or len(out) + len(said) > room:
            if n == 0 and not (kind in ("passive", "alone") and (place.words[first].folded in PREPOSITIONS)):
                return None
            break
        if place.words[last].folded in _WHEN and n:
            continue
        out += said
    return out if out or kind in ("passive", "alone") or _closed(place, verb) else None


def _closed(place: Place, verb: int) -> bool:
    """Whether a clause ends with its verb."""
    return place.text[place.words[verb].end : place.words[verb].end + 1] in (".", ";", ",", "")


def _phrases(place: Place, first: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """The phrases one after the other, each with the preposition before it; whether it is whole, and no other clause's subject."""
    while first < end and not place.text[place.words[first - 1].end : place.words[first].start].strip(" $£€"):
        if place.words[first].folded in _ENDS and not _whither(place, first, end):
            yield first, first, False
            return
        last, whole = _phrase_end(place, first, end)
        yield first, last, whole
        first = last + 1


def _whither(place: Place, k: int, end: int) -> bool:
    """Whether a "to" joins a noun: "fair to both towns", "referred to bakers"."""
    if place.words[k].folded != "to" or k + 1 >= end:
        return False
    return place.words[k + 1].folded in DETERMINERS or k + 1 in place.named or k + 1 in place.by_first


def _phrase_end(place: Place, first: int, end: int) -> tuple[int, bool]:
    words, k = place.words, first
    while k + 1 < end and (words[k].folded in PREPOSITIONS or (k == first and words[k].folded == "to")) and _between(place, k) in _JOINS:
        k += 1
    while k + 1 < end and _between(place, k) in _JOINS | _IN_WORD:
        then = words[k + 1].folded
        if place.text[words[k].end] in ",." and not then[0].isdigit():
            break
        if then in AUXILIARIES or then in SUBJECTS:
            return k, False
        if then in PREPOSITIONS or then in _ENDS or (then in _ARTICLES and words[k].folded not in PREPOSITIONS | {"to"} and k > first):
            break
        behind = words[k].folded not in DETERMINERS and words[k].folded not in PREPOSITIONS and k + 1 not in place.named
        if behind and ((past(then) and k > first) or (present_participle(then) and then not in listed("nouns in -ing"))):
            break
        k += 1
    return k, True


def _between(place: Place, k: int) -> str:
    return place.text[place.words[k].end : place.words[k + 1].start]


_JOINS = frozenset([" ", *(f" {sign}" for sign in MONEY)])
_IN_WORD = frozenset(["-", "’", "'", ".", ",", "’ ", "' "])


def _said(place: Place, first: int, last: int) -> list[str] | None:
    """The words of a phrase as a headline has them; None where it ends in a pronoun, or with half of itself."""
    end = place.words[last].folded
    if (
        end in gazetteer.sections("titles.txt")["honorific"]
        or end in _WHOM
        or end in PREPOSITIONS - {"off", "out", "inside", "outside"}
        or end in DETERMINERS - NUMBERS.keys()
        or end in ADVERBS | AUXILIARIES
    ):
        return None
    start = place.words[first].start
    start -= start > 0 and place.text[start - 1] in MONEY
    said = place.text[start : place.words[last].end].split()
    whom = len(said) > 2 and said[0] in _WHOM and said[1] in _ARTICLES  # "brought her | a chair"
    said = [w for w in said[whom:] if w not in _ARTICLES]
    return said or None
