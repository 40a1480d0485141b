"""Who was named to one office or won one race, told otherwise: "Ada Quill was named acting minister", "Tom Reed was named …". Pure. English alone.

Closed forms, linear in the sentences; only what one alone can be or win, and only where neither article knows the other's.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from reader.article.model import Span
from reader.comparison.full_names import FULL_NAME, knows, two_people
from reader.comparison.giving import both
from reader.comparison.located import Located, on_two_days
from reader.comparison.model import Difference
from reader.language.words import STOP, words

_STEPS = {"elected": "elected", "re-elected": "elected", "nominated": "nominated"}  # all others are of one kind
_MADE = r"(?:was|has been|had been|is) (?:\w+ly )?(?P<step>named|appointed|chosen|picked|selected|installed|made|sworn in|elected|re-elected|nominated)"
_WON = r"(?P<won>won) the"
_HELD = re.compile(
    rf"(?P<who>{FULL_NAME})(?:,? (?:\d\d|a [^,.;]{{1,40}}),)? (?:{_MADE}(?: as| to be)?(?: the| its| their|(?P<one> an?))?|{_WON})"
    r" (?P<what>[\w’'-]{2,20}(?: [\w’'-]{2,20}){0,6})"
)
_ENDS = frozenset("on in at by after before last from with when while and but who as to following instead earlier late early this next".split())
_SEVERAL = frozenset(
    """member members one director judge justice senator congressman congresswoman ambassador adviser advisor delegate vice deputy co partner fellow award
    prize medal right support backing day game match first second third case vote stage set trophy""".split()
)
"""What several are, or win, at once."""
_LONGEST = 2000  # letters of a sentence that is read
_MOST = 10  # of one sentence


@dataclass(frozen=True, slots=True)
class _Held:
    """Somebody, what became of them, the words of what they were made or won, and where they are named."""

    who: str
    step: str
    what: frozenset[str]
    start: int
    end: int


def other_holder(one: str, other: str) -> bool:
    """Whether two sentences tell of two people that they became or won the same."""
    return any(True for _ in _two(one, other, several=True))


def holders(a: Located, b: Located, places: Iterable[tuple[Span, Span]]) -> Iterator[Difference]:
    """Two people of whom two linked sentences (`places`) tell that they were named to one office, where neither article names the other's."""
    for span_a, span_b in places:
        for x, y in _two(a.text(span_a), b.text(span_b)):
            one, other = (
                Span(span_a.paragraph, span_a.start + x.start, span_a.start + x.end),
                Span(span_b.paragraph, span_b.start + y.start, span_b.start + y.end),
            )
            if not (knows(a.reading, y.who) or knows(b.reading, x.who) or on_two_days(a, b, span_a, span_b) or a.quoted(one) or b.quoted(other)):
                yield Difference(one, other, "name", "differs", f"{both(a, b, one, other)}.")


def _two(one: str, other: str, *, several: bool = False) -> Iterator[tuple[_Held, _Held]]:
    """Two people who two sentences say became the same; `several`: also what more than one can be."""
    ours = _held(one, several=several)
    theirs = _held(other, several=several) if ours else []
    for x in ours:
        yield from ((x, y) for y in theirs if x.step == y.step and (x.what <= y.what or y.what <= x.what) and two_people(x.who, y.who))


def _held(text: str, *, several: bool) -> list[_Held]:
    """Who a sentence says was named, elected or won, and to what."""
    if " was " not in text and " won " not in text and " been " not in text and " is " not in text:
        return []
    out = []
    for match in islice(_HELD.finditer(text[:_LONGEST]), _MOST):
        what = _what(match["what"], several=several)
        if what and (several or not match["one"]):
            step = match["won"] or _STEPS.get(match["step"], "named")
            out.append(_Held(match["who"], step, what, match.start("who"), match.end("who")))
    return out


def _what(said: str, *, several: bool) -> frozenset[str]:
    """The telling words of an office or a race, if one alone can have it; `several`: or more."""
    found = words(said)
    ends = next((k for k, word in enumerate(found) if word.folded in _ENDS), len(found))
    of = found[:ends]
    if not several and (not of or of[0].folded in STOP or any(word.folded in _SEVERAL for word in of)):
        return frozenset()
    return frozenset(word.stem for word in of if word.folded not in STOP)
