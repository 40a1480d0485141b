"""Reading one article: everything that language finds in it. Pure; spans are half-open code-point offsets into its paragraphs."""

from reader.article.model import Article, Span
from reader.language import clauses, sentences
from reader.language.reading import Reading, Sentence
from reader.work import Progress, silent


def read(article: Article, progress: Progress = silent) -> Reading:
    """The article with all that was found in it, in the order of its text. Raises Cancelled when `progress` does."""
    progress(0.0, "Reading")
    found = []
    for index in article.body():
        text = article.paragraphs[index].text
        for start, end in sentences.spans(text):
            span = Span(index, start, end)
            found.append(Sentence(span, tuple(Span(index, *clause) for clause in clauses.split(text, start, end))))
    return Reading(article, tuple(found))
