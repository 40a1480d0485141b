"""About Diptych: its version, and version and licence of everything that ships with it, as the packages themselves say it."""

import platform
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from reader import __version__

_NAME = re.compile(r"[A-Za-z0-9._-]+")
# What a package's own metadata leaves out, says wrongly short, or says in a whole licence's text.
_KNOWN = {
    "pyside6-essentials": ("Qt for Python", "LGPL-3.0-only"),
    "shiboken6": ("Shiboken", "LGPL-3.0-only"),
    "font-source-serif-pro": ("Source Serif", "SIL Open Font License 1.1 (the typeface), MIT (its package)"),
    "font-source-sans-pro": ("Source Sans", "SIL Open Font License 1.1 (the typeface), MIT (its package)"),
}


@dataclass(frozen=True, slots=True)
class Part:
    """One package: what it is called, its version, and its licence."""

    name: str
    version: str
    licence: str


@cache
def shipped() -> tuple[Part, ...]:
    """Everything that Diptych is built on, and what that is built on, by name. The optional extras of packages are not shipped."""
    found: dict[str, Part] = {}
    waiting = list(_requires("diptych"))
    while waiting:
        package = waiting.pop()
        key = _normal(package)
        if key in found:
            continue
        try:
            held = distribution(package)
        except PackageNotFoundError:
            continue  # asked for on other systems only
        name, licence = _KNOWN.get(key, (held.metadata["Name"], ""))
        found[key] = Part(name, held.version, licence or licence_of(held.metadata))
        waiting += _requires(package)
    return tuple(sorted(found.values(), key=lambda part: part.name.casefold()))


def _requires(package: str) -> Iterator[str]:
    try:
        wanted = distribution(package).requires or []
    except PackageNotFoundError:
        return
    for line in wanted:
        _, _, marker = line.partition(";")
        name = _NAME.match(line)
        if name and "extra" not in marker:
            yield name[0]


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def licence_of(metadata: object) -> str:
    """The licence by a package's metadata: its expression, else its classifier, else the first line of its licence field."""
    get_all = getattr(metadata, "get_all")  # noqa: B009
    expression = next(iter(get_all("License-Expression") or []), "")
    if expression:
        return str(expression)
    classifiers = [str(c).rpartition(" :: ")[2] for c in get_all("Classifier") or [] if str(c).startswith("License :: ")]
    if classifiers:
        return ", ".join(classifiers)
    first = str(next(iter(get_all("License") or []), "")).strip().splitlines()
    return first[0][:80] if first and first[0].strip() else "see its package"


def lines() -> Iterator[str]:
    """A line each: name, version, licence."""
    for part in shipped():
        yield f"{part.name} {part.version}, {part.licence}"
    yield f"Qt {qVersion()}, LGPL-3.0-only"
    yield f"Python {platform.python_version()}, PSF-2.0"
    yield f"Diptych’s own word lists, sample and trained model {__version__}, Apache-2.0"


class About(QDialog):
    """A small window of text that can be copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("About Diptych")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(520, 560)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 16)
        column.setSpacing(8)
        title = QLabel("Diptych")
        title.setObjectName("page_title")
        said = QLabel(
            f"Version {__version__}, Apache-2.0\n\nTwo reports on the same event, side by side: "
            "what both say, what only one tells, and how each cut its quotes. Everything happens on this computer."
        )
        said.setWordWrap(True)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.text = QPlainTextEdit("\n".join(lines()))
        self.text.setReadOnly(True)
        self.text.setAccessibleName("Built on")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton("Copy", QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(f"Diptych {__version__}\n{self.text.toPlainText()}"))
        buttons.rejected.connect(self.reject)
        for part in (title, said, QLabel("Built on"), self.text, buttons):
            column.addWidget(part)
