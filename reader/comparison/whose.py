"""Of whom a place tells something: who is named right before it, or "he" and "she" after the only person so far. Pure; English alone.

Whoever is named further off may have said it of another, or stand in a clause of their own: "Ana Ode said her brother was in custody".
"""

import re

from reader.article.model import Span
from reader.comparison.located import Located

_NEXT = re.compile(
    r"(?: of [A-Z][\w’-]{1,20}(?: [A-Z][\w’-]{1,20})?)?(?:, \d{1,3}| Jr\.?| Sr\.?)?(?:, [^,;:.“”\"]{1,80})?,?"
    r" (?:who )?(?:(?:had|has|also|then|later|still|itself|himself|herself) )*"
)
_PRONOUN = re.compile(r"(?:^|[\s“\"])(?:[Hh]e|[Ss]he)(?: (?:had|has|also|then|later|still))* $")
_REACH = 120  # letters before a place
_SAYING = re.compile(r"\b(?:sa(?:id|ys?)|t(?:old|ells?)|that)\b")


def whose(index: Located, paragraph: int, at: int) -> str | None:
    """The person, by the name that the article has, of whom the words that begin at `at` tell; None where the text does not make it sure."""
    named = _people(index, Span(paragraph, 0, at))
    if not named:
        return _before(index, paragraph, at)
    place, who = max(named, key=lambda found: found[0].end)
    text = index.reading.article.paragraphs[paragraph].text
    between = text[place.end : at] if at - place.end <= _REACH else ""
    if _NEXT.fullmatch(between) and not _SAYING.search(between):
        return None if _joined(text, place.start, named) else who
    only = len({text for _, text in named}) == 1
    return who if only and _PRONOUN.search(text[max(0, at - _REACH) : at]) else None


def _before(index: Located, paragraph: int, at: int) -> str | None:
    """Whom "he" or "she" in a paragraph that has named nobody yet means: the only person of the paragraph before."""
    texts = index.reading.article.paragraphs
    if not paragraph or not _PRONOUN.search(texts[paragraph].text[max(0, at - _REACH) : at]):
        return None
    named = {who for _, who in _people(index, Span(paragraph - 1, 0, len(texts[paragraph - 1].text)))}
    return named.pop() if len(named) == 1 else None


def _people(index: Located, place: Span) -> list[tuple[Span, str]]:
    return [(mention, name.text) for name, mention in index.names(place) if name.kind == "person"]


def _joined(text: str, start: int, named: list[tuple[Span, str]]) -> bool:
    """Whether the person named at `start` is only the last of several: "Ana Ode and Ivo Kern"."""
    return any(text[place.end : start] in (" and ", ", ", ", and ", " or ", "’s ", "'s ") for place, _ in named if place.end <= start)
