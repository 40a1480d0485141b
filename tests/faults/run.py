"""Kills a saving program at every point, lets its disk fail at every point, cuts the power at every point, and sees that no work is lost.

Run by `make faults`; the tests run a sample of the points (--every). It starts itself again with shim.c preloaded, which stops the system calls. Each
point is a forked child that does real work on real files, and dies or fails where it is told; the parent then opens what is left with the program's own
code. What is there must be the state before or the state after, whole, and whatever the child had been told is kept must be in it.
"""

import argparse
import errno
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from machine import FAULT, REFUSED, Machine
from power import recorded, replay
from scenes import Scene, beginning, discarding, only_left, opened, project, same, saving, saving_first, swapping, void, working

from reader.project.store.errors import ProjectError
from reader.project.store.files import save_project
from reader.project.store.working import Standing, WorkingCopy

HERE = Path(__file__).resolve().parent
BEFORE, TORN, AFTER, CLOCK = 1, 2, 3, 4
ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES)


@dataclass
class Tally:
    """What was tried of one kind, and what came of it."""

    tried: int = 0
    old: int = 0
    new: int = 0
    lost: list[str] = field(default_factory=list)


class Trial:
    """Runs scenes and keeps the tallies."""

    def __init__(self, machine: Machine, every: int) -> None:
        self.machine = machine
        self.every = every
        self.tallies: dict[str, Tally] = {}
        self._offset = 0

    def fresh(self, scene: Scene, template: Path) -> Path:
        folder = self.machine.root / "at"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(template, folder)
        return folder

    def template(self, scene: Scene) -> Path:
        folder = self.machine.root / "template"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        scene.prepare(folder)
        return folder

    def chosen(self, points: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """Every so many-th, from another start for each scene."""
        self._offset += 1
        return [point for number, point in enumerate(points) if (number + self._offset) % self.every == 0]

    def judge(self, kind: str, scene: Scene, folder: Path, at_least: int, where: str) -> None:
        tally = self.tallies.setdefault(f"{kind}: {scene.name}", Tally())
        tally.tried += 1
        try:
            found = scene.find(folder)
            number = max(n for n, state in enumerate(scene.states) if same(state, found))
        except (ProjectError, AssertionError, ValueError) as error:
            tally.lost.append(f"{where}: {error}")
            return
        if number < at_least:
            tally.lost.append(f"{where}: state {number}, though {at_least} was said to be kept")
        elif number == 0:
            tally.old += 1
        else:
            tally.new += 1

    def kill(self, scene: Scene) -> None:
        template = self.template(scene)
        _, _, points = self.machine.run(self.fresh(scene, template), lambda kept: scene.work(self.machine.root / "at", kept))
        for point, mode in self.chosen((point, mode) for point in range(points) for mode in (BEFORE, TORN, AFTER)):
            folder = self.fresh(scene, template)
            status, kept, _ = self.machine.run(folder, lambda say, f=folder: scene.work(f, say), point, mode)  # type: ignore[misc]
            where = f"kill at {point} of {points}, mode {mode}"
            if status != -signal.SIGKILL:
                self.tallies.setdefault(f"kill -9: {scene.name}", Tally()).lost.append(f"{where}: was not killed ({status})")
            self.judge("kill -9", scene, folder, max(0, kept), where)

    def kill_twice(self, scene: Scene) -> None:
        """Killed, and killed again at every point of what brings the work back."""
        template = self.template(scene)
        _, _, points = self.machine.run(self.fresh(scene, template), lambda kept: scene.work(self.machine.root / "at", kept))
        for point in range(2, points, 3):
            folder = self.fresh(scene, template)
            _, kept, _ = self.machine.run(folder, lambda say, f=folder: scene.work(f, say), point, BEFORE)  # type: ignore[misc]
            wreck = self.machine.root / "wreck"
            shutil.rmtree(wreck, ignore_errors=True)
            shutil.copytree(folder, wreck)
            _, _, again = self.machine.run(folder, lambda _, f=folder: void(scene.find(f)))  # type: ignore[misc]
            for second, mode in self.chosen((second, mode) for second in range(again) for mode in (BEFORE, TORN, AFTER)):
                folder = self.fresh(scene, wreck)
                self.machine.run(folder, lambda _, f=folder: void(scene.find(f)), second, mode)  # type: ignore[misc]
                self.judge("kill -9 twice", scene, folder, max(0, kept), f"killed at {point}, then at {second}, mode {mode}")

    def fail(self, scene: Scene) -> None:
        """Each call fails, once or from then on: the program says so, and can do it again when the disk is well."""
        template = self.template(scene)
        _, _, points = self.machine.run(self.fresh(scene, template), lambda kept: scene.work(self.machine.root / "at", kept))
        for point, code in self.chosen((point, code) for point in range(points) for code in (*ERRORS, *(-each for each in ERRORS))):
            folder = self.fresh(scene, template)
            status, kept, _ = self.machine.run(folder, lambda say, f=folder: scene.work(f, say), point, 0, abs(code), code < 0)  # type: ignore[misc]
            kind = f"{errno.errorcode[abs(code)]}"
            where = f"{kind}{' from' if code < 0 else ''} at {point} of {points}"
            tally = self.tallies.setdefault(f"{kind}: {scene.name}", Tally())
            if status not in (0, REFUSED):
                tally.lost.append(f"{where}: ended with {status}, not with a word")
            self.judge(kind, scene, folder, len(scene.states) - 1 if status == 0 else max(0, kept), where)

    def set_clock_back(self, scene: Scene) -> None:
        """By more than a year, in the midst of the work, which goes on as if nothing were."""
        template = self.template(scene)
        _, _, points = self.machine.run(self.fresh(scene, template), lambda kept: scene.work(self.machine.root / "at", kept))
        for point, _ in self.chosen((point, 0) for point in range(points)):
            folder = self.fresh(scene, template)
            status, _, _ = self.machine.run(folder, lambda say, f=folder: scene.work(f, say), point, CLOCK)  # type: ignore[misc]
            where = f"clock back at {point} of {points}"
            if status:
                self.tallies.setdefault(f"clock back: {scene.name}", Tally()).lost.append(f"{where}: ended with {status}")
            self.judge("clock back", scene, folder, len(scene.states) - 1, where)

    def cut_power(self, scene: Scene, times: int) -> None:
        """What was not told to go down to the disk may not be there after a power cut, and names may be older than what they name."""
        template = self.template(scene)
        folder = self.fresh(scene, template)
        log = self.machine.root / "log"
        if self.machine.record(folder, lambda kept: scene.work(folder, kept), log):
            raise SystemExit(f"{scene.name} could not be recorded")
        done = list(recorded(log))
        chance = random.Random(11)
        for point, _ in self.chosen((point, time) for point in range(len(done) + 1) for time in range(times)):
            folder = self.fresh(scene, template)
            kept = replay(done[:point], folder, chance)
            self.judge("power cut", scene, folder, kept, f"power cut at {point} of {len(done)}")


def two_at_once(root: Path, rounds: int) -> Tally:
    """Two programs save to one file, a third opens it all the while: it is always one of the two, whole."""
    tally = Tally()
    file = root / "both.diptych"
    one, two = project(4), project(9)
    save_project(file, one)
    children = []
    for mine in (one, two):
        child = os.fork()
        if not child:
            status = FAULT
            try:
                for _ in range(rounds):
                    save_project(file, mine)
                status = 0
            finally:
                os._exit(status)
        children.append(child)
    for _ in range(rounds):
        tally.tried += 1
        try:
            found = opened(file)
        except ProjectError as error:
            tally.lost.append(str(error))
            continue
        if same(one, found):
            tally.old += 1
        elif same(two, found):
            tally.new += 1
        else:
            tally.lost.append("neither of the two")
    for child in children:
        if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]):
            tally.lost.append("one of the two could not save")
    return tally


