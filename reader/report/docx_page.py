"""What python-docx has no words for: shading, bars, bookmarks, links, languages, repeated heads. Only these files know the library."""

import io
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from reader.report.choices import SCALES, Look
from reader.report.fields import Line

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Row
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

COLOURS = {
    "a": "A85312",
    "b": "0F7480",
    "only a": "A85312",
    "only b": "0F7480",
    "quote": "5B4BC0",
    "difference": "9A2A2A",
    "a ground": "FBE8D3",
    "b ground": "D9EFEE",
    "quote ground": "E7E3FA",
    "hair": "B9B5AC",
}
"""The report's colours, as in the PDF."""
GREYS = dict.fromkeys(COLOURS, "282828") | {"a ground": "EAEAEA", "b ground": "EAEAEA", "quote ground": "F6F6F6", "hair": "B4B4B4"}
"""The same for printers without colours: the marks have shapes, and A and B columns of their own."""
_SOFT, _INK, _HAIR = "5C5F5A", "22231F", "D8D5CE"
_SERIF, _SANS = "Georgia", "Arial"
SMALL = "Small"
"""The character style of numbers, places and remarks."""


def set_up(document: "Document", look: Look, lang: str) -> None:
    """Paper, margins, typefaces and the language of everything that has none of its own."""
    from docx.enum.section import WD_ORIENT
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Mm, Pt, RGBColor

    section, paper = document.sections[0], look.size
    section.orientation = WD_ORIENT.LANDSCAPE if look.landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(paper[0]), Mm(paper[1])
    section.left_margin = section.right_margin = Mm(18)
    section.top_margin = section.bottom_margin = Mm(20)
    looks = (("Normal", _SERIF, 10), ("Title", _SERIF, 20), ("Heading 1", _SANS, 14), ("Heading 2", _SANS, 12), ("Heading 3", _SANS, 10.5))
    for name, face, size in looks:
        style: Any = document.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = face, Pt(round(2 * size * SCALES[look.text_size]) / 2), RGBColor.from_string(_INK)
        fonts = style.element.rPr.rFonts
        for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(_name(f"w:{kind}"), None)
        for kind in ("ascii", "hAnsi", "cs"):
            fonts.set(_name(f"w:{kind}"), face)
    small: Any = document.styles.add_style(SMALL, WD_STYLE_TYPE.CHARACTER)
    small.font.name, small.font.size, small.font.color.rgb = _SANS, Pt(round(16 * SCALES[look.text_size]) / 2), RGBColor.from_string(_SOFT)
    line = document.styles["Title"].element.pPr.find(_name("w:pBdr"))
    if line is not None:
        line.getparent().remove(line)
    document.styles["Title"].font.bold = True
    document.styles["Normal"].paragraph_format.space_after = Pt(4)
    for name, above in (("Heading 1", 14), ("Heading 2", 10), ("Heading 3", 8)):
        heading: Any = document.styles[name]
        heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(above), Pt(3)
    for own in document.styles.element.iter(_name("w:lang")):
        own.set(_name("w:val"), lang)


def properties(document: "Document", title: str, author: str, lang: str, made: datetime) -> None:
    """What the file says of itself."""
    own = document.core_properties
    own.title, own.author, own.language, own.comments = title, author, lang, ""
    own.created = own.modified = made.replace(tzinfo=None)
    own.last_modified_by, own.revision = author, 1


def room_of(document: "Document") -> int:
    """The width between the margins, in EMU."""
    section = document.sections[0]
    return int(section.page_width or 0) - int(section.left_margin or 0) - int(section.right_margin or 0)


def columns(document: "Document", count: int) -> None:
    """Go on in so many columns, on the same page."""
    from docx.enum.section import WD_SECTION

    section = document.add_section(WD_SECTION.CONTINUOUS)
    own = section._sectPr.find(_name("w:cols"))
    if own is None:
        own = _element("w:cols")
        section._sectPr.append(own)
    own.set(_name("w:num"), str(count))
    own.set(_name("w:space"), "510")  # in twentieths of a point: the 9 mm of the PDF


