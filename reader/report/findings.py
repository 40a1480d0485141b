"""What was found, in an editor's words: the one place that says it, for the findings panel, the terminal and every report. Pure.

A finding's `places` are half-open code-point spans, each with the article it lies in.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from reader.article.model import Span
from reader.article.sides import OTHER, SIDES, Side
from reader.comparison.model import CONFIDENCE, SIGNS, Comparison, Confidence, Difference, OneSided, SharedQuote
from reader.comparison.spoken import Spoken
from reader.framing.written import Shown, written
from reader.language.folding import folded
from reader.language.joint import several
from reader.language.reading import Reading
from reader.project.decisions import Decisions
from reader.report.brief import brief
from reader.report.decided import Decided, decided, key_of
from reader.report.extracts import ELLIPSIS, best_clauses, flat, put_together, sentence_at, sentences_at, shorten, unmarked
from reader.report.near import Near, near_said
from reader.report.own_words import ENGLISH, OwnWords
from reader.report.places import in_order, joined, pilcrow
from reader.report.quote_rows import best_rows
from reader.report.reasons import how, reason, verdict, what

FindingKind = Literal["only a", "only b", "quote", "difference"]
KINDS: tuple[FindingKind, ...] = ("only a", "only b", "quote", "difference")
DETAIL = 150


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing an editor would want to know. `nearest` is a phrase ("nearest in A: ¶9", "nearest in A: none"), empty where it does not apply.

    `key` stays the same for the same words at the same place, so that a dismissal outlives another comparison of the same two articles.
    """

    kind: FindingKind
    title: str
    where: str
    detail: str
    nearest: str
    places: tuple[tuple[Side, Span], ...]
    key: str
    is_topic: bool = False
    sign: str = ""
    telling: bool = False
    """A difference that is no mere wording, or a quote that was changed: what earns it a place on a first page."""
    confidence: Confidence = "certain"
    """How sure it is that only one article tells most of it; for the other kinds nothing is said by it."""

    @property
    def text(self) -> str:
        """One line: "Only in B: OPEC letter ¶28–31"."""
        label = {"only a": "Only in A", "only b": "Only in B", "quote": "Shared quote", "difference": "Given differently"}[self.kind]
        return f"{label}: {self.title} {self.where}"


def findings(comparison: Comparison, decisions: Decisions, words: OwnWords = ENGLISH, shown: Shown | None = None) -> tuple[Finding, ...]:
    """All findings that were not dismissed: only in A, only in B, shared quotes, differences; each kind in the order of the text.

    `shown`: by which names people go here, where that is known already.
    """
    dismissed = decided(comparison, decisions).dismissed
    return tuple(finding for finding in every_finding(comparison, decisions, words, shown) if finding.key not in dismissed)


def every_finding(comparison: Comparison, decisions: Decisions, words: OwnWords = ENGLISH, shown: Shown | None = None) -> tuple[Finding, ...]:
    """The same with the dismissed ones, for the list from which a person takes one back."""
    state = decided(comparison, decisions)
    comparison = state.comparison
    return (
        *one_sided(comparison, "a", state, words),
        *one_sided(comparison, "b", state, words),
        *_quotes(comparison, best_rows(comparison, state.quotes), written(comparison) if shown is None else shown, words),
        *(_difference(comparison, difference, words) for difference in state.differences),
    )


def one_sided(comparison: Comparison, side: Side, state: Decided, words: OwnWords = ENGLISH) -> tuple[Finding, ...]:
    """The one-sided facts of one article: a finding for each topic, and one for each paragraph with facts that belong to none."""
    facts = comparison.only_a if side == "a" else comparison.only_b
    topics = comparison.topics_a if side == "a" else comparison.topics_b
    groups: dict[tuple[int, int], list[OneSided]] = {}
    near = Near(state, side)
    for fact in facts:
        group = (0, fact.topic) if fact.topic is not None and fact.topic < len(topics) else (1, fact.span.paragraph)
        groups.setdefault(group, []).append(fact)
    found = []
    for (loose, number), group_facts in sorted(groups.items(), key=lambda item: item[1][0].span):
        label = None if loose else topics[number].label
        found.append(_one_sided(comparison, side, label, tuple(group_facts), near, words))
    return tuple(found)


def _one_sided(comparison: Comparison, side: Side, label: str | None, facts: tuple[OneSided, ...], near: Near, own: OwnWords) -> Finding:
    reading, across = _reading(comparison, side), _reading(comparison, OTHER[side])
    kind: FindingKind = "only a" if side == "a" else "only b"
    places = tuple((side, fact.span) for fact in facts)
    key = key_of(kind, comparison, places)
    if label is None:
        words = flat(reading.article.text(facts[0].span))
        title, context = brief(words), _in_context(reading, facts[0].span)
        detail = context if unmarked(context).casefold() != unmarked(title).casefold() else ""
    else:
        title, detail = label, _gist(reading, label, [fact.span for fact in facts])
    nearest = near_said(OTHER[side], near.of(facts), across.article, own)
    return Finding(
        kind,
        title,
        pilcrow(in_order(fact.span for fact in facts), reading.article),
        detail,
        nearest,
        places,
        key,
        is_topic=label is not None,
        confidence=_sure(facts),
    )


def _sure(facts: Sequence[OneSided]) -> Confidence:
    """What may be said of half of the letters of these stretches at least."""
    half, told = sum(len(fact.span) for fact in facts) / 2, 0
    for fact in sorted(facts, key=lambda fact: CONFIDENCE.index(fact.confidence)):
        told += len(fact.span)
        if told >= half:
            return fact.confidence
    return "possible"


