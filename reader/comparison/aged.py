"""How old the people named in one article are. Pure; linear in the article.

"Ana Ode, 66, said", "the 66-year-old driver Ana Ode", "Ode was 66." and "The 66-year-old" where the sentence before names nobody but her.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice

from reader.article.model import Span
from reader.comparison.agreement import bounds, name_words, one_name, unit
from reader.comparison.counted import AGE
from reader.comparison.located import Located
from reader.language import grammar
from reader.language.folding import folded
from reader.language.reading import Figure
from reader.language.words import words

Aged = Figure | None
"""Somebody's age; None where the article gives several."""

_BESIDE = re.compile(r"[,(]?\s?(?:an?\s|who is\s)?$")
_THE = re.compile(r"[Tt]he $")
_THEN = re.compile(r"[\s,]*(?:at the time|when|then)\b")
_OF_A_BODY = re.compile(r"\s(?:have|are|were)\b")  # a club or firm that was read as a person
_WAS = re.compile(r"\b(?P<who>[A-Z][\w’'-]{1,30}) (?:is|was) (?:just |only |now )?(?P<age>[1-9]\d)(?=[.;]|,? and\b| years old[.,;])")
# "a 66-year-old sailor, was identified as Ana Ode"
_IDENTIFIED = re.compile(r"[\w’' -]{0,40},? (?:was|has been) (?:later |since )?(?:identified|named)(?: by [\w ]{1,20}| on \w+day| \w+day)?(?: as)? ")
_WHENCE = re.compile(r"\b(?:from|at|in)\s$")  # nobody but a body or a place stands there
_LED = 6
_YEARS = 3
_NEAR = 40  # letters between an age and the name behind it
_WORDS = 3  # and words
_MOST = 200  # ages: a longer list of them is a table


def aged(index: Located) -> dict[str, Aged]:
    """Everybody whose full name and age the article gives, by the words of the name."""
    out: dict[str, Aged] = {}
    for who, figure in (*_was(index), *_by_figures(index)):
        if (known := out.setdefault(who, figure)) is not None and known.low != figure.low:
            out[who] = None
    return out


def two_ages(a: Located, b: Located, one: Span, other: Span) -> bool:
    """Whether two places are ages, each beside the name of another person: "Ana Ode, 43", "Ivo Kern, 29"."""
    who = _whose_age(a, one), _whose_age(b, other)
    return who[0] is not None and who[1] is not None and not one_name(who[0], who[1])


def _whose_age(index: Located, place: Span) -> str | None:
    """Beside whose full name a figure stands that is an age."""
    of = next((f for f in index.figures(place) if unit(f) == AGE), None)
    return None if of is None else _beside(index, of.span)


def called(index: Located, who: str) -> str:
    """The name as an article has it, by its words."""
    return next(name.text for name in index.reading.names if " ".join(name_words(name.text)) == who)


def _by_figures(index: Located) -> Iterator[tuple[str, Figure]]:
    """Who has an age that is told as one."""
    for figure in islice((f for f in index.reading.figures if unit(f) == AGE), _MOST):
        own = bounds(figure)
        if own is None or own[0] != own[1] or _THEN.match(_text(index, figure.span), figure.span.end):
            continue
        who = _beside(index, figure.span) or _before(index, figure.span)
        if who is not None:
            yield who, figure


def _was(index: Located) -> Iterator[tuple[str, Figure]]:
    """Who a sentence says was so old, with no word that the number is an age: "Ode was 66."."""
    named = [(name_words(name.text), name.mentions) for name in index.reading.names if name.kind in ("person", "other")]
    meant = {(mention.paragraph, mention.end): full for full, mentions in named for mention in mentions if len(full) > 1}
    bearers: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for full, _ in named:
        bearers[full[-1] if len(full) > 1 else ""].add(full)
    paragraphs = index.reading.article.paragraphs
    for k, match in islice(((n, match) for n in index.reading.article.body() for match in _WAS.finditer(paragraphs[n].text)), _MOST):
        told_of, age = meant.get((k, match.end("who"))), float(match["age"])
        who = {told_of} if told_of is not None else bearers.get(folded(match["who"]), set())
        if len(who) == 1:
            yield " ".join(*who), Figure(Span(k, match.start("age"), match.end("age")), age, age, "years old", match["age"])


def one_time(index: Located, x: Figure, other: Located, y: Figure) -> bool:
    """Whether two ages can be meant of one day; "Ode was 25." may be told of long ago."""
    past = any(_text(of, f.span).endswith("was ", 0, f.span.start) for of, f in ((index, x), (other, y)))
    return not past or abs((x.low or 0.0) - (y.low or 0.0)) <= _YEARS


def _text(index: Located, place: Span) -> str:
    return index.reading.article.paragraphs[place.paragraph].text


def _people(index: Located, place: Span) -> list[tuple[str, Span, bool]]:
    """The people named within a place by the words of their full names, and others who may be some, each mention in order."""
    found = [(name_words(name.text), mention, name.kind) for name, mention in index.names(place) if name.kind in ("person", "other")]
    return [(" ".join(full), mention, kind == "person") for full, mention, kind in found if len(full) > 1]


def _beside(index: Located, place: Span) -> str | None:
    """Whose name stands right before an age, or behind it with a word or two between."""
    text = _text(index, place)
    start, end = max(0, place.start - 2 * _NEAR), min(len(text), place.end + 2 * _NEAR)
    for who, mention, known in _people(index, Span(place.paragraph, start, end)):
        between = text[mention.end : place.start] if mention.end <= place.start else text[place.end : mention.start]
        if mention.end <= place.start and "," in between and _BESIDE.fullmatch(between):
            return who
        if known and mention.start >= place.end and ((len(between) <= _NEAR and _leads(between)) or _IDENTIFIED.fullmatch(between)):
            return who
    return None


def _leads(between: str) -> bool:
    """Whether words lead from an age to the name of whom it is: "66-year-old ferry captain Ana Ode"."""
    found = [w.folded for w in words(between)]
    bare = not set(between) & set(',.;:()—–“”"') and len(found) <= _WORDS
    return bare and not any(w in grammar.AUXILIARIES or w in grammar.PREPOSITIONS or grammar.past(w) or w in ("and", "who", "s") for w in found)


def _before(index: Located, place: Span) -> str | None:
    """Whom a sentence that begins with "The 66-year-old" means: the only person that the sentence before names."""
    sentences = index.reading.sentences
    at = bisect_left(sentences, (place.paragraph, place.start), key=lambda s: (s.span.paragraph, s.span.end))
    if not 0 < at < len(sentences) or place not in sentences[at].span:
        return None
    here = sentences[at].span
    if not _THE.fullmatch(_text(index, place)[here.start : place.start]) or place.paragraph - sentences[at - 1].span.paragraph > 1:
        return None
    before = sentences[at - 1].span
    text = _text(index, before)
    named = {
        name_words(name.text)
        for name, mention in index.names(before)
        if name.kind == "person"
        and not _OF_A_BODY.match(text, mention.end)
        and not _WHENCE.search(text, max(before.start, mention.start - _LED), mention.start)
    }
    full = next(iter(named)) if len(named) == 1 else ()
    return " ".join(full) if len(full) > 1 else None
