"""A person's notes in a document for word processors, in its text and as comments: lists, quotations, emphasis and code as formats of paragraphs and runs."""

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.report.docx_page import bar, fixed, indented
from reader.report.note_text import NoteBlock, Piece
from reader.report.plain import code, shown

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

_UNFIT = re.compile("[\ufffe\uffff]")


def text(words: str) -> str:
    """Words as XML can hold them: control characters and overrides of direction as their codes."""
    return _UNFIT.sub(lambda found: code(found.group()), shown(words).replace("\u200b", ""))


def noted(add: "Callable[[], Paragraph]", blocks: Sequence[NoteBlock], hair: str, depth: int = 0, *, quoted: bool = False) -> None:
    """Set the blocks of a note, each in paragraphs that `add` gives. `depth` is how far in they stand, `hair` the colour of the bar beside a quotation."""
    for block in blocks:
        if block.kind in ("bullets", "numbers"):
            for number, item in enumerate(block.blocks, block.first):
                _item(add, f"{number}." if block.kind == "numbers" else "•", item, hair, depth + 1, quoted=quoted)
        elif block.kind in ("quote", "item"):
            noted(add, block.blocks, hair, depth + 1, quoted=quoted or block.kind == "quote")
        else:
            _paragraph(add, block, hair, depth, quoted=quoted)


def _item(add: "Callable[[], Paragraph]", mark: str, item: NoteBlock, hair: str, depth: int, *, quoted: bool) -> None:
    first, rest = (item.blocks[0], item.blocks[1:]) if item.blocks and item.blocks[0].kind == "paragraph" else (NoteBlock("paragraph"), item.blocks)
    _paragraph(add, NoteBlock("paragraph", (Piece(f"{mark} "), *first.pieces)), hair, depth, quoted=quoted)
    noted(add, rest, hair, depth, quoted=quoted)


def _paragraph(add: "Callable[[], Paragraph]", block: NoteBlock, hair: str, depth: int, *, quoted: bool) -> None:
    made = add()
    if quoted:
        bar(made, hair)
    if depth:
        indented(made, depth)
    if block.kind == "rule":
        made.add_run("* * *")
    for number, piece in enumerate(block.pieces):
        if piece.ends_line or (number and block.kind == "code"):
            made.add_run().add_break()
        run = made.add_run(text(piece.text))
        run.bold = (piece.strong or block.kind == "heading") or None
        run.italic = piece.emphasis or None
        if piece.code:
            fixed(run)
