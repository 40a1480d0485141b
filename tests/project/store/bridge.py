"""An invented project with something in every part of it."""

import datetime
from dataclasses import replace

from reader.article.intake import LeftOut
from reader.article.model import Article, Paragraph, Span
from reader.project import history as commands
from reader.project import links as linking
from reader.project.decisions import Decisions, Grouped, Known, Place, Unplaced
from reader.project.history import Command, History
from reader.project.notes import Note
from reader.project.store.project import Comparing, Kept, Original, Past, Project
from reader.project.tags import Tag, Tagged

A = Article(
    (
        Paragraph("ORSUND – The bridge at Orsund will close for nine weeks, the council said on Monday."),
        Paragraph("Why now", "heading"),
        Paragraph("“Nobody will be cut off,” said the mayor, Lena Holt.", "body"),
        Paragraph("Ferries run every twenty minutes; 🚢 they are free."),
    ),
    title="Bridge to close for nine weeks",
    source="The Orsund Post",
    date=datetime.date(2026, 4, 2),
    dateline=Span(0, 0, 9),
)
B = Article(
    (
        Paragraph("Orsund’s only bridge shuts for two months from May."),
        Paragraph("Mayor Lena Holt promised that “nobody will be cut off”."),
        Paragraph("Shopkeepers on the island are angry."),
    ),
    title="Island cut off?",
    url="https://north.example/bridge",
)

LEFT_OUT = (LeftOut("Home", "navigation", 0), LeftOut("A ferry at the pier. Photo: J. Rask", "a caption", 2, 0, "item"))


def worked(steps: int = 6) -> History:
    """A history of so many steps, the last two of them undone."""
    history = History()
    history.do(commands.confirm((0, 0)))
    history.do(commands.confirm((2, 1)))
    history.do(commands.reject((3, 2)))
    history.do(commands.mark("a", Span(3, 0, 7), "one-sided"))
    history.do(commands.rename("b", (2,), "Angry shops"))
    history.do(commands.correct_speaker("a", Span(2, 1, 23), "Lena Holt"))
    for number in range(6, steps):
        history.do(commands.confirm((number % 4, number % 3)) if number % 2 else commands.reset((number % 4, number % 3)))
    more = Decisions(
        notes=(Note(1, "comparison", (), "# Look\nagain", "2026-04-03T10:00:00"), Note(2, "stretch", (("b", Span(1, 0, 5)),), "“who?”")),
        tags=(Tag("framing", "#c0392b"),),
        tagged=(Tagged("b", Span(2, 0, 11), "framing"),),
        upheld=frozenset({Known("quote", (("a", Span(2, 1, 23)), ("b", Span(1, 32, 53))))}),
        grouped=(Grouped("b", (Span(2, 0, 36),), "Shops"),),
        unplaced=(Unplaced("confirmed", (Place("a", 9, "A text that went.", 0, 17), Place("b", 0, "x", 0, 1))),),
    )
    new = {name: getattr(more, name) for name in ("notes", "tags", "tagged", "upheld", "grouped", "unplaced")}
    history.do(Command("many", lambda d: replace(d, **new)))
    history.do(Command("one more", lambda d: linking.confirm(d, (3, 0))))
    history.do(Command("and another", lambda d: linking.confirm(d, (3, 1))))
    history.undo()
    history.undo()
    return history


def whole(steps: int = 6) -> Project:
    """A project with something in every part."""
    history = worked(steps)
    came = datetime.datetime(2026, 4, 3, 8, 30, tzinfo=datetime.UTC)
    return Project(
        Kept(A, Original("bridge.html", "https://post.example/bridge", came, b"<p>\x00\xff bytes", "a web page", LEFT_OUT)),
        Kept(B, Original("island.txt")),
        history.now,
        Past(history.steps, history.undone),
        Comparing(False, "0.1"),
        (("a", 3), ("b", 0)),
        (("aligned", True), ("at_a", 2), ("leader", "b"), ("zoom", 1.5)),
    )
