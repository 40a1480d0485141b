"""Phrases that only tell where something was, and so head no topic. All texts are invented."""

import pytest

from tests.comparison.headings_of import considered


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("“You could test the lamp in a kitchen full of bakers and never see it,” said Ines Roth.", "Roth on lamp in kitchen"),
        ("One sailor had been fetched from a birthday lunch in a van.", "Birthday lunch in van"),
        ("Nils Lund sat through the debate in the back row.", "Debate in back row"),
        ("Ines Roth said that she had sent the worst of the kettles over the dunes by cart.", "Roth on dunes"),
        ("Ines Roth said that she had sent the worst of the kettles over the dunes by cart.", "Roth on cart"),
        ("Ines Roth said that the baker had left the chamber before the vote.", "Roth on chamber"),
        ("Ines Roth, asked about that on the call, said that the bakers had believed it.", "Roth on call"),
        ("Two mills said that they were preparing for a dispute on behalf of herring sailors.", "Mills on herring sailors"),
        ("Ines Roth denied that in an interview with wardens, a film of which was shown in Velm.", "Roth on film"),
        ("Ines Roth denied that in an interview with wardens, a film of which was shown in Velm.", "Roth on wardens"),
    ],
)
def test_where_and_for_whom_something_was_done_is_no_topic(text: str, never: str) -> None:
    assert never not in considered(text)


def test_what_happens_in_a_room_is_a_topic_and_so_is_the_room_that_a_sentence_begins_with() -> None:
    assert "Fire in hotel" in considered("There was a fire in the hotel, and sailors fled.")
    assert "Sports hall" in considered("In the sports hall, which has been turned into a mill, bakers waited.")
    assert "Town hall" in considered("The bakers still have one card to play inside the town hall.")
    assert "Birthday lunch" in considered("One sailor had been fetched from a birthday lunch in a van.")
