"""How a card looks in the list: its colour at the left, its title, where and what, and the quiet line that says how it stands and why."""

import re
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import bidirectional

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.project.links import Status
from reader.window.cards import FRAMING, STATUS_WORDS, Card
from reader.window.finding_list import AnyIndex, Heading, Role
from reader.window.reading.paint import CALM
from reader.window.theme import Theme

_SIDE, _GAP, _PAD_X, _PAD_Y, _BAR = 14, 9, 15, 9, 3
_FRAME = 2
"""The list keeps so much free around its rows, to show that it has the keyboard; its cards stand under the overview, edge to edge."""
_CLOSE = 20
_SHORT, _LONG = 4, 9


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of a card, laid out; `top` from the card's own top."""

    layout: QTextLayout
    top: float
    colour: str


@dataclass(frozen=True, slots=True)
class Laid:
    """A card laid out for one width."""

    blocks: tuple[Block, ...]
    height: int


def isolated(where: str, words: str) -> str:
    """A place before words that run from right to left, kept in its own order: "¶1–8" would stand there as "8–1¶"."""
    return f"\u2066{where}\u2069" if any(bidirectional(letter) in ("R", "AL") for letter in words) else where


class FindingDelegate(QStyledItemDelegate):
    """Paints headings and cards. Layouts are kept until the width, the typeface or the theme changes."""

    def __init__(self, theme: Theme, sans: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.set_theme(theme, sans)

    def set_theme(self, theme: Theme, sans: str) -> None:
        self.theme = theme
        self._title = self._font(sans, 14, QFont.Weight.DemiBold)
        self._text = self._font(sans, 13, QFont.Weight.Normal)
        self._small = self._font(sans, 12, QFont.Weight.Normal)
        self._heading = self._font(sans, 12, QFont.Weight.DemiBold)
        self._heading.setCapitalization(QFont.Capitalization.AllUppercase)
        self._heading.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.8)
        self._laid: dict[tuple[object, ...], Laid] = {}

    @staticmethod
    def _font(family: str, pixels: int, weight: QFont.Weight) -> QFont:
        font = QFont(family)
        font.setPixelSize(pixels)
        font.setWeight(weight)
        return font

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        width = self._width(option)
        row = index.data(Role.FINDING)
        if isinstance(row, Card):
            return QSize(width, self._layout(row, width).height + _GAP)
        return QSize(width, 30)

    @staticmethod
    def _width(option: QStyleOptionViewItem) -> int:
        """The width of the list itself: the scroll bar lies in the margin, so that cards stay as they are whether it shows or not."""
        return option.widget.width() if isinstance(option.widget, QWidget) else option.rect.width()

    @staticmethod
    def card_rect(rect: QRect, width: int) -> QRect:
        """Where the card is in a row's rectangle, in a list of this width."""
        return QRect(_SIDE - _FRAME, rect.top(), max(40, width - 2 * _SIDE), rect.height() - _GAP)

    def close_rect(self, rect: QRect, width: int) -> QRect:
        """Where the × of the card in a row's rectangle is."""
        return QRect(self.card_rect(rect, width).right() - _CLOSE - 4, rect.top() + 5, _CLOSE, _CLOSE)

    def _layout(self, finding: Card, width: int) -> Laid:
        # by its words, not by itself: a topic may have thousands of places, and each would be gone through
        named = finding.title, finding.where, finding.detail, finding.status, finding.nearest, finding.why, width
        known = self._laid.get(named)
        if known is None:
            if len(self._laid) > 20_000:
                self._laid.clear()
            known = self._laid[named] = self._lay(finding, width)
        return known

    def _lay(self, finding: Card, width: int) -> Laid:
        room = max(60.0, width - 2 * _SIDE - 2 * _PAD_X)
        parts_said = (isolated(finding.where, finding.detail) if finding.where != finding.title else "", finding.detail)
        said = ("\n" if "\n" in finding.detail else " · ").join(part for part in parts_said if part).replace("\n", "\u2028")
        small = finding.small
        formats = [self._in_colour(finding.status)] if finding.status else []
        top = float(_PAD_Y)
        blocks = []
        parts = (
            (finding.title, self._title, self.theme.ink, 3, room - _CLOSE + 6),
            (said, self._text, self.theme.ink_soft, _LONG if finding.kind in FRAMING else _SHORT, room),
            (small, self._small, self.theme.ink_quiet, 3, room),
        )
        for text, font, colour, most, across in parts:
            if not text:
                continue
            layout, height = _wrapped(text, font, across, most, formats if font is self._small else [])
            blocks.append(Block(layout, top, colour))
            top += height + 2
        return Laid(tuple(blocks), round(top - 2 + _PAD_Y))

    def _in_colour(self, status: Status) -> QTextLayout.FormatRange:
        """The word for a status in its colour; it says the same in grey, by its sign."""
        colours = {"suggested": self.theme.ink_quiet, "confirmed": self.theme.good_text, "added": self.theme.link_text, "rejected": self.theme.difference_text}
        look = QTextCharFormat()
        look.setForeground(QColor(colours[status]))
        stretch = QTextLayout.FormatRange()
        stretch.start, stretch.length, stretch.format = 0, len(STATUS_WORDS[status]), look
        return stretch

    def _bar(self, card: Card) -> str:
        theme = self.theme
        bars = {"only a": theme.a, "only b": theme.b, "quote": theme.quote, "difference": theme.difference, "link": theme.link_lifted, "tag": card.colour}
        if card.kind in FRAMING:
            sides = {side for side, _ in card.places}
            return theme.link_lifted if len(sides) > 1 else theme.a if "a" in sides else theme.b
        if card.sign == CALM:
            return theme.ink_quiet
        return bars.get(card.kind) or theme.ink_quiet

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        try:
            row = index.data(Role.FINDING)
            if isinstance(row, Heading):
                self._paint_heading(painter, option.rect, row.text)
            elif isinstance(row, Card):
                self._paint_card(painter, option, row, bool(index.data(Role.DISMISSED)))
        finally:
            painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, text: str) -> None:
        painter.setFont(self._heading)
        painter.setPen(QColor(self.theme.ink_quiet))
        inner = rect.adjusted(_SIDE, 0, -_SIDE, -6)
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, text)

    def _paint_card(self, painter: QPainter, option: QStyleOptionViewItem, finding: Card, dismissed: bool) -> None:
        theme, state = self.theme, option.state
        widget = option.widget
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = chosen and isinstance(widget, QWidget) and widget.hasFocus()
        card = QRectF(self.card_rect(option.rect, self._width(option)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.fillPath(shape, QColor(theme.control if dismissed else theme.card))
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(QRectF(card.left(), card.top(), _BAR, card.height()), QColor(self._bar(finding)))
        painter.restore()
        edge = theme.focus if focused else theme.ink_quiet if chosen else theme.link if over else theme.line
        painter.setPen(QPen(QColor(edge), 2.0 if chosen else 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(shape)
        for block in self._layout(finding, self._width(option)).blocks:
            painter.setPen(QColor(block.colour))
            block.layout.draw(painter, QPointF(card.left() + _PAD_X, card.top() + block.top))
        if (over or chosen) and finding.kind not in FRAMING:
            painter.setFont(self._text)
            painter.setPen(QColor(theme.ink_quiet))
            painter.drawText(self.close_rect(option.rect, self._width(option)), Qt.AlignmentFlag.AlignCenter, "↺" if dismissed else "×")


def _wrapped(text: str, font: QFont, width: float, most: int, formats: list[QTextLayout.FormatRange]) -> tuple[QTextLayout, float]:
    """`text` set in lines of `width`, at most `most` of them, the last ending in "…" where there is more; and their height."""
    metrics = QFontMetricsF(font)
    cut = _lines(text, font, width)
    if len(cut) > most:
        kept = "".join(cut[: most - 1])
        rest = text[len(kept) :]
        text = kept + metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width - 2)
    layout = QTextLayout(text, font)
    layout.setFormats(formats)
    height = _set(layout, width, metrics, most)
    return layout, height


def _lines(text: str, font: QFont, width: float) -> list[str]:
    layout = QTextLayout(text, font)
    layout.setTextOption(_option(text))
    layout.beginLayout()
    ends = [0]
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        ends.append(line.textStart() + line.textLength())
    layout.endLayout()
    # Qt counts UTF-16; cutting goes through it, so that a pair of surrogates stays whole.
    raw = text.encode("utf-16-le", "surrogatepass")
    return [raw[2 * start : 2 * end].decode("utf-16-le", "surrogatepass") for start, end in pairwise(ends)]


def runs_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction, places aside, runs from right to left."""
    outside = re.sub("\u2066[^\u2069]*\u2069", "", text)
    return next((kind != "L" for kind in map(bidirectional, outside) if kind in ("L", "R", "AL")), False)


def _option(text: str) -> QTextOption:
    option = QTextOption()
    if runs_right_to_left(text):
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _set(layout: QTextLayout, width: float, metrics: QFontMetricsF, most: int) -> float:
    layout.setTextOption(_option(layout.text()))
    layout.setCacheEnabled(True)
    layout.beginLayout()
    height, step = 0.0, round(metrics.height() * 1.12)
    for _ in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += step
    layout.endLayout()
    return height
