"""The words that the linked sentence lacks. All texts are invented."""

from reader.article.model import Article, Paragraph
from reader.comparison.laid import Laid
from reader.language.read import read
from reader.report.alien import alien, passage


def lacking(text: str, there: str) -> tuple[list[str], list[str]]:
    reading = read(Article((Paragraph(text),)))
    found = alien(reading, reading.sentences[0].span, there)
    return [reading.article.text(span) for span in found.heavy], [reading.article.text(span) for span in found.light]


def test_a_title_an_initial_and_another_form_are_not_lacking() -> None:
    assert lacking("Sen. Ada B. Quill closed the bridges.", "Ada Quill is closing a bridge.") == ([], [])
    assert lacking("Ada Quill closed the bridge with new dynamite.", "Ada Quill is closing a bridge.") == (["dynamite"], ["new"])


def test_what_changes_a_sentence_is_lacking_however_common() -> None:
    assert lacking("Ada Quill did not close the bridge.", "Ada Quill closed the bridge.")[0] == ["not"]
    assert lacking("Ada Quill is expected to close the bridge.", "Ada Quill closed the bridge.")[0] == ["expected"]
    assert lacking("Ada Quill will not close it.", "Ada Quill refused to close it.")[0] == []
    assert lacking("Ada Quill will not close it.", "Nowhere will Ada Quill close it.")[0] == []


def test_a_he_has_the_name_of_the_sentence_before() -> None:
    reading = read(Article((Paragraph("Ada Quill is tired. She closed the bridge."),)))
    named = Laid((mention, name) for name in reading.names for mention in name.mentions)
    assert passage(reading, [reading.sentences[1].span], named, Laid(())) == "She closed the bridge. Ada Quill"
