"""The overview’s bars and picture, sorting and filtering, and decisions that lost their place."""

from dataclasses import replace
from pathlib import Path

import pytest
from asking import article, choose, select, titles, undo_name
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QPushButton
from pytestqt.qtbot import QtBot
from velm import Files, place, settled

from reader.article.model import Span
from reader.project.decisions import Decisions
from reader.report.overview import Overview, Part
from reader.window.alignment import Alignment, Thread, Tile
from reader.window.alignment_picture import AlignmentPicture
from reader.window.jobs import Jobs
from reader.window.main import MainWindow
from reader.window.overview_card import remark
from reader.window.theme import DARK, LIGHT

ALT = Qt.KeyboardModifier.AltModifier
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_the_bars_say_how_much_of_each_is_in_the_other(pair: MainWindow) -> None:
    overview = pair.panel.overview
    assert pair.controller.compared is not None
    figures = pair.controller.compared.overview
    assert (overview.bars["a"].share, overview.bars["b"].share) == (figures.a.share, figures.b.share)
    assert overview.shares["a"].text() == f"{round(100 * figures.a.share)}% also in B"
    assert f"A: {round(100 * figures.a.share)}% also in B" in overview.accessibleName()


def test_a_headline_of_two_lines_is_given_its_room(pair: MainWindow, qtbot: QtBot) -> None:
    pair.resize(950, 900)
    overview = pair.panel.overview
    qtbot.waitUntil(lambda: overview.maximumWidth() < 400)
    overview.title.setText("3 of 4 paragraphs")
    low = overview.heights()[0]
    overview.title.setText("182 of 396 paragraphs in A have a counterpart")
    assert overview.heights()[0] >= low + overview.title.fontMetrics().height()


def test_nothing_in_a_narrow_card_is_cut_or_drawn_over(pair: MainWindow, qtbot: QtBot) -> None:
    pair.splitter.setSizes([pair.width() - 240, 240])
    overview = pair.panel.overview
    qtbot.waitUntil(lambda: overview.width() < 230)
    below = overview.picture.geometry().bottom()
    assert overview.words.geometry().top() > below and overview.save.geometry().top() > below
    for said in (overview.title, overview.note, overview.words):
        assert said.height() >= said.heightForWidth(said.width()) and said.width() >= said.minimumSizeHint().width()
    assert overview.rect().contains(overview.words.geometry())


def test_the_chosen_card_stays_in_view_in_a_narrower_window(pair: MainWindow, qtbot: QtBot) -> None:
    pair.actions_["last"].trigger()
    cards = pair.panel.list
    for width in (1000, 660):
        pair.resize(width, 760)
        qtbot.wait(30)
        card = cards.visualRect(cards.currentIndex())
        assert cards.viewport().rect().contains(card.center()), (width, card, cards.viewport().rect())


