"""Places of two articles that are already shared as quotations, and therefore report nothing there. Pure."""

from collections.abc import Sequence

from reader.article.model import Span
from reader.comparison.laid import Laid


class Taken:
    """Where one side's places are shared with the other's."""

    def __init__(self, direct: Sequence[tuple[Span, Span]]) -> None:
        self._there = Laid(direct)
        self._others: dict[Span, list[Span]] = {}

    def spoken(self, span: Span) -> bool:
        """Whether the utterance is shared as a quotation anywhere."""
        return bool(self._shared(span))

    def holds(self, span: Span, report: Span, sentence: Span) -> bool:
        """Whether the utterance is already shared with a quotation in that sentence."""
        return any(other.common(report) or other.common(sentence) for other in self._shared(span))

    def _shared(self, span: Span) -> list[Span]:
        """The other article's side of every quotation that an utterance is shared with; looked up once, for many reports are held against it."""
        if span not in self._others:
            self._others[span] = [other for _, other in self._there.meeting(span)]
        return self._others[span]
