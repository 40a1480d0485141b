"""The articles' files as they came, read once, off the UI thread, for the project that keeps them."""

import datetime
from dataclasses import replace
from pathlib import Path

from reader.project.store.project import LARGEST_ORIGINAL, Kept, Original, Project
from reader.window.controller import Opened


class Originals:
    """Knows each file's bytes by its path and the article that was read from it: a file that changes later is another original."""

    def __init__(self) -> None:
        self._paths: dict[int, tuple[object, Path]] = {}
        self._read: dict[int, Original] = {}
        self.wanted = True

    def kept(self, opened: Opened) -> Kept:
        """An article with what is known of how it came; reads nothing."""
        if opened.original is not None:
            return Kept(opened.article, opened.original)
        if opened.path is None:
            return Kept(opened.article)
        # the article is held along, so that its number is nobody else's
        self._paths[id(opened.article)] = (opened.article, opened.path)
        return Kept(opened.article, Original(opened.path.name))

    def fill(self, project: Project) -> Project:
        """The project with its articles' bytes, or without any where they are not wanted. Reads files; a file that is gone is passed over."""
        return replace(project, a=self._filled(project.a), b=self._filled(project.b))

    def _filled(self, kept: Kept | None) -> Kept | None:
        if kept is None or kept.original.data is not None or not self.wanted:
            return kept if kept is None or self.wanted else replace(kept, original=replace(kept.original, data=None))
        known = self._paths.get(id(kept.article))
        if known is None:
            return kept
        key = id(kept.article)
        if key not in self._read:
            self._read[key] = _read(known[1])
        return replace(kept, original=self._read[key])


def _read(path: Path) -> Original:
    came = datetime.datetime.now(datetime.UTC).replace(microsecond=0)
    try:
        if path.stat().st_size > LARGEST_ORIGINAL:
            return Original(path.name, came=came)
        return Original(path.name, came=came, data=path.read_bytes())
    except OSError:
        return Original(path.name, came=came)
