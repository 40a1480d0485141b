"""Finds what stands between quotation marks, in one pass and in time linear in the text. Pure; spans are code points of one paragraph.

Knows straight, curly, single, low-high („ “), angle («»/‹›) and TeX marks; nested quotations; one that runs over several paragraphs, each
reopened without closing the one before, or none of them and the last one closed; one that is never closed, which ends with its paragraph.
Apostrophes and measures (5'10") are none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from reader.article.model import Article, Span
from reader.language.quotation_kinds import cued, kind_of, leads_up, splits_utterance
from reader.language.reading import Quotation

Family = Literal["double", "single", "angle", "low", "small angle", "low single"]

_DOUBLE = '"“”„‟＂'
_SINGLE = "'‘’‚‛"
_ANGLE = {"«": "angle", "»": "angle", "‹": "small angle", "›": "small angle"}
_BEFORE_OPENING = frozenset("([{<—–-/―")
_AFTER_CLOSING = frozenset(".,;:!?)]}>—–-/…―")
_MEASURE = re.compile(r"\d\s?['’′]\s?\d{1,2}(?:\.\d+)?[½¼¾]?\Z")
_ELISIONS = re.compile(r"['‘’](?:em|til|till|cause|tis|twas|n|round|bout|nuff|cuz|neath|d|s|ll|re|ve|m|t|\d0?s?|\d\ds?)\b", re.IGNORECASE)
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


@dataclass(slots=True)
class _Mark:
    """One quotation mark: where, how long, and what it may do there."""

    at: int
    length: int
    text: str
    family: Family
    opens: bool
    closes: bool


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
        marks = [m for m in _marks(paragraph.text) if m.family == outer.family]
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
    marks = _slipped(text, list(_marks(text)))
    stack, done = _reopened(text, marks, carried)
    if stack:
        marks = marks[1:]
    elif runs_on:
        outer = carried[0]
        stack, done = [_Open(outer.family, outer.mark, 0, outer.spans, continued=True)], [tuple(o.spans) for o in carried[1:] if o.spans]
    singles = _single_closings(text, marks)
    for k, mark in enumerate(marks):
        _step(number, text, mark, stack, done, k in singles)
    left: list[_Open] = []
    for o in stack:
        _unclosed(number, text, o, left, done, outermost=not left)
    return done, left


def _slipped(text: str, marks: list[_Mark]) -> list[_Mark]:
    """The marks, one that closes a sentence from the wrong side of the space taken for what it is: `"A. "B says "C" and so on`."""
    straight = [k for k, mark in enumerate(marks) if mark.text == '"']
    if len(straight) % 2:
        return marks
    for k in range(1, len(straight) - 2, 2):
        opening, wrong, following, closing = (marks[n] for n in straight[k - 1 : k + 3])
        opens = all(mark.opens and not mark.closes for mark in (wrong, following)) and opening.opens and closing.closes and not closing.opens
        if opens and text[max(0, wrong.at - 2) : wrong.at] in (". ", "! ", "? "):
            wrong.opens, wrong.closes = False, True
    return marks


def _reopened(text: str, marks: list[_Mark], carried: list[_Open]) -> tuple[list[_Open], list[tuple[Span, ...]]]:
    """Carried quotations go on only where the paragraph starts with a mark of the same family."""
    if not carried:
        return [], []
    first = marks[0] if marks and not text[: marks[0].at].strip() else None
    outer = carried[0]
    if first is None or not _reopens(first, outer):
        return [], [tuple(o.spans) for o in carried if o.spans]
    done = [tuple(o.spans) for o in carried[1:] if o.spans]
    return [_Open(outer.family, outer.mark, first.at + first.length, outer.spans, continued=True)], done


def _reopens(first: _Mark, outer: _Open) -> bool:
    if first.family != outer.family:
        return False
    return first.text == outer.mark or (outer.family == "angle") or (outer.mark in "„‟" and first.text in "“„")


def _step(number: int, text: str, mark: _Mark, stack: list[_Open], done: list[tuple[Span, ...]], closes_single: bool) -> None:
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


def _better_closed(text: str, mark: _Mark) -> bool:
    """For a mark that could do either while one is open: closing, unless it clearly hugs the word after it."""
    before = text[mark.at - 1] if mark.at else " "
    after = text[mark.at + mark.length] if mark.at + mark.length < len(text) else " "
    return not (before.isspace() and not after.isspace()) and not (before in "([" and after.isalnum())


def _close(number: int, text: str, mark: _Mark, stack: list[_Open], done: list[tuple[Span, ...]]) -> None:
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


def _marks(text: str) -> Iterator[_Mark]:
    """Every quotation mark of the paragraph in order; apostrophes and measures left out."""
    i, size = 0, len(text)
    doubles_open = 0
    while i < size:
        c = text[i]
        mark: _Mark | None = None
        if c == "`" and text[i : i + 2] == "``":
            mark = _Mark(i, 2, "``", "double", True, False)
        elif c in "'’‘" and text[i : i + 2] == c * 2 and not (i and text[i - 1].isdigit()):
            mark = _double(text, i, 2, c * 2)
        elif c == "`":
            mark = _Mark(i, 1, "`", "single", i + 1 < size and text[i + 1].isalnum(), False)
        elif c in _DOUBLE:
            mark = None if _is_inches(text, i, doubles_open) else _double(text, i, 1, c)
        elif c in _ANGLE:
            mark = _angle(text, i)
        elif c in _SINGLE:
            mark = _single(text, i)
        if mark is not None:
            if mark.family == "double":
                doubles_open += 1 if mark.opens and not mark.closes else -1 if doubles_open else 0
            yield mark
        i += mark.length if mark is not None else 1


def _around(text: str, i: int, length: int) -> tuple[bool, bool]:
    """Whether there is room before the mark, and after it, as beside a word's edge."""
    before = text[i - 1] if i else " "
    after = text[i + length] if i + length < len(text) else " "
    room_before = before.isspace() or before in _BEFORE_OPENING or before in "\"“‘'„«‹‚`’”»"
    room_after = after.isspace() or after in _AFTER_CLOSING or after in "\"”’'“»›‘«"
    return room_before, room_after


