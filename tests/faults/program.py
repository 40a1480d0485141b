"""The real program, driven by a timer inside it: works until it is killed, or brings back what was left. Run by `killed.py`.

`work FILES`: opens them, says "began STATE", and decides, undoes, notes and bookmarks without end. Each thing done is told as "did N STATE", and what was
said to be kept as "kept N". `back`: starts as after a crash, takes what is offered, and tells the state of it.
"""

import json
import os
import random
import sys
import traceback
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.project import notes
from reader.project.decisions import Decisions
from reader.project.history import Command
from reader.project.store.values import plain
from reader.window import app
from reader.window.main import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


def say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def state(window: MainWindow) -> str:
    """All that a person made, in one line."""
    project = window.saving.project()
    return json.dumps(plain((project.pair(), project.decisions, project.past.done, project.past.undone, project.bookmarks)), sort_keys=True)


def with_note(text: str, made: Decisions) -> Decisions:
    return replace(made, notes=notes.write(made.notes, *notes.on_comparison(), text))


def working(window: MainWindow) -> Iterator[None]:
    """One thing after the other, for ever."""
    controller = window.controller
    while controller.comparison is None or window.busy:
        yield
    say("began", state(window))
    chance = random.Random(0)
    a, b = (len(article.paragraphs) for article in (controller.comparison.a.article, controller.comparison.b.article))
    number = 0
    while True:
        act = chance.choice(("link", "link", "unlink", "undo", "redo", "note", "bookmark"))
        pair = (chance.randrange(a), chance.randrange(b))
        if act in ("link", "unlink"):
            getattr(controller, act)(pair)
        elif act in ("undo", "redo"):
            QTest.keyClick(window, Qt.Key.Key_Z, CTRL if act == "undo" else CTRL | Qt.KeyboardModifier.ShiftModifier)
        elif act == "note":
            controller.do(Command("note", partial(with_note, f"Note {number} – “why?”")))
        else:
            window.view.landmarks.toggle("b", pair[1])
        say("did", number, state(window))
        if chance.random() < 0.7:
            window.saving.document.keeper.flush()
            say("kept", number)
        number += 1
        yield


def bringing_back(window: MainWindow) -> Iterator[None]:
    offer = window.saving.offer
    while not offer.isVisible():
        yield
    say("offer", offer.text)
    if not offer.back.isVisible():
        os._exit(3)
    QTest.mouseClick(offer.back, Qt.MouseButton.LeftButton)
    while window.controller.comparison is None or window.busy:
        yield
    # the lock of the program that was killed is nobody's
    say("file", f"{window.saving.file}{' (read-only)' if window.saving.document.read_only else ''}")
    say("state", state(window))
    os._exit(0)  # as sudden as the first time: nothing asks


def main() -> int:
    mode, *names = sys.argv[1:]
    acts: dict[str, Callable[[MainWindow], Iterator[None]]] = {"work": working, "back": bringing_back}
    running: list[Iterator[None]] = []

    def step() -> None:
        window = QApplication.activeWindow() or next((w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)), None)
        if not isinstance(window, MainWindow):
            return
        if not running:
            running.append(acts[mode](window))
        try:
            next(running[0], None)
        except Exception:
            traceback.print_exc()
            os._exit(9)

    timer = QTimer(app.application())
    timer.setInterval(3)
    timer.timeout.connect(step)
    timer.start()
    return app.run([Path(name) for name in names])


if __name__ == "__main__":
    sys.exit(main())
