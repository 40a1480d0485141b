"""When the one thing gave way, crashed or blew up that both articles tell of: "failed at 4.20am", "collapsed at about 3.40am". Pure. English alone.

Only where either article times one such event, of what may go by either's name for it ("the dam", "the wall"); linear in the articles.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from reader.article.model import Span
from reader.comparison.clocked import Timed, time_of, too_far
from reader.comparison.giving import both
from reader.comparison.located import Located, on_two_days
from reader.comparison.model import Difference

_BEHIND = r"(?: (?!and\b|after\b|before\b|when\b|that\b|to\b)[\w’'-]+){0,6} $"
_THINGS = {
    thing: kind
    for kind, things in (
        ("dam", "dam wall levee embankment dike dyke barrier"),
        ("bridge", "bridge viaduct overpass flyover"),
        ("pier", "pier landing jetty wharf quay"),
        ("building", "building tower block"),
        ("boat", "ferry boat ship vessel trawler"),
        ("train", "train"),
        ("plane", "plane jet aircraft airliner"),
        ("bomb", "bomb device"),
        ("fire", "fire blaze"),
    )
    for thing in things.split()
}
"""What gives way, crashes or blows up, by a kind of which one thing may go by several names."""
# whose verb stands right behind it, or behind an aside: "The dam, built in 1971, failed"
_WHAT = re.compile(
    r"(?:[^,;:“”\"]{3,60} (?:said|says) (?:that )?)?[Tt]he (?:(?!(?:of|in|on|for|with|from|to|and|who|that)\b)[\w’-]+ ){0,4}?"
    r"(?P<what>[a-z]{3,12})(?: at [A-Z][\w-]+)?(?:, [^;:“”\"]{3,150},)? $"
)
_EVENTS = {
    kind: re.compile(rf"\b(?:{said})(?={_BEHIND})")
    for kind, said in (
        ("gave way", "failed|collapsed|burst|gave way|caved in|was breached"),
        ("crashed", "crashed|derailed|left the (?:tracks|rails)|jumped the tracks|capsized|sank|went down|ran aground"),
        ("blew up", "exploded|blew up|detonated"),
        ("broke out", "broke out"),
    )
}
_LED = 60  # letters beside a time, and between it and what happened
_LONGEST = 400  # letters of a sentence up to its time


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


def _timed(index: Located) -> dict[tuple[str, str], Timed]:
    """The time of day of each kind of event, with the kind of thing it befell, of which an article times one."""
    found: dict[tuple[str, str], list[Timed]] = defaultdict(list)
    of: dict[str, int] = defaultdict(int)
    for span in (s.span for s in index.reading.sentences):
        time = time_of(index, span)
        if time is not None:
            before = index.text(span)[: time[0].start - span.start]
            for kind, match in _events(before[:-3] if before.endswith(" at ") else before):
                of[kind] += 1
                if thing := _thing(before[: match.start()]):
                    found[kind, thing].append(time)
    return {key: times[0] for key, times in found.items() if of[key[0]] == 1}


def _events(before: str) -> Iterator[tuple[str, re.Match[str]]]:
    """What a sentence tells of as happening right before its time, by kind."""
    for kind, said in _EVENTS.items():
        match = said.search(before, max(0, len(before) - _LED))
        if match is not None:
            yield kind, match


def _thing(before: str) -> str:
    """What kind of thing it befell, if the sentence begins with it."""
    what = _WHAT.fullmatch(before) if len(before) <= _LONGEST else None
    return _THINGS.get(what["what"], "") if what is not None else ""
