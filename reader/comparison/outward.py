"""Where a one-sided stretch begins or ends within a clause: out to the verb, the subject or the preposition that its words need. Pure; linear.

Only words that both articles do not tell word for word are taken in, and only a few: a stretch that lacks its verb cannot be read, one that has all of
its sentence tells a reader what he knows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from reader.language import gazetteer, grammar
from reader.language.cues import cues
from reader.language.folding import folded
from reader.language.phrases import TIMES
from reader.language.words import STOP

FARTHEST = 6  # words that an edge may move at once
BACK = 12  # words that the first edge may move in all
THAT = 12  # words of a clause that says what a noun or verb before it means: "concerns | that the pier would sink"
OWN = 0.35  # how likely this article alone tells the words of such a clause, at least
REMNANT = 3  # words of a sentence that are not left over before a stretch
TAIL = 3  # nor after it
COMPLEMENT = 4  # words behind an "of" that belong to the noun before it
LEAD = 3  # words that say when something was said
# verbs of speech with somebody as their object
_TOLD = frozenset(
    """told tell tells accused accuses asked asks urged urges called calls criticized criticised blamed praised blasted warned described denounced
    condemned attacked chided thanked""".split()
)
PAIRS = frozenset("for to of with from".split())  # "in exchange | for", "in response | to"
_RELATIVES = frozenset("who which that".split())
_CLAUSES = _RELATIVES | grammar.SUBORDINATORS | grammar.COORDINATORS
_LEAN = _RELATIVES | {"between"}  # on the noun before them
_DEPENDENT = frozenset("to for by".split())  # on the verb before them
_BEFORE_DAYS = frozenset("on in last next this early late since until by from before after".split())
_BEFORE_PLAIN = grammar.MODALS | {"to", "did", "does", "do"}
ROUGHLY = frozenset("just only about nearly almost some roughly around".split())  # before a number
_OPENING = "“\"‘'«„($€£¥"


@cache
def _governing() -> dict[str, frozenset[str]]:
    """The words that a "to" or "for" depends on, by which of the two."""
    return gazetteer.sections("governing.txt")


@dataclass(frozen=True, slots=True)
class Token:
    """One written word ("don’t", "N.Y", "1,500"): half-open offsets, the word as written, and folded."""

    start: int
    end: int
    text: str
    low: str


@dataclass(frozen=True, slots=True)
class Outward:
    """One sentence's words; `taken` says which both articles tell."""

    text: str
    run: Sequence[Token]
    taken: Sequence[bool]
    own: Sequence[float] = ()  # how likely each word is told by this article alone; none where that is not known

    def begun(self, first: int) -> int:
        """The first word of a stretch, moved back to what its clause needs."""
        at = first
        for _ in range(FARTHEST):
            before = self._needed(at)
            if before == at or (first - before > BACK and self.run[at].low != "for") or any(self.taken[before:at]):
                break
            at = before
        if at <= REMNANT and not any(self.taken[:at]):
            return 0
        return self._said_when(at)

    def _said_when(self, k: int) -> int:
        """The first word of what is said, where word k says without a subject that it was said, and on what day: "said | on Monday that | the pier"."""
        here = self.run[k]
        speaks = is_verb(here) and here.low in cues().speech
        if not speaks and not (k and self.run[k - 1].low in cues().speech and is_verb(self.run[k - 1])):
            return k
        days, at = 0, k + speaks
        while at < k + LEAD and at + 1 < len(self.run) and self._joined(at) and (self._day(at) or self.run[at].low in ("on", "that")):
            days += self._day(at)
            at += 1
        return at if days and self._joined(at) and self.run[at - 1].low != "on" else k

    def _day(self, k: int) -> bool:
        """Whether word k is a weekday, a month or the like."""
        token = self.run[k]
        return token.low in TIMES and (token.text[0].isupper() or token.low not in ("may", "march"))

    def ended(self, last: int) -> int:
        """The last word of a stretch: to the end of a name, and of a sentence that has but a few words more."""
        rest = range(last + 1, len(self.run))
        if 0 < len(rest) <= TAIL and not any(self.taken[k] for k in rest) and all(map(self._joined, rest)) and not self._says(rest):
            return len(self.run) - 1
        end = last
        while end - last < FARTHEST and self._named(end + 1) and not self.taken[end + 1]:
            end += 1
        return self._what_it_says(self._complement(end))

    def _complement(self, end: int) -> int:
        """The last word of what completes the noun at a word, where that is short: "proof | of theft", "$40 | worth of lamps"; the word itself otherwise."""
        at = end + 1
        if self._joined(at) and self.run[at].low == "worth":
            end, at = at, at + 1
        if not self._joined(at) or self.run[at].low != "of" or not self._noun(end):
            return end
        last = at
        while last - at <= COMPLEMENT and self._joined(last + 1) and (self._noun(last + 1) or (last == at and self._object(last + 1))):
            last += 1
        if last > at and self._joined(last + 2) and self.run[last + 1].low in ("and", "or") and self._noun(last + 2) and not self._joined(last + 3):
            last += 2
        ended = at < last <= at + COMPLEMENT + 2 and self._noun(last) and not (self._joined(last + 1) and self._noun(last + 1))
        return last if ended and not any(self.taken[end : last + 1]) else end

    def _what_it_says(self, end: int) -> int:
        """The last word of the clause that completes the word at `end`, where the other article may well not tell it: "concerns | that the pier would sink",
        "unlikely | to sail"."""
        at = end + 1
        most = self._completes(at) if self._joined(at) and len(self.own) == len(self.run) else 0
        last = at
        while last - at < most and self._joined(last + 1) and self.run[last + 1].low not in grammar.COORDINATORS:
            last += 1
        added = range(at, last + 1)
        far = last - at >= most and (not most or self._joined(last + 1))
        return end if far or any(self.taken[k] for k in added) or sum(self.own[k] for k in added) < OWN * len(added) else last

    def _completes(self, at: int) -> int:
        """How many words there may be of a clause that begins at a word and completes the word before it; 0 where none does."""
        here, before = self.run[at].low, self.run[at - 1]
        if here == "that":
            return THAT if self._noun(at - 1) or is_verb(before) else 0
        return THAT if here == "to" and before.low in _governing()["to"] else 0

    def _says(self, rest: range) -> bool:
        """Whether words only say who said it, or begin a clause of their own."""
        return self.run[rest.start].low in _CLAUSES or any(self.run[k].low in cues().speech for k in rest)

    def _joined(self, k: int) -> bool:
        """Whether nothing but a space, an opening mark or the stop of "Mr." stands before word k."""
        if not 0 < k < len(self.run):
            return False
        before = self.run[k - 1]
        gap = self.text[before.end : self.run[k].start].strip(" \u00a0" + _OPENING)
        return not gap or (gap == "." and len(before.text) < 5 and before.text[0].isupper())

    def _named(self, k: int) -> bool:
        """Whether the words before and at k are one name: "Judge | Lund"."""
        if not 0 < k < len(self.run) or self.text[self.run[k - 1].end : self.run[k].start] != " ":
            return False
        return all(token.text[0].isupper() and token.low not in STOP and token.low not in TIMES for token in self.run[k - 1 : k + 1]) and (
            k > 1 or not self._opens(k - 1)
        )

    def _opens(self, k: int) -> bool:
        """Whether word k only looks like a name because it begins the sentence."""
        return k == 0 and (self.run[0].low in STOP or self.run[0].low in grammar.PREPOSITIONS or self.run[0].low in TIMES)

    def _needed(self, k: int) -> int:
        """The word that the stretch should begin with instead of word k; k where that is good enough."""
        if not self._joined(k):
            return k
        if self._named(k):
            return k - 1
        here, before = self.run[k], self.run[k - 1]
        if before.low == "only" and here.low in grammar.PREPOSITIONS and k > 1 and self.run[k - 2].low == "not":
            return k - 2
        if is_verb(here) or here.low in grammar.AUXILIARIES or here.low in _LEAN:
            return self._subject(k)
        governor = self._governor(k)
        if governor < k:
            return governor
        if self._object(k) and is_verb(before) and (before.low not in cues().speech or before.low in _TOLD):
            return k - 1
        if before.low == "that" and here.text[0].islower() and k > 1 and self.run[k - 2].low.endswith("s") and self._noun(k) and self._noun(k - 2):
            return k - 1  # "ferries that | sink"
        if before.low in grammar.BE and not before.text[0].isupper():
            return k - 1
        if before.text[0].islower() and k > 1 and self.run[k - 2].low in _BEFORE_PLAIN and self._object(k) and self._noun(k - 1) and self._joined(k - 1):
            return k - 2  # "to name | the pier", "could name"
        return self._preposition(k)

    def _governor(self, k: int) -> int:
        """What a day, or a "to", "for" or "by", depends on: "refused | on Friday", "was blamed | for", "the vow | to"; k where nothing near."""
        here, before = self.run[k], self.run[k - 1]
        if self._day(k):
            return k - 1 if before.low in _BEFORE_DAYS or is_verb(before) else k
        if here.low == "on" and k + 1 < len(self.run) and self._day(k + 1):
            speaks = k + 2 < len(self.run) and self._joined(k + 2) and is_verb(self.run[k + 2])  # "Roth | on Friday denied"
            return k - 1 if is_verb(before) else self._subject(k) if speaks else k
        if here.low in ("by", "in") and k + 1 < len(self.run) and grammar.present_participle(self.run[k + 1].low):
            return self._means(k)
        if here.low in grammar.PREPOSITIONS and self._leads_a_subject(k):
            return self._subject(k)
        if here.low in _DEPENDENT and is_verb(before) and before.low not in grammar.AUXILIARIES:
            return k - 1
        if here.low == "to" and self._noun(k - 1) and not before.text[0].isupper():
            return min(k, self._phrase(k - 1)) if before.low in _governing()["to"] else k
        return self._judged(k) if here.low == "for" else k

    def _means(self, k: int) -> int:
        """The verb before a "by" or "in" that says how it was done: "led her crew | in refusing", "threatened to answer | by closing"; k where none is near."""
        if k > 1 and self.run[k - 2].low == "to" and self._joined(k - 1):
            return k - 2
        first = self._phrase(k - 1)
        return first - 1 if 0 < first < k and self._joined(first) and is_verb(self.run[first - 1]) else k

    def _leads_a_subject(self, k: int) -> bool:
        """Whether a verb follows what the preposition at a word leads to, so that it ends a subject: "the ferry | to the island would stop"."""
        at = k + 1
        while at < len(self.run) and at - k <= FARTHEST and self._joined(at) and (self._noun(at) or self.run[at].low in grammar.DETERMINERS):
            at += 1
        ends = (
            k + 1 < at < len(self.run)
            and self._joined(at)
            and not self.run[at - 1].low.endswith(("'s", "s'"))
            and (is_verb(self.run[at]) or self.run[at].low in grammar.AUXILIARIES)
        )
        return ends and self._noun(k - 1) and not grammar.past(self.run[k - 1].low)

    def _judged(self, k: int) -> int:
        """The verb shortly before a "for" at word k that says of somebody what he did: "was criticized by his rivals | for"; k where there is none."""
        for at in range(k - 1, max(-1, k - 1 - FARTHEST), -1):
            if not self._joined(at + 1):
                break
            if self.run[at].low in _governing()["for"]:
                return at
        return k

    def _object(self, k: int) -> bool:
        return self.run[k].low in grammar.ARTICLES or self._noun(k)

    def _preposition(self, k: int) -> int:
        """The preposition of a phrase that begins at word k, and what it goes with: "in exchange | for", "not only between"."""
        here, before = self.run[k], self.run[k - 1]
        if here.low == "of" and before.low in ("because", "instead", "out", "ahead"):
            return k - 1
        if here.low in PAIRS and k > 1 and self.run[k - 2].low == "in" and self._noun(k - 1) and self._joined(k - 1):
            return k - 2
        if before.low == "as" and here.low in ("a", "an") and k > 1 and self._joined(k - 1) and self._noun(k - 2) and not self.run[k - 2].low.endswith("ing"):
            return self._phrase(k - 2)  # "her time as | a pilot"
        if before.low in grammar.PREPOSITIONS and before.low != "than" and self._object(k):
            return min(k - 1, self._phrase(k - 2)) if before.low == "of" and k > 1 and self._joined(k - 1) else k - 1
        return k

    def _subject(self, k: int) -> int:
        """The first word of what does the verb at word k: "Pilots | began"; k where it is far."""
        if k < FARTHEST and all(map(self._joined, range(1, k))):
            return 0
        at = k - 1
        while at >= 0 and k - at < FARTHEST and self._joined(at + 1) and (self.run[at].low in grammar.ADVERBS | grammar.AUXILIARIES or self._said_on(at)):
            at -= 1
        if at < 0 or not self._joined(at + 1):
            return k
        if self.run[at].low in grammar.SUBJECTS | _RELATIVES:
            return k if self.run[at].low == "that" and at and is_verb(self.run[at - 1]) else at  # "said that | closed piers rot"
        first = self._phrase(at)
        while 1 < first > k - FARTHEST and self.run[first - 1].low == "of" and self._joined(first) and self._joined(first - 1):
            if self._phrase(first - 2) >= first - 1:
                return k
            first = self._phrase(first - 2)
        return first if first <= at and not (first and self.run[first - 1].low == "of") and k - first <= FARTHEST else k

    def _said_on(self, k: int) -> bool:
        """Whether word k is a day, or its "on", between a subject and its verb: "Roth on Monday denied"."""
        return self._day(k) or (self.run[k].low == "on" and k + 1 < len(self.run) and self._day(k + 1))

    def _phrase(self, end: int) -> int:
        """The first word of the noun phrase that ends at a word; the word after it where there is none."""
        at = end
        while at >= 0 and end - at < FARTHEST and self._noun(at) and (at == end or self._joined(at + 1)):
            at -= 1
        if at == end:
            return end + 1
        return at if at >= 0 and self.run[at].low in grammar.ARTICLES | grammar.DETERMINERS and self._joined(at + 1) else at + 1

    def _noun(self, k: int) -> bool:
        """Whether word k may be a noun or adjective: neither a function word nor plainly a verb, an adverb or a day."""
        token = self.run[k]
        return (
            token.low not in STOP and not is_verb(token) and token.low not in TIMES and not token.low.endswith("ly") and token.low not in grammar.PREPOSITIONS
        )


def is_verb(token: Token) -> bool:
    """Whether a word is plainly a finite verb or a past participle."""
    return token.text[0].islower() and (token.low in grammar.AUXILIARIES or token.low in grammar.PLAIN_VERBS or grammar.past(token.low))


def token(start: int, end: int, text: str) -> Token:
    """A word as written."""
    return Token(start, end, text, folded(text))
