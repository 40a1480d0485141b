"""One coder's work on a pair as JSON that stands by itself: both articles, the decisions and notes, and how every link and one-sided stretch stands after them.

`resources/schema/decisions.json` says what is in it. What is read is from a stranger, and is checked as a project file is. Pure.
"""

from dataclasses import dataclass
from typing import Literal

from reader.article.model import Article, Span
from reader.comparison.model import Comparison
from reader.project.anchoring import reanchor
from reader.project.decisions import Decisions, mirrored
from reader.project.links import Status, decided_links
from reader.project.store.errors import ProjectError
from reader.project.store.fitting import fitting
from reader.project.store.rows import MOST_DECISIONS
from reader.project.store.values import Unfit, compact, made, parsed, plain
from reader.project.view import as_decided

FORMAT: Literal["diptych-decisions/1"] = "diptych-decisions/1"
LARGEST = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True, order=True)
class StandingLink:
    """A link between paragraph `a` of A and `b` of B, and how it stands; rejected ones are listed too."""

    a: int
    b: int
    status: Status


@dataclass(frozen=True, slots=True)
class Coding:
    """What one coder made of a pair. `only_a` and `only_b` are the one-sided stretches as they stand."""

    format: Literal["diptych-decisions/1"]
    version: str
    coder: str
    a: Article
    b: Article
    decisions: Decisions
    links: tuple[StandingLink, ...]
    only_a: tuple[Span, ...]
    only_b: tuple[Span, ...]

    @property
    def articles(self) -> tuple[Article, Article]:
        return self.a, self.b


def coding_of(comparison: Comparison, decisions: Decisions, coder: str = "", version: str = "") -> Coding:
    """A coder's work on a comparison as it stands now."""
    view = as_decided(comparison, decisions)
    return Coding(
        FORMAT,
        version,
        coder,
        comparison.a.article,
        comparison.b.article,
        decisions,
        tuple(StandingLink(each.link.a, each.link.b, each.status) for each in decided_links(comparison, decisions)),
        tuple(fact.span for fact in view.only_a),
        tuple(fact.span for fact in view.only_b),
    )


def coding_bytes(coding: Coding) -> bytes:
    """The coding as JSON in UTF-8, the same for the same coding."""
    return (compact(plain(coding)) + "\n").encode("utf-8")


def read_coding(data: bytes, name: str) -> Coding:
    """The coding in the bytes of a file that messages call `name`. Raises ProjectError, whose text is a whole message."""
    if len(data) > LARGEST:
        raise ProjectError(too_large(data, name))
    try:
        value = parsed(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, MemoryError) as error:
        raise ProjectError(f"{name} holds no decisions of Diptych: it is not JSON. Choose a file that Diptych exported.") from error
    except Unfit as error:
        raise ProjectError(f"{name} holds no decisions of Diptych: {str(error)[:120]}. Choose a file that Diptych exported.") from error
    said = value.get("format") if isinstance(value, dict) else None
    if said != FORMAT:
        if isinstance(said, str) and said.startswith("diptych-decisions/"):
            raise ProjectError(f"{name} was written by another Diptych, in the format {said[:40]}; this one reads {FORMAT}. Install the newer of the two.")
        raise ProjectError(f"{name} holds no decisions of Diptych. Choose a file that “Export decisions” wrote.")
    try:
        coding: Coding = made(Coding, value)
    except (Unfit, RecursionError, MemoryError) as error:
        raise ProjectError(f"{name} is damaged and was not read: {str(error)[:120]}.") from error
    if coding.decisions.count > MOST_DECISIONS:
        raise ProjectError(f"{name} holds {coding.decisions.count:,} decisions, more than anybody makes; it was not read.")
    articles = {"a": coding.a, "b": coding.b}
    pairs = Decisions(added=frozenset((link.a, link.b) for link in coding.links))
    only = [fitting(span, {side: articles[side]}) for side, spans in (("a", coding.only_a), ("b", coding.only_b)) for span in spans]  # type: ignore[dict-item]
    if fitting(coding.decisions, articles) != coding.decisions or fitting(pairs, articles) != pairs or None in only:  # type: ignore[arg-type]
        raise ProjectError(f"{name} is damaged and was not read: it decides about places that its articles do not have.")
    return coding


def too_large(data: bytes, name: str) -> str:
    """Why a file of so many bytes is not read."""
    return f"{name} is too large for decisions ({len(data) >> 20} MB or more; the limit is {LARGEST >> 20} MB)."


def taken_over(coding: Coding, articles: tuple[Article, Article]) -> Decisions:
    """The coder's decisions as decisions about these articles: exchanged where A and B are, found again by their text where it changed.

    What finds no place is among the unplaced. Raises ProjectError where they are about other articles altogether.
    """
    decisions, theirs = coding.decisions, coding.articles
    if _in_common(theirs, articles) < _in_common((coding.b, coding.a), articles):
        decisions, theirs = mirrored(decisions), (coding.b, coding.a)
    if not _in_common(theirs, articles):
        raise ProjectError(
            f"These decisions are about other articles (“{coding.a.title or 'untitled'}” and “{coding.b.title or 'untitled'}”). Open those first."
        )
    return reanchor(decisions, theirs, articles)


def turned(coding: Coding) -> Coding:
    """The same with A and B exchanged."""
    links = tuple(sorted(StandingLink(link.b, link.a, link.status) for link in coding.links))
    return Coding(coding.format, coding.version, coding.coder, coding.b, coding.a, mirrored(coding.decisions), links, coding.only_b, coding.only_a)


def _in_common(one: tuple[Article, Article], other: tuple[Article, Article]) -> int:
    """How many paragraphs are the same on the same side."""
    return sum(len({p.text for p in mine.paragraphs} & {p.text for p in yours.paragraphs}) for mine, yours in zip(one, other, strict=True))
