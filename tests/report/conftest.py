"""Two short invented reports and a comparison of them made by hand, so that the report is tested apart from how things are found."""

import csv
import datetime
import io
from collections.abc import Callable, Sequence
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

import docx as library
import pypdfium2
import pytest
from docx.oxml.ns import qn
from markdown_it import MarkdownIt

from reader.article.model import Article, Paragraph, Span
from reader.comparison.model import Comparison, Difference, Evidence, Link, Nearest, OneSided, ParagraphLink, SharedQuote, Topic
from reader.language.reading import Name, Quotation, Reading, Sentence, Speaker
from reader.project.decisions import Decisions
from reader.project.notes import write
from reader.project.tags import apply, define
from reader.report.build import build_report
from reader.report.choices import Choices
from reader.report.csv_table import csv_table
from reader.report.docx import docx
from reader.report.html import html
from reader.report.markdown import markdown
from reader.report.model.report import Report
from reader.report.pdf import pdf

A_TEXTS = (
    "The town of Merrow lost its water on Tuesday when a main burst under Quay Street, the utility said.",
    "“We had no warning of any kind,” said Ines Aldous, who runs the utility. “The pipe was laid in 1931.”",
    "About 4,000 homes were dry by nightfall, and two schools will stay shut until Friday.",
    "A bakery gave away bottled water from its doorstep until the shelves were empty.",
    "Council leader Tom Farrow promised an inquiry, and said the repair would cost 2 million crowns.",
    "Pia Lund contributed to this report.",
)
B_TEXTS = (
    "MERROW – A burst main under Quay Street left the town of Merrow without water on Tuesday.",
    "Schools closed",
    "Two schools are closed until Friday and some 4,500 homes have no water.",
    "“We had no warning,” utility chief Ines Aldous told reporters.",
    "The county has asked a neighbouring district for tankers, which arrive on Wednesday morning.",
    "Fishermen pumped harbour water into the hospital’s cooling system; it kept one ward open.",
)


def span(texts: tuple[str, ...], paragraph: int, words: str) -> Span:
    """Where words stand in a paragraph."""
    start = texts[paragraph].index(words)
    return Span(paragraph, start, start + len(words))


def whole(texts: tuple[str, ...], paragraph: int) -> Span:
    return Span(paragraph, 0, len(texts[paragraph]))


def reading(article: Article, quotations: tuple[Quotation, ...] = (), names: tuple[Name, ...] = ()) -> Reading:
    """A reading in which every body paragraph is one sentence of clauses that end at commas."""
    sentences = []
    for index in article.body():
        text, cuts = article.paragraphs[index].text, [0]
        cuts += [i + 2 for i, c in enumerate(text[:-2]) if c in ",;" and text[i + 1] == " "]
        edges = [*cuts, len(text)]
        sentences.append(Sentence(article.whole(index), tuple(Span(index, start, end) for start, end in pairwise(edges))))
    return Reading(article, tuple(sentences), names=names, quotations=quotations)


def people(texts: tuple[str, ...], *paragraphs: int) -> tuple[Name, ...]:
    """Who is named in these paragraphs."""
    return tuple(Name(name, "person", (span(texts, k, name),)) for k in paragraphs for name in ("Ines Aldous", "Tom Farrow") if name in texts[k])


def article_a() -> Article:
    kinds = ["body"] * 5 + ["credit"]
    paragraphs = tuple(Paragraph(text, kind) for text, kind in zip(A_TEXTS, kinds, strict=True))  # type: ignore[arg-type]
    return Article(paragraphs, "Main bursts under Merrow", "The Merrow Gazette", "Ida Holt", datetime.date(2031, 5, 6), "https://gazette.example/main")


def article_b() -> Article:
    kinds = ["body", "heading", "body", "body", "body", "body"]
    paragraphs = tuple(Paragraph(text, kind) for text, kind in zip(B_TEXTS, kinds, strict=True))  # type: ignore[arg-type]
    return Article(paragraphs, "Merrow without water", "Coast Wire", None, datetime.date(2031, 5, 7))


