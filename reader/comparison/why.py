"""Why two places are linked: what they share, by kind, with the places; and the same in words. Pure; spans of each reading's own article."""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from reader.article.model import Span
from reader.comparison.agreement import same_days, same_figure, same_name, tallies
from reader.comparison.laid import Laid
from reader.comparison.model import Evidence, EvidenceKind
from reader.comparison.terms import told
from reader.language.reading import Figure, Name, Reading, When
from reader.language.words import STOP, Word, words

MOST = 6
MOST_THINGS = 100  # names, figures or dates of a place
LONGEST = 500  # words of a place whose runs are looked for: one clause said over and over has as many runs as pairs of its words
ALONE_TELLS = 3.0  # a single shared word is a reason only from this rarity on
ENOUGH = 9.0  # what shared rarities must add up to for likeness of meaning to go without saying
NAME_TELLS, FIGURE_TELLS, DATE_TELLS, QUOTED = 6.0, 6.0, 5.0, 1.6

_MORE = re.compile(r"[.,]\d")
_LESS = re.compile(r"\d[.,]")

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class _Found:
    kind: EvidenceKind
    a: Span
    b: Span
    tells: float

    def key(self) -> tuple[object, ...]:
        """An order that swapping the articles does not change."""
        places = [(s.paragraph, s.start, s.end) for s in (self.a, self.b)]
        return (-self.tells, self.kind, min(places), max(places), places)


@dataclass
class Reasons:
    """Finds the evidence of places in one pair of readings; keeps what it looked up by sentence or passage."""

    a: Reading
    b: Reading
    _parts: dict[tuple[bool, Span], "_Passage"] = field(default_factory=dict)
    _wholes: tuple["_Whole", ...] = ()

    def __post_init__(self) -> None:
        self._wholes = _Whole(self.a), _Whole(self.b)

    def passage(self, span: Span, of_a: bool) -> "_Passage":
        """What lies in a stretch of one article."""
        key = (of_a, span)
        if key not in self._parts:
            self._parts[key] = self._wholes[0 if of_a else 1].passage(span)
        return self._parts[key]

    def evidence(self, span_a: Span, span_b: Span) -> tuple[Evidence, ...]:
        """What the two places share, the weightiest first, at most `MOST`; likeness of meaning where that is little."""
        one, other = self.passage(span_a, True), self.passage(span_b, False)
        found = [
            *_matched("figure", FIGURE_TELLS, one.figures, other.figures, _same_whole(one.figures, other.figures), lambda f: f.span),
            *_matched("date", DATE_TELLS, one.dates, other.dates, same_days, lambda d: d.span),
            *_matched("name", NAME_TELLS, one.names, other.names, lambda x, y: same_name(x[0], y[0]), lambda n: n[1]),
        ]
        found = _apart(found, _runs(one, other, span_a.paragraph, span_b.paragraph))
        found.sort(key=_Found.key)
        found = found[:MOST]
        total = sum(f.tells for f in found)
        if total < ENOUGH:
            found.append(_Found("meaning", span_a, span_b, max(1.0, ENOUGH - total)))
        largest = max(f.tells for f in found)
        return tuple(Evidence(f.kind, f.a, f.b, round(f.tells / largest, 3)) for f in found)


def evidence(a: Reading, b: Reading, span_a: Span, span_b: Span) -> tuple[Evidence, ...]:
    """The evidence of one pair of places; for many, keep one `Reasons`."""
    return Reasons(a, b).evidence(span_a, span_b)


def in_words(a: Reading, b: Reading, why: Sequence[Evidence]) -> str:
    """The evidence as a person would say it: `“closed in its entirety”, airspace, Saturday = one day before 30 Nov, similar meaning`."""
    said: list[str] = []
    for reason in why:
        one, other = a.article.text(reason.a).strip(), b.article.text(reason.b).strip()
        if reason.kind == "meaning":
            text = "similar meaning"
        elif reason.kind == "quotation":
            text = f"“{_short(one)}”"
        else:
            text = one if _plain(one) == _plain(other) else f"{one} = {other}"
        if text not in said:
            said.append(text)
    return ", ".join(said)


def _same_whole(one: Sequence[Figure], other: Sequence[Figure]) -> Callable[[Figure, Figure], bool]:
    """Whether two figures are the same; of a score both numbers: "3-2" and "2-2" share none."""
    scores = [{f.span: (x.low, y.low) for x, y in tallies(found) for f in (x, y)} for found in (one, other)]
    return lambda x, y: same_figure(x, y) and scores[0].get(x.span) == scores[1].get(y.span)


def _short(text: str, most: int = 60) -> str:
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"


def _plain(text: str) -> tuple[str, ...]:
    return tuple(w.folded for w in words(text) if w.folded not in STOP)


@dataclass
class _Passage:
    text: str = ""
    words: list[Word] = field(default_factory=list)
    quoted: list[bool] = field(default_factory=list)
    names: list[tuple[Name, Span]] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    dates: list[When] = field(default_factory=list)

    def scrap(self, i: int) -> bool:
        """Whether a word is a single digit or a part of a number ("6" of "6,214"), which says nothing alone."""
        word = self.words[i]
        if not word.folded.isdigit():
            return False
        return len(word.folded) == 1 or bool(_MORE.match(self.text, word.end) or _LESS.match(self.text, max(0, word.start - 2)))


