"""What both articles quote somebody with, early in both: "Ada Roth: “The bridge stays shut.”" Pure."""

from collections.abc import Iterable
from functools import cache

from reader.article.model import Article
from reader.comparison.model import Comparison, SharedQuote
from reader.comparison.utterances import same_speaker
from reader.language import gazetteer
from reader.language.cues import cues
from reader.language.words import STOP, words
from reader.report.extracts import unmarked
from reader.report.leaning import leans
from reader.report.overview import words_in
from reader.report.quote_rows import best_rows
from reader.report.told import tells

FEWEST, MOST = 6, 36  # words
EARLY = 1 / 3  # of an article's paragraphs
TELLING = 2  # words
LEADING = 24  # letters before a quotation
_OPENS = ("we ", "i ", "you ", "i've ", "i’ve ", "we've ", "we’ve ", "this ")
CONTRACTED = STOP | {"ve", "s", "re", "ll", "d"}


def early_quotes(view: Comparison, quotes: Iterable[SharedQuote]) -> list[SharedQuote]:
    """The quotations that both have in the same telling words from the same person, in the first third of both."""
    first = _first(view.a.article), _first(view.b.article)
    early = [quote for quote in best_rows(view, tuple(quotes)) if quote.a.paragraph in first[0] and quote.b.paragraph in first[1]]
    return [quote for quote in early if _same_words(view, quote) and _same_person(quote)]


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
    if leans(f"“{said}", named=False) and not said.lower().startswith(_OPENS):
        return None
    return f"{speaker}: “{said[:1].upper()}{said[1:]}{'' if said[-1:] in '.?!…' else '.'}”"


def _whole(view: Comparison, quote: SharedQuote, said: str) -> bool:
    """Whether words are a sentence: nothing stands before them in either article that they would go on from, as in "until “Roth leaves”"."""
    ahead = (view.a.article.paragraphs[quote.a.paragraph].text[: quote.a.start], view.b.article.paragraphs[quote.b.paragraph].text[: quote.b.start])
    ends = [text[-LEADING:].rstrip(" “‘«„\"'") for text in ahead]
    if said[:1].isupper():
        return all(not end or not end[-1].isalnum() or end.rpartition(" ")[2].casefold() in cues().speech.keys() | {"that"} for end in ends)
    return tells(said) and all(end.endswith((",", ":", " that")) for end in ends)


def _first(article: Article) -> frozenset[int]:
    """The paragraphs that an article begins with."""
    body = list(article.body())
    return frozenset(body[: max(3, round(len(body) * EARLY))])
