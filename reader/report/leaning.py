"""Whether a sentence that stands by itself leans on one before it: "He rose", "on that same day", "later". Pure; English; linear."""

import re

from reader.language.grammar import PREPOSITIONS, SUBORDINATORS, present_participle
from reader.language.limits import BEFORE
from reader.language.numbers import NUMBER
from reader.language.sayers import is_somebody
from reader.language.words import words
from reader.report.extracts import ELLIPSIS, statement

AHEAD = 5  # words before a pronoun
_WIFE = re.compile(r"(?:His|Her|Their|Its) (?:\w+ ){0,2}\w+, [A-Z]\w+ [A-Z]")  # "His wife, Ada Roth, …" says who it is
_NO_MORE = frozenset("similar similarly likewise latter afterward afterwards thereafter".split())
_THEY = frozenset("he she they".split())
_LEANING = frozenset("he she it they this that these those his her their its but and so then there such another both we i you one".split())
_OPENS = tuple('“"‘«„')
_SPEAKER = frozenset("i we".split())
_NAMELESS = re.compile(
    r"The (?:group|company|agency|organi[sz]ation|letter|statement|man|woman|pair|couple|two|move|former|document)\b"
    r"(?! (?:of|that|who)\b|, (?:dated|signed|written|sent)\b)"
)
_SOMEONE = frozenset("he him his she her hers".split())
_DANGLING = re.compile(
    r"\b(?:(?:that|the) same (?:day|night|week|month|year|time|place)|that (?:day|night|week|month|year)|later (?:in )?(?:the|that) \w+"
    r"|(?:days|hours|weeks|months|minutes) (?:later|earlier)|(?:in )?the (?:ensuing|following|next) (?:days?|weeks?|months?|hours?)"
    r"|in that (?:post|position|role|job|capacity)|also|later|(?<!-)too(?=[,.;:…]|$)|here|(?<!from )there(?=[,.;…]|$)|doing so|did so|do so)\b(?! than)",
    re.IGNORECASE,
)
_THERE = re.compile(r"\b(?:there (?:are|were|was|is|had been|have been|may be|could be)|numbered) $", re.IGNORECASE)
_FAR = re.compile(r"((?:[^\s,;:“”\"]+,? ){2,14}?(?<=, ))(?:he|she|they)\b")
_WHEN = re.compile(r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b")
_HAVE = re.compile(r"\b(?:were|are|had|has|have) $", re.IGNORECASE)
_LED = 40  # letters before a number that say what it tells
_BREAKS = re.compile(r"[,;…]\s")
_ENDS = re.compile(r"[.…]*$")
_PART_OF = re.compile(r"(?:\w+ of (?:them|these|those|which|whom)|among (?:them|these|whom))\b", re.IGNORECASE)
_ASKED = re.compile(
    r"[^,;:]{1,100}(?:(?:not|n[’']t) (?:\w+ly )?(?:(?:respond(?:ed)?|repl(?:y|ied))[.…]?$"
    r"|(?:respond|repl|return)\w* [^.]{0,60}\b(?:comment|(?:call|message|e-?mail|request|question)s?|inquir(?:y|ies))\b)"
    r"|\bdeclin(?:ed|es) (?:further |any |to )*comment\b|\b(?:could|can) ?not (?:\w+ly )?be (?:\w+ly )?reached\b)"
)
"""Nobody answered a newsroom, or somebody: it takes what stands before to know what was asked."""


def leans(text: str, named: bool) -> bool:
    """Whether words need the sentence before them; `named`: somebody is named in them whom a "he" may mean."""
    low = [word.folded for word in words(statement(text.lstrip(ELLIPSIS)))]
    if not low or _NO_MORE & set(low) or _DANGLING.search(text) or _countless(text) or any(shape.match(text) for shape in (_NAMELESS, _ASKED, _PART_OF)):
        return True
    quoted = text[:1] in _OPENS and low[0] in _SPEAKER  # “I shut it,” Roth said
    if (low[0] in _LEANING and not quoted) or _pronoun(text, low):
        return not _WIFE.match(text)
    return not named and bool(_SOMEONE & set(low)) and not _brings_in(text)


def _brings_in(text: str) -> bool:
    """Whether words begin with somebody without a name who needs none: "A pilot from Velm shut her school", "Velm's mayor dismissed his aide"."""
    first = text.split()[:AHEAD]
    ahead = next((k for k, word in enumerate(first) if word.lower() in _SOMEONE), len(first))
    if not first or not (first[0] in ("A", "An") or first[0].endswith(("'s", "’s"))):
        return False
    return any(is_somebody(" ".join(first[:count])) for count in range(2, ahead + 1))


def _pronoun(text: str, low: list[str]) -> bool:
    """Whether the subject after a phrase of time or place is a pronoun: "At one point he rose"."""
    near = next((k for k, word in enumerate(low[:AHEAD]) if word in _THEY), 0)
    pronoun = near or _behind_comma(text)
    names = any(word[0].isupper() and (near > 0 or not _WHEN.match(word)) for word in text.split()[1 : pronoun + 1])
    return pronoun > 0 and low[0] in PREPOSITIONS - SUBORDINATORS and not names and not present_participle(low[1])


def _behind_comma(text: str) -> int:
    """How many words stand before a "he" that opens the main clause behind a longer phrase at the head: "On Monday, in a rebuke of the mayor, he left"."""
    found = _FAR.match(text)
    return len(found[1].split()) if found else 0


def _countless(text: str) -> bool:
    """Whether a number stands there of nobody knows what: "said that there were 1,500", "now have two dozen"."""
    for number in NUMBER.finditer(text):
        if number["money"] or number["ordinal"] or number.group().lower() == "zero":
            continue
        limit = BEFORE.search(text, max(0, number.start() - _LED), number.start())
        start = limit.start() if limit else number.start()
        ends = _ENDS.match(text, number.end())
        there = (ends or _BREAKS.match(text, number.end())) and _THERE.search(text, max(0, start - _LED), start)
        if there or (ends and number.group().lower() != "one" and _HAVE.search(text, max(0, start - _LED), start)):
            return True
    return False
