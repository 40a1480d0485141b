"""Numbers that say by themselves of what they are, told otherwise. All texts are invented."""

import pytest

from reader.comparison.by_themselves import by_themselves
from reader.comparison.located import Located
from tests.comparison.test_differences import reading


def found(one: str, other: str) -> list[tuple[str, str]]:
    a, b = (Located(reading(*text.split("|"))) for text in (one, other))
    mine = [(a.text(d.a), b.text(d.b)) for d in by_themselves(a, b)]
    assert mine == [(a.text(d.b), b.text(d.a)) for d in by_themselves(b, a)]
    return mine


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The yard will [cut 230 jobs], most of them in Velm.", "She said that [320 people would lose their jobs] at the yard."),
        ("The yard will [lay off 320 workers].", "At the yard [230 jobs will be lost]."),
        ("It leaves the cabinet with a [majority of four seats].", "The cabinet has a [majority of six seats]."),
        ("The [jury of seven women and five men] wept.", "The [panel, six men and six women], wept."),
        ("The ferry was [licensed to carry 180 passengers].", "The ferry was [certified for 240 passengers] and no more."),
    ],
)
def test_one_measure_with_two_numbers(one: str, other: str) -> None:
    plain = [text.replace("[", "").replace("]", "") for text in (one, other)]
    assert found(*plain) == [tuple(text[text.index("[") + 1 : text.index("]")] for text in (one, other))]


@pytest.mark.parametrize(
    "other",
    [
        "The yard will cut 230 jobs.",
        "The yard will cut about 200 jobs.",
        "The yard cut 400 jobs last year.",
        "The yard will cut 400 jobs.|Of these it will cut 230 jobs in Velm.",
        "The yard could lay off 400 workers.",
        "The yard has 400 workers.",
        "The yard will shed two hundred jobs, and lay off 30 contract workers.",
        "The yard will cut up to 400 jobs.",
        "Up to 400 jobs will be lost at the yard.",
        "The bank will cut 400 jobs.",
    ],
)
def test_what_may_be_another_number(other: str) -> None:
    assert found("The yard will cut 230 jobs.", other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The yard will cut two thousand jobs.", "The yard will cut 2,000 jobs."),
        ("The yard will cut two hundred jobs.", "The yard will shed 200 jobs."),
        ("The yard will eliminate two dozen jobs.", "The yard will lay off 24 workers."),
        ("In the yards 1.5 million jobs lost are to come back.", "In the yards 1,500,000 jobs will be lost."),
        ("The ferry Alma was licensed to carry 400 passengers.", "The lifeboat was licensed to carry 40 people."),
        ("The yard will lay off 230 workers, and 60 contract workers.", "The yard will cut 290 jobs."),
    ],
)
def test_one_number_in_two_ways_and_two_things(one: str, other: str) -> None:
    assert found(one, other) == []


def test_a_number_is_read_with_its_scale() -> None:
    assert found("The yard will cut two thousand jobs.", "The yard will cut 3,000 jobs.") == [("cut two thousand jobs", "cut 3,000 jobs")]
