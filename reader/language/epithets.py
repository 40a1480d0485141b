"""Whom "the Texas governor" or "the former mayor" means who is given no name: whom the sentences before are about. Pure; spans are code points."""

import re
from bisect import bisect_right
from collections.abc import Sequence, Set

from reader.article.model import Span
from reader.language.bearers import called
from reader.language.mentions import LEADING, Mentions

_EPITHET = re.compile(r"[Tt]he ((?:[\w.’'-]+ ){0,4})([\w-]+)\Z")
_AND_ALSO = re.compile(r" and (?=[a-z-]+ of\b)")  # "the former mayor and founder of the club"
HEADS = frozenset(
    """senator governor mayor congressman congresswoman lawmaker legislator representative nominee candidate frontrunner front-runner hopeful contender
    businessman businesswoman billionaire mogul tycoon actor actress singer star player host journalist author native veteran general republican democrat
    executive chairman chairwoman president secretary speaker justice judge""".split()
)
"""What newsrooms call somebody by in place of his name; an aide, a lawyer or an official may always be another."""
_OFFICES = frozenset("senator governor mayor congressman congresswoman representative president secretary speaker justice judge general".split())
_PARTIES = {"republican": "R", "gop": "R", "democrat": "D", "democratic": "D"}
_OTHERS = re.compile(r"['’]s\Z|s['’]\Z|\A(?:top|ranking|other|first|second|next|late|rival|then)\b")
_LONGER = re.compile(r"former|current|presumptive|\d+-year|[A-Z].*")
_IS_OF = {"R": re.compile(r"\(R\b|, R-|\b(?:Republican|GOP)\b"), "D": re.compile(r"\(D\b|, D-|\bDemocrat(?:ic)?\b")}
_STATE = re.compile(r"(?:\([RDI]-|, [RDI]-)([A-Z][A-Za-z.]*)")
_BEFORE, _AFTER = 40, 24  # characters beside a name
_SENTENCES, _MOST = 5, 40


class Epithets:
    """Asks the mentions of one article for whom such words mean."""

    def __init__(self, mentions: Mentions, roles: Sequence[Set[str]]) -> None:
        self._mentions, self._roles = mentions, roles
        self._named = {part for name in mentions.names if name.kind == "person" for part in name.text.split()}

    def who(self, mention: Span, beside: Span | None, spoke: int | None) -> int | None:
        """The number of whom they mean; `beside`: the quotation that they stand behind; `spoke`: who spoke last. None where they may be anybody’s."""
        mentions = self._mentions
        text = mentions.article.paragraphs[mention.paragraph].text
        found = _EPITHET.match(_AND_ALSO.split(text[mention.start : mention.end])[0])
        if found is None or not self._identifies(found.group(1).split(), found.group(2)):
            return None
        start = mentions.sentence(mention).start
        if beside is None and start != mention.start and text[start : mention.start].split()[0].lower() not in LEADING:
            return None
        one = _one_before(mentions, mention.paragraph, beside.start if beside is not None else mention.start)
        if one is None:
            return None
        who, paragraph = one
        words = found.group().split()[1:]
        against = _speaks_against(mentions, self._roles[who], who, words)
        goes_on = beside is not None or (spoke == who and not any(word.lower() in _PARTIES for word in words))
        sure = paragraph == mention.paragraph or against is False or goes_on
        return who if sure and not against else None

    def _identifies(self, words: Sequence[str], head: str) -> bool:
        """Whether the words tell who it is, and not whose nominee: "the Texas governor", "the Republican"."""
        if head.lower() not in HEADS or self._named & set(words) or any(_OTHERS.search(word) for word in words):
            return False
        return head[0].isupper() or any(_LONGER.match(word) for word in words)


def _one_before(mentions: Mentions, paragraph: int, start: int) -> tuple[int, int] | None:
    """The only person, and a subject, whom the words before a place name, and in which paragraph: of its sentence, else of the nearest that names any."""
    sentences = mentions.sentences
    k = bisect_right(sentences, Span(paragraph, start + 1, start + 1)) - 1
    for place in reversed(sentences[max(0, k + 1 - _SENTENCES) : k + 1]):
        if paragraph - place.paragraph > 1:
            return None
        last = start if place.paragraph == paragraph and place.end > start else place.end
        near = mentions.every[mentions.first(place.paragraph, place.start) : mentions.first(place.paragraph, last)][:_MOST]
        people = [(span, number) for span, number in near if mentions.names[number].kind == "person" and not mentions.is_quoted(span)]
        if people:
            alone = len({number for _, number in people}) == 1
            return (people[0][1], place.paragraph) if alone and any(_is_subject(mentions, span) for span, _ in people) else None
    return None


def _is_subject(mentions: Mentions, span: Span) -> bool:
    """Whether a name is what its sentence is about: not that of "the Roth team"."""
    before = mentions.article.paragraphs[span.paragraph].text[max(0, span.start - 4) : span.start]
    return before.lower() != "the " and (mentions.opens(span) or mentions.leads(span))


def _speaks_against(mentions: Mentions, roles: Set[str], who: int, words: Sequence[str]) -> bool | None:
    """Whether something that the article says of somebody makes him another: his office, party or state; None where it says nothing of his party."""
    head, offices = words[-1].lower(), roles & _OFFICES
    if head in _OFFICES and offices and not called(head) & offices and not ("former" in words and len(words) > len(("former", head))):
        return True
    party = next((_PARTIES[word.lower()] for word in words if word.lower() in _PARTIES), "")
    article = mentions.article
    beside = [article.paragraphs[m.paragraph].text[max(0, m.start - _BEFORE) : m.end + _AFTER] for m in mentions.names[who].mentions[:_MOST]]
    if party and any(_IS_OF["D" if party == "R" else "R"].search(text) for text in beside):
        return True
    states = [found.group(1) for text in beside for found in _STATE.finditer(text)]
    place = " ".join(word for word in words[:-1] if word[0].isupper() and word.lower() not in _PARTIES)
    if states and place and not any(_is_short_for(state, place) for state in states):
        return True
    return False if party and any(_IS_OF[party].search(text) for text in beside) else None


def _is_short_for(state: str, place: str) -> bool:
    """Whether "S.C." or "Calif." may stand for a place."""
    letters = iter(place.lower())
    return state[0] == place[0] and all(letter in letters for letter in state.lower() if letter.isalpha())
