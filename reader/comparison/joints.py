"""What no edge of a one-sided stretch may part: "sworn | in", "Gull Bay |, Ariz.", "$900 | a week", "the guild's | own log". Pure; linear.

A stretch takes in the other part, or where both articles tell that, is left as it is.
"""

import re
from dataclasses import dataclass

from reader.comparison.outward import OWN, PAIRS, ROUGHLY, Outward, is_verb
from reader.language import gazetteer, grammar
from reader.language.days import MONTHS
from reader.language.measures import MEASURES, reckoned_by
from reader.language.numbers import MONEY
from reader.language.words import STOP

_PARTICLES = grammar.PARTICLES | {"in"}
_EACH = frozenset("a an per each every".split())
_AWAY = frozenset("after before later earlier ago".split())  # "in 2019, a month after the fire"
_YEAR = re.compile(r"(?:19|20)\d\d")
_SCALES = frozenset("hundred thousand million billion trillion dozen dollars euros pounds percent times cents pence".split())

_MEASURES = MEASURES | frozenset("points votes seats degrees hours days weeks months years minutes seconds barrels dollars euros pounds".split())
_ROUGHLY = ROUGHLY | frozenset("more less than at least over up to as much".split())
_ROUGH = 4  # words of "by", and of how exactly that is known
_OWNING = grammar.OWNERS - {"her"}  # "told her | old news"
_BE_SHORT = frozenset("that there here what who where how let".split())  # "that's" owns nothing
_ITEM = 4  # words of the first item of a list
_GOODS = 3  # words of what a sum of money is given in: "$900 in unpaid harbour dues"


