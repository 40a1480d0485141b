"""What stands where an article could: sheets that invite to drop, open or paste, the page of an empty window, and where a drop would land."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reader.article.errors import shown
from reader.window.labels import label
from reader.window.tips import plain

if TYPE_CHECKING:
    from reader.article.sides import Side
    from reader.window.settings import Pair

_RECENT_SHOWN = 4


def _button(text: str, name: str, look: str = "plain") -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setProperty("look", look)
    return button


class Invite(QFrame):
    """A sheet for one side. A click gives it the keyboard, so that Paste means this side."""

    opening = Signal(str)
    pasting = Signal(str)

    def __init__(self, side: Side, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.side: Side = side
        self.setObjectName("sheet")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(f"Report {side.upper()}: drop a file, open one or paste its text")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(212)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(8)
        rule = QFrame()
        rule.setObjectName(f"rule_{side}")
        rule.setFixedHeight(3)
        column.addWidget(rule)
        column.addSpacing(16)
        inner = QVBoxLayout()
        inner.setContentsMargins(36, 0, 36, 0)
        inner.setSpacing(8)
        inner.addWidget(label(f"side_{side}", f"REPORT {side.upper()}"))
        inner.addWidget(label("sheet_title", "Drop a report here", wrap=True))
        inner.addWidget(label("sheet_text", "A PDF, web page, Word, text or e-mail file. Or paste text or an address that you copied.", wrap=True))
        inner.addSpacing(8)
        row = QHBoxLayout()
        open_button, paste_button = _button("Open…", f"open_{side}"), _button("Paste", f"paste_{side}")
        open_button.clicked.connect(lambda: self.opening.emit(self.side))
        paste_button.clicked.connect(lambda: self.pasting.emit(self.side))
        row.addWidget(open_button)
        row.addWidget(paste_button)
        row.addStretch(1)
        inner.addLayout(row)
        inner.addStretch(1)
        column.addLayout(inner, 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(420, 216)


class HalfInvite(QObject):
    """Lays an Invite over the empty half of a view that shows only one article."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self.sheets: dict[Side, Invite] = {"a": Invite("a", view), "b": Invite("b", view)}
        self._empty: Side | None = None
        for sheet in self.sheets.values():
            sheet.hide()
        view.installEventFilter(self)

    def show_for(self, empty: Side | None) -> None:
        """Invite on this side; None on neither."""
        self._empty = empty
        for side, sheet in self.sheets.items():
            sheet.setVisible(side == empty)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        if self._empty is None:
            return
        sheet = self.sheets[self._empty]
        half = self._view.width() // 2
        width = max(220, min(half - 90, 460))
        height = min(240, max(216, self._view.height() - 120))
        left = (half - width) // 2 + (half if self._empty == "b" else 0)
        sheet.setGeometry(left, max(20, min(130, self._view.height() // 6)), width, height)
        sheet.raise_()


class EmptyPage(QWidget):
    """What a window shows before there is anything to read."""

    sample_wanted = Signal()
    recent_wanted = Signal(object)
    project_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sheets: dict[Side, Invite] = {"a": Invite("a"), "b": Invite("b")}
        grid = QGridLayout(self)
        grid.setContentsMargins(40, 24, 40, 24)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        grid.setRowStretch(0, 1)
        grid.setRowStretch(2, 2)
        centre = QWidget()
        centre.setMaximumWidth(960)
        centre.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        grid.addWidget(centre, 1, 1)
        grid.setColumnStretch(1, 30)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label("page_title", "Two reports on the same event, side by side", wrap=True))
        column.addWidget(label("page_text", "What both say, what only one tells, and how each cut its quotes. Nothing leaves this computer.", wrap=True))
        column.addSpacing(18)
        pages = QHBoxLayout()
        pages.setSpacing(18)
        for sheet in self.sheets.values():
            pages.addWidget(sheet, 1)
        column.addLayout(pages)
        column.addSpacing(14)
        sample = _button("Look at the sample", "look_at_sample", "plain")
        sample.clicked.connect(self.sample_wanted)
        row = QHBoxLayout()
        row.addWidget(sample)
        row.addWidget(label("quiet", "Two invented reports of one invented event."))
        row.addStretch(1)
        column.addLayout(row)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        column.addSpacing(10)
        column.addLayout(self._recent)

    def show_recent(self, pairs: Sequence[Pair], projects: Sequence[Path] = ()) -> None:
        """List the projects and the pairs read last, those whose files are still there."""
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        there = [pair for pair in pairs[: 2 * _RECENT_SHOWN] if pair.a.is_file() and pair.b.is_file()][:_RECENT_SHOWN]
        saved = [file for file in projects[: 2 * _RECENT_SHOWN] if file.is_file()][:_RECENT_SHOWN]
        there = there[: max(1, _RECENT_SHOWN - len(saved))]
        if there or saved:
            self._recent.addWidget(label("quiet", "Read last"))
        for file in saved:
            self._add_recent(shown(file.name).replace("&", "&&"), "recent_project", str(file), partial(self.project_wanted.emit, file))
        for pair in there:
            self._add_recent(recent_text(pair), "recent_pair", f"{pair.a}\n{pair.b}", partial(self.recent_wanted.emit, pair))

    def _add_recent(self, text: str, name: str, tip: str, act: Callable[[], object]) -> None:
        button = _button(text, name, "link")
        button.setToolTip(plain(tip))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda _checked=False: act())
        self._recent.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)


def recent_text(pair: Pair, longest: int = 48) -> str:
    """A pair by its headlines, short enough for a menu; "&" is doubled, as Qt takes a single one for a mnemonic."""
    titles = (title if len(title) <= longest else f"{title[: longest - 1].rstrip()}…" for title in (pair.title_a, pair.title_b))
    return "  ↔  ".join(titles).replace("&", "&&")
