"""Two states of somebody that exclude each other: in custody or free, put out or gone of her own accord, dismissed or resigned, sorry or not, in a
car or a kitchen; some or none.

English alone; linear in the articles. Of one person, and where neither article tells the other's state as well, they are a difference; two sentences that
tell them are never what both say.
"""

import math
import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice, product

from reader.article.model import Span
from reader.comparison.agreement import same_person
from reader.comparison.giving import claimed
from reader.comparison.located import Located, found_at, on_two_days
from reader.comparison.model import Difference
from reader.comparison.terms import telling, told
from reader.comparison.whose import whose
from reader.language.grammar import DENIALS
from reader.language.numbers import WORDS
from reader.language.words import STOP, stem, words

_HELD = (
    r"(?:is|are|remains?|remained|was|were) (?:being |still )?(?:in custody|behind bars|held without bail)"
    r"|(?:was|were) (?:denied bail|refused bail|remanded in custody)"
)
_TAKEN = r"(?:was|were) taken (?:straight |back )?into custody|(?:was|were) led away in handcuffs"
_STAYS_FREE = r"(?:remains?|remained|stays?|stayed|is still|are still) (?:at liberty|free\b(?! to))"
_FREE = rf"{_STAYS_FREE}|(?:is|are|was|were) (?:out|free|released|freed) on (?:\w+ )?bail|walked free|(?:was|were) granted bail"
_PUT_OUT = (
    r"(?:was|were) (?:ordered|told|made|forced) to leave|(?:was|were) (?:led|escorted|thrown|dragged|carried|marched|forced) (?:out|from the \w+)"
    r"|(?:was|were) (?:ejected|evicted|expelled)"
)
_OWN_WILL = r"(?:left|went|walked out|quit|resigned|withdrew)(?: \w+){0,3} (?:of (?:his|her|their) own (?:accord|free will|volition)|voluntarily)"
_ROOM = r"(?:in court\b(?! on)|in the (?:courtroom|chamber|hall|room|gallery))"
_ABSENT = rf"(?:(?:was|were) not|(?:was|were)n[’']t) (?:present|{_ROOM})|(?:was|were) absent"
_PRESENT = (  # and not just in a room, which may be another
    r"(?:listened|watched|looked on|sat|heard)(?: \w+){0,7} (?:from|in) the"
    r" (?:back row|front row|second row|public gallery|gallery|back of the \w+)"
)
_UNHURT = r"(?:was|were) (?:un(?:hurt|harmed|injured)|not (?:hurt|injured|harmed))|escaped (?:unhurt|unharmed|injury|without (?:injury|a scratch))"
_BEFORE_THIS = r"(?![^.;]{0,60}\b(?:in (?:19|20)\d\d|ago|last (?:season|year|month|winter|summer)|as an? (?:child|boy|girl|teenager|student)|earlier)\b)"
_HURT = (
    r"(?:was|were) (?:\w+ly )?(?:injured|hurt|wounded)"
    rf"|(?:suffered|sustained) (?:an? |serious |minor )?(?:\w+ )?(?:broken|fractured|injury|injuries|fracture)\b{_BEFORE_THIS}"
    rf"|broke (?:his|her|an?) (?:\w+ )?(?:arm|leg|wrist|ankle|hip|nose|jaw|collarbone|rib|hand|foot|shoulder)\b{_BEFORE_THIS}"
)
_UNARMED = r"(?:was|were) (?:unarmed|not armed)|(?:had|carried) no weapons?"
_ARMED = r"(?:was|were) (?:armed with|carrying) an? (?:gun|knife|pistol|rifle|handgun|shotgun|revolver|machete|axe)"
_GUILTY, _NOT_GUILTY = r"(?:pleaded|pled) guilty", r"(?:pleaded|pled) not guilty"
_SORRY = (
    r"apologi[sz]ed|(?:offered|issued|made) (?:an?|his|her|their) (?:\w+ )?apology"
    r"|(?:said |told (?:\w+ ){1,3})(?:that )?(?:he|she|they) (?:was|were) (?:very |deeply )?sorry"
)
_UNSORRY = (
    r"stopped short of (?:an (?:\w+ )?apology|apologi[sz]ing|saying (?:he|she|they) (?:was|were) sorry)|without (?:\w+ )?apologi[sz]ing|offered no apology"
    r"|(?:refused|declined) to apologi[sz]e|(?:did not|didn[’']t|would not) (?:apologi[sz]e|offer an apology)"
    r"|without (?:having )?offer(?:ed|ing) (?:an|any) apology"
)
_CALM = (
    r"show(?:ed|ing) (?:no|little|hardly any) (?:reaction|emotion)|betray(?:ed|ing) no emotion|did not react"
    r"|(?:remained|sat|stood|looked|was|were) (?:\w+ly )?(?:expressionless|impassive(?:ly)?|stoic(?:ally)?|stone-faced)"
)
_WEPT = (
    r"wept|sobbed|broke down(?: in tears| crying| and)?|burst into tears|(?:was|were|stood|sat) in tears|cried (?:as|when|while|after|quietly|softly|openly)"
    r"|dropped (?:his|her) head|buried (?:his|her) (?:face|head)"
)
_FIRED = r"(?:was|were|had been|has been|have been|being) (?:\w+ly )?(?:fired|sacked|dismissed)"
_RESIGNED = r"resigned(?! to\b)|quit(?= (?:(?:in|on|last|this|after|as|over|from|early)\b|(?:his|her|their) (?:job|post|office)\b)|[.,;])"
_LATE = r"after the deadline|past the deadline|missed the deadline|too late"
_TIMELY = r"in time|on time|before the deadline|met the deadline|on the last day|the last day"
_EXCLUDING = (
    (_HELD, _FREE),
    (_TAKEN, _STAYS_FREE),
    (_GUILTY, _NOT_GUILTY),
    (_ABSENT, _PRESENT),
    (_PUT_OUT, _OWN_WILL),
    (_HURT, _UNHURT),
    (_ARMED, _UNARMED),
    (_SORRY, _UNSORRY),
    (_FIRED, _RESIGNED),
    (_CALM, _WEPT),
)
_STATES = tuple((re.compile(rf"\b(?:{one})\b"), re.compile(rf"\b(?:{other})\b")) for one, other in _EXCLUDING)
_CHANGING = 4  # the first of them, that a day may change
_MOMENTS = _STATES[-1:]  # and those that last but a moment: told of another one as well, it is still a difference
_FORMS = {  # of a state in any form: an article that has one tells it as well
    rf"\b(?:{_FIRED})\b": re.compile(r"\b(?:fir(?:ed|ing)|sack(?:ed|ing)|dismiss(?:ed|es|ing|al))\b"),
    rf"\b(?:{_RESIGNED})\b": re.compile(r"\b(?:resign(?:s|ed|ing|ation)?|quit(?:s|ting)?)\b"),
}
_TIMES = (re.compile(rf"\b(?:{_LATE})\b"), re.compile(rf"\b(?:{_TIMELY})\b"))
_UNSURE = re.compile(
    r"\b(?:if|whether|unless|could|may|might|would|should|will|not|no|never|neither|nor|nobody|none|n[’']t|previously|denie[sd]|until)\b|n[’']t\b",
    re.IGNORECASE,
)
_ENDED = re.compile(r"(?<=[a-z]{4})[.!?][”\"]? ")  # a sentence, and not "Mr."
# nobody is found in two of these at once, but for a room, which is in a building of either kind
_WHERE = {
    word: kind
    for kind, listed in (
        ("vehicle", "car truck van lorry bus train plane boat taxi pickup minivan"),
        ("room", "kitchen bedroom bathroom basement cellar attic hallway garage cell laundry"),
        ("dwelling", "house home apartment flat cottage"),
        (
            "public",
            "hotel motel church school office shop store bar mill factory warehouse theatre theater stadium hospital bank museum station barn "
            "pub restaurant cafe supermarket library airport hut",
        ),
        ("open", "street field river creek lake woods forest ditch park canal pond desert beach ravine cave crevasse quarry"),
    )
    for word in listed.split()
}
_ROOM_IN = ("room", "dwelling", "public")
_AT = r"(?:in|inside|on|at) (?:an?|the|his|her|their|its) (?:[a-z’'-]+ ){0,2}?"
_PLACED = re.compile(
    r"\b(found|discovered|killed|shot|stabbed|died|arrested|trapped|seized|attacked)\b"
    r" (?:(?:[A-Z][\w’-]{1,20} ){1,3}|(?:him|her|them|(?:the|two|three|four|a) [a-z]{3,20}) )?(?:[a-z]{4,12} |to death )?"
    rf"(?:(?:on|late|early) (?:on )?[A-Z][a-z]+day )?{_AT}({'|'.join(_WHERE)})\b"
)
_KINDS = re.compile(rf"\b{_AT}({'|'.join(_WHERE)})s?\b", re.IGNORECASE)
_THEM = r"of (?:which|whom|them|the(?: [a-z-]+){1,2}?)"
_VERB = r"(?:are|were|is|was|will|would|have|had|has)\b((?: [\w’'-]+){1,5})"
_SOME = re.compile(rf"\b((?:\d[\d,]*|{'|'.join(word for word in WORDS if word != 'zero')}) {_THEM}) {_VERB}", re.IGNORECASE)
_NONE = re.compile(rf"\b(none(?: {_THEM})?) {_VERB}", re.IGNORECASE)
_DEADLINE = frozenset([stem("deadline"), "time", "last", "day"])
_TO = re.compile(r" (?:to|as|from) ((?:[\w’'-]+ ?){1,5})")
_CHARGES = frozenset(stem(w) for w in "charge count accusation indictment".split())
_TELLING = 3.0  # what a word must tell that is said of some or none
_BEFORE = 60  # letters before a state that can make it unsure
_MOST = 20  # places of either article
_SHARED = 8.0  # what the words that two sentences share must tell, to be of one event
_LONGEST = 2000  # letters of a sentence that is read


