"""The disk after a power cut, made from what a program was seen to do: what it told to go down is there, of the rest any part."""

import random
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path


@dataclass
class Done:
    """One recorded call."""

    what: str
    path: Path
    other: Path
    number: int
    data: bytes


def recorded(log: Path) -> Iterable[Done]:
    with log.open("rb") as lines:
        while line := lines.readline():
            what, path, other, number, size = line.rstrip(b"\n").decode().split("\t")
            yield Done(what, Path(path), Path(other), int(number), lines.read(int(size)))


def replay(done: list[Done], folder: Path, chance: random.Random) -> int:
    """Make the disk after a power cut: what was synced is there; of the rest any part. The last thing that was said to be kept.

    Writes to one file are lost one by one; names are made, moved and deleted in order, up to some point after the folder was last synced.
    """
    kept = 0
    content: dict[Path, bytearray] = {path: bytearray(path.read_bytes()) for path in folder.iterdir() if path.is_file()}
    loose: dict[Path, list[Done]] = {}
    names: list[Done] = []
    for each in done:
        if each.what == "create" and each.path.name.startswith("kept."):
            kept = int(each.path.suffix[1:])
        elif each.what in ("write", "truncate"):
            loose.setdefault(each.path, []).append(each)
        elif each.what == "sync" and each.path == folder:
            apply_names(names, content, loose)
            names = []
        elif each.what == "sync":
            # a file that is synced has its name on the disk too, on the file systems there are
            apply_names([name for name in names if name.what == "create" and name.path == each.path], content, loose)
            names = [name for name in names if not (name.what == "create" and name.path == each.path)]
            for write in loose.pop(each.path, []):
                apply_write(write, content)
        elif each.what in ("create", "rename", "unlink"):
            names.append(each)
    apply_names(names[: chance.randint(0, len(names))], content, loose)
    for writes in loose.values():
        for write in writes:
            if chance.random() < 0.5:
                apply_write(write, content)
    for path in folder.iterdir():
        path.unlink()
    for path, data in content.items():
        if not path.name.startswith("kept."):
            path.write_bytes(data)
    return kept


def apply_write(done: Done, content: dict[Path, bytearray]) -> None:
    data = content.get(done.path)
    if data is None:
        return
    if done.what == "truncate":
        del data[done.number :]
        data.extend(bytes(max(0, done.number - len(data))))
    else:
        data.extend(bytes(max(0, done.number - len(data))))
        data[done.number : done.number + len(done.data)] = done.data


def apply_names(names: list[Done], content: dict[Path, bytearray], loose: dict[Path, list[Done]]) -> None:
    for each in names:
        if each.what == "create":
            content.setdefault(each.path, bytearray())
        elif each.what == "unlink":
            content.pop(each.path, None)
            loose.pop(each.path, None)
        elif each.path in content:
            content[each.other] = content.pop(each.path)
            loose[each.other] = [replace(write, path=each.other) for write in loose.pop(each.path, [])]
