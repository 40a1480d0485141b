"""A quotation in one article against the sentence of the other that reports it in its own words. Pure.

Each utterance is weighed against each reporting clause (reader.language.reports) that shares a telling word with it, or whose sentence the
scorer thinks likely to say the same. A logistic decision over few features; `packaging/model` can fit it anew for another scorer.
"""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from reader.article.model import Span
from reader.comparison.kinds import kind_of
from reader.comparison.model import QuoteKind, SharedQuote
from reader.comparison.scoring import Grid
from reader.comparison.utterances import SentenceIndex, Utterance, same_speaker
from reader.language.reading import Reading
from reader.language.reports import Report, reports
from reader.language.words import STOP, words

BIAS = -1.949
WEIGHTS = (-0.44, 1.0, 1.16, -0.76, 1.03, 0.9, 0.09, 0.02, -0.25, 1.38, 0.25, -0.39, -0.42, 1.54, 1.3, 0.71)
LEAST = 0.38
_LIKELY = 0.15  # probability that two sentences report the same, from which an utterance and a report are weighed without a common word
_MOST_PAIRS = 1024
_VERBATIM = 0.85  # of the quotation's words, in order, make it the same words without marks
_RIVAL = 0.75  # of the best partner's chance, below which a pair is left out
_TURNED, _TURNED_RUN, _SURE = 0.6, 5 / 6, 0.6  # the quotation's own words but for person and tense: right nine times in ten on the training pairs
_VERBATIM_WORDS = 5


@dataclass(frozen=True, slots=True)
class Weighed:
    """An utterance of the one side and a report of the other, with what speaks for them being one statement."""

    utterance: int
    report: int
    features: tuple[float, ...]
    chance: float


def paraphrases(
    a: Reading, b: Reading, same: Grid, rarity: dict[str, float], left: Sequence[Utterance], right: Sequence[Utterance], direct: Sequence[SharedQuote]
) -> list[SharedQuote]:
    """The statements that one article quotes and the other reports; and words that one quotes and the other has without marks."""
    told = reports(a), reports(b)
    forward = _choose(a, b, left, told[1], weigh(a, b, same, rarity, left, told[1], [(q.a, q.b) for q in direct]))
    back = _choose(b, a, right, told[0], weigh(b, a, same.T, rarity, right, told[0], [(q.b, q.a) for q in direct]))
    return forward + [_mirrored(q) for q in back]


def _mirrored(q: SharedQuote) -> SharedQuote:
    return SharedQuote(q.b, q.a, q.kind, q.speaker_b, q.speaker_a, q.cue_b, q.cue_a)


def weigh(
    a: Reading, b: Reading, same: Grid, rarity: dict[str, float], spoken: Sequence[Utterance], told: Sequence[Report], direct: Sequence[tuple[Span, Span]]
) -> list[Weighed]:
    """Every utterance of A with every report of B that could be it; places already shared as quotations are left out."""
    index = SentenceIndex(a)
    bags = [_stems(a, u.span) for u in spoken], [_stems(b, r.span) for r in told]
    weights = [[sum(rarity.get(w, 1.0) for w in bag.values()) for bag in side] for side in bags]
    turns = [_turned(a, u.span) for u in spoken], [_turned(b, r.span) for r in told]
    places = [index.at(u.span) for u in spoken]
    taken = _Taken(direct)
    rows: list[tuple[int, int, float, float, float, float]] = []
    best: tuple[dict[int, float], dict[int, float]] = (defaultdict(float), defaultdict(float))
    for i, k in _candidates(same, places, told, bags[0], bags[1]):
        if taken.holds(spoken[i].span, told[k].span, b.sentences[told[k].sentence].span):
            continue
        common = sum(rarity.get(bags[0][i][s], 1.0) for s in bags[0][i].keys() & bags[1][k].keys())
        where = places[i]
        likely = float(same[where, told[k].sentence]) if where is not None else 0.0
        cover, longest = _run(turns[0][i], turns[1][k])
        rows.append((i, k, common, likely, cover, longest))
        worth = likely + 0.1 * common + 0.5 * cover * longest
        best[0][i] = max(best[0][i], worth)
        best[1][told[k].sentence] = max(best[1][told[k].sentence], worth)
    out: list[Weighed] = []
    for i, k, common, likely, cover, longest in rows:
        worth = likely + 0.1 * common + 0.5 * cover * longest
        rank = min(worth / max(best[0][i], 1e-9), worth / max(best[1][told[k].sentence], 1e-9))
        speaker = same_speaker(spoken[i].speaker, told[k].speaker)
        one, other = max(weights[0][i], 0.2), max(weights[1][k], 0.2)
        row = (
            likely,
            math.log(likely + 0.02),
            math.log(common + 0.1),
            common / one,
            common / other,
            float(speaker is True),
            float(speaker is False),
            float(told[k].cue is not None),
            float(taken.spoken(spoken[i].span)),
            rank,
            1 / (1 + told[k].sentence),
            math.log(one),
            math.log(other),
            cover if speaker is True and len(turns[0][i]) >= _VERBATIM_WORDS - 1 else 0.0,
            cover,
            longest,
        )
        turned = cover >= _TURNED and longest >= _TURNED_RUN and speaker is not False
        out.append(Weighed(i, k, row, max(chance(row), _SURE) if turned else chance(row)))
    return out


