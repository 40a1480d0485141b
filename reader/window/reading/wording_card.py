"""Two linked paragraphs word by word: which words both have, and which only one. Neither side is the older one; nothing is struck out.

Words that only one has are underlined on that side's ground and semibold; the rest is quieter. Nothing is said by colour alone. Of two languages
it is the other way round: what both write alike is underlined, for every other word differs whatever it says.
"""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from reader.article.sides import SIDES, Pair, Side
from reader.comparison.wording import differ, written_alike
from reader.window.labels import label
from reader.window.reading.card import Card, tool
from reader.window.reading.document import Units, shown
from reader.window.theme import Theme

Ranges = list[tuple[int, int]]
WIDEST = 1040
_ONE_LANGUAGE = "Underlined: words that only this report has here. Case, accents and punctuation are not compared."
_TWO_LANGUAGES = "Two languages: underlined are names, figures and words that both write alike. What the other words say is not compared."


class WordingCard(Card):
    """The wording of one pair of paragraphs, and the way to the next."""

    stepped = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__("wording_card", parent)
        self.theme = theme
        self.setAccessibleName("Wording of two linked paragraphs")
        self.pair: Pair = (-1, -1)
        self.texts: dict[Side, str] = {"a": "", "b": ""}
        self.marked: dict[Side, Ranges] = {"a": [], "b": []}
        self._across = False
        self._font = QFont()
        self._right: dict[Side, bool] = {"a": False, "b": False}
        self.counts = label("quiet")
        self.where = label("quiet")
        self.previous = tool("◂", "Previous pair", "The linked pair before this one (Alt+Up)")
        self.next = tool("▸", "Next pair", "The linked pair after this one (Alt+Down)")
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        for part in (self.where, self.previous, self.next):
            self.tools.addWidget(part)
        self.captions = {side: label(f"side_{side}") for side in SIDES}
        self.sheets = {side: _sheet(side) for side in SIDES}
        columns = QHBoxLayout()
        columns.setSpacing(26)
        for side in SIDES:
            column = QVBoxLayout()
            column.setSpacing(3)
            column.addWidget(self.captions[side])
            column.addWidget(self.sheets[side], 1)
            columns.addLayout(column, 1)
        self.body.addWidget(self.counts)
        self.body.addLayout(columns, 1)
        self.hint = label("quiet")
        self.body.addWidget(self.hint)

    def show_pair(self, pair: Pair, texts: tuple[str, str], where: str, font: QFont, right: tuple[bool, bool], across: bool = False) -> None:
        """Fill the card: two paragraphs' texts, their place among all pairs ("3 of 12"), the text's typeface, and which run from right to left.

        `across`: they are in two languages.
        """
        self.pair, self.texts, self._font = pair, dict(zip(SIDES, texts, strict=True)), font
        self._right = dict(zip(SIDES, right, strict=True))
        self._across = across
        self.title.setText(f"Wording of A¶{pair[0] + 1} ↔ B¶{pair[1] + 1}")
        self.where.setText(where)
        for part in (self.previous, self.next):
            part.setVisible(bool(where))
        self.counts.setText(self._compare_languages(*texts) if across else self._compare(*texts))
        self.hint.setText(_TWO_LANGUAGES if across else _ONE_LANGUAGE)
        self.counts.setAccessibleName(self.counts.text())
        self._fill()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        if self.pair != (-1, -1):
            self._fill()

    def _compare(self, a_text: str, b_text: str) -> str:
        """Mark what only one has: "12 words in both · 4 only in A · none only in B"."""
        stretches = differ(a_text, b_text)
        self.marked = {"a": [s.a for s in stretches if s.kind == "only a"], "b": [s.b for s in stretches if s.kind == "only b"]}

        def words(text: str, ranges: Ranges) -> int:
            return sum(len(text[start:end].split()) for start, end in ranges)

        both, a, b = words(a_text, [s.a for s in stretches if s.kind == "both"]), words(a_text, self.marked["a"]), words(b_text, self.marked["b"])
        if not a and not b:
            return f"The same words in the same order: {both} in both"
        return f"{both} word{'' if both == 1 else 's'} in both · {a or 'none'} only in A · {b or 'none'} only in B"

    def _compare_languages(self, a_text: str, b_text: str) -> str:
        """Mark what two languages write alike: "4 words written alike in both"."""
        found = written_alike(a_text, b_text)
        self.marked = {"a": [a for a, _ in found], "b": sorted(b for _, b in found)}
        return f"{len(found) or 'No'} word{'' if len(found) == 1 else 's'} written alike in both"

    def _fill(self) -> None:
        for number, side in enumerate(SIDES):
            self.captions[side].setText(f"{side.upper()} ¶{self.pair[number] + 1}")
            self.captions[side].setAlignment(Qt.AlignmentFlag.AlignRight if self._right[side] else Qt.AlignmentFlag.AlignLeft)
            sheet = self.sheets[side]
            self._write(sheet, side, self.marked[side])
            said = "; ".join(self.texts[side][start:end] for start, end in self.marked[side])
            where = "written alike in both" if self._across else f"only in {side.upper()}"
            sheet.setAccessibleDescription(f"{where[0].upper()}{where[1:]}: {said}" if said else f"No word here is {where}")

    def _write(self, sheet: QTextEdit, side: Side, marked: Ranges) -> None:
        text, units = shown(self.texts[side]), Units([shown(self.texts[side])])
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if self._right[side] else Qt.LayoutDirection.LeftToRight)
        sheet.document().setDefaultTextOption(option)
        sheet.document().setDefaultFont(self._font)
        rest, mark = QTextCharFormat(), QTextCharFormat()
        rest.setForeground(QColor(self.theme.ink_soft))
        bar, _, ground = (self.theme.link, "", self.theme.link_ground) if self._across else self.theme.side(side)
        mark.setForeground(QColor(self.theme.ink))
        mark.setBackground(QColor(ground))
        mark.setFontWeight(QFont.Weight.DemiBold)
        mark.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        mark.setUnderlineColor(QColor(bar))
        lines = QTextBlockFormat()
        lines.setLineHeight(112.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        sheet.setPlainText(text)
        cursor = QTextCursor(sheet.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(lines)
        cursor.setCharFormat(rest)
        for start, end in marked:
            cursor.setPosition(units.to_units(0, start))
            cursor.setPosition(units.to_units(0, end), QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(mark)

    def wanted(self, room: QSize) -> QSize:
        """The size that shows both texts whole, as far as there is room."""
        width = min(WIDEST, room.width())
        column = (width - 26 - 26) / 2 - 2
        tall = 0.0
        for sheet in self.sheets.values():
            copy = sheet.document().clone()
            copy.setTextWidth(column)
            tall = max(tall, copy.size().height())
            copy.deleteLater()
        return QSize(width, min(room.height(), int(tall) + 136))

    def come_to(self, area: QRect, top: float, bottom: float) -> None:
        """Come up below a stretch of the area (y of its top and bottom), or above it, or at the foot of the area where neither has room."""
        self.come(self._room(area, top, bottom), self)

    def lie(self, area: QRect, top: float, bottom: float) -> None:
        """The same for a card that has come up already; the keyboard stays where it is."""
        self.setGeometry(self._room(area, top, bottom))

    def _room(self, area: QRect, top: float, bottom: float) -> QRect:
        size = self.wanted(area.size())
        left = area.left() + (area.width() - size.width()) // 2
        y = area.bottom() + 1 - size.height()
        if bottom + 10 + size.height() <= area.bottom():
            y = int(bottom) + 10
        elif top - 10 - size.height() >= area.top():
            y = int(top) - 10 - size.height()
        return QRect(left, y, size.width(), size.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back, on = (Qt.Key.Key_Left, Qt.Key.Key_Up), (Qt.Key.Key_Right, Qt.Key.Key_Down)
        if event.key() in (*back, *on) and self.where.text():
            self.stepped.emit(-1 if event.key() in back else 1)
        else:
            super().keyPressEvent(event)


def _sheet(side: Side) -> QTextEdit:
    sheet = QTextEdit()
    sheet.setObjectName(f"wording_{side}")
    sheet.setAccessibleName(f"Wording in {side.upper()}")
    sheet.setReadOnly(True)
    sheet.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
    sheet.setFrameShape(QFrame.Shape.NoFrame)
    sheet.setTabChangesFocus(True)
    sheet.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    sheet.document().setDocumentMargin(0)
    sheet.document().setUndoRedoEnabled(False)
    return sheet
