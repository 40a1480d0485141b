"""What both articles say, in a few of their own sentences: of each main linked fact the wording that tells least of its own. Pure; extractive."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from reader.article.model import Span
from reader.comparison.denying import denies
from reader.comparison.laid import Laid
from reader.comparison.model import Difference, Link, OneSided, SharedQuote
from reader.comparison.terms import told as told_by
from reader.language.grammar import PREPOSITIONS, SUBORDINATORS, present_participle
from reader.language.reading import Name, Reading
from reader.language.words import STOP, words
from reader.report.decided import Decided
from reader.report.extracts import sentence_at, statement
from reader.report.lacking import Across, lacking
from reader.report.model.front import Statement
from reader.report.overview import words_in
from reader.report.places import SIDES, Side
from reader.report.repeated import repeated_headline
from reader.report.rows import reference
from reader.report.told import LONGEST, aside, credits, finer, is_tail, told

MOST = 5
MOST_WORDS = 110
MOST_FACTS = 80  # looked at, so that a long article takes no longer for each of its links
TRIED = 4  # links of one fact
MOST_ALONE = 0.5  # of a sentence; more of it is the article's own
MOST_LEFT = 0.2  # of what is printed of it
MOST_QUOTED = 0.45
ENOUGH = 3  # words that both have, for their number to say something
LEAST_SHARED = 0.6  # of what both say, by how much its words tell, that must not have been cut off
HEAD = 4 * LONGEST  # letters of a sentence that are looked through for its verb
ASIDE = 4  # telling words of an aside that is worth leaving out
LEAST_HELD = 0.25  # of an aside; one with less is the article's own
CLAUSE, LEAST_OF_CLAUSE = 3, 0.2  # telling words of any other clause that is worth leaving out, and how much of it the other must have for it to stay
TAIL_TELLS = 2  # telling words of a tail, likewise
AHEAD = 5  # words before a pronoun
TAIL = 8  # words of "…, the mayor's office said on Friday."
LEAST_TOLD = 0.4  # of what is printed, that the other article has
ELSEWHERE = 0.5  # what a word is worth that the other article has in another paragraph
FOREIGN = 0.8  # what it costs to print words that the other article does not have
_CONFIDENCE = {"certain": 1.0, "likely": 0.7, "possible": 0.2}
_WIFE = re.compile(r"(?:His|Her|Their|Its) (?:\w+ ){0,2}\w+, [A-Z]\w+ [A-Z]")  # "His wife, Ada Roth, …" says who it is
# openings that lean on what was said before
_NO_MORE = frozenset("similar similarly likewise latter".split())
_THEY = frozenset("he she they".split())
_LEANING = frozenset("he she it they this that these those his her their its but and so then there such another both we i you one".split())


@dataclass(slots=True)
class _Fact:
    """One fact that both report: its links, strongest first, and what it weighs."""

    links: list[Link] = field(default_factory=list)
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class _Side:
    """One article with what stands in it by its place."""

    reading: Reading
    alone: Laid[None]
    quoted: Laid[None]
    echoed: Laid[bool]
    """What both quote, and whether the other article quotes all its words."""
    named: Laid[Name]
    across: Across
    """What the other article has, for each paragraph of this one."""

    headline: int | None
    """The paragraph that is the headline once more."""


@dataclass(frozen=True, slots=True)
class _Sides:
    """Both articles, and what the two quote, by its place in A."""

    a: _Side
    b: _Side
    quotes: Laid[SharedQuote]


@dataclass(frozen=True, slots=True)
class _Wording:
    """One article's sentence for a fact, as it would be printed, and how well it does."""

    worth: float
    order: int
    text: str


def both_say(state: Decided) -> tuple[Statement, ...]:
    """A few statements in A's order, the strongest and least alike; none where nothing links beyond a lesser detail."""
    view = _sides_of(state)
    sure = [link for link in state.links if link.kind == "same" and link.confidence != "possible" and not _denied(link, view)]
    facts = _facts(sure, view)
    chosen: list[tuple[_Fact, Statement, frozenset[str]]] = []
    spent = 0
    for fact in sorted(facts, key=lambda fact: (-fact.weight, fact.links[0].a))[:MOST_FACTS]:
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


def _sides_of(state: Decided) -> _Sides:
    view = state.comparison
    quotes = Laid((quote.a, quote) for quote in view.quotes)
    differing = [found for found in view.differences if found.verdict == "differs"]
    said = [(quote.a, quote.b, _stems(view.a.article.text(quote.a)), _stems(view.b.article.text(quote.b))) for quote in view.quotes]
    echoed = Laid((a, in_a <= in_b) for a, _, in_a, in_b in said), Laid((b, in_b <= in_a) for _, b, in_a, in_b in said)
    return _Sides(_side(state, "a", view.only_a, differing, echoed[0]), _side(state, "b", view.only_b, differing, echoed[1]), quotes)


