"""What of the findings fits the first page: the weightiest of each kind, shown in the order of the text. Pure; lengths in lines of a half-page column."""

from collections.abc import Sequence
from math import ceil

from reader.report.findings import Finding, FindingKind
from reader.report.model import Item, Reference, Section, Statement
from reader.report.places import SIDES, Side
from reader.report.rows import reference

TITLES: dict[FindingKind, str] = {"only a": "Only in A", "only b": "Only in B", "quote": "Shared quotes", "difference": "Given differently"}
COLUMN = 42.0
"""Lines below the picture on an upright page."""
_HEADING = 2.6
_BETWEEN = 0.8
Anchored = tuple[Finding, str]


def sections(found: Sequence[Anchored], said: Sequence[Statement], spare: int = 0, column: float = COLUMN) -> tuple[Section, ...]:
    """Shared quotes and differences, which stand below what both say, then what only one has, in a column of their own, `column` lines long.

    Of these `spare` stay free.
    """
    room = column - spare - (_HEADING + sum(ceil(len(statement.text) / 48) + _BETWEEN for statement in said) if said else 0)
    return (*_column(("quote", "difference"), found, room), *_column(("only a", "only b"), found, column - spare))


def _column(kinds: tuple[FindingKind, FindingKind], found: Sequence[Anchored], room: float) -> tuple[Section, ...]:
    """Fill a column from both kinds by turns, so that neither starves the other; each gets at least one."""
    waiting = {kind: sorted((entry for entry in found if entry[0].kind == kind), key=lambda entry: -_weight(entry[0])) for kind in kinds}
    counts = {kind: len(entries) for kind, entries in waiting.items()}
    chosen: dict[FindingKind, list[Anchored]] = {kind: [] for kind in kinds}
    room -= sum(_HEADING for kind in kinds if waiting[kind])
    spent = dict.fromkeys(kinds, 0.0)
    while any(waiting.values()):
        kind = min((kind for kind in kinds if waiting[kind]), key=lambda kind: spent[kind])
        entry = waiting[kind].pop(0)
        lines = _lines(entry[0])
        if chosen[kind] and sum(spent.values()) + lines > room:
            waiting[kind] = []
            continue
        chosen[kind].append(entry)
        spent[kind] += lines
    order = {anchor: number for number, (_, anchor) in enumerate(found)}
    made = []
    for kind in kinds:
        items = tuple(_item(finding, anchor) for finding, anchor in sorted(chosen[kind], key=lambda entry: order[entry[1]]))
        made.append(Section(kind, TITLES[kind], items, counts[kind] - len(items)))
    return tuple(made)


def _lines(finding: Finding) -> float:
    return ceil(len(finding.title) / 44) + ceil((len(finding.detail) + 10) / 50) + (1 if finding.nearest else 0) + _BETWEEN


def _weight(finding: Finding) -> float:
    """What earns a place on the first page: a topic with a name, many words, a difference that is no mere wording, a quote that was changed."""
    words = float(sum(len(span) for _, span in finding.places))
    telling = finding.is_topic or finding.detail.startswith("differs") or (finding.kind == "quote" and "altered" in finding.detail)
    return words + (10_000 if telling else 0)


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
