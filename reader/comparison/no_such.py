"""What one article tells of none and the other of one: "no siren was sounded", "the siren was sounded"; "paid no fee", "paid a fee". Pure. English alone.

Closed forms, linear in the sentences. Some that are counted have rules of their own (`nothing`), and so has what befalls people (`unharmed`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from reader.article.model import Span
from reader.comparison.agreement import same_person
from reader.comparison.giving import claimed
from reader.comparison.located import Located, on_two_days
from reader.comparison.model import Difference
from reader.comparison.terms import telling
from reader.language.grammar import AUXILIARIES, DENYING, DETERMINERS, past
from reader.language.numbers import WORDS
from reader.language.words import STOP, Word, stem, words

_BEEN = r"(?:was|were|has been|have been|had been)"
_DONE_TO_NONE = re.compile(rf"\bno (?:(?P<kind>[a-z-]{{3,20}}) )?(?P<thing>[a-z]{{3,20}}) {_BEEN} (?:\w+ly )?(?P<verb>[a-z]{{3,20}})\b", re.IGNORECASE)
_DID_TO_NONE = re.compile(r"\b(?P<verb>[a-z]{3,20}) no (?P<thing>[a-z]{3,20})\b(?! [a-z]+\b [a-z]+ed\b)")
_UNSURE = re.compile(
    r"\b(?:if|whether|unless|could|can|may|might|would|should|will|must|had(?= the| a)|only|almost|nearly|until|except|but for)\b", re.IGNORECASE
)
_WITHIN = frozenset("was were has have had been".split())
NO_THING = frozenset("one longer more fewer less people person doubt injury injuries other way matter sooner further such idea sense chance reason".split())
"""What is no thing, or has rules of its own."""
_HARMED = frozenset(stem(word) for word in "hurt injured harmed killed wounded".split())
_REACH = 4  # words from a verb to what it is done to
_LONGEST, _MOST = 2000, 20  # letters of a sentence, and differences


@dataclass(frozen=True, slots=True)
class _None:
    """What a sentence tells of none: the thing, of which kind, what was done, which of the two comes first, and where that stands."""

    thing: str
    kind: str
    verb: str
    passive: bool
    start: int
    end: int


def no_such(one: str, other: str) -> bool:
    """Whether one of two sentences tells of none what the other tells of one; either way round."""
    return any(_one_of(none, y) is not None for x, y in ((one, other), (other, one)) for none in _nones(x))


def of_no_such(a: Located, b: Located, places: Sequence[tuple[Span, Span]]) -> Iterator[Difference]:
    """What one of two sentences that may be about one thing (`places`) tells of none and the other of one, where neither article tells the other's too."""
    update = a.day is not None and b.day is not None and a.day != b.day
    none_in = [{s.span: found for s in index.reading.sentences if (found := _nones(index.text(s.span)))} for index in (a, b)]
    if any(none_in):
        yield from islice((claimed(a, b, *found, update=update) for pair in dict.fromkeys(places) for found in _between(a, b, none_in, *pair)), _MOST)


def _between(a: Located, b: Located, none_in: Sequence[dict[Span, list[_None]]], span_a: Span, span_b: Span) -> Iterator[tuple[Span, Span]]:
    for none in none_in[0].get(span_a, ()):
        place = _against(a, b, span_a, span_b, none, none_in[1])
        if place is not None:
            yield _at(span_a, none), place
    for none in none_in[1].get(span_b, ()):
        place = _against(b, a, span_b, span_a, none, none_in[0])
        if place is not None:
            yield place, _at(span_b, none)


def _at(sentence: Span, none: _None) -> Span:
    return Span(sentence.paragraph, sentence.start + none.start, sentence.start + none.end)


