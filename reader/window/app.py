"""The application: Qt started, the typefaces, one window, and nothing that takes the window with it when it goes wrong."""

import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication

from reader import __version__
from reader.article.sides import SIDES, Side
from reader.window import garbage, handed
from reader.window.main import MainWindow
from reader.window.parts import show_nothing
from reader.window.reading.painted import when_painted
from reader.window.settings import Settings
from reader.window.windows import Windows

if TYPE_CHECKING:
    from reader.window.ahead import Ahead, Early

CRASH = "Something in Diptych went wrong: {reason}. Your reports are still open, and you can go on. Copy this message to report it."

_SETTLED_MS = 1500
_PATIENCE_S, _PLAIN_PATIENCE_S = 0.25, 1.0
"""So long the first picture waits for the articles. Most are read before there is a window; a big PDF may take longer than anybody wants to see nothing,
but a text is read soon even where the machine is busy, and before the rest of the window could be made."""


def application() -> QApplication:
    """The QApplication, made and named on the first call."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    # Every call into Qt may hand the interpreter to a working thread, which then keeps it for this long: 5 ms each time would be felt.
    sys.setswitchinterval(0.0005)
    # One look on every system: the style sheet is made for it. (Asked for afterwards, the binding would load all that there is to know of styles.)
    app = handed.kind()([*sys.argv[:1], "-style", "Fusion"])
    app.setApplicationName("Diptych")
    app.setApplicationDisplayName("Diptych")
    app.setApplicationVersion(__version__)
    app.setOrganizationName("Diptych")
    app.setDesktopFileName("diptych")
    return app


def settings_file() -> Path:
    """Where the person's settings lie."""
    places = QStandardPaths.StandardLocation
    return _own(places.GenericDataLocation if sys.platform == "darwin" else places.GenericConfigLocation) / "window.ini"


def work_folder() -> Path:
    """Where work is kept as it is done."""
    return _own(QStandardPaths.StandardLocation.GenericDataLocation) / "work"


def _own(place: QStandardPaths.StandardLocation) -> Path:
    """The program's folder where the system has such things: `~/.config/Diptych`, `~/Library/Application Support/Diptych`, `AppData/Local/Diptych`."""
    return Path(QStandardPaths.writableLocation(place), "Diptych")


class CrashReport:
    """An exception that nobody caught: printed for developers, told in the window, and the window stays."""

    def __init__(self, front: Callable[[], MainWindow | None]) -> None:
        self._front = front
        self._telling = False

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        import traceback  # nothing goes wrong before the first picture

        details = "".join(traceback.format_exception(kind, error, trace))
        print(details, file=sys.stderr, end="")
        if self._telling or issubclass(kind, KeyboardInterrupt):
            return
        self._telling = True
        try:
            said = " ".join(str(error).split())[:200]
            window = self._front()
            if window is not None:
                window.messages.error(CRASH.format(reason=f"{said} ({kind.__name__})" if said else kind.__name__), details)
        finally:
            self._telling = False


def open_paths(window: MainWindow, named: Sequence[Path | str]) -> None:
    """Open what the command line names, files and addresses: one report is A, two are A and B, of more files it is asked which; a project is opened alone."""
    from reader.project.store.project import is_project  # late: it is more than the first picture needs

    files = [place for place in named if isinstance(place, Path)]
    project = next((file for file in files if is_project(file)), None)
    if project is not None:
        window.controller.arrivals.open_project(project, alone=len(named) == 1)
        return
    if len(files) > 2:
        window.opening.take("a", [str(file) for file in files])
        return
    if len(named) > 2:
        window.messages.error(f"Two reports can be read side by side; {len(named)} were named. The first two are open.")
    sides = dict(zip(SIDES, named[:2], strict=False))
    window.controller.arrivals.open_files({side: place for side, place in sides.items() if isinstance(place, Path)})
    for side, place in sides.items():
        if isinstance(place, str):
            # whoever names an address asks for it; the switch that keeps the program off the network holds here too
            window.ways_in.fetch(side, place)


