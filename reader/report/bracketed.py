"""A wording whose "he" is known, with the name in brackets in his place: "[Ada Roth] was a ferrywoman for nine years". Pure; English."""

import re
from collections.abc import Iterable, Sequence

from reader.article.model import Span
from reader.comparison.agreement import same_person
from reader.language.bearers import gender_of
from reader.language.cues import cues
from reader.language.grammar import COORDINATORS, PREPOSITIONS
from reader.language.reading import Name
from reader.language.sayers import is_somebody
from reader.language.words import is_english
from reader.report.extracts import sentence_at
from reader.report.report_side import ReportSide, share
from reader.report.told import tells

LONGEST = 2000  # letters of a sentence
BACK = 3  # sentences before one that may say who its "he" is
_PERSONAL = re.compile(r"\b(he|she|him|his|her)\b(?!['’])(?:(?= ([\w-]+))| ?)", re.IGNORECASE)
_NO_NOUN = frozenset("and or but to as in on at of for from with by when while after before that who if because about than then so not".split())
_SOMEBODY = re.compile(r"\b(?=((?:an?|the|one|another|his|her)(?: [\w-]+){1,3}))", re.IGNORECASE)
_ABOUT = re.compile(r"[^,]{1,120}, (?:he|she)\b")  # "A former pilot, she was chosen"
LONGEST_AHEAD = 120  # letters before the name of whom a sentence is about
_OTHERS = re.compile(r"\b(?:man|woman|boy|girl|mother|father|wife|husband|son|daughter|brother|sister|aide|official|spokes\w+|lawyer|chief|officer|friend)\b")


def bracketed(side: ReportSide, index: int, text: str, others: Iterable[str]) -> str:
    """`text`, words of a sentence, with who is meant in place of its first "he" or "she", where only one of those whom the other article names there
    (`others`) was named last before it; else as it is."""
    pronoun = _PERSONAL.search(text) if is_english(side.reading.article.language) else None
    ahead = text[: pronoun.start()] if pronoun else ""
    here = [name for _, name in _named(side, index)]
    named = any(name.text.split()[-1].casefold() in ahead.casefold() for name in here)
    if pronoun is None or named or any(mark in ahead for mark in '“"«') or _OTHERS.search(ahead):
        return text
    meant = [name for name in before(side, index) if name not in here and any(same_person(name.text, other) for other in others)]
    low = pronoun[1].lower()
    if len(meant) != 1 or gender_of(side.reading.article, meant[0]) not in (None, "he" if low in ("he", "him", "his") else "she"):
        return text
    if pronoun[2] is not None and pronoun[2].lower() in COORDINATORS:
        return text  # what he does was cut off
    owns = low == "his" or (low == "her" and pronoun[2] is not None and pronoun[2].lower() not in _NO_NOUN)
    return f"{text[: pronoun.start()]}[{meant[0].text}{'’s' if owns else ''}]{text[pronoun.end(1) :]}"


def before(side: ReportSide, index: int) -> list[Name]:
    """Whom the nearest sentence before one names and may be about; nobody where somebody without a name comes in there or between the two."""
    paragraph = side.reading.sentences[index].span.paragraph
    for k in range(index - 1, max(-1, index - 1 - BACK), -1):
        span = side.reading.sentences[k].span
        if span.paragraph < paragraph - 1 or len(span) > LONGEST:
            break
        text = _unquoted(side, span)
        brings_in = _brings_in(text)
        if found := _named(side, k):
            return [name for mention, name in found if _subject(side, span, mention)] or ([] if brings_in else [name for _, name in found])
        if brings_in and not _ABOUT.match(text):
            break
    return []


def _brings_in(text: str) -> bool:
    """Whether words tell of somebody without a name: "a deputy came"."""
    return any(is_somebody(" ".join(match[1].split()[:count])) for match in _SOMEBODY.finditer(text) for count in (2, 3, 4))


def _unquoted(side: ReportSide, span: Span) -> str:
    """The words of a stretch that stand outside quotation marks."""
    text, at, found = side.reading.article.paragraphs[span.paragraph].text, span.start, []
    for part in side.quoted.spans(span):
        found.append(text[at : max(at, part.start)])
        at = max(at, part.end)
    return "".join([*found, text[at : span.end]])


def _subject(side: ReportSide, sentence: Span, mention: Span) -> bool:
    """Whether a sentence is about somebody whom it names: nothing that acts stands before the name, or but a verb of saying."""
    ahead = _unquoted(side, Span(sentence.paragraph, sentence.start, mention.start)).strip(' ,“”"')
    after = side.reading.article.paragraphs[mention.paragraph].text[mention.end : mention.end + 2]
    last = ahead.rpartition(" ")[2].casefold()
    if after[:1] in ("'", "’") or last in PREPOSITIONS | COORDINATORS or len(ahead) > LONGEST_AHEAD:
        return False
    return not ahead or last in cues().speech or not tells(f"{ahead} it")


def people(side: ReportSide, spans: Sequence[Span]) -> list[str]:
    """Who is named in the sentences at some places, or, where that is nobody, last before them."""
    found = [index for span in spans if (index := sentence_at(side.reading, span)) is not None]
    return sorted({name.text for index in found for name in [name for _, name in _named(side, index)] or before(side, index)})


def _named(side: ReportSide, index: int) -> list[tuple[Span, Name]]:
    """The people whom a sentence names outside quotations, each where it does so first."""
    span = side.reading.sentences[index].span
    found: dict[str, tuple[Span, Name]] = {}
    for mention, name in sorted(side.named.meeting(span), key=lambda one: one[0]):
        if name.kind == "person" and not share(mention, side.quoted.spans(mention)):
            found.setdefault(name.text, (mention, name))
    return list(found.values())