def _side(state: Decided, side: Side, facts: Iterable[OneSided], differing: Iterable[Difference], echoed: Laid[bool]) -> _Side:
    view = state.comparison
    reading, other = (view.a, view.b) if side == "a" else (view.b, view.a)
    pairs = state.pairs if side == "a" else tuple((b, a) for a, b in state.pairs)
    disputed = [found.a if side == "a" else found.b for found in differing]
    return _Side(
        reading,
        Laid((fact.span, None) for fact in facts),
        Laid((part, None) for quotation in reading.quotations for part in quotation.spans),
        echoed,
        Laid((mention, name) for name in reading.names for mention in name.mentions),
        Across(other, pairs, disputed),
        repeated_headline(reading.article),
    )


def _denied(link: Link, view: _Sides) -> bool:
    """Whether one of the two sentences denies what the other says."""
    a, b = view.a.reading.article, view.b.reading.article
    return a.language.startswith("en") and b.language.startswith("en") and denies(a.text(link.a), b.text(link.b))


def _utterance(link: Link, view: _Sides) -> bool:
    """Whether what both have is first of all the same words of somebody."""
    same = [quote for _, quote in view.quotes.meeting(link.a) if quote.b.common(link.b)]
    return any(max(len(quote.a) / max(1, len(link.a)), len(quote.b) / max(1, len(link.b))) > 0.3 for quote in same)


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
        # what is linked to a weaker partner need not be the same fact any more
        by_a.setdefault(fact.links[0].a, fact)
        by_b.setdefault(fact.links[0].b, fact)
    for fact in facts:
        fact.weight = _weight(fact, view)
    return facts


def _weight(fact: _Fact, view: _Sides) -> float:
    """How much an editor would want it first: sure, told early in both, resting on names, figures and dates rather than on words alone."""
    best = fact.links[0]
    early = [1 - span.paragraph / max(1, len(reading.article.paragraphs)) for reading, span in ((view.a.reading, best.a), (view.b.reading, best.b))]
    kinds = {reason.kind for reason in best.why}
    # what somebody is quoted with stands among the shared quotes: it comes last here
    spoken = _utterance(best, view) or max(_quoted(view.a, best.a), _quoted(view.b, best.b)) > MOST_QUOTED
    sure = best.score * _CONFIDENCE[best.confidence] - (1.0 if spoken else 0.0)
    return sure + 0.9 * sum(early) / 2 + 0.06 * len(kinds & {"name", "figure", "date", "quotation"})


def _statement(fact: _Fact, view: _Sides) -> Statement | None:
    best = fact.links[0]
    shown = [link for link in fact.links if link.score >= best.score * 0.75][:TRIED]
    met: dict[tuple[int, Span], list[Span]] = {}
    for link in shown:
        met.setdefault((0, link.a), []).append(link.b)
        met.setdefault((1, link.b), []).append(link.a)
    sides = (view.a, view.b)
    made = [(wording, span) for order, span in sorted(met) if (wording := _wording(sides[order], order, span, _across(sides[1 - order], met[order, span])))]
    if not made:
        return None
    wording, span = max(made, key=lambda entry: entry[0].worth)
    # only what is linked to the very sentence that is printed says it
    own, others = {span.paragraph}, {across.paragraph for across in met[wording.order, span]}
    a, b = (others, own) if wording.order else (own, others)
    cited = [tuple(reference(side, paragraph) for paragraph in sorted(places)) for side, places in zip(SIDES, (a, b), strict=True)]
    return Statement(statement(wording.text), cited[0], cited[1], "b" if wording.order else "a")


def _across(side: _Side, spans: Iterable[Span]) -> frozenset[str]:
    """The stems of the sentences at some places, to those who look from the other side."""
    return frozenset(_weights(side.reading, set(spans)))


def _wording(side: _Side, order: int, span: Span, across: Collection[str]) -> _Wording | None:
    """The sentence at a place without what the other article lacks; None where it would say too much or too little.

    `across` are the stems of the sentences that it is linked to: what of them stands in the sentence is what both say.
    """
    index = sentence_at(side.reading, span)
    if index is None or span.paragraph == side.headline:
        return None
    sentence = side.reading.sentences[index].span
    alone = side.alone.spans(sentence)
    if _share(sentence, alone) > MOST_ALONE or _quoted(side, sentence) > MOST_QUOTED:
        return None
    echoed = [part for part, whole in side.echoed.meeting(sentence) if whole]
    quoted = [part for part in side.quoted.spans(sentence) if not any(part.start >= own.start and part.end <= own.end for own in echoed)]
    never = lacking(side.reading, sentence, quoted, side.across)
    found = _without_own(side, index, alone, never)
    if found is None or words_in(found[0]) < 5:
        return None
    text, kept = found
    shared = _weights(side.reading, [sentence]).keys() & across
    printed = _weights(side.reading, kept)
    if len(shared) >= ENOUGH and sum(map(told_by, shared & printed.keys())) < LEAST_SHARED * sum(map(told_by, shared)):
        return None  # what both say was cut off
    left = sum(len(part) * _share(part, alone) for part in kept) / sum(map(len, kept))
    common = _held(side, span.paragraph, printed)
    worth = _worth(side, kept, text) - _share(sentence, alone) - left
    return _Wording(worth - FOREIGN * (1 - common), order, text) if left <= MOST_LEFT and worth > 0.5 and common >= LEAST_TOLD else None


