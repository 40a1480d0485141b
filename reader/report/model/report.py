"""A report from its first page to its last."""

from dataclasses import dataclass
from datetime import date

from reader.article.sides import Side
from reader.report.fields import Line
from reader.report.model.appended import CitedArticle, Fact, IndexEntry, NoteEntry, TagEntry
from reader.report.model.front import Head, Section, Shares, Statement
from reader.report.model.picture import Picture
from reader.report.model.rows import Row
from reader.report.model.tables import Tables


@dataclass(frozen=True, slots=True)
class Report:
    """The whole report, in the order in which it is printed; a part that was not wanted is empty, the picture None.

    `author` is who made the report, "" where nobody says; the rows keep the order of the article `order`, and the index that of the other. `caution`
    stands on the first page whatever was chosen: that suggestions are a machine's, and the tally.
    """

    title: str
    language: str
    made: date
    generator: str
    a: Head
    b: Head
    shares: Shares
    picture: Picture | None
    both_say: tuple[Statement, ...]
    sections: tuple[Section, ...]
    rows: tuple[Row, ...]
    tables: Tables
    notes: tuple[str, ...]
    caution: str
    header: Line
    footer: Line
    author: str = ""
    order: Side = "a"
    index: tuple[IndexEntry, ...] = ()
    remarks: tuple[NoteEntry, ...] = ()
    tags: tuple[TagEntry, ...] = ()
    cited: tuple[CitedArticle, ...] = ()
    made_how: tuple[Fact, ...] = ()
    fitted: int | None = None
    """How many of what both say the first page of a PDF holds; None where all stand there."""

    @property
    def footing(self) -> str:
        """What the foot of each page says beside the number of the page."""
        return self.footer.words
