"""What across comes near to what only one article tells: one rule and one set of words, for findings, rows, index, tables, cards and the status line. Pure."""

from collections.abc import Collection, Iterable

from reader.article.model import Article, Span
from reader.article.sides import Side
from reader.comparison.model import OneSided
from reader.report.decided import Decided
from reader.report.marks import wholly
from reader.report.own_words import ENGLISH, OwnWords
from reader.report.places import pilcrow


def near_to(fact: OneSided) -> tuple[int, ...]:
    """The paragraph across to look at beside a one-sided stretch: that of the passage that comes nearest, if one does."""
    return (fact.nearest.span.paragraph,) if fact.nearest is not None else ()


def near_said(side: Side, paragraphs: Collection[int], article: Article | None = None, words: OwnWords = ENGLISH) -> str:
    """ "nearest in A: ¶9", "nearest in A: none": of these paragraphs of the article A or B."""
    where = pilcrow(paragraphs, article) if paragraphs else ""
    if side == "a":
        return words.say("nearest in A: {where}", where=where) if where else words.say("nearest in A: none")
    return words.say("nearest in B: {where}", where=where) if where else words.say("nearest in B: none")


def lacking_said(across: Side, words: OwnWords, *, alone: bool, near: bool) -> str:
    """What stands in place of a counterpart in the article across: `alone`: nothing of the paragraph is told there; `near`: places that are near follow."""
    if alone and near:
        return words.say("Not in A. Nearest:") if across == "a" else words.say("Not in B. Nearest:")
    if alone:
        return words.say("Not in A") if across == "a" else words.say("Not in B")
    if near:
        return words.say("No single counterpart in A. Nearest:") if across == "a" else words.say("No single counterpart in B. Nearest:")
    return words.say("No single counterpart in A") if across == "a" else words.say("No single counterpart in B")


class Near:
    """What comes near to the one-sided stretches of one article, as a person left it."""

    def __init__(self, state: Decided, side: Side) -> None:
        articles = state.comparison.a.article, state.comparison.b.article
        self._article = articles[side == "b"]
        told = [set(article.body()) for article in articles]
        self._linked: dict[int, set[int]] = {}
        for a, b in state.pairs:
            if a in told[0] and b in told[1]:
                own, across = (a, b) if side == "a" else (b, a)
                self._linked.setdefault(own, set()).add(across)

    def of(self, facts: Iterable[OneSided]) -> tuple[int, ...]:
        """The paragraphs across that are near to any of these, in order; beside a paragraph that they cover, also those that share but a detail with it."""
        found: set[int] = set()
        spans: dict[int, list[Span]] = {}
        for fact in facts:
            found.update(near_to(fact))
            if fact.span.paragraph in self._linked:
                spans.setdefault(fact.span.paragraph, []).append(fact.span)
        for paragraph, own in spans.items():
            if not found.issuperset(self._linked[paragraph]) and wholly(self._article, paragraph, own):
                found |= self._linked[paragraph]
        return tuple(sorted(found))

    def beside(self, paragraph: int, facts: Iterable[OneSided]) -> tuple[int, ...]:
        """The same for a whole paragraph that has no counterpart, and the one-sided stretches in it."""
        return tuple(sorted({*self.of(facts), *self._linked.get(paragraph, ())}))
