"""The quotations for citing as a part of the report: the same list that goes out as CSL-JSON and as plain text. Pure."""

from reader.article.sides import SIDES
from reader.comparison.model import Comparison
from reader.project.decisions import Decisions
from reader.report.citations import citations, source_of
from reader.report.model.appended import CitedArticle
from reader.report.own_words import OwnWords
from reader.report.rows import reference


def cited(comparison: Comparison, decisions: Decisions, own: OwnWords) -> tuple[CitedArticle, ...]:
    """Both articles as they are cited, each with its direct quotations."""
    found = citations(comparison, decisions)
    return tuple(
        CitedArticle(
            side,
            source_of((comparison.a if side == "a" else comparison.b).article, own),
            tuple((reference(side, citation.paragraph - 1), citation.words, citation.speaker) for citation in found if citation.side == side),
        )
        for side in SIDES
    )
