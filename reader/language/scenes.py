"""Where a date stands: the article's day, its sentence, the days named before it, and whether the words before it speak of the future. Pure."""

import datetime
import re
from dataclasses import dataclass, field

_WILL = re.compile(
    r"\b(?:will|scheduled|expected|forecast|slated|upcoming|due to|set to|plans to|set for|go(?:es)? to the polls"
    r"|(?:is|are) to(?= (?!(?:blame|th(?:e|is|at|ese|ose)|an?|date|his|her|its|their|our|my|no|some)\b)[a-z])"
    r"|(?:expects?|hopes?|intends?|aims?) to(?= [a-z])"
    r"|must(?! (?:not )?have\b)|due(?= (?:by|on|in|at|for)\b(?! (?:part|large|some)\b))"
    r"|(?:has|have) until|fac(?:es|ing) (?:the )?(?:voters|re-?election|trial|sentencing)"
    r"|(?:is|are) (?:(?:running|standing|up) for|running (?:in|against))\b"
    r"|(?:(?:is|are) seeking|seeks?) (?:(?:an?|another|his|her|their|the) )?(?:[\w-]+ ){0,2}?(?:term|re-?election|nomination)"
    r"|(?:would|should)(?!(?:n['’]t| not)? have (?:\w+ed|been|had|gone|come|made|taken|kept|won|lost)\b)"
    r"|could(?! (?:have|not|be (?:seen|heard|reached))\b|n['’]t\b))\b",
    re.IGNORECASE,
)
# a present that tells of what is to come, right before the day: "The hearing is on Friday", "They host Alder Town on Tuesday", "The fair opens Friday"
_TO_COME = re.compile(
    r"(?:\b(?:is|are) (?:due |on |due on |not until )?|\b(?:[Tt]hey|[Ww]e) (?:host|travel|face|play|visit)\b(?: [\w’'-]+){0,4}? (?:on )?"
    r"|\b(?:begins|opens|starts|resumes|expires|kicks off|takes effect|takes place|goes on sale) (?:on )?)$"
)
_ASKED = re.compile(
    r"\b(?:urge|ask|call|order|tell|told|promise|pledge|vow|agree|hope|want|demand|require|need|must|has|have|aim|seek|sought|try|trying)(?:e?[ds]|ing)?\b"
    r"(?: [\w’'-]+){0,6}? to [a-z]{2,}(?: [\w’'-]+){0,8}\s*$"
)
_PAST = re.compile(
    r"\b(?:said|told|was|were|had|announced|reported|after|following|since|closing|\w{3,}ed"
    r"|flew|went|came|made|took|gave|met|won|lost|sent|began|spoke|wrote|rose|fell|ran|saw|found|struck|did)\b"
)
# "will be closed", "will stay closed" is not past
_TO_BE = re.compile(r"\b(?:be|have|been|stay|remain|keep|get|become) (?:\w+ly )?\w+|\b(?:scheduled|expected)\b")
_BACK = 90  # characters before a date that say whether it lies ahead


@dataclass(slots=True)
class DateScene:
    """Where a rule stands: the article's day, the sentence, the days seen before it and in it."""

    today: datetime.date | None
    text: str = ""
    start: int = 0
    end: int = 0
    here: list[tuple[int, int, datetime.date]] = field(default_factory=list)
    before: datetime.date | None = None
    lead: datetime.date | None = None
    opening: bool = False
    paragraph: int = -1
    before_in: int = -9

    def enter(self, paragraph: int) -> None:
        """The next sentence begins; a day named two paragraphs back no longer carries "two days later"."""
        self.paragraph = paragraph
        self.here = []
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
        will = list(_WILL.finditer(lead))
        if will and not _PAST.search(_TO_BE.sub("", lead[will[-1].end() :])):
            return True
        if _TO_COME.search(lead):
            return True
        return by and _ASKED.search(lead) is not None
