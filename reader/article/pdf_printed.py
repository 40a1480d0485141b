"""PDFs that a browser printed: what stood around the article on its page, told by the page's own title, by what links elsewhere, and by its words. Pure.

The boxes that a page is built of are gone by then; what remains is its order, and that a line is a link.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.article import furniture
from reader.article.taken import Piece, has_words, same_letters
from reader.article.walking import INVITES

BROWSERS = re.compile(r"(?:mozilla|chromium|google chrome|microsoft edge|safari|opera|vivaldi|brave)\b", re.IGNORECASE)
"""How browsers sign as the program that made a file."""
PRINTED = re.compile(
    r"(?:\d+\s?/\s?\d+\s+)?(?:https?://\S+|file:///\S+|about:blank)(?:\s+\d+\s?/\s?\d+)?|\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}[:.]\d\d(?: ?[AP]M)?\b.*",
    re.IGNORECASE,
)
"""What they write at the head and foot of each sheet: the time and the page's title, and its address."""
WHEN = re.compile(r"\S+ \d{1,2}[:.]\d\d(?: ?[AP]M)?\s*", re.IGNORECASE)
ADDRESS = re.compile(r"(?:\d+\s?/\s?\d+\s+)?(https?://[^\s…]+)(?=\s|$)")
PARTING = re.compile(r"\s[|–—·•»-]{1,2}\s")
AFTER = re.compile(
    r"(?:\d+ )?comments?(?: \(\d+\)| \d+)?|(?:most|more) (?:read|popular|viewed|shared|stories|news|headlines)\b.{0,40}"
    r"|more (?:from|in|on) .{2,40}"
    r"|(?:related|recommended|trending|popular|latest|top)(?: (?:articles?|stories|news|topics|posts|content|for you|now))?"
    r"|you (?:may|might) also like\b.{0,20}|(?:tags|topics|share this(?: article| story)?|about the author|up next|what to read next"
    r"|leave a (?:reply|comment)):?",
    re.IGNORECASE,
)
"""Headings of what comes after the report."""
SIGN_UP = re.compile(r"\W*(?:sign up|subscribe|get our|newsletter)\b", re.IGNORECASE)
LONGEST_PITCH = 200
LEAST_HEADLINE = 12
MOST_ABOVE = 2500
"""Characters of menus and notices over a headline; with more, something of the report is among them."""


@dataclass(frozen=True, slots=True)
class Printed:
    """The pieces with what stood around the article left out; the page's headline, the name of its paper and its address, where they are told."""

    pieces: tuple[Piece, ...]
    title: str | None = None
    source: str | None = None
    address: str | None = None


def told_apart(pieces: Sequence[Piece], named: str) -> Printed:
    """What is the article in the pieces of a printed page. `named`: what the file says the page is called; empty where it does not."""
    sheets = [piece.text for piece in pieces if piece.left == "running head" and PRINTED.fullmatch(piece.text)]
    address = next((found[1] for text in sheets if (found := ADDRESS.match(text)) is not None), None)
    named = named or next((text[found.end() :] for text in sheets if (found := WHEN.match(text)) is not None and not ADDRESS.match(text)), "")
    at = _headline(pieces, same_letters(named))
    made = list(pieces)
    for number in range(at or 0):
        made[number] = replace(made[number], left=made[number].left or "around the article")
    made[at or 0 :] = _invitations_out(made[at or 0 :])
    made[at or 0 :] = _rest_out(made[at or 0 :])
    title = made[at].text if at is not None else None
    return Printed(tuple(made), title, _source(named, title), address)


def _headline(pieces: Sequence[Piece], letters: str) -> int | None:
    """Which piece is the heading that the page is called by; None where none is, or more stands over it than stands over a report."""
    above = 0
    for number, piece in enumerate(pieces):
        own = same_letters(piece.text)
        if piece.level and not piece.left and len(own) >= LEAST_HEADLINE and own in letters:
            return number if above <= MOST_ABOVE else None
        above += 0 if piece.left else len(piece.text)
    return None


def _source(named: str, title: str | None) -> str | None:
    """The paper's name, which stands behind the headline in what the page is called."""
    if title is None:
        return None
    parts = [part for part in PARTING.split(named) if has_words(part)]
    return parts[-1].strip() if len(parts) > 1 and same_letters(parts[-1]) not in same_letters(title) else None


def _invitations_out(pieces: list[Piece]) -> list[Piece]:
    """Without lines that ask the reader to go elsewhere, and the sentence under one that asks for an address."""
    pitched = False
    for number, piece in enumerate(pieces):
        if piece.left:
            continue
        invites = len(piece.text) <= 300 and INVITES.fullmatch(piece.text) is not None
        if invites or (pitched and not piece.level and len(piece.text) <= LONGEST_PITCH and not furniture.SPEECH.search(piece.text)):
            pieces[number] = replace(piece, left="leads elsewhere")
        pitched = invites and SIGN_UP.match(piece.text) is not None
    return pieces


def _rest_out(pieces: list[Piece]) -> list[Piece]:
    """Without what comes after the report: from the first line in its latter half that heads comments or other reports."""
    counts = [0 if piece.left else len(piece.text) for piece in pieces]
    before = 0
    for number, piece in enumerate(pieces):
        if before * 2 > sum(counts) and AFTER.fullmatch(piece.text):
            return [*pieces[:number], *(replace(rest, left=rest.left or "after the article") for rest in pieces[number:])]
        before += counts[number]
    return pieces
