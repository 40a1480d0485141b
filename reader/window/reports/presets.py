"""What was last chosen about a report, and the choices that the person saved under a name. Kept in the settings."""

from datetime import date
from typing import Any

from reader.report.choices import Choices, kept, taken
from reader.window.settings import Settings

LONGEST = 60


class Presets:
    """Typed access to the settings' part about reports. What was damaged on disk reads as usual."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def last(self) -> Choices:
        """What was chosen last; a title is one report's own and is not kept."""
        return taken(self._settings.reports.get("last"), date.today())

    def keep_last(self, choices: Choices) -> None:
        self._write(last=kept(choices) | {"title": None})

    @property
    def format(self) -> str:
        """The format chosen last."""
        value = self._settings.reports.get("format")
        return value if isinstance(value, str) else "pdf"

    def keep_format(self, to: str) -> None:
        self._write(format=to)

    def names(self) -> tuple[str, ...]:
        """The presets' names, in the order of the alphabet."""
        return tuple(sorted(self._saved(), key=str.casefold))

    def get(self, name: str) -> Choices:
        """The choices saved under a name; the usual ones where there are none."""
        return taken(self._saved().get(name), date.today())

    def save(self, name: str, choices: Choices) -> str:
        """Keep choices under a name, in place of those that have it. The name as it is kept; "" where there was none."""
        name = " ".join(name.split())[:LONGEST].strip()
        if name:
            self._write(presets=self._saved() | {name: kept(choices) | {"title": None}})
        return name

    def forget(self, name: str) -> None:
        self._write(presets={other: values for other, values in self._saved().items() if other != name})

    def _saved(self) -> dict[str, Any]:
        found = self._settings.reports.get("presets")
        return {str(name): values for name, values in found.items()} if isinstance(found, dict) else {}

    def _write(self, **changed: object) -> None:
        self._settings.reports = self._settings.reports | changed
