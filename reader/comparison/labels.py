"""What an editor would call a topic: two to five words of the article's own. Pure.

Candidates are the phrases of the topic in the shapes that headings take ("coffee event", "toll on his wife", "Gonzalez’s government"), a name with the
head noun beside it ("OPEC letter"), and who speaks with what about ("Lew on refunds"). The best is the one whose words tell most of this topic and
least of the other article.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.article.model import Span
from reader.comparison.heading_shapes import NAME_ALONE, Place, shapes, short, titles
from reader.comparison.nounphrases import ADJECTIVES, EVENTS, noun_phrases
from reader.comparison.terms import UNLISTED, told
from reader.language import gazetteer
from reader.language.cues import cues
from reader.language.grammar import PREPOSITIONS
from reader.language.reading import Reading
from reader.language.words import STOP, words

MOST_WORDS = 5
QUOTED_SHARE = 0.25
# what makes an editor pick a word: that the topic comes back to it, that its first sentence has it, that a sentence begins with it, that it is rare
RECURS, FIRST, EARLY, RARE = 1.5, 0.9, 0.4, 0.5
KNOWN = 0.65  # a word that the other article has
FOCUS = 0.3  # a word that the rest of the article has, too
OUTSIDE = 0.7  # a word of the topic's sentences outside the one-sided stretches
QUOTED = 0.8  # what is said in quotation marks is told in the speaker’s words
HAPPENS = 1.5  # a noun for what happened or was said
SPREAD = 0.45
PLACE = 0.4  # a place by itself
ALONE = 0.3  # one plain, common word that somebody speaks on
ASIDE = 0.5  # who is named but once, behind a preposition ("with Ana Ode"), is rarely whom it is about
INITIALS = 6.0  # what the initials of a body tell, which the text writes in full
HALVES = 12  # how many things and names are tried as halves
COLON, AND, SPEAKER = 1.0, 0.85, 5.0
AND_LONG, LONG = 1.0, 5  # a topic of many sentences has two things to name
THROUGHOUT = 0.3  # of the article's sentences: a name in more is its subject rather than a topic's
SECOND = 0.15  # how much of the first thing’s score a second must have to stand beside it
EVEN = 0.5  # how much of the first thing’s worth a second must have
_PARTY = re.compile(r"\b[A-Z]-[A-Z]")  # "D-Calif."


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
            for stem in stems | {w.stem for w in words(short(name.text))} if stems else ():
                self.actors[stem] |= stems | {w.stem for w in words(short(name.text))}
        self.sentences: dict[int, list[Span]] = defaultdict(list)
        for sentence in mine.sentences:
            self.sentences[sentence.span.paragraph].append(sentence.span)
        self.quoted: dict[int, list[Span]] = defaultdict(list)
        for quotation in mine.quotations:
            for span in quotation.spans if quotation.kind == "direct" else ():
                self.quoted[span.paragraph].append(span)
        self.bodies = {name.text for name in mine.names if name.kind == "organisation"}
        self.said: dict[int, list[tuple[Span, str]]] = defaultdict(list)
        for quotation in mine.quotations:
            if quotation.speaker is not None and quotation.kind == "direct" and quotation.speaker.text not in self.bodies:
                for span in quotation.spans:
                    self.said[span.paragraph].append((span, quotation.speaker.text))
        self.everywhere = Counter(w.stem for s in mine.sentences for w in words(mine.article.text(s.span), mine.article.language))

    def label(self, spans: Sequence[Span], taken: set[str]) -> str | None:
        """Two to five words for the stretches, none of `taken`; None where they hold no word that tells."""
        heading = self._heading(spans)
        if 2 <= len(heading.split()) <= MOST_WORDS and heading not in taken:
            return heading
        places = self._places(spans)
        cores = self._cores(places, self._worth(places, heading))
        telling = self._telling(cores)
        options = sorted(
            [*cores, *_joined(telling, self._speaker(spans, places), AND_LONG if len(places) >= LONG else AND)],
            key=lambda o: (" " not in o.text, -o.score, o.place, o.text),
        )
        for option in options:
            said = self._full(option) + self._second(option, telling)
            label = said[:1].upper() + said[1:]
            if label not in taken:
                return label
        return None

    def _full(self, option: _Option) -> str:
        """The words; somebody's whole name where the last name is all there is."""
        whole = {n for n in self.people if " " not in option.text and n.split()[-1:] == [option.text] and len(n.split()) <= 3}
        return whole.pop() if len(whole) == 1 else option.text

    def _second(self, first: _Option, telling: Sequence[_Option]) -> str:
        """A second thing that the topic is about, where there is room for one: ", surrender terms"; nothing where there is none worth naming."""
        room = MOST_WORDS - len(first.text.split()) if " and " not in first.text else 0
        fit = (o for o in telling if len(o.text.split()) <= room and o.stems.isdisjoint(first.stems) and o.score >= SECOND * first.score)
        return next((f", {o.text}" for o in fit if self._worth_adding(o)), "")

    def _worth_adding(self, option: _Option) -> bool:
        """Not one plain word, nor who somebody is, nor what the whole article is about."""
        often = max(3.0, THROUGHOUT * len(self.mine.sentences))
        plain = " " not in option.text and not option.actor and option.stems.isdisjoint(EVENTS())
        return not plain and gazetteer.key(option.text.split()[-1]) not in titles() and min(self.everywhere[s] for s in option.stems) <= often

    def _heading(self, spans: Sequence[Span]) -> str:
        """The article's own heading, where the topic begins right below it."""
        before = min(s.paragraph for s in spans) - 1
        paragraphs = self.mine.article.paragraphs
        return paragraphs[before].text.strip().rstrip(".:") if before >= 0 and paragraphs[before].kind == "heading" else ""

    def _places(self, spans: Sequence[Span]) -> list[Place]:
        """The sentences that hold the stretches, in order."""
        out = []
        for paragraph in sorted({s.paragraph for s in spans}):
            for sentence in self.sentences[paragraph]:
                held = [s for s in spans if s.common(sentence)]
                if held:
                    out.append(self._place(sentence, held))
        return out

    def _place(self, span: Span, held: Sequence[Span]) -> Place:
        text = self.mine.article.text(span)
        found = words(text, self.mine.article.language)
        quoted = [q for q in self.quoted[span.paragraph] if q.common(span)]
        place = Place(text, _within(held, span), _within(quoted, span), found, [])
        for mention, full, kind in self.names[span.paragraph]:
            said = text[max(0, mention.start - span.start) : max(0, mention.end - span.start)] if mention in span else ""
            if not said[:1].isupper():
                continue
            inside = [i for i, w in enumerate(found) if mention.start <= span.start + w.start < mention.end]
            for i in inside:
                place.named[i] = (inside[0], inside[-1], full, kind)
        place.phrases = noun_phrases(text, found, set(place.named))
        return place

    def _worth(self, places: Sequence[Place], heading: str) -> dict[str, float]:
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

    def _speaker(self, spans: Sequence[Span], places: Sequence[Place]) -> str | None:
        """Who says most of the topic, by surname: in quotation marks, or beside a reporting verb."""
        said: Counter[str] = Counter()
        for span in spans:
            for quoted, speaker in self.said.get(span.paragraph, ()):
                said[speaker] += quoted.common(span)
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
        return short(who) if who in self.bodies and len(short(who).split()) <= 2 else None

    def _cores(self, places: Sequence[Place], worth: dict[str, float]) -> list[_Option]:
        """Every phrase and name of the topic that can stand in its heading, each once, the best first."""
        best: dict[str, _Option] = {}
        spread = Counter(stem for p in places for stem in {w.stem for w in p.words})
        recurring = {stem for stem, count in spread.items() if count > 1}
        for n, place in enumerate(places):
            for text, stems, boost in shapes(place, recurring):
                content = frozenset(s for s in stems if s not in STOP)
                size = len(text.split())
                if not content or size > MOST_WORDS or _PARTY.search(text):
                    continue
                total = sum(worth.get(s, INITIALS) for s in sorted(content))
                name = boost == NAME_ALONE
                actor = name and text.casefold() not in ADJECTIVES and any(content <= self.actors[s] for s in content)
                shape = PLACE if name and not actor else (0.75 if name else 0.5) if size == 1 else 0.95 if size > 3 else 1.0
                weight = boost * (ASIDE if actor and content.isdisjoint(recurring) and _aside(place, content) else 1.0)
                option = _Option(weight * shape * total / len(content) ** SPREAD, n, text, content, weight * total, name, actor)
                if text not in best or option.score > best[text].score:
                    best[text] = option
        return sorted(best.values(), key=lambda o: (-o.score, o.place, o.text))


