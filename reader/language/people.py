"""Who a mention means: a name in full, a pronoun's person, "the president". Pure; spans are code points of one paragraph."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reader.article.model import Article, Span
from reader.language.quotation_kinds import WORD
from reader.language.reading import Name


class People:
    """The names of one article, ready to be asked who some words mean."""

    def __init__(self, article: Article, names: Sequence[Name]) -> None:
        self.article = article
        self.names = names
        self.mentions = sorted((m, i) for i, n in enumerate(names) for m in n.mentions)

    def words(self, span: Span) -> list[str]:
        return WORD.findall(self.article.text(span))

    def who(self, mention: Span, quotation: Span) -> str:
        return self.article.text(mention)
