"""The line at the foot of the window: why two places are linked, how much was decided, and what is running."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from reader.window.focus import let_go
from reader.window.tips import plain

# Work shorter than this needs no progress bar; one that flashes up says nothing.
_SHOW_AFTER_MS = 180
_UNDER_WAY = {"Read": "Reading", "Compared": "Comparing"}
"""Where a part of the work has come to its end, the whole is still under way."""


class Elided(QLabel):
    """A line of plain text that ends in "…" where there is no room, and shows all of it as its tooltip."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(40)
        self._whole = ""

    @property
    def whole(self) -> str:
        """The text before it was cut."""
        return self._whole

    def say(self, text: str) -> None:
        self._whole = " ".join(text.split())
        self.setAccessibleName(self._whole)
        self._cut()

    def _cut(self) -> None:
        cut = QFontMetrics(self.font()).elidedText(self._whole, Qt.TextElideMode.ElideRight, max(0, self.width() - 2))
        self.setText(cut)
        self.setToolTip("" if cut == self._whole else plain(self._whole))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()


class StatusLine(QWidget):
    """Left: why. Right: what is running (with Cancel), how it was compared, the tally of decisions, and whether they are saved."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.behind: tuple[QWidget, ...] = ()
        """What has the keyboard, if it is to be seen, where Cancel had it and goes."""
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(27)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(14)
        self.why = Elided()
        self.why.setObjectName("why")
        self.method = QLabel()
        self.method.setObjectName("method")
        self.doing = QLabel()
        self.doing.setObjectName("doing")
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(120)
        self.bar.setAccessibleName("Progress")
        self.cancel = QPushButton("Cancel")
        self.cancel.setObjectName("cancel_work")
        self.cancel.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.cancel.clicked.connect(self.cancelled)
        self.tally = QLabel()
        self.tally.setObjectName("tally")
        self.saved = QLabel()
        self.saved.setObjectName("saved")
        for label in (self.method, self.doing, self.tally, self.saved):
            label.setTextFormat(Qt.TextFormat.PlainText)
        row.addWidget(self.why, 1)
        for part in (self.doing, self.bar, self.cancel, self.method, self.tally, self.saved):
            row.addWidget(part)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_SHOW_AFTER_MS)
        self._late.timeout.connect(lambda: self._working(True))
        self._working(False)
        self.method.hide()
        self.saved.hide()

    def begin(self, doing: str) -> None:
        """Work has started; it is shown once it takes long enough to be noticed."""
        self.doing.setText(doing)
        self.bar.setValue(0)
        if not self.bar.isVisibleTo(self):
            self._late.start()

    def advance(self, share: float, doing: str) -> None:
        """`share` of the work, 0 to 1, is done."""
        self.bar.setValue(int(share * 1000))
        doing = _UNDER_WAY.get(doing, doing)
        if doing:
            self.doing.setText(doing[:1].upper() + doing[1:])

    def end(self) -> None:
        """Nothing runs any more."""
        self._late.stop()
        self._working(False)

    def say_method(self, text: str, explanation: str = "") -> None:
        """How it was compared, where that is worth saying."""
        self.method.setText(text)
        self.method.setToolTip(explanation)
        self.method.setVisible(bool(text))

    def say_saved(self, text: str, explanation: str = "") -> None:
        """Whether the work is in a file; "" where there is none yet."""
        self.saved.setText(text)
        self.saved.setToolTip(plain(explanation))
        self.saved.setVisible(bool(text))

    def _working(self, working: bool) -> None:
        if not working:
            let_go(self.cancel, *self.behind)
        for part in (self.doing, self.bar, self.cancel):
            part.setVisible(working)
