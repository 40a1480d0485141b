"""Undo and redo as Qt has them: a QUndoStack over the history in `project/`, which alone knows what a step changes. Here is only which step is next."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from reader.project.history import Command, History


class _Hand:
    """What the steps move: a history, while the stack leads. No Qt object, so that a step that Qt owns holds none that Qt may be about to delete."""

    def __init__(self) -> None:
        self.history = History()
        self.leads = True

    def carry(self, *, forward: bool) -> None:
        """Do the next step again, or take the last one back."""
        if self.leads:
            self.history.redo() if forward else self.history.undo()


class _Step(QUndoCommand):
    """One step of the history: its name, and the way there and back."""

    def __init__(self, hand: _Hand, name: str) -> None:
        super().__init__(name.replace("\n", " "))  # after a line break Qt expects another text for the menu
        self._hand = hand

    def redo(self) -> None:
        self._hand.carry(forward=True)

    def undo(self) -> None:
        self._hand.carry(forward=False)


_PAST = {
    "bring": "brought",
    "change": "changed the",
    "confirm": "confirmed",
    "correct": "corrected the",
    "define": "defined the",
    "dismiss": "dismissed",
    "edit": "edited the",
    "give": "gave",
    "import": "imported",
    "link": "linked",
    "mark": "marked",
    "merge": "merged",
    "note": "wrote a note",
    "place": "placed",
    "reject": "rejected",
    "remove": "removed the",
    "rename": "renamed the",
    "reset": "left as suggested:",
    "restore": "brought back",
    "split": "split",
    "tag": "tagged",
    "tags": "changed the tags",
    "take": "took",
    "topics": "left the topics",
    "unlink": "unlinked",
    "unmark": "unmarked",
    "write": "wrote the",
}


def done(name: str) -> str:
    """What a command of this name did, as the status line says it: "unlink A¶5 – B¶6" is "Unlinked A¶5 – B¶6"."""
    verb, blank, rest = name.partition(" ")
    said = f"{_PAST.get(verb, verb)}{blank}{rest}"
    return said[:1].upper() + said[1:]


class UndoStack(QUndoStack):
    """The steps of one window's history, done and undone, without limit. Clean is where nothing would be lost."""

    decided = Signal()
    """The decisions are others than before: a step was done, undone or done again."""
    stepped = Signal(str)
    """The same once all know of it, in words: "Linked A¶1 – B¶1", "Taken back: link A¶1 – B¶1"."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hand = _Hand()
        self._at = 0
        self.indexChanged.connect(self._moved)

    @property
    def history(self) -> History:
        """What is decided, and how it came to that."""
        return self._hand.history

    def show_history(self, history: History) -> None:
        """Stand for another history, with all that can be undone and redone in it. Nothing is decided by that."""
        with self._following():
            self.clear()
            self._hand.history = history
            for step in (*history.steps, *reversed(history.undone)):
                self.push(_Step(self._hand, step.name))
            self.setIndex(len(history.steps))

    def do(self, command: Command) -> None:
        """Carry out a command; one that changes nothing is no step. Raises what the command raises; then nothing is changed."""
        # not by pushing it: Qt forgets what was undone before it knows whether there is anything new, and lets no exception through
        if self.history.do(command):
            with self._following():
                self.push(_Step(self._hand, command.name))
            self.decided.emit()
            self.stepped.emit(done(command.name))

    @contextmanager
    def _following(self) -> Iterator[None]:
        """While this only takes over what the history has already."""
        self._hand.leads = False
        try:
            yield
        finally:
            self._hand.leads = True

    def _moved(self, index: int) -> None:
        before, self._at = self._at, index
        if self._hand.leads:
            self.decided.emit()
            self.stepped.emit(f"Taken back: {self.text(index)}" if index < before else f"Done again: {self.text(index - 1)}")
