"""What of a sentence can be shared: its words, names, numbers, days and quoted words. Pure; word offsets count from the sentence's start."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from reader import resources
from reader.article.model import Span
from reader.comparison.laid import Laid
from reader.language.reading import Reading
from reader.language.words import STOP, Word, stem, words

UNLISTED = 6.0
LONGEST_RUN = 6
TELLS = 1.0  # what a word must tell to tell something by itself


@dataclass(frozen=True, slots=True)
class Terms:
    """One sentence, ready to be compared.

    words: every word of it. content: stems of the words that are not function words, by first place in the sentence. names: folded words of
    names, also of those a pronoun or title stands for. numbers: digits as written and values of figures. days: intervals of the dates in it.
    quoted: indices of the words inside a quotation. folded: all words, folded. runs: those of so many stems.
    """

    words: tuple[Word, ...]
    content: dict[str, int]
    names: frozenset[str]
    numbers: frozenset[str]
    days: frozenset[tuple[date, date]]
    quoted: frozenset[int]
    folded: tuple[str, ...]
    runs: "Runs"


class Runs:
    """The runs of stems in one sentence, those of a length made when first asked for: all of them take more memory than all else about a sentence."""

    __slots__ = ("_made", "_stems")

    def __init__(self, stems: Sequence[str]) -> None:
        self._stems = stems
        self._made: list[frozenset[tuple[str, ...]]] = []

    def of(self, length: int) -> frozenset[tuple[str, ...]]:
        """The runs of so many stems, 2 or more."""
        for made in range(len(self._made) + 2, length + 1):
            self._made.append(frozenset(zip(*(self._stems[k:] for k in range(made)), strict=False)))
        return self._made[length - 2]


@cache
def commonness() -> dict[str, float]:
    """Stem to how much it tells, for words common in English news; any other word tells `UNLISTED`."""
    found: dict[str, float] = {}
    for line in resources.path("words", "frequent.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            weight, _, listed = line.partition(":")
            for word in listed.split():
                found.setdefault(stem(word), float(weight) - 2)
    return found


def told(word: str) -> float:
    """How much a stem tells by itself, 0 (function words) to `UNLISTED`."""
    return 0.0 if word in STOP else commonness().get(word, UNLISTED)


def telling(found: Iterable[Word]) -> set[str]:
    """The stems of the words that tell something by themselves."""
    return {w.stem for w in found if w.folded not in STOP and told(w.stem) >= TELLS}


def _capitalised(reading: Reading, every: Sequence[tuple[Word, ...]]) -> set[str]:
    """Folded words that the article capitalises within sentences, and never writes small."""
    large: set[str] = set()
    small: set[str] = set()
    for sentence, found in zip(reading.sentences, every, strict=True):
        text = reading.article.text(sentence.span)
        for i, word in enumerate(found):
            first = text[word.start]
            if first.islower():
                small.add(word.folded)
            elif first.isupper() and i and word.folded not in STOP and _inside(text, word.start):
                large.add(word.folded)
    return large - small


def _inside(text: str, start: int) -> bool:
    """Whether the word at `start` stands within a sentence, not at the head of it or of a quotation."""
    at = start - 1
    while at >= 0 and text[at].isspace():
        at -= 1
    return at >= 0 and text[at] not in ".!?:“\"‘'«„("


def _by_sentence(reading: Reading, spans: Sequence[Span]) -> dict[int, list[int]]:
    """Indices into `spans` of those that lie in each sentence."""
    laid = Laid((span, i) for i, span in enumerate(spans))
    met = ((k, [i for _, i in laid.meeting(sentence.span)]) for k, sentence in enumerate(reading.sentences))
    return {k: hits for k, hits in met if hits}


def _named(reading: Reading) -> dict[int, set[str]]:
    """For each sentence, folded words of whoever is mentioned there, by the fullest name's last word and the mention's own."""
    mentions = [(m, name) for name in reading.names for m in name.mentions]
    found: dict[int, set[str]] = {}
    for k, hits in _by_sentence(reading, [m for m, _ in mentions]).items():
        said: set[str] = set()
        for i in hits:
            full = [w.folded for w in words(mentions[i][1].text) if w.folded not in STOP]
            said.update(full[-1:] if mentions[i][1].kind == "person" else full)
        found[k] = said
    return found


def _numbers(reading: Reading) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    for k, hits in _by_sentence(reading, [f.span for f in reading.figures]).items():
        values = (v for i in hits for v in (reading.figures[i].low, reading.figures[i].high) if v is not None)
        found[k] = {f"{v:g}" for v in values if v != 1}
    return found


def terms(reading: Reading) -> tuple[Terms, ...]:
    """The terms of every sentence, in order."""
    every = [words(reading.article.text(s.span), reading.article.language) for s in reading.sentences]
    large = _capitalised(reading, every)
    named, numbers = _named(reading), _numbers(reading)
    dated = _by_sentence(reading, [d.span for d in reading.dates])
    quoted = Laid((span, None) for q in reading.quotations if q.kind == "direct" for span in q.spans)
    out = []
    for k, (sentence, found) in enumerate(zip(reading.sentences, every, strict=True)):
        content: dict[str, int] = {}
        for i, word in enumerate(found):
            if word.folded not in STOP and told(word.stem):
                content.setdefault(word.stem, i)
        paragraph, start = sentence.span.paragraph, sentence.span.start
        days = [reading.dates[i] for i in dated.get(k, ())]
        out.append(
            Terms(
                words=found,
                content=content,
                names=frozenset({w.folded for w in found if w.folded in large} | named.get(k, set())),
                numbers=frozenset({w.folded for w in found if w.folded[0].isdigit()} | numbers.get(k, set())),
                days=frozenset((d.first, d.last) for d in days if d.first is not None and d.last is not None),
                quoted=frozenset(i for i, w in enumerate(found) if quoted.covers(paragraph, start + w.start)),
                folded=tuple(w.folded for w in found),
                runs=Runs(tuple(w.stem for w in found)),
            )
        )
    return tuple(out)


def longest_run(a: Terms, b: Terms) -> int:
    """The length in words of the longest run of stems that both have, counted up to `LONGEST_RUN`; 1 where they share none longer."""
    for length in range(2, LONGEST_RUN + 1):
        if a.runs.of(length).isdisjoint(b.runs.of(length)):
            return length - 1
    return LONGEST_RUN


def word_counts(reading: Reading) -> Counter[str]:
    """How often an article has each stem, without function words."""
    return Counter(w.stem for s in reading.sentences for w in words(reading.article.text(s.span), reading.article.language) if w.folded not in STOP)
