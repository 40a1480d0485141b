"""Words and notes in Markdown again: every sign of somebody else's that could mean something is escaped, and a note keeps its own emphasis. Pure."""

import re
from collections.abc import Iterator, Sequence

from reader.report.extracts import flat
from reader.report.note_text import NoteBlock, Piece
from reader.report.plain import shown

# signs that mean something wherever they stand, to GitHub and pandoc too (mathematics, mentions, addresses), and what makes a block at the head of a line
_SPECIAL = re.compile(r"([\\`*_{}\[\]#|<>~=&$^@]|:(?=//|[^\W\d])|(?<=www)\.)", re.IGNORECASE)
_HEAD = re.compile(r"^([^\S\n]*)([-+:]|\d+(?=[.)]))", re.MULTILINE)
_BACKTICKS = re.compile(r"`+")


def text(words: str) -> str:
    """Words as Markdown text on one line."""
    return escaped(flat(shown(words).replace("\u200b", "")))


def escaped(words: str) -> str:
    """With a backslash before every sign that Markdown would take for its own; the rest stays as it reads."""
    return _HEAD.sub(_held, _SPECIAL.sub(r"\\\1", words))


def _held(found: re.Match[str]) -> str:
    """ "- one" and "1. one" at the head of a line, not as the item of a list."""
    room, sign = found.groups()
    return f"{room}{sign}\\" if sign[0].isdigit() else f"{room}\\{sign}"


def noted(blocks: Sequence[NoteBlock]) -> list[str]:
    """A note's blocks as lines, an empty one between two of them."""
    lines: list[str] = []
    for block in blocks:
        lines += ([""] if lines else []) + list(_block(block))
    return lines


def _block(block: NoteBlock) -> Iterator[str]:
    if block.kind == "code":
        fence = "`" * max(3, 1 + max((len(found) for piece in block.pieces for found in _BACKTICKS.findall(piece.text)), default=0))
        yield from (fence, *(shown(piece.text).replace("\u200b", "") for piece in block.pieces), fence)
    elif block.kind == "rule":
        yield "---"
    elif block.kind == "quote":
        yield from (f"> {line}".rstrip() for line in noted(block.blocks))
    elif block.kind in ("bullets", "numbers"):
        for number, item in enumerate(block.blocks, block.first):
            mark = "-" if block.kind == "bullets" else f"{number}."
            for place, line in enumerate(noted(item.blocks) or [""]):
                yield (f"{mark} {line}" if place == 0 else f"{' ' * (len(mark) + 1)}{line}").rstrip()
    elif block.kind == "heading":
        yield f"**{_line([Piece(piece.text, emphasis=piece.emphasis, code=piece.code) for piece in block.pieces])}**"
    else:
        held: list[Piece] = []
        for piece in block.pieces:
            if piece.ends_line:
                yield f"{_line(held)}\\"
                held = []
            else:
                held.append(piece)
        yield _line(held)


def _line(pieces: Sequence[Piece]) -> str:
    around = ("", *(piece.text for piece in pieces), "")
    return "".join(_piece(piece, *around[at : at + 3 : 2]) for at, piece in enumerate(pieces)).strip()


def _piece(piece: Piece, before_it: str, after_it: str) -> str:
    if piece.code:
        ticks = "`" * (1 + max((len(found) for found in _BACKTICKS.findall(piece.text)), default=0))
        # of a blank at either end Markdown takes one away
        blank = piece.text[:1] == piece.text[-1:] == " " and not piece.text.isspace()
        room = " " if piece.text.startswith("`") or piece.text.endswith("`") or blank else ""
        said = f"{ticks}{room}{shown(piece.text)}{room}{ticks}".replace("\u200b", "")
    else:
        said = escaped(shown(piece.text).replace("\u200b", ""))
    around = ("*" if piece.emphasis else "") + ("**" if piece.strong else "")
    if _joined(before_it[-1:], piece.text[:1]) or _joined(after_it[:1], piece.text[-1:]):
        around = ""  # CommonMark takes a sign between a letter and punctuation for itself: the words matter more than their emphasis
    before, said, after = (
        (piece.text[: len(piece.text) - len(piece.text.lstrip())], said.strip(), piece.text[len(piece.text.rstrip()) :]) if around else ("", said, "")
    )
    return f"{before}{around}{said}{around[::-1]}{after}" if said else before


def _joined(outer: str, inner: str) -> bool:
    """Whether emphasis would end between a letter outside it and punctuation inside."""
    return outer.isalnum() and bool(inner) and not inner.isalnum() and not inner.isspace()
