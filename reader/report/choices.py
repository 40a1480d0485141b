"""What a person may choose about a report: one frozen value that the dialog, the command line and the presets share. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime
from typing import Any, Literal, get_args

from reader.article.sides import SIDES, Side
from reader.comparison.model import Comparison
from reader.language.folding import fold
from reader.project.decisions import Decisions, Known
from reader.project.links import Status
from reader.project.standing import standings
from reader.report.findings import KINDS, Finding, FindingKind
from reader.report.own_words import AUTO, languages

Came = tuple[datetime | None, datetime | None]
"""When A and B were retrieved, where that is known."""
Paper = Literal["a4", "us-letter"]
Colour = Literal["colour", "greyscale"]
TextSize = Literal["small", "normal", "large"]
Part = Literal[
    "summary", "picture", "articles", "index", "quotes", "wording", "differences", "only a", "only b", "names", "sources", "notes", "quotations", "about"
]

PARTS: Mapping[Part, str] = {
    "summary": "Summary on the first page",
    "picture": "Picture of the alignment",
    "articles": "Both articles, side by side",
    "index": "Index in the other article’s order",
    "quotes": "Table of shared quotes",
    "wording": "Wording of cut and altered quotes, compared",
    "differences": "Table of what is given differently",
    "only a": "What only A has",
    "only b": "What only B has",
    "names": "Names: what people are called",
    "sources": "Sources: whose words are quoted",
    "notes": "Notes and tags",
    "quotations": "Quotations for citing",
    "about": "About this comparison",
}
"""Every part in the order in which it is printed, and what a person calls it."""
USUAL: frozenset[Part] = frozenset(part for part in PARTS if part != "quotations")
SCALES: Mapping[TextSize, float] = {"small": 0.9, "normal": 1.0, "large": 1.18}
SIZES: Mapping[Paper, tuple[float, float]] = {"a4": (210.0, 297.0), "us-letter": (215.9, 279.4)}
"""Width and height of each paper in mm, upright."""

LONGEST_LINE = 300


@dataclass(frozen=True, slots=True)
class Only:
    """Which findings a report keeps: those of these kinds that hold all of these words (case and accents do not count) and stand so, where that is said.

    `Only()` keeps every one; one that was rejected is in no report.
    """

    kinds: frozenset[FindingKind] = frozenset(KINDS)
    words: str = ""
    status: Status | None = None

    def of(self, comparison: Comparison, decisions: Decisions, found: Iterable[Finding]) -> list[bool]:
        """Whether each of these findings stays in."""
        every = list(found)
        if self.status is None:
            return [self.keeps(finding) for finding in every]
        states = standings(comparison, decisions, (Known(finding.kind, finding.places) for finding in every))
        return [state == self.status and self.keeps(finding) for finding, state in zip(every, states, strict=True)]

    def keeps(self, finding: Finding) -> bool:
        """Whether a finding stays in by its kind and words."""
        if finding.kind not in self.kinds:
            return False
        said = fold(f"{finding.text} {finding.detail} {finding.nearest}").text
        return all(word in said for word in fold(self.words).text.split())

    @property
    def everything(self) -> bool:
        return self.kinds == frozenset(KINDS) and not self.words.strip() and self.status is None


@dataclass(frozen=True, slots=True)
class Look:
    """What of the choices only a layout in pages asks for."""

    paper: Paper = "a4"
    landscape: bool = False
    colour: Colour = "colour"
    text_size: TextSize = "normal"

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of a page in mm."""
        width, height = SIZES[self.paper]
        return (height, width) if self.landscape else (width, height)


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person chose about a report. Raises ValueError for a choice that there is not.

    `order` is the article whose order the rows keep; `anonymise` hides sources, bylines, addresses and credit lines. `header` and `footer` may hold the
    fields of `reader.report.fields`; "" is what a report has by itself. `language` is that of the report's own words; AUTO is what both articles are in.
    `came` is no choice, but what is known of the pair.
    """

    made: date
    paper: Paper = "a4"
    order: Side = "a"
    title: str | None = None
    author: str | None = None
    anonymise: bool = False
    parts: frozenset[Part] = USUAL
    only: Only = field(default_factory=Only)
    landscape: bool = False
    colour: Colour = "colour"
    text_size: TextSize = "normal"
    header: str = ""
    footer: str = ""
    language: str = AUTO
    came: Came = (None, None)

    def __post_init__(self) -> None:
        known = {"paper": get_args(Paper), "order": SIDES, "colour": get_args(Colour), "text_size": get_args(TextSize), "language": (AUTO, *languages())}
        for name, allowed in known.items():
            if getattr(self, name) not in allowed:
                raise ValueError(f"{name.replace('_', ' ')}: there is no {getattr(self, name)!r}, only {', '.join(allowed)}")
        if not self.parts <= frozenset(PARTS) or not self.only.kinds <= frozenset(KINDS):
            raise ValueError(f"no such part: {', '.join(sorted((self.parts - frozenset(PARTS)) | (self.only.kinds - frozenset(KINDS))))}")
        if not self.parts or not self.only.kinds:
            raise ValueError("a report needs at least one part and one kind of finding")
        if max(len(self.header), len(self.footer)) > LONGEST_LINE:
            raise ValueError(f"a header or footer has at most {LONGEST_LINE} characters")

    @property
    def look(self) -> Look:
        return Look(self.paper, self.landscape, self.colour, self.text_size)


def kept(choices: Choices) -> dict[str, Any]:
    """The choices as plain values, for a preset or to remember them: without the date, which is the day's, and without the filter, which is the moment's."""
    values = {entry.name: getattr(choices, entry.name) for entry in fields(choices) if entry.name not in ("made", "only", "parts", "came")}
    return values | {"parts": [part for part in PARTS if part in choices.parts]}


def taken(values: Any, made: date) -> Choices:
    """The choices that were kept; what is damaged or of another version is as usual."""
    choices = Choices(made)
    if not isinstance(values, Mapping):
        return choices
    for entry in fields(choices):
        if entry.name in ("made", "only", "came") or entry.name not in values:
            continue
        value = values[entry.name]
        try:
            if entry.name == "parts":
                value = frozenset(part for part in value if part in PARTS)
            elif (
                (entry.name in ("anonymise", "landscape") and not isinstance(value, bool))
                or (entry.name in ("header", "footer") and not isinstance(value, str))
                or (entry.name in ("title", "author") and not isinstance(value, str | None))
            ):
                continue
            choices = replace(choices, **{entry.name: value})
        except (ValueError, TypeError):
            continue
    return choices
