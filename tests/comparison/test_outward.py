"""Edges of one-sided stretches within a clause. All texts are invented; a stretch stands between braces before and brackets after."""

import re
import time

import pytest

from reader.comparison.outward import Outward, token


def moved(marked: str, shared: str = "", own: float | None = None) -> str:
    start, end = marked.index("{"), marked.index("}") - 1
    text = marked.replace("{", "").replace("}", "")
    run = [token(m.start(), m.end(), m.group()) for m in re.finditer(r"\w+(?:['’.-]\w+)*", text)]
    taken = [shared != "" and text.index(shared) <= t.start < text.index(shared) + len(shared) for t in run]
    inside = [k for k, t in enumerate(run) if start <= t.start < end]
    out = Outward(text, run, taken, [own] * len(run) if own is not None else ())
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
        "In the fog of that night, [they met Senator Ada Roth of Velm]"
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


FOG = "In the fog of that night, as they knew, "


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("the harbour guild refused on {Friday to close the pier}, he said.", "[the harbour guild refused on Friday to close the pier], he said."),
        ("the guild of Velm said {Monday that it would close}, he added.", "[the guild of Velm said Monday that it would close], he added."),
        ("Ada Roth (V) said {Monday that the pier would close}, he added.", "Ada Roth (V) said Monday that [the pier would close], he added."),
        ("lamps were often mailed {to lonely pilots abroad}, he said.", "[lamps were often mailed to lonely pilots abroad], he said."),
        ("it gave, as asked, a vow {to light the pier}, he said.", "it gave, as asked, [a vow to light the pier], he said."),
        ("they lived, he said, near Velm {to light the pier}, he said.", "they lived, he said, near Velm [to light the pier], he said."),
        (
            "she was, it seems, criticized by pilots and some divers {for saying little}, he said.",
            "she was, it seems, [criticized by pilots and some divers for saying little], he said.",
        ),
        ("he did it, he said, to underscore {his love of lamps}, he said.", "he did it, he said, [to underscore his love of lamps], he said."),
        ("it was, he said, her work as {a pilot at sea}, he said.", "it was, he said, [her work as a pilot at sea], he said."),
    ],
)
def test_a_stretch_does_not_begin_behind_what_its_first_word_depends_on(before: str, after: str) -> None:
    assert moved(FOG + before) == FOG + after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[they took $40} worth of lamps, which were old, he said.", "worth of lamps], which"),
        ("[they took some crates} of lamps and oil, which were old, he said.", "crates of lamps and oil], which"),
        ("[they took a picture} with the old guild as it was being sold, he said.", "picture] with"),
        ("[they took a picture} of very many old brass lamps and of other things there, he said.", "picture] of"),
    ],
)
def test_a_stretch_ends_with_what_completes_its_last_noun(before: str, after: str) -> None:
    assert after in moved(FOG + before.replace("[", "{"))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "the sailing of old ferries {to those far islands would cost more}, he said.",
            "[the sailing of old ferries to those far islands would cost more], he",
        ),
        ("the guild had threatened to answer {by closing the pier}, he said.", "[the guild had threatened to answer by closing the pier], he"),
        ("the mayor led her crew {in refusing a medal}, he said.", "[the mayor led her crew in refusing a medal], he"),
        ("baker Ada Roth {on Friday denied the theft}, he said.", "[baker Ada Roth on Friday denied the theft], he"),
        ("baker Ada Roth on Friday {denied the theft}, he said.", "[baker Ada Roth on Friday denied the theft], he"),
        ("fines for ferries that {break harbour rules would rise}, he said.", "fines [for ferries that break harbour rules would rise], he"),
        ("he came, as he could show {a bank card there}, he said.", "he came, as [he could show a bank card there], he"),
        ("he came, in short, over {the old guild’s repeated claims}, he said.", "he came, in short, [over the old guild’s repeated claims], he"),
    ],
)
def test_a_stretch_begins_with_its_subject(before: str, after: str) -> None:
    assert after in moved(FOG + before)


@pytest.mark.parametrize(
    ("before", "after", "own"),
    [
        ("[bakers raised concerns} that the pier would sink soon, he said.", "concerns that the pier would sink soon],", 0.5),
        ("[bakers raised concerns} that the pier would sink soon, he said.", "concerns] that", 0.1),
        ("[he called her unlikely} to change her mind and sail, he said.", "unlikely to change her mind] and", 0.5),
        ("[he called her a friend} to all of us, he said.", "friend] to", 0.5),
    ],
)
def test_a_stretch_ends_with_the_clause_that_completes_it(before: str, after: str, own: float) -> None:
    assert after in moved(FOG + before.replace("[", "{"), own=own)
