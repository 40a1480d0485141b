"""What the right button offers: on a ribbon, and on a place of an article. Others may add to both before they are shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reader.article.model import Span
from reader.article.sides import Side

if TYPE_CHECKING:
    from reader.window.reading.counterparts import Counterparts
    from reader.window.reading.landmarks import Landmarks
    from reader.window.reading.pane import Pane
    from reader.window.reading.pointing import Pointing
    from reader.window.reading.wordings import Wordings


class Menus(QObject):
    """Makes the menus of one view; each is thrown away once it has closed."""

    link_filling = Signal(QMenu, int, int)
    """The menu of a ribbon is about to be shown: (menu, paragraph of A, paragraph of B)."""
    place_filling = Signal(QMenu, str, object)
    """The menu of a place is about to be shown: (menu, side, Span of the selection or of the place, empty)."""
    linking = Signal(int, int)
    unlinking = Signal(int, int)

    def __init__(self, parent: QWidget, panes: dict[Side, Pane], pointing: Pointing, wordings: Wordings, landmarks: Landmarks) -> None:
        super().__init__(parent)
        self._view = parent
        self._panes = panes
        self._pointing = pointing
        self._wordings = wordings
        self._landmarks = landmarks
        self._known: Counterparts | None = None
        for side, pane in panes.items():
            pane.menu_wanted.connect(lambda paragraph, offset, at, side=side: self.at_place(side, paragraph, offset, at))

    def set_counterparts(self, known: Counterparts | None) -> None:
        self._known = known

    def at_link(self, a: int, b: int, at: QPoint) -> None:
        """The menu of a ribbon."""
        if self._known is None:
            return
        menu = self._menu()
        _put(menu, "Bring both ends &level", lambda: self._pointing.activate_pair(a, b))
        _put(menu, "Compare the &wording", lambda: self._wordings.show((a, b)))
        menu.addSeparator()
        if self._known.status(a, b) == "suggested":
            _put(menu, "&Confirm this link", lambda: self.linking.emit(a, b))
        _put(menu, "&Take this link away" if self._known.status(a, b) == "added" else "&Reject this link", lambda: self.unlinking.emit(a, b))
        self.link_filling.emit(menu, a, b)
        menu.popup(at)

    def at_place(self, side: Side, paragraph: int, offset: int, at: QPoint) -> None:
        """The menu of a place in an article."""
        pane = self._panes[side]
        if paragraph >= pane.page.count:
            return
        menu = self._menu()
        copy = _put(menu, "&Copy", pane.copy)
        copy.setEnabled(pane.textCursor().hasSelection())
        _put(menu, "Select &all", pane.selectAll)
        menu.addSeparator()
        found = self._known.linked(side, paragraph) if self._known is not None else ()
        counterpart = _put(menu, "To the c&ounterpart", lambda: self._pointing.activate(side, paragraph, offset))
        counterpart.setEnabled(bool(self._known is not None and self._known.at(side, paragraph, offset)))
        across = "B" if side == "a" else "A"
        for other in found[:6]:
            pair = (paragraph, other) if side == "a" else (other, paragraph)
            _put(menu, f"Compare the wording with {across} ¶{other + 1}", partial(self._wordings.show, pair))
        menu.addSeparator()
        marked = paragraph in self._landmarks.bookmarks.of(side)
        _put(menu, "Take the &bookmark away" if marked else "Set a &bookmark", lambda: self._landmarks.toggle(side, paragraph))
        self.place_filling.emit(menu, side, pane.selection() or Span(paragraph, offset, offset))
        menu.popup(at)

    def _menu(self) -> QMenu:
        menu = QMenu(self._view)
        menu.setObjectName("place_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu


def _put(menu: QMenu, text: str, do: Callable[[], object]) -> QAction:
    action = menu.addAction(text)
    action.triggered.connect(lambda _checked=False: do())
    return action
