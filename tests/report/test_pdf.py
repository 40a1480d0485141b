import datetime
import io
import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.article.model import Paragraph
from reader.comparison.model import Comparison, OneSided
from reader.project.decisions import Decisions
from reader.report import glyphs
from reader.report.build import build_report
from reader.report.choices import Choices, Look, TextSize
from reader.report.model.report import Report
from reader.report.pdf import Pdf, PdfError, pdf
from reader.report.plain import shown
from reader.report.waiting import waited
from reader.work import Cancelled, silent

DAY = datetime.date(2031, 5, 9)


@pytest.fixture(scope="module")
def made(report: Report) -> Pdf:
    return pdf(report)


def text_of(data: bytes) -> str:
    """All text, without any white space, soft hyphens and break marks, which a page sets as it likes."""
    document = pypdfium2.PdfDocument(data)
    pages = [document[number].get_textpage().get_text_bounded() for number in range(len(document))]
    return squeezed("".join(pages))


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u00ad\u200b\ufffe\x02-]+", "", unicodedata.normalize("NFKC", text))


def nodes(element: Any) -> list[Any]:
    """A structure tree, flat."""
    found, kids = [element], element.get("/K")
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            found += nodes(kid)
    return found


def test_the_pdf_is_tagged_titled_and_says_its_language(made: Pdf) -> None:
    with pikepdf.open(io.BytesIO(made.data)) as document:
        root = document.Root
        assert root.MarkInfo.Marked
        assert str(root.Lang).startswith("en")
        assert root.ViewerPreferences.DisplayDocTitle
        with document.open_metadata() as metadata:
            assert metadata["dc:title"] == "The Merrow Gazette and Coast Wire"
            assert metadata["pdfaid:part"] == "2"
            assert metadata["pdfaid:conformance"] == "A"
            assert metadata["pdfuaid:part"] == "1"
        kinds = [str(node.S) for top in root.StructTreeRoot.K for node in nodes(top)]
        assert {"/H1", "/H2", "/Table", "/TR", "/TH", "/TD", "/Figure", "/Link"} <= set(kinds)
        alts = [str(node.Alt) for top in root.StructTreeRoot.K for node in nodes(top) if str(node.S) == "/Figure"]
        assert any("only A has" in alt for alt in alts)
        assert any("joined by 3 links" in alt for alt in alts)
        heads = [kind for kind in kinds if re.fullmatch(r"/H\d", kind)]
        assert heads[0] == "/H1"
        assert all(int(later[2]) <= int(earlier[2]) + 1 for earlier, later in pairwise(heads))


def test_the_outline_names_the_parts_and_fonts_are_embedded(made: Pdf) -> None:
    with pikepdf.open(io.BytesIO(made.data)) as document, document.open_outline() as outline:
        titles = [item.title for item in outline.root]
        assert titles[1:] == ["The articles, side by side", "Index: B in its own order", "Everything found", "About this comparison"]
        assert [child.title for child in outline.root[0].children][:2] == ["What both say", "Shared quotes"]
        fonts = [font for page in document.pages for font in page.Resources.get("/Font", {}).values()]
        names = {str(font.BaseFont) for font in fonts}
        assert all("+Source" in name or "+Libertinus" in name for name in names)  # the second is typst's own, for its arrows


def test_findings_and_rows_lead_to_each_other(made: Pdf) -> None:
    with pikepdf.open(io.BytesIO(made.data)) as document:
        pages = {page.objgen: number for number, page in enumerate(document.pages)}
        leads = set()
        for number, page in enumerate(document.pages):
            for note in page.get("/Annots", []):
                goal = note.get("/Dest", note.get("/A", {}).get("/D") if "/A" in note else None)
                goal = document.Root.Names.Dests if isinstance(goal, str) else goal
                if isinstance(goal, pikepdf.Array):
                    leads.add((number, pages[goal[0].objgen]))
    last = max(to for _, to in leads)
    assert (0, last) in leads  # a finding on the first page to its table entry
    assert any(start == last and to < last for start, to in leads)  # the tables back to the rows