def full_disk(root: Path) -> Tally | None:
    """On a small file system of its own, filled to the last byte; None where none can be mounted."""
    place = root / "small"
    place.mkdir()
    if os.geteuid() or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=900k", "tmpfs", str(place)], capture_output=True, check=False).returncode:
        return None
    tally = Tally()
    old, new = project(2), project(60)
    save_project(place / "x.diptych", old)
    copy = WorkingCopy.create(place / "work")
    try:
        for filler in range(0, 300_000, 12_000):
            with suppress(OSError):
                (place / "filler").write_bytes(bytes(filler))
            for what, act in (("save", lambda: void(save_project(place / "x.diptych", new))), ("keep", lambda: copy.put(new, Standing()))):
                tally.tried += 1
                try:
                    act()
                    tally.new += 1
                except ProjectError as error:
                    tally.old += 1
                    if "the disk is full" not in str(error):
                        tally.lost.append(f"{what}: {error}")
                if not same(opened(place / "x.diptych"), old) and not same(opened(place / "x.diptych"), new):
                    tally.lost.append(f"{what}: neither of the two")
            if (place / "filler").stat().st_size < filler:
                break
        (place / "filler").unlink()
        copy.put(replace(new, bookmarks=(("a", 1),)), Standing())
        copy.close()
        if not same(only_left(place / "work"), replace(new, bookmarks=(("a", 1),))):
            tally.lost.append("what was kept once there was room again")
    finally:
        copy.close()
        subprocess.run(["umount", str(place)], check=False)
    return tally


