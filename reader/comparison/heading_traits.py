"""What can be seen of a heading that a topic could have: its form, its head noun, where in the topic its words stand, how rare they are. Pure."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from math import log, log1p
from statistics import fmean

from reader.comparison.encoder import Floats
from reader.comparison.halves import Option
from reader.comparison.heading_lists import EVENTS, listed
from reader.comparison.headline_verbs import verbs
from reader.comparison.places import Place, titles
from reader.comparison.terms import UNLISTED, told
from reader.language import gazetteer
from reader.language.grammar import AUXILIARIES, COORDINATORS, DETERMINERS, PREPOSITIONS, past
from reader.language.words import STOP, Word, words

LONG = 4  # sentences; a topic of so many has two things to name
INFINITE = 1 << 60
CUT_OFF = 2  # words between what is one-sided and the object that is cut off it: "will lay out 290 crowns | on emergency purchases"
FAR = 30  # words from the head of its sentence after which it no longer counts how far a phrase stands
_CLAUSE_ENDS = re.compile(r"[”\"’)]*\s*(?:[;:!?.]\s|,[”\"’)]*\s(?:and|but|or|while|whereas|said|says)\b|,[”\"])")
_OWNER = re.compile(r"^[A-Z][^\s’]*’s? ")
_JOINTS = ("of", "on", "for", "to", "in", "with", "from", "by", "against", "over", "about", "between", "at")
_TELLING_JOINTS = ("between", "with", "for", "over")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that a topic could have: the words, those of them that name the thing (without speaker or second thing), and what they come from."""

    text: str
    thing: str
    option: Option
    rank: int
    second: bool = False


@dataclass(frozen=True)
class Topic:
    """What of a topic and its article headings are held against; `known` and `titled`: stems of the other article and of the headline."""

    places: Sequence[Place]
    known: AbstractSet[str]
    titled: AbstractSet[str]

    @cached_property
    def encoded(self) -> bool:
        """Whether an encoder read the article."""
        return any(p.meant is not None for p in self.places)

    @cached_property
    def meanings(self) -> dict[str, Floats]:
        """For each stem its vector where it is first told by this article alone; else where it first stands."""
        found: dict[str, Floats] = {}
        alone: set[str] = set()
        for place in self.places:
            for word, vector in zip(place.words, place.meant if place.meant is not None else (), strict=place.meant is not None):
                inside = word.stem not in alone and _within(word, place)
                if inside or word.stem not in found:
                    found[word.stem] = vector
                if inside:
                    alone.add(word.stem)
        return found

    @cached_property
    def spread(self) -> Counter[str]:
        return Counter(stem for p in self.places for stem in {w.stem for w in p.words})

    @cached_property
    def told(self) -> frozenset[str]:
        """Stems of the one-sided words."""
        return frozenset(w.stem for p in self.places for w in p.words if _within(w, p))

    @cached_property
    def near(self) -> frozenset[str]:
        """Stems of the one-sided words, and of those before them in the clause that they are cut from."""
        return frozenset(place.words[k].stem for place, ks in zip(self.places, self._near, strict=True) for k in ks)

    @cached_property
    def _near(self) -> list[frozenset[int]]:
        """For each sentence the indices of those words."""
        found: list[frozenset[int]] = []
        for place in self.places:
            starts, indices = [w.start for w in place.words], set[int]()
            done = 0
            for start, end in place.told:
                first = bisect_right(starts, start - 1)
                while first > done and not _CLAUSE_ENDS.match(place.text, place.words[first - 1].end):
                    first -= 1
                done = max(done, bisect_right(starts, end))
                indices.update(range(first, done))
            found.append(frozenset(indices))
        return found

    def tells(self, heading: "Heading") -> bool:
        """Whether a heading has a word of what is one-sided, besides who speaks and whose the thing is ("Roth’s | passport")."""
        thing = words((heading.option.thing if heading.option.form in ("on", "whom") else "") or _OWNER.sub("", heading.text))
        stems = {w.stem for w in thing if w.folded not in STOP}
        return not stems.isdisjoint(self.near) or stems.isdisjoint(self.spread)  # the surname, where the text has "Ines"

    def apart(self, heading: "Heading") -> bool:
        """Whether all of a heading stands, wherever it does, in clauses of which nothing is one-sided: "suspended on | full pay, and the guild said …"."""
        said = words(heading.text)
        stands = list(self._stands(said))
        return bool(stands) and all(self._near[n].isdisjoint(range(i - CUT_OFF, i + len(said))) for n, i in stands)

    @cached_property
    def opening(self) -> frozenset[str]:
        return frozenset(w.stem for p in self.places[:1] for w in p.words)

    @cached_property
    def _begins(self) -> dict[str, list[tuple[int, int]]]:
        found: dict[str, list[tuple[int, int]]] = {}
        for n, place in enumerate(self.places):
            for i, word in enumerate(place.words):
                found.setdefault(word.folded, []).append((n, i))
        return found

    def where(self, said: Sequence[Word]) -> tuple[Place, int, int] | None:
        """The sentence where these words first stand together, and the indices of the first and last; None where nowhere."""
        n, i = next(self._stands(said), (-1, 0))
        return (self.places[n], i, i + len(said) - 1) if n >= 0 else None

    def _stands(self, said: Sequence[Word]) -> Iterator[tuple[int, int]]:
        """Where these words stand together: the sentence, and the index of the first."""
        folded = [w.folded for w in said]
        for n, i in self._begins.get(folded[0], ()) if folded else ():
            if [w.folded for w in self.places[n].words[i : i + len(folded)]] == folded:
                yield n, i


