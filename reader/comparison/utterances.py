"""Utterances: the sentences of quotations, and how much of its words one shares with another. Pure; spans are code points of one paragraph."""

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.article.model import Span
from reader.comparison.agreement import name_words, one_name
from reader.comparison.laid import Laid
from reader.comparison.terms import UNLISTED, told
from reader.comparison.turned import NUMBERS, runs_in_common
from reader.language.reading import Quotation, Reading
from reader.language.words import STOP, words

_MOST_PAIRS = 4096  # a word or phrase that would make more pairs than this brings nobody together
_LEAST = 0.45  # of the lesser utterance's weight, before the exact comparison


@dataclass(frozen=True, slots=True)
class Utterance:
    """One sentence (or part of one) between quotation marks: `piece` says in which of its quotation's spans."""

    span: Span
    folded: tuple[str, ...]
    weights: tuple[float, ...]
    quotation: int
    piece: int
    speaker: str | None

    @property
    def weight(self) -> float:
        return sum(self.weights)


@dataclass(frozen=True, slots=True)
class Shared:
    """What two utterances have in common, in order: its weight, that of its heaviest run, the share of the lesser utterance, the number of words."""

    a: int
    b: int
    weight: float
    longest: float
    share: float
    words: int


def utterances(reading: Reading, rarity: dict[str, float]) -> tuple[Utterance, ...]:
    """All utterances of speech in the order of the text; those inside another quotation only where that one is no speech."""
    sentences = Laid((sentence.span, None) for sentence in reading.sentences)
    out: list[Utterance] = []
    covered: dict[int, int] = defaultdict(int)
    for number, quotation in enumerate(reading.quotations):
        if quotation.kind == "title":
            continue
        for piece, span in enumerate(quotation.spans):
            if span.end <= covered[span.paragraph]:
                continue
            covered[span.paragraph] = span.end
            out += _parts(reading, number, quotation, piece, span, sentences, rarity)
    return tuple(out)


def _parts(reading: Reading, number: int, quotation: Quotation, piece: int, span: Span, sentences: Laid[None], rarity: dict[str, float]) -> Iterable[Utterance]:
    text = reading.article.paragraphs[span.paragraph].text
    inside = [(max(s.start, span.start), min(s.end, span.end)) for s, _ in sentences.meeting(span)] or [(span.start, span.end)]
    for start, end in inside:
        run = words(text[start:end])
        if not run:
            continue
        folded = tuple(plain(w.folded) for w in run)
        first, last = _with_marks(text, start + run[0].start, start + run[-1].end, start, end)
        where = Span(span.paragraph, first, last)
        speaker = quotation.speaker.text if quotation.speaker else None
        yield Utterance(where, folded, tuple(rarity.get(w, 1.0) for w in folded), number, piece, speaker)


def _with_marks(text: str, first: int, last: int, start: int, end: int) -> tuple[int, int]:
    """The words from `first` to `last` with a bracket or an inner mark of quotation before or after them whose fellow stands among them."""
    opening, closing = text[first - 1] if first > start else "", _CLOSES.match(text, last, end)
    if opening in _PAIRS and _PAIRS[opening] in text[first:end]:
        first -= 1
    if closing is not None and closing.group(1) and _left_open(text[first:last], closing.group(1)):
        last = closing.end()
    return first, last


def _left_open(said: str, closing: str) -> bool:
    """Whether the mark that this one closes was opened last and not closed yet."""
    opened = max(said.rfind(opening) for opening, other in _PAIRS.items() if other == closing)
    return opened >= 0 and (opened == 0 or not said[opened - 1].isalnum()) and re.search(rf"{re.escape(closing)}(?!\w)", said[opened + 1 :]) is None


