"""What a web page says about its article: headline, byline, day, source, language. Pure; trafilatura's answers, held against what the page shows."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from reader.article import linked_data, trees
from reader.article.bylines import is_names
from reader.article.dated import day_in
from reader.article.frontmatter import Header
from reader.article.taken import Asked, Piece, day_of, has_words, header_of, same_letters

BYLINE = re.compile(r"(?:written )?(?:by|von|par|por|di|door)\b:?\s+(?P<names>\S.*)", re.IGNORECASE)
NAMES_END = re.compile(
    r"(?:[|•·/]|\s[-–—]\s|\d|@|,? (?:in|for|at|from) (?:the )?(?=[A-Z])(?!.*\band\b)"
    r"|\b(?:follow|updated|published|posted|share|contact|email|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\b))",
    re.IGNORECASE,
)
NO_NAME = re.compile(
    r"\d|\b(?:correspondent|reporter|editor|writer|columnist|producer|journalist|bureau chief|photographer|contributor"
    r"|korrespondent(?:in)?|redakteur(?:in)?)s?$",
    re.IGNORECASE,
)
"""Days and offices, which stand behind a name."""
NOBODY = frozenset("username admin administrator submitted editor guest anonymous unknown author user default webmaster root login".split())
"""What forms and programs stand where a page has no author."""
FEWEST_LETTERS = 12
"""A heading with less than this may be in the page's title by chance, in a script that needs more letters than one a word."""
ABOVE, INTO = 16, 2
"""How many paragraphs before and after the report's first one a byline may stand."""
PARTING = (" | ", " – ", " — ", " - ", " -- ", " » ", " · ", " • ", "-", "_", "：")


def header(document: Any, root: trees.Element, pieces: Sequence[Piece], asked: Asked) -> Header:
    """The header; `document` is trafilatura's answer or None, `pieces` the page's paragraphs as they were taken and left out."""
    known = {name: getattr(document, name, None) for name in ("title", "author", "sitename", "date", "url")}
    source = known["sitename"] or meta(root, "og:site_name")
    day = day_of(known["date"]) if known["date"] else None
    return header_of(
        title=_headline(known["title"], source, root, pieces),
        source=source,
        byline=_byline(known["author"], root, pieces, source),
        day=day or _stated_day(root),
        url=known["url"] or asked.address,
        language=language_of(root),
    )


def standfirst(root: trees.Element) -> str:
    """The letters of what the page says the article is about, which many set under the headline."""
    return same_letters(meta(root, "og:description") or meta(root, "description") or "")


def _headline(found: str | None, source: str | None, root: trees.Element, pieces: Sequence[Piece]) -> str | None:
    """The page's headline as it shows it: the heading that is part of what the page calls itself, without the name of the paper behind it."""
    titles = [title for title in (meta(root, "og:title"), _title(root), found) if title]
    for title in titles:
        letters = same_letters(title)
        inside = [(len(same), piece.text) for piece in pieces if piece.level and _is_inside(same := same_letters(piece.text), letters)]
        if inside:
            return max(inside, key=lambda pair: pair[0])[1]
    return _without(found or (titles[0] if titles else None), source)


def _is_inside(heading: str, title: str) -> bool:
    """Whether a heading is what a title begins with, ends with or holds, and most of it."""
    few = FEWEST_LETTERS if heading[:1].isascii() else FEWEST_LETTERS // 2
    return len(heading) >= few and heading in title and 3 * len(heading) >= len(title)


def _without(title: str | None, source: str | None) -> str | None:
    """A title without the source's name before or behind it."""
    if title is None or source is None:
        return title
    for parting in PARTING:
        for head, tail in (title.rpartition(parting)[::2], title.partition(parting)[::-2]):
            if same_letters(tail) == same_letters(source) and has_words(head):
                return head.strip()
    return title


def _byline(found: str | None, root: trees.Element, pieces: Sequence[Piece], source: str | None) -> str | None:
    """Who wrote it: as trafilatura says, unless the page itself shows "By …" by the article and names somebody else, or more."""
    said = [part.strip() for part in (found or "").split(";")]
    named = [part for part in said if part and part.casefold() not in NOBODY and not NO_NAME.search(part)]
    # the paper and its publisher stand among the authors of many a page, but only where nobody else does did they write it
    houses = {same_letters(name) for name in (source or "", *linked_data.publishers(root)) if name}
    authors = [part for part in named if same_letters(part) not in houses] or named
    shown = _shown(pieces)
    if shown is not None:
        letters = same_letters(shown)
        known = [author for author in authors if same_letters(author) in letters]
        # two names joined by a word, of which trafilatura has heard of one
        if not known or (len(known) == len(authors) == 1 and len(letters) > len(same_letters(known[0])) + FEWEST_LETTERS // 2):
            return shown
    return ", ".join(authors) or linked_data.writers(root, houses)


def _shown(pieces: Sequence[Piece]) -> str | None:
    """The names of the "By …" line nearest to where the report begins."""
    first = next((number for number, piece in enumerate(pieces) if not piece.left and not piece.level), None)
    if first is None:
        return None
    near = [*reversed(pieces[max(0, first - ABOVE) : first]), *pieces[first : first + INTO]]
    for piece in near:
        line = BYLINE.fullmatch(piece.text) if len(piece.text) <= 160 else None
        if line is None or piece.left not in ("", "links", "around the article"):
            continue
        end = NAMES_END.search(line["names"])
        names = line["names"][: end.start()].strip(" ,.;:|-–—") if end else line["names"].strip(" ,.;:")
        while NO_NAME.search(names) and "," in names:
            names = names.rpartition(",")[0]
        if names and is_names(names, most=16):
            return names
    return None


def _stated_day(root: trees.Element) -> date | None:
    for name in ("article:published_time", "datePublished", "date", "dc.date", "pubdate"):
        stated = meta(root, name)
        if stated:
            return day_of(stated) or day_in(stated[:60])
    return None


def language_of(root: trees.Element) -> str | None:
    """The language that the page says it is in."""
    named = next((element.get("lang") or trees.attribute(element, "lang") for element in root.iter("html", "body", "article")), None)
    return named or meta(root, "og:locale") or None


def meta(root: trees.Element, name: str) -> str | None:
    """What a page's <meta> says under a name, whichever attribute names it."""
    wanted = name.casefold()
    for element in root.iter("meta"):
        if wanted in ((element.get("property") or "").casefold(), (element.get("name") or "").casefold(), (element.get("itemprop") or "").casefold()):
            return (element.get("content") or "").strip() or None
    return None


def _title(root: trees.Element) -> str | None:
    found = trees.first(root, "title")
    return trees.words(found) if found is not None else None
