"""One thing or act, judged by only one of two articles: "the controversial bill" and "the bill", "abruptly resigned" and "resigned". Pure.

The judgement must be the newsroom's own, outside quotation marks, and stand nowhere in the other article. Listed words only, so English only.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from reader.article.model import Span
from reader.comparison.giving import given
from reader.comparison.located import Located
from reader.comparison.model import Difference, Manner
from reader.comparison.terms import told
from reader.language.cues import listed
from reader.language.grammar import DETERMINERS, MODALS, past
from reader.language.words import STOP, Word, words

_AHEAD = 4  # words after a judging word in which its thing stands
_THING = 6  # and with which it ends, so that no noun of its name is cut off
_AROUND = 8
_MANY = 8  # times that a sentence has one word
_ALIKE = 2  # telling stems around both places that make them one matter
_BEFORE_VERBS = MODALS | {"to", "ll", "not"}
_OWNERS = DETERMINERS | {"s"}
_PARTED = re.compile(r"[^\s'’-]")


@dataclass(frozen=True, slots=True)
class Judged:
    """What a sentence judges: the section and words of the judgement, and indices of the first and last word of it with its thing, and of the thing."""

    section: str
    by: tuple[str, ...]
    first: int
    last: int
    head: int


@cache
def _judging() -> dict[tuple[str, ...], str]:
    """Each judging word, as the words that a hyphen parts, to its section."""
    return {tuple(entry.split("-")): section for section, lines in listed("judging.txt").items() for entry in " ".join(lines).split()}


def judgements(a: Located, b: Located, places: Iterable[tuple[Span, Span]]) -> Iterator[Difference]:
    """Things and acts of two linked sentences that one of them judges. `places`: the linked sentences."""
    said_a, said_b = _vocabulary(a), _vocabulary(b)
    for span_a, span_b in places:
        for manner, judged, plain in _between(a, span_a, b, span_b, said_b):
            yield given(a, b, judged, plain, manner)
        for manner, judged, plain in _between(b, span_b, a, span_a, said_a):
            yield given(a, b, plain, judged, manner)


def _vocabulary(index: Located) -> frozenset[str]:
    return frozenset(w.folded for p in index.reading.article.paragraphs for w in words(p.text))


def _between(judging: Located, where: Span, plain: Located, there: Span, said: frozenset[str]) -> Iterator[tuple[Manner, Span, Span]]:
    """What the sentence `where` judges (or doubts) and the other one, `there`, only names: which of both, and the two places."""
    text, other = judging.text(where), plain.text(there)
    found, named = words(text), words(other)
    by_stem: dict[str, list[int]] = defaultdict(list)
    for k, word in enumerate(named):
        if len(by_stem[word.stem]) < _MANY:
            by_stem[word.stem].append(k)
    doubted = any(_judging().get((w.folded,)) in ("doubts", "doubted") for w in named)
    for judged in _judged(judging, where, text, found):
        if all(part in said for part in judged.by):
            continue
        if judged.section == "doubts" and doubted:
            continue
        match = _named(judged, text, found, other, named, by_stem[found[judged.head].stem])
        if match is not None:
            yield (
                "certainty" if judged.section == "doubts" else "judgement",
                Span(where.paragraph, where.start + found[judged.first].start, where.start + found[judged.last].end),
                Span(there.paragraph, there.start + named[match[0]].start, there.start + named[match[1]].end),
            )


def _judged(index: Located, where: Span, text: str, found: Sequence[Word]) -> Iterator[Judged]:
    """Every judgement of a sentence in the newsroom's own voice."""
    for i, word in enumerate(found):
        by = next((b for b in (tuple(w.folded for w in found[i : i + 2]), (word.folded,)) if b in _judging()), None)
        if by is None or index.quoted(Span(where.paragraph, where.start + word.start, where.start + word.end)):
            continue
        section, end = _judging()[by], i + len(by) - 1
        if section == "doubted":
            continue
        run = list(_run(text, found, end))
        if run and (section != "acts" and not by[0].endswith("ly")):
            yield Judged(section, by, i, run[-1], run[-1])
        elif section != "things":
            if run:
                yield Judged(section, by, i, run[0], run[0])
            if i and past(found[i - 1].folded) and not _PARTED.search(text, found[i - 1].end, word.start):
                yield Judged(section, by, i - 1, i, i - 1)


def _run(text: str, found: Sequence[Word], end: int) -> Iterator[int]:
    """The words right after a judging one that end with its thing: up to a function word, a verb or a mark."""
    for k in range(end + 1, min(len(found), end + 1 + _THING)):
        if found[k].folded in STOP or (k > end + 1 and past(found[k].folded)) or _PARTED.search(text, found[k - 1].end, found[k].start):
            return
        yield k


def _named(judged: Judged, text: str, found: Sequence[Word], other: str, named: Sequence[Word], at: Sequence[int]) -> tuple[int, int] | None:
    """First and last word of the thing or act where the other sentence has it without a judgement; `at`: words of its stem there."""
    head = found[judged.head]
    if told(head.stem) < 1 or (text[head.start].isupper() and judged.section == "things" and judged.first + len(judged.by) == judged.head):
        return None  # "embattled Lee" and "Lee": a person is not named for the judgement's sake
    around = _around(found, judged.head)
    for k in at:
        if judged.section != "acts" and _plural(named[k].folded) != _plural(head.folded):
            continue
        if _judged_too(named, k) or len(around & _around(named, k)) < _ALIKE or (judged.section != "acts" and k and named[k - 1].folded in _BEFORE_VERBS):
            continue
        thing = {w.stem for w in found[judged.first + len(judged.by) : judged.head]}
        if len(thing & {w.stem for w in named[max(0, k - _AHEAD) : k]}) * 2 + 1 < len(thing):
            continue
        first = k
        if judged.section != "acts" and not judged.by[0].endswith("ly"):
            first = _owned(other, named, k)
        while first and k - first < judged.head - judged.first - len(judged.by) and _goes_with(other, named, first):
            first -= 1
        return first, k
    return None


def _owned(text: str, named: Sequence[Word], at: int) -> int:
    """Where the noun phrase of a word begins, behind its article or owner ("the town's new harbour law"); the word itself where neither stands there."""
    first = at
    while first and at - first < _AHEAD and _goes_with(text, named, first):
        first -= 1
        if past(named[first].folded) or (named[first].folded.endswith("s") and not named[first].folded.endswith(("ss", "us"))):
            return at  # a verb: "the storm threatens homes"
    return first if first and named[first - 1].folded in _OWNERS else at


def _judged_too(named: Sequence[Word], at: int) -> bool:
    """Whether a judging word stands near enough to be of the word at `at`."""
    near = [w.folded for w in named[max(0, at - _AROUND) : at + 2]]
    return any(_judging().get(by, "doubted") != "doubted" for by in (*((w,) for w in near), *pairwise(near)))


def _goes_with(text: str, named: Sequence[Word], first: int) -> bool:
    """Whether the word before `first` belongs to the same thing."""
    return named[first - 1].folded not in STOP and not _PARTED.search(text, named[first - 1].end, named[first].start)


def _plural(folded: str) -> str:
    return folded[:-1] if folded.endswith("s") else folded


def _around(found: Sequence[Word], at: int) -> set[str]:
    near = found[max(0, at - _AROUND) : at + _AROUND + 1]
    return {w.stem for w in near if w.folded not in STOP and told(w.stem) >= 1} - {found[at].stem}
