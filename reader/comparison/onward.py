"""Where a stretch begins behind a word that cannot stand without the next, or ends before what its last word asks for. Pure; linear in the sentence.

What is taken in at an end is short, or may well be told by this article alone: the rest of a clause that both tell stays outside, and then what only
leads to it is given back.
"""

from dataclasses import dataclass

from reader.comparison.outward import OWN, ROUGHLY, THAT, Outward, is_verb
from reader.language import grammar
from reader.language.cues import cues

PHRASE = 5  # words behind a preposition that belong to the verb or noun before it
RELATIVE = 5  # words of a relative clause before a stretch that begins within it
PLAIN = 0.1  # the mean probability of being told here alone below which both plainly tell some words
OF_VERB, OF_NOUN = 0.2, 0.35  # the least mean probability of such words of being told here alone
OF_WHO = 0.25  # and of the words between a "who" and a stretch
BACK_TO = 8  # words that are given back
LEFT = 4  # words that must be left then
CLAUSE = 12  # words of a clause before its second verb
TURNS = 3
DENIED = 3  # words back to the one that denies

_PRONOUNS = frozenset("he she they we i who".split())
_OBJECTS = frozenset("them him her it us me".split())
_SHORT = ("'ll", "'ve", "'re", "'d")
_MANNER = grammar.ADVERBS | frozenset("all both only".split())
_BEFORE_NOUNS = frozenset("own same certain other another".split())
_STRESSED = frozenset("yet even only not just".split())
_TWINS = {"with": frozenset(["along", "together"]), "than": frozenset(["rather"]), "as": frozenset(["such"]), "to": frozenset(["according", "due"])}
_PREPOSITIONS = (grammar.PREPOSITIONS | {"to"}) - {"than", "following", "like", "unlike", "off", "out", "of"}
_DENYING = frozenset("without not nor never".split())
_ASKED = frozenset("whether how why".split())
_LEADING = grammar.COORDINATORS | {"that"}
_CONJUNCTIONS = grammar.SUBORDINATORS | frozenset("as where".split())
_SAID = frozenset("said says added adds noted notes explained explains".split())  # and nothing of what was meant by it: who denied it said the opposite
_DEMANDS = frozenset(
    """demand demands demanded demanding insist insists insisted insisting require requires required requiring recommend recommends recommended
    recommending urge urges urged urging""".split()
)


