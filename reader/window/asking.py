"""What every small window that asks something has in common."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QDialog, QVBoxLayout, QWidget

from reader import resources
from reader.window.style import COLOURS


def colours_of(dialog: QWidget) -> QPalette:
    """The colours of the window that a dialog belongs to. Not `palette()`: a style sheet puts its own grounds into that."""
    parent = dialog.parentWidget()
    window = parent.window() if parent is not None else dialog
    known = window.property(COLOURS)
    return known if isinstance(known, QPalette) else window.palette()


class Asking(QDialog):
    """Opens over its window, in the window's colours, and is gone once it is closed."""

    def __init__(self, parent: QWidget, name: str, title: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(18, 16, 18, 14)
        self.column.setSpacing(8)

    def showEvent(self, event: QShowEvent) -> None:
        # a palette neither goes from a window to its dialogs nor, under a style sheet, to their lists; both are painted with it
        colours = colours_of(self)
        ground, ink = (colours.color(role).name() for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Text))
        chosen, on_it = (colours.color(role).name() for role in (QPalette.ColorRole.Highlight, QPalette.ColorRole.HighlightedText))
        line, quiet = colours.color(QPalette.ColorRole.Mid).name(), colours.color(QPalette.ColorRole.PlaceholderText).name()
        self.setPalette(colours)
        for part in self.findChildren(QWidget):
            if isinstance(part, QAbstractItemView | QComboBox):
                part.setPalette(colours)
        self.setStyleSheet(
            f"QListWidget, QComboBox, QComboBox QAbstractItemView {{ background: {ground}; color: {ink}; border: 1px solid {line}; border-radius: 6px;"
            f" selection-background-color: {chosen}; selection-color: {on_it}; padding: 2px; }}"
            f"QListWidget::indicator:unchecked {{ border: 1px solid {quiet}; border-radius: 3px; width: 11px; height: 11px; }}"
            f"QListWidget::indicator:unchecked:selected {{ border: 1px solid {on_it}; }}"
            "QComboBox { padding: 4px 6px; } QComboBox::drop-down { border: none; width: 22px; } QComboBox QLineEdit { border: none; padding: 0; }"
            f'QComboBox::down-arrow {{ image: url("{resources.path("icons", "chevron.svg").as_posix()}"); width: 12px; height: 12px; }}'
        )
        super().showEvent(event)
