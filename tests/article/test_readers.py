"""What each reader makes of the parts of its kind of file, called directly; the guard's rules; sniffing."""
# ruff: noqa: E501, RUF005 -- files stand here as programs write them

import json
import sys

import hostile
import kilbray
import pytest

from reader.apart.confined import ForbiddenError, guard, own_folders
from reader.article import docx, epub, html, mail, odt, process, rtf
from reader.article.archive import Archive
from reader.article.paste import take_paste
from reader.article.sniffing import kind_of
from reader.article.taken import MOST_PIECES, Asked, ChapterError, PasswordError, Piece, Taken, UnreadableError, clean, from_json, limited, to_json

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def texts(taken: Taken) -> list[str]:
    return [piece.text for piece in taken.pieces if not piece.left]


def left(taken: Taken) -> dict[str, str]:
    return {piece.text: piece.left for piece in taken.pieces if piece.left}


@pytest.mark.parametrize("ending", [".docx", ".odt", ".epub", ".rtf", ".html", ".eml", ".mhtml"])
def test_the_article_of_every_kind(ending: str) -> None:
    kind = {".html": "page", ".mhtml": "mail", ".eml": "mail", ".rtf": "rtf"}.get(ending, "archive")
    answer = process.answered({"kind": kind, "asked": {"name": "x"}}, kilbray.MADE[ending]())
    assert {line.text for line in kilbray.BODY} <= {row[0] for row in answer["pieces"] if not row[3]}


@pytest.mark.parametrize(
    "name", [name for name, (ending, _, _) in hostile.REFUSED.items() if ending in (".docx", ".odt", ".epub", ".rtf", ".eml") and "zips in" not in name]
)
def test_refusals_as_answers(name: str) -> None:
    ending, make, _ = hostile.REFUSED[name]
    kind = kind_of(make(), ending)[0]
    answer = process.answered({"kind": kind, "asked": {}}, make())
    assert set(answer) & {"refused", "password"} or not any(not row[3] for row in answer["pieces"])


