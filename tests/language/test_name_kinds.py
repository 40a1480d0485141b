"""What kind of thing a name names."""

import pytest

from tests.language.test_names import names


def test_a_town_is_no_saint() -> None:
    found = names("The St. Louis Post-Dispatch wrote of it on Tuesday.", "St. John Oldfield, a priest, was glad.")
    assert found["St. Louis Post-Dispatch"][0] != "person"
    assert not any(name.startswith("Louis") for name in found)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They met Velm Power there.", "Velm Power", "organisation"),
        ("They met Otto Power there.", "Otto Power", "person"),
        ("Ode Wrecking said no. Ode Wrecking left.", "Ode Wrecking", "organisation"),
        ("Velm Care Providers said it was glad.", "Velm Care Providers", "organisation"),
        ("Velm Homes Together, which represents owners, agreed.", "Velm Homes Together", "organisation"),
        ("Altyn Ode is owned by a clerk.", "Altyn Ode", "organisation"),
        ("Workers at Halvor Ode left.", "Halvor Ode", "organisation"),
        ("They met the founder of Halvor Ode there.", "Halvor Ode", "organisation"),
        ("They met the founder of Otto Brandt’s firm there.", "Otto Brandt", "person"),
        ("The contract was awarded to Halvor Ode, of Velm, in May.", "Halvor Ode", "organisation"),
        ("Velm Laboratories said so.", "Velm Laboratories", "organisation"),
        ("They met Save Our Pier there.", "Save Our Pier", "organisation"),
        ("Plan B was better than that.", "Plan B", "other"),
        ("They love the Velm Pavilion there.", "Velm Pavilion", "place"),
        ("Velm Pavilion tickets sold out.", "Velm Pavilion", "place"),
        ("Sant Orr is small.", "Sant Orr", "place"),
        ("It is a Grade II building.", "Grade II", "other"),
        ("They left Old Widow’s Bend.", "Old Widow’s Bend", "place"),
        ("They met Ambassador Anna Power there.", "Anna Power", "person"),
        ("They met Minister Anna Hill there.", "Anna Hill", "person"),
        ("They met in Lincoln Park.", "Lincoln Park", "place"),
        ("They met Corbin Ode, an investment bank, in May.", "Corbin Ode", "organisation"),
        ("Nobody knew the militia Velm al-Ode, they said.", "Velm al-Ode", "organisation"),
        ("The lamps were made by the Velm contractor Orrin Vold and sold.", "Orrin Vold", "organisation"),
        ("They wrote to Orrin Vold’s chief executive in Velm.", "Orrin Vold", "organisation"),
        ("An analyst at Orrin Vold was not surprised.", "Orrin Vold", "organisation"),
        ("They wrote to Orrin Vold’s chief of staff in Velm.", "Orrin Vold", "person"),
        ("Orrin Vold’s shares fell in May.", "Orrin Vold", "organisation"),
        ("Orrin Vold’s shares were sold in May.", "Orrin Vold", "person"),
        ("They met Orrin Vold’s employees in May.", "Orrin Vold", "person"),
        ("The contract was given to Orrin Vold in May.", "Orrin Vold", "person"),
        ("She has read Velm Daily for years.", "Velm Daily", "organisation"),
        ("Nobody knew the firm Ida Falk had founded.", "Ida Falk", "person"),
        ("She worked at Ida P. Falk’s and in the port.", "Ida P. Falk", "organisation"),
        ("She shouted at Ida Falk’s guards.", "Ida Falk", "person"),
        ("An ad by the super PAC Velm Rising was shown.", "Velm Rising", "organisation"),
        ("They spoke to PAC Chairman Ida Falk there.", "Ida Falk", "person"),
        ("The shop was called Granny Vex, L.L.C., and sold bread.", "Granny Vex", "organisation"),
        ("They met at Ruby Falls Elementary in May.", "Ruby Falls Elementary", "organisation"),
        ("They left South Velmland on Monday.", "South Velmland", "place"),
        ("They came from Eastern Velmland on Monday.", "Eastern Velmland", "place"),
        ("They left Little Italy, a quarter.", "Little Italy", "place"),
        ("They fought the Northern Alliance there.", "Northern Alliance", "organisation"),
        ("Harbor Ledger, a group funded by two heirs, paid.", "Harbor Ledger", "organisation"),
        ("Harbor Wire, a two-year-old news site, found it.", "Harbor Wire", "organisation"),
        ("He rowed for years in Major League Rowing.", "Major League Rowing", "organisation"),
        ("Nobody had asked General Dynamics for a ship.", "General Dynamics", "organisation"),
        ("A strike by the United Dock and Foundry Workers began.", "United Dock and Foundry Workers", "organisation"),
        ("They wrote to Doctors for Coverage in May.", "Doctors for Coverage", "organisation"),
        ("They wrote to Citizens for Tax Justice in May.", "Citizens for Tax Justice", "organisation"),
        ("They rowed to Widow’s Creek in May.", "Widow’s Creek", "place"),
        ("The Clinton Ode Foundation paid.", "Clinton Ode Foundation", "organisation"),
        ("The Center on Budget and Port Priorities, a think tank, said so.", "Center on Budget and Port Priorities", "organisation"),
        ("It was for the Executive Branch to say.", "Executive Branch", "organisation"),
        ("They spoke in the Rose Garden.", "Rose Garden", "place"),
        ("The crew came from Air Station Falk.", "Air Station Falk", "place"),
        ("Traffic went by way of Corrin Lock.", "Corrin Lock", "place"),
        ("They met Wim Lock, 41, there.", "Wim Lock", "person"),
        ("They bought shares of Velm Hydro.", "Velm Hydro", "organisation"),
        ("They met Anna Glass there.", "Anna Glass", "person"),
        ("Mourners filled Grace Methodist.", "Grace Methodist", "organisation"),
        ("They met Southern Baptist clerks there.", "Southern Baptist", "other"),
        ("It fell near Port Odewick.", "Port Odewick", "place"),
        ("Then Hurricane Odette came.", "Hurricane Odette", "other"),
        ("She led the Resist Odewick movement.", "Resist Odewick", "other"),
        ("They met Anna Ode, a bank teller, in May.", "Anna Ode", "person"),
        ("They thanked Anna Ode, the committee and others.", "Anna Ode", "person"),
    ],
)
def test_what_is_somebody_and_what_is_not(text: str, name: str, kind: str) -> None:
    assert names(text)[name][0] == kind


