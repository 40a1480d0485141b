"""OpenDocument texts (.odt): the text of content.xml in its order, with its styles. Off the window's process.

Tracked deletions, comments, footnotes and text boxes are no part of the running text; boxes and captions are kept apart.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.article import bylines
from reader.article.archive import DAMAGED, Archive
from reader.article.locked import OpenDocument
from reader.article.model import Role
from reader.article.taken import Asked, Piece, Taken, UnreadableError, clean, has_words, headed, header_of
from reader.article.trees import Element, attribute, first, local, words, xml

SILENT = frozenset("tracked-changes annotation note bibliography-mark ruby-text forms sequence-decls variable-decls user-field-decls table-of-content".split())
LONGEST_CELL = 80
"""Characters."""
NUMBERED = re.compile(r"heading_20_(\d)|heading (\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Around:
    left: str = ""
    role: Role = "text"
    number: str = ""


def read(archive: Archive, asked: Asked) -> Taken:
    """The article of an OpenDocument text. Raises UnreadableError, PasswordError."""
    manifest = archive.get("META-INF/manifest.xml")
    parts: Archive | OpenDocument = archive
    if manifest is not None and b"encryption-data" in manifest:
        parts = OpenDocument(archive, manifest, asked.password)
    content = parts.get("content.xml")
    if content is None:
        raise UnreadableError(DAMAGED.format("its text is missing"))
    root = xml(content, "the document")
    parents = _parents(root)
    body = first(root, "text")
    if body is None or local(body) != "text":
        raise UnreadableError("is an OpenDocument file, but no text. Copy the article's text and paste it.")
    # `text` is also the name of the whole document's body, which comes first
    meta = parts.get("meta.xml")
    about = xml(meta, "what the document says about itself") if meta is not None else None
    pieces = headed(tuple(_pieces(body, parents)), _stated(about, "title"))
    styles = parts.get("styles.xml")
    named = _stated(about, "title") if not any(piece.level == 1 for piece in pieces) else None
    language = _stated(about, "language") or (_language(xml(styles, "its styles")) if styles else None)
    author = _stated(about, "initial-creator") or _stated(about, "creator")
    shown = bylines.names_writer(piece.text for piece in pieces if not piece.left)
    byline = author if author and " " in author and not shown else None
    return Taken(pieces, "an OpenDocument text", header_of(title=named, byline=byline, language=language))


def _parents(root: Element) -> dict[str, str]:
    """Every automatic style and the one it is made from: "P3" -> "Quotations"."""
    return {attribute(style, "name"): attribute(style, "parent-style-name") for style in root.iter() if local(style) == "style"}


def _pieces(body: Element, parents: dict[str, str]) -> Iterator[Piece]:
    """Paragraphs and headings in their order; a stack and no recursion, as lists may nest as deep as the parser lets them."""
    stack: list[tuple[Element, _Around]] = [(body, _Around())]
    while stack:
        element, around = stack.pop()
        name = local(element)
        if name in SILENT or not name:
            continue
        if name in ("p", "h"):
            yield from _paragraph(element, around, parents)
            # boxes anchored in a paragraph come after it
            stack.extend((box, _Around("text box")) for box in reversed([e for e in element.iter() if local(e) == "text-box"]))
            continue
        if name in ("list-item", "list-header"):
            around = _Around(around.left, "item", around.number)
        elif name == "text-box":
            around = _Around("text box")
        elif name == "table" and not around.left and _is_table(element):
            around = _Around("a table")
        stack.extend((child, around) for child in reversed(element))


def _is_table(table: Element) -> bool:
    """Whether it holds figures and single words; many a text is set in a table for its layout."""
    groups = [table, *(part for part in table if local(part) in ("table-rows", "table-header-rows"))]
    rows = [[cell for cell in row if local(cell) == "table-cell"] for group in groups for row in group if local(row) == "table-row"]
    longest = max((len(words(cell)) for row in rows for cell in row), default=0)
    return len(rows) > 1 and max(len(row) for row in rows) > 1 and longest <= LONGEST_CELL


def _paragraph(element: Element, around: _Around, parents: dict[str, str]) -> Iterator[Piece]:
    text = clean(re.sub(r"[ \t\n]+", " ", "".join(_words(element))))
    if not has_words(text):
        return
    style = attribute(element, "style-name")
    named = f"{style} {parents.get(style, '')}"
    if local(element) == "h":
        level = attribute(element, "outline-level")
        yield Piece(text, min(6, max(1, int(level))) if level.isdigit() and len(level) < 3 else 1, "text", around.left)
        return
    found = NUMBERED.search(named)
    if re.search(r"caption|illustration|figure", named, re.IGNORECASE):
        yield Piece(text, left="caption")
    elif re.search(r"\btitle\b", named, re.IGNORECASE):
        yield Piece(text, 1, "text", around.left)
    elif re.search(r"\bsubtitle\b", named, re.IGNORECASE) or found:
        yield Piece(text, min(6, int(found[1] or found[2])) if found else 2, "text", around.left)
    else:
        yield Piece(text, 0, "quote" if "quot" in named.casefold() else around.role, around.left)


def _words(paragraph: Element) -> Iterator[str]:
    """The text of one paragraph, without notes, comments and boxes in it."""
    yield paragraph.text or ""
    stack = list(reversed(paragraph))
    while stack:
        element = stack.pop()
        if isinstance(element, str):
            yield element
            continue
        if element.tail:
            stack.append(element.tail)
        name = local(element)
        if name in SILENT or name in ("text-box", "desc", "title"):
            continue
        if name == "s":
            count = attribute(element, "c")
            yield " " * (min(1000, int(count)) if count.isdigit() and len(count) < 6 else 1)
        elif name in ("tab", "line-break"):
            yield " "
        else:
            yield element.text or ""
            stack.extend(reversed(element))


def _stated(about: Element | None, name: str) -> str | None:
    found = first(about, name) if about is not None else None
    return words(found) or None if found is not None else None


def _language(styles: Element) -> str | None:
    for element in styles.iter():
        if local(element) == "text-properties":
            named = attribute(element, "language")
            if named and named != "none":
                return named
    return None
