"""Correcting by hand: findings and links confirmed and rejected, stretches marked, topics renamed, merged and split, speakers; each undone by name."""

import pytest
from asking import article, choose, dialog, press, select, titles, undo_name
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QDialogButtonBox, QListWidget, QMenu
from pytestqt.qtbot import QtBot
from velm import place, settled

from reader.window.main import MainWindow
from reader.window.topic_dialogs import SplitDialog

CTRL, SHIFT, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_space_confirms_a_finding_and_again_opens_it(pair: MainWindow, qtbot: QtBot) -> None:
    assert choose(pair, "overview", "Fish market").status == "suggested"
    QTest.keyClick(pair.panel.list, Qt.Key.Key_Space)
    assert pair.panel.chosen is not None and pair.panel.chosen.status == "confirmed"
    assert "✓ confirmed" in pair.panel.chosen.small and "Status: confirmed" in pair.panel.chosen.spoken
    assert undo_name(pair) == "confirm “Fish market losses”"
    assert "confirmed 1" in pair.status.tally.text() and "Findings: suggested 4 · confirmed 1" in pair.status.tally.toolTip()
    QTest.keyClick(pair.panel.list, Qt.Key.Key_Space)
    assert pair.panel.chosen.status == "suggested"
    QTest.keyClick(pair, Qt.Key.Key_Z, CTRL)
    QTest.keyClick(pair, Qt.Key.Key_Z, CTRL)
    assert pair.panel.chosen is not None and pair.panel.chosen.status == "suggested"
    assert not pair.actions_["undo"].isEnabled()
    QTest.keyClick(pair, Qt.Key.Key_Z, CTRL | SHIFT)
    assert pair.panel.chosen is not None and pair.panel.chosen.status == "confirmed"


def test_links_are_listed_with_their_status_and_decided_by_keys(pair: MainWindow, qtbot: QtBot) -> None:
    pair.panel.chips.choose("link")
    assert [card.status for card in pair.panel.model.cards()] == ["suggested"] * 3
    first = pair.panel.model.cards()[0]
    choose(pair, "link", first.title)
    QTest.keyClick(pair.panel.list, Qt.Key.Key_Delete)
    assert [card.status for card in pair.panel.model.cards()] == ["rejected", "suggested", "suggested"]
    assert undo_name(pair).startswith("unlink A")
    QTest.keyClick(pair.panel.list, Qt.Key.Key_Space)
    assert pair.panel.model.cards()[0].status == "confirmed"
    pair.panel.status.pick("confirmed")
    assert titles(pair) == [first.title]
    pair.panel.status.pick("added")
    assert pair.panel.count() == 0 and "Nothing here was added by hand" in pair.panel.empty.text()
    pair.panel.status.pick("")
    assert pair.panel.count() == 3


def test_confirm_by_its_key_where_the_articles_are_read(pair: MainWindow, qtbot: QtBot) -> None:
    a, b = article(pair, "a"), article(pair, "b")
    pair.view.panes["a"].setFocus()
    pair.view.place_activated.emit("a", place(a, "harbour of Velm"))
    pair.view.place_activated.emit("b", place(b, "harbour is open"))
    QTest.keyClick(pair, Qt.Key.Key_Return, CTRL)
    assert undo_name(pair).startswith("confirm A¶")
    assert pair.controller.tally.confirmed == 1
    assert pair.actions_["reset_link"].isEnabled()
    pair.actions_["reset_link"].trigger()
    assert pair.controller.tally.confirmed == 0
    assert not pair.actions_["reset_link"].isEnabled()


