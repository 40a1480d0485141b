"""Who ordered or proposed the same, or was the last to leave, told otherwise: "was proposed by Ana Ode", "by Ivo Kern". Pure. English only.

Small closed forms, each with somebody by name. What was ordered or proposed must be told in linked or akin sentences with a telling word in common; of
the last or first to leave, either article must tell just once. Linear in the articles; swapped articles give the same, mirrored.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, product

from reader.article.model import Span
from reader.comparison.agreement import same_person
from reader.comparison.giving import claimed
from reader.comparison.located import Located
from reader.comparison.model import Difference
from reader.comparison.terms import telling
from reader.language.words import words

_KINDS = {"ordered": "order", "proposed": "propose", "suggested": "propose", "initiated": "propose", "put forward": "propose"}
_BY = re.compile(rf"\b(?:was|were|had been|is|are|been) (?:first |also )?({'|'.join(_KINDS)}) by ")
_LAST = re.compile(
    r"\b(first|last) to (?:leave|get out|step off|come off|be (?:rescued|saved|lifted off))\b(?:(?: (?:the|her|its|his) \w+)? was\b)?"
    r"|\b(?:left|went|came off) (last|first)(?=[.,;])"
)
_LEFT = re.compile(r"\b(?:leave|left|out|off|from)(?: of)? (?:the|her|its|his|their|an?) ((?:[\w’'-]+ ?){1,2})")
_JOINT = re.compile(r"\b(?:and|with|nor|not|or)\b|\bn[’']t\b")
_CLAUSE = re.compile(r"[;:—–“”\"]\s?|, (?:and|but|which|while|when) ")
_BEFORE, _BEHIND = 100, 60  # letters among which stand what was done, and who did it
_MOST = 50


@dataclass(frozen=True, slots=True)
class _Told:
    """Who did something, with the place that says so, and the telling stems of what."""

    kind: str
    who: str
    place: Span
    what: frozenset[str]


def by_whom(a: Located, b: Located, pairs: Iterable[tuple[Span, Span]]) -> Iterator[Difference]:
    """What one article gives to one person and the other to another; `pairs`: linked or akin sentences."""
    yield from islice(_acts(a, b, pairs), _MOST)
    yield from _lasts(a, b)


def _acts(a: Located, b: Located, pairs: Iterable[tuple[Span, Span]]) -> Iterator[Difference]:
    done = _all_done(a)
    its = _all_done(b) if done else {}
    for span_a, span_b in pairs:
        for x, y in product(done.get(span_a, ()), its.get(span_b, ())):
            if x.kind == y.kind and _what(a, b, x, y) and not same_person(x.who, y.who) and not _also(a, b, x, y, done, its):
                yield claimed(a, b, x.place, y.place)


def _what(a: Located, b: Located, x: _Told, y: _Told) -> frozenset[str]:
    return (x.what & y.what) - a.people - b.people


def _also(a: Located, b: Located, x: _Told, y: _Told, done: dict[Span, list[_Told]], its: dict[Span, list[_Told]]) -> bool:
    """Whether either article gives the same to the other's person as well."""
    ours = any(same_person(k.who, y.who) and k.kind == y.kind and _what(a, b, k, y) for found in done.values() for k in found)
    return ours or any(same_person(k.who, x.who) and k.kind == x.kind and _what(a, b, k, x) for found in its.values() for k in found)


def _all_done(index: Located) -> dict[Span, list[_Told]]:
    """What each sentence says was ordered or proposed by somebody."""
    found = ((s.span, match) for s in index.reading.sentences for match in _BY.finditer(index.text(s.span)))
    out: dict[Span, list[_Told]] = {}
    for sentence, match in islice(found, _MOST):
        made = _done(index, sentence, match)
        if made is not None:
            out.setdefault(sentence, []).append(made)
    return out


def _done(index: Located, sentence: Span, match: re.Match[str]) -> _Told | None:
    text = match.string
    behind = _CLAUSE.split(text[match.end() : match.end() + _BEHIND])[0]
    start = sentence.start + match.end()
    doer = _first(index, Span(sentence.paragraph, start, min(sentence.end, start + len(behind))))
    before = _CLAUSE.split(text[max(0, match.start() - _BEFORE) : match.start()])[-1]
    if doer is None or _JOINT.search(text[match.end() : doer[1].start - sentence.start]) or text.startswith((" and ", "’", "'"), doer[1].end - sentence.start):
        return None
    what = frozenset(telling(words(before)))
    return _Told(_KINDS[match.group(1)], doer[0], Span(sentence.paragraph, sentence.start + match.start(1), doer[1].end), what)


def _first(index: Located, within: Span) -> tuple[str, Span] | None:
    """The only person whom a stretch names."""
    named = [(name.text, place) for name, place in index.names(within) if name.kind == "person" and index.text(place)[:1].isupper()]
    return named[0] if len({text for text, _ in named}) == 1 else None


def _lasts(a: Located, b: Located) -> Iterator[Difference]:
    """Who was the last to leave, or the first."""
    ours, theirs = _all_last(a), _all_last(b)
    for kind in ("first", "last"):
        x, y = ours.get(kind, []), theirs.get(kind, [])
        if not len(x) == len(y) == 1 or (one := x[0]) is None or (other := y[0]) is None or same_person(one.who, other.who):
            continue
        if not one.what or not other.what or one.what & other.what:
            yield claimed(a, b, one.place, other.place)


def _all_last(index: Located) -> dict[str, list[_Told | None]]:
    found = ((s.span, match) for s in index.reading.sentences for match in _LAST.finditer(index.text(s.span)))
    out: dict[str, list[_Told | None]] = {}
    for sentence, match in islice(found, _MOST):
        out.setdefault(match.group(1) or match.group(2), []).append(_last(index, sentence, match))
    return out


def _last(index: Located, sentence: Span, match: re.Match[str]) -> _Told | None:
    """The only person in the clause before "was the last to leave", or behind "the last to leave was"."""
    text, start = match.string, sentence.start
    if match.group().endswith("was"):
        found = _first(index, Span(sentence.paragraph, start + match.end(), min(sentence.end, start + match.end() + _BEHIND)))
        place = None if found is None else Span(sentence.paragraph, start + match.start(), found[1].end)
    else:
        before = _CLAUSE.split(text[max(0, match.start() - _BEHIND) : match.start()])[-1]
        found = _first(index, Span(sentence.paragraph, start + match.start() - len(before), start + match.start()))
        place = None if found is None else Span(sentence.paragraph, found[1].start, start + match.end())
        if found is not None and _JOINT.search(text[found[1].end - start : match.start()]):
            return None
    left = _LEFT.search(text, match.start(), match.end() + _BEHIND)
    what = frozenset(telling(words(left.group(1)))) if left is not None else frozenset[str]()
    return None if found is None or place is None or index.quoted(place) else _Told(match.group(1) or match.group(2), found[0], place, what)
