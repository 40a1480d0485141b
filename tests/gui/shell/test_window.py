"""The window as a whole: comparing and its cancel, swap, deciding, find, themes, narrow windows, state, closing, crashes."""

import sys
import threading
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from velm import Files, Slow, compare_by, compare_by_hand, place, settled

from reader.article.model import Article
from reader.language.reading import Reading
from reader.project.decisions import Decisions
from reader.window import tasks
from reader.window.alignment_picture import HEIGHT, LOW
from reader.window.app import CrashReport
from reader.window.appearance import CHOICES, Appearance
from reader.window.jobs import Jobs
from reader.window.main import NARROW, MainWindow
from reader.window.settings import Settings
from reader.window.tasks import Compared
from reader.window.theme import DARK, HIGH_CONTRAST, LIGHT, Theme
from reader.work import Progress

CTRL, SHIFT, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


def test_an_empty_window_invites(window: MainWindow) -> None:
    assert window.windowTitle() == "Diptych"
    assert window.stack.currentWidget() is window.empty
    for name in ("export_pdf", "swap", "compare", "next", "find", "link", "undo", "cancel"):
        assert not window.actions_[name].isEnabled(), name
    for name in ("open", "paste", "sample", "about"):
        assert window.actions_[name].isEnabled(), name


def test_a_pair_fills_the_window(pair: MainWindow) -> None:
    assert pair.windowTitle() == "Harbour reopens after the storm ↔ Ferries sail again as Velm harbour opens – Diptych"
    assert pair.status.tally.text() == "Suggested 8 · confirmed 0 · rejected 0"
    assert pair.status.method.isVisible() and "weaker" in pair.status.method.toolTip()
    assert pair.actions_["export_pdf"].isEnabled()


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


def test_swap_turns_everything_round(pair: MainWindow, qtbot: QtBot) -> None:
    comparison = pair.controller.comparison
    assert comparison is not None
    known = (comparison.paragraph_links[0].a, comparison.paragraph_links[0].b)
    pair.controller.unlink(known)
    QTest.keyClick(pair, Qt.Key.Key_Backslash, ALT)
    settled(pair, qtbot)
    article = pair.controller.article("a")
    assert article is not None and article.title == "Ferries sail again as Velm harbour opens"
    assert pair.controller.status((known[1], known[0])) == "rejected"
    assert pair.status.tally.text() == "Suggested 8 · confirmed 0 · rejected 1"  # both paragraphs have no other link: each is a finding now


def test_link_and_unlink_what_was_gone_to_last(pair: MainWindow, qtbot: QtBot) -> None:
    assert not pair.actions_["link"].isEnabled()
    comparison = pair.controller.comparison
    assert comparison is not None
    a, b = comparison.a.article, comparison.b.article
    pair.view.place_activated.emit("a", place(a, "fish market"))
    pair.view.place_activated.emit("b", place(b, "siren"))
    pair.activateWindow()
    QTest.keyClick(pair, Qt.Key.Key_L, CTRL)
    assert "added 1" in pair.status.tally.text()
    assert pair.actions_["undo"].text().startswith("&Undo link A")
    QTest.keyClick(pair, Qt.Key.Key_L, CTRL | SHIFT)
    assert "added" not in pair.status.tally.text()
    QTest.keyClick(pair, Qt.Key.Key_Z, CTRL)
    assert "added 1" in pair.status.tally.text()
    QTest.keyClick(pair, Qt.Key.Key_Z, CTRL)
    assert "added" not in pair.status.tally.text()
    QTest.keyClick(pair, Qt.Key.Key_Z, CTRL | SHIFT)
    assert "added 1" in pair.status.tally.text()
    assert not pair.view.findChildren(QDialog)


