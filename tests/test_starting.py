"""What is begun before the window: Qt's libraries in a thread, and only where they are known to lie."""

import _thread
import importlib.machinery
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from reader import starting
from reader.terminal import RefusedError

only_linux = pytest.mark.skipif(sys.platform != "linux", reason="libraries are loaded in a thread on Linux alone")


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The libraries that a thread was to load."""
    found: list[str] = []
    monkeypatch.delitem(sys.modules, "PySide6", raising=False)
    monkeypatch.setattr(_thread, "start_new_thread", lambda work, words: found.extend(words))
    return found


@only_linux
def test_the_libraries_of_the_bindings_wheel_are_loaded(begun: list[str]) -> None:
    starting._load_libraries()
    (library,) = begun
    assert Path(library).is_file()
    starting._loading(library)
    assert library in Path("/proc/self/maps").read_text(encoding="utf-8")


@only_linux
def test_what_cannot_be_loaded_is_left_to_the_binding(tmp_path: Path) -> None:
    starting._loading(str(tmp_path / "libQt6Widgets.so.6"))  # raises nothing


@pytest.mark.parametrize("places", [None, SimpleNamespace(submodule_search_locations=None), SimpleNamespace(submodule_search_locations=["/no/such/folder"])])
def test_elsewhere_nothing_is_begun(places: object, begun: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.machinery.PathFinder, "find_spec", lambda name: places)
    starting._load_libraries()
    monkeypatch.setattr(sys, "platform", "win32")
    starting._load_libraries()
    assert begun == []


def test_three_are_not_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(RefusedError, match="3 were named"):
        starting.open_window(["a", "b", "c"], exit_after_first_paint=True)
