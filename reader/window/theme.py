"""Every colour of the window, by what it means. Qt-free: colours are "#RRGGBB", and only painters and style sheets turn them into anything else.

`TEXT_PAIRS` and `MARK_PAIRS` say which colours are ever drawn on which; the tests hold the first to WCAG AA for text (4.5:1) and the
second to AA for graphics (3:1), in every theme.
"""

from typing import NamedTuple


class Theme(NamedTuple):
    """One palette. "_text" is a colour fit to write with, "_ground" one to write on; the bare name is for bars, lines and blocks."""

    name: str
    dark: bool
    # surfaces, from the farthest back to the nearest
    desk: str
    chrome: str
    panel: str
    paper: str
    card: str
    # lines that separate surfaces, and controls at rest, under the mouse and pressed
    line: str
    control: str
    control_hover: str
    control_pressed: str
    # writing
    ink: str
    ink_soft: str
    ink_quiet: str
    # the one strong button and the chosen chip
    strong: str
    strong_hover: str
    strong_text: str
    # the two articles
    a: str
    a_text: str
    a_ground: str
    b: str
    b_text: str
    b_ground: str
    # shared quotes
    quote: str
    quote_text: str
    quote_ground: str
    # links: at rest, lifted, and as writing
    link: str
    link_rest: str
    link_faded: str
    link_lifted: str
    link_text: str
    link_ground: str
    # differences
    difference: str
    difference_text: str
    difference_ground: str
    # the maps at the edges
    map_track: str
    map_shared: str
    map_other: str
    map_frame: str
    # find, selection, focus
    find: str
    find_ground: str
    find_current: str
    find_current_text: str
    selection: str
    selection_text: str
    focus: str
    # messages
    error_text: str
    error_ground: str
    good_text: str

    def side(self, side: str) -> tuple[str, str, str]:
        """(bar, text, ground) of article "a" or "b"."""
        return (self.a, self.a_text, self.a_ground) if side == "a" else (self.b, self.b_text, self.b_ground)


_SURFACES = ("desk", "chrome", "panel", "paper", "card")
_TINTS = ("a_ground", "b_ground", "quote_ground", "difference_ground", "link_ground", "find_ground")
_CONTROLS = ("control", "control_hover", "control_pressed")

TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    *((ink, ground) for ink in ("ink", "ink_soft") for ground in (*_SURFACES, *_CONTROLS)),
    *(("ink", ground) for ground in _TINTS),
    *(("ink_quiet", ground) for ground in _SURFACES),
    *((text, ground) for text in ("a_text", "b_text", "quote_text", "difference_text", "link_text") for ground in _SURFACES),
    ("a_text", "a_ground"),
    ("b_text", "b_ground"),
    ("quote_text", "quote_ground"),
    ("difference_text", "difference_ground"),
    ("link_text", "link_ground"),
    ("strong_text", "strong"),
    ("strong_text", "strong_hover"),
    ("find_current_text", "find_current"),
    ("selection_text", "selection"),
    ("error_text", "error_ground"),
    ("error_text", "panel"),
    ("good_text", "panel"),
)
"""Every text and ground that meet: (text field, ground field)."""

MARK_PAIRS: tuple[tuple[str, str], ...] = (
    *((mark, ground) for mark in ("a", "b", "quote", "difference", "focus") for ground in ("paper", "card", "map_track")),
    ("link_lifted", "paper"),
    ("link", "paper"),
    ("map_shared", "map_track"),
    ("map_frame", "map_track"),
    ("find", "map_track"),
    ("find_current", "paper"),
    ("difference", "a_ground"),
    ("difference", "b_ground"),
    ("quote", "quote_ground"),
)
"""Every mark that means something by being seen, and what it is drawn on."""

