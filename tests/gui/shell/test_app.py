"""From the command line to the first paint, and pictures of the window."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from velm import Files

from reader.article.errors import ArticleError
from reader.window import app as apps
from reader.window import garbage
from reader.window.app import run
from reader.window.main import MainWindow
from reader.window.saving.saving import Saving
from reader.window.snapshot import snapshot
from reader.work import works


@pytest.fixture
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "settings" / "window.ini"
    monkeypatch.setattr(apps, "settings_file", lambda: file)
    return file


def test_it_leaves_once_both_articles_are_painted(qtbot: QtBot, files: Files, own_settings: Path, by_hand: None) -> None:
    assert run([files.a, files.b], exit_after_first_paint=True) == 0


def test_it_leaves_an_empty_window_too(qtbot: QtBot, own_settings: Path) -> None:
    assert run([], exit_after_first_paint=True) == 0


def test_it_leaves_with_2_where_a_report_cannot_be_opened(
    qtbot: QtBot, files: Files, own_settings: Path, by_hand: None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([files.a, files.a.with_name("gone.txt")], exit_after_first_paint=True) == 2
    assert "gone.txt" in capsys.readouterr().err


def test_it_asks_once_whether_to_save(qtbot: QtBot, own_settings: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Saving] = []
    with monkeypatch.context() as called_off:
        called_off.setattr(Saving, "may_close", lambda saving: bool(asked.append(saving)))
        run([], exit_after_first_paint=True)
    assert len(asked) == 1
    for left in QApplication.topLevelWidgets():
        if isinstance(left, MainWindow) and left.saving is asked[0]:
            left.close()


def test_python_looks_again_once_all_work_has_ended(qtbot: QtBot, own_settings: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(works, "rested", works.rested)
    run([], exit_after_first_paint=True)
    assert isinstance(getattr(works.rested, "__self__", None), garbage.Listening)


def test_a_picture_of_a_pair(qtbot: QtBot, files: Files, tmp_path: Path, by_hand: None) -> None:
    light, dark = tmp_path / "light.png", tmp_path / "dark.png"
    snapshot(files.a, files.b, light, width=1200, height=800)
    snapshot(files.a, files.b, dark, width=1200, height=800, dark=True)
    pictures = [QImage(str(file)) for file in (light, dark)]
    assert [(picture.width(), picture.height()) for picture in pictures] == [(1200, 800)] * 2
    assert pictures[0].pixelColor(2, 790).lightness() > 200
    assert pictures[1].pixelColor(2, 790).lightness() < 60


def test_no_window_is_left_behind(qtbot: QtBot, files: Files, tmp_path: Path, by_hand: None) -> None:
    before = set(QApplication.topLevelWidgets())
    snapshot(None, None, tmp_path / "empty.png", width=900, height=700)
    assert set(QApplication.topLevelWidgets()) <= before


def test_a_picture_of_nothing_readable_says_why(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=r"gone\.txt"):
        snapshot(tmp_path / "gone.txt", tmp_path / "gone.txt", tmp_path / "out.png")


def test_a_picture_that_cannot_be_written_says_where(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nowhere"):
        snapshot(None, None, tmp_path / "nowhere" / "out.png")
