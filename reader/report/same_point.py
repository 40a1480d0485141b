"""Whether the sentences at two linked places make one point: what they share is more than a name, and is not said by the way in either. Pure; linear."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from reader.article.model import Span
from reader.comparison.model import Link
from reader.comparison.terms import told
from reader.language import gazetteer, grammar
from reader.language.cues import cues
from reader.language.words import STOP, is_english, words
from reader.report.extracts import whole
from reader.report.report_side import ReportSide

LEAST_TOLD = 1.0  # how much a word tells that counts
SURE, LEAST_OF_LONGER, ENOUGH = 0.8, 0.22, 3  # a link of less must share that much of the longer sentence, or that many words
MANY = 6  # words of names that may be all that two sentences share
SHORT = 3  # words
OFFICE = 40  # letters before a name
LONGEST = 2000  # letters of a sentence


_WHEN = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december"
    " morning afternoon evening night day week month year today yesterday"
)
_BREAK = re.compile(r",(?=\s)|[—–;()]|--")
_UNSAID = re.compile(r"\b(?:refus|declin)(?:ed?|es|ing) to (?:explain|say|answer|discuss|comment|disclose|elaborate|identify)\b", re.IGNORECASE)
_UNDONE = re.compile(r"\b(?:stop\w* short of|refus(?:ed?|es|ing) to|declin(?:ed?|es|ing) to|fail(?:ed|s|ing)? to)\b", re.IGNORECASE)
_PRESSED = re.compile(
    r"\b(?:pressure|press(?:ed|es|ing)|urg(?:ed?|es|ing)|call(?:ed|s|ing)? (?:on|for)|ask(?:ed|s|ing)?)\b[^,;]{0,80}?\bto (\w{4,})", re.IGNORECASE
)
_DECIDED = re.compile(r"\b(?:announc(?:ed|es|ing)|decid(?:ed|es|ing)|decision)\b[^,;]{0,40}?\bto (\w{4,})", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|never|no longer|cannot)\b|n[’']t\b", re.IGNORECASE)


def one_point(one: ReportSide, other: ReportSide, link: Link) -> bool:
    """Whether two linked sentences can stand side by side as what both say."""
    sides = ((one, _place(one, link.a)), (other, _place(other, link.b)))
    texts = [side.reading.article.text(span) for side, span in sides]
    if any(_UNDONE.search(_UNSAID.sub("", text)) and not _UNDONE.search(other) and not _NOT.search(other) for text, other in (texts, texts[::-1])):
        return False  # "stopped short of an apology"
    if any(set(_PRESSED.findall(text)) & set(_DECIDED.findall(other)) for text, other in (texts, texts[::-1])):
        return False  # "was urged to close it", "announced her decision to close it"
    every = [_stems(text) for text in texts]
    shared = every[0].keys() & every[1].keys()
    plain = shared - frozenset().union(*(_names(side, span) for side, span in sides))
    if is_english(one.reading.article.language) and not _happening(_every(texts[0]) & _every(texts[1]), sides):
        return False  # the same prime minister on the same Thursday, and two things that he did
    of_longer = sum(every[0][stem] for stem in shared) / max(1.0, *(sum(stems.values()) for stems in every))
    if plain and len(shared) < ENOUGH and all(map(str.isdigit, plain)):
        return False  # "Quill, 41, …" in both
    slight = (not plain and len(shared) < MANY) or (link.score < SURE and len(shared) < ENOUGH and of_longer < LEAST_OF_LONGER)
    if slight and link.confidence != "certain":
        return False
    if not plain or link.confidence == "certain" or not is_english(one.reading.article.language):
        return True
    return all(plain & _stems(main_clause(text)).keys() for text in texts)


def _happening(shared: AbstractSet[str], sides: Sequence[tuple[ReportSide, Span]]) -> bool:
    """Whether of the words that both have some tell more than of one person, of what office, and when."""
    told_of = [_persons(side, span) for side, span in sides]
    both = told_of[0].keys() & told_of[1].keys()
    if len(both) != 1:
        return True
    who = frozenset().union(*(people[last] for people in told_of for last in both))
    places = frozenset().union(*(_names(side, span, "place") for side, span in sides))
    days = frozenset(word.stem for side, span in sides for day in side.days.spans(span) for word in words(side.reading.article.text(day)))
    return bool(shared - who - places - days - _who_and_when())


def _persons(side: ReportSide, span: Span) -> dict[str, frozenset[str]]:
    """Who is named in a sentence, by the last word, with the words of the name and of the office before or behind it."""
    article, found = side.reading.article, dict[str, frozenset[str]]()
    for mention, name in side.named.meeting(span):
        row = words(article.text(mention)) if name.kind == "person" else ()
        if row:
            office = words(article.text(Span(span.paragraph, max(span.start, mention.start - OFFICE), mention.start)))
            own = frozenset(word.stem for word in row) | {word.stem for word in office if word.stem in _offices()}
            found[row[-1].folded] = found.get(row[-1].folded, frozenset()) | own
    return found


@cache
def _offices() -> frozenset[str]:
    known = gazetteer.sections("titles.txt")
    return frozenset(word.stem for word in words(" ".join(known["role"] | known["honorific"] | known["rank"] | known["before a role"])))


@cache
def _who_and_when() -> frozenset[str]:
    return frozenset(word.stem for word in words(_WHEN))


def _place(side: ReportSide, span: Span) -> Span:
    """The sentence that a place stands in, or its beginning."""
    found = whole(side.reading, span)
    return Span(found.paragraph, found.start, min(found.end, found.start + LONGEST))


def _every(text: str) -> frozenset[str]:
    """The words that tell something, those of saying among them: "announced the charges"."""
    return frozenset(word.stem for word in words(text) if word.folded not in STOP and told(word.stem) >= LEAST_TOLD)


def _stems(text: str) -> dict[str, float]:
    found = (word for word in words(text) if word.folded not in STOP and word.folded not in cues().speech)
    return {word.stem: told(word.stem) for word in found if told(word.stem) >= LEAST_TOLD}


def _names(side: ReportSide, span: Span, kind: str = "") -> frozenset[str]:
    """The words of the names in a sentence, or of those of a `kind`."""
    mentions = [mention for mention, name in side.named.meeting(span) if kind in ("", name.kind)]
    return frozenset(word.stem for mention in mentions for word in words(side.reading.article.text(mention)))


def main_clause(text: str) -> str:
    """A sentence without what it says by the way: relative clauses, participles, and a phrase at its head."""
    parts = [part.strip() for part in _BREAK.split(text)]
    main = ", ".join(part for k, part in enumerate(parts) if not _by_the_way(part, opens=k == 0 and len(parts) > 1))
    return main if len(main.split()) >= SHORT else text


def _by_the_way(text: str, *, opens: bool) -> bool:
    low = [*(word.folded for word in words(text[:200])), "", ""]
    if low[0] in grammar.RELATIVES or (grammar.past(low[0]) and low[1] in grammar.PREPOSITIONS | grammar.SUBORDINATORS | {"to", "as"}):
        return True
    return opens and low[0] in grammar.PREPOSITIONS | grammar.SUBORDINATORS | {"as"}
