"""When the one thing gave way, crashed or blew up that both articles tell of: "failed at 4.20am", "collapsed at about 3.40am". Pure. English alone.

Only where either article times one such event; then no likeness of the two sentences is asked: what they call the thing is often not the same.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from reader.article.model import Span
from reader.comparison.clocked import Timed, time_of, too_far
from reader.comparison.giving import both
from reader.comparison.located import Located, on_two_days
from reader.comparison.model import Difference

_EVENTS = {
    kind: re.compile(rf"\b(?:{said})(?: (?!and\b|after\b|before\b|when\b|that\b)[\w’'-]+){{0,6}} $")
    for kind, said in (
        ("gave way", "failed|collapsed|burst|gave way|caved in|was breached"),
        ("crashed", "crashed|derailed|left the (?:tracks|rails)|jumped the tracks|capsized|sank|went down|ran aground"),
        ("blew up", "exploded|blew up|detonated"),
        ("broke out", "broke out"),
    )
}
_LED = 60  # letters beside a time


def struck(a: Located, b: Located) -> Iterator[Difference]:
    """The only times of day that two articles give for one sudden event."""
    ours = _timed(a)
    theirs = _timed(b) if ours else {}
    for kind in sorted(ours.keys() & theirs.keys()):
        (one, other) = ours[kind], theirs[kind]
        if too_far(one, other) and not on_two_days(a, b, _beside(one[0]), _beside(other[0])):
            yield Difference(one[0], other[0], "date", "differs", f"{both(a, b, one[0], other[0])}.")


def _beside(time: Span) -> Span:
    """A time of day with the letters around it, where its day stands."""
    return Span(time.paragraph, max(0, time.start - _LED), time.end + _LED)


def _timed(index: Located) -> dict[str, Timed]:
    """The time of day of each kind of event of which an article times one."""
    found: dict[str, list[Timed]] = defaultdict(list)
    for span in (s.span for s in index.reading.sentences):
        time = time_of(index, span)
        if time is not None:
            before = index.text(span)[: time[0].start - span.start]
            before = before[-_LED:].removesuffix("at ") if before.endswith("at ") else before[-_LED:]
            for kind, said in _EVENTS.items():
                if said.search(before):
                    found[kind].append(time)
    return {kind: times[0] for kind, times in found.items() if len(times) == 1}
