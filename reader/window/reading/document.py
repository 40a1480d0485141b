"""An article as a QTextDocument: plain text with formats, a block for each paragraph; and the edge between code points and Qt's UTF-16 units."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QTextCursor, QTextDocument, QTextOption

if TYPE_CHECKING:
    from PySide6.QtGui import QTextCharFormat

    from reader.article.model import Article

# One character for one character, so that offsets hold: what would end a block or means something to Qt's own storage becomes harmless.
_SHOWN = {ord(c): " " for c in "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2029"} | {ord(c): "�" for c in "\x00\ufdd0\ufdd1\ufffc"}
_SHOWN |= dict.fromkeys(range(0xD800, 0xE000), "�")


def shown(text: str) -> str:
    """The text as it is put into a block: as many code points, each in its place."""
    # what is printable has nothing to change but this one, and translating is slow
    return text if text.isprintable() and "\ufffc" not in text else text.translate(_SHOWN)


def _astral(text: str) -> bool:
    """Whether some characters take two UTF-16 units. Asked of the encoder, which is ten times as quick as looking at each."""
    return len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text)


class Units:
    """Code points of each paragraph to UTF-16 units and back. Paragraphs without astral characters cost nothing."""

    def __init__(self, texts: Sequence[str]) -> None:
        # for a paragraph that has them: the code-point offsets of its astral characters, in order
        self._astral = {i: [at for at, c in enumerate(text) if c > "\uffff"] for i, text in enumerate(texts) if not text.isascii() and _astral(text)}

    def to_units(self, paragraph: int, offset: int) -> int:
        """The UTF-16 offset of a code-point offset."""
        astral = self._astral.get(paragraph)
        return offset + bisect_left(astral, offset) if astral else offset

    def to_points(self, paragraph: int, units: int) -> int:
        """The code-point offset of a UTF-16 offset; inside a surrogate pair, that of its character."""
        astral = self._astral.get(paragraph)
        if not astral:
            return units
        # the k-th astral character, at offset a, takes the units a + k and a + k + 1
        before = bisect_right(range(len(astral)), units, key=lambda k: astral[k] + k + 2)
        inside = before < len(astral) and astral[before] + before + 1 == units
        return astral[before] if inside else units - before


def build(article: Article, texts: Sequence[str], font: QFont) -> QTextDocument:
    """The document, detached from any view: block i is paragraph i, its text as `shown` gives it.

    Headings are semibold, credits in italics; nothing else is formatted.
    """
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    document.setPlainText("\n".join(texts))
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for number, paragraph in enumerate(article.paragraphs):
        if paragraph.kind != "body":
            block = document.findBlockByNumber(number)
            cursor.setPosition(block.position())
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(_format(paragraph.kind))
    cursor.endEditBlock()
    return document


def _format(kind: str) -> QTextCharFormat:
    from PySide6.QtGui import QTextCharFormat  # late, as most articles have no headings

    form = QTextCharFormat()
    if kind == "heading":
        form.setFontWeight(QFont.Weight.DemiBold)
    else:
        form.setFontItalic(True)
    return form
