"""Undo and redo as Qt has them: a QUndoStack over the history in `project/`, which alone knows what a step changes. Here is only which step is next."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from reader.project.history import Command, History


class _Step(QUndoCommand):
    """One step of the history: its name, and the way there and back."""

    def __init__(self, stack: "UndoStack", name: str) -> None:
        super().__init__(name.replace("\n", " "))  # after a line break Qt expects another text for the menu
        self._stack = stack

    def redo(self) -> None:
        self._stack.carry(forward=True)

    def undo(self) -> None:
        self._stack.carry(forward=False)


class UndoStack(QUndoStack):
    """The steps of one window's history, done and undone, without limit. Clean is where nothing would be lost."""

    decided = Signal()
    """The decisions are others than before: a step was done, undone or done again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = History()
        self._leads = True
        self.indexChanged.connect(self._moved)

    @property
    def history(self) -> History:
        """What is decided, and how it came to that."""
        return self._history

    def show_history(self, history: History) -> None:
        """Stand for another history, with all that can be undone and redone in it. Nothing is decided by that."""
        with self._following():
            self.clear()
            self._history = history
            for step in (*history.steps, *reversed(history.undone)):
                self.push(_Step(self, step.name))
            self.setIndex(len(history.steps))

    def do(self, command: Command) -> None:
        """Carry out a command; one that changes nothing is no step. Raises what the command raises; then nothing is changed."""
        # not by pushing it: Qt forgets what was undone before it knows whether there is anything new, and lets no exception through
        if self._history.do(command):
            with self._following():
                self.push(_Step(self, command.name))
            self.decided.emit()

    def carry(self, *, forward: bool) -> None:
        """For its steps: do the next one again, or take the last one back."""
        if self._leads:
            self._history.redo() if forward else self._history.undo()

    @contextmanager
    def _following(self) -> Iterator[None]:
        """While this only takes over what the history has already."""
        self._leads = False
        try:
            yield
        finally:
            self._leads = True

    def _moved(self, _index: int) -> None:
        if self._leads:
            self.decided.emit()
