"""The person's notes and tags as a report has them. Pure."""

from collections.abc import Iterable, Mapping, Sequence

from reader.article.sides import Side
from reader.comparison.model import Comparison
from reader.project.decisions import Decisions
from reader.project.notes import ordered
from reader.report.extracts import flat, shorten
from reader.report.marks import Mark
from reader.report.model.appended import NoteEntry, TagEntry
from reader.report.model.marked import Reference
from reader.report.note_text import blocks_of
from reader.report.own_words import OwnWords
from reader.report.rows import reference

SIGN = "✎"
_WORDS = 160


def remarks(decisions: Decisions, comparison: Comparison, own: OwnWords) -> tuple[NoteEntry, ...]:
    """The notes in their order; one whose place is not in the articles has no place."""
    entries = []
    for number, note in enumerate(ordered(decisions.notes), 1):
        inside = [(side, span) for side, span in note.places if span.paragraph < len(_texts(comparison, side))]
        words = [shorten(_texts(comparison, side)[span.paragraph][span.start : span.end], _WORDS) for side, span in inside]
        where = tuple(reference(side, span.paragraph) for side, span in inside)
        lines = tuple(line for line in (flat(line) for line in note.text.splitlines()) if line)
        about = "" if where else own.say("The whole comparison")
        entries.append(NoteEntry(f"n{number}", where, about, " ↔ ".join(map(own.quoted, words)), lines, blocks_of(note.text)))
    return tuple(entries)


def tags(decisions: Decisions, comparison: Comparison) -> tuple[TagEntry, ...]:
    """Every tag that is on something, in the person's order, with what is under it."""
    entries = []
    for number, tag in enumerate(decisions.tags, 1):
        under = [passage for passage in decisions.tagged if passage.tag == tag.name and passage.span.paragraph < len(_texts(comparison, passage.side))]
        passages = tuple(
            (
                reference(passage.side, passage.span.paragraph),
                flat(_texts(comparison, passage.side)[passage.span.paragraph][passage.span.start : passage.span.end]),
            )
            for passage in under
        )
        if passages:
            entries.append(TagEntry(f"#{number}", tag.name, tag.colour, passages))
    return tuple(entries)


def on_passages(entries: Iterable[NoteEntry], decisions: Decisions) -> Mapping[tuple[Side, int], Sequence[Reference]]:
    """The signs beside each paragraph: "✎1" for a note, "#2" for a tag."""
    signs: dict[tuple[Side, int], list[Reference]] = {}
    for note, entry in zip(ordered(decisions.notes), entries, strict=True):
        for side, span in note.places:
            signs.setdefault((side, span.paragraph), []).append(Reference(f"{SIGN}{entry.anchor[1:]}", entry.anchor))
    numbers = {tag.name: number for number, tag in enumerate(decisions.tags, 1)}
    for tagged in decisions.tagged:
        sign = Reference(f"#{numbers.get(tagged.tag, '')}", "tags")
        here = signs.setdefault((tagged.side, tagged.span.paragraph), [])
        if sign not in here:
            here.append(sign)
    return signs


def on_words(entries: Iterable[NoteEntry], decisions: Decisions) -> Mapping[tuple[Side, int], Sequence[Mark]]:
    """The very words that notes are on, by side and paragraph."""
    marks: dict[tuple[Side, int], list[Mark]] = {}
    for note, entry in zip(ordered(decisions.notes), entries, strict=True):
        for side, span in note.places:
            marks.setdefault((side, span.paragraph), []).append(Mark(span, "note", entry.anchor))
    return marks


def _texts(comparison: Comparison, side: Side) -> Sequence[str]:
    return [paragraph.text for paragraph in (comparison.a if side == "a" else comparison.b).article.paragraphs]
