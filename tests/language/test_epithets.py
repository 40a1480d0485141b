"""Whom words mean that stand in place of a name. All texts are invented."""

import pytest

from tests.language.test_speakers import who


@pytest.mark.parametrize(
    ("texts", "speaker"),
    [
        (("Rep. Ana Ode has shared her lunch with the crews for a year. “They row all night,” the Ohio Democrat said.",), "Ana Ode"),
        (("Nick Oakes set the clerks to work at dawn.", "“The lock stays shut,” the former steel executive added."), "Nick Oakes"),
        (("Sergeant Nick Oakes brings bread for the crews. “They row all night,” the 14-year veteran said.",), "Nick Oakes"),
        (("Ana Ode spoke at noon. The former Iowa mayor and founder of the club said that the crews “row all night”.",), "Ana Ode"),
        (("Ana Ode spoke. The former Iowa mayor and the crews said that they “row all night”.",), None),
        (("Rep. Ana Ode (D-Ohio) left early.", "The Ohio Democrat said that the crews “row all night”."), "Ana Ode"),
        (("Rep. Ana Ode (D-Ohio) left early.", "“They row all night,” the Ohio Republican said."), "the Ohio Republican"),
        (("Rep. Ana Ode (D-Ohio) left early.", "“They row all night,” the Iowa Democrat said."), "the Iowa Democrat"),
        (("Ana Ode left early.", "The Ohio Democrat said that the crews “row all night”."), "The Ohio Democrat"),
        (("Senator Ana Ode left early. “They row all night,” the Iowa governor said.",), "the Iowa governor"),
        (("Ana Ode met Nick Oakes. “They row all night,” the Iowa billionaire said.",), "the Iowa billionaire"),
        (("They wrote of Ana Ode. “They row all night,” the Iowa billionaire said.",), "the Iowa billionaire"),
        (("The Ode team left early. Ana Ode was late.", "The Ode nominee said that the crews “row all night”."), "The Ode nominee"),
        (("Ana Ode left early. “They row all night,” the chamber’s top Democrat said.",), "the chamber’s top Democrat"),
        (("Ana Ode left early. “They row all night,” the Velm spokesman said.",), "the Velm spokesman"),
        (("Ines Roth (D-Texas) spoke at noon. The former Republican senator said “it is late.”",), "The former Republican senator"),
        (("Ines Roth, the mayor, spoke at noon. The former Velm United goalkeeper said “it is late.”",), "The former Velm United goalkeeper"),
        (("Mayor Ines Roth spoke of him at noon. The former president said “it is late.”",), "The former president"),
        (("Mayor Ines Roth spoke at noon. The former mayor said “it is late.”",), "Ines Roth"),
        (("Mayor Ines Roth spoke at noon. The former Kent senator said “it is late.”",), "Ines Roth"),
    ],
)
def test_whom_the_words_mean_that_stand_for_a_name(texts: tuple[str, ...], speaker: str | None) -> None:
    assert who(*texts) == [speaker]