def contrary(one: str, other: str) -> bool:
    """Whether two sentences tell what cannot both hold of one event; either way round."""
    states = (*_STATES, _TIMES)
    apart = any(_first_only(*way, x, y) for way in ((one, other), (other, one)) for x, y in states)
    return apart or _elsewhere(one, other) is not None


def contraries(a: Located, b: Located, places: Iterable[tuple[Span, Span]], akin: Iterable[tuple[Span, Span]] = ()) -> Iterator[Difference]:
    """States of one person that exclude each other, and places of one event in two linked sentences (`places`); `akin`: others that may tell one thing."""
    changing = a.day is not None and b.day is not None and a.day != b.day
    for k, (x, y) in enumerate(_STATES):
        for one, other in ((x, y), (y, x)):
            for places_of in _of_one_person(a, b, one, other):
                yield claimed(a, b, *places_of, update=changing and k < _CHANGING)
    places = list(places)
    for one_place, other_place in _some_and_none(a, b, places):
        yield claimed(a, b, one_place, other_place)
    moments = _momentary(a), _momentary(b)
    for span_a, span_b in dict.fromkeys((x, y) for x, y in chain(places, akin) if x in moments[0] and y in moments[1]):
        yield from _at_one_moment(a, b, span_a, span_b)
    for span_a, span_b in places:
        late = _late_and_timely(a.text(span_a), b.text(span_b))
        if late is not None and _of_one_thing(a, b, span_a, span_b):
            yield claimed(a, b, found_at(span_a, late[0]), found_at(span_b, late[1]))
        where = _elsewhere(a.text(span_a), b.text(span_b))
        if where is None:
            continue
        one_place, other_place = found_at(span_a, where[0]), found_at(span_b, where[1])
        shared = a.around(span_a, one_place).sentence & b.around(span_b, other_place).sentence
        if math.fsum(told(s) for s in shared) >= _SHARED:
            yield claimed(a, b, one_place, other_place)


