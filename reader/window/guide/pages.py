"""The pages of the user guide as blocks of runs, parsed from our own Markdown by markdown-it's tokens, and search in them. Qt-free.

`{key:link}` in a page stands for the keys of the action "link", as they are on this system and as the person changed them.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from reader import resources
from reader.language.folding import fold

if TYPE_CHECKING:
    from markdown_it.token import Token

Style = Literal["", "strong", "em", "code", "key"]
Kind = Literal["heading", "text", "item", "code"]
_KEY = re.compile(r"\{key:([a-z_]+)\}")
_EXCERPT = 90


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style; `page` is the file name of the page that a click on them opens, "" for none."""

    text: str
    style: Style = ""
    page: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading (level 1 to 3), a paragraph, an item of a list (with its sign), or lines of code."""

    kind: Kind
    runs: tuple[Run, ...]
    level: int = 0
    sign: str = ""

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Page:
    """One page; `name` is its file's name without the ending."""

    name: str
    blocks: tuple[Block, ...]

    @property
    def title(self) -> str:
        return next((block.text for block in self.blocks if block.kind == "heading"), self.name)


@dataclass(frozen=True, slots=True)
class Hit:
    """Where something was found: the page, the number of the block, the heading above it, and the words around it."""

    page: Page
    block: int
    heading: str
    excerpt: str


@cache
def _sources() -> tuple[tuple[str, str], ...]:
    return tuple((file.stem, file.read_text(encoding="utf-8")) for file in sorted(resources.path("guide").glob("*.md")))


def pages(keys: Callable[[str], str]) -> tuple[Page, ...]:
    """Every page in order. `keys` gives the keys of an action, "" where it has none. OSError where the guide cannot be read."""
    return tuple(Page(name, tuple(parse(source, keys))) for name, source in _sources())


def parse(source: str, keys: Callable[[str], str] | None = None) -> Iterator[Block]:
    """Markdown as blocks: headings, paragraphs, lists, code, and inside them strong, emphasis, code and links to pages.

    Without `keys`, `{key:…}` means nothing, as in what a person wrote.
    """
    from markdown_it import MarkdownIt

    kind: Kind = "text"
    level, numbers = 0, []
    for token in MarkdownIt("commonmark", {"html": False}).parse(source):
        if token.type == "heading_open":
            kind, level = "heading", int(token.tag[1])
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            numbers.append(0 if token.type == "ordered_list_open" else -1)
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            numbers.pop()
        elif token.type == "list_item_open":
            numbers[-1] += 1 if numbers[-1] >= 0 else 0
            kind, level = "item", len(numbers)
        elif token.type == "inline":
            sign = (f"{numbers[-1]}." if numbers[-1] > 0 else "•") if kind == "item" else ""
            yield Block(kind, tuple(_runs(token.children or (), keys)), level, sign)
            kind, level = "text", 0
        elif token.type in ("fence", "code_block"):
            yield Block("code", (Run(token.content.rstrip("\n")),))


def _runs(tokens: "Sequence[Token]", keys: Callable[[str], str] | None) -> Iterator[Run]:
    style: Style = ""
    page = ""
    for token in tokens:
        if token.type in ("strong_open", "em_open"):
            style = "strong" if token.type == "strong_open" else "em"
        elif token.type in ("strong_close", "em_close"):
            style = ""
        elif token.type == "link_open":
            page = str(token.attrGet("href") or "").removesuffix(".md")
        elif token.type == "link_close":
            page = ""
        elif token.type in ("softbreak", "hardbreak"):
            # what a person wrote keeps its lines, as it does in a report
            yield Run(" " if keys is not None else "\u2028", style, page)
        elif token.type == "code_inline":
            yield Run(token.content, "code", page)
        elif token.content and keys is not None:
            yield from _keyed(token.content, style, page, keys)
        elif token.content:
            yield Run(token.content, style, page)


def _keyed(text: str, style: Style, page: str, keys: Callable[[str], str]) -> Iterator[Run]:
    at = 0
    for found in _KEY.finditer(text):
        if text[at : found.start()]:
            yield Run(text[at : found.start()], style, page)
        yield Run(keys(found[1]) or "no key", "key", page)
        at = found.end()
    if text[at:]:
        yield Run(text[at:], style, page)


def search(known: Sequence[Page], wanted: str) -> tuple[Hit, ...]:
    """Blocks that hold every word of `wanted`, case and accents folded: those whose heading has them first, then in the order of the guide."""
    words = fold(wanted).text.split()
    if not words:
        return ()
    hits: list[tuple[int, Hit]] = []
    for page in known:
        heading = page.title
        for number, block in enumerate(page.blocks):
            if block.kind == "heading":
                heading = block.text
            said = fold(block.text).text
            if all(word in said for word in words):
                hits.append((0 if block.kind == "heading" else 1, Hit(page, number, heading, _around(block.text, said, words[0]))))
            elif block.kind != "heading" and all(word in said or word in fold(heading).text for word in words) and any(word in said for word in words):
                hits.append((2, Hit(page, number, heading, _around(block.text, said, next(word for word in words if word in said)))))
    return tuple(hit for _, hit in sorted(hits, key=lambda pair: pair[0]))


def _around(text: str, said: str, word: str) -> str:
    # folding may change lengths by little; an excerpt need not be exact
    at = min(said.find(word), len(text))
    start = max(0, text.rfind(" ", 0, max(0, at - _EXCERPT // 3)) + 1)
    cut = text[start : start + _EXCERPT]
    end = "" if start + _EXCERPT >= len(text) else "…"
    return f"{'…' if start else ''}{cut.rsplit(' ', 1)[0] if end else cut}{end}"
