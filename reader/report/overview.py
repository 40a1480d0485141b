"""How much the two articles share, in figures. Pure.

A word is shared unless it stands in a one-sided stretch that was not dismissed; a paragraph whose every suggested link was rejected is one. A dateline
is shared where anything of its paragraph is. Words are counted in body paragraphs; each character of a script without spaces counts as one.
"""

from dataclasses import dataclass

from reader.article.lengths import length, word_of, words_in
from reader.article.model import Article, Span
from reader.article.sides import Side
from reader.comparison.model import Comparison
from reader.project.decisions import Decisions
from reader.report.decided import Decided, decided
from reader.report.details import counterparts
from reader.report.findings import one_sided
from reader.report.marks import wholly
from reader.report.own_words import ENGLISH, OwnWords

__all__ = ["Overview", "Part", "length", "overview", "words_in"]


@dataclass(frozen=True, slots=True)
class Part:
    """One article in figures. `linked` paragraphs have a counterpart in the other; `shared` of its `words` are in the other too."""

    paragraphs: int
    linked: int
    words: int
    shared: int

    @property
    def share(self) -> float:
        """The share of its words that the other article has too, 0 to 1."""
        return self.shared / self.words if self.words else 0.0


@dataclass(frozen=True, slots=True)
class Overview:
    """Both articles in figures; `both`, `only_a` and `only_b` are shares of all words and add up to 1 (all 0 where there are no words)."""

    a: Part
    b: Part

    @property
    def both(self) -> float:
        return (self.a.shared + self.b.shared) / self._all

    @property
    def only_a(self) -> float:
        return (self.a.words - self.a.shared) / self._all

    @property
    def only_b(self) -> float:
        return (self.b.words - self.b.shared) / self._all

    @property
    def _all(self) -> int:
        return max(1, self.a.words + self.b.words)

    def percent(self) -> tuple[int, int, int]:
        """`both`, `only_a`, `only_b` in whole percent that add up to 100 (largest remainders); what there is at all is 1 at least."""
        exact = [100 * share for share in (self.both, self.only_a, self.only_b)]
        whole = [int(share) for share in exact]
        for index in sorted(range(3), key=lambda i: whole[i] - exact[i])[: max(0, round(sum(exact)) - sum(whole))]:
            whole[index] += 1
        for index in (i for i in range(3) if exact[i] > 0 and not whole[i]):
            whole[index], largest = 1, whole.index(max(whole))
            whole[largest] -= 1
        return whole[0], whole[1], whole[2]

    def headline(self, side: Side, words: OwnWords = ENGLISH) -> str:
        """ "10 of 17 paragraphs in A have a counterpart"."""
        part = self.a if side == "a" else self.b
        linked = words.number(part.linked)
        if part.linked == 1 and part.paragraphs != 1:
            number = words.number(part.paragraphs)
            if side == "a":
                return words.say("{linked} of {number} paragraphs in A has a counterpart", linked=linked, number=number)
            return words.say("{linked} of {number} paragraphs in B has a counterpart", linked=linked, number=number)
        if side == "a":
            return words.count(
                "{linked} of {number} paragraph in A has a counterpart",
                "{linked} of {number} paragraphs in A have a counterpart",
                part.paragraphs,
                linked=linked,
            )
        return words.count(
            "{linked} of {number} paragraph in B has a counterpart", "{linked} of {number} paragraphs in B have a counterpart", part.paragraphs, linked=linked
        )


def overview(comparison: Comparison, decisions: Decisions) -> Overview:
    """The figures of a comparison as the person left it."""
    state = decided(comparison, decisions)
    pairs = counterparts(state)
    return Overview(_part(state.comparison, "a", state, {a for a, _ in pairs}), _part(state.comparison, "b", state, {b for _, b in pairs}))


def _take_dateline(article: Article, alone: dict[int, list[tuple[int, int]]]) -> None:
    """A dateline is no part of what its paragraph tells: where all of that is one-sided, so is it."""
    line = article.dateline
    if line is None or line.paragraph not in alone:
        return
    stretches = alone[line.paragraph]
    if wholly(article, line.paragraph, [Span(line.paragraph, start, end) for start, end in stretches]):
        stretches.append((line.start, line.end))


def _part(comparison: Comparison, side: Side, state: Decided, linked: set[int]) -> Part:
    article = (comparison.a if side == "a" else comparison.b).article
    alone: dict[int, list[tuple[int, int]]] = {}
    for finding in one_sided(comparison, side, state):
        if finding.key not in state.dismissed:
            for _, span in finding.places:
                alone.setdefault(span.paragraph, []).append((span.start, span.end))
    _take_dateline(article, alone)
    body = list(article.body())
    words = shared = 0
    for index in body:
        text, stretches = article.paragraphs[index].text, alone.get(index, [])
        for match in word_of(text).finditer(text):
            words += 1
            middle = (match.start() + match.end()) / 2
            shared += not any(start <= middle < end for start, end in stretches)
    return Part(len(body), len(linked & set(body)), words, shared)
