"""What is linked, and why. Pure. Loads no more than that needs: a person sees the first links while the rest of the comparison is still being loaded."""

from dataclasses import replace

from reader.comparison import lexical
from reader.comparison.links import identical, paragraph_links, sentence_links
from reader.comparison.model import Comparison, Link
from reader.comparison.scoring import Scores
from reader.comparison.thresholds import Thresholds, thresholds
from reader.comparison.why import Reasons
from reader.language.dates import lend_dates
from reader.language.reading import Reading
from reader.work import Progress, silent


def first_links(a: Reading, b: Reading, progress: Progress = silent) -> tuple[Comparison, Scores]:
    """What can be said soonest: the links by shared words, and nothing else yet; and the scores from which `decide` finds the rest.

    The readings to decide about are those of the comparison. Raises Cancelled when `progress` does.
    """
    a, b = lend_dates(a, b)
    scores = lexical.score(a, b, progress)
    links = linked(a, b, identical(a, b, scores), thresholds(scores.method), silent)
    return Comparison(a, b, links, paragraph_links(links), (), (), (), (), (), (), scores.method), scores


def linked(a: Reading, b: Reading, scores: Scores, cuts: Thresholds, progress: Progress) -> tuple[Link, ...]:
    """The sentences that the scores link, each with why."""
    reasons = Reasons(a, b)
    found = sentence_links(a, b, scores, cuts)
    links: list[Link] = []
    for n, link in enumerate(found):
        if n % 256 == 0:
            progress(n / len(found), "Saying why")
        links.append(replace(link, why=reasons.evidence(link.a, link.b)))
    return tuple(links)
