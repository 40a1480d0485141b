"""What an edge of a one-sided stretch may not cut in two: a list, two people with one surname, a noun of two words, a bidding and what is bidden. Pure; linear.

Where both articles tell the other part, the stretch gives its own part back, if enough of it is left.
"""

import re
from dataclasses import dataclass

from reader.comparison.outward import OWN, Outward, is_verb
from reader.language import gazetteer, grammar
from reader.language.phrases import TIMES

ITEM = 4  # words of an item of a list
ITEMS = 3  # further items
LEAST_OWN = 0.2  # how likely this article alone tells the verb that bids somebody do something
LEFT = 4  # words that must be left where some are given back
_NAMING = frozenset("declared proclaimed named appointed called dubbed labelled labeled".split())
_BIDS = re.compile(r"(?:oblig|requir|forc|allow|permit|order|instruct|advis|compel|urg|ask|forbid|forbad|help)(?:e|es|ed|s|t?ted|l?led|den)?")
_AND = frozenset(("and", "or"))


@dataclass(frozen=True, slots=True)
class Parted(Outward):
    """One sentence's words, as for `Outward`."""

    def mended(self, first: int, last: int) -> tuple[int, int]:
        """The first and last word of a stretch that cuts nothing in two."""
        begun = self._bidden(self._noun_of_two(self._couple(first), last))
        return begun, self._named_what(begun, self._list(first, last))

    def _couple(self, first: int) -> int:
        """The given name of the other of two people who share the surname: "Ada and | Tom Roth"."""
        if first < 2 or not (self._joined(first) and self._joined(first - 1) and self._joined(first + 1)) or self.run[first - 1].low != "and":
            return first
        other, before = self.run[first - 2], first - 3
        given = _is_given(other.low) and _is_given(self.run[first].low) and self.run[first + 1].text[0].isupper()
        alone = not self._joined(first - 2) or not self.run[before].text[0].isupper()
        return first - 2 if given and alone and not any(self.taken[first - 2 : first]) else first

    def _bidden(self, first: int) -> int:
        """The verb that bids somebody do what a stretch begins with, with its "not": "does not oblige pilots | to sail"."""
        if first < 2 or self.run[first].low != "to" or not (self._joined(first) and self._joined(first + 1)):
            return first
        verb = first - 2
        while first - verb <= ITEM and verb > 0 and self._joined(verb + 1) and not _BIDS.fullmatch(self.run[verb].low):
            verb -= 1
        whom = range(verb + 1, first)
        if verb < 1 or not _BIDS.fullmatch(self.run[verb].low) or not all(self._joined(k) and (self._noun(k) or self._determines(k)) for k in whom):
            return first
        while verb and self._joined(verb) and (self.run[verb - 1].low in grammar.AUXILIARIES | {"not"} or self.run[verb - 1].low.endswith("n't")):
            verb -= 1
        if self.run[verb - 1].low == "to" and self._joined(verb):
            return first  # "refused to let pilots | sail": the refusal is what counts
        added = range(verb, first)
        known = len(self.own) == len(self.run)
        told = any(self.taken[k] for k in added) or (known and sum(self.own[k] for k in added) < LEAST_OWN * len(added))
        return first if told else verb

    def _noun_of_two(self, first: int, last: int) -> int:
        """The first half of a noun whose second half a stretch begins with ("in harbour | work between May and June"); without it, where both tell that."""
        before = first - 1
        if first < 2 or first >= last or not (self._joined(first) and self._joined(before)) or not (self._plain(before) and self._plain(first)):
            return first
        leads = self.run[before - 1].low in grammar.PREPOSITIONS and self.run[first + 1].low in grammar.PREPOSITIONS and self._joined(first + 1)
        if not leads:
            return first
        if not self.taken[before]:
            return before
        return first + 1 if last - first >= LEFT else first

    def _determines(self, k: int) -> bool:
        return self.run[k].low in grammar.DETERMINERS

    def _plain(self, k: int) -> bool:
        """Whether a word may be a noun beside another one."""
        word = self.run[k]
        return word.text.islower() and self._noun(k) and not is_verb(word) and word.low not in TIMES and not word.low.endswith(("ing", "ed", "ly"))

    def _list(self, first: int, last: int) -> int:
        """The last item of a list of whose items a stretch has but the first: "slept in schools, | barns and a mill"."""
        at, found = last, 0
        while found < ITEMS and self._comma(at + 1) and (end := self._item(at + 1)) is not None:
            at, found = end, found + 1
        if not found or not self._joined(at + 1) or self.run[at + 1].low not in _AND or (end := self._item(at + 2)) is None:
            return last
        begins = max(first, last - 1)
        opens = self.run[begins].low in grammar.PREPOSITIONS and self._plain(last)
        closes = not self._joined(end + 1) or not (is_verb(self.run[end + 1]) or self._noun(end + 1))
        return end if opens and closes and self._own(last + 1, end) else last

    def _item(self, k: int) -> int | None:
        """The last word of the item of a list that begins at a word."""
        at = k + (k < len(self.run) and self.run[k].low in grammar.ARTICLES)
        if at >= len(self.run) or not self._plain(at):
            return None
        while at - k < ITEM and self._joined(at + 1) and self._plain(at + 1):
            at += 1
        return at

    def _named_what(self, first: int, last: int) -> int:
        """The end of what somebody or something is named ("declared Monday | a day of rest"); before that verb, where the other article may well tell it."""
        k = next((k for k in range(last - 1, max(first, last - ITEM), -1) if self.run[k].low in _NAMING), 0)
        if not k or not self._joined(last + 1) or self.run[last + 1].low not in ("a", "an") or not all(map(self._joined, range(k + 1, last + 1))):
            return last
        end = last + 2
        while end - last <= ITEM and self._joined(end + 1) and (self._noun(end + 1) or self.run[end + 1].low == "of"):
            end += 1
        if end < len(self.run) and not self._joined(end + 1) and self._own(last + 1, end):
            return end
        begins = k - 1 if self.run[k - 1].low in grammar.COORDINATORS else k
        return begins - 1 if begins - first >= LEFT and begins < k else last

    def _comma(self, k: int) -> bool:
        return 0 < k < len(self.run) and self.text[self.run[k - 1].end : self.run[k].start] == ", "

    def _own(self, first: int, last: int) -> bool:
        """Whether this article alone may well tell some words."""
        added = range(first, last + 1)
        known = len(self.own) == len(self.run)
        return not any(self.taken[k] for k in added) and (not known or sum(self.own[k] for k in added) >= OWN * len(added))


def _is_given(low: str) -> bool:
    """Whether a word is a given name, be it a short one."""
    return low in gazetteer.first_names() or gazetteer.given(low) in gazetteer.first_names()
