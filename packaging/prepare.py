"""Make .venv ready to run and to test: what `make run` and `make test` do first. Runs on a bare Python 3.11, so the standard library is all it has.

It makes the virtual environment, installs the project into it, and really starts Qt, since a wheel cannot bring the system's libraries. What is
missing is installed where apt is there and we are root; elsewhere it says what to install.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
READY = VENV / ".ready"
OLDEST = (3, 11)

QT = ["libegl1", "libgl1", "libxkbcommon0", "libdbus-1-3", "libfontconfig1", "libglib2.0-0", "libzstd1"]
QT_ON_X11 = [
    *("libx11-xcb1", "libxcb1", "libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1", "libxcb-randr0", "libxcb-render0"),
    *("libxcb-render-util0", "libxcb-shape0", "libxcb-shm0", "libxcb-sync1", "libxcb-util1", "libxcb-xfixes0", "libxcb-xkb1", "libxkbcommon-x11-0"),
]

START_QT = """
import sys
from PySide6.QtWidgets import QApplication
QApplication(["diptych"])
"""
LOAD_X11 = """
import ctypes
from pathlib import Path
import PySide6
from PySide6 import QtGui
ctypes.CDLL(str(Path(PySide6.__file__).parent / "Qt/plugins/platforms/libqxcb.so"))
"""


def main() -> int:
    """Do each step that is not yet done; returns the exit status."""
    if sys.version_info < OLDEST:
        return _stop(f"Diptych needs Python {OLDEST[0]}.{OLDEST[1]} or newer; this is {sys.version.split()[0]}. Name another one: make PYTHON=python3.12")
    if not _works(VENV) and not _make_venv():
        return 1
    print("Installing Diptych and its tools into .venv …", flush=True)
    if subprocess.call([_python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--editable", ".[dev]"], cwd=ROOT):
        return _stop("pip could not install what Diptych needs; what it said stands above.")
    if not _qt():
        return 1
    READY.touch()
    return 0


def _make_venv() -> bool:
    shutil.rmtree(VENV, ignore_errors=True)
    print("Making .venv …", flush=True)
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    for attempt in (1, 2):
        # without ensurepip Debian's venv prints advice and leaves half an environment behind
        made = subprocess.run([sys.executable, "-m", "venv", str(VENV)], capture_output=True, text=True, check=False)
        if made.returncode == 0 and _works(VENV):
            return True
        shutil.rmtree(VENV, ignore_errors=True)
        if attempt == 2 or not _install([package]):
            break
    _stop(f"{made.stdout}{made.stderr}\nPython's venv does not work here. On Debian or Ubuntu: sudo apt-get install {package}")
    return False


def _qt() -> bool:
    """Whether Qt starts, after installing what it lacks where we may. What only a window on a screen needs is no obstacle without a screen."""
    wrong = _fault(START_QT)
    if wrong and _install(QT):
        wrong = _fault(START_QT)
    if wrong:
        _stop(f"Qt does not start here:\n{wrong}\nOn Debian or Ubuntu: sudo apt-get install {' '.join(QT)}")
        return False
    if not sys.platform.startswith("linux"):
        return True
    wrong = _fault(LOAD_X11)
    if wrong and _install(QT_ON_X11):
        wrong = _fault(LOAD_X11)
    if wrong:
        print(f"Note: a window on an X11 screen needs more: {wrong.splitlines()[-1]}\nOn Debian or Ubuntu: sudo apt-get install {' '.join(QT_ON_X11)}")
    return True


def _fault(program: str) -> str:
    """What goes wrong when the program runs in .venv without a screen; empty where nothing does."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([_python(), "-c", program], env=environment, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else (done.stderr.strip() or f"it ended with {done.returncode}")


def _install(packages: list[str]) -> bool:
    """Install Debian packages where that is possible without asking: as root, with apt."""
    apt = shutil.which("apt-get")
    if apt is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return False
    print(f"Installing with apt: {' '.join(packages)}", flush=True)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    command = [apt, "install", "--yes", "--no-install-recommends", *packages]
    # the lists of a bare image are empty or old: fetch them only where it does not go without
    if subprocess.call(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0:
        return True
    return subprocess.call([apt, "update"], env=environment, stdout=subprocess.DEVNULL) == 0 and subprocess.call(command, env=environment) == 0


def _works(venv: Path) -> bool:
    python = _python()
    return Path(python).exists() and subprocess.call([python, "-c", "import pip"], stderr=subprocess.DEVNULL) == 0 and venv.is_dir()


def _python() -> str:
    return str(VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))


def _stop(message: str) -> int:
    print(f"\n{message}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
