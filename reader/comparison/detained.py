"""Who is held and who is free, told otherwise: "remained in custody", "was released without charge"; "revoked Ode's bail", "allowed Ode to remain free". Pure.

English alone; linear in the articles; swapped articles give the same, mirrored. Of one person, by name or by a role that only this person bears, and only
where neither article tells the other's state of anybody.
"""

import re
from collections.abc import Iterator
from itertools import islice, product

from reader.article.model import Span
from reader.comparison.agreement import same_person
from reader.comparison.giving import claimed
from reader.comparison.located import Located, on_two_days
from reader.comparison.model import Difference
from reader.comparison.surely import Sure
from reader.comparison.whose import whose
from reader.language.bearers import gender_of

_WHO = r"(?:(?:Mr|Ms|Mrs|Dr)\. )?(?:[A-Z][\w’'-]{1,30}? ){0,2}[A-Z][\w-]{1,30}"
_DONE = r"(?:was|were|has been|had been) (?:(?:questioned|interviewed|held|arrested)(?: for [\w -]{3,20})?,? and )?"
_HELD = (
    r"(?:is|was|remains?|remained|stays?|stayed) (?:being |still )?(?:held )?(?:in custody|in detention|behind bars|in (?:the county |the city )?jail)",
    rf"revoked (?P<own>{_WHO})['’]s (?:bail|bond)\b",
    rf"(?:ordered|had) (?P<who>{_WHO}) (?:held|jailed|detained|taken into custody|remanded|led away)\b",
)
_FREE = (
    rf"{_DONE}(?:released|freed|let go) (?:without (?:charges?|being charged)|from custody|on (?:\w+ )?(?:bail|bond)|by the police)\b|remain(?:s|ed) free on\b",
    rf"(?:allowed|permitted) (?P<who>{_WHO}) to (?:remain|stay|go|walk) free\b|let (?P<let>{_WHO}) (?:remain|stay|go|walk) free\b",
    rf"(?:released|freed) (?P<freed>{_WHO}) (?:on (?:\w+ )?(?:bail|bond)|without charge)\b|granted (?P<granted>{_WHO}) bail\b",
)
_STATES = tuple(re.compile(rf"\b(?:{'|'.join(listed)})") for listed in (_HELD, _FREE))
_UNSURE = re.compile(
    r"\b(?:if|whether|unless|could|may|might|would|should|will|not|no|never|nor|until|previously|first|asked|wanted|request|refused|declined)\b|n[’']t\b"
)
# one step undone by another, wherever the sentence says so: "wrongly revoked her bail, an appeals court said"
_UNDONE = re.compile(
    r"\b(?:wrongly|wrongful|unlawfully|overturn|revers|quash|reinstat|overrul|appeals? (?:court|judge|panel)|court of appeal|higher court)", re.IGNORECASE
)
_OTHER_TIME = re.compile(r"\b(?:ago|earlier|(?:in|since) (?:\w+ )?(?:19|20)\d\d|last (?:week|month|year|spring|summer|fall|autumn|winter))\b")
# a state that ends, or was then
_FOR_A_WHILE = re.compile(
    r"\b(?:(?:19|20)\d\d|ago|until|till|overnight|briefly|earlier|(?<!brought )(?<!appear )(?<!go )before|after|when|while"
    r"|last (?:week|month|year|spring|summer|fall|autumn|winter)"
    r"|for (?:[\w-]+ ){1,4}?(?:hours?|days?|weeks?|months?|years?|nights?)|(?:hours|days|weeks|months|years) later)\b"
)
_ROLE = re.compile(r"(?:^|— )The (?P<role>[a-z]{3,20})\b[^;:“”\"]*$")
_PRONOUN = re.compile(r"(?:^|[\s;,])(he|she) $")
_CLAUSE = re.compile(r"[;:,“”\"]")
_UNTIL_A_MARK = re.compile(r"[.;:,—“”\"]")
_BEFORE = 60  # letters before a state that can make it unsure, and around it that can give its day
_REACH = 250  # letters from the head of a sentence
_MOST = 20  # places of either article


def detained(a: Located, b: Located) -> Iterator[Difference]:
    """Where one article has somebody held and the other has the same person free."""
    changing = a.day is not None and b.day is not None and a.day != b.day
    for one, other in (_STATES, _STATES[::-1]):
        ours = _told(a, one)
        theirs = _told(b, other) if ours else {}
        if not theirs or _ever(a, other) or _ever(b, one):
            continue
        for (who, x), (whom, y) in product(ours.items(), theirs.items()):
            if same_person(who, whom) and not on_two_days(a, b, _around(x), _around(y)):
                yield claimed(a, b, x, y, update=changing)


def _around(place: Span) -> Span:
    return Span(place.paragraph, max(0, place.start - _BEFORE), place.end + _BEFORE)


def _ever(index: Located, state: re.Pattern[str]) -> bool:
    return any(state.search(text) for _, text in index.paragraphs())


def _told(index: Located, state: re.Pattern[str]) -> dict[str, Span]:
    """Of whom an article tells a state as so, by name, each with the first place."""
    out: dict[str, Span] = {}
    sure: Sure | None = None
    for paragraph, match in islice(((k, match) for k, text in index.paragraphs() for match in state.finditer(text)), _MOST):
        if not _surely_so(index, paragraph, match):
            continue
        sure = sure or Sure(index.reading)
        who = _named(index, paragraph, match) or whose(index, paragraph, match.start()) or _of_sentence(index, paragraph, match.start(), sure)
        if who is not None:
            out.setdefault(who, Span(paragraph, match.start(), match.end()))
    return out


def _surely_so(index: Located, paragraph: int, match: re.Match[str]) -> bool:
    """Whether the article itself tells the state as so, and as lasting."""
    before, after = match.string[max(0, match.start() - _BEFORE) : match.start()], match.string[match.end() : match.end() + _BEFORE]
    clause = _CLAUSE.split(before)[-1]
    if _UNSURE.search(clause) or _OTHER_TIME.search(clause) or _FOR_A_WHILE.search(_UNTIL_A_MARK.split(after)[0]):
        return False
    place = Span(paragraph, match.start(), match.end())
    sentence = index.sentence_at(place)
    return not index.quoted(place) and (sentence is None or _UNDONE.search(index.text(sentence)) is None)


def _named(index: Located, paragraph: int, match: re.Match[str]) -> str | None:
    """The person to whom it was done, where a state names one."""
    group = next((key for key, text in match.groupdict().items() if text), None)
    if group is None:
        return None
    return next((name.text for name, _ in index.names(Span(paragraph, match.start(group), match.end(group))) if name.kind == "person"), None)


def _of_sentence(index: Located, paragraph: int, at: int, sure: Sure) -> str | None:
    """Whom "he" means where the sentence names one person before it, or whom a role at the head of a sentence that names nobody."""
    sentence = index.sentence_at(Span(paragraph, at, at + 1))
    if sentence is None or at - sentence.start > _REACH:
        return None
    before = index.text(Span(paragraph, sentence.start, at))
    named = {name.text: name for name, _ in index.names(Span(paragraph, sentence.start, at)) if name.kind == "person"}
    pronoun, role = _PRONOUN.search(before), _ROLE.search(before)
    if pronoun is not None and len(named) == 1:
        who = next(iter(named.values()))
        return who.text if gender_of(index.reading.article, who) in (None, pronoun.group(1)) else None
    return sure.bearer(role["role"]) if role is not None and not named else None
