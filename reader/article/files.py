"""Opening an article from a file. Text and Markdown are read here, in any of the usual encodings; every other kind in a process of its own.

Everything that can be wrong with a file ends in an ArticleError.
"""

import os
import re
import stat
from pathlib import Path

from reader.article.assembly import LONGEST_PARAGRAPH, Block, assemble
from reader.article.decoding import NotTextError, decode
from reader.article.disguise import note
from reader.article.errors import ArticleError, ChapterNeededError, PasswordNeededError, shown
from reader.article.frontmatter import split
from reader.article.intake import Intake, intake_of
from reader.article.model import Article
from reader.article.plain import BREAKS, divide
from reader.article.sniffing import ENDINGS, FORMS, kind_of
from reader.article.taken import Asked, ChapterError, PasswordError, UnreadableError
from reader.work import Progress, silent

LARGEST = 10 * 1024 * 1024
"""Bytes of text. A newspaper article has some ten thousand, a long book a million."""
LARGEST_WITH_PICTURES = 100 * 1024 * 1024
"""Bytes of a file that may hold pictures beside its text."""
PICTURED = frozenset({".pdf", ".docx", ".docm", ".doc", ".odt", ".rtf", ".epub", ".eml", ".mhtml", ".mht"})
MOST_LINES = 100_000
BULLET = re.compile(r"[•‣◦▪●]\s+")
"""Signs that have no other use; a dash or a star before a line may be more than a bullet."""
INSTEAD = (
    "Diptych opens text, Markdown, web pages, Word, OpenDocument, RTF, PDF, EPUB and e-mail: open it in its own program, copy the article's text, and paste it."
)


def open_article(path: Path, progress: Progress = silent) -> Article:
    """The article of a file. Raises ArticleError, whose text is a whole message for a person, and Cancelled through `progress`."""
    return open_file(path, progress).article


def open_file(path: Path, progress: Progress = silent, *, password: str | None = None, chapter: int | None = None) -> Intake:
    """A file taken in, whatever kind it is. Raises ArticleError (PasswordNeededError, ChapterNeededError), and Cancelled through `progress`."""
    name = shown(path)
    ending = path.suffix.casefold()
    return open_bytes(_bytes(path, name), name, ending, progress, Asked(shown(path.name), password=password, chapter=chapter))


def open_bytes(data: bytes, name: str, ending: str, progress: Progress, asked: Asked) -> Intake:
    """The same for bytes that are here already; `ending` as in a file's name (".html"), `name` is what messages call them."""
    kind, what = kind_of(data, ending)
    if kind == "refused":
        raise ArticleError(_not_text(name, what))
    if kind in ("text", "markdown"):
        if len(data) > LARGEST:
            raise ArticleError(_too_large(name, len(data), LARGEST))
        try:
            text = decode(data)
        except NotTextError as error:
            raise ArticleError(_not_text(name, str(error))) from error
        article = article_from(text, name, markdown=kind == "markdown")
        disguised = note([paragraph.text for paragraph in article.paragraphs])
        notes = (*_lying(name, ending, kind), *([f"{name}: {disguised}"] if disguised else []))
        return Intake(article, (), FORMS[kind], notes, data)
    try:
        from reader.article.isolated import read_apart  # late: a text needs no process, nor what starts one

        taken = read_apart(kind, data, asked, progress)
    except UnreadableError as error:
        raise ArticleError(f"{name} {error}") from error
    except PasswordError as error:
        raise _password_needed(name, error) from error
    except ChapterError as error:
        raise ChapterNeededError(_chapters(name, error.titles), error.titles) from error
    # a protected Word file of today lies in one of the old format
    return intake_of(taken, name, notes=() if kind == "word97" else _lying(name, ending, kind), data=data)


def _lying(name: str, ending: str, kind: str) -> tuple[str, ...]:
    """What to say where a file is of another kind than its name says."""
    named = ENDINGS.get(ending, "text" if ending in (".txt", ".text") else kind)
    text = ("text", "markdown")
    if named == kind or (named in text and kind in text) or (kind == "text" and not ending):
        return ()
    return (f"{name} is {FORMS[kind]}, whatever its name says, and was read as one.",)