def test_a_stretch_is_made_one_sided_and_shared_and_as_suggested(pair: MainWindow, qtbot: QtBot) -> None:
    assert not pair.actions_["mark_only"].isEnabled()
    select(pair, "a", "two days")
    assert pair.actions_["mark_only"].isEnabled()
    QTest.keyClick(pair, Qt.Key.Key_1, ALT)
    assert undo_name(pair) == "mark A¶2 as only in A"
    pair.panel.chips.choose("only a")
    by_hand = next(card for card in pair.panel.model.cards() if card.status == "added")
    assert [article(pair, "a").text(span) for _, span in by_hand.places] == ["two days"]
    assert "added 1" in pair.status.tally.text()
    select(pair, "b", "Some ninety ferry passengers slept in the school gym")
    QTest.keyClick(pair, Qt.Key.Key_2, ALT)
    assert undo_name(pair) == "mark B¶4 as shared"
    pair.panel.chips.choose("only b")
    gym = next(card for card in pair.panel.model.cards() if "Stranded" in card.title)
    assert article(pair, "b").text(gym.places[0][1]).startswith(", where the baker")
    select(pair, "b", "Some ninety ferry passengers slept in the school gym")
    QTest.keyClick(pair, Qt.Key.Key_0, ALT)
    assert pair.controller.decisions.marked[0].side == "a" and len(pair.controller.decisions.marked) == 1


def test_a_topic_is_renamed_with_f2(pair: MainWindow, qtbot: QtBot) -> None:
    choose(pair, "only b", "Mayor")
    QTest.keyClick(pair.panel.list, Qt.Key.Key_F2)
    asking = dialog(pair)
    QTest.keyClick(asking.focusWidget(), Qt.Key.Key_A, CTRL)
    QTest.keyClicks(asking.focusWidget(), "Siren promised")
    press(asking, QDialogButtonBox.StandardButton.Save)
    assert "Siren promised" in titles(pair)
    assert undo_name(pair) == "rename topic to “Siren promised”"
    QTest.keyClick(pair, Qt.Key.Key_Z, CTRL)
    assert "Mayor’s apology" in titles(pair)


def test_topics_are_merged_and_split_and_given_back(pair: MainWindow, qtbot: QtBot) -> None:
    choose(pair, "only b", "Stranded")
    pair.actions_["merge_topics"].trigger()
    asking = dialog(pair)
    choices = asking.findChild(QListWidget)
    box = asking.findChild(QDialogButtonBox)
    assert choices is not None and choices.count() == 1 and box is not None
    assert not box.button(QDialogButtonBox.StandardButton.Save).isEnabled()
    QTest.keyClick(choices, Qt.Key.Key_Space)
    press(asking, QDialogButtonBox.StandardButton.Save)
    assert titles(pair) == ["Stranded ferry passengers"]
    assert undo_name(pair) == "merge into “Stranded ferry passengers”"
    assert pair.actions_["ungroup"].isEnabled()
    pair.actions_["split_topic"].trigger()
    asking = dialog(pair)
    choices = asking.findChild(QListWidget)
    assert choices is not None and choices.count() == 2
    QTest.keyClick(choices, Qt.Key.Key_Down)
    QTest.keyClick(choices, Qt.Key.Key_Space)
    asking.name.setFocus()  # type: ignore[attr-defined]
    QTest.keyClicks(asking.name, "The siren")  # type: ignore[attr-defined]
    press(asking, QDialogButtonBox.StandardButton.Save)
    assert titles(pair) == ["Stranded ferry passengers", "The siren"]
    choose(pair, "only b", "siren")
    pair.actions_["ungroup"].trigger()
    assert titles(pair) == ["Stranded ferry passengers", "Mayor’s apology"]
    for _ in range(3):
        QTest.keyClick(pair, Qt.Key.Key_Z, CTRL)
    assert titles(pair) == ["Stranded ferry passengers", "Mayor’s apology"]
    assert pair.controller.decisions.grouped == ()


def test_what_was_merged_stays_chosen_wherever_it_stands_now(pair: MainWindow, qtbot: QtBot) -> None:
    choose(pair, "overview", "Mayor")
    pair.actions_["merge_topics"].trigger()
    asking = dialog(pair)
    choices = asking.findChild(QListWidget)
    assert choices is not None
    QTest.keyClick(choices, Qt.Key.Key_Space)
    press(asking, QDialogButtonBox.StandardButton.Save)
    chosen = pair.panel.chosen
    assert chosen is not None and (chosen.title, chosen.where) == ("Mayor’s apology", "¶4, 6")
    QTest.keyClick(pair, Qt.Key.Key_Z, CTRL)
    assert pair.panel.chosen is not None and pair.panel.chosen.kind == "only b"


