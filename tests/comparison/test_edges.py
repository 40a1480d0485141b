"""Edges of one-sided stretches. All texts are invented; a stretch stands between brackets, "{…}" before and "[…]" after."""

import time

import pytest

from reader.article.model import Article, Paragraph, Span
from reader.comparison.edges import Edges, merged
from reader.language.read import read

LEAD = "In the fog of that night, "  # so that little is left of no sentence


def settled(marked: str, shared: str = "", language: str = "en", lead: str = LEAD) -> str:
    """A sentence with its stretch in braces, as it is with better edges in brackets; `lead` is put before it and taken away again."""
    marked = lead + marked
    start, end = marked.index("{"), marked.index("}") - 1
    text = marked.replace("{", "").replace("}", "")
    reading = read(Article((Paragraph(text),), language=language))
    at = text.index(shared) if shared else 0
    got = Edges(reading).settled(0, [Span(0, start, end)], [at] if shared else [])[0]
    return f"{text[: got.start]}[{text[got.start : got.end]}]{text[got.end :]}".removeprefix(lead)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The harbour council’{s first vote on dredging failed.}", "[The harbour council’s first vote on dredging failed.]"),
        ("Ruth Lund, the guild’s No. {2, said that the lamps were sold.}", "[Ruth Lund, the guild’s No. 2, said that the lamps were sold.]"),
        ("Senator Ruth Lund, {R-Mo., would have closed the pier.}", "Senator Ruth Lund, R-Mo., [would have closed the pier.]"),
        ("Pilots never asked Mrs. {Lund’s permission to dredge.}", "[Pilots never asked Mrs. Lund’s permission to dredge.]"),
        ("The guild’s {pilots also} called for lamps.", "[The guild’s pilots] also called for lamps."),
        ("They left a lamp {for the director of the H.G.B}., and for his deputy.", "They left a lamp [for the director of the H.G.B.], and for his deputy."),
        ("Nobody heard {that they had won’}t budge.", "Nobody heard [that they had won’t budge.]"),
    ],
)
def test_no_word_or_name_is_cut(before: str, after: str) -> None:
    assert settled(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The council says that the new pier was {better for the old boats.}", "The council says that [the new pier was better for the old boats.]"),
        ("One of the boats belonged to Guild {leader Ruth Lund of Velm.}", "One of the boats [belonged to Guild leader Ruth Lund of Velm.]"),
        ("Ruth Lund, who {has run the pier for years, left.}", "[Ruth Lund, who has run the pier for years, left.]"),
        ("A storm came that {closed 12 piers in the north.}", "A storm came that [closed 12 piers in the north.]"),
        ("They met a storm that {closed 12 piers in the north.}", "[They met a storm that closed 12 piers in the north.]"),
        ("Lund said that {closed piers rot quickly.}", "Lund said that [closed piers rot quickly.]"),
        ("Pilots have found a {new kind of lamp on board.}", "[Pilots have found a new kind of lamp on board.]"),
        ("Pilots have found the brass {lamp of a museum.}", "[Pilots have found the brass lamp of a museum.]"),
        ("Pilots said {lamps were rare.}", "Pilots said [lamps were rare.]"),
        ("The pilots would {dredge in every season.}", "[The pilots would dredge in every season.]"),
        ("The council is also {expected to close two piers.}", "[The council is also expected to close two piers.]"),
        ("It was their pledge to {clean up the old canal.}", "[It was their pledge to clean up the old canal.]"),
        ("But none of {the lamps were lit that night.}", "But [none of the lamps were lit that night.]"),
        ("She will decide within {days whether to sail.}", "She will decide [within days whether to sail.]"),
        ("They left as {soon as the lamps were lit.}", "They left [as soon as the lamps were lit.]"),
    ],
)
def test_a_stretch_begins_with_what_its_first_words_need(before: str, after: str) -> None:
    assert settled(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{Roth lost her ship amid the printing of a scathing} harbour board report that came late.", "[… a scathing harbour board report] that came late."),
        ("{Roth printed it so that he might give} them to Lund.", "[Roth printed it so that he might give them to Lund.]"),
        (
            "{Roth pledged it for the sake of} what sailors call peace in their time.",
            "[Roth pledged it for the sake] of what sailors call peace in their time.",
        ),
        ("{Roth said on Monday that} the lamps had been sold to a museum abroad.", "[Roth said on Monday] that the lamps had been sold to a museum abroad."),
        (
            '{Reacting, she wrote, "finally," while} the lamps of the pier burned until dawn.',
            '[Reacting, she wrote, "finally,"] while the lamps of the pier burned until dawn.',
        ),
    ],
)
def test_a_stretch_ends_where_its_phrase_does(before: str, after: str) -> None:
    got = settled(before)
    assert got == after or ("…" in after and got.endswith(after.split("…")[1]))


def test_words_that_both_tell_are_never_taken_in() -> None:
    assert settled("Ruth Lund, who {has run the pier, left.}", "who") == "Ruth Lund, who [has run the pier, left.]"
    assert settled("{Roth printed it so that he might give} them to Lund.", "Lund").startswith("[Roth printed it so that he might give]")


def test_other_languages_keep_their_edges_but_for_whole_words() -> None:
    assert settled("Roth sah the {lamps brennen.}", language="de") == "Roth sah the [lamps brennen.]"


def test_stretches_that_nearly_meet_are_one() -> None:
    text = "Lamps burned, Roth said, until dawn in the old tower."
    first, second = Span(0, 0, 13), Span(0, 25, len(text))
    assert merged(text, [first, second], []) == [Span(0, 0, len(text))]
    assert merged(text, [first, second], [14]) == [first, second]
    assert merged(text, [Span(0, 0, 5), second], []) == [Span(0, 0, 5), second]


def test_a_long_sentence_is_settled_quickly() -> None:
    text = "the white " * 20000 + "lamp"
    began = time.perf_counter()
    reading = read(Article((Paragraph("Lamps burned."),)))
    long = type(reading)(Article((Paragraph(text),)), (type(reading.sentences[0])(Span(0, 0, len(text)), (Span(0, 0, len(text)),)),))
    Edges(long).settled(0, [Span(0, at, at + 30) for at in range(0, 150000, 100)], [])
    assert time.perf_counter() - began < 5


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The clerk gave four hours and 50 minutes of testimony that {was loud.}", "The clerk gave [four hours and 50 minutes of testimony that was loud.]"),
        (
            "They paid nearly $20 million {between May and June for advising pilots.}",
            "They paid [nearly $20 million between May and June for advising pilots.]",
        ),
    ],
)
def test_what_is_taken_in_does_not_begin_inside_a_figure(before: str, after: str) -> None:
    assert settled(before) == after


def test_a_verb_and_its_particle_a_place_and_its_state_stay_together() -> None:
    assert settled("The lamps went out {after Roth was sworn} in, Lund said.") == "The lamps went out [after Roth was sworn in], Lund said."
    assert settled("The lamps, {of a pilot from Gull Bay}, Ariz., went out.") == "The lamps, [of a pilot from Gull Bay, Ariz.], went out."
