"""What the person types is text too, in every format: notes, tags, title, author, header and footer."""

import csv
import datetime
import io
import re
import zipfile
from dataclasses import replace

import pypdfium2
import pytest

from reader.comparison.model import Comparison
from reader.project.decisions import Decisions
from reader.project.notes import write
from reader.project.tags import apply, define
from reader.report.choices import PARTS, Choices
from reader.report.export import FORMATS, export
from reader.report.plain import shown

HOSTILE = (
    '=HYPERLINK("https://evil.example") <script>alert(1)</script> #panic(1) $x$ `raw` [b](javascript:x) | cell',
    "@SUM(1) </style><img src=x onerror=y> \\u{41} {page} {nothing} \u202eesrever \x07 lone \ud800 \ue000",
)


@pytest.mark.parametrize("to", FORMATS)
@pytest.mark.parametrize("words", HOSTILE)
def test_what_is_typed_is_only_text(pair: Comparison, to: str, words: str) -> None:
    span = pair.a.article.whole(0)
    tags = define((), words)
    decided = Decisions(notes=write((), "stretch", (("a", span),), words), tags=tags, tagged=apply((), tags[0].name, "a", span))
    choices = Choices(datetime.date(2031, 5, 9), title=words, author=words, header=words, footer=words, parts=frozenset(PARTS))
    data = export(pair, decided, to, choices).data
    if to == "pdf":
        text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data))
        assert _squeezed(shown(words)) in _squeezed(text)
    elif to == "docx":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            assert b"External" not in b"".join(archive.read(name) for name in archive.namelist() if name.endswith(".rels"))
    elif to == "html":
        page = data.decode()
        assert "<script" not in page and "<img" not in page and page.count("</style>") == 1
    elif to == "csv":
        cells = [cell for row in csv.reader(io.StringIO(data.decode("utf-8-sig"))) for cell in row]
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
        assert any("evil.example" in cell or "SUM" in cell for cell in cells)
    elif to == "md":
        assert not re.search(r"(?<!\\)<(script|img)", data.decode())


def test_a_note_whose_place_is_gone_is_still_in_the_report(pair: Comparison) -> None:
    lost = Decisions(notes=write((), "stretch", (("a", replace(pair.a.article.whole(0), paragraph=99)),), "Where was this?"))
    assert "Where was this?" in export(pair, lost, "html", Choices(datetime.date(2031, 5, 9))).data.decode()


def _squeezed(text: str) -> str:
    return re.sub(r"[\s\u00ad\u200b\ufffe\x02-]+", "", text)