def test_long_stretches_are_broken_into_lines_where_they_are_chosen(pair: MainWindow, qtbot: QtBot) -> None:
    words = "The mayor apologised to everybody who had waited in the school gym and on the quay for word of the siren. " * 2
    asking = SplitDialog(pair, choose(pair, "only b", "Mayor"), [(place(article(pair, "b"), "siren"), words)] * 6)
    asking.open()
    qtbot.waitExposed(asking)
    assert asking.list.horizontalScrollBar().maximum() == 0
    rows = [asking.list.visualItemRect(asking.list.item(n)) for n in range(6)]
    lines = asking.list.fontMetrics().lineSpacing()
    assert len({row.height() for row in rows}) == 1 and 2 * lines <= rows[0].height() < 4 * lines
    assert all(row.width() <= asking.list.viewport().width() for row in rows)
    asking.close()


def test_what_cannot_be_merged_or_split_is_said(pair: MainWindow, qtbot: QtBot) -> None:
    choose(pair, "only a", "Fish")
    pair.actions_["merge_topics"].trigger()
    assert "no other finding" in pair.messages.texts[0]
    pair.actions_["split_topic"].trigger()
    assert "one stretch" in pair.messages.texts[0]
    assert not [child for child in pair.findChildren(QDialog) if child.isVisible()]


def test_the_speaker_of_a_quotation_is_corrected(pair: MainWindow, qtbot: QtBot) -> None:
    card = choose(pair, "quote", "We will not send")
    assert "Ann Weller" in card.detail
    pair.actions_["speaker"].trigger()
    asking = dialog(pair)
    boxes = asking.findChildren(QComboBox)
    assert [box.currentText() for box in boxes] == ["Ann Weller", "Ann Weller"]
    for box in boxes:
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_A, CTRL)
        QTest.keyClicks(box, "Anna Weller")
    press(asking, QDialogButtonBox.StandardButton.Save)
    assert "Anna Weller" in pair.panel.model.cards()[0].detail
    assert undo_name(pair).startswith("correct speaker in A¶3 – B¶3")
    QTest.keyClick(pair, Qt.Key.Key_Z, CTRL)
    assert "Anna" not in pair.panel.model.cards()[0].detail


def test_the_speaker_from_inside_the_text(pair: MainWindow, qtbot: QtBot) -> None:
    pane = pair.view.panes["b"]
    pane.setFocus()
    spot = place(article(pair, "b"), "crew into")
    pane.set_caret(spot.paragraph, spot.start)
    pair.going.changed.emit()
    assert pair.actions_["speaker"].isEnabled()
    pair.actions_["speaker"].trigger()
    asking = dialog(pair)
    box = asking.findChild(QComboBox)
    assert box is not None
    QTest.keyClick(box, Qt.Key.Key_A, CTRL)
    QTest.keyClicks(box, "A deckhand")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert [spoken.speaker for spoken in pair.controller.decisions.speakers] == ["A deckhand"]


