"""What one reading says in figures, dates and names, by place: what differences are looked for in. Pure."""

from bisect import bisect_right
from collections import defaultdict

from reader.article.model import Span
from reader.comparison.agreement import bounds, interval, name_words, same_person
from reader.language.dates import article_date
from reader.language.reading import Figure, Name, Reading, When
from reader.language.words import stem


class Located:
    """One reading, its figures, dates and names by where they stand."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.day = article_date(reading.article)
        self.people = {stem(w) for n in reading.names if n.kind == "person" for w in name_words(n.text)}
        self._known: dict[str, bool] = {}
        self._figures: dict[int, list[Figure]] = defaultdict(list)
        self._dates: dict[int, list[When]] = defaultdict(list)
        self._names: dict[int, list[tuple[Name, Span]]] = defaultdict(list)
        self._quoted: dict[int, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
        for span in sorted(span for quotation in reading.quotations for span in quotation.spans):
            starts, reach = self._quoted[span.paragraph]
            starts.append(span.start)
            reach.append(max(span.end, reach[-1] if reach else 0))
        for figure in reading.figures:
            self._figures[figure.span.paragraph].append(figure)
        for when in reading.dates:
            self._dates[when.span.paragraph].append(when)
        for name in reading.names:
            for mention in name.mentions:
                self._names[mention.paragraph].append((name, mention))

    def figures(self, span: Span) -> list[Figure]:
        """Those within a span whose value is known."""
        return [f for f in self._figures.get(span.paragraph, ()) if f.span in span and bounds(f) is not None]

    def dates(self, span: Span) -> list[When]:
        """Those within a span that are resolved to days."""
        return [d for d in self._dates.get(span.paragraph, ()) if d.span in span and interval(d) is not None]

    def names(self, span: Span) -> list[tuple[Name, Span]]:
        """Those within a span, each with its mention, in order."""
        return sorted((n for n in self._names.get(span.paragraph, ()) if n[1] in span), key=lambda n: n[1])

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
