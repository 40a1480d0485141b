"""The small button in a pane's head that names the article's language: another can be chosen, and the direction of this pane alone."""

from functools import cache

from PySide6.QtCore import QLocale, QPointF, Qt, Signal
from PySide6.QtGui import QActionGroup, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from reader.article.sides import Side
from reader.window.reading.guard import guarded

# What the program has stems for, and what is written from right to left or widely read in the news.
CODES = tuple(
    """ar be bg bn ca cs da de el en es et eu fa fi fr ga gu he hi hr hu hy id is it ja ka kn ko lt lv mk ml mr ms nb ne nl nn pa pl ps pt ro ru si sk sl sq
    sr sv sw ta te th tl tr ug uk ur vi yi zh""".split()
)
_DIRECTIONS = (("As the &article has it", None), ("From &left to right", False), ("From &right to left", True))


_ROOM = "    "
"""For the mark of a menu, which is painted: the typeface has none, and to look for one that has takes longer than the rest of the head."""


@cache
def name_of(code: str) -> str:
    """A language in English words: "German" for "de" and "de-AT"; the tag itself where nobody knows it."""
    language = QLocale.codeToLanguage(code.replace("_", "-").split("-")[0])
    return QLocale.languageToString(language) if language != QLocale.Language.AnyLanguage else code


class LanguageChip(QToolButton):
    """Names the language; opens a menu of languages and directions."""

    language_chosen = Signal(str)
    direction_chosen = Signal(object)
    """True: from right to left, False: from left to right, None: as the article has it."""

    def __init__(self, side: Side, parent: QWidget) -> None:
        super().__init__(parent)
        self._side = side
        self._code = "en"
        self._direction: bool | None = None
        self.setObjectName(f"language_{side}")
        self.setProperty("look", "quiet")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)

    def show_language(self, code: str, direction: bool | None) -> None:
        """What the article is in, and which direction was chosen for it."""
        self._code, self._direction = code, direction
        turned = {True: " ←", False: " →"}.get(direction, "") if direction is not None else ""
        self.setText(f"{name_of(code)}{turned}{_ROOM}")
        self.setAccessibleName(f"Language of {self._side.upper()}: {name_of(code)}")
        self.setToolTip("The article’s language, and which way its text runs: click to change either")
        self.adjustSize()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        x, y = self.width() - 11.0, self.height() / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().buttonText())
            painter.drawPolygon(QPolygonF([QPointF(x - 3.5, y - 1.5), QPointF(x + 3.5, y - 1.5), QPointF(x, y + 2.5)]))

    def _fill(self) -> None:
        self._menu.clear()
        directions = QActionGroup(self._menu)
        for text, value in _DIRECTIONS:
            action = self._menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(value is self._direction)
            directions.addAction(action)
            action.triggered.connect(lambda _checked=False, value=value: self.direction_chosen.emit(value))
        self._menu.addSeparator()
        languages = QActionGroup(self._menu)
        own = self._code.split("-")[0]
        for code in sorted({*CODES, own}, key=name_of):
            action = self._menu.addAction(name_of(code))
            action.setCheckable(True)
            action.setChecked(code == own)
            languages.addAction(action)
            action.triggered.connect(lambda _checked=False, code=code: self.language_chosen.emit(code))
