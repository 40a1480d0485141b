"""Notes and tags: written, changed, listed, found, taken away and undone, by keys and mouse."""

from dataclasses import replace

import pytest
from asking import article, choose, dialog, press, select, titles, undo_name
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QMenu, QStyle
from pytestqt.qtbot import QtBot
from velm import place

from reader.project import commands
from reader.project import notes as noting
from reader.window.main import MainWindow
from reader.window.note_dialog import MOST, NoteDialog
from reader.window.reading.layout import PageLayout

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SAVE = QDialogButtonBox.StandardButton.Save
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def write(window: MainWindow, text: str) -> None:
    asking = dialog(window)
    QTest.keyClicks(asking.focusWidget(), text)
    press(asking, SAVE)


def test_a_note_on_the_paragraph_the_caret_is_in(pair: MainWindow, qtbot: QtBot) -> None:
    pane = pair.view.panes["a"]
    pane.setFocus()
    pane.set_caret(place(article(pair, "a"), "fish market").paragraph)
    QTest.keyClick(pair, Qt.Key.Key_M, CTRL)
    asking = dialog(pair)
    assert asking.windowTitle() == "Note on A¶4"
    box = asking.findChild(QDialogButtonBox)
    assert box is not None and not box.style().styleHint(QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons, None, box), "no system's icons on the buttons"
    QTest.keyClicks(asking.focusWidget(), "Who **counted** the catch?")
    QTest.keyClick(asking.focusWidget(), Qt.Key.Key_Return, CTRL)
    note = pair.controller.decisions.notes[0]
    assert (note.on, note.text, note.where) == ("paragraph", "Who **counted** the catch?", "A¶4")
    assert note.written.endswith("+00:00")
    assert undo_name(pair) == "note on A¶4"
    assert pair.panel.chips.button("note").text() == "Notes 1"
    QTest.keyClick(pair, Qt.Key.Key_Z, CTRL)
    assert pair.controller.decisions.notes == ()


