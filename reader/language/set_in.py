"""Who says or gives what the words about him only mention between commas: "The port is shut, Roth said, adding", "The order, given by Roth, was". Pure."""

from collections.abc import Sequence

from reader.language.cues import cues
from reader.language.grammar import OWNERS
from reader.language.main_subject import Range
from reader.language.phrases import AUXILIARIES, BE, DETERMINERS, PERSONAL, PREPOSITIONS, Token, is_adverb, is_comma, reporting, verb_like
from reader.language.sayers import can_say, is_somebody
from reader.language.subjects import left_subject, right_subject

_TAG = 24  # tokens of "the harbour’s master, Ines Roth of Velm, told the council on Monday"
_NAME, _NEAR = 8, 30
_GIVEN = frozenset("given issued signed written sent made dictated drafted drawn".split())
_ORDERS = frozenset("order orders instruction instructions command commands ultimatum directive decree".split())

SHOWS = frozenset("show shows showed shown capture captures captured record records recorded catch catches caught film films filmed".split())
"""What pictures and sounds do with those who speak in them."""


def tells_before(run: Sequence[Token], low: int, v: int) -> Range | None:
    """Who says the clause before in words set in there, and goes on with the participle at `v`: "The port is shut, Roth told them, adding"."""
    if v - 2 <= low or run[v - 1].text != ",":
        return None
    for w in range(v - 2, max(low + 1, v - _TAG), -1):
        if run[w].kind == "quotation" or (run[w].text == "," and run[w + 1].low in PREPOSITIONS):
            return None
        if reporting(run, w) != "finite" or run[w].low not in cues().speech or run[w].low == "read":
            continue
        after = range(w + 1, v - 1)
        if any(run[x].low == "that" or (run[x].text == "," and verb_like(run, x + 1)) for x in after):
            return None  # "jobs that, Roth said, were safe, calling"
        inverted = right_subject(run, w + 1, v) if run[w - 1].text == "," and run[w].low in ("said", "says") else None
        subject = inverted or left_subject(run, low, w)
        return subject if subject is not None and _stands_alone(run, low, subject, w) else None
    return None


def _stands_alone(run: Sequence[Token], low: int, subject: Range, verb: int) -> bool:
    """Whether a comma parts who speaks, and the verb, from the clause before."""
    first = min(subject[0], verb)
    if first <= low + 1 or run[first - 1].text != ",":
        return False
    head = run[subject[0]]
    if head.low in PERSONAL or head.capital:
        return True
    return head.low in DETERMINERS and can_say(" ".join(token.text for token in run[subject[0] : subject[1] + 1]))


def is_shown_saying(run: Sequence[Token], v: int, stop: int) -> tuple[Range, Range] | None:
    """Who speaks, and the verb, where the verb at `v` only tells what shows him: "“…,” the clip showed Ines Roth telling them"."""
    if run[v].low not in SHOWS or v + 1 >= stop:
        return None
    subject = right_subject(run, v + 1, stop)
    if subject is None or subject[0] != v + 1 or not (run[v + 1].capital or run[v + 1].low in DETERMINERS):
        return None
    says = subject[1] + 1
    return (subject, (says, says)) if says < stop and reporting(run, says) == "ing" and run[says].low in cues().speech else None


def reads_so(run: Sequence[Token], low: int, v: int) -> Range | None:
    """What can be read, right before a "reading" at `v`: "She carried a sign reading"."""
    first = v - 1
    while first > low and v - first < _NAME and run[first].kind == "word" and run[first].low not in DETERMINERS and run[first].low not in PREPOSITIONS:
        first -= 1
    if run[v].low != "reading" or run[first].low not in DETERMINERS or run[v - 1].capital or first >= v - 1:
        return None
    return (first, v - 1) if can_say(" ".join(token.text for token in run[first:v])) else None


def somebodys_own(run: Sequence[Token], low: int, j: int) -> Range | None:
    """Whoever is somebody's father or friend and does what a participle behind token `j` says: "Roth recalled her father telling her"."""
    led = j - 2 > low and run[j - 1].low in OWNERS and run[j].kind == "word" and not run[j].capital
    told = led and (reporting(run, j - 2) == "finite" or run[j - 2].low.startswith("remember"))
    return (j - 1, j) if told and is_somebody(run[j].text) else None


def giver(run: Sequence[Token], subject: Range) -> Range | None:
    """Who gave the order that the subject is: "The order, given by Ines Roth, was to “…”", "The order to “…” was given by Ines Roth"."""
    first, last = subject
    head = next((k for k in range(first, last + 1) if run[k].low in PREPOSITIONS or run[k].low == "to"), last + 1) - 1
    if head < first or run[head].low not in _ORDERS or run[head].capital:
        return None
    stop = min(len(run), head + _NEAR)
    for k in range(head + 1, stop - 2):
        if run[k].low in _GIVEN and run[k + 1].low == "by" and (run[k - 1].low in BE or is_comma(run[k - 1]) or is_adverb(run[k - 1]) or k == head + 1):
            done = any(verb_like(run, x) and run[x].low not in AUXILIARIES for x in range(last + 1, k))
            return None if done else right_subject(run, k + 2, stop)  # "The order cited a memo, written by Ines Roth, and"
        if run[k].kind == "mark" and run[k].text in ".;!?":
            return None
    return None
