"""One thing, called here by one name and there by another: "massacre" and "shooting", "illegal immigrants" and "undocumented immigrants". Pure.

Listed terms that newsrooms choose between, in their own voice, in linked sentences; only where one of the articles never uses the other's term, so that
it is a choice and no mere change of words.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from reader.article.model import Span
from reader.comparison.giving import given
from reader.comparison.located import Located
from reader.comparison.model import Difference
from reader.language.words import words
from reader.resources import path

Term = tuple[int, int]  # the thing, and which of its terms: those that are not told apart are one


@cache
def _terms() -> dict[tuple[str, ...], tuple[Term, ...]]:
    """Every listed form, as folded words, to what it is a term for."""
    found: dict[tuple[str, ...], set[Term]] = defaultdict(set)
    lines = path("words", "namings.txt").read_text(encoding="utf-8").splitlines()
    for thing, line in enumerate(line for line in lines if line.strip() and not line.startswith("#")):
        for number, term in enumerate(line.split(";")):
            for form in term.split("="):
                *before, last = form.split()
                for ending in {last, last + "s", last + "es", last[:-1] + "ies" if last.endswith("y") else last}:
                    found[*before, ending].add((thing, number))
    return {form: tuple(sorted(terms)) for form, terms in found.items()}


@cache
def _longest() -> int:
    return max(len(form) for form in _terms())


class _Names:
    """The listed terms of one article: those of a sentence in its own voice, and all that it uses at all."""

    def __init__(self, index: Located) -> None:
        self._index = index
        self.used = {term for paragraph in index.reading.article.paragraphs for _, _, terms in _scan(paragraph.text) for term in terms}

    def within(self, sentence: Span) -> dict[int, tuple[Term, Span]]:
        """The things that a sentence calls by one term only: the term with its first place."""
        found: dict[int, tuple[Term, Span]] = {}
        several = set()
        for start, end, terms in _scan(self._index.text(sentence)):
            span = Span(sentence.paragraph, sentence.start + start, sentence.start + end)
            for term in () if self._index.quoted(span) else terms:
                if found.setdefault(term[0], (term, span))[0] != term:
                    several.add(term[0])
        return {thing: there for thing, there in found.items() if thing not in several}


def _scan(text: str) -> Iterator[tuple[int, int, tuple[Term, ...]]]:
    """Every listed term in a text, the longest at each place."""
    found = words(text)
    folded = [w.folded for w in found]
    at = 0
    while at < len(found):
        length = next((n for n in range(min(_longest(), len(found) - at), 0, -1) if tuple(folded[at : at + n]) in _terms()), 0)
        if length:
            yield found[at].start, found[at + length - 1].end, _terms()[tuple(folded[at : at + length])]
        at += length or 1


def namings(a: Located, b: Located, places: Iterable[tuple[Span, Span]]) -> Iterator[Difference]:
    """Things that two linked sentences call by terms of which one article has made its choice. `places`: the linked sentences."""
    named = _Names(a), _Names(b)
    for span_a, span_b in places:
        ours, theirs = named[0].within(span_a), named[1].within(span_b)
        for thing in sorted(ours.keys() & theirs.keys()):
            (term, one), (rival, other) = ours[thing], theirs[thing]
            if term == rival or (term in named[1].used and rival in named[0].used):
                continue
            yield given(a, b, one, other, "naming")
