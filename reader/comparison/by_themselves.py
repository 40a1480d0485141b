"""Numbers that say by themselves of what they are, told otherwise: jobs cut, a majority of seats, who sits on a jury, how many a ship may carry. Pure.

English alone; linear in the articles; swapped articles give the same, mirrored. No link is asked for: either article must give one such number, and give it
once and for all of what it now tells of, not of years ago.
"""

import re
from collections.abc import Iterator

from reader.article.model import Span
from reader.comparison import otherwise
from reader.comparison.giving import both, later_one
from reader.comparison.located import Located
from reader.comparison.model import Difference
from reader.language.numbers import WORDS, spelled

_ONES = "|".join(word for word in WORDS if word != "zero")
_N = rf"(?P<n>\d{{1,3}}(?:,\d{{3}})+|\d+|(?:{_ONES})(?:-(?:{_ONES}))?)"
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

_Number = tuple[Span, tuple[float, ...]]
"""A place, and the numbers that it gives."""


def by_themselves(a: Located, b: Located) -> Iterator[Difference]:
    """Numbers of one such measure of which neither article gives the other's."""
    changing = a.day is not None and b.day is not None and a.day != b.day
    for of in _MEASURES:
        one = _only(a, of)
        other = _only(b, of) if one is not None else None
        if one is None or other is None or one[1] == other[1]:
            continue
        if len(one[1]) == 1 == len(other[1]) and otherwise.rounds(*sorted((one[1][0], other[1][0]))):
            continue
        said = both(a, b, one[0], other[0])
        yield Difference(one[0], other[0], "number", "may be an update" if changing else "differs", later_one(said) if changing else f"{said}.")


def _only(index: Located, of: tuple[re.Pattern[str], ...]) -> _Number | None:
    """The only number of a measure that an article gives, where it first does."""
    found: list[_Number] = []
    for sentence in index.reading.sentences:
        text = index.text(sentence.span)[:_LONGEST]
        for match in (m for said in of for m in said.finditer(text)):
            if _ANOTHER_TIME.search(_clause(text, match)):
                return None
            place = Span(sentence.span.paragraph, sentence.span.start + match.start(), sentence.span.start + match.end())
            found.append((place, _numbers(match)))
            if len(found) > _MOST:
                return None
    return found[0] if len({numbers for _, numbers in found}) == 1 else None


def _clause(text: str, match: re.Match[str]) -> str:
    """The clause around a match."""
    before, after = _ENDS.split(text[: match.start()])[-1], _ENDS.split(text[match.end() :])[0]
    return f"{before}{match.group()}{after}"


def _numbers(match: re.Match[str]) -> tuple[float, ...]:
    """The number of a match; of women and men the women's first."""
    groups = match.groupdict()
    given = tuple(_value(text) for text in (groups["n"], groups.get("m")) if text)
    return given[::-1] if (groups.get("x") or "").lower() == "men" else given


def _value(text: str) -> float:
    digits = text.replace(",", "")
    return float(digits) if digits.isdigit() else spelled(text)
