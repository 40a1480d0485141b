"""What an editor would call a topic: two to five words of the article's own. Pure.

Candidates are the phrases of the topic in the shapes that headings take ("coffee event", "toll on his wife", "Gonzalez’s government"), a name with the
head noun beside it ("OPEC letter"), and who speaks with what about ("Lew on refunds"). The best is the one whose words tell most of this topic and
least of the other article.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field

from reader.article.model import Span
from reader.comparison.nounphrases import ACTS, ADJECTIVES, EVENTS, PERSONAL, Phrase, head_noun, noun_phrases
from reader.comparison.terms import UNLISTED, told
from reader.language import gazetteer
from reader.language.cues import cues
from reader.language.grammar import ADVERBS, AUXILIARIES, BE, DETERMINERS, PREPOSITIONS
from reader.language.reading import Reading
from reader.language.words import STOP, Word, words

MOST_WORDS = 5
QUOTED_SHARE = 0.25
# how well a preposition joins two phrases into one heading
JOINED = {"of": 1.0, "on": 1.0, "for": 0.95, "to": 0.95, "against": 1.0, "over": 1.0, "with": 0.8, "from": 0.75, "in": 0.75, "about": 0.9}
# what makes an editor pick a word: that the topic comes back to it, that its first sentence has it, that a sentence begins with it, that it is rare
RECURS, FIRST, EARLY, RARE = 1.5, 0.9, 0.4, 0.5
KNOWN = 0.65  # a word that the other article has
FOCUS = 0.3  # a word that the rest of the article has, too
OUTSIDE = 0.7  # a word of the topic's sentences outside the one-sided stretches
QUOTED = 0.8  # what is said in quotation marks is told in the speaker’s words
ROLE = 0.55  # "the Republican congressman" is somebody whom the article names
HAPPENS = 1.5  # a noun for what happened or was said
SPREAD = 0.45
NAME_ALONE, EVENT, ACT, DONE = 0.75, 1.9, 1.4, 1.35
PLACE = 0.4  # a place by itself
FARTHER = 0.05  # for each word between a name and the event
INITIALS = 6.0  # what the initials of a body tell, which the text writes in full
HALVES = 12  # how many things and names are tried as halves
COLON, AND, SPEAKER = 1.0, 0.85, 5.0
AND_LONG, LONG = 1.0, 5  # a topic of many sentences has two things to name
THROUGHOUT = 0.3  # of the article's sentences: a name in more is its subject rather than a topic's
EVEN = 0.5  # how much of the first thing’s worth a second must have
_PARTY = re.compile(r"\b[A-Z]-[A-Z]")  # "D-Calif."
_INITIALS = re.compile(r"\b\w\.\w$")
POSSESSIVE = frozenset("his her its their".split())


@dataclass
class _Place:
    """One sentence of the topic: its text, what of it is one-sided, its words, phrases, and for each word the name it belongs to."""

    text: str
    told: list[tuple[int, int]]
    quoted: list[tuple[int, int]]
    words: tuple[Word, ...]
    phrases: list[Phrase]
    named: dict[int, tuple[int, int, str, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class _Option:
    """Words that can head a topic or be half of such a heading; `total`: what its words are worth together."""

    score: float
    place: int
    text: str
    stems: frozenset[str]
    total: float
    name: bool = False
    actor: bool = False  # a person or a body


class Labeller:
    """Names the topics of one article; `background` counts the stems of the other."""

    def __init__(self, mine: Reading, background: Counter[str]) -> None:
        self.mine = mine
        self.background = background
        self.names: dict[int, list[tuple[Span, str, str]]] = defaultdict(list)
        for name in mine.names:
            for mention in name.mentions:
                self.names[mention.paragraph].append((mention, name.text, name.kind))
        self.people = {name.text for name in mine.names if name.kind == "person"}
        self.actors: dict[str, set[str]] = defaultdict(set)  # by each stem of people's and bodies' names, the stems beside it
        for name in mine.names:
            stems = {w.stem for w in words(name.text) if w.folded not in STOP} if name.kind in ("person", "organisation") else set()
            for stem in stems | {w.stem for w in words(_short(name.text))} if stems else ():
                self.actors[stem] |= stems | {w.stem for w in words(_short(name.text))}
        self.sentences: dict[int, list[Span]] = defaultdict(list)
        for sentence in mine.sentences:
            self.sentences[sentence.span.paragraph].append(sentence.span)
        self.quoted: dict[int, list[Span]] = defaultdict(list)
        for quotation in mine.quotations:
            for span in quotation.spans if quotation.kind == "direct" else ():
                self.quoted[span.paragraph].append(span)
        self.everywhere = Counter(w.stem for s in mine.sentences for w in words(mine.article.text(s.span), mine.article.language))

    def label(self, spans: Sequence[Span], taken: set[str]) -> str | None:
        """Two to five words for the stretches, none of `taken`; None where they hold no word that tells."""
        heading = self._heading(spans)
        if 2 <= len(heading.split()) <= MOST_WORDS and heading not in taken:
            return heading
        places = self._places(spans)
        cores = self._cores(places, self._worth(places, heading))
        options = sorted(
            [*cores, *_joined(self._telling(cores), self._speaker(spans, places), AND_LONG if len(places) >= LONG else AND)],
            key=lambda o: (" " not in o.text, -o.score, o.place, o.text),
        )
        for option in options:
            label = option.text[:1].upper() + option.text[1:]
            if label not in taken:
                return label
        return None

    def _heading(self, spans: Sequence[Span]) -> str:
        """The article's own heading, where the topic begins right below it."""
        before = min(s.paragraph for s in spans) - 1
        paragraphs = self.mine.article.paragraphs
        return paragraphs[before].text.strip().rstrip(".:") if before >= 0 and paragraphs[before].kind == "heading" else ""

    def _places(self, spans: Sequence[Span]) -> list[_Place]:
        """The sentences that hold the stretches, in order."""
        out = []
        for paragraph in sorted({s.paragraph for s in spans}):
            for sentence in self.sentences[paragraph]:
                held = [s for s in spans if s.common(sentence)]
                if held:
                    out.append(self._place(sentence, held))
        return out

    def _place(self, span: Span, held: Sequence[Span]) -> _Place:
        text = self.mine.article.text(span)
        found = words(text, self.mine.article.language)
        quoted = [q for q in self.quoted[span.paragraph] if q.common(span)]
        place = _Place(text, _within(held, span), _within(quoted, span), found, [])
        for mention, full, kind in self.names[span.paragraph]:
            said = text[max(0, mention.start - span.start) : max(0, mention.end - span.start)] if mention in span else ""
            if not said[:1].isupper():
                continue
            inside = [i for i, w in enumerate(found) if mention.start <= span.start + w.start < mention.end]
            for i in inside:
                place.named[i] = (inside[0], inside[-1], full, kind)
        place.phrases = noun_phrases(text, found, set(place.named))
        return place

    def _worth(self, places: Sequence[_Place], heading: str) -> dict[str, float]:
        """How likely each stem is in the topic's name, up to a factor."""
        above = {w.stem for w in words(heading)}
        counts = Counter(w.stem for p in places for w in p.words)
        spread = Counter(stem for p in places for stem in {w.stem for w in p.words})
        worth: dict[str, float] = {}
        for n, place in enumerate(places):
            for i, word in enumerate(place.words):
                early = max(0.0, 1 - i / 15)
                value = RECURS * min(1.5, math.log2(spread[word.stem])) + (FIRST if n == 0 else 0.0) + EARLY * early + RARE * told(word.stem) / UNLISTED
                inside = any(start <= word.start < end for start, end in place.told)
                value = math.exp(value) * (1.0 if inside else OUTSIDE) * (1.5 if word.stem in above else 1.0)
                value *= HAPPENS if word.stem in EVENTS() else 1.0
                value *= QUOTED if any(start <= word.start < end for start, end in place.quoted) else 1.0
                if i not in place.named:  # people and bodies go through a whole article; what else does tells no topic from another
                    value *= (KNOWN if word.stem in self.background else 1.0) * (counts[word.stem] / self.everywhere[word.stem]) ** FOCUS
                worth[word.stem] = max(worth.get(word.stem, 0.0), value)
        return worth

    def _telling(self, cores: Sequence[_Option]) -> list[_Option]:
        """Without the people whom the whole article is about: their names tell no topic from another."""
        often = THROUGHOUT * len(self.mine.sentences)
        return [c for c in cores if not c.actor or max(self.everywhere[s] for s in c.stems) <= max(3.0, often)]

    def _speaker(self, spans: Sequence[Span], places: Sequence[_Place]) -> str | None:
        """Who says most of the topic, by surname: in quotation marks, or beside a reporting verb."""
        said: Counter[str] = Counter()
        bodies = {text for held in self.names.values() for _, text, kind in held if kind == "organisation"}
        for quotation in self.mine.quotations:
            if quotation.speaker is not None and quotation.kind == "direct" and quotation.speaker.text not in bodies:
                said[quotation.speaker.text] += sum(q.common(s) for q in quotation.spans for s in spans)
        for place in places:
            who = _reporting_subject(place)
            if who is not None:
                said[who] += len(place.text) * 2 // 3
        who, most = max(said.items(), key=lambda s: (s[1], s[0]), default=("", 0))
        if not most or most < QUOTED_SHARE * sum(len(s) for s in spans) or not who[:1].isupper():
            return None
        if who in self.people:
            surnames = [w for w in who.replace(",", "").split() if w.rstrip(".") not in ("Jr", "Sr", "II", "III")]
            return surnames[-1] if surnames else None
        return _short(who) if who in bodies and len(_short(who).split()) <= 2 else None

    def _cores(self, places: Sequence[_Place], worth: dict[str, float]) -> list[_Option]:
        """Every phrase and name of the topic that can stand in its heading, each once, the best first."""
        best: dict[str, _Option] = {}
        spread = Counter(stem for p in places for stem in {w.stem for w in p.words})
        recurring = {stem for stem, count in spread.items() if count > 1}
        for n, place in enumerate(places):
            for text, stems, boost in _shapes(place, recurring):
                content = frozenset(s for s in stems if s not in STOP)
                size = len(text.split())
                if not content or size > MOST_WORDS or _PARTY.search(text):
                    continue
                total = sum(worth.get(s, INITIALS) for s in sorted(content))
                name = boost == NAME_ALONE
                actor = name and text.casefold() not in ADJECTIVES and any(content <= self.actors[s] for s in content)
                shape = PLACE if name and not actor else (0.75 if name else 0.5) if size == 1 else 0.95 if size > 3 else 1.0
                option = _Option(boost * shape * total / len(content) ** SPREAD, n, text, content, boost * total, name, actor)
                if text not in best or option.score > best[text].score:
                    best[text] = option
        return sorted(best.values(), key=lambda o: (-o.score, o.place, o.text))


