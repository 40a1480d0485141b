"""Letters that run from right to left on a page of a PDF -> stretches in the order in which they are read. Pure; coordinates are points, y grows upwards.

A PDF says where each letter stands, not in which order they are read, and programs write them in either. So the place alone counts here: the letters of a line
are taken from the right, and what runs from the left among them, numbers and other scripts, keeps its own order. A page of such lines is looked at in a
mirror: then its columns, indents and short last lines are where every other page has them.
"""

import unicodedata
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from reader.article.pdf_columns import Stretch, rows

FIRST = "\u0590"
"""No letter before it runs from right to left."""
FORMS = ("\ufb1d", "\ufefc")
"""Between these lie letters as they are joined, which are other characters than the letters themselves."""
SPACE = 0.13
"""Of the size of type: how far words stand apart at least."""
PAIRS = {one: pair for pair in ("()", "[]", "{}", "«»", "‹›") for one in pair}
"""Brackets and quotation marks that are mirrored where they stand among such letters: their shape on the page does not tell which of the two they are."""
LAM, ALEFS = "\u0644", "\u0627\u0622\u0623\u0625"
"""Two letters that are written as one sign."""


def from_right(letter: str) -> bool:
    """Whether a character runs from right to left by itself."""
    return bool(letter) and letter >= FIRST and unicodedata.bidirectional(letter) in ("R", "AL")


def stands_alone(letter: str) -> bool:
    """Whether a character on a page with such letters is looked at by itself."""
    return letter in PAIRS or from_right(letter[:1]) or is_accent(letter[:1])


def is_accent(letter: str) -> bool:
    """Whether a character is written over or under another one."""
    return letter > "\u02ff" and unicodedata.category(letter) == "Mn"


def plain_letter(letter: str) -> str:
    """The letter or letters that one of Arabic's joined forms stands for."""
    return unicodedata.normalize("NFKC", letter) if FORMS[0] <= letter <= FORMS[1] else letter


def in_reading_order(stretches: Sequence[Stretch], width: float) -> list[Stretch]:
    """The stretches of one page, `width` points wide; each letter that runs from right to left is one by itself, and those together are made one."""
    counted = Counter(from_right(letter) for stretch in stretches for letter in stretch.text if letter.isalpha())
    if not counted[True]:
        return list(stretches)
    mirrored = counted[True] > counted[False]
    if mirrored:
        stretches = [replace(s, left=width - s.right, right=width - s.left) for s in stretches]
    made: list[Stretch] = []
    for row in rows(stretches):
        near: list[Stretch] = []
        for stretch in _with_accents(row):
            if near and stretch.left - near[-1].right > max(stretch.size, near[-1].size):
                made += _together(near, mirrored)
                near = []
            near.append(stretch)
        made += _together(near, mirrored) if near else []
    return made


def _together(near: list[Stretch], mirrored: bool) -> list[Stretch]:
    """Stretches of one line, by their place, as one; those of a line without such letters as they were."""
    if not any(map(from_right, "".join(s.text for s in near))):
        return near
    for number, (one, two) in enumerate(pairwise(near)):
        if two.text == LAM and one.text in ALEFS and abs(one.left - two.left) + abs(one.right - two.right) < 0.2:
            near[number : number + 2] = [two, one]
    parts = [near[0].text]
    for before, after in pairwise(near):
        parts += [" " if _parted(before, after) else "", after.text]
    text = _paired(" ".join("".join(_turned(parts, mirrored)).split()))
    # accents and full stops have boxes of their own height
    (bottom, top), _ = Counter((s.bottom, s.top) for s in near).most_common(1)[0]
    half = sum(len(s.text) for s in near) / 2
    return [
        Stretch(
            text,
            near[0].left,
            bottom,
            max(s.right for s in near),
            top,
            sum(len(s.text) for s in near if s.bold) > half,
            sum(len(s.text) for s in near if s.linked) > half,
        )
    ]


def _parted(one: Stretch, two: Stretch) -> bool:
    """Whether there is a space between two neighbours: they stand apart, and are not two letters that follow each other in the page's own order."""
    follow = 1 in (two.first - one.last, one.first - two.last) and from_right(one.text[0]) and from_right(two.text[0])
    return not follow and two.left - one.right > SPACE * two.size


def _with_accents(row: list[Stretch]) -> list[Stretch]:
    """The stretches of a row with accents put behind the letters that they stand over."""
    made = [s for s in row if not is_accent(s.text[0])]
    lefts = [s.left for s in made]
    for accent in (s for s in row if is_accent(s.text[0])):
        across = (accent.left + accent.right) / 2
        at = bisect(lefts, across)
        near = ((max(made[n].left - across, across - made[n].right), n) for n in range(max(0, at - 3), min(at + 2, len(made))))
        away, number = min(near, default=(1000.0, 0))
        if away < accent.size:
            under = made[number]
            first, last = min(under.first, accent.first), max(under.last, accent.last)
            made[number] = replace(under, text=under.text + accent.text, first=first, last=last)
    return made


def _paired(text: str) -> str:
    """The text with its brackets and quotation marks as they open and close: what stands before a word opens."""
    made = list(text)
    for number, letter in enumerate(text):
        pair = PAIRS.get(letter)
        if pair is not None:
            before, after = text[number - 1 : number], text[number + 1 : number + 2]
            opens = after.isalnum() if after.isalnum() != before.isalnum() else not before.strip()
            made[number] = pair[0] if opens else pair[1]
    return "".join(made)


def _turned(parts: list[str], mirrored: bool) -> Iterable[str]:
    """The parts with those turned round that run against the line; what is between two of them, a space or a stop, turns with them."""
    against: list[str] = []
    waiting: list[str] = []
    for part in parts:
        letters = [letter for letter in part if letter.isalnum()]
        if not letters:
            waiting.append(part)
        elif from_right(letters[0]) != mirrored:
            against += [*waiting, part] if against else [part]
            if len(against) == 1:
                yield from waiting
            waiting = []
        else:
            yield from reversed(against)
            yield from waiting
            yield part
            against, waiting = [], []
    yield from reversed(against)
    yield from waiting
