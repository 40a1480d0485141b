"""Keys: changed, taken away, set back, stored, and never two things on one."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSettings

from reader.window.actions import TABLE
from reader.window.keymap import Keymap
from reader.window.settings import Settings


@pytest.fixture
def store(tmp_path: Path) -> Settings:
    return Settings.at(tmp_path / "window.ini")


def test_without_changes_the_table_holds(store: Settings) -> None:
    keymap = Keymap(store)
    assert keymap.keys("next") == ("Alt+Down", "F8")
    assert not keymap.is_own("next")
    owner = keymap.owner("F8")
    assert owner is not None and owner.id == "next"
    assert keymap.owner("F8", but="next") is None


def test_a_key_that_is_taken_goes_over_and_the_loser_is_named(store: Settings) -> None:
    keymap = Keymap(store)
    loser = keymap.give("swap", "F8")
    assert loser is not None and loser.id == "next"
    assert keymap.keys("swap") == ("F8",)
    assert keymap.keys("next") == ("Alt+Down",)
    assert keymap.reset("next")[0].id == "swap"
    assert keymap.keys("next") == ("Alt+Down", "F8") and keymap.keys("swap") == ()


def test_several_keys_are_stored_and_come_back(store: Settings, tmp_path: Path) -> None:
    Keymap(store).give("swap", "Ctrl+;", beside=True)
    Keymap(store).clear("about")
    store.save()
    again = Keymap(Settings.at(tmp_path / "window.ini"))
    assert again.keys("swap") == ("Alt+\\", "Ctrl+;")
    again.reset_all()
    assert again.keys("swap") == ("Alt+\\",)


def test_the_own_keys_given_again_are_no_change(store: Settings) -> None:
    keymap = Keymap(store)
    keymap.clear("swap")
    assert keymap.keys("swap") == () and keymap.is_own("swap")
    keymap.give("swap", "Alt+\\")
    assert not keymap.is_own("swap")


@pytest.mark.parametrize("key", ["", "Space", "Return", "Up", "Shift+Tab", "Ctrl+C", "G", "Shift+G", "Esc"])
def test_what_reading_and_typing_need_cannot_be_given(store: Settings, key: str) -> None:
    assert Keymap(store).refused(key)
    with pytest.raises(ValueError, match=r"."):
        Keymap(store).give("swap", key)


def test_what_was_damaged_on_disk_is_no_key(tmp_path: Path) -> None:
    raw = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    raw.setValue("keys/swap", "; ;nonsense+;")
    assert Keymap(Settings(raw)).keys("swap") == ()


KEYS = ["Ctrl+B", "F8", "Alt+Down", "Ctrl+L", "Ctrl+Shift+B", "F5", "Alt+\\"]
IDS = ["next", "swap", "link", "compare", "about"]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["give", "beside", "clear", "reset"]), st.sampled_from(IDS), st.sampled_from(KEYS)), max_size=8))
def test_whatever_is_done_no_key_means_two_things(steps: list[tuple[str, str, str]]) -> None:
    class Memory(Settings):
        def __init__(self) -> None:
            self.kept: dict[str, str] = {}

        def shortcut(self, action: str) -> str | None:
            return self.kept.get(action)

        def set_shortcut(self, action: str, key: str | None) -> None:
            self.kept.pop(action, None)
            if key is not None:
                self.kept[action] = key

    keymap = Keymap(Memory())
    for what, action, key in steps:
        if what in ("give", "beside"):
            keymap.give(action, key, beside=what == "beside")
        else:
            (keymap.clear if what == "clear" else keymap.reset)(action)
    counts = Counter(key for spec in TABLE for key in keymap.keys(spec.id))
    assert [key for key, times in counts.items() if times > 1] == []
