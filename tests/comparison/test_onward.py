"""What a stretch needs before its first word and asks for behind its last. All texts are invented; braces before and brackets after."""

import re
import time

import pytest

from reader.comparison.onward import Onward
from reader.comparison.outward import Token, token

FOG = "In the fog of that night, as they knew, "


def run_of(text: str) -> list[Token]:
    return [token(m.start(), m.end(), m.group()) for m in re.finditer(r"\w+(?:['’.-]\w+)*", text)]


def moved(marked: str, own: float = 0.5, shared: str = "") -> str:
    marked = FOG + marked
    start, end = marked.index("{"), marked.index("}") - 1
    text = marked.replace("{", "").replace("}", "")
    run = run_of(text)
    taken = [shared != "" and text.index(shared) <= t.start < text.index(shared) + len(shared) for t in run]
    inside = [k for k, t in enumerate(run) if start <= t.start < end]
    out = Onward(text, run, taken, [own] * len(run))
    low = out.begun(inside[0])
    first, last = run[low], run[out.kept(low, out.ended(inside[-1]))]
    return f"{text[: first.start]}[{text[first.start : last.end]}]{text[last.end :]}".removeprefix(FOG)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("to Roth it was a {deeply held view}, he said.", "to Roth [it was a deeply held view], he said."),
        ("but she {stars in a film}, he said.", "but [she stars in a film], he said."),
        ("and she’ll {steer clear of the pier}, he said.", "and [she’ll steer clear of the pier], he said."),
        ("a lamp was lost, Roth said, along {with nine others}, he said.", "a lamp was lost, Roth said, [along with nine others], he said."),
        ("it was, Roth said, the guild's own {pilots who quarrelled}, he said.", "it was, Roth said, [the guild's own pilots who quarrelled], he said."),
        ("it was, as Roth saw, yet {another lamp gone}, he said.", "it was, as Roth saw, [yet another lamp gone], he said."),
        ("of all, Lund had personally {asked for lamps}, he said.", "of all, [Lund had personally asked for lamps], he said."),
        ("that year, the pier lost {just 43 lamps}, he said.", "that year, [the pier lost just 43 lamps], he said."),
        ("it was that day, a lamp that {weighs 43 pounds}, he said.", "it was that day, [a lamp that weighs 43 pounds], he said."),
        ("it was that day, both the guild and {the pilots were heard}, he said.", "it was that day, [both the guild and the pilots were heard], he said."),
        ("it was told that Ada Roth and {Ida Lund were heard}, he said.", "it was told that [Ada Roth and Ida Lund were heard], he said."),
        (
            "it was told that Roth closed the pier and {sent the crew home}, he said.",
            "it was told that [Roth closed the pier and sent the crew home], he said.",
        ),
        ("it was told of lamps, and {the crew went home}, he said.", "it was told of lamps, and [the crew went home], he said."),
        ("the pier was dark, even as {the crews walked home}, he said.", "the pier was dark, [even as the crews walked home], he said."),
        ("the guild saw it as {a loss of lamps}, he said.", "the guild saw it [as a loss of lamps], he said."),
        ("that year, he met {with pilots of the guild}, he said.", "that year, [he met with pilots of the guild], he said."),
        ("that year, as they say, the roof {in the hall fell}, he said.", "that year, as they say, [the roof in the hall fell], he said."),
        ("Ida Lund, who would have to {give up the lamps}, he said.", "Ida Lund, [who would have to give up the lamps], he said."),
        ("it was told by Roth in May 2016 who said {they had lamps}, he said.", "it was told by Roth in May 2016 who said [they had lamps], he said."),
        ("Roth ended by demanding that {pilots keep their own lamps}, he said.", "[Roth ended by demanding that pilots keep their own lamps], he said."),
    ],
)
def test_a_stretch_begins_with_the_word_that_its_first_one_needs(before: str, after: str) -> None:
    assert moved(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{they ended a ban imposed} by the old board, he said.", "[they ended a ban imposed by the old board], he said."),
        ("{the talk turned to the quarrel} over the death of Ada Roth, he said.", "[the talk turned to the quarrel over the death of Ada Roth], he said."),
        ("{he told of a box and of nine} of them, he said.", "[he told of a box and of nine of them], he said."),
        ("{she would look into} whether the pier had sunk, he said.", "[she would look into whether the pier had sunk], he said."),
        ("{the guild of pilots was} angry at last, he said.", "[the guild of pilots was angry at last], he said."),
        ("{the members voted} to close the pier, he said.", "[the members voted to close the pier], he said."),
        ("{they knew that the guild} never offered lamps, he said.", "[they knew that the guild never offered lamps], he said."),
    ],
)
def test_a_stretch_ends_with_what_its_last_word_asks_for(before: str, after: str) -> None:
    assert moved(before) == after


