"""Every kind of mark, and what only looks like one. All texts are invented."""

import pytest

from reader.language.quotation_marks import quotation_marks, single_closings
from tests.language.test_quotations import found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('"We shall rebuild the pier," said the harbour master.', ["We shall rebuild the pier,"]),
        ("“We shall rebuild the pier,” said the harbour master.", ["We shall rebuild the pier,"]),
        ("‘We shall rebuild the pier,’ said the harbour master.", ["We shall rebuild the pier,"]),
        ("'We shall rebuild the pier,' said the harbour master.", ["We shall rebuild the pier,"]),
        ("„Wir bauen den Steg wieder auf“, sagte die Meisterin.", ["Wir bauen den Steg wieder auf"]),
        ("„Wir bauen den Steg wieder auf”, sagte die Meisterin.", ["Wir bauen den Steg wieder auf"]),
        ("« Nous allons reconstruire », a dit la capitaine.", ["Nous allons reconstruire"]),
        ("»Wir bauen wieder auf«, sagte sie.", ["Wir bauen wieder auf"]),
        ("‹Wir bauen wieder auf›, sagte sie.", ["Wir bauen wieder auf"]),
        ("``We shall rebuild the pier,'' said the harbour master.", ["We shall rebuild the pier,"]),
        ('She said "the pier’s boards weren\'t sound" and left.', ["the pier’s boards weren't sound"]),
        ('He promised “a new pier" by spring.', ["a new pier"]),
        ('He promised "a new pier” by spring.', ["a new pier"]),
        ("The cook called it ‘the sailors’ supper’ and laughed.", ["the sailors’ supper"]),
        ("It’s the sailors’ pier, and the ’90s are over, ’tis said.", []),
        ("The dogs' kennels and the cats' baskets were moved in '98.", []),
        ("Rock 'n' roll isn't dead, y'all.", []),
        ("The keeper is 6' 2\" tall and her brother 5'10\".", []),
        ('A 12" pipe burst under the quay.', []),
        ('"It was a 12" pipe that burst," she said.', ['It was a 12" pipe that burst,']),
        ('She wrote: "…"', []),
        ("", []),
        ('"', []),
        ('“ ” ‘’ «» ""', []),
    ],
)
def test_marks(text: str, wanted: list[str]) -> None:
    assert [parts[0] for parts in found(text)] == wanted


def test_a_closing_mark_on_the_wrong_side_of_a_space_still_closes() -> None:
    assert found('Roth wrote, "Spending it is wrong. "Roth means a note in which Ode has told clubs to "mend and paint" the piers.') == [
        ["Spending it is wrong."],
        ["mend and paint"],
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('The cook said "wait" twice.', [(14, "double", True, False), (19, "double", False, True)]),
        ("The sailors' pier isn't old.", [(11, "single", False, True)]),
        ("«Warte», sagte sie.", [(0, "angle", True, False), (6, "angle", False, True)]),
        ('A 12" pipe was 6\' 2" long.', []),
    ],
)
def test_what_a_mark_may_do(text: str, wanted: list[tuple[int, str, bool, bool]]) -> None:
    assert [(mark.at, mark.family, mark.opens, mark.closes) for mark in quotation_marks(text)] == wanted


def test_an_owners_apostrophe_closes_nothing_while_a_better_mark_follows() -> None:
    text = "She called it ‘the sailors’ supper’ and laughed."
    assert single_closings(text, list(quotation_marks(text))) == {2}
