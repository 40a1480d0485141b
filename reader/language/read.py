"""Reading one article: everything that language finds in it. Pure; spans are half-open code-point offsets into its paragraphs."""

from collections.abc import Sequence

from reader.article.model import Article, Span
from reader.language import clauses, dates, figures, names, nicknames, quotations, sentences, speakers
from reader.language.reading import Reading, Sentence
from reader.work import Progress, silent


def read(article: Article, progress: Progress = silent) -> Reading:
    """The article with all that was found in it, in the order of its text. Raises Cancelled when `progress` does."""
    progress(0.0, "Reading sentences")
    found = _sentences(article, progress)
    progress(0.5, "Reading names")
    named = names.find(article, found)
    progress(0.8, "Reading quotations")
    quoted = speakers.attribute(article, found, named, nicknames.outside_names(article, quotations.scan(article), named))
    progress(0.9, "Reading figures and dates")
    dated = dates.find(article, found)
    counted = figures.find(article, found, dated)
    progress(1.0, "Read")
    return Reading(article, found, named, counted, dated, quoted)


def _sentences(article: Article, progress: Progress) -> tuple[Sentence, ...]:
    found = []
    body = list(article.body())
    for number, index in enumerate(body):
        text = article.paragraphs[index].text
        for start, end in _told(sentences.spans(text, article.language), text, article.dateline, index):
            found.append(Sentence(Span(index, start, end), tuple(Span(index, *clause) for clause in clauses.split(text, start, end))))
        if number % 50 == 49:
            progress(0.5 * number / len(body), "Reading sentences")
    return tuple(found)


def _told(spans: Sequence[tuple[int, int]], text: str, dateline: Span | None, paragraph: int) -> Sequence[tuple[int, int]]:
    """The sentences without the dateline, which says where and when an article was written and is no part of what it tells."""
    if dateline is None or dateline.paragraph != paragraph:
        return spans
    rest = dateline.end + len(text[dateline.end :]) - len(text[dateline.end :].lstrip())
    return [(max(start, rest), end) for start, end in spans if end > rest]