@pytest.mark.parametrize("name", ["Northern Lights", "Southern Comfort", "Eastern Airlines", "Little League", "Little Mermaid"])
def test_a_compass_makes_no_place_by_itself(name: str) -> None:
    assert names(f"They loved {name} most.").get(name, ("", []))[0] != "place"
    assert names(f"They spoke of the {name}.").get(name, ("", []))[0] != "place"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("She went to the Department of Public Works.", "Department of Public Works", "organisation"),
        ("She joined the Food and Water Administration.", "Food and Water Administration", "organisation"),
        ("It belongs to the Centers for Lock Safety.", "Centers for Lock Safety", "organisation"),
        ("They crossed Alder Bridge.", "Alder Bridge", "place"),
        ("They cited the Safe Canals Act.", "Safe Canals Act", "other"),
        ("They flew on Air Force One.", "Air Force One", "other"),
        ("They met in Brockhaven.", "Brockhaven", "place"),
        ("They met Kim Jong-un of North Korea.", "Kim Jong-un", "person"),
        ("They met Juan de la Cruz there.", "Juan de la Cruz", "person"),
        ("The Americans left.", "United States", "place"),
        ("He joined Marks & Brill then.", "Marks & Brill", "organisation"),
        ("A US-backed plan and Peru-related talk failed.", "Peru", "place"),
        ("Theresa May spoke.", "Theresa May", "person"),
        ("The Odewick administration fell.", "Odewick", "person"),
        ("The wrecker Zorbach, 46, left.", "Zorbach", "person"),
    ],
)
def test_kinds(text: str, name: str, kind: str) -> None:
    assert names(text).get(name, ("", []))[0] == kind


def test_a_saint_before_a_name_makes_a_town_of_it() -> None:
    found = names("The mayors of Oldfield and St. Paul left. Mr. Ode lives in Port St. Lucie.")
    assert found["St. Paul"][0] == "place" and found["Port St. Lucie"][0] == "place" and "Paul" not in found


def test_a_bridge_named_after_somebody_is_a_place() -> None:
    assert names("They shut the George Oldfield Bridge.")["George Oldfield Bridge"][0] == "place"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Ode, a Southern Lutist minister, swam.", "Southern Lutist"),
        ("A deal needs the old Harbour Training Assistance program.", "Harbour Training Assistance"),
    ],
)
def test_a_creed_and_a_program_are_nobody(text: str, name: str) -> None:
    assert names(text)[name][0] == "other"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Its lawyer, Ludvic Orr, spoke of the wind.", "Ludvic Orr", "person"),
        ("A retired harbour baker, Ludvic Orr, spoke of the wind.", "Ludvic Orr", "person"),
        ("They met the river, Baltic Orr, and left.", "Baltic Orr", "other"),
        ("Its leader, Per Orr, spoke in the square.", "Per Orr", "person"),
        ("The mayor, Will Orr, spoke in the square.", "Will Orr", "person"),
        ("The company, Norbo Lines, was silent.", "Norbo Lines", "organisation"),
        ("The company, Norbo, was silent.", "Norbo", "organisation"),
        ("The ferry operator, Blue Anchor, was silent.", "Blue Anchor", "organisation"),
        ("The owner, Zoltrin Orr, was silent.", "Zoltrin Orr", "person"),
        ("The company, Otto Brandt, was silent.", "Otto Brandt", "person"),
        ("The chief Velmian negotiator, Gen. Ada Orr, was no warmer.", "Velmian", "other"),
    ],
)
def test_what_stands_before_a_comma_tells_what_a_name_is(text: str, name: str, kind: str) -> None:
    assert names(text)[name][0] == kind
