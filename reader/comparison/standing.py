"""What a one-sided stretch needs to stand by itself: who does what it tells, the clause around a bare figure, the end of its last noun phrase. Pure; linear."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reader.comparison.onward import Onward
from reader.comparison.outward import is_verb
from reader.language import grammar
from reader.language.cues import cues
from reader.language.numbers import WORDS
from reader.language.phrases import TIMES
from reader.language.words import STOP

ASIDE = 12  # words of an aside before a stretch that begins within it
SUBJECT = 10  # words of who does what the stretch tells behind the aside
VERB = 3  # words of a verb
FIGURE = 7  # words of a stretch that is a bare figure
CLAUSE = 14  # words of the clause around it
NOUNS = 3  # words that a noun phrase may go on
START = 6  # words of a clause of which the stretch has no verb
SCENE = 4  # words of a phrase that ends in a day or time and says when
LEFT = 4  # words that must be left where it is given back

_NUMBERS = (WORDS.keys() - {"zero", "one"}) | frozenset("dozen dozens hundred hundreds thousand thousands".split())
_TIMES = frozenset("day days week weeks month months year years decade decades hour hours later ago earlier".split())
_OPENERS = grammar.SUBORDINATORS | {"as", "where"}


@dataclass(frozen=True, slots=True)
class Standing(Onward):
    """One sentence's words, as for `Onward`; `clauses` are the words that its clauses begin with, in order."""

    clauses: Sequence[int] = ()

    def stood(self, first: int, last: int) -> tuple[int, int]:
        """The first and last word of a stretch, moved to where it can stand."""
        first = self._with_subject(first, last)
        first, end = self._around_figure(first, last)
        last = self._whole_phrase(self._second(end if end == last else Onward.ended(self, end)))
        return first, self._without_bare_start(first, last)

    def _with_subject(self, first: int, last: int) -> int:
        """The first word of who does what is told behind the aside that a stretch begins in: "Roth, | who had sold the lamps, left"."""
        aside = first
        while first - aside < ASIDE and aside and self._joined(aside):
            aside -= 1
        if not self._comma(aside) or not self._predicate(aside, first, last):
            return first
        start = self._noun_phrases(aside - 1)
        return first if start == aside or any(self.taken[start:first]) else start

    def _predicate(self, aside: int, first: int, last: int) -> bool:
        """Whether a verb follows the comma that ends an aside, within the stretch."""
        if self.run[aside].low in grammar.COORDINATORS | grammar.SUBJECTS or (is_verb(self.run[aside]) and not grammar.past(self.run[aside].low)):
            return False
        depends = False
        for k in range(aside, last + 1):
            word = self.run[k]
            if k > first and self._comma(k) and is_verb(word):
                return True
            if word.low in grammar.RELATIVES or word.low in _OPENERS or word.low == "that":
                depends = True
            elif k > aside and is_verb(word) and not depends:
                return False
        return False

    def _noun_phrases(self, end: int) -> int:
        """The first word of the noun phrases, set off by commas, that end at a word; the word after it where there are none."""
        start, second, at = end + 1, end + 1, end
        while at >= 0 and end - at < SUBJECT and not is_verb(self.run[at]):
            low = self.run[at].low
            begins = at == 0 or not self._joined(at)
            if low in grammar.COORDINATORS and begins:
                return at + 1
            if low in grammar.COORDINATORS:
                second = at + 1
            if low in _OPENERS or low in grammar.RELATIVES:
                return at if low in _OPENERS else start
            if begins and self._sets_a_scene(at, end):
                return start
            if begins:
                start = at
                if not self._comma(at):
                    return start
            at -= 1
        return min(start, second)  # "it rained and Roth, | who was out, fell"

    def _sets_a_scene(self, first: int, last: int) -> bool:
        """Whether words before a comma say when or how, and not who: "In June,", "Last week,", "Speaking there,", "However,"."""
        low = self.run[first].low
        says_how = low in grammar.PREPOSITIONS or low in grammar.ADVERBS or low.endswith("ly") or grammar.present_participle(low)
        says_when = last - first < SCENE and any(self.run[k].low in TIMES or self.run[k].low in _TIMES for k in (first, last))
        return says_how or says_when or (first == last and low in STOP)

    def _comma(self, k: int) -> bool:
        """Whether a comma stands right before word k."""
        return 0 < k < len(self.run) and self.text[self.run[k - 1].end : self.run[k].start].strip() == ","

    def _around_figure(self, first: int, last: int) -> tuple[int, int]:
        """The clause that a bare figure stands in, where that is short; its verb where it is long: "nine others | were hurt"."""
        inside = range(first, last + 1)
        if len(inside) > FIGURE or any(is_verb(self.run[k]) for k in inside) or not any(self._number(k) for k in inside):
            return first, last
        n = bisect_right(self.clauses, first) - 1
        start = self.clauses[n] if n >= 0 else 0
        end = self.clauses[n + 1] - 1 if n + 1 < len(self.clauses) else len(self.run) - 1
        if n > 0 and self._joined(start) and not self._tells(start, end):
            start = self.clauses[n - 1]
        if last <= end and self._tells(start, end) and end - start < CLAUSE and not any(self.taken[start : end + 1]):
            return start + (self.run[start].low in grammar.COORDINATORS and start < first), end
        return first, self._verb(last)

    def _tells(self, start: int, end: int) -> bool:
        """Whether words have a verb, or are all between two marks, so that they may be read by themselves."""
        apart = not self._joined(start) and not self._joined(end + 1)
        return apart or any(is_verb(self.run[k]) for k in range(start, end + 1))

    def _verb(self, last: int) -> int:
        """The last word of the verb right behind a word."""
        end = last
        while end - last < VERB and self._joined(end + 1) and is_verb(self.run[end + 1]) and not self.taken[end + 1]:
            end += 1
            if self.run[end].low not in grammar.AUXILIARIES:
                break
        return end

    def _number(self, k: int) -> bool:
        return self.run[k].text[0].isdigit() or self.run[k].low in _NUMBERS

    def _whole_phrase(self, last: int) -> int:
        """The last word of the noun phrase that a stretch ends within: "an empty | feed sack"."""
        end = last
        while end - last <= NOUNS and self._joined(end + 1) and self._noun(end) and self._named_on(end + 1):
            end += 1
        return end if end - last <= NOUNS else last

    def _named_on(self, k: int) -> bool:
        """Whether a noun phrase may go on with word k."""
        low = self.run[k].low
        return self._noun(k) and not self.taken[k] and low not in grammar.ADVERBS and not grammar.present_participle(low)

    def _second(self, last: int) -> int:
        """The last word of what is joined to a stretch that ends after the first of two: "between 7 | and 11"."""
        pairs = [k for k in range(max(0, last - NOUNS), last) if self.run[k].low == "between"]
        if not pairs or not self._joined(last + 1) or self.run[last + 1].low != "and" or "and" in [self.run[k].low for k in range(pairs[-1], last)]:
            return last
        end = last + 1
        while end - last <= NOUNS and self._joined(end + 1) and (self._noun(end + 1) or self.run[end + 1].low in grammar.DETERMINERS):
            end += 1
        return end if end > last + 1 and not any(self.taken[last + 1 : end + 1]) else last

    def _without_bare_start(self, first: int, last: int) -> int:
        """The last word before a clause of which the stretch has but the start: "they left unless the guild | gave way", "while Roth said | he"."""
        if not self._joined(last + 1):
            return last
        says = is_verb(self.run[last]) and self.run[last].low in cues().speech and self._subject_at(last + 1)
        if not says and not is_verb(self.run[last + 1]):
            return last
        at = last - says
        while at > first and last - at < START and self._joined(at) and not is_verb(self.run[at]) and self.run[at].low not in _OPENERS:
            at -= 1
        begins = self.run[at].low in _OPENERS or (self.run[at].low in grammar.COORDINATORS and not self._joined(at))
        if at < last - 1 - says and self.run[at + 1].low in grammar.SUBJECTS:
            return last  # "but he stars in an opera | set on a pier"
        return at - 1 if begins and at - first >= LEFT else last

    def _subject_at(self, k: int) -> bool:
        """Whether somebody who does something may begin with word k."""
        return self.run[k].low in grammar.SUBJECTS | grammar.DETERMINERS or self.run[k].text[0].isupper()
