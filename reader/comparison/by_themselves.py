"""Numbers that say by themselves of what they are, told otherwise: jobs cut, a majority of seats, who sits on a jury, how many a ship may carry. Pure.

English alone; linear in the articles; swapped articles give the same, mirrored. Either article must give one such number, and give it once and for all of
what it now tells of, not of years ago; and but for a jury both must name something in common. Whether the paragraphs are linked is asked by the caller.
"""

import re
from collections.abc import Iterator

from reader.article.model import Span
from reader.comparison import otherwise
from reader.comparison.agreement import bounds
from reader.comparison.giving import both, later_one
from reader.comparison.located import Located, found_at
from reader.comparison.model import Difference
from reader.comparison.terms import telling
from reader.language.numbers import WORDS
from reader.language.words import words

_ONES = "|".join(word for word in WORDS if word != "zero")
_N = rf"(?<![\d.,])(?P<n>\d[\d,]*(?:\.\d+)?|(?:{_ONES})(?:-(?:{_ONES}))?)(?: (?:hundred|thousand|million|billion|dozen|score))*"
_M = _N.replace("<n>", "<m>")
_STAFF = r"(?:people|workers|employees|staff|members of staff)"
_WOULD = r"(?:will |would |are to |were to |are |were |to )?(?:be )?"
_MEASURES = tuple(
    tuple(re.compile(rf"\b{said}\b", re.IGNORECASE) for said in of)
    for of in (
        (  # jobs cut
            rf"(?:cut|cuts|cutting|shed|sheds|shedding|eliminate|eliminates|eliminating|axe|axes|axing|slash|lose|losing) {_N} (?:[a-z]+ )?jobs",
            rf"{_N} (?:[a-z]+ )?jobs {_WOULD}(?:cut|lost|axed|eliminated|shed|go)",
            rf"{_N} {_STAFF} {_WOULD}(?:lose their jobs|losing their jobs|laid off|dismissed|made redundant)",
            rf"(?:lay off|laying off|lays off|laid off|dismiss|dismissing|make redundant) {_N} {_STAFF}",
        ),
        (rf"majority of (?:just |only )?{_N} seats?", rf"{_N}-seat majority"),
        (  # who sits on a jury
            rf"(?P<who>jury|panel|jurors),?(?: \w+){{0,2}} (?:of )?{_N} (?P<x>women|men) and {_M} (?:women|men)",
            rf"{_N} (?P<x>women|men) and {_M} (?:women|men) (?:on|of) the (?P<who>jury|panel)",
        ),
        (  # how many a ship may carry
            rf"(?:licen[sc]ed|certified|certificated|authori[sz]ed|permitted|allowed) (?:to (?:carry|hold|take) |for ){_N} (?:passengers|people)",
        ),
    )
)
_ANOTHER_TIME = re.compile(
    r"\b(?:in (?:19|20)\d\d|ago|last (?:year|month|spring|summer|fall|autumn|winter)|earlier|previous(?:ly)?|already|another|further|additional|once|until|if"
    r"|whether|unless|not|never|could|may|might)\b|n[’']t\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[,;:—–“”\"]")
_LONGEST = 2000  # letters of a sentence that is read
_MOST = 50  # sentences
_NEAR = 20  # letters around a number in which its figure may begin or end: "up to 230 jobs"
_JURY, _SHIP = 2, 3  # a jury needs nothing in common, a ship must be named before what it carries
# another part of the same sum: "and 60 contract workers"
_PARTS = re.compile(
    rf"\b(?:and|plus|with|besides|as well as)\b[^.;]{{0,20}}?\b(?:\d[\d,]*|{_ONES})(?: [a-z-]+){{0,2}} (?:people|workers|employees|staff|jobs|posts|more)\b",
    re.IGNORECASE,
)

_Bounds = tuple[float, float]
_Number = tuple[Span, tuple[_Bounds, ...], frozenset[str]]
"""A place, the figures that it gives, and the telling words that stand around it, or before it."""


def by_themselves(a: Located, b: Located) -> Iterator[Difference]:
    """Numbers of one such measure of which neither article gives the other's."""
    changing = a.day is not None and b.day is not None and a.day != b.day
    for kind in range(len(_MEASURES)):
        one = _only(a, kind)
        other = _only(b, kind) if one is not None else None
        if one is None or other is None or _meet(one[1], other[1]) or not (kind == _JURY or one[2] & other[2]):
            continue
        said = both(a, b, one[0], other[0])
        yield Difference(one[0], other[0], "number", "may be an update" if changing else "differs", later_one(said) if changing else f"{said}.")


def _meet(ours: tuple[_Bounds, ...], theirs: tuple[_Bounds, ...]) -> bool:
    """Whether all the figures of two places can be the same, or the only one of either is the other's rounded."""
    if all(max(x[0], y[0]) <= min(x[1], y[1]) for x, y in zip(ours, theirs, strict=True)):
        return True
    return len(ours) == 1 and otherwise.rounds(*sorted((ours[0][0], theirs[0][0])))


def _only(index: Located, kind: int) -> _Number | None:
    """The only number of a measure that an article gives, where it first does."""
    found: list[_Number] = []
    for sentence in index.reading.sentences:
        text = index.text(sentence.span)[:_LONGEST]
        for match in (m for said in _MEASURES[kind] for m in said.finditer(text)):
            numbers = _numbers(index, sentence.span, match)
            if numbers is None or len(found) >= _MOST or _ANOTHER_TIME.search(_clause(text, match)) or _PARTS.search(text, match.end()):
                return None
            around = text[: match.start()] if kind == _SHIP else f"{text[: match.start()]} {text[match.end() :]}"
            found.append((found_at(sentence.span, match), numbers, frozenset(telling(words(around)))))
    return found[0] if found and all(_meet(found[0][1], numbers) for _, numbers, _ in found) else None


def _clause(text: str, match: re.Match[str]) -> str:
    """The clause around a match."""
    before, after = _ENDS.split(text[: match.start()])[-1], _ENDS.split(text[match.end() :])[0]
    return f"{before}{match.group()}{after}"


def _numbers(index: Located, sentence: Span, match: re.Match[str]) -> tuple[_Bounds, ...] | None:
    """The figures of a match as the article has them; of women and men the women's first. Nothing where one is none."""
    groups = match.groupdict()
    given = [_figure(index, found_at(sentence, match, match.re.groupindex[group])) for group in ("n", "m") if groups.get(group)]
    known = tuple(figure for figure in given if figure is not None)
    if len(known) < len(given):
        return None
    return known[::-1] if (groups.get("x") or "").lower() == "men" else known


def _figure(index: Located, number: Span) -> _Bounds | None:
    """The figure that the article has where a number stands: "two dozen jobs" is 24."""
    around = Span(number.paragraph, max(0, number.start - _NEAR), number.end + 3 * _NEAR)
    return next((bounds(figure) for figure in index.figures(around) if number in figure.span), None)
