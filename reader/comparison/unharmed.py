"""That something befell nobody, and that it did: "no one has been charged", "two men were charged". Pure. English only; linear in the articles.

Charges, arrests, injuries and deaths alone, and only where one article says so of nobody at all and tells of none anywhere. Two sentences tell of one
event where they may be about one thing; or, of charges and arrests, where the one says what awaits a person and the other that it befell that person.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice, product

from reader.article.model import Span
from reader.comparison.agreement import same_person
from reader.comparison.giving import claimed
from reader.comparison.located import Located, found_at
from reader.comparison.model import Difference

_KINDS = {
    "charge": (r"charged|indicted", r"charges|charge"),
    "arrest": (r"arrested|detained", r"arrests|arrest"),
    "injury": (r"injured|hurt|wounded", r"injuries"),
    "death": (r"killed", r"deaths|fatalities"),
}
_MADE = r"filed|brought|made|laid|announced|reported"
_NOBODY = r"\b(?:no[\s-]?one|nobody|no suspects?)"
_NOT = {
    kind: re.compile(
        rf"{_NOBODY} (?:has|have|had|was|were|is|are)(?: (?:yet|so far|immediately))?(?: been)? (?:yet )?(?:{done})\b"
        rf"|\b(?:there (?:have been|were|are) )?no (?:formal |criminal )?(?:{noun})(?: (?:have|has|had)(?: yet)? been| were| was| are)?(?: yet)? (?:{_MADE})\b"
        rf"|\bthere (?:have been|were|are) no (?:{noun})\b",
        re.IGNORECASE,
    )
    for kind, (done, noun) in _KINDS.items()
}
_DONE = {
    kind: re.compile(rf"\b(?:has|have|was|were|are) (?:also |since |already |formally |later )?(?:been )?(?:{done})\b", re.IGNORECASE)
    for kind, (done, _) in _KINDS.items()
}
_TOLD = {kind: re.compile(rf"\b(?:{done})\b", re.IGNORECASE) for kind, (done, _) in _KINDS.items()}
_NONE = re.compile(r"\bno(?:body)?\b", re.IGNORECASE)
_UNSURE = re.compile(
    r"\b(?:if|whether|unless|could|may|might|would|will|not|never|no|nobody|none|else|n[’']t|when|previously|whose|ago|(?:year|decade|month|week)s earlier)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d$£€.,])(?:19|20)\d\d\b(?![,.]\d)")
_PRICE = re.compile(
    r" (?:(?:up|as much|close|more|less|at|about|around|only|just|some|than|to|as|least) )*"
    r"(?:[$£€\d]|(?:an?|the|no|any) (?:[a-z]+ )?(?:fee|fare|toll|price)s?\b)"
)
_AGO = re.compile(r"\bago\b")
_NEAR = 60  # letters before and after a verb that can make it unsure, or of another time
_AWAITED = re.compile(r"(?: [\w’'-]+){0,3} (?:tried|prosecuted|arraigned|charged|arrested|questioned|sought|wanted|in custody|in court|on trial)\b")
_NEXT = re.compile(r"(?:, \d\d?,)? ")
_MOST = 20  # places of either article

Placed = tuple[Span, Span]
"""A sentence, and the place in it."""


def unharmed(a: Located, b: Located, pairs: Iterable[tuple[Span, Span]]) -> Iterator[Difference]:
    """What befell nobody in one article, and somebody in the other: in `pairs`, sentences that may be about one thing, or that name one person."""
    ours, theirs = _nobody(a), _nobody(b)
    if not ours and not theirs:
        return
    near = frozenset(pairs)
    for kind, found in ours.items():
        for one, other in product(found, _done(b, kind)):
            if (one[0], other[0]) in near or _one_person(kind, a, b, one, other):
                yield claimed(a, b, one[1], other[1], update=_before(a, b))
    for kind, found in theirs.items():
        for one, other in product(_done(a, kind), found):
            if (one[0], other[0]) in near or _one_person(kind, b, a, other, one):
                yield claimed(a, b, one[1], other[1], update=_before(b, a))


def _one_person(kind: str, first: Located, second: Located, nobody: Placed, done: Placed) -> bool:
    """Whether whom something befell is the person of whom the other sentence says that it may."""
    if kind not in ("charge", "arrest"):
        return False
    whom = [name.text for name, place in second.names(done[0]) if name.kind == "person" and _NEXT.fullmatch(_between(second, place.end, done[1]))]
    return any(same_person(name, other) for name in _awaiting(first, nobody[0]) for other in whom) if whom else False


def _between(index: Located, start: int, place: Span) -> str:
    return index.text(Span(place.paragraph, start, place.start)) if start <= place.start else ""


def _awaiting(index: Located, sentence: Span) -> list[str]:
    """The persons against whom nothing was brought, and those who are to be tried or looked for."""
    text = index.text(sentence)
    people = [(name.text, place) for name, place in index.names(sentence) if name.kind == "person"]
    sides = [(name, text[: place.start - sentence.start], place.end - sentence.start) for name, place in people]
    return [name for name, before, end in sides if before.endswith(" against ") or _AWAITED.match(text, end)]


def _nobody(index: Located) -> dict[str, list[Placed]]:
    """What the article says befell nobody, and where, if it tells of nobody whom it did befall."""
    found: dict[str, list[Placed]] = {}
    for sentence, text in _sentences(index):
        for kind, never in _NOT.items() if _NONE.search(text) else ():
            if (match := never.search(text)) is not None:
                found.setdefault(kind, []).append((sentence, found_at(sentence, match)))
    return {kind: places[:_MOST] for kind, places in found.items() if not _told(index, kind)}


def _told(index: Located, kind: str) -> bool:
    """Whether an article tells of anybody whom it befell."""
    return any(_TOLD[kind].search(text) and not _NOT[kind].search(text) for _, text in _sentences(index))


def _done(index: Located, kind: str) -> list[Placed]:
    """Where an article tells that it did befall somebody."""
    found = ((sentence, text, match) for sentence, text in _sentences(index) for match in _DONE[kind].finditer(text) if not _NOT[kind].search(text))
    return list(islice(((s, found_at(s, match)) for s, text, match in found if _sure(index, kind, text, match)), _MOST))


def _sure(index: Located, kind: str, text: str, match: re.Match[str]) -> bool:
    """Whether a verb tells what did happen, in what the article reports: not in a year before, and no price."""
    low, high = max(0, match.start() - _NEAR), match.end() + _NEAR
    today = str(index.day.year) if index.day is not None else ""
    if _UNSURE.search(text, low, match.end()) or _AGO.search(text, match.end(), high):
        return False
    return all(year.group() == today for year in _YEAR.finditer(text, low, high)) and not (kind == "charge" and _PRICE.match(text, match.end()))


def _sentences(index: Located) -> Iterator[tuple[Span, str]]:
    return ((s.span, index.text(s.span)) for s in index.reading.sentences)


def _before(one: Located, other: Located) -> bool:
    """Whether an article is of an earlier day than the other, which may tell what came after it."""
    return one.day is not None and other.day is not None and one.day < other.day
