"""The same claim, given differently: who said it how and where, how sure it is, how much it means, how it is judged, named and quoted. Pure.

One rule, one file, in the order they are asked. What two linked sentences (or a shared quote) tell alike but for a word that changes how a reader takes
it; "compatible" wherever both can be right. The rules know English words: articles in other languages have none.
"""

import operator
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from reader.article.model import Span
from reader.comparison.certainty import certainty
from reader.comparison.judging import judgements
from reader.comparison.located import Located
from reader.comparison.misquoted import misquoted
from reader.comparison.model import Difference, SharedQuote
from reader.comparison.naming import namings
from reader.comparison.occasion import occasions
from reader.comparison.opposed import opposed
from reader.comparison.reported import presses, tones
from reader.comparison.scope import scopes
from reader.comparison.voices import Voices
from reader.comparison.weighed import decided
from reader.language.folding import folded
from reader.language.words import is_english

Places = Sequence[tuple[Span, Span]]


def claims(
    a: Located, b: Located, places: Places, quotes: Sequence[SharedQuote], sure: Places = (), best: Places | None = None, likely: Places = ()
) -> list[Difference]:
    """Every claim given differently in linked sentences (`places`) and shared quotes, each word of either article in one of a kind only.

    `sure`: those of the places that leave no doubt to be of one thing; `best`: those in which neither sentence is linked better to another.
    `likely`: those that leave some doubt.
    """
    if not english(a, b):
        return []
    found = list(dict.fromkeys(_every(a, b, places, quotes, sure, places if best is None else best, likely)))
    said = {(d.manner, folded(a.text(d.a)), folded(b.text(d.b))) for d in found}
    # told both ways round, it is no difference of the articles
    found = [d for d in found if (d.manner, folded(b.text(d.b)), folded(a.text(d.a))) not in said]
    kept: list[Difference] = []
    taken: tuple[set[tuple[str, Span]], set[tuple[str, Span]]] = set(), set()
    quoted: dict[tuple[int, int], list[Difference]] = defaultdict(list)
    order = evenly(a, b)
    for d in sorted(found, key=lambda d: (d.manner != "quoted", order(d))):
        where = quoted[d.a.paragraph, d.b.paragraph]
        if (d.manner, d.a) in taken[0] or (d.manner, d.b) in taken[1] or any(d.a.common(q.a) and d.b.common(q.b) for q in where):
            continue
        kept.append(d)
        taken[0].add((d.manner, d.a))
        taken[1].add((d.manner, d.b))
        if d.manner == "quoted":
            where.append(d)
    return kept


def english(a: Located, b: Located) -> bool:
    """Whether both articles are in English, whose words the rules know."""
    return all(is_english(x.reading.article.language) for x in (a, b))


def _every(a: Located, b: Located, places: Places, quotes: Sequence[SharedQuote], sure: Places, best: Places, likely: Places) -> Iterator[Difference]:
    voices = Voices(a.reading), Voices(b.reading)
    yield from misquoted(a, b, quotes)
    yield from tones(a, b, voices, best, quotes)
    for span_a, span_b in places:
        yield from presses(a, b, span_a, span_b)
    yield from occasions(a, b, voices, places, quotes)
    yield from certainty(a, b, places)
    yield from decided(a, b, sure)
    yield from opposed(a, b, sure, likely)
    yield from judgements(a, b, places)
    yield from namings(a, b, places)
    yield from scopes(a, b, places)


def evenly(a: Located, b: Located) -> Callable[[Difference], tuple[int, ...]]:
    """What differences are ordered by where neither article may come first: the same with A and B swapped."""
    texts = ([p.text for p in x.reading.article.paragraphs] for x in (a, b))
    turned = operator.gt(*texts)
    return lambda d: _evenly(d, turned=turned)


def _evenly(d: Difference, *, turned: bool) -> tuple[int, ...]:
    """By what both places add up to; where they are even, by the place in the article whose text is the lesser (`turned`: B's)."""
    (first, second) = sorted((d.a, d.b), key=lambda s: (s.paragraph, s.start, s.end))
    return (
        d.a.paragraph + d.b.paragraph,
        d.a.start + d.b.start,
        d.a.end + d.b.end,
        first.paragraph,
        first.start,
        first.end,
        second.end,
        (d.b if turned else d.a).paragraph,
        (d.b if turned else d.a).start,
    )
