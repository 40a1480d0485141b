"""The findings: cards, choices, filter, going there by mouse and keys, putting aside and bringing back."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from velm import Files, place, settled

from reader.article.model import Span
from reader.project import commands, history
from reader.report.findings import Finding
from reader.window import tasks
from reader.window.cards import Card
from reader.window.finding_card import FindingDelegate, isolated, runs_right_to_left
from reader.window.finding_list import PAGE, FindingModel, Role
from reader.window.finding_view import FindingView
from reader.window.main import MainWindow
from reader.window.theme import LIGHT


def went(window: MainWindow, qtbot: QtBot) -> list[Finding]:
    """The findings that were gone to from now on."""
    found: list[Finding] = []
    window.panel.going.connect(found.append)
    return found


def texts(window: MainWindow) -> list[str]:
    model = window.panel.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def card(window: MainWindow, title: str) -> QPoint:
    """The middle of the card with this title, in the list's viewport."""
    panel = window.panel
    for row in panel.model.rows_with_findings():
        index = panel.model.index(row, 0)
        if index.data(Role.FINDING).title == title:
            panel.list.scrollTo(index)
            return panel.list.visualRect(index).center()
    raise AssertionError(f"no card {title} among {texts(window)}")


def test_every_kind_has_its_heading_and_its_count(pair: MainWindow) -> None:
    assert texts(pair) == [
        "Only in B",
        "Only in B: Stranded ferry passengers ¶4",
        "Only in B: Mayor’s apology ¶6",
        "Only in A",
        "Only in A: Fish market losses ¶4",
        "Shared quotes",
        texts(pair)[6],
        "Differences",
        texts(pair)[8],
    ]
    labels = [pair.panel.chips.button(name).text() for name in ("overview", "only a", "only b", "quote", "difference")]
    assert labels == ["Overview", "Only in A 1", "Only in B 2", "Quotes 1", "Differences 1"]
    assert pair.panel.overview.isVisible()
    assert "3 of 4 paragraphs in A" in pair.panel.overview.title.text()


def test_a_click_on_a_card_goes_there(pair: MainWindow, qtbot: QtBot) -> None:
    found = went(pair, qtbot)
    QTest.mouseClick(pair.panel.list.viewport(), Qt.MouseButton.LeftButton, pos=card(pair, "Mayor’s apology"))
    assert [finding.title for finding in found] == ["Mayor’s apology"]
    assert found[0].places[0][0] == "b"
    assert "Only in B: Mayor’s apology ¶6" in pair.status.why.whole


def test_a_choice_shows_one_kind(pair: MainWindow, qtbot: QtBot) -> None:
    QTest.mouseClick(pair.panel.chips.button("only b"), Qt.MouseButton.LeftButton)
    assert pair.panel.count() == 2
    assert not pair.panel.overview.isVisible()
    pair.panel.chips.button("only b").setFocus()
    QTest.keyClick(pair.panel.chips.button("only b"), Qt.Key.Key_Right)
    assert pair.panel.chips.current == "quote"
    QTest.keyClick(pair.panel.chips.button("quote"), Qt.Key.Key_Left)
    QTest.keyClick(pair.panel.chips.button("only b"), Qt.Key.Key_Left)
    QTest.keyClick(pair.panel.chips.button("only a"), Qt.Key.Key_Left)
    QTest.keyClick(pair.panel.chips.button("overview"), Qt.Key.Key_Left)
    assert pair.panel.chips.current == "overview"
    assert pair.panel.count() == 5


def test_the_filter_knows_no_case_and_no_accents(pair: MainWindow, qtbot: QtBot) -> None:
    pair.panel.filter.setText("MAYÓR's")
    assert pair.panel.count() == 1
    QTest.keyClick(pair.panel.filter, Qt.Key.Key_Return)
    assert pair.panel.chosen is not None and pair.panel.chosen.title == "Mayor’s apology"
    pair.panel.filter.clear()
    QTest.keyClicks(pair.panel.filter, "zebra")
    assert pair.panel.count() == 0
    assert "zebra" in pair.panel.empty.text()
    QTest.keyClick(pair.panel.filter, Qt.Key.Key_Escape)
    assert pair.panel.count() == 5


