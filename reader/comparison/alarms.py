"""An alarm that one article says was not heard and the other that it was: "no siren was sounded", "the siren did go off". Pure. English alone.

Closed forms, linear in the articles. Only where either article tells of such an alarm in one sentence, so that no likeness of the two is asked.
"""

import re
from collections.abc import Iterator

from reader.article.model import Span
from reader.comparison.giving import claimed
from reader.comparison.located import Located, found_at, on_two_days
from reader.comparison.model import Difference

_ALARM = re.compile(r"\b(?P<thing>siren|alarm|bell)s?\b", re.IGNORECASE)
_NOISE = r"sounded|heard|rung|set off|triggered|activated"
_SILENT = re.compile(
    rf"\bno (?:[a-z-]{{3,20}} )?(?:siren|alarm|bell)s? (?:(?:was|were|had been) (?:ever )?(?:{_NOISE})|(?:ever )?(?:sounded|rang|went off))\b"
    r"|\b(?:the|an?|their) (?:[a-z-]{3,20} )?(?:siren|alarm|bell)s?(?: (?:in|at|on|of) [^,.;“”\"]{2,40}?)? "
    r"(?:never (?:sounded|rang|went off)|failed to (?:sound|ring|go off)|(?:did not|didn[’']t) (?:sound|ring|go off))",
    re.IGNORECASE,
)
_HEARD = re.compile(
    r"\b(?:the|an?|their) (?:[a-z-]{3,20} )?(?:siren|alarm|bell)s?(?: (?:in|at|on|of) [^,.;“”\"]{2,40}?)? "
    r"(?:(?:did|had) (?:go off|gone off|sound(?:ed)?|r[iu]ng)|(?:then |soon |finally )?(?:went off|sounded|rang(?: out)?|wailed|blared)"
    r"|was ringing|were wailing)\b",
    re.IGNORECASE,
)
_UNSURE = re.compile(r"\b(?:if|whether|unless|could|may|might|would|should|will|no|not|never|nor|until|denied)\b|n[’']t\b", re.IGNORECASE)
_LONGEST = 2000  # letters of a sentence that is read


def alarms(a: Located, b: Located) -> Iterator[Difference]:
    """The only siren, alarm or bell of either article, silent in one and heard in the other."""
    ours = _told(a)
    theirs = _told(b) if ours else {}
    for thing in sorted(ours.keys() & theirs.keys()):
        (one, heard), (other, also) = ours[thing], theirs[thing]
        if heard is not also and not on_two_days(a, b, one, other):
            yield claimed(a, b, one, other)


def _told(index: Located) -> dict[str, tuple[Span, bool]]:
    """Where an article tells of the only alarm of a kind, and whether it was heard."""
    found: dict[str, list[tuple[Span, bool] | None]] = {}
    for span in (s.span for s in index.reading.sentences):
        text = index.text(span)[:_LONGEST]
        for thing in dict.fromkeys(match["thing"].lower() for match in _ALARM.finditer(text)):
            found.setdefault(thing, []).append(_in(index, span, text, thing))
    return {thing: told[0] for thing, told in found.items() if len(told) == 1 and told[0] is not None}


def _in(index: Located, span: Span, text: str, thing: str) -> tuple[Span, bool] | None:
    """The place of a sentence that tells of an alarm, and whether it was heard, if it says so."""
    match, heard = _SILENT.search(text), False
    if match is None:
        match, heard = _HEARD.search(text), True
    if match is None or thing not in match.group().lower() or (heard and _UNSURE.search(text[: match.end()])):
        return None
    place = found_at(span, match)
    return None if index.quoted(place) else (place, heard)
