"""Files made to do harm, or broken as files are: each with the ending it comes under. Made small here, large where it is opened. Shared by tests, trace and bench."""
# ruff: noqa: E501 -- files stand here as programs write them

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator

import kilbray

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
BILLION = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]>'
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY n SYSTEM "http://127.0.0.1:9/x">]>'
WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>'
ODT = '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:p>%s</text:p></office:text></office:body></office:document-content>'


def repacked(data: bytes, **changed: str | bytes) -> bytes:
    """An archive with some of its parts replaced; `__` stands for "/" and `_dot_` for "." in their names."""
    new = {name.replace("__", "/").replace("_dot_", "."): part for name, part in changed.items()}
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name in old.namelist():
            if name not in new:
                made.writestr(name, old.read(name))
        for name, part in new.items():
            made.writestr(name, part)
    return out.getvalue()


def huge_ratio() -> bytes:
    return repacked(kilbray.docx(), word__document_dot_xml=b"<a>" + b" " * (30 * 1024 * 1024))


def nested_zip() -> bytes:
    inner = b"x" * 1_000_000
    for _ in range(6):
        inner = kilbray.zipped({"mimetype": "application/epub+zip", **{f"f{n}.zip": inner for n in range(10)}})
    return inner


def overlapping() -> bytes:
    """Many entries of the list that all point to the same packed bytes (after Fifield 2019)."""
    packed = zlib.compress(b"\0" * 900_000, 9)[2:-4]
    crc = zlib.crc32(b"\0" * 900_000)
    local = struct.pack("<4s5H3I2H", b"PK\3\4", 20, 0, 8, 0, 0, crc, len(packed), 900_000, 1, 0) + b"a" + packed
    listed = b""
    for n in range(1000):
        name = f"{n}".encode()
        listed += struct.pack("<4s6H3I5H2I", b"PK\1\2", 20, 20, 0, 8, 0, 0, crc, len(packed), 900_000, len(name), 0, 0, 0, 0, 0, 0) + name
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 1000, 1000, len(listed), len(local), 0)
    return local + listed + end


def many_entries() -> bytes:
    return kilbray.zipped({"mimetype": "application/epub+zip", **{f"OEBPS/{n}.xhtml": "<p>x</p>" for n in range(6000)}})


def encrypted_zip() -> bytes:
    data = bytearray(kilbray.docx())
    at = data.find(b"PK\1\2")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\1\2", at + 4)
    return bytes(data)


def encrypted_odt() -> bytes:
    manifest = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
    return repacked(kilbray.odt(), **{"META-INF__manifest_dot_xml": manifest})


def encrypted_word() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(2000)


def scrambled_epub() -> bytes:
    scrambled = '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData><CipherData><CipherReference URI="OEBPS/c1.xhtml"/></CipherData></EncryptedData></encryption>'
    return repacked(kilbray.epub(), **{"META-INF__encryption_dot_xml": scrambled})


def pdf_with(body: bytes) -> bytes:
    """A PDF of one page with this (packed) content stream; its table is left for the reader to repair."""
    return b"".join(
        (
            b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/URI/URI(http://127.0.0.1:9/)>>>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
            b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n",
            f"4 0 obj<</Length {len(body)}/Filter[/FlateDecode/FlateDecode]>>stream\n".encode(),
            body,
            b"\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF",
        )
    )


def pdf_bomb() -> bytes:
    return pdf_with(zlib.compress(zlib.compress(b" " * 60_000_000, 9), 9))


def pdf_many_letters() -> bytes:
    lines = b"".join(f"BT /F 12 Tf 1 0 0 1 10 {10 * n} Tm ({'a ' * 50}) Tj ET\n".encode() for n in range(9_000))
    return pdf_with(zlib.compress(zlib.compress(lines)))


def pdf_loop() -> bytes:
    return b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R 2 0 R]/Count 99999999>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"


def pdf_deep() -> bytes:
    return b"%PDF-1.4\n1 0 obj" + b"[" * 200_000 + b"]" * 200_000 + b"endobj\ntrailer<</Root 1 0 R>>\n%%EOF"


