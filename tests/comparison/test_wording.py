"""The word comparison. All texts are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.comparison import wording
from reader.comparison.wording import Stretch, differ, written_alike


def told(a: str, b: str) -> list[tuple[str, str, str]]:
    return [(s.kind, a[slice(*s.a)], b[slice(*s.b)]) for s in differ(a, b)]


def test_words_are_never_cut() -> None:
    assert told("the boat sank at dawn", "the boats sank at dusk") == [
        ("both", "the", "the"),
        ("only a", "boat", ""),
        ("only b", "", "boats"),
        ("both", "sank at", "sank at"),
        ("only a", "dawn", ""),
        ("only b", "", "dusk"),
    ]


def test_case_accents_and_marks_do_not_count() -> None:
    assert told("“The café’s shut,” she said", "THE CAFE'S SHUT she said") == [("both", "The café’s shut,” she said", "THE CAFE'S SHUT she said")]


def test_british_and_american_spelling_do_not_count() -> None:
    british, american = "We recognise the harbour, and neighbours recognise us", "We recognize the harbor, and neighbors recognize us"
    assert told(british, american) == [("both", british, american)]
    assert [kind for kind, *_ in told("we prised it open", "we raised it open")] == ["both", "only a", "only b", "both"]


def test_a_cut_is_where_the_words_are_missing() -> None:
    stretch = differ("one two three four", "one four")[1]
    assert stretch == Stretch("only a", (4, 13), (3, 3))


def test_nothing_against_something() -> None:
    assert told("", "a word") == [("only b", "", "a word")]
    assert told("", "") == []
    assert told("?!", "…") == []


def test_very_long_texts_compare_by_their_ends() -> None:
    many = " ".join(f"w{i}" for i in range(wording._MOST + 10))
    assert [s.kind for s in differ("start " + many + " end", "start x end")] == ["both", "only a", "only b", "both"]


TEXT = st.lists(st.sampled_from("the boat sank at dawn — and, “nobody” said why. É".split()), max_size=30).map(" ".join)


def test_long_texts_that_differ_throughout_take_no_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> None:
        pytest.fail("quadratic where little is common")

    monkeypatch.setattr("diff_match_patch.diff_match_patch.diff_main", never)
    one = " ".join(f"gull{k}" for k in range(2_000)) + " the old harbour froze " + " ".join(f"boat{k}" for k in range(2_000))
    other = " ".join(f"goat{k}" for k in range(2_000)) + " the old harbour froze " + " ".join(f"oar{k}" for k in range(2_000))
    found = differ(one, other)
    assert [s.kind for s in found] == ["only a", "only b", "both", "only a", "only b"]
    assert one[slice(*found[2].a)] == other[slice(*found[2].b)] == "the old harbour froze"
    assert differ(other, one) == tuple(s.mirrored() for s in (found[1], found[0], found[2], found[4], found[3]))


@given(TEXT, TEXT)
def test_swapped_is_mirrored(a: str, b: str) -> None:
    def across(stretches: tuple[Stretch, ...]) -> list[Stretch]:
        return sorted(stretches, key=lambda s: (s.a, s.b, s.kind))

    assert across(differ(a, b)) == across(tuple(s.mirrored() for s in differ(b, a)))


@given(TEXT, TEXT)
def test_stretches_tile_the_words_in_order(a: str, b: str) -> None:
    found = differ(a, b)
    for text, side in ((a, "a"), (b, "b")):
        spans = [getattr(s, side) for s in found if s.kind in ("both", f"only {side}")]
        assert spans == sorted(spans)
        covered = {i for start, end in spans for i in range(start, end)}
        assert all(i in covered for i, c in enumerate(text) if c.isalnum())


@given(TEXT)
def test_itself_is_one_stretch(text: str) -> None:
    assert [s.kind for s in differ(text, text)] in ([], ["both"])


def alike(a: str, b: str) -> list[str]:
    found = written_alike(a, b)
    assert all(a[slice(*x)].casefold() == b[slice(*y)].casefold() for x, y in found)
    return [a[slice(*x)] for x, _ in found]


def test_of_two_languages_names_and_figures_are_common_also_where_they_cross_or_stand_alone() -> None:
    german = "Nur Bürgermeisterin Inga Brandt nannte am 4. Mai die Zahl von 1.250 Booten."
    english = "On May 4, only 1,250 boats were counted, mayor Inga Brandt said."
    assert alike(german, english) == ["Inga", "Brandt", "4", "1", "250"]
    assert alike("Am Ende sprach niemand mit Brandt", "In the end nobody asked Brandt about it") == ["Brandt"]


def test_of_two_languages_short_words_in_small_letters_are_not_common() -> None:
    assert alike("die an no in hotel EU", "die an no in hotel EU") == ["hotel", "EU"]
    assert alike("wie die Hotels", "they die") == []


def test_of_two_languages_a_word_is_common_as_often_as_both_have_it() -> None:
    assert alike("Brandt, Brandt, Brandt", "Brandt und Brandt") == ["Brandt", "Brandt"]
    assert alike("", "Brandt") == alike("?!", "…") == []


@given(TEXT, TEXT)
def test_of_two_languages_swapped_is_mirrored(a: str, b: str) -> None:
    assert sorted((y, x) for x, y in written_alike(a, b)) == sorted(written_alike(b, a))


def test_what_both_have_stands_as_common_however_much_stands_around_it() -> None:
    long = "Well, it is only this false prophet that is leading the people of Velm to nowhere at all"
    assert ("both", "false prophet", "false prophet") in told("A false prophet", long)
    assert told("the crew of the boat sank", "a storm of a kind passed")[0][0] != "both"


def test_a_function_word_between_two_changes_is_no_common_ground() -> None:
    assert told("boats and nets burned", "oars and sails sank") == [("only a", "boats and nets burned", ""), ("only b", "", "oars and sails sank")]


def test_a_contraction_is_one_word() -> None:
    assert told("I'd like to know", "I would like to know") == [("only a", "I'd", ""), ("only b", "", "I would"), ("both", "like to know", "like to know")]
    assert told("She’s gone", "She has gone") == [("only a", "She’s", ""), ("only b", "", "She has"), ("both", "gone", "gone")]
    assert told("I’d like to know", "I'd like to know") == [("both", "I’d like to know", "I'd like to know")]


def test_one_word_in_two_spellings_is_one_word() -> None:
    assert [s.kind for s in differ("That is O.K. with me", "That is okay with me")] == ["both"]
    assert [s.kind for s in differ("a one-in-three chance", "a one in three chance")] == ["both"]
    assert [s.kind for s in differ("the U.N. left", "the UN left")] == ["both"]


def test_a_masked_word_is_the_one_that_the_other_spells_out() -> None:
    assert [s.kind for s in differ("That d**ned boat", "That damned boat")] == ["both"]
    assert [s.kind for s in differ("That d*** boat", "That damn boat")] == ["both"]
    assert told("That d**ned boat", "That old boat") == [("both", "That", "That"), ("only a", "d**ned", ""), ("only b", "", "old"), ("both", "boat", "boat")]
    assert [s.kind for s in differ("That d**ned boat", "That d****ned boat")] == ["both"]
    assert [s.kind for s in differ("a*b", "a b")] == ["both"]
