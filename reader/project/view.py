"""A comparison as it stands after a person's decisions: a new Comparison, for whoever draws or prints one. Pure; spans in code points."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.article.model import Article, Span
from reader.article.sides import Side
from reader.comparison.model import Comparison, OneSided, SharedQuote, Topic
from reader.language.reading import Quotation, Reading, Speaker
from reader.project.decisions import Decisions, Marked, without
from reader.project.links import standing_links
from reader.project.topics import arranged

WHOLE = 0.9
"""From this share of its letters on, a paragraph counts as wholly one-sided."""
_LAST: list[tuple[Comparison, Decisions, Comparison]] = []
"""What was asked for last: one change of a decision asks for the same view many times over."""
_LEFT: list[tuple[Comparison, Decisions, tuple[frozenset[int], frozenset[int]]]] = []
"""The same for what a decision left alone: every finding asks."""


def as_decided(comparison: Comparison, decisions: Decisions) -> Comparison:
    """Rejected links gone, added ones in, stretches as marked, topics as renamed, speakers as corrected. Dismissed findings are left to the report.

    Paragraphs that a person links, or whose link they confirm, stand in one article alone no more as a whole; clauses of them still may. A paragraph
    that had links and has none left stands in its article alone. Where a person says that two paragraphs do not correspond, their differences and
    reworded quotes go with the link; the same words in quotation marks in both remain the same words, and stay. Nothing decided gives the comparison
    itself.
    """
    for known, made, view in _LAST[:1]:
        if known is comparison and made is decisions:
            return view
    view = comparison if decisions == Decisions() else _as_decided(comparison, decisions)
    _LAST[:] = [(comparison, decisions, view)]
    return view


def _as_decided(comparison: Comparison, decisions: Decisions) -> Comparison:
    gone = decisions.rejected
    quotes = tuple(_quote(q, decisions) for q in comparison.quotes if q.kind in ("identical", "trimmed") or (q.a.paragraph, q.b.paragraph) not in gone)
    alone_a, alone_b = left_alone(comparison, decisions)
    facts_a = _with_alone(comparison.only_a, comparison.a.article, alone_a, [quote.a for quote in quotes])
    facts_b = _with_alone(comparison.only_b, comparison.b.article, alone_b, [quote.b for quote in quotes])
    only_a, topics_a = _one_sided(facts_a, comparison.topics_a, comparison.a.article, decisions, "a", suggested=facts_a is comparison.only_a)
    only_b, topics_b = _one_sided(facts_b, comparison.topics_b, comparison.b.article, decisions, "b", suggested=facts_b is comparison.only_b)
    return replace(
        comparison,
        a=_reading(comparison.a, decisions, "a"),
        b=_reading(comparison.b, decisions, "b"),
        links=tuple(link for link in comparison.links if (link.a.paragraph, link.b.paragraph) not in gone),
        paragraph_links=tuple(decided.link for decided in standing_links(comparison, decisions)),
        only_a=only_a,
        only_b=only_b,
        topics_a=topics_a,
        topics_b=topics_b,
        quotes=quotes,
        differences=tuple(d for d in comparison.differences if (d.a.paragraph, d.b.paragraph) not in gone),
    )


def left_alone(comparison: Comparison, decisions: Decisions) -> tuple[frozenset[int], frozenset[int]]:
    """The paragraphs of A and of B that had links, every one of which the person rejected."""
    for known, made, found in _LEFT[:1]:
        if known is comparison and made is decisions:
            return found
    found = _left_alone(comparison, decisions)
    _LEFT[:] = [(comparison, decisions, found)]
    return found


def _left_alone(comparison: Comparison, decisions: Decisions) -> tuple[frozenset[int], frozenset[int]]:
    lost = [(link.a, link.b) for link in comparison.paragraph_links if (link.a, link.b) in decisions.rejected] if decisions.rejected else []
    if not lost:
        return frozenset(), frozenset()
    standing = standing_links(comparison, decisions)
    return frozenset(a for a, _ in lost) - {known.link.a for known in standing}, frozenset(b for _, b in lost) - {known.link.b for known in standing}


def _with_alone(only: tuple[OneSided, ...], article: Article, alone: frozenset[int], quoted: Sequence[Span]) -> tuple[OneSided, ...]:
    """With the words of these paragraphs that are in no fact yet, and that the other article does not quote; the same tuple where there are none."""
    if not alone:
        return only
    taken: dict[int, list[Span]] = {}
    for span in (*(fact.span for fact in only), *quoted):
        taken.setdefault(span.paragraph, []).append(span)
    added = []
    for paragraph in sorted(alone & set(article.body())):
        rests: tuple[Span, ...] = (article.whole(paragraph),)
        for hole in taken.get(paragraph, ()):
            rests = tuple(part for rest in rests for part in without(rest, hole))
        added += [OneSided(rest, None, None) for rest in rests if any(map(str.isalnum, article.text(rest)))]
    return tuple(sorted((*only, *added), key=lambda fact: fact.span)) if added else only


def _one_sided(
    only: tuple[OneSided, ...], topics: tuple[Topic, ...], article: Article, decisions: Decisions, side: Side, *, suggested: bool
) -> tuple[tuple[OneSided, ...], tuple[Topic, ...]]:
    """The one-sided facts of one article with the person's marks, and the topics that still have a fact, as the person grouped and named them.

    `suggested`: the facts are the comparison's own.
    """
    marks = [mark for mark in decisions.marked if mark.side == side]
    linked = {pair[side == "b"] for pair in decisions.added | decisions.confirmed}
    kept = _unanswered(only, article, linked) if linked else only
    return arranged(_marked(kept, topics, marks) if marks else kept, topics, decisions, side, untouched=suggested and kept is only and not marks)


def _unanswered(only: tuple[OneSided, ...], article: Article, linked: set[int]) -> tuple[OneSided, ...]:
    """Without the facts that make up a whole paragraph which a person says has a counterpart; the same tuple where there are none."""
    held: dict[int, list[Span]] = {}
    for fact in only:
        if fact.span.paragraph in linked:
            held.setdefault(fact.span.paragraph, []).append(fact.span)
    answered = {paragraph for paragraph, spans in held.items() if whole([(span.start, span.end) for span in spans], article.paragraphs[paragraph].text)}
    return tuple(fact for fact in only if fact.span.paragraph not in answered) if answered else only


def whole(stretches: Sequence[tuple[int, int]], text: str) -> bool:
    """Whether stretches (start, end) that do not overlap carry nearly all of a paragraph's letters and digits: then all of it is one-sided."""
    letters = sum(map(str.isalnum, text))
    covered = sum(sum(map(str.isalnum, text[start:end])) for start, end in stretches)
    return letters > 0 and covered >= WHOLE * letters


