"""Headings that say what the article says, and no more. All texts are invented."""

from collections import Counter

import pytest

from reader.article.model import Article, Paragraph
from reader.comparison.labels import Labeller
from reader.language.read import read


def considered(text: str, before: str = "The harbour council met in Lund.") -> set[str]:
    story = read(Article((Paragraph(before), Paragraph(text))))
    spans = [s.span for s in story.sentences if s.span.paragraph == 1]
    return {h.text for h in Labeller(story, Counter()).considered(spans)[0]}


def test_what_is_not_there_is_said_not_to_be() -> None:
    found = considered("The bakers saw no signs of mildew in the mill.")
    assert "No signs of mildew" in found
    assert "Signs of mildew" not in found
    assert "Flour permit" not in considered("The mill ran for weeks without a flour permit.")
    assert "Response to pressure" not in considered("The mill reopened, not in response to pressure.")


@pytest.mark.parametrize("adverb", ["initially", "formerly", "falsely"])
def test_what_was_once_or_falsely_done_is_no_headline(adverb: str) -> None:
    assert "Roth rejects herring bill" in considered("Ines Roth rejected the herring bill.")
    assert "Roth rejects herring bill" not in considered(f"Ines Roth {adverb} rejected the herring bill.")


def test_other_words_for_a_body_are_never_printed() -> None:
    before = "The GOP, as the Republican Party is called, met in Lund."
    assert not any("GOP" in heading for heading in considered("The mayor sent a letter to Republicans about herring.", before))


def test_a_name_is_not_cut_so_that_it_means_another() -> None:
    found = considered("Ines Roth has led House Democrats through the herring debate.")
    assert "Roth leads House Democrats" in found
    assert not {"House", "Roth leads House"} & found


def test_a_figure_of_speech_is_no_thing() -> None:
    found = considered("“I take the herring forecast with a grain of salt,” Ines Roth said.")
    assert not any("salt" in heading or "grain" in heading for heading in found)
    assert not any("notion" in heading for heading in considered("Olaf spoke of the notion that herring sing in harbour water."))