@dataclass(frozen=True, slots=True)
class Joints(Outward):
    """One sentence's words, as for `Outward`."""

    def mended(self, first: int, last: int) -> tuple[int, int]:
        """The first and last word of a stretch that parts nothing."""
        begun = min(self._rate_before(first), self._owner(first)) if self._joined(first) else min(self._verb_before(first), self._listed(first, last))
        end = last
        for _ in range(2):  # "was sworn | in", and then "in Gull Bay |, Ariz."
            end = max(end, self._particle(end), self._state(end), self._rate(end), self._goods(end), self._by_how_much(end))
        free = not any(self.taken[begun:first])
        return begun if free else first, last if any(self.taken[last + 1 : end + 1]) else end

    def _particle(self, last: int) -> int:
        """The particle right behind the verb at a word, where no noun follows that it may lead to."""
        k = last + 1
        if not self._joined(k) or self.run[k].low not in _PARTICLES or not is_verb(self.run[last]) or self.run[last].low in grammar.AUXILIARIES:
            return last
        leads = self._joined(k + 1) and self.run[k + 1].low not in grammar.PREPOSITIONS | grammar.COORDINATORS | grammar.SUBORDINATORS | {"to"}
        return last if leads else k

    def _state(self, last: int) -> int:
        """The state or country behind the place at a word."""
        k = last + 1
        if k >= len(self.run) or self.text[self.run[last].end : self.run[k].start] != ", " or not self.run[last].text[0].isupper():
            return last
        places = gazetteer.places().forms
        end = k + 1 if self._joined(k + 1) and self._key(k, k + 1) in places else k
        known = self._key(k, end) in places and self.run[k].text[0].isupper()
        if not known or self._key(last, last) in places or self.run[last].low in STOP:
            return last
        return end

    def _key(self, first: int, last: int) -> str:
        return gazetteer.key(self.text[self.run[first].start : self.run[last].end])

    def _rate(self, last: int) -> int:
        """What the figure at a word is reckoned by: "$900 | a week"."""
        k = last + 1
        counted = self._amount(last) or (self.run[last].low in _MEASURES and self._amount(last - 1))
        fits = counted and self._joined(k) and self._joined(k + 1) and self.run[k].low in _EACH and self.run[k + 1].low in reckoned_by()
        return k + 1 if fits and not self._dated(last) and not (self._joined(k + 2) and self.run[k + 2].low in _AWAY) else last

    def _dated(self, k: int) -> bool:
        """Whether a figure is a year or the day of a month, and no sum: "opened in 2019 | a week late"."""
        here = self.run[k]
        if _YEAR.fullmatch(here.text):
            return self.text[here.start - 1 : here.start] not in MONEY
        return self._joined(k) and self.run[k - 1].low in MONTHS and self.run[k - 1].text[0].isupper()

    def _rate_before(self, first: int) -> int:
        """The figure that the rate at a word belongs to; the word itself where it begins none."""
        if self._rate(first - 1) != first + 1:
            return first
        return self._amount_start(first - 1)

    def _amount_start(self, last: int) -> int:
        """The first word of the figure that ends at a word."""
        at = last
        while last - at < _GOODS and self._amount(at - 1) and self._joined(at):
            at -= 1
        return at

    def _amount(self, k: int) -> bool:
        return k >= 0 and (self.run[k].text[0].isdigit() or self.run[k].low in _SCALES)

    def _by_how_much(self, last: int) -> int:
        """By how much something is more or less: "exceeded the limit | by more than 20 miles"."""
        at = last + 1
        if not self._joined(at) or self.run[at].low != "by":
            return last
        at += 1
        while at - last <= _ROUGH and self._joined(at) and self.run[at].low in _ROUGHLY:
            at += 1
        while at - last <= _ROUGH + _GOODS and self._joined(at) and self._amount(at):
            at += 1
        counts = self._amount(at - 1)
        if counts and self._joined(at) and self.run[at].low in _MEASURES:
            return self._rate(at)
        return at - 1 if counts and (self.run[at - 1].low in _SCALES or self.text.startswith("%", self.run[at - 1].end)) else last

    def _goods(self, last: int) -> int:
        """What the sum of money that ends at a word is given in: "$900 | in stock"."""
        at, k = self._amount_start(last), last + 1
        money = self._amount(last) and self.text[max(0, self.run[at].start - 1) : self.run[at].start] in MONEY
        if not money or not self._joined(k) or self.run[k].low != "in":
            return last
        end = k
        while end - k < _GOODS and self._joined(end + 1) and self._noun(end + 1) and self.run[end + 1].text[0].islower():
            end += 1
        leads = self._joined(end + 1) and (self.run[end + 1].low in PAIRS or self._noun(end + 1))
        return last if end == k or leads else end

    def _owner(self, first: int) -> int:
        """The first word of who owns what a stretch begins with."""
        before = self.run[first - 1].low
        if before in _OWNING:
            return first - 1
        owns = before.endswith(("'s", "s'")) and before.split("'")[0] not in grammar.SUBJECTS | _BE_SHORT
        return min(first, self._phrase(first - 1)) if owns else first

    def _verb_before(self, first: int) -> int:
        """The first word of the clause whose verb the aside at a word stands within: "a pilot had, | at noon, sold a lamp"."""
        before = first - 1
        if not self._comma(first) or self.run[before].low not in grammar.AUXILIARIES or not self._joined(before):
            return first
        return self._subject(before)

    def _listed(self, first: int, last: int) -> int:
        """The first item of the list of which a stretch has the others: "of lamps, | ropes and the sails of a boat"; not who or what they say more about."""
        if not self._comma(first) or len(self.own) != len(self.run) or not self._goes_on(first, last):
            return first
        start = self._phrase(first - 1)
        if not 0 < start < first or first - start > _ITEM or not self._joined(start) or not self._alike(start, first):
            return first
        before = self.run[start - 1]
        leads = before.low in grammar.PREPOSITIONS or is_verb(before) or grammar.present_participle(before.low)
        if not leads or sum(self.own[start:first]) < OWN * (first - start):
            return first
        return start - 1 if grammar.present_participle(before.low) else start

    def _goes_on(self, first: int, last: int) -> bool:
        """Whether a stretch begins with a noun phrase and an "and"."""
        at = first
        while at <= last and (at == first or self._joined(at)) and (self._noun(at) or self.run[at].low in grammar.DETERMINERS | {"of"}):
            at += 1
        return first < at < last and self.run[at].low in ("and", "or") and (self._noun(at + 1) or self.run[at + 1].low in grammar.DETERMINERS)

    def _alike(self, one: int, other: int) -> bool:
        """Whether two items of a list begin alike, so that the second is no apposition: "of Lund, | a pilot and a father"."""
        heads = [self.run[one], self.run[other]]
        if heads[0].text[0].isupper() or heads[1].text[0].isupper():
            return heads[0].text[0].isupper() and heads[1].text[0].isupper()
        return self.run[other].low not in ("a", "an") or heads[0].low in ("a", "an")

    def _comma(self, k: int) -> bool:
        return 0 < k < len(self.run) and self.text[self.run[k - 1].end : self.run[k].start] == ", "
