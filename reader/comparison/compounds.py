"""How long, large or many something is by a word before its name, told otherwise: "the 16-page contract", "a 24-page contract". Pure. English only.

Only where either article gives just one such number of that thing. Linear in the articles; swapped articles give the same, mirrored.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Set

from reader.comparison.agreement import bounds, unit
from reader.comparison.giving import both
from reader.comparison.located import Located
from reader.comparison.model import Difference
from reader.language.reading import Figure
from reader.language.words import stem

_MADE_OF = "page count member seat story storey car room bedroom bed acre point minute hour day week month judge justice nation"
_COMPOUND = re.compile(rf"[\w,.]+-(?:{'|'.join(_MADE_OF.split())})$")
_NOUN = re.compile(r" (?:(?:federal|secret|final|new|old|draft|internal|public|criminal|private|official|first|joint) )?(?P<noun>[a-z]{4,20})(?=[,.;:]|\s)")
_MANY = 500
_LONG = frozenset([stem("page"), stem("count")])  # of one memo or indictment, wherever it is told
_ROOM = 3  # times the other, it is of another thing


def compounds(a: Located, b: Located, joined: Set[tuple[int, int]]) -> Iterator[Difference]:
    """The only number of one kind before one noun in either article; `joined`: paragraphs that are linked, or beside such."""
    ours = _every(a)
    theirs = _every(b) if ours else {}
    for what in sorted(ours.keys() & theirs.keys()):
        x, y = ours[what], theirs[what]
        low, high = sorted(f.low or 0.0 for f in (x, y))
        if (
            low != high
            and high <= _ROOM * low
            and (what[0] in _LONG or (x.span.paragraph, y.span.paragraph) in joined)
            and not a.given.just(y)
            and not b.given.just(x)
        ):
            yield Difference(x.span, y.span, "number", "differs", f"{both(a, b, x.span, y.span)}.")


def _every(index: Located) -> dict[tuple[str, str], Figure]:
    found: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in index.reading.figures[:_MANY]:
        own = bounds(figure)
        if own is None or own[0] != own[1] or not _COMPOUND.search(figure.text):
            continue
        text = index.reading.article.paragraphs[figure.span.paragraph].text
        noun = _NOUN.match(text, figure.span.end)
        if noun is not None:
            found[unit(figure) or "", stem(noun["noun"])].append(figure)
    return {what: every[0] for what, every in found.items() if len({f.low for f in every}) == 1}
