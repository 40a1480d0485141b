"""A quotation in one article against the sentence of the other that reports it in its own words. Pure.

Each utterance is weighed against each reporting clause (reader.language.reports) that shares a telling word with it, or whose sentence the
scorer thinks likely to say the same. A logistic decision over few features; `packaging/model/quotes.py` fits it anew for another scorer.
"""

import math
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial

from reader.article.model import Span
from reader.comparison.kinds import kind_of
from reader.comparison.model import QuoteKind, SharedQuote
from reader.comparison.scoring import Nearness, TurnedAbout
from reader.comparison.statements import names_in, only_names, stems
from reader.comparison.surfaces import Sparse
from reader.comparison.taken import Taken, rest
from reader.comparison.turned import VERBATIM_WORDS, run, turned, verbatim, without_aside
from reader.comparison.turns import ASKS, turns
from reader.comparison.utterances import SentenceIndex, Utterance, speaker_known
from reader.language.folding import folded
from reader.language.phrases import PERSONAL
from reader.language.reading import Reading
from reader.language.reports import Report, reports
from reader.language.sayers import can_say

_LIKELY = 0.05  # probability that two sentences report the same, from which an utterance and a report are weighed without a common word
_MOST_PAIRS = 512  # a word that would make more pairs than this brings nobody together
_TELLING = 0.9  # rarity that the words in common must reach
_RIVAL = 0.75  # of the best partner's chance, below which a pair is left out
_CLEAR = 0.5  # a chance from which a pair stays beside any rival: an article often reports a statement twice
_TURNED, _TURNED_RUN, _SURE = 0.6, 5 / 6, 0.6  # the quotation's own words but for person and tense: right nine times in ten on the training pairs
_MORE = 3  # telling words that a sentence must have of an utterance, besides those of it that stand there as quotations
_NAMES = 4  # names in common, from which nothing else needs to be
_LONGEST = 2000  # characters of a report that are looked at: one without a comma goes on to its sentence's end
_CLAUSES = 30  # reports of one sentence that are weighed for its likeness alone
_FEW = 3  # words; a shorter utterance is often a title or a name


@dataclass(frozen=True, slots=True)
class Decision:
    """A logistic decision over the features of an utterance and a report, for one scorer; at `least` and above they are one statement."""

    bias: float
    weights: tuple[float, ...]
    least: float

    def chance(self, row: Sequence[float]) -> float:
        """The probability that an utterance and a report with these features are one statement."""
        found = 1 / (1 + math.exp(-(self.bias + sum(w * x for w, x in zip(self.weights, row, strict=True)))))
        as_said = row[_COVER] >= _TURNED and row[_COVER + 1] >= _TURNED_RUN and not row[_OTHER_SPEAKER]
        return max(found, _SURE) if as_said else found


# Each where F1 on held-out training pairs is best, the higher cut of equals (packaging/model/quotes.py; without --work for words alone).
LEXICAL = Decision(
    -6.74,
    (2.12, 0.25, 0.48, 1.48, 2.05, 0.89, -1.03, 0.02, -0.47, 1.11, 0.78, 0.25, -0.38, 1.46, 2.11, 0.70, 0.00, 0.00, 1.29, -0.67, -0.14, 1.68, 1.26),
    0.35,
)
MODEL = Decision(
    -8.63,
    (2.03, 0.25, 0.26, 0.84, 1.78, 0.62, -1.04, 0.00, -0.48, 1.51, 0.88, 0.35, -0.25, 1.38, 1.64, 0.21, -0.35, 2.99, 1.63, -0.77, -0.05, 1.60, 1.41),
    0.35,
)
_SAME_SPEAKER, _OTHER_SPEAKER, _CUE, _COVER = 5, 6, 7, 14  # places in a row of features


@dataclass(frozen=True, slots=True)
class Weighed:
    """An utterance of the one side and a report of the other, with what speaks for them being one statement."""

    utterance: int
    report: int
    features: tuple[float, ...]
    chance: float


