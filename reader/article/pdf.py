"""PDFs, by pypdfium2: every character with its place on the page, put together by geometry. Off the window's process."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from reader.article import furniture
from reader.article.archive import DAMAGED
from reader.article.pdf_columns import Line, Stretch, lines_of
from reader.article.pdf_paragraphs import PRINTED, pieces_of
from reader.article.taken import Asked, PasswordError, Piece, Taken, UnreadableError, header_of

MOST_PAGES = 100
MOST_CHARACTERS = 400_000
BOLD = 600
HYPHENS = ("\x02", "\ufffe", "\u00ad")
"""As pdfium gives the hyphen at the end of a line."""
OWN_TITLE = re.compile(
    r"(?:microsoft word|word|untitled|unbenannt|document\d*|layout \d+)\b.*|.*\.(?:docx?|odt|pdf|indd|qxp|html?|rtf|txt)|\W*|about:blank", re.IGNORECASE
)


def alone() -> None:
    """For a process that reads one file and nothing more: no looking through the system's typefaces for those that a page names and does not bring along.

    The common ones are built into PDFium. Before any document is opened; some systems ignore it.
    """
    import ctypes

    from pypdfium2 import raw

    nowhere = (ctypes.POINTER(ctypes.c_char) * 1)()
    raw.FPDF_DestroyLibrary()
    raw.FPDF_InitLibraryWithConfig(raw.FPDF_LIBRARY_CONFIG(version=2, m_pUserFontPaths=nowhere, m_pIsolate=None, m_v8EmbedderSlot=0))


def read(data: bytes, asked: Asked) -> Taken:
    """The article of a PDF. Raises UnreadableError, PasswordError."""
    import pypdfium2
    from pypdfium2 import raw

    start = max(0, data.find(b"%PDF-", 0, 1024))
    try:
        document = pypdfium2.PdfDocument(data[start:], password=asked.password)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD or "password" in str(error).casefold():
            raise PasswordError(wrong=asked.password is not None) from error
        raise UnreadableError(DAMAGED.format("as a PDF")) from error
    if len(document) > MOST_PAGES:
        raise UnreadableError(f"has {len(document):,} pages; Diptych reads up to {MOST_PAGES}. Save the pages of the article as a file of their own.")
    lines: list[Line] = []
    heights: list[float] = []
    budget = MOST_CHARACTERS
    for number in range(len(document)):
        try:
            page = document[number]
            text = page.get_textpage()
            heights.append(float(page.get_height()))
        except pypdfium2.PdfiumError:
            # one page that can't be read is no reason to lose the others
            heights.append(800.0)
            continue
        budget -= text.count_chars()
        if budget < 0:
            raise UnreadableError(f"has more than {MOST_CHARACTERS:,} characters. Save the pages of the article as a file of their own.")
        stretches = [s for s in _stretches(raw, text) if s.text.strip()]
        lines += lines_of(stretches, number, lines[-1].column + 1 if lines else 0)
    pieces = tuple(pieces_of(lines, heights))
    if not any(not piece.left for piece in pieces):
        raise UnreadableError(
            "has no text in it, only pictures of pages (a scan). Let a program for text recognition (OCR) make text of it, or paste the article's text."
        )
    about = document.get_metadata_dict(skip_empty=True)
    title = about.get("Title", "") if not any(piece.level == 1 for piece in pieces) else ""
    author = about.get("Author", "")
    shown = furniture.names_writer(piece.text for piece in pieces if not piece.left)
    header = header_of(
        title=None if OWN_TITLE.fullmatch(title.strip()) else title,
        byline=author if not shown and " " in author and "@" not in author else None,
        day=_issued(pieces),
    )
    return Taken(pieces, "a PDF", header)


def _issued(pieces: tuple[Piece, ...]) -> date | None:
    """The day that a running head says, as a newspaper's does; not the one on which a browser printed the page."""
    heads = (piece.text for piece in pieces if piece.left == "running head" and not PRINTED.fullmatch(piece.text))
    return next((found[0] for found in map(furniture.day_line, heads) if found is not None), None)


def _stretches(raw: Any, text: Any) -> Iterator[Stretch]:
    """The characters of one page, those together that stand together."""
    box = raw.FS_RECTF()
    where = ctypes.byref(box)
    run = _Run()
    for number in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, number)
        letter = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
        if letter in HYPHENS:
            # the hyphen of a word that is broken over two lines; its place is not always told
            run.letters += ["\x02"] if run.letters else []
        elif letter and letter not in "\r\n" and letter.isspace():
            run.letters += [" "] if run.letters else []
        elif not letter or letter in "\r\n" or not raw.FPDFText_GetLooseCharBox(text, number, where):
            yield from run.end()
        else:
            if not run.holds(box) or (len(run.letters) <= 2 and run.letters[:1] == ["•"]):
                yield from run.end()
            run.add(letter, box, raw.FPDFText_GetFontWeight(text, number) >= BOLD)
    yield from run.end()


@dataclass(slots=True)
class _Run:
    """The stretch that is being read: its characters and their place."""

    letters: list[str] = field(default_factory=list)
    left: float = 0.0
    bottom: float = 0.0
    right: float = 0.0
    top: float = 0.0
    heavy: int = 0

    def holds(self, box: Any) -> bool:
        """Whether a character stands in this stretch: on its line, and near its end."""
        if not self.letters:
            return True
        height = max(1.0, self.top - self.bottom)
        middle = (box.top + box.bottom) / 2
        # some programs give a hyphen or a stop a box of its own height
        level = self.bottom <= middle <= self.top or box.bottom <= (self.top + self.bottom) / 2 <= box.top
        alike = abs(box.bottom - self.bottom) <= 0.6 * height and box.top - box.bottom <= 1.6 * height
        within = self.bottom - 0.1 * height <= box.bottom and box.top <= self.top + 0.1 * height
        small = box.bottom <= self.bottom and box.top >= self.top and len(self.letters) <= 2
        return level and (alike or within or small) and box.left - self.right <= height and box.left >= self.left - 0.5 * height

    def add(self, letter: str, box: Any, bold: bool) -> None:
        if not self.letters:
            self.left, self.bottom, self.right, self.top, self.heavy = box.left, box.bottom, box.right, box.top, 0
        elif box.left - self.right > 0.22 * max(1.0, self.top - self.bottom) and self.letters[-1] != " ":
            self.letters.append(" ")
        if len(self.letters) <= 2:
            self.bottom, self.top = min(self.bottom, box.bottom), max(self.top, box.top)
        self.letters.append(letter)
        self.right = max(self.right, box.right)
        self.heavy += bold

    def end(self) -> Iterator[Stretch]:
        """What was read, if anything was; it is empty after that."""
        if self.letters:
            yield Stretch("".join(self.letters).rstrip(), self.left, self.bottom, self.right, self.top, self.heavy * 2 > len(self.letters))
        self.letters = []
