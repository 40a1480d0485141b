"""Names that stand alone in a one-sided stretch: a bare name is no fact, who it is may be one. Pure; linear in the article.

"said | Ada Lund |, 44, a truck driver who …" is told as "Ada Lund, 44, a truck driver"; where nothing says who somebody is, the name is not marked.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from reader.article.lengths import word_of
from reader.article.model import Span
from reader.comparison.closest import Side
from reader.language import grammar
from reader.language.folding import folded
from reader.language.words import is_english, words

LONGEST = 12  # words of a stretch that may be a bare name, and of what says who somebody is
_REACH = 200  # characters on either side
_AGE = r", \d{1,3}(?=,)"
_WHOSE = r"(?:an?|the|his|her|its|their|one of) "
_STOP = r"(?:[,;:—–“”\"()]|(?<![A-Z])(?<![MD]r)(?<!Mrs)(?<!Ms)\.)"
# behind the name: its age, and what it is, to the next mark, or to what is told of it
_BEHIND = re.compile(rf"({_AGE})?,? (?={_WHOSE})[^,;:—–“”\"()]*?(?={_STOP}| (?:who|whose|whom|which|that|where|when) |$)|{_AGE}")
_BEFORE = re.compile(rf"(?:^|[,;:—–] |\b(?:and|but|by|said|told|when|as) )({_WHOSE}[^,.;:—–“”\"()]+), $", re.IGNORECASE)
_OPENERS = grammar.SUBORDINATORS | grammar.COORDINATORS | {"as"}
_TITLED = re.compile(r"\b(?:Sen|Rep|Gov|Gen|Lt|Sgt|Capt|Senator|Representative|Governor|President|General|Judge|Justice)\b|\([A-Z]")  # says who it is
_INSIDE = frozenset("of the and for de la van von der".split())


def without_bare(side: Side, found: Sequence[tuple[int, Span]]) -> list[tuple[int, Span]]:
    """The stretches, each with its sentence, a bare name with what says beside it who that is; none that is a bare name all the same."""
    if not is_english(side.reading.article.language):
        return list(found)
    own = _Own(side)
    out: list[tuple[int, Span]] = []
    for k, one in ((i, kept) for i, span in found for kept in _kept(side, own, i, span)):
        if out and out[-1][0] == k and out[-1][1].common(one):
            before = out.pop()[1]
            out.append((k, Span(one.paragraph, min(before.start, one.start), max(before.end, one.end))))
        else:
            out.append((k, one))
    return out


class _Own:
    """Where words of a sentence begin that both articles tell; each sentence is split once."""

    def __init__(self, side: Side) -> None:
        self._side, self._told = side, dict[int, list[int]]()

    def all(self, i: int, span: Span) -> bool:
        """Whether no word of a stretch of sentence `i` is told by both."""
        if i not in self._told:
            place = self._side.reading.sentences[i].span
            found = words(self._side.reading.article.text(place), self._side.reading.article.language)
            self._told[i] = [place.start + word.start for word, alone in zip(found, self._side.alone[i].tolist(), strict=False) if not alone]
        return bisect_left(self._told[i], span.start) == bisect_left(self._told[i], span.end)


def _kept(side: Side, own: _Own, i: int, span: Span) -> Iterator[Span]:
    place = side.reading.sentences[i].span
    text = side.reading.article.text(span)
    if place in span or len(text) > LONGEST * 12 or not _is_bare(text):
        yield span
        return
    whole = side.reading.article.paragraphs[span.paragraph].text
    start, end = span.start, span.start + len(text.rstrip(" ,.;:—–-"))
    behind = _BEHIND.match(whole, end, min(place.end, end + _REACH))
    before = _BEFORE.search(whole[max(place.start, start - _REACH) : start])
    if behind is not None and _says_who(behind.group()):
        larger = Span(span.paragraph, _after_opener(text, start), behind.end())
    elif before is not None and _says_who(before[1]):
        larger = Span(span.paragraph, start - len(before[1]) - 2, end)
    else:
        return
    if own.all(i, larger):
        yield larger


def _is_bare(text: str) -> bool:
    """Whether a stretch has but names, the first of its words aside."""
    run = [match.group() for match in word_of(text).finditer(text)]
    if run and folded(run[0]) in _OPENERS:
        run = run[1:]
    if _TITLED.search(text):
        return False
    large = [word for word in run if word[0].isupper()]
    return 0 < len(run) <= LONGEST and len(large) == sum(folded(word) not in _INSIDE for word in run) and not any(map(str.isdigit, text))


def _after_opener(text: str, start: int) -> int:
    """Where a name begins, behind the "when" or "and" before it."""
    first = word_of(text).search(text)
    if first is None or folded(first.group()) not in _OPENERS:
        return start
    then = word_of(text).search(text, first.end())
    return start + (then.start() if then is not None else 0)


def _says_who(said: str) -> bool:
    """Whether words say who somebody is: no more than a few, and no clause."""
    run = [folded(match.group()) for match in word_of(said).finditer(said)]
    return 0 < len(run) <= LONGEST and not grammar.has_verb(run)