def test_decisions_that_go_with_an_article_can_be_brought_back(pair: MainWindow, files: Files, qtbot: QtBot) -> None:
    comparison = pair.controller.comparison
    assert comparison is not None
    link = comparison.paragraph_links[0]
    pair.controller.link((link.a, link.b))
    assert "confirmed 1" in pair.status.tally.text()
    pair.controller.arrivals.open_files({"a": files.b, "b": files.a})
    settled(pair, qtbot)
    assert "confirmed 0" in pair.status.tally.text()
    assert "The decision you made on it is set aside" in pair.messages.texts[0]
    back = pair.messages.findChild(QPushButton, "message_action")
    assert back is not None
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    settled(pair, qtbot)
    assert "confirmed 1" in pair.status.tally.text()
    article = pair.controller.article("a")
    assert article is not None and article.title == "Harbour reopens after the storm"


def test_find_counts_in_both_and_steps(pair: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(pair, Qt.Key.Key_F, CTRL)
    assert pair.focusWidget() is pair.toolbar.search
    QTest.keyClicks(pair.toolbar.search, "HARBOUR")
    assert pair.toolbar.search.count_text.startswith("A ")
    assert pair.actions_["find_next"].isEnabled()
    steps: list[int] = []
    pair.view.find_next = steps.append  # type: ignore[method-assign,assignment]
    QTest.keyClick(pair.toolbar.search, Qt.Key.Key_Return)
    QTest.keyClick(pair.toolbar.search, Qt.Key.Key_Return, SHIFT)
    QTest.keyClick(pair, Qt.Key.Key_F3)
    QTest.keyClick(pair, Qt.Key.Key_F3, SHIFT)
    assert steps == [1, -1, 1, -1]
    QTest.keyClicks(pair.toolbar.search, "zzz")
    assert pair.toolbar.search.count_text == "not found"
    QTest.keyClick(pair.toolbar.search, Qt.Key.Key_Escape)
    assert pair.toolbar.search.text() == "" and pair.toolbar.search.count_text == ""


@pytest.mark.parametrize(("action", "theme"), [("theme_dark", DARK), ("theme_contrast", HIGH_CONTRAST), ("theme_light", LIGHT)])
def test_the_theme_changes_everywhere(pair: MainWindow, action: str, theme: Theme, qtbot: QtBot) -> None:
    pair.actions_[action].trigger()
    assert pair.appearance.theme is theme
    assert pair.panel.delegate.theme is theme
    assert theme.paper in pair.styleSheet()
    assert pair.settings.appearance == CHOICES[action]
    assert pair.actions_[action].isChecked()
    ground = pair.view.panes["a"].grab().toImage().pixelColor(3, 200).name().upper()
    assert ground == theme.paper


def test_the_system_theme_is_followed(window: MainWindow, settings: Settings, qtbot: QtBot) -> None:
    system = [Qt.ColorScheme.Dark]
    settings.appearance = "system"
    widget = QWidget()
    qtbot.addWidget(widget)
    appearance = Appearance(widget, settings, lambda: system[0])
    assert appearance.theme is DARK
    system[0] = Qt.ColorScheme.Light
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert appearance.theme is LIGHT
    assert LIGHT.paper in widget.styleSheet()
    appearance.choose("dark")
    assert appearance.theme is DARK


def test_a_narrow_window_has_the_findings_below(pair: MainWindow, qtbot: QtBot) -> None:
    assert pair.splitter.orientation() == Qt.Orientation.Horizontal
    pair.resize(900, 700)
    qtbot.waitUntil(lambda: pair.splitter.orientation() == Qt.Orientation.Vertical and pair.panel.height() < 300)
    assert pair.width() == 900 < NARROW
    overview, cards = pair.panel.overview, pair.panel.list
    assert overview.isVisible() and overview.picture.isVisible() and overview.picture.height() >= LOW
    beside, card = (QRect(part.mapTo(pair, QPoint()), part.size()) for part in (cards, overview))
    assert card.right() < beside.left() and card.bottom() < pair.status.mapTo(pair, QPoint()).y() and card.width() < 320
    pair.panel.chips.choose("quote")
    qtbot.waitUntil(lambda: cards.mapTo(pair.panel, QPoint()).x() < 20)
    pair.panel.chips.choose("overview")
    assert pair.view.height() > 300
    texts = [button.text() for button in pair.toolbar.findChildren(QToolButton)]
    assert "‹" in texts and "›" in texts
    pair.resize(1500, 900)
    qtbot.waitUntil(lambda: pair.splitter.orientation() == Qt.Orientation.Horizontal and pair.panel.width() < 450)
    qtbot.waitUntil(lambda: overview.mapTo(pair, QPoint()).y() + overview.height() <= cards.mapTo(pair, QPoint()).y())
    assert overview.isVisible() and overview.picture.height() == HEIGHT


def test_the_findings_can_be_put_away(pair: MainWindow) -> None:
    pair.actions_["findings"].trigger()
    assert not pair.panel.isVisible()
    pair.actions_["go_findings"].trigger()
    assert pair.panel.isVisible() and pair.actions_["findings"].isChecked()


def test_the_maps_can_be_put_away(pair: MainWindow) -> None:
    QTest.keyClick(pair, Qt.Key.Key_F9)
    assert not any(edge.isVisible() for edge in pair.view.maps.values())
    QTest.keyClick(pair, Qt.Key.Key_F9)
    assert all(edge.isVisible() for edge in pair.view.maps.values())


def test_modes_zoom_and_panes_reach_the_pages(pair: MainWindow) -> None:
    said: list[object] = []
    pair.view.set_mode = lambda mode, order: said.append((mode, order))  # type: ignore[method-assign,assignment,misc]
    pair.view.zoom = said.append  # type: ignore[method-assign,assignment]
    pair.view.focus_other = lambda: said.append("other")  # type: ignore[method-assign]
    for name in ("aligned", "order_b", "reading", "zoom_in", "zoom_out", "other_pane"):
        pair.actions_[name].trigger()
    assert said == [("aligned", "a"), ("aligned", "b"), ("reading", "b"), 1, -1, "other"]


def test_text_size_is_reset_and_remembered(pair: MainWindow) -> None:
    pair.actions_["zoom_in"].trigger()
    pair.actions_["zoom_in"].trigger()
    assert pair.zoom_steps == 2
    pair.actions_["zoom_reset"].trigger()
    assert pair.zoom_steps == 0
    pair.view.zoom(3)
    pair.close()
    assert pair.settings.zoom == 3


def test_the_lock_and_the_menu_agree(pair: MainWindow) -> None:
    assert pair.actions_["level"].isChecked()
    QTest.mouseClick(pair.view.lock, Qt.MouseButton.LeftButton)
    assert not pair.actions_["level"].isChecked()
    pair.actions_["level"].trigger()
    assert pair.view.lock.isChecked()


def test_the_status_line_cuts_long_reasons_and_keeps_them_as_text(pair: MainWindow) -> None:
    pair.view.why_changed.emit("why: <b>bold</b> " + "reason, " * 200)
    assert pair.status.why.text().endswith("…")
    assert "&lt;b&gt;bold" in pair.status.why.toolTip()
    pair.view.counterpart_shown.emit(2, 3)
    assert pair.status.why.whole.startswith("Counterpart 2 of 3 · why: <b>bold</b>")
    pair.view.why_changed.emit("short")
    assert pair.status.why.text() == "short" and pair.status.why.toolTip() == ""


def test_geometry_and_appearance_come_back(qtbot: QtBot, settings: Settings, by_hand: None) -> None:
    first = MainWindow(settings)
    qtbot.addWidget(first)
    first.resize(712, 555)
    first.show()
    first.actions_["theme_dark"].trigger()
    first.close()
    second = MainWindow(settings)
    qtbot.addWidget(second)
    second.show()
    assert second.appearance.theme is DARK
    assert second.actions_["theme_dark"].isChecked()
    assert (second.width(), second.height()) == (712, 555)
    second.close()


def test_full_screen_and_back(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_F11)
    qtbot.waitUntil(window.isFullScreen)
    assert window.actions_["full_screen"].isChecked()
    QTest.keyClick(window, Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: not window.isFullScreen())
    assert not window.actions_["full_screen"].isChecked()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_about_names_versions_and_licences(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["about"].trigger()
    dialog = window.findChild(QDialog)
    assert dialog is not None and dialog.isVisible()
    text = dialog.text.toPlainText()  # type: ignore[attr-defined]
    assert "Qt for Python 6.11" in text and "LGPL-3.0" in text and "Open Font License" in text
    dialog.close()


def test_a_crash_is_told_and_the_window_stays(window: MainWindow, capsys: pytest.CaptureFixture[str]) -> None:
    try:
        raise KeyError("missing thing")
    except KeyError as error:
        CrashReport(lambda: window)(KeyError, error, error.__traceback__)
    assert "missing thing" in window.messages.texts[0]
    assert "Traceback" not in window.messages.texts[0]
    assert "Traceback" in capsys.readouterr().err
    CrashReport(lambda: window)(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert len(window.messages.texts) == 1


def test_messages_do_not_pile_up(window: MainWindow) -> None:
    for number in range(6):
        window.messages.error(f"error {number}")
    window.messages.error("error 5")
    assert window.messages.texts == ("error 5", "error 4", "error 3")
    window.messages.note("one")
    window.messages.note("two")
    assert "one" not in window.messages.texts
    message = window.messages.findChildren(QPushButton, "message_copy")
    assert message
    QTest.keyClick(message[0].parentWidget(), Qt.Key.Key_Escape)
    window.messages.clear()
    assert not window.messages.isVisible()


def test_escape_while_reading_closes_the_newest_message_and_leaves_the_keyboard_where_it_is(pair: MainWindow, qtbot: QtBot) -> None:
    pane = pair.view.panes["a"]
    pair.activateWindow()
    pane.setFocus()
    pair.messages.error("An older error.")
    pair.messages.note("Something was done.")
    QTest.keyClick(pane, Qt.Key.Key_Escape)
    assert pair.messages.texts == ("An older error.",) and pane.hasFocus()
    field = pair.toolbar.search
    field.setFocus()
    QTest.keyClicks(field, "boats")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "" and pair.messages.texts, "the field wanted that one"
    QTest.keyClick(pane, Qt.Key.Key_Escape)
    assert not pair.messages.texts and not pair.messages.isVisible()


def test_nothing_is_left_when_a_window_goes(qtbot: QtBot, settings: Settings, files: Files, by_hand: None) -> None:
    before = set(QApplication.allWidgets())
    window = MainWindow(settings)
    window.show()
    window.controller.arrivals.open_files({"a": files.a, "b": files.b})
    settled(window, qtbot)
    window.panel.choose_at(0)
    pools = [jobs._pool for jobs in window.findChildren(Jobs)]
    window.close()
    assert [pool.activeThreadCount() for pool in pools] == [0] * len(pools)
    del pools
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert set(QApplication.allWidgets()) <= before


def test_quit_closes(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Q, CTRL)
    assert not window.isVisible()


def test_nothing_of_qt_is_needed_to_compare() -> None:
    assert "PySide6" not in Path(tasks.__file__).read_text(encoding="utf-8")
    assert sys.modules["reader.window.tasks"] is tasks


def test_the_find_field_shows_a_word_and_its_counts_in_a_window_of_middle_size(pair: MainWindow, qtbot: QtBot) -> None:
    pair.resize(1280, 800)
    field = pair.toolbar.search
    QTest.keyClicks(field, "manuscripts")
    field.say_count((12, 34))
    qtbot.wait(1)
    room = field.width() - field.textMargins().right() - 20
    assert field.fontMetrics().horizontalAdvance(field.text()) <= room


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


@pytest.mark.parametrize("width", [640, 700, 760, 859, 900])
def test_no_button_of_the_bar_is_squeezed(pair: MainWindow, qtbot: QtBot, width: int) -> None:
    pair.resize(width, 700)
    qtbot.wait(20)
    bar = pair.toolbar
    shown = [button for button in bar.findChildren(QToolButton) if button.isVisible()]
    assert all(button.width() >= button.sizeHint().width() for button in shown)
    places = sorted((part.geometry() for part in (*shown, bar.search)), key=lambda place: place.left())
    assert all(one.right() < other.left() for one, other in pairwise(places)) and places[-1].right() <= bar.width()
    assert bar.more.isVisible() == (len(shown) < 9)
    pair.resize(1400, 700)
    qtbot.wait(20)
    assert bar.more.isHidden() and all(button.isVisible() for button in bar._buttons.values())


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_what_the_bar_has_no_room_for_is_in_a_menu(pair: MainWindow, qtbot: QtBot) -> None:
    pair.resize(640, 700)
    qtbot.wait(20)
    bar = pair.toolbar
    bar.more.click()
    menu = next(found for found in bar.findChildren(QMenu) if found.isVisible())
    hidden = [name for name, button in bar._buttons.items() if button.isHidden()]
    assert hidden and list(menu.actions()) == [pair.actions_[name] for name in hidden]
    menu.close()


def test_the_overview_is_shown_as_far_as_there_is_height(pair: MainWindow, qtbot: QtBot) -> None:
    card = pair.panel.overview
    for height, visible, more in ((420, False, False), (600, True, False), (1000, True, True)):
        pair.resize(800, height)
        qtbot.waitUntil(lambda: pair.splitter.orientation() == Qt.Orientation.Vertical)
        pair._size_panel()
        qtbot.wait(20)
        assert card.isVisible() == visible
        if visible:
            assert card.note.isVisible() == more and card.height() >= card.minimumSizeHint().height()
    pair.resize(1400, 900)
    qtbot.wait(20)
    assert card.isVisible() and card.note.isVisible()


def test_what_has_come_is_given_the_keyboard_unless_that_is_of_use_elsewhere(window: MainWindow, files: Files, qtbot: QtBot) -> None:
    window.controller.arrivals.open_files({"b": files.b})
    settled(window, qtbot)
    assert window.focusWidget() is window.view.panes["b"]
    window.area.setFocus()
    window.controller.arrivals.open_files({"a": files.a})
    settled(window, qtbot)
    assert window.focusWidget() is window.view.panes["a"] and not window.view.panes["a"].painter_of_page.caret_shown
    window.toolbar.search.setFocus()
    window.controller.arrivals.open_files({"a": files.b})
    settled(window, qtbot)
    assert window.focusWidget() is window.toolbar.search


def test_an_error_goes_once_what_failed_has_been_done(window: MainWindow, files: Files, qtbot: QtBot, tmp_path: Path) -> None:
    window.controller.arrivals.open_files({"a": tmp_path / "gone.txt"})
    settled(window, qtbot)
    window.messages.error("An error of another kind.")
    assert len(window.messages.texts) == 2
    window.controller.arrivals.open_files({"b": files.b})
    settled(window, qtbot)
    assert len(window.messages.texts) == 2
    window.controller.arrivals.open_files({"a": files.a})
    settled(window, qtbot)
    assert window.messages.texts == ("An error of another kind.",)


def test_a_note_that_asks_for_nothing_goes_with_the_next_action(pair: MainWindow) -> None:
    pair.messages.error("An error.")
    pair.messages.note("Something was done.", ("Open", lambda: None))
    pair.actions_["next"].trigger()
    assert pair.messages.texts == ("Something was done.", "An error.")
    pair.messages.note("Select within one paragraph.")
    pair.actions_["next"].trigger()
    assert pair.messages.texts == ("An error.",)


def test_what_is_under_way_is_said_as_that(window: MainWindow) -> None:
    for said, shown in (("Read", "Reading"), ("Compared", "Comparing"), ("linking", "Linking"), ("", "Linking")):
        window.status.advance(0.5, said)
        assert window.status.doing.text() == shown
