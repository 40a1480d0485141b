"""A paragraph's text in runs under the same marks. Pure; offsets are half-open code points of the paragraph."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from reader.article.model import Article, Span
from reader.report.model import Run

MarkKind = Literal["quote", "only", "differs", "note"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked stretch, and the anchor of the table entry, or of the note, that says more."""

    span: Span
    kind: MarkKind
    target: str


def runs(article: Article, paragraph: int, marks: Sequence[Mark]) -> tuple[Run, ...]:
    """The whole text of a paragraph, cut where a mark begins or ends; the runs joined are the text. A mark beyond the text is cut to it."""
    text = article.paragraphs[paragraph].text
    here = [mark for mark in marks if mark.span.paragraph == paragraph and len(mark.span)]
    cuts = sorted({0, len(text), *(min(edge, len(text)) for mark in here for edge in (mark.span.start, mark.span.end))})
    found = []
    for start, end in pairwise(cuts):
        over = [mark for mark in here if mark.span.start <= start and end <= mark.span.end]
        kinds = {mark.kind for mark in over}
        target = next((mark.target for kind in ("differs", "quote", "only") for mark in over if mark.kind == kind), "")
        notes = tuple(dict.fromkeys(mark.target for mark in over if mark.kind == "note"))
        found.append(Run(text[start:end], "quote" in kinds, "only" in kinds, "differs" in kinds, target, notes))
    return _joined(found)


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
    """Whether the spans cover every letter and digit of a paragraph that has any."""
    text = article.paragraphs[paragraph].text
    here = [span for span in spans if span.paragraph == paragraph]
    letters = [i for i, character in enumerate(text) if character.isalnum()]
    covered = bytearray(len(text))
    for span in here:
        covered[span.start : span.end] = b"\x01" * (min(span.end, len(text)) - span.start)
    return bool(letters) and all(covered[i] for i in letters)
