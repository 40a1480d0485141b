"""What menus can ask of the reading view beyond scrolling: wording, places, bookmarks, how text is set. Keeps what has to last until tomorrow."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.article.sides import SIDES
from reader.project import bookmarks
from reader.project.bookmarks import Bookmarks
from reader.window.motion import SystemMotion
from reader.window.owning_up import two_languages
from reader.window.type_choices import load, save

if TYPE_CHECKING:
    from reader.window.main import MainWindow
    from reader.window.preferences import Preferences
    from reader.window.reading.typesetting import TypeSetting

_REMEMBERED = 300
"""So many articles' bookmarks are kept; the ones read longest ago go first."""


class ReadingDesk(QObject):
    """Joins one window's reading view with its actions and settings."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._restoring = False
        self._said = ""
        self.system_motion = SystemMotion(self)
        self.preferences: Preferences | None = None

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What each action of the table does."""
        return {
            "wording": self._wording,
            "goto": lambda: self._window.view.landmarks.ask(),
            "bookmark": lambda: self._window.view.landmarks.toggle(),
            "next_bookmark": lambda: self._window.view.landmarks.step(1),
            "previous_bookmark": lambda: self._window.view.landmarks.step(-1),
            "preferences": self._ask_preferences,
        }

    def join(self) -> None:
        """Once all parts of the window are there."""
        view, controller = self._window.view, self._window.controller
        view.set_type(load(self._window.settings))
        view.told.connect(self._window.status.why.say)
        view.link_wanted.connect(lambda a, b: controller.link((a, b)))
        view.unlink_wanted.connect(lambda a, b: controller.unlink((a, b)))
        view.language_wanted.connect(self.set_language)
        view.landmarks.changed.connect(self._keep_bookmarks)
        controller.articles_changed.connect(self._find_bookmarks)
        controller.compared_changed.connect(self._say_languages)
        self.system_motion.changed.connect(self._window.appearance.reduce_as_system)
        self.system_motion.ask()
        if self.system_motion.reduced:
            self._window.appearance.reduce_as_system(True)

    # languages

    def _say_languages(self) -> None:
        """Of reports in two languages say once how little that shows; with other reports, or another language, it goes, or comes again."""
        comparison, waiting = self._window.controller.comparison, self._window.controller.empty_side() is None
        said = two_languages(comparison) if comparison is not None else self._said if waiting else ""
        if said != self._said:
            self._window.messages.drop(self._said)
        if said and said != self._said:
            self._window.messages.note(said)
        self._said = said

    # wording

    def _wording(self) -> None:
        said = self._window.view.wordings.toggle()
        if said:
            self._window.status.why.say(said)

    # bookmarks last from day to day, known by the text that they stand in

    def _find_bookmarks(self) -> None:
        """Bring back the bookmarks of articles that came without any."""
        view, kept = self._window.view, self._window.settings.bookmarks
        marked = view.landmarks.bookmarks
        for side in SIDES:
            article = self._window.controller.article(side)
            if article is not None and kept and not marked.of(side):
                marked = marked.with_side(side, bookmarks.read(kept.get(bookmarks.known_by(article)), article))
        self._restoring = True
        try:
            view.landmarks.set_bookmarks(marked)
        finally:
            self._restoring = False

    def _keep_bookmarks(self) -> None:
        if self._restoring:
            return
        marked: Bookmarks = self._window.view.landmarks.bookmarks
        kept = self._window.settings.bookmarks
        for side in SIDES:
            article = self._window.controller.article(side)
            if article is None:
                continue
            known = bookmarks.known_by(article)
            kept.pop(known, None)
            if marked.of(side):
                kept[known] = sorted(marked.of(side))
        self._window.settings.bookmarks = dict(list(kept.items())[-_REMEMBERED:])

    # language

    def set_language(self, side: str, code: str) -> None:
        """Take an article for one of another language, and compare again: words are then taken apart as that language has it."""
        controller = self._window.controller
        where = next(s for s in SIDES if s == side)
        opened = controller.opened.get(where)
        if opened is None or opened.article.language == code:
            return
        controller.opened[where] = replace(opened, article=replace(opened.article, language=code))
        controller.jobs.cancel("report")
        controller.compared = None
        controller.articles_changed.emit()
        controller.compared_changed.emit()
        controller.compare()

    # how the text is set

    def _ask_preferences(self) -> None:
        if self.preferences is None:
            from reader.window.preferences import Preferences

            window = self._window
            made = self.preferences = Preferences(window.view.type_setting, window.appearance.choice, window.settings.reduce_motion, window)
            made.type_changed.connect(self._set_type)
            made.appearance_chosen.connect(self._choose_appearance)
            made.motion_chosen.connect(self._choose_motion)
            made.network_chosen.connect(window.settings.set_network)
            window.appearance.changed.connect(lambda _theme: made.dress())
            window.appearance.chosen.connect(lambda: made.show_appearance(window.appearance.choice))
            window.actions_["reduce_motion"].toggled.connect(made.show_motion)
        self.preferences.show_network(self._window.settings.network)
        self.preferences.show()
        self.preferences.raise_()
        self.preferences.activateWindow()

    def show_network(self, allowed: bool) -> None:
        """It was chosen in another dialog whether the network may be used."""
        if self.preferences is not None:
            self.preferences.show_network(allowed)

    def _set_type(self, setting: "TypeSetting") -> None:
        self._window.view.set_type(setting)
        save(self._window.settings, setting)

    def _choose_appearance(self, choice: str) -> None:
        from reader.window.appearance import CHOICES

        self._window.actions_[next(action for action, known in CHOICES.items() if known == choice)].trigger()

    def _choose_motion(self, reduce: bool) -> None:
        action = self._window.actions_["reduce_motion"]
        if action.isChecked() != reduce:
            action.trigger()