def chance(row: Sequence[float]) -> float:
    """The probability that an utterance and a report with these features are one statement."""
    return 1 / (1 + math.exp(-(BIAS + sum(w * x for w, x in zip(WEIGHTS, row, strict=True)))))


class _Taken:
    """Places that are already shared as quotations."""

    def __init__(self, direct: Sequence[tuple[Span, Span]]) -> None:
        self._by_paragraph: dict[int, list[tuple[Span, Span]]] = defaultdict(list)
        for one, other in direct:
            self._by_paragraph[one.paragraph].append((one, other))

    def spoken(self, span: Span) -> bool:
        """Whether the utterance is shared as a quotation anywhere."""
        return any(one.common(span) for one, _ in self._by_paragraph[span.paragraph])

    def holds(self, span: Span, report: Span, sentence: Span) -> bool:
        """Whether the utterance is already shared with a quotation in that sentence."""
        return any(one.common(span) and (other.common(report) or other.common(sentence)) for one, other in self._by_paragraph[span.paragraph])


def _stems(reading: Reading, span: Span) -> dict[str, str]:
    return {w.stem: w.folded for w in words(reading.article.text(span), reading.article.language) if w.folded not in STOP}


_SHIFTED = {
    **dict.fromkeys("i we he she they you my our his her their your me us him them myself ourselves himself herself themselves mr mrs ms".split(), "one"),
    **dict.fromkeys("am is are was were be been being m re s isn wasn aren weren".split(), "be"),
    **dict.fromkeys("will would ll wouldn won".split(), "will"),
    **dict.fromkeys("can could couldn cannot".split(), "can"),
    **dict.fromkeys("has have had ve d haven hasn hadn".split(), "have"),
    **dict.fromkeys("do does did don doesn didn".split(), "do"),
    **dict.fromkeys("t never no".split(), "not"),
}


def _turned(reading: Reading, span: Span) -> list[str]:
    """The words as indirect speech and direct speech share them: one pronoun for all persons, one form for all tenses, stems."""
    return [_SHIFTED.get(w.folded, w.stem) for w in words(reading.article.text(span), reading.article.language)]


def _run(one: list[str], other: list[str]) -> tuple[float, float]:
    """How much of `one` stands in `other` in the same order, and the longest run of words in common (up to 6, as a share of that)."""
    from rapidfuzz.distance import LCSseq

    runs = [op.src_end - op.src_start for op in LCSseq.opcodes(one, other) if op.tag == "equal"]
    return sum(runs) / max(1, len(one)), min(6, max(runs, default=0)) / 6


