"""The files of the model that ship, and their hashes (`reader/comparison/digests.py`)."""

from hashlib import sha256
from pathlib import Path

from reader.comparison import digests

RESOURCES = Path(__file__).resolve().parents[2] / "resources" / "model"
FILES = ("encoder.npz", "headings.npz", "scorer.npz", "vocabulary.txt")
ABOVE = '"""What the files of the comparison model must hash to, written by `packaging/model/train.py` and `headings.py`."""\n\nSHA256: dict[str, str] = {\n'


def write_digests() -> None:
    """Writes the hashes of the files that are there."""
    lines = [f'    "{n}": "{sha256((RESOURCES / n).read_bytes()).hexdigest()}",' for n in FILES if (RESOURCES / n).exists()]
    Path(digests.__file__).write_text(ABOVE + "\n".join(lines) + "\n}\n", encoding="utf-8")
