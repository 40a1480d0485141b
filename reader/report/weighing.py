"""What weighs most of what both articles tell: what is sure, stands early, and is what headlines and many sentences come back to. Pure."""

from collections import Counter

from reader.article.model import Span
from reader.comparison.model import Link
from reader.comparison.terms import told
from reader.language.words import STOP, words
from reader.report.extracts import whole
from reader.report.report_side import ReportSide

_CONFIDENCE = {"certain": 1.0, "likely": 0.7, "possible": 0.2}
SURE, EARLY, HEADED, COME_BACK = 0.5, 0.9, 0.3, 0.3
OFTEN = 5  # sentences of an article that have a word: it is what the article is about
LONGEST = 2000  # letters of a sentence that are looked at
LEAST = 1.5  # how much a word tells that is looked for in other sentences


class Weighing:
    """The words of two articles, counted once."""

    def __init__(self, a: ReportSide, b: ReportSide) -> None:
        self._sides = a, b
        self._often = [_often(side) for side in self._sides]
        self._headed = frozenset().union(*(_stems(side.reading.article.title or "") for side in self._sides))

    def link(self, best: Link) -> float:
        """How much an editor would want what a link tells."""
        kinds = {reason.kind for reason in best.why}
        return SURE * best.score * _CONFIDENCE[best.confidence] + self.place(best.a, best.b) + 0.06 * len(kinds & {"name", "figure", "date", "quotation"})

    def place(self, a: Span, b: Span) -> float:
        """What two places weigh: told early in both, and of what headlines and many sentences tell."""
        spans = tuple(zip(self._sides, (a, b), strict=True))
        early = sum(1 - span.paragraph / max(1, len(side.reading.article.paragraphs)) for side, span in spans) / 2
        shared = frozenset.intersection(*(_stems(side.reading.article.text(whole(side.reading, span))[:LONGEST]) for side, span in spans))
        if not shared:
            return EARLY * early
        all_of = sum(map(told, shared))
        headed = sum(told(stem) for stem in shared & self._headed) / all_of
        back = sum(told(stem) * min(OFTEN, *(often[stem] for often in self._often)) for stem in shared) / all_of / OFTEN
        return EARLY * early + HEADED * headed + COME_BACK * back


def _often(side: ReportSide) -> Counter[str]:
    return Counter(stem for sentence in side.reading.sentences for stem in _stems(side.reading.article.text(sentence.span)))


def _stems(text: str) -> frozenset[str]:
    return frozenset(word.stem for word in words(text) if word.folded not in STOP and told(word.stem) >= LEAST)
