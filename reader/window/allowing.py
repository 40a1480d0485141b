"""Which actions make sense now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article.sides import SIDES
from reader.window import actions as needs

if TYPE_CHECKING:
    from reader.window.main import MainWindow


def allow(window: MainWindow) -> None:
    """Enable the actions that make sense now, and name what undo takes back."""
    controller = window.controller
    articles = [controller.article(side) for side in SIDES]
    holding = {
        needs.ARTICLE: any(articles),
        needs.PAIR: all(articles),
        needs.COMPARED: controller.comparison is not None,
        needs.FINDINGS: window.panel.count() > 0,
        needs.PLACES: window.going.pair is not None,
        needs.LINKED: window.going.linked,
        needs.RUNNING: controller.jobs.busy(),
        needs.UNDO: controller.undo_stack.canUndo(),
        needs.REDO: controller.undo_stack.canRedo(),
        needs.FOUND: any(window.words.found),
        needs.FILED: window.saving.file is not None,
        **window.correcting.holding(),
    }
    window.actions_.allow({name for name, holds in holding.items() if holds})
    for verb, name in (("undo", controller.undo_stack.undoText()), ("redo", controller.undo_stack.redoText())):
        window.actions_[verb].setText(f"&{verb.capitalize()} {name.replace('&', '&&')}".strip())
    for verb, plain in (("link", "&Link"), ("unlink", "U&nlink")):
        window.actions_[verb].setText(f"{plain} {window.going.said}")