_PAIRS = {"‘": "’", "“": "”", "'": "'", '"': '"', "[": "]", "(": ")", "«": "»"}
_CLOSES = re.compile(r"[.,!?…]{0,3}([’”'\"»\])])")
_PLAIN = {
    "okay": "ok", "sen": "senator", "rep": "representative", "gov": "governor", "gen": "general", "dr": "doctor", "dept": "department", "percent": "per",
    **NUMBERS,
}  # fmt: skip


def plain(word: str) -> str:
    """A folded word without the newsroom's own style: "Sen." is senator, "three" is 3."""
    return _PLAIN.get(word, word)


def rarities(a: Reading, b: Reading) -> dict[str, float]:
    """How much each word of the two articles tells, 0.2 to 1: little where it is common in English or in these two."""
    counts: Counter[str] = Counter()
    stems: tuple[dict[str, str], dict[str, str]] = ({}, {})
    total = 0
    for reading, here in zip((a, b), stems, strict=True):
        for sentence in reading.sentences:
            found = words(reading.article.text(sentence.span), reading.article.language)
            here.update((w.folded, w.stem) for w in found)
            counts.update({w.folded for w in found})
            total += 1
    scale = math.log(total + 2)
    out: dict[str, float] = {}
    for word in sorted(counts):
        rare = max(0.35, min(1.0, 0.25 + math.log((total + 2) / (counts[word] + 1)) / scale))
        known = min(told(side[word]) for side in stems if word in side)  # two languages can have two stems of it
        out[word] = 0.2 if word in STOP else round(rare * (0.5 + 0.5 * known / UNLISTED), 6)
    return out


def shared(a: Sequence[Utterance], b: Sequence[Utterance]) -> list[Shared]:
    """All pairs that share enough to be looked at, with what they share; in order. Swapping mirrors it."""
    bags = [[Counter(u.folded) for u in side] for side in (a, b)]
    out: list[Shared] = []
    for i, j in _together(a, b):
        u, v = a[i], b[j]
        least = min(u.weight, v.weight)
        known = {w: x for side in (u, v) for w, x in zip(side.folded, side.weights, strict=True)}
        common = bags[0][i] & bags[1][j]
        if sum(known[w] * n for w, n in common.items()) < _LEAST * least:
            continue
        weight, number = _in_order(u, v, common.total())
        if number:
            out.append(Shared(i, j, round(weight, 6), round(_longest_run(u, v), 6), round(weight / least, 6), number))
    return out


def _in_order(u: Utterance, v: Utterance, most: int) -> tuple[float, int]:
    """Weight and number of the words that both have in one order; where there are several such orders, of the lighter of the two found from either side.

    `most`: the words that both have in any order; with all of them there is only one weight.
    """
    weights = []
    for one, other in ((u, v), (v, u)):
        runs = runs_in_common(one.folded, other.folded)
        number = sum(end - start for start, end, _, _ in runs)
        weights.append(sum(sum(one.weights[start:end]) for start, end, _, _ in runs))
        if number == most:
            break
    return min(weights), number


def _longest_run(u: Utterance, v: Utterance) -> float:
    """Weight of the heaviest run of words that stand together in both, in quadratic time of two sentences, bounded."""
    best = 0.0
    if len(u.folded) * len(v.folded) > 250_000:
        return min(u.weight, v.weight) if u.folded == v.folded else 0.0
    previous = [0.0] * (len(v.folded) + 1)
    for word, weight in zip(u.folded, u.weights, strict=True):
        current = [0.0] * (len(v.folded) + 1)
        for k, other in enumerate(v.folded, 1):
            if word == other:
                current[k] = previous[k - 1] + weight
                best = max(best, current[k])
        previous = current
    return best


