"""How long the window does not answer while it opens and compares a pair: the longest turns of its event loop.

Run it: `python tests/bench/comparing_stalls.py [paragraphs ...]`. For each of the longest turns it says how much of it the window itself worked (its thread's
processor time), and, on Linux, how much it only waited for a core: what is left is waiting for a working thread to hand over the interpreter.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from long_reports import Reports
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from reader.window import garbage
from reader.window.app import application, open_paths
from reader.window.main import MainWindow
from reader.window.settings import Settings

_LONGEST = 5
_PATIENCE = 240.0


def waited() -> float:
    """Seconds that this thread was ready to run and no core was free; 0 where the system does not say."""
    try:
        return int(Path("/proc/thread-self/schedstat").read_text(encoding="ascii").split()[1]) / 1e9
    except (OSError, IndexError, ValueError):
        return 0.0


class Turns:
    """Every turn of the event loop that took more than a frame: (seconds, of them worked, of them without a core)."""

    def __init__(self) -> None:
        self.long: list[tuple[float, float, float]] = []
        self._then = self._now()
        self._timer = QTimer()
        self._timer.timeout.connect(self._turn)
        self._timer.start(0)

    def _now(self) -> tuple[float, float, float]:
        return time.perf_counter(), time.thread_time(), waited()

    def _turn(self) -> None:
        now = self._now()
        took = tuple(a - b for a, b in zip(now, self._then, strict=True))
        if took[0] > 0.016:
            self.long.append((took[0], took[1], took[2]))
        self._then = now

    def report(self) -> None:
        for title, key in (
            ("longest turns", lambda t: t[0]),
            ("most work in a turn", lambda t: t[1]),
            ("most of a turn spent on neither", lambda t: t[0] - t[1] - t[2]),
        ):
            worst = sorted(self.long, key=key)[-_LONGEST:][::-1]
            print(f"  {title}: " + ", ".join(f"{1000 * t:.0f} ms (worked {1000 * w:.0f}, no core {1000 * c:.0f})" for t, w, c in worst))


def measure(app: QApplication, count: int) -> None:
    reports = Reports()
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, f"{name}.txt") for name in "ab"]
        for seed, file in enumerate(files, 1):
            file.write_text(reports.text(count, seed), encoding="utf-8")
        window = MainWindow(Settings.at(Path(folder, "window.ini")))
        window.resize(1600, 1000)
        window.show()
        app.processEvents()
        turns, then = Turns(), time.perf_counter()
        open_paths(window, files)
        quick = 0.0
        while (window.busy or not window.controller.opened) and time.perf_counter() - then < _PATIENCE:
            app.processEvents()
            if not quick and window.controller.comparison is not None:
                quick = time.perf_counter() - then
        took = time.perf_counter() - then
        until = time.perf_counter() + 1.0
        while time.perf_counter() < until:
            app.processEvents()
        print(f"{count} paragraphs: a first answer after {quick:.1f} s, {'stopped waiting' if window.busy else 'all done'} after {took:.1f} s")
        turns.report()
        window.close()


def main() -> None:
    app = application()
    garbage.begin()  # as in the program itself
    for count in [int(x) for x in sys.argv[1:]] or [60, 1000]:
        measure(app, count)


if __name__ == "__main__":
    main()