def mail_of_parts() -> bytes:
    return b"From: a@b\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n" + b"--b\nContent-Type: text/plain\n\nx\n" * 100_000


def mail_nested() -> bytes:
    head = b"From: a@b\nSubject: x\nMIME-Version: 1.0\n"
    for n in range(3000):
        head += f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n".encode()
    return head + b"\nThe end.\n"


Make = Callable[[], bytes]
REFUSED: dict[str, tuple[str, Make, str]] = {
    "a zip bomb by its ratio": (".docx", huge_ratio, "zip bomb"),
    "zips in zips": (".epub", nested_zip, "damaged|no text|zip bomb|table of parts"),
    "a zip of entries that overlap": (".docx", overlapping, "zip bomb|share their bytes"),
    "a zip of thousands of entries": (".epub", many_entries, "files"),
    "names that lead out of the archive": (".docx", lambda: repacked(kilbray.docx(), **{"__etc__passwd": "x"}), "lead out"),
    "names with dots that lead out": (".odt", lambda: repacked(kilbray.odt(), **{"Pictures__.._dot_.__.._dot_.__x": "x", "a__..__..__x": "x"}), "lead out"),
    "entities in a Word file": (".docx", lambda: repacked(kilbray.docx(), word__document_dot_xml=BILLION + WORD % "&l9;"), "entities"),
    "an outside entity in a Word file": (".docx", lambda: repacked(kilbray.docx(), word__document_dot_xml=OUTSIDE + WORD % "&f;"), "entities"),
    "entities in an OpenDocument text": (".odt", lambda: repacked(kilbray.odt(), content_dot_xml=BILLION + ODT % "&l9;"), "entities"),
    "an outside entity in an OpenDocument text": (".odt", lambda: repacked(kilbray.odt(), content_dot_xml=OUTSIDE + ODT % "&f;&n;"), "entities"),
    "entities in an e-book": (".epub", lambda: repacked(kilbray.epub(), OEBPS__book_dot_opf=BILLION + "<package>&l9;</package>"), "entities"),
    "elements nested too deep in an OpenDocument text": (
        ".odt",
        lambda: repacked(kilbray.odt(), content_dot_xml=ODT % ("".join(f'<text:span text:style-name="T{n}">' for n in range(5000)) + "</text:span>" * 5000)),
        "deep",
    ),
    "an encrypted archive": (".docx", encrypted_zip, "password"),
    "an encrypted OpenDocument text": (".odt", encrypted_odt, "password"),
    "an encrypted Word file": (".docx", encrypted_word, "password"),
    "an e-book that is copy-protected": (".epub", scrambled_epub, "password"),
    "a PDF whose stream unpacks twice": (".pdf", pdf_bomb, "pictures of pages|damaged|memory"),
    "a PDF of a million letters": (".pdf", pdf_many_letters, "more than 400,000 characters|longer to read"),
    "a PDF whose pages hold themselves": (".pdf", pdf_loop, "damaged|pages"),
    "a PDF nested too deep": (".pdf", pdf_deep, "damaged|pictures"),
    "a rich text nested too deep": (".rtf", lambda: b"{\\rtf1 " + b"{" * 100_000 + b"x" + b"}" * 100_001, "deep"),
    "a rich text with raw bytes": (".rtf", lambda: b"{\\rtf1 {\\pict\\bin99999999 abc}}", "raw bytes"),
    "an e-mail of a hundred thousand parts": (".eml", mail_of_parts, "far more parts"),
    "a hundred megabytes in one line": (".txt", lambda: b"x" * 100_000_000, "too large"),
    "nine megabytes in one line": (".txt", lambda: b"x " * 4_500_000, "one line of"),
    "nine megabytes in one line of a page": (".html", lambda: b"<p>" + b"word " * 1_800_000, "paragraph of|too much"),
    "a million tiny paragraphs": (".txt", lambda: b"x\n" * 1_000_000, "lines"),
    "a million tiny paragraphs of a page": (".html", lambda: b"<p>x</p>" * 1_000_000, "too much|paragraphs"),
    "a program called a report": (".txt", lambda: b"MZ\x90\x00" + bytes(500), "is a program"),
    "a picture called a PDF": (".pdf", lambda: b"\x89PNG\r\n\x1a\n" + bytes(500), "is a picture"),
    "a spreadsheet called a report": (".docx", lambda: kilbray.zipped({"xl/workbook.xml": "<x/>"}), "spreadsheet"),
    "an empty page": (".html", lambda: b"<html><body></body></html>", "no article|no text"),
    "an empty Word file": (".docx", lambda: repacked(kilbray.docx(), word__document_dot_xml=WORD % ""), "no text|damaged"),
    "a page of scripts": (
        ".html",
        lambda: b"<html><body><div id=root></div><noscript>You need to enable JavaScript.</noscript>" + b"<script>x</script>" * 5,
        "scripts",
    ),
    **{
        f"a cut-off {ending[1:]} file": (ending, lambda make=made: make()[: len(make()) // 2], "damaged")
        for ending, made in kilbray.MADE.items()
        if ending in (".docx", ".odt", ".epub", ".rtf")
    },
}
"""What has to be refused: the ending, how it is made, and what the refusal says."""
BORNE: dict[str, tuple[str, Make]] = {
    "a page nested a hundred thousand deep": (".html", lambda: b"<div>" * 100_000 + b"<p>The ferry sails at noon on Monday.</p>"),
    "a page of open tags": (".html", lambda: b"<b><i><a href=x>" * 50_000),
    "a page of one long attribute": (".html", lambda: b"<p title='" + b"x" * 3_000_000 + b"'>The ferry sails.</p>"),
    "a page with entities": (".html", lambda: (BILLION + "<p>The ferry &l9; sails.</p>").encode()),
    "a page that names files and addresses": (
        ".html",
        lambda: b"<link rel=stylesheet href=file:///etc/passwd><iframe src=http://127.0.0.1:9/></iframe><img src=http://127.0.0.1:9/>" + kilbray.page(),
    ),
    "a page of brackets": (".html", lambda: b"<" * 1_000_000),
    "an e-mail nested three thousand deep": (".eml", mail_nested),
    "a cut-off PDF": (".pdf", lambda: kilbray.pdf()[: len(kilbray.pdf()) * 3 // 4]),
    "a Markdown text of brackets": (".md", lambda: b"[" * 1_000_000),
    "a Markdown text of quote marks": (".md", lambda: b"> " * 150_000 + b"x"),
    "a page in no known code": (".html", lambda: bytes(range(128, 256)) * 1000),
    "a rich text of escapes": (".rtf", lambda: b"{\\rtf1 " + b"\\u-10179?\\u-8500?\\'e4\\~" * 30_000 + b"}"),
}
"""What may be read or refused, but must end soon in one of the two."""


def changed(data: bytes, chance: random.Random) -> bytes:
    """Some bytes changed, taken out, doubled or put in."""
    made = bytearray(data)
    for _ in range(chance.choice((1, 3, 20, 200))):
        if not made:
            break
        at = chance.randrange(len(made))
        what = chance.randrange(4)
        if what == 0:
            made[at] = chance.randrange(256)
        elif what == 1:
            del made[at : at + chance.randrange(1, 50)]
        elif what == 2:
            made[at:at] = made[at : at + chance.randrange(1, 50)]
        else:
            made[at:at] = bytes(chance.randrange(256) for _ in range(chance.randrange(1, 9)))
    return bytes(made) or b"x"


def broken(count: int, seed: int = 6) -> Iterator[tuple[str, bytes]]:
    """Sound files of every kind, broken by chance but the same each time."""
    chance = random.Random(seed)
    whole = {ending: make() for ending, make in kilbray.MADE.items()}
    for number in range(count):
        ending = list(whole)[number % len(whole)]
        yield ending, changed(whole[ending], chance)
