"""Some in one article and none in the other: "three windows were broken", "no windows were broken"; four votes against, and a vote "unanimously". Pure.

English alone; linear in the sentences. What befalls people has rules of its own (`unharmed`).
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from reader.article.model import Span
from reader.comparison.agreement import tallies, thing, unit
from reader.comparison.giving import claimed
from reader.comparison.located import Located, found_at
from reader.comparison.model import Difference
from reader.language.grammar import AUXILIARIES, past
from reader.language.reading import Figure
from reader.language.words import STOP, stem, words

_NO = re.compile(r"\b[Nn]o (?:other |new )?([a-z]{3,20}s) (?:were|was|are|have been|had been) (?:\w+ly )?([a-z]{3,20})\b")
_AT_ONE = re.compile(r"\b(?:unanimously|by a unanimous vote|without (?:dissent|a dissenting vote|opposition)|with no votes against)\b")
_VERB = 8  # words behind a figure among which stands what was done
_LONGEST, _MOST = 2000, 50  # letters of a sentence, and differences


def nothing(a: Located, b: Located, places: Sequence[tuple[Span, Span]]) -> Iterator[Difference]:
    """What one of two linked sentences (`places`) tells of some and the other of none, where neither article says the other's as well."""
    update = a.day is not None and b.day is not None and a.day != b.day
    sides = [(index, bool(tallies(index.reading.figures)), _agreed(index)) for index in (a, b)]
    yield from islice((claimed(a, b, *found, update=update) for pair in places for found in _of_none(a, b, *pair)), _MOST)
    for k in (0, 1):
        (voting, _, agreed), (_, voted, _) = sides[k], sides[1 - k]
        if agreed or voted:
            continue
        for pair in places:
            split = _against(voting, pair[k])
            united = _AT_ONE.search((b, a)[k].text(pair[1 - k])[:_LONGEST]) if split is not None else None
            if split is not None and united is not None and _acts(voting.text(pair[k])) & _acts((b, a)[k].text(pair[1 - k])):
                found = split, found_at(pair[1 - k], united)
                yield claimed(a, b, found[k], found[1 - k])


def _agreed(index: Located) -> bool:
    """Whether an article tells of a vote that nobody opposed."""
    return any(_AT_ONE.search(text) for _, text in index.paragraphs())


def _acts(text: str) -> set[str]:
    """The verbs of a sentence that tell what was done."""
    return {w.stem for w in words(text[:_LONGEST]) if past(w.folded) and w.folded not in STOP | AUXILIARIES}


def _against(index: Located, sentence: Span) -> Span | None:
    """The only vote of a sentence, if some were against."""
    votes = tallies(index.figures(sentence))
    if len(votes) != 1 or votes[0][0].unit != "votes for" or not votes[0][1].low:
        return None
    return Span(sentence.paragraph, votes[0][0].span.start, votes[0][1].span.end)


def _of_none(a: Located, b: Located, span_a: Span, span_b: Span) -> Iterator[tuple[Span, Span]]:
    """What one of two sentences counts and the other has none of: the place in A, and in B."""
    yield from _between(a, b, span_a, span_b)
    yield from ((none, some) for some, none in _between(b, a, span_b, span_a))


def none_of(one: str, other: str) -> bool:
    """Whether one of two sentences tells as done to some what the other tells of none; either way round."""
    return _none_in(one, other) or _none_in(other, one)


def _none_in(one: str, other: str) -> bool:
    match = _NO.search(one[:_LONGEST])
    if match is None or not past(match.group(2)) or _NO.search(other[:_LONGEST]):
        return False
    return {stem(match.group(1)), stem(match.group(2))} <= {w.stem for w in words(other[:_LONGEST])}


def _between(counting: Located, denying: Located, some: Span, none: Span) -> Iterator[tuple[Span, Span]]:
    """The figure of one sentence and the "no" of the other, of one noun and one verb."""
    match = _NO.search(denying.text(none)[:_LONGEST])
    if match is None or not past(match.group(2)):
        return
    of, done = thing(stem(match.group(1))), stem(match.group(2))
    figures = [f for f in counting.figures(some) if unit(f) == of and f.low is not None and f.low > 0]
    if len(figures) == 1 and done in _done(counting, some, figures[0]) and not denying.given.counts(of) and not _none(counting, of):
        yield figures[0].span, found_at(none, match)


def _done(index: Located, sentence: Span, figure: Figure) -> set[str]:
    """What is told right behind a figure as done."""
    text = index.text(sentence)[figure.span.end - sentence.start :]
    return {w.stem for w in words(text[:_LONGEST])[:_VERB] if w.folded not in STOP}


def _none(index: Located, of: str) -> bool:
    """Whether an article says of these things as well that there were none."""
    return any(thing(stem(match.group(1))) == of for _, text in index.paragraphs() for match in _NO.finditer(text))
