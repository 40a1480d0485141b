"""Verbs that say nothing and report all the same, right behind what is said. All texts are invented."""

import pytest

from reader.article.model import Article, Paragraph
from reader.language.read import read

BEFORE = "Otto Falk is the chairman of the club, and Ines Roth its manager."


def told(text: str) -> list[tuple[str, str | None, str | None]]:
    found = read(Article((Paragraph(BEFORE), Paragraph(text))))
    return [(q.kind, q.speaker.text if q.speaker else None, found.article.text(q.cue) if q.cue else None) for q in found.quotations]


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("“The till is still warm,” Falk grinned.", "Otto Falk", "grinned"),
        ('"The till\'s still warm," Falk grinned.', "Otto Falk", "grinned"),
        ("'The till is still warm,' Falk grinned.", "Otto Falk", "grinned"),
        ("‘The till’s still warm,’ Falk grinned.", "Otto Falk", "grinned"),
        ("“We can win it all this year,” Falk, 61, beamed.", "Otto Falk", "beamed"),
        ("“We can win it all this year,” Falk, 61, a retired postman from Velm, beamed.", "Otto Falk", "beamed"),
        ("“We love it,” beamed Falk.", "Otto Falk", "beamed"),
        ("“We love it,” smirked Falk, 61.", "Otto Falk", "smirked"),
        ("“We must act now,” Falk thundered, banging the table.", "Otto Falk", "thundered"),
        ("“We are done,” Falk slumped as he left.", "Otto Falk", "slumped"),
        ("“Not again,” the striker groaned, head in hands.", "the striker", "groaned"),
    ],
)
def test_whatever_is_done_behind_a_comma_within_the_marks_is_speech(text: str, speaker: str, cue: str) -> None:
    assert told(text) == [("direct", speaker, cue)]


@pytest.mark.parametrize(
    "text",
    [
        "“The long road,” Falk won a prize.",
        "With the words “no more,” Falk left the room.",
        "“No road goes on for good,” the note addressed to Falk reads.",
        "“Cats,” Falk directed.",
    ],
)
def test_a_verb_with_an_object_or_of_another_sentence_reports_nothing(text: str) -> None:
    assert all(cue not in ("won", "left", "addressed", "directed") for _, _, cue in told(text))


def test_in_the_words_of_somebody_by_office_and_name() -> None:
    (found,) = told("They will go through it, in the words of their leader there, Lord Haver, “line by line.”")
    assert found == ("direct", "Haver", "in the words of")


def test_as_what_somebody_is_remembered_does_not_speak() -> None:
    (found,) = told("Colleagues at the harbour school remembered Mrs Lund, 49, as a woman who “learned every name by Friday”.")
    assert found[1] == "Colleagues at the harbour school"
