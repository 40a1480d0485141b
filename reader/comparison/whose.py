"""Of whom a place tells something: who is named right before it, or "he" and "she" after the only person so far. Pure; English alone.

Whoever is named further off may have said it of another, or stand in a clause of their own: "Ana Ode said her brother was in custody"; and a name that
belongs to a preposition or a verb before it is not the one of whom is told: "the father of Ana Ode was shot".
"""

import re

from reader.article.model import Span
from reader.comparison.agreement import TITLES
from reader.comparison.located import Located
from reader.language.bearers import gender_of
from reader.language.cues import cues
from reader.language.grammar import PREPOSITIONS, past, present_participle
from reader.language.reading import Name
from reader.language.words import words

# an age and an apposition are closed by a comma: in "According to Ana Ode, the driver was shot" another clause begins at the first one
_NEXT = re.compile(
    r"(?:(?P<closes>,? Jr\.?|,? Sr\.?|, \d{1,3}(?=,))?(?:,? (?:of|from) [A-Z][\w’-]{1,20}(?: [A-Z][\w’-]{1,20})?)?(?P<apposed>, [^,;:.“”\"]{1,80}(?=,))?)"
    r"(?P<comma>,?)(?P<did> [a-z]+(?:(?! (?:who|that|which|as|when|while|whose)\b)[^,;:.“”\"]){1,60} and)?"
    r"(?: (?P<who>who )?(?:(?:had|has|also|then|later|still|itself|himself|herself) )*)?"
)
_WORD = rf"(?:[\w’-]+|(?:{'|'.join(sorted(TITLES))})\.) "  # with a full stop a title alone, and not the end of a sentence
_AS_APPOSITION = re.compile(rf", (?:{_WORD}){{0,2}}$", re.IGNORECASE)  # "the mayor, Ana Ode, was", "the mayor, Dr. Ana Ode, was"
_TITLED = re.compile(rf" (?:(?=[A-Z])(?i:{_WORD}))?")
_PREPOSITION = rf"(?:{'|'.join(sorted(PREPOSITIONS))})"
_IN_BETWEEN = r"(?!(?:that|said|says|and|or|but|as|when|while|where|after|before|because|if|which|whom|whose|what|how|whether)\b)" + _WORD
# with words between only where no clause begins with the preposition: "of Mayor Ana Ode", but "On Monday Ana Ode"
_LED = re.compile(rf"(?:\b{_PREPOSITION} |\w {_PREPOSITION} {_IN_BETWEEN}|\w of (?:{_IN_BETWEEN}){{0,3}}|\bwho (?:[\w’-]+ ){{1,2}})$", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:^|[\s“\"])([Hh]e|[Ss]he)(?: (?:had|has|also|then|later|still))* $")
_REACH = 120  # letters before a place
_SAYING = re.compile(r"\b(?:sa(?:id|ys?)|t(?:old|ells?)|that)\b")


def whose(index: Located, paragraph: int, at: int) -> str | None:
    """The person, by the name that the article has, of whom the words that begin at `at` tell; None where the text does not make it sure."""
    named = _people(index, Span(paragraph, 0, at))
    if not named:
        return _before(index, paragraph, at)
    place, who = max(named, key=lambda found: found[0].end)
    text = index.reading.article.paragraphs[paragraph].text
    between = text[place.end : at] if at - place.end <= _REACH else "."
    if _follows(text[max(0, place.start - _REACH) : place.start], between):
        return None if _joined(text, place.start, named) else who.text
    return _meant(index, [name for _, name in named], text[max(0, at - _REACH) : at])


def _follows(before: str, between: str) -> bool:
    """Whether what comes after a name tells of it: nothing stands between that begins another clause, and nothing before it that it belongs to."""
    match = _NEXT.fullmatch(between)
    if match is None or _SAYING.search(between) or _LED.search(before) or _object(before):
        return False
    aside = bool(match["closes"] or match["apposed"])
    if match["did"] and not (aside and past(match["did"].split()[0])):  # "Ana Ode, 38, rose and wept"
        return False
    return not match["comma"] or aside or bool(match["who"]) or _AS_APPOSITION.search(before) is not None


def _object(before: str) -> bool:
    """Whether a verb that is none of saying stands right before a name, or before its title: "who fought Ana Ode", "robbing Mayor Ana Ode"."""
    last = words(before)[-2:] if before.endswith(" ") else []
    return any(word.folded not in cues().speech and (past(word.folded) or present_participle(word.folded)) for word in last if _beside(before, word.end))


def _beside(before: str, end: int) -> bool:
    """Whether nothing but a title stands behind a place."""
    return _TITLED.fullmatch(before, end) is not None


def _before(index: Located, paragraph: int, at: int) -> str | None:
    """Whom "he" or "she" in a paragraph that has named nobody yet means: the only person of the paragraph before."""
    texts = index.reading.article.paragraphs
    if not paragraph:
        return None
    named = [name for _, name in _people(index, Span(paragraph - 1, 0, len(texts[paragraph - 1].text)))]
    return _meant(index, named, texts[paragraph].text[max(0, at - _REACH) : at])


def _meant(index: Located, named: list[Name], before: str) -> str | None:
    """Whom the pronoun at the end of a text means: the only one who is named, if nothing says that the other pronoun is theirs."""
    pronoun = _PRONOUN.search(before)
    if pronoun is None or len({name.text for name in named}) != 1:
        return None
    return named[0].text if gender_of(index.reading.article, named[0]) in (None, pronoun.group(1).lower()) else None


def _people(index: Located, place: Span) -> list[tuple[Span, Name]]:
    return [(mention, name) for name, mention in index.names(place) if name.kind == "person"]


def _joined(text: str, start: int, named: list[tuple[Span, Name]]) -> bool:
    """Whether the person named at `start` is only the last of several: "Ana Ode and Ivo Kern"."""
    return any(text[place.end : start] in (" and ", ", ", ", and ", " or ", "’s ", "'s ") for place, _ in named if place.end <= start)
