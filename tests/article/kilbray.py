"""One invented article as a file of every kind that can be opened, made by programs other than the readers."""
# ruff: noqa: E501, PERF401 -- files stand here as programs write them

import html
import io
import zipfile
from email.message import EmailMessage
from typing import NamedTuple


class Line(NamedTuple):
    kind: str  # "p", "h" (subhead), "q" (block quote), "li"
    text: str


TITLE = "Kilbray ferry sails again after eleven weeks in dock"
AUTHOR = "Orla Tennant"
SOURCE = "The Kilbray Courier"
DATE = "2026-03-04"
ADDRESS = "https://courier.example/2026/03/04/kilbray-ferry"
BODY = (
    Line(
        "p",
        "The ferry between Kilbray and the island of Sorn sailed on Wednesday for the first time in eleven weeks, carrying 212 passengers "
        "and a flock of forty sheep across a calm sound in just under an hour.",
    ),
    Line(
        "p",
        "Engineers had found cracks in both propeller shafts in December. The repair cost €1.4 million, a third more than the council had "
        "set aside, and the well-known yard at Dunmore had to send to Gdańsk for the steel.",
    ),
    Line("h", "Waiting for the mail"),
    Line(
        "p",
        "Islanders were supplied by a fishing boat in the meantime. “We had flour, we had whisky, and we had each other,” said Moira Kell, "
        "who keeps the only shop on Sorn. “What we did not have was the mail.”",
    ),
    Line(
        "q",
        "It is a lifeline, and for eleven weeks nobody on the mainland seemed to notice that it had been cut, nor to ask how we were getting along.",
    ),
    Line("p", "The council named three things that it means to do before the autumn, when the storms come and the old ship is due to be inspected again:"),
    Line("li", "charter a second ship from the line at Ardmore whenever the ferry is out of service for more than a week"),
    Line("li", "keep a spare shaft in the dock at Dunmore, paid for by the county and the ministry together"),
    Line("li", "publish the state of both engines on the first day of each month"),
    Line(
        "p",
        "The minister of transport, Tomás Brennan, travelled on the first crossing and promised a new ship by 2029. He was not asked about the fare, "
        "which rises by 12 percent in April – the third rise in two years, and the largest since the line was opened in 1961.",
    ),
)
PARAGRAPHS = [(line.text, "heading" if line.kind == "h" else "body") for line in BODY]


def _escaped(text: str) -> str:
    return html.escape(text, quote=False)


def plain() -> bytes:
    parts = [TITLE, f"By {AUTHOR}", DATE, *(f"• {line.text}" if line.kind == "li" else line.text for line in BODY)]
    return "\n\n".join(parts).encode()


def markdown() -> bytes:
    marks = {"p": "", "h": "## ", "q": "> ", "li": "- "}
    return f"---\ntitle: {TITLE}\nauthor: {AUTHOR}\ndate: {DATE}\n---\n\n".encode() + "\n\n".join(marks[line.kind] + line.text for line in BODY).encode()


def body_html() -> str:
    out: list[str] = []
    for line in BODY:
        text = _escaped(line.text)
        out.append({"p": f"<p>{text}</p>", "h": f"<h2>{text}</h2>", "q": f"<blockquote><p>{text}</p></blockquote>", "li": f"<li>{text}</li>"}[line.kind])
    joined = "\n".join(out)
    first, last = joined.index("<li>"), joined.rindex("</li>") + 5
    return f"{joined[:first]}<ul>{joined[first:last]}</ul>{joined[last:]}"


def page(body: str | None = None) -> bytes:
    """A news site's page, with all that such a page has around its article."""
    figure = '<figure><img src="ferry.jpg" alt=""><figcaption>The Maid of Sorn leaves the dock at Dunmore. Photograph: Ian Rusk</figcaption></figure>'
    inside = (body or body_html()).replace("<h2>", f"{figure}<h2>", 1)
    box = '<div class="newsletter-box"><p>Sign up for our morning newsletter and never miss a ferry story again.</p></div>'
    inside = inside.replace("<blockquote>", f'{box}<p>Read more: <a href="/x">How the shafts cracked</a></p><blockquote>', 1)
    return f"""<!doctype html><html lang="en-IE"><head><meta charset="utf-8"><title>{TITLE} | {SOURCE}</title>
<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="{SOURCE}"><meta name="author" content="{AUTHOR}">
<meta property="article:published_time" content="{DATE}T07:30:00+00:00"><link rel="canonical" href="{ADDRESS}"><script>let a = "not this";</script></head><body>
<header><a href="/">{SOURCE}</a></header><nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav>
<main><article><h1>{TITLE}</h1><div class="byline">By <a rel="author" href="/orla">{AUTHOR}</a></div>
{inside}
</article><aside><h3>Most read</h3><ul><li><a href="/1">Council votes on the bridge</a></li><li><a href="/2">Rain expected until Friday</a></li></ul></aside></main>
<div class="cookie-banner"><p>We use cookies to give you the best experience. Accept all?</p></div>
<footer><p>© 2026 {SOURCE}. All rights reserved.</p></footer></body></html>""".encode()


