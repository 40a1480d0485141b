"""An article from pasted text. Pure."""

from reader.article.files import article_from
from reader.article.model import Article

NAME = "The pasted text"


def from_paste(text: str) -> Article:
    """The pasted text as an article, divided as a plain text file is. Raises ArticleError where there is nothing to read or too much."""
    # half characters can't be stored or printed; pictures and zero bytes are no text
    whole = text.encode("utf-8", "replace").decode("utf-8") if any("\ud800" <= c <= "\udfff" for c in text) else text
    return article_from(whole.replace("\x00", "\N{REPLACEMENT CHARACTER}").replace("\N{OBJECT REPLACEMENT CHARACTER}", ""), NAME)
