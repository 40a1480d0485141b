"""Whose count a figure is: "the coalition has acknowledged 352 deaths", "according to the ministry 2,000 people". Pure. English alone."""

import re

from reader.article.model import Span
from reader.comparison.agreement import name_words, same_name, unit
from reader.comparison.located import Located
from reader.language.grammar import AUXILIARIES
from reader.language.reading import Figure, Name
from reader.language.words import STOP, stem, words

_REACH = 80  # letters before a figure, and behind it
_COUNTER = re.compile(
    r"\b(\w+)(?:,? (?:has|have|had|who|which|also))* (?:acknowledged|admitted|recorded|counted|documented|estimated?s?|tallied|registered|confirmed|verified)"
    r" (?:(?:that|as many as|up to|about|some|around|more than|at least|only|just|nearly|almost) ){0,3}$"
)
_SOURCE = re.compile(
    r"\b(?:[Aa]ccording to (?P<after>[^,;:“”\"]{3,60}?),? |(?P<before>[^,;:“”\"]{3,60}) (?:said|says) (?:that )?)"
    r"(?:(?:about|some|around|more than|at least|only|just|nearly|almost|up to) )?$"
)
_TALLIED = re.compile(  # "says it has recorded the deaths of 4,300", "a charity that lists the dead, has counted 7,900"
    r"\b(?:counts|(?:has |have |had |said it |says it )?(?:recorded|counted|documented|tallied|registered|confirmed|verified|listed))"
    r"(?: the (?:deaths?|killings?|loss) of)? (?:(?:that|as many as|up to|about|some|around|more than|at least|only|just|nearly|almost) ){0,3}$"
)
_ANOTHER = re.compile(r"[;“”]|, (?:and|but|while|when)\b|\b(?:of|by) which\b")
_PEOPLE = frozenset(["people", "person"])
# of people's whereabouts alone: elsewhere two verbs are often two words for one thing ("arrested", "detained")
_GONE = frozenset(stem(w) for w in "left fled evacuated displaced moved gone".split())
_THERE = frozenset(stem(w) for w in "sleeping staying living sheltering camping camped housed sheltered stranded".split())
_LONGEST = 300  # letters before a figure that tell who counts
_DOING = 5  # words behind a figure among which its verb stands

_Found = tuple[Span, Figure]
"""A figure with its sentence."""


def counted_by_others(a: Located, b: Located, one: _Found, other: _Found) -> bool:
    """Whether each figure is by somebody's count, and not the same body's: "the police counted", "the union puts"."""
    who = [_counter(index, *found) for index, found in ((a, one), (b, other))]
    return None not in who and who[0] != who[1]


def by_two_sources(a: Located, b: Located, one: _Found, other: _Found) -> bool:
    """Whether two sources count two things that befell people: "a charity said 900 were sleeping in tents", "2,000 have fled, the army says"."""
    first, second = (_source(index, *found) for index, found in ((a, one), (b, other)))
    if not first[0] or not second[0] or unit(one[1]) not in _PEOPLE or unit(other[1]) not in _PEOPLE:
        return False
    gone, there = {first[1], second[1]} & _GONE, {first[1], second[1]} & _THERE
    return bool(gone and there) and first[0].isdisjoint(second[0])


def by_two_counters(a: Located, b: Located, one: _Found, other: _Found) -> bool:
    """Whether two bodies, each named at the head of its sentence, have counted for themselves: what one counts later is no update of the other's count."""
    first, second = _named_counter(a, *one), _named_counter(b, *other)
    if first is None or second is None or same_name(first, second):
        return False
    return {*name_words(first.text)}.isdisjoint(name_words(second.text))


def _named_counter(index: Located, sentence: Span, figure: Figure) -> Name | None:
    """The name of the body that opens a sentence, where it is the one that counts what a figure gives."""
    before = index.text(sentence)[: figure.span.start - sentence.start]
    named = next(iter(index.names(sentence)), None)
    if named is None or named[0].kind not in ("organisation", "other") or not _TALLIED.search(before[-_REACH:]) or _ANOTHER.search(before[-_LONGEST:]):
        return None
    at = named[1].start - sentence.start
    return named[0] if before[:at].lower() in ("", "the ") else None


def _counter(index: Located, sentence: Span, figure: Figure) -> str | None:
    """The last word of who counts what a figure gives: "the coalition has acknowledged 352 deaths"."""
    found = _COUNTER.search(index.text(sentence)[: figure.span.start - sentence.start][-_REACH:])
    return found.group(1).lower() if found is not None else None


def _source(index: Located, sentence: Span, figure: Figure) -> tuple[frozenset[str], str]:
    """The telling stems of whose figure it is, as said right before it, and the stem of the verb behind it."""
    text = index.text(sentence)
    at, end = figure.span.start - sentence.start, figure.span.end - sentence.start
    found = _SOURCE.search(text[max(0, at - _REACH) : at])
    behind = words(text[end : end + _REACH])[:_DOING]
    verb = next((w.stem for k, w in enumerate(behind) if k and behind[k - 1].folded in AUXILIARIES and w.folded not in AUXILIARIES), "")
    who = (found["after"] or found["before"]) if found is not None else ""
    return frozenset(w.stem for w in words(who) if w.folded not in STOP), verb
