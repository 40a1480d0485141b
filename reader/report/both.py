"""What both articles say, in a few of their own sentences: for each main linked fact the fuller-named, plainer wording of the two. Pure; extractive."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from reader.article.model import Span
from reader.comparison.model import Comparison, Difference, Link, OneSided, SharedQuote
from reader.language.reading import Reading
from reader.language.words import STOP, words
from reader.report.decided import Decided
from reader.report.extracts import ELLIPSIS, flat, sentence_at, shorten, statement
from reader.report.model import Statement
from reader.report.overview import words_in
from reader.report.rows import reference

MOST = 5
MOST_WORDS = 110
SENTENCE = 200
_CONFIDENCE = {"certain": 1.0, "likely": 0.7, "possible": 0.2}
# openings that lean on what was said before
_LEANING = frozenset("he she it they this that these those his her their its but and so then there such another both we i you one".split())


@dataclass(slots=True)
class _Fact:
    """One fact that both report: its links, strongest first, and what it weighs."""

    links: list[Link] = field(default_factory=list)
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class _Side:
    """One article with what stands in it by paragraph, so that looking it up does not take longer for a longer article."""

    reading: Reading
    alone: dict[int, list[Span]]
    quoted: dict[int, list[Span]]
    named: dict[int, list[tuple[int, Span]]]


@dataclass(frozen=True, slots=True)
class _Sides:
    """Both articles, and what the two share by paragraph of A."""

    a: _Side
    b: _Side
    quotes: dict[int, list[SharedQuote]]
    disputed: dict[int, list[Difference]]


def both_say(state: Decided) -> tuple[Statement, ...]:
    """A few statements in A's order, the strongest and least alike; none where nothing links beyond a lesser detail."""
    view = _sides_of(state.comparison)
    sure = [link for link in state.links if link.kind == "same" and link.confidence != "possible"]
    # what somebody is quoted with stands among the shared quotes, what they give differently among the differences
    facts = _facts(
        [link for link in sure if max(_quoted(view.a, link.a), _quoted(view.b, link.b)) < 0.45 and not _utterance(link, view) and not _disputed(link, view)],
        view,
    )
    chosen: list[tuple[_Fact, Statement, frozenset[str]]] = []
    spent = 0
    for fact in sorted(facts, key=lambda fact: (-fact.weight, fact.links[0].a)):
        made = _statement(fact, view)
        if made is None:
            continue
        said = _stems(made.text)
        alike = max((len(said & other) / max(1, min(len(said), len(other))) for _, _, other in chosen), default=0.0)
        length = words_in(made.text)
        if alike > 0.5 or (chosen and spent + length > MOST_WORDS):
            continue
        chosen.append((fact, made, said))
        spent += length
        if len(chosen) == MOST:
            break
    return tuple(made for _, made, _ in sorted(chosen, key=lambda entry: entry[0].links[0].a))


def _sides_of(view: Comparison) -> _Sides:
    quotes: dict[int, list[SharedQuote]] = {}
    for quote in view.quotes:
        quotes.setdefault(quote.a.paragraph, []).append(quote)
    disputed: dict[int, list[Difference]] = {}
    for found in view.differences:
        if found.verdict == "differs":
            disputed.setdefault(found.a.paragraph, []).append(found)
    return _Sides(_side(view.a, view.only_a), _side(view.b, view.only_b), quotes, disputed)


def _side(reading: Reading, facts: Iterable[OneSided]) -> _Side:
    made = _Side(reading, {}, {}, {})
    for fact in facts:
        made.alone.setdefault(fact.span.paragraph, []).append(fact.span)
    for part in (part for quotation in reading.quotations for part in quotation.spans):
        made.quoted.setdefault(part.paragraph, []).append(part)
    for number, name in enumerate(reading.names):
        for mention in name.mentions:
            made.named.setdefault(mention.paragraph, []).append((number, mention))
    return made


def _utterance(link: Link, view: _Sides) -> bool:
    """Whether what both have is first of all the same words of somebody."""
    same = [quote for quote in view.quotes.get(link.a.paragraph, ()) if quote.a.common(link.a) and quote.b.common(link.b)]
    return any(max(len(quote.a) / max(1, len(link.a)), len(quote.b) / max(1, len(link.b))) > 0.3 for quote in same)


