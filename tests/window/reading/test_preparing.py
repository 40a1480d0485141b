"""What a view knows of a comparison before it shows it, and what is said of an article's length."""

from reader.article.model import Article, Paragraph
from reader.comparison.compare import compare
from reader.comparison.linking import first_links
from reader.language.read import read
from reader.project.decisions import Decisions
from reader.window.reading.preparing import counted, prepare

A = read(Article((Paragraph("The ferry Albatross sank off Lund on Monday."),)))
B = read(Article((Paragraph("Off Lund the ferry Albatross sank Monday."), Paragraph("Ines Roth saw a heron on the quay."))))


def test_how_much_is_shared_is_known_of_a_whole_comparison_alone() -> None:
    assert prepare(first_links(A, B)[0], Decisions(), whole=False).shares == {}
    shares = prepare(compare(A, B, use_model=False), Decisions()).shares
    assert shares["a"] == 1 and 0 < shares["b"] < 1


def test_everything_that_has_a_number_is_counted() -> None:
    assert counted(["heading", "body", "body", "credit", "heading"]) == "2 paragraphs, 2 headings, 1 credit"
    assert counted(["body"]) == "1 paragraph"
    assert counted([]) == "0 paragraphs"
    assert counted(["body"] * 1200 + ["heading"]) == "1,200 paragraphs, 1 heading"