def docx() -> bytes:
    from docx import Document

    document = Document()
    document.core_properties.author = AUTHOR
    document.core_properties.title = ""
    document.add_paragraph(TITLE, style="Title")
    document.add_paragraph(f"By {AUTHOR}")
    document.add_paragraph("4 March 2026")
    styles = {"p": None, "h": "Heading 2", "q": "Quote", "li": "List Bullet"}
    for line in BODY:
        document.add_paragraph(line.text, style=styles[line.kind])
    document.add_paragraph("The Maid of Sorn leaves the dock at Dunmore", style="Caption")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def zipped(parts: dict[str, str | bytes], first: str = "mimetype") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in sorted(parts.items(), key=lambda item: item[0] != first):
            archive.writestr(name, data, zipfile.ZIP_STORED if name == first else zipfile.ZIP_DEFLATED)
    return out.getvalue()


def odt() -> bytes:
    spaces = " ".join(
        f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for p, n in (("office", "office"), ("text", "text"), ("style", "style"), ("meta", "meta"))
    )
    out: list[str] = []
    for line in BODY:
        # LibreOffice breaks a paragraph into spans wherever its formatting or its language changes
        words = _escaped(line.text).split(" ", 2)
        text = f"{words[0]} <text:span>{words[1]}</text:span> {words[2]}"
        out.append(
            {
                "p": f'<text:p text:style-name="Text_20_body">{text}</text:p>',
                "h": f'<text:h text:outline-level="2">{text}</text:h>',
                "q": f'<text:p text:style-name="P1">{text}</text:p>',
                "li": f'<text:list><text:list-item><text:p text:style-name="P2">{text}</text:p></text:list-item></text:list>',
            }[line.kind]
        )
    content = f"""<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces}><office:automatic-styles>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>
<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Text_20_body"/></office:automatic-styles>
<office:body><office:text><text:tracked-changes><text:changed-region><text:p>Struck out by the editor.</text:p></text:changed-region></text:tracked-changes>
<text:p text:style-name="Title">{TITLE}</text:p><text:p>By {AUTHOR}</text:p><text:p>4 March 2026</text:p>{"".join(out)}</office:text></office:body></office:document-content>"""
    meta = f'<?xml version="1.0"?><office:document-meta {spaces} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><dc:language>en-IE</dc:language></office:meta></office:document-meta>'
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, "meta.xml": meta})


def _rtf(text: str) -> str:
    out: list[str] = []
    for c in text:
        out.append(f"\\{c}" if c in "\\{}" else c if c < "\x80" else f"\\u{ord(c) if ord(c) < 0x8000 else ord(c) - 0x10000}?")
    return "".join(out)


def rtf() -> bytes:
    head = rf"{{\rtf1\ansi\ansicpg1252\deff0\deflang6153{{\fonttbl{{\f0 Times;}}}}{{\stylesheet{{\s0 Normal;}}{{\s1\outlinelevel0 heading 1;}}}}{{\info{{\title {_rtf(TITLE)}}}{{\author {_rtf(AUTHOR)}}}}}"
    out = [head, rf"\pard\plain\s1\outlinelevel0\b\fs36 {_rtf(TITLE)}\par", rf"\pard\plain\fs24 By {AUTHOR}\par", r"\pard\plain 4 March 2026\par"]
    for line in BODY:
        text = _rtf(line.text)
        form = {
            "p": r"\pard\plain %s\par",
            "h": r"\pard\plain\s2\outlinelevel1\b %s\b0\par",
            "q": r"\pard\plain\li720\i %s\i0\par",
            "li": r"\pard\plain{\pntext\bullet\tab}%s\par",
        }
        out.append(form[line.kind] % text)
    return ("\n".join(out) + "}").encode("ascii")


