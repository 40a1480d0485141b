"""Words and stems."""

import re
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import resources
from reader.language.words import STOP, stem, words


def test_one_word_for_each_run_of_letters() -> None:
    found = words("Nicolás’s 20 strikes")
    assert [(w.start, w.end, w.folded) for w in found] == [(0, 7, "nicolas"), (8, 9, "s"), (10, 12, "20"), (13, 20, "strikes")]


@pytest.mark.parametrize(
    ("one", "other"), [("strikes", "struck"), ("spoke", "speaking"), ("people", "person"), ("negotiated", "negotiations"), ("said", "says")]
)
def test_forms_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_other_languages() -> None:
    assert stem("häuser", "de-AT") == stem("haus", "de")
    assert stem("xyzzies", "tlh") == "xyzzies"
    assert stem("2016") == "2016"


def test_stop_words_are_folded_function_words() -> None:
    assert {"the", "of", "t", "s", "wouldn"} <= STOP
    assert "strike" not in STOP


@given(st.text(max_size=80))
def test_words_are_all_there(text: str) -> None:
    found = words(text)
    covered = [any(w.start <= m.start() and m.end() <= w.end for w in found) for m in re.finditer(r"\w+", text)]
    assert all(covered)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize("text", ["गया है", "שָׁלוֹם", "cafe\u0301 noir"])
def test_a_sign_belongs_to_the_letter_it_is_set_on(text: str) -> None:
    assert [text[w.start : w.end] for w in words(text)] == text.split()


@pytest.mark.parametrize("name", ["abbreviations", "frequent", "governing", "other-heads", "slight", "speakers", "spots", "titles", "weak"])
def test_a_list_has_each_word_of_a_section_once(name: str) -> None:
    found: Counter[tuple[str, str]] = Counter()
    section = ""
    for line in resources.path("words", f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line
        elif not line.startswith("#"):
            found.update((section, word) for word in line.split() if not word.endswith(":"))
    assert [word for word, times in found.items() if times > 1] == []