def _within(spans: Sequence[Span], place: Span) -> list[tuple[int, int]]:
    """Offsets counted from the start of `place`."""
    return [(s.start - place.start, s.end - place.start) for s in spans]


def _joined(cores: Sequence[_Option], speaker: str | None, both: float) -> Iterator[_Option]:
    """Two halves of a heading: who speaks on what, whom it is about and what, two things."""
    said = frozenset(w.stem for w in words(speaker or ""))
    things = [c for c in cores if not c.name and len(c.text.split()) <= 4][:HALVES]
    people = [c for c in cores if c.actor and len(c.text.split()) <= 2][:HALVES]
    who = _Option(0, 0, speaker or "", said, max((p.total for p in people if p.stems >= said), default=SPEAKER), True)
    for thing in things:
        size = len(thing.text.split())
        if speaker is not None and said.isdisjoint(thing.stems) and size <= MOST_WORDS - 2:
            yield _both(who, " on ", thing, 1.0 if size > 1 else 0.8)
        for person in people:
            if person.stems.isdisjoint(thing.stems) and not person.stems & said and size + len(person.text.split()) <= MOST_WORDS:
                yield _both(person, ": ", thing, COLON if size > 1 else 0.7 * COLON)
        for other in things:
            room = size + len(other.text.split()) < MOST_WORDS
            even = other.total / len(other.stems) >= EVEN * thing.total / len(thing.stems)
            if other.place > thing.place and room and even and other.stems.isdisjoint(thing.stems):
                yield _both(thing, " and ", other, both)


