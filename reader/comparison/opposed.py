"""One act in one article and its opposite in the other: "upheld the law", "struck down the law"; "charged", "did not charge". Pure. English only.

Only within links that leave no doubt, with the same words before and behind the verb, and where neither article tells it in the other's way as well.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, islice, pairwise

from reader.article.model import Span
from reader.comparison.certainty import LOOSE_DAYS, sureness
from reader.comparison.giving import claimed
from reader.comparison.located import Located
from reader.comparison.model import Difference
from reader.comparison.terms import told
from reader.language.folding import folded
from reader.language.grammar import DENIALS, past
from reader.language.numbers import WORDS
from reader.language.words import STOP, Word, stem, words
from reader.resources import path

_AHEAD = 5  # words behind a verb among which stands what it is done to
_BACK = 10  # words before it among which stands who does it
_SIDES = frozenset(["for", "against"])
_TIMES = frozenset("day days week weeks month months year years last next morning night later earlier".split())
_PAST = frozenset(["did", "was", "were", "has", "have", "had", "didn", "wasn", "weren", "hasn", "haven", "hadn"])
_WITHOUT = "without"
_MANY = 16  # verbs of one sentence
_MOST = 50  # candidates of two articles: each is looked for in the whole of both


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb that has an opposite, or is denied: what it says, whether it is denied, how sure it is, the telling stems before and behind it,
    and of those before the ones that say what kind the next is of."""

    verb: str
    denied: bool
    how: str
    span: Span
    before: frozenset[str]
    behind: frozenset[str]
    kinds: frozenset[tuple[str, str]]


@cache
def _opposites() -> frozenset[tuple[str, str]]:
    """Every two stems that say the opposite, either way round."""
    found = {("vote for", "vote against")}
    for line in path("words", "opposites.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            one, other = ([stem(word) for word in side.split()] for side in line.split("|"))
            found |= {(x, y) for x in one for y in other}
    return frozenset(found | {(y, x) for x, y in found})


@cache
def _verbs() -> frozenset[str]:
    return frozenset(verb for verb, _ in _opposites())


def opposed(a: Located, b: Located, places: Sequence[tuple[Span, Span]], likely: Sequence[tuple[Span, Span]] = ()) -> Iterator[Difference]:
    """Acts of which two linked sentences tell the opposite. `places`: links that leave no doubt; `likely`: in these only what is done to whom both name."""
    pairs = ((x, y) for span_a, span_b in places for x, y in _between(a, b, span_a, span_b))
    named = (
        (x, y)
        for span_a, span_b in likely
        for x, y in _between(a, b, span_a, span_b)
        if x.verb != y.verb and x.behind & y.behind & _names(a, span_a) & _names(b, span_b)
    )
    candidates = chain(pairs, named)
    for x, y in islice(candidates, _MOST):
        if not _told_so(a, x, y) and not _told_so(b, y, x):
            yield claimed(a, b, x.span, y.span)


def _names(index: Located, sentence: Span) -> set[str]:
    """The stems of the words of all names in a sentence."""
    return {w.stem for _, place in index.names(sentence) for w in words(index.text(place))}


def _between(a: Located, b: Located, span_a: Span, span_b: Span) -> Iterator[tuple[Deed, Deed]]:
    """The opposite acts of two sentences, of one subject and object."""
    stems = [[w.stem for w in words(x.text(span))] for x, span in ((a, span_a), (b, span_b))]
    both = {*stems[0]} & {*stems[1]}
    wanted = [frozenset(w for w in side if w in both or w in _verbs() or w == "vote") for side in stems]
    if not any((DENIALS | {_WITHOUT}) & {*side} for side in stems):
        wanted = [side & _verbs() | side & {"vote"} for side in wanted]
    if not wanted[0] or not wanted[1]:
        return
    for x in deeds(a, span_a, wanted[0]):
        for y in deeds(b, span_b, wanted[1]):
            if _opposite(x, y) and x.before & y.before and x.behind & y.behind and not _two_kinds(x, y):
                yield x, y


def _opposite(x: Deed, y: Deed) -> bool:
    if x.verb == y.verb:
        return x.denied != y.denied
    return x.how == y.how and not x.denied and not y.denied and (x.verb, y.verb) in _opposites()


def _two_kinds(x: Deed, y: Deed) -> bool:
    """Whether all that both have before the verb is of one kind here and of another there: "the lower court", "the supreme court"."""
    first, second = ({word: kind for kind, word in deed.kinds} for deed in (x, y))
    return all(word in first and word in second and first[word] != second[word] for word in x.before & y.before)


def _told_so(index: Located, own: Deed, other: Deed) -> bool:
    """Whether an article tells the act in the other's way anywhere: that verb with what it is done to, and with most of who does it."""
    who, whom = own.before & other.before, own.behind & other.behind
    every = (deed for sentence in index.reading.sentences for deed in deeds(index, sentence.span, frozenset([other.verb.split()[0]])))
    alike = (deed for deed in every if (deed.verb, deed.denied) == (other.verb, other.denied))
    return any(whom & (deed.behind | deed.before) and 2 * len(who & deed.before) >= len(who) for deed in alike)


def deeds(index: Located, sentence: Span, wanted: frozenset[str]) -> list[Deed]:
    """Every verb of a sentence whose stem is wanted, where it tells what is done or is denied to be."""
    text = index.text(sentence)
    found = words(text)
    out = []
    for i, word in enumerate(found):
        if word.stem not in wanted or word.folded in STOP or not text[word.start].islower():
            continue
        verb, last = _verb(found, i)
        denied = _denied(found, i)
        how = sureness(text, found, i) if denied is None else ("done", denied)
        if how is None or (verb not in _verbs() and how[0] != "done"):
            continue
        span = Span(sentence.paragraph, sentence.start + found[how[1]].start, sentence.start + found[last].end)
        before = frozenset(w.stem for w in found[max(0, how[1] - _BACK) : how[1]] if _telling(w))
        behind = frozenset(w.stem for w in found[last + 1 : last + 1 + _AHEAD] if _telling(w))
        kinds = frozenset((x.stem, y.stem) for x, y in pairwise(found[max(0, how[1] - _BACK) : how[1]]) if _telling(x) and _telling(y))
        out.append(Deed(verb, denied is not None, how[0], span, before, behind, kinds))
    return out[:_MANY]


def _verb(found: Sequence[Word], i: int) -> tuple[str, int]:
    """What a verb says, and its last word: "vote against" is not "vote for"; "struck down" goes with its "down"."""
    after = found[i + 1].folded if i + 1 < len(found) else ""
    if found[i].stem == "vote" and after in _SIDES:
        return f"vote {after}", i + 1
    return found[i].stem, i + 1 if after == "down" else i


def _denied(found: Sequence[Word], i: int) -> int | None:
    """The first word of what denies a verb: "did not", "has not", "never shook", "without shaking"."""
    if i and found[i - 1].folded == _WITHOUT and found[i].folded.endswith("ing"):
        return i - 1
    for k in range(i - 1, max(-1, i - 3), -1):
        if found[k].folded in DENIALS:
            if k == i - 1 and found[k].folded == "never" and past(found[i].folded) and (not k or folded(found[k - 1].folded) not in _PAST):
                return k
            return k - 1 if k and folded(found[k - 1].folded) in _PAST else None
        if not found[k].folded.endswith("ly") and found[k].folded not in ("been", "be"):
            return None
    return None


def _telling(word: Word) -> bool:
    return word.folded not in STOP | LOOSE_DAYS | _TIMES | WORDS.keys() and not word.folded[0].isdigit() and told(word.stem) >= 1
