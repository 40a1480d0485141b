"""The day that something is set for, told otherwise: "set sentencing for May 3", "is to be sentenced on May 13". Pure. English alone.

Of what comes once: a sentence, a trial, a funeral, an oath, an execution, a runoff, and what is due. Only where either article gives one day to come for it,
and both name of whom; where one names nobody, a link beside it is asked. Linear in the articles; swapped articles give the same, mirrored.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Set

from reader.article.model import Span
from reader.comparison.agreement import interval, same_person
from reader.comparison.giving import both, claimed, later_one
from reader.comparison.located import Located, on_two_days
from reader.comparison.model import Difference
from reader.comparison.of_whom import Patient, of_whom
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
_NOT_FOR_GOOD = re.compile(  # behind the day
    r"\b(?:for (?:[\w-]+ ){1,4}?(?:hours?|days?|weeks?|weekends?|months?|years?|nights?)"
    r"|for (?:the|its|their|repairs?|renovations?|cleaning|an?)\b|at (?:\d|noon|midnight)"
    r"|(?:re-?opens?|reopening|open(?:s|ing)? again)|until|temporarily|early)\b",
    re.IGNORECASE,
)
_OF = re.compile(r",|\b(?:in|of|at|on|near|for|from|with|by)\b")  # ends what says what a thing is
# "a salvage barge with a crane, chartered abroad, is expected on Friday"
_DUE = re.compile(
    r"^(?P<who>[^,]{3,80}?)(?:,? (?:with|able|from|of|that|which|for|to)\b[^,]{0,80})?(?:, [^,]{3,80},)? (?:is|are) (?:now )?(?:expected|due)"
    r"(?: to (?:arrive|dock)| there| here| back| in port)? (?:on )?(?:next )?$"
)
_WHAT = 2  # telling words of what is due
_FAR = 200  # letters before its day
_REACH = 60  # letters between what is to come and its day
_ANOTHER_STEP = re.compile(
    r"\b(?:end(?:s|ed|ing)?|finish|conclude|last|lasts|jury|jurors|pending|hearing|second|third|another|clinical|run|now|new|conference|pre-?trial|retrial|mock)\b",
    re.IGNORECASE,
)
_MOVED = re.compile(r"\b(?:postpon|reschedul|put off|adjourn|delay|moved|brought forward)", re.IGNORECASE)
_SOON = 2  # days between two articles in which another day is hardly set
_LONGEST = 2000  # letters of a sentence that is read
_NUMBERED = re.compile(r"\d")

_Set = tuple[Span, Span, When]
"""A sentence, the place of the day in it, and the day."""


def coming(a: Located, b: Located, near: Set[tuple[int, int]]) -> Iterator[Difference]:
    """Days to come of one thing of which neither article gives the other's; `near`: the pairs of paragraphs that are linked, or beside such."""
    ours = _set(a)
    theirs = _set(b) if ours else {}
    for kind in sorted(ours.keys() & theirs.keys()):
        (_, place_a, x), (_, place_b, y) = ours[kind], theirs[kind]
        if interval(x) in b.days or interval(y) in a.days or not on_two_days(a, b, place_a, place_b):
            continue
        if not _of_one(a, b, kind, ours[kind], theirs[kind], (place_a.paragraph, place_b.paragraph) in near):
            continue
        said = both(a, b, place_a, place_b)
        if _put_off(a, b, place_a, place_b):
            yield Difference(place_a, place_b, "date", "may be an update", later_one(said))
        else:
            yield Difference(place_a, place_b, "date", "differs", f"{said}.")


def closings(a: Located, b: Located) -> Iterator[Difference]:
    """Until when one article has something stay open that the other has closed by then."""
    for one, other in ((_OPEN_UNTIL, _TO_CLOSE), (_TO_CLOSE, _OPEN_UNTIL)):
        ours = _closing(a, one)
        theirs = _closing(b, other) if ours is not None else None
        if ours is None or theirs is None or _closing(a, other) is not None or _closing(b, one) is not None:
            continue
        stays, closes = (ours, theirs) if one is _OPEN_UNTIL else (theirs, ours)
        if closes[1][1] < stays[1][0] and _one_thing(ours[2], theirs[2]):
            yield claimed(a, b, ours[0], theirs[0])


