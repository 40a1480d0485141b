"""PDFs, by pypdfium2: every character with its place on the page, put together by geometry. Off the window's process."""

import ctypes
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from reader.article import bylines, furniture
from reader.article.archive import DAMAGED
from reader.article.dated import without_day
from reader.article.pdf_columns import Line, Stretch, lines_of
from reader.article.pdf_paragraphs import pieces_of
from reader.article.pdf_printed import BROWSERS, PRINTED, told_apart
from reader.article.pdf_turned import in_reading_order, plain_letter, stands_alone
from reader.article.taken import Asked, PasswordError, Piece, Taken, UnreadableError, header_of

MOST_PAGES = 100
MOST_CHARACTERS = 400_000
MOST_LINKS = 1000
SECTIONS = frozenset("page news sport sports politics business opinion world culture local national international regional and the daily edition".split())
"""What heads of a newspaper's parts are made of, which are not its name."""
ROW = 12.0
"""Points: links are looked for by how high they lie."""
BOLD = 600
FROM_RIGHT = 0x590
"""Letters that run from right to left have this number or a higher one."""
UPRIGHT, BELOW = 0.95, 0.22
"""Of the size of type: how high the letters of a font stand at least that says so, and how far they reach below the line."""
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
    document = _opened(data, asked.password)
    about = document.get_metadata_dict(skip_empty=True)
    printed = BROWSERS.match(about.get("Creator", "")) is not None
    pieces = tuple(pieces_of(*_lines(document, with_links=printed)))
    if not any(not piece.left for piece in pieces):
        raise UnreadableError(
            "has no text in it, only pictures of pages (a scan). Let a program for text recognition (OCR) make text of it, or paste the article's text."
        )
    named, author = about.get("Title", ""), about.get("Author", "")
    named = "" if OWN_TITLE.fullmatch(named.strip()) else named
    if printed or any(PRINTED.fullmatch(piece.text) for piece in pieces if piece.left == "running head"):
        page = told_apart(pieces, named)
        if any(not piece.left and not piece.level for piece in page.pieces):
            return Taken(page.pieces, "a PDF", header_of(title=page.title or named, source=page.source, day=_issued(page.pieces), url=page.address))
    title = named if not any(piece.level == 1 for piece in pieces) else ""
    shown = bylines.names_writer(piece.text for piece in pieces if not piece.left)
    byline = author if not shown and " " in author and "@" not in author else None
    return Taken(pieces, "a PDF", header_of(title=title, byline=byline, source=_paper(pieces), day=_issued(pieces)))


def _opened(data: bytes, password: str | None) -> Any:
    """The document of a file's bytes, which has no more pages than are read."""
    import pypdfium2
    from pypdfium2 import raw

    start = max(0, data.find(b"%PDF-", 0, 1024))
    try:
        document = pypdfium2.PdfDocument(data[start:], password=password)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD or "password" in str(error).casefold():
            raise PasswordError(wrong=password is not None) from error
        raise UnreadableError(DAMAGED.format("as a PDF")) from error
    if len(document) > MOST_PAGES:
        raise UnreadableError(f"has {len(document):,} pages; Diptych reads up to {MOST_PAGES}. Save the pages of the article as a file of their own.")
    return document


def _lines(document: Any, *, with_links: bool) -> tuple[list[Line], list[float]]:
    """The lines of all pages in the order in which they are read, and how high each page is."""
    import pypdfium2
    from pypdfium2 import raw

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
        stretches = [s for s in _stretches(raw, text, _Links(raw, page) if with_links else _Links()) if s.text.strip()]
        stretches = in_reading_order(stretches, float(page.get_width()))
        lines += lines_of(stretches, number, lines[-1].column + 1 if lines else 0)
    return lines, heights


def _paper(pieces: tuple[Piece, ...]) -> str | None:
    """The newspaper's name, where a running head says it with the day: "THE KILBRAY COURIER – Friday 20 November 2026"."""
    for piece in pieces:
        if piece.left == "running head" and not PRINTED.fullmatch(piece.text):
            rest = without_day(piece.text)
            name = rest.strip(" ,.;:|/·•–—-0123456789") if rest is not None else ""
            words = set(re.findall(r"\w+", name.casefold()))
            if len(words) > 1 and not words <= SECTIONS and bylines.is_names(name, most=8):
                return name.title() if name.isupper() else name
    return None


def _issued(pieces: tuple[Piece, ...]) -> date | None:
    """The day that a running head says, as a newspaper's does; not the one on which a browser printed the page."""
    heads = (piece.text for piece in pieces if piece.left == "running head" and not PRINTED.fullmatch(piece.text))
    return next((found[0] for found in map(furniture.day_line, heads) if found is not None), None)


