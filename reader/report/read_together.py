"""Stretches that follow one another, as they are read: whole sentences together, a part of one by itself. Pure."""

from collections.abc import Sequence

from reader.article.model import Span
from reader.language.reading import Reading
from reader.report.extracts import sentences_at

_OPENING = "“\"‘'«„"
_CLOSING = "”\"’'»"


def read_together(reading: Reading, spans: Sequence[Span]) -> list[Span]:
    """Stretches in order, those with nothing but white space between them as one; the end of a sentence is not read on into the next, unless that
    is quoted: "Roth said. “We closed the pier.”"."""
    found: list[Span] = []
    for span in spans:
        last = found[-1] if found else None
        if last is not None and _follows(reading, last, span) and (_begins(reading, last) or _quotes(reading, span)) and _ends(reading, span):
            found[-1] = Span(span.paragraph, last.start, span.end)
        else:
            found.append(span)
    return found


def _follows(reading: Reading, one: Span, other: Span) -> bool:
    """Whether nothing but white space lies between two stretches of one paragraph."""
    return one.paragraph == other.paragraph and one.end <= other.start and not reading.article.text(Span(one.paragraph, one.end, other.start)).strip()


def _quotes(reading: Reading, span: Span) -> bool:
    return reading.article.text(span)[:1] in _OPENING


def _begins(reading: Reading, span: Span) -> bool:
    """Whether a stretch has its first sentence from its beginning."""
    at = sentences_at(reading, span)
    start = reading.sentences[at.start].span.start if at else span.start
    return start >= span.start or not any(map(str.isalnum, reading.article.text(Span(span.paragraph, start, span.start))))


def _ends(reading: Reading, span: Span) -> bool:
    """Whether a stretch has its last sentence to its end, or to that of a quotation."""
    at = sentences_at(reading, span)
    if not at or reading.article.text(span).rstrip(",")[-1:] in _CLOSING:
        return True
    end = reading.sentences[at.stop - 1].span.end
    return end <= span.end or not any(map(str.isalnum, reading.article.text(Span(span.paragraph, span.end, end))))
