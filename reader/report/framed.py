"""Whom each article quotes and what it calls people, in an editor's words: for the findings panel and the text view. Pure; spans in code points."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from reader.article.model import Span
from reader.comparison.model import Comparison
from reader.framing.naming import Called, Naming, namings
from reader.framing.sources import Source, Voice, sources
from reader.report.extracts import shorten
from reader.report.places import SIDES, Side, in_order, pilcrow

_VERBS = 4
_FORMS = 8


@dataclass(frozen=True, slots=True)
class Framed:
    """One thing said of the coverage. `group` is the heading it stands under, `details` one line for each article that has it.

    `where` says at what places somebody is quoted, or how often named; `weight` is how much there is of it: words quoted, mentions.
    """

    kind: Literal["name", "source"]
    group: str
    title: str
    where: str
    details: tuple[str, ...]
    named: bool
    places: tuple[tuple[Side, Span], ...]
    weight: float


def framed(comparison: Comparison) -> tuple[Framed, ...]:
    """Everybody that is named, then everybody that is quoted; of each those in both articles first, then those in A, then those in B."""
    return (*_in_groups([_name(n) for n in namings(comparison)]), *_in_groups([_source(comparison, s) for s in sources(comparison)]))


def _in_groups(found: Sequence[Framed]) -> Iterator[Framed]:
    for side in ("both", "A", "B"):
        yield from (one for one in found if f" {side}" in one.group)


def _group(what: str, a: object, b: object) -> str:
    return f"{what} both" if a and b else f"{what} A alone" if a else f"{what} B alone"


def _name(naming: Naming) -> Framed:
    sides: list[tuple[Side, tuple[Called, ...]]] = [(side, called) for side, called in zip(SIDES, (naming.a, naming.b), strict=True) if called]
    counts = ", ".join(f"{_times(sum(form.times for form in called))} in {side.upper()}" for side, called in sides)
    details = tuple(f"{side.upper()}: {_forms(called)}" if len(sides) > 1 else _forms(called) for side, called in sides)
    places = tuple((side, form.first) for side, called in sides for form in called)
    return Framed("name", _group("Named in", naming.a, naming.b), naming.name, counts, details, True, places, float(naming.times))


def _forms(called: Sequence[Called]) -> str:
    said = [shorten(form.text, 60) if form.times == 1 else f"{shorten(form.text, 60)} ({form.times})" for form in called[:_FORMS]]
    return ", ".join(said) + (", …" if len(called) > _FORMS else "")


def _source(comparison: Comparison, source: Source) -> Framed:
    voices: list[tuple[Side, Voice]] = [(side, voice) for side, voice in zip(SIDES, (source.a, source.b), strict=True) if voice is not None]
    where = " ↔ ".join(f"{side.upper()}{_where(comparison, side, voice)}" for side, voice in voices)
    details = tuple(f"{side.upper()}: {_quoted(voice)}" if len(voices) > 1 else _quoted(voice) for side, voice in voices)
    places = tuple((side, span) for side, voice in voices for quotation in voice.quotations for span in quotation[:1])
    return Framed("source", _group("Quoted by", source.a, source.b), source.name, where, details, source.named, places, float(source.words))


def _where(comparison: Comparison, side: Side, voice: Voice) -> str:
    article = (comparison.a if side == "a" else comparison.b).article
    spans: list[Span] = [span for quotation in voice.quotations for span in quotation]
    return pilcrow(in_order(spans), article)


def _quoted(voice: Voice) -> str:
    count = len(voice.quotations)
    verbs = ", ".join(verb for verb, _ in voice.cues[:_VERBS])
    said = f"{voice.words} {'word' if voice.words == 1 else 'words'} in {count} {'quotation' if count == 1 else 'quotations'}"
    return f"{said} ({verbs})" if verbs else said


def _times(number: int) -> str:
    return "once" if number == 1 else "twice" if number == 2 else f"{number} times"
