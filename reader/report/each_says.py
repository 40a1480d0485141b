"""One fact as each of two articles tells it, where no wording of one is wholly the other's: both, side by side. Pure; extractive."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from reader.article.model import Span
from reader.comparison.agreement import bounds, figures_meet, unit
from reader.comparison.lacking import LEAST_TOLD
from reader.comparison.otherwise import rounded
from reader.comparison.terms import told as weight
from reader.language.reading import Figure, Reading
from reader.language.words import words
from reader.report.extracts import flat, sentence_at, statement
from reader.report.leaning import leans
from reader.report.overview import words_in
from reader.report.report_side import MOST_ALONE, MOST_QUOTED, ReportSide
from reader.report.told import balanced, points, told

FEWEST, MOST = 5, 36  # words of a wording that shows what it is about at a glance
LONGER = 44  # words of one that would lose more than a little of what the other has as well
SLIGHTLY_LOST, MOST_LOST = 0.12, 0.5  # of what both sentences have, by how much its words tell
LONGEST_SENTENCE = 2000
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


def each_says(one: ReportSide, a: Span, other: ReportSide, b: Span) -> str | None:
    """ "A: …  /  B: …" for the sentences at two linked places; None where either is too long, is a quotation or leans on the sentence before it,
    or where they count one thing and do not come to the same."""
    if one.reading.article.language != other.reading.article.language:
        return None
    shared = _shared(one, a, other, b)
    wordings = [_wording(one, a, shared), _wording(other, b, shared)]
    if not all(wordings) or _clash(one, a, other, b):
        return None
    return " / ".join(f"{name}: {text}" for name, text in zip("AB", wordings, strict=True))


def _clash(one: ReportSide, a: Span, other: ReportSide, b: Span) -> bool:
    """Whether the only figures of a unit at two places cannot both hold, and neither place has the other's number in any other way."""
    ours, theirs = (_lone(_figures(side.reading, span)) for side, span in ((one, a), (other, b)))
    pairs = ((ours[of], theirs[of]) for of in ours.keys() & theirs.keys())
    numbers = [frozenset(_DIGITS.findall(side.reading.article.text(span))) for side, span in ((one, a), (other, b))]
    return any(
        not figures_meet(x, y) and not rounded(x, y) and numbers[1].isdisjoint(_DIGITS.findall(x.text)) and numbers[0].isdisjoint(_DIGITS.findall(y.text))
        for x, y in pairs
    )


def _figures(reading: Reading, place: Span) -> list[Figure]:
    """The figures within a place whose value is known."""
    first = bisect_left(reading.figures, (place.paragraph, place.start), key=lambda f: (f.span.paragraph, f.span.start))
    beyond = bisect_left(reading.figures, (place.paragraph, place.end), key=lambda f: (f.span.paragraph, f.span.start))
    return [figure for figure in reading.figures[first:beyond] if bounds(figure) is not None]


def _lone(figures: Sequence[Figure]) -> dict[str, Figure]:
    """What a sentence counts just once."""
    found = [(of, figure) for figure in figures if (of := unit(figure)) is not None]
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


def _wording(side: ReportSide, span: Span, shared: frozenset[str]) -> str | None:
    """A sentence as it stands; a long one without what is marked as told by its article alone, unless the other has much of that, too."""
    index = sentence_at(side.reading, span)
    if index is None or span.paragraph == side.headline:
        return None
    sentence = side.reading.sentences[index].span
    if len(sentence) > LONGEST_SENTENCE or side.share_quoted(sentence) > MOST_QUOTED or side.share_alone(sentence) > MOST_ALONE:
        return None
    whole = flat(side.reading.article.text(sentence)).strip()
    found = (whole, (sentence,)) if words_in(whole) <= MOST else told(side.reading, index, side.alone.spans(sentence), ())
    lost = sum(map(weight, shared - _stems(found[0]))) / max(1.0, sum(map(weight, shared))) if found else 1.0
    if lost > SLIGHTLY_LOST and words_in(whole) <= LONGER:
        found = whole, (sentence,)
    elif lost > MOST_LOST:
        return None
    if found is None or not balanced(found[0]):
        return None
    fits = FEWEST <= words_in(found[0]) <= LONGER and points(found[0]) and not leans(found[0], side.names_someone(found[1]))
    return statement(found[0]) if fits else None