def seen(heading: Heading, topic: Topic, top: float) -> Iterator[tuple[str, float]]:
    """What the model looks at: the name of each feature that is not nought, and its value."""
    option = heading.option
    content = [w for w in words(heading.text) if w.folded not in STOP]
    thing = words(heading.thing)
    yield "behind the first", log(max(option.score, 1e-6) / top)
    yield "first", float(heading.rank == 0)
    joint = heading.option.form == "whom" and " and " in heading.text  # counts as no word: the fit knew it as a colon
    yield f"{min(len(heading.text.split()) - joint, 5)} words", 1.0
    yield _form(heading), 1.0
    yield _kind(option), 1.0
    yield "actor", float(option.name and option.actor)
    yield "person", float(option.name and option.person)
    yield "capitals", _share([w[:1].isupper() for w in (heading.thing or heading.text).split()])
    yield "one plain word", float(len([w for w in thing if w.folded not in STOP]) == 1)
    yield "owned", float("’s " in heading.text or "s’ " in heading.text)
    yield from ((f"joined by {joint}", 1.0) for joint in _TELLING_JOINTS if f" {joint} " in f" {heading.thing.casefold()} ")
    yield from _words(content, topic)
    yield from _head(thing, topic)
    yield from _standing(thing, topic, option.form == "on")
    stems = [w.stem for w in content]
    if option.form == "on" and stems:
        yield "on: known", _share([s in topic.known for s in stems])
        yield "on: headline", _share([s in topic.titled for s in stems])
        yield "on: said", float(option.spoken)
        last = next((w for w in reversed(thing) if w.folded not in STOP), None)
        yield "on: rare", told(last.stem) / UNLISTED if last else 0.0
    yield "two of a long topic", float(option.form == "and" and len(topic.places) >= LONG)
    together = min((topic.spread[w.stem] for w in content), default=0)
    yield "all recur", float(together > 1)
    yield "all recur: event", float(option.event and together > 1)


def _form(heading: Heading) -> str:
    return f"form {heading.option.form or ('second' if heading.second else 'plain')}"


def _kind(option: Option) -> str:
    return "a name" if option.name else "an act" if option.whole else "two halves" if option.form else "an event" if option.event else "a phrase"


