"""What tests of headings ask: every heading that a paragraph could have."""

from collections import Counter

from reader.article.model import Article, Paragraph
from reader.comparison.labels import Labeller
from reader.language.read import read


def considered(text: str, before: str = "The harbour council met in Lund.") -> set[str]:
    """Every heading of a paragraph that stands behind another one."""
    story = read(Article((Paragraph(before), Paragraph(text))))
    spans = [s.span for s in story.sentences if s.span.paragraph == 1]
    return {h.text for h in Labeller(story, Counter()).considered(spans)[0]}
