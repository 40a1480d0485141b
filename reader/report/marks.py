"""A paragraph's text in runs under the same marks. Pure; offsets are half-open code points of the paragraph."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal
from unicodedata import category

from reader.article.model import Article, Span
from reader.report.model.marked import Run

_MOST_SIGNS = 16
"""More signs than any letter has: what follows is there to be long."""
_JOINERS = "\u200c\u200d"
MarkKind = Literal["quote", "only", "differs", "note"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked stretch, and the anchor of the table entry, or of the note, that says more."""

    span: Span
    kind: MarkKind
    target: str
    sign: str = ""
    """What stands for it in the margin."""


def runs(article: Article, paragraph: int, marks: Sequence[Mark]) -> tuple[Run, ...]:
    """The whole text of a paragraph, cut where a mark begins or ends; the runs joined are the text. A mark beyond the text is cut to it."""
    text = article.paragraphs[paragraph].text
    here = [mark for mark in marks if mark.span.paragraph == paragraph and len(mark.span)]
    placed = [(_edge(text, mark.span.start), _edge(text, mark.span.end), mark) for mark in here]
    cuts = sorted({0, len(text), *(edge for start, end, _ in placed for edge in (start, end))})
    found = []
    for start, end in pairwise(cuts):
        over = [mark for first, last, mark in placed if first <= start and end <= last]
        kinds = {mark.kind for mark in over}
        target = next((mark.target for kind in ("differs", "quote", "only") for mark in over if mark.kind == kind), "")
        notes = tuple(dict.fromkeys(mark.target for mark in over if mark.kind == "note"))
        found.append(Run(text[start:end], "quote" in kinds, "only" in kinds, "differs" in kinds, target, notes))
    return _joined(found)


def _edge(text: str, at: int) -> int:
    """Where a mark may begin or end: not before an accent or a vowel sign, which would be torn from its letter."""
    at = min(at, len(text))
    furthest = min(len(text), at + _MOST_SIGNS)
    while 0 < at < furthest and (category(text[at]).startswith("M") or text[at] in _JOINERS):
        at += 1
    return at


def _joined(found: Sequence[Run]) -> tuple[Run, ...]:
    """The space between two one-sided stretches of one finding belongs to it; neighbours under the same marks are one run."""
    out: list[Run] = []
    for number, run in enumerate(found):
        following = found[number + 1] if number + 1 < len(found) else None
        if run.text.isspace() and out and following is not None and out[-1].only and following.only and out[-1].target == following.target:
            run = replace(run, only=True, target=following.target)  # noqa: PLW2901
        if out and replace(out[-1], text="") == replace(run, text=""):
            out[-1] = replace(run, text=out[-1].text + run.text)
        else:
            out.append(run)
    return tuple(out)


def wholly(article: Article, paragraph: int, spans: Sequence[Span]) -> bool:
    """Whether the spans cover every letter and digit of a paragraph that has any; a dateline at its head is no part of what it tells."""
    text = article.paragraphs[paragraph].text
    here = [span for span in spans if span.paragraph == paragraph]
    if here and article.dateline is not None and article.dateline.paragraph == paragraph:
        here.append(article.dateline)
    letters = [i for i, character in enumerate(text) if character.isalnum()]
    covered = bytearray(len(text))
    for span in here:
        covered[span.start : span.end] = b"\x01" * (min(span.end, len(text)) - span.start)
    return bool(letters) and all(covered[i] for i in letters)