def _momentary(index: Located) -> set[Span]:
    """The sentences of an article that tell a state of a moment."""
    states = [state for pair in _MOMENTS for state in pair]
    return {s.span for s in index.reading.sentences if any(state.search(index.text(s.span)[:_LONGEST]) for state in states)}


def _at_one_moment(a: Located, b: Located, span_a: Span, span_b: Span) -> Iterator[Difference]:
    """Opposite states of one person in two linked sentences that tell of one thing: unmoved by the verdict, in tears at the verdict."""
    one, other = a.text(span_a)[:_LONGEST], b.text(span_b)[:_LONGEST]
    for x, y in ((x, y) for pair in _MOMENTS for x, y in (pair, pair[::-1])):
        first, second = x.search(one), y.search(other)
        if first is None or second is None or not _first_only(one, other, x, y) or not _of_one_thing(a, b, span_a, span_b):
            continue
        places = found_at(span_a, first), found_at(span_b, second)
        who = [whose(index, place.paragraph, place.start) for index, place in zip((a, b), places, strict=True)]
        if who[0] is not None and who[1] is not None and same_person(who[0], who[1]):
            yield claimed(a, b, *places)


def _first_only(one: str, other: str, state: re.Pattern[str], opposite: re.Pattern[str]) -> bool:
    """Whether the first sentence tells the state and the second its opposite, and neither both."""
    return bool(_surely(state, one) and _surely(opposite, other)) and not opposite.search(one) and not state.search(other)


