"""A web page's tree into paragraphs in their order, each with how it is set and, where its place in the page tells, why it is no part of an article. Linear."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

from reader.article.model import Role
from reader.article.plain import BULLET, ends_sentence
from reader.article.taken import Piece, clean, has_words
from reader.article.trees import Element, local, steps

SILENT = frozenset(
    "head script style noscript template svg math iframe object embed audio video canvas map select option optgroup datalist textarea input "
    "progress meter title".split()
)
BLOCKS = frozenset(
    "html body p div section article main header footer nav aside form figure figcaption blockquote pre ul ol li dl dt dd table caption thead tbody tfoot tr "
    "td th h1 h2 h3 h4 h5 h6 hr address fieldset legend details summary dialog hgroup center menu search".split()
)
PLACES = {
    "nav": "navigation",
    "menu": "navigation",
    "aside": "beside the article",
    "footer": "foot of the page",
    "form": "form",
    "button": "button",
    "figcaption": "caption",
    "caption": "caption",
    "dialog": "box over the page",
    "fieldset": "form",
}
ROLES = {"navigation": "navigation", "complementary": "beside the article", "contentinfo": "foot of the page", "search": "form", "dialog": "box over the page"}
BOX = "newsletter or subscription box"
ASKED = "?"
"""A box, if it asks for something: what is only for subscribers bears the same names."""
NAMED = (
    (re.compile(r"\b(?:wp-)?caption|image-?credit|photo-?credit|media-?credit|credit-?line|figure-?text", re.IGNORECASE), "caption"),
    (re.compile(r"newsletter|sign-?up", re.IGNORECASE), BOX),
    (re.compile(r"subscri|paywall|donat|membership", re.IGNORECASE), ASKED),
    (
        re.compile(r"\brelated|read-?more|also-?read|more-?on|recommend|most-?(?:read|popular)|trending|promo\b|teaser|outbrain|taboola", re.IGNORECASE),
        "other articles",
    ),
    (re.compile(r"\bad(?:s|vert\w*|-\w+|slot)?\b|sponsor|commercial", re.IGNORECASE), "advertisement"),
    (re.compile(r"cookie|consent|gdpr", re.IGNORECASE), "cookie notice"),
    (re.compile(r"slide-?show|photo-?gallery|image-?gallery|\bgallery\b|carousel|lightbox", re.IGNORECASE), "picture gallery"),
    (re.compile(r"\bcomments?\b|disqus", re.IGNORECASE), "comments"),
    (re.compile(r"\b(?:social|share|sharing|follow-us)\b", re.IGNORECASE), "sharing"),
    (re.compile(r"breadcrumb|skip-?(?:to|link)|\bmenu\b|navbar|\bnav\b", re.IGNORECASE), "navigation"),
)
BY_NAME = frozenset({*(why for _, why in NAMED), BOX}) - {"caption"}
COMMENTS = re.compile(
    r"(?:^|\s)(?:(?:[\w-]{0,20}[_-])?comments?[_-](?:list|section|area|thread|container|wrapper|block|body)s?|comments?|disqus_thread|respond|comentarios"
    r"|commentaires|kommentare|commenti|reacties|kommentarer|komentarze)(?:$|\s)",
    re.IGNORECASE,
)
"""What names the place of the readers' own words and nothing else, however much they wrote."""
ASKING = re.compile(
    r"newsletter|sign(?:ing)?[ -](?:up|in)|log ?in|subscri|register|member|donat|contribut|support|free trial|e-?mail"
    r"|abonn|anmeld|registrier|s.inscri|suscri|iscriv",
    re.IGNORECASE,
)
"""What a box says that asks for an address or for money."""
LARGEST_BOX = 3000
"""Characters."""
NEVER_BY_NAME = frozenset("html body main article".split())
INVITES = re.compile(
    r"\W*(?:(?:read|see|watch|listen|also|more|related|recommended|don[’']?t miss|editor[’']?s picks?)\b.{0,24}:"
    r"|(?:read (?:more|also|next|the full story)|also read|related (?:articles?|stories|content|topics)"
    r"|more (?:on this(?: story)?|from .{2,40}|must-reads.{0,30})"
    r"|sign up (?:for|to)\b.*|subscribe(?: (?:to|now|for|here)\b.*)?|get our .{0,40}newsletter.*|follow us\b.*|share this\b.*|advertisement|skip advertisement"
    r"|story continues below.{0,40}|listen to (?:this )?(?:article|story)\b.*|click here\b.*|view (?:in|this) .{0,20}browser.*"
    r"|share (?:on|via) \w+.{0,20}|loading comments\W*|please wait\W*|(?:previous|next|close|full ?screen|autoplay|view photos|print article|comments?)"
    r"|\d{1,3} of \d{1,3}|unsubscribe.*|manage (?:your )?preferences.*"
    r"|this e?-?mail was sent .*|you (?:are receiving|received) this .*|(?:©|copyright ).{0,120})\W*$)",
    re.IGNORECASE,
)
BLANK = re.compile(r"\n[ \t\r]*(?=\n)")
LIST_ROLES: dict[str, Role] = {"blockquote": "quote", "li": "item", "dd": "item"}


@dataclass(slots=True)
class _Flow:
    """The paragraph that is being put together. `linked`: how many of its characters stand in links; `line`, `bold`: of its last line, all and in bold."""

    words: list[str]
    linked: int = 0
    line: int = 0
    bold: int = 0


@dataclass(frozen=True, slots=True)
class _Around:
    """What holds inside an element: a heading's level, the role, why it is left out, whether it is a link, and the number of a list's next item."""

    level: int = 0
    role: Role = "text"
    left: str = ""
    link: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Walked:
    """One paragraph of a page. `linked`: the share of it that stands in links."""

    piece: Piece
    linked: float = 0.0


