"""A coder's work, in a file of either kind."""

from collections.abc import Callable
from pathlib import Path

from reader import __version__
from reader.article.errors import shown
from reader.project.coding import LARGEST, Coding, coding_of, read_coding, too_large
from reader.project.store.errors import ProjectError
from reader.project.store.project import is_project
from reader.work import Progress, silent


def coding_from(file: Path, coder: str = "", progress: Progress = silent, *, use_model: bool = True, say: Callable[[str], object] = str) -> Coding:
    """One coder's work, from exported decisions or from a project, which is compared for it; `say` hears what a person should know of the file.

    Raises ProjectError, ArticleError.
    """
    if is_project(file):
        from reader.project.store.comparing import compared

        project, comparison = compared(file, progress, use_model=use_model, say=say)
        return coding_of(comparison, project.decisions, coder or file.stem, __version__)
    from reader.project.store.checked import Looking

    name = shown(file)
    with Looking.begun() as looking:
        try:
            with file.open("rb") as opened:
                data = opened.read(LARGEST + 1)
        except OSError as error:
            raise ProjectError(f"{name} could not be read ({error.strerror}). Check the name, and that you may read it.") from error
        if len(data) > LARGEST:
            raise ProjectError(too_large(data, name))
        return read_coding(looking.at_decisions(data, name, progress), name)
