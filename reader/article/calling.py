"""What an article is called wherever it is named: by its headline, or by its first words. Pure."""

from itertools import chain

from reader.article.model import Article

WORDS, LETTERS = 9, 64
"""As many first words as a headline has; in writing without spaces, as many letters."""


def called(article: Article) -> str:
    """The headline on one line; without one, the first words after any dateline, as poems and mails are called; empty where nothing is written."""
    return " ".join((article.title or "").split()) or _opening(article)


def _opening(article: Article) -> str:
    for number in chain(article.body(), range(len(article.paragraphs))):
        text, line = article.paragraphs[number].text, article.dateline
        after = text[line.end :] if line is not None and (line.paragraph, line.start) == (number, 0) else text
        words = after.split() or text.split()
        if words:
            opening = " ".join(words[:WORDS])
            if len(opening) > LETTERS:
                return f"{opening[: LETTERS - 1].rstrip()}…"
            return opening.rstrip(" .,;:–—") + "…" if len(words) > WORDS else opening
    return ""
