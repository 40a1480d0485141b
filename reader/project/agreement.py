"""How far two coders of the same pair agree: percent, and Cohen's kappa, on links, on one-sided stretches, and on tags. Pure.

Kappa sets the agreement against what two coders with the same habits would reach by chance: (observed - expected) / (1 - expected), after Cohen,
"A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960). It is undefined where chance alone agrees wholly.
"""

import re
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from reader.article.model import Article, Span
from reader.article.sides import SIDES, Pair, Side
from reader.project.coding import Coding, turned
from reader.project.store.errors import ProjectError

FORMAT = "diptych-agreement/1"
_WORD = re.compile(r"\S+")
_ONE = TypeVar("_ONE", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Agreement:
    """One yes-or-no question put to both coders about every unit: how often both said yes, only the first, only the second, neither."""

    about: str
    unit: str
    both: int
    first: int
    second: int
    neither: int

    @property
    def units(self) -> int:
        return self.both + self.first + self.second + self.neither

    @property
    def percent(self) -> float | None:
        """The share of units on which both said the same, 0 to 100; None without any unit."""
        return 100 * (self.both + self.neither) / self.units if self.units else None

    @property
    def kappa(self) -> float | None:
        """Cohen's kappa, -1 to 1; None where it is not defined."""
        if not self.units:
            return None
        n = self.units
        yes_1, yes_2 = (self.both + self.first) / n, (self.both + self.second) / n
        expected = yes_1 * yes_2 + (1 - yes_1) * (1 - yes_2)
        if expected >= 1:
            return None
        return ((self.both + self.neither) / n - expected) / (1 - expected)


@dataclass(frozen=True, slots=True)
class Disputed:
    """A place that the coders judge differently: "A5 – B6", what each says, and its first paragraph."""

    about: str
    place: str
    first: str
    second: str
    at: tuple[Side, int]


@dataclass(frozen=True, slots=True)
class Compared:
    """Two coders side by side."""

    coders: tuple[str, str]
    articles: tuple[Article, Article]
    agreements: tuple[Agreement, ...]
    disputed: tuple[Disputed, ...]


def agreement(first: Coding, second: Coding) -> Compared:
    """Lay two codings of the same pair side by side. Raises ProjectError where their articles have not the same paragraphs."""
    if _texts(first) != _texts(second):
        second = turned(second)
    if _texts(first) != _texts(second):
        raise ProjectError("The two files are about different articles, or about different versions of them: only codings of the same texts can be compared.")
    links = [{(link.a, link.b) for link in coding.links if link.status != "rejected"} for coding in (first, second)]
    bodies = [set(article.body()) for article in first.articles]
    compared = [{(a, b) for a, b in each if a in bodies[0] and b in bodies[1]} for each in links]
    found = [_counted("Links", "pair of paragraphs", len(bodies[0]) * len(bodies[1]), *compared)]
    words = _words("a", first.a), _words("b", first.b)
    count_a, count_b = (sum(map(len, paragraphs.values())) for paragraphs in words)
    only_a = [_covered("a", words[0], coding.only_a) for coding in (first, second)]
    only_b = [_covered("b", words[1], coding.only_b) for coding in (first, second)]
    found.append(_counted("Only in A", "word", count_a, *only_a))
    found.append(_counted("Only in B", "word", count_b, *only_b))
    found.append(_counted("One-sided, both articles", "word", count_a + count_b, *(a | b for a, b in zip(only_a, only_b, strict=True))))
    disputed = [*_disputed_links(*compared), *_disputed_words("Only in A", words, *only_a), *_disputed_words("Only in B", words, *only_b)]
    tagged = [_tagged(coding, words) for coding in (first, second)]
    for name in sorted(tagged[0].keys() | tagged[1].keys()):
        one, two = (each.get(name, set()) for each in tagged)
        found.append(_counted(f"Tag “{name}”", "word", count_a + count_b, one, two))
        disputed += _disputed_words(f"Tag “{name}”", words, one, two)
    names = first.coder or "First", second.coder or "Second"
    return Compared(names, first.articles, tuple(found), tuple(disputed))


def in_words(compared: Compared) -> str:
    """The agreement as a table and a list, for a terminal."""
    one, two = compared.coders
    titles = " ↔ ".join(article.title or "untitled" for article in compared.articles)
    lines = [titles, f"{one} and {two}", "", f"{'':26}{'units':>8}{'both':>8}{one[:10]:>11}{two[:10]:>11}{'neither':>9}{'agree':>9}{'kappa':>8}"]
    lines += [
        f"{each.about[:25]:26}{each.units:8}{each.both:8}{each.first:11}{each.second:11}{each.neither:9}{shown(each.percent, 1):>8}%{shown(each.kappa, 2):>8}"
        for each in compared.agreements
    ]
    lines += ["", "Units are pairs of paragraphs for links, and words for the rest. A dash: kappa is not defined, as chance alone would agree wholly."]
    if compared.disputed:
        lines += ["", f"Judged differently: {len(compared.disputed)}"]
        lines += [f"  {each.about}: {each.place}: {one} {each.first}, {two} {each.second}" for each in compared.disputed]
    return "\n".join(lines) + "\n"


def shown(value: float | None, digits: int) -> str:
    """A figure as it is printed; a dash where there is none."""
    return "–" if value is None else f"{value:.{digits}f}"


def agreement_json(compared: Compared) -> dict[str, Any]:
    """The agreement as plain values, ready for `json.dumps`."""
    return {
        "format": FORMAT,
        "coders": list(compared.coders),
        "titles": [article.title for article in compared.articles],
        "agreements": [
            {
                "about": each.about,
                "unit": each.unit,
                "units": each.units,
                "both": each.both,
                "first": each.first,
                "second": each.second,
                "neither": each.neither,
                "percent": each.percent,
                "kappa": each.kappa,
            }
            for each in compared.agreements
        ],
        "disputed": [{"about": each.about, "place": each.place, "first": each.first, "second": each.second} for each in compared.disputed],
    }


Word = tuple[Side, Span]
Words = dict[int, list[Span]]
"""The words of an article by paragraph, in order."""


def _counted(about: str, unit: str, units: int, first: set[_ONE], second: set[_ONE]) -> Agreement:
    """`first` and `second` are the units, among so many, that each coder said yes to."""
    both = len(first & second)
    return Agreement(about, unit, both, len(first) - both, len(second) - both, units - len(first | second))


def _texts(coding: Coding) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(paragraph.text for paragraph in article.paragraphs) for article in coding.articles)