LEAST_REST = 4  # words of a shared quotation that one side cut, for them to be shown as one-sided


def rests(quoted: tuple[int, int], alone: Iterable[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """Of a shared quotation (start, end) the stretches that are one-sided: what the other side cut. None where all of it is one-sided."""
    start, end = quoted
    inside = [(max(start, a), min(end, b)) for a, b in alone if a < end and start < b and not (a <= start and end <= b)]
    return [(a, b) for a, b in inside if len(text[a:b].split()) >= LEAST_REST]


def _marked(only: tuple[OneSided, ...], topics: tuple[Topic, ...], marks: list[Marked]) -> tuple[OneSided, ...]:
    by_paragraph: dict[int, list[Marked]] = {}
    for mark in marks:
        by_paragraph.setdefault(mark.span.paragraph, []).append(mark)
    facts: list[OneSided] = []
    near: dict[Marked, OneSided] = {}
    for fact in only:
        # both stances cut: what is marked one-sided comes back below as the stretch the person chose
        rests: Iterable[Span] = (fact.span,)
        for mark in by_paragraph.get(fact.span.paragraph, ()):
            rests = [part for rest in rests for part in without(rest, mark.span)]
            if fact.span.common(mark.span) > (near[mark].span.common(mark.span) if mark in near else 0):
                near[mark] = fact
        facts += [replace(fact, span=rest) for rest in rests]
    home = {paragraph: number for number, topic in enumerate(topics) for paragraph in topic.paragraphs}
    for mark in marks:
        if mark.stance == "one-sided":
            under = near.get(mark)
            facts.append(OneSided(mark.span, under.topic if under is not None else home.get(mark.span.paragraph), under.nearest if under is not None else None))
    return tuple(sorted(facts, key=lambda fact: fact.span))


def _quote(quote: SharedQuote, decisions: Decisions) -> SharedQuote:
    for spoken in decisions.speakers:
        if spoken.side == "a" and spoken.span.common(quote.a):
            quote = replace(quote, speaker_a=spoken.speaker)
        if spoken.side == "b" and spoken.span.common(quote.b):
            quote = replace(quote, speaker_b=spoken.speaker)
    return quote


def _reading(reading: Reading, decisions: Decisions, side: Side) -> Reading:
    corrected = {spoken.span: spoken.speaker for spoken in decisions.speakers if spoken.side == side}
    if not corrected:
        return reading

    def named(quotation: Quotation) -> Quotation:
        text = next((corrected[span] for span in quotation.spans if span in corrected), None)
        if text is None:
            return quotation
        mention = quotation.speaker.mention if quotation.speaker is not None else None
        return replace(quotation, speaker=Speaker(text, mention))

    return replace(reading, quotations=tuple(named(quotation) for quotation in reading.quotations))