def comparison() -> Comparison:
    """Two links that cross, a trimmed quote, a difference, a topic on each side and loose facts."""
    no_warning_a, no_warning_b = span(A_TEXTS, 1, "We had no warning of any kind,"), span(B_TEXTS, 3, "We had no warning,")
    pipe = span(A_TEXTS, 1, "The pipe was laid in 1931.")
    aldous = Speaker("Ines Aldous", None)
    a = reading(
        article_a(), (Quotation((no_warning_a, pipe), "direct", aldous),), (Name("Merrow", "place", (span(A_TEXTS, 0, "Merrow"),)), *people(A_TEXTS, 1, 4))
    )
    b = reading(article_b(), (Quotation((no_warning_b,), "direct", aldous),), (Name("Merrow", "place", (span(B_TEXTS, 0, "Merrow"),)), *people(B_TEXTS, 3)))
    main = Evidence("words", span(A_TEXTS, 0, "Quay Street"), span(B_TEXTS, 0, "Quay Street"), 0.6)
    return Comparison(
        a=a,
        b=b,
        links=(
            Link(whole(A_TEXTS, 0), whole(B_TEXTS, 0), "same", 0.95, "certain", (main,)),
            Link(whole(A_TEXTS, 1), whole(B_TEXTS, 3), "same", 0.9, "certain"),
            Link(whole(A_TEXTS, 2), whole(B_TEXTS, 2), "same", 0.85, "likely"),
            Link(whole(A_TEXTS, 4), whole(B_TEXTS, 4), "related", 0.35, "possible"),
        ),
        paragraph_links=(
            ParagraphLink(0, 0, "same", 0.95, "certain"),
            ParagraphLink(1, 3, "same", 0.9, "certain"),
            ParagraphLink(2, 2, "same", 0.85, "likely"),
            ParagraphLink(4, 4, "related", 0.35, "possible"),
        ),
        only_a=(
            OneSided(whole(A_TEXTS, 3), 0, None),
            OneSided(span(A_TEXTS, 4, "said the repair would cost 2 million crowns"), None, Nearest(whole(B_TEXTS, 4), ("crowns",))),
        ),
        only_b=(OneSided(whole(B_TEXTS, 4), 0, None), OneSided(whole(B_TEXTS, 5), 0, Nearest(whole(A_TEXTS, 0), ("Fishermen", "hospital")))),
        topics_a=(Topic("Bakery water", (3,)),),
        topics_b=(Topic("Tankers and harbour", (4, 5)),),
        quotes=(SharedQuote(no_warning_a, no_warning_b, "trimmed", "Ines Aldous", "Aldous", "said", "told"),),
        differences=(
            Difference(span(A_TEXTS, 2, "About 4,000 homes"), span(B_TEXTS, 2, "some 4,500 homes"), "number", "differs", "A says 4,000, B says 4,500."),
        ),
        method="lexical",
    )


@pytest.fixture(scope="session")
def pair() -> Comparison:
    return comparison()


@pytest.fixture(scope="session")
def report(pair: Comparison) -> Report:
    return build_report(pair, Decisions(), Choices(datetime.date(2031, 5, 9)))


@pytest.fixture(scope="session")
def noted() -> Decisions:
    """Notes on the whole, on words, on a link; two tags."""
    notes = write((), "comparison", (), "Both lean on the utility.\n\n- ask the county")
    notes = write(notes, "stretch", (("a", span(A_TEXTS, 1, "no warning")),), "=Who **warns**?")
    notes = write(notes, "link", (("a", whole(A_TEXTS, 2)), ("b", whole(B_TEXTS, 2))), "Count the homes again.")
    tags = define(define((), "agency"), "blame & cause")
    tagged = apply(apply((), "agency", "a", span(A_TEXTS, 0, "a main burst")), "blame & cause", "b", span(B_TEXTS, 4, "The county"))
    return Decisions(notes=notes, tags=tags, tagged=tagged)


@pytest.fixture(scope="session")
def plainly() -> Callable[..., Comparison]:
    """A factory: two lists of paragraphs, and the pairs that are linked."""

    def make(a: Sequence[str], b: Sequence[str], pairs: Sequence[tuple[int, int]] = (), **more: Any) -> Comparison:
        articles = [Article(tuple(Paragraph(text) for text in texts), **more) for texts in (a, b)]
        links = tuple(ParagraphLink(i, j, "same", 0.9, "certain") for i, j in pairs)
        return Comparison(reading(articles[0]), reading(articles[1]), (), links, (), (), (), (), (), (), "lexical")

    return make


def from_pdf(report: Report) -> str:
    document = pypdfium2.PdfDocument(pdf(report).data)
    return "".join(document[number].get_textpage().get_text_bounded() for number in range(len(document)))


def from_html(report: Report) -> str:
    class Words(HTMLParser):
        def __init__(self) -> None:
            super().__init__()
            self.held: list[str] = []

        def handle_data(self, data: str) -> None:
            self.held.append(data)

    reader = Words()
    reader.feed(html(report).split("</style>", 1)[1])
    return " ".join(reader.held)


def from_markdown(report: Report) -> str:
    found = []
    for token in MarkdownIt("commonmark").enable("table").parse(markdown(report)):
        found += [child.content for child in token.children or () if child.type == "text"]
    return " ".join(found)


def from_csv(report: Report) -> str:
    return " ".join(" ".join(cell.removeprefix("'") for cell in row) for row in csv.reader(io.StringIO(csv_table(report))))


def from_docx(report: Report) -> str:
    body = library.Document(io.BytesIO(docx(report))).element.body
    return " ".join(node.text or "" for node in body.iter(qn("w:t")))


@pytest.fixture(scope="session")
def read_back() -> Callable[[str, Report], str]:
    """What a report says in a format ("pdf", "html", "md", "csv", "docx"), taken out of it by a reader that is not the program's own."""
    readers: dict[str, Callable[[Report], str]] = {"pdf": from_pdf, "html": from_html, "md": from_markdown, "csv": from_csv, "docx": from_docx}
    return lambda to, report: readers[to](report)
