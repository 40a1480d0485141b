"""Lay out what a desktop wants to know of Diptych, so that it can be found, opens its files and has a face: `python packaging/desktop.py FOLDER`.

Below FOLDER come share/ (Linux: the entry, AppStream's description, the type of project files, icons from 16 to 512 pixels), macos/ (Info.plist and the icons
of the program and its projects) and windows/ (the same as .ico). Icons are drawn from the SVGs in resources/icons; those up to 32 pixels have a drawing of
their own, as lines of text would be dust in them.
"""

import os
import shutil
import sys
from io import BytesIO
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).resolve().parent
ICONS = HERE.parent / "resources" / "icons"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
SMALL = 32
PROJECT = "application-vnd.diptych.project"
FILES = {
    "diptych.desktop": "share/applications",
    "diptych.metainfo.xml": "share/metainfo",
    "diptych-mime.xml": "share/mime/packages",
    "Info.plist": "macos",
    "associate.py": "windows",
}


def drawn(svg: Path, size: int) -> Image.Image:
    """An SVG as a picture of so many pixels, without a ground."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(svg)).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return Image.open(BytesIO(data.data()))


def faces() -> dict[str, dict[int, Image.Image]]:
    """The program's and its projects' icons, by size."""
    program = {size: drawn(ICONS / ("diptych-small.svg" if size <= SMALL else "diptych.svg"), size) for size in SIZES}
    return {"diptych": program, PROJECT: {size: drawn(ICONS / "project.svg", size) for size in SIZES}}


def lay_out(folder: Path) -> None:
    """Write everything below a folder."""
    QGuiApplication.instance() or QGuiApplication([])
    for name, place in FILES.items():
        (folder / place).mkdir(parents=True, exist_ok=True)
        shutil.copyfile(HERE / name, folder / place / name)
    for (name, sizes), kind, svg in zip(faces().items(), ("apps", "mimetypes"), ("diptych.svg", "project.svg"), strict=True):
        for size, image in sizes.items():
            place = folder / f"share/icons/hicolor/{size}x{size}/{kind}"
            place.mkdir(parents=True, exist_ok=True)
            image.save(place / f"{name}.png", optimize=True)
        scalable = folder / f"share/icons/hicolor/scalable/{kind}"
        scalable.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ICONS / svg, scalable / f"{name}.svg")
        plain = "diptych" if kind == "apps" else "project"
        drawn(ICONS / svg, 1024).save(folder / "macos" / f"{plain}.icns", append_images=list(sizes.values()))
        small = [image for size, image in sizes.items() if size <= 256]
        small[-1].save(folder / "windows" / f"{plain}.ico", append_images=small[:-1], sizes=[image.size for image in small])


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__)
        return 2
    lay_out(Path(sys.argv[1]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
