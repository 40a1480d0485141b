"""E-books (.epub): the chapters in their reading order; one of them is read, and where there are several the person chooses. Off the window's process."""

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import unquote

from reader.article import bylines
from reader.article.archive import DAMAGED, Archive
from reader.article.html import decoded
from reader.article.taken import Asked, ChapterError, PasswordError, Piece, Taken, UnreadableError, clean, headed, header_of
from reader.article.trees import Element, attribute, first, html, local, words, xml
from reader.article.walking import walk

PAGE_TYPES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")
MOST_CHAPTERS = 1500
NOTHING = re.compile(r"unknown(?: (?:title|author))?|untitled|no title|ohne titel|sans titre", re.IGNORECASE)
"""What programs write where nobody said anything."""
SHORTEST = 400
"""Characters: what has less is a cover, a dedication, a list of contents or the page of the imprint."""
NO_CHAPTER = re.compile(
    r"(?:table of )?contents|cover|copyright|imprint|title ?page|inhalt(?:sverzeichnis)?|impressum|sommaire|índice|indice|toc", re.IGNORECASE
)
FONT_ONLY = re.compile(r"\.(?:otf|ttf|woff2?)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Chapter:
    title: str
    pieces: tuple[Piece, ...]


def read(archive: Archive, asked: Asked) -> Taken:
    """The chapter that was chosen, or the only one. Raises ChapterError with the titles where there are several; UnreadableError, PasswordError."""
    _check_rights(archive)
    package, folder = _package(archive)
    chapters = _chapters(archive, package, folder)
    real = [c for c in chapters if sum(len(p.text) for p in c.pieces) >= SHORTEST and not NO_CHAPTER.fullmatch(c.title)] or chapters
    if not real:
        raise UnreadableError("has no text in it (its pages are pictures, or it is empty). Choose another file, or paste the article's text instead.")
    if asked.chapter is None and len(real) > 1:
        raise ChapterError([c.title for c in real])
    number = asked.chapter or 0
    if not 0 <= number < len(real):
        raise UnreadableError(f"has {len(real)} chapters, and none with the number {number + 1}.")
    chapter = real[number]
    stated = {name: _stated(package, name) for name in ("title", "creator", "language", "publisher")}
    alone = len(real) == 1
    header = header_of(
        # a magazine's title is where an article stood, a single article's its headline
        title=(stated["title"] if alone else chapter.title) if not any(p.level == 1 for p in chapter.pieces) else None,
        source=stated["publisher"] if alone else stated["title"],
        byline=None if bylines.names_writer(piece.text for piece in chapter.pieces if not piece.left and not piece.level) else stated["creator"],
        language=stated["language"],
    )
    return Taken(chapter.pieces, "an e-book" if alone else f"an e-book, chapter {number + 1} of {len(real)}", header)


def _check_rights(archive: Archive) -> None:
    """Typefaces may be scrambled; chapters that are can't be read without the shop's program."""
    if "META-INF/rights.xml" in archive.names or "META-INF/sinf.xml" in archive.names:
        raise UnreadableError("is copy-protected: only the shop's own reading program opens it. Open it there, copy the article's text, and paste it.")
    encryption = archive.get("META-INF/encryption.xml")
    if encryption is not None:
        scrambled = [attribute(e, "URI") for e in xml(encryption, "its list of encrypted parts").iter() if local(e) == "cipherreference"]
        if any(not FONT_ONLY.search(name) for name in scrambled):
            raise PasswordError(possible=False)


def _package(archive: Archive) -> tuple[Element, str]:
    """The book's list of parts, and the folder it lies in."""
    container = archive.get("META-INF/container.xml")
    if container is None:
        raise UnreadableError(DAMAGED.format("its table of parts is missing"))
    rootfile = first(xml(container, "its table of parts"), "rootfile")
    path = attribute(rootfile, "full-path") if rootfile is not None else ""
    data = archive.get(path)
    if data is None:
        raise UnreadableError(DAMAGED.format("its list of chapters is missing"))
    return xml(data, "its list of chapters"), posixpath.dirname(path)


def _chapters(archive: Archive, package: Element, folder: str) -> list[_Chapter]:
    items = {attribute(e, "id"): e for e in package.iter() if local(e) == "item"}
    order = [attribute(e, "idref") for e in package.iter() if local(e) == "itemref"]
    if len(order) > MOST_CHAPTERS:
        raise UnreadableError(f"has {len(order):,} chapters; Diptych reads up to {MOST_CHAPTERS:,}. Copy the article's text and paste it.")
    titles = _titles(archive, items, folder)
    chapters: list[_Chapter] = []
    budget = 20_000_000
    for name in dict.fromkeys(order):
        item = items.get(name)
        if item is None or attribute(item, "media-type") not in PAGE_TYPES or "nav" in attribute(item, "properties").split():
            continue
        path = _inside(folder, attribute(item, "href"))
        data = archive.get(path)
        if data is None or not data.strip():
            continue
        budget -= len(data)
        if budget < 0:
            raise UnreadableError("has too much text. Copy the article's text and paste it.")
        pieces = tuple(walked.piece for walked in walk(html(decoded(data))))
        heading = next((p.text for p in pieces if p.level), "")
        first_words = pieces[0].text[:60] if pieces else ""
        if pieces:
            chapters.append(_Chapter(clean(titles.get(path) or heading or first_words)[:200], headed(pieces, titles.get(path))))
    return chapters


def _titles(archive: Archive, items: dict[str, Element], folder: str) -> dict[str, str]:
    """What the table of contents calls each page: the newer kind (a page of links), or the older (an NCX)."""
    made: dict[str, str] = {}
    for item in items.values():
        path = _inside(folder, attribute(item, "href"))
        base = posixpath.dirname(path)
        data = archive.get(path)
        if data is None:
            continue
        if "nav" in attribute(item, "properties").split():
            for link in html(decoded(data)).iter("a"):
                made.setdefault(_inside(base, link.get("href", "")), words(link))
        elif attribute(item, "media-type") == "application/x-dtbncx+xml":
            for point in xml(data, "its table of contents").iter():
                if local(point) == "navpoint":
                    label, content = first(point, "text"), first(point, "content")
                    if label is not None and content is not None:
                        made.setdefault(_inside(base, attribute(content, "src")), words(label))
    return made


def _inside(folder: str, href: str) -> str:
    """A part's name in the archive: never outside it, since only names that are there are ever read."""
    return posixpath.normpath(posixpath.join(folder, unquote(href.partition("#")[0])))


def _stated(package: Element, name: str) -> str | None:
    found = first(package, name)
    said = words(found) if found is not None else ""
    return said if said and not NOTHING.fullmatch(said) else None
