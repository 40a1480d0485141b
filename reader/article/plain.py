"""Plain text into paragraphs, as a person would divide it. Pure, linear in time; the text of a paragraph stays as it came but for joined lines.

The whole text is looked at first: are its lines paragraphs, or did a program break paragraphs into lines? A line that a program broke stops in mid-sentence,
near the width of the text, where the next word would not have fitted. A line that is a paragraph stops where its sentence does.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

BREAKS = re.compile("\r\n|[\n\r\v\f\u2028\u2029]")
INVISIBLE = "\u200b\u2060\ufeff"
RULE = re.compile(r"[\s\-_*=~#+•·.—–―⁂]+")
ENDS = ".!?…。！？؟۔।॥"
CLOSERS = "\"'”’»›)]}“‘"
OPENERS = "\"'“‘«‹([{„‚"
BULLET = re.compile(r"(?:[•‣◦▪●○·*+\-–—]|\d{1,3}[.)])\s+")
CJK = re.compile("[\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef]")
HANGING = {"and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "o", "e", "en"}
WIDEST_WRAP = 240


@dataclass(frozen=True, slots=True)
class Line:
    """One line with something on it: its text without the ends, how far it is indented, how many empty lines stand before it."""

    text: str
    indent: int
    gap: int

    @property
    def first_word(self) -> int:
        """How many characters the first word has."""
        space = self.text.find(" ")
        return len(self.text) if space < 0 else space


@dataclass(frozen=True, slots=True)
class Layout:
    """How a text breaks its lines. `gap`: a break is a line break within a paragraph only after that many empty lines or fewer (-1: never).

    width: characters; exact: the program filled every line as far as it went; indented: an indented line starts a paragraph.
    """

    gap: int = -1
    width: int = 0
    exact: bool = False
    indented: bool = False


def divide(text: str) -> list[str]:
    """The paragraphs of a text in order, none of them empty. Lines that are only a rule ("___", "* * *") fall away."""
    lines = lines_of(text)
    return gather(lines, layout_of(lines))


def gather(lines: list[Line], layout: Layout) -> list[str]:
    """Lines joined into paragraphs, as the text is set."""
    paragraphs: list[list[str]] = []
    listing = False
    for number, line in enumerate(lines):
        before = lines[number - 1] if number else None
        # after "three things:" each line is an item, however small it starts, until the next empty line
        listing = before is not None and not line.gap and layout.gap < 0 and (listing or before.text.endswith(":"))
        if before is not None and not listing and goes_on(before, line, layout):
            paragraphs[-1].append(line.text)
        else:
            paragraphs.append([line.text])
    return [join(parts) for parts in paragraphs]


def lines_of(text: str) -> list[Line]:
    """The lines that have something on them. A rule counts as two empty lines: what it divides is never one paragraph."""
    lines: list[Line] = []
    gap = 0
    for raw in BREAKS.split(text):
        stripped = raw.strip().strip(INVISIBLE).strip()
        if not stripped:
            gap += 1
        elif is_rule(stripped):
            gap += 2
        else:
            lines.append(Line(stripped, len(raw) - len(raw.lstrip()), gap))
            gap = 0
    return lines


def is_rule(line: str) -> bool:
    """Whether a line only divides: "___", "* * *", "###", "—". Dots alone are an ellipsis, and stay."""
    return len(line) <= 200 and RULE.fullmatch(line) is not None and any(c not in ". " for c in line)


def layout_of(lines: list[Line]) -> Layout:
    """Decide from the whole text how its lines are broken."""
    for gap in (0, 1):
        pairs = [(one, two) for one, two in pairwise(lines) if two.gap == gap]
        # lines set apart by empty ones are paragraphs, unless nearly all of them stop in mid-sentence
        if not pairs or (gap == 1 and len(pairs) < 4):
            continue
        width = _width([line for pair in pairs for line in pair])
        # where many lines run on beyond that width, no program has set the text to it
        wider = sum(len(line.text) > width * 1.15 for line in lines)
        if width > (WIDEST_WRAP if gap == 0 else 120) or wider * 10 > len(lines):
            continue
        soft = sum(_breaks_off(one, two, width) for one, two in pairs)
        if soft * 2 >= len(pairs):
            return _wrapped(pairs, gap, width)
    return Layout()


def goes_on(one: Line, two: Line, layout: Layout) -> bool:
    """Whether the second line belongs to the first one's paragraph."""
    if two.gap > max(layout.gap, 0):
        return False
    unfinished = not ends_sentence(one.text) and starts_small(two.text)
    if layout.gap < 0:
        return unfinished and not one.text.endswith((":", ";"))
    if layout.indented and _further_in(one, two):
        return False
    if unfinished and not BULLET.match(two.text):
        return True
    if BULLET.match(two.text) and (ends_sentence(one.text) or one.text.endswith((":", ";")) or BULLET.match(one.text)):
        return False
    return not _broken_on_purpose(one, two, layout)


