"""What work is called in a title, and what its file is offered to be called. Pure."""

import re
import textwrap
from pathlib import Path

from reader.article.errors import shown
from reader.article.model import Article
from reader.project.store.project import ENDING
from reader.window.opening import headline

UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


def title_of(file: Path | None, a: Article | None, b: Article | None) -> str:
    """The file's name, or both headlines, or that it has none."""
    if file is not None:
        return shown(file.name)
    titles = [headline(article) for article in (a, b) if article is not None]
    return " ↔ ".join(titles) or "Untitled"


def file_name(a: Article | None, b: Article | None) -> str:
    """A file name made of both headlines, fit for every system."""
    titles = (UNFIT.sub(" ", headline(article)) for article in (a, b) if article is not None)
    name = " - ".join(textwrap.shorten(title, 48, placeholder="").strip(" .…,") for title in titles)
    return f"{name.strip(' -') or 'Comparison'}{ENDING}"
