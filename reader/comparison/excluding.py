"""One sentence in two articles but for a word that excludes the other's: "a broken leg", "a broken arm"; "the team's doctor", "its physiotherapist". Pure.

English alone; linear in the sentences. Only listed words, in the same place of linked sentences: with the same telling word before or behind them, where
little else differs, or both name one person or tell of an injury, and where neither article has the other's word there as well.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice

from reader.article.model import Span
from reader.comparison.agreement import same_person
from reader.comparison.giving import claimed
from reader.comparison.located import Located, on_two_days
from reader.comparison.model import Difference
from reader.comparison.terms import told
from reader.language.words import STOP, Word, stem, words
from reader.resources import path

_BETWEEN = 3  # function words between a word and the telling one beside it
_TELLING = {"before": 1, "behind": 2}  # what the word beside must tell: the "first time" and the "second time" are of two things
_MANY = 20  # listed words of one sentence
_MOST = 50  # candidates of two articles: each is looked for in the whole of both
_LONGEST = 2000  # letters of a sentence that is read

_ALIKE = 0.75  # of the telling words of the shorter sentence, which the other must have as well
_INJURED = frozenset(stem(w) for w in "broken broke breaking fractured injured sprained shot stabbed wounded amputated bruised burned dislocated".split())

Frame = tuple[str, str]
"""Which side of a word another one stands on, and that one's stem."""


@dataclass(frozen=True, slots=True)
class Use:
    """A listed word: what leads up to it, which it is of each of its lines, and its frames, with where both words together stand in the sentence."""

    word: str
    led: str
    kinds: Mapping[int, int]
    frames: Mapping[Frame, tuple[int, int]]