def _without_own(side: _Side, index: int, alone: Sequence[Span], never: Sequence[Span]) -> tuple[str, tuple[Span, ...]] | None:
    """The words of a sentence without what the other article lacks: its clauses, and their tails where what remains is a sentence still."""
    sentence, clauses = side.reading.sentences[index].span, side.reading.sentences[index].clauses
    for parts in (finer(side.reading.article, clauses), clauses) if side.reading.article.language.startswith("en") else (clauses,):
        own = [part for part in parts if _beside(side, sentence, part) or _own(side, sentence, part)]
        found = told(side.reading, index, [*alone, *own], never, parts)
        if found is not None:
            return found
    return told(side.reading, index, alone, never)


def _weights(reading: Reading, spans: Iterable[Span]) -> dict[str, float]:
    """The stems of the telling words of some stretches, with how much each tells."""
    found = (word for span in spans for word in words(reading.article.text(span), reading.article.language) if word.folded not in STOP)
    return {word.stem: told_by(word.stem) for word in found}


def _held(side: _Side, paragraph: int, weights: Mapping[str, float]) -> float:
    """How much of what words tell the other article tells, first of all in the paragraphs that are linked to theirs; 0 to 1."""
    held = side.across.held(paragraph).stems
    shared = sum(weight * (1.0 if stem in held else ELSEWHERE) for stem, weight in weights.items() if stem in held or side.across.has_stem(stem))
    return shared / max(1.0, sum(weights.values()))


def _beside(side: _Side, sentence: Span, clause: Span) -> bool:
    """Whether a clause only says more of somebody or something, and next to nothing of it stands across."""
    article = side.reading.article
    head = Span(sentence.paragraph, sentence.start, min(clause.start, sentence.start + HEAD))
    if not aside(article.text(head), article.text(clause)):
        return False
    weights = _weights(side.reading, [clause])
    held = side.across.held(clause.paragraph).stems
    shared = sum(weight for stem, weight in weights.items() if stem in held)
    return sum(weight > 1 for weight in weights.values()) >= ASIDE and shared < LEAST_HELD * sum(weights.values())


def _own(side: _Side, sentence: Span, clause: Span) -> bool:
    """Whether the other article has next to nothing of a clause, or not who a sentence names at its end as saying it."""
    weights = _weights(side.reading, [clause])
    held = _held(side, clause.paragraph, weights)
    if clause.end == sentence.end and credits(side.reading.article.text(clause), TAIL):
        return held < 1 - ELSEWHERE
    least = TAIL_TELLS if is_tail(side.reading.article.text(clause)) else CLAUSE
    return sum(weight > 1 for weight in weights.values()) >= least and held < LEAST_OF_CLAUSE


def _share(span: Span, parts: Iterable[Span]) -> float:
    return sum(span.common(part) for part in parts) / max(1, len(span))


def _worth(side: _Side, kept: Sequence[Span], text: str) -> float:
    """How well words stand by themselves: they name who it is about, do not lean on the sentence before, are neither a stub nor long."""
    count = words_in(text)
    named = {name.text: name for part in kept for _, name in side.named.meeting(part)}
    own = sum(not side.across.names(name) for name in named.values())
    low = [word.folded for word in words(statement(text))]
    worth = 1.0 + 0.15 * min(len(named) - own, 3) - 0.2 * own - 0.02 * max(0, count - 24) - 0.05 * max(0, 8 - count)
    leans = low[0] in _LEANING or _NO_MORE & set(low) or _leans(text, low)
    worth -= (0.2 if _WIFE.match(text) else 0.8) if leans else 0.0
    return worth - 0.6 * max(_quoted(side, part) for part in kept)


def _leans(text: str, low: Sequence[str]) -> bool:
    """Whether the subject after a phrase of time or place is a pronoun: "At one point he rose"."""
    pronoun = next((k for k, word in enumerate(low[:AHEAD]) if word in _THEY), 0)
    names = any(word[0].isupper() for word in text.split()[1 : pronoun + 1])
    return pronoun > 0 and low[0] in PREPOSITIONS - SUBORDINATORS and not names and not present_participle(low[1])


def _quoted(side: _Side, span: Span) -> float:
    """The share of a stretch that stands between quotation marks."""
    return _share(span, side.quoted.spans(span))


def _stems(text: str) -> frozenset[str]:
    return frozenset(word.stem for word in words(text) if word.folded not in STOP)
