"""Tags: names and colours of the person's own, applied to passages, as students code them. Pure; every function returns new tuples.

A tag is known by its name; two names that differ in case or accents alone are one.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from reader.article.model import Span
from reader.article.sides import OTHER, Side
from reader.language.folding import folded

PALETTE = ("#c0392b", "#d68910", "#7d8c1f", "#2e8b57", "#2878b5", "#5b5fc7", "#a0459b", "#8d6e63")
"""Colours that are offered: told apart by those who see few of them too, and on light and dark paper."""
LONGEST = 60
_COLOUR = re.compile(r"#[0-9a-f]{6}")


@dataclass(frozen=True, slots=True)
class Tag:
    """A name and a colour ("#rrggbb", small letters). Raises ValueError where either is not one."""

    name: str
    colour: str

    def __post_init__(self) -> None:
        if not self.name or self.name != tidy(self.name):
            raise ValueError(f"a tag needs a name of at most {LONGEST} characters in one line")
        if not _COLOUR.fullmatch(self.colour):
            raise ValueError(f"not a colour: {self.colour!r}")


@dataclass(frozen=True, slots=True, order=True)
class Tagged:
    """A passage under a tag, which is known by its name."""

    side: Side
    span: Span
    tag: str


Tags = tuple[Tag, ...]
Passages = tuple[Tagged, ...]


def tidy(name: str) -> str:
    """A name as it is kept: one line, no longer than LONGEST."""
    return " ".join(name.split())[:LONGEST].strip()


def same(one: str, other: str) -> bool:
    """Whether two names are one tag's."""
    return folded(one) == folded(other)


def named(tags: Tags, name: str) -> Tag | None:
    """The tag of this name."""
    return next((tag for tag in tags if same(tag.name, name)), None)


def free_colour(tags: Tags) -> str:
    """The first colour of the palette that the fewest tags have."""
    used = [tag.colour for tag in tags]
    return min(PALETTE, key=lambda colour: (used.count(colour), PALETTE.index(colour)))


def define(tags: Tags, name: str, colour: str = "") -> Tags:
    """Add a tag, or give the one of this name another colour; without a colour it gets a free one. The order is the person's: new ones come last."""
    name = tidy(name)
    known = named(tags, name)
    if known is None:
        return (*tags, Tag(name, colour or free_colour(tags)))
    return tuple(replace(tag, colour=colour or tag.colour) if tag is known else tag for tag in tags)


def rename(tags: Tags, passages: Passages, old: str, new: str) -> tuple[Tags, Passages]:
    """Give a tag another name, on all its passages. Where another tag has that name the two become one, in that one's colour."""
    known, new = named(tags, old), tidy(new)
    if known is None:
        raise ValueError(f"there is no tag {old}")
    other = next((tag for tag in tags if tag is not known and same(tag.name, new)), None)
    if other is not None:
        kept, new = tuple(tag for tag in tags if tag is not known), other.name
    else:
        kept = tuple(replace(tag, name=new) if tag is known else tag for tag in tags)
    return kept, joined(replace(passage, tag=new) if same(passage.tag, old) else passage for passage in passages)


def forget(tags: Tags, passages: Passages, name: str) -> tuple[Tags, Passages]:
    """Take a tag away, and off every passage."""
    return tuple(tag for tag in tags if not same(tag.name, name)), tuple(passage for passage in passages if not same(passage.tag, name))


def apply(passages: Passages, name: str, side: Side, span: Span) -> Passages:
    """Put a passage under a tag; passages under it that touch or overlap become one."""
    return joined((*passages, Tagged(side, span, name))) if len(span) else passages


def take_off(passages: Passages, name: str, side: Side, span: Span) -> Passages:
    """Take a tag off a stretch; what lies outside it stays under the tag."""
    kept: list[Tagged] = []
    for passage in passages:
        if passage.side != side or not same(passage.tag, name) or not passage.span.common(span):
            kept.append(passage)
            continue
        ends = (
            Span(span.paragraph, passage.span.start, max(passage.span.start, span.start)),
            Span(span.paragraph, min(passage.span.end, span.end), passage.span.end),
        )
        kept += [replace(passage, span=end) for end in ends if len(end)]
    return tuple(sorted(kept))


def on(passages: Passages, side: Side, span: Span) -> tuple[str, ...]:
    """The names of the tags on a stretch, or, of an empty one, on the place itself."""

    def touches(other: Span) -> bool:
        return bool(other.common(span)) or (not len(span) and other.paragraph == span.paragraph and other.start <= span.start < other.end)

    return tuple(dict.fromkeys(passage.tag for passage in passages if passage.side == side and touches(passage.span)))


def count(passages: Passages, name: str) -> int:
    """How many passages are under a tag."""
    return sum(same(passage.tag, name) for passage in passages)


def joined(passages: Iterable[Tagged]) -> Passages:
    """Passages in the order of A and then B, those of one tag that touch or overlap made one."""
    kept: list[Tagged] = []
    last: dict[tuple[Side, str], int] = {}
    for passage in sorted(passages):
        key = (passage.side, folded(passage.tag))
        before = kept[last[key]] if key in last else None
        if before is not None and before.span.paragraph == passage.span.paragraph and passage.span.start <= before.span.end:
            kept[last[key]] = replace(before, span=Span(before.span.paragraph, before.span.start, max(before.span.end, passage.span.end)))
        else:
            last[key] = len(kept)
            kept.append(passage)
    return tuple(sorted(kept))


def mirrored(passages: Passages) -> Passages:
    """The same passages with A and B exchanged."""
    return tuple(sorted(replace(passage, side=OTHER[passage.side]) for passage in passages))
