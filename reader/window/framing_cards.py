"""Whom each article quotes and what it calls people, as cards. Pure: no Qt."""

from collections.abc import Iterator, Sequence

from reader.article.model import Span
from reader.comparison.model import Comparison
from reader.framing.naming import Called, Naming, namings
from reader.framing.sources import Source, Voice, sources
from reader.project.places import Places
from reader.report.extracts import shorten
from reader.report.places import SIDES, Side, in_order, pilcrow
from reader.window.cards import Card

_VERBS = 4
_FORMS = 8


def framing_cards(comparison: Comparison) -> tuple[Card, ...]:
    """A card for everybody that is named, then one for everybody that is quoted; those in both articles first."""
    named = [_name(naming) for naming in namings(comparison)]
    quoted = [_source(comparison, source) for source in sources(comparison)]
    return (*_in_groups(named), *_in_groups(quoted))


def _in_groups(cards: Sequence[Card]) -> Iterator[Card]:
    """Those in both, then those in A, then those in B; else as they come."""
    for side in ("both", "A", "B"):
        yield from (card for card in cards if f" {side}" in card.group)


def _group(what: str, a: object, b: object) -> str:
    return f"{what} both" if a and b else f"{what} A alone" if a else f"{what} B alone"


def _name(naming: Naming) -> Card:
    sides = [(side, called) for side, called in zip(SIDES, (naming.a, naming.b), strict=True) if called]
    counts = ", ".join(f"{_times(sum(form.times for form in called))} in {side.upper()}" for side, called in sides)
    detail = "\n".join(f"{side.upper()}: {_forms(called)}" if len(sides) > 1 else _forms(called) for side, called in sides)
    places: Places = tuple((side, form.first) for side, called in sides for form in called)
    text = f"Name: {naming.name}, {counts}"
    return Card(
        "name", naming.name, counts, detail, "", places, f"name {naming.name}", text, weight=float(naming.times), group=_group("Named in", naming.a, naming.b)
    )


def _forms(called: Sequence[Called]) -> str:
    said = [shorten(form.text, 60) if form.times == 1 else f"{shorten(form.text, 60)} ({form.times})" for form in called[:_FORMS]]
    return ", ".join(said) + (", …" if len(called) > _FORMS else "")


def _source(comparison: Comparison, source: Source) -> Card:
    voices: list[tuple[Side, Voice]] = [(side, voice) for side, voice in zip(SIDES, (source.a, source.b), strict=True) if voice is not None]
    where = " ↔ ".join(f"{side.upper()}{_where(comparison, side, voice)}" for side, voice in voices)
    detail = "\n".join(f"{side.upper()}: {_quoted(voice)}" if len(voices) > 1 else _quoted(voice) for side, voice in voices)
    places: Places = tuple((side, span) for side, voice in voices for quotation in voice.quotations for span in quotation[:1])
    text = f"Source: {source.name} {where}"
    return Card(
        "source",
        source.name,
        where,
        detail,
        "" if source.named else "not by name",
        places,
        f"source {source.name}",
        text,
        weight=float(source.words),
        group=_group("Quoted by", source.a, source.b),
    )


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
