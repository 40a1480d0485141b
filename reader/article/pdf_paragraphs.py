"""Lines of a PDF -> paragraphs: joined by how far they stand apart, indent and end; hyphens of the line break taken out; heads, page numbers and small print
kept apart. Pure; coordinates are points, y grows upwards.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from reader.article import bylines, furniture
from reader.article.pdf_columns import Line
from reader.article.pdf_printed import PRINTED
from reader.article.plain import ends_sentence, join, starts_small
from reader.article.taken import Piece, clean, has_words

NUMBER = re.compile(r"\W*+(?:(?:page|seite|p\.|s\.|pagina|página)\W*+)?\d{1,4}(?:\s?(?:/|of|von|de|sur|di)\s?\d{1,4})?\W*", re.IGNORECASE)
GLYPH = re.compile(r"[•‣◦▪●○·\uf0b7]\s*")
ORDERED = re.compile(r"\(?\d{1,2}[.)]\s+\S")
HYPHENS = "-\u00ad\u2010\x02"
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
KEEPS = frozenset(
    "self well ex non so all half long short high low mid cross vice left right one two three four five six seven eight nine ten twenty thirty forty fifty "
    "sixty seventy eighty ninety first second third full part pro anti semi co hard soft far near old new north south east west then time".split()
)
"""First parts of words that are written with a hyphen wherever they stand."""
LONGEST_WORD = 80
MOST_CENTRED = 5
"""Lines of a caption."""
SMALL, LARGE = 0.88, 1.12


@dataclass(frozen=True, slots=True)
class _Setting:
    """How the document is set. `size`: of its body type; `leading`: from line to line; `indented`: first lines are; `justified`: lines end flush."""

    size: float
    leading: float
    indented: bool
    justified: bool
    bold: bool


def pieces_of(lines: Sequence[Line], heights: Sequence[float]) -> list[Piece]:
    """The paragraphs in reading order. `heights`: of each page, in points."""
    if not lines:
        return []
    outside = _outside(lines, heights, _setting(lines))
    kept = _with_edges([line for number, line in enumerate(lines) if number not in outside])
    setting = _setting(kept or lines)
    vocabulary = Counter(word.casefold() for line in kept for word in WORD.findall(line.text.rstrip(HYPHENS)))
    groups = _groups(kept, setting)
    small = sum(len(line.text) for group in groups for line in group if _is_small(group, setting))
    apart = small * 10 <= 3 * sum(len(line.text) for line in kept)
    title = max((g[0].size for g in groups if g[0].page == 0), default=0.0)
    made: list[Piece] = []
    begun = False
    for group in groups:
        piece = _piece(group, setting, vocabulary, title)
        begun = begun or (not piece.level and len(piece.text) > 160)
        made.append(Piece(piece.text, 0, "text", "smaller print (captions, notes)") if apart and begun and _is_small(group, setting) else piece)
    made += [Piece(clean(lines[number].text), left=why) for number, why in sorted(outside.items())]
    return [piece for piece in made if has_words(piece.text)]


def _with_edges(lines: list[Line]) -> list[Line]:
    """The lines with the edges of their columns as the running text has them: a headline above it may reach further."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    usual = sizes.most_common(1)[0][0] if sizes else 0.0
    edges: dict[int, tuple[float, float]] = {}
    for line in lines:
        if abs(line.size - usual) <= 0.08 * usual:
            left, right = edges.get(line.column, (line.left, line.right))
            edges[line.column] = (min(left, line.left), max(right, line.right))
    return [replace(line, column_left=edges[line.column][0], column_right=edges[line.column][1]) if line.column in edges else line for line in lines]


def _setting(lines: Sequence[Line]) -> _Setting:
    sizes: Counter[float] = Counter()
    bold: Counter[bool] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
        bold[line.bold] += len(line.text)
    size = sizes.most_common(1)[0][0]
    body = [line for line in lines if abs(line.size - size) <= 0.08 * size]
    steps = [one.bottom - two.bottom for one, two in pairwise(body) if one.column == two.column and 0 < one.bottom - two.bottom < 2.5 * size]
    full = [line for line in body if line.right - line.left > 0.6 * (line.column_right - line.column_left)]
    flush = sum(line.column_right - line.right < 0.02 * (line.column_right - line.column_left) + 1 for line in full)
    inner = sum(_is_indented(line) for line in body)
    return _Setting(
        size=max(size, 1.0),
        leading=_common(steps) if steps else 1.2 * size,
        indented=0 < inner * 10 <= 6 * len(body) and inner >= 2,
        justified=bool(full) and flush * 10 >= 8 * len(full),
        bold=bold[True] > bold[False],
    )


