"""What of the findings fits the first page: the weightiest of each kind, shown in the order of the text. Pure; lengths in points (1/72 inch).

The lengths are those of resources/report/front.typ, a little generous, so that the first page is full and never two.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from reader.article.sides import SIDES, Side
from reader.report.choices import SCALES, Choices
from reader.report.findings import Finding, FindingKind
from reader.report.model.front import Head, Item, Section, Statement
from reader.report.model.marked import Reference
from reader.report.own_words import ENGLISH, OwnWords
from reader.report.rows import reference

_MM = 72 / 25.4
_CHARACTER = 0.51
"""The width of a character as a share of the size of the type, with what the right edge of a paragraph leaves free."""


@dataclass(frozen=True, slots=True)
class Room:
    """One of the two columns of the first page: its height and width, and how much larger than usual the type is."""

    height: float
    width: float
    scale: float = 1.0

    def lines(self, characters: int, size: float) -> int:
        """How many lines so much text takes in type of a size."""
        return ceil(characters * _CHARACTER * size * self.scale / self.width)

    def entry(self, finding: Finding) -> float:
        """The height of one finding."""
        title, detail = self.lines(len(finding.title), 9.8), self.lines(len(finding.detail) + 10, 9.2)
        return (11.5 * title + 10.8 * detail + (10.0 if finding.nearest else 0)) * self.scale + 7.5

    def heading(self, *, first: bool = False) -> float:
        """The height of a title above findings, and of the line below them that says how many more there are."""
        return (24 if first else 36) * self.scale

    def statement(self, statement: Statement) -> float:
        """The height of a sentence of what both say, with its places."""
        return 12.0 * self.scale * self.lines(len(statement.text) + 14, 9.6) + 4.5


UPRIGHT = Room(466, 233)
"""An A4 page with the picture and headlines of usual length."""


def room(choices: Choices, title: str, heads: Sequence[Head]) -> Room:
    """What the top of the first page leaves free below itself."""
    wide, high = (side * _MM for side in choices.look.size)
    scale = SCALES[choices.text_size]
    column = Room(0, (wide - 45 * _MM) / 2, scale)
    titles = ceil(len(title) * 0.53 * (17 if len(title) > 90 else 21) * scale / (wide - 36 * _MM))
    headline = max(column.lines(len(head.headline), 13.4) for head in heads) * 15.2
    facts = max(column.lines(len(" · ".join(head.facts)), 7.8) + column.lines(len(head.url), 7.2) for head in heads) * 9.4
    top = (56 + 26 * (titles - 1) + headline + facts) * scale + (27 if choices.landscape else 22) * _MM + (25 * _MM if "picture" in choices.parts else 0)
    return Room(high - 43 * _MM - top, column.width, scale)


Anchored = tuple[Finding, str]


def fitting(said: Sequence[Statement], found: Sequence[Anchored], free: Room = UPRIGHT) -> tuple[Statement, ...]:
    """As many of what both say as leave a third of their column, and room for a quote and a difference at least, to those; one in any case."""
    kept = list(said)
    below = 0.0
    for kind in ("quote", "difference"):
        of_kind = [entry[0] for entry in found if entry[0].kind == kind]
        below += free.heading() + free.entry(max(of_kind, key=_weight)) if of_kind else 0
    most = free.height - (max(below, free.height / 3) if below else 0.0)
    while len(kept) > 1 and free.heading(first=True) + sum(map(free.statement, kept)) > most:
        kept.pop()
    return tuple(kept)


def sections(found: Sequence[Anchored], said: Sequence[Statement], free: Room = UPRIGHT, words: OwnWords = ENGLISH) -> tuple[Section, ...]:
    """Shared quotes and differences, which stand below what both say, then what only one has, in a column of their own."""
    taken = free.heading(first=True) + sum(map(free.statement, said)) if said else 0.0
    left = _column(("quote", "difference"), found, free, free.height - taken, words, first=not said)
    return (*left, *_column(("only a", "only b"), found, free, free.height, words))


def _column(
    kinds: tuple[FindingKind, FindingKind], found: Sequence[Anchored], free: Room, height: float, words: OwnWords, *, first: bool = True
) -> tuple[Section, ...]:
    """Fill a column from both kinds by turns, so that neither starves the other; each gets at least one."""
    waiting = {kind: sorted((entry for entry in found if entry[0].kind == kind), key=lambda entry: -_weight(entry[0])) for kind in kinds}
    counts = {kind: len(entries) for kind, entries in waiting.items()}
    chosen: dict[FindingKind, list[Anchored]] = {kind: [] for kind in kinds}
    titled = [kind for kind in kinds if waiting[kind]]
    height -= sum(free.heading(first=first and number == 0) for number in range(len(titled)))
    spent = dict.fromkeys(kinds, 0.0)
    while any(waiting.values()):
        kind = min((kind for kind in kinds if waiting[kind]), key=lambda kind: spent[kind])
        entry = waiting[kind].pop(0)
        lines = free.entry(entry[0])
        if chosen[kind] and sum(spent.values()) + lines > height:
            waiting[kind] = []
            continue
        chosen[kind].append(entry)
        spent[kind] += lines
    order = {anchor: number for number, (_, anchor) in enumerate(found)}
    made = []
    for kind in kinds:
        items = tuple(_item(finding, anchor) for finding, anchor in sorted(chosen[kind], key=lambda entry: order[entry[1]]))
        more = counts[kind] - len(items)
        more_said = words.count("and {number} more in the tables", "and {number} more in the tables", more) if more else ""
        made.append(Section(kind, titles(words)[kind], items, more, more_said))
    return tuple(made)


def titles(words: OwnWords) -> dict[FindingKind, str]:
    """What findings of each kind are called."""
    return {
        "only a": words.say("Only in A"),
        "only b": words.say("Only in B"),
        "quote": words.say("Shared quotes"),
        "difference": words.say("Given differently"),
    }


def _weight(finding: Finding) -> float:
    """What earns a place on the first page: a topic with a name, many words, a difference that is no mere wording, a quote that was changed."""
    words = float(sum(len(span) for _, span in finding.places))
    return words + (10_000 if finding.is_topic or finding.telling else 0)


def _item(finding: Finding, anchor: str) -> Item:
    first_of = [min((span for side, span in finding.places if side == wanted), default=None) for wanted in SIDES]
    where: tuple[Reference, ...]
    if finding.kind in ("only a", "only b"):
        side: Side = "a" if finding.kind == "only a" else "b"
        first = first_of[0] if side == "a" else first_of[1]
        where = () if first is None else (Reference(f"{side.upper()}{finding.where}", reference(side, first.paragraph).anchor),)
    else:
        where = tuple(reference(side, span.paragraph) for side, span in zip(SIDES, first_of, strict=True) if span is not None)
    return Item(finding.kind, finding.title, finding.detail, where, finding.nearest, anchor)
