"""Who does what, by full name: "Ada Quill led the search", "the search was led by Tom Reed". Pure; English alone; linear in the sentences.

Two sentences whose doers are two people tell nothing that both say; of a deed that one alone does, and where neither article knows the other's doer, they
are a difference.
"""

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from reader.article.model import Span
from reader.comparison.agreement import name_words
from reader.comparison.full_names import FULL_NAME, knows, two_people
from reader.comparison.giving import both
from reader.comparison.located import Located, on_two_days
from reader.comparison.model import Difference
from reader.language.grammar import DENYING, past
from reader.language.words import STOP, stem, words

_SAYS = r"(?:[A-Z][\w’]{1,20} (?:said|say|says) (?:that )?)?"  # "Police said"
_ASIDE = r"(?:,? (?:\d\d|(?:an?|the|its|his|her) [^,.;“”\"]{1,60}),)?"
_HELPING = r"(?:(?:has|have|had|is|was|will|would|been|being|also|has since) ){0,3}"
_DOES = re.compile(rf"{_SAYS}(?P<who>{FULL_NAME}){_ASIDE} (?P<helping>{_HELPING})(?:[a-z]{{2,20}}ly )?(?P<verb>[a-z]{{3,20}})\b")
_DONE = re.compile(
    rf"{_SAYS}(?P<what>(?:[Tt]he|[Ii]ts|[A-Z][\w’-]*[’']s?) (?:(?!(?:that|which|who|whom|where|when|and|but|was|were|is|are)\b)[\w’'-]+ ){{1,12}}?)"
    r"(?:(?:was|were|is|are|has been|had been|have been|being) (?:[a-z]{2,20}ly )?)(?P<verb>[a-z]{3,20})(?: on [A-Z][a-z]+day| in [A-Z][a-z]+)?"
    rf" by (?:the [a-z’ -]{{3,40}}, )?(?P<who>{FULL_NAME})"
)
_NO_PERSON = frozenset(["the", "this", "these", "that", "those", "an", "in", "on", "at", "after", "when", "while", "both"])
# a deed that one alone does, in all its forms
_ALONE = {
    form: forms.split()[0]
    for forms in (
        "lead leads led leading",
        "drive drives drove driven driving",
        "found founded",
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
_ONE_MORE = re.compile(r"\b(?:earlier|second|another|others?|also|as well|too|former(?:ly)?|until|one of|jointly|together)\b", re.IGNORECASE)
_SPLIT = re.compile(r"[,;:—–()“”\"]|\.(?= |$)")
_THE_ONE = frozenset(["the", "its", "his", "her", "their"])
_LONGEST = 2000  # letters of a sentence that is read


@dataclass(frozen=True, slots=True)
class _Doer:
    """Somebody by full name, the verb of what is done and to what, whether another does it to them, or it is yet to come, and where the name stands."""

    who: str
    verb: str
    what: str
    passive: bool
    suffers: bool
    to_come: bool
    start: int
    end: int


def two_doers(one: str, other: str, people: Set[str]) -> bool:
    """Whether the subjects of two sentences, or those by whom a thing is done, are two people by their full names, whose last names are among `people`."""
    first, second = _doer(one), _doer(other)
    if first is None or second is None or not two_people(first.who, second.who) or _named(first, other) or _named(second, one):
        return False
    if not {name_words(first.who)[-1], name_words(second.who)[-1]} <= people:
        return False  # "Downing Street" and the prime minister
    return first.verb == second.verb or not (first.passive or second.passive)


def done_by(a: Located, b: Located, places: Iterable[tuple[Span, Span]]) -> Iterator[Difference]:
    """What one alone does, and two surely linked sentences (`places`) have two people do, of whom neither article knows the other's."""
    for span_a, span_b in places:
        x = _doer(a.text(span_a))
        y = _doer(b.text(span_b)) if x is not None and not x.suffers else None
        if x is None or y is None or y.suffers or x.verb != y.verb or x.verb not in _ALONE.values() or not two_people(x.who, y.who):
            continue
        one, other = (Span(s.paragraph, s.start + d.start, s.start + d.end) for s, d in ((span_a, x), (span_b, y)))
        if _of_one_thing(a, b, (span_a, x), (span_b, y)) and _persons(a, b, one, other) and not (a.quoted(one) or b.quoted(other)):
            yield Difference(one, other, "name", "differs", f"{both(a, b, one, other)}.")


def _persons(a: Located, b: Located, one: Span, other: Span) -> bool:
    """Whether two names are of people, and neither article has the other's."""
    mine, its = ([name for name, place in index.names(span) if place.common(span)] for index, span in ((a, one), (b, other)))
    if not mine or not its or any(name.kind != "person" for name in (*mine, *its)):
        return False
    return not knows(a.reading, b.text(other)) and not knows(b.reading, a.text(one))


def _of_one_thing(a: Located, b: Located, one: tuple[Span, _Doer], other: tuple[Span, _Doer]) -> bool:
    """Whether two sentences tell, and deny not, of one thing that is done, at one time and on no two days."""
    (span_a, x), (span_b, y) = one, other
    texts = a.text(span_a)[:_LONGEST], b.text(span_b)[:_LONGEST]
    if any(DENYING.search(text) or _ONE_MORE.search(text) for text in texts) or on_two_days(a, b, span_a, span_b) or x.to_come is not y.to_come:
        return False
    (ours, of), (theirs, also) = _thing(x.what), _thing(y.what)
    if not ours or ours != theirs or (of and also and of != also):
        return False
    return ours == {stem("decision")} if x.verb in _DECIDING else bool(ours - a.people - b.people)


def two_objects(one: str, other: str) -> bool:
    """Whether behind the first word of either text "the costumes" and "the sets" follow."""
    things = [_thing(text[:_LONGEST].strip().partition(" ")[2])[0] for text in (one, other)]
    return all(things) and things[0].isdisjoint(things[1])


def _thing(what: str) -> tuple[frozenset[str], str]:
    """The stems of the one thing that words begin with, "the search", and what first tells more of it: "for the ferry"."""
    found = words(_SPLIT.split(what, maxsplit=1)[0])
    if not found or (found[0].folded not in _THE_ONE and not what[found[0].start].isupper()):
        return frozenset(), ""
    first = int(found[0].folded in _THE_ONE)
    end = next((k for k in range(first, len(found)) if found[k].folded in STOP), len(found))
    return frozenset(w.stem for w in found[first:end]), next((w.stem for w in found[end:] if w.folded not in STOP), "")


def _doer(text: str) -> _Doer | None:
    """Who does what a sentence tells, if it names them in full as its subject, or begins with the thing done and names them behind "by"."""
    text = text[:_LONGEST]
    match, passive = _DOES.match(text), False
    if match is None or match["who"].split()[0].lower() in _NO_PERSON:
        match, passive = _DONE.match(text), True
    if match is None:
        return None
    verb = match["verb"]
    helping = "" if passive else match["helping"]
    if not passive and not (helping or verb in _ALONE or past(verb)):
        return None  # "Velm Harbour pilots warned" names nobody
    suffers = helping.split()[-1:] in (["was"], ["been"], ["being"], ["is"]) and not verb.endswith("ing")
    what = match["what"] if passive else text[match.end() :]
    to_come = not {"will", "would"}.isdisjoint(helping.split())
    return _Doer(match["who"], _ALONE.get(verb, verb), what, passive, suffers, to_come, match.start("who"), match.end("who"))


def _named(doer: _Doer, text: str) -> bool:
    """Whether a sentence names somebody by the last name."""
    return name_words(doer.who)[-1] in {w.folded for w in words(text[:_LONGEST])}
