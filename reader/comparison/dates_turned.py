"""A year of building or a time of day with two digits changed round, in sentences that no link joins: "built in 1887", "dates from 1878"; "2:14", "2:41 a.m.".

Pure; English only; linear in the articles. Only where each stands once, in a form that leaves little to chance.
"""

import re
from collections.abc import Iterator

from reader.article.model import Span
from reader.comparison.giving import both
from reader.comparison.located import Located
from reader.comparison.model import Difference

_BUILT = re.compile(r"\b(?:built|erected|completed|finished|constructed|dates?|dating)(?: back)? (?:in|from|to) (?P<year>(?:1[5-9]|20)\d\d)\b(?!,? to|-)")
_TO_THE_MINUTE = re.compile(r"(?<![\w.:])(?P<hour>1[0-2]|[1-9])[.:](?P<minute>[0-5]\d) ?(?P<half>[ap])\.?m\b\.?", re.IGNORECASE)
_FEW = 3  # times to the minute in one article: more are a course of events
_ROUND = 5  # minutes


def dates_turned(a: Located, b: Located) -> Iterator[Difference]:
    """What one article dates with two digits of the other's changed round."""
    for found in (_years, _minutes):
        ours = found(a)
        theirs = found(b) if ours else {}
        yield from _turned(a, b, ours, theirs)


def _turned(a: Located, b: Located, ours: dict[str, Span], theirs: dict[str, Span]) -> Iterator[Difference]:
    pairs = [(x, f"{x[:-2]}{x[-1]}{x[-2]}") for x in sorted(ours) if x[-1] != x[-2]]
    met = [(x, y) for x, y in pairs if y in theirs and y not in ours and x not in theirs and not (_round(x) and _round(y))]
    if len(met) == 1:
        x, y = ours[met[0][0]], theirs[met[0][1]]
        yield Difference(x, y, "date", "differs", f"{both(a, b, x, y)}.")


def _round(time: str) -> bool:
    """Whether a time of day ends in full five minutes."""
    return ":" in time and int(time[-2:]) % _ROUND == 0


def _years(index: Located) -> dict[str, Span]:
    """The only year in which something was built, if an article gives just one."""
    found = {m["year"]: Span(k, m.start("year"), m.end("year")) for k, text in index.paragraphs() for m in _BUILT.finditer(text)}
    return found if len(found) == 1 else {}


def _minutes(index: Located) -> dict[str, Span]:
    """The times of day to the minute, if there are few of them, outside quotations."""
    found: dict[str, Span] = {}
    for k, text in index.paragraphs():
        for match in _TO_THE_MINUTE.finditer(text):
            place = Span(k, match.start(), match.end())
            if not index.quoted(place):
                found.setdefault(f"{match['half'].lower()}{match['hour']}:{match['minute']}", place)
    return found if len(found) <= _FEW else {}
