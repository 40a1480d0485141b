"""An article by what a person calls it: a file's name, a book's name with the number of a chapter, an address. For the command line and the window."""

import re
from pathlib import Path

from reader.article.addresses import address_in
from reader.article.errors import shown
from reader.article.fetching import Fetched, fetch
from reader.article.files import open_bytes, open_file
from reader.article.intake import Intake
from reader.article.taken import Asked
from reader.work import Progress, portion, silent

CHAPTER = re.compile(r"(?P<name>.+\.epub)#(?P<number>\d{1,4})", re.IGNORECASE)
THIN = 600
"""Characters: a fetched page with less was most likely not let be read."""


def open_named(name: str, progress: Progress = silent) -> Intake:
    """The article that `name` names. An address is fetched, since naming it is asking for it. Raises ArticleError, Cancelled."""
    address = address_in(name) if "://" in name else None
    if address is not None and not Path(name).exists():
        return open_address(address, progress)[0]
    chosen = CHAPTER.fullmatch(name)
    if chosen is not None and not Path(name).exists():
        return open_file(Path(chosen["name"]), progress, chapter=int(chosen["number"]) - 1)
    return open_file(Path(name), progress)


def open_address(address: str, progress: Progress = silent, *, private: bool = False) -> tuple[Intake, Fetched]:
    """The article at an address, and the page as it came. Raises ArticleError, Cancelled."""
    fetched = fetch(address, portion(progress, 0.0, 0.6), private=private)
    return open_fetched(fetched, portion(progress, 0.6, 1.0)), fetched


def open_fetched(fetched: Fetched, progress: Progress = silent) -> Intake:
    """The article of a page that was fetched. Raises ArticleError, whose text offers to paste where the page gives nothing."""
    name = shown(fetched.address)
    intake = open_bytes(fetched.data, name, fetched.ending, progress, Asked(name, address=fetched.address, charset=fetched.charset))
    size = sum(len(p.text) for p in intake.article.paragraphs if p.kind == "body")
    if size < THIN and not intake.notes and fetched.ending == ".html":
        thin = "Hardly any text came with this page: it may need a subscription, or make its text by scripts. If so, copy it in your browser and paste it."
        return Intake(intake.article, intake.left_out, intake.form, (thin,), intake.data)
    return intake
