"""How each link between two paragraphs stands: what the comparison suggests and what the person decided about it. Pure; paragraph indices from 0."""

from dataclasses import dataclass, replace
from typing import Literal

from reader.article.sides import Pair
from reader.comparison.model import Comparison, ParagraphLink
from reader.project.decisions import Decisions

Status = Literal["suggested", "confirmed", "added", "rejected"]


@dataclass(frozen=True, slots=True)
class DecidedLink:
    """A paragraph link as it stands after the person's decisions. One the comparison does not suggest scores 1.0: the person is sure."""

    link: ParagraphLink
    status: Status

    @property
    def unsure(self) -> bool:
        """Whether the comparison holds it for merely possible and nobody has said that it is right."""
        return self.status == "suggested" and self.link.confidence == "possible"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many paragraph links stand in each status."""

    suggested: int = 0
    confirmed: int = 0
    added: int = 0
    rejected: int = 0


def status(comparison: Comparison, decisions: Decisions, pair: Pair) -> Status | None:
    """How a pair of paragraphs stands; None where nobody links it. A link drawn by hand that is also suggested counts as confirmed."""
    suggested = any((link.a, link.b) == pair for link in comparison.paragraph_links)
    return _status(suggested, decisions, pair)


def _status(suggested: bool, decisions: Decisions, pair: Pair) -> Status | None:
    if pair in decisions.rejected:
        return "rejected" if suggested else None
    if pair in decisions.confirmed:
        return "confirmed"
    if pair in decisions.added:
        return "confirmed" if suggested else "added"
    return "suggested" if suggested else None


def decided_links(comparison: Comparison, decisions: Decisions) -> tuple[DecidedLink, ...]:
    """Every paragraph link with its status, rejected ones too, in the order of A and then B."""
    links = {(link.a, link.b): link for link in comparison.paragraph_links}
    suggested = set(links)
    for pair in (decisions.confirmed | decisions.added) - suggested:
        links[pair] = ParagraphLink(*pair, kind="same", score=1.0, confidence="certain")
    found = []
    for pair in sorted(links):
        known = _status(pair in suggested, decisions, pair)
        if known is not None:
            found.append(DecidedLink(links[pair], known))
    return tuple(found)


def standing_links(comparison: Comparison, decisions: Decisions) -> tuple[DecidedLink, ...]:
    """The links that hold: all but the rejected ones."""
    return tuple(link for link in decided_links(comparison, decisions) if link.status != "rejected")


def tally(comparison: Comparison, decisions: Decisions) -> Tally:
    """The totals that the status line and every report give."""
    states = [link.status for link in decided_links(comparison, decisions)]
    return Tally(states.count("suggested"), states.count("confirmed"), states.count("added"), states.count("rejected"))


def confirm(decisions: Decisions, pair: Pair) -> Decisions:
    """The person says that this suggested link is right."""
    cleared = reset(decisions, pair)
    return replace(cleared, confirmed=cleared.confirmed | {pair})


def reject(decisions: Decisions, pair: Pair) -> Decisions:
    """The person says that this suggested link is wrong."""
    cleared = reset(decisions, pair)
    return replace(cleared, rejected=cleared.rejected | {pair})


def add(decisions: Decisions, pair: Pair) -> Decisions:
    """The person draws a link that was not suggested."""
    cleared = reset(decisions, pair)
    return replace(cleared, added=cleared.added | {pair})


def reset(decisions: Decisions, pair: Pair) -> Decisions:
    """Forget what was decided about this pair."""
    if not _valid(pair):
        raise ValueError(f"not a pair of paragraphs: {pair}")
    one = frozenset((pair,))
    return replace(decisions, confirmed=decisions.confirmed - one, rejected=decisions.rejected - one, added=decisions.added - one)


def link(comparison: Comparison, decisions: Decisions, pair: Pair) -> Decisions:
    """Link two paragraphs, by whatever that takes: a suggested link is confirmed, any other added. Raises ValueError for a paragraph that is not there."""
    _check(comparison, pair)
    return confirm(decisions, pair) if _suggested(comparison, pair) else add(decisions, pair)


def unlink(comparison: Comparison, decisions: Decisions, pair: Pair) -> Decisions:
    """Take a link away: a suggested link is rejected, one drawn by hand is forgotten."""
    _check(comparison, pair)
    return reject(decisions, pair) if _suggested(comparison, pair) else reset(decisions, pair)


def _valid(pair: Pair) -> bool:
    return pair[0] >= 0 and pair[1] >= 0


def _suggested(comparison: Comparison, pair: Pair) -> bool:
    return any((known.a, known.b) == pair for known in comparison.paragraph_links)


def _check(comparison: Comparison, pair: Pair) -> None:
    counts = len(comparison.a.article.paragraphs), len(comparison.b.article.paragraphs)
    if not _valid(pair) or pair[0] >= counts[0] or pair[1] >= counts[1]:
        raise ValueError(f"no such pair of paragraphs: {pair}")
