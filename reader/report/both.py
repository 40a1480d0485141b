"""What both articles say, in a few of their own sentences: of each main linked fact a wording that is wholly told by both, or both wordings. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from reader.article.model import Article, Span
from reader.article.sides import SIDES
from reader.comparison.denying import denies
from reader.comparison.laid import Laid
from reader.comparison.model import Difference, Link, SharedQuote
from reader.comparison.terms import told as told_by
from reader.language.reading import Reading
from reader.language.words import STOP, words
from reader.report.alien import Alien, alien, passage
from reader.report.decided import Decided
from reader.report.each_says import each_says
from reader.report.extracts import ELLIPSIS, flat, sentence_at, statement
from reader.report.lacking import lacking
from reader.report.leaning import leans
from reader.report.model.front import Statement
from reader.report.overview import words_in
from reader.report.report_side import ReportSide, report_side
from reader.report.rows import reference
from reader.report.told import LONGEST, aside, credits, finer, head, is_tail, points, told

MOST = 5
MOST_WORDS = 160
STUB = 7  # words of which something was cut off that say too little
MOST_FACTS = 80  # looked at, so that a long article takes no longer for each of its links
TRIED = 4  # links of one fact
MOST_ALONE = 0.5  # of a sentence; more of it is the article's own
MOST_LEFT = 0.2  # of what is printed of it
MOST_QUOTED = 0.45
ENOUGH = 3  # words that both have, for their number to say something
LEAST_SHARED = 0.5  # of what both say, by how much its words tell, that must not have been cut off
HEAD = 4 * LONGEST  # letters of a sentence that are looked through for its verb
ASIDE = 4  # telling words of an aside that is worth leaving out
LEAST_HELD = 0.25  # of an aside; one with less is the article's own
CLAUSE, LEAST_OF_CLAUSE = 3, 0.2  # telling words of any other clause that is worth leaving out, and how much of it the other must have for it to stay
TAIL_TELLS = 2  # telling words of a tail, likewise
TAIL = 8  # words of "…, the mayor's office said on Friday."
LONGEST_SENTENCE = 10000
LIGHT_WORDS = 1  # that the other side may lack of what is printed
LIGHT_AMONG = 6  # telling words, so that one light one may be among them
LEAST_TOLD = 0.4  # of what is printed, that the other article has
ELSEWHERE = 0.5  # what a word is worth that the other article has in another paragraph
FOREIGN = 0.8  # what it costs to print words that the other article does not have
_CONFIDENCE = {"certain": 1.0, "likely": 0.7, "possible": 0.2}


@dataclass(slots=True)
class _Fact:
    """One fact that both report: its links, strongest first, and what it weighs."""

    links: list[Link] = field(default_factory=list)
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class _Sides:
    """Both articles, and what the two quote and give differently, by its place in A."""

    a: ReportSide
    b: ReportSide
    quotes: Laid[SharedQuote]
    differences: Laid[Difference]


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
    sides = report_side(state, "a", view.only_a, differing, echoed[0]), report_side(state, "b", view.only_b, differing, echoed[1])
    return _Sides(*sides, quotes, Laid((found.a, found) for found in differing))


def _denied(link: Link, view: _Sides) -> bool:
    """Whether one of the two sentences denies what the other says."""
    a, b = view.a.reading.article, view.b.reading.article
    return a.language.startswith("en") and b.language.startswith("en") and denies(a.text(link.a), b.text(link.b))


def _utterance(link: Link, view: _Sides) -> bool:
    """Whether what both have is first of all the same words of somebody."""
    same = [quote for _, quote in view.quotes.meeting(link.a) if quote.b.common(link.b)]
    return any(max(len(quote.a) / max(1, len(link.a)), len(quote.b) / max(1, len(link.b))) > 0.3 for quote in same)


def _differs(link: Link, view: _Sides) -> bool:
    """Whether the two give something there differently: that stands among the differences."""
    return any(found.b.common(link.b) for _, found in view.differences.meeting(link.a))


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
    made = [(wording, span) for order, span in sorted(met) if (wording := _wording(sides[order], order, span, sides[1 - order], met[order, span]))]
    wording, span = max(made, key=lambda entry: entry[0].worth, default=(None, best.a))
    if wording is None or (ELLIPSIS in wording.text and words_in(wording.text) < STUB):
        text = None if _utterance(best, view) or _differs(best, view) else each_says(view.a, best.a, view.b, best.b)
        return Statement(text, (reference("a", best.a.paragraph),), (reference("b", best.b.paragraph),)) if text else None
    # only what is linked to the very sentence that is printed says it
    own, others = {span.paragraph}, _holding(sides[1 - wording.order], met[wording.order, span], wording.text)
    a, b = (others, own) if wording.order else (own, others)
    cited = [tuple(reference(side, paragraph) for paragraph in sorted(places)) for side, places in zip(SIDES, (a, b), strict=True)]
    return Statement(statement(wording.text), cited[0], cited[1], "b" if wording.order else "a")


def _holding(side: ReportSide, spans: Iterable[Span], text: str) -> set[int]:
    """The fewest paragraphs that hold the printed words: the one that holds most, and those with words that the ones before lack."""
    missing = _stems(text)
    found: set[int] = set()
    stems = {span: _weights(side.reading, [_whole(side.reading, span)]).keys() for span in spans}
    for span in sorted(spans, key=lambda span: (-len(_stems(text) & stems[span]), span)):
        if not found or missing & stems[span]:
            found.add(span.paragraph)
            missing -= stems[span]
    return found


def _whole(reading: Reading, span: Span) -> Span:
    index = sentence_at(reading, span)
    return span if index is None else reading.sentences[index].span


def _wording(side: ReportSide, order: int, span: Span, other: ReportSide, met: Sequence[Span]) -> _Wording | None:
    """The sentence at a place without what the sentences of the other article that it is linked to lack; None where it would say too much or too little."""
    index = sentence_at(side.reading, span)
    if index is None or span.paragraph == side.headline:
        return None
    sentence = side.reading.sentences[index].span
    if len(sentence) > LONGEST_SENTENCE:
        return None  # no news sentence: each of its clauses would be weighed against all
    alone = side.alone.spans(sentence)
    there = passage(other.reading, met, other.named, other.spoken)
    foreign = alien(side.reading, sentence, there, _known(side, sentence, other, met))
    if _share(sentence, alone) > MOST_ALONE or (_quoted(side, sentence) > MOST_QUOTED and not _same(side, sentence, foreign)):
        return None
    echoed = [part for part, whole in side.echoed.meeting(sentence) if whole]
    quoted = [part for part in side.quoted.spans(sentence) if not any(part.start >= own.start and part.end <= own.end for own in echoed)]
    never = lacking(side.reading, sentence, quoted, side.across)
    found = _told_by_both(side, index, alone, never, foreign)
    if found is None or words_in(found[0]) < 5 or not points(found[0]) or leans(found[0], _names_someone(side, found[1])):
        return None
    text, kept = _undated(side.reading.article, sentence, found[0]), found[1]
    shared = _weights(side.reading, [sentence]).keys() & _weights(other.reading, [_whole(other.reading, place) for place in met]).keys()
    printed = _weights(side.reading, kept)
    if len(shared) >= ENOUGH and sum(map(told_by, shared & printed.keys())) < LEAST_SHARED * sum(map(told_by, shared)):
        return None  # what both say was cut off
    left = sum(len(part) * _share(part, alone) for part in kept) / sum(map(len, kept))
    common = _held(side, span.paragraph, printed)
    worth = _worth(side, kept, text) - _share(sentence, alone) - left
    return _Wording(worth - FOREIGN * (1 - common), order, text) if left <= MOST_LEFT and worth > 0.5 and common >= LEAST_TOLD else None


def _told_by_both(side: ReportSide, index: int, alone: Sequence[Span], never: Sequence[Span], foreign: Alien) -> tuple[str, tuple[Span, ...]] | None:
    """What is left of a sentence without the words that the other side lacks, but for one that says next to nothing."""
    barred = [*alone, *never, *foreign.heavy]
    found = _without_own(side, index, alone, barred)
    light = sum(light.common(part) > 0 for light in foreign.light for part in found[1]) if found else 0
    if found and light and (light > LIGHT_WORDS or len(_weights(side.reading, found[1])) < LIGHT_AMONG):
        found = _without_own(side, index, alone, [*barred, *foreign.light])
    barred += foreign.light
    if found or not barred:
        return found
    return head(side.reading, _bare(side.reading.article, side.reading.sentences[index].span), min(span.start for span in barred))


def _undated(article: Article, span: Span, text: str) -> str:
    """The words of a sentence without the dateline at their head."""
    line = article.dateline
    head_of = flat(article.text(line)) if line is not None and line.common(span) else ""
    return text[len(head_of) :].lstrip(" –—-") if head_of and text.startswith(head_of) else text


def _bare(article: Article, span: Span) -> Span:
    """A sentence without the dateline at its head."""
    line = article.dateline
    if line is None or not line.common(span):
        return span
    text = article.text(Span(span.paragraph, line.end, span.end))
    return Span(span.paragraph, line.end + len(text) - len(text.lstrip(" –—-")), span.end)


def _known(side: ReportSide, sentence: Span, other: ReportSide, met: Iterable[Span]) -> list[Span]:
    """The days of a sentence that stand in the sentences across, in whatever words."""
    days = [when for _, when in side.days.meeting(sentence) if when.first is not None]
    there = {(when.first, when.last) for span in met for _, when in other.days.meeting(_whole(other.reading, span))} if days else set()
    line = side.reading.article.dateline
    return [when.span for when in days if (when.first, when.last) in there] + ([line] if line is not None else [])


def _same(side: ReportSide, sentence: Span, foreign: Alien) -> bool:
    """Whether the other article has every word of a sentence that names, outside its quoted words, who says them."""
    names = [mention for mention, name in side.named.meeting(sentence) if name.kind == "person" and not _share(mention, side.quoted.spans(mention))]
    return not foreign.heavy and len(foreign.light) <= LIGHT_WORDS and bool(names)


def _names_someone(side: ReportSide, kept: Sequence[Span]) -> bool:
    return any(name.kind == "person" for part in kept for _, name in side.named.meeting(part))


def _without_own(side: ReportSide, index: int, alone: Sequence[Span], never: Sequence[Span]) -> tuple[str, tuple[Span, ...]] | None:
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


def _held(side: ReportSide, paragraph: int, weights: Mapping[str, float]) -> float:
    """How much of what words tell the other article tells, first of all in the paragraphs that are linked to theirs; 0 to 1."""
    held = side.across.held(paragraph).stems
    shared = sum(weight * (1.0 if stem in held else ELSEWHERE) for stem, weight in weights.items() if stem in held or side.across.has_stem(stem))
    return shared / max(1.0, sum(weights.values()))


def _beside(side: ReportSide, sentence: Span, clause: Span) -> bool:
    """Whether a clause only says more of somebody or something, and next to nothing of it stands across."""
    article = side.reading.article
    head = Span(sentence.paragraph, sentence.start, min(clause.start, sentence.start + HEAD))
    if not aside(article.text(head), article.text(clause)):
        return False
    weights = _weights(side.reading, [clause])
    held = side.across.held(clause.paragraph).stems
    shared = sum(weight for stem, weight in weights.items() if stem in held)
    return sum(weight > 1 for weight in weights.values()) >= ASIDE and shared < LEAST_HELD * sum(weights.values())


def _own(side: ReportSide, sentence: Span, clause: Span) -> bool:
    """Whether the other article has next to nothing of a clause, or not who a sentence names at its end as saying it."""
    weights = _weights(side.reading, [clause])
    held = _held(side, clause.paragraph, weights)
    if clause.end == sentence.end and credits(side.reading.article.text(clause), TAIL):
        return held < 1 - ELSEWHERE
    least = TAIL_TELLS if is_tail(side.reading.article.text(clause)) else CLAUSE
    return sum(weight > 1 for weight in weights.values()) >= least and held < LEAST_OF_CLAUSE


def _share(span: Span, parts: Iterable[Span]) -> float:
    return sum(span.common(part) for part in parts) / max(1, len(span))


def _worth(side: ReportSide, kept: Sequence[Span], text: str) -> float:
    """How well words stand by themselves: they name who it is about, do not lean on the sentence before, are neither a stub nor long."""
    count = words_in(text)
    named = {name.text: name for part in kept for _, name in side.named.meeting(part)}
    own = sum(not side.across.names(name) for name in named.values())
    worth = 1.0 + 0.15 * min(len(named) - own, 3) - 0.2 * own - 0.02 * max(0, count - 24) - 0.05 * max(0, 8 - count)
    return worth - 0.6 * max(_quoted(side, part) for part in kept)


def _quoted(side: ReportSide, span: Span) -> float:
    """The share of a stretch that stands between quotation marks."""
    return _share(span, side.quoted.spans(span))


def _stems(text: str) -> frozenset[str]:
    return frozenset(word.stem for word in words(text) if word.folded not in STOP)
