"""Places of two articles that are already shared as quotations, and therefore report nothing there. Pure."""

from collections.abc import Sequence

from reader.article.model import Span
from reader.comparison.laid import Laid
from reader.language.reading import Reading
from reader.language.words import words

_PART = 0.6  # of an utterance, so much of which stands there in quotation marks that the sentence reports nothing else of it
_CLAUSE = 4  # words: without fewer, what is left of a statement breaks off
_JOINING = frozenset(("and", "but", "or", "so"))


class Taken:
    """Where one side's places are shared with the other's."""

    def __init__(self, direct: Sequence[tuple[Span, Span]]) -> None:
        self._there = Laid(direct)
        self._others: dict[Span, list[tuple[Span, Span]]] = {}

    def spoken(self, span: Span) -> bool:
        """Whether the utterance is shared as a quotation anywhere."""
        return bool(self._shared(span))

    def holds(self, span: Span, report: Span, sentence: Span) -> bool:
        """Whether a quotation in that sentence is already shared with a good part of the utterance."""
        found = {there: min(len(here), len(there)) for here, there in self.quoted(span, report, sentence)}
        return bool(found) and _PART * len(span) <= sum(found.values())

    def quoted(self, span: Span, report: Span, sentence: Span) -> list[tuple[Span, Span]]:
        """The quotations in that sentence that something of the utterance is shared with, each after its own side."""
        return [(here, there) for here, there in self._shared(span) if there.common(report) or there.common(sentence)]

    def _shared(self, span: Span) -> list[tuple[Span, Span]]:
        """What of an utterance is shared, and with which quotation of the other article; looked up once, for many reports are held against it."""
        if span not in self._others:
            self._others[span] = self._there.meeting(span)
        return self._others[span]


def rest(a: Reading, b: Reading, spoken: Span, quoted: Sequence[Span]) -> Span:
    """What A says without the words at its start or its end that B has between quotation marks: those are shared as a quotation already."""
    said = list(words(a.article.text(spoken)))
    whole = len(said)
    for there in quoted:
        heard = [w.folded for w in words(b.article.text(there))]
        size = len(heard)
        if not _CLAUSE <= size < len(said):
            continue
        if [w.folded for w in said[-size:]] == heard:
            del said[-size:]
        elif [w.folded for w in said[:size]] == heard:
            del said[:size]
    if len(said) == whole:
        return spoken
    if len(said) > 1 and said[-1].folded in _JOINING:
        said.pop()
    if len(said) > 1 and said[0].folded in _JOINING:
        del said[0]
    if len(said) < _CLAUSE:
        return spoken  # "We" of "We shall never sell it"
    return Span(spoken.paragraph, spoken.start + said[0].start, spoken.start + said[-1].end)
