"""Which parliament "the House" is. All texts are invented."""

from tests.language.test_names import names


def test_the_house_is_the_commons_where_these_are_named() -> None:
    found = names("She spoke in the Commons.", "“I told this House so,” she said.", "The House of Commons sat late.")
    assert found["House of Commons"] == ("organisation", ["Commons", "House", "House of Commons"])


def test_the_house_is_that_of_a_congress_otherwise() -> None:
    assert "House of Representatives" in names("The House sat late.", "She lives near Velm Common.")
    assert "House of Representatives" in names("The House sat late.", "The Senate did not.", "The House of Commons did.")