def test_the_text_can_be_extracted_whole(report: Report, made: Pdf) -> None:
    text = text_of(made.data)
    for row in report.rows:
        for passage in (*row.a, *row.b):
            assert squeezed(passage.text) in text
    for statement in report.both_say:
        assert squeezed(statement.text) in text
    for section in report.sections:
        for item in section.items:
            assert squeezed(item.title) in text
            assert squeezed(item.detail) in text
    for note in report.notes:
        assert squeezed(note) in text
    assert squeezed(report.footing) in text
    assert "1of" in text


def test_the_same_report_is_the_same_bytes(report: Report, made: Pdf, pair: Comparison) -> None:
    assert pdf(report).data == made.data
    assert pdf(build_report(pair, Decisions(), Choices(datetime.date(2031, 5, 10)))).data != made.data


def test_letter_paper(report: Report, made: Pdf) -> None:
    def size(data: bytes) -> tuple[int, int]:
        width, height = pypdfium2.PdfDocument(data)[0].get_size()
        return round(width), round(height)

    assert size(made.data) == (595, 842)
    assert size(pdf(report, look=Look("us-letter")).data) == (612, 792)


def test_progress_rises_and_cancelling_stops(report: Report) -> None:
    told: list[float] = []
    pdf(report, lambda share, doing: told.append(share))
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0.0, 1.0)

    def cancel(share: float, doing: str) -> None:
        if share > 0.1:
            raise Cancelled

    with pytest.raises(Cancelled):
        pdf(report, cancel)


TEXT_SIZES: tuple[TextSize, TextSize] = ("small", "large")
HOSTILE = [
    "#set page(width: 1cm) #panic(1)",
    "$ x^2 $ *bold* _em_ `raw` <label> @ref = Heading",
    "\\ \\u{41} [b] {c} ]] }} // comment /* open",
    '"quoted" #include "/etc/passwd" #read("report.typ")',
    "https://evil.example/<script>alert(1)</script> & &amp;",
    "- item\n+ item\n/ term: x\n\n\nnew",
    "\u202eesrever\u202c \u2066isolated\u2069 \u202bembedded",
    "nul \x00 bell \x07 escape \x1b[31m delete \x7f \x85 \u2028 line",
    "lone \ud800 half, \ufffe none, \U0010fffd private",
    "x" * 700,
    "e\u0301" + "\u0300" * 60 + " stacked",
    "=SUM(A1) ~~ -- --- ... ' \" ''",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_text(plainly: Callable[..., Comparison], text: str) -> None:
    hostile = plainly([text, "plain"], [text], [(0, 0)], title=text, source=text, byline=text, url=text, language=text)
    report = build_report(hostile, Decisions(), Choices(DAY, title=text))
    done = pdf(report)
    missing = frozenset(chr(int(code[3:-1], 16)) for code in done.missing_glyphs)
    assert squeezed(shown(text, missing)) in text_of(done.data)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(st.characters(max_codepoint=0x24F), max_size=60), min_size=1, max_size=4), st.text("#$\\[]{}*_`<>@=/\"'~- \n", max_size=60))
def test_no_text_breaks_the_typesetting(plainly: Callable[..., Comparison], texts: list[str], markup: str) -> None:
    report = build_report(plainly([markup, *texts], texts, [(0, 0)], title=markup), Decisions(), Choices(DAY, title=markup + "x"))
    assert pdf(report).data.startswith(b"%PDF")


def test_what_no_typeface_has_is_given_as_its_code(pair: Comparison, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glyphs, "_system", lambda: ())
    odd = replace(pair.b.article, paragraphs=(Paragraph("Rain 🌧 fell."), *pair.b.article.paragraphs[1:]))
    done = pdf(build_report(replace(pair, b=replace(pair.b, article=odd)), Decisions(), Choices(DAY)))
    assert done.missing_glyphs == ("[U+1F327]",)
    text = text_of(done.data)
    assert "Rain[U+1F327]fell." in text
    assert "theystandinthetextastheircodes:[U+1F327]" in text


def test_a_typeface_of_the_system_steps_in(pair: Comparison) -> None:
    sign = next((c for c in "☂♜✈" if not glyphs.cover([c]).missing and glyphs.cover([c]).families), None)
    if sign is None:
        pytest.skip("needs a typeface on this computer that has signs beyond letters")
    odd = replace(pair.b.article, paragraphs=(Paragraph(f"Rain {sign} fell."), *pair.b.article.paragraphs[1:]))
    done = pdf(build_report(replace(pair, b=replace(pair.b, article=odd)), Decisions(), Choices(DAY)))
    assert done.missing_glyphs == ()
    assert f"Rain{sign}fell." in text_of(done.data)


