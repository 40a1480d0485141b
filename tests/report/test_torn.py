"""Wordings that a cut leaves without what their verb needs. All texts are invented."""

import pytest

from reader.report.torn import torn


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        ("By the figures of the board, … had closed the gate by Monday.", True),
        ("… had closed the gate by Monday.", True),
        ("A: The board closed the gate. / B: By Monday … had closed it.", True),
        ("In May the board … had closed the gate.", False),
        ("By Monday … towns … had closed the gate.", False),
        ("Ada Quill, who runs … in the hills, told of a call.", True),
        ("The flood killed …, four of them guests.", True),
        ("The flood killed … guests.", False),
        ("The board agreed to spend … to mend the gate.", True),
        ("The board will pay … for the gate.", True),
        ("The council of Velm will vote … on the sale of the gate.", False),
        ("The bridge is to open … in the old town.", False),
        ("Prices could rise … by the summer.", False),
        ("The board agreed to be … in the hills.", False),
        ("The board agreed to shut … gates.", False),
        ("The board voted … to close the gate.", False),
        ("Ada Quill, who was elected …, told of a call.", False),
        ("Mr Quill … said that the gate was closed.", False),
        ("The board was not due to meet…", True),
        ("The board, not due to meet, did…", False),
        ("Quill would not resign…", False),
        ("The board was not due to meet until May.", False),
    ],
)
def test_what_a_verb_needs(text: str, *, lacking: bool) -> None:
    assert torn(text) is lacking
