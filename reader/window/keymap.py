"""Which keys do what, as the table says and the person changed it: no key means two things. Keys are in Qt's portable form, "Ctrl+Shift+P"."""

from PySide6.QtGui import QKeySequence

from reader.window.actions import TABLE, Spec, keys_of, plain
from reader.window.settings import Settings

PORTABLE = QKeySequence.SequenceFormat.PortableText
# Keys that reading itself needs, wherever the keyboard is.
_MOVING = frozenset("Return Enter Esc Tab Backtab Shift+Tab Space Shift+Space Up Down Left Right Home End PgUp PgDown Backspace Del".split())
_TEXT = {"Ctrl+C": "copies what is selected", "Ctrl+A": "selects all of an article", "Ctrl+X": "cuts in a field", "Ctrl+Ins": "copies what is selected"}


def shown(key: str) -> str:
    """A key as this system writes it."""
    return QKeySequence(key, PORTABLE).toString(QKeySequence.SequenceFormat.NativeText)


class Keymap:
    """The keys of all actions over one store of settings."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._specs = {spec.id: spec for spec in TABLE}

    def keys(self, action: str) -> tuple[str, ...]:
        """The keys of an action, the shown one first."""
        return tuple(key.toString(PORTABLE) for key in keys_of(self._specs[action], self._settings))

    def is_own(self, action: str) -> bool:
        """Whether the person changed them."""
        return self._settings.shortcut(action) is not None

    def owner(self, key: str, but: str = "") -> Spec | None:
        """The action that a key belongs to, other than `but`."""
        return next((spec for spec in TABLE if spec.id != but and key in self.keys(spec.id)), None)

    def refused(self, key: str) -> str:
        """Why a key cannot be given to any action; "" where it can."""
        if not key:
            return "Press the keys that you want."
        if key in _MOVING:
            return f"{shown(key)} is needed for moving about."
        if key in _TEXT:
            return f"{shown(key)} {_TEXT[key]}."
        letter = key.removeprefix("Shift+")
        if len(letter) == 1:
            return f"{shown(key)} alone is for typing. Hold Ctrl or Alt with it."
        return ""

    def give(self, action: str, key: str, *, beside: bool = False) -> Spec | None:
        """Make a key the key of an action, or one more beside those it has. The action that had it before, and loses it.

        Raises ValueError for a key that cannot be given.
        """
        why = self.refused(key)
        if why:
            raise ValueError(why)
        before = self.owner(key, action)
        if before is not None:
            self._store(before.id, [k for k in self.keys(before.id) if k != key])
        others = [k for k in self.keys(action) if k != key] if beside else []
        self._store(action, [*others, key])
        return before

    def clear(self, action: str) -> None:
        """Leave an action without a key."""
        self._store(action, [])

    def reset(self, action: str) -> tuple[Spec, ...]:
        """Give an action the keys of the table again. Those that had one of them meanwhile, and lose it."""
        losers = []
        self._settings.set_shortcut(action, None)
        for key in self.keys(action):
            other = self.owner(key, action)
            if other is not None:
                self._store(other.id, [k for k in self.keys(other.id) if k != key])
                losers.append(other)
        return tuple(losers)

    def reset_all(self) -> None:
        """Every action as the table has it."""
        for spec in TABLE:
            self._settings.set_shortcut(spec.id, None)

    def _store(self, action: str, keys: list[str]) -> None:
        default = [QKeySequence(key, PORTABLE).toString(PORTABLE) for key in self._specs[action].keys]
        self._settings.set_shortcut(action, None if keys == default else "; ".join(keys))


def called(spec: Spec) -> str:
    """What an action is called in a sentence."""
    return plain(spec.text).rstrip("…")
