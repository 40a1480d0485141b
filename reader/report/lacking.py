"""The figures, days and quoted words of a sentence that the paragraphs across do not have. Pure; what a paragraph has is looked up once."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import accumulate, islice, takewhile
from typing import TypeVar

from reader.article.model import Span
from reader.comparison.laid import Laid
from reader.comparison.located import Given
from reader.language.dates import article_date
from reader.language.folding import folded
from reader.language.numbers import DIGITS
from reader.language.reading import Figure, Name, Reading, When
from reader.language.words import words

Found = TypeVar("Found", Figure, When)
_LARGE = 3
_MONTH = timedelta(days=31)  # that a year has a day says little of the day


@dataclass(slots=True)
class _Held:
    """What the paragraphs across have: the values of figures and days, figures as they are written, and the stems of all words."""

    values: set[object] = field(default_factory=set)
    digits: set[str] = field(default_factory=set)
    stems: set[str] = field(default_factory=set)


class Across:
    """The other article, by the paragraphs of one that are linked to it; `disputed` are stretches of the one that the other gives differently."""

    def __init__(self, reading: Reading, pairs: Iterable[tuple[int, int]], disputed: Iterable[Span] = ()) -> None:
        self._reading = reading
        self._across: dict[int, list[int]] = {}
        there = len(reading.article.paragraphs)
        for own, other in (pair for pair in pairs if pair[1] < there):
            self._across.setdefault(own, []).append(other)
        self._disputed = Laid((span, None) for span in disputed)
        self._values: dict[int, set[object]] = {}
        for found, value in ((found.span, value) for found in reading.figures if (value := (found.low, found.high)) != (None, None)):
            self._values.setdefault(found.paragraph, set()).add(value)
        for when in reading.dates:
            self._values.setdefault(when.span.paragraph, set()).add((when.first, when.last))
        self._held: dict[int, _Held] = {}
        texts = [reading.article.paragraphs[paragraph].text for paragraph in reading.article.body()]
        self._stems = frozenset(word.stem for text in texts for word in words(text, reading.article.language))
        self._said = " " + "".join(map(words_row, texts))
        self._large = frozenset(found for text in texts for found in DIGITS.findall(text) if len(found) >= _LARGE)
        self._named = frozenset(word.folded for name in reading.names for word in words(name.text))
        self._given = Given(reading.figures)
        self._days = frozenset((when.first, when.last) for when in reading.dates if when.first is not None and when.last is not None)
        days = sorted((first, last) for first, last in self._days if last - first <= _MONTH)
        self._firsts = [first for first, _ in days]
        self._lasts = list(accumulate((last for _, last in days), max))
        self._today = article_date(reading.article)

    def held(self, paragraph: int) -> _Held:
        """What stands across from a paragraph."""
        if paragraph not in self._held:
            held = _Held()
            for other in self._across.get(paragraph, ()):
                text = self._reading.article.paragraphs[other].text
                held.values |= self._values.get(other, set())
                held.digits.update(DIGITS.findall(text))
                held.stems.update(word.stem for word in words(text, self._reading.article.language))
            self._held[paragraph] = held
        return self._held[paragraph]

    def has_row(self, row: str) -> bool:
        """Whether words stand in this order anywhere in the other article."""
        return f" {row}" in self._said

    def has_stem(self, stem: str) -> bool:
        """Whether a word stands anywhere in the other article in any form."""
        return stem in self._stems

    def has_large(self, digits: str) -> bool:
        """Whether a year or a figure of three digits and more stands anywhere in the other article: it is hardly there by chance."""
        return digits in self._large

    def gives(self, figure: Figure) -> bool:
        """Whether the other article gives a figure of that thing anywhere, be it rounded."""
        return self._given.told(figure)

    def has_days(self, when: When) -> bool:
        """Whether the other article tells of any of these days anywhere, or is of one of them."""
        if when.first is None or when.last is None:
            return self.has_row(words_row(when.text))
        at = bisect_right(self._firsts, when.last)
        if (at > 0 and self._lasts[at - 1] >= when.first) or (when.first, when.last) in self._days:
            return True
        return self._today is not None and when.first <= self._today <= when.last

    def disputed(self, span: Span) -> list[Span]:
        """What of a stretch the other article gives differently."""
        return self._disputed.spans(span)

    def names(self, name: Name) -> bool:
        """Whether the other article, too, names somebody by this last word."""
        last = [word.folded for word in words(name.text)][-1:]
        return not last or last[0] in self._named


def lacking(reading: Reading, sentence: Span, quoted: Iterable[Span], across: Across) -> tuple[Span, ...]:
    """The stretches of a sentence that are figures, days or quoted words which the paragraphs across do not have, or give differently."""
    held = across.held(sentence.paragraph)
    text = reading.article.paragraphs[sentence.paragraph].text
    found = across.disputed(sentence)
    known: list[Span] = []
    for figure in within(reading.figures, sentence):
        alike = (figure.low, figure.high) in held.values or (figure.low, figure.high) in ((None, None), (1, 1))
        digits = DIGITS.findall(figure.text)
        # "aged between 7 and 9" is there where both ages are
        alike = alike or any(map(across.has_large, digits)) or ((len(digits) > 1 or [figure.text] == digits) and held.digits.issuperset(digits))
        (known if alike else found).append(figure.span)
    known += [when.span for when in within(reading.dates, sentence) if when.first is not None and (when.first, when.last) in held.values]
    for match in DIGITS.finditer(text, sentence.start, sentence.end):
        span = Span(sentence.paragraph, *match.span())
        if match.group() not in held.digits and not across.has_large(match.group()) and not any(span.common(part) for part in known):
            found.append(span)
    for part in quoted:
        start, end = max(part.start, sentence.start), min(part.end, sentence.end)
        if start < end and (row := words_row(text[start:end])) and not across.has_row(row):
            found.append(Span(sentence.paragraph, start, end))
    return tuple(found)


def within(found: Sequence[Found], sentence: Span) -> list[Found]:
    """Those that begin in a sentence; they come in the order of the text."""
    first = bisect_left(found, (sentence.paragraph, sentence.start), key=lambda one: (one.span.paragraph, one.span.start))
    return list(takewhile(lambda one: one.span.paragraph == sentence.paragraph and one.span.start < sentence.end, islice(found, first, None)))


def words_row(text: str) -> str:
    """Words one after the other, so that a run of them can be looked for."""
    return "".join(f"{word.folded} " for word in words(folded(text)))
