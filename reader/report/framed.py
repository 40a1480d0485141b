"""Whom each article quotes and what it calls people, in an editor's words: for the findings panel and every report. Pure; spans in code points."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from reader.article.model import Span
from reader.comparison.model import Comparison
from reader.framing.naming import Called, namings
from reader.framing.sources import Voice
from reader.framing.written import Shown, quoted
from reader.report.extracts import flat, shorten
from reader.report.own_words import ENGLISH, OwnWords

_VERBS = 4
_FORMS = 8
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Half:
    """What one article has of somebody: the first place of every way to call them, or every quotation's; how often; and that in words."""

    places: tuple[Span, ...]
    times: int
    said: str


@dataclass(frozen=True, slots=True)
class Framed:
    """Somebody named or quoted, by one article or both. `named`: by name. `weight` is how much there is of it: mentions, words quoted."""

    kind: Literal["name", "source"]
    name: str
    named: bool
    a: Half | None
    b: Half | None
    weight: float


def framed(comparison: Comparison, shown: Shown, words: OwnWords = ENGLISH) -> tuple[Framed, ...]:
    """Everybody that is named, then everybody that is quoted; of each those in both articles first, then those in A, then those in B.

    `shown`: by which names people go here.
    """
    named = [Framed("name", flat(n.name), True, _called(n.a), _called(n.b), float(n.times)) for n in namings(comparison)]
    speak = [Framed("source", flat(s.name), s.named, _quoted(s.a, words), _quoted(s.b, words), float(s.words)) for s in quoted(comparison, shown)]
    return (*_in_order(named), *_in_order(speak))


def _in_order(found: Sequence[Framed]) -> Iterator[Framed]:
    for there in ((True, True), (True, False), (False, True)):
        yield from (one for one in found if (one.a is not None, one.b is not None) == there)


def _called(called: Sequence[Called]) -> Half | None:
    if not called:
        return None
    said = [f"{shorten(flat(form.text), _LONGEST)}{f' ({form.times})' if form.times > 1 else ''}" for form in called[:_FORMS]]
    return Half(tuple(form.first for form in called), sum(form.times for form in called), "; ".join(said) + ("; …" if len(called) > _FORMS else ""))


def _quoted(voice: Voice | None, words: OwnWords) -> Half | None:
    if voice is None:
        return None
    count = len(voice.quotations)
    verbs = ", ".join(flat(verb) for verb, _ in voice.cues[:_VERBS])
    quotations = words.count("{number} quotation", "{number} quotations", count)
    said = words.say("{words} in {quotations}", words=words.count("{number} word", "{number} words", voice.words), quotations=quotations)
    return Half(tuple(quotation[0] for quotation in voice.quotations), count, f"{said} ({verbs})" if verbs else said)
