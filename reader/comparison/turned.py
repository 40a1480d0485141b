"""Words as direct and indirect speech share them: "I will" and "she would" alike. Pure."""

from collections.abc import Sequence

from reader.article.model import Span
from reader.language.numbers import WORDS
from reader.language.reading import Reading
from reader.language.reports import aside
from reader.language.words import STOP, words

SHIFTED = {
    **dict.fromkeys("i we he she they you my our his her their your me us him them myself ourselves himself herself themselves mr mrs ms".split(), "one"),
    **dict.fromkeys("am is are was were be been being m re s isn wasn aren weren".split(), "be"),
    **dict.fromkeys("will would ll wouldn won".split(), "will"),
    **dict.fromkeys("can could couldn cannot".split(), "can"),
    **dict.fromkeys("has have had ve d haven hasn hadn".split(), "have"),
    **dict.fromkeys("do does did don doesn didn".split(), "do"),
    **dict.fromkeys("t never no".split(), "not"),
}

NUMBERS = {word: str(n) for word, n in WORDS.items()}
VERBATIM_WORDS = 5
_VERBATIM = 0.85  # of the quotation's words, in order, make it the same words without marks


def turned(reading: Reading, span: Span) -> list[str]:
    """The words as indirect speech and direct speech share them: one pronoun for all persons, one form for all tenses, numbers in figures, stems."""
    return [SHIFTED.get(w.folded, NUMBERS.get(w.folded, w.stem)) for w in words(reading.article.text(span), reading.article.language)]


def runs_in_common(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int, int, int]]:
    """The words in order that both have, run by run: the first and the word after the last in the one, and in the other."""
    from rapidfuzz.distance import LCSseq

    return [(op.src_start, op.src_end, op.dest_start, op.dest_end) for op in LCSseq.opcodes(one, other) if op.tag == "equal"]


def run(one: list[str], other: list[str]) -> tuple[float, float]:
    """How much of `one` stands in `other` in the same order, and the longest run of words in common (up to 6, as a share of that)."""
    runs = [end - start for start, end, _, _ in runs_in_common(one, other)]
    return sum(runs) / max(1, len(one)), min(6, max(runs, default=0)) / 6


def verbatim(spoken: str, told: str) -> tuple[int, int] | None:
    """Where in `told` nearly all words of `spoken` stand in order, though without marks; None for a report in other words."""
    one, other = words(spoken), words(told)
    if len(one) < VERBATIM_WORDS or not other:
        return None
    runs = runs_in_common([w.folded for w in one], [w.folded for w in other])
    kept = {i for first, after, _, _ in runs for i in range(first, after)}
    lost = [w.folded for i, w in enumerate(one) if i not in kept]
    if len(kept) < _VERBATIM * len(one) or any(SHIFTED.get(w) == "one" for w in lost):
        return None
    start, end = runs[0][2], runs[-1][3]
    return (other[start].start, other[end - 1].end) if end - start <= 1.5 * len(one) else None


def without_aside(a: Reading, b: Reading, spoken: Span, report: Span) -> Span:
    """The report in B of what A quotes, to before the reporter's aside, unless that has words of what was said, too."""
    at = aside(b.article.text(report))
    rest = Span(report.paragraph, report.start + at, report.end) if at is not None else None
    return report if rest is None or _telling(a, spoken) & _telling(b, rest) else Span(report.paragraph, report.start, rest.start)


def _telling(reading: Reading, span: Span) -> set[str]:
    return {w.stem for w in words(reading.article.text(span), reading.article.language) if w.folded not in STOP}