def _both(one: _Option, between: str, other: _Option, boost: float) -> _Option:
    stems = one.stems | other.stems
    total = one.total + other.total
    return _Option(boost * total / len(stems) ** SPREAD, min(one.place, other.place), one.text + between + other.text, stems, total)


def _reporting_subject(place: _Place) -> str | None:
    """Who opens a sentence that reports speech: a person or body right before a reporting verb, or first named with one after an aside."""
    for i in sorted(place.named):
        first, last, full, kind = place.named[i]
        if i != first or kind not in ("person", "organisation"):
            continue
        if first and place.words[first - 1].folded in PREPOSITIONS:
            continue
        ahead = [w.folded for w in place.words[last + 1 : last + (2 if first > 3 else 14)]]
        aside = place.text[place.words[last].end : place.words[last].end + 1] == ","
        if (ahead[:1] and ahead[0] in cues().speech) or (first <= 3 and aside and any(w in cues().speech for w in ahead)):
            return full
    return None


_Shape = tuple[str, tuple[str, ...], float]  # the words as written, their stems, how well the shape suits a heading


def _shapes(place: _Place, recurring: Set[str]) -> Iterator[_Shape]:
    """Every phrase of a stretch that can head a topic, with its stems; a compound is cut only before a word that the topic comes back to."""
    by_first = {p.first: p for p in place.phrases}
    for phrase in place.phrases:
        for first in range(phrase.first, phrase.last + 1):
            if first > phrase.first and place.text[place.words[first - 1].end] == "-" and place.words[first].stem not in recurring:
                continue
            role = ROLE if gazetteer.key(place.words[phrase.last].folded) in _titles() else 1.0
            yield _cut(place, first, phrase.last), _stems(place, first, phrase.last), role * (1.0 if phrase.sure else 0.85)
        yield from _linked(place, phrase, by_first)
    yield from _done(place, by_first)
    for first, last, full, kind in sorted(set(place.named.values())):
        said = _name(place, first, last, full, kind)
        yield said, tuple(w.stem for w in words(said)), NAME_ALONE
        yield from _with_noun(place, first, last, said, by_first, PERSONAL() if kind == "person" else frozenset() if kind == "place" else EVENTS())


