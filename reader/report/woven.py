"""Quotes that the articles word differently, both wordings woven into one line. Pure."""

from collections.abc import Sequence

from reader.article.model import Article, Span
from reader.article.sides import Side
from reader.comparison.kinds import without_insertions
from reader.comparison.model import Comparison, SharedQuote
from reader.comparison.wording import differ
from reader.framing.written import Shown
from reader.report.extracts import flat
from reader.report.findings import speakers
from reader.report.model.marked import Woven
from reader.report.model.tables import WordingEntry
from reader.report.own_words import OwnWords
from reader.report.rows import reference

_OPENING, _CLOSING, _EITHER = "“‘«„([", "”’»)]", "\"'"
_TAG = 60  # characters of a reporting clause between two pieces of one quotation
Anchored = tuple[SharedQuote, str]


def wordings(view: Comparison, quotes: Sequence[Anchored], shown: Shown, words: OwnWords) -> tuple[WordingEntry, ...]:
    """The quotes whose words are not the same; pieces of one that the other article has in one are compared together."""
    found = []
    for number, group in enumerate(_together([entry for entry in quotes if entry[0].kind in ("trimmed", "altered")]), 1):
        first, anchor = group[0]
        texts = [_text(article, [side(quote) for quote, _ in group]) for article, side in ((view.a.article, _in_a), (view.b.article, _in_b))]
        woven = weave(*texts)
        a, b = reference("a", first.a.paragraph), reference("b", first.b.paragraph)
        if any(part.side for part in woven):
            found.append(WordingEntry(f"w{number}", anchor, speakers(first, shown) or words.say("not said"), a, b, woven))
    return tuple(found)


def _in_a(quote: SharedQuote) -> Span:
    return quote.a


def _in_b(quote: SharedQuote) -> Span:
    return quote.b


def _together(quotes: Sequence[Anchored]) -> list[list[Anchored]]:
    """Quotes one after the other that share their place on one side and are neighbours on the other, as one."""
    groups: list[list[Anchored]] = []
    for entry in sorted(quotes, key=lambda entry: (entry[0].a, entry[0].b)):
        before = groups[-1][-1][0] if groups else None
        if before is not None and (
            (before.a.common(entry[0].a) and _next(before.b, entry[0].b)) or (before.b.common(entry[0].b) and _next(before.a, entry[0].a))
        ):
            groups[-1].append(entry)
        else:
            groups.append([entry])
    return groups


def _next(first: Span, second: Span) -> bool:
    """Whether one piece follows another with no more than a reporting clause between them."""
    return first.paragraph == second.paragraph and 0 <= second.start - first.end <= _TAG


def _text(article: Article, spans: Sequence[Span]) -> str:
    """The words of several pieces in their order; what two of them share stands once."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and joined[-1].paragraph == span.paragraph and span.start < joined[-1].end:
            joined[-1] = Span(span.paragraph, joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return " ".join(flat(article.text(span)) for span in joined)


def weave(a: str, b: str) -> tuple[Woven, ...]:
    """Both wordings in one line: what both have stands once, in A's spelling. Marks stay with the word that they stand at."""
    woven = []
    for stretch in differ(*without_insertions(a, b)):
        side: Side = "b" if stretch.kind == "only b" else "a"
        text, (start, end) = (b, stretch.b) if side == "b" else (a, stretch.a)
        words = flat(_with_marks(text, start, end))
        if words:
            woven.append(Woven(words, "" if stretch.kind == "both" else side))
    return tuple(woven)


def _with_marks(text: str, start: int, end: int) -> str:
    while start and (text[start - 1] in _OPENING or (text[start - 1] in _EITHER and (start == 1 or text[start - 2].isspace()))):
        start -= 1
    last = end
    # a mark may close behind the comma or stop of the last word
    while last < len(text) and (text[last] in _CLOSING + ",.!?" or (text[last] in _EITHER and text[last + 1 : last + 2] in ("", " ", ",", "."))):
        last += 1
        end = last if text[last - 1] not in ",.!?" else end
    return text[start:end]
