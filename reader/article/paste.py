"""An article from pasted text, plain or rich. Pure, but for rich text, which is read in a process of its own."""

from reader.article.disguise import note
from reader.article.files import article_from
from reader.article.intake import Intake, intake_of
from reader.article.isolated import read_apart
from reader.article.model import Article
from reader.article.taken import Asked, UnreadableError, same_letters
from reader.work import Progress, silent

NAME = "The pasted text"
LARGEST_RICH = 10 * 1024 * 1024


def from_paste(text: str) -> Article:
    """The pasted text as an article, divided as a plain text file is. Raises ArticleError where there is nothing to read or too much."""
    # half characters can't be stored or printed; pictures and zero bytes are no text
    whole = text.encode("utf-8", "replace").decode("utf-8") if any("\ud800" <= c <= "\udfff" for c in text) else text
    return article_from(whole.replace("\x00", "\N{REPLACEMENT CHARACTER}").replace("\N{OBJECT REPLACEMENT CHARACTER}", ""), NAME)


def take_paste(text: str, rich: str = "", progress: Progress = silent) -> Intake:
    """What was copied: by its rich text (HTML) where that holds the words of the plain text, else by the plain text. Raises ArticleError."""
    taken = _rich(text, rich, progress) if rich and len(rich) <= LARGEST_RICH else None
    if taken is not None:
        return taken
    article = from_paste(text)
    disguised = note([paragraph.text for paragraph in article.paragraphs])
    return Intake(article, (), "a copied text", (f"{NAME}: {disguised}",) if disguised else ())


def _rich(text: str, rich: str, progress: Progress) -> Intake | None:
    """The article of copied HTML; None where it holds less than the plain text does, as some programs put hardly more than a picture there."""
    try:
        taken = read_apart("page", rich.encode("utf-8", "replace"), Asked("the copied text", charset="utf-8", fragment=True), progress)
    except UnreadableError:
        return None
    if not any(not piece.left for piece in taken.pieces):
        return None
    if text.strip():
        letters, said = len(same_letters(text[:200_000])), sum(len(same_letters(piece.text)) for piece in taken.pieces)
        if said < 0.9 * min(letters, 190_000):
            return None
    return intake_of(taken, NAME)
