"""Places of two articles that are already shared as quotations, and therefore report nothing there. Pure."""

from collections import defaultdict
from collections.abc import Sequence

from reader.article.model import Span


class Taken:
    """Where one side's places are shared with the other's."""

    def __init__(self, direct: Sequence[tuple[Span, Span]]) -> None:
        self._by_paragraph: dict[int, list[tuple[Span, Span]]] = defaultdict(list)
        for one, other in direct:
            self._by_paragraph[one.paragraph].append((one, other))

    def spoken(self, span: Span) -> bool:
        """Whether the utterance is shared as a quotation anywhere."""
        return any(one.common(span) for one, _ in self._by_paragraph[span.paragraph])

    def holds(self, span: Span, report: Span, sentence: Span) -> bool:
        """Whether the utterance is already shared with a quotation in that sentence."""
        return any(one.common(span) and (other.common(report) or other.common(sentence)) for one, other in self._by_paragraph[span.paragraph])
