"""A coder's work, in a file of either kind."""

from pathlib import Path

from reader import __version__
from reader.article.errors import shown
from reader.project.coding import LARGEST, Coding, coding_of, read_coding
from reader.project.store.errors import ProjectError
from reader.project.store.project import is_project
from reader.work import Progress, portion, silent


def coding_from(file: Path, coder: str = "", progress: Progress = silent, *, use_model: bool = True) -> Coding:
    """One coder's work, from exported decisions or from a project, which is compared for it. Raises ProjectError, ArticleError."""
    if is_project(file):
        from reader.comparison.compare import compare
        from reader.language.read import read
        from reader.project.store.files import open_project

        project = open_project(file)
        a, b = project.pair()
        readings = read(a, portion(progress, 0.0, 0.1)), read(b, portion(progress, 0.1, 0.2))
        comparison = compare(*readings, portion(progress, 0.2, 1.0), use_model=use_model and project.comparing.use_model)
        return coding_of(comparison, project.decisions, coder or file.stem, __version__)
    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST + 1)
    except OSError as error:
        raise ProjectError(f"{shown(file)} could not be read ({error.strerror}). Check the name, and that you may read it.") from error
    return read_coding(data, shown(file))
