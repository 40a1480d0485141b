"""Why an article could not be opened, said to the person who asked. Pure."""

from pathlib import Path

LONGEST_NAME = 120


class ArticleError(Exception):
    """An article could not be opened. `str(error)` is a whole message: what happened, to which file, and what to do."""


def shown(path: Path | str) -> str:
    """A file's name that is safe to print: no control or direction characters, no half characters, not endless. The end is kept, it names the file."""
    text = str(path).encode("utf-8", "replace").decode("utf-8")
    clean = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)
    return clean if len(clean) <= LONGEST_NAME else "…" + clean[-LONGEST_NAME:]
