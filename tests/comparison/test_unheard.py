"""Clauses that name somebody, or give a figure, that the other article does not. All texts are invented."""

import numpy as np
import pytest

from reader.article.model import Article, Paragraph
from reader.comparison import unheard as module
from reader.comparison.amounts import told_alike
from reader.comparison.closest import Side
from reader.comparison.surfaces import Sparse
from reader.comparison.unheard import LONGEST, unheard
from reader.language.read import read
from reader.language.reading import Reading
from reader.language.words import Word, words

SAID = "The mayor closed the old harbour, where he met the pilot Ada Roth, and left for home."


def reading(*texts: str) -> Reading:
    return read(Article(tuple(map(Paragraph, texts))))


def marked(text: str, other: str, probability: float, link: float = 0.0) -> list[str]:
    mine, other_one = reading(text), reading(other)
    alone = [np.full(len(words(mine.article.text(s.span))), probability, dtype=np.float32) for s in mine.sentences]
    grid = Sparse.of(np.full((len(mine.sentences), len(other_one.sentences)), link, dtype=np.float32))
    return [mine.article.text(span) for _, span in unheard(Side(mine, alone, grid, grid), other_one, told_alike(mine, other_one), [])]


def test_a_person_who_is_not_named_over_there_is_news() -> None:
    assert marked(SAID, "The mayor closed the harbour and went home.", 0.4) == ["where he met the pilot Ada Roth,"]
    assert marked(SAID, "The mayor closed the harbour with Roth.", 0.4) == []
    assert marked(SAID, "The mayor closed the harbour and went home.", 0.3) == ["Ada Roth"]
    assert marked(SAID, "The mayor closed the harbour and went home.", 0.1) == []


def test_so_is_a_figure_where_its_clause_may_well_be_told_here_alone() -> None:
    text = "The mayor closed the old harbour, which had lost 43 boats that year, and left for home."
    assert marked(text, "The mayor closed the harbour.", 0.5) == ["which had lost 43 boats that year,"]
    assert marked(text, "The mayor closed the harbour.", 0.4) == ["43 boats"]
    assert marked(text, "The mayor closed the harbour of 43 boats.", 0.5) == []


def test_a_figure_in_words_is_news_as_one_in_digits_is() -> None:
    text = "The mayor closed the old harbour, which had lost seven boats that year, and left for home."
    assert marked(text, "The mayor closed the harbour.", 0.5) == ["which had lost seven boats that year,"]
    assert marked(text, "The mayor closed the harbour.", 0.4) == ["seven boats"]
    assert marked(text, "The mayor closed the harbour of 7 boats.", 0.5) == []
    assert marked(text.replace("seven", "two"), "The mayor closed the harbour.", 0.4) == []
    assert marked(text.replace("seven", "several"), "The mayor closed the harbour.", 0.4) == []
    assert marked("The mayor saw a five-term member.", "The mayor closed the harbour.", 0.4) == []


def test_a_figure_that_the_linked_sentence_gives_otherwise_is_no_news() -> None:
    text = "The mayor closed the old harbour after it had lost 43 boats."
    assert marked(text, "The mayor closed the old harbour.", 0.3, 0.9) == ["43 boats"]
    assert marked(text, "The mayor closed the old harbour of 51 boats.", 0.3, 0.9) == []
    assert marked(text, "The mayor closed the old harbour of 51 boats.", 0.3, 0.1) == ["43 boats"]
    assert marked(text, "The mayor closed the old harbour of more than 40 ships.", 0.3, 0.9) == []
    assert marked(text, "The mayor closed the old harbour of 40 lamps.", 0.3, 0.9) == ["43 boats"]


def test_a_measure_that_the_other_article_gives_in_another_unit_is_no_news() -> None:
    text = "The mayor closed the old harbour, which had lain open for 72 hours that week, and left for home."
    assert marked(text, "The mayor closed the harbour.", 0.5) == ["which had lain open for 72 hours that week,"]
    assert marked(text, "The mayor closed the harbour after three days.", 0.5) == []


def test_an_age_is_no_fact_without_its_clause() -> None:
    assert marked("The harbour master Ada Roth, 43, closed the old pier.", "Roth closed the pier.", 0.3) == []


def test_what_both_tell_is_not_marked() -> None:
    mine, other = reading(SAID), reading("The mayor closed the harbour.")
    alone = [np.array([0.4] * 12 + [0.0] + [0.4] * 4, dtype=np.float32)[: len(words(SAID))]]
    alone[0][8] = 0.0
    grid = Sparse.of(np.zeros((1, 1), dtype=np.float32))
    assert unheard(Side(mine, alone, grid, grid), other, (), []) == []


def full_of_news(*texts: str) -> Side:
    mine = reading(*texts)
    alone = [np.full(len(words(mine.article.text(s.span))), 0.6, dtype=np.float32) for s in mine.sentences]
    grid = Sparse.of(np.zeros((len(mine.sentences), 1), dtype=np.float32))
    return Side(mine, alone, grid, grid)


def test_a_very_long_sentence_is_left_alone() -> None:
    clause = "he saw 43 boats in the harbour, and "
    assert unheard(full_of_news(clause * 2), reading("The mayor slept."), (), [])
    assert unheard(full_of_news(clause * (LONGEST // len(clause) + 1)), reading("The mayor slept."), (), []) == []


def test_a_sentence_full_of_figures_is_split_once(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "he saw " + ", and he saw ".join(f"{k} boats in the harbour" for k in range(100, 150)) + "."
    assert len(text) < LONGEST
    side, other = full_of_news(*[text] * 3), reading("The mayor slept.")
    asked: list[str] = []

    def split(words_of: str, language: str = "en") -> tuple[Word, ...]:
        asked.append(words_of)
        return words(words_of, language)

    monkeypatch.setattr(module, "words", split)
    assert len(unheard(side, other, (), [])) >= 100
    assert asked.count(text) == 3


def test_a_sum_in_other_money_is_no_news() -> None:
    text = "The mayor closed the old harbour after it had lost {}, that year."
    assert marked(text.format("8,000 crowns, or about $900"), "The mayor lost 8,000 crowns at the old harbour.", 0.3) == []
    assert marked(text.format("8,000 crowns ($900)"), "The mayor lost 8,000 crowns at the old harbour.", 0.3) == []
    assert marked(text.format("8,000 fathoms, or about 16,000 yards"), "The mayor lost 8,000 fathoms at the old harbour.", 0.3) == []
    assert marked(text.format("8,000 crowns, or 43 percent"), "The mayor lost 8,000 crowns at the old harbour.", 0.3) == ["43 percent"]
