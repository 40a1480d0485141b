"""Somebody whom one sentence gives one office and the other another: "the defence minister, Ada Quill", "Ada Quill, the army chief". Pure; English alone."""

import re
from itertools import islice

from reader.language.words import STOP, stem, words

_OFFICES = frozenset(
    stem(w)
    for w in (
        "minister president premier chancellor mayor governor chief secretary director prosecutor sheriff ambassador commissioner treasurer "
        "superintendent commander envoy bishop archbishop cardinal chairman chairwoman chair headmaster headmistress principal coroner curator"
    ).split()
)
_ONE_OFFICE = {
    stem(word): stem(kind)
    for kind, said in (
        ("minister", "premier"),
        ("chair", "chairman chairwoman chairperson"),
        ("head", "headmaster headmistress headteacher principal"),
    )
    for word in said.split()
}
_ONCE = frozenset(["former", "formerly", "ex", "then", "once", "past", "designate", "elect"])
_NAMED = re.compile(r"(?:[A-Z][\w’-]{1,20} ){1,4}[A-Z][\w’-]{1,20}\b")
_AFTER = re.compile(r", ((?:the|its|their|his|her|an?|[A-Z][\w’]{1,20}[’']s) (?:[\w’'-]{1,20} ?){1,6})(?=[,.;]|$)")
_BEFORE = re.compile(r"((?:[\w’'-]{1,20} ){0,4}[\w’'-]{1,20}),? $")
_REACH = 100  # letters before a name
_MOST = 12  # names of one sentence
_LONGEST = 2000  # letters of a sentence that is read


def other_office(one: str, other: str) -> bool:
    """Whether two sentences give somebody whom both name two offices that share no word, in whatever word for them."""
    ours, theirs = _held(one), _held(other)
    return any(ours[name].isdisjoint(theirs[name]) for name in ours.keys() & theirs.keys())


def _held(text: str) -> dict[str, frozenset[str]]:
    """What a sentence calls those who it says hold an office, by their last names."""
    out: dict[str, frozenset[str]] = {}
    for match in islice(_NAMED.finditer(text[:_LONGEST]), _MOST):
        named = match.group().split()
        before, after = _BEFORE.search(text[max(0, match.start() - _REACH) : match.start()]), _AFTER.match(text, match.end())
        parts = [before.group(1) if before else "", after.group(1) if after else "", " ".join(named[:-2])]
        called = [part for part in parts if {w.stem for w in words(part)} & _OFFICES]
        found = [w for part in called for w in words(part) if w.folded not in STOP]
        if found and not any(w.folded in _ONCE for w in found):
            out.setdefault(named[-1].removesuffix("’s"), frozenset(_ONE_OFFICE.get(w.stem, w.stem) for w in found))
    return out