def test_a_typeface_that_claims_what_it_cannot_show_costs_a_code_only(pair: Comparison, monkeypatch: pytest.MonkeyPatch) -> None:
    from reader.report import pdf as typesetting

    monkeypatch.setattr(typesetting, "cover", lambda characters: glyphs.Cover((), (), frozenset()))
    odd = replace(pair.b.article, paragraphs=(Paragraph("Rain 🌧 fell 中."), *pair.b.article.paragraphs[1:]))
    done = pdf(build_report(replace(pair, b=replace(pair.b, article=odd)), Decisions(), Choices(DAY)))
    assert set(done.missing_glyphs) == {"[U+1F327]", "[U+4E2D]"}


def test_a_fault_in_the_template_is_said(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    from reader.report import pdf as typesetting

    monkeypatch.setattr(typesetting, "_looked", lambda look: {"paper": "napkin", "landscape": False, "width": 174.0, "grey": False, "scale": 1.0})
    with pytest.raises(PdfError, match="could not be typeset"):
        pdf(report)


def test_an_article_from_right_to_left_is_set_so(plainly: Callable[..., Comparison]) -> None:
    if glyphs.cover("שלום").missing:
        pytest.skip("needs a typeface with Hebrew on this computer")
    words = "שלום לכולם"
    done = pdf(build_report(plainly([words], ["peace"], [(0, 0)], language="he"), Decisions(), Choices(DAY)))
    page = pypdfium2.PdfDocument(done.data)[1].get_textpage()
    lefts = [page.get_charbox(n)[0] for n in range(page.count_chars()) if page.get_text_range(n, 1) == "ש"]
    assert lefts and max(lefts) > 150
    assert done.missing_glyphs == ()


def test_a_headline_from_right_to_left_is_bold(plainly: Callable[..., Comparison]) -> None:
    files = glyphs.cover("שלום").files
    if len(files) < 2:
        pytest.skip("needs a typeface with Hebrew and a bold of it on this computer")
    made = plainly(["שלום לכולם"], ["peace"], [(0, 0)], language="he")
    a = replace(made.a, article=replace(made.a.article, title="שלום"))
    done = pdf(build_report(replace(made, a=a), Decisions(), Choices(DAY)))
    assert b"Bold" in done.data


def test_a_finding_from_right_to_left_is_set_so_in_an_article_that_is_not(plainly: Callable[..., Comparison]) -> None:
    if glyphs.cover("שלום").missing:
        pytest.skip("needs a typeface with Hebrew on this computer")
    made = plainly(["peace to the town, and to everybody who reads this", "שלום לכולם."], ["peace"], [(0, 0)])
    done = pdf(build_report(replace(made, only_a=(OneSided(made.a.article.whole(1), None, None),)), Decisions(), Choices(DAY)))
    document = pypdfium2.PdfDocument(done.data)
    for number, edge in ((0, 280), (1, 530)):  # the first letter stands at the right edge: of a column of the first page, and of everything found
        page = document[number].get_textpage()
        rights = [page.get_charbox(n)[2] for n in range(page.count_chars()) if page.get_text_range(n, 1) == "ש"]
        assert max(rights) > edge


def test_empty_articles_make_a_report(plainly: Callable[..., Comparison]) -> None:
    for a, b in (([], []), (["one"], []), ([], ["one", "two"])):
        assert pdf(build_report(plainly(a, b), Decisions(), Choices(DAY))).data.startswith(b"%PDF")


def test_a_row_that_breaks_is_continued_under_the_repeated_heads(plainly: Callable[..., Comparison]) -> None:
    long = " ".join(f"Sentence {number} of a very long paragraph about the harbour." for number in range(220))
    done = pdf(build_report(plainly(["Short.", long, "After it."], ["Short too."], [(0, 0)]), Decisions(), Choices(DAY)))
    document = pypdfium2.PdfDocument(done.data)
    pages = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    rows = [number for number, text in enumerate(pages) if "Sentence " in text and "Everything found" not in text]
    assert len(rows) >= 2
    assert "continued" not in pages[rows[0]]
    assert all("A2 continued" in pages[number] and "LINKED" in pages[number] for number in rows[1:])
    assert "B1 continued" not in "".join(pages)


def test_greyscale_has_no_colour_and_large_type_is_larger(report: Report, made: Pdf) -> None:
    def colours(data: bytes) -> int:
        document = pypdfium2.PdfDocument(data)
        found = 0
        for number in range(len(document)):
            pixels = document[number].render(scale=0.6).to_numpy().astype(int)
            found += int((abs(pixels[..., 0] - pixels[..., 2]) > 24).sum())
        return found

    assert colours(made.data) > 500
    assert colours(pdf(report, look=Look(colour="greyscale")).data) == 0
    small, large = (pypdfium2.PdfDocument(pdf(report, look=Look(text_size=size)).data)[0].get_textpage().get_charbox(0) for size in TEXT_SIZES)
    assert large[3] - large[1] > 1.2 * (small[3] - small[1])


def test_across_the_pages_are_wide_and_their_header_says_what_was_asked(pair: Comparison) -> None:
    choices = Choices(DAY, landscape=True, header="{a} || {section}", footer="{title} {date} || {page}/{pages}", title="The dry town")
    document = pypdfium2.PdfDocument(pdf(build_report(pair, Decisions(), choices), look=choices.look).data)
    assert [round(side) for side in document[0].get_size()] == [842, 595]
    text = document[1].get_textpage().get_text_range()
    assert "A · The Merrow Gazette" in text
    assert "The dry town 9 May 2031" in text and f"2/{len(document)}" in text


def test_notes_and_tags_lead_to_their_places_and_back(pair: Comparison, noted: Decisions) -> None:
    report = build_report(pair, noted, Choices(DAY))
    data = pdf(report).data
    text = text_of(data)
    assert "=Whowarns?" in text and "#2blame&cause(1)" in text
    with pikepdf.open(io.BytesIO(data)) as document:
        names = [item.title for item in document.open_outline().root]
        assert "Notes and tags" in names


def test_private_characters_are_codes(pair: Comparison) -> None:
    odd = replace(pair.b.article, paragraphs=(Paragraph("A sign \ue123 of one’s own."), *pair.b.article.paragraphs[1:]))
    assert "Asign[U+E123]ofone" in text_of(pdf(build_report(replace(pair, b=replace(pair.b, article=odd)), Decisions(), Choices(DAY))).data)


def test_an_address_on_the_web_can_be_followed_and_no_other(pair: Comparison) -> None:
    def goals(url: str) -> list[str]:
        there = replace(pair, a=replace(pair.a, article=replace(pair.a.article, url=url)))
        with pikepdf.open(io.BytesIO(pdf(build_report(there, Decisions(), Choices(DAY))).data)) as document:
            notes = [note for page in document.pages for note in page.get("/Annots", [])]
            return [str(note.A.URI) for note in notes if "/A" in note and "/URI" in note.A]

    assert goals("https://gazette.example/é main") == ["https://gazette.example/%C3%A9%20main"]
    assert goals("javascript:alert(1)") == []


def test_paragraphs_below_a_subhead_of_one_side_are_level(pair: Comparison, made: Pdf) -> None:
    """B¶2 is a subhead over B¶3, which is linked to A¶3."""
    document = pypdfium2.PdfDocument(made.data)

    def top(words: str) -> float:
        for number in range(1, len(document)):
            page = document[number].get_textpage()
            found = page.search(words).get_next()
            if found is not None:
                return float(page.get_charbox(found[0], loose=True)[3])
        raise AssertionError(words)

    assert abs(top("About 4,000 homes") - top("Two schools are closed")) < 0.5
    assert top("Schools closed") - top("Two schools are closed") > 8


def test_typst_is_made_to_forget_what_it_set(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    """What it keeps for ten documents would be many gigabytes for long ones."""
    import typst

    asked: list[str] = []
    whole = typst.compile

    def counted(source: str, **how: Any) -> Any:
        asked.append(Path(source).name)
        return whole(source, **how)

    monkeypatch.setattr(typst, "compile", counted)
    pdf(report)
    waited(lambda: None, silent, 1.0)  # the next waits for the end of it
    assert asked.count("report.typ") == 1
    assert asked.count("empty.typ") > 10
