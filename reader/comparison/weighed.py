"""What one sentence says is weighed, and the other that it will be done: "was considering an appeal", "would appeal". Pure; English alone.

Two such sentences are never what both say; where they surely tell one thing, an editor would look twice.
"""

import re
from collections.abc import Iterable, Iterator

from reader.article.model import Span
from reader.comparison.giving import given
from reader.comparison.located import Located, found_at
from reader.comparison.model import Difference
from reader.comparison.terms import told
from reader.language.grammar import DENIALS, DENYING
from reader.language.words import STOP, stem, words

_NEXT = r"((?:[\w’-]{1,20} ){0,3}[\w’-]{1,20})"
_WEIGHED = re.compile(
    rf"\b(?:study|studied|consider|weigh|mull|explor|contemplat|examin)(?:ing|es|s|ed|e)? (?:whether |if |how )?{_NEXT}"
    r"|\b(?:may|might|could) ((?:[\w’-]{1,20} )?[\w’-]{1,20})"
    rf"|\b(?:undecided|(?:has|have|had)(?: not|n[’']t) decided|yet to decide) (?:on|whether|if) {_NEXT}"
)
_STUDIED = re.compile(r"\b(?:study|consider|weigh|mull|explor|contemplat)ing (?:whether to |an? )?([\w’-]{3,20})\b")
_SETTLED = re.compile(r"(?:\b(?:will|would|(?:decided|going|resolved|vowed|vows) to)|[’']ll) ((?:[\w’-]{1,20} )?[\w’-]{1,20})")
_Act = tuple[str, Span]
"""The stem of what is weighed or will be done, and where that is said."""
_NEAR = 40  # letters before a verb in which it can be denied
_DENIED_WITHIN = 3  # pieces between blanks, the last of which is empty: two words
_LONGEST = 2000  # letters of a sentence that is read


def only_weighed(one: str, other: str) -> bool:
    """Whether one of two sentences only weighs what the other says will be done; either way round."""
    first, second = (_acts(text[:_LONGEST]) for text in (one, other))
    return bool((first[0] - first[1]) & (second[1] - second[0]) or (second[0] - second[1]) & (first[1] - first[0]))


def decided(a: Located, b: Located, places: Iterable[tuple[Span, Span]]) -> Iterator[Difference]:
    """What one of two sentences that surely tell one thing says is studied or weighed, and the other that it will be done."""
    later = a.day is not None and b.day is not None and a.day != b.day
    weighing = _weighing(a), _weighing(b)
    for span_a, span_b in places:
        if (span_a in weighing[0]) == (span_b in weighing[1]):
            continue
        one = weighing[0].get(span_a) or _settled(a, span_a, weighing[1][span_b])
        other = weighing[1].get(span_b) or _settled(b, span_b, weighing[0][span_a])
        if one is not None and other is not None:
            yield given(a, b, one[1], other[1], "certainty", later=later, how=f"{'B' if span_a in weighing[0] else 'A'} tells it as further on")


def _weighing(index: Located) -> dict[Span, _Act]:
    """What each sentence says is studied, considered or weighed."""
    out: dict[Span, _Act] = {}
    for span, text in ((s.span, index.text(s.span)[:_LONGEST]) for s in index.reading.sentences):
        for match in _STUDIED.finditer(text):
            if not _denied(text, match.start()):
                out.setdefault(span, (stem(match.group(1).lower()), found_at(span, match)))
    return out


def _denied(text: str, start: int) -> bool:
    """Whether a denial stands right before a place: "is not considering", "has not yet decided to"."""
    return DENYING.search(" ".join(text[max(0, start - _NEAR) : start].split(" ")[-_DENIED_WITHIN:])) is not None


def _settled(index: Located, sentence: Span, studied: _Act) -> _Act | None:
    """Where a sentence says that the same will be done, outside quotations."""
    text = index.text(sentence)[:_LONGEST]
    for match in _SETTLED.finditer(text):
        every = words(match.group(1))
        if DENIALS & {word.folded for word in every} or _denied(text, match.start()):
            continue  # refused, and not decided
        for word in every:
            place = Span(sentence.paragraph, sentence.start + match.start(), sentence.start + match.start(1) + word.end)
            if word.stem == studied[0] and not index.quoted(place):
                return word.stem, place
    return None


def _acts(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of what a sentence says is weighed, and of what it says will be done."""
    return _stems(_WEIGHED, text), _stems(_SETTLED, text)


def _stems(pattern: re.Pattern[str], text: str) -> frozenset[str]:
    said = " . ".join(part for match in pattern.finditer(text) for part in match.groups() if part)
    return frozenset(word.stem for word in words(said) if word.folded not in STOP and told(word.stem) >= 1)
