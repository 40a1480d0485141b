"""The head of a pane: source, headline, date, length, and how much of it the other article also has."""

from datetime import date

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.article.calling import called
from reader.article.model import Article
from reader.article.sides import Side
from reader.window.reading.filling import fill
from reader.window.reading.guard import guarded
from reader.window.reading.language_chip import LanguageChip
from reader.window.reading.preparing import LONG, counted, words_of
from reader.window.theme import Theme
from reader.window.tips import plain
from reader.window.typefaces import load

HEIGHT = 88
"""With a headline of one line; one of two lines takes LINE more."""
LINE = 23
NAMELESS = "No headline"
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day(when: date) -> str:
    """ "30 Nov 2025", whatever the system's language."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def facts(article: Article, side: Side, words: int | None, share: float | None, name: str = "") -> tuple[str, ...]:
    """ "30 Nov 2025 · 17 paragraphs, 2 headings · 480 words · 58% also in B", and ever shorter for narrow panes: what the other has too is left out last.

    What is not known yet is left out. `name`: the file, where no headline says what this is; that its first words stand in a headline's place is said.
    """
    name = " · ".join(part for part in ("" if article.title or not called(article) else NAMELESS.lower(), name) if part)
    dated = day(article.date) if article.date else ""
    length = counted(paragraph.kind for paragraph in article.paragraphs)
    written = f"{words:,} word{'' if words == 1 else 's'}" if words is not None else ""
    shared = f"{_percent(share)}% also in {'B' if side == 'a' else 'A'}" if share is not None else ""
    said = ((name, dated, length, written, shared), (dated, length, written, shared), (dated, written, shared), (written, shared), (shared or dated,))
    return tuple(dict.fromkeys(" · ".join(part for part in parts if part) for parts in said))


def _percent(share: float) -> int:
    from reader.report.shares import percent  # when there is a share: the first picture knows nothing of reports

    return percent(share)


class Header(QWidget):
    """Painted text, with the same words for those who listen."""

    def __init__(self, side: Side, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.side: Side = side
        self.theme = theme
        self._article: Article | None = None
        self._words: int | None = None
        self._share: float | None = None
        self._name = ""
        self._source, self._headline = "", ""
        self._facts: tuple[str, ...] = ("",)
        self._left, self._width = 56.0, 400.0
        self._right = False
        self.language = LanguageChip(side, self)
        self.setObjectName(f"header_{side}")
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def set_article(self, article: Article | None, words: int | None = None) -> None:
        """Name the article; its words are counted at once where that was not done before, unless it is long (see `set_words`)."""
        self._article, self._share = article, None
        self.language.setVisible(article is not None)
        self._words = words
        if article is not None and words is None and len(article.paragraphs) <= LONG // 2:
            self._words = words_of(article)
        self._compose()

    def set_name(self, name: str) -> None:
        """The name of the article's file, shown where it has no headline."""
        if name != self._name:
            self._name = name
            self._compose()

    @property
    def said(self) -> str:
        """Which article it is, for those who listen."""
        return f"Article {self.side.upper()}: {self._headline if self._article is not None else 'empty'}"

    def set_words(self, words: int) -> None:
        self._words = words
        self._compose()

    def set_share(self, share: float | None) -> None:
        """How much of it the other has too, 0 to 1; None while that is not known."""
        self._share = share
        self._compose()

    @property
    def wants_words(self) -> bool:
        """Whether the words of a long article are still to be counted."""
        return self._article is not None and self._words is None

    def _compose(self) -> None:
        article = self._article
        letter = self.side.upper()
        if article is None:
            self._source, self._headline, self._facts = letter, "", ("",)
        else:
            self._source = f"{letter} · {article.source}" if article.source else f"{letter} · REPORT {'ONE' if self.side == 'a' else 'TWO'}"
            self._headline = called(article) or NAMELESS
            self._facts = facts(article, self.side, self._words, self._share, "" if article.title else self._name)
        self.setAccessibleName(self.said)
        self.setAccessibleDescription(self._facts[0])
        self.setToolTip(plain("\n".join(part for part in (self._headline, article.byline, self._facts[0]) if part)) if article else "")
        self.update()

    def headline_lines(self) -> int:
        """1, or 2 for a headline that does not fit on one. First words in its place need no second: they stand right below."""
        if self._article is None or not self._article.title:
            return 1
        return 2 if QFontMetricsF(self._headline_font()).horizontalAdvance(self._headline) > self._room() else 1

    def _room(self) -> float:
        return max(60.0, min(self._width, self.width() - self._left - 6))

    def _headline_font(self) -> QFont:
        return self._font(load().serif, 18, QFont.Weight.DemiBold, italic=self._article is not None and self._article.title is None)

    def _two_lines(self, room: float) -> tuple[str, str]:
        """The headline broken after the last word that fits on the first line; first words end there."""
        metrics = QFontMetricsF(self._headline_font())
        if self.headline_lines() == 1 and metrics.horizontalAdvance(self._headline) <= room:
            return self._headline, ""
        words = self._headline.split(" ")
        end = "" if self.headline_lines() > 1 else "…"
        count = next((n for n in range(len(words) - 1, 0, -1) if metrics.horizontalAdvance(" ".join(words[:n]) + end) <= room), 1)
        return " ".join(words[:count]).rstrip(" .,;:–—" if end else "") + end, " ".join(words[count:]) if not end else ""

    def set_right_to_left(self, right: bool) -> None:
        """Which way the article runs."""
        self._right = right
        self._place_chip()
        self.update()

    def set_column(self, left: float, width: float) -> None:
        """Where the text below begins and how wide it is."""
        self._left, self._width = left, width
        self._place_chip()
        self.update()

    @property
    def column(self) -> tuple[float, float]:
        """Where the column begins and how wide it is, as last set."""
        return self._left, self._width

    def _place_chip(self) -> None:
        """At the end of the topmost line, where the source ends before it."""
        chip = self.language
        end = self._left + self._room()
        chip.move(round(self._left if self._right else end - chip.width()), 17)

    def _source_room(self) -> float:
        return self._room() - (self.language.width() + 10 if self.language.isVisibleTo(self) else 0)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        bar, text, _ = theme.side(self.side)
        with QPainter(self) as painter:
            fill(painter, self.rect(), theme.paper)
            fill(painter, QRect(0, 0, self.width(), 3), bar)
            if self._article is None:
                return
            room, sans = self._room(), load().sans
            painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if self._right else Qt.LayoutDirection.LeftToRight)
            colour = theme.ink_soft if self._article.title is None else theme.ink
            self._line(painter, 20, self._font(sans, 12, QFont.Weight.DemiBold, 0.7), text, self._source.upper(), self._source_room())
            tall = self.height() >= HEIGHT + LINE
            lines = self._two_lines(room) if tall or not self._article.title else (self._headline, "")
            for number, line in enumerate(lines):
                self._line(painter, 37 + number * LINE, self._headline_font(), colour, line, room)
            painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # in the program's own words
            self._line(painter, 62 + (LINE if lines[1] else 0), self._font(sans, 12), theme.ink_quiet, self.shown_facts, room)

    @property
    def shown_facts(self) -> str:
        """As many of the facts as there is room for."""
        metrics = QFontMetricsF(self._font(load().sans, 12))
        return next((said for said in self._facts if metrics.horizontalAdvance(said) <= self._room()), self._facts[-1])

    def _line(self, painter: QPainter, top: float, font: QFont, colour: str, words: str, room: float) -> None:
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        left = self._left + (self._room() - room if self._right else 0.0)
        align = Qt.AlignmentFlag.AlignRight if self._right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(left, top, room, metrics.height()), align | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, shown)

    def _font(self, family: str, pixels: int, weight: QFont.Weight = QFont.Weight.Normal, spacing: float = 0.0, italic: bool = False) -> QFont:
        font = QFont(family)
        font.setPixelSize(pixels)
        font.setWeight(weight)
        font.setItalic(italic)
        if spacing:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
        return font
