"""Which characters the report's typefaces can show, which of the system's step in, and which have to be given as codes. The only file that knows fontTools."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from unicodedata import category

_BUNDLED = {
    "font_source_serif_pro": ("SourceSerifPro-Regular.otf", "SourceSerifPro-It.otf", "SourceSerifPro-Semibold.otf"),
    "font_source_sans_pro": ("SourceSansPro-Regular.otf", "SourceSansPro-It.otf", "SourceSansPro-Semibold.otf"),
}
PLAIN = frozenset(map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x180)])) | frozenset("‘’‚“”„†‡•…‰‹›–—€™−≈≠≤≥↔↑→←\u2009\u202f\u200b")
"""Characters that the bundled typefaces surely have (the tests hold them to it), so that most reports need not look."""
_IGNORED = frozenset("\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff")
_BOLD = 600  # the weight of headings
_LIKED = ("noto sans", "noto serif", "noto", "dejavu sans", "segoe ui", "arial unicode", "arial", "hiragino", "pingfang", "microsoft", "yu gothic", "malgun")


@dataclass(frozen=True, slots=True)
class Cover:
    """What a text needs beyond the bundled typefaces: files and family names of the system's, in order, and the characters that none has.

    The files of a family are its regular one, and its bold one where that has the same characters: a headline in Hebrew is as bold as one in English.
    """

    files: tuple[Path, ...]
    families: tuple[str, ...]
    missing: frozenset[str]


def bundled() -> tuple[Path, ...]:
    """The files of the report's own typefaces. Raises FileNotFoundError where an installation lacks them."""
    import importlib

    found = []
    for package, names in _BUNDLED.items():
        folder = Path(str(importlib.import_module(package).__file__)).parent / "files"
        found += [folder / name for name in names]
    for file in found:
        if not file.is_file():
            raise FileNotFoundError(f"The typeface {file.name} is missing. Please install Diptych again.")
    return tuple(found)


def cover(characters: Iterable[str]) -> Cover:
    """Find typefaces for these characters: the report's own first, then the system's, in the same order every time."""
    wanted = {character for character in characters if character not in PLAIN and not _invisible(character)}
    if wanted:
        own = frozenset().union(*(_characters(str(file), 0) for file in bundled() if file.stem.endswith("Regular")))
        wanted -= own
    files: list[Path] = []
    families: list[str] = []
    if wanted:
        for family, file, index, bold in _system():
            has = _characters(file, index) & wanted
            if has:
                files.append(Path(file))
                files += [Path(bold)] if bold and has <= _characters(bold, 0) else []
                families.append(family)
                wanted -= has
            if not wanted:
                break
    return Cover(tuple(dict.fromkeys(files)), tuple(families), frozenset(wanted))


def _invisible(character: str) -> bool:
    return character in _IGNORED or 0xFE00 <= ord(character) <= 0xFE0F or 0xE0000 <= ord(character) <= 0xE0FFF or category(character) == "Cc"


@lru_cache(maxsize=1)
def _system() -> tuple[tuple[str, str, int, str], ...]:
    """One upright regular file of each family on the system, likeliest to help first: family, file, index in the file, file of its bold or ""."""
    import typst

    best: dict[str, tuple[int, str, int]] = {}
    bold: dict[str, tuple[int, str]] = {}
    for font in typst.Fonts(include_system_fonts=True, include_embedded_fonts=False).fonts():
        if font.path is None or font.family.startswith(("Source Serif Pro", "Source Sans Pro")):
            continue
        rank = (abs(font.weight - 400) + (1000 if font.style != "normal" else 0), font.path, font.index)
        best[font.family] = min(best.get(font.family, rank), rank)
        if font.style == "normal" and font.weight >= _BOLD:
            heavy = (abs(font.weight - _BOLD), font.path)
            bold[font.family] = min(bold.get(font.family, heavy), heavy)

    def liking(family: str) -> tuple[int, str]:
        lower = family.lower()
        return next((n for n, start in enumerate(_LIKED) if lower.startswith(start)), len(_LIKED)) + (50 if "emoji" in lower else 0), lower

    return tuple((family, best[family][1], best[family][2], bold[family][1] if family in bold else "") for family in sorted(best, key=liking))


@lru_cache(maxsize=1024)
def _characters(file: str, index: int) -> frozenset[str]:
    """Every character a font file maps to a glyph; none where the file cannot be read."""
    from fontTools.ttLib import TTFont, TTLibError

    try:
        with Path(file).open("rb") as opened, TTFont(opened, fontNumber=index, lazy=True) as font:
            return frozenset(map(chr, font.getBestCmap() or ()))
    except (TTLibError, OSError, KeyError, ValueError, AssertionError):
        return frozenset()
