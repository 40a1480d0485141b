"""Coders in the window: decisions out and in as JSON, and two coders side by side."""

from pathlib import Path

import pytest
from keeping import answer_file, decide
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot
from velm import settled

from reader.project.decisions import mirrored
from reader.window.main import MainWindow
from reader.window.saving.agreement_dialog import AgreementDialog


def test_decisions_go_out_and_come_in_and_undo_takes_them_back(pair: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "anna.json"
    decide(pair)
    mine = pair.controller.decisions
    answer_file(monkeypatch, file)
    pair.actions_["export_decisions"].trigger()
    assert "were written to" in pair.messages.texts[0] and file.exists()
    pair.controller.undo()
    before = pair.controller.decisions
    pair.controller.swap()
    settled(pair, qtbot)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    pair.actions_["import_decisions"].trigger()
    settled(pair, qtbot)
    assert pair.controller.decisions == mirrored(mine), "found again though A and B are exchanged"
    assert pair.controller.history.undo_name == "import anna"
    pair.controller.undo()
    assert pair.controller.decisions == mirrored(before)


def test_what_holds_no_decisions_is_refused(pair: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "odd.json").write_text("[1]", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "odd.json"), ""))
    pair.actions_["import_decisions"].trigger()
    settled(pair, qtbot)
    assert "odd.json holds no decisions of Diptych" in pair.messages.texts[0]


def test_two_coders_are_laid_side_by_side(pair: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    answer_file(monkeypatch, tmp_path / "anna.json")
    pair.actions_["export_decisions"].trigger()
    link = pair.controller.comparison.paragraph_links[0]  # type: ignore[union-attr]
    pair.controller.unlink((link.a, link.b))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(tmp_path / "anna.json")], ""))
    shown: list[AgreementDialog] = []
    monkeypatch.setattr(AgreementDialog, "show", lambda dialog: shown.append(dialog))
    pair.actions_["agreement"].trigger()
    settled(pair, qtbot)
    (dialog,) = shown
    assert [dialog.figures.item(0, column).text() for column in (0, 2, 3, 4)] == ["Links", "2", "0", "1"]
    assert [dialog.disputed.item(0, column).text() for column in range(1, 4)] == [f"A{link.a + 1} – B{link.b + 1}", "does not", "links them"]
    dialog.grab()
    gone: list[object] = []
    monkeypatch.setattr(type(pair.view), "go_to", lambda view, *place: gone.append(place))
    dialog.disputed.setCurrentCell(0, 1)
    QTest.keyClick(dialog.disputed, Qt.Key.Key_Return)
    assert gone == [("a", pair.controller.article("a").whole(link.a))]  # type: ignore[union-attr]
    copy = dialog.findChild(QPushButton, "copy_agreement")
    assert copy is not None
    copy.click()
    assert "kappa" in QGuiApplication.clipboard().text()
    dialog.close()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (["a", "b", "c"], ""))
    pair.actions_["agreement"].trigger()
    assert "these are 3 files" in pair.messages.texts[0]
