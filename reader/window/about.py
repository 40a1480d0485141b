"""About Diptych: its version, and those of what it is built on, with their licences."""

import platform
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, metadata

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from reader import __version__

# Licences as their projects state them; package metadata says it in too many ways to be read by a program.
BUILT_ON = (
    ("PySide6-Essentials", "Qt for Python", "LGPL-3.0"),
    ("numpy", "NumPy", "BSD-3-Clause"),
    ("rapidfuzz", "RapidFuzz", "MIT"),
    ("diff-match-patch", "diff-match-patch", "Apache-2.0"),
    ("markdown-it-py", "markdown-it-py", "MIT"),
    ("typst", "Typst (typst-py)", "Apache-2.0"),
    ("platformdirs", "platformdirs", "MIT"),
    ("font-source-serif-pro", "Source Serif", "SIL Open Font License 1.1"),
    ("font-source-sans-pro", "Source Sans", "SIL Open Font License 1.1"),
)


def lines() -> Iterator[str]:
    """What it is built on, a line each: name, version, licence."""
    for package, name, licence in BUILT_ON:
        try:
            version = metadata(package)["Version"]
        except PackageNotFoundError:
            version = "not installed"
        yield f"{name} {version}, {licence}"
    yield f"Qt {qVersion()}, LGPL-3.0"
    yield f"Python {platform.python_version()}, PSF-2.0"


class About(QDialog):
    """A small window of text that can be copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("About Diptych")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(480, 480)
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
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        for part in (title, said, QLabel("Built on"), self.text, buttons):
            column.addWidget(part)
