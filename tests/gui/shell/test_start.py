"""The first picture of a window, what comes after it, and that nobody who is quick notices that there is a difference."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenuBar, QPushButton
from pytestqt.qtbot import QtBot
from velm import Files, settled

from reader.article.files import open_file
from reader.window import app
from reader.window.ahead import Early, _to_plain, read_ahead
from reader.window.app import application
from reader.window.main import MainWindow
from reader.window.parts import show_nothing
from reader.window.reading.painted import when_painted
from reader.window.remembering import PANEL_WIDTH
from reader.window.settings import Settings

AHEAD = """
import sys
from pathlib import Path
from reader.window.ahead import read_ahead
paths = [Path(name) for name in sys.argv[1:]]
ahead = read_ahead(sys.argv[1:])
if ahead is None:
    print("cannot")
    raise SystemExit
print("plain" if ahead.plain else "not plain")
early = ahead.taken(20)
if early is None:
    print("none")
else:
    from reader.article.files import open_file
    from reader.article.lengths import length
    for one, path in zip(early, paths, strict=True):
        print(one.path == path, one.intake() == open_file(path), one.words == length(one.article)[1], one.article.title)
import os
try:
    os.waitpid(-1, os.WNOHANG)
except ChildProcessError:
    print("nobody left")
"""
only_linux = pytest.mark.skipif(sys.platform != "linux", reason="a process is doubled on Linux alone")


def out_of(code: str, *words: object, **more: str) -> list[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **more}
    done = subprocess.run([sys.executable, "-c", code, *map(str, words)], env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert done.stderr == ""
    return done.stdout.splitlines()


def early(files: Files) -> dict[str, Early]:
    found = {}
    for side, path in (("a", files.a), ("b", files.b)):
        intake = open_file(path)
        found[side] = Early(path, _to_plain(intake), sum(len(p.text.split()) for p in intake.article.paragraphs))
    return found


@pytest.fixture
def begun(settings: Settings, by_hand: None, files: Files, qtbot: QtBot) -> MainWindow:
    """A window that has painted its first picture, and has nothing else yet."""
    application()
    window = MainWindow(settings, whole=False)
    qtbot.addWidget(window)
    window.resize(1400, 900)
    window.show()
    window.show_first(early(files))  # type: ignore[arg-type]
    painted: list[bool] = []
    when_painted(window.view.panes.values(), lambda: painted.append(True))
    qtbot.waitUntil(lambda: painted == [True])
    assert not window.whole
    return window


def picture(window: MainWindow) -> QImage:
    return window.grab().toImage()


def test_the_first_picture_is_what_is_seen_afterwards(begun: MainWindow) -> None:
    before, places = picture(begun), [part.geometry() for part in (begun.toolbar, begun.area, begun.status, begun.view, begun.view.panes["b"])]
    sizes = begun.splitter.sizes()
    assert sizes[1] == PANEL_WIDTH
    begun.complete()  # and not a turn of the event loop more, lest there be a comparison to see
    assert [part.geometry() for part in (begun.toolbar, begun.area, begun.status, begun.view, begun.view.panes["b"])] == places
    assert begun.splitter.sizes() == sizes
    after = picture(begun)
    for part in (begun.toolbar, begun.view.headers["a"], begun.view.headers["b"], begun.view.panes["a"], begun.view.panes["b"], begun.findChild(QMenuBar)):
        assert part is not None
        area = part.rect().translated(part.mapTo(begun, part.rect().topLeft()))
        assert before.copy(area) == after.copy(area), part.objectName()
    text = before.copy(begun.view.panes["a"].rect().translated(begun.view.panes["a"].mapTo(begun, begun.view.panes["a"].rect().topLeft())))
    assert len({text.pixel(x, y) for x in range(0, text.width(), 3) for y in range(0, text.height(), 3)}) > 8  # words, not an empty sheet


def test_the_articles_are_the_controllers_once_it_is_there(begun: MainWindow, files: Files, qtbot: QtBot) -> None:
    shown = begun.view.panes["a"].page
    begun.complete_soon()
    settled(begun, qtbot)
    assert begun.controller.paths == (files.a, files.b)
    assert begun.controller.comparison is not None
    assert begun.view.panes["a"].page is shown  # what was read is not set anew under the reader's eyes
    assert begun.panel.count() > 0
    assert [pair.a for pair in begun.settings.recent] == [files.a.absolute()]


@pytest.mark.parametrize("soon", [True, False])
def test_a_part_that_is_asked_for_is_there(begun: MainWindow, soon: bool) -> None:
    if soon:
        begun.complete_soon()
    assert begun.saving.file is None
    assert begun.whole
    with pytest.raises(AttributeError):
        _ = begun.no_such_part  # type: ignore[attr-defined]


def hands() -> dict[str, Callable[[MainWindow], object]]:
    return {
        "a key of the table": lambda window: QTest.keyClick(window.view.panes["a"], Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier),
        "a click": lambda window: QTest.mouseClick(window.view.panes["b"].viewport(), Qt.MouseButton.LeftButton),
        "a menu": lambda window: QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier),
    }


@pytest.mark.parametrize("how", hands())
@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)")
def test_a_quick_hand_finds_the_window_whole(begun: MainWindow, how: str, qtbot: QtBot) -> None:
    begun.activateWindow()
    qtbot.waitUntil(begun.isActiveWindow)
    begun.complete_soon()
    assert not begun.whole
    hands()[how](begun)
    assert begun.whole
    if how == "a key of the table":
        assert begun.toolbar.search.hasFocus()
    if how == "a menu":
        menu = QApplication.activePopupWidget()
        assert menu is not None
        assert begun.actions_["dim_shared"] in menu.actions()
        menu.close()


def test_what_was_hidden_stays_hidden(settings: Settings, by_hand: None, files: Files, qtbot: QtBot) -> None:
    settings.view = {"findings": False, "maps": False}
    window = MainWindow(settings, whole=False)
    qtbot.addWidget(window)
    window.show()
    window.show_first(early(files))  # type: ignore[arg-type]
    assert not window.splitter.widget(1).isVisible()
    assert not window.view.maps["a"].isVisible()
    window.complete()
    assert not window.panel.isVisible()
    window.actions_["findings"].trigger()
    assert window.panel.isVisible()


def test_an_empty_window_shows_its_page_first(settings: Settings, qtbot: QtBot) -> None:
    window = MainWindow(settings, whole=False)
    qtbot.addWidget(window)
    window.resize(1400, 900)
    show_nothing(window)
    window.show()
    qtbot.waitExposed(window)
    assert not window.whole
    before, page = picture(window), window.empty
    assert page.isVisible()
    assert not window.actions_["swap"].isEnabled()
    window.complete()
    assert window.empty is page
    assert picture(window) == before


def test_a_quick_hand_on_the_empty_page(settings: Settings, by_hand: None, qtbot: QtBot) -> None:
    window = MainWindow(settings, whole=False)
    qtbot.addWidget(window)
    show_nothing(window)
    window.show()
    qtbot.waitExposed(window)
    window.complete_soon()
    QTest.mouseClick(window.empty.findChild(QPushButton, "look_at_sample"), Qt.MouseButton.LeftButton)
    assert window.whole
    qtbot.waitUntil(lambda: window.controller.article("a") is not None)


def test_closing_before_it_is_whole(begun: MainWindow) -> None:
    begun.complete_soon()
    QApplication.sendEvent(begun, QEvent(QEvent.Type.Close))
    begun.close()
    assert not begun.isVisible()


@only_linux
def test_another_process_reads_what_the_window_would(files: Files, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        "<html><head><title>Tide takes the pier</title></head><body><nav>Home Sport Weather</nav><article><h1>Tide takes the pier</h1>"
        + "".join(f"<p>The pier at Velm lost plank number {i} in the night, said the harbour master, who had counted them all.</p>" for i in range(12))
        + "</article></body></html>",
        encoding="utf-8",
    )
    assert out_of(AHEAD, files.a, page) == [
        "not plain",
        "True True True " + str(open_file(files.a).article.title),
        "True True True Tide takes the pier",
        "nobody left",
    ]


@only_linux
def test_what_cannot_be_read_is_left_to_the_window(files: Files, tmp_path: Path) -> None:
    assert out_of(AHEAD, files.a, tmp_path / "gone.txt") == ["plain", "none", "nobody left"]


def test_a_process_that_has_qt_is_not_doubled(files: Files) -> None:
    assert read_ahead([str(files.a), str(files.b)]) is None


def started(*words: object, home: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"} | {f"XDG_{name}_HOME": str(home) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    command = [sys.executable, "-m", "reader", "--exit-after-first-paint", *map(str, words)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)


def test_it_leaves_when_both_are_painted(files: Files, tmp_path: Path) -> None:
    done = started(files.a, files.b, home=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("painted ")


def test_it_says_what_could_not_be_opened(files: Files, tmp_path: Path) -> None:
    done = started(files.a, tmp_path / "gone.txt", home=tmp_path)
    assert done.returncode == 2
    assert "gone.txt was not found" in done.stderr


READY = """
import sys
from reader.window import binding
binding.load()
from reader.window.app import run
print(*sorted(name for name in sys.modules if name.startswith("reader.")))
"""


def test_what_the_first_picture_does_not_need_is_not_loaded_for_it() -> None:
    loaded = out_of(READY)[0].split()
    late = (
        "reader.comparison",
        "reader.report",
        "reader.project.decisions",
        "reader.project.store",
        "reader.window.controller",
        "reader.window.findings_panel",
    )
    assert "reader.window.reading.view" in loaded
    assert [name for name in loaded if name.startswith(late)] == []


def test_one_article_alone_is_shown_first_with_room_for_the_other(settings: Settings, by_hand: None, files: Files, qtbot: QtBot) -> None:
    application()
    window = MainWindow(settings, whole=False)
    qtbot.addWidget(window)
    window.resize(1400, 900)
    window.show()
    window.show_first({"a": early(files)["a"]})  # type: ignore[dict-item]
    qtbot.waitExposed(window)
    assert not window.whole
    assert window.half.sheets["b"].isVisible()
    assert window.actions_["zoom_in"].isEnabled() and not window.actions_["compare"].isEnabled()
    before, page, half = picture(window), window.view.panes["a"].page, window.half
    completed: list[bool] = []
    window.completed.connect(lambda: completed.append(window.whole))
    window.complete()
    assert completed == [True]
    assert window.half is half
    assert window.view.panes["a"].page is page
    assert window.controller.paths == (files.a, None)
    after = picture(window)
    for part in (window.view.headers["a"], window.view.panes["a"], window.half.sheets["b"]):
        area = part.rect().translated(part.mapTo(window, part.rect().topLeft()))
        assert before.copy(area) == after.copy(area), part.objectName()


@pytest.mark.parametrize("kind", ["one", "project", "tour"])
def test_the_first_picture_comes_before_the_rest_whatever_was_named(kind: str, files: Files, qtbot: QtBot, tmp_path: Path) -> None:
    if kind == "project":
        made = MainWindow(Settings.at(tmp_path / "made.ini"))
        qtbot.addWidget(made)
        made.controller.arrivals.open_files({"a": files.a, "b": files.b})
        settled(made, qtbot)
        made.saving._write(tmp_path / "velm.diptych")
        qtbot.waitUntil(lambda: made.saving.file == tmp_path / "velm.diptych")
    named = {"one": [str(files.a)], "project": [str(tmp_path / "velm.diptych")], "tour": []}[kind]
    more = {f"XDG_{name}_HOME": str(tmp_path / name) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    assert (
        out_of(WHAT_IS_SEEN, *named, **more)
        == {
            "one": ["first: not whole", "then: coast.txt None"],
            "project": ["first: not whole", "then: coast.txt shore.txt"],
            "tour": ["first: not whole", "then: tour"],
        }[kind]
    )


WHAT_IS_SEEN = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from reader import cli
from reader.window import app as program, main
from reader.window.reading.pane import Pane
from reader.window.invites import EmptyPage
seen = []
def watched(kind):
    paint = kind.paintEvent
    def painted(self, event):
        paint(self, event)
        window = self.window()
        if not seen and isinstance(window, main.MainWindow):
            seen.append(1)
            print("first:", "whole" if window.whole else "not whole", flush=True)
    kind.paintEvent = painted
watched(Pane)
watched(EmptyPage)
def look():
    for window in QApplication.topLevelWidgets():
        if isinstance(window, main.MainWindow) and window.whole:
            if sys.argv[1:]:
                paths = [opened.name for side, opened in sorted(window.controller.opened.items())]
                if not paths or (sys.argv[1].endswith("diptych") and len(paths) < 2):
                    return
                print("then:", *paths, *["None"] * (2 - len(paths)), flush=True)
            elif not (window.settings.tour_seen and window.messages.isVisible()):
                return
            else:
                print("then: tour", flush=True)
            QApplication.exit(0)
timer = QTimer()
make = program.application
def application():
    app = make()
    timer.timeout.connect(look)
    timer.start(20)
    return app
program.application = application
sys.exit(cli.main(sys.argv[1:]))
"""


GOT_READY = """
import sys
from reader.window import tasks
from reader.work import silent
before = "reader.comparison.lexical" in sys.modules
tasks.get_ready(silent)
from reader.comparison import trained
print(before, "reader.comparison.lexical" in sys.modules, trained._encoder.cache_info().currsize)
"""


def test_getting_ready_loads_what_comparing_by_words_needs_and_not_the_weights() -> None:
    assert out_of(GOT_READY) == ["False True 0"]


def test_an_empty_window_gets_ready_and_one_with_articles_does_not(settings: Settings, by_hand: None, files: Files, qtbot: QtBot) -> None:
    empty, full = MainWindow(settings), MainWindow(settings)
    for window in (empty, full):
        qtbot.addWidget(window)
    full.controller.arrivals.open_files({"a": files.a, "b": files.b})
    settled(full, qtbot)
    for window in (empty, full):
        app._get_ready(window)
    assert empty.busy and not full.busy
    qtbot.waitUntil(lambda: not empty.busy, timeout=20_000)
    empty.close()
