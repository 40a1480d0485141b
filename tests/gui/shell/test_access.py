"""The window without a mouse and without eyes: everything has a name, and the keyboard reaches everything."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.article.model import Span
from reader.window.main import MainWindow


def named(widget: QWidget) -> str:
    """What a screen reader calls a control."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def controls(window: QWidget) -> list[QWidget]:
    kinds = (QAbstractButton, QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QAbstractItemView, QProgressBar)
    own = [child for child in window.findChildren(QWidget) if isinstance(child, kinds)]
    # Qt's own parts of a control, such as the clear button of a field, are spoken of by Qt.
    return [child for child in own if not child.objectName().startswith("qt_") and not isinstance(child.parent(), QLineEdit | QComboBox | QAbstractSpinBox)]


def test_every_control_has_a_name(pair: MainWindow) -> None:
    nameless = [f"{type(child).__name__} {child.objectName()}" for child in controls(pair) if not named(child)]
    assert nameless == []
    reachable = [child for child in pair.findChildren(QWidget) if child.focusPolicy() and child.isVisible()]
    assert [f"{type(child).__name__} {child.objectName()}" for child in reachable if not named(child)] == []


def test_the_tab_key_reaches_every_part(pair: MainWindow, qtbot: QtBot) -> None:
    pair.activateWindow()
    pair.view.setFocus()
    reached: list[QWidget] = []
    for _ in range(60):
        focused = QApplication.focusWidget()
        if focused is None or focused in reached:
            break
        reached.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    wanted = [
        pair.view.panes["a"],
        pair.view.panes["b"],
        pair.panel.chips.button("overview"),
        pair.panel.filter,
        pair.panel.list,
        pair.toolbar.search,
        pair.toolbar.findChild(QWidget, "tool_open"),
        pair.toolbar.findChild(QWidget, "tool_export_pdf"),
    ]
    assert [part.objectName() for part in wanted if part is not None and part not in reached] == []


@pytest.mark.parametrize("appearance", ["theme_light", "theme_dark", "theme_contrast"])
def test_the_focus_is_seen_wherever_it_is(pair: MainWindow, qtbot: QtBot, appearance: str) -> None:
    pair.actions_[appearance].trigger()
    pair.activateWindow()
    qtbot.waitUntil(pair.isActiveWindow)
    unseen = []
    for control in controls(pair):
        if not control.isVisible() or not control.isEnabled() or not control.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        pair.area.setFocus()
        around = QRect(control.mapTo(pair, control.rect().topLeft()), control.size()).adjusted(-3, -3, 3, 3)
        before = pair.grab(around).toImage()
        control.setFocus(Qt.FocusReason.TabFocusReason)
        if control.hasFocus() and pair.grab(around).toImage() == before:
            unseen.append(f"{type(control).__name__} {control.objectName()} {named(control)}")
    assert unseen == []


def test_the_empty_page_is_reached_too(window: MainWindow) -> None:
    reached: set[str] = set()
    window.toolbar.search.setFocus()
    for _ in range(30):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.add(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert {"open_a", "paste_a", "open_b", "paste_b", "look_at_sample"} <= reached


DIALOGS = ("preferences", "shortcuts", "about", "guide", "as_text", "undo_list", "tags", "tag", "note", "goto", "palette", "wording", "tour")
TOPIC_DIALOGS = ("rename_topic", "merge_topics", "speaker")


def opened(pair: MainWindow, action: str, qtbot: QtBot) -> QWidget:
    """What an action opens: a window of its own, or a card in the window."""
    if action in TOPIC_DIALOGS:
        pair.panel.chips.choose("quote" if action == "speaker" else "only b")
        row = next(iter(pair.panel.model.rows_with_findings()))
        pair.panel.list.setCurrentIndex(pair.panel.model.index(row, 0))
        pair.panel.list.setFocus()
    else:
        pair.view.panes["a"].setFocus()
        pair.view.go_to("a", Span(1, 0, 1))
    before = {child for child in pair.findChildren(QWidget) if child.isVisible()}
    pair.actions_[action].trigger()
    qtbot.wait(1)
    new = [child for child in pair.findChildren(QWidget) if child.isVisible() and child not in before and child.parentWidget() in {*before, pair}]
    assert new, action
    return next((child for child in new if isinstance(child, QDialog | QFrame)), new[0])


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("action", [*DIALOGS, *TOPIC_DIALOGS])
def test_every_control_of_what_opens_has_a_name_and_shows_its_focus(pair: MainWindow, qtbot: QtBot, action: str) -> None:
    shown = opened(pair, action, qtbot)
    within = [child for child in controls(shown) if child.isVisible()]
    assert within
    assert [f"{type(child).__name__} {child.objectName()}" for child in within if not named(child)] == []
    shown.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is shown.window())
    unseen = []
    for control in within:
        if not control.isEnabled() or not control.focusPolicy() & Qt.FocusPolicy.TabFocus or control.focusProxy() is not None:
            continue
        other = next((each for each in within if each is not control and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
        if other is None:
            continue
        other.setFocus(Qt.FocusReason.TabFocusReason)
        around = QRect(control.mapTo(shown, control.rect().topLeft()), control.size()).adjusted(-3, -3, 3, 3)
        before = shown.grab(around).toImage()
        control.setFocus(Qt.FocusReason.TabFocusReason)
        if control.hasFocus() and shown.grab(around).toImage() == before:
            unseen.append(f"{type(control).__name__} {control.objectName()} {named(control)}")
    assert unseen == []
