"""How long something is by a word before its name, told otherwise. All texts are invented."""

import pytest

from reader.article.model import Article, Paragraph
from reader.comparison.compounds import compounds
from reader.comparison.located import Located
from reader.language.read import read


def found(one: str, other: str, *, joined: bool = True) -> list[tuple[str, str]]:
    a, b = (Located(read(Article((Paragraph(text),)))) for text in (one, other))
    pairs = {(0, 0)} if joined else set()
    mine = [(a.text(d.a), b.text(d.b)) for d in compounds(a, b, pairs)]
    assert mine == [(a.text(d.b), b.text(d.a)) for d in compounds(b, a, pairs)]
    return mine


ROTH = "Roth called the 16-page contract a blank cheque."


def test_a_contract_has_one_length() -> None:
    other = "Opponents pointed to the secret 24-page contract, which nobody had read."
    assert found(ROTH, other) == found(ROTH, other, joined=False) == [("16-page", "24-page")]
    vote, board = "It fell to the nine-member council to vote.", "Two of the seven-member council stayed away."
    assert found(vote, board) == [("nine-member", "seven-member")]
    assert found(vote, board, joined=False) == []


@pytest.mark.parametrize(
    "other",
    [
        "Opponents pointed to the 24-page report.",
        "Opponents pointed to the 24-page contract and a 90-page contract.",
        "Opponents pointed to the 24-page contract, of which 16 page after page had been read.",
        "Opponents pointed to the 160-page contract.",
        "Opponents pointed to the 16-page contract.",
    ],
)
def test_another_thing_is_no_difference(other: str) -> None:
    assert found(ROTH, other) == []