def run(paths: Sequence[Path | str], *, ahead: "Ahead | None" = None, exit_after_first_paint: bool = False) -> int:
    """Open a window on up to two reports, files or addresses, and stay until it is closed; the exit status. `ahead`: they are being read already.

    First the window shows the articles that were read ahead, or the page of an empty window. When that is painted it is completed, and then takes
    what else was named. With `exit_after_first_paint` it leaves once all articles were painted, or with 2 where one could not be opened.
    """
    app = application()
    settings = Settings.at(settings_file())
    settings.work_folder = None if exit_after_first_paint else work_folder()
    windows = Windows(settings)
    handed.Handed(app, windows)
    garbage.Listening(app)
    window = windows.open(whole=False)
    before, sys.excepthook = sys.excepthook, CrashReport(windows.front)
    try:
        early = _show_first(window, ahead)
        window.show()
        window.activateWindow()
        missing = [] if early else paths
        if exit_after_first_paint:
            _leave_when_painted(app, window, early, missing)
        elif not paths and not settings.tour_seen:
            window.completed.connect(lambda: window.helping.offer_tour())
        if missing:
            window.completed.connect(lambda: open_paths(window, missing))
        if missing or not exit_after_first_paint:
            _once_painted(window, early, window.complete_soon)
        # once the window is up: what was left has waited since the last time
        QTimer.singleShot(600, window, lambda: window.saving.offer.look())
        QTimer.singleShot(_SETTLED_MS, window, garbage.begin)
        QTimer.singleShot(_SETTLED_MS, window, lambda: _get_ready(window))
        status = app.exec()
    finally:
        sys.excepthook = before
        for left in list(windows.open_ones):
            # asked again it waits for no report any more; what the person called off stays so
            if not left.close() and left.exporting.closing:
                left.close()
    return status


def _get_ready(window: MainWindow) -> None:
    """While a person still looks for the articles, load what comparing them needs."""
    if not window.controller.opened:
        from reader.window import tasks
        from reader.window.jobs import Jobs

        Jobs(window).start("getting ready", tasks.get_ready)


def _show_first(window: MainWindow, ahead: "Ahead | None") -> "Mapping[Side, Early]":
    """What the window shows before it is whole: the articles that were read ahead, in their sides, or none."""
    read = None
    if ahead is not None:
        window.show()  # nothing is painted before the event loop runs
        read = ahead.taken(_PLAIN_PATIENCE_S if ahead.plain else _PATIENCE_S)
    if read is None:
        show_nothing(window)
        return {}
    early = dict(zip(SIDES, read, strict=False))
    window.show_first(early)
    return early


def _once_painted(window: MainWindow, early: "Mapping[Side, Early]", tell: Callable[[], None]) -> None:
    """Call `tell` when what the window shows first is on the screen."""
    if early:
        when_painted([window.view.panes[side] for side in early], tell)
        return
    from reader.window.first_paint import FirstPaint

    FirstPaint(window.empty).painted.connect(tell)


def _leave_when_painted(app: QApplication, window: MainWindow, early: "Mapping[Side, Early]", missing: Sequence[Path | str]) -> None:
    def leave(status: int) -> None:
        QTimer.singleShot(0, lambda: app.exit(status))

    def painted() -> None:
        # For whoever measures: the moment itself, as leaving takes time too, and seconds of work: of this process, and of those that read for it.
        others = os.times()
        print(f"painted {time.time():.4f} {time.process_time():.4f} {others.children_user + others.children_system:.2f}", flush=True)
        leave(0)

    def refused(text: str, _details: str) -> None:
        print(text, file=sys.stderr)
        leave(2)

    def shown() -> None:
        from reader.project.store.project import is_project

        # one report is painted when it is there, of all else there are two
        sides = [side for side in SIDES if window.controller.article(side) is not None]
        if len(sides) == 2 or (sides and len(missing) == 1 and not is_project(Path(missing[0]))):
            when_painted([window.view.panes[side] for side in sides], painted)

    def listen() -> None:
        window.controller.articles_changed.connect(shown)
        window.controller.failures.failed.connect(refused)

    if missing:
        window.completed.connect(listen)
    else:
        _once_painted(window, early, painted)
