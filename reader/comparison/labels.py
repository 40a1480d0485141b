"""What an editor would call a topic: two to five words of the article's own. Pure.

Candidates are the phrases of the topic in the shapes that headings take ("coffee event", "toll on his wife", "Gonzalez’s government"), a name with the
head noun beside it ("OPEC letter"), and who speaks with what about ("Lew on refunds"). The best is the one whose words tell most of this topic and
least of the other article.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reader.article.model import Span
from reader.comparison.nounphrases import EVENTS, Phrase, head_noun, noun_phrases
from reader.comparison.terms import told
from reader.language import gazetteer
from reader.language.cues import cues
from reader.language.reading import Reading
from reader.language.words import STOP, Word, words

MOST_WORDS = 5
QUOTED_SHARE = 0.25
# how well a preposition joins two phrases into one heading
JOINED = {"of": 1.0, "on": 1.0, "for": 0.95, "to": 0.95, "against": 1.0, "over": 1.0, "with": 0.8, "from": 0.75, "in": 0.75, "about": 0.9}
RARE_BASE, KNOWN, OFTEN, SPREAD, FOCUS = 0.8, 0.6, 0.6, 0.5, 0.35
NAME_ALONE, EVENT = 0.75, 1.5
INITIALS = 1.5  # what the initials of a body tell, which the text writes in full
AND_SHARE = 0.55  # a second phrase worth this much of the first, from another sentence, joins it by "and"
POSSESSIVE = frozenset("his her its their".split())


@dataclass
class _Place:
    """One stretch of the topic: its text, words, phrases, and for each word the name it belongs to (index of the mention)."""

    text: str
    words: tuple[Word, ...]
    phrases: list[Phrase]
    named: dict[int, tuple[int, int, str, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class _Option:
    score: float
    place: int
    text: str


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
        self.everywhere = Counter(w.stem for s in mine.sentences for w in words(mine.article.text(s.span), mine.article.language))

    def label(self, spans: Sequence[Span], taken: set[str]) -> str | None:
        """Two to five words for the stretches, none of `taken`; None where they hold no word that tells."""
        heading = self._heading(spans)
        if 2 <= len(heading.split()) <= MOST_WORDS and heading not in taken:
            return heading
        places = [self._place(s) for s in spans]
        worth = self._worth(places, heading)
        options = sorted(self._options(places, worth, self._speaker(spans, places)), key=lambda o: (-o.score, o.place, o.text))
        for option in options:
            text = self._and(option, options)
            label = text[:1].upper() + text[1:]
            if label not in taken:
                return label
        return None

    def _and(self, option: _Option, options: Sequence[_Option]) -> str:
        """A short label with the best one of another sentence, where that is nearly as good: "Apology and ad"."""
        size = len(option.text.split())
        if size > 2 or " on " in option.text:
            return option.text
        own = {w.stem for w in words(option.text)}
        for other in options:
            enough = other.score >= AND_SHARE * option.score and " on " not in other.text
            if other.place != option.place and enough and len(other.text.split()) <= 2 and own.isdisjoint(w.stem for w in words(other.text)):
                return f"{option.text} and {other.text}"
        return option.text

    def _heading(self, spans: Sequence[Span]) -> str:
        """The article's own heading, where the topic begins right below it."""
        before = min(s.paragraph for s in spans) - 1
        paragraphs = self.mine.article.paragraphs
        return paragraphs[before].text.strip().rstrip(".:") if before >= 0 and paragraphs[before].kind == "heading" else ""

    def _place(self, span: Span) -> _Place:
        text = self.mine.article.text(span)
        found = words(text, self.mine.article.language)
        place = _Place(text, found, [])
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
        """What each stem says of this topic: its rarity, how often the topic has it, and how little the rest of both articles does."""
        counts = Counter(w.stem for p in places for w in p.words)
        spread = Counter(s for p in places for s in {w.stem for w in p.words})
        above = {w.stem for w in words(heading)}
        lead = {w.stem for w in places[0].words} if places else set()
        worth = {}
        for stem, count in counts.items():
            rare = RARE_BASE + told(stem) / 6
            lacking = 1.0 if stem not in self.background else KNOWN
            focus = (count / max(count, self.everywhere[stem])) ** FOCUS
            often = 1 + OFTEN * min(3, spread[stem] - 1)
            worth[stem] = rare * lacking * focus * often * (1.7 if stem in above else 1.0) * (1.1 if stem in lead else 1.0)
        return worth

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

    def _options(self, places: Sequence[_Place], worth: dict[str, float], speaker: str | None) -> Iterator[_Option]:
        own = {w.stem for w in words(speaker or "")}
        for n, place in enumerate(places):
            for text, stems, boost in _shapes(place):
                content = [s for s in stems if s not in STOP]
                size = len(text.split())
                if not content or size > MOST_WORDS:
                    continue
                total = boost * sum(worth.get(s, INITIALS) for s in content) / len(content) ** SPREAD
                if not own.isdisjoint(stems) and size <= 2:
                    continue  # who speaks is said by "on"
                shape = (0.5 if text[:1].isupper() else 0.3) if size == 1 else 0.95 if size > 3 else 1.0
                yield _Option(total * shape, n, text)
                if speaker is not None and size <= 3 and own.isdisjoint(stems):
                    yield _Option(total * (0.9 if size == 1 else 1.45) + 0.3, n, f"{speaker} on {text}")


