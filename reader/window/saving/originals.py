"""How the articles came, for the project that keeps them: their files' bytes, when they came, and what was left out of them. Reads nothing."""

import datetime
from dataclasses import replace

from reader.article.intake import Intake
from reader.project.store.project import Kept, Original
from reader.window.opened import Opened


class Originals:
    """Knows since when each article is here. Its bytes are those that it was read from: the file may change later."""

    def __init__(self) -> None:
        # what came is held along, so that its number is nobody else's
        self._came: dict[int, tuple[object, datetime.datetime]] = {}
        self.wanted = True
        """Whether the bytes are to be kept."""

    def kept(self, opened: Opened) -> Kept:
        """An article with what is known of how it came."""
        original = opened.original or self._original(opened)
        intake = intake_for(opened)
        if intake is not None:
            original = replace(original, form=intake.form, left_out=intake.left_out)
        return Kept(opened.article, original if self.wanted else replace(original, data=None))

    def _original(self, opened: Opened) -> Original:
        if opened.path is None:
            return Original()
        data = opened.intake.data if opened.intake is not None else None
        known: object = data if data is not None else opened.article
        _, came = self._came.setdefault(id(known), (known, datetime.datetime.now(datetime.UTC).replace(microsecond=0)))
        return Original(opened.path.name, came=came, data=data)


def intake_for(opened: Opened) -> Intake | None:
    """What was taken and left out, where it is about the article as it is now."""
    intake = opened.intake
    return intake if intake is not None and intake.article.paragraphs == opened.article.paragraphs else None


def opened_from(kept: Kept) -> Opened:
    """An article out of a project, with what was left out when it was taken."""
    original = kept.original
    intake = Intake(kept.article, original.left_out, original.form, (), original.data) if original.form else None
    return Opened(kept.article, None, original, intake)
