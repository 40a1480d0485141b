"""Clauses that both articles tell in much the same words, though word by word they seem told by one alone. Pure; English alone; linear in both articles.

Such a clause stands in a sentence that tells something else besides, so its words score as if they were part of that.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

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
    words: slice
    telling: Mapping[str, float]
    needed: frozenset[str]
    run: tuple[str, ...]
    denies: bool


def alike(a: Side, b: Side) -> tuple[list[Span], list[Span]]:
    """The clauses of each article that the other tells, too."""
    if not (is_english(a.reading.article.language) and is_english(b.reading.article.language)):
        return [], []
    there = _by_paragraph(a.reading), _by_paragraph(b.reading)
    found: tuple[dict[Span, None], dict[Span, None]] = ({}, {})
    for one, other in _meeting(_clauses(a.reading), _clauses(b.reading)):
        near = a.related.at(one.sentence, other.sentence)
        if near >= NEAR and one.needed <= there[1][other.span.paragraph] and other.needed <= there[0][one.span.paragraph] and _same(one, other):
            ordered = near >= NEARER and _in_order(one.run, other.run) >= IN_ORDER
            for side, clause, spans in ((a, one, found[0]), (b, other, found[1])):
                if ordered or _alone(side, clause) < UNSURE:
                    spans[clause.span] = None
    return list(found[0]), list(found[1])


def _same(one: _Clause, other: _Clause) -> bool:
    """Whether enough of what two clauses tell is in both, and neither denies what the other does not."""
    shared = sum(weight for stem, weight in one.telling.items() if stem in other.telling)
    return one.denies == other.denies and 2 * shared >= LEAST_SHARE * (sum(one.telling.values()) + sum(other.telling.values()))


def _in_order(one: Sequence[str], other: Sequence[str]) -> float:
    from rapidfuzz.distance import LCSseq

    return float(LCSseq.similarity(one, other)) / max(1, min(len(one), len(other)))


def _alone(side: Side, clause: _Clause) -> float:
    """The mean probability of a clause's words of being told by its article alone."""
    found = side.alone[clause.sentence][clause.words]
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
            inside = slice(bisect_left(starts, clause.start), bisect_left(starts, clause.end))
            if inside.stop - inside.start <= LONGEST:
                out.append(_clause(i, clause, text, inside, found[inside], bool(DENYING.search(reading.article.text(clause)))))
    return out


def _clause(sentence: int, span: Span, text: str, at: slice, inside: Sequence[Word], denies: bool) -> _Clause:
    telling: dict[str, float] = {}
    needed = set()
    for word in inside:
        figure = _figure(word)
        if figure is not None:
            telling[figure] = OF_FIGURE
            needed.add(figure)
        elif word.folded in _titles():
            continue
        elif word.start and text[word.start].isupper():
            needed.add(word.stem)
        elif word.folded not in STOP and word.folded not in cues().speech and told(word.stem) >= LEAST_TOLD:
            telling[word.stem] = told(word.stem)
    return _Clause(sentence, span, at, telling, frozenset(needed), tuple(word.stem for word in inside if word.folded not in STOP), denies)


@cache
def _titles() -> frozenset[str]:
    sections = gazetteer.sections("titles.txt")
    return sections["role"] | sections["honorific"]


def _figure(word: Word) -> str | None:
    """A number as it is written in digits; None for any other word, and for "one"."""
    if word.folded[0].isdigit():
        return word.folded
    return f"{WORDS[word.folded]:g}" if word.folded in WORDS and word.folded not in STOP else None


def _by_paragraph(reading: Reading) -> dict[int, set[str]]:
    """Stems and figures of each paragraph."""
    found: dict[int, set[str]] = defaultdict(set)
    for sentence in reading.sentences:
        said = words(reading.article.text(sentence.span), reading.article.language)
        found[sentence.span.paragraph].update(_figure(word) or word.stem for word in said)
    return found
