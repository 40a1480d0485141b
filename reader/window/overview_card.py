"""The two articles in figures, above the findings: how many paragraphs have a counterpart, and how much of the words both have."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from reader.report.overview import Overview
from reader.window.theme import Theme


class ShareBar(QWidget):
    """One bar in three parts: in both, only in A, only in B. The words under it say the same."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shares = (0.0, 0.0, 0.0)
        self.setFixedHeight(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(200, 8)

    def show_shares(self, shares: tuple[float, float, float]) -> None:
        self._shares = shares
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            shape = QPainterPath()
            shape.addRoundedRect(QRectF(self.rect()), 4, 4)
            painter.setClipPath(shape)
            painter.fillRect(self.rect(), QColor(theme.map_track))
            left = 0.0
            for share, colour in zip(self._shares, (theme.link, theme.a, theme.b), strict=True):
                width = share * self.width()
                # A thin gap tells the parts apart in grey.
                painter.fillRect(QRectF(left, 0, max(0.0, width - 1), self.height()), QColor(colour))
                left += width


class OverviewCard(QFrame):
    """The card at the top of the findings."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("overview")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 9, 14, 10)
        column.setSpacing(6)
        self.title = QLabel()
        self.title.setObjectName("overview_title")
        self.title.setWordWrap(True)
        self.bar = ShareBar(theme)
        self.note = QLabel()
        self.note.setObjectName("overview_note")
        self.note.setWordWrap(True)
        for part in (self.title, self.bar, self.note):
            column.addWidget(part)
        self.hide()

    def show_overview(self, found: Overview | None) -> None:
        """Figures of a comparison; None hides the card."""
        if found is not None:
            self.title.setText(found.headline("a"))
            self.bar.show_shares((found.both, found.only_a, found.only_b))
            both, only_a, only_b = found.percent()
            self.note.setText(f"in both {both}% · only in A {only_a}% · only in B {only_b}% (by words)\n{found.headline('b')}")
            self.setAccessibleName(f"{self.title.text()}. {self.note.text()}")
        self.setVisible(found is not None)

    def set_theme(self, theme: Theme) -> None:
        self.bar.set_theme(theme)
