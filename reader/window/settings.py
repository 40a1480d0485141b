"""What the program remembers between two days: window, appearance, recent pairs, keys. Handed to whoever needs it, never reached for."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QByteArray, QSettings

_RECENT = 12
APPEARANCES = ("system", "light", "dark", "high contrast")


class Pair(NamedTuple):
    """Two files that were read together, and their headlines as they were then."""

    a: Path
    b: Path
    title_a: str
    title_b: str


class Settings:
    """Typed access to one QSettings. What was damaged on disk reads as its default."""

    def __init__(self, store: QSettings) -> None:
        self._store = store
        self.work_folder: Path | None = None
        """Where work is kept as it is done; None where it is not, as in a snapshot."""

    @classmethod
    def at(cls, file: Path) -> "Settings":
        """Settings in a file of one's own, as the tests and the snapshot use it."""
        return cls(QSettings(str(file), QSettings.Format.IniFormat))

    @property
    def appearance(self) -> str:
        """One of APPEARANCES."""
        value = self._text("appearance", "system")
        return value if value in APPEARANCES else "system"

    @appearance.setter
    def appearance(self, value: str) -> None:
        self._store.setValue("appearance", value)

    @property
    def zoom(self) -> int:
        """Steps of text size away from the normal one."""
        try:
            return max(-6, min(12, int(self._text("zoom", "0"))))
        except ValueError:
            return 0

    @zoom.setter
    def zoom(self, value: int) -> None:
        self._store.setValue("zoom", str(value))

    def bytes_of(self, name: str) -> QByteArray | None:
        """A saved window or splitter state."""
        value = self._store.value(f"window/{name}")
        return value if isinstance(value, QByteArray) and not value.isEmpty() else None

    def keep_bytes(self, name: str, value: QByteArray) -> None:
        self._store.setValue(f"window/{name}", value)

    @property
    def last_folder(self) -> str:
        """Where a file was last chosen; empty the first time."""
        return self._text("last_folder", "")

    @last_folder.setter
    def last_folder(self, value: str) -> None:
        self._store.setValue("last_folder", value)

    @property
    def last_export(self) -> str:
        """Where a report was last written; empty the first time."""
        return self._text("last_export", "")

    @last_export.setter
    def last_export(self, value: str) -> None:
        self._store.setValue("last_export", value)

    @property
    def view(self) -> dict[str, bool]:
        """Which choices of the View menu were on, by action; empty the first time."""
        # not as JSON: this is read before there is anything to see, and loading what reads that takes as long as an article
        text = self._text("view", "")
        if text.startswith("{"):  # as it was kept at first
            return {name: on for name, on in self._rows("view").items() if isinstance(on, bool)}
        rows = (row.partition("=") for row in text.split())
        return {name: value == "on" for name, _, value in rows if value in ("on", "off")}

    @view.setter
    def view(self, value: dict[str, bool]) -> None:
        self._store.setValue("view", " ".join(f"{name}={'on' if on else 'off'}" for name, on in value.items()))

    @property
    def reduce_motion(self) -> bool:
        """Whether the person asked for no motion, whatever the system says."""
        return self._text("reduce_motion", "no") == "yes"

    @reduce_motion.setter
    def reduce_motion(self, value: bool) -> None:
        self._store.setValue("reduce_motion", "yes" if value else "no")

    @property
    def network(self) -> bool:
        """Whether an address that the person names may be fetched."""
        return self._text("network", "yes") == "yes"

    def set_network(self, value: bool) -> None:
        self._store.setValue("network", "yes" if value else "no")

    @property
    def tour_seen(self) -> bool:
        """Whether the hints for the first day were shown or put away."""
        return self._text("tour_seen", "no") == "yes"

    @tour_seen.setter
    def tour_seen(self, value: bool) -> None:
        self._store.setValue("tour_seen", "yes" if value else "no")

    @property
    def type_setting(self) -> dict[str, object]:
        """How the text is set, by field; unchecked, and empty the first time."""
        return self._rows("type")

    @type_setting.setter
    def type_setting(self, value: dict[str, object]) -> None:
        self._store.setValue("type", _written(value))

    @property
    def reports(self) -> dict[str, object]:
        """What was chosen about reports; unchecked, and empty the first time."""
        return self._rows("reports")

    @reports.setter
    def reports(self, value: dict[str, object]) -> None:
        self._store.setValue("reports", _written(value))

    @property
    def bookmarks(self) -> dict[str, object]:
        """Bookmarked paragraphs by what their article is known by, the one read last at the end; unchecked."""
        return self._rows("bookmarks")

    @bookmarks.setter
    def bookmarks(self, value: dict[str, object]) -> None:
        self._store.setValue("bookmarks", _written(value))

    def _rows(self, name: str) -> dict[str, object]:
        try:
            rows = _parsed(self._text(name, "{}"))
        except ValueError:
            return {}
        return {str(key): value for key, value in rows.items()} if isinstance(rows, dict) else {}

    def shortcut(self, action: str) -> str | None:
        """The keys that the person gave an action, in portable form, "; " between several; None where they left it alone."""
        value = self._store.value(f"keys/{action}")
        return value if isinstance(value, str) else None

    def set_shortcut(self, action: str, key: str | None) -> None:
        if key is None:
            self._store.remove(f"keys/{action}")
        else:
            self._store.setValue(f"keys/{action}", key)

    @property
    def recent(self) -> tuple[Pair, ...]:
        """The pairs read last, the newest first."""
        try:
            rows = _parsed(self._text("recent", "[]"))
            return tuple(Pair(Path(r["a"]), Path(r["b"]), str(r["title_a"]), str(r["title_b"])) for r in rows)
        except (ValueError, TypeError, KeyError):
            return ()

    def remember(self, pair: Pair) -> None:
        """Put a pair first among the recent ones; swapped it is the same pair."""
        others = [p for p in self.recent if {p.a, p.b} != {pair.a, pair.b}]
        self._keep_recent([pair, *others][:_RECENT])

    def forget_recent(self) -> None:
        self._keep_recent([])

    def _keep_recent(self, pairs: list[Pair]) -> None:
        rows = [{"a": str(p.a), "b": str(p.b), "title_a": p.title_a, "title_b": p.title_b} for p in pairs]
        self._store.setValue("recent", _written(rows))

    @property
    def recent_projects(self) -> tuple[Path, ...]:
        """The project files opened or saved last, the newest first."""
        try:
            return tuple(Path(str(file)) for file in _parsed(self._text("recent_projects", "[]")))
        except (ValueError, TypeError):
            return ()

    @recent_projects.setter
    def recent_projects(self, files: Sequence[Path]) -> None:
        self._store.setValue("recent_projects", _written([str(file) for file in files[:_RECENT]]))

    @property
    def keep_originals(self) -> bool:
        """Whether a project also holds the articles' files as they came."""
        return self._text("keep_originals", "yes") == "yes"

    @keep_originals.setter
    def keep_originals(self, value: bool) -> None:
        self._store.setValue("keep_originals", "yes" if value else "no")

    def _text(self, name: str, default: str) -> str:
        value = self._store.value(name, default)
        return value if isinstance(value, str) else default

    def save(self) -> None:
        """Write to disk now."""
        self._store.sync()


def _parsed(text: str) -> Any:
    """The value of a JSON text. Raises ValueError."""
    if text in ("{}", "[]"):  # most of the time, at the start: then nothing need be loaded for it
        return {} if text == "{}" else []
    import json

    return json.loads(text)


def _written(value: object) -> str:
    import json

    return json.dumps(value)
