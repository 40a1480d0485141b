"""One act, told as more or less sure, or further on or less far: "may", "is expected to", "has agreed to", "allegedly", or that it is so. Pure.

The same verb in two linked sentences with the same first word of what it is done to, and before it words that say how sure the act is, or how far it has
come. Only pairs of which an editor would want to know are held against each other; "will" beside "would" is a matter of tense. English only.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from reader.article.model import Span
from reader.comparison.giving import given
from reader.comparison.located import Located
from reader.comparison.model import Difference
from reader.comparison.terms import told
from reader.language.cues import listed
from reader.language.days import AROUND_TODAY, WEEKDAYS
from reader.language.grammar import DENIALS, DETERMINERS, past
from reader.language.words import STOP, Word, words

Step = Literal["surer", "further on", "bound", "undone"]
Side = Literal["A", "B"]

_AUXILIARIES = frozenset("be been being is was were are am s have has had having do does did ve".split())
_BARE = frozenset(["have", "be"])
_BE = frozenset("be been being is was were are s".split())
_NOT = DENIALS | {"no", "nor"}
_NOBODY = frozenset(["nobody", "none", "neither"])
LOOSE_DAYS = WEEKDAYS | AROUND_TODAY
_NOTHING = frozenset("no none nothing nobody neither little".split())  # "provided no details"
_BACK = 6  # words before a verb that can say how sure it is
_AHEAD = 6  # words after a verb among which stands what it is done to
_PARTED = re.compile(r"[,;:.—–\"“”()]")
# what may be held against what, and what is then said of the article that has the second; "done" is the act told as it is
_STEPS: dict[Step, str] = {
    "surer": "alleged done|seems done|may done|may will|may expected|expected will",
    "further on": "may planned|expected done|expected planned|planned done",
    "bound": "allowed obliged|done obliged",
    "undone": "done refused",
}
_PAIRS = {tuple(pair.split()): step for step, pairs in _STEPS.items() for pair in pairs.split("|")}
_EARLIER = frozenset(["may", "will", "expected", "planned", "done"])  # of which a later day may have brought the next
# nouns after which a clause says what is only held possible or charged
_HELD = frozenset("possibility chance chances charge charges allegation allegations claim claims accusation accusations fear fears if whether unless".split())


@dataclass(frozen=True, slots=True)
class Act:
    """A verb in its sentence: how sure it is, where (with the words that say so), and the next telling stem, of what it is done to."""

    stem: str
    how: str
    span: Span
    after: str | None


_SAID: dict[Step, str] = {
    "surer": "{side} tells it as surer",
    "further on": "{side} tells it as further on",
    "bound": "{side} tells it as a must",
    "undone": "{side} says it was not done",
}

Told = frozenset[tuple[str, str | None, str]]


@cache
def _lists() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """Words that say how sure a verb is: right before it, before "to", and before "of"."""
    found: dict[str, dict[str, str]] = {"": {}, "to": {}, "of": {}}
    for section, lines in listed("certainty.txt").items():
        for entry in " ".join(lines).split():
            word, _, before = entry.partition(":")
            found[before][word] = section
    return found[""], found["to"], found["of"]


def certainty(a: Located, b: Located, places: Iterable[tuple[Span, Span]]) -> Iterator[Difference]:
    """Acts that two linked sentences share and tell as more or less sure, where neither article tells them both ways. `places`: where to look."""
    told_a, told_b = every(a), every(b)
    for span_a, span_b in places:
        yield from _between(a, b, span_a, span_b, told_a, told_b)


def _between(a: Located, b: Located, span_a: Span, span_b: Span, told_a: Told, told_b: Told) -> Iterator[Difference]:
    theirs: dict[tuple[str, str | None], dict[str, Act]] = defaultdict(dict)
    for y in acts(b, span_b):
        theirs[y.stem, y.after].setdefault(y.how, y)
    ours = {(x.stem, x.after, x.how): x for x in reversed(acts(a, span_a))}  # the first of each
    for x in sorted(ours.values(), key=lambda act: act.span):
        for y in theirs.get((x.stem, x.after), {}).values():
            step = _step(x.how, y.how)
            if x.after is None or step is None:
                continue
            if (x.stem, x.after, y.how) in told_a or (y.stem, y.after, x.how) in told_b:
                continue
            yield given(a, b, x.span, y.span, "certainty", later=_later(a, b, x, y), how=_SAID[step[1]].format(side=step[0]))


def _step(one: str, other: str) -> tuple[Side, Step] | None:
    """Which of two goes further than the other, and how; None where nobody would want to know."""
    if (one, other) in _PAIRS:
        return "B", _PAIRS[one, other]
    return ("A", _PAIRS[other, one]) if (other, one) in _PAIRS else None


def further(one: str, other: str) -> tuple[Side, Step] | None:
    """Which of two verbs goes further than the other, and how, from the words at the places of a Difference; None where they do not say."""
    sure = [sureness(text, found, len(found) - 1) if (found := words(text)) else None for text in (one, other)]
    return _step(sure[0][0], sure[1][0]) if sure[0] and sure[1] else None


def every(index: Located) -> frozenset[tuple[str, str | None, str]]:
    """All acts of an article: the verb's stem, what it is done to, and how sure it is."""
    return frozenset((x.stem, x.after, x.how) for sentence in index.reading.sentences for x in acts(index, sentence.span))


