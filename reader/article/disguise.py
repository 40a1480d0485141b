"""Characters that make a text look like something that it is not: those that steer its direction, those that can't be seen, letters of another script that look
like ours. Pure, linear; offsets are code points. Nothing is taken out: it is found, so that it can be shown.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

Sort = Literal["direction", "invisible", "look-alike"]
NAMES = {
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202c": "PDF",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
    "\u200e": "LRM",
    "\u200f": "RLM",
    "\u061c": "ALM",
    "\u200b": "ZWSP",
    "\u200c": "ZWNJ",
    "\u200d": "ZWJ",
    "\u2060": "WJ",
    "\u2061": "FA",
    "\u2062": "IT",
    "\u2063": "IS",
    "\u2064": "IP",
    "\u180e": "MVS",
    "\ufeff": "BOM",
    "\u00ad": "SHY",
    "\u034f": "CGJ",
    "\u115f": "HCF",
    "\u1160": "HJF",
    "\u3164": "HF",
    "\uffa0": "HHF",
}
"""The names that Unicode gives them for short."""
DIRECTION = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
UNSEEN = re.compile(f"[{''.join(NAMES)}\U000e0000-\U000e007f]")
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
JOINING = re.compile("[\u0600-\u0dff\U0001f000-\U0001faff\u2600-\u27bf\ufe0f]")
"""Scripts in which a joiner is spelling, and the pictures that it puts together."""
WORD = re.compile(r"[^\W\d_]+")
OURS = re.compile("[A-Za-z\u00c0-\u024f]")
THEIRS = re.compile("[\u0370-\u03ff\u0400-\u052f\u0531-\u0587\u13a0-\u13ff\u1d00-\u1d7f\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7ff]")


@dataclass(frozen=True, slots=True)
class Disguise:
    """One character that is not what it looks like, where it stands, and its name for a person."""

    at: int
    sort: Sort
    name: str


def disguises(text: str) -> list[Disguise]:
    """Every such character, in order. Joiners in scripts that spell with them, and marks of direction in a text that has both directions, are none."""
    if text.isascii():
        return []
    found: list[Disguise] = []
    both_ways = RIGHT_TO_LEFT.search(text) is not None
    for match in UNSEEN.finditer(text):
        char, at = match[0], match.start()
        if char == "\u00ad" or (char in "\u200c\u200d" and JOINING.search(text[max(0, at - 2) : at + 3])):
            continue
        if char in "\u200e\u200f\u061c" and both_ways:
            continue
        found.append(Disguise(at, "direction" if char in DIRECTION else "invisible", NAMES.get(char, "TAG")))
    for word in WORD.finditer(text):
        if not word[0].isascii() and OURS.search(word[0]) and THEIRS.search(word[0]):
            found += [Disguise(word.start() + n, "look-alike", _name(c)) for n, c in enumerate(word[0]) if THEIRS.match(c)]
    return sorted(found, key=lambda d: d.at)


def shown(text: str) -> str:
    """The text with each of them as a word between brackets: "the ⟨RLO⟩ vote". For looking at; it has other offsets than the text."""
    pieces: list[str] = []
    end = 0
    for one in disguises(text):
        pieces += [text[end : one.at], f"⟨{one.name}⟩" if one.sort != "look-alike" else f"{text[one.at]}⟨{one.name}⟩"]
        end = one.at + 1
    return "".join([*pieces, text[end:]])


def note(texts: list[str]) -> str:
    """A sentence on what was found in an article's paragraphs; empty where nothing was."""
    counts = {"direction": 0, "invisible": 0, "look-alike": 0}
    for text in texts:
        for one in disguises(text):
            counts[one.sort] += 1
    said = [
        f"{counts[sort]} {one if counts[sort] == 1 else many}"
        for sort, one, many in (
            ("direction", "character that turns the direction of the text", "characters that turn the direction of the text"),
            ("look-alike", "letter of another script among Latin ones", "letters of another script among Latin ones"),
        )
        if counts[sort]
    ]
    if counts["invisible"] > 2:
        said.append(f"{counts['invisible']} characters that can't be seen")
    return f"It has {' and '.join(said)}. “What was taken” shows them." if said else ""


def _name(char: str) -> str:
    return unicodedata.name(char, "another script").split()[0].capitalize()
