"""Markdown into blocks of text, by markdown-it's tokens and never through HTML. The text comes as it is: no smart quotes, tags stay visible as text.

Where a file that calls itself Markdown puts one paragraph on a line, without the empty lines Markdown asks for, its lines are paragraphs.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from reader.article.assembly import Block
from reader.article.model import Role
from reader.article.plain import Layout, Line, divide, gather, is_rule, layout_of, lines_of

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

DEEPEST = 40
"""How deep lists and quotes may nest; markdown-it drops what lies deeper, so a deeper text is read as plain text."""
LONGEST_INLINE = 20_000
"""A longer paragraph is taken word for word: no newspaper has one, and a hostile one would take its time."""
MOST_BRACKETS = 500
"""How many opening brackets a paragraph may have, likewise: markdown-it looks for the end of each."""
LONGEST_HEADING = 160


def blocks_of(text: str) -> list[Block]:
    """Headings, paragraphs, items of lists and quoted paragraphs, in order; pictures are skipped, links are their words."""
    if not _worth_parsing(text):
        return [Block(paragraph) for paragraph in divide(text)]
    tokens = _parser().parse(text.replace("\u2028", "\n").replace("\u2029", "\n\n"))
    if any(token.level >= DEEPEST - 4 for token in tokens):
        return [Block(paragraph) for paragraph in divide(text)]
    return list(_blocks(tokens, layout_of(lines_of(text))))


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    # an indented line in a news text is a paragraph's first line, not a program
    return MarkdownIt("commonmark", {"html": False, "typographer": False, "linkify": False, "maxNesting": DEEPEST}).disable("code")


def _worth_parsing(text: str) -> bool:
    """Whether no stretch between empty lines is such that inline parsing would be slow."""
    return all(
        len(stretch) <= LONGEST_INLINE and stretch.count("[") <= MOST_BRACKETS for stretch in text.replace("\r\n", "\n").replace("\r", "\n").split("\n\n")
    )


def _blocks(tokens: "Sequence[Token]", layout: Layout) -> Iterator[Block]:
    level, setext = 0, False
    within: list[Role] = []
    numbers: list[str] = []
    for token in tokens:
        if token.type == "heading_open":
            level, setext = int(token.tag[1]), token.markup in ("-", "=")
        elif token.type == "heading_close":
            level, setext = 0, False
        elif token.type in ("bullet_list_open", "ordered_list_open", "blockquote_open"):
            within.append("quote" if token.type.startswith("block") else "item")
        elif token.type in ("bullet_list_close", "ordered_list_close", "blockquote_close") and within:
            within.pop()
        elif token.type == "list_item_open":
            numbers.append(f"{token.info}{token.markup} " if token.info else "")
        elif token.type == "list_item_close" and numbers:
            numbers.pop()
        elif token.type == "inline":
            paragraphs = _paragraphs(token, layout)
            if paragraphs and numbers and numbers[-1]:
                paragraphs[0] = numbers[-1] + paragraphs[0]
                numbers[-1] = ""
            # a line of "---" under a paragraph was meant as a rule, not to make a heading of the paragraph
            marked = 0 if setext and sum(map(len, paragraphs)) > LONGEST_HEADING else level
            yield from (
                Block(paragraph, marked, within[-1] if within else "text") for paragraph in ([" ".join(paragraphs)] if marked and paragraphs else paragraphs)
            )
        elif token.type in ("fence", "code_block"):
            beside = token.info.strip()  # one word there names a language; more, or nothing below it, is text
            held = f"{beside}\n{token.content}" if " " in beside or not token.content.strip() else token.content
            yield from (Block(paragraph, 0, "quote") for paragraph in divide(held))


def _paragraphs(token: "Token", layout: Layout) -> list[str]:
    """The words of one block, joined or divided at its line breaks as the whole text is set."""
    # lines that Markdown has put into one block have no empty line between them
    lines = [Line(line.strip(), 0, 0) for line in _words(token.children or []).split("\n") if line.strip() and not is_rule(line.strip())]
    return gather(lines, layout)


def _words(children: "Sequence[Token]") -> str:
    """The text of inline tokens. Asterisks inside a word ("f***ing … f***ing") are somebody's decency and no emphasis: they stay."""
    out: list[str] = []
    literal: list[bool] = []
    for number, token in enumerate(children):
        if token.type in ("text", "code_inline", "html_inline", "text_special"):
            out.append(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            out.append("\n")
        elif token.type in ("em_open", "strong_open"):
            literal.append(_within_word(out, children, number))
            out.append(token.markup if literal[-1] else "")
        elif token.type in ("em_close", "strong_close") and literal:
            out.append(token.markup if literal.pop() else "")
    return "".join(out)


def _within_word(out: list[str], children: "Sequence[Token]", number: int) -> bool:
    before = next((piece for piece in reversed(out) if piece), "")
    after = next((token.content for token in children[number + 1 :] if token.content), "")
    return (before[-1:].isalnum() or before[-1:] == "*") and after[:1].isalnum()
