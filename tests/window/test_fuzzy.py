"""Finding a name by a few letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.window.actions import TABLE, plain
from reader.window.fuzzy import ranked, score

NAMES = [(plain(spec.text), f"{plain(spec.menu)} {spec.tip} {spec.id}") for spec in TABLE]


def best(wanted: str) -> str:
    return TABLE[ranked(wanted, NAMES)[0]].id


@pytest.mark.parametrize(
    ("wanted", "meant"),
    [
        ("swap", "swap"),
        ("SWAP", "swap"),
        ("swp", "swap"),
        ("contrst", "theme_contrast"),
        ("full scren", "full_screen"),
        ("fnd next", "find_next"),
        ("smaple", "sample"),
        ("pdf", "export_pdf"),
        ("zom", "zoom_in"),
        ("next find", "next"),
    ],
)
def test_a_few_letters_a_slip_or_another_word_for_it_are_enough(wanted: str, meant: str) -> None:
    assert best(wanted) == meant


def test_what_names_nothing_finds_nothing() -> None:
    assert ranked("xyzzy", NAMES) == []
    assert score("q", "Swap") == 0


def test_nothing_asked_lists_everything_in_order() -> None:
    assert ranked("  ", NAMES) == list(range(len(NAMES)))


def test_a_name_that_begins_so_comes_before_one_that_has_it_inside() -> None:
    names = [("Unlink", ""), ("Link", ""), ("To the link", "")]
    assert ranked("link", names)[0] == 1


@given(st.text(max_size=12), st.text(max_size=30), st.text(max_size=30))
def test_a_score_is_between_0_and_100(wanted: str, name: str, beside: str) -> None:
    assert 0 <= score(wanted, name, beside) <= 100


@given(st.text(alphabet="abcdefgh éß", min_size=1, max_size=20))
def test_a_whole_name_finds_itself(name: str) -> None:
    assert score(name, name) == 100
