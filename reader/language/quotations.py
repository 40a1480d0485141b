"""Finds what stands between quotation marks, in one pass and in time linear in the text. Pure; spans are code points of one paragraph.

Knows nested quotations; one that runs over several paragraphs, each reopened without closing the one before, or none of them and the last one
closed; one that is never closed, which ends with its paragraph.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reader.article.model import Article, Span
from reader.language.quotation_kinds import cued, is_heading, kind_of, leads_up, splits_utterance
from reader.language.quotation_marks import Family, Mark, quotation_marks, single_closings, slips_mended
from reader.language.reading import Quotation

_DEEPEST = 6
_FARTHEST = 8  # paragraphs that a quotation may run through without being reopened
_CLAUSE = 40  # characters of a reporting clause behind a quotation


@dataclass(slots=True)
class _Open:
    """A quotation not closed yet. `at` is the first code point after the mark."""

    family: Family
    mark: str
    at: int
    spans: list[Span] = field(default_factory=list)
    child: int | None = None  # where a quotation with the same mark opened inside
    continued: bool = False


def scan(article: Article) -> tuple[Quotation, ...]:
    """All quotations of headings and body paragraphs in the order of the text, nested ones too, without speakers."""
    found: list[tuple[Span, ...]] = []
    carried: list[_Open] = []
    for number, paragraph in enumerate(article.paragraphs):
        if paragraph.kind == "credit":
            found += [tuple(o.spans) for o in carried if o.spans]
            carried = []
            continue
        done, carried = _paragraph(number, paragraph.text, carried, runs_on=bool(carried) and _runs_on(article, number, carried[0]))
        found += done
    found += [tuple(o.spans) for o in carried if o.spans]
    ordered = sorted((s for s in found if s), key=lambda spans: (spans[0].paragraph, spans[0].start, -spans[0].end))
    return tuple(Quotation(spans, kind_of(article, spans)) for spans in _rejoined(article, ordered))


def _runs_on(article: Article, number: int, outer: _Open) -> bool:
    """Whether a quotation goes on though nobody reopened it: the next mark of its kind closes it, alone and at a paragraph's end, or before who said it."""
    for paragraph in article.paragraphs[number : number + _FARTHEST]:
        if paragraph.kind in ("heading", "credit"):
            return False
        marks = [m for m in quotation_marks(paragraph.text) if m.family == outer.family]
        if marks:
            only, end = marks[0], marks[0].at + marks[0].length
            rest = paragraph.text[end:]
            return len(marks) == 1 and only.closes and only.at > 0 and (not any(c.isalnum() for c in rest) or _says_who(paragraph.text[: only.at], rest))
    return False


def _says_who(said: str, rest: str) -> bool:
    """Whether what follows a closing mark is a reporting clause and nothing else."""
    return said.rstrip()[-1:] in (",", "?", "!") and len(rest) < _CLAUSE and rest.strip()[-1:] == "." and "," not in rest and cued("", rest)


def _paragraph(number: int, text: str, carried: list[_Open], *, runs_on: bool) -> tuple[list[tuple[Span, ...]], list[_Open]]:
    """The quotations that end in this paragraph, and those that may go on in the next; `runs_on`: the outer one that is carried here goes on."""
    marks = slips_mended(text, list(quotation_marks(text)))
    stack, done = _reopened(text, marks, carried)
    if stack:
        marks = marks[1:]
    elif runs_on:
        outer = carried[0]
        stack, done = [_Open(outer.family, outer.mark, 0, outer.spans, continued=True)], [tuple(o.spans) for o in carried[1:] if o.spans]
    singles = single_closings(text, marks)
    for k, mark in enumerate(marks):
        _step(number, text, mark, stack, done, k in singles)
    left: list[_Open] = []
    for o in stack:
        _unclosed(number, text, o, left, done, outermost=not left)
    return done, left


def _reopened(text: str, marks: list[Mark], carried: list[_Open]) -> tuple[list[_Open], list[tuple[Span, ...]]]:
    """Carried quotations go on only where the paragraph starts with a mark of the same family."""
    if not carried:
        return [], []
    first = marks[0] if marks and not text[: marks[0].at].strip() else None
    outer = carried[0]
    if first is None or not _reopens(first, outer):
        return [], [tuple(o.spans) for o in carried if o.spans]
    done = [tuple(o.spans) for o in carried[1:] if o.spans]
    return [_Open(outer.family, outer.mark, first.at + first.length, outer.spans, continued=True)], done


