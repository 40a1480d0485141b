"""A window that keeps its work."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from velm import shown

from reader.window.main import MainWindow
from reader.window.saving import asking
from reader.window.settings import Settings

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def work(tmp_path: Path) -> Path:
    return tmp_path / "work"


@pytest.fixture
def window(settings: Settings, work: Path, by_hand: None, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """An empty window that keeps its work. What it asks at the end of a test is answered: nothing is saved."""
    settings.work_folder = work
    # pytest-qt closes what is still open before any fixture ends
    monkeypatch.setattr(asking, "ask_close", lambda *_: "discard")
    made = shown(settings, qtbot)
    yield made
    made.close()
