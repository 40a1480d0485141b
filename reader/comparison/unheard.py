"""Clauses that name somebody, or give a figure, and names and figures, of whom or which the other article has nothing at all. Pure; linear in both articles.

Word by word such a clause may seem told over there, as what is said of its person is; the name is news all the same, and so is how many there were.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set

import numpy as np

from reader.article.model import Span
from reader.comparison.agreement import figures_meet, unit
from reader.comparison.closest import Side
from reader.comparison.laid import Laid
from reader.comparison.utterances import SentenceIndex
from reader.language.measures import MEASURES
from reader.language.numbers import DIGITS, MONEY
from reader.language.reading import Figure, Name, Reading
from reader.language.words import Word, words

OF_PERSON, OF_FIGURE = 0.35, 0.5  # the least mean probability of a clause's words of being told here alone: chosen on the training pairs, 71 of 76 right there
OF_NEWS = 0.2  # and of the name or figure alone: four in five are right there
LINKED = 0.3  # the score of a sentence that may count the same thing
MOST = 64  # figures of linked sentences that one is held against
LEAST = 4  # words of such a clause
LONGEST = 2000  # characters of its sentence
IN_WORDS = 3  # the least figure in words that is news: "one" and "two" are said of anything
# "8,000 pounds, or about | $10,000", "65km (| 40 miles)": the same once more
_AGAIN = re.compile(r"\d[^\s;]*(?: [a-z]+){0,2}(?:, or| \(|, \()(?: ?(?:about|around|roughly|nearly|some|almost|approximately))? ?$")
_MEASURE = re.compile(rf"[{''.join(sorted(MONEY))}]|\b(?:dollars|euros|{'|'.join(sorted(MEASURES))})\b")
_BEFORE = 60  # characters before a figure that are looked at
_NEVER: frozenset[str | None] = frozenset({None, "year old"})


def unheard(side: Side, other: Reading, alike: Iterable[Span], marked: Sequence[tuple[int, Span]]) -> list[tuple[int, Span]]:
    """The clauses to be marked besides, each with its sentence, or the name or figure alone where its clause is told by both: none that meets what is marked
    already, or holds words of a shared quotation. `alike`: the figures that the other article gives in whatever unit."""
    found: dict[tuple[int, Span], None] = {}
    bare: dict[tuple[int, Span], None] = {}
    index, taken = SentenceIndex(side.reading), Laid((span, None) for _, span in marked)
    split: dict[int, Sequence[Word]] = {}
    rivals = _Rivals(side, other)
    for place, least, figure in sorted(_news(side.reading, other, frozenset(alike)), key=lambda news: news[0]):
        for i in index.meeting(place):
            sentence = side.reading.sentences[i]
            if len(sentence.span) > LONGEST:
                continue
            if i not in split:
                split[i] = words(side.reading.article.text(sentence.span), side.reading.article.language)
            for clause in sentence.clauses:
                if place in clause and not taken.meeting(clause) and _alone(side, i, split[i], clause) >= least:
                    found[i, clause] = None
            if place in sentence.span and not (figure and rivals.has(i, figure)) and _alone(side, i, split[i], place, 1) >= OF_NEWS:
                bare[i, place] = None
    told = Laid((clause, None) for _, clause in found)
    return [*found, *((i, place) for i, place in bare if not told.meeting(place) and not taken.meeting(place))]


class _Rivals:
    """What is counted in the sentences of the other article that are linked with one: where both count one thing they differ, and neither tells news."""

    def __init__(self, side: Side, other: Reading) -> None:
        self._side, self._figures = side, defaultdict[int, list[Figure]](list)
        self._found: dict[int, list[Figure]] = {}
        index = SentenceIndex(other)
        for figure in other.figures:
            for k in index.meeting(figure.span):
                self._figures[k].append(figure)

    def has(self, sentence: int, figure: Figure) -> bool:
        """Whether a figure counts what is counted there too, or may be a number that stands there; or is a bare number or an age, which is no fact without
        its clause."""
        counted = unit(figure)
        if counted in _NEVER:
            return True
        if sentence not in self._found:
            linked = np.flatnonzero(self._side.same.row(sentence) >= LINKED).tolist()
            self._found[sentence] = [found for k in linked if k in self._figures for found in self._figures[k]][:MOST]
        return any(unit(found) == counted or figures_meet(found, figure) for found in self._found[sentence])


def _news(reading: Reading, other: Reading, alike: Set[Span]) -> Iterator[tuple[Span, float, Figure | None]]:
    """Where an article names persons in full, or gives figures, that the other one lacks; how likely a clause with it must be told here alone; and the
    figure itself."""
    texts = [other.article.text(sentence.span) for sentence in other.sentences]
    there = {word.folded for text in texts for word in words(text, other.article.language)}
    for name in reading.names:
        if name.kind == "person" and (last := [word.folded for word in words(name.text)][-1:]) and last[0] not in there:
            yield from ((mention, OF_PERSON, None) for mention in name.mentions if _full(reading, mention, name))
    digits, values = {found for text in texts for found in DIGITS.findall(text)}, {(figure.low, figure.high) for figure in other.figures}
    for figure in reading.figures:
        if figure.span in alike or _once_more(reading, figure.span):
            continue
        written = DIGITS.findall(figure.text)
        news = not digits.issuperset(written) if written else _in_words(figure)
        if news and (figure.low, figure.high) not in values:
            yield figure.span, OF_FIGURE, figure


def _once_more(reading: Reading, figure: Span) -> bool:
    """Whether a figure only gives the one before it in another measure."""
    text = reading.article.paragraphs[figure.paragraph].text
    before = text[max(0, figure.start - _BEFORE) : figure.start]
    measure = _MEASURE.search(text[max(0, figure.start - 1) : figure.end]) is not None
    return measure and _AGAIN.search(before.rstrip("".join(MONEY))) is not None


def _in_words(figure: Figure) -> bool:
    """Whether a figure without digits is a certain number of things: not "several", nor "a five-term" member."""
    return figure.low is not None and figure.low == figure.high and figure.low >= IN_WORDS and "-" not in figure.text.split()[-1]


def _full(reading: Reading, mention: Span, name: Name) -> bool:
    return len(name.text.split()) > 1 and reading.article.text(mention).endswith(name.text)


def _alone(side: Side, sentence: int, found: Sequence[Word], clause: Span, least: int = LEAST) -> float:
    """The mean probability of a clause's words of being told here alone; 0 where it is too short, or both articles tell some of it.

    `found`: all words of its sentence.
    """
    start = side.reading.sentences[sentence].span.start
    inside = [k for k, word in enumerate(found) if clause.start <= start + word.start < clause.end]
    if len(inside) < least or len(found) != len(side.alone[sentence]) or not side.alone[sentence][inside].all():
        return 0.0
    return float(side.alone[sentence][inside].mean())
