"""Where a one-sided stretch may begin and end, so that it can be read by itself: at whole words, names and phrases. Pure; linear in the sentence.

A stretch is found word by word; its edges then move by a few words at most: outward to the "who", the article or the auxiliary that it needs, and
to the end of a name or phrase; inward past words that lead to what it does not have. Words that both articles tell are never taken in.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from reader.article.lengths import word_of
from reader.article.model import Span
from reader.comparison.joints import Joints
from reader.comparison.onward import Onward
from reader.comparison.outward import Token, token
from reader.comparison.parted import Parted
from reader.comparison.standing import Standing
from reader.language import grammar
from reader.language.phrases import TIMES
from reader.language.reading import Reading
from reader.language.words import STOP, is_english

REACH = 4  # words that an edge may move
REST = 3  # words left of a clause that are taken in where the stretch ends on a word that needs them
BETWEEN = 2  # words between two stretches of a sentence that are told with them
_LONGEST_UNIT = 100  # characters of a name, figure or date
_PARTS = frozenset("none some most many much one all half any each few several dozens hundreds thousands millions".split())
_MODALS = grammar.MODALS | {"shall", "do", "does", "did", "cannot"}
_SHORTENED = frozenset("jr sr inc co corp ltd no".split())  # a stop behind them is theirs
_TIMES = frozenset("minutes hours days weeks months years decades".split())
_LOOSE = (grammar.ARTICLES | grammar.WHO | grammar.SUBORDINATORS | grammar.COORDINATORS) | frozenset(
    """of to in on at for by with from about against between among during than as that if he she they we i what upon toward towards within without
    despite amid including""".split()
)
_OPENING = "“\"‘'«„($€£¥"
_ENDED = re.compile("[.,!?…]?[”\"’'»)]+(?!\\w)|%")
_NOTHING = re.compile(r"\W*\Z")
_PARTY = re.compile(r"[A-Z]{1,3}-[A-Z]\w*(?:\.\w+)*")
_UNKNOWN: Mapping[int, float] = MappingProxyType({})


class Edges:
    """Moves the edges of stretches of one article's sentences."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.english = is_english(reading.article.language)
        mentions = [span for name in reading.names for span in name.mentions]
        units = (*mentions, *(f.span for f in reading.figures), *(d.span for d in reading.dates))
        self.units = sorted({unit for unit in units if len(unit) <= _LONGEST_UNIT})

    def settled(self, sentence: int, spans: Sequence[Span], shared: Sequence[int], own: Mapping[int, float] = _UNKNOWN) -> list[Span]:
        """The stretches of a sentence with better edges; `shared` is where, in its paragraph, words begin that must stay outside.

        `own`: how likely the word that begins there is told by this article alone.
        """
        place = self.reading.sentences[sentence].span
        text = self.reading.article.text(place)
        run = [token(m.start(), m.end(), m.group()) for m in word_of(text).finditer(text)]
        taken = [bisect_left(shared, place.start + t.start) < bisect_left(shared, place.start + t.end) for t in run]
        alone = [own.get(place.start + t.start, 0.0) for t in run] if own else []
        walk = _Walk(text, run, taken, {c.start - place.start for c in self.reading.sentences[sentence].clauses}, alone)
        found = [self._settled(place, walk, span) for span in spans]
        if not self.english:
            return found
        standing = Standing(text, run, taken, alone, walk.starts())
        joined = merged(self.reading.article.paragraphs[place.paragraph].text, sorted(found), shared)
        return [self._stood(place, walk, standing, span) for span in joined]

    def _stood(self, place: Span, walk: "_Walk", standing: Standing, span: Span) -> Span:
        """A stretch with what it needs to stand by itself."""
        low = bisect_right(walk.run, span.start - place.start, key=lambda t: t.end)
        high = bisect_left(walk.run, span.end - place.start, key=lambda t: t.start) - 1
        first, last = standing.stood(low, high) if low <= high else (low, high)
        if low <= high:
            first, last = Joints(walk.text, walk.run, walk.taken, walk.own).mended(first, last)
            first, last = Parted(walk.text, walk.run, walk.taken, walk.own).mended(first, last)
            # what was taken in may begin or end inside a figure: "four hours and | 50 minutes"
            first, last = walk.free(*self._whole(place, walk.run, first, last), first, last)
        start = span.start if first == low else place.start + walk.opened(first)
        return Span(span.paragraph, start, span.end if last == high else place.start + walk.closed(last))

    def _settled(self, place: Span, walk: "_Walk", span: Span) -> Span:
        run = walk.run
        low = bisect_right(run, span.start - place.start, key=lambda t: t.end)
        high = bisect_left(run, span.end - place.start, key=lambda t: t.start) - 1
        if low > high:
            return span
        first, last = walk.free(*self._whole(place, run, low, high), low, high)
        if self.english:
            first = walk.begun(first, last)
            last = walk.ended(first, last)
            out = Onward(walk.text, run, walk.taken, walk.own)
            first = out.begun(first)
            last = out.kept(first, out.ended(last))
        start = span.start if first == low and run[first].start >= span.start - place.start else place.start + walk.opened(first)
        kept = last == high and run[last].end <= span.end - place.start and not walk.shortened(last)
        end = span.end if kept else max(place.start + walk.closed(last), span.end if last == high else 0)
        return Span(span.paragraph, start, end) if start < end else span

    def _whole(self, place: Span, run: Sequence[Token], first: int, last: int) -> tuple[int, int]:
        """To the ends of a name, figure or date that an edge would cut."""
        start, end = place.start + run[first].start, place.start + run[last].end
        low, high = self._unit_over(start, place), self._unit_over(end, place)
        while low is not None and first and place.start + run[first].start > low.start:
            first -= 1
        while high is not None and last + 1 < len(run) and place.start + run[last + 1].end <= high.end:
            last += 1
        return first, last

    def _unit_over(self, edge: int, place: Span) -> Span | None:
        """The longest name, figure or date of a sentence that begins before an edge and ends after it."""
        k = bisect_left(self.units, (place.paragraph, max(place.start, edge - _LONGEST_UNIT)), key=lambda u: (u.paragraph, u.start))
        over = None
        while k < len(self.units) and self.units[k].paragraph == place.paragraph and self.units[k].start < edge:
            unit = self.units[k]
            if edge < unit.end <= place.end and (over is None or len(unit) > len(over)):
                over = unit
            k += 1
        return over


