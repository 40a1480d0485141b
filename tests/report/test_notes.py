"""Notes in Markdown: what is parsed of them, how each format lays it out, and that none of it becomes more than words."""

import datetime
import io
import re
from collections.abc import Callable, Sequence

import docx as library
import pikepdf
import pypdfium2
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.comparison.model import Comparison
from reader.project.decisions import Decisions
from reader.project.notes import write
from reader.report.build import build_report
from reader.report.choices import Choices, Part
from reader.report.docx import docx
from reader.report.html import html
from reader.report.markdown import markdown
from reader.report.model.report import Report
from reader.report.note_markdown import noted
from reader.report.note_text import DEEPEST, LONGEST_STRETCH, NoteBlock, Piece, blocks_of
from reader.report.pdf import pdf

NOTE = """# What to ask

Both *lean* on the **utility**, says `the desk`.
Call [the county](https://county.example/press) or <mailto:desk@county.example>.

- homes without water
  1. by street
  2. by hour
- the *pipe*

> We had no warning

```
4,000 != 4,500
  #panic()
```

---

[not followed](ftp://files.example/a) [never](javascript:alert) <b>not bold</b> ![plan](https://county.example/plan.png)
"""


def words_of(blocks: tuple[NoteBlock, ...]) -> str:
    """The words of the blocks, without what sets them apart."""
    return " ".join("".join(" " if piece.ends_line else piece.text for piece in block.pieces) + words_of(block.blocks) for block in blocks)


def of(pair: Comparison, text: str, *parts: Part) -> Report:
    decided = Decisions(notes=write((), "stretch", (("a", pair.a.article.whole(0)),), text))
    return build_report(pair, decided, Choices(datetime.date(2031, 5, 9), parts=frozenset({"notes", *parts})))


def flattened(blocks: Sequence[NoteBlock]) -> list[NoteBlock]:
    return [inner for block in blocks for inner in (block, *flattened(block.blocks))]


def test_a_note_is_parsed_into_blocks_and_pieces() -> None:
    blocks = blocks_of(NOTE)
    assert [block.kind for block in blocks] == ["heading", "paragraph", "bullets", "quote", "code", "rule", "paragraph"]
    first = blocks[1].pieces
    assert [(piece.text, piece.emphasis, piece.strong, piece.code) for piece in first[:5]] == [
        ("Both ", False, False, False),
        ("lean", True, False, False),
        (" on the ", False, False, False),
        ("utility", False, True, False),
        (", says ", False, False, False),
    ]
    assert [piece.ends_line for piece in first].count(True) == 1
    assert {piece.address for block in flattened(blocks) for piece in block.pieces} == {
        "", "https://county.example/press", "mailto:desk@county.example", "https://county.example/plan.png",
    }  # fmt: skip
    assert blocks[2].blocks[0].blocks[1].kind == "numbers"
    assert [piece.text for piece in blocks[4].pieces] == ["4,000 != 4,500", "  #panic()"]
    said = words_of(blocks)
    for shown in ("the county (https://county.example/press)", "not followed (ftp://files.example/a)", "[never](javascript:alert)", "<b>not bold</b>"):
        assert shown in said


def test_lines_stay_lines_and_hyphens_below_words_make_no_heading() -> None:
    assert [block.kind for block in blocks_of("one\ntwo\n---\nthree")] == ["paragraph", "rule", "paragraph"]
    assert [piece.ends_line for piece in blocks_of("one\r\ntwo")[0].pieces] == [False, True, False]
    assert blocks_of("") == ()


@pytest.mark.parametrize("text", ["> " * (DEEPEST * 2) + "deep", "[" * 3000 + "x", "*" * (LONGEST_STRETCH + 5), "- " * DEEPEST + "deep"])
def test_what_is_too_deep_or_too_much_stays_as_it_was_typed(text: str) -> None:
    assert words_of(blocks_of(text)).strip() == text.strip()


SIGNS = ("word ", "**", "*", "`", "_", "\n", "\n\n", "- ", "1. ", "> ", "[a](https://b.example) ", "<b>", "&amp;", "#", "| ", "\\", "  ")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(SIGNS)))
@example(["**", "_", "**", "[a](https://b.example) "])
@example(["`", "`", "`", "word "])
@example(["`", "  ", "word ", "\n", "`", "word "])
def test_nothing_of_a_note_is_lost_and_written_again_it_reads_the_same(parts: list[str]) -> None:
    text = "".join(parts)
    blocks = blocks_of(text)
    assert words_of(blocks).count("word") == text.count("word")
    again = blocks_of("\n".join(noted(blocks)))
    assert re.sub(r"\W+", " ", words_of(again)).strip() == re.sub(r"\W+", " ", words_of(blocks)).strip()


