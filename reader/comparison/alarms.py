"""An alarm that one article says was not heard and the other that it was: "no siren was sounded", "the siren did go off". Pure. English alone.

Closed forms, linear in the articles. Only where either article tells of such an alarm in one sentence, and neither says of another kind or place which.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.article.model import Span
from reader.comparison.giving import claimed
from reader.comparison.located import Located, found_at, on_two_days
from reader.comparison.model import Difference
from reader.language.folding import folded

_ALARM = re.compile(r"\b(?P<thing>siren|alarm|bell)s?\b", re.IGNORECASE)
_NOISE = r"sounded|heard|rung|set off|triggered|activated"
_SILENT = re.compile(
    rf"\bno (?:(?P<kind>[a-z-]{{3,20}}) )?(?:siren|alarm|bell)s? (?:(?:was|were|had been) (?:ever )?(?:{_NOISE})|(?:ever )?(?:sounded|rang|went off))\b"
    r"|\b(?:the|an?|their) (?:(?P<which>[a-z-]{3,20}) )?(?:siren|alarm|bell)s?(?: (?:in|at|on|of) [^,.;“”\"]{2,40}?)? "
    r"(?:never (?:sounded|rang|went off)|failed to (?:sound|ring|go off)|(?:did not|didn[’']t) (?:sound|ring|go off))",
    re.IGNORECASE,
)
# said against somebody who says that it was not: a bare "the alarm went off" may be any alarm, or one heard too late
_HEARD = re.compile(
    r"\bthe (?:(?P<kind>[a-z-]{3,20}) )?(?:siren|alarm|bell)s?(?: (?:in|at|on|of) [^,.;“”\"]{2,40}?)? did (?:indeed )?"
    r"(?:go off|sound|ring|wail|blare)\b",
    re.IGNORECASE,
)
_UNSURE = re.compile(r"\b(?:if|whether|unless|could|may|might|would|should|will|no|not|never|nor|until|denied)\b|n[’']t\b", re.IGNORECASE)
_LONGEST = 2000  # letters of a sentence that is read


@dataclass(frozen=True, slots=True)
class _Alarm:
    """An alarm of which a sentence tells: of which kind, where, and whether it was heard."""

    kind: str
    place: Span
    sentence: Span
    heard: bool


def alarms(a: Located, b: Located) -> Iterator[Difference]:
    """The only siren, alarm or bell of either article, silent in one and heard in the other."""
    ours = _told(a)
    theirs = _told(b) if ours else {}
    for thing in sorted(ours.keys() & theirs.keys()):
        one, other = ours[thing], theirs[thing]
        if one.heard is not other.heard and not _two(a, b, one, other):
            yield claimed(a, b, one.place, other.place)


def _two(a: Located, b: Located, one: _Alarm, other: _Alarm) -> bool:
    """Whether two sentences tell of alarms of two kinds, on two days or in two places."""
    if (one.kind and other.kind and one.kind != other.kind) or on_two_days(a, b, one.sentence, other.sentence):
        return True
    where = [{folded(name.text) for name, _ in index.names(alarm.sentence) if name.kind == "place"} for index, alarm in ((a, one), (b, other))]
    return all(where) and where[0].isdisjoint(where[1])


def _told(index: Located) -> dict[str, _Alarm]:
    """Where an article tells of the only alarm of a kind, and whether it was heard."""
    found: dict[str, list[_Alarm | None]] = {}
    for span in (s.span for s in index.reading.sentences):
        text = index.text(span)[:_LONGEST]
        for thing in dict.fromkeys(match["thing"].lower() for match in _ALARM.finditer(text)):
            found.setdefault(thing, []).append(_in(index, span, text, thing))
    return {thing: told[0] for thing, told in found.items() if len(told) == 1 and told[0] is not None}


def _in(index: Located, span: Span, text: str, thing: str) -> _Alarm | None:
    """The alarm of which a sentence tells that it was heard, or was not."""
    match, heard = _SILENT.search(text), False
    if match is None:
        match, heard = _HEARD.search(text), True
    if match is None or thing not in match.group().lower() or (heard and _UNSURE.search(text[: match.end()])):
        return None
    place, said = found_at(span, match), match.groupdict()
    return None if index.quoted(place) else _Alarm((said["kind"] or said.get("which") or "").lower(), place, span, heard)
