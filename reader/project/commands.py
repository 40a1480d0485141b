"""The named commands over notes, tags, topics and findings: what the Edit menu gives after "Undo". Knows no window."""

from collections.abc import Sequence
from dataclasses import replace

from reader.article.model import Article, Span
from reader.article.sides import Side
from reader.project import decisions as deciding
from reader.project import notes as noting
from reader.project import tags as tagging
from reader.project import topics
from reader.project.anchoring import lift, settle
from reader.project.decisions import Decisions, Known, Place, Renamed, Spoken, Unplaced
from reader.project.history import Command, place_name
from reader.project.notes import Note, NoteOn
from reader.project.places import Places, in_words

_LONGEST = 48
"""Characters of a name in a menu."""


def short(text: str) -> str:
    """A name in quotation marks, cut where a menu would grow too wide."""
    flat = " ".join(text.split())
    return f"“{flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1].rstrip() + '…'}”"


# findings


def uphold(finding: Known, title: str) -> Command:
    """Confirm a finding."""
    return Command(f"confirm {short(title)}", lambda d: deciding.uphold(d, finding))


def dismiss(finding: Known, title: str) -> Command:
    """Reject a finding: it is put aside."""
    return Command(f"dismiss {short(title)}", lambda d: deciding.dismiss(d, finding))


def restore(finding: Known, title: str) -> Command:
    """A finding that was rejected is a suggestion again."""
    return Command(f"bring back {short(title)}", lambda d: deciding.restore(d, finding))


def reset(finding: Known, title: str) -> Command:
    """A finding that was confirmed is a suggestion again."""
    return Command(f"reset {short(title)}", lambda d: deciding.restore(d, finding))


# topics


def name_topic(side: Side, spans: Sequence[Span], paragraphs: tuple[int, ...], label: str) -> Command:
    """Rename a topic."""
    said = f"rename topic to {short(label)}" if label.strip() else "give topic its own name"
    return Command(said, lambda d: topics.name(d, side, spans, paragraphs, label))


def merge_topics(side: Side, spans: Sequence[Span], label: str) -> Command:
    """Make one topic of several."""
    return Command(f"merge into {short(label)}", lambda d: topics.group(d, side, spans, label))


def split_topic(side: Side, spans: Sequence[Span], label: str) -> Command:
    """Make a topic of some stretches of another."""
    return Command(f"split off {short(label)}", lambda d: topics.group(d, side, spans, label))


def ungroup(side: Side, spans: Sequence[Span]) -> Command:
    """Give stretches back to their suggested topics."""
    return Command(f"topics of {place_name(side, spans[0].paragraph)} as suggested", lambda d: topics.ungroup(d, side, spans))


# notes


def write_note(on: NoteOn, places: Places, text: str, written: str) -> Command:
    """Add a note."""
    return Command(f"note on {in_words(places) or 'the comparison'}", lambda d: replace(d, notes=noting.write(d.notes, on, places, text, written)))


def rewrite_note(note: Note, text: str, written: str) -> Command:
    """Change a note."""
    verb = "change" if text.strip() else "remove"
    return Command(
        f"{verb} note on {in_words(note.places) or 'the comparison'}", lambda d: replace(d, notes=noting.rewrite(d.notes, note.number, text, written))
    )


def remove_note(note: Note) -> Command:
    """Take a note away."""
    return Command(f"remove note on {in_words(note.places) or 'the comparison'}", lambda d: replace(d, notes=noting.remove(d.notes, note.number)))


# tags


def define_tag(name: str, colour: str = "") -> Command:
    """Add a tag, or give it a colour."""
    return Command(f"define tag {short(name)}", lambda d: replace(d, tags=tagging.define(d.tags, name, colour)))


def rename_tag(old: str, new: str) -> Command:
    """Rename a tag on all its passages."""

    def change(d: Decisions) -> Decisions:
        tags, tagged = tagging.rename(d.tags, d.tagged, old, new)
        return replace(d, tags=tags, tagged=tagged)

    return Command(f"rename tag {short(old)} to {short(new)}", change)


def forget_tag(name: str) -> Command:
    """Take a tag away, and off every passage."""

    def change(d: Decisions) -> Decisions:
        tags, tagged = tagging.forget(d.tags, d.tagged, name)
        return replace(d, tags=tags, tagged=tagged)

    return Command(f"remove tag {short(name)}", change)


def apply_tag(name: str, side: Side, span: Span) -> Command:
    """Put a passage under a tag, which is defined where it is new."""

    def change(d: Decisions) -> Decisions:
        known = tagging.named(d.tags, name)
        tags = d.tags if known is not None else tagging.define(d.tags, name)
        return replace(d, tags=tags, tagged=tagging.apply(d.tagged, known.name if known is not None else tagging.tidy(name), side, span))

    return Command(f"tag {place_name(side, span.paragraph)} {short(name)}", change)


def take_tag_off(name: str, side: Side, span: Span) -> Command:
    """Take a tag off a stretch."""
    return Command(f"take {short(name)} off {place_name(side, span.paragraph)}", lambda d: replace(d, tagged=tagging.take_off(d.tagged, name, side, span)))


# what found no place


def drop_unplaced(item: Unplaced) -> Command:
    """Give up a decision that has no place."""
    return Command("give up a decision without a place", lambda d: replace(d, unplaced=tuple(other for other in d.unplaced if other != item)))


def drop_adrift(item: Known | Renamed | Spoken) -> Command:
    """Give up a decision about something that is no longer found."""

    def change(d: Decisions) -> Decisions:
        if isinstance(item, Known):
            return deciding.restore(d, item)
        if isinstance(item, Renamed):
            return replace(d, renamed=tuple(other for other in d.renamed if other != item))
        return replace(d, speakers=tuple(other for other in d.speakers if other != item))

    return Command("give up a decision about what is no longer found", change)


def place_again(item: Unplaced, articles: tuple[Article, Article], places: Places) -> Command:
    """Put a decision where the person says that it belongs. Raises ValueError, when carried out, where it contradicts what is decided there."""

    def change(d: Decisions) -> Decisions:
        texts = {"a": articles[0].paragraphs, "b": articles[1].paragraphs}
        moved = replace(item, places=tuple(Place(side, span.paragraph, texts[side][span.paragraph].text, span.start, span.end) for side, span in places))
        rest = replace(d, unplaced=tuple(other for other in d.unplaced if other != item))
        after = settle((*lift(rest, articles), moved), articles)
        if moved in after.unplaced:
            raise ValueError("Something else is already decided there. Undo that first, or choose another place.")
        return after

    return Command(f"place a decision at {in_words(places)}", change)
