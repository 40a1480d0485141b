"""One utterance, and the day on which it was said: "told reporters on Monday", "said on Sunday". Pure; swapped articles give the same. English only."""

import re
from collections.abc import Iterator, Sequence

from reader.article.model import Span
from reader.comparison.agreement import interval, same_person
from reader.comparison.located import Located
from reader.comparison.model import Difference, SharedQuote
from reader.language.days import Range as Days
from reader.language.words import words

_LEAST = 5  # words: shorter ones are said more than once
_WEEK = 7  # days: what is further apart was hardly said once
_REACH = 90  # letters between a verb of speech and its day
# no other clause, and nothing that somebody else did then
_BETWEEN = re.compile(r"((?: [\w’'-]+){0,10}?)(?:, (?:[\w’'-]+ ){0,7}[\w’'-]+,)? (?:(?:late|early|again) )?(?:on )?")
_HOW = re.compile(r"\b(?:interview|statement|tweet|post|letter|email|memo)\b")
_OTHER = re.compile(r"\b(?:that|who|which|when|after|before|since|until|by|but|and|as|if|because|from|of|about|for)\b(?! (?:[A-Z]|the \w+ (?:of|in)\b))")


def said_when(a: Located, b: Located, quotes: Sequence[SharedQuote]) -> Iterator[Difference]:
    """The days on which one person said one thing, where both articles give one right by the verb and cannot both be right."""
    for quote in quotes:
        one, other = quote.speaker_a, quote.speaker_b
        if quote.kind == "paraphrased" or not one or not other or not same_person(one, other) or len(words(a.text(quote.a))) < _LEAST:
            continue
        x, y = _day(a, quote.a), _day(b, quote.b)
        if x is None or y is None or x[2] != y[2] or not 0 < abs((x[1][0] - y[1][0]).days) < _WEEK or _given(a, quote.a, y[1]) or _given(b, quote.b, x[1]):
            continue
        note = f"The day on which this was said: A gives {x[1][0].isoformat()} (“{a.text(x[0])}”), B gives {y[1][0].isoformat()} (“{b.text(y[0])}”)."
        yield Difference(x[0], y[0], "date", "differs", note)


def _day(index: Located, place: Span) -> tuple[Span, Days, str] | None:
    """The day right behind the verb that gives an utterance, and how it was given: in an interview, in a statement, or as it was said."""
    cues = [q.cue for q in index.reading.quotations if q.cue is not None and any(place.common(s) for s in q.spans)]
    cue = cues[0] if len(set(cues)) == 1 else None
    if cue is None:
        return None
    text = index.reading.article.paragraphs[cue.paragraph].text
    for when in index.dates(Span(cue.paragraph, cue.end, min(len(text), cue.end + _REACH))):
        between = text[cue.end : when.span.start]
        plain = _BETWEEN.fullmatch(between)
        if plain is not None and not _OTHER.search(plain.group(1) + " "):
            days, how = interval(when), _HOW.search(text, cue.end, min(len(text), cue.end + _REACH))
            return (when.span, days, how.group() if how else "") if days is not None and days[0] == days[1] else None
    return None


def _given(index: Located, place: Span, days: Days) -> bool:
    """Whether the paragraph of an utterance gives a day."""
    whole = Span(place.paragraph, 0, len(index.reading.article.paragraphs[place.paragraph].text))
    return any(interval(when) == days for when in index.dates(whole))
