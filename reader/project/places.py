"""Which article and which places a decision is about. Pure; paragraphs from 0 here and from 1 in words, spans in code points."""

import re

from reader.article.model import Article, Span
from reader.article.sides import OTHER, SIDES, Side

Places = tuple[tuple[Side, Span], ...]


def mirrored_places(places: Places) -> Places:
    """The same places with A and B exchanged; places of A stay before places of B."""
    return tuple(sorted((OTHER[side], span) for side, span in places))


def in_words(places: Places) -> str:
    """ "A¶5", "A¶5, A¶7", "A¶5 ↔ B¶6": the paragraphs, each once; "" for no places."""
    sides = {side: dict.fromkeys(span.paragraph for where, span in places if where == side) for side in SIDES}
    said = [", ".join(f"{side.upper()}¶{paragraph + 1}" for paragraph in sides[side]) for side in SIDES]
    return " ↔ ".join(part for part in said if part)


_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
"""Scripts that put no spaces between words."""


def whole_words(article: Article, span: Span) -> Span:
    """The stretch with the words whole that it cuts at its ends: a hand that drags over a line seldom stops between two letters on purpose."""
    text, start, end = article.paragraphs[span.paragraph].text, span.start, span.end
    while _cuts(text, start):
        start -= 1
    while _cuts(text, end):
        end += 1
    return Span(span.paragraph, start, end)


def _cuts(text: str, at: int) -> bool:
    """Whether a word goes on across this offset."""
    return 0 < at < len(text) and all(letter.isalnum() and not _UNSPACED.match(letter) for letter in text[at - 1 : at + 1])
