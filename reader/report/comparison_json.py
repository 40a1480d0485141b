"""A comparison and what a person decided about it, as `diptych-comparison/1`. Pure; spans are half-open offsets in code points into one paragraph."""

from typing import Any

from reader import __version__
from reader.comparison.model import Comparison, Difference, Evidence, Link, OneSided, ParagraphLink, SharedQuote, Topic
from reader.project.decisions import Decisions
from reader.report.reading_json import article_json, span_json

FORMAT = "diptych-comparison/1"


def comparison_json(comparison: Comparison, decisions: Decisions) -> dict[str, Any]:
    """The comparison as plain values, ready for `json.dumps`; `resources/schema/comparison.json` says what is in it.

    Links that a person added follow the suggested ones; rejected ones stay, and say so.
    """
    return {
        "format": FORMAT,
        "generator": {"name": "diptych", "version": __version__, "method": comparison.method},
        "articles": {"a": article_json(comparison.a), "b": article_json(comparison.b)},
        "paragraph_links": _paragraph_links(comparison, decisions),
        "links": [_link(link) for link in comparison.links],
        "only": {"a": [_one_sided(o, "b") for o in comparison.only_a], "b": [_one_sided(o, "a") for o in comparison.only_b]},
        "topics": {"a": [_topic(t) for t in comparison.topics_a], "b": [_topic(t) for t in comparison.topics_b]},
        "quotes": [_quote(q) for q in comparison.quotes],
        "differences": [_difference(d) for d in comparison.differences],
    }


def _paragraph_links(comparison: Comparison, decisions: Decisions) -> list[dict[str, Any]]:
    suggested = {(link.a, link.b) for link in comparison.paragraph_links}
    links = []
    for link in comparison.paragraph_links:
        pair = link.a, link.b
        status = "rejected" if pair in decisions.rejected else "confirmed" if pair in decisions.confirmed or pair in decisions.added else "suggested"
        links.append(_paragraph_link(link, status))
    added = sorted(pair for pair in decisions.added if pair not in suggested)
    return [*links, *(_paragraph_link(ParagraphLink(a, b, "same", 1.0, "certain"), "added") for a, b in added)]


def _paragraph_link(link: ParagraphLink, status: str) -> dict[str, Any]:
    return {
        "a": {"paragraph": link.a},
        "b": {"paragraph": link.b},
        "kind": link.kind,
        "score": _share(link.score),
        "confidence": link.confidence,
        "status": status,
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
    }


def _share(value: float) -> float:
    """Four digits: enough to order by, and the same on every machine."""
    return round(float(value), 4)
