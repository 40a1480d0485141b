"""One occasion in one place, told of in two sentences that a link but possibly joins; and what a place at it cost. Pure; the same with the articles swapped.

"At a dinner in Lund for which guests paid $300 apiece", "a $500-a-plate dinner in Lund".
"""

import re
from collections.abc import Iterator
from functools import cache

from reader.article.model import Span
from reader.comparison.agreement import unit
from reader.comparison.counted import difference
from reader.comparison.located import Located
from reader.comparison.model import Difference
from reader.language.folding import folded
from reader.language.reading import Figure
from reader.language.words import stem, words
from reader.resources import path

_EACH = re.compile(r"(?: apiece\b| each\b|[ -](?:a|per)[ -](?:plate|head|person|ticket|seat|couple|guest|table)\b)")
_IN = re.compile(r"\b(?:in|at|near) $", re.IGNORECASE)
_LED = 6  # letters before a name
_SUMS = frozenset("$€£¥")


@cache
def _occasions() -> frozenset[str]:
    lines = path("words", "gatherings.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(stem(word) for line in lines if not line.startswith("#") for word in line.split())


def gathered(a: Located, b: Located, span_a: Span, span_b: Span) -> bool:
    """Whether two sentences name one occasion and one place."""
    said = [{w.stem for w in words(index.text(span))} & _occasions() for index, span in ((a, span_a), (b, span_b))]
    return bool(said[0] & said[1]) and bool(_places(a, span_a) & _places(b, span_b))


def _places(index: Located, sentence: Span) -> set[str]:
    """The places of a sentence, by name: also one that no list knows, where it is told as one ("in Velm")."""
    text = index.reading.article.paragraphs[sentence.paragraph].text
    named = ((name, text[max(0, place.start - _LED) : place.start]) for name, place in index.names(sentence))
    return {folded(name.text) for name, before in named if name.kind == "place" or (name.kind == "other" and _IN.search(before))}


def prices(a: Located, b: Located, span_a: Span, span_b: Span) -> Iterator[Difference]:
    """What everybody paid for the same occasion, the only such sums of both sentences."""
    x, y = _price(a, span_a), _price(b, span_b)
    if x is not None and y is not None and gathered(a, b, span_a, span_b):
        made = difference(a, b, (span_a, x), (span_b, y))
        if made is not None and made.manner == "plain":
            yield made


def _price(index: Located, sentence: Span) -> Figure | None:
    text = index.reading.article.paragraphs[sentence.paragraph].text
    found = [f for f in index.figures(sentence) if unit(f) in _SUMS and (_EACH.match(text, f.span.end) or _EACH.search(f.text))]
    return found[0] if len(found) == 1 else None
