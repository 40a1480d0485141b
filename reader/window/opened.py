"""What a window has open: an article of each side and where it came from, and what replacing them would give up."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reader.article.intake import Intake
from reader.article.model import Article
from reader.article.sides import Side
from reader.project.history import History
from reader.project.store.project import Original
from reader.window.tasks import Compared


@dataclass(frozen=True, slots=True)
class Opened:
    """An article and the file it came from; None where it was pasted or is the sample."""

    article: Article
    path: Path | None = None
    original: Original | None = None
    """As a project file kept it, or as it was fetched; None where the article comes from elsewhere."""
    intake: Intake | None = None
    """What was taken and what was left out, where that is known."""

    @property
    def name(self) -> str:
        """What the article's file is called; "" where there is none."""
        return self.path.name if self.path is not None else self.original.name if self.original is not None else ""


@dataclass(frozen=True, slots=True)
class State:
    """Everything that replacing an article gives up, so that it can be brought back."""

    opened: Mapping[Side, Opened]
    compared: Compared | None
    history: History
