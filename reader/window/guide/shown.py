"""A page of the guide as a QTextDocument, laid out by formats from the theme: no HTML anywhere."""

from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from reader.window.guide.pages import Block, Page, Run
from reader.window.theme import Theme
from reader.window.typefaces import load

_SIZES = {1: 26, 2: 19, 3: 16}
_TEXT = 16
_MONO = ("DejaVu Sans Mono", "Menlo", "Consolas", "monospace")


def document(page: Page, theme: Theme, margin: float = 26) -> QTextDocument:
    """The page, a block of the document for each block of the page; `margin` in logical pixels."""
    made = QTextDocument()
    made.setDocumentMargin(margin)
    cursor = QTextCursor(made)
    for number, block in enumerate(page.blocks):
        if number:
            cursor.insertBlock()
        sign, look = f"{block.sign}\u2002" if block.sign else "", _format(Run(""), block, theme)
        # the first line hangs by the width of its sign, so that it begins where the others do
        cursor.setBlockFormat(_block_format(block, first=number == 0, hang=QFontMetricsF(look.font()).horizontalAdvance(sign)))
        if sign:
            cursor.insertText(sign, look)
        for run in block.runs:
            cursor.insertText(run.text, _format(run, block, theme))
    return made


def _block_format(block: Block, *, first: bool, hang: float) -> QTextBlockFormat:
    shape = QTextBlockFormat()
    shape.setLineHeight(135 if block.kind != "heading" else 112, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if block.kind == "heading":
        shape.setHeadingLevel(block.level)
        shape.setTopMargin(0 if first else 24 if block.level < 3 else 16)
        shape.setBottomMargin(8)
    elif block.kind == "item":
        shape.setLeftMargin(max(20.0, hang) + 22 * (block.level - 1))
        shape.setTextIndent(-hang)
        shape.setBottomMargin(6)
    else:
        shape.setBottomMargin(11)
    return shape


def _format(run: Run, block: Block, theme: Theme) -> QTextCharFormat:
    faces = load()
    look = QTextCharFormat()
    font = QFont(faces.serif if block.kind != "heading" or block.level < 3 else faces.sans)
    font.setPixelSize(_SIZES.get(block.level, _TEXT) if block.kind == "heading" else _TEXT)
    font.setBold(block.kind == "heading" or run.style == "strong")
    font.setItalic(run.style == "em")
    look.setForeground(QColor(theme.ink))
    if run.style == "code" or block.kind == "code":
        font.setFamilies(list(_MONO))
        font.setPixelSize(_TEXT - 2)
        look.setBackground(QColor(theme.control))
    elif run.style == "key":
        font.setFamily(faces.sans)
        font.setPixelSize(_TEXT - 2)
        font.setWeight(QFont.Weight.DemiBold)
        look.setBackground(QColor(theme.control))
    look.setFont(font)
    if run.page:
        look.setAnchor(True)
        look.setAnchorHref(run.page)
        look.setForeground(QColor(theme.link_text))
        look.setFontUnderline(True)
    return look