@dataclass(frozen=True, slots=True)
class _Met:
    """An utterance and a report by index: weight of the words in common, likeliness of their sentences, turned words in order, meaning.

    `telling`: whether they have more in common than names; of one person or place much can be said.
    """

    utterance: int
    report: int
    common: float
    likely: float
    cover: float
    longest: float
    near: tuple[float, float]
    telling: bool

    @property
    def worth(self) -> float:
        """A first guess, by which rivals are ranked."""
        return self.likely + 0.1 * self.common + 0.5 * self.cover * self.longest


def paraphrases(
    a: Reading,
    b: Reading,
    same: Sparse,
    near: Nearness | None,
    rarity: dict[str, float],
    left: Sequence[Utterance],
    right: Sequence[Utterance],
    taken: Sequence[tuple[Span, Span]],
) -> list[SharedQuote]:
    """The statements that one article quotes and the other reports; and words that one quotes and the other has without marks.

    `taken`: the places that are shared as quotations.
    """
    forth = Sides(a, b, same, near, rarity, left, reports(b), Taken(taken))
    back = Sides(b, a, same.turned, TurnedAbout(near) if near else None, rarity, right, reports(a), Taken([(y, x) for x, y in taken]))
    decision = MODEL if near else LEXICAL
    return choose(forth, weigh(forth, decision), decision) + [mirrored(q) for q in choose(back, weigh(back, decision), decision)]


def mirrored(q: SharedQuote) -> SharedQuote:
    """The same, B first."""
    return SharedQuote(q.b, q.a, q.kind, q.speaker_b, q.speaker_a, q.cue_b, q.cue_a)


@dataclass(frozen=True, slots=True)
class Sides:
    """The utterances of A and the reports of B, with what is known of both articles; `taken`: places already shared as quotations."""

    a: Reading
    b: Reading
    same: Sparse
    near: Nearness | None
    rarity: dict[str, float]
    spoken: Sequence[Utterance]
    told: Sequence[Report]
    taken: Taken


def weigh(sides: Sides, decision: Decision) -> list[Weighed]:
    """Every utterance of A with every report of B that could be it; places already shared as quotations are left out."""
    a, b, spoken, told = sides.a, sides.b, sides.spoken, sides.told
    heard = [_heard(report) for report in told]
    bags = [stems(a, u.span) for u in spoken], [stems(b, span) for span in heard]
    weights = [[max(sum(sides.rarity.get(w, 1.0) for w in bag.values()), 0.2) for bag in side] for side in bags]
    said = [turned(a, u.span) for u in spoken], [turned(b, span) for span in heard]
    does = [turns(a, u.span) for u in spoken], [turns(b, span) for span in heard]
    met = _meetings(sides, bags, said)
    best: tuple[dict[int, float], dict[int, float]] = (defaultdict(float), defaultdict(float))
    for m in met:
        sentence = told[m.report].sentence
        best[0][m.utterance] = max(best[0][m.utterance], m.worth)
        best[1][sentence] = max(best[1][sentence], m.worth)
    out: list[Weighed] = []
    for m in (m for m in met if m.telling):
        utterance, report = spoken[m.utterance], told[m.report]
        rank = min(m.worth / max(best[0][m.utterance], 1e-9), m.worth / max(best[1][report.sentence], 1e-9))
        one, other = weights[0][m.utterance], weights[1][m.report]
        both = does[0][m.utterance] & does[1][m.report]
        speaker = speaker_known(utterance.speaker, report.speaker)
        row = (
            m.likely,
            math.log(m.likely + 0.02),
            math.log(m.common + 0.1),
            m.common / one,
            m.common / other,
            float(speaker is True),
            float(speaker is False),
            float(report.cue is not None),
            float(sides.taken.spoken(utterance.span)),
            rank,
            1 / (1 + report.sentence),
            math.log(one),
            math.log(other),
            m.cover if speaker is True and len(said[0][m.utterance]) >= VERBATIM_WORDS - 1 else 0.0,
            m.cover,
            m.longest,
            min(m.near),
            max(m.near),
            float(a.quotations[utterance.quotation].kind == "direct"),
            float(len(said[0][m.utterance]) <= _FEW),
            math.log(len(said[0][m.utterance]) + 1),
            float(ASKS in both),
            float(len(both - {ASKS})),
        )
        out.append(Weighed(m.utterance, m.report, row, decision.chance(row)))
    return out


