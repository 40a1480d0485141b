"""The parts of a window that its first picture has no need of: made right after it, or as soon as anything asks for one of them.

Loading and making all of them takes longer than it takes to show two articles, and nobody can use any of them before there is something to see.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QMenuBar, QVBoxLayout

from reader.window.actions import ARTICLE, PAIR

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

    from reader.article.sides import Side
    from reader.window.ahead import Early
    from reader.window.invites import Invite
    from reader.window.main import MainWindow

NAMES = frozenset(
    "controller helping desk correcting messages opening ways_in exporting half panel empty going speaking saving words telling".split(),
)
"""The attributes of a window that are there once it is whole."""


def build(window: MainWindow) -> Iterator[None]:
    """Make the parts, step by step: between two of them the event loop may take a turn."""
    window.view.complete()
    yield
    yield from _make_doing(window)
    yield
    yield from _make_shown(window)
    yield
    yield from _join(window)


def _make_doing(window: MainWindow) -> Iterator[None]:
    """The parts that do what a person asks for."""
    from reader.window.controller import Controller

    yield
    from reader.window.correcting import Correcting
    from reader.window.exporting import Exporting, only_of

    yield
    from reader.window.helping import Helping
    from reader.window.messages import MessageBar
    from reader.window.opening import Opening
    from reader.window.reading_desk import ReadingDesk
    from reader.window.ways_in import WaysIn

    yield
    _set_icon()
    settings = window.settings
    window.controller = Controller(window)
    window.messages = MessageBar()
    window.messages.behind = window.status.behind = (window.view, window.area)
    window.helping = Helping(window)
    window.desk = ReadingDesk(window)
    window.correcting = Correcting(window)
    window.opening = Opening(window, window.controller, settings, window.messages.error)
    window.ways_in = WaysIn(window)
    window.opening.join(window.ways_in)
    window.exporting = Exporting(window, window.controller, settings, window.messages, lambda: only_of(window.panel))


def _make_shown(window: MainWindow) -> Iterator[None]:
    """The findings, the pages where an article is still missing, and what goes through them."""
    from reader.window.findings_panel import FindingsPanel
    from reader.window.going import Going
    from reader.window.invites import EmptyPage, HalfInvite

    yield
    window.panel = FindingsPanel(window.appearance.theme)
    if "half" not in vars(window):
        window.half = HalfInvite(window.view)
    if "empty" not in vars(window):
        window.empty = EmptyPage()
    window.going = Going(window.view, window.panel, window.controller, window.status.why.say)


def _join(window: MainWindow) -> Iterator[None]:
    """Put the parts in their places and have them told of what concerns them."""
    from reader.window.put_away import PutAway
    from reader.window.saving.saving import Saving
    from reader.window.speaking import Speaking

    yield
    fill_menus(window)
    _place(window)
    window.connect_parts()
    _tell_of_work(window)
    _hear_pages(window)
    window.desk.join()
    window.correcting.join()
    window.speaking = Speaking(window, window.view, window.controller, window.messages)
    PutAway(window, window.controller, window.messages)
    window.saving = Saving(window)


def show_nothing(window: MainWindow) -> None:
    """Show the page of an empty window before the window is whole."""
    from reader.window.invites import EmptyPage

    window.empty = EmptyPage()
    window.stack.addWidget(window.empty)
    window.empty.show_recent(window.settings.recent, window.settings.recent_projects)
    window.show_articles(None, None, {}, {})
    window.actions_.allow(set())


def show_early(window: MainWindow, early: Mapping[Side, Early]) -> None:
    """Show one article or two before the window is whole; where there is one, that the other side waits for its own."""
    a, b = (early[side].article if side in early else None for side in window.view.panes)
    window.show_articles(a, b, {side: read.words for side, read in early.items()}, {side: read.path.name for side, read in early.items()})
    if a is None or b is None:
        from reader.window.invites import HalfInvite

        window.half = HalfInvite(window.view)
        window.half.show_for("a" if a is None else "b")
    window.actions_.allow({ARTICLE} if a is None or b is None else {ARTICLE, PAIR})


def _set_icon() -> None:
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

    from reader import resources

    icon = resources.path("icons", "diptych.png")
    if icon.is_file() and QApplication.windowIcon().isNull():
        QApplication.setWindowIcon(QIcon(str(icon)))


def fill_menus(window: MainWindow) -> None:
    """Put every action into its menu."""
    from reader.window.saving.recent import add_recent

    bar: QMenuBar = window.menuBar()
    menus = window.actions_.fill(bar)
    recent = menus["&File"].addMenu("Open &recent")
    recent.setToolTipsVisible(True)
    recent.aboutToShow.connect(lambda: window.opening.fill_recent(recent))
    recent.aboutToShow.connect(lambda: add_recent(window.settings, recent, lambda file: window.saving.projects.open(file)))
    menus["&File"].insertMenu(window.actions_["close_pair"], recent)


def _place(window: MainWindow) -> None:
    """Put the parts where room was kept for them."""
    window.stack.addWidget(window.empty)
    kept = window.splitter.replaceWidget(1, window.panel)
    if kept is not None:
        kept.setParent(window)  # and goes with it, where no event loop comes to delete it
        kept.hide()
        kept.deleteLater()
    window.panel.setMinimumWidth(240)
    window.splitter.setStretchFactor(1, 0)
    central = window.centralWidget()
    column = central.layout() if central is not None else None
    if isinstance(column, QVBoxLayout):
        column.insertWidget(1, window.messages)


def _tell_of_work(window: MainWindow) -> None:
    """What is worked out, what came of it, and what failed: the line below and the messages say it."""
    controller, messages = window.controller, window.messages
    controller.reported.connect(window.telling.say_compared)
    controller.replaced.connect(lambda text: messages.note(text, ("Bring back", controller.bring_back), held=True))
    controller.failures.failed.connect(messages.error)
    controller.failures.mended.connect(messages.drop)
    window.actions_.before = messages.go_on
    controller.began.connect(window.telling.began)
    controller.advanced.connect(window.status.advance)
    controller.ended.connect(window.telling.ended)
    window.status.cancelled.connect(controller.cancel)


def _hear_pages(window: MainWindow) -> None:
    """What a person does to the pages and the bar above them, and whose it is to do it."""
    from reader.window.opening import as_side

    view, opening, arrivals = window.view, window.opening, window.controller.arrivals
    window.area.set_pages(lambda: window.empty if window.stack.currentWidget() is window.empty else view)
    window.area.files_dropped.connect(opening.take_drop)
    window.area.text_dropped.connect(lambda side, text: opening.take_text(as_side(side), text))
    sheets: list[Invite] = [*window.empty.sheets.values(), *window.half.sheets.values()]
    for sheet in sheets:
        sheet.opening.connect(lambda side: opening.choose_side(as_side(side)))
        sheet.pasting.connect(lambda side: opening.paste_into(as_side(side)))
    window.empty.sample_wanted.connect(arrivals.open_sample)
    window.empty.recent_wanted.connect(opening.open_pair)
    window.empty.project_wanted.connect(lambda file: arrivals.open_project(file, alone=True))
    view.lock.toggled.connect(window.actions_["level"].setChecked)
    search = window.toolbar.search
    search.textChanged.connect(window.words.find)
    search.stepped.connect(window.words.step)
    search.left.connect(view.setFocus)
    window.appearance.motion_changed.connect(view.set_motion)


class Completion(QObject):
    """Makes the parts of one window: step by step, or all at once before anything that a person does reaches it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._steps: Iterator[None] = build(window)
        self._making = False
        self._hands: frozenset[QEvent.Type] = frozenset()
        self.done = False

    def begin(self) -> None:
        """Take a step in each turn of the event loop from now on."""
        if self.done:
            return
        from PySide6.QtCore import QEvent

        kinds = QEvent.Type
        self._hands = frozenset((
            kinds.KeyPress, kinds.ShortcutOverride, kinds.Shortcut, kinds.InputMethod, kinds.MouseButtonPress, kinds.Wheel, kinds.ContextMenu,
            kinds.TouchBegin, kinds.TabletPress, kinds.DragEnter, kinds.Close,
        ))  # fmt: skip
        QCoreApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        self._later()

    def run(self) -> None:
        """Take all steps that are left. A part that is being made may ask for one that was made before it; this does nothing then."""
        while not self.done and not self._making:
            self._step()

    def _later(self) -> None:
        if not self.done:
            self._step()
            QTimer.singleShot(0, self, self._later)

    def _step(self) -> None:
        self._making = True
        try:
            left = next(self._steps, self) is not self
        finally:
            self._making = False
        if not left:
            self.done = True
            if self._hands:
                QCoreApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
            self._window.take_over()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in self._hands:
            self.run()
        return False
