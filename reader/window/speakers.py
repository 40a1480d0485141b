"""Who says a quotation, where a person knows better."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.article.model import Span
from reader.article.sides import Side
from reader.project.decisions import Decisions, correct_speaker
from reader.project.history import Command, place_name
from reader.project.places import Places
from reader.window.cards import Card
from reader.window.people import SpeakerDialog, people, speaker_fields

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.window.controller import Controller
    from reader.window.correcting import Correcting


class Speakers(QObject):
    """Asks who speaks, and puts what was said through the controller."""

    def __init__(self, window: QWidget, controller: Controller, correcting: Correcting) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._correcting = correcting

    def quotation(self) -> tuple[Side, Span] | None:
        """The stretch of a quotation that the selection or the caret is in."""
        comparison, selected, at = self._controller.comparison, self._correcting.selection(), self._correcting.caret()
        if comparison is None or (selected is None and at is None):
            return None
        side, place = selected if selected is not None else (at[0], Span(at[1], at[2], at[2])) if at is not None else ("a", Span(0, 0, 0))
        reading = comparison.a if side == "a" else comparison.b
        for quotation in reading.quotations:
            for span in quotation.spans:
                if span.common(place) or (span.paragraph == place.paragraph and span.start <= place.start < span.end):
                    return side, span
        return None

    def of_place(self) -> None:
        """Ask who says the quotation that is chosen, or that the caret is in."""
        card, found = self._correcting.chosen, self.quotation()
        if card is not None and card.kind == "quote" and (self._correcting.in_list() is not None or found is None):
            self.of_card(card)
        elif found is not None:
            self._ask((found,))

    def of_card(self, card: Card) -> None:
        """Ask who says what a card quotes."""
        self._ask(card.places)

    def _ask(self, places: Places) -> None:
        comparison = self._controller.comparison
        if comparison is None:
            return
        fields = speaker_fields(comparison, self._controller.decisions, places)
        dialog = SpeakerDialog(self._window, fields, people(comparison))
        dialog.corrected.connect(lambda names: self._correct(fields, names))
        dialog.open()

    def _correct(self, fields: list[tuple[Side, Span, str]], names: list[str]) -> None:
        changes = [(side, span, name) for (side, span, before), name in zip(fields, names, strict=True) if " ".join(name.split()) != before]
        if not changes:
            return

        def change(made: Decisions) -> Decisions:
            for side, span, name in changes:
                made = correct_speaker(made, side, span, name)
            return made

        where = " – ".join(place_name(side, span.paragraph) for side, span, _ in changes)
        self._controller.do(Command(f"correct speaker in {where}", change))