def test_the_list_works_by_keyboard_alone(pair: MainWindow, qtbot: QtBot) -> None:
    found = went(pair, qtbot)
    QTest.keyClick(pair, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(pair.panel.list, Qt.Key.Key_Down)
    QTest.keyClick(pair.panel.list, Qt.Key.Key_Return)
    assert [finding.title for finding in found] == ["Mayor’s apology"]
    pair.panel.filter.setFocus()
    QTest.keyClick(pair.panel.filter, Qt.Key.Key_Down)
    assert pair.focusWidget() is pair.panel.list


def test_next_and_previous_walk_through_and_stop_at_the_ends(pair: MainWindow, qtbot: QtBot) -> None:
    found = went(pair, qtbot)
    alt, plain = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
    QTest.keyClick(pair, Qt.Key.Key_Down, alt)
    QTest.keyClick(pair, Qt.Key.Key_F8, plain)
    QTest.keyClick(pair, Qt.Key.Key_Up, alt)
    QTest.keyClick(pair, Qt.Key.Key_F7, plain)
    QTest.keyClick(pair, Qt.Key.Key_End, alt)
    QTest.keyClick(pair, Qt.Key.Key_F8, plain)
    QTest.keyClick(pair, Qt.Key.Key_Home, alt)
    kinds = [finding.title if finding.kind.startswith("only") else finding.kind for finding in found]
    first, second = "Stranded ferry passengers", "Mayor’s apology"
    assert kinds == [first, second, first, first, "difference", "difference", first]


def test_at_an_end_it_is_said_that_nothing_follows(pair: MainWindow) -> None:
    pair.actions_["first"].trigger()
    assert "in the list" not in pair.status.why.whole
    pair.actions_["previous"].trigger()
    assert pair.status.why.whole == "Only in B: Stranded ferry passengers ¶4 · the first in the list"
    pair.actions_["last"].trigger()
    pair.actions_["next"].trigger()
    assert pair.status.why.whole.endswith(" · the last in the list")


def test_stepping_on_after_putting_aside_leaves_nothing_out(pair: MainWindow, qtbot: QtBot) -> None:
    found = went(pair, qtbot)
    for _ in range(2):
        pair.actions_["next"].trigger()
        pair.actions_["dismiss"].trigger()
    pair.actions_["next"].trigger()
    assert [finding.title for finding in found] == ["Stranded ferry passengers", "Mayor’s apology", "Fish market losses"]


def test_stepping_back_after_the_last_was_put_aside_leaves_nothing_out(pair: MainWindow, qtbot: QtBot) -> None:
    found = went(pair, qtbot)
    pair.actions_["last"].trigger()
    pair.actions_["dismiss"].trigger()
    pair.actions_["previous"].trigger()
    pair.actions_["previous"].trigger()
    assert [finding.kind for finding in found] == ["difference", "quote", "only a"]


def test_another_list_begins_at_its_top(pair: MainWindow, qtbot: QtBot) -> None:
    found = went(pair, qtbot)
    pair.actions_["last"].trigger()
    pair.panel.chips.choose("only b")
    assert pair.panel.chosen is None
    pair.actions_["next"].trigger()
    pair.panel.chips.choose("overview")
    assert pair.panel.chosen is found[-1]
    pair.actions_["last"].trigger()
    pair.panel.filter.setText("only in b")
    pair.actions_["next"].trigger()
    first = "Stranded ferry passengers"
    assert [finding.title for finding in found if finding.kind == "only b"] == [first, first]


def test_the_list_of_another_pair_begins_at_its_top(pair: MainWindow, files: Files, qtbot: QtBot) -> None:
    pair.resize(1200, 600)
    pair.actions_["last"].trigger()
    qtbot.waitUntil(lambda: pair.panel.list.verticalScrollBar().value() > 0)
    pair.controller.close_both()
    pair.controller.arrivals.open_files({"a": files.a, "b": files.b})
    settled(pair, qtbot)
    assert pair.panel.list.verticalScrollBar().value() == 0


def test_going_again_goes_to_the_next_place(pair: MainWindow, qtbot: QtBot, monkeypatch: object) -> None:
    visited: list[tuple[str, Span]] = []
    pair.view.go_to = lambda side, span: visited.append((side, span))  # type: ignore[method-assign]
    article = pair.controller.article("b")
    assert article is not None
    places = (("b", place(article, "school gym")), ("b", place(article, "siren")))
    finding = Finding("only b", "Two places", "¶3, 5", "", "", places, "key")  # type: ignore[arg-type]
    for _ in range(3):
        pair.panel.going.emit(finding)
    assert visited == [places[0], places[1], places[0]]
    assert "place 1 of 2" in pair.status.why.whole


def test_putting_aside_and_bringing_back(pair: MainWindow, qtbot: QtBot) -> None:
    spot = card(pair, "Fish market losses")
    QTest.mouseClick(pair.panel.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    QTest.keyClick(pair.panel.list, Qt.Key.Key_Delete)
    assert not any("Fish" in text for text in texts(pair))
    assert pair.panel.chips.button("dismissed").isVisible()
    assert pair.actions_["undo"].text() == "&Undo dismiss “Fish market losses”"
    pair.panel.chips.choose("dismissed")
    assert pair.panel.count() == 1
    index = pair.panel.model.index(pair.panel.model.rows_with_findings()[0], 0)
    rect = pair.panel.list.visualRect(index)
    QTest.mouseClick(pair.panel.list.viewport(), Qt.MouseButton.LeftButton, pos=pair.panel.delegate.close_rect(rect, pair.panel.list.width()).center())
    assert pair.panel.chips.current == "overview"
    assert any("Fish" in text for text in texts(pair))
    pair.actions_["undo"].trigger()
    assert not any("Fish" in text for text in texts(pair))
    pair.actions_["undo"].trigger()
    assert any("Fish" in text for text in texts(pair))


def test_after_putting_aside_the_next_card_is_chosen(pair: MainWindow, qtbot: QtBot) -> None:
    pair.actions_["first"].trigger()
    assert pair.actions_["dismiss"].isEnabled()
    pair.actions_["dismiss"].trigger()
    assert pair.panel.chosen is not None and pair.panel.chosen.title == "Mayor’s apology"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_of_a_card(pair: MainWindow, qtbot: QtBot) -> None:
    pair.actions_["first"].trigger()
    panel = pair.panel
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(panel.list.viewport(), event)
    menu = panel.list.findChild(QMenu)
    assert menu is not None and menu.isVisible()
    by_text = {action.text(): action for action in menu.actions()}
    by_text["Copy"].trigger()
    assert "Stranded ferry passengers" in QGuiApplication.clipboard().text()
    found = went(pair, qtbot)
    by_text["Go there"].trigger()
    assert len(found) == 1
    by_text["Dismiss"].trigger()
    assert not any("Stranded" in text for text in texts(pair))
    menu.close()


def test_what_nothing_means_is_said(window: MainWindow, pair: MainWindow) -> None:
    panel = pair.panel
    assert pair.controller.compared is not None
    for finding in pair.controller.compared.findings:
        pair.going.set_aside(finding)
    for name, words in (("only a", "Nothing stands in A alone"), ("quote", "No quotation"), ("difference", "No figure"), ("overview", "Nothing to report")):
        panel.chips.choose(name)
        assert words in panel.empty.text()
        assert panel.stack.currentWidget() is panel.empty
    panel.focus_list()
    assert pair.focusWidget() is panel.chips.button("overview")
    pair.controller.close_both()
    assert "two reports are open" in panel.empty.text()


def test_cards_are_read_out_whole(pair: MainWindow) -> None:
    model = pair.panel.model
    spoken = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in model.rows_with_findings()]
    assert spoken[0].startswith("Only in B: Stranded ferry passengers ¶4")
    assert "nearest in A: ¶2" in spoken[0]
    assert model.index(99, 0).data() is None
    assert pair.panel.list.accessibleName() == "Findings"


def test_every_card_fits_its_text(pair: MainWindow, qtbot: QtBot) -> None:
    pair.resize(1100, 700)
    qtbot.wait(50)
    panel = pair.panel
    rows = [panel.list.visualRect(panel.model.index(row, 0)) for row in range(panel.model.rowCount())]
    assert all(upper.bottom() < lower.top() for upper, lower in pairwise(rows))
    for row in panel.model.rows_with_findings():
        finding = panel.model.index(row, 0).data(Role.FINDING)
        laid = panel.delegate._layout(finding, panel.list.width())
        assert rows[row].height() >= laid.height


def many(count: int) -> list[Card]:
    return [Card("link", f"A¶{n} ↔ B¶{n}", "", "words " * (n % 9), "", (), f"link {n}", f"Link {n}", "suggested") for n in range(count)]


def long_list(qtbot: QtBot, count: int) -> tuple[FindingView, FindingModel]:
    delegate = FindingDelegate(LIGHT, "sans-serif")
    shown = FindingView(delegate)
    delegate.setParent(shown)
    model = FindingModel(shown)
    shown.setModel(model)
    qtbot.addWidget(shown)
    shown.resize(320, 500)
    shown.show()
    model.show(many(count), headings=False)
    return shown, model


def test_a_long_list_is_there_at_once_and_grows_as_it_is_scrolled(qtbot: QtBot) -> None:
    shown, model = long_list(qtbot, 3 * PAGE + 5)
    qtbot.wait(1)
    assert model.rowCount() == PAGE and len(model.rows_with_findings()) == 3 * PAGE + 5
    assert shown.indexAt(QPoint(160, 300)).isValid()
    bar = shown.verticalScrollBar()
    for _ in range(6):
        bar.setValue(bar.maximum())
        qtbot.wait(1)
    assert model.rowCount() == 3 * PAGE + 5 and bar.value() == bar.maximum()
    assert shown.indexAt(QPoint(160, shown.viewport().height() - 40)).row() == 3 * PAGE + 4


@pytest.mark.parametrize("count", [2 * PAGE, 12 * PAGE])
def test_a_card_far_down_is_brought_into_view(qtbot: QtBot, count: int) -> None:
    shown, model = long_list(qtbot, count)
    index = model.reach(count - 1)
    assert index.isValid() and model.rowCount() == count and not model.reach(count).isValid()
    shown.setCurrentIndex(index)
    shown.bring(index)
    qtbot.waitUntil(lambda: shown.viewport().rect().contains(shown.visualRect(model.index(count - 1, 0)).center()))


def test_what_is_counted_and_stepped_through_is_all_of_a_long_list(pair: MainWindow) -> None:
    compared = pair.controller.compared
    assert compared is not None
    pair.panel.show_compared(replace(compared, cards=tuple(many(3 * PAGE))))
    pair.panel.chips.choose("link")
    assert pair.panel.count() == 3 * PAGE and pair.panel.model.rowCount() == PAGE
    pair.panel.choose_at(-1)
    assert pair.panel.chosen is not None and pair.panel.chosen.key == f"link {3 * PAGE - 1}"
    QTest.keyClicks(pair.panel.filter, f"link {2 * PAGE}")
    assert pair.panel.count() == 1


def test_places_keep_their_order_before_words_from_right_to_left() -> None:
    assert isolated("¶1–8", "انهار جزء من السقف") == "\u2066¶1–8\u2069"
    assert isolated("A¶2 ↔ B¶3", "the ferry, 140 boats") == "A¶2 ↔ B¶3"
    assert runs_right_to_left("\u2066B¶1–8\u2069 · انهار جزء من السقف") and runs_right_to_left("140 قاربا")
    assert not runs_right_to_left("○ suggested · which lacks: وكان") and not runs_right_to_left("¶1 · 140")


def test_the_card_of_one_link_of_several_brings_that_link_level(pair: MainWindow, qtbot: QtBot) -> None:
    # A's paragraph on boats is linked to B's by the comparison, and by hand to B's on the mayor as well
    pair.view.set_motion(False)
    pair.controller.link((1, 5))
    settled(pair, qtbot)
    QTest.mouseClick(pair.panel.chips.button("link"), Qt.MouseButton.LeftButton)
    for title, there in (("A¶2 ↔ B¶6", 5), ("A¶2 ↔ B¶2", 1)):
        spot = card(pair, title)
        QTest.mouseClick(pair.panel.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert pair.view.gutter._lifted == {(1, there)}
        assert pair.going.pair == (1, there)
        assert pair.view.panes["b"].caret()[0] == there
        tops = [pair.view.panes[side].page.text_top(number) - pair.view.panes[side].top for side, number in (("a", 1), ("b", there))]
        assert abs(tops[0] - tops[1]) <= 30


def test_names_and_sources_stand_in_groups_and_are_gone_to(pair: MainWindow, qtbot: QtBot) -> None:
    panel = pair.panel
    QTest.mouseClick(panel.chips.button("source"), Qt.MouseButton.LeftButton)
    assert texts(pair)[0] == "Quoted by both" and texts(pair)[1].startswith("Source: Ann Weller A¶3 ↔ B¶3")
    found = went(pair, qtbot)
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=card(pair, "Ann Weller"))
    assert [one.title for one in found] == ["Ann Weller"]
    QTest.mouseClick(panel.chips.button("name"), Qt.MouseButton.LeftButton)
    assert texts(pair)[0] == "Named in both"
    assert panel.model.cards()[0].detail == "A: harbour master Ann Weller\nB: Harbour master Ann Weller"


def test_what_is_said_of_the_coverage_cannot_be_put_aside(pair: MainWindow, qtbot: QtBot) -> None:
    panel = pair.panel
    panel.chips.choose("source")
    before = pair.controller.decisions
    panel.list.setCurrentIndex(panel.model.index(panel.model.rows_with_findings()[0], 0))
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Space, Qt.Key.Key_F2):
        QTest.keyClick(panel.list, key)
    rect = panel.list.visualRect(panel.list.currentIndex())
    found = went(pair, qtbot)
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=panel.delegate.close_rect(rect, panel.list.width()).center())
    assert pair.controller.decisions == before and len(found) == 1
    menu = panel.list.menu_for(panel.model.cards()[0])
    assert "Dismiss" not in [action.text() for action in menu.actions()]
    menu.close()


