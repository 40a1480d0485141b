"""The list of findings: stepping through it, and long ones."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from velm import Files, settled

from reader.window.cards import Card
from reader.window.finding_card import FindingDelegate
from reader.window.finding_list import PAGE, FindingModel
from reader.window.finding_view import FindingView
from reader.window.main import MainWindow
from reader.window.theme import LIGHT
from tests.gui.shell.test_findings_panel import went


def test_next_and_previous_walk_through_and_stop_at_the_ends(pair: MainWindow, qtbot: QtBot) -> None:
    found = went(pair, qtbot)
    alt, plain = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
    QTest.keyClick(pair, Qt.Key.Key_Down, alt)
    QTest.keyClick(pair, Qt.Key.Key_F8, plain)
    QTest.keyClick(pair, Qt.Key.Key_Up, alt)
    QTest.keyClick(pair, Qt.Key.Key_F7, plain)
    QTest.keyClick(pair, Qt.Key.Key_End, alt)
    QTest.keyClick(pair, Qt.Key.Key_F8, plain)
    QTest.keyClick(pair, Qt.Key.Key_Home, alt)
    kinds = [finding.title if finding.kind.startswith("only") else finding.kind for finding in found]
    first, second = "Stranded ferry passengers", "Mayor’s apology"
    assert kinds == [first, second, first, first, "difference", "difference", first]


def test_at_an_end_it_is_said_that_nothing_follows(pair: MainWindow) -> None:
    pair.actions_["first"].trigger()
    assert "in the list" not in pair.status.why.whole
    pair.actions_["previous"].trigger()
    assert pair.status.why.whole == "Only in B: Stranded ferry passengers ¶4 · the first in the list"
    pair.actions_["last"].trigger()
    pair.actions_["next"].trigger()
    assert pair.status.why.whole.endswith(" · the last in the list")


def test_stepping_on_after_putting_aside_leaves_nothing_out(pair: MainWindow, qtbot: QtBot) -> None:
    found = went(pair, qtbot)
    for _ in range(2):
        pair.actions_["next"].trigger()
        pair.actions_["dismiss"].trigger()
    pair.actions_["next"].trigger()
    assert [finding.title for finding in found] == ["Stranded ferry passengers", "Mayor’s apology", "Fish market losses"]


def test_stepping_back_after_the_last_was_put_aside_leaves_nothing_out(pair: MainWindow, qtbot: QtBot) -> None:
    found = went(pair, qtbot)
    pair.actions_["last"].trigger()
    pair.actions_["dismiss"].trigger()
    pair.actions_["previous"].trigger()
    pair.actions_["previous"].trigger()
    assert [finding.kind for finding in found] == ["difference", "quote", "only a"]


def test_another_list_begins_at_its_top(pair: MainWindow, qtbot: QtBot) -> None:
    found = went(pair, qtbot)
    pair.actions_["last"].trigger()
    pair.panel.chips.choose("only b")
    assert pair.panel.chosen is None
    pair.actions_["next"].trigger()
    pair.panel.chips.choose("overview")
    assert pair.panel.chosen is found[-1]
    pair.actions_["last"].trigger()
    pair.panel.filter.setText("only in b")
    pair.actions_["next"].trigger()
    first = "Stranded ferry passengers"
    assert [finding.title for finding in found if finding.kind == "only b"] == [first, first]


def test_the_list_of_another_pair_begins_at_its_top(pair: MainWindow, files: Files, qtbot: QtBot) -> None:
    pair.resize(1200, 600)
    pair.actions_["last"].trigger()
    qtbot.waitUntil(lambda: pair.panel.list.verticalScrollBar().value() > 0)
    pair.controller.close_both()
    pair.controller.arrivals.open_files({"a": files.a, "b": files.b})
    settled(pair, qtbot)
    assert pair.panel.list.verticalScrollBar().value() == 0


def many(count: int) -> list[Card]:
    return [Card("link", f"A¶{n} ↔ B¶{n}", "", "words " * (n % 9), "", (), f"link {n}", f"Link {n}", "suggested") for n in range(count)]


def long_list(qtbot: QtBot, count: int) -> tuple[FindingView, FindingModel]:
    delegate = FindingDelegate(LIGHT, "sans-serif")
    shown = FindingView(delegate)
    delegate.setParent(shown)
    model = FindingModel(shown)
    shown.setModel(model)
    qtbot.addWidget(shown)
    shown.resize(320, 500)
    shown.show()
    model.show(many(count), headings=False)
    return shown, model


def test_a_long_list_is_there_at_once_and_grows_as_it_is_scrolled(qtbot: QtBot) -> None:
    shown, model = long_list(qtbot, 3 * PAGE + 5)
    qtbot.wait(1)
    assert model.rowCount() == PAGE and len(model.rows_with_findings()) == 3 * PAGE + 5
    assert shown.indexAt(QPoint(160, 300)).isValid()
    bar = shown.verticalScrollBar()
    for _ in range(6):
        bar.setValue(bar.maximum())
        qtbot.wait(1)
    assert model.rowCount() == 3 * PAGE + 5 and bar.value() == bar.maximum()
    assert shown.indexAt(QPoint(160, shown.viewport().height() - 40)).row() == 3 * PAGE + 4


@pytest.mark.parametrize("count", [2 * PAGE, 12 * PAGE])
def test_a_card_far_down_is_brought_into_view(qtbot: QtBot, count: int) -> None:
    shown, model = long_list(qtbot, count)
    index = model.reach(count - 1)
    assert index.isValid() and model.rowCount() == count and not model.reach(count).isValid()
    shown.setCurrentIndex(index)
    shown.bring(index)
    qtbot.waitUntil(lambda: shown.viewport().rect().contains(shown.visualRect(model.index(count - 1, 0)).center()))


def test_what_is_counted_and_stepped_through_is_all_of_a_long_list(pair: MainWindow) -> None:
    compared = pair.controller.compared
    assert compared is not None
    pair.panel.show_compared(replace(compared, cards=tuple(many(3 * PAGE))))
    pair.panel.chips.choose("link")
    assert pair.panel.count() == 3 * PAGE and pair.panel.model.rowCount() == PAGE
    pair.panel.choose_at(-1)
    assert pair.panel.chosen is not None and pair.panel.chosen.key == f"link {3 * PAGE - 1}"
    QTest.keyClicks(pair.panel.filter, f"link {2 * PAGE}")
    assert pair.panel.count() == 1
