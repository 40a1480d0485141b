"""What a project is, as one frozen value: two articles, what was decided, and how it was looked at. Pure."""

import datetime
from dataclasses import dataclass, field
from pathlib import Path

from reader.article.intake import LeftOut
from reader.article.model import Article
from reader.article.sides import Side
from reader.project.decisions import Decisions
from reader.project.history import Step
from reader.project.store.errors import ProjectError

ENDING = ".diptych"
LARGEST_ORIGINAL = 32 * 1024 * 1024
"""Bytes of an article as it came, beyond which only the article as it was taken is kept."""


def is_project(file: Path) -> bool:
    """Whether a file's name says that it is a project."""
    return file.suffix.casefold() == ENDING


@dataclass(frozen=True, slots=True)
class Original:
    """An article as it came: what it was called, where from and when, and its bytes, where they are kept.

    `form`: what the file is ("a web page"), empty where that is not known; `left_out`: what is in it and was not taken into the article.
    """

    name: str = ""
    address: str | None = None
    came: datetime.datetime | None = None
    data: bytes | None = None
    form: str = ""
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """One article of a project, as it was taken and as it came."""

    article: Article
    original: Original = field(default_factory=Original)


@dataclass(frozen=True, slots=True)
class Comparing:
    """How the two are compared: by the trained model where there is one, or by words alone; and the Diptych that last did."""

    use_model: bool = True
    version: str = ""


@dataclass(frozen=True, slots=True)
class Past:
    """The steps that can be undone, oldest first, and those that can be done again, the one undone last at the end."""

    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()


Bookmark = tuple[Side, int]
"""A paragraph that the person wants to come back to."""
Setting = str | int | float | bool
"""One value of how a project was looked at."""


@dataclass(frozen=True, slots=True)
class Project:
    """All that a project file holds. `bookmarks` in the order of the text, A's first; `view` is how it was looked at, in the order of the names."""

    a: Kept | None = None
    b: Kept | None = None
    decisions: Decisions = field(default_factory=Decisions)
    past: Past = field(default_factory=Past)
    comparing: Comparing = field(default_factory=Comparing)
    bookmarks: tuple[Bookmark, ...] = ()
    view: tuple[tuple[str, Setting], ...] = ()

    def side(self, side: Side) -> Kept | None:
        """What is on one side."""
        return self.a if side == "a" else self.b

    def pair(self) -> tuple[Article, Article]:
        """Both articles. Raises ProjectError where the project has only one, or none."""
        if self.a is None or self.b is None:
            raise ProjectError("The project has only one article so far. Open it in Diptych, add the other, and save it.")
        return self.a.article, self.b.article

    @property
    def content(self) -> tuple[object, ...]:
        """What the person made, and would lose: all but how it was looked at, the way there, and the program's version."""
        return (self.a, self.b, self.decisions, self.comparing.use_model, self.bookmarks)


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """By what a file is known to be unchanged."""

    size: int
    modified_ns: int
    digest: str


@dataclass(frozen=True, slots=True)
class Standing:
    """How a working copy stands to the file it was opened from or saved to last.

    `file`: that file, absolute, None where there is none yet. `known`: what it was like then. `changed`: whether the work has gone on since.
    `read_only`: whether the file may not be replaced. `written`: when the work was last kept.
    """

    file: str | None = None
    known: Fingerprint | None = None
    changed: bool = False
    read_only: bool = False
    written: datetime.datetime | None = None