def _heard(report: Report) -> Span:
    return Span(report.span.paragraph, report.span.start, min(report.span.end, report.span.start + _LONGEST))


def _meetings(sides: Sides, bags: tuple[list[dict[str, str]], list[dict[str, str]]], turns: tuple[list[list[str]], list[list[str]]]) -> list[_Met]:
    index = SentenceIndex(sides.a)
    # a sentence that A has word for word reports what A reports there, not what A quotes elsewhere
    own = {folded(sides.a.article.text(x.span)).strip() for x in sides.a.sentences}
    repeats = [folded(sides.b.article.text(x.span)).strip() in own for x in sides.b.sentences]
    places = [index.at(u.span) for u in sides.spoken]
    named = [only_names(sides.a.article.text(u.span)) for u in sides.spoken]
    names = [names_in(sides.a, u.span) for u in sides.spoken], [names_in(sides.b, _heard(report)) for report in sides.told]
    stems_there = cache(partial(stems, sides.b))
    out: list[_Met] = []
    for i, k in _candidates(sides.same, places, sides.told, bags, turns, sides.rarity):
        span, report = sides.spoken[i].span, sides.told[k]
        if named[i] or repeats[report.sentence] or sides.taken.holds(span, report.span, sides.b.sentences[report.sentence].span):
            continue
        both = bags[0][i].keys() & bags[1][k].keys()
        quoted = {stem for _, there in sides.taken.quoted(span, report.span, sides.b.sentences[report.sentence].span) for stem in stems_there(there)}
        both -= quoted
        if quoted and len(both - names[0][i] - names[1][k]) < _MORE:
            continue
        common = math.fsum(sides.rarity.get(bags[0][i][s], 1.0) for s in both)
        where = places[i]
        likely = sides.same.at(where, report.sentence) if where is not None else 0.0
        near = sides.near(span, report.span) if sides.near else (0.0, 0.0)
        out.append(_Met(i, k, common, likely, *run(turns[0][i], turns[1][k]), near, len(both) >= _NAMES or bool(both - names[0][i] - names[1][k])))
    return out


def _meet(
    weight: dict[tuple[int, int], float], left: Sequence[Iterable[Hashable]], right: Sequence[Iterable[Hashable]], worth: Mapping[Hashable, float]
) -> None:
    """Adds to each pair what every key in common is worth (1 where `worth` does not say); keys that are everywhere bring nobody together."""
    index: tuple[dict[Hashable, list[int]], dict[Hashable, list[int]]] = (defaultdict(list), defaultdict(list))
    for n, side in enumerate((left, right)):
        for i, keys in enumerate(side):
            for key in dict.fromkeys(keys):
                index[n][key].append(i)
    for key, ones in index[0].items():
        others = index[1].get(key, ())
        if len(ones) * len(others) <= _MOST_PAIRS:
            for i in ones:
                for k in others:
                    weight[i, k] += worth.get(key, 1.0)


def _candidates(
    same: Sparse,
    places: Sequence[int | None],
    told: Sequence[Report],
    bags: tuple[Sequence[dict[str, str]], Sequence[dict[str, str]]],
    turns: tuple[Sequence[list[str]], Sequence[list[str]]],
    rarity: dict[str, float],
) -> list[tuple[int, int]]:
    """Pairs with enough telling stems or four turned words running in common, or a likely pair of sentences; by index."""
    weight: dict[tuple[int, int], float] = defaultdict(float)
    words_of = {stem: word for side in bags for bag in side for stem, word in bag.items()}
    telling: dict[Hashable, float] = {stem: rarity.get(word, 1.0) for stem, word in words_of.items()}
    _meet(weight, bags[0], bags[1], telling)
    runs = [[list(zip(t, t[1:], t[2:], t[3:], strict=False)) for t in side] for side in turns]
    _meet(weight, runs[0], runs[1], {})
    found = {pair for pair, worth in weight.items() if worth >= _TELLING}
    in_sentence: dict[int, list[int]] = defaultdict(list)
    for k, report in enumerate(told):
        in_sentence[report.sentence].append(k)
    for i, where in enumerate(places):
        if where is not None:
            found.update((i, k) for j in (same.row(where) >= _LIKELY).nonzero()[0] for k in in_sentence[int(j)][:_CLAUSES])
    return sorted(found)


