"""None there in one article and one in the other: "no guard was on duty", "a guard was on duty"; "nobody warned them", "the council warned them". Pure.

English alone. Closed forms, linear in the sentences; only of sentences that surely tell one thing, and where the other denies nothing.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from reader.article.model import Span
from reader.comparison.giving import claimed
from reader.comparison.located import Located, on_two_days
from reader.comparison.model import Difference
from reader.comparison.terms import telling
from reader.language.grammar import DENYING, DETERMINERS, past
from reader.language.numbers import WORDS
from reader.language.words import STOP, Word, words

_NO = re.compile(r"\b(?:(?P<has>there (?:was|were)|had) no|(?P<subject>no)) (?P<thing>[a-z-]{3,20}(?: [a-z-]{3,20})?)\b", re.IGNORECASE)
_THERE = r" (?:was|were) (?:on|in|at|present|there|available|near|inside|outside)\b(?: duty| hand| board)?"
_STANDS = re.compile(_THERE)
_NOBODY = re.compile(r"\b(?:no one|nobody) (?:(?:had|has|was|were|ever|been) ){0,3}(?P<verb>[a-z]{3,20})\b", re.IGNORECASE)
_INFORMED = frozenset("warned told informed notified alerted consulted".split())  # what else befalls people has rules of its own (`unharmed`)
_AT_ANOTHER_TIME = re.compile(r"\b(?:ago|earlier|previously|later|in (?:19|20)\d\d)\b", re.IGNORECASE)
_UNSURE = re.compile(r"\b(?:if|whether|unless|could|can|may|might|would|should|will|must|had(?= the)|almost|nearly|until|but for)\b", re.IGNORECASE)
_NO_THING = frozenset("one longer more fewer less people person doubt injury injuries other way matter sooner further such idea sense chance reason".split())
_ONE = DETERMINERS | WORDS.keys()
_HAS = frozenset(["had", "was", "were"])
_REACH = 3  # words from a thing back to what leads up to it
_LONGEST, _MOST = 2000, 10  # letters of a sentence that is read, and what is found in it

Place = tuple[int, int]
"""Where in a sentence something stands."""


def none_there(one: str, other: str) -> bool:
    """Whether one of two sentences has none, or nobody who did it, where the other has one, or somebody who did; either way round."""
    return next(_between(one, other), None) is not None or next(_between(other, one), None) is not None


def having(a: Located, b: Located, places: Iterable[tuple[Span, Span]]) -> Iterator[Difference]:
    """What one of two surely linked sentences (`places`) has none of, and the other one, where they share more and tell of no two days."""
    for span_a, span_b in places:
        texts = a.text(span_a), b.text(span_b)
        found = [(x, y) for x, y in _between(*texts)] + [(x, y) for y, x in _between(*reversed(texts))]
        if not found or on_two_days(a, b, span_a, span_b):
            continue
        x, y = found[0]
        one, other = Span(span_a.paragraph, span_a.start + x[0], span_a.start + x[1]), Span(span_b.paragraph, span_b.start + y[0], span_b.start + y[1])
        said = telling(words(a.text(one))) | telling(words(b.text(other)))
        shared = telling(words(texts[0][:_LONGEST])) & telling(words(texts[1][:_LONGEST]))
        if shared - said and not (a.quoted(one) or b.quoted(other)):
            yield claimed(a, b, one, other)


def _between(none: str, some: str) -> Iterator[tuple[Place, Place]]:
    """What the first sentence has none of and the second one."""
    none, some = none[:_LONGEST], some[:_LONGEST]
    nones = [*islice(_nones(none), _MOST)]
    nobodies = [*islice(_NOBODY.finditer(none), _MOST)]
    if not (nones or nobodies) or DENYING.search(some) or _AT_ANOTHER_TIME.search(some) or _UNSURE.search(some) or _UNSURE.search(none):
        return
    found = words(some)
    for place, of in nones:
        there = _one(some, found, [w.stem for w in of])
        if there is not None:
            yield place, there
    for match in nobodies:
        if match["verb"].lower() in _INFORMED:
            yield from ((match.span(), (w.start, w.end)) for w in found if w.folded == match["verb"].lower())


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
            yield (match.start(), stands.end() if stands is not None else end), of


def _one(text: str, found: Sequence[Word], of: Sequence[str]) -> Place | None:
    """Where a sentence has one of a thing."""
    for k in range(len(found) - len(of) + 1):
        if [w.stem for w in found[k : k + len(of)]] != list(of):
            continue
        led = next((i for i in range(k - 1, max(-1, k - 1 - _REACH), -1) if found[i].folded in _ONE), None)
        end = found[k + len(of) - 1].end
        stands = _STANDS.match(text, end)
        if led is not None and stands is not None:
            return found[led].start, stands.end()
        if led is not None and led and found[led - 1].folded in _HAS:
            return found[led - 1].start, end
    return None
