"""Web pages: trafilatura decides what the article is and what the page says about it; the words are the page's own. Off the window's process.

What trafilatura does not take, and what it takes though it stands in a caption, a newsletter box or an invitation to read something else, is kept apart
with the reason.
"""

import codecs
import re
from collections import Counter
from dataclasses import replace
from typing import Any

from reader.article import trees
from reader.article.assembly import LONGEST_PARAGRAPH
from reader.article.dated import day_in
from reader.article.decoding import MARKS, NotTextError, decode_page
from reader.article.frontmatter import Header
from reader.article.taken import Asked, Piece, Taken, UnreadableError, day_of, header_of, same_letters
from reader.article.walking import Walked, walk

CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})|<\?xml[^>]{0,100}encoding\s*=\s*["']([A-Za-z0-9_.-]{2,40})""", re.IGNORECASE
)
NEIGHBOURS = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
"""What browsers read in place of what a page names."""
NEVER = frozenset({"utf-16", "utf-16le", "utf-16be", "utf-32", "utf-7", "unicode"})
"""Codes that a page cannot truly name in ASCII letters."""
MOST_TAGS = 200_000
"""The longest pages of news sites have some ten thousand."""
TOO_LITTLE = 250
"""Characters. With less, what trafilatura found is no article, and all that stands in no list, box or foot is taken."""
SURE = frozenset({"caption", "button", "form"})
LIKELY = frozenset({"leads elsewhere", "newsletter or subscription box", "other articles", "advertisement", "cookie notice"})
"""Reasons for leaving a paragraph out that stand even where trafilatura would take it: always, and unless it is long."""
WALLED = re.compile(
    r"(?:subscribe|subscription|sign in|log ?in|register|become a member)\b.{0,80}\b(?:continue|read(?:ing)?|access|unlock|full)"
    r"|already a (?:subscriber|member)"
    r"|(?:this|the) (?:article|story|content) is (?:for|available to|reserved for|exclusive to) (?:\w+ )?(?:subscribers|members)",
    re.IGNORECASE,
)
SCRIPTED = re.compile(r"(?:enable|turn on|requires?|need(?:s)? )\W{0,3}javascript|javascript (?:is (?:disabled|required|not enabled)|must be)", re.IGNORECASE)
FREE = re.compile(r'"isAccessibleForFree"\s*:\s*"?(?:false)', re.IGNORECASE)
WALL_NOTE = "The page keeps its article for subscribers: what is here may be only its beginning. Open it in your browser, copy the text, and paste it."
SCRIPT_NOTE = "The page makes its text by scripts, which Diptych does not run. Open it in your browser, copy the text, and paste it."


def read(data: bytes, asked: Asked) -> Taken:
    """The article of a web page. Raises UnreadableError."""
    return read_text(decoded(data, asked.charset), asked)


def read_text(text: str, asked: Asked) -> Taken:
    """The same for a page that is text already: copied, or from an e-mail."""
    if text.count("<") > MOST_TAGS:
        raise UnreadableError("has far more elements than any article's page, too much to look through. Copy the article's text and paste it.")
    root = trees.html(text)
    walked = walk(root)
    if asked.fragment:
        return Taken(tuple(w.piece for w in walked), "copied from a web page or document", Header(language=language_of(root)))
    longest = max((len(w.piece.text) for w in walked), default=0)
    if longest > LONGEST_PARAGRAPH:
        raise UnreadableError(f"has one paragraph of {longest:,} characters; Diptych reads up to {LONGEST_PARAGRAPH:,}. Copy the article's text and paste it.")
    document = _main(text, asked.address)
    pieces = _chosen(walked, document)
    header = _header(document, root, asked)
    body = sum(len(piece.text) for piece in pieces if not piece.left and not piece.level)
    if not body:
        raise UnreadableError(_nothing(text))
    return Taken(pieces, "a web page", header, _notes(text, root, body))


def decoded(data: bytes, charset: str | None = None) -> str:
    """A page's bytes as text: by its byte order mark, what the server said, what the page says, else as any text file. Raises UnreadableError."""
    if not any(data.startswith(mark) for mark, _ in MARKS):
        found = CHARSET.search(data[:8192])
        named = (found[1] or found[2]).decode("ascii").casefold() if found else ""
        for name in (charset or "").casefold(), named:
            codec = NEIGHBOURS.get(name, name)
            if codec and codec not in NEVER:
                try:
                    return data.decode(codecs.lookup(codec).name, "strict" if codec == "utf-8" else "replace")
                except (LookupError, UnicodeError, ValueError):
                    continue
    try:
        return decode_page(data)
    except NotTextError as error:
        raise UnreadableError(f"is {error}. Save the page once more, or copy the article's text and paste it.") from error


