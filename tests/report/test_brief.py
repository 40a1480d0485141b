"""Headings for what has no name of its own. All texts are invented."""

import pytest

from reader.report.brief import brief


@pytest.mark.parametrize(
    ("words", "heading"),
    [
        ("“Not a good night,” he said.", "Not a good night"),
        ('"Not a good night," she told reporters on Friday.', "Not a good night"),
        ("a good night,” said Ines Ruud.", "A good night"),
        ("We can’t wait to be asked again.”", "We can’t wait…"),
        ("After the bell rang, nobody came to the quay.", "After the bell rang"),
        ("for Capt. Ruud", "Capt. Ruud"),
        ("‘Who rings?’ the fishermen’s leader asked", "Who rings?"),
        ("“No,” he said.", "No"),
        ("“Never!” she told reporters on Friday.", "Never"),
        ("“Shame,” said Ines Ruud.", "Shame"),
        ("“1931,” said Ines Ruud.", "1931"),
        ("Ruud said: “Go.”", "Go"),
        ("said Ines Ruud.", "Ines Ruud"),
        ("in 1931", "In 1931"),
        ("at her first hearing she was praised by a baker.", "Her first hearing"),
        ("By then it was nearly midnight.", "Then it was nearly midnight"),
        ("She has kept her mother’s lamp, which fell.", "She has kept…"),
        ("An aide to the mayor said that she was asleep.", "An aide to the mayor…"),
        ("For now, though, the quay is shut.", "For now"),
        ("did not respond to a request for comment by Friday.", "No comment"),
        ("The harbour board declined to comment for this report.", "No comment"),
        ("he said.", "He said"),
        ("…", "…"),
        ("", ""),
    ],
)
def test_two_to_five_words_without_marks_or_a_credit(words: str, heading: str) -> None:
    assert brief(words) == heading


def test_a_text_without_spaces_or_of_any_length_is_short() -> None:
    assert len(brief("鐘" * 1_000)) <= 61
    assert len(brief("“la " * 200_000)) <= 61
