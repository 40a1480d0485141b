"""Scores become links between sentences, and those become links between paragraphs. Pure; indices of sentences, spans of their own article."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from reader.comparison.model import Link, ParagraphLink, SharedQuote
from reader.comparison.scoring import Scores
from reader.comparison.thresholds import Thresholds
from reader.comparison.utterances import SentenceIndex
from reader.language.folding import folded
from reader.language.reading import Reading


def identical(a: Reading, b: Reading, scores: Scores) -> Scores:
    """Sentences with the same words report the same, whatever the scorer thinks: they score 1, and none of their words is one-sided."""
    pairs = _alike(_said(a), _said(b))
    if not pairs:
        return scores
    sure = dict.fromkeys(pairs, 1.0)
    alone_a, alone_b = list(scores.alone_a), list(scores.alone_b)
    for i, j in pairs:
        alone_a[i], alone_b[j] = np.zeros_like(alone_a[i]), np.zeros_like(alone_b[j])
    return replace(scores, same=scores.same.raised(sure), related=scores.related.raised(sure), alone_a=tuple(alone_a), alone_b=tuple(alone_b))


def _said(reading: Reading) -> dict[str, list[int]]:
    """Where each sentence stands, by its words."""
    where: dict[str, list[int]] = defaultdict(list)
    for k, sentence in enumerate(reading.sentences):
        where[folded(reading.article.text(sentence.span)).strip()].append(k)
    return where


def _alike(a: Mapping[str, Sequence[int]], b: Mapping[str, Sequence[int]]) -> list[tuple[int, int]]:
    """The pairs of sentences with the same words; where a sentence is repeated over and over, each with the one in its turn."""
    pairs: list[tuple[int, int]] = []
    for said in a.keys() & b.keys():
        left, right = a[said], b[said]
        if len(left) * len(right) <= OVER_AND_OVER:
            pairs += [(i, j) for i in left for j in right]
        else:
            turns = max(len(left), len(right))
            pairs += [(left[k * len(left) // turns], right[k * len(right) // turns]) for k in range(turns)]
    return pairs


OVER_AND_OVER = 16  # pairs of one sentence with itself


def quoted(a: Reading, b: Reading, scores: Scores, quotes: tuple[SharedQuote, ...], least: float) -> Scores:
    """Sentences that give the same statement are linked: where a shared quotation of some length fills much of either, they score at least `least`."""
    where = SentenceIndex(a), SentenceIndex(b)
    given: dict[tuple[int, int], float] = {}
    for quote in quotes:
        if min(len(a.article.text(quote.a).split()), len(b.article.text(quote.b).split())) < STATEMENT:
            continue
        filled = [
            [(k, index.spans[k].common(span) / len(index.spans[k])) for k in index.meeting(span)] for index, span in zip(where, (quote.a, quote.b), strict=True)
        ]
        given.update(((i, j), least) for i, mine in filled[0] for j, theirs in filled[1] if max(mine, theirs) >= MUCH)
    return replace(scores, same=scores.same.raised(given), related=scores.related.raised(given))


STATEMENT = 4  # words, from which a quotation is a statement rather than a phrase
MUCH = 0.4


def sentence_links(a: Reading, b: Reading, scores: Scores, cuts: Thresholds) -> tuple[Link, ...]:
    """Every pair of sentences whose score reaches the cut of its kind, in the order of A and then of B; without evidence yet."""
    found = []
    # "related" is never below "same", so what is not among its pairs is neither
    for (i, j), related in zip(scores.related.pairs.tolist(), scores.related.values.tolist(), strict=True):
        same = scores.same.at(i, j)
        is_same = same >= cuts.same
        if not is_same and related < cuts.related:
            continue
        score = round(same if is_same else related, 4)
        # a shared detail is never more than likely to be worth following, however sure it is
        confidence = cuts.confidence(score) if is_same else "likely" if score >= cuts.certain else "possible"
        found.append(Link(a.sentences[i].span, b.sentences[j].span, "same" if is_same else "related", score, confidence))
    return tuple(found)


def paragraph_links(links: tuple[Link, ...]) -> tuple[ParagraphLink, ...]:
    """For each pair of paragraphs the strongest link between their sentences, "same" before "related"; in the order of A and then of B."""
    best: dict[tuple[int, int], Link] = {}
    for link in links:
        key = (link.a.paragraph, link.b.paragraph)
        held = best.get(key)
        if held is None or (link.kind == "same", link.score) > (held.kind == "same", held.score):
            best[key] = link
    return tuple(ParagraphLink(i, j, k.kind, k.score, k.confidence) for (i, j), k in sorted(best.items()))
