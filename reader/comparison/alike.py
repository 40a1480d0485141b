"""Clauses that both articles tell in much the same words, though word by word they seem told by one alone. Pure; English alone; linear in both articles.

Such a clause stands in a sentence that tells something else besides, so its words score as if they were part of that.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from reader.article.model import Span
from reader.comparison.closest import Side
from reader.comparison.terms import told
from reader.language import gazetteer
from reader.language.cues import cues
from reader.language.grammar import DENYING
from reader.language.numbers import WORDS
from reader.language.reading import Reading
from reader.language.words import STOP, Word, is_english, words

SELDOM = 4  # clauses of an article that have a word which shows that two tell the same
LEAST = 2  # such words that both must have
LEAST_TOLD, OF_FIGURE = 2.0, 3.0  # what a word must tell to count, and what a figure counts
LEAST_SHARE = 0.3  # of what the words of both tell
LONGEST = 60  # words of a clause
NEAR, NEARER = 0.15, 0.3  # the least score of their sentences; and where word by word the clause is plainly told by one alone
UNSURE = 0.6  # the mean probability of being told by one alone from which it is plainly so
IN_ORDER = 0.7  # what share of the words of the shorter clause must then stand in both in one order
# On the training pairs four in five of these clauses are told by both.


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause, the sentence it stands in and its words there, what tells in it and how much, and the names and figures that whoever tells the same
    must have, too."""

    sentence: int
    span: Span
    words: Sequence[Word]
    at: int
    telling: Mapping[str, float]
    needed: frozenset[str]


def alike(a: Side, b: Side) -> tuple[list[Span], list[Span]]:
    """The clauses of each article that the other tells, too."""
    if not (is_english(a.reading.article.language) and is_english(b.reading.article.language)):
        return [], []
    there = _Paragraphs(a.reading), _Paragraphs(b.reading)
    found: tuple[dict[Span, None], dict[Span, None]] = ({}, {})
    for one, other in _meeting(_clauses(a.reading), _clauses(b.reading)):
        near = a.related.at(one.sentence, other.sentence)
        if near < NEAR or not _same(a.reading, b.reading, one, other):
            continue
        if one.needed <= there[1].words(other.span.paragraph) and other.needed <= there[0].words(one.span.paragraph):
            ordered = near >= NEARER and _in_order(one, other) >= IN_ORDER
            for side, clause, spans in ((a, one, found[0]), (b, other, found[1])):
                if ordered or _alone(side, clause) < UNSURE:
                    spans[clause.span] = None
    return list(found[0]), list(found[1])


def _same(a: Reading, b: Reading, one: _Clause, other: _Clause) -> bool:
    """Whether enough of what two clauses tell is in both, and neither denies what the other does not."""
    shared = sum(weight for stem, weight in one.telling.items() if stem in other.telling)
    if 2 * shared < LEAST_SHARE * (sum(one.telling.values()) + sum(other.telling.values())):
        return False
    return bool(DENYING.search(a.article.text(one.span))) == bool(DENYING.search(b.article.text(other.span)))


def _in_order(one: _Clause, other: _Clause) -> float:
    from rapidfuzz.distance import LCSseq

    runs = [[word.stem for word in clause.words if word.folded not in STOP] for clause in (one, other)]
    return float(LCSseq.similarity(*runs)) / max(1, min(map(len, runs)))


def _alone(side: Side, clause: _Clause) -> float:
    """The mean probability of a clause's words of being told by its article alone."""
    found = side.alone[clause.sentence][clause.at : clause.at + len(clause.words)]
    return float(found.mean()) if len(found) else 1.0


def _meeting(ours: Sequence[_Clause], theirs: Sequence[_Clause]) -> Iterator[tuple[_Clause, _Clause]]:
    """The clauses of both articles that have enough telling words in common which hardly another has."""
    rare, there = _seldom(ours), _seldom(theirs)
    for n, one in enumerate(ours):
        met = Counter(k for stem in one.telling if n in rare.get(stem, ()) for k in there.get(stem, ()))
        yield from ((one, theirs[k]) for k, count in sorted(met.items()) if count >= LEAST)


def _seldom(clauses: Sequence[_Clause]) -> dict[str, list[int]]:
    """By stem: which clauses have it, where few do."""
    places: dict[str, list[int]] = defaultdict(list)
    for n, clause in enumerate(clauses):
        for stem in clause.telling:
            places[stem].append(n)
    return {stem: found for stem, found in places.items() if len(found) <= SELDOM}


def _clauses(reading: Reading) -> list[_Clause]:
    out = []
    for i, sentence in enumerate(reading.sentences):
        text = reading.article.text(sentence.span)
        found = words(text, reading.article.language)
        starts = [sentence.span.start + word.start for word in found]
        for clause in sentence.clauses:
            first, last = bisect_left(starts, clause.start), bisect_left(starts, clause.end)
            if last - first <= LONGEST:
                out.append(_Clause(i, clause, found[first:last], first, *_said(text, found[first:last])))
    return out


def _said(text: str, inside: Sequence[Word]) -> tuple[dict[str, float], frozenset[str]]:
    """What tells in a clause and how much, and its names and figures."""
    telling: dict[str, float] = {}
    needed = set()
    for word in inside:
        said, worth = _worth(word.folded, word.stem)
        if said[:1].isdigit():
            telling[said] = worth
            needed.add(said)
        elif said and word.start and text[word.start].isupper():
            needed.add(said)
        elif worth:
            telling[said] = worth
    return telling, frozenset(needed)


@lru_cache(maxsize=65536)
def _worth(word: str, stem: str) -> tuple[str, float]:
    """A word as it is looked for, a number in digits, and how much it tells; ("", 0) for a function word or a title."""
    if word in STOP or word in _titles():
        return "", 0.0
    if word[0].isdigit() or word in WORDS:
        return f"{WORDS[word]}" if word in WORDS else word, OF_FIGURE
    worth = 0.0 if word in cues().speech else told(stem)
    return stem, worth if worth >= LEAST_TOLD else 0.0


@cache
def _titles() -> frozenset[str]:
    sections = gazetteer.sections("titles.txt")
    return sections["role"] | sections["honorific"]


class _Paragraphs:
    """The words and figures of paragraphs, each looked at when first asked for."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._found: dict[int, set[str]] = {}

    def words(self, paragraph: int) -> set[str]:
        """Stems, and numbers in digits."""
        if paragraph not in self._found:
            said = words(self._reading.article.paragraphs[paragraph].text, self._reading.article.language)
            self._found[paragraph] = {_worth(word.folded, word.stem)[0] for word in said}
        return self._found[paragraph]
