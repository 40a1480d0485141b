"""The two invented reports that ship with the program: what a new user sees first."""

from reader import resources
from reader.article.files import open_article
from reader.article.model import Article


def sample() -> tuple[Article, Article]:
    """Both sample articles. Raises ArticleError or FileNotFoundError where an installation lacks them."""
    return open_article(resources.path("sample", "a.md")), open_article(resources.path("sample", "b.md"))
