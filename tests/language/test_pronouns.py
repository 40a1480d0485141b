"""Whom "he" and "she" mean. All texts are invented."""

import pytest

from reader.article.model import Article, Paragraph, Span
from reader.language.people import People
from reader.language.read import read
from tests.language.test_speakers import who


@pytest.mark.parametrize(
    ("texts", "speaker"),
    [
        (
            (
                "That is how Peter Lunde, 66, a pilot, put it.",
                "He said that he would stay and echoed Mr. Oakes’s view of the pier.",
                "“Few will mind,” he said.",
            ),
            "Peter Lunde",
        ),
        (
            ("Peter Lunde told how he and Henry Oakes met.", "He recalled when he was sailing with Oakes.", "“We spent five days on the boat,” he said."),
            "Peter Lunde",
        ),
        (("Peter Lunde, officials said, acted alone. But when the draft was sent to Mr. Oakes, he dismissed it, saying “I’d rather not use this.”",), "Oakes"),
    ],
)
def test_whom_the_words_mean(texts: tuple[str, ...], speaker: str) -> None:
    assert who(*texts)[-1] == speaker


@pytest.mark.parametrize(("sentences", "early"), [(1, ""), (12, ""), (1, "she")])
def test_who_he_is_hangs_on_no_number_of_sentences_and_on_nobody_asked_before(sentences: int, early: str) -> None:
    head = "That is how Peter Lunde, 66, a pilot, put it. " + "He recalled the boat. " * (sentences - 1) + "He stayed with Henry Oakes."
    article = Article((Paragraph(head), Paragraph("“Few will mind,” she wrote, and he said so." if early else "“Few will mind,” he said.")))
    reading = read(article)
    people = People(article, reading.sentences, reading.names, reading.quotations)
    for word in filter(None, (early, "he")):
        start = article.paragraphs[1].text.index(f" {word} ") + 1
        meant = people.who(Span(1, start, start + len(word)))
    assert meant == "Peter Lunde"


@pytest.mark.parametrize(
    ("texts", "speaker"),
    [
        (
            ("“It was my pier,” said Ines Roth, who runs the harbour. Her deputy, Ana Ode, takes over. “I am not here to blame anybody,” she said.",),
            "Ana Ode",
        ),
        (
            ("Mrs. Roth spoke first. She wanted a pier.", "A petition went unread, said Ana Ode, chair of the club. “Once it is up, it stays up,” she said."),
            "Ana Ode",
        ),
        (("“A fine pier,” Ines Roth said. Roth’s critic Ana Ode was angry. “Once it is up, it stays up,” she said.",), "Ana Ode"),
        (("“A fine pier,” Nick Oakes said. Peter Lunde runs the ferry. “Few will mind,” he added.",), "Peter Lunde"),
        (("“A fine pier,” Nick Oakes said. Peter Lunde’s boat was not at sea. “Few will mind,” he added.",), "Nick Oakes"),
        (("“A fine pier,” Nick Oakes said.", "Peter Lunde runs the ferry. “I found Peter Lunde on the floor,” he said."), "Nick Oakes"),
    ],
)
def test_whom_the_sentence_before_brings_in(texts: tuple[str, ...], speaker: str) -> None:
    assert who(*texts)[-1] == speaker


@pytest.mark.parametrize(
    "before",
    [
        "The master, Otto Brandt, told the council that the rower would pay, and Nick Oakes said he would not.",
        "Otto Brandt told the council that the rower was at fault, but the prosecutor Nick Oakes said he would not be charged.",
    ],
)
def test_he_is_whoever_says_something_in_the_last_clause_of_the_sentence_before(before: str) -> None:
    assert who(f"{before} “Not in my port,” he said.") == ["Nick Oakes"]


@pytest.mark.parametrize(
    ("texts", "speaker"),
    [
        (
            (
                "Ines Roth, the minister, spoke on Monday of the pier.",
                "The town was quiet.",
                "A senior clerk from one of the other ports, who asked not to be named, said it was lost. “They have a majority of two,” he said.",
            ),
            "A senior clerk from one of the other ports",
        ),
        (("A friend of Otto Brandt warned that the pier was shut. “We will all go home,” he said.",), "A friend of Otto Brandt"),
        (("A friend, Otto Brandt, warned that the pier was shut. “We will all go home,” he said.",), "Otto Brandt"),
    ],
)
def test_he_is_the_unnamed_speaker_of_the_sentence_before(texts: tuple[str, ...], speaker: str) -> None:
    assert who(*texts) == [speaker]


def test_whom_the_article_calls_he_is_no_she() -> None:
    texts = (
        "Ines Roth ran for the seat.",
        "Kip Lunde says the club was asked. “It gets longer,” he said.",
        "The candidate seemed rattled. “I am going to spend it here,” she said.",
    )
    assert who(*texts) == ["Kip Lunde", "Ines Roth"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("They showed an email found on a laptop at Oakes’s lake house. In it, in May, he told his clerk to “wait for summer money.”", "Dan Oakes"),
        ("Sgt. Ida Wynn found an email at Oakes’s lake house. In it, in May, he told his clerk to “wait for summer money.”", "Dan Oakes"),
        ("Sgt. Otto Wynn found an email at Oakes’s lake house. In it, in May, he told his clerk to “wait for summer money.”", "Otto Wynn"),
        ("In Mr. Oakes’s early days as master, he told his clerk to “wait for summer money.”", "Dan Oakes"),
        ("Of Mr. Oakes, he said that he would “wait for summer money.”", "Simon Petrie"),
        ("He left. They showed an email found at Oakes’s lake house. In it, in May, he told his clerk to “wait for summer money.”", "Simon Petrie"),
    ],
)
def test_he_is_the_only_one_whom_the_paragraph_tells_of(text: str, speaker: str) -> None:
    before = ("Dan Oakes, the owner, sat still.", "“It was his brother,” said Simon Petrie, his lawyer.")
    assert who(*before, text)[-1] == speaker
