"""How long an article is, in paragraphs and words. Pure; by itself, because a window says so before it knows anything else of an article."""

import re
from functools import cache

from reader.article.model import Article

_SPACED = re.compile(r"\w+(?:['’.,\-‑]\w+)*")
"""A word, in writing that sets spaces between them."""
_FIRST_WITHOUT = "\u3040"
"""No letter before this one is of a writing that sets none."""


@cache
def _any_word() -> re.Pattern[str]:
    """A word in any writing; of those without spaces each letter is one. Compiled for the texts that have such: it takes as long as counting all others."""
    unspaced = r"\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
    return re.compile(rf"[{unspaced}\U00020000-\U0002ffff]|[^\W{unspaced}]+(?:['’.,\-‑][^\W{unspaced}]+)*")


def word_of(text: str) -> re.Pattern[str]:
    """What is a word in this text; "don’t", "U.S." and "1,500" are one each."""
    return _SPACED if text.isascii() or max(text) < _FIRST_WITHOUT else _any_word()


def words_in(text: str) -> int:
    """How many words a text has."""
    return len(word_of(text).findall(text))


def length(article: Article) -> tuple[int, int]:
    """Paragraphs and words of an article's body."""
    body = list(article.body())
    return len(body), sum(words_in(article.paragraphs[i].text) for i in body)