def _against(of_none: Located, of_one: Located, own: Span, other: Span, none: _None, others: dict[Span, list[_None]]) -> Span | None:
    """Where the other sentence tells of one, if both tell of one matter and neither article tells it both ways."""
    found = _one_of(none, of_one.text(other))
    if found is None or not _one_matter(of_none, of_one, own, other, none):
        return None
    place = Span(other.paragraph, other.start + found[0], other.start + found[1])
    if of_one.quoted(place) or of_none.quoted(_at(own, none)):
        return None
    if any(x.thing == none.thing for found_there in others.values() for x in found_there):
        return None
    return None if any(_one_of(none, of_none.text(s.span)) is not None for s in of_none.reading.sentences) else place


def _one_matter(a: Located, b: Located, span_a: Span, span_b: Span, none: _None) -> bool:
    """Whether two sentences share another telling word, and name no two days and no two people."""
    shared = telling(words(a.text(span_a)[:_LONGEST])) & telling(words(b.text(span_b)[:_LONGEST]))
    if not shared - {none.thing, none.verb, none.kind} or on_two_days(a, b, span_a, span_b):
        return False
    who = [[name.text for name, _ in index.names(span) if name.kind == "person"] for index, span in ((a, span_a), (b, span_b))]
    return not all(who) or any(same_person(x, y) for x in who[0] for y in who[1])


def _nones(text: str) -> list[_None]:
    """What a sentence tells of none."""
    text = text[:_LONGEST]
    if " no " not in text and not text.startswith("No "):
        return []
    found = [(match, True) for match in _DONE_TO_NONE.finditer(text)] + [(match, False) for match in _DID_TO_NONE.finditer(text)]
    return [_none(match, passive=passive) for match, passive in found if _is_deed(match)]


def _is_deed(match: re.Match[str]) -> bool:
    verb, thing = match["verb"].casefold(), match["thing"].casefold()
    return past(verb) and verb not in STOP | AUXILIARIES and thing not in STOP | NO_THING and stem(verb) not in _HARMED


def _none(match: re.Match[str], *, passive: bool) -> _None:
    kind = match.groupdict().get("kind") or ""
    return _None(stem(match["thing"].casefold()), stem(kind.casefold()) if kind else "", stem(match["verb"].casefold()), passive, match.start(), match.end())


def _one_of(none: _None, text: str) -> tuple[int, int] | None:
    """Where a sentence that denies nothing tells of one what another tells of none."""
    text = text[:_LONGEST]
    if DENYING.search(text) or _UNSURE.search(text):
        return None
    found = words(text)
    for i, word in enumerate(found):
        first = i - bool(none.kind)
        if word.stem == none.thing and first >= 0 and (not none.kind or found[first].stem == none.kind) and not _counted(found, first):
            place = _done(found, first, i, none.verb) if none.passive else _did(found, i, none.verb)
            if place is not None:
                return place
    return None


def _counted(found: Sequence[Word], first: int) -> bool:
    """Whether a number stands before a thing."""
    return first > 0 and (found[first - 1].folded in WORDS or found[first - 1].folded[0].isdigit())


def _done(found: Sequence[Word], first: int, i: int, verb: str) -> tuple[int, int] | None:
    """From a thing, of one word or two, to the verb right behind it, that tells what was done to it."""
    for k in range(i + 1, min(len(found), i + 1 + _REACH)):
        if found[k].stem == verb and past(found[k].folded) and k > i + 1:
            return found[_led(found, first)].start, found[k].end
        if found[k].folded not in _WITHIN and not found[k].folded.endswith("ly"):
            return None
    return None


def _did(found: Sequence[Word], i: int, verb: str) -> tuple[int, int] | None:
    """From a verb to what it was done to, with no other noun's phrase between."""
    for k in range(i - 1, max(-1, i - 1 - _REACH), -1):
        if found[k].stem == verb and past(found[k].folded):
            between = found[k + 1 : i]
            plain = [w for w in between if w.folded not in DETERMINERS]
            return (found[k].start, found[i].end) if len(plain) <= 1 and not any(w.folded in STOP for w in plain) else None
    return None


def _led(found: Sequence[Word], i: int) -> int:
    return i - 1 if i and found[i - 1].folded in DETERMINERS else i