def _reporting_subject(place: _Place) -> str | None:
    """Who opens a sentence that reports speech: a person or body right before a reporting verb, or first named with one after an aside."""
    for i in sorted(place.named):
        first, last, full, kind = place.named[i]
        if i != first or kind not in ("person", "organisation"):
            continue
        ahead = [w.folded for w in place.words[last + 1 : last + (2 if first > 3 else 14)]]
        aside = place.text[place.words[last].end : place.words[last].end + 1] == ","
        if (ahead[:1] and ahead[0] in cues().speech) or (first <= 3 and aside and any(w in cues().speech for w in ahead)):
            return full
    return None


_Shape = tuple[str, tuple[str, ...], float]  # the words as written, their stems, how well the shape suits a heading


def _shapes(place: _Place) -> Iterator[_Shape]:
    """Every phrase of a stretch that can head a topic, with its stems."""
    by_first = {p.first: p for p in place.phrases}
    for phrase in place.phrases:
        for first in range(phrase.first, phrase.last + 1):
            if first > phrase.first and place.text[place.words[first - 1].end] == "-":
                continue
            yield _cut(place, first, phrase.last), _stems(place, first, phrase.last), 1.0 if phrase.sure else 0.85
        yield from _linked(place, phrase, by_first)
    for first, last, full, kind in sorted(set(place.named.values())):
        said = _name(place, first, last, full, kind)
        yield said, tuple(w.stem for w in words(said)), NAME_ALONE
        yield from _with_noun(place, first, last, said, by_first)


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


def _with_noun(place: _Place, first: int, last: int, said: str, by_first: dict[int, Phrase]) -> Iterator[_Shape]:
    """ "Gonzalez’s government", "Fox News poll", and a name with an event's noun nearby: "FAA warning", "OPEC letter"."""
    stems = tuple(w.stem for w in words(said))
    after = last + 1
    owns = after < len(place.words) and place.words[after].folded == "s"
    phrase = by_first.get(after + 1 if owns else after)
    joined = phrase is not None and (owns or place.text[place.words[last].end : place.words[phrase.first].start] == " ")
    if phrase is not None and joined:
        text = _cut(place, phrase.first, phrase.last)
        yield f"{said}’s {text}" if owns else f"{said} {text}", (*stems, *_stems(place, phrase.first, phrase.last)), 1.1
    for other in by_first.values():
        head = place.words[other.last]
        if abs(other.last - last) <= 9 and head.stem in EVENTS() and head_noun(place.text, place.words, other):
            yield f"{said} {place.text[head.start : head.end]}", (*stems, head.stem), EVENT


def _name(place: _Place, first: int, last: int, full: str, kind: str) -> str:
    """A name as a heading has it: a person's as said here without titles, a body by its initials where it is known by them."""
    said = _cut(place, first, last)
    if kind == "organisation":
        return _short(said) if _short(said) != said else _short(full) if len(said.split()) > 3 else said
    found = [w for w in said.split() if gazetteer.key(w) not in _titles()]
    return " ".join(found[-2:]) if kind == "person" and found else said


def _titles() -> frozenset[str]:
    listed = gazetteer.sections("titles.txt")
    return listed["honorific"] | listed["role"] | listed["before a role"]


def _cut(place: _Place, first: int, last: int) -> str:
    return place.text[place.words[first].start : place.words[last].end]


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
