"""What a reader makes of a file: pieces in order, each taken or left out with the reason, and what the file says about itself. Pure.

It crosses the border between two processes as JSON, and what comes back from the one that read a stranger's file is checked here before it is believed.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, get_args

from reader.article.frontmatter import ADDRESS, LONGEST, TAG, Header
from reader.article.model import Role

MOST_PIECES = 60_000
MOST_CHARACTERS = 8_000_000
LONGEST_REASON = 80
BREAKING = re.compile("[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
NO_TEXT = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffc\ufffe\uffff]")
HALVES = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph of a file. `level`: of a heading that the file marks as one (1 to 6), else 0. `left`: why it is not taken; empty where it is."""

    text: str
    level: int = 0
    role: Role = "text"
    left: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """Everything that a reader found. `form`: what the file is ("a web page"); `notes`: whole sentences that the person should know."""

    pieces: tuple[Piece, ...]
    form: str
    header: Header = field(default_factory=Header)
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reader is told beside the bytes. `name`: the file's; `address`: where a page came from; `chapter`: of a book, from 0."""

    name: str = ""
    address: str | None = None
    password: str | None = None
    chapter: int | None = None
    charset: str | None = None
    """What the server said a page is written in."""
    fragment: bool = False
    """A piece of a page that a person chose and copied: all of it is wanted."""


class UnreadableError(Exception):
    """A file can't be read. `str` goes on from its name: "is damaged (…). Save it once more …"."""


class PasswordError(Exception):
    """A file wants a password, or another one than was given (`wrong`); not `possible`: Diptych could not open it with the right one either."""

    def __init__(self, wrong: bool = False, possible: bool = True) -> None:
        super().__init__("wrong" if wrong else "none" if possible else "never")
        self.wrong = wrong
        self.possible = possible


class ChapterError(Exception):
    """A book has several chapters and none was chosen. `titles` in their order."""

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__("several chapters")
        self.titles = tuple(titles)


def clean(text: str) -> str:
    """One line of text that can be stored, shown and counted: no line breaks, control characters, half characters or places of pictures. Linear.

    Characters that steer the direction or can't be seen stay: they are part of what the article is, and are shown for what they are.
    """
    text = BREAKING.sub(" ", text) if BREAKING.search(text) else text
    text = NO_TEXT.sub("", text) if NO_TEXT.search(text) else text
    text = HALVES.sub("\N{REPLACEMENT CHARACTER}", text) if HALVES.search(text) else text
    return text.strip().strip("\u200b\ufeff").strip()


def headed(pieces: Sequence[Piece], title: str | None) -> tuple[Piece, ...]:
    """The pieces, the first of them as the headline where it is what the file calls itself and nothing is marked as one."""
    if title and pieces and not any(piece.level == 1 for piece in pieces) and same_letters(pieces[0].text) == same_letters(title):
        return (replace(pieces[0], level=1), *pieces[1:])
    return tuple(pieces)


def has_words(text: str) -> bool:
    """Whether there is a letter or a digit in it."""
    return any(c.isalnum() for c in text)


def header_of(
    *,
    title: str | None = None,
    source: str | None = None,
    byline: str | None = None,
    day: date | None = None,
    url: str | None = None,
    language: str | None = None,
) -> Header:
    """A header of what a file says about itself, each of it a line of bearable length or nothing."""

    def line(text: str | None) -> str | None:
        made = " ".join(clean(text or "")[: LONGEST * 2].split())[:LONGEST]
        return made if has_words(made) else None

    tag = (language or "").strip().replace("_", "-")
    address = (url or "").strip()
    return Header(
        title=line(title),
        source=line(source),
        byline=line(byline),
        day=day,
        url=address[:2000] if ADDRESS.fullmatch(address) else None,
        language=tag.split("-", maxsplit=1)[0].lower() if TAG.fullmatch(tag) else None,
    )


def day_of(text: object) -> date | None:
    """The day of an ISO date or time ("2026-03-04T10:00:00Z")."""
    try:
        return date.fromisoformat(str(text)[:10])
    except ValueError:
        return None


# --- across the border


def to_json(taken: Taken) -> dict[str, Any]:
    """`taken` as plain data."""
    header = taken.header
    return {
        "form": taken.form,
        "notes": list(taken.notes),
        "header": {
            "title": header.title,
            "source": header.source,
            "byline": header.byline,
            "day": header.day.isoformat() if header.day else None,
            "url": header.url,
            "language": header.language,
        },
        "pieces": [[piece.text, piece.level, piece.role, piece.left] for piece in taken.pieces],
    }


def from_json(data: bytes) -> Taken:
    """What came back from a reader. Raises PasswordError, ChapterError or UnreadableError as it says, and ValueError where it is not what a reader says."""
    import json

    try:
        said = json.loads(data.decode("utf-8"))
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(said, dict):
        raise ValueError("not an object")
    if "password" in said:
        raise PasswordError(wrong=said["password"] == "wrong", possible=said["password"] != "never")
    if "chapters" in said:
        raise ChapterError([clean(_text(title, 1000))[:200] for title in _list(said["chapters"], 5000)])
    if "refused" in said:
        raise UnreadableError(" ".join(clean(_text(said["refused"], 4000)).split())[:1000])
    header = said["header"]
    if not isinstance(header, dict):
        raise ValueError("the header is not an object")
    fields = {name: _text(header[name], 20_000) for name in ("title", "source", "byline", "url", "language") if header.get(name) is not None}
    pieces = tuple(_piece(row) for row in _list(said["pieces"], MOST_PIECES))
    if sum(len(piece.text) for piece in pieces) > MOST_CHARACTERS:
        raise ValueError("too much text")
    return Taken(
        pieces=tuple(piece for piece in pieces if has_words(piece.text)),
        form=clean(_text(said["form"], 1000))[:LONGEST_REASON],
        header=header_of(**fields, day=day_of(header["day"]) if header.get("day") else None),
        notes=tuple(clean(_text(note, 2000))[:500] for note in _list(said["notes"], 20)),
    )


def limited(taken: Taken) -> Taken:
    """No more pieces and text than may be handed over. Raises UnreadableError where the article itself has more; what was left out may be cut."""
    wanted = [piece for piece in taken.pieces if not piece.left]
    if len(wanted) > MOST_PIECES // 2 or sum(len(piece.text) for piece in wanted) > MOST_CHARACTERS // 2:
        raise UnreadableError("has too much text for an article. Save the part you want as a file of its own.")
    if len(taken.pieces) <= MOST_PIECES and sum(len(piece.text) for piece in taken.pieces) <= MOST_CHARACTERS:
        return taken
    return replace(taken, pieces=tuple(wanted), notes=(*taken.notes, "What was left out of the file is too much to be listed."))


def _piece(row: object) -> Piece:
    match row:
        case [str(text), int(level), str(role), str(left)] if 0 <= level <= 6 and role in get_args(Role):
            return Piece(clean(text), level, role, clean(left)[:LONGEST_REASON])  # type: ignore[arg-type]
    raise ValueError("not a piece")


def _text(value: object, most: int) -> str:
    if not isinstance(value, str) or len(value) > most:
        raise ValueError("not a text of bearable length")
    return value


def _list(value: object, most: int) -> list[Any]:
    if not isinstance(value, list) or len(value) > most:
        raise ValueError("not a list of bearable length")
    return value


def same_letters(text: str) -> str:
    """Letters and digits alone, in small letters: what two renderings of one text have in common."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())
