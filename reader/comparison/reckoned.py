"""Short stretches about a measure that the other article gives in another unit: "It lies at a depth of 34 meters." Pure; linear in both articles.

"It lies on its side 34 meters down", "it rests on its side in 110 feet of water": no word but "side" is the same, and both tell it.
"""

from reader.article.model import Span
from reader.comparison.amounts import told_alike
from reader.comparison.closest import Side
from reader.comparison.lacking import Known
from reader.comparison.model import Nearest
from reader.comparison.terms import told
from reader.language.measures import base
from reader.language.reading import Reading
from reader.language.words import STOP, words

LONGEST = 16  # words of such a stretch
TELLING = 1.0  # how much a word tells that both must have


class Reckoned:
    """What both articles measure, each in its own unit; looked up when it is first asked for."""

    def __init__(self, side: Side, other: Reading, beforehand: Known) -> None:
        self._side, self._other, self._known = side, other, beforehand
        self._there: list[Span] | None = None

    def told(self, span: Span, near: Nearest) -> bool:
        """Whether every figure of a short stretch is a measure that its nearest passage gives in its own unit; with a word in common, and no name."""
        text, reading = self._side.reading.article.text(span), self._side.reading
        if len(text) > LONGEST * 12 or not any(measured.common(span) for measured in self._known.measured):
            return False
        found = words(text, reading.article.language)
        figures = [figure.span for figure in reading.figures if figure.span.common(span) and base(figure, reading.article.paragraphs[span.paragraph].text)]
        # a share or a count may be of anything, a length or weight that comes out the same in another unit is seldom another
        if len(found) > LONGEST or not figures or any(figure.span.common(span) and figure.span not in figures for figure in reading.figures):
            return False
        if not all(any(m.common(f) for m in self._known.measured) for f in figures):
            return False
        if self._there is None:
            self._there = told_alike(self._other, reading)
        if not any(place in near.span for place in self._there) or any(said[0].isupper() for said in near.missing):
            return False
        counted = [(f.start - span.start, f.end - span.start) for f in figures]
        own = {w.stem for w in found if w.folded not in STOP and told(w.stem) >= TELLING and not any(low <= w.start < high for low, high in counted)}
        return bool(own & {w.stem for w in words(self._other.article.text(near.span), self._other.article.language)})
