"""One utterance that both articles put between quotation marks, with other words. Pure.

A cut that an ellipsis shows and words in brackets are the newsroom's right; so are contractions, spelling and small words that change nothing. What is
left, between words that both have, an editor would hold against the recording.
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from reader.article.model import Span
from reader.comparison.agreement import TITLES, respelled, spelled_alike
from reader.comparison.giving import given
from reader.comparison.located import Located
from reader.comparison.model import Difference, SharedQuote
from reader.comparison.utterances import one_speaker
from reader.language.numbers import NUMBER, interval
from reader.language.words import STOP, stem, words

_FLANK = 2  # words that both have, before and after
_FURTHER = 2  # words shown behind those
_LONGEST = 4  # other words on one side
_MARKED = re.compile(r"\.\.\.|[…\[\]()“”\"]")
_STOPPED = re.compile(r"[.!?][\s’”'\"]")  # a sentence ends
_INNER = re.compile(r"(?<![^\s—–])['‘](?=\w)(?!.*\w[.,!?]?['’](?!\w))")
_SHORT = {"ve": "have", "re": "are", "ll": "will", "m": "am", "s": "is", "d": "would", "t": "not"}
# one word in two, so that both ways are one
_IN_FULL = {f"{who}body": f"{who} one".split() for who in ("no", "any", "every", "some")} | {
    f"{who}one": f"{who} one".split() for who in ("any", "every", "some")
}
_IN_FULL |= {"cannot": ["can", "not"], "gonna": ["going", "to"], "wanna": ["want", "to"], "till": ["until"], "although": ["though"]}
_IS = frozenset(["am", "is", "are"])
_AGAIN = 8  # words before a gap among which what one version repeats was said
_CUT_STEMS = re.compile(r"^(\w+)n$")  # "should" of "shouldn't"
# function words that change what is said; a pronoun does where another stands in its place
_CHANGES = frozenset("not no never nor would could should will can may might must all only most some none".split())
_PERSONS = frozenset("i you he she it we they me him her us them".split())
_SLIGHT = frozenset("oh well yeah um uh let just really actually anything something got single".split())
_MOST = 2000  # words of an utterance


_Gap = tuple[tuple[int, int], tuple[int, int], int]
"""The words that differ, by their numbers in either version, and how many follow that both have."""


@dataclass(frozen=True, slots=True)
class _Spoken:
    """One word of an utterance in full, with its place in the text."""

    word: str
    start: int
    end: int


def misquoted(a: Located, b: Located, quotes: Sequence[SharedQuote]) -> Iterator[Difference]:
    """Words of one speaker's utterance that the two articles quote differently."""
    for quote in quotes:
        if quote.kind != "altered" or one_speaker(quote.speaker_a, quote.speaker_b) is False or not (a.quoted(quote.a) and b.quoted(quote.b)):
            continue
        texts = a.text(quote.a), b.text(quote.b)
        for one, other in _other_words(*texts, (a.people, b.people)):
            spans = (
                Span(quote.a.paragraph, quote.a.start + one[0], quote.a.start + one[1]),
                Span(quote.b.paragraph, quote.b.start + other[0], quote.b.start + other[1]),
            )
            yield given(a, b, *spans, "quoted")