def test_a_speaker_that_is_corrected_is_the_source(pair: MainWindow, qtbot: QtBot) -> None:
    assert pair.controller.comparison is not None
    pair.controller.do(history.correct_speaker("a", pair.controller.comparison.a.quotations[0].spans[0], "Bo Hart"))
    settled(pair, qtbot)
    pair.panel.chips.choose("source")
    assert {one.title for one in pair.panel.model.cards()} == {"Ann Weller", "Bo Hart"}


def test_a_card_quotes_nothing_that_both_tell(pair: MainWindow) -> None:
    article = pair.controller.article("b")
    assert article is not None
    pair.controller.do(history.mark("b", place(article, "Some ninety ferry passengers slept in the school gym"), "shared"))
    gym = next(card for card in pair.panel.model.cards() if "Stranded" in card.title)
    assert gym.detail == "…where the baker brought bread before dawn."


def test_all_places_of_the_chosen_finding_are_outlined_until_another_place_is_gone_to(pair: MainWindow) -> None:
    painters = {side: pane.painter_of_page for side, pane in pair.view.panes.items()}
    article = pair.controller.article("b")
    assert article is not None
    for name, span in (("siren", place(article, "promised a siren")), ("ferry", place(article, "ninety ferry passengers"))):
        pair.controller.do(commands.split_topic("b", [span], name))
    pair.controller.do(commands.merge_topics("b", [place(article, "promised a siren"), place(article, "ninety ferry passengers")], "Ferry and siren"))
    pair.panel.chips.choose("only b")
    index = next(number for number, card in enumerate(pair.panel.model.cards()) if card.title == "Ferry and siren")
    pair.panel.choose_at(index)
    assert set(painters["b"].outlined) == {3, 5} and not painters["a"].outlined
    assert painters["a"].lifted.faint or painters["a"].lifted.stretch is None
    pair.view.visit("a", Span(1, 0, 5))
    assert not painters["b"].outlined


