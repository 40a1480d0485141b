"""The first links, and what is loaded for them."""

from reader.article.model import Article, Paragraph
from reader.comparison.compare import decide
from reader.comparison.linking import first_links
from reader.language.read import read

A = read(Article((Paragraph("The ferry Albatross sank off Lund on Monday."), Paragraph("Nobody at the choir festival noticed."))))
B = read(Article((Paragraph("Ines Roth was glad."), Paragraph("Off Lund the ferry Albatross sank Monday."))))


def test_the_first_links_say_why_and_are_those_of_the_comparison_by_words() -> None:
    found, scores = first_links(A, B)
    assert [(link.a.paragraph, link.b.paragraph) for link in found.links] == [(0, 1)] and found.links[0].why
    assert not (found.only_a or found.only_b or found.quotes or found.differences)
    assert decide(found.a, found.b, scores).links == found.links


def test_swapped_they_are_mirrored() -> None:
    one, other = first_links(A, B)[0].links, first_links(B, A)[0].links
    assert [(link.a, link.b, link.score) for link in one] == [(link.b, link.a, link.score) for link in other]
