"""Pictures of the window in each of its states, to be looked at: `python packaging/states.py FOLDER [A B]`. Not shipped; the sample without A and B."""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from reader.article.model import Span
from reader.window.app import application
from reader.window.main import MainWindow
from reader.window.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = tuple(ROOT / "resources" / "sample" / name for name in ("a.md", "b.md"))
LONG = 5000


class States:
    """One window on one pair, put into one state after another."""

    def __init__(self, folder: Path, pair: tuple[Path, Path]) -> None:
        self._app: QApplication = application()
        self._folder = folder
        self._pair = pair
        self._settings = Settings.at(Path(tempfile.mkdtemp()) / "window.ini")
        self._settings.appearance = "light"

    def take(self, name: str, put: Callable[[MainWindow], None], *, size: tuple[int, int] = (1600, 1000), patience: float = 300.0) -> None:
        """Open a fresh window, compare the pair, do `put`, and keep a picture."""
        window = MainWindow(self._settings)
        window.resize(*size)
        window.show()
        window.controller.open_files({"a": self._pair[0], "b": self._pair[1]})
        until = time.monotonic() + patience
        self._wait(0.2)
        while window.busy and time.monotonic() < until:
            self._wait(0.05)
        put(window)
        self._wait(0.8)
        window.grab().save(str(self._folder / f"{name}.png"))
        print(name)
        # what a state turned on is not for the next one
        kept = (self._settings.view, self._settings.zoom)
        window.close()
        self._settings.view, self._settings.zoom = {}, 0
        del kept
        window.deleteLater()

    def _wait(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            time.sleep(0.005)


def trigger(*actions: str) -> Callable[[MainWindow], None]:
    """Choose these in the menus."""

    def put(window: MainWindow) -> None:
        for action in actions:
            window.actions_[action].trigger()

    return put


def find(window: MainWindow) -> None:
    window.toolbar.search.setText("harbour")


def note(window: MainWindow) -> None:
    """A note on the first paragraph of A, written as the note dialog writes it, and the notes listed."""
    from reader.project import commands, notes

    article = window.controller.article("a")
    assert article is not None
    where = notes.on_stretch("a", Span(0, 0, 20), len(article.paragraphs[0].text))
    window.controller.do(commands.write_note(*where, "Who says so? **Check** with the desk.", "2026-01-01T12:00:00"))
    window.panel.chips.choose("notes") if hasattr(window.panel.chips, "choose") else None


def wording(window: MainWindow) -> None:
    comparison = window.controller.comparison
    assert comparison is not None
    link = next((link for link in comparison.paragraph_links if link.confidence == "certain"), comparison.paragraph_links[0])
    window.view.go_to("a", comparison.a.article.whole(link.a))
    window.actions_["wording"].trigger()


def right_to_left(window: MainWindow) -> None:
    window.view.set_direction("b", True)


def long_pair(folder: Path) -> tuple[Path, Path]:
    """The sample's paragraphs over and over, numbered, 5,000 on each side."""
    made = []
    for source, name in zip(SAMPLE, ("long-a.txt", "long-b.txt"), strict=True):
        paragraphs = [p for p in source.read_text(encoding="utf-8").partition("---\n\n")[2].split("\n\n") if p.strip()]
        text = "\n\n".join(f"{paragraphs[n % len(paragraphs)]} That was part {n + 1}." for n in range(LONG))
        file = folder / name
        file.write_text(f"A long report\n\n{text}\n", encoding="utf-8")
        made.append(file)
    return made[0], made[1]


def main() -> int:
    if len(sys.argv) not in (2, 4):
        print(__doc__, file=sys.stderr)
        return 2
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    pair = (Path(sys.argv[2]), Path(sys.argv[3])) if len(sys.argv) == 4 else SAMPLE
    states = States(folder, (pair[0], pair[1]))
    states.take("reading", trigger())
    states.take("aligned", trigger("aligned"))
    states.take("only-differences", trigger("only_differences"))
    states.take("find", find)
    states.take("notes", note)
    states.take("wording", wording)
    states.take("dark", trigger("theme_dark"))
    states.take("high-contrast", trigger("theme_contrast"))
    trigger_light = trigger("theme_light")
    states.take("narrow", trigger_light, size=(900, 760))
    states.take("right-to-left", right_to_left)
    states.take("palette", trigger("palette"))
    states.take("hints", trigger("tour"))
    with tempfile.TemporaryDirectory() as long:
        # comparing them takes its time; what is shown meanwhile is the state to look at
        States(folder, long_pair(Path(long))).take("5000-paragraphs", trigger("aligned"), patience=20.0)
    return 0


if __name__ == "__main__":
    sys.exit(main())
