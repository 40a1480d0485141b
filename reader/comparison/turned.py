"""Words as direct and indirect speech share them: "I will" and "she would" alike. Pure."""

from reader.article.model import Span
from reader.language.reading import Reading
from reader.language.words import words

SHIFTED = {
    **dict.fromkeys("i we he she they you my our his her their your me us him them myself ourselves himself herself themselves mr mrs ms".split(), "one"),
    **dict.fromkeys("am is are was were be been being m re s isn wasn aren weren".split(), "be"),
    **dict.fromkeys("will would ll wouldn won".split(), "will"),
    **dict.fromkeys("can could couldn cannot".split(), "can"),
    **dict.fromkeys("has have had ve d haven hasn hadn".split(), "have"),
    **dict.fromkeys("do does did don doesn didn".split(), "do"),
    **dict.fromkeys("t never no".split(), "not"),
}


def turned(reading: Reading, span: Span) -> list[str]:
    """The words as indirect speech and direct speech share them: one pronoun for all persons, one form for all tenses, stems."""
    return [SHIFTED.get(w.folded, w.stem) for w in words(reading.article.text(span), reading.article.language)]


def run(one: list[str], other: list[str]) -> tuple[float, float]:
    """How much of `one` stands in `other` in the same order, and the longest run of words in common (up to 6, as a share of that)."""
    from rapidfuzz.distance import LCSseq

    runs = [op.src_end - op.src_start for op in LCSseq.opcodes(one, other) if op.tag == "equal"]
    return sum(runs) / max(1, len(one)), min(6, max(runs, default=0)) / 6
