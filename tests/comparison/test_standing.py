"""What a one-sided stretch needs to stand by itself. All texts are invented; a stretch stands between braces before and brackets after."""

import time

import pytest

from reader.article.model import Article, Paragraph, Span
from reader.comparison.edges import Edges
from reader.comparison.outward import token
from reader.comparison.standing import Standing
from reader.language.read import read


def stood(marked: str, shared: str = "") -> str:
    """A sentence with its stretches in braces, as they are with better edges in brackets; `shared` is a word that both articles tell."""
    spans = []
    while "{" in marked:
        start = marked.index("{")
        end = marked.index("}") - 1
        marked = marked.replace("{", "", 1).replace("}", "", 1)
        spans.append(Span(0, start, end))
    reading = read(Article((Paragraph(marked),)))
    for span in reversed(Edges(reading).settled(0, spans, [marked.index(shared)] if shared else [])):
        marked = f"{marked[: span.start]}[{marked[span.start : span.end]}]{marked[span.end :]}"
    return marked


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "Harbour master Ines Lund, {who had sold the lamps, did not answer a list of letters.}",
            "[Harbour master Ines Lund, who had sold the lamps, did not answer a list of letters.]",
        ),
        (
            "In a note that spring, nine of the guild, {enough to stop anything, vowed to block every pilot.}",
            "In a note that spring, [nine of the guild, enough to stop anything, vowed to block every pilot.]",
        ),
        (
            "None is expected, because the Roths, {heirs of the founder who control the mill, have promised their votes.}",
            "None is expected, [because the Roths, heirs of the founder who control the mill, have promised their votes.]",
        ),
        (
            "The lamps will be lit again in June, and the ferry at Velm, closed to carts {for ten months}, {will sail on July 1.}",
            "The lamps will be lit again in June, and [the ferry at Velm, closed to carts for ten months, will sail on July 1.]",
        ),
        (
            "Senator Ada Roth of Velm, {the guild leader, is a longtime friend of pilots.}",
            "[Senator Ada Roth of Velm, the guild leader, is a longtime friend of pilots.]",
        ),
    ],
)
def test_what_is_told_behind_an_aside_begins_with_who_does_it(before: str, after: str) -> None:
    assert stood(before) == after


def test_but_not_where_both_tell_who_does_it_or_the_aside_is_marked_alone() -> None:
    text = "Harbour master Ines Lund, {who had sold the lamps, did not answer a list of letters.}"
    assert stood(text, "Ines").startswith("Harbour master Ines Lund, [who")
    assert stood("Harbour master Ines Lund, {who had sold the lamps,} did not answer.").startswith("Harbour master Ines Lund, [who")
    assert stood("The pilots of Velm and Ida Lund, {who had met there, closed it.}") == "[The pilots of Velm and Ida Lund, who had met there, closed it.]"
    assert "and [Lund, who" in stood("By then it had rained all day long and Lund, {who was out on the pier, fell into it.}")
    assert stood("It was dark when Roth rang, {and Lund, who was home, left the hall with them.}").startswith("It was dark when Roth rang, [and Lund")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The new guild will employ {about 21,800 people}, it says.", "[The new guild will employ about 21,800 people], it says."),
        ("A total of {870 people} work at Velm.", "[A total of 870 people work at Velm.]"),
        (
            "He put the catch at a lot, mostly eels, and the boat's value at {$2.6 million}.",
            "He put the catch at a lot, mostly eels, and [the boat's value at $2.6 million].",
        ),
        ("{Eleven others} were hurt, the youngest of them a pilot.", "[Eleven others were hurt], the youngest of them a pilot."),
        (
            "It rained all of last July, when the guild closed the pier {for 23 days.}",
            "It rained all of last July, [when the guild closed the pier for 23 days.]",
        ),
    ],
)
def test_a_bare_figure_is_marked_with_its_clause(before: str, after: str) -> None:
    assert stood(before) == after


def test_a_figure_keeps_to_itself_where_its_clause_is_told_by_both() -> None:
    assert stood("The new guild will employ {about 21,800 people}, it says.", "guild") == "The new guild will employ [about 21,800 people], it says."


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "{That week in Velm his campaign was handing out empty} feed sacks at a rally.",
            "[That week in Velm his campaign was handing out empty feed sacks] at a rally.",
        ),
        (
            "{The board kept a boat in the yard of the chapel between 7am} and 11pm while it rained on all of them there.",
            "[The board kept a boat in the yard of the chapel between 7am and 11pm] while it rained on all of them there.",
        ),
        (
            "In June they said {they would oppose anyone for the post unless the office} gave way to a guild of five.",
            "In June they said [they would oppose anyone for the post] unless the office gave way to a guild of five.",
        ),
        (
            "In June they {knew that the quarrel had gone on all summer while the oldest pilot said} he had no view of it.",
            "[In June they knew that the quarrel had gone on all summer] while the oldest pilot said he had no view of it.",
        ),
        (
            "{Roth keeps away from the vote, but he sings in an opera} set on a pier.",
            "[Roth keeps away from the vote, but he sings in an opera] set on a pier.",
        ),
    ],
)
def test_a_stretch_ends_with_its_last_phrase(before: str, after: str) -> None:
    assert stood(before) == after


def test_a_very_long_sentence_takes_no_long() -> None:
    text = "nine lamps, who had sold, between 7 and the pier, unless it was said " * 10_000
    run = [token(k * 4, k * 4 + 3, word) for k, word in enumerate(text.split()[:80_000])]
    standing = Standing(text, run, [False] * len(run), [0.5] * len(run), list(range(0, len(run), 5)))
    began = time.perf_counter()
    for k in range(0, len(run) - 10, 20):
        standing.stood(k, k + 6)
    assert time.perf_counter() - began < 5


@pytest.mark.parametrize(
    "scene", ["By the end of that same winter", "Quietly and without a word to anybody", "Speaking to them from the old pier", "Two long weeks later"]
)
def test_what_says_when_or_how_is_not_who_does_it(scene: str) -> None:
    text = f"{scene}, {{the guild, which met at Velm, closed the pier.}}"
    assert stood(text) == text.replace("{", "[").replace("}", "]")