def _one_thing(ours: str, theirs: str) -> bool:
    """Whether two subjects can be of one thing: by the same words, or one by fewer; "the doors" of anything, "the museum" not of "the museum shop"."""
    known = [telling(words(said)) for said in (ours, theirs)]
    heads = [_head(said) for said in (ours, theirs)]
    if _ANY & set(heads):
        known, heads = [found - _ANY for found in known], [None if head in _ANY else head for head in heads]
    elif None in heads:
        return False
    one_head = heads[0] == heads[1] or None in heads
    return one_head and (known[0] <= known[1] or known[1] <= known[0])


def _head(said: str) -> str | None:
    """The last telling word of what says what a thing is: "museum" of "the old museum in Velm"."""
    return next((w.stem for w in reversed(words(_OF.split(said)[0])) if telling([w])), None)


def _closing(index: Located, said: re.Pattern[str]) -> tuple[Span, Days, str] | None:
    """Where an article first says until when something is open, or when it closes for good: the place, the days, and of what."""
    for sentence in (s.span for s in index.reading.sentences):
        for when in index.dates(sentence):
            before = index.text(sentence)[: when.span.start - sentence.start][-_FAR:]
            match, days = said.search(before), interval(when)
            behind = index.text(sentence)[when.span.end - sentence.start :][:_REACH]
            if said is _TO_CLOSE and _NOT_FOR_GOOD.search(behind):
                continue
            if match is not None and days is not None and index.day is not None and days[1] > index.day:
                place = Span(sentence.paragraph, when.span.start - len(before) + match.start(), when.span.end)
                return place, days, _OTHER_CLAUSE.split(before[: match.start()])[-1]
    return None


def _put_off(a: Located, b: Located, place_a: Span, place_b: Span) -> bool:
    """Whether another day may have been set between the two articles: days passed, or one tells of it."""
    if a.day is None or b.day is None or a.day == b.day:
        return False
    return abs((a.day - b.day).days) > _SOON or any(_MOVED.search(x.reading.article.paragraphs[p.paragraph].text) for x, p in ((a, place_a), (b, place_b)))


def _of_one(a: Located, b: Located, kind: str, one: _Set, other: _Set, linked: bool) -> bool:
    """Whether both tell it of one person by name; or, where they are `linked`, one of nobody, by any word."""
    if kind not in _KINDS:
        return linked or kind.startswith("due ")  # what is due is named by the same words in both
    said = _said(a, kind, one), _said(b, kind, other)
    if None in said or (kind == "funeral" and len({word is not None and "buri" in word[0] for word in said}) > 1):
        return False
    first, second = (word[1] for word in said if word is not None)
    if first.name is not None and second.name is not None:
        return same_person(first.name, second.name)
    if not linked or not (first.bare or second.bare):
        return False
    if first.bare and second.bare:
        shared = telling(words(a.text(one[0])[:_LONGEST])) & telling(words(b.text(other[0])[:_LONGEST]))
        return bool({s for s in shared if not _KINDS[kind].search(s)})
    who, index = (first.name, b) if second.bare else (second.name, a)
    return who is not None and any(name.kind == "person" and same_person(name.text, who) for name in index.reading.names)


def two_trials(a: Located, b: Located, one: tuple[Span, When], other: tuple[Span, When]) -> bool:
    """Whether two days are plainly of two people's trials, or of two steps of one: "Quill’s trial opens", "the trial of the aide opens"."""
    ours, theirs = ((sentence, when.span, when) for sentence, when in (one, other))
    return any(_two(_said(a, kind, ours), _said(b, kind, theirs)) for kind in _told(a, ours) & _told(b, theirs))


def _told(index: Located, of: _Set) -> set[str]:
    """What the words before a day say is set for it, be it unsure."""
    text = index.text(of[0])[: of[1].start - of[0].start]
    return {kind for kind, said in _KINDS.items() if said.search(text, max(0, len(text) - _REACH))}


def _two(one: tuple[str, Patient] | None, other: tuple[str, Patient] | None) -> bool:
    if one is None or other is None:
        return (one is None) is not (other is None)
    first, second = one[1], other[1]
    if first.name is not None and second.name is not None:
        return not same_person(first.name, second.name)
    return (first.name is not None and second.described) or (second.name is not None and first.described)


def _said(index: Located, kind: str, of: _Set) -> tuple[str, Patient] | None:
    """The words that say what is to come, and of whom; nothing for a step or a day of it that is another's: "jury selection in the trial"."""
    until = of[1].start - of[0].start
    text = index.text(of[0])[:until]
    match = next((found for found in _KINDS[kind].finditer(text, max(0, until - _REACH))), None)
    if match is None or _ANOTHER_STEP.search(text, max(0, match.start() - _REACH)):
        return None
    return match.group().lower(), of_whom(index, of[0], match.start(), match.end(), until)


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
