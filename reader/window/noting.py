"""Notes and tags of one window: what they are put on, where they are written, what the menus offer."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMenu

from reader.article.model import Span
from reader.article.sides import Pair, Side
from reader.project import commands
from reader.project import notes as noting
from reader.project import tags as tagging
from reader.project.decisions import Decisions
from reader.project.history import Command, place_name
from reader.project.notes import Note, NoteOn
from reader.project.places import Places, in_words
from reader.project.tags import Tagged
from reader.report.extracts import shorten
from reader.report.own_words import brings_marks
from reader.window.cards import Card
from reader.window.margin_signs import MarginSigns
from reader.window.note_dialog import NoteDialog
from reader.window.tag_dialogs import TagDialog, TagsDialog, swatch

if TYPE_CHECKING:
    from reader.window.correcting import Correcting
    from reader.window.main import MainWindow


def now() -> str:
    """When a note is written, ISO 8601 in UTC."""
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")


class Noting(QObject):
    """Asks, and puts what was written through the controller as named commands."""

    def __init__(self, window: MainWindow, correcting: Correcting) -> None:
        super().__init__(window)
        self._window = window
        self._correcting = correcting
        self._tags: TagsDialog | None = None
        self.signs: dict[Side, MarginSigns] = {}

    def join(self) -> None:
        controller = self._window.controller
        self.signs = {side: MarginSigns(pane, side) for side, pane in self._window.view.panes.items()}
        for sign in self.signs.values():
            sign.note_wanted.connect(self.edit)
        self._window.view.pointing.beside = lambda side, paragraph: self.signs[side].said(paragraph)
        controller.decisions_changed.connect(self._show_tags)
        # after the view has taken the articles that the places are in
        for changed in (controller.decisions_changed, controller.articles_changed, controller.compared_changed):
            changed.connect(self._show_signs)

    def _show_signs(self) -> None:
        for sign in self.signs.values():
            sign.show_decisions(self._window.controller.decisions)

    def handlers(self) -> dict[str, Callable[[], None]]:
        return {
            "note": self.note_here,
            "note_comparison": lambda: self.write(*noting.on_comparison()),
            "tag": self.tag_here,
            "tags": self.manage,
        }

    # notes

    def note_here(self) -> None:
        """On the chosen card where the keyboard is in the list; else on what is selected, or a link of which both ends are; else on the caret’s paragraph."""
        card = self._correcting.in_list()
        if card is not None:
            self.on_card(card)
            return
        both, selected = self._window.view.selected(), self._correcting.selection()
        a, b = both["a"], both["b"]
        if a is not None and b is not None and self._window.controller.status((a.paragraph, b.paragraph)) is not None:
            self.on_pair((a.paragraph, b.paragraph))
        elif selected is not None:
            self.on_place(*selected)
        elif not self._correcting.refuses():
            at = self._correcting.caret()
            if at is not None:
                self.on_place(at[0], Span(at[1], at[2], at[2]))

    def on_place(self, side: Side, span: Span) -> None:
        """A note on a stretch; an empty one means its paragraph."""
        article = self._window.controller.article(side)
        if article is not None:
            whole = article.whole(span.paragraph)
            self.write(*noting.on_stretch(side, span if len(span) else whole, len(whole)))

    def on_pair(self, pair: Pair) -> None:
        """A note on a link."""
        a, b = self._window.controller.article("a"), self._window.controller.article("b")
        if a is not None and b is not None:
            self.write(*noting.on_link(pair, (len(a.whole(pair[0])), len(b.whole(pair[1])))))

    def on_card(self, card: Card) -> None:
        """A note on what a card is about; of a note, itself."""
        if isinstance(card.ref, Note):
            self.edit(card.ref)
        elif card.kind in ("quote", "difference", "link") and len(card.places) == 2:
            self.on_pair((card.places[0][1].paragraph, card.places[1][1].paragraph))
        elif card.places:
            self.on_place(*card.places[0])

    def write(self, on: NoteOn, places: Places) -> None:
        """Open the note there is on just this, or an empty one."""
        known = next((note for note in self._window.controller.decisions.notes if (note.on, note.places) == (on, places)), None)
        if known is not None:
            self.edit(known)
            return
        self._open(in_words(places) or "the whole comparison", places, "", lambda text: commands.write_note(on, places, text, now()))

    def edit(self, note: Note) -> None:
        """Open a note."""
        self._open(note.where, note.places, note.text, lambda text: commands.rewrite_note(note, text, now()))

    def _open(self, where: str, places: Places, text: str, command: Callable[[str], Command]) -> None:
        dialog = NoteDialog(self._window, where, self._words(places), text, self._window.appearance.theme)
        dialog.saved.connect(lambda said: self._window.controller.do(command(said)) if said != text else None)
        dialog.open()

    def _words(self, places: Places) -> str:
        said = []
        for side, span in places:
            article = self._window.controller.article(side)
            if article is not None:
                words = shorten(article.text(span), 120)
                said.append(words if brings_marks(words) else f"“{words}”")
        return "\n".join(said)

    # tags

    def tag_here(self) -> None:
        """Tag what is selected, or else the paragraph of the caret; in the list, what the chosen card is about."""
        card, selected, at = self._correcting.in_list(), self._correcting.selection(), self._correcting.caret()
        if card is not None and card.places:
            self.tag(*card.places[0])
        elif selected is not None:
            self.tag(*selected)
        elif at is not None and not self._correcting.refuses():
            article = self._window.controller.article(at[0])
            if article is not None:
                self.tag(at[0], article.whole(at[1]))

    def tag(self, side: Side, span: Span) -> None:
        """Ask which tags a passage has."""
        made = self._window.controller.decisions
        on = tuple(tag.name for tag in made.tags if any(tagging.same(tag.name, name) for name in tagging.on(made.tagged, side, span)))
        dialog = TagDialog(self._window, f"{side.upper()}¶{span.paragraph + 1}", self._words(((side, span),)), made.tags, on)
        dialog.chosen.connect(lambda names, off: self._tagged(side, span, names, off, on))
        dialog.open()

    def _tagged(self, side: Side, span: Span, names: list[str], off: list[str], before: tuple[str, ...]) -> None:
        steps = [commands.apply_tag(name, side, span) for name in names if name not in before]
        steps += [commands.take_tag_off(name, side, span) for name in off if name in before]
        if not steps:
            return

        def change(made: Decisions) -> Decisions:
            for step in steps:
                made = step.change(made)
            return made

        self._window.controller.do(steps[0] if len(steps) == 1 else Command(f"tags of {place_name(side, span.paragraph)}", change))

    def manage(self) -> None:
        """Open the window of all tags."""
        made = self._window.controller.decisions
        dialog = TagsDialog(self._window, made.tags, lambda name: tagging.count(made.tagged, name))
        do = self._window.controller.do
        dialog.defining.connect(lambda name, colour: do(commands.define_tag(name, colour)))
        dialog.renaming.connect(lambda old, new: do(commands.rename_tag(old, new)))
        dialog.removing.connect(lambda name: do(commands.forget_tag(name)))
        dialog.finished.connect(lambda _result: setattr(self, "_tags", None))
        self._tags = dialog
        dialog.open()

    def _show_tags(self) -> None:
        if self._tags is not None:
            # later: the list may be in the middle of telling what was typed into it
            QTimer.singleShot(0, self._tags, self._show_tags_now)

    def _show_tags_now(self) -> None:
        made = self._window.controller.decisions
        if self._tags is not None:
            self._tags.show_tags(made.tags, lambda name: tagging.count(made.tagged, name))

    # menus

    def fill_card(self, menu: QMenu, card: Card) -> None:
        if isinstance(card.ref, Note):
            menu.addAction("Edit…").triggered.connect(lambda: self.on_card(card))
            return
        if card.places:
            menu.addSeparator()
            menu.addAction("Note…").triggered.connect(lambda: self.on_card(card))
            menu.addAction("Tags of this passage…" if isinstance(card.ref, Tagged) else "Tag…").triggered.connect(lambda: self.tag(*card.places[0]))

    def fill_place(self, menu: QMenu, side: Side, span: Span) -> None:
        article = self._window.controller.article(side)
        if article is None:
            return
        place = span if len(span) else article.whole(span.paragraph)
        made = self._window.controller.decisions
        menu.addAction("&Note on the selection…" if len(span) else "&Note on this paragraph…").triggered.connect(lambda: self.on_place(side, span))
        for note in noting.about(made.notes, side, span.paragraph)[:4]:
            menu.addAction(f"Edit note: {shorten(note.title, 40).replace('&', '&&')}").triggered.connect(lambda _c=False, which=note: self.edit(which))
        tags = menu.addMenu("&Tag")
        on = {name.casefold() for name in tagging.on(made.tagged, side, place)}
        for tag in made.tags[:20]:
            action = tags.addAction(swatch(tag.colour), tag.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(tag.name.casefold() in on)
            action.triggered.connect(lambda checked, name=tag.name: self._toggle(name, side, place, checked))
        if made.tags:
            tags.addSeparator()
        tags.addAction("Another tag…").triggered.connect(lambda: self.tag(side, place))

    def _toggle(self, name: str, side: Side, span: Span, on: bool) -> None:
        self._window.controller.do(commands.apply_tag(name, side, span) if on else commands.take_tag_off(name, side, span))
