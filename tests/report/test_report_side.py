"""What of a stretch is told by its article alone, is quoted, names somebody. All texts are invented."""

from reader.article.model import Article, Paragraph, Span
from reader.comparison.laid import Laid
from reader.comparison.model import Comparison, OneSided
from reader.language.read import read
from reader.project.decisions import Decisions
from reader.report.decided import decided
from reader.report.report_side import report_side, share

TEXT = "Mayor Ada Quill said that the bridge of Velm was “a rotten old trap.” It was shut."
SHUT = Span(0, TEXT.index("It was"), len(TEXT))


def test_a_stretch_is_quoted_alone_and_named_in_parts() -> None:
    one, two = read(Article((Paragraph(TEXT),))), read(Article((Paragraph("It rained."),)))
    only = (OneSided(SHUT, None, None),)
    side = report_side(decided(Comparison(one, two, (), (), only, (), (), (), (), (), "lexical"), Decisions()), "a", only, (), Laid(()))
    said = Span(0, 0, SHUT.start - 1)
    assert (side.share_alone(SHUT), side.share_alone(said)) == (1.0, 0.0)
    assert side.share_quoted(SHUT) == 0.0 < side.share_quoted(said) < 0.5
    assert side.names_someone([SHUT, said]) and not side.names_someone([SHUT])


def test_a_share_is_of_the_stretch() -> None:
    assert share(Span(0, 0, 10), [Span(0, 0, 2), Span(0, 8, 20)]) == 0.4
    assert share(Span(0, 5, 5), []) == 0.0