def test_the_menu_of_a_card_offers_what_fits_it(pair: MainWindow, qtbot: QtBot) -> None:
    def menu_of(title: str, chip: str) -> dict[str, object]:
        choose(pair, chip, title)
        QApplication.sendEvent(pair.panel.list.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
        menu = [found for found in pair.panel.list.findChildren(QMenu) if found.isVisible()][-1]
        texts = {action.text(): action for action in menu.actions() if action.text()}
        menu.close()
        return dict(texts)

    assert {"Confirm", "Dismiss", "Rename topic…", "Merge with…", "Split…", "Note…", "Tag…"} <= set(menu_of("Mayor", "only b"))
    assert "Correct the speaker…" in menu_of("We will not", "quote")
    assert {"Confirm", "Reject link"} <= set(menu_of("A¶2", "link"))


def test_the_menu_of_a_place_and_of_a_ribbon(pair: MainWindow, qtbot: QtBot) -> None:
    select(pair, "a", "two days")
    pane = pair.view.panes["a"]
    spot = place(article(pair, "a"), "two days")
    pair.view.menus.at_place("a", spot.paragraph, spot.start, pane.mapToGlobal(QPoint(5, 5)))
    menu = pair.findChild(QMenu, "place_menu")
    assert menu is not None
    by_text = {action.text(): action for action in menu.actions()}
    by_text["Selection stands in this article &only"].trigger()
    assert undo_name(pair) == "mark A¶2 as only in A"
    menu.close()
    pair.controller.link((1, 1))
    pair.view.menus.at_link(1, 1, pane.mapToGlobal(QPoint(5, 5)))
    menu = [found for found in pair.findChildren(QMenu, "place_menu") if found.isVisible()][-1]
    {action.text(): action for action in menu.actions()}["Back to &suggested"].trigger()
    assert pair.controller.tally.confirmed == 0
    menu.close()


def test_comparing_again_keeps_every_decision(pair: MainWindow, qtbot: QtBot) -> None:
    choose(pair, "only b", "Mayor")
    QTest.keyClick(pair.panel.list, Qt.Key.Key_Delete)
    pair.controller.link((1, 1))
    select(pair, "a", "two days")
    QTest.keyClick(pair, Qt.Key.Key_1, ALT)
    before = pair.controller.decisions
    QTest.keyClick(pair, Qt.Key.Key_F5)
    settled(pair, qtbot)
    assert pair.controller.decisions == before
    assert "Mayor’s apology" not in titles(pair)
    for _ in range(3):
        QTest.keyClick(pair, Qt.Key.Key_Z, CTRL)
    assert not pair.actions_["undo"].isEnabled()


def go_to_paragraph(window: MainWindow, written: str) -> None:
    """Ctrl+G, and write where."""
    window.actions_["goto"].trigger()
    card = window.view.landmarks.card
    assert card is not None
    QTest.keyClicks(card.field, written)
    QTest.keyClick(card.field, Qt.Key.Key_Return)


def test_what_is_confirmed_is_the_link_that_was_gone_to_after_the_finding(pair: MainWindow, qtbot: QtBot) -> None:
    pair.actions_["next"].trigger()
    assert pair.panel.chosen is not None
    go_to_paragraph(pair, "A2")
    assert "Linked ¶2 ↔ ¶2" in pair.status.why.whole
    assert pair.going.pair == (1, 1) and pair.actions_["unlink"].isEnabled()
    QTest.keyClick(pair, Qt.Key.Key_Return, CTRL)
    assert pair.controller.decisions.confirmed == {(1, 1)} and not pair.controller.decisions.upheld


def test_the_chosen_finding_is_meant_again_once_the_list_is_turned_to(pair: MainWindow, qtbot: QtBot) -> None:
    pair.actions_["next"].trigger()
    go_to_paragraph(pair, "A4")  # told in A alone: there is nothing to confirm
    assert not pair.actions_["confirm"].isEnabled() and not pair.actions_["dismiss"].isEnabled()
    pair.actions_["go_findings"].trigger()
    assert pair.actions_["confirm"].isEnabled() and pair.actions_["dismiss"].isEnabled()
    QTest.keyClick(pair, Qt.Key.Key_Return, CTRL)
    assert undo_name(pair) == "confirm “Stranded ferry passengers”"


def test_the_finding_gone_to_is_confirmed_and_not_a_link_of_its_paragraphs(pair: MainWindow, qtbot: QtBot) -> None:
    choose(pair, "quote", "We will not send")
    pair.view.panes["a"].setFocus()
    pair.panel.going.emit(pair.panel.chosen)
    QTest.keyClick(pair, Qt.Key.Key_Return, CTRL)
    assert undo_name(pair).startswith("confirm “We will not")


def test_a_paragraph_without_its_only_link_is_only_in_its_article(pair: MainWindow, qtbot: QtBot) -> None:
    pair.controller.unlink((1, 1))
    assert pair.panel.chips.button("link").text() == "Links 2"
    pair.panel.chips.choose("only b")
    alone = next(card for card in pair.panel.model.cards() if card.where == "¶2")
    assert alone.status == "suggested" and "you rejected every link of this paragraph" in alone.small
    assert pair.controller.comparison is not None
    assert pair.view.pointing._known is not None and pair.view.pointing._known.marks("b")[1].whole
    assert pair.controller.compared is not None
    alone_share = pair.controller.compared.overview.b.share
    QTest.keyClick(pair, Qt.Key.Key_Z, CTRL)
    assert "¶2" not in [card.where for card in pair.panel.model.cards()]
    assert alone_share < pair.controller.compared.overview.b.share
    assert pair.panel.chips.button("link").text() == "Links 3"
