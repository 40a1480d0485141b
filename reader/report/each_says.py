"""One fact as each of two articles tells it, where no wording of one is wholly the other's: both, side by side. Pure; extractive."""

from reader.article.model import Span
from reader.report.extracts import flat, sentence_at, statement
from reader.report.leaning import leans
from reader.report.overview import words_in
from reader.report.report_side import MOST_ALONE, MOST_QUOTED, ReportSide
from reader.report.told import balanced, points, told

FEWEST, MOST = 5, 36  # words of a wording that shows what it is about at a glance
LONGEST_SENTENCE = 2000


def each_says(one: ReportSide, a: Span, other: ReportSide, b: Span) -> str | None:
    """ "A: …  /  B: …" for the sentences at two linked places; None where either is too long, is a quotation or leans on the sentence before it."""
    if one.reading.article.language != other.reading.article.language:
        return None
    wordings = [_wording(one, a), _wording(other, b)]
    return " / ".join(f"{name}: {text}" for name, text in zip("AB", wordings, strict=True)) if all(wordings) else None


def _wording(side: ReportSide, span: Span) -> str | None:
    """A sentence as it stands; a long one without what is marked as told by its article alone."""
    index = sentence_at(side.reading, span)
    if index is None or span.paragraph == side.headline:
        return None
    sentence = side.reading.sentences[index].span
    if len(sentence) > LONGEST_SENTENCE or side.share_quoted(sentence) > MOST_QUOTED or side.share_alone(sentence) > MOST_ALONE:
        return None
    whole = flat(side.reading.article.text(sentence)).strip()
    found = (whole, (sentence,)) if words_in(whole) <= MOST else told(side.reading, index, side.alone.spans(sentence), ())
    if found is None or not balanced(found[0]):
        return None
    fits = FEWEST <= words_in(found[0]) <= MOST and points(found[0]) and not leans(found[0], side.names_someone(found[1]))
    return statement(found[0]) if fits else None
