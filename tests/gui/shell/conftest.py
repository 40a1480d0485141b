"""A window on an invented pair, compared by hand so that the tests know what is in it."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

# pytest imports test files by their path; what they share lies beside them.
sys.path.insert(0, str(Path(__file__).parent))

from velm import A, B, Files, Slow, compare_by, compare_by_hand, settled, shown

from reader.article.model import Article
from reader.project.decisions import Decisions
from reader.window import tasks
from reader.window.app import application
from reader.window.main import MainWindow
from reader.window.settings import Settings
from reader.window.tasks import Compared
from reader.work import Progress


@pytest.fixture
def files(tmp_path: Path) -> Files:
    """The invented pair as files."""
    found = Files(tmp_path / "coast.txt", tmp_path / "shore.txt")
    found.a.write_text(A, encoding="utf-8")
    found.b.write_text(B, encoding="utf-8")
    return found


@pytest.fixture
def by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Compare by hand."""

    def compared(a: Article, b: Article, decisions: Decisions, progress: Progress) -> Compared:
        progress(0.5, "comparing")
        return tasks.reported(compare_by_hand(a, b), decisions)

    compare_by(compared, monkeypatch)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings of the test's own."""
    made = Settings.at(tmp_path / "window.ini")
    made.appearance = "light"
    return made


@pytest.fixture
def window(qtbot: QtBot, settings: Settings, by_hand: None) -> Iterator[MainWindow]:
    """An empty window."""
    application()
    made = shown(settings, qtbot)
    yield made
    made.close()
    # what a test copied is an object of Python's, which the clipboard would keep until after Python has ended
    QGuiApplication.clipboard().clear()


@pytest.fixture
def pair(window: MainWindow, files: Files, qtbot: QtBot) -> MainWindow:
    """The window with the invented pair compared."""
    window.controller.arrivals.open_files({"a": files.a, "b": files.b})
    settled(window, qtbot)
    assert window.controller.comparison is not None
    return window


@pytest.fixture
def slow(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Slow:
    """Comparing takes until the test says so."""
    made = Slow(lambda a, b, decisions: tasks.reported(compare_by_hand(a, b), decisions))
    compare_by(made, monkeypatch)
    return made
