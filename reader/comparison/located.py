"""What one reading says in figures, dates and names, by place: what differences are looked for in. Pure."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, islice
from typing import TypeVar

from reader.article.model import Span
from reader.comparison.agreement import bounds, interval, name_words, on_other_days, same_person, unit
from reader.comparison.context import Context, context
from reader.language.dates import article_date
from reader.language.reading import Figure, Name, Reading, When
from reader.language.words import stem

TIMES = frozenset(["minut", "hour", "day", "week", "month", "year"])
_OF_WHOM = re.compile(r" of whom\b")
MANY = 40  # figures, dates or names of one stretch: what has more is a table, and only its first are looked at
TABLE = 200  # figures of one unit, of which no more are looked at one by one
_OPEN = {float("-inf"), float("inf")}
_Thing = TypeVar("_Thing")


class Located:
    """One reading, its figures, dates and names by where they stand."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.day = article_date(reading.article)
        self.people = {stem(w) for n in reading.names if n.kind == "person" for w in name_words(n.text)}
        texts = reading.article.paragraphs
        self.given = Given(reading.figures, [f for f in reading.figures if f.unit is None and _OF_WHOM.match(texts[f.span.paragraph].text, f.span.end)])
        self.days = frozenset(interval(d) for d in reading.dates)
        self._sentences = [s.span for s in reading.sentences]
        self._known: dict[str, bool] = {}
        self._around: dict[tuple[Span, Span], Context] = {}
        self._figures: dict[int, list[Figure]] = defaultdict(list)
        self._dates: dict[int, list[When]] = defaultdict(list)
        self._names: dict[int, list[tuple[Name, Span]]] = defaultdict(list)
        self._quoted: dict[int, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
        for span in sorted(span for quotation in reading.quotations for span in quotation.spans):
            starts, reach = self._quoted[span.paragraph]
            starts.append(span.start)
            reach.append(max(span.end, reach[-1] if reach else 0))
        for figure in sorted(reading.figures, key=_of_figure):
            self._figures[figure.span.paragraph].append(figure)
        for when in sorted(reading.dates, key=_of_date):
            self._dates[when.span.paragraph].append(when)
        for named in sorted(((name, mention) for name in reading.names for mention in name.mentions), key=_of_name):
            self._names[named[1].paragraph].append(named)

    def paragraphs(self) -> Iterator[tuple[int, str]]:
        """The body paragraphs, with their numbers."""
        article = self.reading.article
        return ((k, article.paragraphs[k].text) for k in article.body())

    def figures(self, span: Span) -> list[Figure]:
        """The first `MANY` within a span whose value is known."""
        return _within(self._figures.get(span.paragraph, ()), span, _of_figure, lambda f: bounds(f) is not None)

    def dates(self, span: Span) -> list[When]:
        """The first `MANY` within a span that are resolved to days."""
        return _within(self._dates.get(span.paragraph, ()), span, _of_date, lambda d: interval(d) is not None)

    def names(self, span: Span) -> list[tuple[Name, Span]]:
        """The first `MANY` within a span, each with its mention, in order."""
        return _within(self._names.get(span.paragraph, ()), span, _of_name, lambda _: True)

    def sentence_at(self, place: Span) -> Span | None:
        """The sentence in which a place lies, if it lies in one."""
        at = bisect_right(self._sentences, (place.paragraph, place.start), key=_start) - 1
        return self._sentences[at] if at >= 0 and place in self._sentences[at] else None

    def sentence_before(self, sentence: Span) -> Span | None:
        """The sentence right before one, in its paragraph."""
        at = bisect_left(self._sentences, (sentence.paragraph, sentence.start), key=_start) - 1
        return self._sentences[at] if at >= 0 and self._sentences[at].paragraph == sentence.paragraph else None

    def around(self, sentence: Span, place: Span) -> Context:
        """What stands around a place of a sentence, looked up once."""
        if (sentence, place) not in self._around:
            self._around[sentence, place] = context(self.reading, sentence, place)
        return self._around[sentence, place]

    def known(self, name: Name) -> bool:
        """Whether the article has this name, in a form that can mean the same, anywhere."""
        if name.text not in self._known:
            self._known[name.text] = any(same_person(name.text, n.text) for n in self.reading.names)
        return self._known[name.text]

    def quoted(self, span: Span) -> bool:
        """Whether a place lies between quotation marks."""
        starts, reach = self._quoted.get(span.paragraph, ([], []))
        at = bisect_right(starts, span.start) - 1
        return at >= 0 and reach[at] >= span.end

    def text(self, span: Span) -> str:
        """The article's own words there."""
        return self.reading.article.text(span)


def on_two_days(a: Located, b: Located, span_a: Span, span_b: Span) -> bool:
    """Whether two places both give days, and none in common."""
    return on_other_days(a.dates(span_a), b.dates(span_b))


def found_at(sentence: Span, match: re.Match[str], group: int = 0) -> Span:
    """Where in the article a match within a sentence's text stands."""
    return Span(sentence.paragraph, sentence.start + match.start(group), sentence.start + match.end(group))


def _start(span: Span) -> tuple[int, int]:
    return span.paragraph, span.start


def _of_figure(figure: Figure) -> Span:
    return figure.span


def _of_date(when: When) -> Span:
    return when.span


def _of_name(named: tuple[Name, Span]) -> Span:
    return named[1]


def _within(every: Sequence[_Thing], span: Span, place: Callable[[_Thing], Span], known: Callable[[_Thing], bool]) -> list[_Thing]:
    """The first of those of a paragraph, in order, that lie in a span."""
    first = bisect_left(every, span.start, key=lambda x: place(x).start)
    end = bisect_left(every, span.end, key=lambda x: place(x).start)
    return list(islice((x for x in islice(every, first, end) if place(x) in span and known(x)), MANY))


class Given:
    """The figures that an article gives anywhere, by what they count: one is found without looking at all of them."""

    def __init__(self, figures: Sequence[Figure], of_people: Sequence[Figure] = ()) -> None:
        """`of_people`: those of nothing that is said which can be no span of time ("four of whom")."""
        self._just: dict[str | None, set[tuple[float, float]]] = defaultdict(set)
        self._every: dict[tuple[str | None, tuple[float, float] | None], list[Figure]] = defaultdict(list)
        self._first: dict[str | None, list[Figure]] = defaultdict(list)
        bare = Counter(own for figure in figures if unit(figure) is None and (own := bounds(figure)) is not None)
        self._never_time = {own for own, n in Counter(bounds(figure) for figure in of_people).items() if own is not None and n == bare[own]}
        for figure in figures:
            own = bounds(figure)
            self._just[unit(figure)] |= {own} if own is not None else set()
            self._every[unit(figure), own].append(figure)
            if len(self._first[unit(figure)]) < TABLE:
                self._first[unit(figure)].append(figure)
        self._lows: dict[str | None, list[float]] = {}
        self._reach: dict[str | None, list[float]] = {}
        for of, found in self._just.items():
            closed = sorted(b for b in found if not _OPEN & {*b})
            self._lows[of] = [low for low, _ in closed]
            self._reach[of] = list(accumulate((high for _, high in closed), max))

    def counts(self, of: str | None) -> bool:
        """Whether there is any figure of this unit, known or vague."""
        return of in self._just

    def just(self, figure: Figure) -> bool:
        """Whether the same number stands here, of the same thing or of nothing that is said."""
        own = bounds(figure)
        if own in self._just.get(unit(figure), ()):
            return True
        return own in self._just.get(None, ()) and not (unit(figure) in TIMES and own in self._never_time)

    def gives(self, figure: Figure) -> bool:
        """Whether the same number stands here, of just the same thing."""
        return bounds(figure) in self._just.get(unit(figure), ())

    def among(self, figure: Figure, things: Iterable[str]) -> bool:
        """Whether the same number stands here, of any of these things."""
        return any(bounds(figure) in self._just.get(of, ()) for of in things)

    def told(self, figure: Figure) -> bool:
        """Whether the figure is given here, be it rounded; an open end ("more than 20") gives only itself."""
        own = bounds(figure)
        if own is None or self.just(figure):
            return own is not None
        return not _OPEN & {*own} and self._meets(unit(figure), own)

    def places(self, figure: Figure) -> Iterator[Figure]:
        """The figures for which it is `told` here; of those that only meet it, such as are among the first `TABLE` of their unit."""
        own = bounds(figure)
        if own is not None:
            yield from self._every.get((unit(figure), own), ())
            yield from self._every.get((None, own), ()) if unit(figure) is not None else ()
            if not _OPEN & {*own}:
                yield from (f for f in self._first.get(unit(figure), ()) if (its := bounds(f)) is not None and its != own and _meeting(its, own))

    def _meets(self, of: str | None, own: tuple[float, float]) -> bool:
        at = bisect_right(self._lows.get(of, ()), own[1])
        return at > 0 and self._reach[of][at - 1] >= own[0]


def _meeting(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return not _OPEN & {*one} and one[0] <= other[1] and other[0] <= one[1]
