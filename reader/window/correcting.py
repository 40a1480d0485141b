"""Joins what a person decides with the parts where it is said: links, findings and stretches. Topics, speakers, notes and tags have files of their own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from reader.article.model import Span
from reader.article.sides import SIDES, Pair, Side
from reader.project import commands
from reader.project import decisions as deciding
from reader.project.decisions import Known, Renamed, Spoken, Unplaced
from reader.project.history import Command, mark, reset, unmark
from reader.project.history import link as link_command
from reader.project.history import unlink as unlink_command
from reader.project.notes import Note
from reader.project.places import Places, whole_words
from reader.project.tags import Tagged
from reader.window import actions as needs
from reader.window.cards import FINDINGS, Card
from reader.window.noting import Noting
from reader.window.speakers import Speakers
from reader.window.topics_by_hand import TopicsByHand

if TYPE_CHECKING:
    from reader.window.main import MainWindow


class Correcting(QObject):
    """One window's hand. Every decision goes through the controller as a named command."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.noting = Noting(window, self)
        self.topics = TopicsByHand(window, window.controller, window.messages)
        self.speakers = Speakers(window, window.controller, self)

    def join(self) -> None:
        """Connect, once the parts of the window are there."""
        panel, view = self._window.panel, self._window.view
        panel.setting_aside.connect(self.set_aside)
        panel.confirming.connect(self.confirm_card)
        panel.renaming.connect(self.rename)
        panel.filling.connect(self._fill_card)
        panel.paragraph_wanted.connect(lambda side, paragraph: self._go(side, paragraph))
        panel.pair_wanted.connect(lambda a, b: view.pointing.activate_pair(a, b))
        panel.picture_wanted.connect(lambda: self._save_picture())
        view.menus.place_filling.connect(self._fill_place)
        view.menus.link_filling.connect(self._fill_link)
        for pane in view.panes.values():
            pane.selectionChanged.connect(self._window.going.changed)
        self._window.controller.carried.connect(self._window.messages.note)
        self._window.controller.undo_stack.stepped.connect(self._window.status.why.say)
        self.noting.join()

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What the actions of the table do."""
        return {
            "confirm": self.confirm,
            "reset_link": self._reset_link,
            "dismiss": self._dismiss,
            "mark_only": lambda: self._mark("one-sided"),
            "mark_shared": lambda: self._mark("shared"),
            "mark_reset": lambda: self._mark(None),
            "speaker": self.speakers.of_place,
            "rename_topic": lambda: self._with_chosen(self.rename),
            "merge_topics": lambda: self._with_chosen(self.topics.merge),
            "split_topic": lambda: self._with_chosen(self.topics.split),
            "ungroup": lambda: self._with_chosen(self.topics.ungroup),
            **self.noting.handlers(),
        }

    def holding(self) -> dict[str, bool]:
        """Which of the conditions of the table hold now."""
        card, pair = self._window.panel.chosen, self._window.going.pair
        one_sided = card is not None and card.kind.startswith("only") and not card.dismissed
        linked = pair is not None and self._window.controller.status(pair) is not None
        return {
            needs.DECIDABLE: linked or (self.meant is not None and self.meant.status is not None),
            needs.CHOSEN: self.meant is not None,
            needs.DECIDED: pair is not None and self._decided(pair),
            needs.SELECTED: self.selection() is not None or self._runs_over(),
            needs.TOPIC: one_sided,
            needs.GROUPED: one_sided and card is not None and self.topics.grouped(card),
            needs.QUOTATION: self.speakers.quotation() is not None or (card is not None and card.kind == "quote"),
        }

    # where the hand is

    def selection(self) -> tuple[Side, Span] | None:
        """The selected stretch, without the spaces at its ends: that of the pane with the keyboard; where that is in neither, of the one read last."""
        view = self._window.view
        selected, focused = view.selected(), [side for side in SIDES if view.panes[side].hasFocus()]
        for side in focused or sorted(SIDES, key=lambda side: side != view.following.leader):
            span, article = selected[side], self._window.controller.article(side)
            if span is not None and article is not None and span.paragraph < len(article.paragraphs):
                text = article.text(span)
                start = span.start + len(text) - len(text.lstrip())
                trimmed = Span(span.paragraph, start, max(start, span.start + len(text.rstrip())))
                if len(trimmed):
                    return side, trimmed
        return None

    def _runs_over(self) -> bool:
        panes = self._window.view.panes.values()
        return any(pane.hasFocus() and pane.textCursor().hasSelection() and pane.selection() is None for pane in panes)

    def refuses(self) -> bool:
        """Whether more than one paragraph is selected; then that is said, for no paragraph is to be guessed."""
        if self._runs_over():
            self._window.messages.note("What is selected runs over several paragraphs. Marks, notes and tags go on one at a time: select within one.")
            return True
        return False

    def caret(self) -> tuple[Side, int, int] | None:
        """(side, paragraph, code point) of the caret in the pane with the focus, or in A's."""
        side: Side = "b" if self._window.view.panes["b"].hasFocus() else "a"
        article = self._window.controller.article(side)
        paragraph, offset = self._window.view.panes[side].caret()
        return (side, paragraph, offset) if article is not None and paragraph < len(article.paragraphs) else None

    def in_list(self) -> Card | None:
        """The chosen card, where the keyboard is in the list."""
        return self._window.panel.chosen if self._window.panel.list.hasFocus() else None

    @property
    def chosen(self) -> Card | None:
        """The chosen card, wherever the keyboard is."""
        return self._window.panel.chosen

    @property
    def meant(self) -> Card | None:
        """The chosen card, unless another place was gone to since."""
        return None if self._window.going.elsewhere else self._window.panel.chosen

    def _with_chosen(self, act: Callable[[Card], None]) -> None:
        card = self._window.panel.chosen
        if card is not None:
            act(card)

    def _do(self, command: Command) -> None:
        self._window.controller.do(command)

    def _decided(self, pair: Pair) -> bool:
        made = self._window.controller.decisions
        return pair in made.confirmed | made.rejected | made.added

    def _go(self, side: str, paragraph: int) -> None:
        which: Side = "b" if side == "b" else "a"
        article = self._window.controller.article(which)
        if article is not None and paragraph < len(article.paragraphs):
            self._window.view.visit(which, article.whole(paragraph))

    # links and findings

    def confirm(self) -> None:
        """Confirm the chosen card, or the link that was gone to after it."""
        card, pair = self.meant, self._window.going.pair
        if card is not None and card.status is not None:
            self.confirm_card(card)
        elif pair is not None and self._window.controller.status(pair) is not None:
            self._window.controller.link(pair)

    def _dismiss(self) -> None:
        if self.meant is not None:
            self.set_aside(self.meant)

    def confirm_card(self, card: Card | None) -> None:
        """Confirm what a card is about; again, and it is open again."""
        comparison = self._window.controller.comparison
        if card is None or comparison is None:
            return
        if isinstance(card.ref, Known) and card.kind in FINDINGS:
            title = _title(card)
            self._do(commands.reset(card.ref, title) if card.status == "confirmed" else commands.uphold(card.ref, title))
        elif card.kind == "link" and isinstance(card.ref, tuple):
            self._do(reset(card.ref) if card.status == "confirmed" else link_command(comparison, card.ref))

    def set_aside(self, card: Card) -> None:
        """Dismiss, reject, remove or give up what a card is about; or bring it back."""
        comparison = self._window.controller.comparison
        if comparison is None:
            return
        if card.kind in FINDINGS:
            self._window.going.set_aside(card)
        elif card.kind == "link" and isinstance(card.ref, tuple):
            self._do(reset(card.ref) if card.status == "rejected" else unlink_command(comparison, card.ref))
        elif isinstance(card.ref, Note):
            self._do(commands.remove_note(card.ref))
        elif isinstance(card.ref, Tagged):
            self._do(commands.take_tag_off(card.ref.tag, card.ref.side, card.ref.span))
        elif isinstance(card.ref, Unplaced):
            self._do(commands.drop_unplaced(card.ref))
        elif isinstance(card.ref, Known | Renamed | Spoken):
            self._do(commands.drop_adrift(card.ref))

    def _reset_link(self) -> None:
        pair = self._window.going.pair
        if pair is not None:
            self._do(reset(pair))

    # stretches

    def _mark(self, stance: deciding.Stance | None) -> None:
        if self.refuses():
            return
        selected = self.selection()
        article = self._window.controller.article(selected[0]) if selected is not None else None
        if selected is not None and article is not None:
            place = selected[0], whole_words(article, selected[1])
            self._do(unmark(*place) if stance is None else mark(*place, stance))

    # topics

    def rename(self, card: Card) -> None:
        """Ask for a topic's name; of a note, its text; of a tagged passage, its tags; of a quotation, who speaks."""
        if isinstance(card.ref, Note):
            self.noting.edit(card.ref)
        elif isinstance(card.ref, Tagged):
            self.noting.tag(card.ref.side, card.ref.span)
        elif card.kind == "quote":
            self.speakers.of_card(card)
        elif card.kind.startswith("only"):
            self.topics.rename(card)

    # what found no place

    def place_again(self, item: Unplaced) -> None:
        """Put a decision without a place where the person is: what is selected, or the paragraphs gone to."""
        window, articles = self._window, [self._window.controller.article(side) for side in SIDES]
        a, b = articles
        if a is None or b is None:
            return
        sides = sorted({place.side for place in item.places})
        selected, pair = self.selection(), window.going.pair
        places: Places | None = None
        if sides == ["a", "b"] and len(item.places) == 2 and pair is not None:
            places = (("a", a.whole(pair[0])), ("b", b.whole(pair[1])))
        elif len(item.places) == 1:
            whole = (item.places[0].start, item.places[0].end) == (0, len(item.places[0].text))
            at = self.caret()
            if whole and at is not None and at[0] == sides[0]:
                places = ((at[0], (a if at[0] == "a" else b).whole(at[1])),)
            elif selected is not None and selected[0] == sides[0]:
                places = (selected,)
        if places is None:
            what = "select a place in both articles" if len(sides) == 2 else f"select the words in {sides[0].upper()}" if sides else "do it again"
            window.messages.note(f"To give this decision a place, first {what}. Or decide it anew, and give this one up.")
            return
        self._do(commands.place_again(item, (a, b), places))

    # menus

    def _fill_card(self, menu: QMenu, card: Card) -> None:
        one_sided = card.kind.startswith("only") and not card.dismissed
        if one_sided:
            menu.addSeparator()
            menu.addAction("Rename topic…").triggered.connect(lambda: self.rename(card))
            menu.addAction("Merge with…").triggered.connect(lambda: self.topics.merge(card))
            menu.addAction("Split…").triggered.connect(lambda: self.topics.split(card))
            if self.topics.grouped(card):
                menu.addAction("Topics as suggested").triggered.connect(lambda: self.topics.ungroup(card))
        if card.kind == "quote":
            menu.addAction("Correct the speaker…").triggered.connect(lambda: self.speakers.of_card(card))
        item = card.ref
        if isinstance(item, Unplaced) and item.places:
            menu.addAction("Place at what is selected").triggered.connect(lambda: self.place_again(item))
        self.noting.fill_card(menu, card)

    def _fill_link(self, menu: QMenu, a: int, b: int) -> None:
        pair = (a, b)
        if self._decided(pair) and self._window.controller.status(pair) != "added":  # one that was added can only be taken away
            menu.addAction("Back to &suggested").triggered.connect(lambda: self._do(reset(pair)))
        menu.addSeparator()
        menu.addAction("&Note on this link…").triggered.connect(lambda: self.noting.on_pair(pair))

    def _fill_place(self, menu: QMenu, side: str, span: Span) -> None:
        which: Side = "b" if side == "b" else "a"
        self._window.going.come_to(which, span)
        table, holding = self._window.actions_, self.holding()
        menu.addSeparator()
        for name in ("link", "unlink"):
            menu.addAction(table[name])
        if holding[needs.SELECTED]:
            for name in ("mark_only", "mark_shared", "mark_reset"):
                menu.addAction(table[name])
        if holding[needs.QUOTATION]:
            menu.addAction(table["speaker"])
        menu.addSeparator()
        self.noting.fill_place(menu, which, span)

    # the picture

    def _save_picture(self) -> None:
        from reader.window.saving_picture import choose

        choose(self._window.panel.overview.picture, self._window.settings, self._window.messages)


def _title(card: Card) -> str:
    return card.title.strip("“”") if card.kind == "quote" else card.title
