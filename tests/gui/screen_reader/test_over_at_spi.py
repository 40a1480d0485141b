"""Once as a screen reader meets it: the real program under a virtual display, read over AT-SPI by another process."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
LAUNCHERS = (Path("/usr/libexec/at-spi-bus-launcher"), Path("/usr/lib/at-spi2-core/at-spi-bus-launcher"))
SYSTEM_PYTHON = "/usr/bin/python3"

A = """Harbour reopens after the storm
The Coast Ledger
2026-03-03

The harbour of Velm reopened on Monday after a storm that kept 140 boats at their moorings for two days.

“We will not send a crew into that sea again,” harbour master Ann Weller told the council.

The fish market lost a third of its weekly catch, traders said, and two stalls stayed closed.
"""
B = """Ferries sail again as Velm harbour opens
North Shore News
2026-03-04

Velm’s harbour is open again. About 150 boats had waited out the storm since Saturday.

Harbour master Ann Weller said: “We will not send a crew into that sea again.”

The mayor apologised for the late warning and promised a siren by the summer.
"""


def lacking() -> str:
    """What this system lacks for it; "" where nothing is."""
    if not sys.platform.startswith("linux"):
        return "AT-SPI is spoken on Linux alone"
    for tool in ("Xvfb", "dbus-run-session"):
        if shutil.which(tool) is None:
            return f"needs {tool} (Debian: xvfb, dbus-daemon)"
    if not any(launcher.is_file() for launcher in LAUNCHERS):
        return "needs the AT-SPI bus (Debian: at-spi2-core)"
    asked = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    if not Path(SYSTEM_PYTHON).is_file() or subprocess.run([SYSTEM_PYTHON, "-c", asked], capture_output=True, check=False).returncode:
        return "needs the bindings for AT-SPI (Debian: gir1.2-atspi-2.0, python3-gi)"
    return ""


def test_a_screen_reader_reads_both_articles_and_hears_the_marks(tmp_path: Path) -> None:
    missing = lacking()
    if missing:
        pytest.skip(missing)
    for name, text in (("a.txt", A), ("b.txt", B)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    launcher = next(launcher for launcher in LAUNCHERS if launcher.is_file())
    # The bus lives as long as the shell that the session runs; the program ends with it.
    script = f"""
        Xvfb -displayfd 3 -screen 0 1500x1000x24 -nolisten tcp 3>display 2>/dev/null & server=$!
        for i in $(seq 100); do [ -s display ] && break; sleep 0.1; done
        export DISPLAY=:$(cat display)
        {launcher} --launch-immediately 2>/dev/null & bus=$!
        sleep 0.5
        "{sys.executable}" -m reader a.txt b.txt 2>program.txt & program=$!
        timeout 60 {SYSTEM_PYTHON} "{HERE / "listener.py"}" >heard.json 2>listener.txt; status=$?
        kill $program $bus $server
        exit $status
    """
    own = {"XDG_CONFIG_HOME": str(tmp_path / "config"), "XDG_DATA_HOME": str(tmp_path / "data"), "XDG_STATE_HOME": str(tmp_path / "state")}
    environment = {**os.environ, **own, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "PYTHONPATH": str(HERE.parents[2])}
    environment.pop("QT_QPA_PLATFORM", None)
    done = subprocess.run(
        ["dbus-run-session", "--", "bash", "-c", script],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    said = "\n".join((tmp_path / name).read_text(encoding="utf-8") for name in ("listener.txt", "program.txt") if (tmp_path / name).is_file())
    assert done.returncode == 0, said + done.stderr
    heard = json.loads((tmp_path / "heard.json").read_text(encoding="utf-8"))
    assert "Harbour reopens after the storm" in heard["title"]
    assert "The fish market lost a third" in heard["text"]
    assert heard["caret"] == 3
    assert heard["paragraph"].strip().startswith("“We will not send a crew")
    assert "linked to paragraph" in heard["description"] and "Shared quote: " in heard["description"]
    assert heard["nameless"] == []
    assert heard["findings"] > 0
    assert any("linked to paragraph" in words for words in heard["announced"]), heard["announced"]
