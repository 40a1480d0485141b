"""One statement, made here on one occasion and there on another: "issued a statement", "told the Daily News", "in person". Pure.

Only words that say so beside a verb of speech count, and only where no speaker named on one side is another one than on the other. English only.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from reader.article.model import Span
from reader.comparison.agreement import figures_meet
from reader.comparison.denying import denies
from reader.comparison.giving import given
from reader.comparison.located import Located
from reader.comparison.model import Difference, SharedQuote
from reader.comparison.utterances import SentenceIndex, one_speaker
from reader.comparison.voices import BothVoices, Voices
from reader.language import gazetteer
from reader.language.cues import cues, listed
from reader.language.grammar import past
from reader.language.reading import Figure, Reading
from reader.language.words import STOP, Word, words

Found = dict[Span, list[tuple[str, Span]]]
"""The occasions of each sentence that was looked at."""

_MODIFIERS = 5  # words between "in" or "told" and the noun
_BETWEEN = 10  # words between the verb of speech and "in a"
_PARTED = re.compile(r"[,;:.—–\"“”()](?:\s|$)")
_OWNERS = frozenset("a an the his her their its own s".split())
_TOLD = frozenset(["tell", "tells", "told", "telling"])
_HEARD = frozenset(["was", "were", "been", "being", "is", "are"])


@cache
def _occasions() -> dict[str, str]:
    """Each noun to its kind of occasion."""
    return {word: section for section, lines in listed("occasions.txt").items() if section[0] != "=" for word in " ".join(lines).split()}


@cache
def _papers() -> frozenset[str]:
    return frozenset().union(*gazetteer.sections("papers.txt").values())


@cache
def _listed(section: str) -> frozenset[str]:
    return frozenset(" ".join(listed("occasions.txt")[section]).split())


def occasions(a: Located, b: Located, voices: BothVoices, places: Iterable[tuple[Span, Span]], quotes: Sequence[SharedQuote]) -> Iterator[Difference]:
    """Statements that two linked sentences (or the sentences that give shared quotes) put to different occasions."""
    known: tuple[Found, Found] = ({}, {})
    for span_a, span_b in dict.fromkeys((*places, *_around_quotes(a.reading, b.reading, voices, quotes))):
        ours, theirs = _once(known[0], a, span_a), _once(known[1], b, span_b)
        if not ours or not theirs or {x[0] for x in ours} & {y[0] for y in theirs} or _others_speak(voices, span_a, span_b):
            continue
        if denies(a.text(span_a), b.text(span_b)) or _of_other_figures(a.figures(span_a), b.figures(span_b)):
            continue  # two statements, and no one statement on two occasions
        yield given(a, b, ours[0][1], theirs[0][1], "occasion")


def _of_other_figures(ours: Sequence[Figure], theirs: Sequence[Figure]) -> bool:
    """Whether two sentences give figures, and none in common: they tell two things, whoever says them."""
    return bool(ours) and bool(theirs) and not any(figures_meet(x, y) for x in ours for y in theirs)


def _around_quotes(a: Reading, b: Reading, voices: BothVoices, quotes: Sequence[SharedQuote]) -> Iterator[tuple[Span, Span]]:
    """The sentences whose verbs report both sides of each shared quote of one speaker."""
    index = SentenceIndex(a), SentenceIndex(b)
    for quote in quotes:
        verbs = voices[0].cue(quote.a), voices[1].cue(quote.b)
        if verbs[0] is None or verbs[1] is None or one_speaker(quote.speaker_a, quote.speaker_b) is False:
            continue
        at = index[0].at(verbs[0]), index[1].at(verbs[1])
        if at[0] is not None and at[1] is not None:
            yield a.sentences[at[0]].span, b.sentences[at[1]].span


def _others_speak(voices: tuple[Voices, Voices], span_a: Span, span_b: Span) -> bool:
    """Whether both sentences name a person who speaks, and nobody speaks in both."""
    pairs = [one_speaker(x, y) for x in voices[0].people(span_a) for y in voices[1].people(span_b)]
    return False in pairs and True not in pairs


def _once(known: Found, index: Located, sentence: Span) -> list[tuple[str, Span]]:
    """The same, looked for once in a sentence that many others are linked to."""
    if sentence not in known:
        known[sentence] = _found(index, sentence)
    return known[sentence]


def _found(index: Located, sentence: Span) -> list[tuple[str, Span]]:
    """Every occasion that a sentence gives for what is said in it: its kind, and the words that say so."""
    text = index.text(sentence)
    found = words(text)
    out = []
    for i, word in enumerate(found):
        kind, first = _occasions().get(word.folded), None
        if kind is not None:
            first = _reached(text, found, i)
        elif word.folded in _papers() and text[word.start].isupper():
            kind, first = "interview", _told(text, found, i)
        if kind is None or first is None:
            continue
        span = Span(sentence.paragraph, sentence.start + found[first].start, sentence.start + word.end)
        if not index.quoted(span):
            out.append((kind, span))
    return out


def _reached(text: str, found: Sequence[Word], i: int) -> int | None:
    """The first word of "in a written statement" or "issued a statement" that ends with the noun at `i`, where it says how something was said."""
    for k in range(i - 1, max(-1, i - 2 - _MODIFIERS), -1):
        if _PARTED.search(text, found[k].end, found[k + 1].start):
            return None
        low = found[k].folded
        if low in _listed("=issuing") or (low in _TOLD and found[i].folded == "reporters"):
            return k
        if low in _listed("=in"):
            return k if found[i].folded != "reporters" and _speaks(text, found, k) else None
        if low in STOP and low not in _OWNERS:
            return None
    return None


def _speaks(text: str, found: Sequence[Word], at: int) -> bool:
    """Whether a verb of speech stands before the word at `at`, in its clause."""
    for k in range(at - 1, max(-1, at - 1 - _BETWEEN), -1):
        if _PARTED.search(text, found[k].end, found[k + 1].start):
            return False
        low = found[k].folded
        if low in cues().speech and (low in ("says", "saying", "tells") or past(low)):
            return not (low == "told" and k and found[k - 1].folded in _HEARD)  # "was told at a meeting"
    return False


def _told(text: str, found: Sequence[Word], i: int) -> int | None:
    """The word "told" before the newsroom whose name ends at `i`."""
    for k in range(i - 1, max(-1, i - 2 - _MODIFIERS), -1):
        if found[k].folded in _TOLD:
            return k
        if not text[found[k].start].isupper() and found[k].folded != "the":
            return None
    return None
