"""Headers and footers with fields: "{title} · {author} || {page} of {pages}". What stands after "||" goes to the right edge. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from reader.report.extracts import flat
from reader.report.own_words import OwnWords

PieceKind = Literal["text", "page", "pages", "section"]
FIELDS: Mapping[str, str] = {
    "title": "the report’s title",
    "a": "what A is called",
    "b": "what B is called",
    "author": "who made the report",
    "date": "the day of the comparison",
    "tally": "how many links were suggested, confirmed, rejected",
    "version": "Diptych and its version",
    "section": "the part of the report that the page is in",
    "page": "the page’s number",
    "pages": "how many pages there are",
}
"""Every field, and what stands in its place."""
HEADER = "{a} | {b} || {section}"
_FIELD = re.compile(r"\{([a-z]+)\}")
_BREAK = "||"


def usual_footer(words: OwnWords, *, by: bool = False) -> str:
    """What stands below each page where nobody says; with who made the report where that is known."""
    if by:
        return words.say("Compared {date} by {author} with {version} · suggestions are a machine’s: {tally} || {page} of {pages}")
    return words.say("Compared {date} with {version} · suggestions are a machine’s: {tally} || {page} of {pages}")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words, or a number or name that only the finished pages know."""

    kind: PieceKind
    text: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A header or a footer: what stands at its left edge and at its right."""

    left: tuple[Piece, ...]
    right: tuple[Piece, ...]

    @property
    def words(self) -> str:
        """What of it is known before there are pages: a side that counts them is left out."""
        sides = ("".join(piece.text for piece in side) for side in (self.left, self.right) if not any(piece.kind in ("page", "pages") for piece in side))
        return " · ".join(side for side in sides if side)


def line(pattern: str, known: Mapping[str, str]) -> Line:
    """The pattern with its fields filled in. A word in braces that is no field stays as it is."""
    left, _, right = pattern.partition(_BREAK)
    return Line(_pieces(left, known), _pieces(right, known))


def _pieces(pattern: str, known: Mapping[str, str]) -> tuple[Piece, ...]:
    found: list[Piece] = []
    at = 0
    for match in _FIELD.finditer(pattern):
        name = match.group(1)
        if name not in FIELDS:
            continue
        found += [Piece("text", pattern[at : match.start()]), _filled(name, known)]
        at = match.end()
    found.append(Piece("text", pattern[at:]))
    return _tidied([piece for piece in found if piece.kind != "text" or piece.text])


def _filled(name: str, known: Mapping[str, str]) -> Piece:
    if name == "page":
        return Piece("page")
    if name == "pages":
        return Piece("pages")
    return Piece("section") if name == "section" else Piece("text", flat(known.get(name, "")))


def _tidied(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Neighbouring words as one piece, without white space at the edges."""
    out: list[Piece] = []
    for piece in pieces:
        if piece.kind == "text" and out and out[-1].kind == "text":
            out[-1] = Piece("text", out[-1].text + piece.text)
        else:
            out.append(piece)
    if out and out[0].kind == "text":
        out[0] = Piece("text", out[0].text.lstrip())
    if out and out[-1].kind == "text":
        out[-1] = Piece("text", out[-1].text.rstrip())
    return tuple(piece for piece in out if piece.kind != "text" or piece.text)
