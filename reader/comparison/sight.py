"""The sentences of a topic as its headings need them: words, names, phrases, what is one-sided, who speaks. Pure."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from reader.article.model import Span
from reader.comparison.frames import asides, asked, frame
from reader.comparison.nounphrases import noun_phrases
from reader.comparison.places import Place, chambers
from reader.comparison.scoring import Meanings
from reader.comparison.speech import Speech, within
from reader.language.grammar import PREPOSITIONS
from reader.language.reading import Reading
from reader.language.words import STOP, words

_CAPITALS = re.compile(r"\b(?:[A-Z]{2,8}\b|(?:[A-Z]\.){2,8})")


class Sight:
    """The sentences of one article, each taken apart once; `sentences`: where they stand, by paragraph."""

    def __init__(self, mine: Reading, speech: Speech, meanings: Meanings | None = None) -> None:
        self._mine = mine
        self._speech = speech
        self._meanings = meanings
        self._initials = frozenset(c.replace(".", "") for p in mine.article.paragraphs for c in _CAPITALS.findall(p.text))
        self._names: dict[int, list[tuple[Span, str, str]]] = defaultdict(list)
        for name in mine.names:
            for mention in name.mentions:
                self._names[mention.paragraph].append((mention, name.text, name.kind))
        self.sentences: dict[int, list[Span]] = defaultdict(list)
        self._numbers: dict[Span, int] = {}
        for n, sentence in enumerate(mine.sentences):
            self.sentences[sentence.span.paragraph].append(sentence.span)
            self._numbers[sentence.span] = n
        self._seen: dict[Span, Place] = {}

    def of(self, spans: Sequence[Span]) -> list[Place]:
        """The sentences that hold the stretches, in order."""
        out = []
        for paragraph in sorted({s.paragraph for s in spans}):
            for sentence in self.sentences[paragraph]:
                held = [s for s in spans if s.common(sentence)]
                if held:
                    place = self.at(sentence)
                    meant = self._meanings(self._numbers[sentence], place.words) if self._meanings else None
                    out.append(replace(place, told=within(held, sentence), meant=meant))
        return out

    def at(self, span: Span) -> Place:
        """A sentence as if all of it were one-sided, and without what the encoder sees in it, which is large; taken apart once."""
        if span not in self._seen:
            self._seen[span] = self._see(span)
        return self._seen[span]

    def _see(self, span: Span) -> Place:
        text = self._mine.article.text(span)
        found = words(text, self._mine.article.language)
        place = Place(text, within([span], span), within(self._speech.quoted(span), span), found, [], initials=self._initials)
        place.frame, place.says = frame(text, found, place.quoted)
        place.asides = asides(text, found)
        starts = [w.start for w in found]
        for mention, full, kind in self._names[span.paragraph]:
            said = text[max(0, mention.start - span.start) : max(0, mention.end - span.start)] if mention in span else ""
            if not said[:1].isupper():
                continue
            inside = list(range(bisect_left(starts, mention.start - span.start), bisect_left(starts, mention.end - span.start)))
            while inside and (found[inside[0]].folded in PREPOSITIONS or (len(inside) == 1 and found[inside[0]].folded in STOP)):
                inside.pop(0)  # "Amid calls", "Following Roth’s speech": a small word at the head of a sentence is nobody
            for i in inside:
                place.named[i] = (inside[0], inside[-1], full, kind)
        chambers(place)
        place.actor = self._speech.actor(span)
        place.phrases = noun_phrases(text, found, set(place.named))
        place.spoken = self._speech.spoken(span)
        place.asked = asked(text, found)
        if place.asked is not None:  # what somebody was asked is what he speaks on
            place.spoken.append((*place.asked, None))
        return place
