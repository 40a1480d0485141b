"""Where a text stands in an article, whatever its case, accents, quotation marks, dashes and spaces. Pure; spans in code points."""

from collections.abc import Callable

from reader.article.model import Article, Span
from reader.language.folding import Folded, fold


class Finder:
    """One article, folded once, paragraph by paragraph and only when first looked into."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._folded: list[Folded | None] = [None] * len(article.paragraphs)

    def prepare(self, enough: Callable[[], bool]) -> bool:
        """Fold ahead until `enough` says so; whether all is folded."""
        for i, known in enumerate(self._folded):
            if known is None:
                if enough():
                    return False
                self._at(i)
        return True

    def find(self, text: str, most: int = 10**9) -> tuple[Span, ...]:
        """Every place, in order, none overlapping, up to so many. Nothing for a text that folds to nothing."""
        wanted = fold(text).text.strip(" ") if text.strip() else ""
        if not wanted:
            return ()
        found: list[Span] = []
        for i in range(len(self._folded)):
            folded = self._at(i)
            at = folded.text.find(wanted)
            while at >= 0:
                if len(found) >= most:
                    return tuple(found)
                found.append(Span(i, *folded.back(at, at + len(wanted))))
                at = folded.text.find(wanted, at + len(wanted))
        return tuple(found)

    def _at(self, paragraph: int) -> Folded:
        known = self._folded[paragraph]
        if known is None:
            known = self._folded[paragraph] = fold(self._article.paragraphs[paragraph].text)
        return known
