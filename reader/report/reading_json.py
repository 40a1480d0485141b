"""One article's reading as `diptych-reading/1`. Pure; spans are half-open offsets in code points into one paragraph."""

from collections import defaultdict
from datetime import date
from typing import Any

from reader.article.model import Article, Span
from reader.language.reading import Figure, Name, Quotation, Reading, Speaker, When

FORMAT = "diptych-reading/1"


def reading_json(reading: Reading) -> dict[str, Any]:
    """The reading as plain values, ready for `json.dumps`; `resources/schema/reading.json` says what is in it."""
    return {
        "format": FORMAT,
        "article": article_json(reading),
        "quotations": [_quotation(q) for q in reading.quotations],
        "names": [_name(n) for n in reading.names],
        "figures": [_figure(f) for f in reading.figures],
        "dates": [_when(d) for d in reading.dates],
        "clauses": [span_json(clause) for sentence in reading.sentences for clause in sentence.clauses],
    }


def article_json(reading: Reading) -> dict[str, Any]:
    """An article with its sentences, as both formats hold it: sentences are `[start, end]`, none where a paragraph is not compared."""
    sentences: dict[int, list[list[int]]] = defaultdict(list)
    for sentence in reading.sentences:
        sentences[sentence.span.paragraph].append([sentence.span.start, sentence.span.end])
    article: Article = reading.article
    return {
        "title": article.title,
        "source": article.source,
        "byline": article.byline,
        "date": _day(article.date),
        "url": article.url,
        "language": article.language,
        "paragraphs": [{"text": p.text, "kind": p.kind, "sentences": sentences.get(i, [])} for i, p in enumerate(article.paragraphs)],
    }


def span_json(span: Span) -> dict[str, int]:
    """A span as an object."""
    return {"paragraph": span.paragraph, "start": span.start, "end": span.end}


def _quotation(quotation: Quotation) -> dict[str, Any]:
    return {
        "spans": [span_json(s) for s in quotation.spans],
        "kind": quotation.kind,
        "speaker": _speaker(quotation.speaker),
        "cue": _place(quotation.cue),
    }


def _speaker(speaker: Speaker | None) -> dict[str, Any] | None:
    return None if speaker is None else {"text": speaker.text, "mention": _place(speaker.mention)}


def _name(name: Name) -> dict[str, Any]:
    return {"text": name.text, "kind": name.kind, "mentions": [span_json(s) for s in name.mentions]}


def _figure(figure: Figure) -> dict[str, Any]:
    return {"span": span_json(figure.span), "low": _number(figure.low), "high": _number(figure.high), "unit": figure.unit, "text": figure.text}


def _when(when: When) -> dict[str, Any]:
    return {"span": span_json(when.span), "from": _day(when.first), "to": _day(when.last), "text": when.text}


def _place(span: Span | None) -> dict[str, int] | None:
    return None if span is None else span_json(span)


def _number(value: float | None) -> float | int | None:
    """Whole numbers without a fraction, so that 20 is not written 20.0."""
    return int(value) if value is not None and value.is_integer() else value


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
