"""Links that are about a lesser detail: they make no counterpart of a paragraph that only one article tells. Pure."""

from reader.article.model import Span
from reader.article.sides import SIDES, Pair, Side
from reader.report.decided import Decided
from reader.report.findings import one_sided
from reader.report.marks import wholly


def details(state: Decided) -> frozenset[Pair]:
    """Suggested pairs that nobody confirmed, merely related or possible, of which one paragraph is one-sided from end to end.

    Rows, index, picture and counts all leave out these.
    """
    doubtful = [(link.a, link.b) for link in state.paragraph_links if link.kind == "related" or link.confidence == "possible"]
    asked = [pair for pair in doubtful if pair not in state.confirmed and pair not in state.added]
    if not asked:
        return frozenset()
    alone = [_wholly(state, side, {pair[k] for pair in asked}) for k, side in enumerate(SIDES)]
    return frozenset(pair for pair in asked if pair[0] in alone[0] or pair[1] in alone[1])


def counterparts(state: Decided) -> tuple[Pair, ...]:
    """Every pair of paragraphs of which one is the other's counterpart, in A's order."""
    lesser = details(state)
    return tuple(pair for pair in state.pairs if pair not in lesser)


def _wholly(state: Decided, side: Side, asked: set[int]) -> set[int]:
    """Which of these paragraphs are one-sided from end to end."""
    article = (state.comparison.a if side == "a" else state.comparison.b).article
    spans: dict[int, list[Span]] = {}
    for span in _alone(state, side):
        spans.setdefault(span.paragraph, []).append(span)
    return {paragraph for paragraph in asked if paragraph in spans and wholly(article, paragraph, spans[paragraph])}


def _alone(state: Decided, side: Side) -> list[Span]:
    """The one-sided stretches that nobody dismissed."""
    if not state.dismissed:
        return [fact.span for fact in (state.comparison.only_a if side == "a" else state.comparison.only_b)]
    return [span for finding in one_sided(state.comparison, side, state) if finding.key not in state.dismissed for _, span in finding.places]
