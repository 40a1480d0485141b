"""Whether a pronoun or a role beside a quotation can mean only the one person it is read as. Pure; English only."""

import re
from bisect import bisect_right

from reader.article.model import Span
from reader.comparison.agreement import TITLES, name_words
from reader.language import grammar
from reader.language.reading import Name, Reading, Speaker
from reader.language.words import words

_PRONOUNS = frozenset(["he", "she"])
_LED = 4  # words at the head of a sentence, the last of them the subject's name
_NAME = 50
_ROLE_LED, _MOST = 24, 200  # letters beside a name in which a role stands, and mentions that are looked at
_APPOSED = re.compile(r"(?: \([^()]{1,12}\))?, (?:an? |the |his |her )?((?:[\w’'-]{1,20} ){0,4}?[\w’'-]{1,20})\b")


def surely(reading: Reading, speaker: Speaker) -> bool:
    """Whether "she" follows her own name alone, as a subject, or "the sheriff" is what only this person is called in the article."""
    if speaker.mention is None:
        return False
    said = reading.article.text(speaker.mention).lower()
    if said in _PRONOUNS:
        return _after_own_name(reading, speaker, speaker.mention)
    if any(m.start - speaker.mention.end == len(", ") for n, m in _people(reading, _behind(speaker.mention)) if n == speaker.text):
        return True  # "said a farmer, Ivar Roth"
    return said.startswith("the ") and _bears_alone(reading, speaker.text, said.split()[-1])


def _behind(mention: Span) -> Span:
    return Span(mention.paragraph, mention.end, mention.end + _NAME)


def _after_own_name(reading: Reading, speaker: Speaker, pronoun: Span) -> bool:
    """Whether the sentence of a pronoun, or the one before it, opens with the speaker's name, and both name nobody else before the pronoun."""
    sentences = reading.sentences
    at = bisect_right(sentences, (pronoun.paragraph, pronoun.start), key=lambda s: (s.span.paragraph, s.span.start)) - 1
    if at < 0:
        return False
    first = at - 1 if at and sentences[at - 1].span.paragraph == pronoun.paragraph else at
    before = Span(pronoun.paragraph, sentences[first].span.start, pronoun.start)
    named = sorted((m, n) for n, m in _people(reading, before))
    if not named or any(text != speaker.text for _, text in named):
        return False
    return any(_opens(reading, sentences[k].span, named[0][0]) for k in range(first, at + 1))


def _people(reading: Reading, within: Span) -> list[tuple[str, Span]]:
    """Who is named within a place by a word of the name."""
    near = ((n, m) for n in reading.names if n.kind == "person" for m in n.mentions if m in within)
    return [(n.text, m) for n, m in near if _by_name(reading, n, m)]


def _by_name(reading: Reading, name: Name, mention: Span) -> bool:
    return not set(name_words(name.text)).isdisjoint(name_words(reading.article.text(mention)))


def _opens(reading: Reading, sentence: Span, mention: Span) -> bool:
    """Whether a mention in a sentence stands at its head, with no more than a title before it."""
    if mention not in sentence:
        return False
    led = words(reading.article.text(Span(sentence.paragraph, sentence.start, mention.start)))
    return len(led) < _LED and not any(w.folded in grammar.PREPOSITIONS for w in led)


def _bears_alone(reading: Reading, speaker: str, role: str) -> bool:
    """Whether a role stands beside a name of this person somewhere, and beside nobody else's."""
    bearers = {n.text for n in reading.names if n.kind == "person" for m in n.mentions[:_MOST] if _by_name(reading, n, m) and role in _beside(reading, m)}
    return bearers == {speaker}


def _beside(reading: Reading, mention: Span) -> set[str]:
    """The last word before a name or the titles it begins with, and the words of what stands in apposition."""
    text = reading.article.paragraphs[mention.paragraph].text
    own = [w.folded for w in words(text[mention.start : mention.end]) if w.folded in TITLES]
    led = [w.folded for w in words(text[max(0, mention.start - _ROLE_LED) : mention.start])[-1:]] if text[mention.start - 1 : mention.start] == " " else []
    apposed = _APPOSED.match(text, mention.end)
    return {*own, *led, *([w.folded for w in words(apposed.group(1))] if apposed is not None else [])}