def _words(side: Side, article: Article) -> Words:
    """Every word of what is compared, as what stands between two spaces."""
    return {i: [Span(i, *match.span()) for match in _WORD.finditer(article.paragraphs[i].text)] for i in article.body()}


def _covered(side: Side, words: Words, spans: Iterable[Span]) -> set[Word]:
    """The words that are marked by more than half. One pass over the words and the spans of each paragraph."""
    here: dict[int, list[Span]] = {}
    for span in sorted(spans):
        known = here.setdefault(span.paragraph, [])
        if known and span.start <= known[-1].end:
            known[-1] = Span(span.paragraph, known[-1].start, max(known[-1].end, span.end))
        else:
            known.append(span)
    found = set()
    for paragraph, apart in here.items():
        at = 0
        for word in words.get(paragraph, ()):
            while at < len(apart) and apart[at].end <= word.start:
                at += 1
            marked, next_ = 0, at
            while next_ < len(apart) and apart[next_].start < word.end:
                marked += apart[next_].common(word)
                next_ += 1
            if 2 * marked > len(word):
                found.add((side, word))
    return found


def _tagged(coding: Coding, words: tuple[Words, Words]) -> dict[str, set[Word]]:
    """The words under each tag."""
    passages: dict[str, dict[Side, list[Span]]] = {}
    for each in coding.decisions.tagged:
        passages.setdefault(each.tag, {"a": [], "b": []})[each.side].append(each.span)
    return {tag: _covered("a", words[0], spans["a"]) | _covered("b", words[1], spans["b"]) for tag, spans in passages.items()}


def _disputed_links(first: set[Pair], second: set[Pair]) -> Iterable[Disputed]:
    for a, b in sorted(first ^ second):
        said = ("links them", "does not") if (a, b) in first else ("does not", "links them")
        yield Disputed("Link", f"A{a + 1} – B{b + 1}", *said, ("a", a))


def _disputed_words(about: str, words: tuple[Words, Words], first: set[Word], second: set[Word]) -> Iterable[Disputed]:
    """Paragraphs with words that only one of the coders marks so, and how many of them each does."""
    for side, paragraph in sorted({(side, word.paragraph) for side, word in first ^ second}):
        here = words[SIDES.index(side)][paragraph]
        counts = [sum((side, word) in said for word in here) for said in (first, second)]
        one, two = (f"{count} of {len(here)} words" if count else "none of it" for count in counts)
        yield Disputed(about, f"{side.upper()}{paragraph + 1}", one, two, (side, paragraph))
