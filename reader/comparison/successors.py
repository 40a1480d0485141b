"""Who came after somebody, told otherwise: "Tom Reed was named acting minister", "he has been replaced by Ida Kern". Pure. English alone.

Closed forms, linear in the articles. Only where either article tells of one successor, names not the other's, and both name somebody else there.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from reader.article.model import Span
from reader.comparison.agreement import name_words, same_person
from reader.comparison.giving import both
from reader.comparison.located import Located, found_at, on_two_days
from reader.comparison.model import Difference

_NAME = r"(?:[A-Z][\w’-]{1,20}\.? ){1,4}[A-Z][\w’-]{1,20}"
_FORMS = (
    re.compile(
        rf"(?P<who>{_NAME}),?(?: \d\d,)? (?:was|has been|had been|is) (?:named|appointed|made|installed|sworn in)(?: as)? (?:the |its |his |her |an? )?"
        r"(?:acting|interim|caretaker|temporary) [a-z]{3,20}"
    ),
    re.compile(
        r"\b(?:replaced|succeeded)(?: (?:for the time being|for now|temporarily|until [a-z ]{3,20}|on [A-Z][a-z]+day|as [a-z ]{3,30}))?"
        rf" by (?:(?:his|her|the|its) [a-z -]{{3,30}}, )?(?P<who>{_NAME})"
    ),
    re.compile(rf"(?P<who>{_NAME}),?(?: \d\d,)? (?:will|is to|would|has|takes over|took over) (?:replaced?|succeed(?:ed)?) (?:him|her|the|[A-Z])"),
)
_DENIED = re.compile(r"\b(?:not|never|no|n[’']t|if|whether|could|may|might|should)\b|n[’']t\b")
_LONGEST, _MANY = 2000, 50


@dataclass(frozen=True, slots=True)
class _Successor:
    """Somebody who came after another, where they are named, and who else is named there or in the sentence before."""

    who: str
    place: Span
    sentence: Span
    others: tuple[str, ...]


def successors(a: Located, b: Located) -> Iterator[Difference]:
    """The only successors that two articles tell of, where they are two people, and of somebody whom both name there."""
    ours = _all(a)
    theirs = _all(b) if len(ours) == 1 else []
    if len(theirs) != 1 or _known(a, theirs[0].who) or _known(b, ours[0].who) or on_two_days(a, b, ours[0].sentence, theirs[0].sentence):
        return
    if any(same_person(x, y) for x in ours[0].others for y in theirs[0].others):
        one, other = ours[0].place, theirs[0].place
        yield Difference(one, other, "name", "differs", f"{both(a, b, one, other)}.")


def _known(index: Located, who: str) -> bool:
    """Whether an article has somebody's last name anywhere."""
    name = who.split()[-1].removesuffix("’s")
    last = re.compile(rf"\b{re.escape(name)}\b")
    return any(last.search(text) for _, text in index.paragraphs())


def _all(index: Located) -> list[_Successor]:
    """Each successor of whom an article tells, once."""
    out: dict[str, _Successor] = {}
    before: Span | None = None
    for span in (s.span for s in index.reading.sentences):
        text = index.text(span)[:_LONGEST]
        for match in islice((m for form in _FORMS for m in form.finditer(text)), _MANY):
            found = _successor(index, span, match, before)
            if found is not None:
                out.setdefault(name_words(found.who)[-1], found)
        before = span
    return list(out.values())


def _successor(index: Located, span: Span, match: re.Match[str], before: Span | None) -> _Successor | None:
    place = found_at(span, match, match.re.groupindex["who"])
    named = [name.text for name, there in index.names(span) if name.kind == "person" and not there.common(place)]
    if before is not None and before.paragraph == span.paragraph:
        named += [name.text for name, _ in index.names(before) if name.kind == "person"]
    is_one = any(name.kind == "person" and there.common(place) for name, there in index.names(span)) and len(name_words(match["who"])) > 1
    if not is_one or _DENIED.search(match.string[: match.end()]) or index.quoted(place):
        return None
    return _Successor(match["who"], place, span, tuple(named))
