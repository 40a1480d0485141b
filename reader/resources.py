"""Where the files that ship with the program lie: in a checkout, or inside the installed wheel. Pure."""

from functools import cache
from pathlib import Path


@cache
def folder() -> Path:
    """The folder of shipped data. Raises FileNotFoundError where an installation lacks it."""
    inside = Path(__file__).resolve().parent / "data"
    beside = Path(__file__).resolve().parents[1] / "resources"
    for place in (inside, beside):
        if place.is_dir():
            return place
    raise FileNotFoundError(f"The program's own data is missing (looked in {inside} and {beside}). Please install Diptych again.")


def path(*parts: str) -> Path:
    """A shipped file or folder, which need not exist: `path("sample", "a.md")`."""
    return folder().joinpath(*parts)
