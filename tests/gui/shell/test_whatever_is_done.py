"""What holds of a whole window, whatever a person does and in whatever order: nothing fails, undo leads back to the first state, and no decision is lost."""

import random

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLineEdit, QListWidget, QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot
from velm import Files, settled

from reader.article.model import Span
from reader.project.decisions import Decisions
from reader.window.main import MainWindow

CHIPS = ("overview", "only a", "only b", "quote", "difference", "link", "note", "tag")
ON_WORDS = ("mark_only", "mark_shared", "mark_reset", "note", "tag", "link", "unlink", "bookmark", "wording", "counterpart", "speaker")
ON_CARDS = ("confirm", "dismiss", "rename_topic", "merge_topics", "split_topic", "ungroup", "note", "tag", "reset_link", "speaker")
OTHERS = (
    "undo",
    "undo",
    "redo",
    "compare",
    "swap",
    "aligned",
    "reading",
    "only_differences",
    "theme_dark",
    "theme_light",
    "next",
    "goto",
    "palette",
    "as_text",
)
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Person:
    """Does things by chance, with events where a person would use mouse or keys."""

    def __init__(self, window: MainWindow, chance: random.Random) -> None:
        self.window, self.chance = window, chance

    def select(self) -> None:
        for side in self.chance.choice((("a",), ("b",), ("a", "b"))):
            pane = self.window.view.panes["a" if side == "a" else "b"]
            number = self.chance.randrange(pane.page.count)
            start, end = sorted(self.chance.randrange(len(pane.article.paragraphs[number].text) + 1) for _ in range(2))
            pane.setFocus()
            pane.select(Span(number, start, end))

    def choose(self) -> None:
        panel = self.window.panel
        panel.chips.choose(self.chance.choice(CHIPS))
        rows = panel.model.rows_with_findings()
        if rows:
            panel.list.setCurrentIndex(panel.model.reach(self.chance.choice(rows)))
            panel.list.setFocus()

    def act(self) -> None:
        how = self.chance.random()
        if how < 0.4:
            self.select()
        elif how < 0.8:
            self.choose()
        name = self.chance.choice(ON_WORDS if how < 0.4 else ON_CARDS if how < 0.8 else OTHERS)
        self.window.actions_[name].trigger()
        for asking in self.asking():
            self.answer(asking)

    def asking(self) -> list[QDialog]:
        return [dialog for dialog in self.window.findChildren(QDialog) if dialog.isModal() and dialog.isVisible()]

    def answer(self, asking: QDialog) -> None:
        for some in asking.findChildren(QListWidget):
            for item in (some.item(n) for n in range(some.count())):
                if item.flags() & Qt.ItemFlag.ItemIsUserCheckable and self.chance.random() < 0.5:
                    item.setCheckState(Qt.CheckState.Checked)
        for field in (*asking.findChildren(QLineEdit), *asking.findChildren(QPlainTextEdit)):
            if field.isVisible() and self.chance.random() < 0.8:
                QTest.keyClicks(field, self.chance.choice(("framing", "Who says so", "x")))
        boxes = asking.findChildren(QDialogButtonBox)
        accepting = [b for box in boxes for b in box.buttons() if box.buttonRole(b) == QDialogButtonBox.ButtonRole.AcceptRole and b.isEnabled()]
        if accepting and self.chance.random() < 0.9:
            QTest.mouseClick(accepting[0], Qt.MouseButton.LeftButton)
        else:
            QTest.keyClick(asking, Qt.Key.Key_Escape)


def undone_and_done_again(window: MainWindow) -> None:
    controller = window.controller
    made, steps = controller.decisions, len(controller.history.steps)
    for _ in range(steps):
        window.actions_["undo"].trigger()
    assert controller.decisions == Decisions() and not window.actions_["undo"].isEnabled()
    for _ in range(steps):
        window.actions_["redo"].trigger()
    assert controller.decisions == made


@pytest.mark.parametrize("seed", [3, 8])
def test_nothing_fails_and_nothing_is_lost(pair: MainWindow, files: Files, qtbot: QtBot, seed: int, caplog: pytest.LogCaptureFixture) -> None:
    person = Person(pair, random.Random(seed))
    controller, most = pair.controller, 0
    for _ in range(4):
        for _ in range(18):
            person.act()
            if person.chance.random() < 0.3:
                QApplication.processEvents()
        settled(pair, qtbot)
        most = max(most, controller.decisions.count)
        undone_and_done_again(pair)
        before = controller.decisions.count
        pair.actions_["compare"].trigger()
        settled(pair, qtbot)
        assert controller.decisions.count == before
        assert controller.compared is not None and controller.compared.decisions == controller.decisions
        assert not [text for text in pair.messages.texts if "fault in Diptych" in text]
    assert most > 4 and not caplog.records
    # another pair in the midst of it: nothing is left that asks about this one, and this one comes back whole
    made = controller.decisions
    person.select()
    pair.actions_["tag"].trigger()
    controller.arrivals.open_files({"a": files.b, "b": files.a})
    settled(pair, qtbot)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not person.asking() and not [menu for menu in pair.findChildren(QMenu) if menu.isVisible()]
    controller.bring_back()
    settled(pair, qtbot)
    assert controller.decisions.count == made.count
