"""The reading view: two articles side by side, with all that joins and parts them. The parts do the work; this puts them together and is their door."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.article.model import Article, Span
from reader.article.sides import OTHER, SIDES, Side
from reader.window.reading.edge_map import WIDTH as MAP_WIDTH
from reader.window.reading.edge_map import EdgeMap
from reader.window.reading.filling import fill
from reader.window.reading.following import Following
from reader.window.reading.guard import guarded
from reader.window.reading.gutter import Gutter
from reader.window.reading.header import HEIGHT as HEADER_HEIGHT
from reader.window.reading.header import Header
from reader.window.reading.lettering import Lettering
from reader.window.reading.lock import LockButton
from reader.window.reading.pane import Pane
from reader.window.reading.rows import Arrangement
from reader.window.reading.showing import Showing
from reader.window.reading.spread import Parts, place
from reader.window.reading.typesetting import TypeSetting
from reader.window.theme import Theme

if TYPE_CHECKING:
    from reader.comparison.model import Comparison
    from reader.project.decisions import Decisions
    from reader.window.reading.landmarks import Landmarks
    from reader.window.reading.linking import Linking
    from reader.window.reading.menus import Menus
    from reader.window.reading.pointing import Pointing
    from reader.window.reading.searching import Searching
    from reader.window.reading.wordings import Wordings


class ReadingView(QWidget):
    """Two panes, their heads and maps, and the gutter between them.

    Without `whole` it shows articles, and what answers to a reader's hand is made by `complete`, or with the first comparison.
    """

    why_changed = Signal(str)
    """What the status line says of the place pointed at, or ""."""
    place_activated = Signal(str, object)
    """(side, Span) that was clicked, entered or asked for."""
    place_brought = Signal(str, object)
    """(side, Span) that was brought level with it, or as one end of a ribbon."""
    counterpart_shown = Signal(int, int)
    """The k-th of n counterparts was brought level."""
    zoomed = Signal(int)
    """So many steps, all told, that the text is larger (or, below 0, smaller) than its setting."""
    level_changed = Signal(bool)
    """The lock was turned: whether the panes scroll together."""
    link_wanted = Signal(int, int)
    """A link was drawn by hand, or confirmed: the paragraphs of A and of B."""
    unlink_wanted = Signal(int, int)
    language_wanted = Signal(str, str)
    """(side, language tag) that was chosen for an article."""
    told = Signal(str)
    """Something for the status line, that is no place."""

    pointing: Pointing
    searching: Searching
    wordings: Wordings
    landmarks: Landmarks
    linking: Linking
    menus: Menus

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, whole: bool = True) -> None:
        super().__init__(parent)
        self.whole = False
        self.theme = theme
        self.setObjectName("reading_view")
        self.panes: dict[Side, Pane] = {side: Pane(side, theme, self) for side in SIDES}
        a, b = self.panes["a"], self.panes["b"]
        self.headers: dict[Side, Header] = {side: Header(side, theme, self) for side in SIDES}
        self.maps: dict[Side, EdgeMap] = {side: EdgeMap(self.panes[side], theme, self) for side in SIDES}
        self.gutter = Gutter(a, b, theme, self)
        self.lock = LockButton(theme, self)
        self.following = Following(a, b, self)
        self.arrangement = Arrangement(a, b)
        self.showing = Showing(self)
        self._head = HEADER_HEIGHT
        self._lettering = Lettering(self.panes)
        self._repaint_maps = QTimer(self)
        self._repaint_maps.setSingleShot(True)
        self._repaint_maps.setInterval(30)
        self._connect()
        self.setFocusProxy(a)
        self.setTabOrder(a, b)
        self.setTabOrder(b, self.lock)
        self.set_theme(theme)
        self.showing.set_nothing()
        self.lock.hide()
        if whole:
            self.complete()

    def complete(self) -> None:
        """Make what answers to a reader's hand, where it is still missing."""
        if self.whole:
            return
        from reader.window.reading.hands import give_hands

        self.whole = True
        give_hands(self)
        self.searching.wanted.connect(self._unfold)
        for side, article in self.showing.articles.items():
            if article is not None:
                self.searching.set_article(side, article)

    def _connect(self) -> None:
        for side in SIDES:
            self._connect_side(side)
        self.following.moved.connect(self.gutter.update)
        self.lock.toggled.connect(self.following.set_level)
        self.lock.toggled.connect(self.level_changed)

    def _connect_side(self, side: Side) -> None:
        pane = self.panes[side]
        pane.placed.connect(self._repaint_maps.start)
        pane.placed.connect(self.gutter.update)
        self.following.moved.connect(self.maps[side].update)
        self._repaint_maps.timeout.connect(self.maps[side].forget)
        pane.placed.connect(lambda: self._follow_column(side))
        pane.zoom_wanted.connect(self.zoom)
        pane.other_wanted.connect(self.focus_other)
        pane.fold_opened.connect(lambda paragraphs: self._open_fold(side, paragraphs))
        chip = self.headers[side].language
        chip.language_chosen.connect(lambda code: self.language_wanted.emit(side, code))
        chip.direction_chosen.connect(lambda right: self.set_direction(side, right))
        self.maps[side].wanted.connect(lambda y: self.following.lead(side, y - pane.viewport().height() / 2))

    # what is shown

    def set_names(self, names: Mapping[Side, str]) -> None:
        """The names of the files, shown where an article has no headline. To be said before they are shown."""
        for side in SIDES:
            self.headers[side].set_name(names.get(side, ""))

    def set_articles(self, a: Article | None, b: Article | None, words: Mapping[Side, int] = MappingProxyType({})) -> None:
        """Show two articles at once, unmarked; None leaves a side empty. An article that is already shown stays where it is.

        `words`: how many they have, where that is known already.
        """
        self.showing.set_articles(a, b, words)

    def set_direction(self, side: Side, right: bool | None) -> None:
        """Which way one article runs: from right to left, from left to right, or (None) as its language and letters have it."""
        self.showing.set_direction(side, right)

    def set_comparison(self, comparison: Comparison | None, decisions: Decisions) -> None:
        """Mark both articles by what was found and decided; None takes all marks off. The reader's place is kept.

        Long articles are prepared off the UI thread, and marked when that is done; the newest call counts.
        """
        self.showing.set_comparison(comparison, decisions)

    def set_first_links(self, comparison: Comparison, decisions: Decisions) -> None:
        """Draw the links of a comparison that has nothing else yet. They can be followed, and not decided about before the rest is there."""
        self.showing.set_first_links(comparison, decisions)

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        for side in SIDES:
            self.panes[side].set_theme(theme)
            self.headers[side].theme = theme
            self.headers[side].update()
            self.maps[side].set_theme(theme)
        if self.whole:
            self.wordings.set_theme(theme)
        self.gutter.theme = theme
        self.lock.theme = theme
        self.gutter.update()
        self.update()

    # going places

    def go_to(self, side: Side, span: Span) -> None:
        """Bring a place into view and its counterpart level with it; both stay lifted until something else is."""
        self._unfold(side, span)
        self.pointing.go_to(side, span)

    def visit(self, side: Side, span: Span) -> None:
        """Go to a place that a person asked for: what is decided next is about it and its counterpart, as after a click on it."""
        self._unfold(side, span)
        self.pointing.visit(side, span)

    def go_between(self, side: Side, here: Span, there: Span) -> None:
        """Bring two places that belong together level: `here` in one article, `there` in the other; of several counterparts it is this one."""
        self._unfold(side, here)
        self._unfold(OTHER[side], there)
        self.pointing.go_between(side, here, there)

    def focus_other(self) -> None:
        """Put the focus into the other pane, its caret at what is level with this one's."""
        self.pointing.focus_other()

    def activate_caret(self) -> None:
        """Bring the counterpart of the caret's place level, as Enter does in a pane."""
        self.pointing.activate_caret()

    def selected(self) -> dict[Side, Span | None]:
        """What is selected on either side, where it lies in one paragraph."""
        return {side: self.panes[side].selection() for side in SIDES}

    # finding

    def set_find(self, text: str) -> tuple[int, int]:
        """Highlight a text in both articles: how often it stands in A and in B. An empty text takes the highlights off."""
        return self.searching.set_text(text)

    def find_next(self, step: int = 1) -> None:
        """Go to the next place found (or, with -1, the one before), A's first, then B's, and round again."""
        self.searching.go(step)

    # how it is shown

    def set_mode(self, mode: str, order: str = "a") -> None:
        """ "reading": two pages. "aligned": rows, in the order of article `order`. The reader's place is kept."""
        self.following.arrive()  # where it was on its way to is a place of the pages as they were
        self.arrangement.set_mode("aligned" if mode == "aligned" else "reading", "b" if order == "b" else "a")
        self._rearrange()

    def set_only_differences(self, only: bool) -> None:
        """Fold what both articles tell alike into quiet lines that open on a click."""
        self.following.arrive()
        self.arrangement.set_only_differences(only)
        self._rearrange()

    def set_dim_shared(self, dim: bool) -> None:
        """Set back the words that both tell."""
        for pane in self.panes.values():
            pane.painter_of_page.dim_shared = dim
            pane.viewport().update()

    def set_level(self, level: bool) -> None:
        """Whether the panes scroll together; the lock in the gutter shows it."""
        self.lock.setChecked(level)

    def set_motion(self, motion: bool) -> None:
        """Whether panes glide; without, they go at once."""
        self.following.motion = motion

    def zoom(self, steps: int) -> None:
        """Make the text larger or smaller by so many steps of a pixel."""
        if self._lettering.zoom(steps):
            self.place_parts()
            self.zoomed.emit(self._lettering.steps)

    @property
    def zoom_steps(self) -> int:
        """How many steps the text is larger than its setting, or, below 0, smaller."""
        return self._lettering.steps

    @property
    def type_setting(self) -> TypeSetting:
        """How the text is set, before zooming."""
        return self._lettering.setting

    def set_type(self, setting: TypeSetting) -> None:
        """Typeface, letter size, line height and line length, before zooming."""
        self._lettering.set(setting)
        self.place_parts()

    def _rearrange(self) -> None:
        """Arrange both pages anew, the leading one last, so that it is its reader's place that holds."""
        # in rows, arranging one page moves the other as well: note both places first
        for pane in self.panes.values():
            pane.remember()
        self.following.set_in_rows(self.arrangement.in_rows)
        leader = self.following.leader
        for side in (OTHER[leader], leader):
            self.panes[side].rearrange()
        self.following.settle()
        self.gutter.update()

    def _unfold(self, side: Side, span: Span) -> None:
        if span.paragraph < self.panes[side].page.count and self.panes[side].page.placement.hidden(span.paragraph):
            self._open_fold(side, (span.paragraph,))

    def _open_fold(self, side: Side, paragraphs: tuple[int, ...]) -> None:
        self.following.arrive()
        self.arrangement.open_fold(side, paragraphs)
        self.following.leader = side
        self._rearrange()

    # parts

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.place_parts()
        if self.whole:
            self.wordings.place_again()
            self.landmarks.place_again()

    def _follow_column(self, side: Side) -> None:
        """A pane that was hidden takes its width only when it is shown: its head stands over the column as it is then."""
        shape = self.panes[side].page.shape
        if self.headers[side].column != (shape.left, shape.width) and self.isVisible():
            self.place_parts()

    def place_parts(self) -> None:
        """Put every part where it stands at this size, with these articles."""
        parts = Parts(self.panes, self.headers, self.maps, self.gutter, self.lock)
        self._head = place(parts, self.width(), self.height(), self._head)
        self.update()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            fill(painter, self.rect(), self.theme.paper)
            fill(painter, QRect(MAP_WIDTH, self._head, self.width() - 2 * MAP_WIDTH, 1), self.theme.line)

    def sizeHint(self) -> QSize:
        return QSize(1240, 860)

    def minimumSizeHint(self) -> QSize:
        return QSize(480, 240)
