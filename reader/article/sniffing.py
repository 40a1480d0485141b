"""What kind of file some bytes are, by what is in them first and by the name's ending second. Pure; looks only at the beginning."""

import re
from typing import Literal

from reader.article.decoding import PAGES, SIGNATURES, SNIFF

FileKind = Literal["text", "markdown", "page", "archive", "rtf", "pdf", "mail", "word97", "refused"]
FORMS: dict[str, str] = {
    "text": "a plain text",
    "markdown": "a Markdown text",
    "page": "a web page",
    "archive": "a Word, OpenDocument or EPUB file",
    "rtf": "a rich text (RTF) file",
    "pdf": "a PDF",
    "mail": "an e-mail or web archive",
    "word97": "an old Word file",
}
ENDINGS: dict[str, FileKind] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mkd": "markdown",
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".docx": "archive",
    ".docm": "archive",
    ".odt": "archive",
    ".epub": "archive",
    ".rtf": "rtf",
    ".pdf": "pdf",
    ".eml": "mail",
    ".mhtml": "mail",
    ".mht": "mail",
    ".doc": "word97",
}
OPENED = (".txt", ".text", *(ending for ending in ENDINGS if ending != ".doc"))
"""The endings that are offered for opening."""
HEADER_LINE = re.compile(rb"(?:From |[A-Za-z][A-Za-z0-9-]{1,40}:[ \t\r\n])")
MIME = re.compile(rb"^(?:MIME-Version|Received|Message-ID|Content-Type|Return-Path|Snapshot-Content-Location):", re.IGNORECASE | re.MULTILINE)
ADDRESSED = re.compile(rb"^(?:From|Subject|Date|Content-Location|Snapshot-Content-Location):", re.IGNORECASE | re.MULTILINE)
TAGS = re.compile(r"<(?:html|head|body|article|main|p|div|h[1-6]|meta)\b[^<>]*>", re.IGNORECASE)


def kind_of(data: bytes, ending: str) -> tuple[FileKind, str]:
    """The kind, and what to call the file where it is one that can't be read ("a picture"). `ending`: of its name, with the dot."""
    ending = ending.casefold()
    by_name = ENDINGS.get(ending, "text")
    if b"%PDF-" in data[:1024] and (by_name == "pdf" or data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"%PDF-")):
        return "pdf", ""
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "archive", ""
    if data.startswith(b"{\\rtf"):
        return "rtf", ""
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return "word97", ""
    known = next((what for signature, what in SIGNATURES if data.startswith(signature)), "")
    if known:
        return "refused", known
    if _is_mail(data, by_name):
        return "mail", ""
    # two-byte letters have a zero byte beside each ASCII one
    start = data[:SNIFF].replace(b"\x00", b"").decode("latin-1").lstrip("\xef\xbb\xbf\xff\xfe \t\r\n").casefold()
    if start.startswith(PAGES) or (by_name == "page" and TAGS.search(start)):
        return "page", ""
    if by_name == "page" and b"<" in data:
        return "page", ""
    # where nothing in it bears the name out, it is what it looks like: text, or the decoder's refusal
    return ("markdown" if by_name == "markdown" else "text"), ""


def _is_mail(data: bytes, by_name: str) -> bool:
    """Whether it starts with the header of a message: an e-mail's by its own lines, anything else only where the name says so."""
    head = re.split(rb"\r?\n\r?\n", data[: 4 * SNIFF].lstrip(b"\xef\xbb\xbf\r\n"), maxsplit=1)[0]
    if not HEADER_LINE.match(head):
        return False
    return bool(ADDRESSED.search(head)) and (by_name == "mail" or bool(MIME.search(head)))