def _gist(reading: Reading, label: str, spans: Sequence[Span]) -> str:
    """The sentence that says most of what is one-sided here and names what the topic is called after."""
    named = {word for word in label.casefold().split() if len(word) > 2}
    best, chosen = -1.0, None
    for index in sorted({index for span in spans for index in sentences_at(reading, span)}):
        sentence = reading.sentences[index]
        covered = sum(sentence.span.common(span) for span in spans)
        text = reading.article.text(sentence.span).casefold()
        worth = covered / max(60, len(sentence.span)) + sum(word in text for word in named) / max(1, len(named))
        if worth > best + 1e-9:
            best, chosen = worth, index
    if chosen is None:
        return shorten(" ".join(reading.article.text(span) for span in spans), DETAIL)

    def worth_of(clause: Span) -> float:
        text = reading.article.text(clause).casefold()
        return sum(clause.common(span) for span in spans) / 100 + sum(word in text for word in named)

    return best_clauses(reading, chosen, worth_of, DETAIL)


def _in_context(reading: Reading, span: Span) -> str:
    """The sentence a short stretch stands in, or the stretch itself where that says more."""
    index = sentence_at(reading, span)
    if index is not None:
        return best_clauses(reading, index, lambda clause: clause.common(span) / 100, DETAIL)
    return shorten(reading.article.text(span), DETAIL)


def _quotes(comparison: Comparison, quotes: Sequence[SharedQuote], shown: Shown, words: OwnWords) -> Iterator[Finding]:
    said_a = Spoken(comparison.a, [quote.a for quote in comparison.quotes])
    said_b = Spoken(comparison.b, [quote.b for quote in comparison.quotes])
    for quote in quotes:
        yield _quote(comparison, quote, said_a, said_b, speakers(quote, shown), words)


def _quote(comparison: Comparison, quote: SharedQuote, said_a: Spoken, said_b: Spoken, says: str, words: OwnWords) -> Finding:
    a, b = comparison.a, comparison.b
    in_a, in_b = said_a.is_quoted(quote.a), said_b.is_quoted(quote.b)
    shown = a.article.text(quote.a) if in_a or not in_b else b.article.text(quote.b)
    where = joined([quote.a.paragraph], [quote.b.paragraph])
    places: tuple[tuple[Side, Span], ...] = (("a", quote.a), ("b", quote.b))
    how = _how(quote.kind, words)
    if quote.kind == "paraphrased" and in_a != in_b:
        how = words.say("quoted in A, paraphrased in B") if in_a else words.say("paraphrased in A, quoted in B")
    parts = [" · ".join(part for part in (says, how) if part)]
    if quote.kind in ("identical", "trimmed"):
        parts += continued(put_together(a.article, said_a.continuation(quote.a)), put_together(b.article, said_b.continuation(quote.b)), 110, words)
    title = words.quoted(shorten(unmarked(shown), 80))
    return Finding("quote", title, where, ". ".join(parts), "", places, key_of("quote", comparison, places), telling=quote.kind == "altered")


def _how(kind: str, words: OwnWords) -> str:
    said = {
        "identical": words.say("identical"),
        "trimmed": words.say("trimmed"),
        "altered": words.say("altered"),
        "paraphrased": words.say("paraphrased"),
    }
    return said[kind]


def continued(in_a: str, in_b: str, longest: int, words: OwnWords) -> list[str]:
    """How the speaker of a shared quote goes on in each article, where that is known."""
    found = []
    if in_a:
        found.append(words.say("A continues: {words}", words=words.quoted(shorten(unmarked(in_a), longest))))
    if in_b:
        found.append(words.say("B continues: {words}", words=words.quoted(shorten(unmarked(in_b), longest))))
    return found


def speakers(quote: SharedQuote, shown: Shown) -> str:
    """Who says it, by the fuller name where one article's is part of the other's, both where they differ, "" where neither says.

    `shown`: by which names people go here.
    """
    a, b = (shown.get(name, name) if name else "" for name in (quote.speaker_a, quote.speaker_b))
    if not a or not b:
        return a or b
    small, large = sorted((a, b), key=lambda name: (len(name), name))
    alone = len(several(quote.speaker_a or "")) == len(several(quote.speaker_b or ""))
    if alone and set(folded(small).split()) <= set(folded(large).split()):
        return large
    return f"{a} (A), {b} (B)"


def _difference(comparison: Comparison, difference: Difference, words: OwnWords) -> Finding:
    a = shorten(comparison.a.article.text(difference.a), 50)
    b = shorten(comparison.b.article.text(difference.b), 50)
    places: tuple[tuple[Side, Span], ...] = (("a", difference.a), ("b", difference.b))
    # where the title has both in full, a sentence that says no more than both would say it twice
    whole = not a.endswith(ELLIPSIS) and not b.endswith(ELLIPSIS)
    told = whole and difference.what in ("number", "name") and difference.verdict == "differs"
    claimed = how(difference.manner, words) if whole and difference.verdict != "may be an update" else ""
    why = claimed or (what(difference, words) if told else reason(difference, comparison, words))
    detail = " · ".join(part for part in (verdict(difference, words), why) if part)
    where = joined([difference.a.paragraph], [difference.b.paragraph])
    key = key_of("difference", comparison, places)
    sign = SIGNS[difference.verdict]
    return Finding("difference", f"{a} {sign} {b}", where, detail, "", places, key, sign=sign, telling=difference.verdict == "differs")


def _reading(comparison: Comparison, side: Side) -> Reading:
    return comparison.a if side == "a" else comparison.b


__all__ = ["KINDS", "SIDES", "Finding", "FindingKind", "every_finding", "findings", "key_of"]
