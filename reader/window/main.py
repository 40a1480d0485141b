"""The window: puts the parts together and passes on what they say. What is decided is decided in the controller."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reader.article.calling import called
from reader.article.sides import SIDES, Side
from reader.window import allowing, garbage, parts, remembering, type_choices
from reader.window.actions import Actions
from reader.window.appearance import Appearance
from reader.window.drops import DropArea
from reader.window.handlers import Handlers, handlers
from reader.window.jobs import Jobs
from reader.window.reading.view import ReadingView
from reader.window.status_line import StatusLine
from reader.window.toolbar import Toolbar

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QCloseEvent, QHideEvent, QResizeEvent

    from reader.article.model import Article
    from reader.window.ahead import Early
    from reader.window.controller import Controller
    from reader.window.correcting import Correcting
    from reader.window.exporting import Exporting
    from reader.window.finding_words import FindingWords
    from reader.window.findings_panel import FindingsPanel
    from reader.window.going import Going
    from reader.window.helping import Helping
    from reader.window.invites import EmptyPage, HalfInvite
    from reader.window.messages import MessageBar
    from reader.window.opening import Opening
    from reader.window.reading_desk import ReadingDesk
    from reader.window.saving.saving import Saving
    from reader.window.settings import Settings
    from reader.window.speaking import Speaking
    from reader.window.telling import Telling
    from reader.window.theme import Theme
    from reader.window.ways_in import WaysIn

NARROW = 1060
"""Below this width the findings go under the pages."""


class MainWindow(QMainWindow):
    """One window for one pair. `settings` are handed in.

    It is made in two steps: what its first picture shows, and the parts behind that (see `parts`). Without `whole` only the first is there,
    until `complete` is called, a part is asked for, or a person touches the window after `complete_soon`.
    """

    another_wanted = Signal()
    """The person asked for another window."""
    hidden = Signal()
    """It was closed."""
    completed = Signal()
    """All parts are there, and what the first picture shows is theirs."""

    controller: Controller
    helping: Helping
    desk: ReadingDesk
    correcting: Correcting
    messages: MessageBar
    opening: Opening
    ways_in: WaysIn
    exporting: Exporting
    half: HalfInvite
    panel: FindingsPanel
    empty: EmptyPage
    going: Going
    speaking: Speaking
    telling: Telling
    words: FindingWords
    saving: Saving

    def __init__(self, settings: Settings, parent: QWidget | None = None, *, whole: bool = True) -> None:
        super().__init__(parent)
        self._completion = parts.Completion(self)
        self._early: dict[Side, Early] = {}
        self.settings = settings
        self.setWindowTitle("Diptych")
        self.setMinimumSize(640, 420)
        self.resize(QSize(1600, 1000).boundedTo(self.screen().availableSize() * 0.94))
        self.appearance = Appearance(self, settings)
        self.actions_ = Actions(self, Handlers(lambda: handlers(self)), settings)
        self.toolbar = Toolbar(self.actions_)
        self.view = ReadingView(self.appearance.theme, whole=whole)
        self.area = DropArea(self.appearance.theme)
        self.status = StatusLine()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.stack = QStackedWidget()
        self._arrange()
        self.appearance.changed.connect(self._theme_changed)
        self.view.set_type(type_choices.load(settings))
        remembering.restore(self)
        self.area.setFocus()
        if whole:
            self.complete()

    # the first picture, and the rest

    def show_first(self, early: Mapping[Side, Early]) -> None:
        """Show articles before the window is whole, which then takes them over. Called when it was shown and not yet painted: then its sizes hold."""
        self._early = dict(early)
        self._room.setVisible(self.actions_["findings"].isChecked())
        self._size_panel()
        parts.show_early(self, early)

    @property
    def whole(self) -> bool:
        """Whether all parts are there."""
        return self._completion.done

    def complete_soon(self) -> None:
        """Make the rest in the next turns of the event loop, and at once where a person does anything."""
        self._completion.begin()

    def complete(self) -> None:
        """Make all that is still missing now."""
        self._completion.run()

    def take_over(self) -> None:
        """All parts are there: the controller is given what the first picture shows."""
        if self.splitter.orientation() == Qt.Orientation.Vertical:
            self.panel.set_below(True)
        early, self._early = self._early, {}
        if early:
            self.controller.arrivals.take_in({side: (read.path, read.intake()) for side, read in early.items()})
        else:
            self._articles_changed()
        self.completed.emit()

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            if name in parts.NAMES and "_completion" in self.__dict__:
                self.complete()
                if name in self.__dict__:
                    return self.__dict__[name]
            raise AttributeError(name)

    # putting together

    def _arrange(self) -> None:
        self.actions_.head(self.menuBar())
        self._room = QWidget()
        self._room.setObjectName("panel")
        self._room.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._room.setMinimumWidth(240)
        self.splitter.setObjectName("splitter")
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self.view)
        self.splitter.addWidget(self._room)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.setChildrenCollapsible(False)
        self.stack.addWidget(self.splitter)
        inside = QVBoxLayout(self.area)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.stack)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self.area, 1)
        column.addWidget(self.status)
        self.setCentralWidget(whole)

    def connect_parts(self) -> None:
        """Be told of what concerns the window as a whole, once the parts are there; what they tell one another is connected beside them."""
        from reader.window.finding_words import FindingWords
        from reader.window.telling import Telling

        controller = self.controller
        self.words = FindingWords(self.toolbar.search, self.view, self.status)
        self.telling = Telling(controller, self.panel, self.status)
        controller.articles_changed.connect(self._articles_changed)
        controller.compared_changed.connect(self._compared_changed)
        controller.linked.connect(lambda comparison: self.view.set_first_links(comparison, controller.decisions))
        controller.decisions_changed.connect(self._decisions_changed)
        for part in (self.words, self.telling, self.going, self.panel):
            part.changed.connect(self._allow)

    # the controller says

    def show_articles(self, a: Article | None, b: Article | None, words: Mapping[Side, int], names: Mapping[Side, str]) -> None:
        """The pages of what is open, or the page of an empty window."""
        wanted = self.empty if a is None and b is None else self.splitter
        if self.stack.currentWidget() is not wanted:
            self.stack.setCurrentWidget(wanted)
            self._size_panel()
        self.view.set_names(names)
        self.view.set_articles(a, b, words)
        titles = [called(article) or names.get(side) for side, article in zip(SIDES, (a, b), strict=True) if article is not None]
        self.setWindowTitle(" – ".join(part for part in (" ↔ ".join(title for title in titles if title), "Diptych") if part))

    def _articles_changed(self) -> None:
        a, b = (self.controller.article(side) for side in SIDES)
        self.going.forget()
        if a is None and b is None:
            self.empty.show_recent(self.settings.recent, self.settings.recent_projects)
        self.show_articles(a, b, {}, {side: opened.name for side, opened in self.controller.opened.items()})
        self._focus_page(a is not None)
        self.half.show_for(None if (a is None) == (b is None) else "a" if a is None else "b")
        self.panel.setVisible(self.actions_["findings"].isChecked())
        self.words.find(self.toolbar.search.text())
        if a is not None and b is not None:
            self.opening.remember()
        self._allow()

    def _focus_page(self, on_a: bool) -> None:
        """Give the keyboard to what has come, unless it is somewhere that is of use."""
        focused = self.focusWidget()
        if self.stack.currentWidget() is self.splitter and (focused is None or focused is self.area or self.empty.isAncestorOf(focused)):
            self.view.panes["a" if on_a else "b"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _compared_changed(self) -> None:
        self.view.set_comparison(self.controller.comparison, self.controller.decisions)
        self.telling.say_compared()
        self.words.find(self.toolbar.search.text())
        garbage.set_aside()

    def _decisions_changed(self) -> None:
        self.view.set_comparison(self.controller.comparison, self.controller.decisions)
        self.telling.say_tally()

    def _allow(self) -> None:
        allowing.allow(self)

    # how it looks

    def set_mode(self) -> None:
        order = "b" if self.actions_["order_b"].isChecked() else "a"
        self.view.set_mode("aligned" if self.actions_["aligned"].isChecked() else "reading", order)

    @property
    def busy(self) -> bool:
        """Whether anything is still being worked out, in any part of the window."""
        return not self.whole or any(jobs.busy() for jobs in self.findChildren(Jobs))

    @property
    def zoom_steps(self) -> int:
        """How far the text is from its normal size; the pages zoom by themselves too, by Ctrl and the wheel."""
        return self.view.zoom_steps

    def _theme_changed(self, theme: Theme) -> None:
        self.view.set_theme(theme)
        self.area.set_theme(theme)
        if self.whole:
            self.panel.set_theme(theme)

    def show_maps(self) -> None:
        for edge in self.view.maps.values():
            edge.setVisible(self.actions_["maps"].isChecked())

    def show_panel(self) -> None:
        self.panel.setVisible(self.actions_["findings"].isChecked())

    def focus_findings(self) -> None:
        self.actions_["findings"].setChecked(True)
        self.show_panel()
        self.panel.focus_list()

    def full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    # the window itself

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self.whole and event.type() == event.Type.WindowStateChange:
            self.actions_["full_screen"].setChecked(self.isFullScreen())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.hidden.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        wanted = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if self.splitter.orientation() != wanted:
            remembering.keep_splitter(self.splitter, self.settings)
            self.splitter.setOrientation(wanted)
            if self.whole:
                self.panel.set_below(narrow)
            else:
                self._room.setProperty("below", narrow)
            # Once the parts have the size that this resize gives them.
            QTimer.singleShot(0, self, self._size_panel)

    def _size_panel(self) -> None:
        remembering.size_panel(self.splitter, self.settings)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not (self.exporting.may_close() and self.saving.may_close()):
            event.ignore()
            return
        remembering.keep(self)
        self.hide()
        for jobs in self.findChildren(Jobs):
            jobs.close()
        event.accept()
