"""Word files (.docx): paragraphs with their styles, by python-docx and the XML it gives. Off the window's process.

Text as it would be printed: tracked insertions are in it, deletions are not; comments, footnotes and text boxes are kept apart.
"""

import io
import re
from typing import Any

from reader.article import bylines
from reader.article.archive import DAMAGED, Archive
from reader.article.taken import Asked, Piece, Taken, UnreadableError, clean, has_words, headed, header_of
from reader.article.trees import DOCTYPE

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
GONE = frozenset({f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText", f"{W}fldSimple_", f"{W}pPr", f"{W}rPr"})
BOX = f"{W}txbxContent"
TABLE = f"{W}tbl"
LONGEST_CELL, MOST_CELLS = 80, 400
"""Characters of a cell, and how many cells are looked at."""
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
HEADING = re.compile(r"(?:heading|überschrift|titre|encabezado|título|titolo|kop|rubrik)\s*([1-9])", re.IGNORECASE)
TITLE = re.compile(r"title|titel|titre|título|titolo", re.IGNORECASE)
SUBTITLE = re.compile(r"sub-?title|untertitel|sous-titre|subtítulo|sottotitolo", re.IGNORECASE)
QUOTE = re.compile(r"(?:intense )?quot(?:e|ation)|block ?text|zitat|citation|cita\b", re.IGNORECASE)
CAPTION = re.compile(r"caption|beschriftung|légende|leyenda|didascalia", re.IGNORECASE)
ITEM = re.compile(r"list\b|aufzählung|liste", re.IGNORECASE)
OWN_TITLE = re.compile(r"(?:microsoft word|word document|document ?\d*|untitled|dokument ?\d*)\b.*", re.IGNORECASE)


def read(archive: Archive, data: bytes, asked: Asked) -> Taken:
    """The article of a Word file. Raises UnreadableError."""
    from docx import Document

    for name in archive.names:
        if name.endswith((".xml", ".rels")) and DOCTYPE.search(archive.read(name)):
            raise UnreadableError("was not opened: it defines entities, which a Word file has no need of and which can be made to do harm.")
    try:
        document = Document(io.BytesIO(data))
        styles = {style.style_id: (style.name or "") for style in document.styles}
        core = document.core_properties
        created, title, author, language = core.created, core.title, core.author, core.language
        body = document.element.body
        tables = {table for table in body.iter(TABLE) if _is_table(table)}
        pieces = headed([piece for paragraph in body.iter(f"{W}p") for piece in _pieces(paragraph, styles, tables)], title)
    except UnreadableError:
        raise
    except Exception as error:  # python-docx says in twenty ways that a file is not sound
        raise UnreadableError(DAMAGED.format(f"as a Word file: {type(error).__name__}")) from error
    del created  # when the file was begun, which is not when the article appeared
    heads = [piece for piece in pieces if piece.level == 1]
    named = title if title and not OWN_TITLE.fullmatch(title.strip()) and not heads else None
    shown = bylines.names_writer(piece.text for piece in pieces if not piece.left)
    header = header_of(title=named, byline=None if shown else _person(author), language=language or _language(document))
    return Taken(pieces, "a Word file", header)


def _pieces(paragraph: Any, styles: dict[str, str], tables: set[Any]) -> list[Piece]:
    text = clean(re.sub(r"[ \t\n]+", " ", "".join(_words(paragraph))))
    if not has_words(text):
        return []
    if any(above.tag == BOX for above in paragraph.iterancestors()):
        # a box is written twice, the second time for programs that know no boxes
        return [] if any(above.tag == FALLBACK for above in paragraph.iterancestors()) else [Piece(text, left="text box")]
    properties = paragraph.find(f"{W}pPr")
    name, outline, listed = "", None, False
    if properties is not None:
        style = properties.find(f"{W}pStyle")
        name = styles.get(style.get(f"{W}val"), style.get(f"{W}val") or "") if style is not None else ""
        outlined = properties.find(f"{W}outlineLvl")
        outline = outlined.get(f"{W}val") if outlined is not None else None
        listed = properties.find(f"{W}numPr") is not None
    if CAPTION.match(name):
        return [Piece(text, left="caption")]
    if tables and any(above in tables for above in paragraph.iterancestors(TABLE)):
        return [Piece(text, left="a table")]
    level = _level(name, outline)
    role = "text" if level else "quote" if QUOTE.match(name) else "item" if listed or ITEM.match(name) else "text"
    return [Piece(text, level, role)]  # type: ignore[arg-type]


def _is_table(table: Any) -> bool:
    """Whether it holds figures and single words; many a text is set in a table for its layout."""
    rows = [[cell for cell in row if cell.tag == f"{W}tc"] for row in table if row.tag == f"{W}tr"]
    cells = [cell for row in rows for cell in row]
    longest = max((sum(len(t.text or "") for t in cell.iter(f"{W}t")) for cell in cells[:MOST_CELLS]), default=0)
    return len(rows) > 1 and max(len(row) for row in rows) > 1 and longest <= LONGEST_CELL


def _level(name: str, outline: str | None) -> int:
    found = HEADING.match(name)
    if found:
        return min(6, int(found[1]))
    if SUBTITLE.match(name):
        return 2
    if TITLE.match(name):
        return 1
    return int(outline) + 1 if outline and outline.isdigit() and int(outline) < 6 else 0


def _words(paragraph: Any) -> list[str]:
    """The text of one paragraph, without that of boxes anchored in it."""
    out: list[str] = []
    stack = list(reversed(paragraph))
    while stack:
        element = stack.pop()
        tag = element.tag
        if tag in GONE or tag in (BOX, FALLBACK) or not isinstance(tag, str):
            continue
        if tag == f"{W}t":
            out.append(element.text or "")
        elif tag in (f"{W}tab", f"{W}br", f"{W}cr"):
            out.append(" ")
        elif tag == f"{W}noBreakHyphen":
            out.append("\N{NON-BREAKING HYPHEN}")
        elif tag == f"{W}softHyphen":
            out.append("\N{SOFT HYPHEN}")
        else:
            stack.extend(reversed(element))
    return out


def _language(document: Any) -> str | None:
    defaults = document.styles.element.find(f"{W}docDefaults")
    found = next(defaults.iter(f"{W}lang"), None) if defaults is not None else None
    return found.get(f"{W}val") if found is not None else None


def _person(author: str | None) -> str | None:
    """Who made the file, unless that is a program or an account."""
    name = (author or "").strip()
    return name if " " in name and "python" not in name.casefold() and "@" not in name else None
