"""Makes the files here, each by a program that people use, from the one report in harrowmere.py: `python tests/article/real/make.py` (Linux).

LibreOffice writes harrowmere.docx, .odt, .rtf, .pdf (two columns under a wide head, running heads, page numbers) and issue.epub (three reports);
Chromium saves the newspaper's page as harrowmere.html and .mhtml and prints it to page.pdf; typst sets broadsheet.pdf, justified and hyphenated;
Python's email library writes harrowmere.eml. They are kept, so that the tests need none of these programs.
"""

import base64
import functools
import http.server
import io
import json
import os
import subprocess
import sys
import tempfile
import threading
from datetime import UTC, datetime
from email.message import EmailMessage
from html import escape
from pathlib import Path
from typing import ClassVar

from harrowmere import ADDRESS, AUTHORS, BYLINE, CAPTION, LINES, OTHERS, SOURCE, STANDFIRST, TITLE, body, page

HERE = Path(__file__).parent
NAMES = ("office", "style", "text", "draw", "fo", "svg", "meta")
SPACES = " ".join(
    [f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{called}:1.0"' for name, called in zip(
        NAMES, ("office", "style", "text", "drawing", "xsl-fo-compatible", "svg-compatible", "meta"), strict=True)]
    + ['xmlns:dc="http://purl.org/dc/elements/1.1/"']
)  # fmt: skip
STYLES = """
<office:styles>
<style:style style:name="Standard" style:family="paragraph">
<style:text-properties fo:font-size="10pt" style:font-name="Liberation Serif" fo:language="en" fo:country="GB"/></style:style>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard">
<style:text-properties fo:font-size="24pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Subtitle" style:family="paragraph" style:parent-style-name="Standard">
<style:text-properties fo:font-size="13pt" fo:font-style="italic"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1"
 style:parent-style-name="Standard"><style:paragraph-properties fo:break-before="page"/>
<style:text-properties fo:font-size="20pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:default-outline-level="2"
 style:parent-style-name="Standard"><style:paragraph-properties fo:margin-top="0.3cm"/>
<style:text-properties fo:font-size="12pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph" style:parent-style-name="Standard">
<style:paragraph-properties fo:text-align="justify" fo:margin-bottom="0.2cm"/></style:style>
<style:style style:name="Quotations" style:family="paragraph" style:parent-style-name="Standard">
<style:paragraph-properties fo:margin-left="0.6cm" fo:margin-right="0.6cm" fo:margin-bottom="0.2cm"/><style:text-properties fo:font-style="italic"/>
</style:style>
<style:style style:name="Caption" style:family="paragraph" style:parent-style-name="Standard">
<style:text-properties fo:font-size="8pt" fo:font-style="italic"/></style:style>
<style:style style:name="Header" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="8pt"/></style:style>
<style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="center"/>
</style:style>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="P"><style:page-layout-properties fo:page-width="21cm" fo:page-height="20cm" fo:margin="2cm"/><style:header-style>
<style:header-footer-properties fo:min-height="0.8cm" fo:margin-bottom="0.4cm"/></style:header-style><style:footer-style>
<style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.4cm"/></style:footer-style></style:page-layout>
<style:style style:name="Two" style:family="section"><style:section-properties><style:columns fo:column-count="2" fo:column-gap="0.7cm"/>
</style:section-properties></style:style>
<style:style style:name="Pic" style:family="graphic"><style:graphic-properties style:wrap="none"/></style:style>
<text:list-style style:name="L"><text:list-level-style-bullet text:level="1" text:bullet-char="•">
<style:list-level-properties text:space-before="0.4cm" text:min-label-width="0.4cm"/></text:list-level-style-bullet></text:list-style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="P">
<style:header><text:p text:style-name="Header">THE ASKE VALLEY HERALD – Friday 20 November 2026</text:p></style:header>
<style:footer><text:p text:style-name="Footer"><text:page-number text:select-page="current">1</text:page-number></text:p></style:footer>
</style:master-page></office:master-styles>
"""