def test_what_only_comes_near_is_not_lifted_as_a_counterpart(pair: MainWindow) -> None:
    pair.panel.chips.choose("only b")
    pair.panel.choose_at(0)
    near, own = pair.view.panes["a"].painter_of_page.lifted, pair.view.panes["b"].painter_of_page.lifted
    assert near.stretch is not None and near.faint and not own.faint


def test_what_can_both_be_right_is_marked_calmly(pair: MainWindow) -> None:
    compared = pair.controller.compared
    assert compared is not None
    told = replace(compared.comparison.differences[0], verdict="compatible")
    known = replace(compared.comparison, differences=(told,))
    pair.controller._take_comparison(tasks.reported(known, pair.controller.decisions))
    pair.panel.chips.choose("difference")
    calm = pair.panel.model.cards()[0]
    assert calm.sign == "≈" and pair.panel.delegate._bar(calm) == LIGHT.ink_quiet
    assert pair.panel.delegate._bar(replace(calm, sign="≠")) == LIGHT.difference
    page = pair.view.panes["a"]
    shapes = page.painter_of_page._shape(page.page, 1, page.painter_of_page.marks[1])
    assert [sign for _, sign in shapes.signs] == ["≈"] and {sign for _, sign in shapes.differences} == {"≈"}
    page.painter_of_page._sign(shapes, shapes.signs[0][0], "≠")
    assert [sign for _, sign in shapes.signs] == ["≠"]


def test_cards_stand_under_the_overview_edge_to_edge(pair: MainWindow) -> None:
    panel = pair.panel
    index = panel.model.index(panel.model.rows_with_findings()[0], 0)
    shown = FindingDelegate.card_rect(panel.list.visualRect(index), panel.list.width())
    left = panel.list.viewport().mapTo(panel, shown.topLeft()).x()
    assert (left, left + shown.width()) == (panel.overview.x(), panel.overview.x() + panel.overview.width())
