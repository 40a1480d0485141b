"""What is begun before the window: Qt's libraries in a thread, and only where they are known to lie."""

import _thread
import importlib.machinery
import subprocess
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


@pytest.mark.parametrize(("patch", "known"), [("3", True), ("99", False), (None, False)])
def test_only_a_binding_that_was_looked_at_is_loaded_in_parts(patch: str | None, known: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from reader.window import binding

    if patch is not None:
        lines = ['major_version = "6"', 'minor_version = "11"', f'patch_version = "{patch}"', 'pre_release_version = ""']
        (tmp_path / "_git_pyside_version.py").write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.setattr(importlib.machinery.PathFinder, "find_spec", lambda name: SimpleNamespace(submodule_search_locations=[str(tmp_path)]))
    assert binding._known.__wrapped__() is known


def test_any_other_binding_is_loaded_as_it_comes() -> None:
    code = (
        "import sys; from reader.window import binding; binding._LOOKED_AT = frozenset(); binding.load();"
        "from PySide6.QtWidgets import QApplication; print('shibokensupport.signature.parser' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.strip() == "True"
