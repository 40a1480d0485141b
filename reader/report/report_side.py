"""One article with what stands in it by its place, and what the other has. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from reader.article.model import Span
from reader.article.sides import Side
from reader.comparison.amounts import told_alike
from reader.comparison.laid import Laid
from reader.comparison.model import Difference, OneSided
from reader.language.reading import Name, Reading, When
from reader.report.decided import Decided
from reader.report.lacking import Across
from reader.report.repeated import repeated_headline

MOST_ALONE = 0.5  # of a sentence that both are to say; more of it is the article's own
MOST_QUOTED = 0.45  # of it: what somebody is quoted with stands among the shared quotes


@dataclass(frozen=True, slots=True)
class ReportSide:
    """One article with what stands in it by its place."""

    reading: Reading
    alone: Laid[None]
    quoted: Laid[None]
    echoed: Laid[bool]
    """What both quote, and whether the other article quotes all its words."""
    named: Laid[Name]
    spoken: Laid[str]
    """Who says the words that are quoted."""
    days: Laid[When]
    across: Across
    """What the other article has, for each paragraph of this one."""

    headline: int | None
    """The paragraph that is the headline once more."""

    reworded: frozenset[Span]
    """The figures that the other article gives in another unit, rounded or in words."""

    def share_alone(self, span: Span) -> float:
        """The share of a stretch that is marked as told by this article alone."""
        return share(span, self.alone.spans(span))

    def share_quoted(self, span: Span) -> float:
        """The share of a stretch that stands between quotation marks."""
        return share(span, self.quoted.spans(span))

    def names_someone(self, spans: Iterable[Span]) -> bool:
        """Whether a person is named in any of these stretches."""
        return any(name.kind == "person" for part in spans for _, name in self.named.meeting(part))


def share(span: Span, parts: Iterable[Span]) -> float:
    """How much of a stretch these parts of it are; 0 to 1."""
    return sum(span.common(part) for part in parts) / max(1, len(span))


def report_side(state: Decided, side: Side, facts: Iterable[OneSided], differing: Iterable[Difference], echoed: Laid[bool]) -> ReportSide:
    """One article of a comparison; `echoed` is where it has words that both quote."""
    view = state.comparison
    reading, other = (view.a, view.b) if side == "a" else (view.b, view.a)
    pairs = state.pairs if side == "a" else tuple((b, a) for a, b in state.pairs)
    disputed = [found.a if side == "a" else found.b for found in differing]
    return ReportSide(
        reading,
        Laid((fact.span, None) for fact in facts),
        Laid((part, None) for quotation in reading.quotations for part in quotation.spans),
        echoed,
        Laid((mention, name) for name in reading.names for mention in name.mentions),
        Laid((part, quotation.speaker.text) for quotation in reading.quotations if quotation.speaker for part in quotation.spans),
        Laid((when.span, when) for when in reading.dates),
        Across(other, pairs, disputed),
        repeated_headline(reading.article),
        frozenset(told_alike(reading, other)),
    )
