"""The day that something is set for, told otherwise: "set sentencing for May 3", "is to be sentenced on May 13". Pure. English alone.

Of what comes once: a sentence, a trial, a funeral, an oath, an execution, a runoff, and what is due. Only where either article gives one day to come for
it; linear in the articles; swapped articles give the same, mirrored.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from reader.article.model import Span
from reader.comparison.agreement import interval, same_person
from reader.comparison.giving import both, claimed
from reader.comparison.located import Located, on_two_days
from reader.comparison.model import Difference
from reader.comparison.terms import telling
from reader.language.days import Range as Days
from reader.language.reading import When
from reader.language.words import words

_KINDS = {
    kind: re.compile(rf"\b(?:{said})\b", re.IGNORECASE)
    for kind, said in (
        ("sentence", r"sentencing|be sentenced|(?:is|are) sentenced|being sentenced"),
        ("trial", r"trial|(?:be|is|are) tried"),
        ("funeral", r"funeral|be buried|burial"),
        ("oath", r"inauguration|be inaugurated|(?:be|is|are) sworn in|swearing-in"),
        ("execution", r"be executed|execution"),
        ("runoff", r"runoff|run-off"),
        ("arraignment", r"arraignment|be arraigned"),
    )
}
_UNSURE = re.compile(r"\b(?:not|never|no|n[’']t|originally|previously|first|asked|wants?|wanted|could|may|might|before|after|until|by|since)\b|n[’']t\b")
_UNTIL_THEN = re.compile(r"\buntil (?=(?:he |she |they |(?:[A-Z][\w’-]+ ){1,3})(?:is|are) )")  # "stays free until he is sentenced on March 29" leaves no doubt
_SETS = re.compile(r"\b(?:set|sets|setting|scheduled|schedules|fixed|ordered|put|has|gave)\b")
_OTHER_CLAUSE = re.compile(r"[;:—“”\"]|, (?:and|but|while|when|which|who)\b|\band\b")
# behind which other clauses may come before the day: "a motion of no confidence that it would bring to a vote on Thursday"
_VOTE = re.compile(
    r"\bno[ -]confidence\b[^.;:]{0,80}?\b(?:to|hold|held|for|face|faces) (?:a |the )?vote (?:on )?(?:next )?$"
    r"|\bno-confidence vote (?:is |set |due )?(?:on |for )?$"
)
_OPEN_UNTIL = re.compile(r"\b(?:stay|remain|be kept|keep) open (?:until|through|till) (?:the end of )?$")
_TO_CLOSE = re.compile(
    r"\b(?:will|is to|are to|is due to|are due to) (?:now )?(?:close|shut)(?: down)?(?: (?:its|their) doors)?(?: for good)? (?:on|in|at the end of) $"
)
_ANY = frozenset(["door", "gate"])  # may be of anything that closes
# "a salvage barge with a crane, chartered abroad, is expected on Friday"
_DUE = re.compile(
    r"^(?P<who>[^,]{3,80}?)(?:,? (?:with|able|from|of|that|which|for|to)\b[^,]{0,80})?(?:, [^,]{3,80},)? (?:is|are) (?:now )?(?:expected|due)"
    r"(?: to (?:arrive|dock)| there| here| back| in port)? (?:on )?(?:next )?$"
)
_WHAT = 2  # telling words of what is due
_FAR = 200  # letters before its day
_REACH = 60  # letters between what is to come and its day
_NUMBERED = re.compile(r"\d")

_Set = tuple[Span, Span, When]
"""A sentence, the place of the day in it, and the day."""


def coming(a: Located, b: Located) -> Iterator[Difference]:
    """Days to come of one thing of which neither article gives the other's."""
    ours = _set(a)
    theirs = _set(b) if ours else {}
    for kind in sorted(ours.keys() & theirs.keys()):
        (_, place_a, x), (_, place_b, y) = ours[kind], theirs[kind]
        if interval(x) in b.days or interval(y) in a.days or not on_two_days(a, b, place_a, place_b) or _two_people(a, b, ours[kind], theirs[kind]):
            continue
        yield Difference(place_a, place_b, "date", "differs", f"{both(a, b, place_a, place_b)}.")


