"""The utterances that both articles quote, and those that one quotes and the other reports in its own words. Pure.

Spans are code points of one paragraph of their own article. Swapping the readings (and transposing `same`) mirrors the result.
"""

import math
from collections import defaultdict
from collections.abc import Sequence

from reader.article.model import Span
from reader.comparison.broken import each_once, parts, with_rests, without_scraps
from reader.comparison.indirect import mirrored, paraphrases
from reader.comparison.kinds import kind_of, without_insertions
from reader.comparison.model import SharedQuote
from reader.comparison.named import beyond_names
from reader.comparison.scoring import Nearness
from reader.comparison.short import short_words
from reader.comparison.surfaces import Sparse
from reader.comparison.utterances import Shared, Utterance, rarities, same_speaker, shared, utterances
from reader.comparison.wording import differ
from reader.language.phrases import LINKS, PREPOSITIONS
from reader.language.quotation_kinds import WORD
from reader.language.reading import Reading
from reader.language.words import STOP, words

# A logistic decision over what two utterances share, fitted by packaging/model/quotes.py; in the order of `features`.
BIAS = -7.3
WEIGHTS = (1.18, 0.99, 1.58, 2.91, 1.59, 0.9, 1.47, 0.0, 0.97, 1.49)
LEAST = 0.55
LEAST_ALIKE = 0.4  # for what one speaker says nearly alike: a rival, which it may stand beside, made it less likely
_WORDS_ALIKE, _MOST_ALIKE, _HALF = 4, 0.75, 0.5
_SAME_SPEAKER, _OF_GREATER = 4, 8  # places in a row of features
_PARTING = frozenset(",.;:!?…—–-()")
_OPENING = LINKS | PREPOSITIONS | {"who", "which", "whom"}
_CONTENT = frozenset(("that", "whether", "how", "what", "why", "than"))  # what stands before these says little without them
_HEDGES = frozenset("seems seem first think believe guess know mean feel say again look well yes".split())  # "Well, I should think, …" tells nothing
LEAST_CUT = 4  # words: fewer, in other words than the other article's, are its own way to put it and not left out there


def shared_quotes(a: Reading, b: Reading, same: Sparse, near: Nearness | None = None) -> tuple[SharedQuote, ...]:
    """Every shared quote in the order of A, then B.

    `same`: (sentences of A, sentences of B), the probability that both report the same fact. `near`: where the scorer knows it.
    """
    rarity = rarities(a, b)
    left, right = utterances(a, rarity), utterances(b, rarity)
    pairs = beyond_names(a, b, left, right, together(left, right))
    direct = direct_quotes(a, b, left, right, pairs)
    out = direct + paraphrases(a, b, same, near, rarity, left, right, taken(left, right, pairs, direct))
    places = [(q.a, q.b) for q in out]
    out += short_words(a, b, same, left, places) + [mirrored(q) for q in short_words(b, a, same.turned, right, [(y, x) for x, y in places])]
    return tuple(sorted(out, key=lambda q: (q.a, q.b)))


def taken(left: Sequence[Utterance], right: Sequence[Utterance], pairs: Sequence[Shared], direct: Sequence[SharedQuote]) -> list[tuple[Span, Span]]:
    """Places shared as quotations, which therefore paraphrase nothing there."""
    return [*((q.a, q.b) for q in direct), *((left[p.a].span, right[p.b].span) for p in pairs)]


def direct_quotes(a: Reading, b: Reading, left: Sequence[Utterance], right: Sequence[Utterance], pairs: Sequence[Shared]) -> list[SharedQuote]:
    """The utterances that both quote; `pairs`: those that are one and the same."""
    groups = _joined(left, right, with_rests(left, right, without_scraps(left, right, each_once(left, right, pairs))))
    shorter = parts(a, b, left, right, groups)
    return [_quote(a, b, left, right, group, (shorter[0].get(n), shorter[1].get(n))) for n, group in enumerate(groups)]


def together(left: Sequence[Utterance], right: Sequence[Utterance]) -> list[Shared]:
    """The pairs of utterances that are one and the same."""
    pairs = shared(left, right)
    return [pair for pair, row in zip(pairs, features(left, right, pairs), strict=True) if chance(row) >= (LEAST_ALIKE if _alike(pair, row) else LEAST)]


def _alike(pair: Shared, row: Sequence[float]) -> bool:
    """Whether one speaker says most of the one utterance and half of the other in the same words, and not only two or three."""
    return bool(row[_SAME_SPEAKER]) and pair.words >= _WORDS_ALIKE and pair.share >= _MOST_ALIKE and row[_OF_GREATER] >= _HALF


def chance(row: Sequence[float]) -> float:
    """The probability that a pair with these features is one utterance."""
    return 1 / (1 + math.exp(-(BIAS + sum(w * x for w, x in zip(WEIGHTS, row, strict=True)))))