def _linked(place: _Place, phrase: Phrase, by_first: dict[int, Phrase]) -> Iterator[_Shape]:
    """ "patchwork of standards", "toll on his wife", "path to victory": a noun, a preposition, and the next phrase or name."""
    i = phrase.last + 1
    if i + 1 >= len(place.words) or place.words[i].folded not in JOINED:
        return
    head = max(phrase.first, phrase.last - 1)
    then = i + 1
    owner = place.words[then].folded in POSSESSIVE
    skip = owner or place.words[then].folded in ("the", "a", "an")
    target = then + 1 if skip else then
    gap = place.text[place.words[phrase.last].end : place.words[min(target, len(place.words) - 1)].start]
    if set(gap) - set(" ") - set("abcdefghijklmnopqrstuvwxyz"):
        return
    if target in by_first:
        last = by_first[target].last
        said = _cut(place, target, last)
    elif target in place.named and place.named[target][0] == target:
        first, last, full, kind = place.named[target]
        said = _name(place, first, last, full, kind)
    else:
        return
    between = place.words[i].folded + (f" {place.words[then].folded}" if owner else "")
    yield (
        f"{_cut(place, head, phrase.last)} {between} {said}",
        (*_stems(place, head, phrase.last), *(w.stem for w in words(said))),
        JOINED.get(place.words[i].folded, 0.85),
    )


