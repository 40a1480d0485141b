"""The end of a sentence that is a clause of its own, where the other article tells but the beginning. Pure; English alone; linear in both articles.

"Misleading the house is an offense, but nobody has been charged with it since 1954": word by word such an end seems told over there, as what stands before
it is. It is news where a good share of what it says is lacking over there.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from reader.article.lengths import word_of
from reader.article.model import Span
from reader.comparison.closest import Side
from reader.comparison.lacking import Known, all_lacking
from reader.comparison.laid import Laid
from reader.comparison.terms import told
from reader.comparison.worth import SLIGHT, weight
from reader.language import grammar
from reader.language.cues import cues
from reader.language.days import MONTHS
from reader.language.folding import folded
from reader.language.reading import Reading, Sentence
from reader.language.words import STOP, Word, is_english, words

LEAST, SHARE = 2, 0.3  # telling words of an end that must be lacking over there, and what share of them; or one that is a figure or a month
LINKED = 0.75  # the score of a link of a sentence whose beginning is told over there
OF_TAIL, RISE = 0.2, 0.05  # the least mean probability of its words of being told here alone, and how much more that is than that of the words before it
SHORTEST, LONGEST = 5, 40  # words
TELLING = 2.0  # how much a word tells that counts
MOST_HEADS = 6  # ends of one sentence that are looked at
_JOINING = frozenset(["and", "but", "yet"])
_HEADS = frozenset("while where who whose which though although".split())
_ON = grammar.COORDINATORS | grammar.RELATIVES | grammar.PREPOSITIONS | grammar.ARTICLES | grammar.SUBORDINATORS | {"as"}
_AFTER = frozenset(["that", "then"])  # "but that he …" goes on with what somebody said
_PART = re.compile(r"(?:[,;—–]|--)\s*$")
_OF_WHAT = re.compile(
    r"(?:in|at|on|with|to|for|by|from|after|under) (?:what\b|an? (?:[\w'’-]+ ){1,3}(?:whose|which|where)\b)|an? (?:[\w'’-]+ ){1,3}(?:that|whose|which)\b"
)
_MARKS = frozenset('“”"«»„')
_JOINED = re.compile(r"(?:and|but) (?!also )")


def tails(side: Side, other: Reading, beforehand: Known, marked: Sequence[tuple[int, Span]]) -> list[tuple[int, Span]]:
    """The ends to be marked besides, each with its sentence, the longest of each; what of it is marked already becomes part of it."""
    if not (is_english(side.reading.article.language) and is_english(other.article.language)):
        return []
    taken = Laid((span, None) for _, span in marked)
    out: list[tuple[int, Span]] = []
    for i, sentence in enumerate(side.reading.sentences):
        if len(sentence.clauses) < 2 or not side.same.shape[1] or float(side.same.row(i).max()) < LINKED or sentence.span in taken.spans(sentence.span):
            continue
        found = words(side.reading.article.text(sentence.span), side.reading.article.language)
        if len(found) == len(side.alone[i]):
            out += [(i, span) for span in _ends(side, other, beforehand, i, found) if all(met in span for met in taken.spans(span))][:1]
    return out


def _ends(side: Side, other: Reading, beforehand: Known, i: int, found: Sequence[Word]) -> Iterator[Span]:
    """The ends of a sentence that are news, the longest first."""
    sentence, alone = side.reading.sentences[i], side.alone[i]
    starts = [sentence.span.start + word.start for word in found]
    for place in _heads(side.reading, sentence):
        first = bisect_left(starts, place.start)
        inside = alone[first:]
        if not first or not SHORTEST <= len(inside) <= LONGEST or not inside.all():
            continue
        if float(inside.mean()) >= max(OF_TAIL, float(alone[:first].mean()) + RISE) and _news(side.reading, beforehand, place, other.article.language):
            yield place


def _heads(reading: Reading, sentence: Sentence) -> Iterator[Span]:
    """The ends of a sentence that begin behind a comma or dash with what opens a clause, and have a verb; without their "and"."""
    text = reading.article.paragraphs[sentence.span.paragraph].text
    for clause in sentence.clauses[max(1, len(sentence.clauses) - MOST_HEADS) :]:
        said = text[clause.start : sentence.span.end]
        if _PART.search(text[max(0, clause.start - 3) : clause.start]) and not _MARKS.intersection(said) and _opens(said):
            joined = _JOINED.match(said)
            yield Span(clause.paragraph, clause.start + (joined.end() if joined else 0), sentence.span.end)


def _opens(said: str) -> bool:
    """Whether what is said to the end of a sentence is a clause that can stand by itself."""
    run = [(match.group(), match.start()) for match in word_of(said).finditer(said)]
    if len(run) < SHORTEST:
        return False
    comma = said.find(",")
    before = [folded(word) for word, at in run if comma < 0 or at < comma]
    if not grammar.has_verb(before):
        return False
    if before[0] in _JOINING:
        return folded(run[1][0]) not in _AFTER
    opens = before[0] in _HEADS or _OF_WHAT.match(said) is not None
    return opens and all(_goes_on(word) for word, at in run if said[:at].endswith(", "))


def _goes_on(word: str) -> bool:
    """Whether a word behind a comma leads on: "…, who is 61, | was found" says of the sentence's subject again what may be told."""
    low = folded(word)
    return low in _ON or not word.islower() or grammar.present_participle(low)


def _news(reading: Reading, beforehand: Known, place: Span, language: str) -> bool:
    """Whether enough of what an end tells is lacking over there."""
    text = reading.article.text(place)
    telling = [word for word in words(text) if word.folded not in STOP and told(word.stem) >= TELLING and weight(text[word.start : word.end]) > SLIGHT]
    lacked = [said for said in all_lacking(reading, beforehand, place, language) if weight(said) > SLIGHT and folded(said) not in cues().speech]
    if any(any(map(str.isdigit, said)) or folded(said.split()[0]) in MONTHS for said in lacked):
        return True
    return len(lacked) >= max(LEAST, SHARE * len(telling))