def _double(text: str, i: int, length: int, mark: str) -> _Mark:
    room_before, room_after = _around(text, i, length)
    after = text[i + length] if i + length < len(text) else " "
    before = text[i - 1] if i else " "
    if mark in ("“", "‘‘", "‟"):
        # also the closing mark of „low-high“ pairs, and sometimes typed for the other
        closes = not before.isspace() and bool(i) and (after.isspace() or after in _AFTER_CLOSING or i + length == len(text))
        return _Mark(i, length, mark, "double", not (closes and not room_before), closes and before not in "([")
    if mark == "„":
        return _Mark(i, length, mark, "double", True, False)
    if mark in ("”", "’’", "''"):
        hugs = (before.isspace() or not i) and after.isalnum()
        return _Mark(i, length, mark, "double", hugs, not hugs or mark != "''")
    opens = room_before and not after.isspace() and i + length < len(text)
    if opens and room_after and not before.isspace() and i:
        opens = before in "([" or after.isalnum()
    if not room_before and not room_after:
        opens = True
    closes = bool(i) and not (before.isspace() and not after.isspace() and opens)
    return _Mark(i, length, mark, "double", opens, closes)


def _angle(text: str, i: int) -> _Mark:
    c = text[i]
    room_before, _ = _around(text, i, 1)
    after = text[i + 1] if i + 1 < len(text) else " "
    family: Family = "angle" if c in "«»" else "small angle"
    if c in "«‹":
        return _Mark(i, 1, c, family, room_before or after.isspace(), not room_before or not after.isalnum())
    return _Mark(i, 1, c, family, room_before and after.isalnum(), True)


def _single(text: str, i: int) -> _Mark | None:
    """A single mark that may open or close; None for an apostrophe inside a word or a foot mark."""
    c = text[i]
    before = text[i - 1] if i else " "
    after = text[i + 1] if i + 1 < len(text) else " "
    if before.isalnum() and after.isalnum():
        return None
    if before.isdigit() and (after.isdigit() or text[i + 1 : i + 3].strip()[:1].isdigit()):
        return None
    if c in "‚‛":
        return _Mark(i, 1, c, "single", not (before.isalnum() or before.isdigit()) and after.isalnum(), False)
    room_before, _ = _around(text, i, 1)
    opens = room_before and c in "'‘" and (after.isalnum() or after in '[($€£…"“.') and not _ELISIONS.match(text, i)
    if opens and c == "'" and not _has_closing(text, i):
        opens = False
    closes = (bool(i) and not before.isspace() and not after.isalnum()) if c in "'’" else (not before.isspace() and after in " ,.;:" and not room_before)
    return _Mark(i, 1, c, "single", opens, closes) if opens or closes else None


def _has_closing(text: str, i: int) -> bool:
    """Whether a straight single mark has one near enough that could close it; bounded, so the scan stays linear."""
    return re.search(r"[^\s(]['’](?!\w)", text[i + 1 : i + 1500]) is not None


def _is_inches(text: str, i: int, doubles_open: int) -> bool:
    """A double mark right after a digit that measures: 6' 2", a 12" pipe."""
    if text[i] not in '"”″' or i == 0 or not (text[i - 1].isdigit() or text[i - 1] in "½¼¾"):
        return False
    if _MEASURE.search(text[max(0, i - 9) : i]):
        return True
    if text[i] != '"':
        return False
    if not doubles_open:
        return True
    rest = text[i + 1 : i + 400]
    if not re.match(r"\s[a-z]", rest):
        return False
    nxt = rest.find('"')
    return nxt > 0 and not rest[nxt - 1].isspace() and (nxt + 1 >= len(rest) or not rest[nxt + 1].isalnum())


def _single_closings(text: str, marks: list[_Mark]) -> set[int]:
    """Which marks close a single quotation: not the apostrophe of a plural owner while a better one follows before the next opening."""
    out: set[int] = set()
    later = False
    for k in range(len(marks) - 1, -1, -1):
        mark = marks[k]
        if mark.family != "single":
            continue
        if mark.opens:
            later = False
        elif mark.closes:
            owner = text[mark.at - 1 : mark.at] in ("s", "n") and re.match(r"\s[a-z]", text[mark.at + 1 : mark.at + 3]) is not None
            if not (owner and later):
                out.add(k)
            later = True
    return out


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
    return splits_utterance(text[first.start : first.end], text[first.end : second.start], text[second.start : second.end])
