"""Topics as the person has them: renamed, merged, split, taken apart. Pure; a topic is known by the stretches of its one-sided facts.

The comparison's own topics stay as they are; what is decided here is laid over them by `view.as_decided`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.article.model import Span
from reader.article.sides import Side
from reader.comparison.model import OneSided, Topic
from reader.project import decisions as deciding
from reader.project.decisions import Decisions, Grouped, Known, Renamed


def group(decisions: Decisions, side: Side, spans: Iterable[Span], label: str) -> Decisions:
    """Put stretches into one topic under a label, out of whatever topic they were in; an empty label leaves them in none. Merging and splitting are this."""
    wanted = tuple(sorted(set(spans)))
    if not wanted:
        return decisions
    grouped = tuple(sorted([*_without(decisions, side, wanted), Grouped(side, wanted, " ".join(label.split()))]))
    return replace(decisions, grouped=grouped, upheld=_upheld(decisions.upheld, side, wanted))


def _upheld(upheld: frozenset[Known], side: Side, wanted: tuple[Span, ...]) -> frozenset[Known]:
    """What was confirmed, once stretches are a finding of their own: one that goes into it confirms it, one that it is cut from stays so without it."""
    kind = f"only {side}"
    touched = [known for known in upheld if known.kind == kind and _touch([span for _, span in known.places], wanted)]
    if not touched:
        return upheld
    rests = [tuple((here, span) for here, span in known.places if not any(span.common(gone) for gone in wanted)) for known in touched]
    made = Known(kind, tuple((side, span) for span in wanted))
    return (upheld - set(touched)) | {made} | {Known(kind, rest) for rest in rests if rest}


def ungroup(decisions: Decisions, side: Side, spans: Iterable[Span]) -> Decisions:
    """Stretches go back to the topics that the comparison gives them."""
    return replace(decisions, grouped=tuple(sorted(_without(decisions, side, tuple(spans)))))


def name(decisions: Decisions, side: Side, spans: Sequence[Span], paragraphs: tuple[int, ...], label: str) -> Decisions:
    """Give a topic another name. One that the person made carries its own; loose stretches become one; an empty name gives a suggested topic its own."""
    wanted = " ".join(label.split())
    known = next((g for g in decisions.grouped if g.side == side and g.label and _touch(g.spans, spans)), None)
    if known is not None:
        if not wanted:
            raise ValueError("A topic made by hand needs a name.")
        return replace(decisions, grouped=tuple(sorted(replace(g, label=wanted) if g is known else g for g in decisions.grouped)))
    if not paragraphs:
        return group(decisions, side, spans, wanted) if wanted else decisions
    return deciding.rename(decisions, side, paragraphs, wanted)


def is_grouped(decisions: Decisions, side: Side, spans: Sequence[Span]) -> bool:
    """Whether the person merged or split what these stretches belong to."""
    return any(g.side == side and _touch(g.spans, spans) for g in decisions.grouped)


def arranged(
    facts: Sequence[OneSided], topics: Sequence[Topic], decisions: Decisions, side: Side, *, untouched: bool
) -> tuple[tuple[OneSided, ...], tuple[Topic, ...]]:
    """Facts of one side with their topics as decided: groups first, then names. Topics without a fact are gone; the rest keep the article's order.

    `untouched`: the facts are the comparison's own, all of them and no other.
    """
    groups = [g for g in decisions.grouped if g.side == side]
    names = [r for r in decisions.renamed if r.side == side]
    near: dict[int, list[int]] = {}
    for number, known in enumerate(groups):
        for paragraph in {span.paragraph for span in known.spans}:
            near.setdefault(paragraph, []).append(number)
    home = [_home(fact, groups, near.get(fact.span.paragraph, ())) for fact in facts]
    whole = untouched and not groups
    first: dict[tuple[str, int], int] = {}
    held: dict[tuple[str, int], set[int]] = {}
    for number, (fact, key) in enumerate(zip(facts, home, strict=True)):
        if key is not None:
            first.setdefault(key, number)
            held.setdefault(key, set()).add(fact.span.paragraph)
    order = sorted(first, key=lambda key: facts[first[key]].span if groups else key)
    kept: list[Topic] = []
    for kind, number in order:
        here = tuple(sorted(held[kind, number]))
        if kind == "group":
            kept.append(Topic(groups[number].label, here))
        else:
            kept.append(Topic(_label(topics[number], names), topics[number].paragraphs if whole else here))
    index = {key: number for number, key in enumerate(order)}
    return tuple(replace(fact, topic=None if key is None else index[key]) for fact, key in zip(facts, home, strict=True)), tuple(kept)


def _home(fact: OneSided, groups: Sequence[Grouped], near: Sequence[int]) -> tuple[str, int] | None:
    """Which topic a fact belongs to: the person's where one holds its letters, else the comparison's."""
    held = [(sum(span.common(fact.span) for span in groups[number].spans), -number) for number in near]
    most, number = max(held, default=(0, 0))
    if most:
        return ("group", -number) if groups[-number].label else None
    return ("topic", fact.topic) if fact.topic is not None else None


def _label(topic: Topic, renamed: Sequence[Renamed]) -> str:
    """The name the person gave this topic, though a paragraph may have joined or left it since: half of both must be the same."""

    def alike(name: Renamed) -> float:
        return len(set(name.paragraphs) & set(topic.paragraphs)) / len(set(name.paragraphs) | set(topic.paragraphs))

    best = max(renamed, key=alike, default=None)
    return best.label if best is not None and alike(best) >= 0.5 else topic.label


def _without(decisions: Decisions, side: Side, spans: Sequence[Span]) -> list[Grouped]:
    kept = []
    for known in decisions.grouped:
        rest = known.spans if known.side != side else tuple(span for span in known.spans if not any(span.common(gone) for gone in spans))
        if rest:
            kept.append(replace(known, spans=rest))
    return kept


def _touch(one: Sequence[Span], other: Sequence[Span]) -> bool:
    return any(a.common(b) for a in one for b in other)