def _password_needed(name: str, error: PasswordError) -> PasswordNeededError:
    if error.possible:
        what = "That is not the password of" if error.wrong else "A password protects"
        message = f"{what} {name}. Open it in the window and enter its password, or open it in its own program, copy the article's text, and paste it."
        return PasswordNeededError(message, wrong=error.wrong, can_be_given=True)
    message = f"{name} is protected by a password or encrypted. Open it in its own program and save it without, or copy the article's text and paste it."
    return PasswordNeededError(message, wrong=False, can_be_given=False)


def _chapters(name: str, titles: tuple[str, ...]) -> str:
    listed = "".join(f"\n  {number}  {title}" for number, title in enumerate(titles[:40], 1))
    more = f"\n  … and {len(titles) - 40} more" if len(titles) > 40 else ""
    return f"{name} has {len(titles)} chapters. Say which one to read by its number behind the name, {name}#2:{listed}{more}"


def article_from(text: str, name: str, *, markdown: bool = False) -> Article:
    """An article from its text; `name` is what messages call it. Raises ArticleError."""
    _check_size(text, name)
    header, rest = split(text)
    if markdown:
        from reader.article.markdown import blocks_of

        blocks = blocks_of(rest)
    else:
        blocks = [_block(paragraph) for paragraph in divide(rest)]
    if not blocks:
        blocks = [Block(part) for part in (header.title, *header.unread) if part]
    return assemble(header, blocks, name)


def _block(paragraph: str) -> Block:
    """A paragraph of a plain text; one with a bullet before it is an item of a list, and the bullet none of its words."""
    bullet = BULLET.match(paragraph)
    return Block(paragraph[bullet.end() :], role="item") if bullet and bullet.end() < len(paragraph) else Block(paragraph)


def _bytes(path: Path, name: str) -> bytes:
    """All of a file, or a clear word why not."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise ArticleError(f"{name} is a folder. Choose a file in it.")
        if not stat.S_ISREG(status.st_mode):
            raise ArticleError(f"{name} is not a file that can be read (it is a device or a pipe). Save the article to a file first.")
        most = LARGEST_WITH_PICTURES if path.suffix.casefold() in PICTURED else LARGEST
        if status.st_size > most:
            raise ArticleError(_too_large(name, status.st_size, most))
        with path.open("rb") as file:
            # one byte more than allowed: a file may grow while it is read
            data = file.read(most + 1)
    except FileNotFoundError as error:
        raise ArticleError(f"{name} was not found. It may have been moved, renamed or deleted; check the name and the folder.") from error
    except PermissionError as error:
        raise ArticleError(f"{name} may not be read: you do not have permission. Change its permissions, or copy it to a folder of your own.") from error
    except (OSError, ValueError) as error:
        reason = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else str(error)
        raise ArticleError(f"{name} could not be read ({reason}). Check the name, and that its disk is there.") from error
    if len(data) > most:
        raise ArticleError(_too_large(name, len(data), most))
    if not data.strip():
        raise ArticleError(f"{name} is empty. Choose another file, or paste the article's text instead.")
    return data


def _check_size(text: str, name: str) -> None:
    if len(text) > LARGEST:
        raise ArticleError(_too_large(name, len(text), LARGEST))
    lines = BREAKS.split(text)
    if len(lines) > MOST_LINES:
        raise ArticleError(f"{name} has {len(lines):,} lines; Diptych reads up to {MOST_LINES:,}. Open a part of it.")
    longest = max(map(len, lines))
    if longest > LONGEST_PARAGRAPH:
        raise ArticleError(
            f"{name} has one line of {longest:,} characters; Diptych reads up to {LONGEST_PARAGRAPH:,}. "
            "Put line breaks where its paragraphs end, and open it again."
        )


def _too_large(name: str, size: int, most: int) -> str:
    size_mb = f"{size / 1024 / 1024:.0f} MB; the limit is {most // 1024 // 1024} MB"
    return f"{name} is too large for an article ({size_mb}). Save the part you want as a file of its own."


def _not_text(name: str, what: str) -> str:
    if "code" in what:
        return f"{name} is {what}. Open it in an editor, save it as UTF-8, and open it again."
    named_text = name.casefold().endswith((".txt", ".md", ".text", ".markdown"))
    return f"{name} is {what}{', although its name says text' if named_text else ''}. {INSTEAD}"
