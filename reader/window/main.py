"""The window: puts the parts together and passes on what they say. What is decided is decided in the controller."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reader.window import actions as needs
from reader.window import remembering
from reader.window.actions import Actions
from reader.window.appearance import CHOICES, Appearance
from reader.window.controller import SIDES, Controller
from reader.window.correcting import Correcting
from reader.window.exporting import Exporting, only_of
from reader.window.findings_panel import COMPARING, FAILED, STOPPED, WAITING, FindingsPanel
from reader.window.going import Going
from reader.window.helping import Helping
from reader.window.invites import DropArea, EmptyPage, HalfInvite, Invite
from reader.window.jobs import Jobs
from reader.window.messages import MessageBar
from reader.window.opening import Opening, as_side
from reader.window.reading.view import ReadingView
from reader.window.reading_desk import ReadingDesk
from reader.window.saving import doing
from reader.window.saving.recent import add_recent
from reader.window.saving.saving import Saving
from reader.window.settings import Settings
from reader.window.speaking import Speaking
from reader.window.status_line import StatusLine
from reader.window.theme import Theme
from reader.window.toolbar import Toolbar
from reader.window.ways_in import WaysIn

NARROW = 1060
"""Below this width the findings go under the pages."""


class MainWindow(QMainWindow):
    """One window for one pair. `settings` are handed in."""

    shown_pair = Signal()
    """Both articles were painted for the first time."""
    another_wanted = Signal()
    """The person asked for another window."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Diptych")
        self.setMinimumSize(640, 420)
        self.resize(QSize(1600, 1000).boundedTo(self.screen().availableSize() * 0.94))
        self.settings = settings
        self.appearance = Appearance(self, settings)
        self.controller = Controller(self)
        self.helping = Helping(self)
        self.desk = ReadingDesk(self)
        self.correcting = Correcting(self)
        self.actions_ = Actions(self, self._handlers(), settings)
        theme = self.appearance.theme
        self.messages = MessageBar()
        self.opening = Opening(self, self.controller, settings, self.messages.error)
        self.ways_in = WaysIn(self)
        self.opening.join(self.ways_in)
        self.exporting = Exporting(self, self.controller, settings, self.messages, lambda: only_of(self.panel))
        self.toolbar = Toolbar(self.actions_)
        self.view = ReadingView(theme)
        self.half = HalfInvite(self.view)
        self.panel = FindingsPanel(theme)
        self.empty = EmptyPage()
        self.area = DropArea(theme)
        self.status = StatusLine()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.stack = QStackedWidget()
        self.going = Going(self.view, self.panel, self.controller, self.status.why.say)
        self._found = (0, 0)
        self._arrange()
        self._connect()
        self.desk.join()
        self.correcting.join()
        self.speaking = Speaking(self)
        self.saving = Saving(self)
        remembering.restore(self)
        self._articles_changed()
        self.area.setFocus()

    # putting together

    def _arrange(self) -> None:
        menus = self.actions_.fill(self.menuBar())
        recent = menus["&File"].addMenu("Open &recent")
        recent.setToolTipsVisible(True)
        recent.aboutToShow.connect(lambda: self.opening.fill_recent(recent))
        recent.aboutToShow.connect(lambda: add_recent(self, recent))
        menus["&File"].insertMenu(self.actions_["close_pair"], recent)
        self.splitter.setObjectName("splitter")
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self.view)
        self.splitter.addWidget(self.panel)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.setChildrenCollapsible(False)
        self.panel.setMinimumWidth(240)
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.splitter)
        inside = QVBoxLayout(self.area)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.stack)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self.messages)
        column.addWidget(self.area, 1)
        column.addWidget(self.status)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        controller, view, panel, opening = self.controller, self.view, self.panel, self.opening
        controller.articles_changed.connect(self._articles_changed)
        controller.compared_changed.connect(self._compared_changed)
        controller.decisions_changed.connect(self._decisions_changed)
        controller.reported.connect(self._say_compared)
        controller.replaced.connect(lambda text: self.messages.note(text, ("Bring back", controller.bring_back)))
        controller.failed.connect(self.messages.error)
        controller.began.connect(self._began)
        controller.advanced.connect(self.status.advance)
        controller.ended.connect(self._ended)
        self.status.cancelled.connect(controller.cancel)
        self.going.changed.connect(self._allow)
        panel.changed.connect(self._allow)
        self.area.set_pages(lambda: self.empty if self.stack.currentWidget() is self.empty else view)
        self.area.files_dropped.connect(opening.take_drop)
        self.area.text_dropped.connect(lambda side, text: opening.take_text(as_side(side), text))
        sheets: list[Invite] = [*self.empty.sheets.values(), *self.half.sheets.values()]
        for sheet in sheets:
            sheet.opening.connect(lambda side: opening.choose_side(as_side(side)))
            sheet.pasting.connect(lambda side: opening.paste_into(as_side(side)))
        self.empty.sample_wanted.connect(controller.open_sample)
        self.empty.recent_wanted.connect(opening.open_pair)
        self.empty.project_wanted.connect(self.controller.project_wanted)
        view.lock.toggled.connect(self.actions_["level"].setChecked)
        search = self.toolbar.search
        search.textChanged.connect(self._find)
        search.stepped.connect(self._find_step)
        search.left.connect(view.setFocus)
        self.appearance.changed.connect(self._theme_changed)
        self.appearance.motion_changed.connect(view.set_motion)

    def _handlers(self) -> dict[str, Callable[[], None]]:
        """What each action of the table does; looked up late, as the parts do not exist yet."""
        return {
            "open": lambda: self.opening.choose(),
            "open_a": lambda: self.opening.choose_side("a"),
            "open_b": lambda: self.opening.choose_side("b"),
            "open_address": lambda: self.ways_in.ask_address(),
            "taken_a": lambda: self.ways_in.show_taken("a"),
            "taken_b": lambda: self.ways_in.show_taken("b"),
            "paste": lambda: self.opening.paste(),
            "sample": lambda: self.controller.open_sample(),
            "close_pair": lambda: self.controller.close_both(),
            "export_pdf": lambda: self.exporting.choose(),
            "print": lambda: self.exporting.print_(),
            "undo": lambda: self.controller.undo(),
            "redo": lambda: self.controller.redo(),
            "link": lambda: self.going.link(),
            "unlink": lambda: self.going.unlink(),
            "find": self._focus_find,
            "find_next": lambda: self._find_step(1),
            "find_previous": lambda: self._find_step(-1),
            "reading": self._set_mode,
            "aligned": self._set_mode,
            "order_b": self._set_mode,
            "only_differences": lambda: self.view.set_only_differences(self.actions_["only_differences"].isChecked()),
            "dim_shared": lambda: self.view.set_dim_shared(self.actions_["dim_shared"].isChecked()),
            "level": lambda: self.view.set_level(self.actions_["level"].isChecked()),
            "maps": self._show_maps,
            "findings": self._show_panel,
            "zoom_in": lambda: self.view.zoom(1),
            "zoom_out": lambda: self.view.zoom(-1),
            "zoom_reset": lambda: self.view.zoom(-self.zoom_steps),
            **{action: partial(self.appearance.choose, choice) for action, choice in CHOICES.items()},
            "full_screen": self._full_screen,
            "next": lambda: self.panel.step(1),
            "previous": lambda: self.panel.step(-1),
            "first": lambda: self.panel.choose_at(0),
            "last": lambda: self.panel.choose_at(-1),
            "counterpart": lambda: self.view.activate_caret(),
            "other_pane": lambda: self.view.focus_other(),
            "go_findings": self._focus_findings,
            "compare": lambda: self.controller.compare(),
            "cancel": lambda: self.controller.cancel(),
            "swap": lambda: self.controller.swap(),
            **self.helping.handlers(),
            **doing.handlers(self),
            **self.desk.handlers(),
            **self.correcting.handlers(),
        }

    # the controller says

    def _articles_changed(self) -> None:
        a, b = (self.controller.article(side) for side in SIDES)
        self.going.forget()
        wanted = self.empty if a is None and b is None else self.splitter
        if self.stack.currentWidget() is not wanted:
            self.stack.setCurrentWidget(wanted)
            self._size_panel()
        if a is None and b is None:
            self.empty.show_recent(self.settings.recent, self.settings.recent_projects)
        self.view.set_articles(a, b)
        self.half.show_for(None if (a is None) == (b is None) else "a" if a is None else "b")
        self.panel.setVisible(self.actions_["findings"].isChecked())
        titles = [article.title for article in (a, b) if article is not None and article.title]
        self.setWindowTitle(f"{' ↔ '.join(titles)} – Diptych" if titles else "Diptych")
        self._find(self.toolbar.search.text())
        if a is not None and b is not None:
            self.opening.remember()
        self._allow()

    def _compared_changed(self) -> None:
        self.view.set_comparison(self.controller.comparison, self.controller.decisions)
        self._say_compared()
        self._find(self.toolbar.search.text())

    def _decisions_changed(self) -> None:
        self.view.set_comparison(self.controller.comparison, self.controller.decisions)
        self._say_tally()

    def _say_compared(self) -> None:
        compared = self.controller.compared
        self.panel.show_compared(compared, self._waiting())
        self._say_method()
        self._say_tally()

    def _say_method(self) -> None:
        """Own up to the weaker method, unless the better one is still at work."""
        comparison = self.controller.comparison
        weaker = comparison is not None and comparison.method == "lexical" and not self.controller.jobs.busy("compare")
        self.status.say_method(
            "Compared by words alone" if weaker else "",
            "Only shared words, names, figures and dates were compared: the weaker method. What is said in other words may be missed.",
        )

    def _say_tally(self) -> None:
        said = ""
        if self.controller.comparison is not None:
            said, meaning = self.controller.said_totals()
            self.status.tally.setToolTip(meaning)
        self.status.tally.setText(said)
        self._allow()

    def _waiting(self) -> str:
        if any(self.controller.article(side) is None for side in SIDES):
            return WAITING
        if self.controller.jobs.busy("compare"):
            return COMPARING
        return STOPPED if self.controller.stopped else FAILED

    def _began(self, doing: str) -> None:
        self.status.begin(doing)
        self._say_method()
        if self.controller.compared is None:
            self.panel.show_compared(None, self._waiting())
        self._allow()

    def _ended(self) -> None:
        self.status.end()
        self._say_method()
        if self.controller.compared is None:
            self.panel.show_compared(None, self._waiting())
        self._allow()

    def _allow(self) -> None:
        """Enable the actions that make sense now, and name what undo takes back."""
        controller = self.controller
        articles = [controller.article(side) for side in SIDES]
        holding = {
            needs.ARTICLE: any(articles),
            needs.PAIR: all(articles),
            needs.COMPARED: controller.comparison is not None,
            needs.FINDINGS: self.panel.count() > 0,
            needs.CHOSEN: self.panel.chosen is not None,
            needs.PLACES: self.going.pair is not None,
            needs.LINKED: self.going.linked,
            needs.RUNNING: controller.jobs.busy(),
            needs.UNDO: controller.undo_stack.canUndo(),
            needs.REDO: controller.undo_stack.canRedo(),
            needs.FOUND: any(self._found),
            needs.FILED: self.saving.file is not None,
            **self.correcting.holding(),
        }
        self.actions_.allow({name for name, holds in holding.items() if holds})
        for verb, name in (("undo", controller.undo_stack.undoText()), ("redo", controller.undo_stack.redoText())):
            self.actions_[verb].setText(f"&{verb.capitalize()} {name.replace('&', '&&')}".strip())

    # finding words

    def _focus_find(self) -> None:
        self.toolbar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.toolbar.search.selectAll()

    def _find(self, text: str) -> None:
        self._found = self.view.set_find(text)
        self.toolbar.search.say_count(self._found if text.strip() else None)
        self._allow()

    def _find_step(self, by: int) -> None:
        if any(self._found):
            self.view.find_next(by)

    # how it looks

    def _set_mode(self) -> None:
        order = "b" if self.actions_["order_b"].isChecked() else "a"
        self.view.set_mode("aligned" if self.actions_["aligned"].isChecked() else "reading", order)

    @property
    def busy(self) -> bool:
        """Whether anything is still being worked out, in any part of the window."""
        return any(jobs.busy() for jobs in self.findChildren(Jobs))

    @property
    def zoom_steps(self) -> int:
        """How far the text is from its normal size; the pages zoom by themselves too, by Ctrl and the wheel."""
        return self.view.zoom_steps

    def _theme_changed(self, theme: Theme) -> None:
        for part in (self.view, self.panel, self.area):
            part.set_theme(theme)

    def _show_maps(self) -> None:
        for edge in self.view.maps.values():
            edge.setVisible(self.actions_["maps"].isChecked())

    def _show_panel(self) -> None:
        self.panel.setVisible(self.actions_["findings"].isChecked())

    def _focus_findings(self) -> None:
        self.actions_["findings"].setChecked(True)
        self._show_panel()
        self.panel.focus_list()

    def _full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    # the window itself

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.actions_["full_screen"].setChecked(self.isFullScreen())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        wanted = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if self.splitter.orientation() != wanted:
            remembering.keep_splitter(self.splitter, self.settings)
            self.splitter.setOrientation(wanted)
            self.panel.set_below(narrow)
            # Once the parts have the size that this resize gives them.
            QTimer.singleShot(0, self, self._size_panel)

    def _size_panel(self) -> None:
        remembering.size_panel(self.splitter, self.settings)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.saving.may_close():
            event.ignore()
            return
        remembering.keep(self)
        self.hide()
        for jobs in self.findChildren(Jobs):
            jobs.close()
        event.accept()
