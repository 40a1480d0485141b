"""Where a date stands: the article's day, its sentence, the days named before it, and whether the words before it speak of the future. Pure."""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.language.days import Range
from reader.language.grammar import BE, NO_ADVERBS, OWNERS, past
from reader.language.words import Word, words

_WILL = re.compile(
    r"\b(?:will|scheduled|expected|forecast|slated|upcoming|due to|set to|plans to|planning to(?= [a-z])"
    r"|(?:has|have|announced|unveiled|outlined|published) (?:[\w-]+ ){1,3}?plan to(?= [a-z])|set for"
    r"|set (?:(?:an?|his|her|their|its|the) )?(?:[\w-]+ ){0,2}?(?:(?:re)?trial|sentencing|hearing|arraignment|inquest|vote|meeting|session|date|deadline) for"
    r"|go(?:es)? to the polls|wo(?=n['’]t\b)n['’]t|(?:when|until|before) (?:he|she|they|it) (?:is|are) \w+ed"
    r"|(?:is|are) to(?= (?!(?:blame|th(?:e|is|at|ese|ose)|an?|date|his|her|its|their|our|my|no|some)\b)[a-z])"
    r"|(?:expects?|hopes?|intends?|aims?) to(?= [a-z])"
    r"|must(?! (?:not )?have\b)|due(?= (?:by|on|in|at|for)\b(?! (?:part|large|some)\b))"
    r"|(?:has|have) until|fac(?:es|ing) (?:(?:the|an?|another|his|her|their|its) )?(?:[\w-]+ )??"
    r"(?:voters|(?:re-?)?elections?|race|trial|sentencing|primary|run-?off|referendum)"
    r"|(?:is|are) (?:(?:running|standing|up) for|running (?:in|against))\b"
    r"|(?:(?:is|are) seeking|seeks?) (?:(?:an?|another|his|her|their|the) )?(?:[\w-]+ ){0,2}?(?:term|re-?election|nomination)"
    r"|(?:would|should)(?!(?:n['’]t| not)? have (?:\w+ed|been|had|gone|come|made|taken|kept|won|lost)\b)"
    r"|could(?! (?:have|not|be (?:seen|heard|reached))\b|n['’]t\b))\b",
    re.IGNORECASE,
)
# a present that tells of what is to come, right before the day: "The hearing is on Friday", "They host Alder Town on Tuesday", "The fair opens Friday"
_TO_COME = re.compile(
    r"(?:\b(?:is|are) (?:due |on |due on |not until )?|\b(?:[Tt]hey|[Ww]e) (?:host|travel|face|play|visit)\b(?: [\w’'-]+){0,4}? (?:on )?"
    r"|\b(?:begins|(?:re)?opens|(?:re)?convenes|meets(?: again)?|starts|resumes|expires|kicks off|takes effect|takes place|goes on sale) (?:on )?)$"
)
# of which the day is the next such one, be it most of a year off: "will be sentenced on Sept. 29"
_NEXT = re.compile(
    r"\b(?:will|wo(?=n['’]t\b)n['’]t|(?:is|are) (?:to|set for|due|scheduled for)|(?:when|until|before) (?:he|she|they|it) (?:is|are)"
    r"|set (?:(?:an?|his|her|their|the) )?(?:[\w-]+ ){0,2}?(?:(?:re)?trial|sentencing|hearing) for)\b(?![^.;]*\b(?:was|were|had|said)\b)[^.;“”]*$"
)
# what hangs on to a noun: "an exchange to be carried out on Thursday"
_TO_BE_DONE = re.compile(r"\b(?P<noun>[a-z]{3,}) to be (?P<done>[a-z]+)(?: (?!to\b)[\w’'-]+){0,6}?\s*$")
_NO_NOUN = frozenset(
    "was were used ought have has had able unable likely unlikely ready first last only next second third latest man woman people person going right wrong "
    "happy glad lucky proud due seem seems appear appears prove proves turn turns continue continues need needs want wants not and how where who".split()
)
_SET_DOWN = re.compile(r"\b(?:set|(?:declar|proclaim|designat)(?:e[ds]?|ed|s|ing)|fix(?:es|ed|ing)?) ?$")
_AS_A_DAY = re.compile(r" ?[\w., ]{3,20}? (?:as )?(?:an?|the|his|her|its|their) (?:[\w-]+ ){0,2}?(?:day|date|holiday|deadline)\b")  # "Monday a day of mourning"
# what is held on a day, and what it will do: "A special election in May will fill the seat"
_HELD = re.compile(
    r"\b(?:elections?|votes?|referendum|(?:re)?trial|hearing|sentencing|summit|primary|run-?off|ballot|inquest) (?:(?:early|late|later) )?(?:(?:in|on) )?$",
    re.IGNORECASE,
)
_WILL_BE = re.compile(
    r"(?:in |on )?[A-Z][\w.]{2,9}(?: \d{1,2})? (?:will|wo(?=n['’]t\b)n['’]t|(?:is|are) (?:expected|likely|due|scheduled|set|wide open|open))\b"
)
_ASKED = re.compile(
    r"\b(?:urge|ask|call|order|tell|told|promise|pledge|vow|agree|hope|want|demand|require|need|must|has|have|aim|seek|sought|try|trying)(?:e?[ds]|ing)?\b"
    r"(?: [\w’'-]+){0,6}? to [a-z]{2,}(?: [\w’'-]+){0,8}\s*$"
)
# what somebody is asked to do on a day, not asked on it: "invited both sides to return on Tuesday"
_CALLED = re.compile(
    r"\b(?:ask|urge|invite|summon|call|order|tell|told|instruct|require)(?:e?[ds]|ing)?\b(?: [\w’'-]+){0,6}?"
    r" to (?:return|(?:come|go|be) back|appear|testify|meet|reconvene|report|attend)\b(?: [\w’'-]+){0,8}?\s*$"
)
# how long something lasts, which is not told as done
_UNTIL = re.compile(r"\b(?P<through>through(?: at least)?)\s*$|\b(?:g[ai]ve[sn]?|giving|(?:allow|grant)(?:s|ed|ing)?) (?:[\w’'-]+ ){0,5}until\s*$")
_LASTED = re.compile(r"\b(?:was|were|had|ran|lasted|went|stayed|remained|continued|held|lay|worked|played)\b[^,;:]*$")
# what went on right up to a day: "Rain fell heavily through Friday", "searched from Tuesday through Friday"
_WENT_ON = re.compile(r"\b([a-z]+)(?: (?:on|\w+ly))?(?: (?:from )?[A-Z]\w+day)? through(?: at least)?\s*$")
_STILL_TO_COME = frozenset("extended postponed delayed prolonged renewed".split())
# "rooms booked through Friday" is no more than a plan
_SETTLED = frozenset("barred booked cancelled canceled closed halted ordered reserved suspended".split())
_WAS_TO_HAVE = re.compile(r"\b(?:was|were) to have(?= [a-z])[^,;:]*$")
_OPENS_CLAUSE = re.compile(r"[,;] (?:and|but|so|while|yet)\b(?: (?:on|in|by|at))?\s*$")
_PAST = re.compile(
    r"\b(?:said|told|was|were|had|announced|reported|after|following|since|closing|\w{3,}ed"
    r"|flew|went|came|made|took|gave|met|won|lost|sent|began|spoke|wrote|rose|fell|ran|saw|found|struck|did)\b"
)
# "will be closed", "will stay closed" is not past
_TO_BE = re.compile(r"\b(?:be|have|been|stay|remain|keep|get|become) (?:\w+ly )?\w+|\b(?:scheduled|expected)\b")
_LEADS_NOUN = OWNERS | {"the", "a", "an"}
# who did it, and not how much: "dropped by ten percent"
_BY = re.compile(r" by (?!\d|(?:an? )?(?:tenth|fifth|quarter|third|half|two|three|four|five|six|seven|eight|nine|ten)\b)")
_OF_PLANS = frozenset("announced planned scheduled promised expected set called agreed decided vowed hoped slated unveiled".split())
_BACK = 90  # characters before a date that say whether it lies ahead
_THURSDAY, _SATURDAY = 3, 5
_ON = 70  # characters behind one that opens a clause


