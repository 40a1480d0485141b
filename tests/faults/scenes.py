"""What is done while the disk fails: a folder made ready, work in it, and the states that may be found there afterwards."""

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from reader.article.model import Article, Paragraph
from reader.project import history as commands
from reader.project.history import History
from reader.project.store.files import save_project, unpacked
from reader.project.store.project import Kept, Original, Past, Project
from reader.project.store.working import Standing, WorkingCopy, left_behind


def same(state: Project | None, found: Project | None) -> bool:
    if state is None or found is None:
        return state is found
    return found.content == state.content and found.past == state.past


def opened(file: Path) -> Project:
    """The project in a file of ours, read here: a process of its own for each of thousands of looks would take an hour."""
    return unpacked(file.read_bytes(), file.name)[0]


def project(steps: int, paragraphs: int = 12) -> Project:
    """A project with so many decisions."""
    a = Article(tuple(Paragraph(f"Paragraph {n} of the first report tells of the flood. " * 3) for n in range(paragraphs)), title="Flood")
    b = Article(tuple(Paragraph(f"In the second report, paragraph {n} tells it otherwise. " * 3) for n in range(paragraphs)), title="After the flood")
    history = History()
    for n in range(steps):
        history.do(commands.confirm((n % paragraphs, n // paragraphs % paragraphs)))
    data = random.Random(7).randbytes(200_000)
    return Project(Kept(a, Original("a.html", data=data)), Kept(b, Original("b.txt", data=data[:50_000])), history.now, Past(history.steps))


@dataclass
class Scene:
    """A folder made ready, work done in it, and the states that may be found afterwards, oldest first."""

    name: str
    states: list[Project | None]
    prepare: Callable[[Path], None]
    work: Callable[[Path, Callable[[int], None]], None]
    find: Callable[[Path], Project | None]


def saving() -> Scene:
    old, new = project(5), project(40)

    def work(folder: Path, kept: Callable[[int], None]) -> None:
        save_project(folder / "x.diptych", new)
        kept(1)

    return Scene(
        "saving over a file", [old, new], lambda folder: void(save_project(folder / "x.diptych", old)), work, lambda folder: opened(folder / "x.diptych")
    )


def saving_first() -> Scene:
    new = project(40)

    def work(folder: Path, kept: Callable[[int], None]) -> None:
        save_project(folder / "x.diptych", new)
        kept(1)

    def find(folder: Path) -> Project | None:
        return opened(folder / "x.diptych") if (folder / "x.diptych").exists() else None

    return Scene("saving a first time", [None, new], lambda folder: None, work, find)


def only_left(folder: Path) -> Project | None:
    left = left_behind(folder)
    assert len(left) <= 1, "one working copy at most"
    if left and left[0].project is None:
        raise AssertionError(left[0].reason)
    return left[0].project if left else None


def working(first: int, count: int) -> Scene:
    """So many decisions, each a transaction, in a working copy that is there."""
    states = [project(first + n) for n in range(count + 1)]

    def prepare(folder: Path) -> None:
        copy = WorkingCopy.create(folder)
        copy.put(states[0], Standing())
        copy.close()

    def work(folder: Path, kept: Callable[[int], None]) -> None:
        copy, _, _ = WorkingCopy.resume(next(folder.glob("*.diptych")))
        for number, state in enumerate(states[1:], 1):
            copy.put(state, Standing(changed=True))
            kept(number)
        copy.close()

    return Scene("each decision a transaction", list(states), prepare, work, only_left)


def beginning() -> Scene:
    new = project(3)

    def work(folder: Path, kept: Callable[[int], None]) -> None:
        copy = WorkingCopy.create(folder)
        copy.put(new, Standing(changed=True))
        kept(1)
        copy.close()

    return Scene("a first working copy", [None, new], lambda folder: None, work, only_left)


def swapping() -> Scene:
    """Both articles replaced and the whole past rewritten at once, as when A and B are exchanged."""
    old = project(30)
    new = replace(project(30, paragraphs=14), past=Past())

    def prepare(folder: Path) -> None:
        copy = WorkingCopy.create(folder)
        copy.put(old, Standing())
        copy.close()

    def work(folder: Path, kept: Callable[[int], None]) -> None:
        copy, _, _ = WorkingCopy.resume(next(folder.glob("*.diptych")))
        copy.put(new, Standing(changed=True))
        kept(1)
        copy.close()

    return Scene("everything replaced at once", [old, new], prepare, work, only_left)


def discarding() -> Scene:
    old = project(3)

    def prepare(folder: Path) -> None:
        copy = WorkingCopy.create(folder)
        copy.put(old, Standing())
        copy.close()

    def work(folder: Path, kept: Callable[[int], None]) -> None:
        WorkingCopy.resume(next(folder.glob("*.diptych")))[0].discard()
        kept(1)

    return Scene("deleting a working copy", [old, None], prepare, work, only_left)


def void(_: object) -> None:
    pass
