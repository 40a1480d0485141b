"""A comparison and what a person decided about it, as `diptych-comparison/1`. Pure; spans are half-open offsets in code points into one paragraph."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from reader import __version__
from reader.comparison.model import Comparison, Difference, Evidence, Link, OneSided, SharedQuote, Topic
from reader.project.decisions import Decisions
from reader.project.links import DecidedLink, decided_links
from reader.project.view import as_decided
from reader.report.findings import Finding
from reader.report.framing_json import framing_json
from reader.report.reading_json import article_json, span_json

FORMAT = "diptych-comparison/1"


def comparison_json(comparison: Comparison, decisions: Decisions, only: Sequence[Finding] | None = None) -> dict[str, Any]:
    """The comparison as plain values, ready for `json.dumps`; `resources/schema/comparison.json` says what is in it.

    Everything stands as the person left it. Paragraph links keep the rejected ones too, each with its status. With `only` these findings alone are in it,
    and nothing of the coverage as a whole.
    """
    standing = as_decided(comparison, decisions)
    if only is not None:
        standing = _narrowed(standing, only)
    return {
        "format": FORMAT,
        "generator": {"name": "diptych", "version": __version__, "method": comparison.method},
        "articles": {"a": article_json(standing.a), "b": article_json(standing.b)},
        "paragraph_links": [_paragraph_link(link) for link in decided_links(comparison, decisions)],
        "links": [_link(link) for link in standing.links],
        "only": {"a": [_one_sided(o, "b") for o in standing.only_a], "b": [_one_sided(o, "a") for o in standing.only_b]},
        "topics": {"a": [_topic(t) for t in standing.topics_a], "b": [_topic(t) for t in standing.topics_b]},
        "quotes": [_quote(q) for q in standing.quotes],
        "differences": [_difference(d) for d in standing.differences],
        **({"framing": framing_json(standing)} if only is None else {}),
        **_noted(decisions),
    }


def _narrowed(standing: Comparison, only: Sequence[Finding]) -> Comparison:
    """The comparison with these findings alone; a topic keeps its number though nothing of it may be left."""
    places = {(finding.kind, finding.places) for finding in only}
    alone = {(finding.kind, span) for finding in only for _, span in finding.places}
    return replace(
        standing,
        only_a=tuple(fact for fact in standing.only_a if ("only a", fact.span) in alone),
        only_b=tuple(fact for fact in standing.only_b if ("only b", fact.span) in alone),
        quotes=tuple(quote for quote in standing.quotes if ("quote", (("a", quote.a), ("b", quote.b))) in places),
        differences=tuple(d for d in standing.differences if ("difference", (("a", d.a), ("b", d.b))) in places),
    )


def _noted(decisions: Decisions) -> dict[str, Any]:
    """Notes and tags, where there are any."""
    found: dict[str, Any] = {}
    if decisions.notes:
        found["notes"] = [
            {"on": note.on, "places": [{"article": side, **span_json(span)} for side, span in note.places], "text": note.text} for note in decisions.notes
        ]
    if decisions.tags:
        found["tags"] = [
            {
                "name": tag.name,
                "colour": tag.colour,
                "places": [{"article": passage.side, **span_json(passage.span)} for passage in decisions.tagged if passage.tag == tag.name],
            }
            for tag in decisions.tags
        ]
    return found


def _paragraph_link(decided: DecidedLink) -> dict[str, Any]:
    link = decided.link
    return {
        "a": {"paragraph": link.a},
        "b": {"paragraph": link.b},
        "kind": link.kind,
        "score": _share(link.score),
        "confidence": link.confidence,
        "status": decided.status,
    }


def _link(link: Link) -> dict[str, Any]:
    return {
        "a": span_json(link.a),
        "b": span_json(link.b),
        "kind": link.kind,
        "score": _share(link.score),
        "confidence": link.confidence,
        "why": [_evidence(e) for e in link.why],
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {"kind": evidence.kind, "a": span_json(evidence.a), "b": span_json(evidence.b), "weight": _share(evidence.weight)}


def _one_sided(stretch: OneSided, other: str) -> dict[str, Any]:
    nearest = stretch.nearest
    return {
        **span_json(stretch.span),
        "topic": stretch.topic,
        "confidence": stretch.confidence,
        "nearest": None if nearest is None else {other: span_json(nearest.span), "missing": list(nearest.missing)},
    }


def _topic(topic: Topic) -> dict[str, Any]:
    return {"label": topic.label, "paragraphs": list(topic.paragraphs)}


def _quote(quote: SharedQuote) -> dict[str, Any]:
    return {
        "a": span_json(quote.a),
        "b": span_json(quote.b),
        "kind": quote.kind,
        "speaker": {"a": quote.speaker_a, "b": quote.speaker_b},
        "cue": {"a": quote.cue_a, "b": quote.cue_b},
    }


def _difference(difference: Difference) -> dict[str, Any]:
    return {
        "a": span_json(difference.a),
        "b": span_json(difference.b),
        "what": difference.what,
        "verdict": difference.verdict,
        "note": difference.note,
        "manner": difference.manner,
    }


def _share(value: float) -> float:
    """Four digits: enough to order by, and the same on every machine."""
    return round(float(value), 4)