def test_a_paragraph_selected_by_three_clicks_is_what_is_meant(pair: MainWindow, qtbot: QtBot) -> None:
    # three clicks select the break after the paragraph as well, and put the caret into the next one
    pane, number = pair.view.panes["a"], place(article(pair, "a"), "fish market").paragraph
    at = QPoint(120, int(pane.page.text_top(number) - pane.top) + 12)
    QTest.mouseDClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=at)
    whole = article(pair, "a").whole(number)
    assert pane.textCursor().selectedText().rstrip("\u2029") == article(pair, "a").text(whole)
    assert pane.textCursor().blockNumber() == number + 1
    assert pane.selection() == whole
    QTest.keyClick(pair, Qt.Key.Key_M, CTRL)
    assert dialog(pair).windowTitle() == "Note on A¶4"
    write(pair, "Whose stalls?")
    assert [(note.on, note.where) for note in pair.controller.decisions.notes] == [("paragraph", "A¶4")]
    QTest.keyClick(pair, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert [(marked.side, marked.span, marked.stance) for marked in pair.controller.decisions.marked] == [("a", whole, "shared")]


@pytest.mark.parametrize(("key", "modifier"), [(Qt.Key.Key_M, CTRL), (Qt.Key.Key_T, CTRL), (Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)])
def test_over_several_paragraphs_nothing_is_guessed(pair: MainWindow, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    pane, number = pair.view.panes["a"], place(article(pair, "a"), "fish market").paragraph
    heights = [int(pane.page.text_top(paragraph) - pane.top) + 12 for paragraph in (number - 1, number)]
    QTest.mousePress(pane.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(120, heights[0]))
    QTest.mouseMove(pane.viewport(), QPoint(220, heights[1]))
    QTest.mouseRelease(pane.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(220, heights[1]))
    assert "\u2029" in pane.textCursor().selectedText()
    before = pair.controller.decisions
    QTest.keyClick(pair, key, modifier)
    assert pair.controller.decisions == before and not [shown for shown in pair.findChildren(QDialog) if shown.isVisible()]
    assert "several paragraphs" in pair.messages.texts[0]


def test_a_note_can_be_looked_at_as_it_reads(pair: MainWindow, qtbot: QtBot) -> None:
    pair.view.panes["a"].setFocus()
    QTest.keyClick(pair, Qt.Key.Key_M, CTRL)
    asking = dialog(pair)
    assert isinstance(asking, NoteDialog)
    QTest.keyClicks(asking.text, "**Who** says {key:link} so")
    QTest.mouseClick(asking.look, Qt.MouseButton.LeftButton)
    assert asking.reads.isVisible() and not asking.text.isVisible() and asking.focusWidget() is asking.reads
    assert asking.reads.toPlainText() == "Who says {key:link} so"
    assert asking.reads.document().firstBlock().begin().fragment().charFormat().font().bold()
    QTest.mouseClick(asking.look, Qt.MouseButton.LeftButton)
    assert asking.focusWidget() is asking.text and asking.text.toPlainText() == "**Who** says {key:link} so"
    press(asking, SAVE)
    pair.panel.chips.choose("note")
    assert titles(pair) == ["Who says {key:link} so"]


def test_notes_on_a_stretch_a_link_and_the_comparison_are_listed_and_found(pair: MainWindow, qtbot: QtBot) -> None:
    select(pair, "b", "school gym")
    QTest.keyClick(pair, Qt.Key.Key_M, CTRL)
    write(pair, "Which school?")
    select(pair, "a", "140 boats")
    select(pair, "b", "150 boats")
    QTest.keyClick(pair, Qt.Key.Key_M, CTRL)
    assert dialog(pair).windowTitle() == "Note on A¶2 ↔ B¶2"
    write(pair, "Two counts")
    QTest.keyClick(pair, Qt.Key.Key_M, CTRL | SHIFT)
    write(pair, "# For the seminar")
    assert [note.on for note in pair.controller.decisions.notes] == ["comparison", "link", "stretch"]
    pair.panel.chips.choose("note")
    assert titles(pair) == ["For the seminar", "Two counts", "Which school?"]
    QTest.keyClicks(pair.panel.filter, "SCHOOL")
    assert titles(pair) == ["Which school?"]
    pair.panel.filter.clear()
    pair.panel.chips.choose("overview")
    assert "Two counts" in titles(pair)


def test_going_to_a_note_and_changing_it(pair: MainWindow, qtbot: QtBot) -> None:
    select(pair, "b", "school gym")
    QTest.keyClick(pair, Qt.Key.Key_M, CTRL)
    write(pair, "Which school?")
    card = choose(pair, "note", "Which school")
    assert "“school gym”" in card.nearest
    QTest.keyClick(pair.panel.list, Qt.Key.Key_Return)
    assert "Note on B¶4" in pair.status.why.whole
    QTest.keyClick(pair.panel.list, Qt.Key.Key_F2)
    asking = dialog(pair)
    QTest.keyClicks(asking.focusWidget(), " The old one")
    press(asking, SAVE)
    assert titles(pair) == ["Which school? The old one"]
    assert undo_name(pair) == "change note on B¶4"
    QTest.keyClick(pair, Qt.Key.Key_M, CTRL)
    asking = dialog(pair)
    QTest.keyClick(asking.focusWidget(), Qt.Key.Key_A, CTRL)
    QTest.keyClick(asking.focusWidget(), Qt.Key.Key_Delete)
    press(asking, SAVE)
    assert pair.controller.decisions.notes == () and undo_name(pair) == "remove note on B¶4"
    QTest.keyClick(pair, Qt.Key.Key_Z, CTRL)
    choose(pair, "note", "Which school")
    QTest.keyClick(pair.panel.list, Qt.Key.Key_Delete)
    assert pair.controller.decisions.notes == ()
    assert "written no notes" in pair.panel.empty.text()


def test_a_note_on_the_chosen_card_and_a_second_opens_the_first(pair: MainWindow, qtbot: QtBot) -> None:
    choose(pair, "quote", "We will not")
    QTest.keyClick(pair, Qt.Key.Key_M, CTRL)
    write(pair, "Word for word")
    assert pair.controller.decisions.notes[0].where == "A¶3 ↔ B¶3"
    choose(pair, "quote", "We will not")
    QTest.keyClick(pair, Qt.Key.Key_M, CTRL)
    asking = dialog(pair)
    assert asking.text.toPlainText() == "Word for word"  # type: ignore[attr-defined]
    press(asking, QDialogButtonBox.StandardButton.Cancel)
    assert len(pair.controller.decisions.notes) == 1


def test_an_empty_note_and_one_beyond_all_measure_are_not_saved(pair: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(pair, Qt.Key.Key_M, CTRL | SHIFT)
    asking = dialog(pair)
    box = asking.findChild(QDialogButtonBox)
    assert box is not None and not box.button(SAVE).isEnabled()
    asking.text.setPlainText("x" * (MOST + 1))  # type: ignore[attr-defined]
    assert not box.button(SAVE).isEnabled() and "Shorten it" in asking.hint.text()  # type: ignore[attr-defined]
    QTest.keyClick(asking.focusWidget(), Qt.Key.Key_Return, CTRL)
    assert asking.isVisible()
    QTest.keyClick(asking, Qt.Key.Key_Escape)
    assert pair.controller.decisions.notes == ()


def test_a_passage_is_tagged_with_a_new_and_a_known_tag(pair: MainWindow, qtbot: QtBot) -> None:
    select(pair, "a", "two stalls stayed closed")
    QTest.keyClick(pair, Qt.Key.Key_T, CTRL)
    asking = dialog(pair)
    QTest.keyClicks(asking.focusWidget(), "Loss")
    QTest.keyClick(asking.focusWidget(), Qt.Key.Key_Return)
    assert [(t.tag, article(pair, "a").text(t.span)) for t in pair.controller.decisions.tagged] == [("Loss", "two stalls stayed closed")]
    assert undo_name(pair) == "tag A¶4 “Loss”"
    select(pair, "b", "school gym")
    QTest.keyClick(pair, Qt.Key.Key_T, CTRL)
    asking = dialog(pair)
    QTest.keyClick(asking.focusWidget(), Qt.Key.Key_Down)
    assert isinstance(asking.focusWidget(), QListWidget)
    QTest.keyClick(asking.focusWidget(), Qt.Key.Key_Space)
    press(asking, SAVE)
    assert pair.panel.chips.button("tag").text() == "Tags 2"
    pair.panel.chips.choose("tag")
    assert titles(pair) == ["Loss", "Loss"]
    assert [str(pair.panel.model.index(0, 0).data())] == ["Loss"] and pair.panel.model.rowCount() == 3
    QTest.keyClicks(pair.panel.filter, "stalls")
    assert len(titles(pair)) == 1
    choose(pair, "tag", "Loss")
    QTest.keyClick(pair.panel.list, Qt.Key.Key_Delete)
    assert [t.side for t in pair.controller.decisions.tagged] == ["b"]
    assert undo_name(pair) == "take “Loss” off A¶4"


def test_tags_are_named_coloured_and_taken_away(pair: MainWindow, qtbot: QtBot) -> None:
    select(pair, "a", "two stalls stayed closed")
    QTest.keyClick(pair, Qt.Key.Key_T, CTRL)
    QTest.keyClicks(dialog(pair).focusWidget(), "Loss")
    press(dialog(pair), SAVE)
    pair.actions_["tags"].trigger()
    asking = dialog(pair)
    QTest.keyClicks(asking.name, "Hope")  # type: ignore[attr-defined]
    QTest.keyClick(asking.name, Qt.Key.Key_Return)  # type: ignore[attr-defined]
    assert asking.isVisible()
    assert [tag.name for tag in pair.controller.decisions.tags] == ["Loss", "Hope"]
    tags = asking.findChild(QListWidget)
    assert tags is not None
    qtbot.waitUntil(lambda: tags.count() == 2 and tags.currentRow() == 1)
    tags.setCurrentRow(0)
    {action.text(): action for action in asking.colour.menu().actions()}["Blue"].trigger()  # type: ignore[attr-defined]
    assert pair.controller.decisions.tags[0].colour == "#2878b5"
    tags.item(0).setText("Loss and damage")
    assert [t.tag for t in pair.controller.decisions.tagged] == ["Loss and damage"]
    assert undo_name(pair) == "rename tag “Loss” to “Loss and damage”"
    qtbot.waitUntil(lambda: tags.item(0).data(Qt.ItemDataRole.UserRole) == "Loss and damage")
    tags.item(0).setText("  ")
    assert tags.item(0).text() == "Loss and damage"
    tags.setCurrentRow(0)
    tags.setFocus()
    QTest.keyClick(tags, Qt.Key.Key_Delete)
    assert [tag.name for tag in pair.controller.decisions.tags] == ["Hope"] and pair.controller.decisions.tagged == ()
    QTest.keyClick(asking, Qt.Key.Key_Escape)
    pair.actions_["undo"].trigger()
    assert [t.tag for t in pair.controller.decisions.tagged] == ["Loss and damage"]


def test_the_menu_of_a_place_notes_and_tags(pair: MainWindow, qtbot: QtBot) -> None:
    pair.controller.do(commands.define_tag("Loss"))
    spot = place(article(pair, "a"), "fish market")
    pair.view.menus.at_place("a", spot.paragraph, spot.start, pair.view.panes["a"].mapToGlobal(QPoint(5, 5)))
    menu = [found for found in pair.findChildren(QMenu, "place_menu") if found.isVisible()][-1]
    by_text = {action.text(): action for action in menu.actions()}
    tags = by_text["&Tag"].menu()
    assert isinstance(tags, QMenu)
    tags.actions()[0].trigger()
    assert [(t.tag, t.span) for t in pair.controller.decisions.tagged] == [("Loss", article(pair, "a").whole(spot.paragraph))]
    by_text["&Note on this paragraph…"].trigger()
    menu.close()
    write(pair, "Ask the traders")
    assert pair.controller.decisions.notes[0].on == "paragraph"


def test_notes_and_tags_stand_beside_the_text(pair: MainWindow, qtbot: QtBot) -> None:
    signs = pair.correcting.noting.signs
    assert not signs["a"].isVisible() and not signs["b"].isVisible()
    do, spot = pair.controller.do, place(article(pair, "a"), "140 boats")
    do(commands.apply_tag("Loss", "a", spot))
    do(commands.apply_tag("Count", "a", place(article(pair, "a"), "boats at their")))
    do(commands.write_note("link", (("a", article(pair, "a").whole(1)), ("b", article(pair, "b").whole(1))), "Two <counts>", ""))
    assert signs["a"].isVisible() and signs["b"].isVisible()
    bars = signs["a"].bars()
    assert [bar.name for _, bar in bars] == ["Loss", "Count"] and bars[0][0].left() < bars[1][0].left()
    ((box, note),) = signs["b"].signs()
    assert note.text == "Two <counts>"
    shown = signs["a"].grab().toImage()
    centre = bars[0][0].center()
    assert shown.pixelColor(int(centre.x()), int(centre.y())).name() == pair.controller.decisions.tags[0].colour
    viewport = pair.view.panes["b"].viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    asking = dialog(pair)
    assert asking.windowTitle() == "Note on A¶2 ↔ B¶2"
    press(asking, QDialogButtonBox.StandardButton.Cancel)
    for _ in range(3):
        pair.actions_["undo"].trigger()
    assert not signs["a"].isVisible() and not signs["b"].isVisible()


def test_signs_go_along_when_the_page_scrolls(pair: MainWindow, qtbot: QtBot) -> None:
    pair.resize(1200, 420)
    pair.controller.do(commands.write_note("paragraph", (("a", article(pair, "a").whole(2)),), "The crew", ""))
    pane, sign = pair.view.panes["a"], pair.correcting.noting.signs["a"]
    pane.scroll_to(0)
    ((before, _),) = sign.signs()
    pane.scroll_to(20)
    ((after, _),) = sign.signs()
    assert pane.top > 0 and before.top() - after.top() == pytest.approx(pane.top, abs=1)
    assert sign.geometry() == pane.viewport().geometry()


def test_in_a_narrow_margin_no_note_covers_the_sign_of_a_difference(pair: MainWindow) -> None:
    pair.resize(900, 900)
    pair.view.zoom(-5)
    at = place(article(pair, "b"), "150 boats").paragraph
    pair.controller.do(commands.write_note("paragraph", (("b", article(pair, "b").whole(at)),), "Who counted?", ""))
    pane = pair.view.panes["b"]
    top = pane.page.text_top(at) - pane.top
    (sign,) = (box.translated(pane.page.shape.left, top) for box in pane.painter_of_page.sign_boxes(pane.page, at))
    ((sheet, _),) = pair.correcting.noting.signs["b"].signs()
    assert sign.top() < top + pane.page.shape.pitch and not sheet.intersects(sign)


def test_no_note_covers_the_signs_of_differences_in_lines_below_one_another(pair: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    pair.resize(900, 900)
    pair.view.zoom(-5)
    text = article(pair, "b")
    at = place(text, "150 boats").paragraph
    for words in ("Who counted?", "And when?"):
        pair.controller.do(commands.write_note("stretch", (("b", replace(text.whole(at), end=20 + len(words))),), words, ""))
    pane = pair.view.panes["b"]
    asked: list[int] = []
    ((first, *_), pitch) = pane.painter_of_page.sign_boxes(pane.page, at), pane.page.shape.pitch

    def signs(page: PageLayout, paragraph: int) -> list[QRectF]:
        asked.append(paragraph)
        return [first, first.translated(0, pitch)]

    with monkeypatch.context() as patch:
        patch.setattr(pane.painter_of_page, "sign_boxes", signs)
        sheets = [sheet for sheet, _ in pair.correcting.noting.signs["b"].signs()]
    assert asked == [at]
    origin = (pane.page.shape.left, pane.page.text_top(at) - pane.top)
    assert not any(sheet.intersects(first.translated(0, down).translated(*origin)) for sheet in sheets for down in (0, pitch))
    assert len(sheets) == 2 and not sheets[0].intersects(sheets[1])


def test_a_note_goes_where_the_keyboard_is_and_not_to_words_left_selected_across(pair: MainWindow) -> None:
    select(pair, "b", "ninety ferry passengers")
    pane = pair.view.panes["a"]
    pane.setFocus()
    pane.set_caret(2)
    QTest.keyClick(pane, Qt.Key.Key_M, CTRL)
    asked = dialog(pair)
    assert asked.windowTitle().endswith("A¶3")
    asked.reject()
    select(pair, "a", "fish market")  # no counterpart of the passengers
    QTest.keyClick(pane, Qt.Key.Key_M, CTRL)
    assert dialog(pair).windowTitle().endswith("A¶4")


def test_tags_and_notes_are_said_of_their_paragraph_in_words(pair: MainWindow) -> None:
    """In the status line and to those who listen: a coloured bar alone says nothing to either."""
    stretch = place(article(pair, "a"), "two stalls")
    pair.controller.do(commands.apply_tag("Loss", "a", stretch))
    pair.controller.do(commands.write_note(*noting.on_stretch("a", stretch, 80), "Who *counted* them?", "2026-01-01T12:00:00"))
    pane = pair.view.panes["a"]
    pane.setFocus()
    pane.set_caret(0)
    QTest.keyClick(pane, Qt.Key.Key_End)
    pane.set_caret(stretch.paragraph)
    QTest.keyClick(pane, Qt.Key.Key_End)
    assert pane.accessibleDescription().endswith("Tagged: Loss · Note: Who counted them?")
    assert pair.status.why.whole.endswith("Tagged: Loss · Note: Who counted them?")
    pair.actions_["undo"].trigger()
    pair.actions_["undo"].trigger()
    QTest.keyClick(pane, Qt.Key.Key_Home)
    assert "Tagged" not in pane.accessibleDescription()


def test_escape_does_not_throw_a_note_away_unasked(pair: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(pair, Qt.Key.Key_M, CTRL | SHIFT)
    asking = dialog(pair)
    assert isinstance(asking, NoteDialog)
    QTest.keyClicks(asking.focusWidget(), "Half a thought")
    QTest.keyClick(asking, Qt.Key.Key_Escape)
    assert asking.isVisible() and "not saved" in asking.hint.text() and asking.text.toPlainText() == "Half a thought"
    QTest.keyClicks(asking.focusWidget(), ", and the rest")
    QTest.keyClick(asking, Qt.Key.Key_Escape)
    assert asking.isVisible()
    press(asking, QDialogButtonBox.StandardButton.Cancel)
    assert not asking.isVisible() and pair.controller.decisions.notes == ()


def test_words_that_bring_their_quotation_marks_are_given_no_others(pair: MainWindow) -> None:
    spoken, told = (place(article(pair, "a"), words) for words in ("“We will not send", "The fish market"))
    assert pair.correcting.noting._words((("a", spoken), ("a", told))) == "“We will not send\n“The fish market”"
