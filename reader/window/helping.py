"""What a window offers beside reading: palette, keys, guide, hints, text for listeners, other windows. Each part is made when it is asked for."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from reader.window.guide.book import Book
    from reader.window.linear_view import LinearView
    from reader.window.main import MainWindow
    from reader.window.palette import Palette
    from reader.window.shortcuts import ShortcutEditor
    from reader.window.tour import Tour

FIRST_DAY = "First time here? Five short hints on a sample pair show how to read with Diptych."


class Helping(QObject):
    """Opens the parts that help, for one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.palette: Palette | None = None
        self.editor: ShortcutEditor | None = None
        self.linear: LinearView | None = None
        self.book: Book | None = None
        self.touring: Tour | None = None

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What the actions of this part do."""
        return {
            "new_window": self._window.another_wanted.emit,
            "close_window": self._close,
            "quit": QApplication.closeAllWindows,
            "palette": self.open_palette,
            "as_text": self.open_linear,
            "undo_list": self.open_undo_list,
            "reduce_motion": self._reduce_motion,
            "guide": self.open_guide,
            "tour": self.start_tour,
            "shortcuts": self.edit_shortcuts,
            "about": self.open_about,
        }

    def _close(self) -> None:
        self._window.close()

    def open_palette(self) -> None:
        """Every command by its name, over the window."""
        from reader.window.palette import Palette

        if self.palette is None:
            self.palette = Palette(self._window)
        self.palette.open_over(self._window.opening.recent_entries())

    def edit_shortcuts(self) -> None:
        """Every key, to be looked up and changed."""
        from reader.window.shortcuts import ShortcutEditor

        self.editor = ShortcutEditor(self._window.settings, self._window)
        self.editor.changed.connect(self._read_keys)
        self.editor.open()

    def open_linear(self) -> None:
        """The whole comparison as one column of words, as it stands now."""
        from reader.window.linear_view import LinearView

        if self.linear is None:
            self.linear = LinearView(self._window, self._window.controller, self._window.messages)
        self.linear.show_comparison()

    def open_undo_list(self) -> None:
        """Everything that was decided, to go back and forth in."""
        from reader.window.undo_list import UndoList

        UndoList(self._window, self._window.controller.undo_stack).show()

    def open_guide(self) -> None:
        """The user guide, in a window of its own."""
        from reader.window.guide.book import Book

        if self.book is None:
            self.book = Book(self._window.actions_, self._window.appearance.theme, self._window)
            self._window.appearance.changed.connect(self.book.set_theme)
        self.book.open_page()

    def start_tour(self) -> None:
        """Five short hints; on the sample where nothing is open."""
        from reader.window.tour import Tour

        if self.touring is None:
            self.touring = Tour(self._window)
        self.touring.start()

    def open_about(self) -> None:
        """Versions and licences."""
        from reader.window.about import About

        About(self._window).open()

    def offer_tour(self) -> None:
        """On the first day, say that there are hints: a line that can be closed, not a dialog that must be."""
        if not self._window.settings.tour_seen:
            self._window.settings.tour_seen = True
            self._window.messages.note(FIRST_DAY, ("Show me", self.start_tour))

    def _reduce_motion(self) -> None:
        self._window.settings.reduce_motion = self._window.actions_["reduce_motion"].isChecked()
        self._window.appearance.set_motion()

    def _read_keys(self) -> None:
        """Keys are the program's, not a window's."""
        for widget in QApplication.topLevelWidgets():
            _read_keys_of(widget)


def _read_keys_of(widget: QWidget) -> None:
    from reader.window.main import MainWindow

    if isinstance(widget, MainWindow):
        widget.actions_.read_keys()
