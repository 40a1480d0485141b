"""Whom each article quotes and what it calls people, as plain values for `diptych-comparison/1`. Pure."""

from typing import Any

from reader.comparison.model import Comparison
from reader.framing.naming import Called, namings
from reader.framing.sources import Voice
from reader.framing.written import quoted, written
from reader.report.reading_json import span_json


def framing_json(comparison: Comparison) -> dict[str, Any]:
    """{"names": [...], "sources": [...]}, in the order of the findings panel."""
    return {
        "names": [{"name": n.name, "a": [_called(form) for form in n.a], "b": [_called(form) for form in n.b]} for n in namings(comparison)],
        "sources": [{"name": s.name, "named": s.named, "a": _voice(s.a), "b": _voice(s.b)} for s in quoted(comparison, written(comparison))],
    }


def _called(form: Called) -> dict[str, Any]:
    return {"text": form.text, "times": form.times, "first": span_json(form.first)}


def _voice(voice: Voice | None) -> dict[str, Any] | None:
    if voice is None:
        return None
    return {
        "words": voice.words,
        "quotations": [[span_json(span) for span in quotation] for quotation in voice.quotations],
        "called": [{"text": text, "times": times} for text, times in voice.called],
        "cues": [{"text": text, "times": times} for text, times in voice.cues],
    }
