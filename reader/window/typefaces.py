"""The two typefaces: Source Serif for the articles, Source Sans for the interface, from their packages into Qt, once and only when asked.

A system without the packages reads in its own serif and sans: a typeface is never a reason not to start.
"""

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontDatabase

# Ordered by what the first paint needs, so that a family has its regular face whatever happens to the others.
_FACES = ("Regular", "Semibold", "Bold", "It")


class Typefaces(NamedTuple):
    """Family names as Qt knows them."""

    serif: str
    sans: str


@cache
def load() -> Typefaces:
    """Both families, registered with Qt on the first call. Needs a QGuiApplication."""
    serif = _family("font_source_serif_pro", "SourceSerifPro")
    sans = _family("font_source_sans_pro", "SourceSansPro")
    return Typefaces(serif=serif or _system(QFont.StyleHint.Serif, "serif"), sans=sans or _system(QFont.StyleHint.SansSerif, "sans-serif"))


def _family(package: str, stem: str) -> str | None:
    """Register a package's faces; the family they form, or None where the package or its files are missing."""
    # find_spec reads no module: importing these packages would list their folders twice for nothing.
    found = find_spec(package)
    if found is None or found.origin is None:
        return None
    family: str | None = None
    for face in _FACES:
        file = Path(found.origin).parent / "files" / f"{stem}-{face}.ttf"
        if not file.is_file():
            continue
        number = QFontDatabase.addApplicationFont(str(file))
        names = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
        if names and family is None:
            family = names[0]
    return family


def _system(hint: QFont.StyleHint, name: str) -> str:
    """The family that the system itself gives for a style."""
    font = QFont(name)
    font.setStyleHint(hint)
    return font.defaultFamily() or name
