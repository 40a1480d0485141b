"""Comparing in the window: what is shown meanwhile, calling it off, the better answer after the quick one, and when it fails."""

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from velm import Files, Slow, compare_by, compare_by_hand, settled

from reader.article.model import Article
from reader.language.reading import Reading
from reader.project.decisions import Decisions
from reader.window import tasks
from reader.window.main import MainWindow
from reader.window.tasks import Compared
from reader.work import Progress


def test_while_comparing_it_says_so_and_can_be_cancelled(window: MainWindow, slow: Slow, files: Files, qtbot: QtBot) -> None:
    window.controller.arrivals.open_files({"a": files.a, "b": files.b})
    qtbot.waitUntil(lambda: window.status.bar.isVisible() and slow.started == 1)
    assert "Comparing" in window.panel.empty.text()
    assert window.status.doing.text() == "Comparing"
    qtbot.waitUntil(lambda: window.status.bar.value() == 300)
    assert window.actions_["cancel"].isEnabled()
    QTest.mouseClick(window.status.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: slow.cancelled == 1)
    assert not window.status.bar.isVisible()
    assert window.focusWidget() is window.view.panes["a"], "and not what comes after the button that is gone"
    assert "stopped" in window.panel.empty.text()
    assert window.controller.comparison is None
    assert window.controller.article("a") is not None
    slow.go_on = True
    QTest.keyClick(window, Qt.Key.Key_F5)
    settled(window, qtbot)
    assert window.controller.comparison is not None


def test_the_first_links_are_drawn_while_the_rest_is_compared(window: MainWindow, slow: Slow, files: Files, qtbot: QtBot) -> None:
    window.controller.arrivals.open_files({"a": files.a, "b": files.b})
    qtbot.waitUntil(lambda: slow.started == 1)
    crane = 4, 4
    assert crane in {ribbon.pair for ribbon in window.view.gutter._seen()}
    assert window.controller.comparison is None and "Comparing" in window.panel.empty.text()
    assert not window.view.linking.allowed
    slow.go_on = True
    settled(window, qtbot)
    assert window.view.linking.allowed and window.panel.count() == 5


def test_the_better_answer_takes_the_place_of_the_quick_one(window: MainWindow, files: Files, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    go_on = threading.Event()

    def quickly(a: Article, b: Article, decisions: Decisions, progress: Progress) -> tasks.Compared:
        found = compare_by_hand(a, b)
        return replace(tasks.reported(replace(found, quotes=()), decisions), unrefined=(found.a, found.b))

    def thoroughly(readings: tuple[Reading, Reading], decisions: Decisions, progress: Progress) -> tasks.Compared:
        while not go_on.wait(0.005):
            progress(0.5, "comparing by meaning")
        return tasks.reported(replace(compare_by_hand(readings[0].article, readings[1].article), method="model"), decisions)

    compare_by(quickly, monkeypatch)
    monkeypatch.setattr(tasks, "refine", thoroughly)
    window.controller.arrivals.open_files({"a": files.a, "b": files.b})
    qtbot.waitUntil(lambda: window.panel.count() == 4)
    assert window.controller.jobs.busy("compare")
    assert not window.status.method.isVisible()
    window.panel.choose_at(1)
    chosen = window.panel.chosen
    comparison = window.controller.comparison
    assert comparison is not None
    link = comparison.paragraph_links[0]
    window.controller.link((link.a, link.b))
    go_on.set()
    settled(window, qtbot)
    assert window.panel.count() == 5
    assert window.panel.chosen == chosen
    assert "confirmed 1" in window.status.tally.text()
    assert window.controller.comparison is not None and window.controller.comparison.method == "model"
    assert not window.status.method.isVisible()


def test_a_new_pair_discards_the_answer_of_the_old(window: MainWindow, slow: Slow, files: Files, qtbot: QtBot) -> None:
    window.controller.arrivals.open_files({"a": files.a, "b": files.b})
    qtbot.waitUntil(lambda: slow.started == 1)
    window.controller.arrivals.open_files({"a": files.b, "b": files.a})
    qtbot.waitUntil(lambda: slow.started == 2)
    slow.go_on = True
    settled(window, qtbot)
    assert slow.cancelled == 1
    comparison = window.controller.comparison
    assert comparison is not None
    assert comparison.a.article == window.controller.article("a")
    assert comparison.a.article.title == "Ferries sail again as Velm harbour opens"


def test_closing_while_comparing_is_clean(window: MainWindow, slow: Slow, files: Files, qtbot: QtBot) -> None:
    window.controller.arrivals.open_files({"a": files.a, "b": files.b})
    qtbot.waitUntil(lambda: slow.started == 1)
    window.close()
    assert slow.cancelled == 1
    assert not window.isVisible()
    assert window.controller.jobs._pool.activeThreadCount() == 0


def test_a_comparison_that_fails_leaves_the_window(
    window: MainWindow, files: Files, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*given: object) -> tasks.Compared:
        raise RuntimeError("the scale <b>slipped</b>")

    compare_by(broken, monkeypatch)
    window.controller.arrivals.open_files({"a": files.a, "b": files.b})
    settled(window, qtbot)
    said = window.messages.texts[0]
    assert "could not be compared" in said and "the scale <b>slipped</b>" in said and "Traceback" not in said
    copy = window.messages.findChild(QPushButton, "message_copy")
    assert copy is not None
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert "Traceback" in QGuiApplication.clipboard().text()
    assert window.controller.article("b") is not None
    assert "F5 tries again" in window.panel.empty.text()


def test_comparing_again_says_what_came_of_it(pair: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    QTest.keyClick(pair, Qt.Key.Key_F5)
    settled(pair, qtbot)
    assert pair.status.why.whole == "Compared again: the findings are as they were"
    pair.controller.link((1, 5))
    compared = tasks.compare_articles

    def less(a: Article, b: Article, decisions: Decisions, progress: Progress) -> Compared:
        found = compared(a, b, decisions, progress)
        return tasks.reported(replace(found.comparison, differences=()), decisions)

    monkeypatch.setattr(tasks, "compare_articles", less)
    QTest.keyClick(pair, Qt.Key.Key_F5)
    settled(pair, qtbot)
    assert pair.status.why.whole == "Compared again: the findings are others now, and what you decided is kept"


def test_what_is_under_way_is_said_as_that(window: MainWindow) -> None:
    for said, shown in (("Read", "Reading"), ("Compared", "Comparing"), ("linking", "Linking"), ("", "Linking")):
        window.status.advance(0.5, said)
        assert window.status.doing.text() == shown