@dataclass(slots=True)
class DateScene:
    """Where a rule stands: the article's day, the sentence, the days seen before it and in it."""

    today: datetime.date | None
    text: str = ""
    start: int = 0
    end: int = 0
    here: list[tuple[int, int, datetime.date]] = field(default_factory=list)
    loose: list[tuple[int, Range]] = field(default_factory=list)  # where a month or a year is named in the sentence
    before: datetime.date | None = None
    lead: datetime.date | None = None
    opening: bool = False
    paragraph: int = -1
    before_in: int = -9

    def enter(self, paragraph: int) -> None:
        """The next sentence begins; a day named two paragraphs back no longer carries "two days later"."""
        self.paragraph = paragraph
        self.here, self.loose = [], []
        if paragraph - self.before_in > 1:
            self.before = None

    def seen(self, day: datetime.date, *, lead: bool) -> None:
        """A single day was named."""
        self.before, self.before_in = day, self.paragraph
        if lead and self.lead is None and self.today is not None and 0 <= (self.today - day).days <= 10:
            self.lead = day

    def event(self) -> datetime.date | None:
        """The day of what the article reports: named in its first sentences, otherwise its own."""
        return self.lead or self.today

    def ahead(self, at: int, *, by: bool = False) -> bool:
        """Whether the words before a place speak of the future, with nothing past between; `by`: the place is what something is asked to be done by."""
        lead = self.text[max(self.start, at - _BACK) : at]
        if (_SET_DOWN.search(lead) and _AS_A_DAY.match(self.text, at)) or (_HELD.search(lead) and _WILL_BE.match(self.text, at)):
            return True
        will = list(_WILL.finditer(lead))
        if will and not _PAST.search(_TO_BE.sub("", lead[will[-1].end() :])):
            return not (_OPENS_CLAUSE.search(lead) and self._told(at))
        if _TO_COME.search(lead) or _CALLED.search(lead) or _to_be_done(lead):
            return True
        until = _UNTIL.search(lead)
        if until is not None and not (until["through"] and _lasted(lead)):
            return True
        return by and _ASKED.search(lead) is not None

    def next_one(self, at: int) -> bool:
        """Whether a day that lies `ahead` can be none but the next one of its name."""
        return _NEXT.search(self.text, max(self.start, at - _BACK), at) is not None

    def _told(self, at: int) -> bool:
        """Whether the clause that a date opens tells what has happened: "…, and in August the police broke up marches"."""
        clause = self.text[at : min(self.end, at + _ON)]
        return _WILL.search(clause) is None and bool(_happened(clause))

    def planned(self, at: int) -> bool:
        """Whether the words before a place tell what was to be on that day, be it past or to come: "was to have spoken on Saturday"."""
        return _WAS_TO_HAVE.search(self.text, max(self.start, at - _BACK), at) is not None

    def weekend_to_come(self, at: int) -> bool:
        """Whether "this weekend" at a place is the next one: in what is to come or was planned, and late in the week in all that is not told as done."""
        weekday = self.today.weekday() if self.today is not None else _SATURDAY
        return weekday < _SATURDAY and (self.ahead(at) or self.planned(at) or (weekday >= _THURSDAY and not self.done(at)))

    def done(self, at: int) -> bool:
        """Whether the clause before a place tells what has happened, and nothing to be done: "cut ties with him this winter"."""
        clause = re.split(r"[,;:—–]", self.text[max(self.start, at - _BACK) : at])[-1]
        told = _happened(clause)
        return bool(told) and told[-1].folded not in _OF_PLANS and re.search(r"\b(?:to|for)\b", clause[told[-1].end :]) is None