class _Whole:
    """Everything found in one article, by where it stands."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._words: dict[int, Sequence[Word]] = {}
        self._quoted = Laid((span, None) for q in reading.quotations if q.kind == "direct" for span in q.spans)
        self._names = Laid((mention, (name, mention)) for name in reading.names for mention in name.mentions)
        self._figures = Laid((figure.span, figure) for figure in reading.figures)
        self._dates = Laid((when.span, when) for when in reading.dates)

    def passage(self, span: Span) -> _Passage:
        """What lies in a stretch."""
        if span.paragraph not in self._words:
            article = self._reading.article
            self._words[span.paragraph] = words(article.paragraphs[span.paragraph].text, article.language)
        found = self._words[span.paragraph]
        first, end = (bisect_left(found, at, key=lambda w: w.start) for at in (span.start, span.end))
        inside = [w for w in found[first:end] if w.end <= span.end]
        quoted = [self._quoted.covers(span.paragraph, w.start) for w in inside]
        text = self._reading.article.paragraphs[span.paragraph].text
        return _Passage(text, inside, quoted, self._names.inside(span), self._figures.inside(span), self._dates.inside(span))


def _matched(
    kind: EvidenceKind, tells: float, one: Sequence[Thing], other: Sequence[Thing], same: Callable[[Thing, Thing], bool], where: Callable[[Thing], Span]
) -> list[_Found]:
    """Pairs that agree, each thing once, those at like places first."""
    pairs = sorted(
        ((i, j) for i, x in enumerate(one[:MOST_THINGS]) for j, y in enumerate(other[:MOST_THINGS]) if same(x, y)),
        key=lambda p: (p[0] + p[1], abs(p[0] - p[1]), p),
    )
    used_a: set[object] = set()
    used_b: set[object] = set()
    found = []
    for i, j in pairs:
        if i in used_a or j in used_b:
            continue
        used_a.add(i)
        used_b.add(j)
        found.append(_Found(kind, where(one[i]), where(other[j]), tells))
    return found


def _runs(one: _Passage, other: _Passage, para_a: int, para_b: int) -> list[_Found]:
    """Runs of words that both have (by stem), the weightiest first; a run within quotation marks on both sides is a shared quotation."""
    where: dict[str, list[int]] = {}
    for j, word in enumerate(other.words[:LONGEST]):
        where.setdefault(word.stem, []).append(j)
    runs: list[tuple[float, int, int, int]] = []
    for i, word in enumerate(one.words[:LONGEST]):
        for j in where.get(word.stem, ()):
            if i and j and _goes_on(one, i - 1, other, j - 1):
                continue
            n = 1
            while i + n < len(one.words) and j + n < len(other.words) and _goes_on(one, i + n - 1, other, j + n - 1):
                n += 1
            start, end = _trimmed(one.words, i, n)
            weight = sum(told(w.stem) for w in one.words[i + start : i + end] if w.folded not in STOP)
            if end > start and weight >= ALONE_TELLS and not (end - start == 1 and (one.scrap(i + start) or other.scrap(j + start))):
                runs.append((weight, end - start, i + start, j + start))
    runs.sort(key=lambda r: (-r[0], -r[1], r[2] + r[3], abs(r[2] - r[3]), r[2]))
    used_a: set[int] = set()
    used_b: set[int] = set()
    found = []
    for weight, n, i, j in runs:
        if used_a.isdisjoint(range(i, i + n)) and used_b.isdisjoint(range(j, j + n)):
            used_a.update(range(i, i + n))
            used_b.update(range(j, j + n))
            quoted = n >= 2 and all(one.quoted[i : i + n]) and all(other.quoted[j : j + n])
            spans = (Span(para_a, one.words[i].start, one.words[i + n - 1].end), Span(para_b, other.words[j].start, other.words[j + n - 1].end))
            found.append(_Found("quotation" if quoted else "words", *spans, weight * (QUOTED if quoted else 1.0)))
    return found


def _goes_on(one: _Passage, i: int, other: _Passage, j: int) -> bool:
    """Whether the words after words `i` and `j` continue a run: the same, and no quotation begins or ends between."""
    same = one.words[i].stem == other.words[j].stem and one.words[i + 1].stem == other.words[j + 1].stem
    return same and one.quoted[i] == one.quoted[i + 1] and other.quoted[j] == other.quoted[j + 1]


def _trimmed(found: Sequence[Word], start: int, length: int) -> tuple[int, int]:
    """The part of a run between its first and last telling word."""
    telling = [k for k in range(length) if found[start + k].folded not in STOP]
    return (telling[0], telling[-1] + 1) if telling else (0, 0)


def _apart(things: list[_Found], runs: list[_Found]) -> list[_Found]:
    """Names, figures and dates, and the runs; what lies in a longer run is said by it, and a run that is only a name is said by the name."""
    kept = []
    for thing in things:
        inside = any(thing.a in r.a and thing.b in r.b and (len(r.a) > len(thing.a) or len(r.b) > len(thing.b)) and r.kind == "quotation" for r in runs)
        if not inside:
            kept.append(thing)
    rest = [r for r in runs if r.kind == "quotation" or not any(2 * r.a.common(t.a) >= len(r.a) or 2 * r.b.common(t.b) >= len(r.b) for t in kept)]
    return kept + rest
