"""What each action of the table does. The parts that do it are made late, so this is gathered when the first action is carried out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.window.main import MainWindow


class Handlers(dict[str, "Callable[[], None]"]):
    """What each action does, by its name; gathered when the first one is carried out, as the parts that do it are made late."""

    def __init__(self, gather: Callable[[], Mapping[str, Callable[[], None]]]) -> None:
        super().__init__()
        self._gather = gather

    def __missing__(self, name: str) -> Callable[[], None]:
        if not self:
            self.update(self._gather())
            return self[name]
        raise KeyError(name)


def handlers(window: MainWindow) -> dict[str, Callable[[], None]]:
    """By the names of the table."""
    from reader.window.saving import doing

    return {
        **_of_files(window),
        **_of_looks(window),
        **_of_going(window),
        "undo": lambda: window.controller.undo(),
        "redo": lambda: window.controller.redo(),
        "link": lambda: window.going.link(),
        "unlink": lambda: window.going.unlink(),
        "compare": lambda: window.going.compare_again(),
        "cancel": lambda: window.controller.cancel(),
        **window.helping.handlers(),
        **doing.handlers(window),
        **window.desk.handlers(),
        **window.correcting.handlers(),
    }


def _of_files(window: MainWindow) -> dict[str, Callable[[], None]]:
    """What comes in and goes out."""
    return {
        "open": lambda: window.opening.choose(),
        "open_a": lambda: window.opening.choose_side("a"),
        "open_b": lambda: window.opening.choose_side("b"),
        "open_address": lambda: window.ways_in.ask_address(),
        "taken_a": lambda: window.ways_in.show_taken("a"),
        "taken_b": lambda: window.ways_in.show_taken("b"),
        "paste": lambda: window.opening.paste(),
        "sample": lambda: window.controller.arrivals.open_sample(),
        "swap": lambda: window.going.swap(),
        "close_pair": lambda: window.controller.close_both(),
        "export_pdf": lambda: window.exporting.choose(),
        "print": lambda: window.exporting.print_(),
    }


def _of_looks(window: MainWindow) -> dict[str, Callable[[], None]]:
    """How the two are shown, and what beside them."""
    from reader.window.appearance import CHOICES

    return {
        "reading": window.set_mode,
        "aligned": window.set_mode,
        "order_b": window.set_mode,
        "only_differences": lambda: window.view.set_only_differences(window.actions_["only_differences"].isChecked()),
        "dim_shared": lambda: window.view.set_dim_shared(window.actions_["dim_shared"].isChecked()),
        "level": lambda: window.view.set_level(window.actions_["level"].isChecked()),
        "maps": window.show_maps,
        "findings": window.show_panel,
        "zoom_in": lambda: window.view.zoom(1),
        "zoom_out": lambda: window.view.zoom(-1),
        "zoom_reset": lambda: window.view.zoom(-window.zoom_steps),
        **{action: partial(window.appearance.choose, choice) for action, choice in CHOICES.items()},
        "full_screen": window.full_screen,
    }


def _of_going(window: MainWindow) -> dict[str, Callable[[], None]]:
    """Where a person goes from here."""
    return {
        "find": lambda: window.words.focus(),
        "find_next": lambda: window.words.step(1),
        "find_previous": lambda: window.words.step(-1),
        "next": lambda: window.panel.step(1),
        "previous": lambda: window.panel.step(-1),
        "first": lambda: window.panel.choose_at(0),
        "last": lambda: window.panel.choose_at(-1),
        "counterpart": lambda: window.view.activate_caret(),
        "other_pane": lambda: window.view.focus_other(),
        "go_findings": window.focus_findings,
    }
