"""What comes before and after opening a report: asking for what a file wants, saying what was taken, and putting that right. One for each window."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reader.article.addresses import is_offline
from reader.article.errors import ChapterNeededError, PasswordNeededError, shown
from reader.article.intake import Intake
from reader.article.sides import SIDES, Side
from reader.window import tasks
from reader.window.reading.preparing import counted

if TYPE_CHECKING:
    from reader.window.main import MainWindow

PLAIN = ("a plain text", "a Markdown text", "a copied text")
"""Forms of which everything is taken, so that there is nothing to say."""
KEPT_OFF = "Diptych is kept from the network: allow it in the preferences, or copy the article's text and paste it."


class WaysIn(QObject):
    """Listens to the controller of one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._came: dict[Side, Intake] = {}
        window.controller.arrivals.took_in.connect(self._take_note)
        window.controller.arrivals.asked.connect(self._ask)

    # what a file wants

    def choose_two(self, files: list[str]) -> None:
        """Several files at once: ask which two."""
        from reader.window.intake_dialogs import ChooseTwo

        dialog = ChooseTwo(self._window, files)
        dialog.chosen.connect(lambda chosen: self._window.opening.take("a", chosen))
        dialog.open()

    def _ask(self, where: str, path: Path, error: Exception) -> None:
        from reader.window.intake_dialogs import AskPassword, ChooseChapter

        side: Side = "b" if where == "b" else "a"
        controller = self._window.controller
        fallback = f"{path} could not be opened."
        if isinstance(error, ChapterNeededError):
            chapters = ChooseChapter(self._window, shown(path.name), error.titles)
            chapters.chosen.connect(lambda number: controller.arrivals.open_by(side, partial(tasks.open_file, path, chapter=number), fallback, path))
            chapters.open()
        elif isinstance(error, PasswordNeededError) and error.can_be_given:
            password = AskPassword(self._window, shown(path.name), wrong=error.wrong)
            password.given.connect(lambda word: controller.arrivals.open_by(side, partial(tasks.open_file, path, password=word), fallback, path))
            password.open()
        else:
            self._window.messages.error(str(error))

    # an address

    def ask_address(self, address: str = "", side: Side | None = None) -> None:
        """Ask for the address of a page, or whether the one that was pasted is to be fetched."""
        from reader.window.intake_dialogs import AskAddress

        settings = self._window.settings
        dialog = AskAddress(self._window, side or self._window.controller.empty_side() or "a", address, allowed=settings.network)
        dialog.allowed.connect(settings.set_network)
        dialog.allowed.connect(self._window.desk.show_network)
        dialog.given.connect(self.fetch)
        dialog.open()

    def fetch(self, where: str, address: str) -> None:
        """Fetch a page that the person asked for, unless the program is kept off the network."""
        if is_offline() or not self._window.settings.network:
            self._window.messages.error(KEPT_OFF)
            return
        side: Side = "b" if where == "b" else "a"
        self._window.controller.arrivals.open_by(side, partial(tasks.open_address, address), f"{shown(address)} could not be opened.")

    # what was taken

    def show_taken(self, side: Side) -> None:
        """What was taken of the report on this side and what was left out, to be put right."""
        from reader.window.taken_dialog import TakenDialog

        opened = self._window.controller.opened.get(side)
        if opened is None:
            self._window.messages.note(f"There is no report {side.upper()} yet.")
            return
        intake = opened.intake
        if intake is None or intake.article.paragraphs != opened.article.paragraphs:
            intake = Intake(opened.article, form="this report")
        elif intake.article != opened.article:
            intake = Intake(opened.article, intake.left_out, intake.form, intake.notes, intake.data)
        dialog = TakenDialog(self._window, side, intake, self._window.appearance.theme)
        dialog.corrected.connect(lambda corrected: self._window.controller.correct(side, corrected))
        dialog.open()

    def _take_note(self, where: str, intake: Intake) -> None:
        self._came["b" if where == "b" else "a"] = intake
        # both sides of a pair that was opened together are told of together
        QTimer.singleShot(0, self, self._tell)

    def _tell(self) -> None:
        controller = self._window.controller
        if any(controller.jobs.busy(f"open {side}") for side in SIDES):
            return
        came, self._came = self._came, {}
        said: list[str] = []
        for side in SIDES:
            intake = came.get(side)
            if intake is None:
                continue
            if intake.form not in PLAIN:
                taken, left = counted(paragraph.kind for paragraph in intake.article.paragraphs), len(intake.left_out)
                said.append(f"{side.upper()} is {intake.form}: {taken} taken; {left} left out.")
            said += intake.notes
        if said:
            side = next((side for side in SIDES if side in came and came[side].left_out), next(iter(came)))
            self._window.messages.note(" ".join(said), ("What was taken", lambda: self.show_taken(side)))