def paragraph(text: str, style: str = "Text_20_body") -> str:
    return f'<text:p text:style-name="{style}">{escape(text, quote=False)}</text:p>'


def heading(text: str, level: int) -> str:
    return f'<text:h text:style-name="Heading_20_{level}" text:outline-level="{level}">{escape(text, quote=False)}</text:h>'


def lines() -> str:
    """The report's own lines as OpenDocument."""
    ways = {
        "p": paragraph,
        "h": lambda text: heading(text, 2),
        "q": lambda text: paragraph(text, "Quotations"),
        "i": lambda text: f'<text:list text:style-name="L"><text:list-item>{paragraph(text, "Standard")}</text:list-item></text:list>',
    }
    return "".join(ways[kind](text) for kind, text in LINES).replace('</text:list><text:list text:style-name="L">', "")


def document(text: str) -> str:
    about = (
        f"<office:meta><dc:title>{TITLE}</dc:title><dc:creator>Newsdesk 3</dc:creator><meta:initial-creator>Newsdesk 3</meta:initial-creator>"
        "<dc:date>2026-11-20T08:15:00</dc:date></office:meta>"
    )
    kind = 'office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"'
    inside = f"{about}{STYLES}<office:body><office:text>{text}</office:text></office:body>"
    return f'<?xml version="1.0" encoding="UTF-8"?><office:document {SPACES} {kind}>{inside}</office:document>'


def by_libreoffice() -> None:
    head = paragraph(TITLE, "Title") + paragraph(STANDFIRST, "Subtitle") + paragraph(BYLINE, "Standard") + paragraph("19 November 2026", "Standard")
    photo = (
        '<draw:frame draw:style-name="Pic" draw:name="Photo" text:anchor-type="as-char" svg:width="8cm" svg:height="3.5cm"><draw:image>'
        f"<office:binary-data>{base64.b64encode(picture()).decode()}</office:binary-data></draw:image></draw:frame>"
    )
    shown = f'<text:p text:style-name="Standard">{photo}</text:p>{paragraph(CAPTION, "Caption")}'
    report = document(f'{head}<text:section text:style-name="Two" text:name="S">{shown}{lines()}</text:section>')
    others = "".join(heading(title, 1) + "".join(paragraph(text) for text in texts) for title, texts in OTHERS)
    issue = document(heading(TITLE, 1) + paragraph(BYLINE, "Standard") + lines() + others).replace(
        f"<dc:title>{TITLE}", f"<dc:title>{SOURCE}, 20 November 2026"
    )
    with tempfile.TemporaryDirectory() as folder:
        for name, text, endings in (("harrowmere", report, ("docx", "odt", "rtf", "pdf")), ("issue", issue, ("epub",))):
            Path(folder, f"{name}.fodt").write_text(text, encoding="utf-8")
            for ending in endings:
                asked = [
                    "soffice",
                    f"-env:UserInstallation=file://{folder}/profile",
                    "--headless",
                    "--convert-to",
                    ending,
                    "--outdir",
                    str(HERE),
                    f"{folder}/{name}.fodt",
                ]
                subprocess.run(asked, check=True, stdout=subprocess.DEVNULL, timeout=240)


def picture() -> bytes:
    from PIL import Image

    out = io.BytesIO()
    Image.new("RGB", (160, 70), (85, 102, 119)).save(out, "PNG")
    return out.getvalue()


def by_chromium() -> None:
    """The page is served under its own address, and asked for over the pipe of the browser's own tools."""
    place = ADDRESS.split("://herald.example/")[1]
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, place).parent.mkdir(parents=True)
        Path(folder, place).write_text(page(), encoding="utf-8")
        handler = functools.partial(Handler, directory=folder)
        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            with Browser(folder, server.server_port) as browser:
                browser.ask("Page.navigate", url=f"http://herald.example/{place}")
                browser.wait_for("Page.loadEventFired")
                dom = browser.ask("Runtime.evaluate", expression="'<!DOCTYPE html>\\n' + document.documentElement.outerHTML")["result"]["value"]
                (HERE / "harrowmere.html").write_bytes(dom.encode())
                (HERE / "harrowmere.mhtml").write_bytes(browser.ask("Page.captureSnapshot")["data"].encode())
                printed = browser.ask("Page.printToPDF", displayHeaderFooter=True)["data"]
                (HERE / "page.pdf").write_bytes(base64.b64decode(printed))
            server.shutdown()


