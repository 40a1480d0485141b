"""Short first sentences that only lead to what their paragraph tells: "Not everybody was content." Pure; linear in the article."""

from collections.abc import Sequence

from reader.article.lengths import words_in
from reader.article.model import Span
from reader.comparison.closest import Side
from reader.comparison.laid import Laid
from reader.language.reading import Reading, Sentence

LONGEST = 11  # words of such a sentence
AFTER = 8  # sentences after it that are looked at
MARKED = 0.75  # what share of these is marked where the paragraph is news, and its first sentence with it
_QUOTING = frozenset('“”"‘«„')


def without_openers(side: Side, found: Sequence[tuple[int, Span]], least: float) -> list[tuple[int, Span]]:
    """The stretches, each with its sentence, without those that are such a sentence whole, where the other article tells what follows (by `least`).

    Held out, three in four of their words were told by both.
    """
    reading, marked = side.reading, Laid((span, None) for _, span in found)
    telling = Laid((span, None) for span in _telling(reading))
    return [(i, span) for i, span in found if not (_opens(reading, i, span, telling) and _goes_on(side, i, marked, least))]


def _telling(reading: Reading) -> list[Span]:
    """Whatever makes a sentence tell something of its own."""
    named = [mention for name in reading.names for mention in name.mentions]
    return [*named, *(figure.span for figure in reading.figures), *(when.span for when in reading.dates)]


def _opens(reading: Reading, i: int, span: Span, telling: Laid[None]) -> bool:
    """Whether a stretch is all of a short first sentence that names nobody, counts nothing and quotes nobody."""
    place = reading.sentences[i].span
    if place not in span or (i and reading.sentences[i - 1].span.paragraph == place.paragraph) or len(place) > LONGEST * 12:
        return False
    text = reading.article.text(place)
    return words_in(text) <= LONGEST and not (telling.meeting(place) or _QUOTING.intersection(text) or any(map(str.isdigit, text)))


def _goes_on(side: Side, i: int, marked: Laid[None], least: float) -> bool:
    """Whether both articles tell some of the sentences after one in its paragraph."""
    sentences = side.reading.sentences
    rest = [k for k in range(i + 1, min(i + 1 + AFTER, len(sentences))) if sentences[k].span.paragraph == sentences[i].span.paragraph]
    if not rest or not side.same.shape[1] or max(float(side.same.row(k).max()) for k in rest) < least:
        return False
    return sum(_share(sentences[k], marked) for k in rest) < MARKED * len(rest)


def _share(sentence: Sentence, marked: Laid[None]) -> float:
    place = sentence.span
    return sum(min(span.end, place.end) - max(span.start, place.start) for span in marked.spans(place)) / max(1, len(place))
