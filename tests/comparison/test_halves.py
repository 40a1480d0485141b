"""Headings of two halves. All texts are invented."""

from tests.comparison.headings_of import considered


def test_whom_it_is_about_stands_beside_what() -> None:
    found = considered("Ines Roth mended the harbour clock.")
    assert "Ines Roth and harbour clock" in found
    assert not any(":" in heading for heading in found)