def features(left: Sequence[Utterance], right: Sequence[Utterance], pairs: Sequence[Shared]) -> list[tuple[float, ...]]:
    """For each pair: weight shared, heaviest run, shares of the lesser utterance, speakers, its rank among rivals, size, share of the greater, company."""
    best: tuple[dict[int, float], dict[int, float]] = ({}, {})
    company: dict[tuple[int, int], float] = defaultdict(float)
    for p in pairs:
        worth = p.weight * p.share
        best[0][p.a] = max(best[0].get(p.a, 0.0), worth)
        best[1][p.b] = max(best[1].get(p.b, 0.0), worth)
        if p.share >= 0.7 and p.weight >= 1.5:
            company[left[p.a].quotation, right[p.b].quotation] += 1
    out: list[tuple[float, ...]] = []
    for p in pairs:
        u, v = left[p.a], right[p.b]
        speaker = same_speaker(u.speaker, v.speaker)
        least, most = sorted((u.weight, v.weight))
        worth = p.weight * p.share
        own = p.share >= 0.7 and p.weight >= 1.5
        out.append(
            (
                math.log(p.weight + 0.2),
                math.log(p.longest + 0.2),
                p.share,
                p.longest / least,
                float(speaker is True),
                float(speaker is False),
                min(worth / best[0][p.a], worth / best[1][p.b]),
                math.log(least + 0.2),
                p.weight / most,
                float(company[u.quotation, v.quotation] > own),
            )
        )
    return out


def _joined(left: Sequence[Utterance], right: Sequence[Utterance], pairs: Sequence[Shared]) -> list[list[Shared]]:
    """Pairs put together where they follow each other inside one quotation on both sides: one utterance of several sentences, or one cut in two."""
    known = {(p.a, p.b): i for i, p in enumerate(pairs)}
    group = list(range(len(pairs)))

    def root(i: int) -> int:
        while group[i] != i:
            group[i] = group[group[i]]
            i = group[i]
        return i

    for (i, j), k in known.items():
        for m, n in ((i + 1, j + 1), (i + 1, j), (i, j + 1)):
            other = known.get((m, n))
            if other is not None and _follows(left, i, m) and _follows(right, j, n):
                group[root(other)] = root(k)
    found: dict[int, list[Shared]] = defaultdict(list)
    for k, p in enumerate(pairs):
        found[root(k)].append(p)
    return list(found.values())


def _follows(side: Sequence[Utterance], i: int, j: int) -> bool:
    return i == j or (side[i].quotation, side[i].piece) == (side[j].quotation, side[j].piece)


def _quote(
    a: Reading, b: Reading, left: Sequence[Utterance], right: Sequence[Utterance], group: Sequence[Shared], part: tuple[Span | None, Span | None]
) -> SharedQuote:
    """`part`: of what one side says in one go, what goes with this group of pairs."""
    spans, ends = [], []
    for reading, side, chosen, shorter in ((a, left, sorted({p.a for p in group}), part[0]), (b, right, sorted({p.b for p in group}), part[1])):
        first, last = side[chosen[0]], side[chosen[-1]]
        spans.append(shorter or Span(first.span.paragraph, first.span.start, last.span.end))
        quotation = reading.quotations[first.quotation]
        cue = reading.article.text(quotation.cue) if quotation.cue else None
        ends.append((quotation.speaker.text if quotation.speaker else None, cue))
    kind = kind_of(a.article.text(spans[0]), b.article.text(spans[1]))
    return SharedQuote(spans[0], spans[1], kind, ends[0][0], ends[1][0], ends[0][1], ends[1][1])


def cut(a: Reading, b: Reading, quote: SharedQuote) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """What the other article left out of a shared quote, on each side: of a trimmed one whole clauses, or all around a few words of it that are quoted
    there; of an altered one runs of words with nothing instead."""
    found: tuple[list[Span], list[Span]] = ([], [])
    texts = a.article.text(quote.a), b.article.text(quote.b)
    sizes = [len(words(text)) for text in texts]
    around = () if quote.kind in ("identical", "paraphrased") else differ(*without_insertions(*texts))
    for place, stretch in enumerate(around):
        beside = (*around[max(0, place - 1) : place], *around[place + 1 : place + 2])
        if stretch.kind == "both" or any(other.kind != "both" for other in beside):
            continue
        k, whole, (start, end) = (0, quote.a, stretch.a) if stretch.kind == "only a" else (1, quote.b, stretch.b)
        size = len(words(texts[k][start:end]))
        apart = _ends_apart(texts[k], start, end)
        if (size >= LEAST_CUT or quote.kind == "trimmed") and _tells(texts[k][start:end], _HEDGES) and (apart or 2 * size > sizes[k]):
            found[k].append(Span(whole.paragraph, whole.start + start, whole.start + end))
    return tuple(found[0]), tuple(found[1])


def _ends_apart(text: str, start: int, end: int) -> bool:
    """Whether a stretch is set off from the words before and after it: by a mark, or by a word that joins or opens a clause or phrase."""
    for edge, opening in ((start, _OPENING), (end, _OPENING - _CONTENT)):
        left, right = edge, edge
        while left and text[left - 1].isspace():
            left -= 1
        while right < len(text) and text[right].isspace():
            right += 1
        if not left or right == len(text) or text[left - 1] in _PARTING or text[right] in _PARTING:
            continue
        following = WORD.match(text, right)
        if following is None or following.group().lower() not in opening:
            return False
    return True


def _tells(text: str, little: frozenset[str]) -> bool:
    return any(w.folded not in STOP and w.folded not in little for w in words(text))


def without(whole: Span, parts: Sequence[Span]) -> list[Span]:
    """What is left of a place beside some parts of it, given in order."""
    edges = [whole.start, *(at for part in parts for at in (part.start, part.end)), whole.end]
    return [Span(whole.paragraph, start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end]
