"""How much the two articles share, in figures. Pure.

A word is shared unless it stands in a one-sided stretch that was not dismissed, or in a paragraph whose every suggested link was rejected. Words are counted
in body paragraphs; each character of a script without spaces counts as one.
"""

import re
from dataclasses import dataclass

from reader.article.model import Article
from reader.comparison.model import Comparison
from reader.project.decisions import Decisions
from reader.report.decided import Decided, decided
from reader.report.findings import one_sided
from reader.report.places import Side

WORD = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0002ffff]|[^\W\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+(?:['’.,\-‑][^\W\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+)*"
)


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
        """`both`, `only_a`, `only_b` in whole percent that add up to 100 (largest remainders)."""
        exact = [100 * share for share in (self.both, self.only_a, self.only_b)]
        whole = [int(share) for share in exact]
        for index in sorted(range(3), key=lambda i: whole[i] - exact[i])[: max(0, round(sum(exact)) - sum(whole))]:
            whole[index] += 1
        return whole[0], whole[1], whole[2]

    def headline(self, side: Side) -> str:
        """ "10 of 17 paragraphs in A have a counterpart"."""
        part = self.a if side == "a" else self.b
        noun, verb = ("paragraph", "has") if part.linked == 1 and part.paragraphs == 1 else ("paragraphs", "have")
        return f"{part.linked} of {part.paragraphs} {noun} in {side.upper()} {verb} a counterpart"


def overview(comparison: Comparison, decisions: Decisions) -> Overview:
    """The figures of a comparison as the person left it."""
    state = decided(comparison, decisions)
    return Overview(_part(state.comparison, "a", state), _part(state.comparison, "b", state))


def words_in(text: str) -> int:
    """How many words a text has; "don’t", "U.S." and "1,500" are one each."""
    return sum(1 for _ in WORD.finditer(text))


def length(article: Article) -> tuple[int, int]:
    """Paragraphs and words of an article's body."""
    body = list(article.body())
    return len(body), sum(words_in(article.paragraphs[i].text) for i in body)


def _part(comparison: Comparison, side: Side, state: Decided) -> Part:
    article = (comparison.a if side == "a" else comparison.b).article
    number = 0 if side == "a" else 1
    linked = {pair[number] for pair in state.pairs}
    orphaned = {pair[number] for pair in state.rejected} - linked
    alone: dict[int, list[tuple[int, int]]] = {}
    for finding in one_sided(comparison, side, state):
        if finding.key not in state.dismissed:
            for _, span in finding.places:
                alone.setdefault(span.paragraph, []).append((span.start, span.end))
    body = list(article.body())
    words = shared = 0
    for index in body:
        text, stretches = article.paragraphs[index].text, alone.get(index, [])
        for match in WORD.finditer(text):
            words += 1
            middle = (match.start() + match.end()) / 2
            shared += index not in orphaned and not any(start <= middle < end for start, end in stretches)
    return Part(len(body), len(linked & set(body)), words, shared)
