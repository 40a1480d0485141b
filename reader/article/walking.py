"""A web page's tree into paragraphs in their order, each with how it is set and, where its place in the page tells, why it is no part of an article. Linear."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.article.model import Role
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
NAMED = (
    (re.compile(r"\b(?:wp-)?caption|image-?credit|photo-?credit|media-?credit|credit-?line|figure-?text", re.IGNORECASE), "caption"),
    (re.compile(r"newsletter|sign-?up|subscri|paywall|donat|membership", re.IGNORECASE), "newsletter or subscription box"),
    (
        re.compile(r"\brelated|read-?more|also-?read|more-?on|recommend|most-?(?:read|popular)|trending|promo\b|teaser|outbrain|taboola", re.IGNORECASE),
        "other articles",
    ),
    (re.compile(r"\bad(?:s|vert\w*|-\w+|slot)?\b|sponsor|commercial", re.IGNORECASE), "advertisement"),
    (re.compile(r"cookie|consent|gdpr", re.IGNORECASE), "cookie notice"),
    (re.compile(r"\bcomments?\b|disqus", re.IGNORECASE), "comments"),
    (re.compile(r"\b(?:social|share|sharing|follow-us)\b", re.IGNORECASE), "sharing"),
    (re.compile(r"breadcrumb|skip-?(?:to|link)|\bmenu\b|navbar|\bnav\b", re.IGNORECASE), "navigation"),
)
LARGEST_BOX = 3000
"""Characters."""
NEVER_BY_NAME = frozenset("html body main article".split())
INVITES = re.compile(
    r"\W*(?:(?:read|see|watch|listen|also|more|related|recommended|don[’']?t miss|editor[’']?s picks?)\b.{0,24}:"
    r"|(?:read (?:more|also|next|the full story)|also read|related (?:articles?|stories|content|topics)|more (?:on this(?: story)?|from .{2,40})"
    r"|sign up (?:for|to)\b.*|subscribe(?: (?:to|now|for|here)\b.*)?|get our .{0,40}newsletter.*|follow us\b.*|share this\b.*|advertisement|skip advertisement"
    r"|story continues below.{0,40}|listen to (?:this )?(?:article|story)\b.*|click here\b.*|view (?:in|this) .{0,20}browser.*"
    r"|unsubscribe.*|manage (?:your )?preferences.*"
    r"|this e?-?mail was sent .*|you (?:are receiving|received) this .*|(?:©|copyright ).{0,120})\W*$)",
    re.IGNORECASE,
)
LIST_ROLES: dict[str, Role] = {"blockquote": "quote", "li": "item", "dd": "item"}


@dataclass(slots=True)
class _Flow:
    """The paragraph that is being put together."""

    words: list[str]
    linked: int = 0
    """How many of its characters stand in links."""


@dataclass(frozen=True, slots=True)
class _Around:
    """What holds inside an element: a heading's level, the role, why it is left out, whether it is a link, and the number of a list's next item."""

    level: int = 0
    role: Role = "text"
    left: str = ""
    link: bool = False


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
            self._flow.words.append("\n")
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
        self._stack.append(_Around(level, LIST_ROLES.get(name, around.role), left, around.link or name == "a"))

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
            if self._stack[-1].link:
                self._flow.linked += len(text.strip())

    def _flush(self) -> Iterator[Walked]:
        flow, self._flow = self._flow, _Flow([])
        if not flow.words:
            return
        around = self._stack[-1]
        whole = "".join(flow.words)
        linked = min(1.0, flow.linked / max(1, len(whole.strip())))
        # two line breaks are how many pages say "paragraph"; in a heading or by itself a break is a space
        for part in re.split(r"\n[ \t\r]*\n\s*", whole):
            text = clean(re.sub(r"[ \t\r\n\f]+", " ", part))
            if has_words(text):
                number, self._number = (self._number, "") if around.role == "item" else ("", self._number)
                yield Walked(Piece(number + text, around.level, around.role, around.left or _invites(text, linked)), linked)


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
    why = next((why for pattern, why in NAMED if pattern.search(named)), "")
    return "" if why and _holds_much(element) else why


def _holds_much(element: Element) -> bool:
    """Whether an element has as much text as no box has: then its name tells of a box inside it, or of the page's kind."""
    count = 0
    for text in element.itertext():
        count += len(text)
        if count > LARGEST_BOX:
            return True
    return False