def choose(sides: Sides, weighed: Sequence[Weighed], decision: Decision) -> list[SharedQuote]:
    """For each utterance and sentence the likeliest report; neighbouring utterances of one quotation that go with one report are put together."""
    spoken, told = sides.spoken, sides.told
    best: dict[tuple[int, int], Weighed] = {}
    cued = {report.sentence for report in told if report.cue is not None}
    persons = {name.text for name in sides.b.names if name.kind == "person"}
    for w in weighed:
        somebody = told[w.report].speaker in persons and told[w.report].sentence in cued
        apart = w.features[_OTHER_SPEAKER] or (somebody and not w.features[_SAME_SPEAKER])
        if apart and not w.features[_CUE]:
            continue  # what is told of somebody else, without a word for saying, is no report of it: 3 of 11 were right on held-out training pairs
        key = (w.utterance, told[w.report].sentence)
        rival = best.get(key)
        if w.chance >= decision.least and (rival is None or (w.chance, -w.report) > (rival.chance, -rival.report)):
            best[key] = w
    best = _mutual(best)
    groups: dict[tuple[int, int, int], list[Weighed]] = defaultdict(list)
    for (i, sentence), w in sorted(best.items()):
        groups[spoken[i].quotation, spoken[i].piece, sentence].append(w)
    return [_shared(sides, group) for group in groups.values()]


def _mutual(best: dict[tuple[int, int], Weighed]) -> dict[tuple[int, int], Weighed]:
    """Without the pairs that are not clear by themselves and whose utterance or sentence has a clearly better partner."""
    tops: tuple[dict[int, float], dict[int, float]] = ({}, {})
    for key, w in best.items():
        for k in (0, 1):
            tops[k][key[k]] = max(tops[k].get(key[k], 0.0), w.chance)
    return {key: w for key, w in best.items() if w.chance >= min(_CLEAR, _RIVAL * max(tops[0][key[0]], tops[1][key[1]]))}


def _shared(sides: Sides, group: Sequence[Weighed]) -> SharedQuote:
    a, b, spoken, told = sides.a, sides.b, sides.spoken, sides.told
    first, last = spoken[group[0].utterance].span, spoken[group[-1].utterance].span
    top = max(group, key=lambda w: w.chance)
    report = told[top.report]
    where, heard = Span(first.paragraph, first.start, last.end), [told[w.report].span for w in group]
    # two utterances of one quotation can be two reports of one sentence
    other = Span(report.span.paragraph, min(x.start for x in heard), max(x.end for x in heard))
    other = without_aside(a, b, where, other)
    kind: QuoteKind = "paraphrased"
    sentence = b.sentences[report.sentence].span
    where = rest(a, b, where, [there for _, there in sides.taken.quoted(where, report.span, sentence)])
    as_said = verbatim(a.article.text(where), b.article.text(sentence))
    if as_said is not None:
        other = Span(sentence.paragraph, sentence.start + as_said[0], sentence.start + as_said[1])
        kind = kind_of(a.article.text(where), b.article.text(other))
    quotation = a.quotations[spoken[group[0].utterance].quotation]
    speaker = quotation.speaker.text if quotation.speaker else None
    cues = (a.article.text(quotation.cue) if quotation.cue else None, b.article.text(report.cue) if report.cue else None)
    # where nothing reports, the sentence is about somebody, who need not be the speaker
    reported = report.cue is not None or speaker_known(speaker, report.speaker) is True
    teller = report.speaker if reported and report.speaker is not None and _may_tell(b, report.speaker, said=report.cue is not None) else None
    return SharedQuote(where, other, kind, speaker, teller, cues[0], cues[1])


def _may_tell(reading: Reading, speaker: str, *, said: bool) -> bool:
    known = any(name.text == speaker and name.kind != "place" for name in reading.names)
    return speaker.lower() not in PERSONAL and (known or (said and can_say(speaker)))