def _words(content: Sequence[Word], topic: Topic) -> Iterator[tuple[str, float]]:
    """How rare the words are, and how much of the topic they tell."""
    stems = [w.stem for w in content]
    if not stems:
        return
    rare = [told(s) / UNLISTED for s in stems]
    yield "rare", fmean(rare)
    yield "rarest", max(rare)
    yield "one-sided", _share([s in topic.told for s in stems])
    yield "opening", _share([s in topic.opening for s in stems])
    yield "headline", _share([s in topic.titled for s in stems])
    yield "recurs", fmean([log1p(max(0, topic.spread[s] - 1)) for s in stems])


def _share(those: Sequence[bool]) -> float:
    return sum(those) / len(those)


def head_of(thing: Sequence[Word]) -> Word | None:
    """The noun that a phrase is about: the last before its first preposition."""
    joint = next((i for i, w in enumerate(thing) if i and w.folded in _JOINTS), len(thing))
    return thing[joint - 1] if thing else None


def _head(thing: Sequence[Word], topic: Topic) -> Iterator[tuple[str, float]]:
    head = head_of(thing)
    if head is None:
        return
    yield "head: happens", float(head.stem in EVENTS())
    yield "head: role", float(gazetteer.key(head.folded) in titles())
    yield "head: headline", float(head.stem in topic.titled)


def _standing(thing: Sequence[Word], topic: Topic, on: bool) -> Iterator[tuple[str, float]]:
    """Where in the topic the thing stands, and between what."""
    found = topic.where(thing)
    if found is None:
        return
    place, first, last = found
    yield "far in", min(first, FAR) / FAR
    yield "one-sided there", float(_within(place.words[last], place))
    yield "framed", float(all(i in place.frame for i in range(first, last + 1)))
    yield "on: quoted" if on else "quoted", float(any(s <= place.words[first].start < e for s, e in place.quoted))
    yield "cut in front", float(_cut(place, first))
    before = _before(place, first)
    if before is not None and (before in verbs()[0] or past(before) or before.endswith("ing")):
        yield "behind a verb", 1.0
    yield from ((name, 1.0) for name in [_after(place, last)] if name)


def _cut(place: Place, first: int) -> bool:
    """Whether the phrase or name that the thing stands in begins before it: "records" of "mental health records"."""
    named = place.named.get(first)
    joined = first > 0 and first - 1 in place.named and place.text[place.words[first - 1].end : place.words[first].start] == " "
    return any(p.first < first <= p.last for p in place.phrases) or (named is not None and named[0] < first) or (named is None and joined)


def _before(place: Place, first: int) -> str | None:
    """The word before a phrase, over determiners, adjectives and numbers; None at the head of a clause, and for small words."""
    k = first - 1
    while k >= 0 and (place.words[k].folded in DETERMINERS or place.words[k].folded in listed("adjectives") or place.words[k].folded.isdigit()):
        k -= 1
    if k < 0 or place.text[place.words[k].end : place.words[k + 1].start].strip():
        return None
    word = place.words[k].folded
    return None if word in PREPOSITIONS or word in COORDINATORS else word


def _after(place: Place, last: int) -> str:
    """What kind of word follows a phrase: one by which it is cut short, or whose subject it is."""
    if last + 1 >= len(place.words):
        return ""
    gap, word = place.text[place.words[last].end : place.words[last + 1].start], place.words[last + 1].folded
    if (gap.strip() and not gap.startswith(("’", "'"))) or word in ("s", "that", "who", "which", "whose", "where"):
        return ""
    if word in ("of", "to"):
        return f"before {word}"
    if word in PREPOSITIONS or word in COORDINATORS:
        return ""
    if word in AUXILIARIES or word in verbs()[0] or past(word):
        return "before a verb"
    return "before a word" if last + 1 in place.named or word not in STOP else ""


def _within(word: Word, place: Place) -> bool:
    k = bisect_right(place.told, (word.start, INFINITE)) - 1
    return k >= 0 and word.start < place.told[k][1]
