"""The findings: cards, choices, filter, going there by mouse and keys, putting aside and bringing back."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from velm import place, settled

from reader.article.model import Span
from reader.project import commands, history
from reader.report.findings import Finding
from reader.window.finding_list import Role
from reader.window.main import MainWindow


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