def _common(steps: list[float]) -> float:
    """The most usual distance: paragraphs of one line, set apart, would mislead a mean."""
    rounded = Counter(round(step * 2) / 2 for step in steps)
    nearest = rounded.most_common(1)[0][0]
    return median(step for step in steps if abs(step - nearest) <= 0.5)


def _is_indented(line: Line) -> bool:
    return 0.6 * line.size < line.left - line.column_left < 5 * line.size


def _is_centred(line: Line) -> bool:
    """Whether it stands in the middle of its column and fills it by far not, as captions and signs between parts do."""
    left, right = line.left - line.column_left, line.column_right - line.right
    return min(left, right) > 1.2 * line.size and abs(left - right) < 0.6 * line.size


def _is_small(group: list[Line], setting: _Setting) -> bool:
    return group[0].size < SMALL * setting.size


def _outside(lines: Sequence[Line], heights: Sequence[float], setting: _Setting) -> dict[int, str]:
    """Lines at the head or foot of a page that belong to the paper and not to the article, by their number, with what they are."""
    by_page: dict[int, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        by_page[line.page].append(number)
    edges: dict[int, list[int]] = {}
    for page, numbers in by_page.items():
        in_height = sorted(numbers, key=lambda n: -lines[n].bottom)
        edges[page] = list(dict.fromkeys([*in_height[:3], *in_height[-3:]]))
    seen: dict[tuple[str, int], set[int]] = defaultdict(set)
    for page, numbers in edges.items():
        for number in numbers:
            for shift in (-1, 0, 1):
                seen[_shape(lines[number]), round(lines[number].bottom / 4) + shift].add(page)
    found: dict[int, str] = {}
    for page, numbers in edges.items():
        height = heights[page] if page < len(heights) else 800.0
        for number in numbers:
            why = _head_or_foot(
                lines[number], [lines[n] for n in by_page[page]], height, len(seen[_shape(lines[number]), round(lines[number].bottom / 4)]), setting
            )
            if why and (len(by_page) > 1 or len(numbers) > 1):
                found[number] = why
    return found


def _head_or_foot(line: Line, page: list[Line], height: float, repeated: int, setting: _Setting) -> str:
    """What a line at the edge of a page is, where it is no part of the article. `repeated`: on how many pages it stands there, but for its figures."""
    margin = line.bottom > 0.92 * height or line.top < 0.08 * height
    if NUMBER.fullmatch(line.text) and (margin or repeated > 1):
        return "page number"
    if margin and PRINTED.fullmatch(line.text):
        return "running head"
    alone = _is_alone(line, page, setting)
    if repeated > 1 and (margin or alone):
        return "running head"
    quiet = not line.bold and line.size < LARGE * setting.size and len(line.text) < 100 and not ends_sentence(line.text)
    return "running head" if margin and alone and quiet and not starts_small(line.text) else ""


def _shape(line: Line) -> str:
    """A line but for its figures: heads differ from page to page by the page's number alone."""
    return re.sub(r"\d+", "#", line.text.casefold())


def _is_alone(line: Line, page: list[Line], setting: _Setting) -> bool:
    """Whether a line stands further from its neighbours than the lines of a paragraph do."""
    near = (abs(line.bottom - other.bottom) for other in page if other is not line and abs(line.bottom - other.bottom) > 1)
    return min(near, default=1000.0) > 1.4 * setting.leading


# --- lines into paragraphs


def _groups(lines: list[Line], setting: _Setting) -> list[list[Line]]:
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _goes_on(groups[-1], line, setting):
            groups[-1].append(line)
        elif len(groups) > 1 and _resumes(groups, line, setting):
            groups[-2].append(line)
        else:
            groups.append([line])
    return groups


def _goes_on(group: list[Line], line: Line, setting: _Setting) -> bool:
    """Whether a line belongs to the paragraph before it."""
    before = group[-1]
    if abs(before.size - line.size) > 0.08 * max(before.size, line.size) or before.bold != line.bold:
        # a bold word or two at the head of a paragraph leave their line's weight to chance
        return False
    if GLYPH.match(line.text) or (ORDERED.match(line.text) and (ends_sentence(before.text) or ORDERED.match(group[0].text))):
        return False
    step = before.bottom - line.bottom
    usual = setting.leading * max(1.0, line.size / setting.size)
    same_column = before.column == line.column
    if GLYPH.match(group[0].text) and group[0].hang > group[0].left + 1 and (not same_column or 0 <= step <= 1.3 * usual):
        # the words of an item stand under each other, in whichever column
        hang = group[0].hang - group[0].column_left
        return abs(line.left - line.column_left - hang) < 0.4 * line.size
    if not same_column:
        if line.size > LARGE * setting.size:
            # a headline over several columns, its last line so short that it looks like part of one
            return line.page == before.page and 0 < before.bottom - line.bottom < 1.6 * line.size
        return _crosses(before, line, setting)
    if step > 1.3 * usual or step < 0:
        return False
    unfinished = not ends_sentence(before.text)
    if setting.justified and _is_centred(line) and (before.text[-1:] in HYPHENS or (unfinished and starts_small(line.text))):
        return True
    if setting.justified and len(group) <= MOST_CENTRED and _is_centred(before) and not _is_centred(line):
        return False
    if len(group) == 1 and (bylines.is_byline(before.text) or furniture.day_line(line.text) is not None):
        return False
    new_indent = not _is_indented(before) or (len(group) == 1 and not unfinished)
    if setting.indented and new_indent and _is_indented(line) and not GLYPH.match(group[0].text):
        return False
    return not _ended_short(before, line, setting)


def _crosses(before: Line, line: Line, setting: _Setting) -> bool:
    """Whether a paragraph goes on in the next column or on the next page."""
    if starts_small(line.text) or before.text[-1:] in HYPHENS:
        return True
    flush = before.column_right - before.right < 0.6 * setting.size
    if setting.justified or (setting.indented and not _is_indented(line)):
        return flush and not _is_indented(line)
    return not ends_sentence(before.text) and not _is_indented(line) and len(before.text) > 30


def _ended_short(before: Line, line: Line, setting: _Setting) -> bool:
    """Whether the line before ended although the next word would have fitted."""
    if line.size > LARGE * setting.size:
        return False
    width = before.column_right - before.column_left
    room = before.column_right - before.right
    letter = (before.right - before.left) / max(1, len(before.text))
    spare = room - (len(line.text.split(maxsplit=1)[0]) + 1) * letter
    if not ends_sentence(before.text) and starts_small(line.text):
        # items whose bullets are drawn, not written
        return before.text.endswith(";") and spare > 4 * setting.size
    if setting.justified:
        return room > 0.6 * setting.size and spare > 0.5 * setting.size
    return spare > (4 * setting.size if ends_sentence(before.text) else max(4 * setting.size, 0.3 * width))


def _resumes(groups: list[list[Line]], line: Line, setting: _Setting) -> bool:
    """Whether a line goes on after a caption or a heading of a box that stood between: the paragraph broke off at the end of its column."""
    between, before = groups[-1], groups[-2]
    return (
        before[-1].column != line.column
        and _is_small(between, setting)
        and starts_small(line.text)
        and not ends_sentence(before[-1].text)
        and abs(before[-1].size - line.size) <= 0.08 * line.size
    )


def _piece(group: list[Line], setting: _Setting, vocabulary: Counter[str], title: float) -> Piece:
    text = clean(_text([line.text for line in group], vocabulary))
    bullet = GLYPH.match(text)
    if bullet:
        return Piece(text[bullet.end() :], role="item")
    size = group[0].size
    if size > LARGE * setting.size and len(text) <= 300:
        return Piece(text, 1 if group[0].page == 0 and size >= 0.97 * title else 2)
    if _links(group) and not bylines.is_byline(text):
        return Piece(text, left="links")
    if group[0].bold and not setting.bold and len(text) <= 120 and not text.endswith((".", ",", ";", ":")):
        return Piece(text, 3)
    return Piece(text, left="caption" if furniture.is_caption(text) else "")


def _links(group: list[Line]) -> bool:
    """Whether most of it leads elsewhere."""
    return 5 * sum(len(line.text) for line in group if line.linked) > 3 * sum(len(line.text) for line in group)


def _text(lines: list[str], vocabulary: Counter[str]) -> str:
    """The lines as one paragraph; a hyphen that only broke a word over two lines is taken out."""
    parts: list[str] = [lines[0]]
    for line in lines[1:]:
        before = parts[-1]
        if before[-1:] in HYPHENS and before[-2:-1].isalpha() and line[:1].isalpha():
            parts[-1] = before[:-1] + ("-" if _keeps_hyphen(before[:-1], line, vocabulary) else "") + line
        else:
            parts.append(line)
    return join([part.replace("\x02", "-") for part in parts]).replace("\u00ad", "")


def _keeps_hyphen(before: str, line: str, vocabulary: Counter[str]) -> bool:
    """Whether a word broken after a hyphen has that hyphen by itself: as the article writes it elsewhere, else as such words are written."""
    ends, starts = re.search(r"[^\W_]+(?:-[^\W_]+)*$", before[-LONGEST_WORD:]), WORD.match(line)
    if ends is None or starts is None:
        return True
    one, two = ends[0].casefold(), starts[0].casefold()
    if vocabulary[f"{one}{two}"] != vocabulary[f"{one}-{two}"]:
        return vocabulary[f"{one}-{two}"] > vocabulary[f"{one}{two}"]
    return not starts[0][0].islower() or "-" in one or (one in KEEPS and len(two) > 3)