def _together(a: Sequence[Utterance], b: Sequence[Utterance]) -> list[tuple[int, int]]:
    """Pairs with a telling word or three words running in common, by index; keys that are everywhere are left out."""
    places: list[dict[object, list[int]]] = []
    for side in (a, b):
        index: dict[object, list[int]] = defaultdict(list)
        for i, u in enumerate(side):
            keys: set[object] = {w for w, x in zip(u.folded, u.weights, strict=True) if x > 0.2}
            keys |= set(zip(u.folded, u.folded[1:], u.folded[2:], strict=False))
            for key in keys:
                index[key].append(i)
        places.append(index)
    found: set[tuple[int, int]] = set()
    for key, left in places[0].items():
        right = places[1].get(key)
        if right and len(left) * len(right) <= _MOST_PAIRS:
            found.update((i, j) for i in left for j in right)
    return sorted(found)


def same_speaker(one: str | None, other: str | None) -> bool | None:
    """Whether two names mean one speaker: a name of theirs in common. None where either is not said, or only a pronoun."""
    sets = [_speaker_words(name) for name in (one, other)]
    if not sets[0] or not sets[1]:
        return None
    return bool(sets[0] & sets[1])


def speaker_known(one: str | None, other: str | None) -> bool | None:
    """The same, but None where one is known by a description alone: "the head of the agency" may well be Lee; or where both are of one party."""
    same = same_speaker(one, other)
    if same is not False or one is None or other is None:
        return same
    described = any(name.lower().startswith("the ") and not _is_name(name) for name in (one, other))
    return None if described or _parties(one) & _parties(other) else False


@lru_cache(maxsize=4096)
def _parties(name: str) -> frozenset[str]:
    """The parties whose members a name may mean: "every Senate Republican" and "the Republican Party" may be one."""
    return frozenset(_PARTIES[w.folded] for w in words(name) if w.folded in _PARTIES)


def one_speaker(one: str | None, other: str | None) -> bool | None:
    """The same, asked more strictly of full names: "John Kerry" is not "John Boehner", nor the New York Times the New York police."""
    same = same_speaker(one, other)
    if not same or one is None or other is None or min(len(_speaker_words(name)) for name in (one, other)) < 2:
        return same
    if _is_name(one) and _is_name(other):
        return one_name(one, other)
    full, role = (one, other) if _is_name(one) else (other, one)
    return not _is_name(full) or {*name_words(full)[-1:]} <= {*name_words(role)}


def _is_name(text: str) -> bool:
    """Whether every word that tells is written with a capital."""
    return all(text[w.start].isupper() for w in words(text) if w.folded not in STOP and w.folded != "s")


@lru_cache(maxsize=4096)
def _speaker_words(name: str | None) -> frozenset[str]:
    """The telling words of a speaker's name; what an owner owns is the speaker, not the owner ("Lee's lawyer")."""
    plain_name = re.sub(r".*['’]s\s+(?=\w)", "", name or "")
    return frozenset(w.folded for w in words(plain_name) if w.folded not in STOP and w.folded not in _TITLES and len(w.folded) > 1)


_TITLES = frozenset(
    "mr mrs ms dr sen rep gov gen senator representative governor president secretary justice judge house white republican democrat democratic former "
    "spokesman spokeswoman campaign i you we".split()
)
_PARTIES = {word: word[:5] for word in "republican republicans democrat democrats democratic".split()}


class SentenceIndex:
    """Finds the sentences of a place, by bisection."""

    def __init__(self, reading: Reading) -> None:
        self._starts = [(s.span.paragraph, s.span.start) for s in reading.sentences]
        self.spans = [s.span for s in reading.sentences]

    def at(self, span: Span) -> int | None:
        """The index of the sentence that holds the start of `span`."""
        k = bisect_right(self._starts, (span.paragraph, span.start)) - 1
        return k if k >= 0 and self.spans[k].paragraph == span.paragraph and self.spans[k].end > span.start else None

    def meeting(self, span: Span) -> range:
        """The indices of the sentences that have something of `span`."""
        held = self.at(span)
        first = bisect_right(self._starts, (span.paragraph, span.start)) if held is None else held
        return range(first, max(first, bisect_left(self._starts, (span.paragraph, span.end))))
