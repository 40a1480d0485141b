"""Opening an article from a file: .txt and .md, in any of the usual encodings. Everything that can be wrong with a file ends in an ArticleError."""

import os
import stat
from pathlib import Path

from reader.article.assembly import LONGEST_PARAGRAPH, Block, assemble
from reader.article.decoding import NotTextError, decode
from reader.article.errors import ArticleError, shown
from reader.article.frontmatter import split
from reader.article.model import Article
from reader.article.plain import BREAKS, divide

LARGEST = 10 * 1024 * 1024
"""Bytes. A newspaper article has some ten thousand, a long book a million."""
MOST_LINES = 100_000
MARKDOWN = (".md", ".markdown", ".mdown", ".mkd")
OTHERS = {
    ".pdf": "a PDF",
    ".docx": "a Word file",
    ".doc": "a Word file",
    ".odt": "an OpenDocument file",
    ".rtf": "a rich text (RTF) file",
    ".epub": "an e-book",
    ".html": "a web page",
    ".htm": "a web page",
    ".mhtml": "a web page",
    ".xhtml": "a web page",
    ".eml": "an e-mail",
}
INSTEAD = "Diptych opens plain text (.txt) and Markdown (.md): open it in its own program, copy the article's text, and paste it."


def open_article(path: Path) -> Article:
    """Read an article. Raises ArticleError, whose text is a whole message for a person, and nothing else."""
    name = shown(path)
    kind = OTHERS.get(path.suffix.casefold())
    data = _bytes(path, name)
    if kind is not None:
        raise ArticleError(f"{name} is {kind}. {INSTEAD}")
    try:
        text = decode(data)
    except NotTextError as error:
        raise ArticleError(_not_text(name, str(error))) from error
    return article_from(text, name, markdown=path.suffix.casefold() in MARKDOWN)


def article_from(text: str, name: str, *, markdown: bool = False) -> Article:
    """An article from its text; `name` is what messages call it. Raises ArticleError."""
    _check_size(text, name)
    header, rest = split(text)
    if markdown:
        from reader.article.markdown import blocks_of

        blocks = blocks_of(rest)
    else:
        blocks = [Block(paragraph) for paragraph in divide(rest)]
    if not blocks:
        blocks = [Block(part) for part in (header.title, *header.unread) if part]
    return assemble(header, blocks, name)


def _bytes(path: Path, name: str) -> bytes:
    """All of a file, or a clear word why not."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise ArticleError(f"{name} is a folder. Choose a file in it.")
        if not stat.S_ISREG(status.st_mode):
            raise ArticleError(f"{name} is not a file that can be read (it is a device or a pipe). Save the article to a file first.")
        if status.st_size > LARGEST:
            raise ArticleError(_too_large(name, status.st_size))
        with path.open("rb") as file:
            # one byte more than allowed: a file may grow while it is read
            data = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise ArticleError(f"{name} was not found. It may have been moved, renamed or deleted; check the name and the folder.") from error
    except PermissionError as error:
        raise ArticleError(f"{name} may not be read: you do not have permission. Change its permissions, or copy it to a folder of your own.") from error
    except (OSError, ValueError) as error:
        reason = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else str(error)
        raise ArticleError(f"{name} could not be read ({reason}). Check the name, and that its disk is there.") from error
    if len(data) > LARGEST:
        raise ArticleError(_too_large(name, len(data)))
    if not data.strip():
        raise ArticleError(f"{name} is empty. Choose another file, or paste the article's text instead.")
    return data


def _check_size(text: str, name: str) -> None:
    if len(text) > LARGEST:
        raise ArticleError(_too_large(name, len(text)))
    lines = BREAKS.split(text)
    if len(lines) > MOST_LINES:
        raise ArticleError(f"{name} has {len(lines):,} lines; Diptych reads up to {MOST_LINES:,}. Open a part of it.")
    longest = max(map(len, lines))
    if longest > LONGEST_PARAGRAPH:
        raise ArticleError(
            f"{name} has one line of {longest:,} characters; Diptych reads up to {LONGEST_PARAGRAPH:,}. "
            "Put line breaks where its paragraphs end, and open it again."
        )


def _too_large(name: str, size: int) -> str:
    size_mb = f"{size / 1024 / 1024:.0f} MB; the limit is {LARGEST // 1024 // 1024} MB"
    return f"{name} is too large for an article ({size_mb}). Save the part you want as a file of its own."


def _not_text(name: str, what: str) -> str:
    if "code" in what:
        return f"{name} is {what}. Open it in an editor, save it as UTF-8, and open it again."
    named_text = name.casefold().endswith((".txt", ".md", ".text", ".markdown"))
    return f"{name} is {what}{', although its name says text' if named_text else ''}. {INSTEAD}"
