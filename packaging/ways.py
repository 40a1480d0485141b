"""Every way in, driven as a person would, on the files of tests/article/real: `python packaging/ways.py FOLDER [WAY …]`. Not shipped.

Files come by the dialog, typed into; by drops of one, two and three; handed over by the system; pages from a server here, which stands in for the network;
text by the clipboard. Of each there is a picture of what was taken, in light and dark colours and in a narrow window, and a line that says what came out.
"""

import http.server
import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent, QEventLoop, QMimeData, QPoint, QPointF, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFileOpenEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "article" / "real"))

import harrowmere

from reader.window import handed
from reader.window.app import application, open_paths
from reader.window.intake_dialogs import AskAddress, ChooseChapter, ChooseTwo
from reader.window.main import MainWindow
from reader.window.settings import Settings
from reader.window.taken_dialog import TakenDialog

REAL = Path(harrowmere.__file__).parent
WIDE, NARROW = (1440, 900), (820, 700)
T = TypeVar("T", bound=QWidget)
LEFT, COPY, NONE = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier


class Person:
    """One window, and the keys and clicks of whoever sits before it."""

    def __init__(self, folder: Path, appearance: str, size: tuple[int, int]) -> None:
        self._folder = folder
        self._kept = tempfile.TemporaryDirectory()
        settings = Settings.at(Path(self._kept.name) / "window.ini")
        settings.appearance, settings.tour_seen, settings.last_folder = appearance, True, str(REAL)
        self.window = MainWindow(settings)
        self.window.resize(*size)
        self.window.show()
        self.window.activateWindow()
        self.settle()

    def leave(self) -> None:
        """Close the window once nothing is at work in it any more."""
        self.window.controller.cancel()
        until = time.monotonic() + 30.0
        while time.monotonic() < until and self.window.busy:
            pause(0.1)
        self.window.close()
        self.window.deleteLater()
        application().sendPostedEvents(self.window, QEvent.Type.DeferredDelete)
        self._kept.cleanup()

    def settle(self) -> None:
        """Wait until nothing is being opened."""
        until = time.monotonic() + 60.0
        pause(0.2)
        while time.monotonic() < until and any(self.window.controller.jobs.busy(f"open {side}") for side in "ab"):
            pause(0.05)
        self.window.controller.jobs.cancel("compare")
        pause(0.3)

    def asked(self, kind: type[T], name: str) -> T:
        """The dialog that asks something now."""
        found = self.window.findChild(kind, name)
        assert found is not None, f"{name} does not ask"
        pause(0.2)
        return found

    def choose(self, *names: str) -> None:
        """Ctrl+O, the names typed, Return."""

        def fill() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, QFileDialog):
                edit = dialog.findChild(QLineEdit, "fileNameEdit")
                assert edit is not None
                edit.selectAll()
                QTest.keyClicks(edit, " ".join(f'"{name}"' for name in names))
                QTest.keyClick(edit, Qt.Key.Key_Return)

        filling = QTimer(self.window)
        filling.timeout.connect(fill)
        filling.start(200)
        QTest.keyClick(self.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
        filling.stop()
        self.settle()

    def drop(self, *names: str) -> None:
        """Files let go over the left half."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(REAL / name)) for name in names])
        area = self.window.area
        at = QPoint(area.width() // 5, area.height() // 2)
        QApplication.sendEvent(area, QDragEnterEvent(at, COPY, data, LEFT, NONE))
        QApplication.sendEvent(area, QDropEvent(QPointF(at), COPY, data, LEFT, NONE))
        self.settle()

    def paste(self, text: str, rich: str = "") -> None:
        """Ctrl+V."""
        data = QMimeData()
        data.setText(text)
        if rich:
            data.setHtml(rich)
        QGuiApplication.clipboard().setMimeData(data)
        QTest.keyClick(self.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        self.settle()

    def show_taken(self, side: str, name: str, *, scrolled: bool = False) -> None:
        """Ask what was taken, keep a picture of it, and close it."""
        until = time.monotonic() + 30.0
        asks = self.window.actions_[f"taken_{side}"]
        while time.monotonic() < until and (self.window.controller.opened.get(side) is None or not asks.isEnabled()):
            pause(0.1)
        self.settle()  # the other side may still be opening
        asks.trigger()
        dialog = self.asked(TakenDialog, "taken_dialog")
        article, left = dialog.draft, len(dialog.draft.left)
        dialog.resize(QSize(1080, 760).boundedTo(self.window.size() * 0.96))  # not the size of the screen that there is none of here
        QTest.keyClick(dialog.taken, Qt.Key.Key_Down)
        if scrolled:
            QTest.keyClick(dialog.taken, Qt.Key.Key_End)
        self.keep(dialog, name)
        print(f"    {dialog.head.text()} {article.about.title} · {article.about.byline} · {article.about.date} · {article.about.source}", flush=True)
        assert len(article.taken) >= len(harrowmere.LINES), f"{name}: {len(article.taken)} taken, {left} left out"
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        pause(0.1)
        application().sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def keep(self, widget: QWidget, name: str) -> None:
        """A picture of a dialog or of the window."""
        pause(0.2)
        widget.grab().save(str(self._folder / f"{name}.png"))
        print(self._folder / f"{name}.png", flush=True)


def pause(seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        application().processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        time.sleep(0.005)


# --- the ways


def by_dialog(person: Person) -> None:
    """Two files in one dialog."""
    person.choose("harrowmere.txt", "harrowmere.md")
    person.show_taken("a", "dialog-txt")
    person.show_taken("b", "dialog-md")


def one_dropped(person: Person) -> None:
    person.drop("harrowmere.html")
    person.keep(person.window, "drop-one-window")
    person.show_taken("a", "drop-one-html")


def two_dropped(person: Person) -> None:
    person.drop("harrowmere.mhtml", "harrowmere.docx")
    person.show_taken("a", "drop-two-mhtml")
    person.show_taken("b", "drop-two-docx")


def three_dropped(person: Person) -> None:
    """Of three it is asked which two: not the first, but the last two."""
    person.drop("harrowmere.odt", "harrowmere.rtf", "harrowmere.pdf")
    asked = person.asked(ChooseTwo, "choose_two")
    person.keep(asked, "drop-three-asked")
    for row in (0, 2):
        asked.list.setCurrentRow(row)
        QTest.keyClick(asked.list, Qt.Key.Key_Space)
    QTest.mouseClick(asked.ok, LEFT)
    person.settle()
    person.show_taken("a", "drop-three-rtf")
    person.show_taken("b", "drop-three-pdf-two-columns", scrolled=True)


def a_book(person: Person) -> None:
    person.drop("issue.epub")
    asked = person.asked(ChooseChapter, "choose_chapter")
    person.keep(asked, "epub-chapters")
    QTest.keyClick(asked.list, Qt.Key.Key_Home)
    QTest.keyClick(asked.list, Qt.Key.Key_Return)
    person.settle()
    person.show_taken("a", "epub")


def other_pdfs(person: Person) -> None:
    person.drop("broadsheet.pdf", "page.pdf")
    person.keep(person.window, "pdf-window")
    person.show_taken("a", "pdf-broadsheet")
    person.show_taken("b", "pdf-printed-by-a-browser")


def text_and_mail(person: Person) -> None:
    person.drop("harrowmere.odt", "harrowmere.eml")
    person.show_taken("a", "odt")
    person.show_taken("b", "eml")


def pasted(person: Person) -> None:
    """Plain text, and what a browser puts on the clipboard with it."""
    text = (REAL / "harrowmere.txt").read_text(encoding="utf-8")
    person.paste(text)
    rich = f"<meta charset='utf-8'><!--StartFragment--><h1>{harrowmere.TITLE}</h1><p>{harrowmere.BYLINE}</p>{harrowmere.body()}<!--EndFragment-->"
    person.paste(text, rich)
    person.show_taken("a", "pasted-plain")
    person.show_taken("b", "pasted-rich")


def from_an_address(person: Person) -> None:
    """Ctrl+Shift+O, the address typed."""
    with web(harrowmere.page()):
        QTest.keyClick(person.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        asked = person.asked(AskAddress, "ask_address")
        QTest.keyClicks(asked.edit, harrowmere.ADDRESS.replace("https:", "http:"))
        person.keep(asked, "address-asked")
        QTest.keyClick(asked.edit, Qt.Key.Key_Return)
        person.settle()
    person.show_taken("a", "address")


def handed_over(person: Person) -> None:
    """As macOS hands files to a program that runs: "Open with". Elsewhere a new one starts, with the files named: the same as the command line."""
    from reader.window.windows import Windows

    windows = Windows(person.window.settings)
    windows.open_ones.append(person.window)
    opener = handed.Handed(application(), windows)
    for name in ("harrowmere.odt", "harrowmere.rtf"):
        application().sendEvent(application(), QFileOpenEvent(str(REAL / name)))
    person.settle()
    person.show_taken("a", "open-with-odt")
    person.show_taken("b", "open-with-rtf")
    opener.deleteLater()


def named_on_the_command_line(person: Person) -> None:
    """Which is "Open with" on Linux and Windows."""
    open_paths(person.window, [REAL / "harrowmere.docx", REAL / "broadsheet.pdf"])
    person.show_taken("a", "named-docx")
    person.show_taken("b", "named-pdf")


@contextmanager
def web(page: str) -> Iterator[None]:
    """A proxy that has one page: what is asked of the network comes here."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(page.encode())

        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        os.environ["http_proxy"] = f"http://127.0.0.1:{server.server_port}"
        try:
            yield
        finally:
            del os.environ["http_proxy"]
            server.shutdown()


WAYS: tuple[Callable[[Person], None], ...] = (
    by_dialog, one_dropped, two_dropped, three_dropped, a_book, other_pdfs, text_and_mail, pasted, from_an_address, handed_over, named_on_the_command_line,
)  # fmt: skip
LOOKS = (("light", WIDE), ("dark", WIDE), ("light", NARROW))


def take_all(folder: Path, ways: Sequence[str] = ()) -> None:
    """Every way, in light and in dark colours and in a narrow window: some minutes."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    handed.kind = lambda: handed.Application  # macOS's own, on every system
    application()
    for appearance, size in LOOKS:
        kept = folder / (appearance if size == WIDE else "narrow")
        kept.mkdir(parents=True, exist_ok=True)
        for way in WAYS:
            if not ways or way.__name__ in ways:
                person = Person(kept, appearance, size)
                try:
                    way(person)
                finally:
                    person.leave()


def main() -> int:
    if len(sys.argv) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    take_all(Path(sys.argv[1]), sys.argv[2:])
    return 0


if __name__ == "__main__":
    sys.exit(main())
