"""Short sentences beside what only one article tells. All texts are invented."""

import numpy as np

from reader.article.model import Article, Paragraph
from reader.comparison.closest import Side
from reader.comparison.onesided import one_sided
from reader.comparison.surfaces import Sparse
from reader.comparison.thresholds import MODEL
from reader.language.read import read
from reader.language.words import words

BOAT = "“A pilot of the guild stole our yellow rowing boat."
OTHER = read(Article((Paragraph("The town hall opened a bakery in March."),)))


def marked(*paragraphs: list[tuple[str, float]]) -> list[str]:
    """What is marked of sentences that are each told here alone with a probability."""
    return [text for text, _ in sure(*paragraphs)]


def sure(*paragraphs: list[tuple[str, float]]) -> list[tuple[str, str]]:
    """The same, each with how sure it is."""
    mine = read(Article(tuple(Paragraph(" ".join(text for text, _ in sentences)) for sentences in paragraphs)))
    every = [one for sentences in paragraphs for one in sentences]
    texts = [mine.article.text(sentence.span) for sentence in mine.sentences]
    assert texts == [text for text, _ in every]
    alone = [np.full(len(words(text)), probability, dtype=np.float32) for text, probability in every]
    grid = Sparse.of(np.zeros((len(every), len(OTHER.sentences)), dtype=np.float32))
    return [(mine.article.text(stretch.span), stretch.confidence) for stretch in one_sided(Side(mine, alone, grid, grid), OTHER, MODEL)]


def test_a_sentence_without_telling_words_goes_with_the_one_beside_it() -> None:
    assert marked([(BOAT, 0.9), ("Nor should we.”", 0.9)]) == [BOAT, "Nor should we.”"]
    assert marked([("If not you, then who?", 0.9), ("If not here, then where?", 0.9), (BOAT, 0.9)]) == [
        "If not you, then who?",
        "If not here, then where?",
        BOAT,
    ]
    assert marked([(BOAT, 0.9), ("If not you, then who?", 0.9), ("If not here, then where?", 0.9)])[1:] == ["If not you, then who?", "If not here, then where?"]


def test_so_does_one_of_a_word_or_two() -> None:
    assert marked([(BOAT, 0.9), ("Any answers?”", 0.6)]) == [BOAT, "Any answers?”"]


def test_not_beside_what_both_tell_or_in_a_paragraph_of_its_own() -> None:
    assert marked([(BOAT, 0.1), ("Nor should we.”", 0.9)]) == []
    assert marked([(BOAT, 0.9)], [("Nor should we.”", 0.9)]) == [BOAT]


def test_not_what_is_likelier_told_by_both_nor_a_longer_sentence() -> None:
    assert marked([(BOAT, 0.9), ("Nor should we.”", 0.4)]) == [BOAT]
    assert marked([(BOAT, 0.9), ("And what was it that we should do about it then?", 0.9)]) == [BOAT]


def test_how_sure_a_stretch_is_follows_its_words() -> None:
    raft = "A warden of the lagoon burned our narrow green raft."
    assert sure([(BOAT, 0.97)], [(raft, 0.85)]) == [(BOAT, "certain"), (raft, "likely")]
    assert sure([(BOAT, 0.7)]) == [(BOAT, "possible")]
