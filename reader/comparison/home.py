"""Where a stretch belongs that nothing comes near to: the paragraph across that tells what the stretch's own paragraph tells. Pure."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from reader.article.model import Span
from reader.comparison.model import Link
from reader.comparison.surfaces import Grid
from reader.language.reading import Reading

FAINT = 0.02  # a score below which nothing tells which of the paragraphs it is
FAINTEST, AHEAD = 0.015, 4  # a score that tells it all the same where it is so many times that of the sentence which tells something else of the paragraph
MOST = 8  # links of one paragraph that are looked at
LONGEST = 64  # sentences of one across

Homes = Mapping[int, Sequence[tuple[Span, Span, float]]]
"""By paragraph: its sentences that are told across, where, and how surely."""


def homes(links: Iterable[Link], *, turned: bool = False) -> Homes:
    """What is told by both, seen from A, or `turned`, from B."""
    found: dict[int, list[tuple[Span, Span, float]]] = defaultdict(list)
    for link in links:
        if link.kind == "same":
            own, across = (link.b, link.a) if turned else (link.a, link.b)
            found[own.paragraph].append((own, across, link.score))
    return {paragraph: sorted(held, key=lambda one: (-one[2], one))[:MOST] for paragraph, held in found.items()}


def at_home(found: Homes, own: Span, row: Grid, other: Reading) -> Span | None:
    """The sentence to look at beside a sentence whose paragraph is told across: the one that scores highest there, or what the sentence beside it is told by.

    `row`: its scores with the sentences of the other article.
    """
    held = found.get(own.paragraph, ())
    best: tuple[float, int, Span] | None = None
    for mine, across, _ in held:
        first = bisect_left(other.sentences, across.paragraph, key=lambda sentence: sentence.span.paragraph)
        scores = row[first : first + LONGEST]
        inside = [k for k in range(len(scores)) if other.sentences[first + k].span.paragraph == across.paragraph]
        top = max(inside, key=lambda k: (float(scores[k]), -k))
        score = float(scores[top])
        beside = next((float(scores[k]) for k in inside if other.sentences[first + k].span == across), 0.0)
        place = other.sentences[first + top].span if score >= FAINT or score >= max(FAINTEST, AHEAD * beside) else across
        one = (score if score >= FAINT else 0.0, -abs(mine.start - own.start), place)
        if best is None or one[:2] > best[:2]:
            best = one
    return best[2] if best is not None else None
