"""Whether words can be somebody's who speaks. All texts are invented."""

import pytest

from reader.article.model import Article, Paragraph
from reader.language.read import read
from reader.language.sayers import can_say, is_somebody


@pytest.mark.parametrize(
    "text",
    [
        "she",
        "Her",
        "a harbour official",
        "one of the ferry’s owners",
        "A lawyer for Mr. Roth",
        "the 12-page indictment",
        "a handwritten note on the door",
        "the president’s decree",
        "the edict",
        "a leaflet",
        "more than 2,000 rowers",
        "Roth’s niece",
        "the boy",
        "two teens",
        "52 percent of registered voters",
        "the harbour committee",
        "several critics, among them dockers",
        "an unseen announcer",
        "KTVX",
        "the pal",
        "the exes",
        "the two",
        "the 49-year-old",
        "the grandad-of-six",
        "the former judge",
        "Roth’s apology",
        "Mayor Roth’s Harbour Board",
        "A member of the town’s harbour outing",
    ],
)
def test_what_can_speak(text: str) -> None:
    assert can_say(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ten minutes",
        "the two hours",
        "the 40-year-old pier",
        "Twenty-three minutes",
        "A day",
        "D-Velm.",
        "000",
        "bringing",
        "knowing about the leak",
        "Tickets for the family",
        "such",
        "",
        "…",
        "Members of the",
        "The Senate’s",
        "Judge Roth’s nomination",
        "Plans of the town’s harbour outing",
        "It was decided in Velm that the Council",
    ],
)
def test_what_cannot(text: str) -> None:
    assert not can_say(text)


def test_what_cannot_speak_is_nobodys_speaker() -> None:
    reading = read(Article((Paragraph("Ten minutes later they called it “a blot on the harbour” and left."),)))
    assert [q.speaker for q in reading.quotations if q.speaker is not None and q.speaker.text == "Ten minutes"] == []


def test_who_is_one_person() -> None:
    assert all(is_somebody(text) for text in ("a neighbour of theirs", "another source", "one aide"))
    assert not any(is_somebody(text) for text in ("a note", "a bank", "two neighbours", "critics", "a vial", ""))


@pytest.mark.parametrize("text", ["a retired pilot", "a young medic", "a former teammate", "an apprentice of theirs"])
def test_trades_and_company_are_somebody(text: str) -> None:
    assert is_somebody(text)
