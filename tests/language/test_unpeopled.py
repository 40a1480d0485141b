"""Ships and towns that are named as people are. All texts are invented."""

import pytest

from tests.language.test_names import names


@pytest.mark.parametrize(
    ("texts", "name", "kind"),
    [
        (("The Mary Falk, a 40-foot trawler out of Velm, sank.",), "Mary Falk", "other"),
        (("They sailed on the ferry Mary Falk that night.",), "Mary Falk", "other"),
        (("Nine men of the Mary Falk died within sight of land.",), "Mary Falk", "other"),
        (("The Mary Falk prize went to a clerk.",), "Mary Falk", "person"),
        (("They served in the Mary Falk, Ana Ode and Otto Roth cabinets.",), "Mary Falk", "person"),
        (("The Mary Falk of the film sang.",), "Mary Falk", "person"),
        (("Mary Falk, a trawler captain, sang.",), "Mary Falk", "person"),
        (("The Mary Falk was late.", "“No,” Mary Falk said."), "Mary Falk", "person"),
        (("He runs a co-op in Orrin Bell and sings.",), "Orrin Bell", "place"),
        (("She has little faith in Orrin Bell and sings.",), "Orrin Bell", "person"),
        (("They met in Orrin Bell’s house.",), "Orrin Bell", "person"),
        (("They met in Mary Bell and left.",), "Mary Bell", "person"),
        (("They met in Mary Bell and left.", "Rain fell near Mary Bell."), "Mary Bell", "place"),
        (("He is the MP for Market Ode.", "Market Ode is wet."), "Market Ode", "place"),
        (("The couple, of Market Ode in Velmshire, left.",), "Market Ode", "place"),
        (("They had pictures, of Otto Brandt in Velm.",), "Otto Brandt", "person"),
        (("Oro Bend rose early.", "They came from Oro Bend, Ariz., by boat."), "Oro Bend", "place"),
        (("They came with Mary Bell, Ariz., by boat.",), "Mary Bell", "person"),
        (("They came from Orrin Bell, Va., by boat.",), "Orrin Bell", "place"),
        (("Orrin Bell was calm.", "They met in Orrin Bell and left."), "Orrin Bell", "place"),
        (("They came from Orrin Bell.", "Rain fell near Orrin Bell."), "Orrin Bell", "place"),
        (("Orrin Bell rowed home.", "Bell slept. The crowd around Orrin Bell grew. Orrin Bell wept."), "Orrin Bell", "person"),
        (("Orrin Bell stood up. The crowd around Orrin Bell grew.",), "Orrin Bell", "person"),
        (("She saw in Mary Bell a friend. He had in Mary Bell a rival.",), "Mary Bell", "person"),
        (("Crowds stood near Mary Bell. She sat near Mary Bell.",), "Mary Bell", "person"),
        (("They met in Mary Bell and left.", "Rain fell near Mary Bell.", "Minister Mary Bell spoke."), "Mary Bell", "person"),
    ],
)
def test_what_stands_beside_a_name_tells_ships_and_towns(texts: tuple[str, ...], name: str, kind: str) -> None:
    assert names(*texts)[name][0] == kind
