"""Datelines."""

import pytest

from reader.article.datelines import agency_in, dateline_end, names_speakers


@pytest.mark.parametrize(
    "dateline",
    [
        "WASHINGTON – ",
        "WASHINGTON -- ",
        "WASHINGTON—",
        "PARIS — ",
        "PARIS (AFP) - ",
        "PARIS (AP) — ",
        "LONDON, May 3 (Reuters) — ",
        "LONDON, 3 May (Reuters) - ",
        "OSTLAND, March 14 (Osprey) – ",
        "PORT DALE, 3 May (Osprey Wire) — ",
        "HEMPSTEAD, N.Y., Sept. 26 (UPI) — ",
        "FLINT, Mich. — ",
        "KYIV, Ukraine (AP) — ",
        "BEIRUT/JERUSALEM, Oct 3 (Reuters) - ",
        "ST. PETERSBURG, Fla. ― ",
        "NEW DELHI: ",
        "ABOARD AIR FORCE ONE — ",
        "MADRID.- ",
        "ÎLE-DE-SEIN, France — ",
        "Kyiv, Ukraine (AP) — ",
        "Berlin (dpa) - ",
        "Geneva, 3 May — ",
        "Washington (CNN) ",
        "Gaza City, Gaza Strip – ",
        "(Reuters) - ",
        "(CNN) — ",
    ],
)
def test_a_dateline(dateline: str) -> None:
    for text in ("The ferry sails again.", "“It sails,” she said."):
        assert dateline_end(dateline + text, first=True, transcript=False) == len(dateline)


@pytest.mark.parametrize(
    "text",
    [
        "UPDATE: The ferry sails.",
        "UPDATE 2 p.m. -- The ferry sails.",
        "UPDATE - May 30, 10 p.m.: The ferry sails.",
        "BREAKING — The ferry sails.",
        "NATO — the alliance — met.",
        "U.S. Rep. Ida Brandt (R-Calif.) said so.",
        "MY DEAR FRIENDS — This is it.",
        "FELLOW CAPTAINS SIMPLY HATE HIM — For years, they have.",
        "Ida Brandt — the captain — sails.",
        "Harrowgate Weekly (founded 1902) — The paper.",
        "OSTLAND (Osprey) – The paper.",
        "The ferry sails – And how.",
        "PARIS — ",
        "OK — Then.",
        "",
    ],
)
def test_no_dateline(text: str) -> None:
    assert dateline_end(text, first=True, transcript=False) == 0


def test_a_colon_is_none_in_a_transcript_or_further_down() -> None:
    assert dateline_end("BRANDT: The ferry sails.", first=True, transcript=True) == 0
    assert dateline_end("OSLO: The ferry sails.", first=False, transcript=False) == 0
    assert names_speakers(["BRANDT: Yes.", "ROE: No.", "Then they left."])
    assert not names_speakers(["OSLO: The ferry sails.", "It does."])


def test_agency() -> None:
    assert agency_in("LONDON, May 3 (Reuters) — ") == "Reuters"
    assert agency_in("WASHINGTON – ") is None
