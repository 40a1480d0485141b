"""Make pictures, as `make pictures` does: the README's from the sample pair, and in out/pictures the window in each of its states and every way in."""

import os
import sys
import tempfile
from datetime import date
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import states
import ways
from PIL import Image

from reader import cli

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "resources" / "pictures"
PAIR = [str(ROOT / "resources" / "sample" / name) for name in ("a.md", "b.md")]
MADE = date(2025, 3, 15)
DESK = (236, 234, 229)
EDGE = (214, 211, 204)
COLOURS = 192


def main() -> int:
    """Write every picture, or with --readme the README's alone; returns the exit status."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        shot = Path(folder, "window.png")
        if cli.main(["snapshot", *PAIR, "--output", str(shot), "--size", "1600x1000"]):
            return 1
        with Image.open(shot) as picture:
            save(picture, "window")
        report = Path(folder, "report.pdf")
        if cli.main(["compare", *PAIR, "--pdf", str(report), "--made", MADE.isoformat()]):
            return 1
        save(pages(report), "report")
    if "--readme" not in sys.argv[1:]:
        states.take_all(ROOT / "out" / "pictures" / "sample", states.SAMPLE)
        if all(file.is_file() for file in states.SHARED):
            states.take_all(ROOT / "out" / "pictures" / "articles", states.SHARED)
        ways.take_all(ROOT / "out" / "pictures" / "ways-in")
    return 0


def pages(report: Path, shown: int = 2, width: int = 760, gap: int = 40) -> Image.Image:
    """The first pages of a PDF, side by side on a desk."""
    import pypdfium2

    document = pypdfium2.PdfDocument(report)
    sheets = []
    for number in range(min(shown, len(document))):
        page = document[number]
        sheets.append(page.render(scale=width / page.get_width()).to_pil().convert("RGB"))
    document.close()
    height = max(sheet.height for sheet in sheets)
    desk = Image.new("RGB", (gap + len(sheets) * (width + gap), height + 2 * gap), DESK)
    for number, sheet in enumerate(sheets):
        left = gap + number * (width + gap)
        desk.paste(EDGE, (left - 1, gap - 1, left + sheet.width + 1, gap + sheet.height + 1))
        desk.paste(sheet, (left, gap))
    return desk


def save(picture: Image.Image, name: str) -> None:
    """Write a picture small: flat colours and text need no more than a palette."""
    file = PICTURES / f"{name}.png"
    picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)
    print(f"{file.relative_to(ROOT)}  {file.stat().st_size // 1024} KB")


if __name__ == "__main__":
    sys.exit(main())
