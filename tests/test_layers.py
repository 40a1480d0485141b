"""The rules of ARCHITECTURE that a contract on imports cannot state: one file for each library, and no Qt below the window, however it is asked for."""

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
READER = ROOT / "reader"

# A library that could be swapped for another, and the files that know it. A new library is named here, with its one file.
HOME = {
    "diff_match_patch": {"comparison/wording.py"},
    "markdown_it": {"article/markdown.py", "report/note_text.py", "window/guide/pages.py"},  # other people's articles, a person's notes, and our own guide
    "babel": {"report/own_words.py"},
    "nupunkt": {"language/sentences.py"},
    "threadpoolctl": {"comparison/encoder.py"},
    "psutil": {"apart/asking.py"},
    "Stemmer": {"language/words.py"},
    "typst": {"report/pdf.py", "report/glyphs.py"},  # its compiler, and its list of the system's typefaces
    "fontTools": {"report/glyphs.py"},
    # what is written (the file, what the library has no words for, words under their marks, the rows, notes), and what is read
    "docx": {"report/docx.py", "report/docx_page.py", "report/docx_words.py", "report/docx_rows.py", "report/docx_notes.py", "article/docx.py"},
    "trafilatura": {"article/html.py"},
    "lxml": {"article/trees.py"},
    "striprtf": {"article/rtf.py"},
    "msoffcrypto": {"article/locked.py"},
    "cryptography": {"article/locked.py"},
    "pypdfium2": {"article/pdf.py", "report/pages.py"},  # reports as they come, and our own as they will look
    "httpx": {"article/fetching.py"},
    "truststore": {"article/fetching.py"},
    "py3langid": {"article/tongue.py"},
}
# What is spoken in several places: the arithmetic, the edit distances, and Qt (whose place import-linter holds).
EVERYWHERE = {"numpy", "rapidfuzz", "PySide6"}


def imported(file: Path) -> Iterator[str]:
    """The first part of every module a file imports, at its top, inside functions and under TYPE_CHECKING."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module.partition(".")[0]


def libraries() -> dict[str, set[str]]:
    """Each library from outside that reader/ imports, with the files that do, as posix paths below reader/."""
    found: dict[str, set[str]] = {}
    for file in READER.rglob("*.py"):
        for name in imported(file):
            if name not in sys.stdlib_module_names and name != "reader":
                found.setdefault(name, set()).add(file.relative_to(READER).as_posix())
    return found


def qt_free() -> list[str]:
    """Every module of reader/ outside window/, by its dotted name."""
    files = (f for f in READER.rglob("*.py") if f.relative_to(READER).parts[0] not in ("window", "__main__.py"))
    names = (".".join(f.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for f in files)
    return sorted(names)


def test_each_library_that_could_be_swapped_is_known_to_one_file() -> None:
    found = {name: files for name, files in libraries().items() if name not in EVERYWHERE}
    assert found == {name: files for name, files in HOME.items() if name in found}


def test_qt_is_imported_in_the_window_alone() -> None:
    assert {file.partition("/")[0] for file in libraries()["PySide6"]} == {"window"}


def test_every_library_imported_is_a_declared_dependency() -> None:
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    declared = {line.split(">")[0].split("=")[0].split("<")[0].strip().lower().replace("_", "-") for line in wanted}
    comes_from = packages_distributions()
    for name, files in libraries().items():
        distributions = {d.lower().replace("_", "-") for d in comes_from.get(name, [])}
        assert distributions & declared, f"{name}, imported by {sorted(files)}, is not among the dependencies in pyproject.toml"


def test_everything_below_the_window_is_imported_without_qt() -> None:
    """In a fresh interpreter where Qt cannot be found: a contract misses importlib, and a stray import in an __init__.py."""
    program = f"""
import importlib, sys

class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError(f"{{name}} is blocked")

sys.meta_path.insert(0, Blocked())
try:
    import PySide6
except ImportError:
    pass
else:
    sys.exit("Qt was not blocked, so that this proves nothing")
for name in {qt_free()!r}:
    importlib.import_module(name)
sys.exit("reader.window" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-W", "error", "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", ["utils", "common", "helpers", "constants"])
def test_no_module_is_named_after_nothing(name: str) -> None:
    assert not [*READER.rglob(f"{name}.py"), *READER.rglob(name)]