def test_the_picture_goes_where_it_is_clicked(pair: MainWindow, qtbot: QtBot) -> None:
    picture = pair.panel.overview.picture
    assert picture.accessibleName() == "Picture of the alignment: 3 of 4 paragraphs of A and 3 of 5 of B, joined by 3 links"
    wanted: list[object] = []
    picture.paragraph_wanted.connect(lambda side, paragraph: wanted.append((side, paragraph)))
    picture.pair_wanted.connect(lambda a, b: wanted.append((a, b)))
    drawing = picture.drawing
    tile = drawing.b[2]
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=QPoint(picture.width() - 10, int(tile.middle) + 2))
    assert wanted == [("b", tile.tile.paragraph)]
    thread, a, b = drawing.threads[2]
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=QPoint(picture.width() // 2, int((a.middle + b.middle) / 2) + 2))
    assert wanted[-1] == (thread.a, thread.b)
    assert pair.going.pair == (thread.a, thread.b)
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=QPoint(picture.width() // 2, picture.height() - 1))
    assert len(wanted) == 2


def test_the_picture_is_walked_by_keys(pair: MainWindow, qtbot: QtBot) -> None:
    picture = pair.panel.overview.picture
    picture.setFocus()
    wanted: list[object] = []
    picture.paragraph_wanted.connect(lambda side, paragraph: wanted.append((side, paragraph)))
    QTest.keyClick(picture, Qt.Key.Key_Return)
    assert wanted == []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_End, Qt.Key.Key_Return, Qt.Key.Key_Home, Qt.Key.Key_Up, Qt.Key.Key_Return):
        QTest.keyClick(picture, key)
    body = list(article(pair, "a").body())
    assert wanted == [("a", body[1]), ("a", body[-1]), ("a", body[0])]
    QTest.keyClick(picture, Qt.Key.Key_Right)
    assert picture.framed is not None and picture.framed[0] == "b"
    assert "of B" in picture.accessibleDescription()


def test_a_long_picture_is_painted_beside_the_window(qtbot: QtBot) -> None:
    tiles = tuple(Tile(number, 300, 0.5 * (number % 2), True) for number in range(900))
    threads = tuple(Thread(number, (number * 7) % 900, "suggested", False) for number in range(900))
    picture = AlignmentPicture(LIGHT)
    qtbot.addWidget(picture)
    picture.resize(240, 150)
    picture.show_alignment(Alignment(tiles, tiles, threads, "a long one"))
    picture.show()

    def in_column() -> QColor:
        return picture.grab().toImage().pixelColor(10, 70)

    ground = in_column()
    qtbot.waitUntil(lambda: in_column() != ground)
    light = in_column()
    picture.set_theme(DARK)
    picture.resize(260, 150)
    qtbot.waitUntil(lambda: in_column() not in (ground, light))
    assert picture.drawing.width == 256
    picture.show_alignment(Alignment())
    assert in_column() == ground
    # as a window does when it is closed: no thread may outlive what it works for
    jobs = picture.findChild(Jobs)
    assert jobs is not None and jobs.close()


@pytest.mark.parametrize("ending", ["svg", "png"])
def test_the_picture_is_saved(pair: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str) -> None:
    file = tmp_path / f"alignment.{ending}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(file.with_suffix("")), f"Picture (*.{ending})"))
    button = pair.panel.overview.findChild(QPushButton, "save_picture")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert str(file) in pair.messages.texts[0]
    if ending == "svg":
        text = file.read_text(encoding="utf-8")
        assert "joined by 3 links" in text and text.count("<path") >= 3
        assert QSvgRenderer(str(file)).isValid()
    else:
        image = QImage(str(file))
        assert (image.width(), image.height()) == (1800, 2400)
        assert len({image.pixelColor(x, y).name() for x in range(60, 400, 20) for y in range(140, 2300, 40)}) > 2


def test_a_picture_that_cannot_be_saved_is_told(pair: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(tmp_path / "nowhere" / "x.svg"), ""))
    pair.panel.picture_wanted.emit()
    assert "x.svg" in pair.messages.texts[0]


def test_cards_are_sorted_by_weight_and_by_place(pair: MainWindow, qtbot: QtBot) -> None:
    pair.panel.chips.choose("only b")
    assert titles(pair) == ["Stranded ferry passengers", "Mayor’s apology"]
    weights = [card.weight for card in pair.panel.model.cards()]
    assert weights[0] > weights[1]
    pair.controller.do(_mark_longest(pair))
    pair.panel.sort.menu().actions()[1].trigger()
    assert pair.panel.sort.current == "weight" and "Weight" in pair.panel.sort.accessibleName()
    weights = [card.weight for card in pair.panel.model.cards()]
    assert weights == sorted(weights, reverse=True)
    by_weight = titles(pair)
    pair.panel.sort.menu().actions()[0].trigger()
    assert titles(pair) != by_weight


def _mark_longest(window: MainWindow):  # type: ignore[no-untyped-def]
    from reader.project.history import mark

    spot = place(article(window, "b"), "Some ninety ferry passengers slept in the school gym")
    return mark("b", spot, "shared")


def test_a_card_says_where_and_why(pair: MainWindow) -> None:
    card = choose(pair, "difference", "140 boats")
    assert (card.where, card.why) == ("A¶2 ↔ B¶2", "why: A¶2 and B¶2 are linked")
    assert choose(pair, "quote", "We will").why == "why: the same words in both"
    gym = choose(pair, "only b", "Stranded")
    assert gym.small == "○ suggested · nearest in A: ¶2 · which lacks: gym"