def _later(a: Located, b: Located, x: Act, y: Act) -> bool:
    """Whether the later of two articles may tell what has happened since."""
    return a.day is not None and b.day is not None and a.day != b.day and {x.how, y.how} <= _EARLIER


def acts(index: Located, sentence: Span) -> list[Act]:
    """Every verb of a sentence of which it says how sure it is, in order."""
    text = index.text(sentence)
    found = words(text)
    out = []
    for i, word in enumerate(found):
        if word.folded in STOP or told(word.stem) < 1 or not text[word.start].islower() or word.folded in _listed():
            continue
        how = sureness(text, found, i)
        if how is None:
            continue
        after = next((w.stem for w in found[i + 1 : i + 1 + _AHEAD] if _telling(w)), None)
        span = Span(sentence.paragraph, sentence.start + found[how[1]].start, sentence.start + word.end)
        out.append(Act(word.stem, how[0], span, after))
    return out


@cache
def _listed() -> frozenset[str]:
    return frozenset().union(*_lists())


def _telling(word: Word) -> bool:
    return word.folded not in STOP | LOOSE_DAYS and told(word.stem) >= 1


def sureness(text: str, found: Sequence[Word], i: int) -> tuple[str, int] | None:
    """How sure the verb at `i` is, and the first of the words that say so; None where it is denied, or no verb."""
    alone, before_to, before_of = _lists()
    how, first = None, i
    at = i - 1
    while at >= 0 and i - at <= _BACK and not _PARTED.search(text, found[at].end, found[at + 1].start):
        low = found[at].folded
        if low == "may" and text[found[at].start].isupper():
            break  # the month
        if low in _NOT:
            return None
        if low in ("to", "of") and at:
            section = (before_to if low == "to" else before_of).get(found[at - 1].folded)
            if low == "of" and not found[i].folded.endswith("ing"):
                section = None
            if section is not None:
                how, first = section, at - 1
                denied = at > 1 and found[at - 2].folded in _NOT
                return None if denied else (how, first)
            break
        if low in alone:
            how, first = how or alone[low], at
        elif low in _AUXILIARIES or low.endswith("ly"):
            first = at if how is None else first
        elif low in _NOBODY or (low == "one" and at and found[at - 1].folded == "no"):
            return None
        else:
            break
        at -= 1
    if how is not None:
        return how, first
    if first and found[first].folded in _BARE and "," in text[found[first - 1].end : found[first].start]:
        return None  # "must, she admitted, have sold"
    return ("done", first) if _is_done(found, i, first) and not _held(found, first) else None


def _is_done(found: Sequence[Word], i: int, first: int) -> bool:
    """Whether a verb is told as something that is so: in the past, or going on."""
    if i + 1 < len(found) and found[i + 1].folded in _NOTHING:
        return False
    form = found[i].folded
    before = found[first - 1].folded if first else ""
    auxiliary = first < i and any(w.folded in _AUXILIARIES for w in found[first:i])
    if form.endswith("ing"):
        return any(w.folded in _BE for w in found[first:i])
    return past(form) and (auxiliary or before not in DETERMINERS | {"of", "to", "by", "and", "become", "became", "becomes", "get", "gets"})


def _held(found: Sequence[Word], first: int) -> bool:
    """Whether the verb stands in a clause that says what is only held possible."""
    return any(w.folded in _HELD for w in found[max(0, first - _BACK) : first])
