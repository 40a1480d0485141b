"""What a window says aloud to those who listen: the marks the caret comes upon, that a comparison is there, what went wrong, what was found.

The panes are Qt's own read-only texts, so that a screen reader reads them, their caret and their selection without our help. Only what is
drawn beside and under the words is said here; Python cannot add it to that text (a cast to an interface that is not there ends PySide 6.11).
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.article.sides import SIDES, Side
from reader.window.announcing import Announcer, announce
from reader.window.reading.marks import ParagraphMarks
from reader.window.reading.words import alone_spoken

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.window.controller import Controller
    from reader.window.messages import MessageBar
    from reader.window.reading.view import ReadingView


def said_of(marks: ParagraphMarks, text: str, side: Side, offset: int) -> str:
    """The marks at a code point of a paragraph, in words: "Only in B: the mayor apologised". "" where there are none."""
    parts = []
    if marks.whole:
        parts.append(f"{alone_spoken(side, doubtful=marks.doubtful())}, the whole paragraph")
    for mark in marks.at(offset):
        words = " ".join(text[mark.start : mark.end].split())
        if mark.kind == "only":
            if not marks.whole:
                parts.append(f"{alone_spoken(side, doubtful=mark.detail == 'possible')}: {words}")
        else:
            parts.append(f"{'Shared quote' if mark.kind == 'quote' else 'Given differently'}: {words}")
    return ". ".join(parts)


class Speaking(QObject):
    """One window's voice."""

    def __init__(self, window: "QWidget", view: "ReadingView", controller: "Controller", messages: "MessageBar") -> None:
        super().__init__(window)
        self._window = window
        self._view = view
        self._controller = controller
        self._places = {side: Announcer(view.panes[side]) for side in SIDES}
        for side in SIDES:
            view.panes[side].caret_moved.connect(lambda paragraph, offset, which=side: self._caret(which, paragraph, offset))
        self._news = Announcer(window)
        controller.compared_changed.connect(self._compared)
        messages.said.connect(lambda text, urgent: announce(window, text, urgent=urgent))
        view.counterpart_shown.connect(self._counterpart)
        controller.undo_stack.stepped.connect(lambda text: announce(window, text))
        self._paragraphs: dict[Side, int] = {"a": -1, "b": -1}

    def _caret(self, side: Side, paragraph: int, offset: int) -> None:
        pane = self._view.panes[side]
        marks = pane.painter_of_page.marks
        if not pane.hasFocus() or paragraph >= len(marks):
            return
        words = said_of(marks[paragraph], pane.article.paragraphs[paragraph].text, side, offset)
        if paragraph != self._paragraphs[side]:
            # the view says what stands in a paragraph when the caret comes to it; here are only its stretches
            self._paragraphs[side] = paragraph
            self._places[side].skip(words)
        else:
            self._places[side].say(words)

    def _compared(self) -> None:
        compared = self._controller.compared
        if compared is None:
            self._news.skip("")
            return
        counts = {kind: sum(found.kind == kind for found in compared.findings) for kind in ("only a", "only b", "quote", "difference")}
        # the quick answer and the better one after it may say the same
        self._news.say(
            f"Compared. Only in A: {counts['only a']}. Only in B: {counts['only b']}. Shared quotes: {counts['quote']}. Differences: {counts['difference']}.",
        )

    def _counterpart(self, number: int, of: int) -> None:
        if of > 1:
            announce(self._window, f"Counterpart {number} of {of}")
