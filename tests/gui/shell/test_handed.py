"""Files that the system hands over while the program runs go to a window with room for them, or to one of their own."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from velm import Files, settled

from reader.window.app import application
from reader.window.handed import Handed
from reader.window.main import MainWindow
from reader.window.settings import Settings
from reader.window.windows import Windows

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def windows(qtbot: QtBot, settings: Settings, by_hand: None) -> Iterator[Windows]:
    made = Windows(settings)
    made.open().show()
    yield made
    for window in list(made.open_ones):
        window.close()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def handed(windows: Windows) -> Iterator[Handed]:
    made = Handed(application(), windows)
    yield made
    made.deleteLater()


def names(window: MainWindow) -> list[str]:
    return [path.name if path is not None else "" for path in window.controller.paths]


def test_one_file_after_the_other_fills_the_window_and_the_third_gets_its_own(windows: Windows, handed: Handed, files: Files, qtbot: QtBot) -> None:
    first = windows.open_ones[0]
    handed.take(str(files.a))
    qtbot.waitUntil(lambda: names(first) == ["coast.txt", ""])
    handed.take(str(files.b))
    qtbot.waitUntil(lambda: names(first) == ["coast.txt", "shore.txt"])
    settled(first, qtbot)
    handed.take(str(files.b))
    qtbot.waitUntil(lambda: len(windows.open_ones) == 2)
    second = windows.open_ones[1]
    qtbot.waitUntil(lambda: names(second) == ["shore.txt", ""])
    assert names(first) == ["coast.txt", "shore.txt"] and second.isVisible()


def test_two_at_once_are_a_pair_and_of_three_it_is_asked_which(windows: Windows, handed: Handed, files: Files, qtbot: QtBot) -> None:
    first = windows.open_ones[0]
    for file in (files.a, files.b):
        handed.take(str(file))
    qtbot.waitUntil(lambda: names(first) == ["coast.txt", "shore.txt"])
    settled(first, qtbot)
    for file in (files.a, files.b, files.a):
        handed.take(str(file))
    qtbot.waitUntil(lambda: len(windows.open_ones) == 2)
    second = windows.open_ones[1]
    asked = second.findChild(QDialog, "choose_two")
    assert asked is not None and asked.isVisible()
    asked.reject()


def test_a_project_opens_once(windows: Windows, handed: Handed, files: Files, qtbot: QtBot, tmp_path: Path) -> None:
    first = windows.open_ones[0]
    first.controller.arrivals.open_files({"a": files.a, "b": files.b})
    settled(first, qtbot)
    project = tmp_path / "velm.diptych"
    first.saving._write(project)
    qtbot.waitUntil(lambda: first.saving.file == project)
    handed.take(str(project))
    qtbot.wait(300)
    assert len(windows.open_ones) == 1, "it is open already"
    first.controller.close_both()
    settled(first, qtbot)
    handed.take(str(project))
    qtbot.waitUntil(lambda: first.controller.article("a") is not None)
    settled(first, qtbot)
    assert len(windows.open_ones) == 1 and first.saving.file == project


def test_an_address_is_asked_about_and_nothing_opens_nothing(windows: Windows, handed: Handed, qtbot: QtBot) -> None:
    first = windows.open_ones[0]
    handed.take("")
    handed.take("https://harbour.example/news")
    qtbot.waitUntil(lambda: first.findChild(QDialog, "ask_address") is not None)
    first.findChild(QDialog, "ask_address").reject()  # type: ignore[union-attr]
    assert names(first) == ["", ""]


SENT = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QFileOpenEvent
from reader.window import app as program, handed
from reader.window.settings import Settings
program.settings_file = lambda: Path(sys.argv[1])
program.work_folder = lambda: Path(sys.argv[1]).parent / "work"
handed.kind = lambda: handed.Application
app = program.application()
QTimer.singleShot(300, lambda: [QCoreApplication.sendEvent(app, QFileOpenEvent(name)) for name in sys.argv[2:]])
def look():
    for window in app.topLevelWidgets():
        controller = getattr(window, "controller", None)
        if controller is not None and None not in controller.paths:
            print(*(path.name for path in controller.paths), flush=True)
            app.exit(0)
timer = QTimer(); timer.timeout.connect(look); timer.start(50)
QTimer.singleShot(60000, lambda: app.exit(3))
sys.exit(program.run([]))
"""


def test_the_program_hears_the_systems_event(files: Files, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    command = [sys.executable, "-c", SENT, str(tmp_path / "window.ini"), str(files.a), str(files.b)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120, cwd=Path(__file__).parents[3])
    assert (done.returncode, done.stdout.strip()) == (0, "coast.txt shore.txt"), done.stderr[-2000:]
