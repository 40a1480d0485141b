"""What the tests of correcting, notes and tags share: choosing cards and words, and answering the small windows."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QDialogButtonBox
from velm import place

from reader.article.model import Article
from reader.article.sides import Side
from reader.window.cards import Card
from reader.window.finding_list import Role
from reader.window.main import MainWindow


def article(window: MainWindow, side: Side) -> Article:
    found = window.controller.article(side)
    assert found is not None
    return found


def choose(window: MainWindow, chip: str, title: str) -> Card:
    """Choose a card by its title, with the keyboard in the list."""
    panel = window.panel
    panel.chips.choose(chip)
    for row in panel.model.rows_with_findings():
        index = panel.model.index(row, 0)
        card = index.data(Role.FINDING)
        if title in card.title:
            panel.list.setCurrentIndex(index)
            panel.list.setFocus()
            assert isinstance(card, Card)
            return card
    raise AssertionError(f"no card {title}: {titles(window)}")


def titles(window: MainWindow) -> list[str]:
    return [card.title for card in window.panel.model.cards()]


def dialog(window: MainWindow) -> QDialog:
    """The window that asks something now."""
    found = [child for child in window.findChildren(QDialog) if child.isVisible()]
    assert len(found) == 1
    return found[0]


def press(asking: QDialog, button: QDialogButtonBox.StandardButton) -> None:
    box = asking.findChild(QDialogButtonBox)
    assert box is not None and box.button(button).isEnabled()
    QTest.mouseClick(box.button(button), Qt.MouseButton.LeftButton)


def select(window: MainWindow, side: Side, words: str) -> None:
    pane = window.view.panes[side]
    pane.setFocus()
    pane.select(place(article(window, side), words))


def undo_name(window: MainWindow) -> str:
    return window.actions_["undo"].text().removeprefix("&Undo ")
