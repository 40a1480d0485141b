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


def fields(colours: QPalette) -> str:
    """Lists, choices and numbers of a dialog, in these colours: what the window's own sheet leaves to the system."""
    ground, ink = (colours.color(role).name() for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Text))
    chosen, on_it = (colours.color(role).name() for role in (QPalette.ColorRole.Highlight, QPalette.ColorRole.HighlightedText))
    line, quiet = colours.color(QPalette.ColorRole.Mid).name(), colours.color(QPalette.ColorRole.PlaceholderText).name()
    focus = colours.color(QPalette.ColorRole.Accent).name()
    tick_on_it = "check.svg" if colours.color(QPalette.ColorRole.HighlightedText).lightness() > 127 else "check-dark.svg"
    down, up, tick = (resources.path("icons", name).as_posix() for name in ("chevron.svg", "chevron-up.svg", tick_on_it))
    return f"""
    QListView, QComboBox, QComboBox QAbstractItemView, QAbstractSpinBox {{ background: {ground}; color: {ink}; border: 1px solid {line}; border-radius: 6px;
        selection-background-color: {chosen}; selection-color: {on_it}; padding: 2px; }}
    QListView::item {{ padding: 3px 4px; color: {ink}; }}
    QListView::item:selected {{ background: {chosen}; color: {on_it}; }}
    QListView::indicator:unchecked, QCheckBox::indicator:unchecked {{ border: 1px solid {quiet}; border-radius: 3px; width: 11px; height: 11px; }}
    QCheckBox::indicator:unchecked:focus {{ border: 2px solid {focus}; width: 9px; height: 9px; }}
    QListView::indicator:checked, QCheckBox::indicator:checked {{ border: 1px solid {chosen}; border-radius: 3px; width: 11px; height: 11px;
        background: {chosen}; image: url("{tick}"); }}
    QCheckBox::indicator:checked:focus {{ border: 2px solid {focus}; width: 9px; height: 9px; }}
    QRadioButton::indicator {{ border: 1px solid {quiet}; border-radius: 7px; width: 12px; height: 12px; background: {ground}; }}
    QRadioButton::indicator:checked {{ border: 4px solid {chosen}; width: 6px; height: 6px; background: {on_it}; }}
    QRadioButton::indicator:focus {{ border: 2px solid {focus}; width: 10px; height: 10px; }}
    QRadioButton::indicator:checked:focus {{ border: 4px solid {focus}; width: 6px; height: 6px; }}
    QCheckBox::indicator:checked:disabled, QListView::indicator:checked:disabled {{ border-color: {quiet}; background: {quiet}; }}
    QRadioButton::indicator:checked:disabled {{ border-color: {quiet}; }}
    QListView::indicator:unchecked:selected {{ border: 1px solid {on_it}; }}
    QComboBox, QAbstractSpinBox {{ padding: 4px 6px; }}
    QComboBox:focus, QAbstractSpinBox:focus, QListView:focus {{ border: 2px solid {focus}; }}
    QComboBox:focus, QAbstractSpinBox:focus {{ padding: 3px 5px; }}
    QListView:focus {{ padding: 1px; }}
    QComboBox::drop-down {{ border: none; width: 22px; }} QComboBox QLineEdit {{ border: none; padding: 0; }}
    QComboBox::down-arrow {{ image: url("{down}"); width: 12px; height: 12px; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; background: transparent; width: 22px; }}
    QAbstractSpinBox::up-arrow {{ image: url("{up}"); width: 10px; height: 10px; }}
    QAbstractSpinBox::down-arrow {{ image: url("{down}"); width: 10px; height: 10px; }}
    """


ABOUT_ARTICLES = "about_articles"
"""The property of a dialog of Qt's own that makes no sense any more when other articles come; `Asking` says it of itself."""


class Asking(QDialog):
    """Opens over its window, in the window's colours, and is gone once it is closed."""

    about_articles = False
    """Whether what it asks is about the articles that are open, so that it makes no sense with others."""

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
        self.setPalette(colours)
        for part in self.findChildren(QWidget):
            if isinstance(part, QAbstractItemView | QComboBox):
                part.setPalette(colours)
        self.setStyleSheet(fields(colours))
        super().showEvent(event)