def test_what_both_tell_stays_outside() -> None:
    joined = "it was told that Roth closed the pier and {sent the crew home}, he said."
    assert moved(joined, shared="closed") == "it was told that Roth closed the pier and [sent the crew home], he said."
    assert moved("{they ended a ban imposed} by the old board, he said.", 0.1) == "[they ended a ban imposed] by the old board, he said."
    assert moved("{they ended a ban imposed} by the old board, he said.", 0.9, "old") == "[they ended a ban imposed] by the old board, he said."


def test_what_both_plainly_tell_is_not_taken_in_before() -> None:
    lost = "that year, the pier lost {just 43 lamps}, he said."
    assert moved(lost, 0.1) == "that year, [the pier lost just 43 lamps], he said."
    assert moved(lost, 0.05) == "that year, the pier lost [just 43 lamps], he said."


def test_no_phrase_is_taken_in_that_would_itself_be_cut() -> None:
    assert moved("{they told of new pots} for the old pier he sought, he said.") == "[they told of new pots] for the old pier he sought, he said."
    long = "{they spoke at the end} of a long cold foggy rainy windy sleepless night, he said."
    assert moved(long) == "[they spoke at the end] of a long cold foggy rainy windy sleepless night, he said."


def test_what_only_leads_to_what_both_tell_is_given_back() -> None:
    told = "{Lund blamed the pilots of Velm, but argued} that the pier was sound, he said."
    assert moved(told, 0.1) == "[Lund blamed the pilots of Velm], but argued that the pier was sound, he said."
    is_so = "{Lund blamed the pilots of Velm because the pier is} sound at last, he said."
    assert moved(is_so, 0.1) == "[Lund blamed the pilots of Velm because the pier is] sound at last, he said."
    short = "{Lund, he argued} that the pier was sound, he said."
    assert moved(short, 0.1) == "[Lund, he argued] that the pier was sound, he said."


def test_a_very_long_sentence_takes_no_long() -> None:
    text = "the pier was imposed by Lund whether Roth " * 20_000
    run = run_of(text)
    out = Onward(text, run, [False] * len(run), [0.5] * len(run))
    began = time.perf_counter()
    for k in range(0, len(run), 20):
        out.kept(out.begun(k), out.ended(k))
    assert time.perf_counter() - began < 5


def test_the_verb_before_a_preposition_stays_outside_where_both_may_well_tell_it() -> None:
    assert moved("that year, as they say, he met {with pilots of the guild}, he said.", own=0.15).endswith("he met [with pilots of the guild], he said.")


def test_a_clause_of_which_a_stretch_has_but_the_subject_is_given_back() -> None:
    marked = "{the talk was held in the hall, but the last word} asks the guild to close, he said."
    assert moved(marked, shared="asks the guild to close") == "[the talk was held in the hall], but the last word asks the guild to close, he said."
    assert moved(marked).startswith("[the talk was held in the hall, but the last word")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("that day, Roth left the pier without {having paid the guild}, he said.", "that day, Roth left the pier [without having paid the guild], he said."),
        (
            "that day, Roth was seen, the guild said, but not {in the harbour}, he said.",
            "that day, Roth was seen, the guild said, but [not in the harbour], he said.",
        ),
        ("the pilots of Velm would not be {told of the wreck}, he said.", "the pilots of Velm would [not be told of the wreck], he said."),
    ],
)
def test_no_stretch_begins_behind_the_word_that_denies_it(before: str, after: str) -> None:
    assert moved(before) == after
    assert moved(before, own=0.05) == after
    assert moved(before, shared="not" if " not " in before else "without") != after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Roth, the pilot, {said she would sail}, they knew.", "Roth, the pilot, said [she would sail], they knew."),
        ("Roth, the pilot, {said lamps were lost}, they knew.", "Roth, the pilot, said [lamps were lost], they knew."),
        ("“a lamp,” {said Ada Roth of the guild}, they knew.", "“a lamp,” [said Ada Roth of the guild], they knew."),
        ("Roth, the pilot, {said it at noon}, they knew.", "Roth, the pilot, [said it at noon], they knew."),
        ("Roth, the pilot, {denied she would sail}, they knew.", "Roth, the pilot, [denied she would sail], they knew."),
        ("after one of the pilots broke a lamp and {burned a boat}, they knew.", "[after one of the pilots broke a lamp and burned a boat], they knew."),
    ],
)
def test_what_was_said_needs_no_verb_and_a_second_verb_its_clause(before: str, after: str) -> None:
    assert moved(before) == after


def test_a_when_clause_that_both_may_tell_stays_outside() -> None:
    before = "when one of the pilots broke a lamp and {burned a boat}, they knew."
    assert moved(before, own=0.5) == "[when one of the pilots broke a lamp and burned a boat], they knew."
    assert moved(before, own=0.3) == "when one of the pilots broke a lamp and [burned a boat], they knew."
