"""Two readings become one Comparison. Pure: same input, same result; swapped input, the same mirrored."""

from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec

from reader.article.model import Span
from reader.comparison import lexical
from reader.comparison.alike import alike
from reader.comparison.closest import Side
from reader.comparison.credited import lend_speakers
from reader.comparison.differences import differences
from reader.comparison.home import homes
from reader.comparison.linking import linked
from reader.comparison.links import identical, paragraph_links, quoted
from reader.comparison.model import Comparison
from reader.comparison.mutual import mutual
from reader.comparison.onesided import one_sided, told_by_both
from reader.comparison.quotes import cut, shared_quotes, without
from reader.comparison.scoring import Scorer, Scores
from reader.comparison.spoken import Spoken
from reader.comparison.thresholds import thresholds
from reader.comparison.topics import topics
from reader.language.dates import lend_dates
from reader.language.reading import Reading
from reader.work import Progress, silent, sweeping_little


def compare(a: Reading, b: Reading, progress: Progress = silent, *, use_model: bool = True) -> Comparison:
    """Everything the two readings share, and what only one tells. Raises Cancelled when `progress` does.

    With `use_model`, and where the trained weights are installed, the trained scorer decides; otherwise the weaker lexical one, and
    `Comparison.method` says so.
    """
    with sweeping_little():
        a, b = lend_dates(a, b)
        return decide(a, b, score(a, b, _part(progress, 0.0, 0.8), use_model=use_model), _part(progress, 0.8, 1.0))


def score(a: Reading, b: Reading, progress: Progress, *, use_model: bool = True) -> Scores:
    """The scores of the best scorer there is."""
    scorer = _trained() if use_model else None
    return (scorer or lexical.score)(a, b, progress)


def _trained() -> Scorer | None:
    """The trained scorer, where this installation has it and its weights."""
    name = "reader.comparison.trained"
    if find_spec(name) is None:
        return None
    module = import_module(name)
    scorer: Scorer | None = module.score if module.available() else None
    return scorer


def decide(a: Reading, b: Reading, scores: Scores, progress: Progress = silent) -> Comparison:
    """What follows from the scores: the findings, each with its places and evidence."""
    cuts = thresholds(scores.method)
    scores = identical(a, b, scores)
    progress(0.0, "Comparing quotations")
    a, b = lend_speakers(a, b)
    quotes = shared_quotes(a, b, scores.same, scores.near)
    scores = quoted(a, b, scores, quotes, cuts.quoted)
    progress(0.3, "Linking")
    links = linked(a, b, scores, cuts, lambda share, doing: progress(0.3 + 0.4 * share, doing))
    progress(0.7, "Marking what only one article tells")
    rests = [cut(a, b, quote) for quote in quotes]
    both = [[part for q, rest in zip(quotes, rests, strict=True) for part in without((q.a, q.b)[k], rest[k])] for k in (0, 1)]
    said = Spoken(a, [q.a for q in quotes]), Spoken(b, [q.b for q in quotes])
    rests += [(said[0].continuation(q.a), said[1].continuation(q.b)) for q in quotes if q.kind != "paraphrased"]
    side_a, side_b = _sides(a, b, scores, both[0], both[1])
    only_a = one_sided(side_a, b, cuts, [s for rest, _ in rests for s in rest], homes(links))
    only_b = one_sided(side_b, a, cuts, [s for _, rest in rests for s in rest], homes(links, turned=True))
    only_a, only_b = mutual(side_a, side_b, only_a, only_b)
    meant = scores.meant or (None, None)
    only_a, topics_a = topics(a, b, only_a, meant[0])
    only_b, topics_b = topics(b, a, only_b, meant[1])
    progress(0.9, "Comparing figures, dates and names")
    akin = [(a.sentences[i].span, b.sentences[j].span) for i, j in scores.related.pairs[scores.related.values >= cuts.akin].tolist()]
    found = differences(a, b, links, quotes, cuts.difference, akin)
    progress(1.0, "Compared")
    return Comparison(a, b, links, paragraph_links(links), only_a, only_b, topics_a, topics_b, quotes, found, scores.method)


def _sides(a: Reading, b: Reading, scores: Scores, both_a: Sequence[Span], both_b: Sequence[Span]) -> tuple[Side, Side]:
    """Each article as seen from itself, where none of what both say or tell is its own; `both_a`, `both_b`: the shared quotations."""
    side_a = told_by_both(Side(a, scores.alone_a, scores.same, scores.related), both_a)
    side_b = told_by_both(Side(b, scores.alone_b, scores.same.turned, scores.related.turned), both_b)
    if scores.method == "lexical":  # such scores rest on the same words alone
        return side_a, side_b
    alike_a, alike_b = alike(side_a, side_b)
    return told_by_both(side_a, alike_a), told_by_both(side_b, alike_b)


def _part(progress: Progress, start: float, end: float) -> Callable[[float, str], None]:
    """A Progress for one part of the work."""
    return lambda share, doing: progress(start + (end - start) * share, doing)
