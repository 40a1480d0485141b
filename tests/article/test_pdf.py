"""PDFs in many layouts: columns, indents, ragged edges, pages, hyphens; and those that can't be read."""

import io

import kilbray
import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import pdf
from reader.article.intake import intake_of
from reader.article.pdf_columns import Line, Stretch, lines_of
from reader.article.pdf_paragraphs import pieces_of
from reader.article.taken import Asked, PasswordError, UnreadableError


@pytest.mark.parametrize("columns", [1, 2, 3])
@pytest.mark.parametrize("paper", ["a4", "a5"])
@pytest.mark.parametrize(("justified", "indented", "pages"), [(True, True, 1), (True, False, 3), (False, False, 1), (False, True, 3)])
def test_every_layout_gives_the_same_paragraphs(columns: int, paper: str, justified: bool, indented: bool, pages: int) -> None:
    taken = pdf.read(kilbray.pdf(columns=columns, justified=justified, indented=indented, pages=pages, paper=paper), Asked())
    article = intake_of(taken, "x.pdf").article
    assert [(p.text, p.kind) for p in article.paragraphs][: len(kilbray.BODY)] == kilbray.PARAGRAPHS
    assert (article.title, article.byline) == (kilbray.TITLE, kilbray.AUTHOR)
    heads = {piece.left for piece in taken.pieces if piece.left}
    assert heads == {"running head", "page number"}


def test_a_password_is_asked_for_and_taken() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(kilbray.pdf())) as document:
        document.save(out, encryption=pikepdf.Encryption(owner="owner", user="sorn"))
    with pytest.raises(PasswordError) as refusal:
        pdf.read(out.getvalue(), Asked())
    assert not refusal.value.wrong
    with pytest.raises(PasswordError) as refusal:
        pdf.read(out.getvalue(), Asked(password="kell"))
    assert refusal.value.wrong
    assert kilbray.BODY[0].text in {piece.text for piece in pdf.read(out.getvalue(), Asked(password="sorn")).pieces}


@pytest.mark.parametrize(("keep", "says"), [(200, "is damaged"), (9, "is damaged")])
def test_a_cut_off_file_is_refused(keep: int, says: str) -> None:
    with pytest.raises(UnreadableError, match=says):
        pdf.read(kilbray.pdf()[:keep], Asked())


def test_pictures_of_pages_are_told_from_text() -> None:
    out = io.BytesIO()
    document = pikepdf.new()
    document.add_blank_page()
    document.save(out)
    with pytest.raises(UnreadableError, match="pictures of pages"):
        pdf.read(out.getvalue(), Asked())


def test_too_many_pages_are_refused() -> None:
    out = io.BytesIO()
    document = pikepdf.new()
    for _ in range(pdf.MOST_PAGES + 1):
        document.add_blank_page()
    document.save(out)
    with pytest.raises(UnreadableError, match="101 pages"):
        pdf.read(out.getvalue(), Asked())


def column(texts: list[str], left: float = 50.0, top: float = 700.0, size: float = 10.0, step: float = 12.0) -> list[Stretch]:
    return [Stretch(text, left, top - n * step, left + 5.0 * len(text), top - n * step + size) for n, text in enumerate(texts)]


def pieces(stretches: list[Stretch]) -> list[str]:
    return [piece.text for piece in pieces_of(lines_of(stretches, 0, 0), [800.0]) if not piece.left]


def test_hyphens_of_the_line_break_go_and_a_words_own_stay() -> None:
    text = ["The govern-", "ment held a meeting on self-", "rule and well-", "known rules; a re-", "entry and the re-entry of many words in it."]
    assert pieces(column(text)) == ["The government held a meeting on self-rule and well-known rules; a re-entry and the re-entry of many words in it."]


def test_small_print_is_kept_apart() -> None:
    body = column(["The ship left the harbour in the morning, and it was seen from the hill by all who"] * 12)
    note = column(["Photograph by nobody at all, taken from the hill"], top=500.0, size=7.0)
    found = pieces_of(lines_of([*body, *note], 0, 0), [800.0])
    assert [piece.left for piece in found] == ["", "smaller print (captions, notes)"]


@given(
    st.lists(
        st.builds(
            lambda text, left, bottom, wide, high: Stretch(text, left, bottom, left + wide, bottom + high),
            st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=12),
            st.floats(-50, 700),
            st.floats(-50, 900),
            st.floats(0.1, 300),
            st.floats(0.5, 60),
        ),
        max_size=40,
    )
)
@settings(max_examples=60, deadline=None)
def test_no_place_of_words_loses_any(stretches: list[Stretch]) -> None:
    lines: list[Line] = lines_of(stretches, 0, 0)
    letters = sorted(c for s in stretches for c in s.text if not c.isspace())
    assert sorted(c for line in lines for c in line.text if not c.isspace()) == letters
    pieces_of(lines, [800.0])
