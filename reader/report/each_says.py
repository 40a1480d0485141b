"""One fact as each of two articles tells it, where no wording of one is wholly the other's: both, side by side. Pure; extractive."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from reader.article.model import Article, Span
from reader.comparison.agreement import bounds, figures_meet, unit
from reader.comparison.lacking import LEAST_TOLD
from reader.comparison.measured import in_points
from reader.comparison.model import Difference, What
from reader.comparison.otherwise import one_number, rounded
from reader.comparison.terms import told as weight
from reader.language.grammar import COORDINATORS, DETERMINERS, PREPOSITIONS, RELATIVES, SUBORDINATORS, present_participle
from reader.language.measures import base
from reader.language.numbers import DIGITS, NUMBER
from reader.language.reading import Figure, Reading
from reader.language.words import is_english, words
from reader.report.bracketed import bracketed, people
from reader.report.clipped import Told, clipped
from reader.report.extracts import ELLIPSIS, flat, sentence_at, statement, undated, whole
from reader.report.holes import holed, without_holes
from reader.report.leaning import leans
from reader.report.overview import words_in
from reader.report.report_side import MOST_ALONE, MOST_QUOTED, ReportSide
from reader.report.told import balanced, finer, is_tail, points, told
from reader.report.torn import torn
from reader.report.ungiven import further, other_days, ungiven, unnumbered

FEWEST, MOST = 5, 36  # words of a wording that shows what it is about at a glance
LONGER = 48  # words of one that would lose more than a little of what the other has as well
TOGETHER = 84  # words of both
SLIGHTLY_QUOTED = 0.1  # of a sentence: the words of a longer quotation are not taken apart for a figure
SLIGHTLY_LOST, MOST_LOST = 0.12, 0.5  # of what both sentences have, by how much its words tell
LONGEST_SENTENCE = 2000
MOST_OWN = 0.25  # of a sentence that is printed whole: more of it would be what only one of them says
ENOUGH = 3  # telling words that both have beside a figure that differs
LARGE, NEAR = 1000, 0.05  # numbers that may be rounded, and by how much of them
OWN, MOST_HELD = 2, 0.5  # telling words of an ending that is one article's own, and how much of them the other may have
_FURTHER = RELATIVES | PREPOSITIONS | SUBORDINATORS | DETERMINERS | {"as"}
_COUNTED: tuple[What, ...] = ("number", "date")
_LATER = re.compile(
    r"^(?:(?:\w+ ){1,3}(?:minutes|hours|days|weeks|months|years) (?:later|earlier),? (?!than\b)"
    r"|In (?:that|this) (?:post|role|job|capacity|position),? (?=s?he\b))"
)
"""What points to the sentence before, and says nothing more."""
_BEFORE = "|".join(sorted(PREPOSITIONS | SUBORDINATORS))
_BESIDE = re.compile(rf", (?:{_BEFORE}) {ELLIPSIS},")
_ENDS = re.compile(rf" (?:(?:about|almost|nearly) )?(?:{_BEFORE}) {ELLIPSIS}(?=[,.;…]|$)")
_AT_HEAD = re.compile(rf"^(?i:(?:{_BEFORE}) {ELLIPSIS},? )(?=[A-Z]|(?:the|an?|his|her|its|their) )")  # "In May 2017 Ada Roth …", but not "With 40 pilots gone"
_ON = re.compile(rf" (?:on|in) (?={ELLIPSIS} (?:{_BEFORE}|and|but)\b)")
_SUMS = "loan|fine|grant|bribe|debt|cost|price|budget|bill|sum|payment|salary|fee|profit|loss|reward|ransom|gift|donation|contract|deposit|settlement|fund"
_SUM = re.compile(rf"\b({_SUMS}) of (?={ELLIPSIS} (?:{_BEFORE})\b)(?!{ELLIPSIS} of\b)")  # "a loan of $5 in May"; "because of 40 strikes" needs its thing
_CLEFT = re.compile(r"^(?:That|This|It) (?:was|is) (?:when|where|why|how) (?=[A-Z])")  # "That was when Velm shut its harbour"
_PARTED = re.compile(rf"{ELLIPSIS} (?:{'|'.join(sorted(SUBORDINATORS))})\b")  # "right … if others are"


def side_by_side(wordings: tuple[str | None, str | None]) -> str | None:
    """ "A: …  /  B: …"; None where either is lacking, or both are too long together."""
    if not all(wordings) or sum(words_in(text or "") for text in wordings) > TOGETHER:
        return None
    return " / ".join(f"{name}: {text}" for name, text in zip("AB", wordings, strict=True))


def each_wording(
    one: ReportSide, a: Span, other: ReportSide, b: Span, differing: Sequence[Difference] = (), *, beside: bool = True
) -> tuple[str | None, str | None]:
    """The sentences at two linked places; None for each that is too long, is a quotation or leans on the sentence before it, or where they count one
    thing and do not come to the same. What is `differing` is left out of both, and a figure that one alone gives; that stays where it would leave a hole,
    if the two are to stand `beside` each other."""
    if one.reading.article.language != other.reading.article.language:
        return None, None
    shared = _shared(one, a, other, b)
    if _clash(one, a, other, b, differing) or (differing and len(shared) < ENOUGH):
        return None, None
    return (
        _wording(one, a, shared, people(other, [b]), [(found.a, found.what) for found in differing], _alone(one, a, other, b, beside=beside)),
        _wording(other, b, shared, people(one, [a]), [(found.b, found.what) for found in differing], _alone(other, b, one, a, beside=beside)),
    )


def _clash(one: ReportSide, a: Span, other: ReportSide, b: Span, known: Sequence[Difference]) -> bool:
    """Whether the only figures of a unit at two places cannot both hold, and neither place has the other's number in any other way; those that are `known`
    to differ are left out."""
    apart = [found.a for found in known], [found.b for found in known]
    ours, theirs = (_lone(_figures(side.reading, span, left)) for side, span, left in ((one, a, apart[0]), (other, b, apart[1])))
    pairs = ((ours[of], theirs[of]) for of in ours.keys() & theirs.keys())
    numbers = [frozenset(DIGITS.findall(side.reading.article.text(span))) for side, span in ((one, a), (other, b))]
    return any(
        not figures_meet(x, y)
        and not rounded(x, y)
        and not _nearly(x, y)
        and numbers[1].isdisjoint(DIGITS.findall(x.text))
        and numbers[0].isdisjoint(DIGITS.findall(y.text))
        for x, y in pairs
    )


def _nearly(x: Figure, y: Figure) -> bool:
    """Whether two large numbers are one, with fewer digits that count in one of them: "$1.2m", "$1,235,000"."""
    one, other = bounds(x), bounds(y)
    if one is None or other is None or one[0] != one[1] or other[0] != other[1] or min(one[0], other[0]) < LARGE:
        return False
    return one_number(*sorted((one[0], other[0]))) and abs(one[0] - other[0]) <= NEAR * max(one[0], other[0])


def _figures(reading: Reading, place: Span, left: Sequence[Span]) -> list[Figure]:
    """The figures within a place whose value is known, but those `left` out."""
    first = bisect_left(reading.figures, (place.paragraph, place.start), key=lambda f: (f.span.paragraph, f.span.start))
    beyond = bisect_left(reading.figures, (place.paragraph, place.end), key=lambda f: (f.span.paragraph, f.span.start))
    return [figure for figure in reading.figures[first:beyond] if bounds(figure) is not None and not any(figure.span.common(part) for part in left)]


def _lone(figures: Sequence[Figure]) -> dict[str, Figure]:
    """What a sentence counts just once."""
    found = [(of, figure) for figure in map(in_points, figures) if (of := unit(figure))]
    many = Counter(of for of, _ in found)
    return {of: figure for of, figure in found if many[of] == 1}


def _shared(one: ReportSide, a: Span, other: ReportSide, b: Span) -> frozenset[str]:
    """The stems that tell something and stand in the sentences at both places."""
    found = []
    for side, span in ((one, a), (other, b)):
        index = sentence_at(side.reading, span)
        text = side.reading.article.text(side.reading.sentences[index].span)[:LONGEST_SENTENCE] if index is not None else ""
        found.append(_stems(text))
    return found[0] & found[1]


def _stems(text: str) -> frozenset[str]:
    return frozenset(word.stem for word in words(text) if weight(word.stem) >= LEAST_TOLD)


@dataclass(frozen=True, slots=True)
class _Alone:
    """What one article alone tells within a sentence, and what of it may stay rather than leave a hole."""

    parts: tuple[Span, ...]
    may_stay: frozenset[Span]


def _alone(one: ReportSide, a: Span, other: ReportSide, b: Span, *, beside: bool) -> _Alone:
    """The figures and days of a sentence that the other article gives nowhere, its days where the sentence across has but others, and a further thing
    that it adds."""
    sentence, across = whole(one.reading, a), whole(other.reading, b)
    there = other.reading.article.text(across)[:LONGEST_SENTENCE]
    theirs = _figures(other.reading, across, ())
    values = {value for figure in theirs for value in (figure.low, figure.high) if value is not None}
    values |= {bounds_of[0] for ours in _figures(one.reading, sentence, ()) if (bounds_of := bounds(ours)) and any(_nearly(ours, x) for x in theirs)}
    own = ungiven(one.reading, sentence, there, values, one.across)
    near = Span(across.paragraph, across.start, min(across.end, across.start + LONGEST_SENTENCE))
    never = {*other_days(one.reading, sentence, other.reading, near), *further(one.reading.article, sentence, there)}
    found = tuple(span for span in sorted({*own, *never}) if span not in one.reworded)
    return _Alone(found, frozenset(own) - never - _measured_too(one, sentence, other, across) if beside else frozenset())


def _measured_too(one: ReportSide, sentence: Span, other: ReportSide, across: Span) -> set[Span]:
    """The measures of a sentence of whose kind the sentence across has some as well: of two lengths that differ neither may stay."""
    kinds = {measure[0] for figure in _figures(other.reading, across, ()) if (measure := _measure(other, figure)) is not None}
    return {figure.span for figure in _figures(one.reading, sentence, ()) if (measure := _measure(one, figure)) is not None and measure[0] in kinds}


def _measure(side: ReportSide, figure: Figure) -> tuple[str, float, float] | None:
    return base(figure, side.reading.article.paragraphs[figure.span.paragraph].text)


def _wording(side: ReportSide, span: Span, shared: frozenset[str], others: Sequence[str], disputed: Sequence[tuple[Span, What]], alone: _Alone) -> str | None:
    """A sentence as it stands; a long one without what is marked as told by its article alone, unless the other has much of that, too."""
    index = sentence_at(side.reading, span)
    if index is None or span.paragraph == side.headline:
        return None
    sentence = side.reading.sentences[index].span
    if len(sentence) > LONGEST_SENTENCE or side.share_quoted(sentence) > MOST_QUOTED or side.share_alone(sentence) > MOST_ALONE:
        return None
    never = [part for part, what in disputed if what not in _COUNTED and part.common(sentence)]
    # a figure that the other gives otherwise in another sentence is no common one either
    counted = [part for part, what in disputed if what in _COUNTED] or [part for part in side.across.disputed(sentence) if _is_figure(side, part)]
    apart = [part for part in alone.parts if not any(part.common(other) for other in counted)]
    founds = (found for found in _kept(side, index, shared, never, apart) if not any(part.common(kept) for part in never for kept in found[1]))
    return next((text for found in founds if (text := _told_alike(side, index, found, counted, (apart, alone.may_stay), others)) is not None), None)


def _told_alike(
    side: ReportSide, index: int, found: Told, counted: Sequence[Span], apart: tuple[Sequence[Span], Collection[Span]], others: Sequence[str]
) -> str | None:
    """What was kept of a sentence, without the figures that the other article gives otherwise (`counted`) or not at all (`apart`, and which may stay)."""
    article = side.reading.article
    text = _uncounted(side, undated(article, side.reading.sentences[index].span, found[0]), found[1], counted) if balanced(found[0]) else None
    if text is None or (text := _closed(article, _CLEFT.sub("", _LATER.sub("", text)), found[1], apart)) is None:
        return None
    said = bracketed(side, index, text, others)
    named = said != text or side.names_someone(found[1])
    text = said[:1].upper() + said[1:]
    fits = FEWEST <= words_in(text) <= LONGER and points(text) and not leans(text, named)
    return statement(text) if fits else None


def _closed(article: Article, said: str, kept: Sequence[Span], apart: tuple[Sequence[Span], Collection[Span]]) -> str | None:
    """A wording without the figures that its article alone gives; with those that may stay where one of them would leave a hole."""
    parts, may_stay = apart
    left = unnumbered(article, said, kept, parts)
    text = without_holes(left) if left is not None else None
    if left is None or not may_stay or not holed(left if text is None else text):
        return text
    open_left = unnumbered(article, said, kept, [part for part in parts if part not in may_stay])
    return without_holes(open_left) if open_left is not None else text


def _kept(side: ReportSide, index: int, shared: frozenset[str], never: Sequence[Span], alone: Sequence[Span]) -> Iterator[Told]:
    """What may be printed of a sentence: first without the clauses in which figures stand `alone`, where little of what both have goes with them."""
    said = side.quoted.spans(side.reading.sentences[index].span)
    apart = (
        alone and side.share_quoted(side.reading.sentences[index].span) <= SLIGHTLY_QUOTED and not any(part.common(quote) for part in alone for quote in said)
    )
    found = _chosen(side, index, shared, [*never, *alone]) if apart else None
    if found is not None and _lost(found[0], shared) <= SLIGHTLY_LOST and not _PARTED.search(found[0]):
        yield found
    found = _chosen(side, index, shared, never)
    if found is not None:
        yield found


def _chosen(side: ReportSide, index: int, shared: frozenset[str], never: Sequence[Span]) -> Told | None:
    """The words of a sentence that are printed: all where it is short, else without its own; cut at its clauses where that takes too much or too little."""
    sentence = side.reading.sentences[index].span
    entire = flat(side.reading.article.text(sentence)).strip(), (sentence,)
    if not never and words_in(entire[0]) <= MOST:
        shorter = _without_tail(side, index, shared)
        if shorter is not None or side.share_alone(sentence) <= MOST_OWN:
            return shorter or entire
    found = told(side.reading, index, side.alone.spans(sentence), never)
    if found is not None and words_in(found[0]) <= LONGER and _lost(found[0], shared) <= SLIGHTLY_LOST:
        return found
    if not never and words_in(entire[0]) <= LONGER and (words_in(entire[0]) > MOST or side.share_alone(sentence) <= MOST_OWN):
        return entire
    tries = [found] if found is not None and words_in(found[0]) <= LONGER else []
    tries += [cut for most in (MOST, LONGER) if (cut := clipped(side, index, shared, never, most)) is not None]
    best = next((one for one in tries if _lost(one[0], shared) <= SLIGHTLY_LOST), min(tries, key=lambda one: _lost(one[0], shared), default=None))
    return best if best is not None and _lost(best[0], shared) <= MOST_LOST else None


def _without_tail(side: ReportSide, index: int, shared: frozenset[str]) -> Told | None:
    """A sentence without what it ends with, where the other sentence has no word of that, and its article few."""
    article, sentence = side.reading.article, side.reading.sentences[index]
    if not is_english(article.language):
        return None
    clauses = finer(article, sentence.clauses)
    stems = [_stems(article.text(clause)) for clause in clauses]
    first = next((k for k in range(len(clauses), 0, -1) if stems[k - 1] & shared), 0)
    own = frozenset().union(*stems[first:])
    held = sum(weight(stem) for stem in own if side.across.has_stem(stem))
    if first in (0, len(clauses)) or not _goes_on(article.text(clauses[first])) or len(own) < OWN or held > MOST_HELD * sum(map(weight, own)):
        return None
    found = told(side.reading, index, clauses[first:], (), clauses)
    return found if found is not None and _lost(found[0], shared) <= SLIGHTLY_LOST else None


def _goes_on(text: str) -> bool:
    """Whether a clause only goes on from what is a sentence already: it begins with no verb whose subject stands before it."""
    low = next((word.folded for word in words(text[:100])), "")
    return is_tail(text) if low in COORDINATORS else low in _FURTHER or present_participle(low)


def _lost(text: str, shared: frozenset[str]) -> float:
    """How much of what both sentences have a text lacks, by how much its words tell."""
    return sum(map(weight, shared - _stems(text))) / max(1.0, sum(map(weight, shared)))


def _is_figure(side: ReportSide, part: Span) -> bool:
    return DIGITS.search(side.reading.article.text(part)) is not None


def _uncounted(side: ReportSide, text: str, kept: Sequence[Span], disputed: Sequence[Span]) -> str | None:
    """A wording without each figure or day that the other gives otherwise: "closed … piers"; None where one cannot be told from the rest."""
    for part in disputed:
        if not any(part.common(place) for place in kept):
            continue
        said = flat(side.reading.article.text(part))
        if text.count(said) != 1:
            return None
        left = _without(text, said, ELLIPSIS)
        text = _without(text, said, f"{ELLIPSIS} {thing}") if torn(left) and (thing := _counted_thing(said)) else left
    text = _AT_HEAD.sub("", text)
    return None if text.startswith(ELLIPSIS) else _SUM.sub(r"\1 ", _ON.sub(" ", text))


def _without(text: str, said: str, gap: str) -> str:
    return _ENDS.sub("", _BESIDE.sub("", re.sub(rf"{re.escape(said)}['’]?", gap, text)))


def _counted_thing(said: str) -> str:
    """What a number counts, where that is all there is behind it: of "40 pilots" the pilots."""
    number = NUMBER.match(said)
    thing = said[number.end() + 1 :] if number is not None and not number["money"] and said[number.end() : number.end() + 1] == " " else ""
    return thing if thing.replace(" ", "").isalpha() else ""