def walk(root: Element) -> list[Walked]:
    """Every paragraph of the page with words in it."""
    return list(_Walk().through(root))


class _Walk:
    """One pass over a tree without recursion: a page may be nested as deep as its parser lets it."""

    def __init__(self) -> None:
        self._stack: list[_Around] = [_Around()]
        self._counts: list[int | None] = []
        self._flow = _Flow([])
        self._number = ""

    def through(self, root: Element) -> Iterator[Walked]:
        muted = 0
        for event, element in steps(root):
            name = local(element)
            if event == "start":
                if muted or name in SILENT or _hidden(element):
                    muted += 1
                    continue
                yield from self._enter(element, name)
                self._say(element.text)
                continue
            if muted:
                muted -= 1
            else:
                yield from self._leave(name)
            if not muted:
                self._say(element.tail)
        yield from self._flush()

    def _enter(self, element: Element, name: str) -> Iterator[Walked]:
        if name == "br":
            # a line in bold by itself is a subhead, whatever it is called
            self._flow.words.append("\n\n" if 0 < self._flow.line == self._flow.bold else "\n")
            self._flow.line = self._flow.bold = 0
        if name in BLOCKS:
            yield from self._flush()
        around = self._stack[-1]
        if name in ("ul", "ol", "menu"):
            start = element.get("start", "1")
            self._counts.append((int(start) if start.isdigit() and len(start) < 6 else 1) if name == "ol" else None)
        elif name == "li" and self._counts and self._counts[-1] is not None:
            self._number = f"{self._counts[-1]}. "
            self._counts[-1] += 1
        level = int(name[1]) if len(name) == 2 and name[0] == "h" and name[1] in "123456" else 0 if name == "p" else around.level
        left = around.left or _place(element, name)
        self._stack.append(_Around(level, LIST_ROLES.get(name, around.role), left, around.link or name == "a", around.bold or name in ("b", "strong")))

    def _leave(self, name: str) -> Iterator[Walked]:
        if name in BLOCKS:
            yield from self._flush()
        if name == "li":
            self._number = ""
        self._stack.pop()
        if name in ("ul", "ol", "menu") and self._counts:
            self._counts.pop()

    def _say(self, text: str | None) -> None:
        if text:
            self._flow.words.append(text.replace("\n", " "))
            count = len(text.strip())
            self._flow.line += count
            self._flow.bold += count if self._stack[-1].bold else 0
            self._flow.linked += count if self._stack[-1].link else 0

    def _flush(self) -> Iterator[Walked]:
        flow, self._flow = self._flow, _Flow([])
        if not flow.words:
            return
        around = self._stack[-1]
        whole = "".join(flow.words)
        linked = min(1.0, flow.linked / max(1, len(whole.strip())))
        for part in _parts(whole, around.level):
            text = clean(re.sub(r"[ \t\r\n\f]+", " ", part))
            if has_words(text):
                number, self._number = (self._number, "") if around.role == "item" else ("", self._number)
                yield Walked(Piece(number + text, around.level, around.role, around.left or _invites(text, linked)), linked)


def _parts(whole: str, level: int) -> list[str]:
    """The paragraphs between line breaks. Two of them are how many pages say "paragraph"; one is a space, unless all or nearly all come after a sentence's end
    or stand before a list's sign. In a heading a break is always a space.
    """
    if "\n" not in whole or level:
        return [whole]
    made: list[str] = []
    for part in BLANK.split(whole):
        lines = [line.strip() for line in part.split("\n") if line.strip()]
        ended = sum(ends_sentence(one) or BULLET.match(two) is not None for one, two in pairwise(lines))
        made += lines if len(lines) > 1 and 3 * ended >= 2 * (len(lines) - 1) else [part]
    return made


def _invites(text: str, linked: float) -> str:
    """Why a line is left out for what it says: it asks the reader to go elsewhere."""
    return "leads elsewhere" if len(text) <= 300 and (INVITES.fullmatch(text) or (INVITES.match(text) and linked > 0.4)) else ""


def _hidden(element: Element) -> bool:
    style = element.get("style", "")
    if style and re.search(r"display\s*:\s*none|visibility\s*:\s*hidden", style, re.IGNORECASE):
        return True
    return element.get("hidden") is not None and local(element) not in NEVER_BY_NAME


def _place(element: Element, name: str) -> str:
    """Why what stands in this element is no part of the article, by what the element is; empty where it may be."""
    if name in PLACES:
        return PLACES[name]
    role = element.get("role", "").casefold()
    if role in ROLES:
        return ROLES[role]
    if name in NEVER_BY_NAME:
        return ""
    named = f"{element.get('class', '')} {element.get('id', '')}"[:400]
    if named == " ":
        return ""
    if is_comments(element):
        return "readers’ comments"
    why = next((why for pattern, why in NAMED if pattern.search(named)), "")
    if why == ASKED:
        why = BOX if _asks(element) else ""
    return "" if why and _holds_much(element) else why


def is_comments(element: Element) -> bool:
    """Whether an element holds what readers wrote, and not the whole page under that name."""
    named = COMMENTS.search(element.get("id", "")[:400]) or COMMENTS.search(element.get("class", "")[:400])
    return named is not None and local(element) not in NEVER_BY_NAME and next(element.iter("h1", "article"), None) is None


def _asks(element: Element) -> bool:
    """Whether what stands in an element asks for something."""
    return any(ASKING.search(text[:LARGEST_BOX]) for text in islice(element.itertext(), 200))


def _holds_much(element: Element) -> bool:
    """Whether an element has as much text as no box has: then its name tells of a box inside it, or of the page's kind."""
    count = 0
    for text in element.itertext():
        count += len(text)
        if count > LARGEST_BOX:
            return True
    return False