def _main(text: str, address: str | None) -> Any:
    """What trafilatura makes of the page: an object with its metadata and a tree `body`; None where it finds no article."""
    from trafilatura import bare_extraction

    try:
        return bare_extraction(
            trees.html(text),
            url=address,
            include_comments=False,
            include_tables=True,
            include_images=False,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except (ValueError, TypeError, AttributeError, KeyError, IndexError, AssertionError, RecursionError):
        # a page that its rules trip over is read without them
        return None


def _chosen(walked: list[Walked], document: Any) -> tuple[Piece, ...]:
    """Each paragraph of the page, taken or left out."""
    wanted = _wanted(document)
    if sum(len(text) for text in wanted) < TOO_LITTLE:
        return tuple(replace(w.piece, left="links") if not w.piece.left and w.linked > 0.6 and not w.piece.level else w.piece for w in walked)
    counted = Counter(wanted)
    joined = "\n".join(wanted) if sum(map(len, wanted)) < 400_000 else ""
    inside = [_is_wanted(w, counted, joined) for w in walked]
    return tuple(_decided(w, is_in) for w, is_in in zip(walked, _bridged(walked, inside), strict=True))


def _wanted(document: Any) -> list[str]:
    """The letters of every block that trafilatura took."""
    if document is None or document.body is None:
        return []
    blocks = document.body.iter("p", "head", "item", "quote", "cell", "code", "ab")
    return [letters for element in blocks if (letters := same_letters("".join(element.itertext())))]


def _is_wanted(walked: Walked, counted: Counter[str], joined: str) -> bool:
    letters = same_letters(walked.piece.text)
    if counted[letters] > 0:
        counted[letters] -= 1
        return True
    # one of its blocks may be two here (a line break), or the other way round
    return len(letters) >= 24 and (letters in joined or (len(letters) >= 80 and letters[:40] in joined and letters[-40:] in joined))


def _bridged(walked: list[Walked], inside: list[bool]) -> list[bool]:
    """A subhead or a short line of running text between two wanted paragraphs, standing nowhere special, is wanted too."""
    made = list(inside)
    for at in range(1, len(inside) - 1):
        piece = walked[at].piece
        if not made[at] and inside[at - 1] and inside[at + 1] and not piece.left and walked[at].linked < 0.5:
            made[at] = piece.level > 1 or piece.role != "text" or piece.text[-1] in '.!?”"»'
    return made


def _decided(walked: Walked, wanted: bool) -> Piece:
    piece = walked.piece
    if piece.left in SURE:
        return piece
    if piece.left in LIKELY:
        # trafilatura takes these now and then; a long running text under such a name is the article all the same
        return replace(piece, left="") if wanted and len(piece.text) > 160 and walked.linked < 0.3 else piece
    if wanted:
        return replace(piece, left="")
    return replace(piece, left=piece.left or ("links" if walked.linked > 0.6 else "around the article"))


def _header(document: Any, root: trees.Element, asked: Asked) -> Header:
    """What the page says about its article."""
    known = {name: getattr(document, name, None) for name in ("title", "author", "sitename", "date", "url")}
    byline = known["author"]
    day = day_of(known["date"]) if known["date"] else None
    return header_of(
        title=known["title"] or _meta(root, "og:title") or _title(root),
        source=known["sitename"] or _meta(root, "og:site_name"),
        byline=", ".join(part.strip() for part in byline.split(";")) if byline else None,
        day=day or _stated_day(root),
        url=known["url"] or asked.address,
        language=language_of(root),
    )


def _stated_day(root: trees.Element) -> Any:
    for name in ("article:published_time", "datePublished", "date", "dc.date", "pubdate"):
        stated = _meta(root, name)
        if stated:
            return day_of(stated) or day_in(stated[:60])
    return None


def language_of(root: trees.Element) -> str | None:
    """The language that the page says it is in."""
    named = next((element.get("lang") or trees.attribute(element, "lang") for element in root.iter("html", "body", "article")), None)
    return named or _meta(root, "og:locale") or None


def _meta(root: trees.Element, name: str) -> str | None:
    wanted = name.casefold()
    for element in root.iter("meta"):
        if wanted in ((element.get("property") or "").casefold(), (element.get("name") or "").casefold(), (element.get("itemprop") or "").casefold()):
            return (element.get("content") or "").strip() or None
    return None


def _title(root: trees.Element) -> str | None:
    found = trees.first(root, "title")
    return trees.words(found) if found is not None else None


def _notes(text: str, root: trees.Element, body: int) -> tuple[str, ...]:
    if FREE.search(text) or (body < 1500 and WALLED.search(trees.words(root)[:200_000])):
        return (WALL_NOTE,)
    return (SCRIPT_NOTE,) if body < 400 and SCRIPTED.search(text) else ()


def _nothing(text: str) -> str:
    if SCRIPTED.search(text) or text.count("<script") > 3:
        return "has no text in it: the page makes its text by scripts, which Diptych does not run. Open it in your browser, copy the text, and paste it."
    if WALLED.search(text):
        return "keeps its article for subscribers. Open it in your browser, copy the text, and paste it."
    return "has no article in it. Choose another page, or copy the article's text and paste it."
