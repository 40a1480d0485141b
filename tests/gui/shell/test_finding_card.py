"""The cards of findings: what they say, how they are laid out and marked."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from velm import place, settled

from reader.project import history
from reader.window import tasks
from reader.window.finding_card import FindingDelegate, isolated, runs_right_to_left
from reader.window.finding_list import Role
from reader.window.main import MainWindow
from reader.window.theme import LIGHT
from tests.gui.shell.test_findings_panel import card, texts, went


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_of_a_card(pair: MainWindow, qtbot: QtBot) -> None:
    pair.actions_["first"].trigger()
    panel = pair.panel
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(panel.list.viewport(), event)
    menu = panel.list.findChild(QMenu)
    assert menu is not None and menu.isVisible()
    by_text = {action.text(): action for action in menu.actions()}
    by_text["Copy"].trigger()
    assert "Stranded ferry passengers" in QGuiApplication.clipboard().text()
    found = went(pair, qtbot)
    by_text["Go there"].trigger()
    assert len(found) == 1
    by_text["Dismiss"].trigger()
    assert not any("Stranded" in text for text in texts(pair))
    menu.close()


def test_cards_are_read_out_whole(pair: MainWindow) -> None:
    model = pair.panel.model
    spoken = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in model.rows_with_findings()]
    assert spoken[0].startswith("Only in B: Stranded ferry passengers ¶4")
    assert "nearest in A: ¶2" in spoken[0]
    assert model.index(99, 0).data() is None
    assert pair.panel.list.accessibleName() == "Findings"


def test_every_card_fits_its_text(pair: MainWindow, qtbot: QtBot) -> None:
    pair.resize(1100, 700)
    qtbot.wait(50)
    panel = pair.panel
    rows = [panel.list.visualRect(panel.model.index(row, 0)) for row in range(panel.model.rowCount())]
    assert all(upper.bottom() < lower.top() for upper, lower in pairwise(rows))
    for row in panel.model.rows_with_findings():
        finding = panel.model.index(row, 0).data(Role.FINDING)
        laid = panel.delegate._layout(finding, panel.list.width())
        assert rows[row].height() >= laid.height


def test_places_keep_their_order_before_words_from_right_to_left() -> None:
    assert isolated("¶1–8", "انهار جزء من السقف") == "\u2066¶1–8\u2069"
    assert isolated("A¶2 ↔ B¶3", "the ferry, 140 boats") == "A¶2 ↔ B¶3"
    assert runs_right_to_left("\u2066B¶1–8\u2069 · انهار جزء من السقف") and runs_right_to_left("140 قاربا")
    assert not runs_right_to_left("○ suggested · which lacks: وكان") and not runs_right_to_left("¶1 · 140")


def test_the_card_of_one_link_of_several_brings_that_link_level(pair: MainWindow, qtbot: QtBot) -> None:
    # A's paragraph on boats is linked to B's by the comparison, and by hand to B's on the mayor as well
    pair.view.set_motion(False)
    pair.controller.link((1, 5))
    settled(pair, qtbot)
    QTest.mouseClick(pair.panel.chips.button("link"), Qt.MouseButton.LeftButton)
    for title, there in (("A¶2 ↔ B¶6", 5), ("A¶2 ↔ B¶2", 1)):
        spot = card(pair, title)
        QTest.mouseClick(pair.panel.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert pair.view.gutter._lifted == {(1, there)}
        assert pair.going.pair == (1, there)
        assert pair.view.panes["b"].caret()[0] == there
        tops = [pair.view.panes[side].page.text_top(number) - pair.view.panes[side].top for side, number in (("a", 1), ("b", there))]
        assert abs(tops[0] - tops[1]) <= 30


def test_a_card_quotes_nothing_that_both_tell(pair: MainWindow) -> None:
    article = pair.controller.article("b")
    assert article is not None
    pair.controller.do(history.mark("b", place(article, "Some ninety ferry passengers slept in the school gym"), "shared"))
    gym = next(card for card in pair.panel.model.cards() if "Stranded" in card.title)
    assert gym.detail == "…where the baker brought bread before dawn."


def test_what_can_both_be_right_is_marked_calmly(pair: MainWindow) -> None:
    compared = pair.controller.compared
    assert compared is not None
    told = replace(compared.comparison.differences[0], verdict="compatible")
    known = replace(compared.comparison, differences=(told,))
    pair.controller._take_comparison(tasks.reported(known, pair.controller.decisions))
    pair.panel.chips.choose("difference")
    calm = pair.panel.model.cards()[0]
    assert calm.sign == "≈" and pair.panel.delegate._bar(calm) == LIGHT.ink_quiet
    assert pair.panel.delegate._bar(replace(calm, sign="≠")) == LIGHT.difference
    page = pair.view.panes["a"]
    shapes = page.painter_of_page._shape(page.page, 1, page.painter_of_page.marks[1])
    assert [sign for _, sign in shapes.signs] == ["≈"] and {sign for _, sign in shapes.differences} == {"≈"}
    page.painter_of_page._sign(shapes, shapes.signs[0][0], "≠")
    assert [sign for _, sign in shapes.signs] == ["≠"]


def test_cards_stand_under_the_overview_edge_to_edge(pair: MainWindow) -> None:
    panel = pair.panel
    index = panel.model.index(panel.model.rows_with_findings()[0], 0)
    shown = FindingDelegate.card_rect(panel.list.visualRect(index), panel.list.width())
    left = panel.list.viewport().mapTo(panel, shown.topLeft()).x()
    assert (left, left + shown.width()) == (panel.overview.x(), panel.overview.x() + panel.overview.width())
