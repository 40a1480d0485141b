"""The table of actions: complete, without two actions on one key, each in a menu, enabled by what holds."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenuBar
from pytestqt.qtbot import QtBot

from reader.window.actions import MENUS, TABLE, Actions, plain
from reader.window.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings.at(tmp_path / "window.ini")


def make(settings: Settings, owner: QObject, done: list[str]) -> Actions:
    return Actions(owner, {spec.id: lambda name=spec.id: done.append(name) for spec in TABLE}, settings)


def test_no_key_means_two_things() -> None:
    keys = Counter(QKeySequence(key).toString() for spec in TABLE for key in spec.keys)
    assert [key for key, times in keys.items() if times > 1] == []
    assert "" not in keys


def test_the_keys_of_the_design_are_there() -> None:
    keys = {key: spec.id for spec in TABLE for key in spec.keys}
    wanted = {
        "Alt+Down": "next", "F8": "next", "Alt+Up": "previous", "F7": "previous", "Alt+Home": "first", "Alt+End": "last",
        "F6": "other_pane", "Ctrl+F": "find", "F3": "find_next", "Shift+F3": "find_previous", "Ctrl+L": "link", "Ctrl+Shift+L": "unlink",
        "Alt+\\": "swap", "F5": "compare", "Ctrl+O": "open", "Ctrl+Z": "undo", "Ctrl+Shift+Z": "redo", "Ctrl+Shift+E": "export_pdf", "F11": "full_screen",
    }  # fmt: skip
    assert {key: keys.get(key) for key in wanted} == wanted


def test_every_action_is_in_a_menu_and_does_its_own(qtbot: QtBot, settings: Settings) -> None:
    done: list[str] = []
    bar = QMenuBar()
    qtbot.addWidget(bar)
    actions = make(settings, bar, done)
    menus = actions.fill(bar)
    assert set(MENUS) <= set(menus)
    for spec in TABLE:
        assert actions[spec.id] in menus[spec.menu].actions()
        actions[spec.id].trigger()
    assert done == [spec.id for spec in TABLE]


def test_mnemonics_are_unique_in_a_menu() -> None:
    for menu in {spec.menu for spec in TABLE}:
        letters = Counter(spec.text[spec.text.index("&") + 1].lower() for spec in TABLE if spec.menu == menu and "&" in spec.text)
        assert [letter for letter, times in letters.items() if times > 1] == [], menu


def test_only_what_makes_sense_is_enabled(qtbot: QtBot, settings: Settings) -> None:
    owner = QObject()
    actions = make(settings, owner, [])
    actions.allow(set())
    assert actions["open"].isEnabled()
    assert not actions["export_pdf"].isEnabled()
    actions.allow({"compared"})
    assert actions["export_pdf"].isEnabled()
    assert not actions["undo"].isEnabled()


def test_a_key_of_the_persons_own(qtbot: QtBot, settings: Settings) -> None:
    settings.set_shortcut("swap", "Ctrl+Shift+W")
    settings.set_shortcut("compare", "")
    bar = QMenuBar()
    qtbot.addWidget(bar)
    actions = make(settings, bar, [])
    actions.fill(bar)
    assert [key.toString() for key in actions["swap"].shortcuts()] == ["Ctrl+Shift+W"]
    assert "Ctrl+Shift+W" in actions["swap"].toolTip()
    assert actions["compare"].shortcuts() == []


def test_plain_text_of_a_menu_entry() -> None:
    assert plain("&Open…") == "Open…"
