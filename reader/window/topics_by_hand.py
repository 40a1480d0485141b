"""Topics as a person wants them: renamed, merged, split, or as they were suggested."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.article.model import Span
from reader.article.sides import Side
from reader.project import commands
from reader.project.topics import is_grouped
from reader.window.cards import Card
from reader.window.topic_dialogs import MergeDialog, NameDialog, SplitDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.window.controller import Controller
    from reader.window.messages import MessageBar


class TopicsByHand(QObject):
    """Asks about the one-sided findings of one window, and puts what was said through the controller."""

    def __init__(self, window: QWidget, controller: Controller, messages: MessageBar) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._messages = messages

    def grouped(self, card: Card) -> bool:
        """Whether a person put a card's stretches together."""
        return is_grouped(self._controller.decisions, card.places[0][0], [span for _, span in card.places])

    def rename(self, card: Card) -> None:
        """Ask for a topic's name."""
        side, spans = _side_and_spans(card)
        shown = card.title if card.is_topic else ""
        dialog = NameDialog(self._window, f"Only in {side.upper()} {card.where}", "Name of the topic", shown)
        dialog.named.connect(lambda name: self._controller.do(commands.name_topic(side, spans, self._paragraphs(card), name)))
        dialog.open()

    def _paragraphs(self, card: Card) -> tuple[int, ...]:
        """The paragraphs that a suggested topic is known by; none for loose stretches."""
        comparison = self._controller.comparison
        if comparison is None or not card.is_topic:
            return ()
        side, spans = _side_and_spans(card)
        facts, topics = (comparison.only_a, comparison.topics_a) if side == "a" else (comparison.only_b, comparison.topics_b)
        held = [f.topic for f in facts if f.topic is not None and any(f.span.common(span) for span in spans)]
        return topics[max(held, key=held.count)].paragraphs if held else tuple(sorted({span.paragraph for span in spans}))

    def merge(self, card: Card) -> None:
        """Ask which topics of the same side belong to this one."""
        side, _ = _side_and_spans(card)
        compared = self._controller.compared
        others = [other for other in compared.cards if other.kind == card.kind and not other.dismissed and other.key != card.key] if compared else []
        if not card.kind.startswith("only"):
            return
        if not others:
            self._messages.note(f"There is no other finding that only {side.upper()} has, to merge this one with.")
            return
        dialog = MergeDialog(self._window, card, others)
        dialog.merged.connect(lambda chosen, name: self._merged(side, card, chosen, name))
        dialog.open()

    def _merged(self, side: Side, card: Card, chosen: list[Card], name: str) -> None:
        spans = [span for one in (card, *chosen) for _, span in one.places]
        self._controller.do(commands.merge_topics(side, spans, name))

    def split(self, card: Card) -> None:
        """Ask which stretches are a topic of their own."""
        comparison = self._controller.comparison
        if comparison is None or not card.kind.startswith("only"):
            return
        side, spans = _side_and_spans(card)
        article = (comparison.a if side == "a" else comparison.b).article
        if len(spans) < 2:
            self._messages.note("This finding is one stretch. To split it, select a part of it and mark that part as shared (Alt+2) or as one-sided (Alt+1).")
            return
        dialog = SplitDialog(self._window, card, [(span, article.text(span)) for span in spans])
        dialog.split.connect(lambda chosen, name: self._controller.do(commands.split_topic(side, chosen, name)))
        dialog.open()

    def ungroup(self, card: Card) -> None:
        """Give the stretches of a topic back to the topics that were suggested."""
        if card.kind.startswith("only") and self.grouped(card):
            self._controller.do(commands.ungroup(*_side_and_spans(card)))


def _side_and_spans(card: Card) -> tuple[Side, list[Span]]:
    return (card.places[0][0] if card.places else "a"), [span for _, span in card.places]