def _aside(place: Place, stems: frozenset[str]) -> bool:
    """Whether the name with these stems stands behind a preposition."""
    first = next((place.named[i][0] for i in sorted(place.named) if place.words[i].stem in stems), 0)
    return first > 0 and place.words[first - 1].folded in PREPOSITIONS


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
            yield _both(who, " on ", thing, 1.0 if size > 1 else 0.8 if _solid(thing) or min(map(told, thing.stems)) >= UNLISTED else ALONE)
        for person in people:
            if person.stems.isdisjoint(thing.stems) and not person.stems & said and size + len(person.text.split()) <= MOST_WORDS:
                yield _both(person, ": ", thing, COLON if size > 1 else 0.7 * COLON)
        for other in things:
            room = size + len(other.text.split()) < MOST_WORDS
            even = other.total / len(other.stems) >= EVEN * thing.total / len(thing.stems)
            if other.place > thing.place and room and even and other.stems.isdisjoint(thing.stems) and _solid(thing):
                yield _both(thing, " and ", other, both)


def _solid(option: _Option) -> bool:
    """Whether words can open a heading of two things: one plain word says too little ("wife", "quarter"), one for what happened does not ("surrender")."""
    return " " in option.text or not option.stems.isdisjoint(EVENTS())


def _both(one: _Option, between: str, other: _Option, boost: float) -> _Option:
    stems = one.stems | other.stems
    total = one.total + other.total
    return _Option(boost * total / len(stems) ** SPREAD, min(one.place, other.place), one.text + between + other.text, stems, total)


def _reporting_subject(place: Place) -> str | None:
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