def _surely(state: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """Where a text tells a state as so: not "nobody was hurt", nor "if she was hurt"."""
    found = ((match, text[max(0, match.start() - _BEFORE) : match.start()]) for match in state.finditer(text))
    return [match for match, before in found if not _UNSURE.search(_ENDED.split(before)[-1])]


def _of_one_thing(a: Located, b: Located, span_a: Span, span_b: Span) -> bool:
    """Whether two sentences share a telling word that is nobody's name, or a day."""
    said = [telling(words(index.text(span))) for index, span in ((a, span_a), (b, span_b))]
    days = [{(when.first, when.last) for when in index.dates(span)} for index, span in ((a, span_a), (b, span_b))]
    return bool((said[0] & said[1]) - a.people - b.people - _DEADLINE or days[0] & days[1])


def _late_and_timely(one: str, other: str) -> tuple[re.Match[str], re.Match[str]] | None:
    """Where one of two sentences says that something came after a deadline, and the other that it came in time."""
    for x, y in (_TIMES, _TIMES[::-1]):
        first, second = x.search(one[:_LONGEST]), y.search(other[:_LONGEST])
        if first is not None and second is not None and "deadline" in first.group() + second.group() and _first_only(one, other, x, y):
            return first, second
    return None


def _elsewhere(one: str, other: str) -> tuple[re.Match[str], re.Match[str]] | None:
    """The same thing done or found in two kinds of places, of which neither sentence names the other's."""
    x, y = (_PLACED.search(text[:_LONGEST]) for text in (one, other))
    if x is None or y is None or x.group(1) != y.group(1) or not _exclude(_WHERE[x.group(2)], _WHERE[y.group(2)]):
        return None
    named = [{_WHERE[m.group(1).lower()] for m in _KINDS.finditer(text[:_LONGEST])} for text in (one, other)]
    return None if _WHERE[x.group(2)] in named[1] or _WHERE[y.group(2)] in named[0] else (x, y)


def _exclude(one: str, other: str) -> bool:
    """Whether nobody is in places of these two kinds at once."""
    return one != other and not ("room" in (one, other) and {one, other} <= {*_ROOM_IN})


def _some_and_none(a: Located, b: Located, places: Iterable[tuple[Span, Span]]) -> Iterator[tuple[Span, Span]]:
    """Where one sentence says of some what the other says of none ("nine of which are to be sold", "none will be sold"), each its article's only word on it."""
    candidates = (made for pair in places for made in _of_some(a, b, *pair))
    for one, other, said, ever in islice(candidates, _MOST):  # each is looked for in the whole of both
        if not any(said & _said_of(m) for index, state in zip((a, b), ever, strict=True) for _, text in index.paragraphs() for m in state.finditer(text)):
            yield one, other


def _of_some(a: Located, b: Located, span_a: Span, span_b: Span) -> Iterator[tuple[Span, Span, set[str], tuple[re.Pattern[str], re.Pattern[str]]]]:
    """Some in one sentence and none in the other, what both say of them, and what neither article may say as well."""
    one, other = a.text(span_a)[:_LONGEST], b.text(span_b)[:_LONGEST]
    for x, y in ((_SOME, _NONE), (_NONE, _SOME)):
        first, second = x.search(one), y.search(other)
        said = _said_of(first) & _said_of(second) if first is not None and second is not None else set()
        if first is not None and second is not None and said:
            yield found_at(span_a, first, 1), found_at(span_b, second, 1), said, (y, x)


def _said_of(match: re.Match[str]) -> set[str]:
    """The telling stems of what is said of some or none; nothing where that is denied."""
    tail = words(match.group(2))
    return set() if any(w.folded in DENIALS for w in tail) else {w.stem for w in tail if w.folded not in STOP and told(w.stem) >= _TELLING}


def _of_one_person(a: Located, b: Located, one: re.Pattern[str], other: re.Pattern[str]) -> Iterator[tuple[Span, Span]]:
    """Where A tells a state of somebody and B the opposite one, if neither tells the other's of anybody."""
    ours = _told(a, one)
    theirs = _told(b, other) if ours else {}
    if not theirs or _ever(a, other) or _ever(b, one):
        return
    for (who, x), (whom, y) in product(ours.items(), theirs.items()):
        if same_person(who, whom) and not _of_two_things(a, b, x, y):
            yield x, y


def _of_two_things(a: Located, b: Located, x: Span, y: Span) -> bool:
    """Whether two states are of two days, or to two things: "pleaded guilty to theft", "pleaded not guilty to murder"."""
    around = [Span(place.paragraph, max(0, place.start - _BEFORE), place.end + _BEFORE) for place in (x, y)]
    if on_two_days(a, b, *around):
        return True
    to = [_TO.match(index.reading.article.paragraphs[place.paragraph].text, place.end) for index, place in ((a, x), (b, y))]
    what = [telling(words(match.group(1))) - _CHARGES for match in to if match is not None]
    return len(what) == len(to) and all(what) and what[0].isdisjoint(what[1])


def _told(index: Located, state: re.Pattern[str]) -> dict[str, Span]:
    """Of whom an article tells a state as so, by name, each with the first place."""
    out: dict[str, Span] = {}
    for paragraph, match in islice(((k, match) for k, text in index.paragraphs() for match in _surely(state, text)), _MOST):
        who = whose(index, paragraph, match.start())
        if who is not None:
            out.setdefault(who, Span(paragraph, match.start(), match.end()))
    return out


def _ever(index: Located, state: re.Pattern[str]) -> bool:
    """Whether an article speaks of a state in any way."""
    state = _FORMS.get(state.pattern, state)
    return any(state.search(text) for _, text in index.paragraphs())
