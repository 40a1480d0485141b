"""Who came after somebody, told otherwise: "Tom Reed was named acting minister", "he has been replaced for now by Ida Kern". Pure. English alone.

Closed forms, linear in the articles. Only where either article tells of one successor, names not the other's, and both name there whom they came after.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from reader.article.model import Span
from reader.comparison.agreement import name_words, same_person
from reader.comparison.full_names import FULL_NAME
from reader.comparison.giving import both, later_one
from reader.comparison.located import Located, found_at, on_two_days
from reader.comparison.model import Difference
from reader.language.words import stem

_FORMS = (
    re.compile(
        rf"(?P<who>{FULL_NAME}),?(?: \d\d,)? (?:was|has been|had been|is) (?:named|appointed|made|installed|sworn in)(?: as)? (?:the |its |his |her |an? )?"
        r"(?P<fornow>acting|interim|caretaker|temporary) (?P<post>[a-z]{3,20})"
    ),
    re.compile(
        r"(?P<passive>\b(?:replaced|succeeded))"
        r"(?: (?:(?P<fornow>for the time being|for now|temporarily|until [a-z ]{3,20})|on [A-Z][a-z]+day|as (?:[a-z]{2,20} ){0,2}?(?P<post>[a-z]{3,20})))?"
        rf" by (?:(?:his|her|the|its) [a-z -]{{3,30}}, )?(?P<who>{FULL_NAME})"
    ),
    re.compile(rf"(?P<who>{FULL_NAME}),?(?: \d\d,)? (?:will|is to|would|has) (?:replaced?|succeed(?:ed)?) (?P<whom>him\b|her\b(?! [a-z])|[A-Z])"),
)
_DENIED = re.compile(r"\b(?:not|never|no|n[’']t|if|whether|could|may|might|should)\b|n[’']t\b")
# whoever is replaced: "He has been", "who was", "was dismissed and was", or a name
_ONE_OF_WHOM = re.compile(
    r"(?:\b(?:[Hh]e|[Ss]he|who|and)|[A-Z][\w’-]+(?:, [^,;]{2,60},)?)(?: (?:was|is|has been|had been|will be|is to be|has since been))?,? $"
)
_SENT_AWAY = "sacked|dismissed|fired|relieved|removed|ousted|replaced|succeeded"
_SENDS_AWAY = re.compile(
    r"\b(?:sack(?:ed|ing)|dismiss(?:ed|ing)|fir(?:ed|ing)|reliev(?:ed|ing)|remov(?:ed|ing)|oust(?:ed|ing))"
    r" (?:(?!(?:and|who|whom|by|on|after|when|as|that)\b)[a-z’-]+,? ){0,7}(?=[A-Z])"
)
_GOES = re.compile(
    rf"(?:,? [^,;]{{2,60}},)? (?:(?:was|has been|had been|is|who was|will be|is to be) (?:{_SENT_AWAY})"
    r"|(?:has |had )?(?:resigned|stepped down|gone|quit|stood down))\b"
)
_LONGEST, _MANY = 2000, 50


@dataclass(frozen=True, slots=True)
class _Successor:
    """Somebody who came after another, where they are named, after whom, to what post where that is said, and whether only for now."""

    who: str
    place: Span
    sentence: Span
    others: tuple[str, ...]
    post: str
    for_now: bool


def successors(a: Located, b: Located) -> Iterator[Difference]:
    """The only successors that two articles tell of, where they are two people, and of somebody whom both name there."""
    ours = _all(a)
    theirs = _all(b) if len(ours) == 1 else []
    if len(theirs) != 1 or _has(a, theirs[0].who) or _has(b, ours[0].who) or not _of_one_post(a, b, ours[0], theirs[0]):
        return
    if any(same_person(x, y) for x in ours[0].others for y in theirs[0].others):
        one, other = ours[0].place, theirs[0].place
        said = both(a, b, one, other)
        if a.day is not None and b.day is not None and a.day != b.day:
            yield Difference(one, other, "name", "may be an update", later_one(said))
        else:
            yield Difference(one, other, "name", "differs", f"{said}.")


def _has(index: Located, who: str) -> bool:
    """Whether somebody's last name stands anywhere in an article, be it read as a name or not."""
    last = re.compile(rf"\b{re.escape(who.split()[-1].removesuffix('’s'))}\b")
    return any(last.search(text) for _, text in index.paragraphs())


def _of_one_post(a: Located, b: Located, one: _Successor, other: _Successor) -> bool:
    """Whether both may have come to one post: neither for now and the other for good, nor to two, nor on two days."""
    if one.for_now is not other.for_now or (one.post and other.post and one.post != other.post):
        return False
    return not on_two_days(a, b, one.sentence, other.sentence)


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
    place, said = found_at(span, match, match.re.groupindex["who"]), match.groupdict()
    is_one = any(name.kind == "person" and there.common(place) for name, there in index.names(span)) and len(name_words(match["who"])) > 1
    if not is_one or _DENIED.search(match.string[: match.end()]) or index.quoted(place):
        return None
    after = tuple(name for name in _whom(index, span, match, before) if not same_person(name, match["who"]))
    return _Successor(match["who"], place, span, after, stem(said.get("post") or ""), said.get("fornow") is not None)


def _whom(index: Located, span: Span, match: re.Match[str], before: Span | None) -> list[str]:
    """Who is named as having gone, in a sentence or the one before; nobody for "her lawyer was replaced"."""
    said = match.groupdict()
    if said.get("passive") and _ONE_OF_WHOM.search(match.string[: match.start()]) is None:
        return []
    if (said.get("whom") or "").isupper():
        at = found_at(span, match, match.re.groupindex["whom"])
        return [name.text for name, there in index.names(span) if name.kind == "person" and there.common(at)]
    return _gone(index, span) + (_gone(index, before) if before is not None and before.paragraph == span.paragraph else [])


def _gone(index: Located, span: Span) -> list[str]:
    """Of whom a sentence tells that they had to go, or went."""
    text = index.text(span)[:_LONGEST]
    sent = {match.end() for match in islice(_SENDS_AWAY.finditer(text), _MANY)}
    people = [(name.text, there) for name, there in index.names(span) if name.kind == "person" and there.end - span.start <= _LONGEST]
    return [who for who, there in people if there.start - span.start in sent or _GOES.match(text, there.end - span.start)]
