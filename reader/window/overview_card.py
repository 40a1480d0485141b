"""The two articles in figures, above the findings: how much of each the other has too, and the alignment as a small picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reader.article.sides import SIDES, Side
from reader.report.shares import percent
from reader.window.alignment_picture import AlignmentPicture
from reader.window.labels import label
from reader.window.reading.guard import guarded
from reader.window.theme import Theme

if TYPE_CHECKING:
    from reader.comparison.model import Comparison
    from reader.report.overview import Overview
    from reader.window.alignment import Alignment

_BESIDE = 300
_UNBOUND = (1 << 24) - 1
"""QWIDGETSIZE_MAX, which the binding does not name."""


class ShareBar(QWidget):
    """One article: what the other has too, and the rest, which only this one has. The words beside it say the same."""

    def __init__(self, side: Side, theme: Theme) -> None:
        super().__init__()
        self._side = side
        self._theme = theme
        self.share = 0.0
        self.setFixedHeight(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(120, 8)

    def show_share(self, share: float) -> None:
        """`share` of the words, 0 to 1, is in the other article too."""
        self.share = share
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            shape = QPainterPath()
            shape.addRoundedRect(QRectF(self.rect()), 4, 4)
            painter.setClipPath(shape)
            painter.fillRect(self.rect(), QColor(theme.side(self._side)[0]))
            both = self.share * self.width()
            painter.fillRect(QRectF(0, 0, both, self.height()), QColor(theme.link))
            if 0 < both < self.width():
                # A thin gap tells the parts apart in grey.
                painter.fillRect(QRectF(both - 1, 0, 2, self.height()), QColor(theme.card))


class OverviewCard(QFrame):
    """The card at the top of the findings."""

    saving = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("overview")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 9, 14, 10)
        column.setSpacing(5)
        self.title = label("overview_title")
        self.title.setWordWrap(True)
        column.addWidget(self.title)
        self.bars: dict[Side, ShareBar] = {}
        self.shares: dict[Side, QLabel] = {}
        for side in SIDES:
            row = QHBoxLayout()
            row.setSpacing(8)
            letter = label(f"side_{side}")
            letter.setText(side.upper())
            letter.setFixedWidth(10)
            self.bars[side] = ShareBar(side, theme)
            self.shares[side] = label("overview_note")
            row.addWidget(letter)
            row.addWidget(self.bars[side], 1)
            row.addWidget(self.shares[side])
            column.addLayout(row)
        self.note = label("overview_note")
        self.note.setWordWrap(True)
        column.addWidget(self.note)
        self.picture = AlignmentPicture(theme)
        self.picture.saving.connect(self.saving)
        self.save = QPushButton("Save…")
        self.save.setObjectName("save_picture")
        self.save.setProperty("look", "link")
        self.save.setToolTip("Save the picture of the alignment as SVG or PNG")
        self.save.setAccessibleName("Save the picture")
        self.save.clicked.connect(self.saving)
        column.addWidget(self.picture)
        foot = QHBoxLayout()
        # where it could not break, a narrow panel would give the card less width than it asks for, and too little height
        self.words = label("overview_note", wrap=True)
        foot.addWidget(self.words, 1)
        foot.addWidget(self.save)
        column.addLayout(foot)
        self._more = (self.note, self.words, self.save)
        self.hide()

    def set_below(self, below: bool) -> None:
        """Under the pages, beside the list: narrow and low. The picture's menu saves it there."""
        self.show_more(not below)
        self.picture.set_low(below)
        self.setMinimumWidth(_BESIDE if below else 0)
        self.setMaximumWidth(_BESIDE if below else _UNBOUND)

    def show_more(self, more: bool) -> None:
        """With or without the lines that are of less use."""
        for part in self._more:
            part.setVisible(more)

    def heights(self) -> tuple[int, int]:
        """How high the card is without those lines, and with them."""
        layout = self.layout()
        assert layout is not None
        lines = sum(part.sizeHint().height() + layout.spacing() for part in (self.note, self.save))
        # a headline of two lines is higher than a layout's least size knows
        whole = max(layout.totalMinimumSize().height(), layout.totalMinimumHeightForWidth(_BESIDE))
        return (whole, whole + lines) if self.note.isHidden() else (whole - lines, whole)

    def show_overview(self, found: Overview | None, alignment: Alignment | None = None, remark: str = "") -> None:
        """Figures of a comparison, and its picture; None hides the card. `remark` says what stands out, in place of the first figure."""
        if found is not None:
            self.title.setText(remark or found.headline("a"))
            both, only_a, only_b = found.percent()
            self.note.setText(found.headline("b"))
            self.words.setText(f"All words: {both}% both, {only_a}% A, {only_b}% B")
            self.words.setToolTip(f"Of all words {both}% tell what both have, {only_a}% what only A has, {only_b}% what only B has.")
            said = []
            for side, part, across in (("a", found.a, "B"), ("b", found.b, "A")):
                self.bars["a" if side == "a" else "b"].show_share(part.share)
                words = f"{percent(part.share)}% also in {across}"
                self.shares["a" if side == "a" else "b"].setText(words)
                said.append(f"{side.upper()}: {words}")
            self.setAccessibleName(f"{self.title.text()}. {'. '.join(said)}. {self.note.text()}. {self.words.toolTip()}")
            self.picture.show_alignment(alignment if alignment is not None else Alignment())
        self.setVisible(found is not None)

    def set_theme(self, theme: Theme) -> None:
        self.picture.set_theme(theme)
        for bar in self.bars.values():
            bar.set_theme(theme)


def remark(comparison: Comparison, found: Overview) -> str:
    """What is to be said of two reports that have nothing in common, or everything; "" of all others."""
    a, b = ([paragraph.text for paragraph in reading.article.paragraphs] for reading in (comparison.a, comparison.b))
    if a == b:
        return "Both sides are the same text."
    return "These two share nothing that could be found." if not (found.a.linked or found.b.linked or found.a.shared or found.b.shared) else ""