class _Links:
    """Where the links of a page lie."""

    def __init__(self, raw: Any = None, page: Any = None) -> None:
        self._rows: dict[int, list[Any]] = defaultdict(list)
        if raw is None:
            return
        at, link, count = ctypes.c_int(0), raw.FPDF_LINK(), 0
        while count < MOST_LINKS and raw.FPDFLink_Enumerate(page, ctypes.byref(at), ctypes.byref(link)):
            count += 1
            box = raw.FS_RECTF()
            # what is higher than some lines is a picture that can be clicked on
            if raw.FPDFLink_GetAnnotRect(link, ctypes.byref(box)) and 0 <= box.top - box.bottom < 8 * ROW:
                for row in range(int(box.bottom // ROW), int(box.top // ROW) + 1):
                    self._rows[row].append(box)

    def hold(self, letter: Any) -> bool:
        """Whether the middle of a character's box lies in one."""
        if not self._rows:
            return False
        across, up = (letter.left + letter.right) / 2, (letter.bottom + letter.top) / 2
        return any(box.left <= across <= box.right and box.bottom <= up <= box.top for box in self._rows.get(int(up // ROW), ()))


def _stretches(raw: Any, text: Any, links: _Links) -> Iterator[Stretch]:
    """The characters of one page, those together that stand together."""
    box = raw.FS_RECTF()
    where = ctypes.byref(box)
    em = _Em(raw, text)
    turned = any(raw.FPDFText_GetUnicode(text, number) >= FROM_RIGHT for number in range(text.count_chars()))
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
            em.fill(box, number)
            letter = plain_letter(letter)
            apart = turned and (stands_alone(letter) or stands_alone("".join(run.letters[:1])))
            if not run.holds(box) or apart or (len(run.letters) <= 2 and run.letters[:1] == ["•"]):
                yield from run.end()
            run.add(letter, box, raw.FPDFText_GetFontWeight(text, number) >= BOLD, links.hold(box), number)
    yield from run.end()


class _Em:
    """How high type stands, where its font does not say so: LibreOffice's say 0, and pdfium then gives each letter the box of its ink."""

    def __init__(self, raw: Any, text: Any) -> None:
        self._raw, self._text = raw, text
        self._turn, self._x, self._y = raw.FS_MATRIX(), ctypes.c_double(), ctypes.c_double()

    def fill(self, box: Any, number: int) -> None:
        """Give the box of a character the height of its type, by the line that it stands on, where it is lower than that."""
        raw, text, turn = self._raw, self._text, self._turn
        size = raw.FPDFText_GetFontSize(text, number)
        if not raw.FPDFText_GetMatrix(text, number, ctypes.byref(turn)) or turn.b or turn.c or turn.d <= 0:
            return  # it doesn't stand upright
        if box.top - box.bottom < UPRIGHT * size * turn.d and raw.FPDFText_GetCharOrigin(text, number, ctypes.byref(self._x), ctypes.byref(self._y)):
            box.bottom, box.top = self._y.value - BELOW * size * turn.d, self._y.value + (1 - BELOW) * size * turn.d


@dataclass(slots=True)
class _Run:
    """The stretch that is being read: its characters and their place."""

    letters: list[str] = field(default_factory=list)
    left: float = 0.0
    bottom: float = 0.0
    right: float = 0.0
    top: float = 0.0
    heavy: int = 0
    linked: int = 0
    first: int = 0
    last: int = 0

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

    def add(self, letter: str, box: Any, bold: bool, linked: bool, number: int) -> None:
        if not self.letters:
            self.left, self.bottom, self.right, self.top, self.heavy, self.linked, self.first = box.left, box.bottom, box.right, box.top, 0, 0, number
        elif box.left - self.right > 0.22 * max(1.0, self.top - self.bottom) and self.letters[-1] != " ":
            self.letters.append(" ")
        if len(self.letters) <= 2:
            self.bottom, self.top = min(self.bottom, box.bottom), max(self.top, box.top)
        self.letters.append(letter)
        self.right = max(self.right, box.right)
        self.heavy += bold
        self.linked += linked
        self.last = number

    def end(self) -> Iterator[Stretch]:
        """What was read, if anything was; it is empty after that."""
        if self.letters:
            half = len(self.letters) / 2
            text = "".join(self.letters).rstrip()
            yield Stretch(text, self.left, self.bottom, self.right, self.top, self.heavy > half, self.linked > half, self.first, self.last)
        self.letters = []
