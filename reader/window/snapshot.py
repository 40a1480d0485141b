"""A picture of the window: opens a pair, waits until it is compared, and saves what a person would see."""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop
from PySide6.QtWidgets import QApplication

from reader.article.errors import ArticleError
from reader.window.app import application, open_paths
from reader.window.main import MainWindow
from reader.window.settings import Settings

_PATIENCE_S = 600.0


def snapshot(a: Path | None, b: Path | None, output: Path, *, width: int = 1600, height: int = 1000, dark: bool = False) -> None:
    """Write a PNG of the window showing A and B compared, or of the empty window without them. Width and height in pixels.

    Raises ArticleError for a report that cannot be read, OSError where the picture cannot be written, TimeoutError after ten minutes.
    The person's own settings are neither read nor changed.
    """
    app = application()
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings.at(Path(folder) / "window.ini")
        settings.appearance = "dark" if dark else "light"
        window = MainWindow(settings)
        failures: list[str] = []
        window.controller.failures.failed.connect(lambda text, _details: failures.append(text))
        try:
            window.resize(width, height)
            window.show()
            open_paths(window, [path for path in (a, b) if path is not None])
            _wait(app, lambda: bool(failures) or not window.busy)
            if failures:
                raise ArticleError(failures[0])
            _settle(app)
            if not window.grab().save(str(output), "PNG"):
                raise OSError(f"The picture could not be written to {output}.")
        finally:
            window.close()
            window.deleteLater()
            # Outside of an event loop nobody else would do it.
            app.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def _wait(app: QApplication, done: Callable[[], bool]) -> None:
    until = time.monotonic() + _PATIENCE_S
    while not done():
        if time.monotonic() > until:
            raise TimeoutError("Comparing took longer than ten minutes.")
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        time.sleep(0.005)


def _settle(app: QApplication) -> None:
    """Let layouts and delayed relayouts finish."""
    until = time.monotonic() + 0.5
    while time.monotonic() < until:
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        time.sleep(0.01)