def _to_be_done(lead: str) -> bool:
    """Whether the words before a day say of a noun what is to be done with it then."""
    found = _TO_BE_DONE.search(lead)
    return found is not None and found["noun"] not in _NO_NOUN and not past(found["noun"]) and past(found["done"])


def _lasted(lead: str) -> bool:
    """Whether what went "through" a day is over: "The fair ran through", "Rain fell through", not "The sale was extended through"."""
    told = [word.folded for word in _happened(re.split(r"[,;:]", lead)[-1])]
    if told and told[-1] in _STILL_TO_COME:
        return False
    went = _WENT_ON.search(lead)
    return _LASTED.search(lead) is not None or (went is not None and past(went.group(1)) and went.group(1) not in _OF_PLANS | _SETTLED)


def _happened(clause: str) -> list[Word]:
    """The words of a clause that tell what has happened, but for what is only said of a noun: "the newly elected mayor", "a team led by Ode"."""
    all_words = words(clause)
    return [word for k, word in enumerate(all_words) if past(word.folded) and not _says_which(all_words, k, clause)]


def _says_which(all_words: Sequence[Word], k: int, clause: str) -> bool:
    """Whether a past form at `k` stands before its noun, or behind it with who did it."""
    before = k - 1
    while before >= 0 and _is_adverb(all_words[before].folded):
        before -= 1
    led = all_words[before].folded if before >= 0 else ""
    if led in _LEADS_NOUN:
        return True
    by = _BY.match(clause, all_words[k].end) is not None
    return by and led not in BE and led not in ("got", "get", "had", "has", "have")


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and word not in NO_ADVERBS
