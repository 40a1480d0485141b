"""Edges of one-sided stretches within a clause. All texts are invented; a stretch stands between braces before and brackets after."""

import re
import time

import pytest

from reader.comparison.outward import Outward, token


def moved(marked: str, shared: str = "") -> str:
    start, end = marked.index("{"), marked.index("}") - 1
    text = marked.replace("{", "").replace("}", "")
    run = [token(m.start(), m.end(), m.group()) for m in re.finditer(r"\w+(?:['’.-]\w+)*", text)]
    taken = [shared != "" and text.index(shared) <= t.start < text.index(shared) + len(shared) for t in run]
    inside = [k for k, t in enumerate(run) if start <= t.start < end]
    out = Outward(text, run, taken)
    first, last = run[out.begun(inside[0])], run[out.ended(inside[-1])]
    return f"{text[: first.start]}[{text[first.start : last.end]}]{text[last.end :]}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "In the fog of that night, the harbour guild {began counting lamps}, Roth said.",
            "In the fog of that night, [the harbour guild began counting lamps], Roth said.",
        ),
        (
            "It made them angry at the pier, and he {had been stopped there}, Roth said.",
            "It made them angry at the pier, and [he had been stopped there], Roth said.",
        ),
        (
            "The vote of that night pleased no pilots, who accused {the council of greed}, Roth said.",
            "The vote of that night pleased no pilots, [who accused the council of greed], Roth said.",
        ),
        (
            "It came in that cold night in exchange {for a promise of lamps}, Roth said.",
            "It came in that cold night [in exchange for a promise of lamps], Roth said.",
        ),
        (
            "It was quarrelled over that night, not only between {the guild and the board}, Roth said.",
            "It was quarrelled over that night, [not only between the guild and the board], Roth said.",
        ),
        (
            "In the fog, as they knew, a letter showed a quarrel {between Ada Roth and her deputy}, he said.",
            "In the fog, as they knew, [a letter showed a quarrel between Ada Roth and her deputy], he said.",
        ),
        (
            "They closed the pier late at night because of {lamps that nobody lit}, Roth said.",
            "They closed the pier late at night [because of lamps that nobody lit], Roth said.",
        ),
        (
            "In the fog of that night, the friends of Judge {Lund did not leave}, Roth said.",
            "In the fog of that night, [the friends of Judge Lund did not leave], Roth said.",
        ),
    ],
)
def test_a_stretch_has_its_verb_its_subject_and_its_preposition(before: str, after: str) -> None:
    assert moved(before) == after


def test_little_is_left_of_no_sentence() -> None:
    assert moved("Lund said that {if the pier closes she will go}, Roth wrote.").startswith("[Lund said that if")
    assert moved("In the fog of that night, {the pier was well} beyond repair.").endswith("was well beyond repair].")
    assert moved("In the fog of that night, {the pier was closed for good} Lund said.").endswith("for good] Lund said.")


def test_a_name_is_ended() -> None:
    assert moved("In the fog of that night, {they met Senator} Ada Roth of Velm there at the old pier.").startswith(
        "In the fog of that night, [they met Senator Ada Roth]"
    )


def test_no_word_that_both_tell_is_taken_in() -> None:
    assert moved("Lund said that {if the pier closes she will go}, Roth wrote.", "Lund said").startswith("Lund said that [if")
    before = "In the fog of that night, the harbour guild {began counting lamps}, Roth said."
    assert moved(before, "guild").startswith("In the fog of that night, the harbour guild [began")


def test_said_that_is_no_relative() -> None:
    assert (
        moved("In the fog of that night Lund had said that {closed piers rot}, and left.")
        == "In the fog of that night Lund had said that [closed piers rot], and left."
    )


def test_a_very_long_sentence_takes_no_long() -> None:
    text = "the pier had been of Lund Roth " * 20_000
    run = [token(m.start(), m.end(), m.group()) for m in re.finditer(r"\w+", text)]
    out = Outward(text, run, [False] * len(run))
    began = time.perf_counter()
    for k in range(0, len(run), 20):
        out.begun(k)
        out.ended(k)
    assert time.perf_counter() - began < 5
