"""What the File menu's actions about projects do."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.window.main import MainWindow


def handlers(window: "MainWindow") -> dict[str, Callable[[], None]]:
    """By the names of the actions' table; looked up late, as Saving does not exist yet."""
    return {
        "save": lambda: window.saving.save(),
        "save_as": lambda: window.saving.save_as(),
        "save_copy": lambda: window.saving.save_copy(),
        "revert": lambda: window.saving.projects.revert(),
        "keep_originals": lambda: window.saving.set_originals(window.actions_["keep_originals"].isChecked()),
        "export_decisions": lambda: window.saving.coders.export(),
        "import_decisions": lambda: window.saving.coders.take(),
        "agreement": lambda: window.saving.coders.agree(),
    }
