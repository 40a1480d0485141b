"""Whether a pronoun or a role beside a quotation can mean only the one person it is read as. Pure; English only."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict

from reader.article.model import Span
from reader.comparison.agreement import TITLES, name_words
from reader.language import grammar
from reader.language.reading import Name, Reading, Speaker
from reader.language.roles import SPELLED
from reader.language.words import words

_PRONOUNS = frozenset(["he", "she"])
_LED = 4  # words at the head of a sentence, the last of them the subject's name
_NAME = 50
_ROLE_LED, _MOST = 24, 200  # letters beside a name in which a role stands; names of one stretch
_BACK = 6  # sentences of a paragraph in which somebody goes on speaking
_BY = re.compile(r"\b(?:was|were|been) \w+ by (?:(?:an?|the|its|his|her|their) [\w’' -]{2,40}, )?\Z")
# "“Not yet,” said Dr. Ivar Roth, the surgeon."
_SAID = re.compile(r"[,”’\"'] ?(?:said|added) (?!that\b)(?:[\w’'-]+[.,]? ){0,6}\Z")
_ENDS = re.compile(r"(?:, [^.;:“”\"]{1,80})?[.]?\Z")
_TOPIC = re.compile(r"(?:\b(?:Of|About)|[.,;] of) (?:[A-Z][\w’-]*\.? ){0,2}\Z")  # "Of Mr. Kern she said"
_OWNED = re.compile(r"[’']s (?:[a-z-]{1,20} ){0,2}[a-z-]{1,20},? ")
_APPOSED = re.compile(r"(?: \([^()]{1,12}\))?, (?:an? |the |his |her )?((?:[\w’'-]{1,20} ){0,4}?[\w’'-]{1,20})\b")


class Sure:
    """One reading's people by where they are named: made once, asked for every quotation."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        near = ((m, n.text) for n in reading.names if n.kind == "person" for m in n.mentions if _by_name(reading, n, m))
        self._named = sorted(near)
        self._bearers: dict[str, set[str]] | None = None

    def __call__(self, speaker: Speaker) -> bool:
        """Whether "she" follows her own name alone, as a subject, or "the sheriff" is what only this person is called in the article."""
        if speaker.mention is None:
            return False
        said = self._reading.article.text(speaker.mention).lower()
        if said in _PRONOUNS:
            return self._after_own_name(speaker, speaker.mention)
        behind = self._people(Span(speaker.mention.paragraph, speaker.mention.end, speaker.mention.end + _NAME))
        if any(m.start - speaker.mention.end == len(", ") and text == speaker.text for m, text in behind):
            return True  # "said a farmer, Ivar Roth"
        role = said.split()[-1]
        return said.startswith("the ") and (self._bears(role) == {speaker.text} or self._just_called(speaker, speaker.mention, role))

    def _after_own_name(self, speaker: Speaker, pronoun: Span) -> bool:
        """Whether a sentence of a few before a pronoun, or its own, opens with the speaker's name, or the one before closes with what he did or said ("was
        given by Ivar Roth.", "said Ivar Roth, the mate."), and all name nobody else before the pronoun, but for whom it speaks of."""
        sentences = self._reading.sentences
        at = self._sentence_of(pronoun)
        if at < 0:
            return False
        first = at - 1 if at and sentences[at - 1].span.paragraph == pronoun.paragraph else at
        while first > max(0, at - _BACK) and sentences[first - 1].span.paragraph == pronoun.paragraph and not self._named_in(first, pronoun):
            first -= 1
        named = self._named_in(first, pronoun)
        if len(named) > 1 and _kin_of(self._reading, *named[:2]):
            named = named[1:]  # "Roth’s mother, Ada, said"
        if not named or any(text != speaker.text for _, text in named):
            return False
        if first < at and _closes(self._reading, sentences[first].span, named[0][0]):
            return True
        return any(_opens(self._reading, sentences[k].span, named[0][0]) for k in range(first, at + 1))

    def _just_called(self, speaker: Speaker, mention: Span, role: str) -> bool:
        """Whether the sentence of a role, or the one before it, gives it beside the speaker's name and names nobody else."""
        at = self._sentence_of(mention)
        if at < 1 or self._reading.sentences[at - 1].span.paragraph != mention.paragraph:
            return False
        named = self._named_in(at - 1, mention)
        return {text for _, text in named} == {speaker.text} and any(role in _beside(self._reading, place) for place, _ in named)

    def _sentence_of(self, place: Span) -> int:
        """Which sentence a place stands in."""
        return bisect_right(self._reading.sentences, (place.paragraph, place.start), key=lambda s: (s.span.paragraph, s.span.start)) - 1

    def _named_in(self, first: int, place: Span) -> list[tuple[Span, str]]:
        """Who is named from the beginning of a sentence up to a place, but for whom the words right there are about."""
        text = self._reading.article.paragraphs[place.paragraph].text
        named = self._people(Span(place.paragraph, self._reading.sentences[first].span.start, place.start))
        if len(named) > 1 and text[named[-1][0].end : place.start] == " " and _TOPIC.search(text, max(0, named[-1][0].start - _NAME), named[-1][0].start):
            return named[:-1]
        return named

    def _people(self, within: Span) -> list[tuple[Span, str]]:
        """The first who are named within a place by a word of their names."""
        at = bisect_left(self._named, (within.paragraph, within.start), key=lambda k: (k[0].paragraph, k[0].start))
        return [found for found in self._named[at : at + _MOST] if found[0] in within]

    def bearer(self, role: str) -> str | None:
        """The only person beside whose name a role stands in the article."""
        found = self._bears(role)
        return next(iter(found)) if len(found) == 1 else None

    def _bears(self, role: str) -> set[str]:
        """Beside whose names a role stands anywhere."""
        if self._bearers is None:
            self._bearers = defaultdict(set)
            for mention, who in self._named:
                for word in _beside(self._reading, mention):
                    self._bearers[word].add(who)
        return self._bearers.get(role, set())


