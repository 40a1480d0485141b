"""How far two coders of the same pair agree: percent, and Cohen's kappa, on links, on one-sided stretches, and on tags. Pure.

Kappa sets the agreement against what two coders with the same habits would reach by chance: (observed - expected) / (1 - expected), after Cohen,
"A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960). It is undefined where chance alone agrees wholly.
"""

import re
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from reader.article.model import Article, Span
from reader.project.coding import Coding, turned
from reader.project.places import Side
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
    """A place that the coders judge differently: "A5 – B6", what each says."""

    about: str
    place: str
    first: str
    second: str


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
    words_a, words_b = _words("a", first.a), _words("b", first.b)
    marks = [_covered(words_a, coding.only_a) | _covered(words_b, coding.only_b) for coding in (first, second)]
    found.append(_agreement("Only in A", "word", words_a, *marks))
    found.append(_agreement("Only in B", "word", words_b, *marks))
    found.append(_agreement("One-sided, both articles", "word", [*words_a, *words_b], *marks))
    for name in sorted({passage.tag for coding in (first, second) for passage in coding.decisions.tagged}):
        tagged = [_tagged(coding, name, words_a, words_b) for coding in (first, second)]
        found.append(_agreement(f"Tag “{name}”", "word", [*words_a, *words_b], *tagged))
    names = first.coder or "First", second.coder or "Second"
    disputed = (*_disputed_links(*compared), *_disputed_marks((words_a, words_b), *marks))
    return Compared(names, first.articles, tuple(found), disputed)


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


def _agreement(about: str, unit: str, units: Sequence[Word], first: set[Word], second: set[Word]) -> Agreement:
    every = set(units)
    return _counted(about, unit, len(every), first & every, second & every)


def _counted(about: str, unit: str, units: int, first: set[_ONE], second: set[_ONE]) -> Agreement:
    """`first` and `second` are the units, among so many, that each coder said yes to."""
    both = len(first & second)
    return Agreement(about, unit, both, len(first) - both, len(second) - both, units - len(first | second))


def _texts(coding: Coding) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(paragraph.text for paragraph in article.paragraphs) for article in coding.articles)


def _words(side: Side, article: Article) -> list[Word]:
    """Every word of what is compared, as what stands between two spaces."""
    return [(side, Span(i, *match.span())) for i in article.body() for match in _WORD.finditer(article.paragraphs[i].text)]


def _covered(words: Sequence[Word], spans: Iterable[Span]) -> set[Word]:
    """The words that are marked by more than half."""
    here: dict[int, list[Span]] = {}
    for span in spans:
        here.setdefault(span.paragraph, []).append(span)
    return {word for word in words if 2 * sum(span.common(word[1]) for span in here.get(word[1].paragraph, ())) > len(word[1])}


def _tagged(coding: Coding, name: str, words_a: Sequence[Word], words_b: Sequence[Word]) -> set[Word]:
    passages = {side: [each.span for each in coding.decisions.tagged if each.side == side and each.tag == name] for side in ("a", "b")}
    return _covered(words_a, passages["a"]) | _covered(words_b, passages["b"])


def _disputed_links(first: set[tuple[int, int]], second: set[tuple[int, int]]) -> Iterable[Disputed]:
    for a, b in sorted(first ^ second):
        said = ("links them", "does not") if (a, b) in first else ("does not", "links them")
        yield Disputed("Link", f"A{a + 1} – B{b + 1}", *said)


def _disputed_marks(words: tuple[list[Word], list[Word]], first: set[Word], second: set[Word]) -> Iterable[Disputed]:
    """Paragraphs with words that only one of the coders calls one-sided, and how many."""
    for side, every in zip(("A", "B"), words, strict=True):
        counts: dict[int, list[int]] = {}
        for word in every:
            count = counts.setdefault(word[1].paragraph, [0, 0, 0])
            count[0] += 1
            count[1] += word in first and word not in second
            count[2] += word in second and word not in first
        for paragraph, (of, one, two) in counts.items():
            if one or two:
                yield Disputed(f"Only in {side}", f"{side}{paragraph + 1}", f"alone marks {one} of {of} words", f"{two}")