LIGHT = Theme(
    name="light",
    dark=False,
    desk="#ECEAE5",
    chrome="#F1EEE8",
    panel="#F7F5F1",
    paper="#FCFBF8",
    card="#FFFFFF",
    line="#DCD8CF",
    control="#ECE8E0",
    control_hover="#E6E2DA",
    control_pressed="#DCD8CF",
    ink="#22231F",
    ink_soft="#45453F",
    ink_quiet="#66645D",
    strong="#33342F",
    strong_hover="#4A4B45",
    strong_text="#FFFFFF",
    a="#B8611B",
    a_text="#9C4F10",
    a_ground="#FBEBD9",
    b="#0F7480",
    b_text="#0C6A75",
    b_ground="#DDF0F0",
    quote="#6A5ACD",
    quote_text="#5848B8",
    quote_ground="#E7E3FA",
    link="#848C9E",
    link_rest="#E2E3E5",
    link_faded="#EFEFEE",
    link_lifted="#868EA0",
    link_text="#545C6E",
    link_ground="#E8EAEF",
    difference="#9A3025",
    difference_text="#8A2B22",
    difference_ground="#F8E4E0",
    map_track="#F4F2ED",
    map_shared="#828A9B",
    map_other="#D9D5CC",
    map_frame="#7A766B",
    find="#8F6A00",
    find_ground="#FFE58A",
    find_current="#7A5200",
    find_current_text="#FFFFFF",
    selection="#3B5A8C",
    selection_text="#FFFFFF",
    focus="#2F5FA8",
    error_text="#8A2B22",
    error_ground="#F8E4E0",
    good_text="#2F6B3A",
)

DARK = Theme(
    name="dark",
    dark=True,
    desk="#141412",
    chrome="#1B1B18",
    panel="#191917",
    paper="#201F1C",
    card="#262522",
    line="#3A3833",
    control="#2C2B27",
    control_hover="#35332E",
    control_pressed="#3F3D37",
    ink="#E7E3D9",
    ink_soft="#CBC6BA",
    ink_quiet="#A29D91",
    strong="#E7E3D9",
    strong_hover="#FFFFFF",
    strong_text="#201F1C",
    a="#DB8D45",
    a_text="#E89F5C",
    a_ground="#40301F",
    b="#3FA7B3",
    b_text="#5FC0CB",
    b_ground="#173A3D",
    quote="#9486EE",
    quote_text="#B3A8FA",
    quote_ground="#353058",
    link="#7E879B",
    link_rest="#31312F",
    link_faded="#272624",
    link_lifted="#7C8598",
    link_text="#A9B1C2",
    link_ground="#30333A",
    difference="#E9806F",
    difference_text="#F09B8C",
    difference_ground="#4A2A25",
    map_track="#191917",
    map_shared="#727A8C",
    map_other="#3A3833",
    map_frame="#8F8A7E",
    find="#D8AE36",
    find_ground="#574512",
    find_current="#F0C64A",
    find_current_text="#201F1C",
    selection="#3F669F",
    selection_text="#FFFFFF",
    focus="#7FA9E8",
    error_text="#F09B8C",
    error_ground="#4A2A25",
    good_text="#86C993",
)

HIGH_CONTRAST = Theme(
    name="high contrast",
    dark=True,
    desk="#000000",
    chrome="#000000",
    panel="#000000",
    paper="#000000",
    card="#000000",
    line="#FFFFFF",
    control="#000000",
    control_hover="#303030",
    control_pressed="#404040",
    ink="#FFFFFF",
    ink_soft="#FFFFFF",
    ink_quiet="#E6E6E6",
    strong="#FFFFFF",
    strong_hover="#FFF3A0",
    strong_text="#000000",
    a="#FFB35C",
    a_text="#FFC27A",
    a_ground="#3A2200",
    b="#4FE3F2",
    b_text="#7CEAF5",
    b_ground="#00353A",
    quote="#C4B8FF",
    quote_text="#CFC5FF",
    quote_ground="#2B2260",
    link="#C9D2E6",
    link_rest="#4A4F5A",
    link_faded="#26282D",
    link_lifted="#E3E9F6",
    link_text="#DCE3F2",
    link_ground="#2A2E36",
    difference="#FF9C8A",
    difference_text="#FFAD9E",
    difference_ground="#4D1008",
    map_track="#000000",
    map_shared="#AEB6C6",
    map_other="#5A5A5A",
    map_frame="#FFFFFF",
    find="#FFE14D",
    find_ground="#4D4000",
    find_current="#FFE14D",
    find_current_text="#000000",
    selection="#FFFFFF",
    selection_text="#000000",
    focus="#FFF200",
    error_text="#FFAD9E",
    error_ground="#4D1008",
    good_text="#8CF29F",
)

THEMES: tuple[Theme, ...] = (LIGHT, DARK, HIGH_CONTRAST)
