"""What an editor would call a topic: two to five words of the article's own. Pure.

Candidates are the phrases of the topic in the shapes that headings take ("coffee event", "toll on his wife", "Gonzalez’s government"), a name with the
head noun beside it ("OPEC letter"), and who speaks with what about ("Lew on refunds"). The best is the one whose words tell most of this topic and
least of the other article.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cache, cached_property

from reader.article.model import Span
from reader.comparison import choosing
from reader.comparison.choosing import COMPOSITE, DEEP, MOST, SPEAKS_ON
from reader.comparison.halves import AND, FRAMED, MOST_WORDS, SPREAD, VOICE, Option, joined
from reader.comparison.heading_found import found as found_in
from reader.comparison.heading_lists import EVENTS, listed
from reader.comparison.heading_phrases import aside, no_topic, one_of, pictured, says_more_of, says_who
from reader.comparison.heading_shapes import shapes
from reader.comparison.heading_traits import Heading, Topic
from reader.comparison.headlines import acting_names
from reader.comparison.in_short import in_short
from reader.comparison.places import Place, short, titles
from reader.comparison.scoring import Meanings
from reader.comparison.sight import Sight
from reader.comparison.speech import Speech
from reader.comparison.terms import UNLISTED, told
from reader.language import gazetteer
from reader.language.reading import Reading
from reader.language.words import STOP, is_english, stem, words

# what makes an editor pick a word: that the topic comes back to it, that its first sentence has it, that a sentence begins with it, that it is rare
RECURS, FIRST, EARLY, RARE = 1.5, 0.9, 0.4, 0.5
KNOWN = 0.65  # a word that the other article has
FOCUS = 0.3  # a word that the rest of the article has, too
OUTSIDE = 0.8  # a word of the topic's sentences outside the one-sided stretches
HAPPENS = 1.5  # a noun for what happened or was said
BESIDE = 0.4  # a word of a relative clause between commas
ASKED = 1.4  # a word of what somebody is asked about
NOBODY = 0.3  # a name by itself says nothing of whoever it is
MODIFIER = 0.2  # an adjective beside its noun
PLACE = 0.4  # a place by itself
ASIDE = 0.5  # who is named but once, behind a preposition ("with Ana Ode"), is rarely whom it is about
INITIALS = 6.0  # what the initials of a body tell, which the text writes in full
AND_LONG, LONG = 1.0, 4  # a topic of many sentences has two things to name
THROUGHOUT = 0.45  # of the article's sentences: a name in more is its subject rather than a topic's
THEME = 0.75  # somebody whom the whole article is about
SECOND_NAME = 0.5
SECOND = 0.4  # how much of the first thing’s score a second must have to stand beside it
_DOERS = ("er", "or", "ers", "ors")
_PARTY = re.compile(r"\b[A-Z]-[A-Z]")  # "D-Calif."
AGAIN = 2  # times that a phrase stands in the article, to be taken from another paragraph


class Labeller:
    """Names the topics of one article; `background` counts the stems of the other, `meanings` says what the encoder sees in a sentence's words."""

    def __init__(self, mine: Reading, background: Counter[str], meanings: Meanings | None = None) -> None:
        self.mine = mine
        self.background = background
        self.titled = frozenset(w.stem for w in words(mine.article.title or "") if w.folded not in STOP)
        self.people = {name.text for name in mine.names if name.kind == "person"}
        self.of_people = frozenset(w.stem for who in self.people for w in words(who))  # stems of their names
        self.by_last: dict[str, set[str]] = defaultdict(set)  # people of at most three names, by the last
        for who in self.people:
            if 0 < len(who.split()) <= 3:
                self.by_last[who.split()[-1]].add(who)
        self.actors: dict[str, set[str]] = defaultdict(set)  # by each stem of people's and bodies' names, the stems beside it
        for name in mine.names:
            stems = {w.stem for w in words(name.text) if w.folded not in STOP} if name.kind != "place" else set()
            for one in stems | {w.stem for w in words(short(name.text))} if stems else ():
                self.actors[one] |= stems | {w.stem for w in words(short(name.text))}
        self.speech = Speech(mine)
        self.sight = Sight(mine, self.speech, meanings)
        self.had: Counter[frozenset[str]] = Counter()  # two words of one heading, by how many headings have them
        self.compounds: dict[int, dict[str, Counter[str]]] = {}  # by paragraph and last word; made when asked for
        self.everywhere = Counter(w.stem for s in mine.sentences for w in words(mine.article.text(s.span), mine.article.language))

    def label(self, spans: Sequence[Span], taken: set[str]) -> str | None:
        """Two to five words for the stretches, none of `taken`; None where they hold no word that tells."""
        heading = self._heading(spans)
        if 2 <= len(heading.split()) <= MOST_WORDS and heading not in taken:
            return heading
        found, topic = self.considered(spans, taken, heading)
        if not found:
            return None
        chosen = choosing.occasion(choosing.inside(choosing.best(found, topic, self.had), found, topic), found)
        if not choosing.printable(chosen, topic):
            others = [h for h in found if choosing.printable(h, topic) and not h.option.name]
            if not others or choosing.against(chosen := choosing.best(others, topic, self.had), found, topic):
                return None  # what the article says itself tells more
        self.had.update(choosing.pairs(chosen))
        return (self._deed_of(chosen, topic.places, taken) or chosen.text) if chosen.option.name and not chosen.second else chosen.text

    def _deed_of(self, chosen: Heading, places: Sequence[Place], taken: AbstractSet[str]) -> str | None:
        """What somebody or something does whose bare name would head a topic: "Lund Mill closes" rather than "Lund Mill"."""
        whose = words(chosen.text)[-1].stem
        for place in places if is_english(self.mine.article.language) else ():
            said = in_short(place)
            if said is not None and said not in taken and len(said.split()) > 2 and whose in {w.stem for w in words(said)}:
                return said
        return None

    def at_least(self, spans: Sequence[Span], taken: AbstractSet[str]) -> str | None:
        """What stretches without a label are called: their clause in few words, else the best phrase within them; None where they hold neither."""
        if not is_english(self.mine.article.language):
            return None
        places = self.sight.of(spans)
        clause = next((said for place in places if (said := in_short(place)) is not None and said not in taken), None)
        return clause if clause is not None else self._phrase_of(spans, taken)

    def _phrase_of(self, spans: Sequence[Span], taken: AbstractSet[str]) -> str | None:
        found, topic = self.considered(spans, taken)
        inside = [h for h in found if choosing.plain(h) and not (h.option.framed or h.option.denied or h.option.empty) and h.option.stems <= topic.told]
        return choosing.best(inside, topic, self.had).text if inside else None

    def considered(self, spans: Sequence[Span], taken: AbstractSet[str] = frozenset(), heading: str = "") -> tuple[list[Heading], Topic]:
        """The headings that the stretches could have, none of `taken`, and what they are chosen by; `heading`: what the article itself sets above them."""
        places = self.sight.of(spans)
        speaker = self.speech.speaker(spans, places)
        cores = self._cores(places, self._worth(places, heading), speaker)
        telling = self._telling(cores)
        options = sorted(
            [
                *([c for c in cores if not c.denied and not c.empty] or cores),
                *joined(telling, speaker, AND_LONG if len(places) >= LONG else AND, VOICE if len(places) < LONG else 0.0),
            ],
            key=lambda o: (" " not in o.text, -o.score * (NOBODY if o.name else 1.0), o.place, o.text),
        )
        return self._headings(options, telling, taken, {span.paragraph for span in spans}), Topic(places, self.background.keys(), self.titled)

    def _headings(self, options: Sequence[Option], telling: Sequence[Option], taken: AbstractSet[str], where: AbstractSet[int]) -> list[Heading]:
        """A few headings of each form, the best of all first: with and without a second thing, of one thing, of two halves."""
        out: dict[str, Heading] = {}
        speaks, halves, used = 0, 0, set[str]()
        for rank, option in enumerate(options[:DEEP]):
            plain = self._heading_of(option, "", rank, where)
            if len(out) < COMPOSITE:
                for heading in (self._heading_of(option, self._second(option, telling), rank, where), plain):
                    if heading.text not in taken and len(out) < COMPOSITE:
                        out.setdefault(heading.text, heading)
            if len(out) >= MOST:
                break
            if plain.text in taken:
                continue
            if option.form == "on":
                fits = speaks < SPEAKS_ON
                speaks += 1
            elif option.form:
                fits = halves == 0
                halves += 1
            else:
                fits = 2 * len(option.stems - used) >= max(2, len(option.stems))
                fits = fits or (option.whole and not option.stems <= used)  # "ferry decision", then "decision to sell ferry"
                used |= option.stems if fits else set()
            if fits:
                out.setdefault(plain.text, plain)
        longer = [h for h in out.values() if " " in h.text or h.option.name]
        return longer or list(out.values())

    def _heading_of(self, option: Option, second: str, rank: int, where: AbstractSet[int]) -> Heading:
        said = self._full(option) + second
        if " " not in said and not option.name:
            said = self._fuller(said, where)
        said = said[:1].upper() + said[1:]
        return Heading(said, option.thing or said.removesuffix(second), option, rank, bool(second))

    def _fuller(self, word: str, where: AbstractSet[int]) -> str:
        """The phrase of these paragraphs that most often ends in a word which says too little alone: "Treasury decision"; else one that the article has
        more than once, since a phrase that stands elsewhere alone may well be about another thing; else the word."""
        here: Counter[str] = Counter()
        for paragraph in where:
            here.update(self._compounds_of(paragraph).get(word.casefold(), {}))
        found = here or self._again.get(word.casefold(), {})
        return max(found, key=lambda text: (found[text], text), default=word)

    @cached_property
    def _again(self) -> dict[str, dict[str, int]]:
        """By last word, the phrases that the article has `AGAIN` times or more, with their counts: counted once for all headings."""
        every: dict[str, Counter[str]] = defaultdict(Counter)
        for paragraph in self.sight.sentences:
            for word, found in self._compounds_of(paragraph).items():
                every[word].update(found)
        return {word: {text: count for text, count in found.items() if count >= AGAIN} for word, found in every.items()}

    def _compounds_of(self, paragraph: int) -> Mapping[str, Counter[str]]:
        if paragraph not in self.compounds:
            made: dict[str, Counter[str]] = defaultdict(Counter)
            for span in self.sight.sentences[paragraph]:
                for shape in shapes(self.sight.at(span), frozenset()):
                    if shape.kind in ("phrase", "event") and 2 <= len(shape.text.split()) <= 3:
                        made[shape.text.split()[-1].casefold()][shape.text] += 1
            self.compounds[paragraph] = made
        return self.compounds[paragraph]

    def _full(self, option: Option) -> str:
        """The words; somebody's whole name where the last name is all there is."""
        whole = self.by_last.get(option.text, set()) if " " not in option.text else set()
        return next(iter(whole)) if len(whole) == 1 else option.text

    def _second(self, first: Option, telling: Sequence[Option]) -> str:
        """A second thing that the topic is about, where there is room for one: ", surrender terms"; nothing where there is none worth naming."""
        room = MOST_WORDS - len(first.text.split()) if not any(joint in first.text for joint in (" and ", ": ", " on ")) else 0
        fit = (o for o in telling if len(o.text.split()) <= room and o.stems.isdisjoint(first.stems) and (o.acts or first.name or o.place != first.place))
        fit = (o for o in fit if " " in o.text or " " in first.text or first.name or o.name)  # no "plan, tax"
        return next((f", {o.text}" for o in fit if o.score >= (SECOND_NAME if o.actor else SECOND) * first.score and self._worth_adding(o)), "")

    def _worth_adding(self, option: Option) -> bool:
        """Not one plain word, nor who somebody is, nor what the whole article is about."""
        if option.whole or option.denied or option.empty or option.framed or gazetteer.key(option.text.split()[-1]) in titles():
            return False
        if option.text in listed("little alone") or (" " not in option.text and option.text.endswith(_DOERS)):
            return False  # "operator" has the stem of "operation"
        if option.name or (" " not in option.text and option.stems.isdisjoint(EVENTS())):
            return False  # no "airspace, Roth"
        return min(self.everywhere[s] for s in option.stems) <= max(3.0, THROUGHOUT * len(self.mine.sentences))

    def _heading(self, spans: Sequence[Span]) -> str:
        """The article's own heading, where the topic begins right below it."""
        before = min(s.paragraph for s in spans) - 1
        paragraphs = self.mine.article.paragraphs
        text = paragraphs[before].text.strip() if before >= 0 and paragraphs[before].kind == "heading" else ""
        if self.mine.article.title and not any(p.kind == "body" for p in paragraphs[: max(0, before)]):
            return ""  # what stands under the headline is of the whole report, and heads no part of it
        # a short sentence or quotation between two paragraphs looks like a heading and is none
        return "" if text.endswith((".", "!", "…")) or any(c in text for c in '“”"«»„') else text.rstrip(":")

    def _worth(self, places: Sequence[Place], heading: str) -> dict[str, float]:
        """How likely each stem is in the topic's name, up to a factor."""
        above = {w.stem for w in words(heading)}
        often = max(3.0, THROUGHOUT * len(self.mine.sentences))
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
                value *= THEME if i in place.named and self.everywhere[word.stem] > often else 1.0
                value *= FRAMED if i in place.frame else BESIDE if i in place.asides else 1.0
                if i not in place.named:  # people and bodies go through a whole article; what else does tells no topic from another
                    value *= (KNOWN if word.stem in self.background else 1.0) * (counts[word.stem] / self.everywhere[word.stem]) ** FOCUS
                worth[word.stem] = max(worth.get(word.stem, 0.0), value)
        return worth

    def _telling(self, cores: Sequence[Option]) -> list[Option]:
        """Without the people whom the whole article is about: their names tell no topic from another."""
        often = THROUGHOUT * len(self.mine.sentences)
        return [c for c in cores if not c.actor or max(self.everywhere[s] for s in c.stems) <= max(3.0, often)]

    def _cores(self, places: Sequence[Place], worth: dict[str, float], speaker: str | None) -> list[Option]:
        """Every phrase and name of the topic that can stand in its heading, each once, the best first."""
        best: dict[str, Option] = {}
        spoken: set[str] = set()
        spread = Counter(stem for p in places for stem in {w.stem for w in p.words})
        recurring = {stem for stem, count in spread.items() if count > 1}
        doers = [frozenset(w.stem for who in acting_names(p) for w in words(who)) for p in places]
        acting = frozenset[str]().union(*doers)
        for n, place in enumerate(places):
            for text, stems, boost, kind, head in found_in(place, recurring):
                content = frozenset(s for s in stems if s not in STOP)
                size = len(text.split())
                if not content or size > MOST_WORDS or _PARTY.search(text) or no_topic(place, head, speaker):
                    continue
                if speaker is not None and place.says_of(speaker, head) and not self.speech.calls(speaker, text):
                    spoken.add(text)
                total = sum(worth.get(s, INITIALS) * (MODIFIER if s in modifiers() else 1.0) for s in sorted(content))
                name, framed = kind == "name", head in place.frame
                somebody = name and head in place.named and place.named[head][3] == "person"  # by whatever first name: "Chuck" for Charles
                actor = somebody or (name and text.casefold() not in listed("adjectives") and any(content <= self.actors[s] for s in content))
                shape = PLACE if name and not actor else (0.75 if name else 0.5) if size == 1 else 0.95 if size > 3 else 1.0
                weight = boost * (ASKED if place.asks(head) else 1.0) * (ASIDE if actor and content.isdisjoint(recurring) and aside(place, content) else 1.0)
                option = Option(
                    weight * shape * total / len(content) ** SPREAD,
                    n,
                    text,
                    content,
                    weight * total,
                    name=name,
                    actor=actor,
                    whole=kind == "act",
                    event=kind == "event",
                    person=somebody or (actor and content <= self.of_people),
                    acts=actor and not framed and content <= acting,
                    framed=framed,
                    denied=kind == "denied",
                    empty=kind == "empty",
                    is_who=says_who(place, head),
                    apposed=says_more_of(place, head),
                    one=size == 1 and not name and (one_of(place, head, recurring) or self._picture(place, head)),
                    doers=doers[n],
                )
                if text not in best or _standing(option) > _standing(best[text]):
                    best[text] = option
        called = {text.split()[-1] for text in spoken if best[text].person and len(self.by_last[text.split()[-1]]) == 1}
        found = (replace(option, spoken=text in spoken or (option.person and text.split()[-1] in called)) for text, option in best.items())
        return sorted(found, key=lambda o: (-o.score, o.place, o.text))

    def _picture(self, place: Place, head: int) -> bool:
        """Whether a word is somebody's figure of speech: neither article has the thing anywhere else."""
        stem_of = place.words[head].stem
        return self.everywhere[stem_of] == 1 and stem_of not in self.background and pictured(place, head)


def _standing(option: Option) -> tuple[bool, bool, bool, float]:
    """Which of two places to take the same words from: one that says it is so, and not only who says it."""
    return not option.empty, not option.denied, not option.framed, option.score


@cache
def modifiers() -> frozenset[str]:
    """Stems of adjectives: what a phrase is about is its noun."""
    return frozenset(stem(a) for a in listed("adjectives"))