def drawn(document: "Document", picture: bytes, spoken: str) -> None:
    """A PNG as wide as the text, with what it shows in words."""
    from docx.shared import Emu

    shape = document.add_picture(io.BytesIO(picture), width=Emu(room_of(document)))
    own = shape._inline.docPr
    own.set("descr", spoken)
    own.set("name", "Alignment")


def table_of(document: "Document", heads: Sequence[str], shares: Sequence[int]) -> "Table":
    """A table as wide as the page with thin lines between its rows; its head, if any, is repeated on each page."""
    from docx.shared import Emu

    room = room_of(document)
    table: Table = document.add_table(rows=0, cols=len(shares))
    table.autofit = False
    lines = _element("w:tblBorders")
    for edge in ("bottom", "insideH"):
        lines.append(_element(f"w:{edge}", val="single", sz="4", space="0", color=_HAIR))
    table._tbl.tblPr.insert_element_before(lines, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
    margins = _element("w:tblCellMar")
    for edge, width in (("top", 50), ("left", 90), ("bottom", 20), ("right", 90)):  # the last paragraph has room below itself
        margins.append(_element(f"w:{edge}", w=str(width), type="dxa"))
    table._tbl.tblPr.insert_element_before(margins, "w:tblLook")
    for column, share in zip(table.columns, shares, strict=True):
        column.width = Emu(room * share // sum(shares))
    if heads:
        row = row_of(table, whole=True)
        row._tr.get_or_add_trPr().append(_element("w:tblHeader"))
        for cell, head in zip(row.cells, heads, strict=True):
            formatted(cell.paragraphs[0].add_run(head), bold=True, small=True)
    return table


def row_of(table: "Table", *, whole: bool = False) -> "_Row":
    """A new row at the end of a table; a `whole` one stays on one page."""
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    if whole:
        row._tr.get_or_add_trPr().append(_element("w:cantSplit"))
    return row


def held_together(above: "_Row", below: "_Row") -> None:
    """Hold two rows together, without a line between them."""
    for row, edge in ((above, "bottom"), (below, "top")):
        for cell in row.cells:
            lines = _element("w:tcBorders")
            lines.append(_element(f"w:{edge}", val="nil"))
            after = ("w:shd", "w:noWrap", "w:tcMar", "w:textDirection", "w:tcFitText", "w:vAlign", "w:hideMark")
            cell._tc.get_or_add_tcPr().insert_element_before(lines, *after)
    for cell in above.cells:
        for paragraph in cell.paragraphs:
            paragraph.paragraph_format.keep_with_next = True


def leftward(paragraph: "Paragraph") -> None:
    """Set a paragraph from right to left."""
    after = ("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents", "w:jc", "w:rPr")
    own = paragraph._p.get_or_add_pPr()
    if own.find(_name("w:bidi")) is None:
        own.insert_element_before(_element("w:bidi"), *after)
    for edge in own.iter(_name("w:left")):  # a bar stands where the lines begin; the space for it is there already
        edge.tag = _name("w:right")


def formatted(run: "Run", *, bold: bool = False, italic: bool = False, colour: str = "", small: bool = False) -> "Run":
    """The same run, with what is asked for."""
    from docx.shared import RGBColor

    if small:  # a style of its own: quicker than three formats, and whoever goes on with the document can change it
        run._r.get_or_add_rPr().insert(0, _element("w:rStyle", val=SMALL))
    if bold:
        run.bold = True
    if italic:
        run.italic = True
    if colour:
        run.font.color.rgb = RGBColor.from_string(colour)
    return run


def shade(run: "Run", colour: str) -> None:
    """A ground behind the words."""
    _add(run, _element("w:shd", val="clear", color="auto", fill=colour), ("w:fitText", "w:vertAlign", "w:rtl", "w:cs", "w:em", "w:lang"))


def underlined(run: "Run", kind: str, colour: str) -> None:
    """A line under the words: "single" or "dotted"."""
    after = ("w:effect", "w:bdr", "w:shd", "w:fitText", "w:vertAlign", "w:rtl", "w:cs", "w:em", "w:lang")
    _add(run, _element("w:u", val=kind, color=colour), after)


def language(run: "Run", lang: str, leftward: bool) -> "Run":
    """The same run, told the language of its words, and that they run from right to left."""
    if leftward:
        run.font.rtl = True
        _add(run, _element("w:lang", bidi=lang), ())
    else:
        _add(run, _element("w:lang", val=lang), ())
    return run


_INDENT = 9
"""In points: as far in as a bar moves the words, so that those without one stand below one another with them."""


def indented(paragraph: "Paragraph", depth: int = 1) -> None:
    """Move the words of a paragraph in."""
    from docx.shared import Pt

    paragraph.paragraph_format.left_indent = Pt(_INDENT * depth)


def fixed(run: "Run") -> None:
    """Set a run in letters of one width."""
    run.font.name = "Courier New"


def bar(paragraph: "Paragraph", colour: str) -> None:
    """A bar at the left of a paragraph, which moves in for it: a table's cell would cut off what stands outside its text."""
    indented(paragraph)
    own = paragraph._p.get_or_add_pPr()
    sides = _element("w:pBdr")
    sides.append(_element("w:left", val="single", sz="18", space="6", color=colour))
    own.insert_element_before(sides, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:bidi", "w:spacing", "w:ind", "w:jc", "w:rPr")


def bookmark(paragraph: "Paragraph", name: str, taken: set[str]) -> None:
    """A place that links lead to; each name once in a document."""
    if name in taken:
        return
    taken.add(name)
    number = str(len(taken))
    paragraph._p.append(_element("w:bookmarkStart", id=number, name=name))
    paragraph._p.append(_element("w:bookmarkEnd", id=number))


def link(paragraph: "Paragraph", words: str, anchor: str, *, bold: bool = False, colour: str = "") -> None:
    """Words that lead to a bookmark of the same document."""
    run = formatted(paragraph.add_run(words), bold=bold, colour=colour, small=not bold)
    around = _element("w:hyperlink", anchor=anchor, history="1")
    paragraph._p.remove(run._r)
    around.append(run._r)
    paragraph._p.append(around)


def at_edge(document: "Document", paragraph: "Paragraph", line: Line, text: Callable[[str], str]) -> None:
    """A header or a footer: its two sides with a tab between them. The word processor counts the pages; the part of the report it cannot name."""
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Emu

    for number, side in enumerate((line.left, line.right)):
        if number and any(piece.kind != "section" for piece in side):
            paragraph.style = document.styles["Normal"]
            paragraph.paragraph_format.tab_stops.add_tab_stop(Emu(room_of(document)), WD_TAB_ALIGNMENT.RIGHT)
            paragraph.add_run("\t")
        for piece in side:
            if piece.kind == "text":
                formatted(paragraph.add_run(text(piece.text)), small=True)
            elif piece.kind in ("page", "pages"):
                around = _element("w:fldSimple", instr="PAGE" if piece.kind == "page" else "NUMPAGES")
                run = formatted(paragraph.add_run("1"), small=True)
                paragraph._p.remove(run._r)
                around.append(run._r)
                paragraph._p.append(around)


def comment(document: "Document", on: "tuple[Run, Run]", author: str, made: date) -> "Callable[[], Paragraph]":
    """A comment from one run to another of a paragraph, dated with the report and not with the clock. What comes back gives it paragraph by paragraph."""
    added = document.add_comment(runs=list(on), author=author, initials=author[:1].upper())
    added._comment_elm.set(_name("w:date"), f"{made.isoformat()}T00:00:00Z")
    waiting = list(added.paragraphs)  # the first is there already
    return lambda: waiting.pop() if waiting else added.add_paragraph()


def _add(run: "Run", element: Any, after: Sequence[str]) -> None:
    """Put a format where the schema wants it: before those that come after it."""
    run._r.get_or_add_rPr().insert_element_before(element, *after)


def _name(tag: str) -> str:
    from docx.oxml.ns import qn

    return str(qn(tag))


def _element(tag: str, **attributes: str) -> Any:
    from docx.oxml import OxmlElement

    made: Any = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(_name(f"w:{name}"), value)
    return made
