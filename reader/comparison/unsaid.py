"""Clauses and quotations mostly of words that the other article has nowhere. Pure; English alone; linear in both articles.

In a sentence that both tell such words seem told over there, as what stands around them is; they are news all the same.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from reader.article.lengths import word_of
from reader.article.model import Span
from reader.comparison.closest import Side
from reader.comparison.lacking import Known, all_lacking
from reader.comparison.laid import Laid
from reader.comparison.worth import SLIGHT, weight
from reader.language.cues import cues
from reader.language.folding import folded
from reader.language.reading import Reading, Sentence
from reader.language.words import is_english, words

LEAST, OF_QUOTATION = 2, 1  # words of a clause, or of a quotation, that must be lacking over there; it has one more at least
SHARE = 0.5  # of its words
OF_QUOTED = 0.1  # the least mean probability of quoted words of being told here alone
LONGEST = 20  # words
_OPENING, _CLOSING = "“\"‘'«„", "”\"’'»“"
_PARTING = " ,;:-–—"
# On the training pairs four in five of these are told by one alone.


def unsaid(side: Side, other: Reading, beforehand: Known, marked: Sequence[tuple[int, Span]], lone: float) -> list[tuple[int, Span]]:
    """The clauses and quotations to be marked besides, each with its sentence: none that meets what is marked already, or holds words that both tell.

    `lone`: the least mean probability of a clause's words of being told here alone.
    """
    if lone > 1 or not (is_english(side.reading.article.language) and is_english(other.article.language)):
        return []
    taken, quoted = Laid((span, None) for _, span in marked), _quoted(side.reading)
    out: list[tuple[int, Span]] = []
    for i, sentence in enumerate(side.reading.sentences):
        alone = side.alone[i].tolist()
        if max(alone, default=0.0) < OF_QUOTED or any(sentence.span in span for span in taken.spans(sentence.span)):
            continue
        text = side.reading.article.text(sentence.span)
        starts = [sentence.span.start + word.start for word in words(text, side.reading.article.language)]
        for place, least, likely in _places(sentence, quoted, lone):
            found = alone[bisect_left(starts, place.start) : bisect_left(starts, place.end)]
            if not least < len(found) <= LONGEST or not all(found) or sum(found) < likely * len(found) or taken.meeting(place):
                continue
            if _lone(side.reading, beforehand, place, other.article.language, max(least, SHARE * len(found))):
                out.append((i, _bounded(side.reading, place)))
    return out


def _quoted(reading: Reading) -> Laid[None]:
    return Laid((span, None) for quotation in reading.quotations if quotation.kind == "direct" for span in quotation.spans)


def _bounded(reading: Reading, place: Span) -> Span:
    """A quotation with the marks it stands between, a clause without what parts it from the next."""
    text = reading.article.paragraphs[place.paragraph].text
    start, end = place.start, place.end
    if start and text[start - 1] in _OPENING and text[end : end + 1] and text[end] in _CLOSING:
        return Span(place.paragraph, start - 1, end + 1)
    while end > start and text[end - 1] in _PARTING:
        end -= 1
    return Span(place.paragraph, start, end)


def _places(sentence: Sentence, quoted: Laid[None], lone: float) -> Iterator[tuple[Span, int, float]]:
    """What may be marked of a sentence, with how many words of it must be lacking and how likely it must be told here alone."""
    yield from ((clause, LEAST, lone) for clause in sentence.clauses)
    yield from ((span, OF_QUOTATION, OF_QUOTED) for span in quoted.spans(sentence.span) if span in sentence.span)


def _lone(reading: Reading, beforehand: Known, place: Span, language: str, least: float) -> bool:
    """Whether so many words of a place are lacking over there, and it does not only say who says something."""
    run = [folded(word.group()) for word in word_of(reading.article.text(place)).finditer(reading.article.text(place))]
    if not run or run[0] in cues().speech or run[-1] in cues().speech:
        return False
    return sum(weight(said) > SLIGHT and folded(said) not in cues().speech for said in all_lacking(reading, beforehand, place, language)) >= least
