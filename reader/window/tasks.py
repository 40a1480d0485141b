"""What runs off the UI thread: plain values in, one frozen value out. No Qt.

Heavy imports happen here, when they are needed: what puts a comparison into words is loaded after the first links are there.
"""

from __future__ import annotations

import datetime
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.article.intake import Intake
from reader.article.model import Article
from reader.comparison.model import Comparison
from reader.language.reading import Reading
from reader.project.decisions import Decisions
from reader.project.standing import Totals, totals
from reader.project.store.project import Original
from reader.work import Progress, portion

if TYPE_CHECKING:
    from reader.comparison.scoring import Scores
    from reader.report.choices import Choices
    from reader.report.findings import Finding
    from reader.report.overview import Overview
    from reader.window.alignment import Alignment
    from reader.window.cards import Card


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison and what it says in words, as the decisions leave it; `dismissed` are the findings that were put aside."""

    comparison: Comparison
    decisions: Decisions
    findings: tuple[Finding, ...]
    dismissed: tuple[Finding, ...]
    overview: Overview
    cards: tuple[Card, ...]
    totals: Totals
    alignment: Alignment
    unrefined: tuple[Reading, Reading] | None = None
    """Both readings, where the trained scorer has not yet seen them: this is the quick answer, and `refine` gives the better one."""


@dataclass(frozen=True, slots=True)
class FirstLinks:
    """What is known soonest of two articles: `comparison` has links by words and nothing else, `by_words` finds the rest of it."""

    readings: tuple[Reading, Reading]
    comparison: Comparison
    scores: Scores


def open_file(path: Path, progress: Progress, password: str | None = None, chapter: int | None = None) -> Intake:
    """Take an article in from a file. Raises ArticleError, whose text is complete."""
    progress(0.0, f"opening {path.name}")
    from reader.article import files

    return files.open_file(path, progress, password=password, chapter=chapter)


def open_paste(text: str, progress: Progress, rich: str = "") -> Intake:
    """Take an article in from copied text, and its rich text where there is any. Raises ArticleError."""
    progress(0.0, "reading the pasted text")
    from reader.article.paste import take_paste

    return take_paste(text, rich, progress)


def open_address(address: str, progress: Progress) -> tuple[Intake, Original]:
    """Fetch a page and take in its article; and the page as it came. Raises ArticleError."""
    progress(0.0, "asking for the page")
    from reader.article import named

    intake, fetched = named.open_address(address, progress)
    return intake, Original(f"{fetched.at:%Y-%m-%d %H.%M} {fetched.address}"[:200], fetched.address, fetched.at, fetched.data)


def open_sample(progress: Progress) -> tuple[Article, Article]:
    """The pair that ships with the program."""
    progress(0.0, "opening the sample")
    from reader.article.sample import sample

    return sample()


def get_ready(progress: Progress) -> None:
    """Load what reading and comparing by words need, by doing it once. Of the time to the first links of a pair, that is a third."""
    a, b = open_sample(progress)
    by_words(first_links(a, b, portion(progress, 0.0, 0.5)), Decisions(), portion(progress, 0.5, 1.0))


def first_links(a: Article, b: Article, progress: Progress) -> FirstLinks:
    """Read both and link what words show, soonest. Raises Cancelled through `progress`."""
    from reader.comparison import linking

    readings = _read(a, b, progress)
    progress(0.24, "comparing")
    return FirstLinks(readings, *linking.first_links(*readings, portion(progress, 0.24, 0.6)))


def by_words(first: FirstLinks, decisions: Decisions, progress: Progress) -> Compared:
    """All that words show, with `unrefined` where there is a better way. Raises Cancelled through `progress`."""
    progress(0.6, "comparing")
    from reader.comparison.compare import decide
    from reader.comparison.trained import available

    comparison = decide(first.comparison.a, first.comparison.b, first.scores, portion(progress, 0.6, 0.96))
    progress(0.96, "putting it into words")
    return reported(comparison, decisions, first.readings if available() else None)


def compare_articles(a: Article, b: Article, decisions: Decisions, progress: Progress) -> Compared:
    """Read both and compare in the best way there is. Raises Cancelled through `progress`."""
    return refine(_read(a, b, progress), decisions, portion(progress, 0.24, 1.0))


def _read(a: Article, b: Article, progress: Progress) -> tuple[Reading, Reading]:
    """Both articles, read: the first quarter of comparing them."""
    progress(0.0, "reading A")
    from reader.language.read import read

    reading = read(a, portion(progress, 0.0, 0.12))
    progress(0.12, "reading B")
    return reading, read(b, portion(progress, 0.12, 0.24))


def refine(readings: tuple[Reading, Reading], decisions: Decisions, progress: Progress) -> Compared:
    """Compare by the best scorer what was read, or compared by words. Raises Cancelled through `progress`."""
    progress(0.0, "comparing")
    from reader.comparison.compare import compare

    comparison = compare(*readings, portion(progress, 0.0, 0.96))
    progress(0.96, "putting it into words")
    return reported(comparison, decisions)


def reported(comparison: Comparison, decisions: Decisions, unrefined: tuple[Reading, Reading] | None = None) -> Compared:
    """What a comparison says, in words and figures, as the decisions leave it; `unrefined` as in Compared."""
    from reader.framing.written import written
    from reader.report.decided import decided
    from reader.report.findings import every_finding
    from reader.report.overview import overview
    from reader.window.alignment import alignment
    from reader.window.cards import cards
    from reader.window.framing_cards import framing_cards

    state = decided(comparison, decisions)
    put_aside, shown = state.dismissed, written(state.comparison)
    every = every_finding(comparison, decisions, shown=shown)
    return Compared(
        comparison,
        decisions,
        tuple(finding for finding in every if finding.key not in put_aside),
        tuple(finding for finding in every if finding.key in put_aside),
        overview(comparison, decisions),
        cards(comparison, decisions, every, framing_cards(state.comparison, shown)),
        totals(comparison, decisions),
        alignment(comparison, decisions),
        unrefined,
    )


def write_report(comparison: Comparison, decisions: Decisions, file: Path, to: str, choices: Choices | None, progress: Progress) -> tuple[str, ...]:
    """Put the report at `file` in the format `to`, whole or not at all. The characters that no typeface had."""
    progress(0.0, "building the report")
    from reader.report.choices import Choices
    from reader.report.export import export
    from reader.report.writing import write_bytes

    made = export(comparison, decisions, to, choices or Choices(datetime.date.today()), portion(progress, 0.0, 0.95))
    progress(0.95, "writing")
    write_bytes(file, made.data)
    return made.missing_glyphs


def explain(fallback: str, error: Exception) -> tuple[str, str]:
    """(what to tell the person, details for whoever mends it). Errors that say it all themselves have no details."""
    from reader.article.errors import ArticleError
    from reader.report.writing import WriteError

    if isinstance(error, ArticleError | WriteError):
        return str(error), ""
    if isinstance(error, OSError):
        why = os.strerror(error.errno) if error.errno else str(error).rstrip(".")
        which = f": {error.filename}" if error.filename and str(error.filename) not in fallback else ""
        return f"{fallback} {why}{which}.", ""
    if isinstance(error, MemoryError):
        return f"{fallback} There is not enough memory for it.", ""
    said = " ".join(str(error).split())[:300]
    reason = f"{said} ({type(error).__name__})" if said else type(error).__name__
    import traceback

    details = "".join(traceback.format_exception(error))
    return f"{fallback} This is a fault in Diptych, not in your articles: {reason}. Copy this message to report it.", details
