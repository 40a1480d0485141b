"""Text goes into Qt as it is, and offsets come back as they went in."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QTextCursor
from pytestqt.qtbot import QtBot

from reader.article.model import Article, Paragraph
from reader.window.reading.document import Units, build, shown

texts = st.text(st.characters(exclude_categories=()), max_size=60)


@given(st.lists(texts, min_size=1, max_size=6))
def test_units_there_and_back(paragraphs: list[str]) -> None:
    kept = [shown(t) for t in paragraphs]
    units = Units(kept)
    for i, text in enumerate(kept):
        for offset in range(len(text) + 1):
            there = units.to_units(i, offset)
            assert there == len(text[:offset].encode("utf-16-le")) // 2
            assert units.to_points(i, there) == offset


def test_inside_a_surrogate_pair_is_its_character() -> None:
    units = Units(["a🛟b"])
    assert [units.to_points(0, u) for u in range(5)] == [0, 1, 1, 2, 3]


@given(st.lists(texts, min_size=1, max_size=6))
def test_a_block_for_each_paragraph_and_a_character_for_each_character(qapp: object, paragraphs: list[str]) -> None:
    document = build(Article(tuple(Paragraph(t) for t in paragraphs)), [shown(t) for t in paragraphs], QFont())
    assert document.blockCount() == len(paragraphs)
    for i, text in enumerate(paragraphs):
        assert document.findBlockByNumber(i).text() == shown(text)
        assert len(shown(text)) == len(text)


def test_markup_is_shown_and_never_obeyed(qtbot: QtBot) -> None:
    text = "<b>Not bold</b> &amp; <img src='file:///etc/passwd'>"
    document = build(Article((Paragraph(text),)), [shown(text)], QFont())
    assert document.toPlainText() == text


def test_headings_and_credits_look_different(qtbot: QtBot) -> None:
    article = Article((Paragraph("Head", "heading"), Paragraph("Body"), Paragraph("By us", "credit")))
    document = build(article, [p.text for p in article.paragraphs], QFont())
    formats = []
    for i in range(3):
        cursor = QTextCursor(document.findBlockByNumber(i))
        cursor.movePosition(QTextCursor.MoveOperation.Right)
        formats.append(cursor.charFormat())
    assert formats[0].fontWeight() == QFont.Weight.DemiBold
    assert not formats[1].fontItalic()
    assert formats[2].fontItalic()
