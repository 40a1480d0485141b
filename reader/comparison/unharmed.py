"""That something befell nobody, and that it did: "no one has been charged", "two men were charged". Pure. English only; linear in the articles.

Charges, arrests, injuries and deaths alone, and only where one article says so of nobody at all and tells of none anywhere.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice, product

from reader.article.model import Span
from reader.comparison.located import Located
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
    r"\b(?:if|whether|unless|could|may|might|would|will|not|never|no|nobody|none|else|n[’']t|when|previously|in (?:19|20)\d\d)\b", re.IGNORECASE
)
_BEFORE = 60  # letters before a verb that can make it unsure
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
        for one, other in product(found, _done(b, kind) if kind not in theirs else ()):
            if (one[0], other[0]) in near or _one_person(a, b, one, other):
                yield _made(a, b, one[1], other[1], first=a)
    for kind, found in theirs.items():
        for one, other in product(_done(a, kind) if kind not in ours else (), found):
            if (one[0], other[0]) in near or _one_person(a, b, one, other):
                yield _made(a, b, one[1], other[1], first=b)


def _one_person(a: Located, b: Located, one: Placed, other: Placed) -> bool:
    """Whether two sentences name a person whom both articles know."""
    shared = a.people & b.people
    return bool(shared & a.around(*one).sentence & b.around(*other).sentence)


def _nobody(index: Located) -> dict[str, list[Placed]]:
    """What the article says befell nobody, and where, if it tells of nobody whom it did befall."""
    found: dict[str, list[Placed]] = {}
    for sentence, text in _sentences(index):
        for kind, never in _NOT.items() if _NONE.search(text) else ():
            if (match := never.search(text)) is not None:
                found.setdefault(kind, []).append((sentence, _at(sentence, match)))
    return {kind: places[:_MOST] for kind, places in found.items() if not _told(index, kind)}


def _told(index: Located, kind: str) -> bool:
    """Whether an article tells of anybody whom it befell."""
    return any(_TOLD[kind].search(text) and not _NOT[kind].search(text) for _, text in _sentences(index))


def _done(index: Located, kind: str) -> list[Placed]:
    """Where an article tells that it did befall somebody."""
    found = ((sentence, text, match) for sentence, text in _sentences(index) for match in _DONE[kind].finditer(text))
    sure = ((s, _at(s, match)) for s, text, match in found if not _UNSURE.search(text, max(0, match.start() - _BEFORE), match.end()))
    return list(islice(sure, _MOST))


def _sentences(index: Located) -> Iterator[tuple[Span, str]]:
    return ((s.span, index.text(s.span)) for s in index.reading.sentences)


def _at(sentence: Span, match: re.Match[str]) -> Span:
    return Span(sentence.paragraph, sentence.start + match.start(), sentence.start + match.end())


def _made(a: Located, b: Located, one: Span, other: Span, first: Located) -> Difference:
    """`first`: the article that says so of nobody; a later one may tell what came after it."""
    said = f"A has “{a.text(one)}”, B has “{b.text(other)}”"
    second = b if first is a else a
    if first.day is not None and second.day is not None and first.day < second.day:
        return Difference(one, other, "claim", "may be an update", f"{said}; the articles are of different days, so this may be an update.")
    return Difference(one, other, "claim", "differs", f"{said}.")