def _by_name(reading: Reading, name: Name, mention: Span) -> bool:
    return not set(name_words(name.text)).isdisjoint(name_words(reading.article.text(mention)))


def _opens(reading: Reading, sentence: Span, mention: Span) -> bool:
    """Whether a mention in a sentence stands at its head, with no more than a title before it."""
    if mention not in sentence:
        return False
    led = words(reading.article.text(Span(sentence.paragraph, sentence.start, mention.start)))
    return len(led) < _LED and not any(w.folded in grammar.PREPOSITIONS for w in led)


def _kin_of(reading: Reading, owner: tuple[Span, str], own: tuple[Span, str]) -> bool:
    """Whether the second name is of somebody who is the first one's mother, lawyer or the like."""
    text = reading.article.paragraphs[owner[0].paragraph].text
    return owner[0].paragraph == own[0].paragraph and owner[1] != own[1] and _OWNED.fullmatch(text, owner[0].end, own[0].start) is not None


def _closes(reading: Reading, sentence: Span, mention: Span) -> bool:
    """Whether a mention closes a sentence as whoever did or said what it tells."""
    text = reading.article.paragraphs[sentence.paragraph].text
    if mention not in sentence:
        return False
    if sentence.end - mention.end <= 1 and _BY.search(text, max(sentence.start, mention.start - _NAME), mention.start):
        return True
    said = _SAID.search(text, max(sentence.start, mention.start - _NAME), mention.start)
    return said is not None and _ENDS.match(text, mention.end, sentence.end) is not None


def _beside(reading: Reading, mention: Span) -> set[str]:
    """The last word before a name or the titles it begins with, and the words of what stands in apposition."""
    text = reading.article.paragraphs[mention.paragraph].text
    own = [SPELLED.get(w.folded, w.folded) for w in words(text[mention.start : mention.end]) if w.folded in TITLES]
    led = [w.folded for w in words(text[max(0, mention.start - _ROLE_LED) : mention.start])[-1:]] if text[mention.start - 1 : mention.start] == " " else []
    led = [SPELLED.get(w, w) for w in led]
    apposed = _APPOSED.match(text, mention.end)
    return {*own, *led, *([w.folded for w in words(apposed.group(1))] if apposed is not None else [])}
