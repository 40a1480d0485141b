"""A person's note, written in Markdown, as blocks of plain words: what every layout sets in its own way. Pure; markdown-it's tokens only, never its HTML.

Raw HTML is words like any other. Of links the address is always shown, and only one on the web or of a mailbox can be followed. Every line that was typed
stays a line. Linear in the text: where a stretch is such that looking for emphasis would be slow, it stays as it was typed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Literal

from reader.report.addresses import followable

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

BlockKind = Literal["paragraph", "heading", "quote", "bullets", "numbers", "item", "code", "rule"]
LONGEST_STRETCH, MOST_BRACKETS = 20_000, 500
DEEPEST = 24
"""How deep blocks nest: a list and its items are two levels."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words under the same emphasis, or the end of a line. `address` is where they lead, "" where nowhere."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    ends_line: bool = False
    address: str = ""


@dataclass(frozen=True, slots=True)
class NoteBlock:
    """A paragraph, a heading or lines of code with its pieces; a quotation, a list or an item with the blocks in it. `first` numbers a list's first item."""

    kind: BlockKind
    pieces: tuple[Piece, ...] = ()
    blocks: tuple["NoteBlock", ...] = ()
    first: int = 1


def blocks_of(text: str) -> tuple[NoteBlock, ...]:
    """The blocks of a note."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if any(len(stretch) > LONGEST_STRETCH or stretch.count("[") > MOST_BRACKETS for stretch in text.split("\n\n")):
        return _as_typed(text)
    from markdown_it.tree import SyntaxTreeNode

    tokens = _parser().parse(text)
    if any(token.level >= DEEPEST - 2 for token in tokens):  # what lies deeper was dropped
        return _as_typed(text)
    return tuple(_blocks(SyntaxTreeNode(tokens).children))


def _as_typed(text: str) -> tuple[NoteBlock, ...]:
    return tuple(NoteBlock("paragraph", (Piece(line.strip()),)) for line in text.split("\n") if line.strip())


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    options = {"html": False, "linkify": False, "typographer": False, "maxNesting": DEEPEST}
    # a line of hyphens below words ends a thought in a note; it does not make a heading of them
    return MarkdownIt("commonmark", options).disable(["html_block", "html_inline", "reference", "lheading"])


_HOLDING: dict[str, BlockKind] = {"blockquote": "quote", "bullet_list": "bullets", "ordered_list": "numbers", "list_item": "item"}


def _blocks(nodes: "list[SyntaxTreeNode]") -> Iterator[NoteBlock]:
    for node in nodes:
        if node.type in _HOLDING:
            first = node.attrs.get("start", 1) if node.type == "ordered_list" else 1
            yield NoteBlock(_HOLDING[node.type], blocks=tuple(_blocks(node.children)), first=int(first))
        elif node.type in ("fence", "code_block"):
            # what stands beside the opening marks names a language, or is what somebody wrote there: it stays
            held = "\n".join(part for part in (node.info.strip(), node.content.rstrip("\n")) if part)
            yield NoteBlock("code", tuple(Piece(line, code=True) for line in held.split("\n")))
        elif node.type == "hr":
            yield NoteBlock("rule")
        elif node.type in ("paragraph", "heading"):
            pieces = tuple(_joined(_pieces([child for inline in node.children for child in inline.children], Piece(""))))
            if pieces:
                yield NoteBlock("heading" if node.type == "heading" else "paragraph", pieces)


def _pieces(nodes: "list[SyntaxTreeNode]", like: Piece) -> Iterator[Piece]:
    for node in nodes:
        if node.type in ("softbreak", "hardbreak"):
            yield Piece("", ends_line=True)
        elif node.type == "strong":
            yield from _pieces(node.children, replace(like, strong=True))
        elif node.type == "em":
            yield from _pieces(node.children, replace(like, emphasis=True))
        elif node.type in ("link", "image"):
            yield from _linked(node, like)
        elif node.content:
            yield replace(like, text=node.content, code=node.type == "code_inline")


def _linked(node: "SyntaxTreeNode", like: Piece) -> Iterator[Piece]:
    """The words of a link, and its address behind them where they are not the address."""
    address = str(node.attrs.get("href") or node.attrs.get("src") or "")
    leads = address if _may_be_followed(address) else ""
    inside = list(_pieces(node.children, replace(like, address=leads)))
    yield from inside
    if address and node.markup != "autolink" and "".join(piece.text for piece in inside) not in (address, address.removeprefix("mailto:")):
        yield replace(like, text=" (" if inside else "")
        yield replace(like, text=address, address=leads)
        yield replace(like, text=")" if inside else "")


def _may_be_followed(address: str) -> bool:
    return followable(address) or (address.startswith("mailto:") and len(address) < 500 and "@" in address)


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Neighbours under the same emphasis as one."""
    last: Piece | None = None
    for piece in pieces:
        if not piece.text and not piece.ends_line:
            continue
        if last is not None and not piece.ends_line and replace(last, text="") == replace(piece, text=""):
            last = replace(last, text=last.text + piece.text)
            continue
        if last is not None:
            yield last
        last = piece
    if last is not None:
        yield last
