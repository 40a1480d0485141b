"""Files that are ZIP archives (.docx, .odt, .epub): looked over before anything in them is unpacked, and unpacked only within limits.

An archive that would unpack to a hundred times what any article has, whose entries share their bytes, or whose names lead out of it was made to do harm.
"""

import io
import re
import zipfile
import zlib
from typing import NoReturn

from reader.article.taken import PasswordError, UnreadableError

MOST_ENTRIES = 4000
MOST_BYTES = 150 * 1024 * 1024
"""Of all entries together, unpacked: a magazine's e-book with its pictures stays below."""
LARGEST_PART = 40 * 1024 * 1024
"""Of one entry that is read."""
WORST_RATIO = 200
"""Of an entry above a megabyte; XML packs to a tenth or a twentieth."""
OUTSIDE = re.compile(r"(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[A-Za-z]:|\x00|\\")
DAMAGED = "is damaged or was cut off ({}). Save or download it once more, or copy the article's text and paste it."
HARMFUL = "was not opened: {}. No program writes such a file by itself."


class Archive:
    """One archive whose list of entries has been looked over. Raises UnreadableError, PasswordError where it is encrypted."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError) as error:
            raise UnreadableError(DAMAGED.format("its list of contents is missing")) from error
        entries = self._zip.infolist()
        if len(entries) > MOST_ENTRIES:
            _harmful(f"it holds {len(entries):,} files")
        if any(entry.flag_bits & 0x1 for entry in entries):
            raise PasswordError(possible=False)
        if len({entry.filename for entry in entries}) < len(entries):
            _harmful("two files in it bear the same name")
        if any(OUTSIDE.search(entry.filename) for entry in entries):
            _harmful("names in it lead out of it")
        if sum(entry.file_size for entry in entries) > MOST_BYTES or any(_swells(entry) for entry in entries):
            _harmful("it would unpack to many times its size (a “zip bomb”)")
        self._check_overlap(entries, len(data))
        self.names = frozenset(entry.filename for entry in entries)

    def read(self, name: str) -> bytes:
        """One entry, whole. Raises UnreadableError, KeyError where there is none of that name."""
        entry = self._zip.getinfo(name)
        if entry.file_size > LARGEST_PART:
            raise UnreadableError("has too much text for an article. Save the part you want as a file of its own.")
        try:
            with self._zip.open(entry) as file:
                return file.read(LARGEST_PART)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
            raise UnreadableError(DAMAGED.format(f"“{name}” in it can't be unpacked")) from error

    def get(self, name: str) -> bytes | None:
        """One entry, or None where there is none of that name."""
        return self.read(name) if name in self.names else None

    @staticmethod
    def _check_overlap(entries: list[zipfile.ZipInfo], size: int) -> None:
        """Each entry has bytes of its own, inside the file."""
        end = 0
        for entry in sorted(entries, key=lambda e: e.header_offset):
            if entry.header_offset < end:
                _harmful("files in it share their bytes (a “zip bomb”)")
            # the name stands once more before the packed bytes
            end = entry.header_offset + 30 + len(entry.filename) + entry.compress_size
            if end > size:
                raise UnreadableError(DAMAGED.format("its end is missing"))


def _swells(entry: zipfile.ZipInfo) -> bool:
    return entry.file_size > 1024 * 1024 and entry.file_size > WORST_RATIO * max(1, entry.compress_size)


def _harmful(why: str) -> NoReturn:
    raise UnreadableError(HARMFUL.format(why))