def trial(root: Path, every: int) -> dict[str, Tally]:
    """Everything, told as it comes."""
    run = Trial(Machine(root), every)
    told: set[str] = set()

    def tell() -> None:
        for kind in run.tallies.keys() - told:
            tally = run.tallies[kind]
            print(f"{kind:48} tried {tally.tried:5}  before {tally.old:5}  after {tally.new:5}  lost {len(tally.lost)}", flush=True)
            print(*(f"    {loss}" for loss in tally.lost[:5]), sep="\n", end="\n" if tally.lost else "", flush=True)
            told.add(kind)

    for scene in (saving(), saving_first(), beginning(), swapping(), discarding(), working(10, 40)):
        run.kill(scene)
        tell()
    for scene in (working(10, 3), swapping()):
        run.kill_twice(scene)
        tell()
    for scene in (saving(), saving_first(), beginning(), swapping(), working(10, 4)):
        run.fail(scene)
        tell()
    for scene in (saving(), beginning(), working(10, 8)):
        run.set_clock_back(scene)
        tell()
    for scene in (saving(), saving_first(), beginning(), swapping(), working(10, 8)):
        run.cut_power(scene, 4)
        tell()
    run.tallies["two programs on one file"] = two_at_once(root, max(10, 200 // every))
    full = full_disk(root)
    if full is not None:
        run.tallies["a full disk"] = full
    tell()
    return run.tallies


def build(shim: Path) -> bool:
    """Compile the shim; False where there is no compiler, or no way to preload."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None or not sys.platform.startswith("linux"):
        return False
    return (
        subprocess.run([compiler, "-O1", "-shared", "-fPIC", "-o", str(shim), str(HERE / "shim.c"), "-ldl"], check=False, capture_output=True).returncode == 0
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--every", type=int, default=1, help="only every so many-th point")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="diptych-faults-", dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as name:
        root = Path(name).resolve()
        if "LD_PRELOAD" not in os.environ:
            shim = root / "shim.so"
            if not build(shim):
                print("a C compiler and Linux are needed")
                return 77
            return subprocess.run([sys.executable, *sys.argv], env={**os.environ, "LD_PRELOAD": str(shim)}, check=False).returncode
        tallies = trial(root, args.every)
    lost = sum(len(tally.lost) for tally in tallies.values())
    print(f"{'all':48} tried {sum(tally.tried for tally in tallies.values()):5}  lost {lost}")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
