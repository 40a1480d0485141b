"""Stretches that tell nothing: "he said.", "Roth wrote on Twitter.", and what stands below an article. Pure; linear in the article."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from reader.article.lengths import word_of
from reader.article.model import Span
from reader.language import grammar
from reader.language.folding import folded
from reader.language.numbers import WORDS
from reader.language.phrases import TIMES
from reader.language.reading import Reading
from reader.language.words import STOP

LONGEST = 14  # words of such a stretch
SCRAP, OBJECT = 2, 1  # words that tell, and of an object without its verb
# what an editor says of the article itself, and what a reader is to do
_NOTE = re.compile(r"\W*(?:(?:correction|clarification|editor['’]s note)s?\s*[:—–]|(?:click|tap) here\b|sign up (?:here|for our)\b)", re.IGNORECASE)
_CREDIT = re.compile(r"\bcontributed (?:to this (?:report|article|story)|reporting)\b")
# verbs that report speech and say nothing of what was meant by it: who denied, agreed or vowed did something
_SAYS = frozenset(
    """said says say told tells added adds wrote writes tweeted tweets reported reports posted continued replied asked noted explained according""".split()
)
_OPENING = "“\"‘'«„"
_SETTING = frozenset(
    """reporters reporter journalists statement twitter tweet tweets facebook interview spokesman spokeswoman spokesperson reportedly mr mrs ms sen
    sens rep reps gov dr senator representative governor president news conference""".split()
)
# who is not named: "two sources with direct knowledge of the matter"
_UNNAMED = (WORDS.keys() - {"zero"}) | frozenset(
    "source sources people persons insider insiders several direct firsthand knowledge familiar briefed matter situation anonymously".split()
)


def without_stubs(reading: Reading, found: Sequence[tuple[int, Span]]) -> list[tuple[int, Span]]:
    """The stretches in order, without those that only say that somebody said something, unless what was said is marked beside it; none of a note
    or credit, and no scrap of a sentence."""
    named = sorted({mention for name in reading.names for mention in name.mentions})
    kept = []
    for n, (i, span) in enumerate(found):
        if _NOTE.match(reading.article.paragraphs[span.paragraph].text) or _CREDIT.search(reading.article.text(span)) or _is_scrap(reading, i, span):
            continue
        beside = [found[k] for k in (n - 1, n + 1) if 0 <= k < len(found)]
        if any(_may_be_said(reading, (i, span), other) and _meets(reading, span, other[1]) for other in beside) or not _only_says(reading, span, named):
            kept.append((i, span))
    return kept


def _may_be_said(reading: Reading, one: tuple[int, Span], other: tuple[int, Span]) -> bool:
    """Whether another stretch may be what this one says that somebody said: of its own sentence, quoted right after it, or beside a whole sentence."""
    (i, span), (k, beside) = one, other
    whole = len(span) + 1 >= len(reading.sentences[i].span)
    return i == k or whole or (span < beside and reading.article.text(beside)[0] in _OPENING)


def _meets(reading: Reading, one: Span, other: Span) -> bool:
    """Whether two stretches of one paragraph have no word between them."""
    if one.paragraph != other.paragraph:
        return False
    between = reading.article.paragraphs[one.paragraph].text[min(one.end, other.end) : max(one.start, other.start)]
    return not any(map(str.isalnum, between))


def _is_scrap(reading: Reading, sentence: int, span: Span) -> bool:
    """Whether a stretch is but the end or beginning of a sentence, with a word or two that tell: "to no avail"."""
    place, text = reading.sentences[sentence].span, reading.article.text(span)
    said = [folded(match.group()) for match in word_of(text).finditer(text)] if len(text) <= LONGEST * 12 else []
    if not said or len(text) + len(said) > len(place) or grammar.has_verb(said) or text[1:].lower() != text[1:]:
        return False
    if said[0] == "of" and span.start == place.start:
        return True  # "Of the 920 patients | who were treated"
    before = reading.article.paragraphs[span.paragraph].text[max(0, span.start - 2) : span.start]
    object_ = said[0] in grammar.ARTICLES and before[:1].isalnum()  # "brought nothing but | an acknowledgment."
    most = SCRAP if said[0] in grammar.PREPOSITIONS else OBJECT if object_ else 0
    return not any(map(str.isdigit, text)) and sum(word not in STOP for word in said) <= most


def _only_says(reading: Reading, span: Span, named: Sequence[Span]) -> bool:
    text = reading.article.text(span)
    if len(text) > LONGEST * 12 or any(mark in text for mark in '“”"'):
        return False
    said = [(m.start() + span.start, m.group()) for m in word_of(text).finditer(text)]
    if len(said) > LONGEST or not any(folded(word) in _SAYS for _, word in said):
        return False
    lowest = bisect_left(named, Span(span.paragraph, max(0, span.start - 100), max(0, span.start - 100)))
    inside = [m for m in named[lowest : bisect_left(named, Span(span.paragraph, span.end, span.end))] if m.common(span)]
    return all(_says_nothing(word) or word[0].isupper() or any(m.start <= at < m.end for m in inside) for at, word in said)


def _says_nothing(word: str) -> bool:
    low = folded(word)
    return low in STOP or low in _SAYS or low in _SETTING or low in TIMES or low in _UNNAMED