def _with_noun(place: _Place, first: int, last: int, said: str, by_first: dict[int, Phrase], events: Set[str]) -> Iterator[_Shape]:
    """ "Gonzalez’s government", "Fox News poll", and a name with an event's noun nearby: "FAA warning", "OPEC letter"."""
    stems = tuple(w.stem for w in words(said))
    after = last + 1
    owns = after < len(place.words) and place.words[after].folded == "s"
    phrase = by_first.get(after + 1 if owns else after)
    joined = phrase is not None and (owns or place.text[place.words[last].end : place.words[phrase.first].start] == " ")
    if phrase is not None and joined:
        text = _cut(place, phrase.first, phrase.last)
        yield f"{said}’s {text}" if owns else f"{said} {text}", (*stems, *_stems(place, phrase.first, phrase.last)), 1.1
    act = _act(place, last)
    if act is not None:
        yield f"{said} {act[0]}", (*stems, act[1]), ACT
    for other in by_first.values():
        head = place.words[other.last]
        if abs(other.last - last) <= 9 and head.stem in events and head_noun(place.text, place.words, other):
            yield f"{said} {_cut(place, other.last, other.last)}", (*stems, head.stem), EVENT - FARTHER * abs(other.last - last)


def _act(place: _Place, last: int) -> tuple[str, str] | None:
    """What the name that ends at `last` does, as a noun ("Lund condemned …": condemnation), with the stem of the verb."""
    for i in range(last + 1, min(last + 4, len(place.words))):
        word = place.words[i].folded
        if place.text[place.words[i - 1].end : place.words[i].start] != " ":
            return None
        if word in ACTS():
            return ACTS()[word].noun, place.words[i].stem
        if word not in AUXILIARIES | ADVERBS and not word.endswith("ly"):
            return None
    return None


def _done(place: _Place, by_first: dict[int, Phrase]) -> Iterator[_Shape]:
    """ "condemnation of strikes", "apology for remarks": a verb as a noun, with its object."""
    for i, word in enumerate(place.words[:-2]):
        act = ACTS().get(word.folded)
        before = place.words[i - 1].folded if i else ""
        if act is None or before in BE or before in DETERMINERS:
            continue
        target = i + 1
        while target < min(i + 4, len(place.words) - 1) and place.words[target].folded in (act.to, *_BEFORE_OBJECT):
            target += 1
        if set(place.text[word.end : place.words[target].start]) - set(" abcdefghijklmnopqrstuvwxyz"):
            continue
        if target in by_first:
            last = by_first[target].last
            yield f"{act.noun} {act.to} {_cut(place, target, last)}", (word.stem, *_stems(place, target, last)), DONE
        elif target in place.named and place.named[target][0] == target:
            said = _name(place, *place.named[target])
            yield f"{act.noun} {act.to} {said}", (word.stem, *(w.stem for w in words(said))), DONE


_BEFORE_OBJECT = frozenset("the a an his her its their this that these those any all".split())


def _name(place: _Place, first: int, last: int, full: str, kind: str) -> str:
    """A name as a heading has it: a person's as said here without titles, a body by its initials where it is known by them."""
    said = _cut(place, first, last)
    if kind == "organisation":
        return _short(said) if _short(said) != said else _short(full) if len(said.split()) > 3 else said
    found = [w for w in said.split() if gazetteer.key(w) not in _titles() and len(w.rstrip(".")) > 1]
    return " ".join(found[-2:]) if kind == "person" and found else said


def _titles() -> frozenset[str]:
    listed = gazetteer.sections("titles.txt")
    return listed["honorific"] | listed["role"] | listed["before a role"]


def _cut(place: _Place, first: int, last: int) -> str:
    """The words as written; small at the head of a sentence, where they are no name; with the last stop of initials."""
    start, end = place.words[first].start, place.words[last].end
    said = place.text[start:end]
    if _INITIALS.search(said) and place.text[end : end + 1] == ".":
        said += "."
    if first not in place.named and said[1:2].islower() and not place.text[:start].strip("“\"‘'[("):
        said = said[:1].lower() + said[1:]
    return said


def _stems(place: _Place, first: int, last: int) -> tuple[str, ...]:
    return tuple(w.stem for w in place.words[first : last + 1])


def _short(name: str) -> str:
    """A body known by its initials, by those."""
    known = gazetteer.organisations()
    usual = known.forms.get(gazetteer.key(name))
    if usual is None or " " not in name:
        return name
    initials = [k for k in sorted(known.shouted) if known.forms[k] == usual and " " not in k]
    return initials[0].upper() if initials else name
