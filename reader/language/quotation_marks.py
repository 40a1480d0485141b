"""Every quotation mark of a paragraph, and what it may do where it stands: open, close or either. Pure, and linear in the text.

Knows straight, curly, single, low-high („ “), angle («»/‹›) and TeX marks. Apostrophes and measures (5'10") are none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Family = Literal["double", "single", "angle", "small angle"]
_DOUBLE = '"“”„‟＂'
_SINGLE = "'‘’‚‛"
_ANGLE = "«»‹›"
_BEFORE_OPENING = frozenset("([{<—–-/―")
_AFTER_CLOSING = frozenset(".,;:!?)]}>—–-/…―")
_MEASURE = re.compile(r"\d\s?['’′]\s?\d{1,2}(?:\.\d+)?[½¼¾]?\Z")
_ELISIONS = re.compile(r"['‘’](?:em|til|till|cause|tis|twas|n|round|bout|nuff|cuz|neath|d|s|ll|re|ve|m|t|\d0?s?|\d\ds?)\b", re.IGNORECASE)


@dataclass(slots=True)
class Mark:
    """One quotation mark: where, how long, and what it may do there."""

    at: int
    length: int
    text: str
    family: Family
    opens: bool
    closes: bool


def slips_mended(text: str, marks: list[Mark]) -> list[Mark]:
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


def quotation_marks(text: str) -> Iterator[Mark]:
    """Every quotation mark of the paragraph in order; apostrophes and measures left out."""
    i, size = 0, len(text)
    doubles_open = 0
    while i < size:
        c = text[i]
        mark: Mark | None = None
        if c == "`" and text[i : i + 2] == "``":
            mark = Mark(i, 2, "``", "double", True, False)
        elif c in "'’‘" and text[i : i + 2] == c * 2 and not (i and text[i - 1].isdigit()):
            mark = _double(text, i, 2, c * 2)
        elif c == "`":
            mark = Mark(i, 1, "`", "single", i + 1 < size and text[i + 1].isalnum(), False)
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


def _double(text: str, i: int, length: int, mark: str) -> Mark:
    room_before, room_after = _around(text, i, length)
    after = text[i + length] if i + length < len(text) else " "
    before = text[i - 1] if i else " "
    if mark in ("“", "‘‘", "‟"):
        # also the closing mark of „low-high“ pairs, and sometimes typed for the other
        closes = not before.isspace() and bool(i) and (after.isspace() or after in _AFTER_CLOSING or i + length == len(text))
        return Mark(i, length, mark, "double", not (closes and not room_before), closes and before not in "([")
    if mark == "„":
        return Mark(i, length, mark, "double", True, False)
    if mark in ("”", "’’", "''"):
        hugs = (before.isspace() or not i) and after.isalnum()
        return Mark(i, length, mark, "double", hugs, not hugs or mark != "''")
    opens = room_before and not after.isspace() and i + length < len(text)
    if opens and room_after and not before.isspace() and i:
        opens = before in "([" or after.isalnum()
    if not room_before and not room_after:
        opens = True
    closes = bool(i) and not (before.isspace() and not after.isspace() and opens)
    return Mark(i, length, mark, "double", opens, closes)


def _angle(text: str, i: int) -> Mark:
    c = text[i]
    room_before, _ = _around(text, i, 1)
    after = text[i + 1] if i + 1 < len(text) else " "
    family: Family = "angle" if c in "«»" else "small angle"
    if c in "«‹":
        return Mark(i, 1, c, family, room_before or after.isspace(), not room_before or not after.isalnum())
    return Mark(i, 1, c, family, room_before and after.isalnum(), True)


def _single(text: str, i: int) -> Mark | None:
    """A single mark that may open or close; None for an apostrophe inside a word or a foot mark."""
    c = text[i]
    before = text[i - 1] if i else " "
    after = text[i + 1] if i + 1 < len(text) else " "
    if before.isalnum() and after.isalnum():
        return None
    if before.isdigit() and (after.isdigit() or text[i + 1 : i + 3].strip()[:1].isdigit()):
        return None
    if c in "‚‛":
        return Mark(i, 1, c, "single", not (before.isalnum() or before.isdigit()) and after.isalnum(), False)
    room_before, _ = _around(text, i, 1)
    opens = room_before and c in "'‘" and (after.isalnum() or after in '[($€£…"“.') and not _ELISIONS.match(text, i)
    if opens and c == "'" and not _has_closing(text, i):
        opens = False
    closes = (bool(i) and not before.isspace() and not after.isalnum()) if c in "'’" else (not before.isspace() and after in " ,.;:" and not room_before)
    return Mark(i, 1, c, "single", opens, closes) if opens or closes else None


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


def single_closings(text: str, marks: list[Mark]) -> set[int]:
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