@cache
def _lines() -> list[str]:
    text = path("words", "excluding.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def _listed() -> dict[str, dict[int, int]]:
    """Every listed form: to its lines, and which thing of each line it is."""
    found: dict[str, dict[int, int]] = defaultdict(dict)
    for k, line in enumerate(_lines()):
        for n, thing in enumerate(line.rpartition(":")[2].split()):
            for word in thing.split("="):
                for form in (word, f"{word}s", f"{word}es"):
                    found[form].setdefault(k, n)
    return dict(found)


@cache
def _before() -> dict[int, frozenset[str]]:
    """The lines whose words count only before certain nouns, and those."""
    nouns = (line.partition(":")[0].split() if ":" in line else [] for line in _lines())
    return {k: frozenset(stem(noun) for noun in found) for k, found in enumerate(nouns) if found}


def excluding(a: Located, b: Located, places: Iterable[tuple[Span, Span]]) -> Iterator[Difference]:
    """What two linked sentences (`places`) tell alike but for a word that excludes the other's."""
    candidates = ((span_a, span_b, *found) for span_a, span_b in places if (found := _between(a, b, span_a, span_b)) is not None)
    for span_a, span_b, x, y, frame in islice(candidates, _MOST):
        if _ever(a, y, frame) or _ever(b, x, frame):
            continue
        one, other = _place(span_a, x, frame), _place(span_b, y, frame)
        if not (a.quoted(one) and b.quoted(other)):
            yield claimed(a, b, one, other)


def excludes(one: str, other: str) -> bool:
    """Whether two sentences tell something alike but for words that exclude each other."""
    return bool(_pairs(one, other))


def _pairs(one: str, other: str) -> list[tuple[Use, Use]]:
    """The words of two sentences that exclude each other in one place, of which neither sentence has the other's."""
    ours = _uses(one)
    theirs = _uses(other) if ours else ()
    return [
        (x, y)
        for x in ours
        for y in theirs
        if _apart(x, y) and x.frames.keys() & y.frames.keys() and not any(_one(x, z) for z in theirs) and not any(_one(y, z) for z in ours)
    ]


def _between(a: Located, b: Located, span_a: Span, span_b: Span) -> tuple[Use, Use, Frame] | None:
    """The only words of two sentences of one matter that exclude each other in one place, of which neither sentence has the other's."""
    pairs = _pairs(a.text(span_a), b.text(span_b))
    if len(pairs) != 1:  # where more is told otherwise, it is told of something else
        return None
    x, y = pairs[0]
    frame = min(x.frames.keys() & y.frames.keys())
    if not x.kinds.keys().isdisjoint(_before()) and x.led and y.led and x.led != y.led:
        return None  # "came down on the western shore", "was bound for the eastern shore"
    return (x, y, frame) if _one_matter(a, b, (span_a, span_b), frame, frozenset([x.word, y.word])) else None


def _one_matter(a: Located, b: Located, places: tuple[Span, Span], frame: Frame, but: frozenset[str]) -> bool:
    """Whether two sentences may tell one thing of one person: they name no two days and no two people, and are much alike, or of a person or an injury."""
    span_a, span_b = places
    if on_two_days(a, b, span_a, span_b):
        return False
    who = [[name.text for name, _ in index.names(span) if name.kind == "person"] for index, span in ((a, span_a), (b, span_b))]
    same = any(same_person(x, y) for x in who[0] for y in who[1])
    if all(who) and not same:
        return False
    return same or frame[1] in _INJURED or _alike(a.text(span_a), b.text(span_b), but)


def _alike(one: str, other: str, but: frozenset[str]) -> bool:
    """Whether most of the telling words of the shorter sentence are the other's too, `but` for some."""
    first, second = ({w.stem for w in words(text) if w.folded not in STOP | but and told(w.stem) >= 1} for text in (one, other))
    return len(first & second) >= _ALIKE * min(len(first), len(second)) > 0


def _apart(x: Use, y: Use) -> bool:
    """Whether two words exclude each other: they are of one line at least, and nowhere one thing."""
    both_of = x.kinds.keys() & y.kinds.keys()
    return bool(both_of) and all(x.kinds[k] != y.kinds[k] for k in both_of)


def _one(x: Use, y: Use) -> bool:
    return any(x.kinds[k] == y.kinds[k] for k in x.kinds.keys() & y.kinds.keys())


@lru_cache(maxsize=4096)
def _uses(text: str) -> tuple[Use, ...]:
    """The listed words of a sentence, and what stands beside each."""
    if len(text) > _LONGEST:
        return ()
    found = words(text)
    out = []
    for i, word in enumerate(found):
        listed = _listed().get(word.folded)
        if listed is None or not text[word.start].islower() or text[: word.start].endswith(("-", "‑")) or text.startswith(("-", "‑"), word.end):
            continue
        frames = dict(_frames(text, found, i))
        behind = {side_of for side, side_of in frames if side == "behind"}
        kinds = {k: n for k, n in listed.items() if k not in _before() or behind & _before()[k]}
        if any(k in _before() for k in kinds):  # "on the third floor" is told of the floor
            frames = {frame: place for frame, place in frames.items() if frame[0] == "behind"}
        if frames and kinds:
            out.append(Use(word.folded, _led(found, i), kinds, frames))
    return tuple(out[:_MANY])


def _frames(text: str, found: Sequence[Word], i: int) -> Iterator[tuple[Frame, tuple[int, int]]]:
    """The telling word before and behind a word, with nothing but a few function words between."""
    for step, side in ((-1, "before"), (1, "behind")):
        for k in range(i + step, i + step * (_BETWEEN + 2), step):
            if not 0 <= k < len(found) or not _joined(text, found[min(k, k - step)], found[max(k, k - step)]):
                break
            if found[k].folded not in STOP and not found[k].folded.isdigit():
                if told(found[k].stem) >= _TELLING[side] or _before_any(found[k].stem):
                    yield (side, found[k].stem), (found[min(i, k)].start, found[max(i, k)].end)
                break


def _led(found: Sequence[Word], i: int) -> str:
    """The last word before one, but for function words."""
    return next((w.stem for w in reversed(found[max(0, i - 1 - _BETWEEN) : i]) if w.folded not in STOP), "")


@cache
def _before_any(noun: str) -> bool:
    """Whether some listed words count before this noun."""
    return any(noun in nouns for nouns in _before().values())


def _joined(text: str, one: Word, other: Word) -> bool:
    """Whether nothing but a blank, or the sign of an owner, stands between two words."""
    return text[one.end : other.start] in (" ", "'", "’", "-")


def _ever(index: Located, other: Use, frame: Frame) -> bool:
    """Whether an article has the other's word in the same place anywhere."""
    return any(_one(other, use) and frame in use.frames for sentence in index.reading.sentences for use in _uses(index.text(sentence.span)))


def _place(sentence: Span, use: Use, frame: Frame) -> Span:
    start, end = use.frames[frame]
    return Span(sentence.paragraph, sentence.start + start, sentence.start + end)
