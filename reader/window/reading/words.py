"""What is said of a place: for the status line, and for those who listen instead of looking. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article.sides import OTHER, Pair, Side, alone_in_english
from reader.report.near import near_said, near_to
from reader.window.reading.marks import Mark

if TYPE_CHECKING:
    from reader.comparison.model import Comparison
    from reader.window.reading.counterparts import Counterparts

_REASONS = 6


def other_letter(side: Side) -> str:
    return "B" if side == "a" else "A"


def why_linked(known: Counterparts, pair: Pair) -> str:
    """ "Linked ¶5 ↔ ¶6 · why: “closed in its entirety”, airspace, Venezuela"."""
    # late, for it brings in all that reads names and figures, and the window is to be seen before anybody asks why
    from reader.comparison.why import in_words

    a, b = pair
    said = {"confirmed": "Linked (confirmed)", "added": "Linked by hand"}.get(known.status(a, b), "Linked")
    reasons = in_words(known.comparison.a, known.comparison.b, known.evidence(a, b)[:_REASONS])
    return f"{said} ¶{a + 1} ↔ ¶{b + 1}" + (f" · why: {reasons}" if reasons else "")


def of_mark(comparison: Comparison, side: Side, mark: Mark) -> str:
    """A marked stretch in a phrase: what it is, who says it, how it differs, what comes nearest."""
    if mark.kind == "quote":
        quote = comparison.quotes[mark.index]
        speaker = quote.speaker_a if side == "a" else quote.speaker_b
        return " · ".join(part for part in ("Shared quote", speaker or quote.speaker_b or quote.speaker_a, quote.kind) if part)
    if mark.kind == "difference":
        difference = comparison.differences[mark.index]
        a, b = comparison.a.article.text(difference.a), comparison.b.article.text(difference.b)
        sign = "≈" if difference.verdict == "compatible" else "≠"
        return " · ".join(part for part in (f"{a} {sign} {b}", difference.verdict, difference.note) if part)
    fact = (comparison.only_a if side == "a" else comparison.only_b)[mark.index]
    topics = comparison.topics_a if side == "a" else comparison.topics_b
    topic = topics[fact.topic].label if fact.topic is not None and fact.topic < len(topics) else ""
    near = near_said(OTHER[side], near_to(fact))
    sure = "" if fact.confidence == "certain" else f", {fact.confidence}"
    return " · ".join(part for part in (f"Only in {side.upper()}{sure}", topic, near) if part)


def of_place(known: Counterparts, side: Side, paragraph: int, offset: int) -> str:
    """The status line for a place: its mark, if it stands on one, and why its paragraph is linked."""
    marks = known.marks(side)[paragraph]
    linked = known.linked(side, paragraph)
    parts = [of_mark(known.comparison, side, mark) for mark in marks.at(offset)[:1]]
    if linked:
        parts.append(why_linked(known, (paragraph, linked[0]) if side == "a" else (linked[0], paragraph)))
        if len(linked) > 1:
            parts[-1] += f" · also {other_letter(side)}" + ", ".join(f"¶{p + 1}" for p in sorted(linked[1:]))
    elif not parts and marks.marks:
        parts = [of_mark(known.comparison, side, mark) for mark in marks.marks[:1]]
    return " · ".join(parts)


def alone_spoken(side: Side, *, doubtful: bool) -> str:
    """ "Only in A", "Perhaps only in A"."""
    said = alone_in_english(side, doubtful=doubtful)
    return said[0].upper() + said[1:]


def spoken(known: Counterparts, side: Side, paragraph: int) -> str:
    """A paragraph's marks for a screen reader: "Paragraph 5 of A, linked to paragraph 6 of B. Only in A: the words …"."""
    marks = known.marks(side)[paragraph]
    across = other_letter(side)
    said = f"Paragraph {paragraph + 1} of {side.upper()}"
    if marks.linked:
        numbers = ", ".join(str(p + 1) for p in marks.linked)
        said += f", linked to paragraph{'s' if len(marks.linked) > 1 else ''} {numbers} of {across}"
    parts = [said]
    article = (known.comparison.a if side == "a" else known.comparison.b).article
    text = article.paragraphs[paragraph].text
    if marks.whole:
        parts.append(alone_spoken(side, doubtful=marks.doubtful()))
    else:
        parts += [f"{alone_spoken(side, doubtful=marks.doubtful(start, end))}: {text[start:end]}" for start, end in marks.alone]
    parts += [f"Shared quote: {text[m.start : m.end]}" for m in marks.marks if m.kind == "quote"]
    parts += [f"Given differently: {of_mark(known.comparison, side, m)}" for m in marks.marks if m.kind == "difference"]
    return ". ".join(parts) + "."
