"""What no edge of a one-sided stretch may part: "sworn | in", "Gull Bay |, Ariz.", "$900 | a week". Pure; linear in the stretch's surroundings.

A stretch takes in the other part, or where both articles tell that, is left as it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.comparison.outward import Token, is_verb
from reader.language import gazetteer, grammar
from reader.language.words import STOP

_PARTICLES = frozenset("up out off down away back in on over".split())
_EACH = frozenset("a an per each every".split())
_OF_RATES = frozenset(
    """second minute hour day night week month quarter year season head person plate share ticket barrel ton tonne gallon liter litre pound ounce kilo kilogram
    mile kilometer kilometre foot meter metre piece pop unit game""".split()
)
_SCALES = frozenset("hundred thousand million billion trillion dozen dollars euros pounds percent times cents pence".split())


@dataclass(frozen=True, slots=True)
class Joints:
    """One sentence's words; `taken` says which both articles tell."""

    text: str
    run: Sequence[Token]
    taken: Sequence[bool]

    def mended(self, first: int, last: int) -> tuple[int, int]:
        """The first and last word of a stretch that parts nothing."""
        begun = self._rate_before(first) if self._joined(first) else first
        end = last
        for _ in range(2):  # "was sworn | in", and then "in Gull Bay |, Ariz."
            end = max(end, self._particle(end), self._state(end), self._rate(end))
        free = not any(self.taken[begun:first])
        return begun if free else first, last if any(self.taken[last + 1 : end + 1]) else end

    def _joined(self, k: int) -> bool:
        """Whether nothing but a space stands before word k."""
        return 0 < k < len(self.run) and not self.text[self.run[k - 1].end : self.run[k].start].strip(" \u00a0-")

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
        fits = self._amount(last) and self._joined(k) and self._joined(k + 1) and self.run[k].low in _EACH and self.run[k + 1].low in _OF_RATES
        return k + 1 if fits else last

    def _rate_before(self, first: int) -> int:
        """The figure that the rate at a word belongs to; the word itself where it begins none."""
        if self._rate(first - 1) != first + 1:
            return first
        at = first - 1
        while self._amount(at - 1) and self._joined(at):
            at -= 1
        return at

    def _amount(self, k: int) -> bool:
        return k >= 0 and (self.run[k].text[0].isdigit() or self.run[k].low in _SCALES)
