"""Short stretches about a measure that the other article gives in another unit. All texts are invented."""

import numpy as np
import pytest

from reader.article.model import Article, Paragraph
from reader.comparison.closest import Side
from reader.comparison.lacking import known, lacking
from reader.comparison.model import Nearest
from reader.comparison.onesided import one_sided
from reader.comparison.reckoned import Reckoned
from reader.comparison.surfaces import Sparse
from reader.comparison.thresholds import MODEL
from reader.language.read import read
from reader.language.reading import Reading
from reader.language.words import words


def side(text: str, other: Reading) -> Side:
    mine = read(Article(tuple(Paragraph(one) for one in text.split("\n"))))
    alone = tuple(np.full(len(words(mine.article.text(s.span))), 0.9, dtype=np.float32) for s in mine.sentences)
    same, related = (Sparse.of((np.eye(len(mine.sentences), len(other.sentences)) * score).astype(np.float32)) for score in (0.2, 0.45))
    return Side(mine, alone, same, related)


def marked(text: str, other: str) -> list[str]:
    """The text, where it is not told in another unit."""
    theirs = read(Article((Paragraph(other),)))
    mine = side(text, theirs)
    span, beforehand = mine.reading.sentences[0].span, known(mine.reading, theirs)
    near = Nearest(theirs.sentences[0].span, lacking(mine.reading, beforehand, span, "en"))
    return [] if Reckoned(mine, theirs, beforehand).told(span, near) else [text]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The barge lies on its side at a depth of 50 meters.", "The boat rests on its side in about 164 feet of water."),
        ("The boat rests on its side in about 164 feet of water.", "The barge lies on its side at a depth of 50 meters."),
    ],
)
def test_one_measure_in_two_units_is_told_by_both(one: str, other: str) -> None:
    assert marked(one, other) == []


@pytest.mark.parametrize(
    "other",
    [
        "The boat rests on its side in about 400 feet of water.",
        "A rope of 164 feet was sold to a museum.",
        "The boat rests on its side in the old harbour.",
    ],
    ids=["another depth", "of another thing", "none"],
)
def test_not_where_it_is_another_measure_or_of_something_else(other: str) -> None:
    said = "The barge lies on its side at a depth of 50 meters."
    assert marked(said, other) == [said]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wages fell by 20 percent in the spring.", "Prices fell by a fifth."),
        ("The barge lies at a depth of 50 meters, 12 sailors with it.", "The barge rests 164 feet down."),
        ("Ada Lund’s barge lies at a depth of 50 meters.", "The barge rests 164 feet down."),
    ],
    ids=["a share of anything", "another figure", "a name"],
)
def test_not_where_more_is_told(one: str, other: str) -> None:
    assert marked(one, other) == [one]


def test_so_it_is_no_finding() -> None:
    first = "The pilots met on the quay of Velm to sing.\n"
    theirs = read(Article((Paragraph("A choir of pilots met on the quay."), Paragraph("The boat rests on its side in about 164 feet of water."))))
    mine = side(first + "The barge lies on its side at a depth of 50 meters.", theirs)
    assert [mine.reading.article.text(one.span) for one in one_sided(mine, theirs, MODEL)] == [first.strip()]