def from_the_right() -> None:
    """The invented report in Arabic, printed by Chromium and written by LibreOffice."""
    about, text = (HERE.parents[2] / "packaging" / "arabic-english" / "a.md").read_text(encoding="utf-8").split("---\n")[1:]
    title = about.partition("title: ")[2].partition("\n")[0]
    tags = ((("h2", line[3:]) if line.startswith("## ") else ("p", line)) for line in text.strip().split("\n\n"))
    lines = "".join(f"<{tag}>{escape(line, quote=False)}</{tag}>" for tag, line in tags)
    head = f"<head><meta charset='utf-8'><title>{title}</title></head>"
    html = f"<!DOCTYPE html><html lang='ar' dir='rtl'>{head}<body dir='rtl'><h1>{title}</h1>{lines}</body></html>"
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "arabic.html").write_text(html, encoding="utf-8")
        with Browser(folder, 1) as browser:
            browser.ask("Page.navigate", url=f"file://{folder}/arabic.html")
            browser.wait_for("Page.loadEventFired")
            (HERE / "arabic-page.pdf").write_bytes(base64.b64decode(browser.ask("Page.printToPDF")["data"]))
        asked = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--infilter=HTML (StarWriter)", "--convert-to", "pdf"]
        subprocess.run([*asked, "--outdir", str(HERE), f"{folder}/arabic.html"], check=True, stdout=subprocess.DEVNULL, timeout=240)


class Handler(http.server.SimpleHTTPRequestHandler):
    """A page without an ending is a page."""

    extensions_map: ClassVar = {"": "text/html; charset=utf-8"}

    def log_message(self, *_: object) -> None:
        pass


