"""What stands beside a name and says who that is. All texts are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.framing.descriptions import aged, described


def beside(text: str, name: str = "Ida Falk") -> list[str]:
    start = text.index(name)
    return [text[first:last] for first, last in described(text, start, start + len(name))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“No,” said Ida Falk, chief economist for Orr’s Bank.", "chief economist for Orr’s Bank"),
        ("“No,” said Ida Falk, president of the Oldfield, Mo., branch of the club, on Monday.", "president of the Oldfield, Mo., branch of the club"),
        ("“No,” Ida Falk, mayor of Oldfield, Mo., said.", "mayor of Oldfield"),
        ("They met a retired pilot named Ida Falk there.", "a retired pilot"),
        ("Ida Falk, Democrat of Velm, left.", "Democrat of Velm"),
        ("Ida Falk, D-Velm., the former chairman of the board, told them so.", "the former chairman of the board"),
        ("Ida Falk (R-Velm), head of the port, left.", "head of the port"),
        ("Ida Falk of Velm, the top Democrat there, left.", "the top Democrat there"),
        ("Ida Falk, Roth’s chief of staff, left.", "Roth’s chief of staff"),
        ("Ida Falk, a blogger for bigport.com, left.", "a blogger for bigport.com"),
        ("Ida Falk, a onetime deputy to Velm Sen. Ana Ode, left.", "a onetime deputy to Velm Sen. Ana Ode"),
        ("Ida Falk, a Velm College of Law professor, left.", "a Velm College of Law professor"),
        ("Ida Falk, a former V.P.A. agent and Marine who sang, left.", "a former V.P.A. agent and Marine"),
        ("Ida Falk, the U.S. chairman of the union to save the Velm Sea (VSU), left.", "the U.S. chairman of the union to save the Velm Sea (VSU)"),
        ("Ida Falk, its executive director, left.", "its executive director"),
        ("The state’s Democratic attorney general, Ida Falk, left.", "The state’s Democratic attorney general"),
        ("Another leading harbour figure, Ida Falk, left.", "Another leading harbour figure"),
        ("Ida Falk, a former official at the Velm Works and a proponent of the toll, left.", "a former official at the Velm Works and a proponent of the toll"),
        ("Roth’s attorney, Ida Falk, said no.", "Roth’s attorney"),
        ("The lawyer for Mr. Roth, Ida Falk, said no.", "The lawyer for Mr. Roth"),
        ("They were told so by his widow, Ida Falk.", "his widow"),
        ("The night ended when a teenage protester, Ida Falk, fell.", "a teenage protester"),
        ("He left the staff of the harbour master, Ida Falk.", "the harbour master"),
        ("They wrote to a former port lawyer, Ida Falk — and to others.", "a former port lawyer"),
        ("The deputy director of the V.P.A., Ida Falk, said no.", "The deputy director of the V.P.A."),
        ("The board’s chairwoman, Ida Falk of Velm, said no.", "The board’s chairwoman"),
        (
            "It was announced this week and praised as late as Friday afternoon, and again on Sunday and early on Monday morning and once more at noon by"
            " the port spokeswoman, Ida Falk.",
            "the port spokeswoman",
        ),
        ("Ida Falk, director of the V.P.A., left.", "director of the V.P.A."),
        ("Ida Falk, then the deputy director and now the director of the port, left.", "then the deputy director and now the director of the port"),
        ("Ida Falk, chairwoman and chief executive of Orr’s Bank, left.", "chairwoman and chief executive of Orr’s Bank"),
        (
            "said Ida Falk, director of harbours and ferries at the Velm Office of Tides and Trade.",
            "director of harbours and ferries at the Velm Office of Tides and Trade",
        ),
        ("Ida Falk, the pilot whose boat sank, left.", "the pilot"),
        ("In a question by Ida Falk, a Velm Democrat, Mr. Orr was named.", "a Velm Democrat"),
    ],
)
def test_who_somebody_is_may_stand_before_or_after_the_name(text: str, found: str) -> None:
    assert beside(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "In the capital, Ida Falk said no.",
        "They praised the mayor, Ida Falk said.",
        "The lawyer for the mayor, Ida Falk, said no.",
        "The memo lists Orr’s deputy, Ida Falk, too.",
        "Nobody gave Ida Falk, his lawyers or his staff a hint.",
        "They gave Ida Falk, a chance to go, and money.",
        "Ida Falk, her engine stalled, landed in a field.",
        "The firm Ida Falk, his defenders note, is small.",
        "They saw Ida Falk, calling the mayor, leave.",
        "Another critic, Ida Falk, left.",
        "They named Ida Falk, another avid watcher, too.",
        "Ida Falk, a public accounting firm, left.",
        "In a note from Ida Falk, the clerks informed their friends, it was late.",
        "After talks with Ida Falk, the minister resigned.",
        "Nobody saw Ida Falk, the mayor and the governor.",
        "Nobody saw Ida Falk, the mayor and others.",
        "It troubled Ida Falk, a delusion shared with others, they said.",
        "Drawn by Ida Falk, the singer eyes the pier in one picture, as boats pass.",
        "According to Ida Falk, the harbour closed on Monday.",
    ],
)
def test_other_words_beside_a_name_are_no_description(text: str) -> None:
    assert beside(text) == []


def test_only_a_few_asides_are_passed_over() -> None:
    assert beside("Ida Falk (D-Velm), 34, the mayor, left.") == ["the mayor"]
    assert beside(f"Ida Falk{', 34' * 9}, the mayor, left.") == []


def test_an_age_is_somebodys() -> None:
    assert aged("Ida Falk, 34, left.", 8) and not aged("Ida Falk, 34 others", 8)


@given(st.text(alphabet="Aa.,’s theof", max_size=200), st.integers(0, 200), st.integers(0, 20))
def test_descriptions_lie_beside_the_name(text: str, start: int, size: int) -> None:
    start = min(start, len(text))
    end = min(start + size, len(text))
    assert all(0 <= first < last <= len(text) and (last <= start or first >= end) for first, last in described(text, start, end))


@pytest.mark.parametrize(
    "text",
    ["Ida Falk, his engine stalled, left.", "They met a member of a club called Ida Falk there.", "They met a man named Ida Falk there."],
)
def test_what_is_no_description(text: str) -> None:
    assert beside(text) == []
