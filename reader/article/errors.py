"""Why an article could not be opened, said to the person who asked. Pure."""

from pathlib import Path

LONGEST_NAME = 120


class ArticleError(Exception):
    """An article could not be opened. `str(error)` is a whole message: what happened, to which file, and what to do."""


class PasswordNeededError(ArticleError):
    """The file is protected by a password that was not given, or that is another one (`wrong`). `can_be_given`: Diptych can open it with the right one."""

    def __init__(self, message: str, *, wrong: bool, can_be_given: bool) -> None:
        super().__init__(message)
        self.wrong = wrong
        self.can_be_given = can_be_given


class ChapterNeededError(ArticleError):
    """The book has several chapters, and none was chosen. `titles` in their order."""

    def __init__(self, message: str, titles: tuple[str, ...]) -> None:
        super().__init__(message)
        self.titles = titles


def shown(path: Path | str) -> str:
    """A file's name that is safe to print: no control or direction characters, no half characters, not endless. The end is kept, it names the file."""
    text = str(path).encode("utf-8", "replace").decode("utf-8")
    clean = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)
    return clean if len(clean) <= LONGEST_NAME else "…" + clean[-LONGEST_NAME:]
