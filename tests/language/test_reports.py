"""What somebody said without quotation marks. All texts are invented."""

import pytest

from reader.article.model import Article, Paragraph
from reader.language.read import read
from reader.language.reports import aside, reports


def told(text: str) -> list[tuple[str, str | None]]:
    found = read(Article((Paragraph(text),)))
    return [(found.article.text(r.span), r.speaker) for r in reports(found)]


@pytest.mark.parametrize(
    ("text", "clause", "speaker"),
    [
        ("Ines Roth said that the ferry had left too late for the tide.", "said that the ferry had left too late for the tide", "Ines Roth"),
        (
            "“The harbour was never safe for a ferry,” Ines Roth said, adding that the owners knew it.",
            "adding that the owners knew it",
            "Ines Roth",
        ),
        (
            "Ines Roth said she never doubted the ferryman's faith and repeatedly said he swims.",
            "said she never doubted the ferryman's faith",
            "Ines Roth",
        ),
        ("The ferry had left too late for the tide, Ines Roth said on Monday.", "The ferry had left too late for the tide, Ines Roth said", "Ines Roth"),
        ("Ines Roth would stay, she said; she would row the ferry over the sound herself.", "she would row the ferry over the sound herself", "Ines Roth"),
    ],
)
def test_a_clause_that_reports_is_found_before_and_after_its_speaker(text: str, clause: str, speaker: str) -> None:
    assert (clause, speaker) in told(text)


@pytest.mark.parametrize("own", ["— three weeks after a storm took its roof", "– even though the crew would not sail in her", "-- angering the crew"])
def test_the_reporters_aside_begins_at_the_dash(own: str) -> None:
    told = "said the ferry would leave for the tide"
    assert aside(f"{told} {own}") == len(told)


@pytest.mark.parametrize("more", ["— but not with her crew aboard", "— a boat her father built — at noon", "at high–low water"])
def test_a_dash_that_parts_what_somebody_says_opens_no_aside(more: str) -> None:
    assert aside(f"said the ferry would leave for the tide {more}") is None


def test_a_sentence_without_a_reporting_verb_is_one_report_of_nobodys_words() -> None:
    assert [clause for clause, _ in told("The ferry had left the harbour too late for the tide.")] == ["The ferry had left the harbour too late for the tide"]


@pytest.mark.parametrize("answer", ["“Wait and see.”", "“We will wait and see what the inquiry into the ferry says.”"])
def test_the_question_before_a_quoted_answer_reports_nothing(answer: str) -> None:
    assert told(f"When asked whether the harbour was safe for the ferries, Ines Roth said: {answer}") == []
    # "comments" is a noun here: nobody comments anything
    assert told(f"When asked whether her harbour comments meant trouble for the ferries, Ines Roth said: {answer}") == []


def test_a_reading_is_gone_through_once() -> None:
    found = read(Article((Paragraph("Ines Roth said that the ferry had left too late for the tide."),)))
    assert reports(found) is reports(found)


@pytest.mark.parametrize("rest", ["of the ferry and its owners", "to the crew of the evening ferry during the storm on the northern pier"])
def test_of_what_and_to_whom_the_quotation_before_was_said_is_no_report(rest: str) -> None:
    assert told(f"“I was never asked about any of this,” Ines Roth said {rest}.") == []


def test_what_follows_a_quotation_is_a_report_where_it_says_that() -> None:
    assert ("said that the ferry had left too late for the tide", "Ines Roth") in told(
        "“I was never asked about any of this,” and Ines Roth said that the ferry had left too late for the tide."
    )
