"""How long an article is, in paragraphs and words. Pure; by itself, because a window says so before it knows anything else of an article."""

import re

from reader.article.model import Article

WORD = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0002ffff]|[^\W\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+(?:['’.,\-‑][^\W\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+)*"
)


def words_in(text: str) -> int:
    """How many words a text has; "don’t", "U.S." and "1,500" are one each."""
    return sum(1 for _ in WORD.finditer(text))


def length(article: Article) -> tuple[int, int]:
    """Paragraphs and words of an article's body."""
    body = list(article.body())
    return len(body), sum(words_in(article.paragraphs[i].text) for i in body)
