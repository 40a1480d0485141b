"""Words that exclude each other in one place. All texts are invented."""

import pytest

from reader.comparison.excluding import excludes
from tests.comparison.test_contrary import shown


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("Ada Quill has a broken ankle.", "She has a broken wrist, her mother says.", ("broken ankle", "broken wrist")),
        ("Ada Quill was shot in the leg.", "She was shot in the chest.", ("shot in the leg", "shot in the chest")),
        ("The alarm was raised by the school’s janitor.", "The alarm was raised by the school’s librarian.", ("school’s janitor", "school’s librarian")),
        ("Ada Quill was the club’s nurse in Lund.", "The papers were burned by Ada Quill, the club’s dentist.", ("club’s nurse", "club’s dentist")),
        ("The body was found by a jogger.", "The body was found by a fisherman in Lund.", ("found by a jogger", "found by a fisherman")),
        ("Fire broke out on the third floor of the mill.", "Fire broke out on the ninth floor of the mill.", ("third floor", "ninth floor")),
    ],
)
def test_one_place_has_one_of_them(one: str, other: str, words: tuple[str, str]) -> None:
    assert ("differs", *words) in [(v, x, y) for v, x, y in shown(one, other) if x in words or y in words]
    assert excludes(one, other) and excludes(other, one)
    assert shown(one, other, language="de") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Quill has a broken ankle.", "Ada Quill has a broken foot."),  # of one limb
        ("Ada Quill has a broken ankle.", "Tom Reed has a broken wrist."),
        ("Ada Quill has a broken ankle and a broken wrist.", "Ada Quill has a broken wrist."),
        ("The alarm was raised by the school’s janitor.", "The school’s librarian was born in a village near Lund."),
        ("The first debate drew many voters.", "The second debate drew many voters."),
        ("The museum will open in spring.", "The library will open in autumn."),
        ("The plane came down on the western shore of the lake.", "The plane was bound for the eastern shore of the lake."),
        ("The red car was parked by the church.", "The blue car was parked by the mill."),
        ("He left the house by a gate.", "He was in the right house by a gate."),
        ("Ada Quill buried her brother’s wife.", "Ada Quill buried her brother and sister-in-law."),
        ("His then-girlfriend posed for a painter.", "His wife posed for a painter."),
        ("Ada Quill searched the kitchen on 3 May 2020.", "Ada Quill searched the bathroom on 9 May 2021."),
    ],
)
def test_two_things_are_no_difference(one: str, other: str) -> None:
    assert [row for row in shown(one, other) if row[0] == "differs"] == []


def test_what_an_article_has_both_ways_does_not_differ() -> None:
    one, other = "Ada Quill has a broken ankle.", "Ada Quill has a broken wrist."
    assert shown(one, f"{other} At first it was said that she had a broken ankle.") == []


def test_a_sister_in_law_is_no_sister() -> None:
    assert not excludes("Ada Quill had buried her brother and her brother’s wife.", "Ada Quill had buried her brother and sister-in-law.")
    assert excludes("The body was found by her brother in Lund.", "The body was found by her sister in Lund.")
