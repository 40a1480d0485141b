"""Who does what, by full name: "Ada Quill led the search", "the search was led by Tom Reed". Pure; English alone; linear in the sentences.

Two sentences whose doers are two people tell nothing that both say; of a deed that one alone does, and where neither article knows the other's doer, they
are a difference.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from reader.article.model import Span
from reader.comparison.agreement import name_words
from reader.comparison.giving import both
from reader.comparison.located import Located, on_two_days
from reader.comparison.model import Difference
from reader.comparison.terms import telling
from reader.language.grammar import DENYING, past
from reader.language.words import words

_NAME = r"(?:[A-Z][\w’-]{1,20}\.? ){1,4}[A-Z][\w’-]{1,20}"
_SAYS = r"(?:[A-Z][\w’]{1,20} (?:said|say|says) (?:that )?)?"  # "Police said"
_ASIDE = r"(?:,? (?:\d\d|(?:an?|the|its|his|her) [^,.;“”\"]{1,60}),)?"
_HELPING = r"(?:(?:has|have|had|is|was|will|would|been|being|also|has since) ){0,3}"
_DOES = re.compile(rf"{_SAYS}(?P<who>{_NAME}){_ASIDE} (?P<helping>{_HELPING})(?:[a-z]{{2,20}}ly )?(?P<verb>[a-z]{{3,20}})\b")
_DONE = re.compile(
    rf"\b(?:was|were|been|is|are|being) (?:[a-z]{{2,20}}ly )?(?P<verb>[a-z]{{3,20}})(?: on [A-Z][a-z]+day| in [A-Z][a-z]+)? by (?:the [a-z’ -]{{3,40}}, )?"
    rf"(?P<who>{_NAME})"
)
_NO_PERSON = frozenset(["the", "this", "these", "that", "those", "an", "in", "on", "at", "after", "when", "while", "both"])
# a deed that one alone does, in all its forms
_ALONE = {
    form: forms.split()[0]
    for forms in (
        "lead leads led leading",
        "open opens opened opening",
        "sign signs signed signing",
        "drive drives drove driven driving",
        "found founded",
        "write wrote written",
        "build built",
        "order ordered",
        "command commands commanded commanding",
        "head heads headed heading",
        "chair chairs chaired chairing",
        "succeed succeeds succeeded",
        "replace replaces replaced",
        "design designed",
        "take took taken",
        "make made",
    )
    for form in forms.split()
}
_DECIDING = frozenset(["take", "make"])
_DECISION = re.compile(r"\bdecision\b")
_LONGEST = 2000  # letters of a sentence that is read


@dataclass(frozen=True, slots=True)
class _Doer:
    """Somebody by full name, the verb of what is done, whether another does it to them, and where the name stands."""

    who: str
    verb: str
    suffers: bool
    start: int
    end: int


def two_doers(one: str, other: str) -> bool:
    """Whether the subjects of two sentences, or those by whom a thing is done, are two people by their full names."""
    first, second = _doer(one), _doer(other)
    return first is not None and second is not None and _two_people(first.who, second.who) and not _named(first, other) and not _named(second, one)


def done_by(a: Located, b: Located, places: Iterable[tuple[Span, Span]]) -> Iterator[Difference]:
    """What one alone does, and two surely linked sentences (`places`) have two people do, of whom neither article knows the other's."""
    for span_a, span_b in places:
        x = _doer(a.text(span_a))
        y = _doer(b.text(span_b)) if x is not None and not x.suffers else None
        if x is None or y is None or y.suffers or x.verb != y.verb or x.verb not in _ALONE.values() or not _two_people(x.who, y.who):
            continue
        one, other = (Span(s.paragraph, s.start + d.start, s.start + d.end) for s, d in ((span_a, x), (span_b, y)))
        if _of_one_thing(a, b, span_a, span_b, x) and _persons(a, b, one, other) and not (a.quoted(one) or b.quoted(other)):
            yield Difference(one, other, "name", "differs", f"{both(a, b, one, other)}.")


def _persons(a: Located, b: Located, one: Span, other: Span) -> bool:
    """Whether two names are of people, and neither article has the other's."""
    mine, its = ([name for name, place in index.names(span) if place.common(span)] for index, span in ((a, one), (b, other)))
    if not mine or not its or any(name.kind != "person" for name in (*mine, *its)):
        return False
    last = [name_words(index.text(span))[-1] for index, span in ((a, one), (b, other))]
    return not any(last[1] in name_words(n.text) for n in a.reading.names) and not any(last[0] in name_words(n.text) for n in b.reading.names)


def _of_one_thing(a: Located, b: Located, span_a: Span, span_b: Span, doer: _Doer) -> bool:
    """Whether two sentences tell, and deny not, of one thing that is done, on no two days."""
    texts = a.text(span_a)[:_LONGEST], b.text(span_b)[:_LONGEST]
    if any(DENYING.search(text) for text in texts) or on_two_days(a, b, span_a, span_b):
        return False
    if doer.verb in _DECIDING:
        return all(_DECISION.search(text) for text in texts)
    shared = telling(words(texts[0])) & telling(words(texts[1])) - a.people - b.people
    return bool({stem for stem in shared if stem not in {k for k, v in _ALONE.items() if v == doer.verb}})


def _doer(text: str) -> _Doer | None:
    """Who does what a sentence tells, if it names them in full as its subject or behind "by"."""
    text = text[:_LONGEST]
    match, passive = _DOES.match(text), False
    if match is None or match["who"].split()[0].lower() in _NO_PERSON:
        match, passive = next(islice(_DONE.finditer(text), 1), None), True
    if match is None:
        return None
    verb = match["verb"]
    if not passive and not (match["helping"] or verb in _ALONE or past(verb)):
        return None  # "Velm Harbour pilots warned" names nobody
    suffers = not passive and match["helping"].split()[-1:] in (["was"], ["been"], ["being"], ["is"]) and not verb.endswith("ing")
    return _Doer(match["who"], _ALONE.get(verb, verb), suffers, match.start("who"), match.end("who"))


def _two_people(one: str, other: str) -> bool:
    first, second = name_words(one), name_words(other)
    return min(len(first), len(second)) > 1 and set(first).isdisjoint(second)


def _named(doer: _Doer, text: str) -> bool:
    """Whether a sentence names somebody by the last name."""
    return name_words(doer.who)[-1] in {w.folded for w in words(text[:_LONGEST])}