def test_another_version_of_a_file_keeps_decisions_and_lists_what_has_no_place(pair: MainWindow, files: Files, qtbot: QtBot) -> None:
    select(pair, "a", "two days")
    QTest.keyClick(pair, Qt.Key.Key_1, ALT)
    pair.controller.link((1, 1))
    assert not pair.panel.chips.button("lost").isVisible()
    files.a.write_text(files.a.read_text(encoding="utf-8").replace("for two days", "since Saturday"), encoding="utf-8")
    pair.controller.arrivals.open_files({"a": files.a})
    settled(pair, qtbot)
    assert "One decision has no place" in pair.messages.texts[0]
    assert pair.controller.tally.confirmed == 1
    assert pair.panel.chips.button("lost").text() == "Without a place 1"
    card = choose(pair, "lost", "A stretch marked as one-sided")
    assert "“two days”" in card.detail and "was at A¶2" in card.where
    QTest.keyClick(pair.panel.list, Qt.Key.Key_Return)
    pair.panel.list.setFocus()
    select(pair, "a", "since Saturday")
    _menu_of(pair)["Place at what is selected"].trigger()
    assert [article(pair, "a").text(mark.span) for mark in pair.controller.decisions.marked] == ["since Saturday"]
    assert pair.controller.decisions.unplaced == ()
    assert undo_name(pair) == "place a decision at A¶2"
    pair.actions_["undo"].trigger()
    choose(pair, "lost", "A stretch marked as one-sided")
    QTest.keyClick(pair.panel.list, Qt.Key.Key_Delete)
    assert pair.controller.decisions.unplaced == () and pair.panel.chips.current == "overview"
    for _ in range(3):
        pair.actions_["undo"].trigger()
    assert pair.controller.decisions == Decisions()


def test_where_nothing_fits_it_is_said_how_to_place(pair: MainWindow, files: Files, qtbot: QtBot) -> None:
    pair.controller.link((3, 4))
    text, old = files.a.read_text(encoding="utf-8"), article(pair, "a").paragraphs[3].text
    files.a.write_text(text.replace(old, "Nobody came to the fish market for ice, boats or talk that whole weekend long."), encoding="utf-8")
    pair.controller.arrivals.open_files({"a": files.a})
    settled(pair, qtbot)
    assert len(pair.controller.decisions.unplaced) == 1
    choose(pair, "lost", "A link drawn by hand")
    _menu_of(pair)["Place at what is selected"].trigger()
    assert "select a place in both articles" in pair.messages.texts[0]
    pair.view.place_activated.emit("a", article(pair, "a").whole(1))
    pair.view.place_activated.emit("b", article(pair, "b").whole(4))
    choose(pair, "lost", "A link drawn by hand")
    _menu_of(pair)["Place at what is selected"].trigger()
    assert pair.controller.decisions.added == {(1, 4)}


def _menu_of(window: MainWindow):  # type: ignore[no-untyped-def]
    QApplication.sendEvent(window.panel.list.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    menu = [found for found in window.panel.list.findChildren(QMenu) if found.isVisible()][-1]
    by_text = {action.text(): action for action in menu.actions()}
    menu.hide()
    return by_text


def test_a_dismissal_whose_finding_is_gone_is_listed(pair: MainWindow, qtbot: QtBot) -> None:
    from reader.project.commands import dismiss
    from reader.project.decisions import Known

    pair.controller.do(dismiss(Known("only a", (("a", Span(1, 0, 5)),)), "An old finding"))
    card = choose(pair, "lost", "no longer found")
    assert card.where == "A¶2" and "counts again" in card.nearest
    QTest.keyClick(pair.panel.list, Qt.Key.Key_Delete)
    assert pair.controller.decisions == Decisions()


def test_nothing_in_common_and_everything_is_said_in_one_line(pair: MainWindow) -> None:
    compared = pair.controller.compared
    assert compared is not None and remark(compared.comparison, compared.overview) == ""
    same = replace(compared.comparison, b=compared.comparison.a)
    assert remark(same, compared.overview) == "Both sides are the same text."
    nothing = Overview(Part(4, 0, 60, 0), Part(5, 0, 70, 0))
    pair.panel.show_compared(replace(compared, overview=nothing))
    assert pair.panel.overview.title.text() == "These two share nothing that could be found."
    assert pair.panel.overview.accessibleName().startswith("These two share nothing")
