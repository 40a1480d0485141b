"""The words of a sentence that the sentences linked to it lack: what one article alone tells must not be printed as told by both. Pure; linear."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from reader.article.model import Span
from reader.comparison.lacking import has
from reader.comparison.laid import Laid
from reader.comparison.terms import told
from reader.language import gazetteer
from reader.language.grammar import DENYING
from reader.language.reading import Name, Reading
from reader.language.words import STOP, Word, words
from reader.report.extracts import flat, sentence_at

LIGHT = 2.0  # how much the commoner words of the news tell
_DENIALS = frozenset("no not never nor neither cannot".split())
_CHANGING = _DENIALS | frozenset("only few most all both more once expected likely possible planned alleged allegedly reportedly".split())
"""Common words that change what a sentence says."""
_SAYING = frozenset("say says said saying tell tells told telling write writes wrote".split())
_PERSON = re.compile(r"\b(?:he|she|him|his|her|i|my|me)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Alien:
    """The words that the other article lacks: what tells something, and what is so common that one of it does no harm."""

    heavy: tuple[Span, ...]
    light: tuple[Span, ...]


def passage(reading: Reading, spans: Iterable[Span], named: Laid[Name], spoken: Laid[str]) -> str:
    """The sentences at some places, with the full names of who is named there, is quoted there, or alone can be meant by a "he"."""
    found = sorted({k for span in spans if (k := sentence_at(reading, span)) is not None})
    return " ".join(text for k in found for text in (flat(reading.article.text(reading.sentences[k].span)), *_meant(reading, k, named, spoken)))


def _meant(reading: Reading, sentence: int, named: Laid[Name], spoken: Laid[str]) -> list[str]:
    span = reading.sentences[sentence].span
    meant = [*_people(span, named), *(speaker for _, speaker in spoken.meeting(span))]
    if sentence and not meant and _PERSON.search(reading.article.text(span)):
        before = _people(reading.sentences[sentence - 1].span, named)
        meant += before if len(before) == 1 else []
    return meant


def _people(span: Span, named: Laid[Name]) -> list[str]:
    return sorted({name.text for _, name in named.meeting(span) if name.kind == "person"})


def alien(reading: Reading, sentence: Span, there: str, known: Sequence[Span] = ()) -> Alien:
    """What of a sentence a passage of the other article lacks; `known` are stretches that it has in other words, such as its days."""
    text = reading.article.text(sentence)
    language = reading.article.language
    heavy: list[Span] = []
    light: list[Span] = []
    for word in words(text, language):
        at = Span(sentence.paragraph, sentence.start + word.start, sentence.start + word.end)
        if any(at.common(part) for part in known) or _free(text, word) or _there(there, word, text, language):
            continue
        plain = word.folded in STOP or (told(word.stem) <= LIGHT and text[word.start].islower())
        (light if plain and word.folded not in _CHANGING else heavy).append(at)
    return Alien(tuple(heavy), tuple(light))


def _there(there: str, word: Word, text: str, language: str) -> bool:
    if word.folded in _DENIALS:
        return DENYING.search(there) is not None
    return has(there, text[word.start : word.end + (text[word.end : word.end + 1] == ".")], language)


def _free(text: str, word: Word) -> bool:
    """Whether a word says nothing by itself: a function word, an initial, or what stands before a name ("Mr.", "Senator")."""
    if word.folded in STOP:
        return word.folded not in _CHANGING
    if word.folded in _SAYING or (len(word.folded) == 1 and not word.folded.isdigit()):
        return True
    honorific, role = _titles()
    return word.folded in honorific | role and text[word.end : word.end + 3].lstrip(". ")[:1].isupper()


@cache
def _titles() -> tuple[frozenset[str], frozenset[str]]:
    found = gazetteer.sections("titles.txt")
    return frozenset(found["honorific"]), frozenset(found["role"])
