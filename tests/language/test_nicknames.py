"""Nicknames within names. All texts are invented."""

from reader.article.model import Article, Paragraph
from reader.language.read import read


def story(*texts: str) -> tuple[list[tuple[str, str, int]], list[str]]:
    article = Article(tuple(map(Paragraph, texts)))
    found = read(article)
    return [(n.text, n.kind, len(n.mentions)) for n in found.names], [article.text(q.spans[0]) for q in found.quotations]


def test_what_somebody_is_also_called_is_part_of_his_name() -> None:
    assert story("Mayor Robert “Dez” Brandt was convicted.", "Brandt, 58, was late.", "“Dez came too,” his lawyer said.") == (
        [("Robert Brandt", "person", 3)],
        ["Dez came too,"],
    )
    assert story("Mayor Robert (Dez) Brandt was convicted.", "Brandt wept.", "“Dez did too,” she said.")[0] == [("Robert Brandt", "person", 3)]
    assert story("Mayor Robert (“Dez”) Brandt was convicted.") == ([("Robert Brandt", "person", 1)], [])
    assert story('Robert "Dez" Brandt was convicted.') == ([("Robert Brandt", "person", 1)], [])


def test_words_between_two_names_join_none() -> None:
    names, quoted = story("Nobody told Robert “Stop” Ines Roth would not go.")
    assert {text for text, _, _ in names} == {"Robert", "Ines Roth"}
    assert quoted == ["Stop"]


def test_short_forms_are_the_given_name() -> None:
    assert story("Salvatore Vend spoke.", "Sal Vend left.")[0] == [("Salvatore Vend", "person", 2)]
    assert story("Reginald Pall spoke.", "Reg Pall left.")[0] == [("Reginald Pall", "person", 2)]
