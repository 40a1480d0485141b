"""What both articles say, in a few of their own sentences: of each main linked fact a wording that is wholly told by both, or both wordings. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from reader.article.model import Span
from reader.article.sides import SIDES
from reader.comparison.clocked import timed_otherwise
from reader.comparison.contrary import contrary
from reader.comparison.denying import admits, denies
from reader.comparison.doers import other_doer
from reader.comparison.doing import two_doers
from reader.comparison.excluding import excludes
from reader.comparison.full_names import last_names
from reader.comparison.having import none_there
from reader.comparison.holders import other_holder
from reader.comparison.laid import Laid
from reader.comparison.manner_of_death import dies_otherwise
from reader.comparison.model import Comparison, Difference, Link, SharedQuote
from reader.comparison.no_such import no_such
from reader.comparison.nothing import none_of
from reader.comparison.offices import other_office
from reader.comparison.terms import told
from reader.comparison.weighed import only_weighed
from reader.language.words import STOP, is_english, words
from reader.report.both_quote import early_quotes, quoted
from reader.report.decided import Decided
from reader.report.each_says import each_wording, side_by_side
from reader.report.extracts import ELLIPSIS, statement, whole
from reader.report.in_common import in_common, weights
from reader.report.model.front import Statement
from reader.report.one_says import one_says
from reader.report.overview import words_in
from reader.report.report_side import MOST_QUOTED, ReportSide, report_side
from reader.report.rows import reference
from reader.report.same_point import one_point
from reader.report.torn import torn
from reader.report.weighing import Weighing

MOST = 8
MOST_QUOTES = 2
MOST_WORDS = 320
STUB = 7  # words of which something was cut off that say too little
MOST_FACTS = 80  # looked at, so that a long article takes no longer for each of its links
TRIED = 4  # links of one fact
HALF_TELLS, OTHER_HALF = 4, 0.6  # telling words of a link that the best link of its fact has not, and how much of all its words, where it tells another
LONGEST = 2000  # letters of a sentence that are looked at
SPOKEN = 1.0  # what somebody is quoted with stands among the shared quotes: it comes last here
QUOTED = 0.3  # what is added to the place of words that both quote


@dataclass(slots=True)
class _Fact:
    """One fact that both report: its links, strongest first, or the words that both quote, and what it weighs."""

    links: list[Link] = field(default_factory=list)
    weight: float = 0.0
    quote: SharedQuote | None = None


@dataclass(frozen=True, slots=True)
class _Sides:
    """Both articles, and what the two quote and give differently, by its place in A."""

    a: ReportSide
    b: ReportSide
    quotes: Laid[SharedQuote]
    differences: Laid[Difference]
    weighing: Weighing
    view: Comparison
    people: frozenset[str]  # their last names


def both_say(state: Decided) -> tuple[Statement, ...]:
    """A few statements, what weighs most first, no two alike; none where nothing links beyond a lesser detail."""
    sides = _sides_of(state)
    sure = [link for link in state.links if link.kind == "same" and link.confidence != "possible" and not _denied(link, sides)]
    anothers = [one for one in state.comparison.differences if one.what == "attribution" and one.verdict == "differs"]
    sure = [link for link in sure if not any(one.a.common(link.a) or one.b.common(link.b) for one in anothers)]  # words that are given to two
    facts = sorted(_facts(sure, sides), key=lambda fact: (-fact.weight, fact.links[0].a))[:MOST_FACTS]
    said = [_Fact(weight=QUOTED + sides.weighing.place(quote.a, quote.b), quote=quote) for quote in early_quotes(state.comparison, state.quotes)]
    both = [half for fact in sorted([*facts, *said], key=lambda fact: (-fact.weight, fact.quote is not None)) for half in _halves(fact, sides)]
    # where all that both have is what somebody says, a sentence of each that tells of it is better than nothing
    return _chosen(both, sides) or _chosen(facts, sides, of_speech=True)


def _chosen(facts: Iterable[_Fact], sides: _Sides, *, of_speech: bool = False) -> tuple[Statement, ...]:
    """The statements of the first facts that make one, but those that say the same again; `of_speech`: of certain utterances, too, and the first alone."""
    chosen: list[tuple[Statement, frozenset[str]]] = []
    spent = quotes = 0
    for fact in facts:
        if fact.quote is not None and quotes == MOST_QUOTES:
            continue
        made = _of_speech(fact, sides) if of_speech else _statement(fact, sides)
        if made is None:
            continue
        said = _stems(made.text.partition(": ")[2] if fact.quote else made.text)
        alike = max((len(said & other) / max(1, min(len(said), len(other))) for _, other in chosen), default=0.0)
        length = words_in(made.text)
        if alike > 0.5 or (chosen and spent + length > MOST_WORDS):
            continue
        chosen.append((made, said))
        spent += length
        quotes += fact.quote is not None
        if of_speech or len(chosen) == MOST:
            break
    return tuple(made for made, _ in chosen)


def _of_speech(fact: _Fact, sides: _Sides) -> Statement | None:
    """Both wordings of what somebody says in both articles, where neither is mostly quotation."""
    best = fact.links[0]
    return _side_by_side(best, _beside(best, sides)) if best.confidence == "certain" and not _contradict(best, sides) else None


def _beside(link: Link, sides: _Sides) -> tuple[str | None, str | None]:
    """How each article words a link beside the other, as far as that can be printed."""
    return each_wording(sides.a, link.a, sides.b, link.b, _differing(link, sides))


def _each_or_one(best: Link, links: Iterable[Link], sides: _Sides) -> Statement | None:
    """Both wordings of one link; else the wording of one article of the first link that both have nearly all of."""
    plain = [link for link in links if not _utterance(link, sides)]
    # beside what somebody says in both, what is surely told of it in both
    first = next((link for link in plain if link is best or link.confidence == "certain"), None)
    agree: dict[Link, bool] = {}
    if first is not None:
        agree[first] = not _contradict(first, sides)
        if agree[first] and (both := _side_by_side(first, _beside(first, sides))):
            return both
    tries = (link for link in plain if agree.get(link) or (link not in agree and not _contradict(link, sides)))
    return next((made for link in tries if (made := _of_one(link, sides))), None)


def _side_by_side(link: Link, texts: tuple[str | None, str | None]) -> Statement | None:
    text = side_by_side(texts)
    return Statement(text, (reference("a", link.a.paragraph),), (reference("b", link.b.paragraph),)) if text and not torn(text) else None


def _of_one(link: Link, sides: _Sides) -> Statement | None:
    """The wording of one article that both have nearly all of, where the two cannot stand side by side."""
    ways = ((sides.a, link.a, sides.b, link.b), (sides.b, link.b, sides.a, link.a))
    differing = _differing(link, sides)
    texts = each_wording(sides.a, link.a, sides.b, link.b, differing, beside=False)  # without the figures that one alone gives
    disputed = [found.a for found in differing], [found.b for found in differing]
    tries = zip(SIDES, ways, texts, disputed, strict=True)
    made = [(one_says(*way, link, text, known), -len(text), text, side) for side, way, text, known in tries if text and not torn(text)]
    worth, _, text, side = max(made, key=lambda one: one[:3], default=(0.0, 0, "", SIDES[0]))
    return Statement(text, (reference("a", link.a.paragraph),), (reference("b", link.b.paragraph),), side) if worth else None


def _contradict(link: Link, sides: _Sides) -> bool:
    said = sides.a.reading.article.text(link.a), sides.b.reading.article.text(link.b)
    return _apart(*said, sides) or not one_point(sides.a, sides.b, link)


def _sides_of(state: Decided) -> _Sides:
    found = state.comparison
    quotes = Laid((quote.a, quote) for quote in found.quotes)
    differing = [one for one in found.differences if one.verdict != "compatible"]
    said = [(quote.a, quote.b, _stems(found.a.article.text(quote.a)), _stems(found.b.article.text(quote.b))) for quote in found.quotes]
    echoed = Laid((a, in_a <= in_b) for a, _, in_a, in_b in said), Laid((b, in_b <= in_a) for _, b, in_a, in_b in said)
    sides = report_side(state, "a", found.only_a, differing, echoed[0]), report_side(state, "b", found.only_b, differing, echoed[1])
    return _Sides(*sides, quotes, Laid((one.a, one) for one in differing), Weighing(*sides), found, last_names(found.a) | last_names(found.b))


def _denied(link: Link, sides: _Sides) -> bool:
    """Whether one of the two sentences denies what the other says, or tells what excludes it."""
    a, b = sides.a.reading.article, sides.b.reading.article
    said = a.text(link.a), b.text(link.b)
    return is_english(a.language) and is_english(b.language) and (denies(*said) or admits(*said) or no_such(*said) or none_there(*said) or contrary(*said))


def _apart(one: str, other: str, sides: _Sides) -> bool:
    """Whether two wordings of one fact do not agree: on where, when, how or by whom, or whether any, or whether it is settled."""
    if not (is_english(sides.a.reading.article.language) and is_english(sides.b.reading.article.language)):
        return False
    return two_doers(one, other, sides.people) or any(
        apart(one, other) for apart in (excludes, timed_otherwise, dies_otherwise, none_of, no_such, other_doer, other_holder, other_office, only_weighed)
    )


def _utterance(link: Link, sides: _Sides) -> bool:
    """Whether what both have is first of all the same words of somebody."""
    same = [quote for _, quote in sides.quotes.meeting(link.a) if quote.b.common(link.b)]
    return any(max(len(quote.a) / max(1, len(link.a)), len(quote.b) / max(1, len(link.b))) > 0.3 for quote in same)


def _differing(link: Link, sides: _Sides) -> list[Difference]:
    """What the two give differently there: that stands among the differences."""
    return [found for _, found in sides.differences.meeting(link.a) if found.b.common(link.b)]


def _facts(links: Sequence[Link], sides: _Sides) -> list[_Fact]:
    """Group links around the strongest: every weaker link that starts or ends at the same place tells the same fact again."""
    by_a: dict[Span, _Fact] = {}
    by_b: dict[Span, _Fact] = {}
    facts = []
    for link in sorted(links, key=lambda link: (-link.score, link.a, link.b)):
        told_again = [known for known in (by_a.get(link.a), by_b.get(link.b)) if known is not None]
        fact = max(told_again, key=lambda known: known.links[0].score, default=None)
        if fact is None:
            fact = _Fact()
            facts.append(fact)
        fact.links.append(link)
        # what is linked to a weaker partner need not be the same fact any more
        by_a.setdefault(fact.links[0].a, fact)
        by_b.setdefault(fact.links[0].b, fact)
    for fact in facts:
        fact.weight = _weight(fact, sides)
    return facts


def _halves(fact: _Fact, sides: _Sides) -> list[_Fact]:
    """A fact, or two where what would be printed of it leaves out its best link, and tells another half of one long sentence."""
    best = fact.links[0] if fact.links else None
    rest = [link for link in fact.links[1:] if best is not None and _other_half(best, link, sides)]
    if best is None or not rest:
        return [fact]
    made = _statement(fact, sides)
    places = {reference(side, span.paragraph) for side, span in zip(SIDES, (best.a, best.b), strict=True)}
    if made is None or places <= {*made.a, *made.b}:
        return [fact]
    halves = [_Fact([link for link in fact.links if link not in rest], fact.weight), _Fact(rest, fact.weight)]
    first = _statement(halves[0], sides)
    return [fact] if first is None or first.text.startswith("A: ") else halves


def _other_half(best: Link, link: Link, sides: _Sides) -> bool:
    """Whether a link shares most of its words with another half of a long sentence than the best link of a fact does: "agreed to a truce, but shells fell"."""
    first, then = (_shared(one, sides) for one in (best, link))
    new = then - first
    return len(new) >= HALF_TELLS and sum(map(told, new)) > OTHER_HALF * sum(map(told, then))


def _shared(link: Link, sides: _Sides) -> frozenset[str]:
    """The stems of the telling words of both linked sentences."""
    a, b = (side.reading.article.text(whole(side.reading, span))[:LONGEST] for side, span in ((sides.a, link.a), (sides.b, link.b)))
    return _stems(a) & _stems(b)


def _weight(fact: _Fact, sides: _Sides) -> float:
    """What a fact weighs; what both are mostly quoted with comes last."""
    best = fact.links[0]
    spoken = _utterance(best, sides) or max(sides.a.share_quoted(best.a), sides.b.share_quoted(best.b)) > MOST_QUOTED
    return sides.weighing.link(best) - (SPOKEN if spoken else 0.0)


def _quoted(quote: SharedQuote, sides: _Sides) -> Statement | None:
    text = quoted(sides.view, quote)
    return Statement(text, (reference("a", quote.a.paragraph),), (reference("b", quote.b.paragraph),)) if text else None


def _statement(fact: _Fact, sides: _Sides) -> Statement | None:
    if fact.quote is not None:
        return _quoted(fact.quote, sides)
    best = fact.links[0]
    shown = [link for link in fact.links if link.score >= best.score * 0.75][:TRIED]
    met: dict[tuple[int, Span], list[Span]] = {}
    for link in shown:
        met.setdefault((0, link.a), []).append(link.b)
        met.setdefault((1, link.b), []).append(link.a)
    both = (sides.a, sides.b)
    made = [
        (wording, order, span)
        for order, span in sorted(met)
        if (wording := in_common(both[order], span, both[1 - order], met[order, span]))
        and not torn(wording.text)
        and not any(_apart(wording.text, both[1 - order].reading.article.text(other), sides) for other in met[order, span])
    ]
    wording, order, span = max(made, key=lambda entry: entry[0].worth, default=(None, 0, best.a))
    if wording is None or (ELLIPSIS in wording.text and words_in(wording.text) < STUB):
        return _each_or_one(best, shown, sides)
    # only what is linked to the very sentence that is printed says it
    own, others = {span.paragraph}, _holding(both[1 - order], met[order, span], wording.text)
    a, b = (others, own) if order else (own, others)
    cited = [tuple(reference(side, paragraph) for paragraph in sorted(places)) for side, places in zip(SIDES, (a, b), strict=True)]
    return Statement(statement(wording.text), cited[0], cited[1], "b" if order else "a")


def _holding(side: ReportSide, spans: Iterable[Span], text: str) -> set[int]:
    """The fewest paragraphs that hold the printed words: the one that holds most, and those with words that the ones before lack."""
    missing = _stems(text)
    found: set[int] = set()
    stems = {span: weights(side.reading, [whole(side.reading, span)]).keys() for span in spans}
    for span in sorted(spans, key=lambda span: (-len(_stems(text) & stems[span]), span)):
        if not found or missing & stems[span]:
            found.add(span.paragraph)
            missing -= stems[span]
    return found


def _stems(text: str) -> frozenset[str]:
    return frozenset(word.stem for word in words(text) if word.folded not in STOP)
