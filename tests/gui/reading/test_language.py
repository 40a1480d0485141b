"""Right-to-left articles: which way they run, where their marks stand, and that language and direction can be changed for one pane without losing the place."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from reader.article.model import Article, Paragraph, Span
from reader.comparison.model import Comparison, OneSided, ParagraphLink
from reader.language.reading import Reading
from reader.project.decisions import Decisions
from reader.window.reading.language_chip import name_of
from reader.window.reading.view import ReadingView
from reader.window.theme import LIGHT

HEBREW = "המעבורת איחרה ביום שני, ומשרד הנמל אמר שלא יסביר מדוע לפני סוף השבוע."
MIXED = "מנהל הנמל Ann Weller אמרה כי 140 סירות נשארו במעגן."


pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def turned(qtbot: QtBot) -> ReadingView:
    """Hebrew beside English; B4 of the Hebrew is one-sided, and nothing says what language it is in."""
    a = Article((*(Paragraph(HEBREW) for _ in range(3)), Paragraph(MIXED), *(Paragraph(HEBREW) for _ in range(20))))
    b = Article(tuple(Paragraph(f"{i}: the harbour office would not say why the ferry had come so late on that Monday.") for i in range(24)))
    compared = Comparison(
        a=Reading(a, ()), b=Reading(b, ()), links=(), paragraph_links=(ParagraphLink(0, 0, "same", 0.9, "certain"),),
        only_a=(OneSided(Span(3, MIXED.index("Ann"), MIXED.index("140") + 3), None, None), OneSided(a.whole(1), None, None)), only_b=(),
        topics_a=(), topics_b=(), quotes=(), differences=(), method="lexical",
    )  # fmt: skip
    view = ReadingView(LIGHT)
    qtbot.addWidget(view)
    view.set_motion(False)
    view.resize(1100, 700)
    view.set_articles(a, b)
    view.set_comparison(compared, Decisions())
    with qtbot.waitExposed(view):
        view.show()
    return view


def test_the_letters_say_which_way(turned: ReadingView) -> None:
    a, b = turned.panes["a"], turned.panes["b"]
    assert a.right_to_left
    assert not b.right_to_left
    line = a.page.lines(0).lineAt(0)
    assert line.naturalTextRect().right() == pytest.approx(a.page.shape.width, abs=2.0)
    assert a.page.shape.number > a.page.shape.width
    assert b.page.shape.number < 0


def test_number_bar_and_words_stand_at_the_right(turned: ReadingView) -> None:
    pane = turned.panes["a"]
    shape, image = pane.page.shape, pane.viewport().grab().toImage()
    top = int(pane.page.placement.tops[1] - pane.top)
    bars = [x for x in range(image.width()) if image.pixelColor(x, top + 30).name().upper() == LIGHT.a]
    assert bars
    assert min(bars) > shape.left + shape.width


def test_a_stretch_of_both_directions_is_marked_where_its_letters_are(turned: ReadingView) -> None:
    page = turned.panes["a"].page
    start, end = MIXED.index("Ann"), MIXED.index("140") + 3
    rects = page.stretch(3, start, end)
    lines = page.lines(3)
    for word in ("Ann", "Weller", "אמרה", "140"):
        at = MIXED.index(word)
        line = lines.lineForTextPosition(at)
        glyphs = line.glyphRuns(at, len(word))
        for run in glyphs:  # every letter of a word, the first one too, lies in one rectangle
            box = run.boundingRect()
            assert any(rect.left() - 1 <= box.left() and box.right() <= rect.right() + 1 and rect.top() <= line.y() + 1 for rect in rects), word
    covered = sum(rect.width() for rect in rects)
    whole = sum(rect.width() for rect in page.stretch(3, 0, len(MIXED)))
    assert covered < 0.75 * whole
    # the words before it, which stand at its right, are not covered
    before = float(lines.lineAt(0).cursorToX(3)[0])  # type: ignore[index]
    assert not any(rect.left() < before < rect.right() for rect in rects if rect.top() < page.shape.pitch / 2)


def test_clicking_finds_the_letter(turned: ReadingView) -> None:
    pane = turned.panes["a"]
    page = pane.page
    line = page.lines(0).lineAt(0)
    x = float(line.cursorToX(10)[0])  # type: ignore[index]
    found = page.paragraph_at(QPointF(page.shape.left + x, page.text_top(0) + 8))
    assert found == (0, 10)


def test_a_paragraph_of_another_direction_runs_its_own_way_until_a_person_says_otherwise(turned: ReadingView) -> None:
    english = "The harbour office would not say why the ferry had come so late."
    turned.set_articles(Article((Paragraph(english), Paragraph(HEBREW), Paragraph("1931"))), None)
    page = turned.panes["a"].page

    def ways() -> list[Qt.LayoutDirection]:
        return [page.lines(number).textOption().textDirection() for number in range(3)]

    left, right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    page.set_direction(False)
    page.break_anew()
    assert ways() == [left, right, left]
    page.set_direction(True)
    page.break_anew()
    assert ways() == [left, right, right]
    turned.set_direction("a", False)
    assert ways() == [left, left, left]


def test_direction_is_changed_for_one_pane_and_the_place_is_kept(turned: ReadingView) -> None:
    pane = turned.panes["b"]
    cursor = QTextCursor(pane.document().findBlockByNumber(12))
    cursor.movePosition(QTextCursor.MoveOperation.NextWord, QTextCursor.MoveMode.KeepAnchor, 3)
    pane.setTextCursor(cursor)
    selected = pane.selection()
    pane.scroll_to(pane.page.placement.tops[12] - 120)
    before = pane.page.text_top(12) - pane.top
    menu = turned.headers["b"].language.menu()
    menu.aboutToShow.emit()
    next(a for a in menu.actions() if "right to left" in a.text()).trigger()
    assert pane.right_to_left
    assert pane.page.text_top(12) - pane.top == pytest.approx(before, abs=2.0)
    assert pane.selection() == selected
    assert turned.headers["b"].language.text().rstrip().endswith("←")
    turned.set_direction("b", None)
    assert not pane.right_to_left
    assert turned.panes["a"].right_to_left


def test_language_is_named_and_asked_for(turned: ReadingView, qtbot: QtBot) -> None:
    assert name_of("he") == "Hebrew"
    assert name_of("de-AT") == "German"
    chip = turned.headers["b"].language
    assert chip.text().rstrip() == "English"
    chip.menu().aboutToShow.emit()
    german = next(a for a in chip.menu().actions() if a.text() == "German")
    with qtbot.waitSignal(turned.language_wanted) as asked:
        german.trigger()
    assert asked.args == ["b", "de"]


def test_another_language_keeps_place_and_selection(turned: ReadingView) -> None:
    pane = turned.panes["b"]
    pane.select(Span(15, 3, 20))
    pane.scroll_to(pane.page.placement.tops[15] - 200)
    top = pane.top
    turned.set_articles(turned.showing.articles["a"], replace(pane.article, language="de"))
    assert pane.selection() == Span(15, 3, 20)
    assert pane.top == top
    assert turned.headers["b"].language.text().rstrip() == "German"


def right_button(widget: QWidget, at: QPoint, reason: QContextMenuEvent.Reason) -> QContextMenuEvent:
    return QContextMenuEvent(reason, at, widget.mapToGlobal(at), Qt.KeyboardModifier.NoModifier)


def test_the_menu_key_opens_the_menu_of_the_place(turned: ReadingView, qtbot: QtBot) -> None:
    pane = turned.panes["a"]
    pane.setFocus()
    pane.set_caret(0)
    QApplication.sendEvent(pane.viewport(), right_button(pane.viewport(), pane.viewport().rect().center(), QContextMenuEvent.Reason.Keyboard))
    menu = turned.findChild(QMenu, "place_menu")
    assert menu is not None
    texts = [action.text() for action in menu.actions()]
    assert "Compare the wording with B ¶1" in texts
    next(a for a in menu.actions() if "bookmark" in a.text()).trigger()
    assert turned.landmarks.bookmarks.a == {0}
    menu.close()
    qtbot.keyClick(pane, Qt.Key.Key_Escape)


def test_the_menu_of_a_ribbon(turned: ReadingView) -> None:
    asked: list[tuple[str, int, int]] = []
    turned.link_wanted.connect(lambda a, b: asked.append(("link", a, b)))
    turned.unlink_wanted.connect(lambda a, b: asked.append(("unlink", a, b)))
    ribbon = turned.gutter._seen()[0]
    at = QPointF(turned.gutter.width() / 2, (sum(ribbon.left) + sum(ribbon.right)) / 4).toPoint()
    QApplication.sendEvent(turned.gutter, right_button(turned.gutter, at, QContextMenuEvent.Reason.Mouse))
    menu = turned.findChild(QMenu, "place_menu")
    assert menu is not None
    for action in menu.actions():
        if "link" in action.text():
            action.trigger()
    assert asked == [("link", 0, 0), ("unlink", 0, 0)]
    menu.close()


def test_a_direction_set_by_hand_goes_along_when_the_sides_are_swapped(turned: ReadingView) -> None:
    a, b = turned.panes["a"].article, turned.panes["b"].article
    turned.set_direction("a", False)
    turned.set_articles(b, a)
    assert turned.panes["b"].direction is False and not turned.panes["b"].right_to_left
    assert turned.panes["a"].direction is None
    turned.set_articles(b, Article((Paragraph(HEBREW),)))
    assert turned.panes["b"].direction is None and turned.panes["b"].right_to_left
