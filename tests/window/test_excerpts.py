"""What a card shows of one-sided places: nothing that the other report tells too."""

from reader.article.model import Article, Paragraph, Span
from reader.language.read import read
from reader.language.reading import Reading
from reader.window.excerpts import all_own, own_words, rest_of

FERRY = "When asked whether the ferry would sail, Captain Ruud shrugged. The engine, he said, is older than the mayor, and nobody sells the parts."


def reading(text: str) -> Reading:
    return read(Article((Paragraph(text),)))


def place(text: str, words: str) -> Span:
    at = text.index(words)
    return Span(0, at, at + len(words))


def test_only_the_one_sided_part_of_a_sentence_with_signs_where_it_was_cut() -> None:
    known = reading(FERRY)
    assert own_words(known, [place(FERRY, "is older than the mayor,")], "Age of the engine") == "…is older than the mayor…"
    assert own_words(known, [place(FERRY, "and nobody sells the parts.")], "Parts") == "…and nobody sells the parts."
    assert own_words(known, [place(FERRY, "The engine,"), place(FERRY, "is older than the mayor")], "Engine") == "The engine … is older than the mayor…"


def test_an_extract_stays_where_all_of_it_is_one_sided() -> None:
    known, span = reading(FERRY), place(FERRY, "is older than the mayor, and nobody sells the parts.")
    assert all_own(known, [span], "…older than the mayor, and nobody…")
    assert not all_own(known, [span], "The engine, he said, is older than the mayor…")


def test_a_stretch_that_is_its_own_title_says_where_it_stands() -> None:
    known = reading(FERRY)
    assert rest_of(known, place(FERRY, "Captain Ruud"), "Captain Ruud") == "in: “When asked whether the ferry would sail, Captain Ruud shrugged.”"
    assert rest_of(known, place(FERRY, FERRY), "When asked whether the ferry would sail…").startswith("…Captain Ruud shrugged. The engine")
    assert rest_of(known, Span(0, 0, 63), FERRY[:63]) == ""
    assert rest_of(reading("“Not a good night,” he said. He left."), Span(0, 0, 28), "Not a good night") == "“Not a good night,” he said."
    said = "“The bell never rang that night,” Ines Ruud said."
    assert rest_of(reading(said), place(said, "never rang"), "never rang") == f"in: {said}"
    told = "“The bell never rang that night. Nobody came,” Ines Ruud said."
    assert rest_of(reading(told), place(told, "never rang"), "never rang") == "in: “The bell never rang that night.”"


def test_very_many_places_are_not_all_gone_through() -> None:
    text = "The siren rang. " * 20_000
    known = reading(text)
    spans = [Span(0, at, at + 15) for at in range(0, len(text), 16)]
    assert own_words(known, spans, "Siren") == "The siren rang."
