"""A long sentence cut at its clauses, so that what the other article has as well is kept. Pure."""

from collections.abc import Collection, Sequence

from reader.article.model import Span
from reader.comparison.terms import told as weight
from reader.language.words import is_english, words
from reader.report.overview import words_in
from reader.report.report_side import ReportSide
from reader.report.told import finer, told

Told = tuple[str, tuple[Span, ...]]
LETTERS = 7  # of a word and the space behind it, at most
MOST_CLAUSES = 40  # of a sentence; one of more is no news sentence


def clipped(side: ReportSide, index: int, shared: Collection[str], never: Sequence[Span], most: int) -> Told | None:
    """What is left of a sentence within `most` words, without the clauses that hold least of what is `shared` and those with something of `never`."""
    article = side.reading.article
    if not is_english(article.language):
        return None
    sentence = side.reading.sentences[index]
    clauses = finer(article, sentence.clauses)
    if len(clauses) > MOST_CLAUSES:
        return None
    dearth = sorted(range(len(clauses)), key=lambda k: (_holds(article.text(clauses[k]), shared), -k))
    own = side.alone.spans(sentence.span)
    for count in range(len(clauses)):
        found = told(side.reading, index, [*own, *(clauses[k] for k in dearth[:count])], never, clauses, most * LETTERS)
        if found is not None and words_in(found[0]) <= most:
            return found
    return None


def _holds(text: str, shared: Collection[str]) -> float:
    """How much of a clause both have: what its shared words tell, by its length."""
    found = words(text)
    return sum(weight(word.stem) for word in found if word.stem in shared) / max(1, len(found))
