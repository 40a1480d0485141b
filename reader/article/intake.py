"""What came of opening one file: the article, what was left out of it, and what the person should know. Pure; offsets count the article's paragraphs."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.article.model import Article, Role
from reader.article.taken import Piece, Taken


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A paragraph that is not in the article, why, and before which of its paragraphs it stood (their count: after the last)."""

    text: str
    why: str
    before: int
    level: int = 0
    role: Role = "text"


@dataclass(frozen=True, slots=True)
class Intake:
    """An article as it was taken in. `form`: what the file is ("a web page"); `notes`: whole sentences; `data`: the file as it came, where it was one."""

    article: Article
    left_out: tuple[LeftOut, ...] = ()
    form: str = "a plain text"
    notes: tuple[str, ...] = ()
    data: bytes | None = None


def intake_of(taken: Taken, name: str, *, notes: Sequence[str] = (), data: bytes | None = None) -> Intake:
    """The article of what a reader took; `name` is what messages call the file. Raises ArticleError where nothing was."""
    from reader.article.assembly import Block, assemble  # what a project needs of this file it needs without its many patterns
    from reader.article.disguise import note

    wanted = [piece for piece in taken.pieces if not piece.left]
    if not wanted:
        # better everything than nothing: the person can leave out again what is not wanted
        taken = Taken(tuple(Piece(p.text, p.level, p.role) for p in taken.pieces), taken.form, taken.header, taken.notes)
        wanted = list(taken.pieces)
    article = assemble(taken.header, [Block(piece.text, piece.level, piece.role) for piece in wanted], name)
    at_top = len(wanted) - (len(article.paragraphs) - len(taken.header.unread))
    left_out: list[LeftOut] = []
    before = 0
    for piece in taken.pieces:
        if piece.left:
            left_out.append(LeftOut(piece.text, piece.left, max(0, before - at_top), piece.level, piece.role))
        else:
            before += 1
    disguised = note([paragraph.text for paragraph in article.paragraphs])
    return Intake(article, tuple(left_out), taken.form, (*notes, *taken.notes, *([f"{name}: {disguised}"] if disguised else [])), data)
