"""The ways in: dialogs, drops, the clipboard, recent pairs. Decides which side a report goes to; the controller opens it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from reader.article.addresses import address_in
from reader.article.calling import called
from reader.article.model import Article
from reader.article.sides import OTHER, SIDES, Side
from reader.article.sniffing import OPENED
from reader.window.controller import Controller
from reader.window.drops import dropped_files
from reader.window.invites import Invite
from reader.window.settings import Pair, Settings
from reader.window.tips import plain

if TYPE_CHECKING:
    from reader.window.ways_in import WaysIn

FILTER = f"Reports and projects ({' '.join(f'*{ending}' for ending in OPENED)} *.diptych);;All files (*)"


class Opening(QObject):
    """Opens reports for one window. `say` shows an error in it."""

    def __init__(self, window: QWidget, controller: Controller, settings: Settings, say: Callable[[str], None]) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._settings = settings
        self._say = say
        self._ways_in: WaysIn | None = None

    def join(self, ways_in: "WaysIn") -> None:
        """Who asks where several files or an address came."""
        self._ways_in = ways_in

    # dialogs

    def choose(self) -> None:
        """Open…: both reports at once, or one after the other. Where one side waits for its report, only that one."""
        controller = self._controller
        empty = controller.empty_side()
        if empty is not None and controller.article(OTHER[empty]) is not None:
            self.choose_side(empty)
            return
        files = self._ask("Open report A, or both reports at once")
        if len(files) == 1:
            self.take("a", files)
            self.take("b", self._ask("Open report B")[:1])
        elif files:
            self.take("a", files)

    def choose_side(self, side: Side) -> None:
        """Open as A / as B."""
        self.take(side, self._ask(f"Open report {side.upper()}"))

    def _ask(self, title: str) -> list[str]:
        files, _ = QFileDialog.getOpenFileNames(self._window, title, self._settings.last_folder, FILTER)
        if files:
            self._settings.last_folder = str(Path(files[0]).parent)
        return files

    # files and text

    def take(self, side: Side, files: list[str]) -> None:
        """Open files: one into `side`, two into A and B; of more, ask which."""
        if len(files) > 2 and self._ways_in is not None:
            self._ways_in.choose_two(files)
        elif len(files) == 2:
            self._controller.arrivals.open_files({"a": Path(files[0]), "b": Path(files[1])})
        elif files:
            self._controller.arrivals.open_files({side: Path(files[0])})

    def take_text(self, side: Side, text: str, rich: str = "") -> None:
        """Open pasted or dropped text; where it is nothing but an address, ask whether to fetch it."""
        address = address_in(text)
        if address is not None and self._ways_in is not None:
            self._ways_in.ask_address(address, side)
        elif text.strip():
            self._controller.arrivals.open_text(side, text, rich)
        else:
            self._say("There is no text to paste. Copy a report first.")

    def take_drop(self, dropped: tuple[Side, list[str]]) -> None:
        self.take(*dropped)

    # the clipboard

    def paste(self) -> None:
        """Paste into the sheet that has the keyboard, or else the first empty side; where both are full, ask which gives way."""
        focused = QGuiApplication.focusObject()
        side = focused.side if isinstance(focused, Invite) else self._controller.empty_side()
        data = _copied()
        if side is None and self._has_something(data) and len(dropped_files(data)) < 2:
            self._ask_side()
        else:
            self.paste_into(side or "a")

    def paste_into(self, side: Side) -> None:
        """Paste copied text, or copied files, into a side."""
        data = _copied()
        files = dropped_files(data)
        if files:
            self.take(side, files)
        else:
            self.take_text(side, data.text() if data.hasText() else "", data.html() if data.hasHtml() else "")

    @staticmethod
    def _has_something(data: QMimeData) -> bool:
        return bool(dropped_files(data)) or bool(data.hasText() and data.text().strip())

    def _ask_side(self) -> None:
        menu = self.side_menu()
        button = self._window.findChild(QWidget, "tool_paste")
        at = button.mapToGlobal(button.rect().bottomLeft()) if button is not None else self._window.mapToGlobal(self._window.rect().center())
        menu.popup(at)

    def side_menu(self) -> QMenu:
        """Which report the pasted one takes the place of."""
        menu = QMenu(self._window)
        menu.setObjectName("paste_menu")
        for side in SIDES:
            title = headline(self._controller.article(side)).replace("&", "&&")
            action = menu.addAction(f"Paste as &{side.upper()}, in place of “{title}”")
            action.triggered.connect(lambda _checked=False, which=side: self.paste_into(which))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    # recent pairs

    def fill_recent(self, menu: QMenu) -> None:
        """The pairs read last, and the way to forget them."""
        menu.clear()
        from reader.window.invites import recent_text

        pairs = self._settings.recent
        for pair in pairs:
            action = menu.addAction(recent_text(pair))
            action.setToolTip(plain(f"{pair.a}\n{pair.b}"))
            action.triggered.connect(lambda _checked=False, which=pair: self.open_pair(which))
        if pairs:
            menu.addSeparator()
            menu.addAction("Forget these").triggered.connect(lambda: self._settings.forget_recent())
        else:
            menu.addAction("No pair was read yet").setEnabled(False)

    def recent_entries(self) -> list[tuple[str, Callable[[], None]]]:
        """The pairs read last for the palette: how to call each, and what opens it."""
        return [(f"{pair.title_a} ↔ {pair.title_b}", partial(self.open_pair, pair)) for pair in self._settings.recent]

    def open_pair(self, pair: Pair) -> None:
        """Open a pair again."""
        self._controller.arrivals.open_files({"a": pair.a, "b": pair.b})

    def remember(self) -> None:
        """Put the pair that is open first among the recent ones, where both came from files."""
        a, b = self._controller.paths
        if a is not None and b is not None:
            titles = (headline(self._controller.article(side), path.stem) for side, path in zip(SIDES, (a, b), strict=True))
            self._settings.remember(Pair(a.absolute(), b.absolute(), *titles))


def _copied() -> QMimeData:
    """What is in the clipboard."""
    held: QMimeData | None = QGuiApplication.clipboard().mimeData()  # the stubs know nothing of it, but where nothing was copied yet there is none
    return held if held is not None else QMimeData()


def headline(article: Article | None, otherwise: str = "") -> str:
    """What a report is called in a menu: its headline or first words, made short; `otherwise` where it has neither."""
    if article is None:
        return otherwise or "nothing"
    title = called(article) or otherwise
    return title if len(title) <= 60 else f"{title[:59].rstrip()}…"


def as_side(text: str) -> Side:
    """A side as a signal carried it."""
    return cast(Side, text)
