"""None there in one article and one in the other: "no guard was on duty", "a guard was on duty"; "nobody warned them", "the council warned them". Pure.

English alone. Closed forms, linear in the articles; a difference only of sentences that surely tell one thing of one holder, and where neither article tells
it both ways.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from reader.article.model import Span
from reader.comparison.giving import claimed
from reader.comparison.located import Located, on_two_days
from reader.comparison.model import Difference
from reader.comparison.no_such import NO_THING
from reader.comparison.terms import telling
from reader.language.grammar import AUXILIARIES, DENYING, DETERMINERS, past
from reader.language.numbers import WORDS
from reader.language.words import STOP, Word, words

_NO = re.compile(r"\b(?:(?P<has>there (?:was|were)|had) no|(?P<subject>no)) (?P<thing>[a-z-]{3,20}(?: [a-z-]{3,20})?)\b", re.IGNORECASE)
_THERE = r" (?:was|were) (?:on|in|at|present|there|available|near|inside|outside)\b(?: duty| hand| board)?"
_STANDS = re.compile(_THERE)
_NOBODY = re.compile(r"\b(?:no one|nobody) (?:(?:had|has|was|were|ever|been) ){0,3}(?P<verb>[a-z]{3,20})\b", re.IGNORECASE)
_INFORMED = frozenset("warned told informed notified alerted consulted".split())  # what else befalls people has rules of its own (`unharmed`)
_AT_ANOTHER_TIME = re.compile(r"\b(?:ago|earlier|previously|later|in (?:19|20)\d\d)\b", re.IGNORECASE)
_NOT_ALL = re.compile(
    r"\b(?:before|after|once|only|put off|postponed|called off|cancell?ed|delayed|planned"
    r"|others?|another|neighbou?ring|nearby|next)\b",
    re.IGNORECASE,
)
_UNSURE = re.compile(r"\b(?:if|whether|unless|could|can|may|might|would|should|will|must|had(?= the)|almost|nearly|until|but for)\b", re.IGNORECASE)
_HELD = re.compile(r"\bhad\b", re.IGNORECASE)
_SPLIT = re.compile(r"[,;:.—–()“”\"]")  # where a phrase ends
_PASSIVE = frozenset(["was", "were", "been"])
_NO_THING = NO_THING | {"comment"}
_ONE = (DETERMINERS | WORDS.keys()) - {"no"}
_HAS = frozenset(["had", "was", "were"])
_REACH = 3  # words from a thing back to what leads up to it
_LONGEST, _MOST = 2000, 10  # letters of a sentence that is read, and what is found in it

Place = tuple[int, int]
"""Where in a sentence something stands."""


@dataclass(frozen=True, slots=True)
class _Told:
    """The stems of what an article tells of none, and of one; of informing the verb."""

    none: frozenset[str]
    some: frozenset[str]


def none_there(one: str, other: str) -> bool:
    """Whether one of two sentences has none, or nobody who did it, where the other has one, or somebody who did; either way round."""
    return next(_between(one, other), None) is not None or next(_between(other, one), None) is not None


def having(a: Located, b: Located, places: Iterable[tuple[Span, Span]]) -> Iterator[Difference]:
    """What one of two surely linked sentences (`places`) has none of, and the other one, where they share more and tell of no two days."""
    update = a.day is not None and b.day is not None and a.day != b.day
    told: list[_Told] = []
    for span_a, span_b in places:
        texts = a.text(span_a)[:_LONGEST], b.text(span_b)[:_LONGEST]
        found = [(x, y, of) for x, y, of in _between(*texts) if _one_matter(*texts, x, y, of)]
        found += [(x, y, of) for y, x, of in _between(*reversed(texts)) if _one_matter(texts[1], texts[0], y, x, of)]
        if not found or on_two_days(a, b, span_a, span_b):
            continue
        told = told or [_told(a), _told(b)]
        x, y, of = found[0]
        one, other = Span(span_a.paragraph, span_a.start + x[0], span_a.start + x[1]), Span(span_b.paragraph, span_b.start + y[0], span_b.start + y[1])
        said = telling(words(a.text(one))) | telling(words(b.text(other)))
        shared = telling(words(texts[0])) & telling(words(texts[1]))
        if shared - said and not any(of in index.none & index.some for index in told) and not (a.quoted(one) or b.quoted(other)):
            yield claimed(a, b, one, other, update=update)


def _told(index: Located) -> _Told:
    """What an article tells of none and of one anywhere, whoever has it."""
    none: set[str] = set()
    some: set[str] = set()
    for text in (index.text(s.span)[:_LONGEST] for s in index.reading.sentences):
        found = words(text)
        nobodies = [*_NOBODY.finditer(text)]
        none |= {of[-1].stem for _, of in _nones(text)} | {match["verb"].lower() for match in nobodies}
        some |= {word.stem for k, word in enumerate(found) if _stands_one(text, found, k, 1) is not None}
        inside = {match.end() for match in nobodies}
        some |= {word.folded for word in found if word.folded in _INFORMED and word.end not in inside}
    return _Told(frozenset(none), frozenset(some))


def _one_matter(none: str, some: str, x: Place, y: Place, of: str) -> bool:
    """Whether two sentences tell of none and of one at one time, of one holder or place, and of no part of another thing ("had a radio mast")."""
    if any(_AT_ANOTHER_TIME.search(text) or _NOT_ALL.search(text) for text in (none, some)):
        return False
    phrases = [_SPLIT.split(text[end:], maxsplit=1)[0] for text, (_, end) in ((none, x), (some, y))]
    behind = [words(phrase) for phrase in phrases]
    first = [next((w.stem for w in after if w.folded not in STOP), "") for after in behind]
    if of in _INFORMED:
        return first[0] == first[1] != ""  # the same people
    if (all(first) and first[0] != first[1]) or any(_noun_follows(*after) for after in zip(phrases, behind, strict=True)):
        return False
    holders = _holder(none, x), _holder(some, y)
    if holders[0] is not None and holders[1] is not None:
        return holders[0] == holders[1] != ""
    return all(holder in {w.stem for w in words(text)} for holder, text in ((holders[0], some), (holders[1], none)) if holder is not None)


def _noun_follows(phrase: str, after: Sequence[Word]) -> bool:
    return bool(after) and phrase[: after[0].start] == " " and after[0].folded not in STOP and after[0].folded not in AUXILIARIES


def _holder(text: str, place: Place) -> str | None:
    """The stem of who or what had it, right before "had"; "" for what is not named there, None where none had it but it was there."""
    if _HELD.match(text, place[0]) is None:
        return None
    led = words(_SPLIT.split(text[: place[0]])[-1])
    return led[-1].stem if led and led[-1].folded not in STOP else ""


def _between(none: str, some: str) -> Iterator[tuple[Place, Place, str]]:
    """What the first sentence has none of and the second one, each with the last stem of what that is, or the verb of informing."""
    none, some = none[:_LONGEST], some[:_LONGEST]
    nones = [*islice(_nones(none), _MOST)]
    nobodies = [*islice(_NOBODY.finditer(none), _MOST)]
    if not (nones or nobodies) or DENYING.search(some) or _AT_ANOTHER_TIME.search(some) or _UNSURE.search(some) or _UNSURE.search(none):
        return
    found = words(some)
    for place, of in nones:
        there = _one(some, found, [w.stem for w in of])
        if there is not None:
            yield place, there, of[-1].stem
    for match in nobodies:
        verb = match["verb"].lower()
        passive = match.group().lower().split()[-2] in _PASSIVE
        if verb in _INFORMED:
            told = (k for k, w in enumerate(found) if w.folded == verb and (k > 0 and found[k - 1].folded in _PASSIVE) is passive)
            yield from ((match.span(), (_informer(found, k), found[k].end), verb) for k in told)


def _informer(found: Sequence[Word], at: int) -> int:
    """Where what informs, or who is informed, begins before its verb: "the old council had" warned."""
    first = at
    while first and found[first - 1].folded in AUXILIARIES:
        first -= 1
    led = next((k for k in range(first - 1, max(-1, first - 1 - _REACH), -1) if found[k].folded in DETERMINERS), first)
    return found[led].start


def _nones(text: str) -> Iterator[tuple[Place, Sequence[Word]]]:
    """Of what a sentence says that there is none, in one word or two."""
    for match in _NO.finditer(text):
        of: list[Word] = []
        for word in words(match["thing"]):
            if word.folded in STOP or past(word.folded):
                break
            of.append(word)
        if not of or of[-1].folded in _NO_THING or of[0].folded in _NO_THING:
            continue
        end = match.start("thing") + of[-1].end
        stands = _STANDS.match(text, end)
        if match["has"] or stands is not None:
            yield (match.start("has") if match["has"] else match.start(), stands.end() if stands is not None else end), of


def _one(text: str, found: Sequence[Word], of: Sequence[str]) -> Place | None:
    """Where a sentence has one of a thing."""
    for k in range(len(found) - len(of) + 1):
        if [w.stem for w in found[k : k + len(of)]] == list(of) and (place := _stands_one(text, found, k, len(of))) is not None:
            return place
    return None


def _stands_one(text: str, found: Sequence[Word], k: int, length: int) -> Place | None:
    """Where a sentence has one of the thing that its words from the `k`-th on name, if it has it."""
    led = next((i for i in range(k - 1, max(-1, k - 1 - _REACH), -1) if found[i].folded in _ONE), None)
    end = found[k + length - 1].end
    stands = _STANDS.match(text, end)
    if led is not None and stands is not None:
        return found[led].start, stands.end()
    if led is not None and led and found[led - 1].folded in _HAS:
        return found[led - 1].start, end
    return None
