"""What the tests of saving share: a second window, answers to dialogs, a decision, and waiting until all is kept."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from reader.window.main import MainWindow
from reader.window.saving import asking
from reader.window.settings import Settings

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ASK_CLOSE = asking.ask_close


def another(settings: Settings, qtbot: QtBot) -> MainWindow:
    made = MainWindow(settings)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    qtbot.waitExposed(made)
    return made


def answer_file(monkeypatch: pytest.MonkeyPatch, file: Path | None) -> None:
    monkeypatch.setattr(QFileDialog, "exec", lambda dialog: file is not None)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda dialog: [str(file)])


def click_in_box(monkeypatch: pytest.MonkeyPatch, words: str) -> list[str]:
    """Answer message boxes by the button that is called so; what they asked."""
    asked: list[str] = []

    def exec_(box: QMessageBox) -> int:
        asked.append(box.text())
        for button in box.buttons():
            if words in button.text().replace("&", ""):
                button.click()
        return 0

    monkeypatch.setattr(asking, "ask_close", ASK_CLOSE)
    monkeypatch.setattr(QMessageBox, "exec", exec_)
    return asked


def decide(window: MainWindow) -> None:
    comparison = window.controller.comparison
    assert comparison is not None
    link = comparison.paragraph_links[0]
    window.controller.link((link.a, link.b))


def kept(window: MainWindow) -> None:
    window.saving.document.keeper.flush()


def saved(pair: MainWindow, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    answer_file(monkeypatch, file)
    QTest.keyClick(pair, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: pair.saving.file == file)
