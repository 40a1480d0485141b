"""Kills the real program while somebody works in it, and sees that the next start offers exactly what was there: `killed.py --rounds 20`.

Half of the rounds work on two articles that were never saved, half on a project file. Linux, macOS; without a screen, Qt's own offscreen one.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from scenes import project

from reader.project.store.files import open_project, save_project

PROGRAM = Path(__file__).with_name("program.py")
A = """Harbour reopens after the storm

The harbour of Velm reopened on Monday after a storm that kept 140 boats at their moorings for two days.

“We will not send a crew into that sea again,” harbour master Ann Weller told the council.

The fish market lost a third of its weekly catch, traders said, and two stalls stayed closed.
"""
B = """Ferries sail again as Velm harbour opens

Velm’s harbour is open again. About 150 boats had waited out the storm since Saturday.

Some ninety ferry passengers slept in the school gym, where the baker brought bread before dawn.

Harbour master Ann Weller said: “We will not send a crew into that sea again.”
"""


def started(home: Path, *words: str) -> "subprocess.Popen[str]":
    """The program in a home of its own."""
    places = {name: str(home / name) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "HOME")}
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, **places, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    return subprocess.Popen([sys.executable, str(PROGRAM), *words], stdout=subprocess.PIPE, text=True, encoding="utf-8", env=environment)


@dataclass
class Work:
    """What was there before anything was done, and after each thing; `kept` is the last state that was said to be kept (-1: none)."""

    began: str = ""
    states: list[str] = field(default_factory=list)
    kept: int = -1

    def heard(self, line: str) -> None:
        what, _, rest = line.rstrip("\n").partition(" ")
        if what == "began":
            self.began = rest
        elif what == "did":
            self.states.append(rest.partition(" ")[2])
        elif what == "kept":
            self.kept = int(rest)

    def may_be_nothing(self) -> bool:
        """Whether what was kept may be what there was at first: then there is nothing to offer."""
        return any(_made(state) == _made(self.began) for state in self.states[self.kept :])


def _made(state: str) -> list[object]:
    """The decisions and the bookmarks: what was done and undone on the way to them is no work that could be lost."""
    _, decisions, _, _, bookmarks = json.loads(state)
    return [decisions, bookmarks]


def killed(home: Path, files: list[Path], after_s: float) -> Work:
    """What was done in a program that was killed so long after it began to work."""
    work, until = Work(), float("inf")
    with started(home, "work", *map(str, files)) as program:
        assert program.stdout is not None
        for line in program.stdout:
            work.heard(line)
            if work.states:
                until = min(until, time.monotonic() + after_s)
            if time.monotonic() > until and work.kept >= 0:
                program.kill()
                break
        # what it had told before it was killed counts, but for a line that is cut off
        for line in program.stdout.read().splitlines(keepends=True):
            if line.endswith("\n"):
                work.heard(line)
    return work


def brought_back(home: Path) -> dict[str, str]:
    """What the next start says: "offer", "file" and "state"."""
    with started(home, "back") as program:
        try:
            out, _ = program.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            program.kill()
            out, _ = program.communicate()
    return dict(line.split(" ", 1) for line in out.splitlines() if " " in line)


def round_of(home: Path, saved: bool, after_s: float) -> str:
    """One death and one new start; what is wrong with it, empty where nothing is."""
    home.mkdir(parents=True)
    for name, text in (("a.txt", A), ("b.txt", B)):
        (home / name).write_text(text, encoding="utf-8")
    files, file = [home / "a.txt", home / "b.txt"], home / "flood.diptych"
    if saved:
        save_project(file, project(5, 4))
        files = [file]
    before = open_project(file) if saved else None
    work = killed(home, files, after_s)
    said = brought_back(home)
    if "state" not in said:
        return "" if work.may_be_nothing() else f"nothing came back of {len(work.states)} things done: {said}"
    if said["state"] not in work.states[work.kept :]:
        where = f"number {work.states.index(said['state'])}" if said["state"] in work.states else "none of them"
        return f"{len(work.states)} things done, {work.kept} kept, and {where} came back"
    if said["file"] != (str(file) if saved else "None"):
        return f"it belongs to {said['file']} now"
    if saved and open_project(file) != before:
        return "the file was changed, which nobody asked for"
    return ""


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--rounds", type=int, default=20)
    asked = parser.parse_args()
    chance, lost = random.Random(5), 0
    with tempfile.TemporaryDirectory(prefix="diptych-killed-") as folder:
        for number in range(asked.rounds):
            wrong = round_of(Path(folder) / str(number), saved=number % 2 == 0, after_s=chance.random() * 0.8)
            lost += bool(wrong)
            if wrong:
                print(f"round {number}: {wrong}", flush=True)
    print(f"the program killed: tried {asked.rounds}, lost {lost}")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