@dataclass(frozen=True, slots=True)
class Onward(Outward):
    """One sentence's words, as for `Outward`."""

    def begun(self, first: int) -> int:
        """The first word of a stretch, with what that word needs, unless both plainly tell that."""
        at = Outward.begun(self, first)
        if at < first and len(self.own) == len(self.run) and sum(self.own[at:first]) < PLAIN * (first - at):
            at = first
        at = self._denied(self._said(at))
        return at if self._joined(at) and self.run[at].low in _DENYING else self._conjunction(at)

    def _said(self, k: int) -> int:
        """The first word of what somebody said, where word k says behind an aside that it was said: "Roth, the pilot, said | she would sail"."""
        if not k or self._joined(k) or self.run[k].low not in _SAID or not self._joined(k + 1) or not self.run[k + 1].text[0].islower():
            return k
        does = self._joined(k + 2) and self.run[k + 1].low in grammar.SUBJECTS and is_verb(self.run[k + 2])
        return k + 1 if does or self._does(k + 1) else k

    def _denied(self, k: int) -> int:
        """The word that denies what begins at word k, so that no stretch says the opposite: "left without | having paid", "has never | been there"."""
        at = k - 1
        while k - at < DENIED and self._joined(at + 1) and self.run[at].low in grammar.AUXILIARIES | grammar.ARTICLES:
            at -= 1
        denies = self._joined(at + 1) and self.run[at].low in _DENYING and not any(self.taken[at:k])
        return at if denies and not self._contrasts(at) else k

    def _contrasts(self, k: int) -> bool:
        """Whether a "not" goes with a "but": "not only", "not just"."""
        return k + 1 < len(self.run) and self.run[k + 1].low in _STRESSED

    def _conjunction(self, k: int) -> int:
        """The conjunction right before a word, without which what follows it reads as if it stood alone: "even as | the crews walked"."""
        at = k - 1 if self._joined(k) and self.run[k - 1].low in _CONJUNCTIONS else k
        if at < k and self._joined(at) and self.run[at - 1].low == "even":
            at -= 1
        return k if any(self.taken[at:k]) else at

    def ended(self, last: int) -> int:
        """The last word of a stretch, with what that word asks for."""
        end = Outward.ended(self, last)
        for _ in range(TURNS):
            further = self._further(end)
            if further == end:
                break
            end = further
        return end

    def kept(self, first: int, last: int) -> int:
        """The last word of a stretch that ends in front of what both tell: without the words that only lead there, "but argued | that"."""
        if not self._leads_there(last):
            return self._without_start(first, last)
        at = last
        while at > first and last - at < BACK_TO:
            if not self._joined(at) or self.run[at].low in _LEADING:
                return at - 1 if at - first >= max(LEFT, last + 1 - at) else last
            at -= 1
        return last

    def _without_start(self, first: int, last: int) -> int:
        """The last word before a clause of which the stretch has but the subject: "the hall was closed, | but the final text"."""
        if not self._joined(last + 1) or not self.taken[last + 1]:
            return last
        at = last
        while at > first and last - at < PHRASE and self._joined(at) and not is_verb(self.run[at]):
            at -= 1
        begins = self.run[at].low in grammar.COORDINATORS and not self._joined(at)
        return at - 1 if begins and last > at and at - first >= LEFT else last

    def _leads_there(self, last: int) -> bool:
        """Whether the next word begins what a word says, or is its predicate: "argued | that", "is | ready"."""
        if not self._joined(last + 1):
            return False
        here, after = self.run[last], self.run[last + 1]
        if after.low == "that" or after.low in _ASKED:
            return is_verb(here) or here.low in grammar.PREPOSITIONS
        return (here.low in grammar.AUXILIARIES or here.low in ("not", "never")) and here.text[0].islower()

    def _further(self, end: int) -> int:
        """The last word of the phrase or clause that the word at `end` asks for; `end` where it asks for none, or both tell it."""
        at = end + 1
        if not self._joined(at):
            return end
        here, after = self.run[end], self.run[at]
        active = is_verb(here) or grammar.present_participle(here.low)
        if after.low == "of":
            return self._with_phrase(end, at, OF_NOUN) if self._joined(at + 1) and self.run[at + 1].low in _OBJECTS else self._complement(end)
        if after.low == "to" and not self._names(at + 1):
            return self._with_clause(end, at) if active else end
        if after.low in _PREPOSITIONS:
            return self._with_phrase(end, at, OF_VERB if active else OF_NOUN)
        return self._with_clause(end, at) if self._asks(end, at) else end

    def _names(self, k: int) -> bool:
        """Whether a noun phrase begins at a word, as far as that can be seen at once: "to | the pier", "to | Lund"."""
        return k < len(self.run) and (self.run[k].low in grammar.DETERMINERS or self.run[k].text[0].isupper() or self.run[k].text[0].isdigit())

    def _asks(self, end: int, at: int) -> bool:
        """Whether a word asks for the clause or the predicate that follows it: "decide | whether", "is | ready", "the guild | never offered"."""
        here, after = self.run[end], self.run[at]
        if after.low in _ASKED:
            return is_verb(here) or here.low in grammar.PREPOSITIONS
        if here.low in grammar.AUXILIARIES:
            return here.text[0].islower()
        if after.low in grammar.ADVERBS and self._joined(at + 1):
            after = self.run[at + 1]
        return self._noun(end) and is_verb(after)

    def _with_phrase(self, end: int, at: int, least: float) -> int:
        """To the end of a short phrase that begins with the preposition at a word; `end` where it is long, or both tell it."""
        last = at
        if self._joined(at + 1) and self.run[at + 1].low in _OBJECTS and (not self._joined(at + 2) or not self._noun(at + 2)):
            return at + 1 if self._own(at, at + 1, least) else end
        while last - at < PHRASE and self._joined(last + 1) and (self._noun(last + 1) or self.run[last + 1].low in grammar.DETERMINERS):
            last += 1
        if last == at or not self._noun(last):
            return end
        if self._joined(last + 1):
            after = self.run[last + 1]
            whole = self._complement(last) if after.low == "of" else last
            if after.low in _PRONOUNS or after.low in grammar.AUXILIARIES or (after.low == "of" and whole == last):
                return end
            last = whole
        if self._joined(last + 1) and self._noun(last + 1):
            return end
        return last if self._own(at, last, least) else end

    def _with_clause(self, end: int, at: int) -> int:
        """To the end of the clause that begins at a word; `end` where that is far, or both tell it."""
        last = at
        while last - at < THAT and self._joined(last + 1):
            last += 1
        return last if not self._joined(last + 1) and self._own(at, last, OWN) else end

    def _own(self, first: int, last: int, least: float) -> bool:
        added = range(first, last + 1)
        return len(self.own) == len(self.run) and not any(self.taken[k] for k in added) and sum(self.own[k] for k in added) >= least * len(added)

    def _needed(self, k: int) -> int:
        at = min(self._at_hand(k), self._first_half(k), self._attached(k), self._who(k)) if self._joined(k) else k
        return at if at < k else Outward._needed(self, k)

    def _attached(self, k: int) -> int:
        """The verb or noun that the preposition at a word goes with: "met | with people", "the roof | in June"; k where both may well tell that."""
        here, before = self.run[k].low, self.run[k - 1]
        if here not in _PREPOSITIONS or here == "to":
            return k
        if is_verb(before) and before.low not in grammar.AUXILIARIES and before.low not in cues().speech:
            return k - 1 if self._own(k - 1, k - 1, OF_VERB) else k
        first = self._phrase(k - 1)
        return first if first < k and self._own(first, k - 1, OF_NOUN) else k

    def _who(self, k: int) -> int:
        """The "who" or "which" of the clause that word k stands in, with its preposition; k where it is far, or both may well tell what is between."""
        for at in range(k - 1, max(-1, k - 1 - RELATIVE), -1):
            if not self._joined(at + 1):
                break
            if self.run[at].low in grammar.WHO:
                if at and self.run[at - 1].text.isdigit():
                    break  # "in May 2016 who …"
                first = at - 1 if self._joined(at) and self.run[at - 1].low in grammar.PREPOSITIONS else at
                return first if self._own(at, k - 1, OF_WHO) else k
        return k

    def _counts(self, k: int) -> bool:
        """Whether a noun phrase plainly begins at a word, so that the one before it is a verb: "weighs | 3 pounds", "finds | the pier"."""
        return self._joined(k) and (self.run[k].low in grammar.DETERMINERS or self.run[k].text[0].isdigit())

    def _first_half(self, k: int) -> int:
        """The first word of what is joined to word k by an "and": "Roth and | Lund were", "the guild sat and | wrote"; k where that is far."""
        if self.run[k - 1].low not in ("and", "or") or not self._joined(k - 1):
            return k
        if is_verb(self.run[k]):
            return self._clause(k)
        first = self._phrase(k - 2)
        before = self.run[first - 1] if self._joined(first) else None
        if first > k - 2 or not self._does(k):
            return k
        if before is None or before.low in _LEADING:
            return first
        return first - 1 if before.low == "both" else k

    def _clause(self, k: int) -> int:
        """The first word of the clause that word k stands in, if that may be who does it; k where it is far."""
        at = k - 1
        while k - at <= CLAUSE and self._joined(at) and self.run[at - 1].low not in _LEADING:
            at -= 1
        begins = self._noun(at) or self.run[at].low in grammar.SUBJECTS | grammar.DETERMINERS
        begins = k - at <= CLAUSE and (begins or (self.run[at].low in grammar.SUBORDINATORS and self._own(at, k - 1, OWN)))
        return at if begins and any(is_verb(self.run[n]) for n in range(at, k - 1)) else k

    def _does(self, k: int) -> bool:
        """Whether a verb follows the noun phrase that begins at a word."""
        at = k
        while at - k < PHRASE and at + 1 < len(self.run) and self._joined(at + 1) and (self._noun(at) or self.run[at].low in grammar.DETERMINERS):
            at += 1
        return at > k and is_verb(self.run[at])

    def _at_hand(self, k: int) -> int:
        """The word or two before word k without which it does not stand: an article, a pronoun that does it, the other half of "along with"."""
        here, before, back = self.run[k], self.run[k - 1], self.run[k - 2] if k > 1 and self._joined(k - 1) else None
        if before.low in ("a", "an", "the") or before.low in _PRONOUNS or before.low.endswith(_SHORT) or before.low in _TWINS.get(here.low, ()):
            return k - 1
        if before.low == "which":
            return k - 1
        if before.low == "that" and back is not None and back.low in _DEMANDS:
            return k - 2
        if before.low == "that" and here.low.endswith("s") and self._noun(k) and self._counts(k + 1) and back is not None:
            return min(k, self._phrase(k - 2))  # "a lamp that | weighs 3 pounds"
        if before.low in _BEFORE_NOUNS and self._noun(k):
            return k - 2 if back is not None and (back.low in grammar.ARTICLES or back.low.endswith(("'s", "s'"))) else k - 1
        if before.low in _STRESSED and (here.low in grammar.DETERMINERS or here.text[0].isdigit()):
            return k - 1
        if (before.low in _MANNER or before.low.endswith("ly")) and back is not None and (back.low in grammar.AUXILIARIES or back.low in _PRONOUNS):
            return k - 2
        numbered = here.low in ROUGHLY and k + 1 < len(self.run) and self.run[k + 1].text[0].isdigit()
        return k - 1 if numbered and is_verb(before) else k