@dataclass(frozen=True, slots=True)
class _Walk:
    """One sentence's words; `taken` says which both articles tell, `clauses` where its clauses begin."""

    text: str
    run: Sequence[Token]
    taken: Sequence[bool]
    clauses: set[int]
    own: Sequence[float] = ()

    def begun(self, first: int, last: int) -> int:
        """The first word of a stretch, moved back to what it needs."""
        if _PARTY.fullmatch(self.run[first].text) and first < last:
            return first + 1
        at = first
        for _ in range(REACH):
            before = self._needed(at)
            if before == at or first - before > REACH or any(self.taken[before:at]):
                break
            at = before
        return at

    def ended(self, first: int, last: int) -> int:
        """The last word of a stretch: on to the end of its phrase where that is near, else back past words that lead on."""
        if not self._joined(last + 1) or self._bounds(last + 1):
            return self._given_up(first, last)
        end = self._phrase_end(last) if self._wants_more(first, last) else None
        return self._given_up(first, last) if end is None else end

    def _phrase_end(self, last: int) -> int | None:
        """The last word of the noun phrase, or of the clause, that goes on after a word; None where it is far."""
        nouns = True
        for k in range(last + 1, min(len(self.run), last + 1 + REACH)):
            if self.taken[k]:
                return None
            nouns = nouns and (self._noun(k) or (k == last + 1 and self.run[k].low in grammar.ARTICLES and not _loose(self.run[last])))
            if not self._joined(k + 1) or self._bounds(k + 1):
                return k if (nouns or k - last <= REST) and not _loose(self.run[k]) else None
            if nouns and self._noun(k) and not self._noun(k + 1) and not _verb(self.run[k + 1]):
                return k
        return None

    def free(self, first: int, last: int, start: int, end: int) -> tuple[int, int]:
        """Without words that were taken in though both tell them: `start` and `end` were the edges before."""
        while first < start and any(self.taken[first:start]):
            first += 1
        while last > end and any(self.taken[end + 1 : last + 1]):
            last -= 1
        return first, last

    def opened(self, first: int) -> int:
        """Where a word begins, with the opening marks before it."""
        at = self.run[first].start
        while at and self.text[at - 1] in _OPENING:
            at -= 1
        return at

    def closed(self, last: int) -> int:
        """Where a word ends, with the marks that belong to it: closing quotation marks, a percent sign, the end of the sentence."""
        end = self.run[last].end
        end += self.shortened(last)
        quoted = _ENDED.match(self.text, end)
        end = quoted.end() if quoted else end
        return len(self.text) if _NOTHING.match(self.text, end) else end

    def shortened(self, k: int) -> bool:
        """Whether the stop behind word k belongs to it: "C.I.A.", "Ariz., who"."""
        short = "." in self.run[k].text or self.run[k].low in _SHORTENED or self.text.startswith(".,", self.run[k].end)
        return short and self.text.startswith(".", self.run[k].end)

    def starts(self) -> list[int]:
        """The words that clauses begin with, in order."""
        return sorted({bisect_left(self.run, at, key=lambda t: t.start) for at in self.clauses})

    def _joined(self, k: int) -> bool:
        """Whether nothing but a space, an opening mark or the stop of "No." stands before word k."""
        if not 0 < k < len(self.run):
            return False
        before = self.run[k - 1]
        gap = self.text[before.end : self.run[k].start]
        return not gap.strip(" \u00a0" + _OPENING) or (gap.strip() == "." and len(before.text) < 5 and before.text[0].isupper())

    def _bounds(self, k: int) -> bool:
        return self.opened(k) in self.clauses or self.run[k].start in self.clauses

    def _noun(self, k: int) -> bool:
        """Whether word k may be a noun or adjective: neither a function word nor plainly a verb, an adverb or a day."""
        low = self.run[k].low
        return low not in STOP and not _verb(self.run[k]) and low not in TIMES and not low.endswith("ly") and low not in grammar.PREPOSITIONS

    def _needed(self, k: int) -> int:
        """The word that the stretch should begin with instead of word k; k where that is good enough."""
        if not self._joined(k):
            return k
        here, before, back = self.run[k], self.run[k - 1], self.run[k - 2] if k > 1 and self._joined(k - 1) else None
        if before.text == "No" and here.text[0].isdigit():
            return k - 2 if back is not None and (back.low in grammar.ARTICLES or _owner(back)) else k - 1
        if here.text[0].isupper() and self.text[before.end] == ".":
            return k - 1  # "Mrs. Roth"
        if before.low in grammar.WHO or (before.low == "that" and _finite(here) and back is not None and self._noun(k - 2)):
            return k - 2 if back is not None and back.low in grammar.PREPOSITIONS else k - 1
        if before.low == "of" and back is not None and back.low in _PARTS:
            return k - 2
        if before.low == "to" and here.text[0].islower() and here.low not in STOP:
            return k - 1
        if self._helps(before, here) or self._measured(k) or self._belongs(k):
            return k - 1
        if before.low in grammar.ADVERBS and back is not None and self._helps(back, here):
            return k - 2
        return self._determiner(k)

    def _helps(self, before: Token, here: Token) -> bool:
        """Whether an auxiliary stands before its verb."""
        if before.low in _MODALS or before.low.endswith("n't"):
            return here.text[0].islower()
        return before.low in grammar.AUXILIARIES and (_finite(here) or grammar.present_participle(here.low))

    def _belongs(self, k: int) -> bool:
        """Whether word k says of whom or what the word before it speaks: "was | better for all", "Guild | leader Ada Roth"."""
        before, here = self.run[k - 1], self.run[k]
        if before.low in ("is", "was", "are", "were") and not before.text[0].isupper():
            return here.text[0].islower() and self._noun(k)
        after = self.run[k + 1].text if self._joined(k + 1) else ""
        return before.text[0].isupper() and before.low not in STOP and here.text[0].islower() and self._noun(k) and after[:1].isupper() and not _owner(before)

    def _measured(self, k: int) -> bool:
        """Whether the word before k leads to it alone: "within days", "of that size", "as soon as"."""
        before, here = self.run[k - 1].low, self.run[k].low
        if before == "as":
            return k + 1 < len(self.run) and self.run[k + 1].low == "as"
        if before == "that":
            return k > 1 and self.run[k - 2].low in grammar.PREPOSITIONS and self._noun(k)
        return before in grammar.PREPOSITIONS and here in _TIMES

    def _determiner(self, k: int) -> int:
        """The article, owner or number before a noun phrase that begins at k or a little before it."""
        if not self._noun(k):
            return k
        for at in range(k - 1, max(-1, k - 1 - REST), -1):
            token = self.run[at]
            if not self._joined(at + 1):
                return k
            if token.low in grammar.ARTICLES or _owner(token):
                return k if self._bounds(k) and at < k - 1 else at
            if not self._noun(at) or self._bounds(at + 1):
                return k
        return k

    def _wants_more(self, first: int, last: int) -> bool:
        """Whether the stretch ends on a word that leads on, on a verb, or within a noun phrase."""
        here = self.run[last]
        leads_on = here.text[0].islower() and grammar.present_participle(here.low) and self.run[last + 1].low in grammar.ARTICLES  # "invoking | the law"
        if leads_on or _loose(here) or _verb(here) or self.run[last - 1].low in _MODALS | {"to"}:
            return True
        if not self._noun(last) or not self._noun(last + 1):
            return False
        for k in range(last - 1, max(first - 1, last - 1 - REST), -1):
            if self.run[k].low in grammar.ARTICLES:
                return True
            if not self._noun(k):
                return False
        return False

    def _given_up(self, first: int, last: int) -> int:
        """Back past words that lead to what the stretch does not have."""
        at = last
        while at > first and last - at < REACH and at + 1 < len(self.run) and self._leads_on(at) and self._joined(at + 1):
            at -= 1
        return at

    def _leads_on(self, k: int) -> bool:
        """Whether word k only leads to the word after it: "the guild also | called"."""
        return _loose(self.run[k]) or (self.run[k].low in ("also", "then") and _verb(self.run[k + 1]))


def _owner(token: Token) -> bool:
    return token.low.endswith(("'s", "s'")) and token.low.split("'")[0] not in grammar.SUBJECTS


def _finite(token: Token) -> bool:
    return token.low in grammar.AUXILIARIES or token.low in grammar.PLAIN_VERBS or grammar.past(token.low)


def _verb(token: Token) -> bool:
    return _finite(token) and token.text[0].islower()


def _loose(token: Token) -> bool:
    return token.low in _LOOSE and not token.text.isupper()


def merged(text: str, spans: Sequence[Span], shared: Sequence[int]) -> list[Span]:
    """Stretches of one sentence in order, those that meet, but for a word or two, as one; never over words that both tell (`shared`)."""
    found: list[Span] = []
    for span in spans:
        low, high = (found[-1].end, max(found[-1].end, span.start)) if found else (0, 0)
        if found and len(text[low:high].split()) <= BETWEEN and bisect_left(shared, low) == bisect_left(shared, high):
            found[-1] = Span(span.paragraph, found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found