def _candidates(
    same: Grid, places: Sequence[int | None], told: Sequence[Report], left: Sequence[dict[str, str]], right: Sequence[dict[str, str]]
) -> list[tuple[int, int]]:
    """Pairs with a telling stem in common or a likely pair of sentences, by index."""
    spoken_with: dict[str, list[int]] = defaultdict(list)
    told_with: dict[str, list[int]] = defaultdict(list)
    for index, side in ((spoken_with, left), (told_with, right)):
        for i, bag in enumerate(side):
            for stem in bag:
                index[stem].append(i)
    found: set[tuple[int, int]] = set()
    for stem, ones in spoken_with.items():
        others = told_with.get(stem, ())
        if len(ones) * len(others) <= _MOST_PAIRS:
            found.update((i, k) for i in ones for k in others)
    in_sentence: dict[int, list[int]] = defaultdict(list)
    for k, report in enumerate(told):
        in_sentence[report.sentence].append(k)
    for i, where in enumerate(places):
        if where is not None:
            found.update((i, k) for j in (same[where] >= _LIKELY).nonzero()[0] for k in in_sentence[int(j)])
    return sorted(found)


def _choose(a: Reading, b: Reading, spoken: Sequence[Utterance], told: Sequence[Report], weighed: Sequence[Weighed]) -> list[SharedQuote]:
    """For each utterance and sentence the likeliest report; neighbouring utterances of one quotation that go with one report are put together."""
    best: dict[tuple[int, int], Weighed] = {}
    for w in weighed:
        key = (w.utterance, told[w.report].sentence)
        rival = best.get(key)
        if w.chance >= LEAST and (rival is None or (w.chance, -w.report) > (rival.chance, -rival.report)):
            best[key] = w
    best = _mutual(best)
    groups: dict[tuple[int, int, int], list[Weighed]] = defaultdict(list)
    for (i, sentence), w in sorted(best.items()):
        groups[spoken[i].quotation, spoken[i].piece, sentence].append(w)
    return [_shared(a, b, spoken, told, group) for group in groups.values()]


def _mutual(best: dict[tuple[int, int], Weighed]) -> dict[tuple[int, int], Weighed]:
    """Without the pairs whose utterance or sentence has a clearly better partner."""
    tops: tuple[dict[int, float], dict[int, float]] = ({}, {})
    for key, w in best.items():
        for k in (0, 1):
            tops[k][key[k]] = max(tops[k].get(key[k], 0.0), w.chance)
    return {key: w for key, w in best.items() if w.chance >= _RIVAL * max(tops[0][key[0]], tops[1][key[1]])}


def _shared(a: Reading, b: Reading, spoken: Sequence[Utterance], told: Sequence[Report], group: Sequence[Weighed]) -> SharedQuote:
    first, last = spoken[group[0].utterance].span, spoken[group[-1].utterance].span
    top = max(group, key=lambda w: w.chance)
    report = told[top.report]
    where, other = Span(first.paragraph, first.start, last.end), report.span
    kind: QuoteKind = "paraphrased"
    words_of = _verbatim(a.article.text(where), b.article.text(other))
    if words_of is not None:
        other = Span(other.paragraph, other.start + words_of[0], other.start + words_of[1])
        kind = kind_of(a.article.text(where), b.article.text(other))
    quotation = a.quotations[spoken[group[0].utterance].quotation]
    speaker = quotation.speaker.text if quotation.speaker else None
    cues = (a.article.text(quotation.cue) if quotation.cue else None, b.article.text(report.cue) if report.cue else None)
    return SharedQuote(where, other, kind, speaker, report.speaker, cues[0], cues[1])


def _verbatim(spoken: str, told: str) -> tuple[int, int] | None:
    """Where in `told` nearly all words of `spoken` stand in order, though without marks; None for a report in other words."""
    from rapidfuzz.distance import LCSseq

    one, other = words(spoken), words(told)
    if len(one) < _VERBATIM_WORDS or not other:
        return None
    runs = [op for op in LCSseq.opcodes([w.folded for w in one], [w.folded for w in other]) if op.tag == "equal"]
    common = sum(op.src_end - op.src_start for op in runs)
    if common < _VERBATIM * len(one):
        return None
    start, end = runs[0].dest_start, runs[-1].dest_end
    return (other[start].start, other[end - 1].end) if end - start <= 1.5 * len(one) else None