def _disputed(link: Link, view: _Sides) -> bool:
    return any(found.a.common(link.a) and found.b.common(link.b) for found in view.disputed.get(link.a.paragraph, ()))


def _facts(links: Sequence[Link], view: _Sides) -> list[_Fact]:
    """Group links around the strongest: every weaker link that starts or ends at the same place tells the same fact again."""
    by_a: dict[Span, _Fact] = {}
    by_b: dict[Span, _Fact] = {}
    facts = []
    for link in sorted(links, key=lambda link: (-link.score, link.a, link.b)):
        fact = by_a.get(link.a) or by_b.get(link.b)
        if fact is None:
            fact = _Fact()
            facts.append(fact)
        fact.links.append(link)
        by_a.setdefault(link.a, fact)
        by_b.setdefault(link.b, fact)
    for fact in facts:
        fact.weight = _weight(fact, view)
    return facts


def _weight(fact: _Fact, view: _Sides) -> float:
    """How much an editor would want it first: sure, told early in both, resting on names, figures and dates rather than on words alone."""
    best = fact.links[0]
    early = [1 - span.paragraph / max(1, len(reading.article.paragraphs)) for reading, span in ((view.a.reading, best.a), (view.b.reading, best.b))]
    kinds = {reason.kind for reason in best.why}
    return best.score * _CONFIDENCE[best.confidence] + 0.9 * sum(early) / 2 + 0.06 * len(kinds & {"name", "figure", "date", "quotation"})


def _statement(fact: _Fact, view: _Sides) -> Statement | None:
    best = fact.links[0]
    texts = [(_worth(side, span), -order, _shared_part(side, span)) for order, (side, span) in enumerate(((view.a, best.a), (view.b, best.b)))]
    worth, order, text = max(texts)
    if worth <= 0.6 or words_in(text) < 5:
        return None
    shown = [link for link in fact.links if link.score >= best.score * 0.75][:4]
    a = tuple(reference("a", paragraph) for paragraph in sorted({link.a.paragraph for link in shown}))
    b = tuple(reference("b", paragraph) for paragraph in sorted({link.b.paragraph for link in shown}))
    return Statement(statement(text), a, b, "a" if order == 0 else "b")


def _worth(side: _Side, span: Span) -> float:
    """How well a sentence stands by itself: it names who it is about, does not lean on the one before, is neither a stub nor long."""
    text = flat(side.reading.article.text(span))
    count = words_in(text)
    named = len({number for number, mention in side.named.get(span.paragraph, ()) if mention.common(span)})
    first = next((word.folded for word in words(text)), "")
    worth = 1.0 + 0.15 * min(named, 3) - 0.02 * max(0, count - 24) - 0.05 * max(0, 8 - count)
    worth -= 0.6 if first in _LEANING else 0.0
    # a sentence out of the middle of a quotation has a mark too many
    torn = sum(text.count(mark) for mark in "“«„") != sum(text.count(mark) for mark in "”»") or text.count('"') % 2 == 1
    return worth - 0.6 * _quoted(side, span) - (1.0 if torn else 0.0)


def _quoted(side: _Side, span: Span) -> float:
    """The share of a stretch that stands between quotation marks."""
    return sum(part.common(span) for part in side.quoted.get(span.paragraph, ())) / max(1, len(span))


def _shared_part(side: _Side, span: Span) -> str:
    """The sentence without the clauses at its end that only this article has; cut at its front it would lose its subject."""
    reading, alone = side.reading, side.alone.get(span.paragraph, [])
    index = sentence_at(reading, span)
    clauses = [clause for clause in reading.sentences[index].clauses if clause.common(span)] if index is not None else [span]
    shared = [sum(clause.common(part) for part in alone) < 0.5 * len(clause) for clause in clauses]
    last = len(shared) - 1 - shared[::-1].index(True) if any(shared) else len(clauses) - 1
    text = flat(reading.article.text(Span(span.paragraph, clauses[0].start, clauses[last].end)))
    # what was left out at the end is said to be: "came in from Skell, made her turn" would not be a sentence of its own
    return shorten(text.rstrip(",;:–— ") + ELLIPSIS if last < len(clauses) - 1 else text, SENTENCE).replace(f".{ELLIPSIS}", ELLIPSIS)


def _stems(text: str) -> frozenset[str]:
    return frozenset(word.stem for word in words(text) if word.folded not in STOP)