def _other_words(one: str, other: str, people: tuple[Set[str], Set[str]]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Places of the words that differ in two versions of one utterance; where one has none, of the words beside the gap."""
    said = _spoken(one), _spoken(other)
    if max(len(s) for s in said) > _MOST:
        return
    # the way round of the two must not change what is found
    turned = (one, other) > (other, one)
    first, second = said[::-1] if turned else said
    who = people[::-1] if turned else people
    for one_side, other_side, after in _unmoved([w.word for w in first], [w.word for w in second]):
        gone, come = first[slice(*one_side)], second[slice(*other_side)]
        if max(len(gone), len(come)) > _LONGEST or not _matters([w.word for w in gone], [w.word for w in come], who):
            continue
        if _again(first, one_side) if not come else not gone and _again(second, other_side):
            continue
        places = _place(first, *one_side), _place(second, *other_side)
        texts = (other, one) if turned else (one, other)
        on = _to_sense(first, one_side[1], after)
        starts = _starts(texts, (first, second), (one_side[0], other_side[0]))
        full = (starts[0], first[one_side[1] + on].end), (starts[1], second[other_side[1] + on].end)
        if any(_MARKED.search(text, max(0, place[0] - 2), place[1] + 4) for text, place in zip(texts, places, strict=True)):
            continue
        if any(_INNER.search(text, *place) for text, place in zip(texts, full, strict=True)):
            continue  # "says ‘what": an inner quotation would be left open
        yield (full[1], full[0]) if turned else full


def _gaps(one: Sequence[str], other: Sequence[str]) -> Iterator[_Gap]:
    """Where two versions differ between runs of words that both have: first word and the word after the last, in each, and how long the run behind is."""
    from rapidfuzz.distance import Levenshtein

    same = [op for op in Levenshtein.opcodes(one, other) if op.tag == "equal"]
    for before, after in pairwise(same):
        if min(x.src_end - x.src_start for x in (before, after)) >= _FLANK:
            yield (before.src_end, after.src_start), (before.dest_end, after.dest_start), after.src_end - after.src_start


def _unmoved(one: Sequence[str], other: Sequence[str]) -> list[_Gap]:
    """The gaps, but for a phrase that only stands elsewhere in the other version: "asked me (every day) for the name (every day)"."""
    gaps = list(_gaps(one, other))
    only = ([list(one[slice(*x)]) for x, y, _ in gaps if y[0] == y[1]], [list(other[slice(*y)]) for x, y, _ in gaps if x[0] == x[1]])
    moved = [phrase for phrase in only[0] if only[0].count(phrase) == only[1].count(phrase) == 1 and _CHANGES.isdisjoint(phrase)]
    return [(x, y, after) for x, y, after in gaps if (x[0] < x[1] and y[0] < y[1]) or [*one[slice(*x)], *other[slice(*y)]] not in moved]


def _place(said: Sequence[_Spoken], start: int, end: int) -> tuple[int, int]:
    """The words from `start` to before `end`, with the word before and after."""
    return said[start - 1].start, said[end].end


def _starts(texts: tuple[str, str], said: tuple[Sequence[_Spoken], Sequence[_Spoken]], at: tuple[int, int]) -> tuple[int, int]:
    """Where what is shown begins: with the word before the other words, unless a sentence ends behind it."""
    ended = any(_STOPPED.search(text, run[k - 1].end, run[k].start) for text, run, k in zip(texts, said, at, strict=True))
    return said[0][at[0] - (not ended)].start, said[1][at[1] - (not ended)].start


def _to_sense(said: Sequence[_Spoken], at: int, run: int) -> int:
    """How many words more are shown behind a gap, of the `run` that both have, so that it does not end with "too" or "in the"."""
    most = min(run - 1, _FURTHER)
    return next((on for on in range(most + 1) if said[at + on].word not in STOP), 0)


def _spoken(text: str) -> list[_Spoken]:
    """The words of an utterance, contractions in full; "and" left out, for it is written in many ways, and so is "in order"."""
    found = words(text)
    out: list[_Spoken] = []
    for k, word in enumerate(found):
        joined = k > 0 and text[found[k - 1].end : word.start] in ("'", "’")
        follows = k + 1 < len(found) and found[k + 1].folded == "t" and text[word.end : found[k + 1].start] in ("'", "’")
        plain, start = word.folded, word.start
        if joined and plain in _SHORT:
            plain = _SHORT[plain]
            start = found[k - 1].start  # what is left of "you'll" begins with "you"
        elif follows:
            plain = {"won": "will", "can": "can", "shan": "shall"}.get(plain, _CUT_STEMS.sub(r"\1", plain))
        if plain == "to" and [w.word for w in out[-2:]] == ["in", "order"]:
            del out[-2:]
        if plain in ("to", "gonna") and (start_of := _going([w.word for w in out[-2:]], plain)):
            out[-start_of:] = [_Spoken("will", out[-start_of].start, word.end)]  # "is going to" is another way to say "will"
        elif plain != "and":
            out += [_Spoken(part, start, word.end) for part in _IN_FULL.get(plain, [plain])]
    return out


def _going(before: Sequence[str], plain: str) -> int:
    """How many words before "to" or "gonna" are one with it: "is going to", "is gonna"; 0 where it is another."""
    form = before[:1] if plain == "to" and before[1:] == ["going"] else before[-1:] if plain == "gonna" else []
    return (2 if plain == "to" else 1) if form and form[0] in _IS else 0


def _again(said: Sequence[_Spoken], more: tuple[int, int]) -> bool:
    """Whether what one version has more only says again what it has just said: "not broken, but the (market is) tired"."""
    before = {w.word for w in said[max(0, more[0] - _AGAIN) : more[0]]} | STOP
    return all(w.word in before and w.word not in _CHANGES for w in said[slice(*more)])


def _matters(one: Sequence[str], other: Sequence[str], people: tuple[Set[str], Set[str]]) -> bool:
    """Whether the words on one side say what those on the other do not."""
    swapped = all(any(w in _PERSONS for w in side) for side in (one, other))
    kept = _CHANGES | _PERSONS if swapped else _CHANGES
    first, second = ([w for w in side if (w not in STOP or w in kept) and w not in TITLES | _SLIGHT] for side in (one, other))
    if [stem(w) for w in first] == [stem(w) for w in second] or "".join(first) == "".join(second) or _one_number(first, second):
        return False
    return not (len(first) == len(second) and all(_one_word(x, y, people) for x, y in zip(first, second, strict=True)))


def _one_number(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether both are one number in words and in digits: "a hundred", "100"."""
    texts = (" ".join(side) for side in (one, other))
    values = [interval(match) for text in texts if (match := NUMBER.fullmatch(text) or NUMBER.fullmatch(f"a {text}")) is not None]
    return len(values) == 2 and values[0] == values[1] != (None, None)


def _one_word(one: str, other: str, people: tuple[Set[str], Set[str]]) -> bool:
    """Whether two words are one in two spellings: people's names are written in more ways than other words."""
    named = stem(one) in people[0] and stem(other) in people[1]
    return spelled_alike(one, other) if named else respelled(one, other)
