"""Web pages: trafilatura decides what the article is and what the page says about it; the words are the page's own. Off the window's process.

What trafilatura does not take, and what it takes though it stands in a caption, a newsletter box or an invitation to read something else, is kept apart
with the reason.
"""

import codecs
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from reader.article import trees
from reader.article.assembly import LONGEST_PARAGRAPH
from reader.article.decoding import MARKS, NotTextError, decode_page
from reader.article.frontmatter import Header
from reader.article.page_header import header, language_of, standfirst
from reader.article.plain import ends_sentence
from reader.article.taken import Asked, Piece, Taken, UnreadableError, same_letters
from reader.article.walking import BY_NAME, Walked, is_comments, walk

CHARSET = re.compile(
    rb"""(?x)<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([A-Za-z0-9_:.-]{2,40})
    |<\?xml[^>]{0,100}encoding\s{0,9}=\s{0,9}["']([A-Za-z0-9_.-]{2,40})""",
    re.IGNORECASE,
)
NEIGHBOURS = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
"""What browsers read in place of what a page names."""
NEVER = frozenset({"utf-16", "utf-16le", "utf-16be", "utf-32", "utf-7", "unicode"})
"""Codes that a page cannot truly name in ASCII letters."""
MOST_TAGS = 200_000
"""The longest pages of news sites have some ten thousand."""
TOO_LITTLE = 250
"""Characters. With less, what trafilatura found is no article, and all that stands in no list, box or foot is taken."""
LONGEST_HEADING = 120
ABOVE = 8
"""How many paragraphs over the report's first one its standfirst may stand."""
SURE = frozenset({"caption", "button", "form", "readers’ comments"})
LIKELY = frozenset({"leads elsewhere", "newsletter or subscription box", "other articles", "advertisement", "cookie notice", "picture gallery"})
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
    pieces = _chosen(walked, document, standfirst(root))
    if not any(not piece.left and not piece.level for piece in pieces):
        pieces = _by_name_alone(walked)
    about = header(document, root, pieces, asked)
    body = sum(len(piece.text) for piece in pieces if not piece.left and not piece.level)
    if not body:
        raise UnreadableError(_nothing(text))
    return Taken(pieces, "a web page", about, _notes(text, root, body))


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

    root = trees.html(text)
    for element in [element for element in root.iter() if is_comments(element)]:
        # it knows few of their names, and may take a long row of them for the article
        trees.drop(element)
    try:
        return bare_extraction(
            root,
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


def _chosen(walked: list[Walked], document: Any, about: str = "") -> tuple[Piece, ...]:
    """Each paragraph of the page, taken or left out; `about`: the letters of what the page says its article is about."""
    wanted = _wanted(document)
    if sum(len(text) for text in wanted) < TOO_LITTLE:
        return tuple(replace(w.piece, left="links") if not w.piece.left and w.linked > 0.6 and not w.piece.level else w.piece for w in walked)
    counted = Counter(wanted)
    joined = "\n".join(wanted) if sum(map(len, wanted)) < 400_000 else ""
    inside = [_is_wanted(w, counted, joined) for w in walked]
    inside = _led_in(walked, _bridged(walked, inside), about)
    return tuple(_leading_on([_decided(w, is_in) for w, is_in in zip(walked, inside, strict=True)], walked))


def _by_name_alone(walked: list[Walked]) -> tuple[Piece, ...]:
    """What is left out for its element's name alone, where all of a page would be: then the page bears that name, and is read."""
    named = [w.piece.left in BY_NAME and w.linked < 0.5 for w in walked]
    enough = sum(len(w.piece.text) for w, is_named in zip(walked, named, strict=True) if is_named) >= TOO_LITTLE
    return tuple(replace(w.piece, left="") if enough and is_named else w.piece for w, is_named in zip(walked, named, strict=True))


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


def _led_in(walked: list[Walked], inside: list[bool], about: str) -> list[bool]:
    """What stands over the first wanted paragraph is wanted too where the page says that its article is about this; and a whole sentence that is set as a
    heading, there or among the wanted ones: a standfirst, or the report's first words set large.
    """
    made = list(inside)
    running = [at for at, is_in in enumerate(inside) if is_in and not walked[at].piece.level]
    if not running:
        return made
    for at in range(max(0, running[0] - ABOVE), running[-1]):
        piece = walked[at].piece
        letters = same_letters(piece.text)
        sentence = piece.level > 1 and len(letters) >= 40 and walked[at].linked < 0.3 and ends_sentence(piece.text)
        named = at < running[0] and len(letters) >= 30 and letters[:200] in about
        made[at] = made[at] or ((sentence or named) and not piece.left)
    return made


def _leading_on(pieces: list[Piece], walked: list[Walked]) -> Iterator[Piece]:
    """Headlines of other articles after a line that leads to them ("More from the Courier") belong to it."""
    leading = False
    for piece, around in zip(pieces, walked, strict=True):
        if not piece.left and leading and around.linked > (0.4 if piece.role == "item" else 0.9):
            yield replace(piece, left="other articles")
            continue
        # "Read more: The shafts that cracked" holds its headline itself
        leading = (piece.left == "leads elsewhere" and around.linked < 0.5) or (leading and bool(piece.left))
        yield piece


def _decided(walked: Walked, wanted: bool) -> Piece:
    piece = walked.piece
    if piece.level > 1 and len(piece.text) > LONGEST_HEADING and ends_sentence(piece.text):
        # some pages set their first paragraph as a heading, to have it large
        piece = replace(piece, level=0)
    if piece.left in SURE:
        return piece
    if piece.left in LIKELY:
        # trafilatura takes these now and then; a long running text under such a name is the article all the same
        return replace(piece, left="") if wanted and len(piece.text) > 160 and walked.linked < 0.3 else piece
    if wanted:
        return replace(piece, left="")
    return replace(piece, left=piece.left or ("links" if walked.linked > 0.6 else "around the article"))


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