def join(parts: list[str]) -> str:
    """Lines of one paragraph, with a space where a space was; none after a hyphen within a word, nor between characters that are written without."""
    pieces = [parts[0]]
    for one, two in pairwise(parts):
        pieces.append("" if _closes_up(one, two) else " ")
        pieces.append(two)
    return "".join(pieces)


def ends_sentence(text: str) -> bool:
    """Whether a line stops where a sentence may: at a full stop, or a closing quotation mark or bracket after one."""
    end = len(text)
    while end and text[end - 1] in CLOSERS:
        end -= 1
    return end > 0 and text[end - 1] in ENDS


def starts_small(text: str) -> bool:
    """Whether a line starts with a small letter, as none starts that begins a paragraph. "iPhone" and "eBay" are names."""
    start = text.lstrip(OPENERS)
    if start[:1] in "–—-…" and start[1:2] == " ":
        start = start[2:]
    return start[:1].islower() and not start[1:2].isupper()


def _width(lines: list[Line]) -> int:
    """How wide the text is set: the longest of its broken lines, leaving aside addresses and, in a long text, the odd one out."""
    lengths = sorted(len(line.text) for line in lines if " " in line.text) or [max(len(line.text) for line in lines)]
    return lengths[-1] if len(lengths) < 20 else lengths[int(len(lengths) * 0.97)]


def _breaks_off(one: Line, two: Line, width: int) -> bool:
    """Whether the break between two lines looks like a program's: in mid-sentence, before a small letter or at the full width."""
    return not ends_sentence(one.text) and (starts_small(two.text) or len(one.text) + 1 + two.first_word > width)


def _wrapped(pairs: list[tuple[Line, Line]], gap: int, width: int) -> Layout:
    within = [(one, two) for one, two in pairs if not ends_sentence(one.text) and starts_small(two.text)]
    tight = sum(len(one.text) + 1 + two.first_word > width for one, two in within)
    further = sum(_further_in(one, two) for one, two in pairs)
    return Layout(gap, width, exact=len(within) >= 3 and tight * 50 >= len(within) * 49, indented=further > 0 and further * 5 <= len(pairs) * 3)


def _further_in(one: Line, two: Line) -> bool:
    """Whether the second line is indented as a paragraph's first; the lines of a list's item hang under its bullet."""
    return two.indent > one.indent + 1 and not BULLET.match(one.text)


def _broken_on_purpose(one: Line, two: Line, layout: Layout) -> bool:
    """Whether the next word would have fitted on the line, so that somebody ended it. Ragged lines need more room to be sure."""
    needed = len(one.text) + 1 + two.first_word
    if layout.exact:
        return needed <= layout.width
    return needed <= layout.width * (0.75 if ends_sentence(one.text) else 0.6)


def _closes_up(one: str, two: str) -> bool:
    last, first = one[-1:], two[:1]
    if last in "-\u00ad\u2010" and one[-2:-1].isalpha() and first.isalpha():
        return two.split(maxsplit=1)[0].casefold() not in HANGING
    if last == "—" and one[-2:-1].isalnum() and first.isalnum():
        return True
    return bool(CJK.match(last) and CJK.match(first))
