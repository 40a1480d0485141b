"""What both articles quote somebody with, early in both: "Ada Roth: “The bridge stays shut.”" Pure."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache

from reader.article.model import Article, Span
from reader.comparison.laid import Laid
from reader.comparison.model import Comparison, SharedQuote
from reader.comparison.utterances import same_speaker
from reader.language import gazetteer
from reader.language.cues import cues
from reader.language.reading import Name
from reader.language.words import STOP, words
from reader.report.extracts import unmarked, whole
from reader.report.leaning import leans
from reader.report.overview import words_in
from reader.report.quote_rows import best_rows
from reader.report.told import tells

FEWEST, MOST = 6, 36  # words
EARLY = 1 / 3  # of an article's paragraphs
FIRST = 3  # paragraphs that are the head of any
TELLING = 2  # words
LEADING = 24  # letters before a quotation
_OPENS = ("we ", "i ", "you ", "i've ", "i’ve ", "we've ", "we’ve ", "this ")
_THERE = re.compile(r"there (?:is|are|was|were|will be) (?!\w+[.,;]|one\b|no\b|nothing\b)", re.IGNORECASE)
CONTRACTED = STOP | {"ve", "s", "re", "ll", "d"}


def early_quotes(view: Comparison, quotes: Iterable[SharedQuote]) -> list[SharedQuote]:
    """The quotations that both have in the same telling words from the same person, in the first third of both."""
    rows = [quote for quote in best_rows(view, tuple(quotes)) if _early(view, quote)]
    named = [Laid((mention, name) for name in reading.names for mention in name.mentions) for reading in (view.a, view.b)]
    return [quote for quote in rows if _same_words(view, quote) and (_same_person(quote) or _unsaid(view, quote, named))]


def _early(view: Comparison, quote: SharedQuote) -> bool:
    """Whether words stand in the first third of both articles, or at the head of one and in the first half of the other."""
    return sum(_depth(reading.article, span) for reading, span in ((view.a, quote.a), (view.b, quote.b))) / 2 <= EARLY


def _unsaid(view: Comparison, quote: SharedQuote, named: Sequence[Laid[Name]]) -> bool:
    """Whether one article names nobody as saying the very words, nor anybody else beside them."""
    speakers = quote.speaker_a, quote.speaker_b
    if quote.kind != "identical" or (None not in speakers) or speakers == (None, None):
        return False
    side, span = (view.a, quote.a) if speakers[0] is None else (view.b, quote.b)
    speaker = speakers[0] or speakers[1] or ""
    beside = [name for _, name in named[side is view.b].meeting(whole(side, span)) if name.kind == "person"]
    return speaker[:1].isupper() and all(words(name.text)[-1:] and words(name.text)[-1].folded == words(speaker)[-1].folded for name in beside)


def _same_words(view: Comparison, quote: SharedQuote) -> bool:
    if quote.kind != "altered":
        return quote.kind != "paraphrased"
    said = (view.a.article.text(quote.a), view.b.article.text(quote.b))
    one, other = ([word.stem for word in words(text) if word.folded not in CONTRACTED] for text in said)
    return one == other


def _same_person(quote: SharedQuote) -> bool:
    """Whether both name who says it, or one does and the other says what office that is."""
    if same_speaker(quote.speaker_a, quote.speaker_b):
        return True
    roles = [speaker for speaker in (quote.speaker_a, quote.speaker_b) if speaker and speaker.startswith("the ")]
    return len(roles) == 1 and any(word.folded in _roles() for word in words(roles[0])) and None not in (quote.speaker_a, quote.speaker_b)


@cache
def _roles() -> frozenset[str]:
    return gazetteer.sections("titles.txt")["role"]


def quoted(view: Comparison, quote: SharedQuote) -> str | None:
    """Who says it, and the words that both have; None where they are a phrase alone, are long, or say nothing by themselves."""
    said = min((unmarked(view.a.article.text(quote.a)), unmarked(view.b.article.text(quote.b))), key=lambda text: (len(text), text))
    speaker = max((name for name in (quote.speaker_a or "", quote.speaker_b or "") if name[:1].isupper()), key=lambda name: (len(name), name), default="")
    telling = sum(word.folded not in STOP for word in words(said))
    if not speaker or not FEWEST <= words_in(said) <= MOST or telling < TELLING or not _whole(view, quote, said):
        return None
    if leans(f"“{said}", named=False) and not said.lower().startswith(_OPENS) and not _THERE.match(said):
        return None
    return f"{speaker}: “{said[:1].upper()}{said[1:]}{'' if said[-1:] in '.?!…' else '.'}”"


def _whole(view: Comparison, quote: SharedQuote, said: str) -> bool:
    """Whether words are a sentence: nothing stands before them in either article that they would go on from, as in "until “Roth leaves”"."""
    ahead = (view.a.article.paragraphs[quote.a.paragraph].text[: quote.a.start], view.b.article.paragraphs[quote.b.paragraph].text[: quote.b.start])
    ends = [text[-LEADING:].rstrip(" “‘«„\"'") for text in ahead]
    if said[:1].isupper():
        return all(not end or not end[-1].isalnum() or end.rpartition(" ")[2].casefold() in cues().speech.keys() | {"that"} for end in ends)
    return tells(said) and all(end.endswith((",", ":", " that")) for end in ends)


def _depth(article: Article, span: Span) -> float:
    """How far down an article a stretch stands, by its paragraphs; 0 to 1."""
    body = list(article.body())
    at = bisect_left(body, span.paragraph)
    return at / max(1, len(body)) if at >= FIRST else 0.0
