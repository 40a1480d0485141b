"""An article while a person puts right what was taken of its file: paragraphs joined, split, left out and taken in. Pure and frozen; every step is a new draft.

No step changes a word: the text stays what the file says. Positions count entries from 0; offsets are code points.
"""

import datetime
from dataclasses import dataclass, replace

from reader.article.assembly import dateline_of
from reader.article.disguise import disguises
from reader.article.intake import Intake, LeftOut
from reader.article.model import LONGEST_JOINED, Article, Kind, Paragraph, Role
from reader.article.plain import join as joined

KINDS: tuple[tuple[Kind, Role, str], ...] = (
    ("body", "text", "Text"),
    ("heading", "text", "Heading"),
    ("body", "quote", "Block quote"),
    ("body", "item", "List item"),
    ("credit", "text", "Credit line"),
)
"""What a paragraph can be, and what it is called."""
BY_HAND = "left out by you"


@dataclass(frozen=True, slots=True)
class Entry:
    """One paragraph of the file. `why` it is left out; empty where it is in the article."""

    text: str
    kind: Kind = "body"
    role: Role = "text"
    why: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """What is known about the article besides its text."""

    title: str | None = None
    source: str | None = None
    byline: str | None = None
    date: datetime.date | None = None
    url: str | None = None
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Draft:
    """All paragraphs of a file in their order, and what is known about the article."""

    entries: tuple[Entry, ...]
    about: About = About()

    @property
    def taken(self) -> tuple[int, ...]:
        """The positions of what is in the article."""
        return tuple(at for at, entry in enumerate(self.entries) if not entry.why)

    @property
    def left(self) -> tuple[int, ...]:
        """The positions of what is left out."""
        return tuple(at for at, entry in enumerate(self.entries) if entry.why)

    def leave_out(self, positions: set[int]) -> "Draft":
        """Without these paragraphs; what is left out already stays so for its own reason. Raises ValueError where nothing would remain."""
        if not set(self.taken) - positions:
            raise ValueError("An article needs at least one paragraph.")
        return self._with({at: replace(self.entries[at], why=BY_HAND) for at in positions if not self.entries[at].why})

    def take_in(self, positions: set[int]) -> "Draft":
        """With these paragraphs in the article, where they stood in the file."""
        return self._with({at: replace(self.entries[at], why="") for at in positions})

    def join(self, position: int) -> "Draft":
        """A paragraph and the next one of the article as one. Raises ValueError where there is no next one, or both are too long for one."""
        after = next((at for at in self.taken if at > position), None)
        if self.entries[position].why or after is None:
            raise ValueError("There is no next paragraph in the article to join it with.")
        one, two = self.entries[position], self.entries[after]
        if len(one.text) + len(two.text) > LONGEST_JOINED:
            raise ValueError("Both together would be longer than any paragraph: leave them as two.")
        made = replace(one, text=joined([one.text, two.text]))
        return replace(self, entries=(*self.entries[:position], made, *self.entries[position + 1 : after], *self.entries[after + 1 :]))

    def split(self, position: int, offset: int) -> "Draft":
        """A paragraph as two, parted at an offset of its text. Raises ValueError where one of them would have no words."""
        entry = self.entries[position]
        parts = [entry.text[:offset].strip(), entry.text[offset:].strip()]
        if not all(any(c.isalnum() for c in part) for part in parts):
            raise ValueError("Put the cursor between two words of the paragraph first.")
        return replace(self, entries=(*self.entries[:position], *(replace(entry, text=part) for part in parts), *self.entries[position + 1 :]))

    def call(self, positions: set[int], kind: Kind, role: Role) -> "Draft":
        """These paragraphs as another kind."""
        return self._with({at: replace(self.entries[at], kind=kind, role=role) for at in positions})

    def describe(self, about: About) -> "Draft":
        """With other words about the article."""
        return replace(self, about=about)

    def _with(self, changed: dict[int, Entry]) -> "Draft":
        return replace(self, entries=tuple(changed.get(at, entry) for at, entry in enumerate(self.entries)))


def draft_of(intake: Intake) -> Draft:
    """Where correcting begins: what was taken and what was left out, in the order of the file."""
    article = intake.article
    entries: list[Entry] = []
    waiting = sorted(intake.left_out, key=lambda left: left.before)
    number = 0
    for at, paragraph in enumerate(article.paragraphs):
        while number < len(waiting) and waiting[number].before <= at:
            entries.append(_left(waiting[number]))
            number += 1
        entries.append(Entry(paragraph.text, paragraph.kind, paragraph.role))
    entries += [_left(left) for left in waiting[number:]]
    return Draft(tuple(entries), About(article.title, article.source, article.byline, article.date, article.url, article.language))


def intake_of_draft(draft: Draft, intake: Intake) -> Intake:
    """The article as it was put right, with what is left out now; everything else as it was in `intake`."""
    paragraphs = tuple(Paragraph(e.text, e.kind, e.role) for e in draft.entries if not e.why)
    about = draft.about
    dateline = dateline_of(list(paragraphs))
    article = Article(paragraphs, about.title, about.source, about.byline, about.date, about.url, about.language, dateline)
    left_out: list[LeftOut] = []
    before = 0
    for entry in draft.entries:
        if entry.why:
            left_out.append(LeftOut(entry.text, entry.why, before, 2 if entry.kind == "heading" else 0, entry.role))
        else:
            before += 1
    return replace(intake, article=article, left_out=tuple(left_out))


def visible(text: str) -> tuple[str, tuple[int, ...]]:
    """A text in which characters that deceive are words ("⟨RLO⟩"), and for each of its characters, and its end, the offset in the text that it stands for."""
    out: list[str] = []
    where: list[int] = []
    end = 0
    for one in disguises(text):
        out += text[end : one.at]
        where += range(end, one.at)
        said = f"⟨{one.name}⟩" if one.sort != "look-alike" else f"{text[one.at]}⟨{one.name}⟩"
        out += said
        where += [one.at] * len(said)
        end = one.at + 1
    out += text[end:]
    where += range(end, len(text) + 1)
    return "".join(out), tuple(where)


def _left(left: LeftOut) -> Entry:
    return Entry(left.text, "heading" if left.level else "body", left.role, left.why)
