from hypothesis import given
from hypothesis import strategies as st

from reader.report.fields import FIELDS, Piece, line

KNOWN = {"title": "The harbour", "author": "Sol\nAnder", "date": "9 May 2031"}


def test_fields_are_filled_and_sides_are_parted() -> None:
    made = line(" {title} · {author} || {page} of {pages} ", KNOWN)
    assert made.left == (Piece("text", "The harbour · Sol Ander"),)
    assert made.right == (Piece("page"), Piece("text", " of "), Piece("pages"))
    assert made.words == "The harbour · Sol Ander"


def test_what_is_no_field_stays() -> None:
    assert line("{price} {title", KNOWN).left == (Piece("text", "{price} {title"),)
    assert line("", KNOWN).words == ""
    assert line("|| {section}", KNOWN).right == (Piece("section"),)
    assert line("{tally}", KNOWN).left == ()


@given(st.text("{}|abtilepgs \n#$\\", max_size=60))
def test_any_pattern_makes_a_line(pattern: str) -> None:
    made = line(pattern, KNOWN)
    assert all(piece.kind != "text" or piece.text for piece in (*made.left, *made.right))
    assert set(FIELDS) >= {"title", "page"}
