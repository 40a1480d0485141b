"""A verdict or vote of all in one article and of most in the other: "were unanimous", "by a majority of ten to two". Pure. English only; linear."""

import re
from collections.abc import Iterator
from itertools import islice, product

from reader.article.model import Span
from reader.comparison.giving import claimed
from reader.comparison.located import Located
from reader.comparison.model import Difference

_ALL = re.compile(r"\b(?:unanimous(?:ly)?)(?P<each> on (?:both|all|every|each)\b(?: \w+)?)?")
_PART = re.compile(r"\bby (?:a )?majority(?: (?:verdict|vote|decision))?(?: of \w+(?:-| to )\w+)?|\b(?:a |on )majority verdicts?\b")
_BODY = re.compile(r"\b(?:jury|jurors?|judges|board|panel|council(?:l?ors)?|committee|court|justices)\b", re.IGNORECASE)
_MOST = 10  # places of either article


def of_all(a: Located, b: Located) -> Iterator[Difference]:
    """What all decided in one article and most in the other, one body's in both, where neither tells the other's as well."""
    yield from (claimed(a, b, x, y) for x, y in _between(a, b))
    yield from (claimed(a, b, x, y) for y, x in _between(b, a))


def _between(most: Located, every: Located) -> Iterator[tuple[Span, Span]]:
    """Where the first says that most did it and the second that all did."""
    parts = _found(most, _PART)
    wholes = _found(every, _ALL) if parts else []
    if not wholes or _found(every, _PART):
        return
    also = _found(most, _ALL)  # on another count, if the other article says that they were on all
    for (x, body, _), (y, its, each) in product(parts, wholes):
        if body & its and (each or not also):
            yield x, y
            return


def _found(index: Located, said: re.Pattern[str]) -> list[tuple[Span, set[str], bool]]:
    """Where an article says so, the bodies that its sentence names (or else its paragraph and the one before), and whether it is said of each count."""
    before = ""
    out: list[tuple[Span, set[str], bool]] = []
    for k, text in index.paragraphs():
        for match in islice(said.finditer(text), _MOST - len(out)):
            place = Span(k, match.start(), match.end())
            sentence = index.sentence_at(place)
            bodies = _bodies(index.text(sentence)) if sentence is not None else set()
            out.append((place, bodies or _bodies(f"{before} {text}"), bool(match.groupdict().get("each"))))
        before = text
    return out


def _bodies(text: str) -> set[str]:
    return {match.group().lower().rstrip("s").replace("juror", "jury") for match in _BODY.finditer(text)}
