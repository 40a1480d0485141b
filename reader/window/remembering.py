"""How a window stood when it was closed, and putting it back so: size and place, the two splits, text size, and the choices of the View menu."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter

from reader.window.appearance import CHOICES
from reader.window.settings import Settings

if TYPE_CHECKING:
    from reader.window.main import MainWindow

PANEL_WIDTH, PANEL_HEIGHT = 338, 240
# What is on when nothing was ever chosen.
_AT_FIRST = {"findings": True, "level": True, "maps": True, "aligned": False, "order_b": False, "only_differences": False, "dim_shared": False}


def restore(window: "MainWindow") -> None:
    """Put a new window back as the last one was."""
    settings, actions, view = window.settings, window.actions_, window.view
    geometry = settings.bytes_of("geometry")
    if geometry is not None:
        window.restoreGeometry(geometry)
    kept = {**_AT_FIRST, **{name: on for name, on in settings.view.items() if name in _AT_FIRST}}
    for name, on in kept.items():
        actions[name].setChecked(on)
    actions["reading"].setChecked(not kept["aligned"])
    view.set_mode("aligned" if kept["aligned"] else "reading", "b" if kept["order_b"] else "a")
    view.set_only_differences(kept["only_differences"])
    view.set_dim_shared(kept["dim_shared"])
    view.set_level(kept["level"])
    for edge in view.maps.values():
        edge.setVisible(kept["maps"])
    view.set_motion(window.appearance.motion)
    actions["reduce_motion"].setChecked(settings.reduce_motion)
    show_choice(window)
    if settings.zoom:
        view.zoom(settings.zoom)


def show_choice(window: "MainWindow") -> None:
    """Let the menu say which appearance is chosen."""
    chosen = next(action for action, choice in CHOICES.items() if choice == window.appearance.choice)
    window.actions_[chosen].setChecked(True)


def keep(window: "MainWindow") -> None:
    """Note how a window stands, for the next one."""
    settings = window.settings
    settings.keep_bytes("geometry", window.saveGeometry())
    if window.stack.currentWidget() is window.splitter:
        keep_splitter(window.splitter, settings)
    settings.view = {name: window.actions_[name].isChecked() for name in _AT_FIRST}
    settings.zoom = window.zoom_steps
    settings.save()


def keep_splitter(splitter: QSplitter, settings: Settings) -> None:
    """Note how the pages and the findings share the room: beside each other and below each other are two things."""
    if splitter.isVisible() and all(splitter.sizes()):
        settings.keep_bytes(_named(splitter), splitter.saveState())


def size_panel(splitter: QSplitter, settings: Settings) -> None:
    """Give the findings the room they had last, or what they need."""
    below = splitter.orientation() == Qt.Orientation.Vertical
    whole, part = (splitter.height(), max(PANEL_HEIGHT, splitter.height() // 3)) if below else (splitter.width(), PANEL_WIDTH)
    splitter.setSizes([max(200 if below else 400, whole - part), part])
    kept = settings.bytes_of(_named(splitter))
    if kept is not None:
        splitter.restoreState(kept)


def _named(splitter: QSplitter) -> str:
    return "splitter" if splitter.orientation() == Qt.Orientation.Horizontal else "splitter below"
