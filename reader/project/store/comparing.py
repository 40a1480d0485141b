"""A project's articles compared as the project says, for whoever works on a file without a window."""

from collections.abc import Callable, Sequence
from pathlib import Path

from reader.comparison.model import Comparison
from reader.project.store.errors import ProjectError
from reader.project.store.files import read_project
from reader.project.store.project import Project, is_project
from reader.work import Progress, portion, silent

Say = Callable[[str], object]


def compared(file: Path, progress: Progress = silent, *, use_model: bool = True, say: Say = str) -> tuple[Project, Comparison]:
    """The project in a file and its comparison, before any decision; `say` hears what a person should know of the file. Raises ProjectError."""
    from reader.comparison.compare import compare
    from reader.language.read import read

    found = read_project(file, portion(progress, 0.0, 0.05))
    for note in found.notes:
        say(note)
    a, b = found.project.pair()
    readings = read(a, portion(progress, 0.05, 0.1)), read(b, portion(progress, 0.1, 0.2))
    return found.project, compare(*readings, portion(progress, 0.2, 1), use_model=found.project.comparing.use_model and use_model)


def check_alone(names: Sequence[str | None]) -> None:
    """Raise ProjectError where a project was named beside another file."""
    files = [Path(name) for name in names if name is not None]
    if len(files) > 1 and any(map(is_project, files)):
        raise ProjectError("A project (.diptych) holds both of its articles. Please name it alone.")