def closings(a: Located, b: Located) -> Iterator[Difference]:
    """Until when one article has something stay open that the other has closed by then."""
    for one, other in ((_OPEN_UNTIL, _TO_CLOSE), (_TO_CLOSE, _OPEN_UNTIL)):
        ours = _closing(a, one)
        theirs = _closing(b, other) if ours is not None else None
        if ours is None or theirs is None or _closing(a, other) is not None or _closing(b, one) is not None:
            continue
        stays, closes = (ours, theirs) if one is _OPEN_UNTIL else (theirs, ours)
        if closes[1][1] < stays[1][0] and (ours[2] & theirs[2] or _ANY & (ours[2] | theirs[2])):
            yield claimed(a, b, ours[0], theirs[0])


def _closing(index: Located, said: re.Pattern[str]) -> tuple[Span, Days, set[str]] | None:
    """Where an article first says until when something is open, or when it closes: the place, the days, and of what."""
    for sentence in (s.span for s in index.reading.sentences):
        for when in index.dates(sentence):
            before = index.text(sentence)[: when.span.start - sentence.start][-_FAR:]
            match, days = said.search(before), interval(when)
            if match is not None and days is not None and index.day is not None and days[1] > index.day:
                place = Span(sentence.paragraph, when.span.start - len(before) + match.start(), when.span.end)
                return place, days, telling(words(_OTHER_CLAUSE.split(before[: match.start()])[-1]))
    return None


def _two_people(a: Located, b: Located, one: _Set, other: _Set) -> bool:
    """Whether two sentences tell it of two people: "Ode is to be sentenced", "Kern's sentencing"."""
    who = [_patient(index, of) for index, of in ((a, one), (b, other))]
    return who[0] is not None and who[1] is not None and not same_person(who[0], who[1])


def _patient(index: Located, of: _Set) -> str | None:
    """Of whom it is told: the person last named before the day, but nobody who set it."""
    named = [(name.text, place) for name, place in index.names(of[0]) if name.kind == "person" and place.end < of[1].start]
    if not named or _SETS.search(index.text(Span(of[0].paragraph, named[-1][1].end, of[1].start))):
        return None
    return named[-1][0]


def _set(index: Located) -> dict[str, _Set]:
    """What is set for a day to come that the article gives by its number, by kind; only what it gives one day for."""
    found: dict[str, list[_Set]] = defaultdict(list)
    if index.day is None:
        return {}
    for sentence in (s.span for s in index.reading.sentences):
        for when in index.dates(sentence):
            days = interval(when)
            if days is not None and index.day < days[0] == days[1] and not index.quoted(when.span):
                before = index.text(sentence)[: when.span.start - sentence.start]
                for kind in (*_kinds(before, numbered=_NUMBERED.search(index.text(when.span)) is not None), *_due(before)):
                    found[kind].append((sentence, when.span, when))
    return {kind: sets[0] for kind, sets in found.items() if len({interval(when) for _, _, when in sets}) == 1}


def _kinds(before: str, *, numbered: bool) -> list[str]:
    """What the words before a day, of their clause, say is set for it; of a day of the week but one."""
    vote = _VOTE.search(before[-_FAR:])
    if vote is not None and not _UNSURE.search(vote.group().partition("onfidence")[2]):
        return ["no confidence"]
    if not numbered:
        return []
    clause = _UNTIL_THEN.sub("", _OTHER_CLAUSE.split(before[-_REACH:])[-1])
    return [kind for kind, said in _KINDS.items() if said.search(clause) and not _UNSURE.search(clause)]


def _due(before: str) -> list[str]:
    """What is due on a day, by the telling words that name it; only where there are several."""
    match = _DUE.match(_OTHER_CLAUSE.split(before[-_FAR:])[-1].lstrip())
    named = telling(words(match["who"])) if match is not None else set()
    return [" ".join(("due", *sorted(named)))] if len(named) >= _WHAT else []
