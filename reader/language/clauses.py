"""The clauses of one English sentence, by rules over its words. Pure; offsets are code points of the paragraph's text.

They tile the sentence. A boundary stands where an editor would cut: at punctuation between statements, before a subordinate or relative
clause, a participle, an apposition, a second verb, a reporting clause; in a stretch that stays long, also before a phrase of time or place.
"""

import itertools
import re
from dataclasses import dataclass

from reader.language import grammar
from reader.language.cues import cues
from reader.language.folding import folded

_TOKEN = re.compile(r"\$?\d[\d.,]*\d%?|(?:[^\W\d_]\.){2,}|\w+(?:['’.-]\w+)*|--+|[^\w\s]")
_OPEN, _CLOSE = "“„«", "”»"
_STRONG, _MEDIUM, _WEAK = 3, 2, 1
_LONG = 11  # words; a stretch under this is not cut at weak boundaries
_SHORTEST = {_STRONG: (1, 1), _MEDIUM: (2, 3), _WEAK: (4, 4)}  # words before and after a boundary


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    text: str
    low: str
    word: bool
    after_space: bool


def split(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The clauses of the sentence at `start` to `end`, half-open, in order, without the white space between them. Linear in its length."""
    tokens = _tokens(text, start, end)
    if not tokens:
        return ((start, end),)
    strengths = _boundaries(tokens)
    cuts = _chosen(tokens, strengths)
    edges = [0, *cuts, len(tokens)]
    pieces = [(tokens[a].start, tokens[b - 1].end) for a, b in itertools.pairwise(edges)]
    pieces[0] = (start, pieces[0][1])
    pieces[-1] = (pieces[-1][0], end)
    return tuple(pieces)


def _tokens(text: str, start: int, end: int) -> list[_Token]:
    found = []
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        spaced = match.start() == start or text[match.start() - 1].isspace()
        found.append(_Token(match.start(), match.end(), word, folded(word), word[0].isalnum() or word[0] == "$", spaced))
    return found


def _boundaries(tokens: list[_Token]) -> dict[int, int]:
    """Token index before which a clause may begin, to how strong that boundary is."""
    found: dict[int, int] = {}
    commas = [i for i, t in enumerate(tokens) if t.text == ","]
    for i in range(1, len(tokens)):
        strength = _at_mark(tokens, i) if not tokens[i].word or not tokens[i - 1].word else _at_word(tokens, i)
        if strength:
            found[i] = strength
    _settle_commas(tokens, commas, found)
    return found


def _at_mark(tokens: list[_Token], i: int) -> int:
    """The strength of a boundary before token i where it or the token before it is a mark, commas aside."""
    here, before = tokens[i], tokens[i - 1]
    if (here.text == "(" and _short_aside(tokens, i + 1, 1)) or (before.text == ")" and _short_aside(tokens, i - 2, -1)):
        return 0
    if here.text == "(" or before.text == ")":
        return _STRONG if here.text == "(" or here.word or here.text in _OPEN else 0
    if before.text == ";" or (before.text == ":" and here.after_space):
        return _STRONG if i < 2 or tokens[i - 2].text not in "!?" else 0  # "titled Sing!: How to Be Heard"
    if _dash(before) and (here.after_space or before.text == "—") and (here.word or here.text in _OPEN + '"'):
        return _STRONG
    if here.text in _OPEN or (here.text == '"' and here.after_space):
        return _STRONG if before.text in ",:" else (_at_word(tokens, i + 1, i) if i + 1 < len(tokens) else 0)
    if before.text in _CLOSE or (before.text == '"' and here.after_space and here.word):
        ended = tokens[i - 2].text if i > 1 else ""
        return _STRONG if ended in ",?!.…" and ended else _at_word(tokens, i)
    if before.text in _OPEN or before.text == '"' or not here.word:
        return 0
    if before.text in ".!?…" and here.after_space and here.text[0].isupper() and before.text != ".":
        return _STRONG
    return 0 if before.text in ",'‘’$#@(/&-" else _at_word(tokens, i)


def _short_aside(tokens: list[_Token], at: int, step: int) -> bool:
    """Whether brackets hold one word or two: "(D-N.J.)", "(CSA)"."""
    return any(0 <= k < len(tokens) and tokens[k].text in "()" for k in range(at, at + 3 * step, step))


def _dash(token: _Token) -> bool:
    return token.text == "—" or (token.text in ("–", "―", "--", "-") and token.after_space)


def _at_word(tokens: list[_Token], i: int, place: int | None = None) -> int:
    """The strength of a boundary before the word at i, where no mark stands before it (or only an opening quotation mark)."""
    word = tokens[i].low
    before = tokens[(place or i) - 1].low
    after = tokens[i + 1].low if i + 1 < len(tokens) else ""
    if before in grammar.COORDINATORS or (before in grammar.OPENERS and word not in ("when", "where")):
        return 0
    if word in grammar.RELATIVES:
        return 0 if before in grammar.PREPOSITIONS or before in grammar.TRANSPARENT else _STRONG
    if word in grammar.PREPOSITIONS and after in grammar.RELATIVES and after != "that":
        return _STRONG
    if word == "that":
        return _that(before, after)
    if word in grammar.SUBORDINATORS:
        return 0 if before in grammar.TRANSPARENT else _STRONG
    if word == "as":
        if before in grammar.TAKES_AS or after in ("many", "much", "of"):
            return 0
        return _WEAK if after in ("a", "an", "well") or not grammar.has_verb([t.low for t in tokens[i + 1 : i + 8]]) else _MEDIUM
    if word in grammar.COORDINATORS:
        return _coordination(tokens, i)
    if word in ("according", "including", "saying", "adding", "despite", "amid"):
        return _STRONG
    if before in cues().speech and _statement(tokens, i):
        return _MEDIUM
    return _phrase(tokens, i, before, after)


def _statement(tokens: list[_Token], i: int) -> bool:
    """Whether a subject and its verb follow, so that "that" was left out ("she said the vote was close")."""
    here = tokens[i]
    subject = here.low in grammar.SUBJECTS or here.low in grammar.DETERMINERS or here.text[0].isupper()
    return subject and grammar.has_verb([t.low for t in tokens[i + 1 : i + 9]])


def _that(before: str, after: str) -> int:
    """Before "that": a clause, unless it points ("that report", "of that")."""
    if before in grammar.PREPOSITIONS or before in grammar.BE or before in grammar.TRANSPARENT:
        return 0
    return _MEDIUM if after not in ("s", "'s", ",", ".") else 0


def _coordination(tokens: list[_Token], i: int) -> int:
    """Before "and", "but", "or": a boundary where another statement follows, with a subject or a verb of its own."""
    k = i + 1
    while k < len(tokens) and (tokens[k].low in grammar.ADVERBS or (tokens[k].low.endswith("ly") and tokens[k].word)):
        k += 1
    if k >= len(tokens):
        return 0
    following = tokens[k].low
    if tokens[i].low == "but" or following in grammar.SUBJECTS or following in grammar.AUXILIARIES:
        return _STRONG
    if following in grammar.RELATIVES or following in grammar.SUBORDINATORS or following in ("that", "to"):
        return _MEDIUM
    if grammar.past(following) or grammar.present_participle(following) or following in grammar.PLAIN_VERBS:
        return _MEDIUM
    if grammar.has_verb([t.low for t in tokens[k : k + 6]]) and following in grammar.DETERMINERS:
        return _MEDIUM
    return _WEAK if following in grammar.DETERMINERS or tokens[k].text[0].isupper() else 0


def _phrase(tokens: list[_Token], i: int, before: str, after: str) -> int:
    """The strength before a participle, an infinitive or a phrase of time, place or cause."""
    word = tokens[i].low
    if before in grammar.PREPOSITIONS or before in grammar.DETERMINERS or before in grammar.BE or before in grammar.AUXILIARIES:
        return 0
    if before in grammar.SUBJECTS or before.endswith(("'s", "'re", "'ve", "'d", "'m")) or (grammar.past(before) and word in grammar.PARTICLES):
        return 0
    opens = after in grammar.DETERMINERS or after in grammar.PREPOSITIONS or after in grammar.SUBJECTS or after in ("that", "to", "him", "them")
    proper = i + 1 < len(tokens) and tokens[i + 1].text[0].isupper()
    if grammar.present_participle(word) and before not in grammar.STARTS and not tokens[i].text[0].isupper():
        if grammar.past(before) or not (opens or proper):
            return 0
        return _MEDIUM if word in grammar.NARRATING else _WEAK
    if word == "to":
        return _WEAK if after and after not in grammar.DETERMINERS and not tokens[i + 1].text[0].isupper() and before not in grammar.CONTROLS else 0
    if word in grammar.TIME_PREPOSITIONS or (word == "by" and after.endswith("ing")):
        return _WEAK
    if word in grammar.PREPOSITIONS and word != "of" and (after in grammar.DETERMINERS or proper):
        return _WEAK
    if grammar.past(word) and not grammar.past(before) and (after in grammar.PREPOSITIONS or after == "that"):
        return _WEAK
    return 0


def _settle_commas(tokens: list[_Token], commas: list[int], found: dict[int, int]) -> None:
    """A comma is a boundary where what follows is long enough to say something, and is not one more item of a list, a year or a state."""
    for n, i in enumerate(commas):
        k = i + 1
        if k < len(tokens) and (tokens[k].text in _CLOSE or (tokens[k].text in "\"'’" and not tokens[k].after_space)):
            continue  # ,” is cut after the mark
        if k >= len(tokens):
            continue
        until = commas[n + 1] if n + 1 < len(commas) else len(tokens)
        since = commas[n - 1] + 1 if n else 0
        length, earlier = until - k, i - since
        here = tokens[k]
        age = length == 1 and here.text.isdigit() and len(here.text) < 3 and until < len(tokens)
        if here.text.isdigit() and len(here.text) == 4:
            continue
        opens = here.low in grammar.AFTER_COMMA or grammar.present_participle(here.low) or grammar.past(here.low)
        aside = n > 0 and earlier == 1 and since not in found and not tokens[since].text.isdigit()
        if age or (opens and length > 1 and not aside) or (length >= 3 and earlier >= 2):
            found[k] = _STRONG
        elif (earlier >= 3 or tokens[since].text.isdigit()) and since in found:
            found[k] = _STRONG  # what an apposition or aside interrupted goes on


def _chosen(tokens: list[_Token], strengths: dict[int, int]) -> list[int]:
    """The boundaries used: strong ones, then medium ones that leave no scrap, then weak ones in stretches that stay long."""
    before = [0]
    for token in tokens:
        before.append(before[-1] + token.word)
    cuts: list[int] = []
    for level in (_STRONG, _MEDIUM, _WEAK):
        edges = [0, *cuts, len(tokens)]
        added: list[int] = []
        candidates = sorted(i for i, s in strengths.items() if s == level)
        at = 0
        for a, b in itertools.pairwise(edges):
            last = a
            while at < len(candidates) and candidates[at] < b:
                i = candidates[at]
                at += 1
                left, right = before[i] - before[last], before[b] - before[i]
                if i <= a or left < _SHORTEST[level][0] or right < _SHORTEST[level][1] or (level == _WEAK and left + right < _LONG):
                    continue
                added.append(i)
                last = i
        cuts = sorted({*cuts, *added})
    return cuts