def word(body: str) -> bytes:
    return hostile.repacked(kilbray.docx(), word__document_dot_xml=f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>')


def test_word_text_as_it_would_be_printed() -> None:
    body = (
        '<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>A head</w:t></w:r></w:p>'
        "<w:p><w:r><w:t>The </w:t></w:r><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:r><w:t> ferry</w:t><w:tab/>"
        "<w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t><w:softHyphen/><w:br/><w:t>sails</w:t></w:r></w:p>"
        "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"
        "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>an item</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>In a cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:sdt><w:sdtContent><w:p><w:r><w:t>In a field</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    data = word(body)
    taken = docx.read(Archive(data), data, Asked())
    assert texts(taken) == ["A head", "The new ferry co\u2011op\u00ad sails", "an item", "In a cell", "In a field"]
    assert left(taken) == {"In a box": "text box"}
    assert (taken.pieces[0].level, taken.pieces[3].role) == (2, "item")
    with pytest.raises(UnreadableError, match="damaged"):
        docx.read(Archive(data), b"PK", Asked())


def opendocument(body: str) -> Archive:
    return Archive(hostile.repacked(kilbray.odt(), content_dot_xml=hostile.ODT.replace("<text:p>%s</text:p>", body)))


def test_opendocument_text_without_notes_and_boxes() -> None:
    box = "<draw:frame xmlns:draw='d'><draw:text-box><text:p>In a box</text:p></draw:text-box></draw:frame>"
    taken = odt.read(
        opendocument(
            "<text:p text:style-name='Subtitle'>Under it</text:p><text:p text:style-name='Heading_20_3'>A head</text:p>"
            f"<text:p>One<text:s text:c='3'/>two<text:tab/>three<text:note><text:p>a note</text:p></text:note><office:annotation>x</office:annotation>{box} four</text:p>"
            "<text:p text:style-name='Illustration'>A picture</text:p><text:section><text:p>Inside</text:p></text:section>"
        ),
        Asked(),
    )
    assert texts(taken) == ["Under it", "A head", "One two three four", "Inside"]
    assert [piece.level for piece in taken.pieces[:2]] == [2, 3]
    assert left(taken) == {"In a box": "text box", "A picture": "caption"}
    with pytest.raises(UnreadableError, match="but no text"):
        odt.read(Archive(hostile.repacked(kilbray.odt(), content_dot_xml="<x/>")), Asked())
    with pytest.raises(UnreadableError, match="not sound"):
        odt.read(Archive(hostile.repacked(kilbray.odt(), content_dot_xml="<x>")), Asked())


def test_books() -> None:
    with pytest.raises(ChapterError) as asked:
        epub.read(Archive(kilbray.epub(3)), Asked())
    assert asked.value.titles == (kilbray.TITLE, "Chapter the 2", "Chapter the 3")
    taken = epub.read(Archive(kilbray.epub(3)), Asked(chapter=1))
    assert (taken.form, taken.header.source) == ("an e-book, chapter 2 of 3", "Ships and Shores, No. 9")
    contents = '<html xmlns="http://www.w3.org/1999/xhtml"><body><nav><a href="c1.xhtml#top">The ferry</a><a href="../../etc/passwd">x</a></nav></body></html>'
    package = Archive(kilbray.epub(2)).read("OEBPS/book.opf").decode()
    listed = package.replace("<manifest>", '<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>')
    with pytest.raises(ChapterError) as asked:
        epub.read(Archive(hostile.repacked(kilbray.epub(2), OEBPS__book_dot_opf=listed, OEBPS__nav_dot_xhtml=contents)), Asked())
    assert asked.value.titles[0] == "The ferry"
    ncx = '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>Old way</text></navLabel><content src="c1.xhtml"/></navPoint></navMap></ncx>'
    listed = package.replace("<manifest>", '<manifest><item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>')
    with pytest.raises(ChapterError) as asked:
        epub.read(Archive(hostile.repacked(kilbray.epub(2), OEBPS__book_dot_opf=listed, OEBPS__toc_dot_ncx=ncx)), Asked())
    assert asked.value.titles[0] == "Old way"
    for changed, says in (
        ({"META-INF__container_dot_xml": "<x/>"}, "list of chapters is missing"),
        ({"META-INF__rights_dot_xml": "<x/>"}, "copy-protected"),
        ({"OEBPS__c1_dot_xhtml": "<html><body></body></html>"}, "no text in it"),
        ({"OEBPS__book_dot_opf": package.replace("<spine>", "<spine>" + "<itemref idref='x'/>" * 2000)}, "chapters; Diptych reads up to"),
    ):
        with pytest.raises(UnreadableError, match=says):
            epub.read(Archive(hostile.repacked(kilbray.epub(), **changed)), Asked())
    with pytest.raises(UnreadableError, match="none with the number 5"):
        epub.read(Archive(kilbray.epub(2)), Asked(chapter=4))
    fonts = '<encryption xmlns="x"><CipherReference URI="OEBPS/a.otf"/></encryption>'
    assert epub.read(Archive(hostile.repacked(kilbray.epub(), **{"META-INF__encryption_dot_xml": fonts})), Asked()).pieces


def test_rich_text() -> None:
    assert texts(
        rtf.read(b"{\\rtf1\\ansi{\\info{\\title A \\'e4 \\u8211? b}{\\author Ann Weller}} The ferry sails.\\par \\bullet\\tab An item.\\par}", Asked())
    ) == [
        "The ferry sails.",
        "An item.",
    ]
    header = rtf.read(b"{\\rtf1\\deflang1031{\\info{\\title A \\'e4 \\u8211? b}{\\author Ann Weller}} The ferry sails.}", Asked()).header
    assert (header.title, header.byline, header.language) == ("A ä – b", "Ann Weller", "de")


def test_rich_text_by_its_styles() -> None:
    styles = r"{\stylesheet{\s0\snext0 Normal;}{\s17\sbasedon0\fs18 caption;}{\s18\i Quote;}}"
    body = (
        r"\pard\plain \s0 The ferry sails.\par \pard\plain \s17\fs18 The ferry at the pier\par \pard\plain \s18\i Nobody asked us.\par \pard\s0 It is May.\par}"
    )
    taken = rtf.read((r"{\rtf1 " + styles + body).encode(), Asked())
    assert [(piece.text, piece.role, piece.left) for piece in taken.pieces] == [
        ("The ferry sails.", "text", ""),
        ("The ferry at the pier", "text", "caption"),
        ("Nobody asked us.", "quote", ""),
        ("It is May.", "text", ""),
    ]


def test_a_book_of_no_name_has_none() -> None:
    package = """<package><metadata><title>Unknown Title</title><creator>Unknown</creator></metadata></package>"""
    assert epub._stated(epub.xml(package.encode(), "x"), "title") is None and epub._stated(epub.xml(package.encode(), "x"), "creator") is None


def test_mail() -> None:
    plain = b"From: Ledger <l@example.org>\r\nSubject: =?utf-8?q?F=C3=A4hre?=\r\nDate: Tue, 3 Mar 2026 10:00:00 +0100\r\n\r\nThe ferry sails.\r\n\r\nIt sails at noon.\r\n"
    taken = mail.read(plain, Asked())
    assert texts(taken) == ["The ferry sails.", "It sails at noon."]
    assert (taken.header.title, taken.header.source, str(taken.header.day)) == ("Fähre", "Ledger", "2026-03-03")
    with pytest.raises(PasswordError):
        mail.read(b"From: a@b\nContent-Type: multipart/encrypted; boundary=b\n\n--b\nContent-Type: application/pgp-encrypted\n\nx\n--b--\n", Asked())
    with pytest.raises(UnreadableError, match="without text"):
        mail.read(b"From: a@b\nContent-Type: image/png\n\nx", Asked())
    odd = mail.read(b"From: a@b\nDate: soon\nContent-Type: text/plain; charset=no-such\n\nThe ferry sails.", Asked())
    assert (texts(odd), odd.header.day, odd.header.source) == (["The ferry sails."], None, "a@b")
    only_links = b"From: a@b\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nThe ferry sails.\n--b\n"
    only_links += b"Content-Type: text/html\n\n<a href=x>Unsubscribe</a>\n--b--\n"
    assert texts(mail.read(only_links, Asked())) == ["The ferry sails."]


PAGE = "<html lang=de-AT><head><title>The ferry | Ledger</title><meta itemprop=datePublished content='3 March 2026'></head><body>{}</body></html>"
LONG = "<p>The ferry between Velm and the islands sailed on Monday for the first time since the storm, its owners said, and it was full to the last seat.</p>"


def test_pages() -> None:
    short = html.read(
        PAGE.format("<p>The ferry sails.</p><nav>Menu</nav><p hidden>gone</p><p style='display:none'>gone</p>").encode(), Asked(address="https://l.example/a")
    )
    assert texts(short) == ["The ferry sails."]
    assert (short.header.url, short.header.language, str(short.header.day)) == ("https://l.example/a", "de", "2026-03-03")
    numbered = html.read_text("<ol start=3><li>one<li>two</ol><p>a<br><br>b<br>c</p><dl><dt>t<dd>d</dl>", Asked(fragment=True))
    assert texts(numbered) == ["3. one", "4. two", "a", "b c", "t", "d"]
    walled = html.read(PAGE.format(LONG * 3 + "<p>Subscribe now to continue reading this story.</p>").encode(), Asked())
    assert "for subscribers" in walled.notes[0]
    scripted = html.read(PAGE.format("<p>Please enable JavaScript to read it.</p>").encode(), Asked())
    assert "by scripts" in scripted.notes[0]
    for page, says in (
        ("<script>" * 5, "by scripts"),
        ("<nav>x</nav>", "no article"),
        ("<div>1</div>" * 110_000, "far more elements"),
        (" ", "empty web page"),
    ):
        with pytest.raises(UnreadableError, match=says):
            html.read_text(page, Asked())
    boxed = html.read(PAGE.format(f"<div class='newsletter-page'>{LONG * 30}</div><div class=newsletter-box><p>Join us.</p></div>").encode(), Asked())
    assert left(boxed) == {"Join us.": "newsletter or subscription box"}
    quoted = html.read(PAGE.format(LONG * 4 + "<h2>A head</h2>" + LONG * 3 + "<div role=navigation>elsewhere</div>").encode(), Asked())
    assert "A head" in texts(quoted)


@pytest.mark.parametrize(
    ("data", "charset", "said"),
    [
        ("<p>Fähre</p>".encode("cp1252"), None, "Fähre"),
        ("<meta charset=iso-8859-1><p>“Fähre”</p>".encode("cp1252"), None, "“Fähre”"),
        ("<meta charset=koi8-r><p>Паром</p>".encode("koi8-r"), None, "Паром"),
        ("<p>Паром</p>".encode("cp1251"), "windows-1251", "Паром"),
        ("<meta charset=no-such><p>Fähre</p>".encode(), None, "Fähre"),
        ("<meta charset=utf-16><p>Fähre</p>".encode(), None, "Fähre"),
        ("<meta charset=utf-8><p>Fähre</p>".encode("cp1252"), None, "Fähre"),
        ("<p>Fähre</p>".encode("utf-16"), "utf-8", "Fähre"),
    ],
)
def test_what_a_page_is_written_in(data: bytes, charset: str | None, said: str) -> None:
    assert said in html.decoded(data, charset)


def test_copied_text() -> None:
    rich = "<html><body><h1>A head</h1><p>The ferry <b>sails</b>.</p></body></html>"
    taken = take_paste("A head\nThe ferry sails.", rich)
    assert [(p.text, p.kind) for p in taken.article.paragraphs] == [("The ferry sails.", "body")] and taken.article.title == "A head"
    # some programs put hardly anything there
    assert take_paste("The ferry sails at noon, and it comes back at six.", "<p>The ferry</p>").form == "a copied text"
    assert take_paste("The ferry sails.", "<img src=x>").form == "a copied text"
    assert "turns the direction" in take_paste("The \u202eferry sails.").notes[0]


def test_the_border_between_the_processes() -> None:
    taken = Taken((Piece("The ferry\u2028sails\x00.", 0, "quote"), Piece("Menu", left="navigation"), Piece("…")), "a web page", notes=("A note.",))
    back = from_json(json.dumps(to_json(taken)).encode())
    assert back.pieces == (Piece("The ferry sails.", 0, "quote"), Piece("Menu", left="navigation"))
    assert clean(" \u200ba\r\nb\ud800\ufffc ") == "a b\N{REPLACEMENT CHARACTER}"
    many = Taken(tuple(Piece("x", left="links") for _ in range(MOST_PIECES + 1)) + (Piece("y"),), "a web page")
    assert limited(many).pieces == (Piece("y"),)
    with pytest.raises(UnreadableError, match="too much text"):
        limited(Taken(tuple(Piece("x") for _ in range(MOST_PIECES)), "x"))
    for said, error in ((b'{"password": "wrong"}', PasswordError), (b'{"chapters": ["a"]}', ChapterError), (b'{"refused": "is damaged"}', UnreadableError)):
        with pytest.raises(error):
            from_json(said)


def test_answers_to_what_goes_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    for raised, said in (
        (MemoryError(), "more memory"),
        (RecursionError(), "too deeply"),
        (ForbiddenError("socket."), "no article needs"),
        (OSError(), "damaged"),
    ):

        def fail(*_: object, error: Exception = raised) -> None:
            raise error

        monkeypatch.setattr(process, "_read", fail)
        assert said in process.answered({"kind": "page", "asked": {}}, b"")["refused"]


def test_the_guards_rules() -> None:
    watch = guard(own_folders())
    watch("open", (process.__file__, "r", 0))
    watch("open", (3, "r", 0))
    watch("ctypes.dlopen", ("libc.so.6",))
    watch("import", ("json",))
    for event, args in (
        ("open", ("/etc/passwd", "r", 0)),
        ("open", (process.__file__, "w", 1)),
        ("open", (f"{sys.prefix}/../../../../../../etc/passwd", "r", 0)),
        ("os.listdir", ("/",)),
        ("socket.connect", ()),
        ("os.remove", ("x",)),
        ("subprocess.Popen", ()),
    ):
        with pytest.raises(ForbiddenError):
            watch(event, args)


@pytest.mark.parametrize(
    ("data", "ending", "kind"),
    [
        (b"\xef\xbb\xbf  <!DOCTYPE html><p>", ".txt", "page"),
        ("<html>".encode("utf-16"), ".txt", "page"),
        (b"<p>The ferry", ".html", "page"),
        (b"The ferry", ".html", "text"),
        (b"From: a@b\nSubject: x\n\nx", ".txt", "text"),
        (b"From: a@b\nSubject: x\n\nx", ".eml", "mail"),
        (b"From: a@b\nMIME-Version: 1.0\n\nx", ".txt", "mail"),
        (b"Title: x\nSource: y\n\nx", ".txt", "text"),
        (b"\n\n%PDF-1.7", ".txt", "pdf"),
        (b"The %PDF- mark", ".txt", "text"),
        (b"# Title", ".md", "markdown"),
        (b"The ferry", ".docx", "text"),
        (b"GIF89a", ".docx", "refused"),
    ],
)
def test_what_kind_of_file(data: bytes, ending: str, kind: str) -> None:
    assert kind_of(data, ending)[0] == kind
