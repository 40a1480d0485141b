"""How long from the start of `diptych A B` until both articles are painted, beside a bare QMainWindow in the same run.

Run it: `python tests/bench/first_paint.py [A B]` (the sample without). Each is started in turn, so that both meet the same machine; bytecode is
compiled first, as an installation has it. Milliseconds are of this machine; the ratio is what may be compared, wall clock and processor time both. Processor
time is that of the process that paints, with the thread in which the system loads Qt's libraries meanwhile; the process that reads the articles, on another
core where there is one, is told apart. On a machine with other things to do the fastest run comes nearest to what a person sees.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROUNDS = 15
BARE = """
import sys
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, self.leave)

    def leave(self):
        print(f"painted {time.time():.4f} {time.process_time():.4f}", flush=True)
        app.quit()

app = QApplication(sys.argv[:1])
window = Window()
window.resize(1500, 940)
window.show()
app.exec()
"""


def timed(command: Sequence[str], environment: dict[str, str]) -> tuple[float, float, float]:
    """(wall clock, processor, processor of others) milliseconds from the start of a process to the moment that it says it painted."""
    then = time.time()
    said = subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout
    _, moment, processor, *others = said.split()
    return 1000 * (float(moment) - then), 1000 * float(processor), 1000 * float(others[0] if others else 0)


def program() -> list[str]:
    """The program as a person starts it, where it is installed beside this Python."""
    installed = shutil.which("diptych", path=str(Path(sys.executable).parent))
    return [installed] if installed else [sys.executable, "-m", "reader"]


def main() -> None:
    sample = Path(__file__).resolve().parents[2] / "resources" / "sample"
    pair = sys.argv[1:3] or [str(sample / "a.md"), str(sample / "b.md")]
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": f"{folder}/bytecode"}
        environment |= {f"XDG_{name}_HOME": f"{folder}/{name}" for name in ("CONFIG", "DATA", "STATE", "CACHE")}
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        commands = {
            "bare QMainWindow": [sys.executable, "-c", BARE],
            "diptych A B": [*program(), "--exit-after-first-paint", *pair],
        }
        for command in commands.values():
            timed(command, environment)
        times = {name: [] for name in commands}
        for _ in range(ROUNDS):
            for name, command in commands.items():
                times[name].append(timed(command, environment))
    middle = {name: [statistics.median(column) for column in zip(*rows, strict=True)] for name, rows in times.items()}
    least = {name: [min(column) for column in zip(*rows, strict=True)] for name, rows in times.items()}
    for name in commands:
        print(
            f"{name:18s} wall {middle[name][0]:5.0f} ms (least {least[name][0]:.0f}), processor {middle[name][1]:5.0f} ms (least {least[name][1]:.0f})"
            + (f", and {middle[name][2]:.0f} ms of another process" if middle[name][2] else "")
        )
    bare, ours = (middle[name] for name in commands)
    fastest = least["diptych A B"][0] / least["bare QMainWindow"][0]
    print(f"ratio {ours[0] / bare[0]:.2f} by the clock, {ours[1] / bare[1]:.2f} by the processor, {fastest:.2f} of the fastest")


if __name__ == "__main__":
    main()