def pdf(*, columns: int = 1, justified: bool = True, indented: bool = False, pages: int = 1, paper: str = "a4") -> bytes:
    """Typeset, with hyphenation, running heads and page numbers."""
    import typst

    def said(text: str) -> str:
        return "".join(f"\\{c}" if c in "\\#$*_`<>@[]=-+/~" else c for c in text)

    form = {"p": "{}\n\n", "h": "== {}\n\n", "q": "#quote(block: true)[{}]\n\n", "li": "- {}\n"}
    written = "".join(form[line.kind].format(said(line.text)) for line in BODY).replace("\n- ", "\n- ")
    spacing = "first-line-indent: 1.4em, spacing: 0.65em" if indented else "spacing: 1.3em"
    filler = "".join(f"Word number {n} of the filler stands on this page of the printed edition and has nothing to say. " for n in range(70))
    more = "".join(f"{filler}\n\n" for _ in range(pages - 1))
    source = f"""#set page(paper: "{paper}", columns: {columns}, header: context [{SOURCE} #h(1fr) Wednesday edition], footer: context [#h(1fr) #counter(page).display() #h(1fr)])
#set text(size: 10pt, lang: "en", hyphenate: true)
#set par(justify: {str(justified).lower()}, {spacing})
#set document(title: "{TITLE}")
#place(top, scope: "parent", float: true)[#text(size: 20pt, weight: "bold", hyphenate: false)[{TITLE}]

{"By " + AUTHOR}

4 March 2026
]
{written}
{more}
"""
    return bytes(typst.compile(source.encode()))


def epub(chapters: int = 1) -> bytes:
    def chapter(title: str, body: str) -> str:
        return f'<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>{title}</title></head><body><h1>{title}</h1>{body}</body></html>'

    article = chapter(TITLE, f"<p>By {AUTHOR}</p><p>4 March 2026</p>{body_html()}")
    pages = {"c1.xhtml": article}
    for number in range(2, chapters + 1):
        pages[f"c{number}.xhtml"] = chapter(f"Chapter the {number}", f"<p>{'A story of its own about something else entirely. ' * 20}</p>")
    items = "".join(f'<item id="i{name[:-6]}" href="{name}" media-type="application/xhtml+xml"/>' for name in pages)
    refs = "".join(f'<itemref idref="i{name[:-6]}"/>' for name in pages)
    package = f'<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{TITLE if chapters == 1 else "Ships and Shores, No. 9"}</dc:title><dc:creator>{AUTHOR}</dc:creator><dc:language>en</dc:language></metadata><manifest>{items}</manifest><spine>{refs}</spine></package>'
    container = '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
    return zipped(
        {"mimetype": "application/epub+zip", "META-INF/container.xml": container, "OEBPS/book.opf": package, **{f"OEBPS/{n}": p for n, p in pages.items()}}
    )


def newsletter() -> bytes:
    message = EmailMessage()
    message["From"] = f'"{SOURCE}" <news@courier.example>'
    message["To"] = "reader@home.example"
    message["Subject"] = TITLE
    message["Date"] = "Wed, 04 Mar 2026 07:30:00 +0000"
    message.set_content("This message has a better half in HTML.")
    rows = f'<table><tr><td><a href="https://x">View in browser</a></td></tr><tr><td><h1>{TITLE}</h1><p>By {AUTHOR}</p>{body_html()}</td></tr><tr><td>You are receiving this because you signed up. <a href="#">Unsubscribe</a></td></tr></table>'
    message.add_alternative(f"<html lang=en><body>{rows}</body></html>", subtype="html")
    return message.as_bytes()


def mhtml() -> bytes:
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = ADDRESS
    message["Subject"] = TITLE
    message["Date"] = "Thu, 5 Mar 2026 10:00:00 -0000"
    message["Content-Type"] = 'multipart/related; type="text/html"; boundary="----Part0"'
    head = message.as_bytes().decode().split("\n\n")[0]
    import quopri

    body = quopri.encodestring(page()).decode()
    return f"{head}\n\n------Part0\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\nContent-Location: {ADDRESS}\n\n{body}\n------Part0--\n".encode()


MADE = {
    ".txt": plain,
    ".md": markdown,
    ".html": page,
    ".mhtml": mhtml,
    ".docx": docx,
    ".odt": odt,
    ".rtf": rtf,
    ".pdf": pdf,
    ".epub": epub,
    ".eml": newsletter,
}
