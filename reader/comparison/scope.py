"""One thing, of which one article means all and the other a part: "overturned part of the act" and "struck down the act". Pure.

Listed phrases before the same words in two linked sentences; where the other has none there, only "part of", "some of" and their like tell.
English only.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from reader.article.model import Span
from reader.comparison.certainty import LOOSE_DAYS
from reader.comparison.giving import given
from reader.comparison.located import Located
from reader.comparison.model import Difference
from reader.comparison.terms import told
from reader.language.cues import listed
from reader.language.grammar import DETERMINERS, past
from reader.language.words import STOP, Word, words

_LONGEST = 3  # words of a phrase
_AHEAD = 6  # words of the thing
_AROUND = 9
_ALIKE = 2  # telling stems before and around both that make them one thing
_MANY = 8  # times that a sentence has one word
_PARTED = re.compile(r"[^\s'’-]")
_WHEN = frozenset("earlier later last next today yesterday tomorrow late early soon".split()) | LOOSE_DAYS
# before these it says how or where something is, and not how much of it: "as part of", "is part of"; after a mark it stands beside what it is of
_NOT_AFTER = frozenset("as be is was are were at not no any than too so how".split())


@dataclass(frozen=True, slots=True)
class Share:
    """How much of a thing a sentence means: indices of the phrase's first word, the thing's first and last word."""

    much: str
    partitive: bool
    first: int
    thing: int
    last: int


@cache
def _phrases() -> dict[tuple[str, ...], str]:
    return {tuple(line.split()): section for section, lines in listed("shares.txt").items() for line in lines}


def scopes(a: Located, b: Located, places: Iterable[tuple[Span, Span]]) -> Iterator[Difference]:
    """Things of which two linked sentences mean more and less. `places`: the linked sentences."""
    for span_a, span_b in places:
        for one, other in _between(a, span_a, b, span_b):
            yield given(a, b, one, other, "scope")
        for other, one in _between(b, span_b, a, span_a):
            yield given(a, b, one, other, "scope")


def _between(sharing: Located, where: Span, plain: Located, there: Span) -> Iterator[tuple[Span, Span]]:
    """Places of a share of something in the sentence `where`, and of the thing, with another share or with none, in `there`."""
    text, other = sharing.text(where), plain.text(there)
    found, named = words(text), words(other)
    theirs = {s.last: s for s in shares(other, named)}
    by_stem: dict[str, list[int]] = {}
    for k, word in enumerate(named):
        if len(by_stem.setdefault(word.stem, [])) < _MANY:
            by_stem[word.stem].append(k)
    for share in shares(text, found):
        span = Span(where.paragraph, where.start + found[share.first].start, where.start + found[share.last].end)
        if sharing.quoted(span):
            continue
        for k in by_stem.get(found[share.last].stem, []):
            rival = theirs.get(k)
            if rival is not None and rival.much == share.much:
                break  # both mean as much
            if not _same_thing(share, found, named, k) or (rival is None and not (share.much == "some" and share.partitive)):
                continue
            first = rival.first if rival is not None else max(0, k - (share.last - share.thing))
            while first < k and (named[first].folded in STOP and rival is None):
                first += 1
            yield span, Span(there.paragraph, there.start + named[first].start, there.start + named[k].end)
            break


def _same_thing(share: Share, found: Sequence[Word], named: Sequence[Word], k: int) -> bool:
    before = {w.stem for w in found[share.thing : share.last]}
    common = before & {w.stem for w in named[max(0, k - _AHEAD) : k]}
    alike = (_around(found, share.thing, share.last) & _around(named, k - (share.last - share.thing), k)) - before - {named[k].stem}
    return len(common) * 2 >= len(before) and len(common | alike) >= _ALIKE


def _around(found: Sequence[Word], first: int, last: int) -> set[str]:
    return {w.stem for w in found[max(0, first - _AROUND) : last + _AROUND + 1] if w.folded not in STOP and told(w.stem) >= 1}


def shares(text: str, found: Sequence[Word]) -> list[Share]:
    """Every phrase that says how much of a thing is meant, with the thing, in order."""
    out = []
    at = 0
    while at < len(found):
        length = next((n for n in range(_LONGEST, 0, -1) if tuple(w.folded for w in found[at : at + n]) in _phrases()), 0)
        share = _share(text, found, at, length) if length else None
        if share is not None:
            out.append(share)
        at += length or 1
    return out


def _share(text: str, found: Sequence[Word], at: int, length: int) -> Share | None:
    before = found[at - 1] if at else None
    if before is not None and (before.folded in _NOT_AFTER or _PARTED.search(text, before.end, found[at].start)):
        return None
    phrase = tuple(w.folded for w in found[at : at + length])
    if before is not None and phrase[0] in ("part", "portion", "section", "piece") and before.folded not in STOP and not past(before.folded):
        return None  # "the funding portion of the bill"
    thing = at + length
    while thing < len(found) and found[thing].folded in DETERMINERS:
        thing += 1
    last = _last(text, found, thing)
    if last < thing or told(found[last].stem) < 1:
        return None
    first = at - 1 if at and found[at - 1].folded in ("a", "the") else at
    return Share(_phrases()[phrase], phrase[-1] == "of", first, thing, last)


def _last(text: str, found: Sequence[Word], thing: int) -> int:
    """The last word of the thing that begins with the word at `thing`; less than that where none does. "The Defense of Marriage Act" is one thing."""
    last = thing - 1
    for k in range(thing, min(len(found), thing + _AHEAD)):
        if k > thing and _PARTED.search(text, found[k - 1].end, found[k].start):
            break
        named = thing < k < len(found) - 1 and text[found[k - 1].start].isupper() and text[found[k + 1].start].isupper()
        if found[k].folded == "of" and named:
            continue
        if found[k].folded in STOP | _WHEN or found[k].folded[0].isdigit() or (k > thing and past(found[k].folded)):
            break
        last = k
    return last