def test_the_page_lays_a_note_out(pair: Comparison) -> None:
    page = html(of(pair, NOTE))
    for part in (
        '<p dir="auto"><strong>What to ask</strong></p>',
        "Both <em>lean</em> on the <strong>utility</strong>, says <code>the desk</code>.<br>Call",
        '<a href="https://county.example/press" rel="noopener noreferrer">the county</a>',
        '<li><p dir="auto">homes without water</p><ol start="1"><li>',
        '<blockquote><p dir="auto">We had no warning</p></blockquote>',
        "<pre><code>4,000 != 4,500\n  #panic()</code></pre>",
        "&lt;b&gt;not bold&lt;/b&gt;",
    ):
        assert part in page
    assert 'href="ftp:' not in page and "<img" not in page


def test_the_pdf_lays_a_note_out_and_stays_tagged(pair: Comparison) -> None:
    data = pdf(of(pair, NOTE)).data
    text = "".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(data))
    for said in ("Both lean on the utility", "(https://county.example/press)", "homes without water", "#panic()", "<b>not bold</b>"):
        assert said in text
    assert "**utility**" not in text
    with pikepdf.open(io.BytesIO(data)) as document:
        tags = {str(node.S) for node in document.objects if isinstance(node, pikepdf.Dictionary) and "/S" in node and "/P" in node}
        leads = {str(node.A.URI) for page in document.pages for node in page.get("/Annots", []) if "/A" in node and "/URI" in node.A}
    assert {"/L", "/LI", "/BlockQuote", "/Code"} <= tags
    assert {"https://county.example/press", "mailto:desk@county.example"} <= leads
    assert not [address for address in leads if address.startswith(("ftp", "javascript"))]


def test_the_document_lays_a_note_out_in_its_text_and_as_a_comment(pair: Comparison) -> None:
    made = library.Document(io.BytesIO(docx(of(pair, NOTE, "articles"))))
    runs = [run for paragraph in made.paragraphs for run in paragraph.runs]
    assert {"utility"} <= {run.text for run in runs if run.bold}
    assert {"lean", "pipe"} <= {run.text for run in runs if run.italic}
    assert {"the desk", "4,000 != 4,500"} <= {run.text for run in runs if run.font.name == "Courier New"}
    lines = [paragraph.text for paragraph in made.paragraphs]
    assert "• homes without water" in lines and "1. by street" in lines and "2. by hour" in lines
    indents = {paragraph.text: paragraph.paragraph_format.left_indent for paragraph in made.paragraphs}
    outer, inner = indents["• homes without water"], indents["1. by street"]
    assert outer is not None and inner is not None and inner > outer
    comment = next(iter(made.comments))
    assert "lean" in {run.text for paragraph in comment.paragraphs for run in paragraph.runs if run.italic}


def test_markdown_keeps_what_was_emphasised(pair: Comparison) -> None:
    text = markdown(of(pair, NOTE))
    for line in ("> **What to ask**", "> - homes without water", ">   1. by street", "> > We had no warning", "> ```", ">   #panic()"):
        assert line in text.splitlines()
    assert "*lean* on the **utility**" in text
    assert "\\<b\\>" in text


HOSTILE = (
    '#panic(1) $x$ \\u{41} @ref <label> *a*[#eval("1")] `#read("/etc/passwd")`',
    "```typ\n#panic()\n```",
    "- #let x = 1\n- </li><script>alert(1)</script>",
)


@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_in_a_note_is_obeyed(pair: Comparison, words: str, read_back: Callable[[str, Report], str]) -> None:
    report = of(pair, words)
    for to in ("pdf", "html", "docx", "md"):
        said = re.sub(r"[\s\u00ad\ufffe\x02]+", "", read_back(to, report))
        for piece in (piece for block in flattened(report.remarks[0].blocks) for piece in block.pieces if to != "md" or not piece.code):
            assert re.sub(r"\s+", "", piece.text) in said
    assert "<script" not in html(report)


def test_a_piece_is_words_and_no_more() -> None:
    assert Piece("x") == Piece("x", False, False, False, False, "")