def _reopens(first: Mark, outer: _Open) -> bool:
    if first.family != outer.family:
        return False
    return first.text == outer.mark or (outer.family == "angle") or (outer.mark in "„‟" and first.text in "“„")


def _step(number: int, text: str, mark: Mark, stack: list[_Open], done: list[tuple[Span, ...]], closes_single: bool) -> None:
    """Moves the machine over one mark."""
    if mark.family == "single":
        if closes_single and any(o.family == "single" for o in stack):
            _close(number, text, mark, stack, done)
        elif mark.opens and len(stack) < _DEEPEST:
            stack.append(_Open("single", mark.text, mark.at + mark.length))
        return
    is_open = any(o.family == mark.family for o in stack)
    if is_open and mark.closes and not (mark.opens and not _better_closed(text, mark)):
        _close(number, text, mark, stack, done)
    elif mark.opens and len(stack) < _DEEPEST:
        for o in stack:
            if o.mark == mark.text and o.child is None:
                o.child = mark.at
        stack.append(_Open(mark.family, mark.text, mark.at + mark.length))


def _better_closed(text: str, mark: Mark) -> bool:
    """For a mark that could do either while one is open: closing, unless it clearly hugs the word after it."""
    before = text[mark.at - 1] if mark.at else " "
    after = text[mark.at + mark.length] if mark.at + mark.length < len(text) else " "
    return not (before.isspace() and not after.isspace()) and not (before in "([" and after.isalnum())


def _close(number: int, text: str, mark: Mark, stack: list[_Open], done: list[tuple[Span, ...]]) -> None:
    """Ends the innermost open quotation of the mark's family; what was opened inside it and never closed ends with it."""
    while stack:
        o = stack.pop()
        matches = o.family == mark.family
        if matches or o.family != "single" or o.mark == "‘":
            spans = _with(o.spans, number, text, o.at, mark.at)
            if spans:
                done.append(spans)
        if matches:
            return


def _unclosed(number: int, text: str, o: _Open, left: list[_Open], done: list[tuple[Span, ...]], *, outermost: bool) -> None:
    """A quotation still open at the end of its paragraph: kept for the next one, or cut where a second one with the same mark began."""
    if o.family == "single" and not (o.mark == "‘" and (o.continued or not text[: o.at - 1].strip())):
        return
    end = len(text)
    if o.child is not None and not o.continued and text[: o.child].rstrip()[-1:] in ".,?!":
        # two openings and one closing: the mark after the first utterance was forgotten
        end = o.child
    elif o.child is not None and not o.continued:
        end = leads_up(text, o.at, o.child) or end
    spans = _with(o.spans, number, text, o.at, end)
    if end == len(text) and outermost:
        left.append(_Open(o.family, o.mark, o.at, list(spans)))
    elif spans:
        done.append(spans)


def _with(spans: Sequence[Span], number: int, text: str, start: int, end: int) -> tuple[Span, ...]:
    """The spans with one more, trimmed of white space; unchanged where that holds no letter or digit."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if not any(c.isalnum() for c in text[start:end]):
        return tuple(spans)
    return (*spans, Span(number, start, end))


def _rejoined(article: Article, found: list[tuple[Span, ...]]) -> Iterator[tuple[Span, ...]]:
    """Puts together the parts of one utterance that its reporting clause splits: "A," he said, "B"."""
    pending: tuple[Span, ...] | None = None
    for spans in found:
        if pending is not None and _goes_on(article, pending[-1], spans[0]):
            pending = (*pending, *spans)
            continue
        if pending is not None:
            yield pending
        pending = spans
    if pending is not None:
        yield pending


def _goes_on(article: Article, first: Span, second: Span) -> bool:
    if first.paragraph != second.paragraph or first.end >= second.start:
        return False
    text = article.paragraphs[first.paragraph].text
    return not is_heading(text, first.start) and splits_utterance(
        text[first.start : first.end], text[first.end : second.start], text[second.start : second.end]
    )
