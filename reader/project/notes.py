"""Notes in Markdown on a paragraph, a stretch, a link, or the comparison as a whole. Pure; every function returns a new tuple of notes.

The text is kept as it was typed. Whoever prints a note decides what of its Markdown is laid out.
"""

import re
from dataclasses import dataclass, replace
from typing import Literal, get_args

from reader.article.model import Span
from reader.article.sides import Pair, Side
from reader.language.folding import fold
from reader.project.places import Places, in_words, mirrored_places

NoteOn = Literal["comparison", "paragraph", "stretch", "link"]

_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
# at one side of a word: "2 * 3" and "file_name" are left alone
_EMPHASIS = re.compile(r"(?<![\w*`])(?:[*_]{1,3}|`)(?=[^\s*_`])|(?<=[^\s*_`])(?:[*_]{1,3}|`)(?![\w*`])")


@dataclass(frozen=True, slots=True)
class Note:
    """One note. `number` is its own within a project; `written` is when it was last changed, ISO 8601, "" where that is not known.

    `places`: none for the comparison, one span for a paragraph (all of it) or a stretch, the two paragraphs (A, then B) for a link.
    Raises ValueError where `on` and `places` do not fit.
    """

    number: int
    on: NoteOn
    places: Places
    text: str
    written: str = ""

    def __post_init__(self) -> None:
        wanted = {"comparison": 0, "paragraph": 1, "stretch": 1, "link": 2}
        if self.on not in get_args(NoteOn) or len(self.places) != wanted[self.on]:
            raise ValueError(f"a note on a {self.on} cannot have {len(self.places)} places")
        if self.on == "link" and [side for side, _ in self.places] != ["a", "b"]:
            raise ValueError("a note on a link names a paragraph of A and one of B")

    @property
    def where(self) -> str:
        """ "A¶5", "A¶5 ↔ B¶6", "the whole comparison"."""
        return in_words(self.places) or "the whole comparison"

    @property
    def title(self) -> str:
        """The first line that says something, without the Markdown marks at its head."""
        return next((line.removeprefix("• ") for line in plain_lines(self.text)), "")

    @property
    def rest(self) -> str:
        """What comes after that line, on one line; semicolons part the items of a list."""
        said = ""
        for line in plain_lines(self.text)[1:]:
            parted = said and line.startswith("• ") and said[-1] not in ".!?:;,…"
            said += ("; " if parted else " " if said else "") + line.removeprefix("• ")
        return said

    @property
    def order(self) -> tuple[int, Places, int]:
        """What notes are sorted by: the comparison first, then places in the order of A, then of B."""
        return (len(self.places) > 0, tuple((side, span) for side, span in self.places), self.number)


Notes = tuple[Note, ...]


def plain_lines(text: str) -> tuple[str, ...]:
    """The lines of a note that say something, as they read without the signs of Markdown; an item of a list begins with a dot. Linear in the text."""
    found = []
    for line in text.splitlines():
        bare = line.strip().lstrip("#> ")
        item = bare[:2] in ("- ", "* ", "+ ")
        words = _EMPHASIS.sub("", _LINK.sub(r"\1", bare.lstrip("*-+ ") if item or not bare.strip("*-+ ") else bare)).strip()
        if words:
            found.append(f"• {words}" if item else words)
    return tuple(found)


def on_comparison() -> tuple[NoteOn, Places]:
    """What a note on the comparison as a whole is about."""
    return "comparison", ()


def on_stretch(side: Side, span: Span, length: int) -> tuple[NoteOn, Places]:
    """What a note on a stretch is about; one that takes in the whole paragraph of `length` code points is about the paragraph."""
    return ("paragraph" if len(span) >= length else "stretch"), ((side, span),)


def on_link(pair: Pair, lengths: tuple[int, int]) -> tuple[NoteOn, Places]:
    """What a note on a link is about; `lengths` are those of the two paragraphs."""
    return "link", (("a", Span(pair[0], 0, lengths[0])), ("b", Span(pair[1], 0, lengths[1])))


def write(notes: Notes, on: NoteOn, places: Places, text: str, written: str = "") -> Notes:
    """Add a note. Text without a letter adds nothing."""
    if not text.strip():
        return notes
    number = max((note.number for note in notes), default=0) + 1
    return ordered((*notes, Note(number, on, places, text, written)))


def rewrite(notes: Notes, number: int, text: str, written: str = "") -> Notes:
    """Change what a note says; text without a letter takes the note away. Raises ValueError where there is no such note."""
    known = find(notes, number)
    rest = tuple(note for note in notes if note.number != number)
    return ordered((*rest, replace(known, text=text, written=written))) if text.strip() else rest


def remove(notes: Notes, number: int) -> Notes:
    """Take a note away. Raises ValueError where there is no such note."""
    find(notes, number)
    return tuple(note for note in notes if note.number != number)


def find(notes: Notes, number: int) -> Note:
    """The note of this number. Raises ValueError where there is none."""
    for note in notes:
        if note.number == number:
            return note
    raise ValueError(f"there is no note {number}")


def ordered(notes: Notes) -> Notes:
    """Notes in the order in which they are listed and printed."""
    return tuple(sorted(notes, key=lambda note: note.order))


def about(notes: Notes, side: Side, paragraph: int) -> Notes:
    """The notes on a paragraph, on a stretch of it, or on a link from it."""
    return tuple(note for note in notes if any(where == side and span.paragraph == paragraph for where, span in note.places))


def matches(note: Note, wanted: str) -> bool:
    """Whether a note has all of the wanted words; case and accents do not count."""
    said = fold(f"{note.where} {note.text}").text
    return all(word in said for word in fold(wanted).text.split())


def mirrored(notes: Notes) -> Notes:
    """The same notes with A and B exchanged."""
    return ordered(tuple(replace(note, places=mirrored_places(note.places)) for note in notes))