class Browser:
    """Chromium without a window, spoken to by its pipe."""

    def __init__(self, folder: str, port: int) -> None:
        (theirs, self._out), (self._in, back) = os.pipe(), os.pipe()
        self._events: list[str] = []
        self._number, self._rest = 0, b""

        asked = ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/chromium", "--remote-debugging-pipe"]
        asked += [f"--host-resolver-rules=MAP herald.example 127.0.0.1:{port}", "about:blank"]
        # it listens on 3 and answers on 4
        handed = ["sh", "-c", f'exec "$@" 3<&{theirs} 4>&{back}', "sh", *asked]
        self._running = subprocess.Popen(handed, pass_fds=(theirs, back), stderr=subprocess.DEVNULL)
        self._session = ""

    def __enter__(self) -> "Browser":
        targets = self.ask("Target.getTargets")["targetInfos"]
        target = next(t["targetId"] for t in targets if t["type"] == "page")
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.ask("Page.enable")
        return self

    def __exit__(self, *_: object) -> None:
        self._session = ""
        self.ask("Browser.close")
        self._running.wait(30)

    def ask(self, method: str, **asked: object) -> dict:
        self._number += 1
        message = {"id": self._number, "method": method, "params": asked, **({"sessionId": self._session} if self._session else {})}
        os.write(self._out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._number:
                if "error" in answer:
                    raise OSError(answer["error"])
                return answer["result"]
            self._events.append(answer.get("method", ""))

    def wait_for(self, event: str) -> None:
        while event not in self._events:
            self._events.append(self._next().get("method", ""))

    def _next(self) -> dict:
        while b"\0" not in self._rest:
            self._rest += os.read(self._in, 1 << 20)
        one, self._rest = self._rest.split(b"\0", 1)
        return json.loads(one)


def by_typst() -> None:
    import font_source_serif_pro  # noqa: F401
    import typst

    def said(text: str) -> str:
        return "".join(f"\\{c}" if c in "\\#$*_@<>`~[]" else c for c in text)

    ways = {"p": "{}\n\n", "h": '#text(10pt, weight: "bold")[{}]\n\n', "q": "#pad(x: 1em)[#emph[{}]]\n\n", "i": "- {}\n"}
    names = ", ".join(f'"{name}"' for name in AUTHORS)
    source = f"""#set document(title: "{TITLE}", author: ({names}))
#set page(columns: 2, paper: "a5", margin: (x: 1.4cm, y: 1.9cm), header: [#set text(7pt); THE ASKE VALLEY HERALD #h(1fr) Friday, November 20, 2026],
  footer: context [#set text(7pt); #h(1fr) #counter(page).display() #h(1fr)])
#set text(8.5pt, hyphenate: true, lang: "en")
#set par(justify: true, first-line-indent: 1em, spacing: 0.62em)
#place(top, scope: "parent", float: true)[#text(17pt, weight: "bold")[{said(TITLE)}] \\
  #text(10pt, style: "italic")[{said(STANDFIRST)}] \\ #v(3pt) #text(8pt)[{BYLINE}]]
#figure(rect(width: 100%, height: 2.6cm, fill: luma(200)), caption: [{said(CAPTION)}],
  numbering: none, supplement: none)

"""
    (HERE / "broadsheet.pdf").write_bytes(typst.compile((source + "".join(ways[kind].format(said(text)) for kind, text in LINES)).encode()))


def letter() -> None:
    made = EmailMessage()
    made["From"], made["To"] = "Aske Valley Herald <news@herald.example>", "reader@example.org"
    made["Subject"], made["Date"] = f"Morning Herald: {TITLE}", datetime(2026, 11, 20, 6, 55, tzinfo=UTC)
    made["List-Unsubscribe"] = "<https://herald.example/u>"
    made.set_content("View in browser: https://herald.example/m/1120")
    rows = (
        '<a href="#">View this email in your browser</a>',
        '<img src="cid:logo"> THE MORNING HERALD',
        "<p>Good morning. It is Friday, and it is still raining.</p>",
        f"<h1>{TITLE}</h1><p>{BYLINE}</p>{body()}",
        f'<h3>Also today</h3><ul><li><a href="#">{OTHERS[0][0]}</a></li><li><a href="#">Bypass to open in May</a></li></ul>',
        '<p>You are receiving this email because you signed up at herald.example. <a href="#">Unsubscribe</a> | <a href="#">Manage your preferences</a></p>'
        "<p>Aske Valley Herald Ltd, 4 Bridge Street, Harrowmere</p>",
    )
    made.add_alternative(f"<html><body><table width='100%'>{''.join(f'<tr><td>{row}</td></tr>' for row in rows)}</table></body></html>", subtype="html")
    (HERE / "harrowmere.eml").write_bytes(made.as_bytes())


def plain() -> None:
    marks = {"p": "", "h": "", "q": "", "i": "• "}
    text = "\n\n".join([TITLE, BYLINE, "November 19, 2026", *(marks[kind] + text for kind, text in LINES)]).replace("\n\n• ", "\n• ")
    (HERE / "harrowmere.txt").write_text(text + "\n", encoding="utf-8")
    marks = {"p": "", "h": "## ", "q": "> ", "i": "- "}
    front = f"---\ntitle: {TITLE}\nauthor: {' and '.join(AUTHORS)}\nsource: {SOURCE}\ndate: 2026-11-19\n---\n\n"
    (HERE / "harrowmere.md").write_text(front + "\n\n".join(marks[kind] + text for kind, text in LINES) + "\n", encoding="utf-8")


if __name__ == "__main__":
    for way in (plain, letter, by_typst, by_chromium, by_libreoffice, from_the_right):
        if len(sys.argv) < 2 or way.__name__ in sys.argv[1:]:
            way()
    print(*sorted(file.name for file in HERE.iterdir()), sep="\n")
