"""Ranks before a name and letters after it. All texts are invented."""

import pytest

from reader.article.model import Article, Paragraph
from reader.language.read import read


def names(*texts: str) -> dict[str, tuple[str, list[str]]]:
    found = read(Article(tuple(Paragraph(t) for t in texts)))
    return {n.text: (n.kind, [found.article.text(m) for m in n.mentions]) for n in found.names}


@pytest.mark.parametrize(
    "before",
    [
        "Boss", "Driver", "Pensioner", "Skipper", "Ch Insp", "Det Ch Insp", "Det Con", "Det Supt", "Insp", "Cllr", "PC", "WPC", "DI", "DC", "DCI", "DS", "Sgt",
        "Rev", "Canon", "Dame", "Chief Constable", "Acting Det Insp", "Labour MP", "MSP", "Taxi Driver",
    ],
)  # fmt: skip
def test_a_rank_is_no_part_of_a_name(before: str) -> None:
    found = names(f"{before} Ida Roth left the quay.", "Roth was glad.")
    assert found["Ida Roth"] == ("person", ["Ida Roth", "Roth"])
    assert not any("Roth" in name for name in found if name != "Ida Roth")


@pytest.mark.parametrize("before", ["PC", "Rev", "Det Con", "Judge", "Dr"])
def test_somebody_with_a_rank_is_no_hill(before: str) -> None:
    assert names(f"{before} Tom Hill fell.")["Tom Hill"][0] == "person"


def test_a_surname_behind_ranks_is_whose_it_is() -> None:
    assert names("Sgt Tom Orr left.", "They heard DS Orr, and DI Orr.")["Tom Orr"][1] == ["Tom Orr", "Orr", "Orr"]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Roth KC spoke.",
        "Ida Roth OBE spoke.",
        "Ida Roth, MBBS, PhD, of Velm spoke.",
        "Ida Roth, MP for Velm, spoke.",
        "Ida Roth Ph.D. spoke.",
        "Ida Roth, FSA, of Velm spoke.",
    ],
)
def test_letters_after_a_name_are_no_part_of_it_and_no_name(text: str) -> None:
    found = names(text, "Roth was glad.")
    assert found["Ida Roth"] == ("person", ["Ida Roth", "Roth"])
    assert set(found) <= {"Ida Roth", "Velm"}


def test_a_body_that_goes_by_such_letters_is_one_where_more_is_said_of_it() -> None:
    for body in ("FSA", "AIA", "ASLA", "RIBA"):
        assert body in names(f"Ida Roth, {body} chief, spoke.")


@pytest.mark.parametrize("text", ["They read DC Comics there.", "They went to PC World there.", "It is sold by Canon Europe there."])
def test_a_firm_has_no_rank(text: str) -> None:
    assert len(names(text)) == 1 and text.removesuffix(" there.").split(maxsplit=2)[-1].endswith(next(iter(names(text))))


def test_letters_are_nobody_who_speaks() -> None:
    found = read(Article((Paragraph("Ida Roth, MBBS, of the harbour clinic, said that “nobody should swim here”."),)))
    assert [q.speaker.text for q in found.quotations if q.speaker] == ["Ida Roth"]


def test_a_state_stays_a_state() -> None:
    assert names("They live in Baltimore, MD, and Ida Roth, MD, treats them.")["Maryland"][1] == ["MD"]
