"""What was taken of a file and what was left out, side by side, for the person to put right: join, split, leave out, take in, and what is known about it."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reader.article.draft import KINDS, About, Draft, Entry, draft_of, intake_of_draft, visible
from reader.article.intake import Intake
from reader.article.sides import Side
from reader.article.tongue import right_to_left
from reader.window.asking import Asking
from reader.window.labels import label
from reader.window.reading.preparing import counted
from reader.window.taken_list import Row, TakenList
from reader.window.theme import Theme

_SHORT = {"Text": "", "Heading": "heading", "Block quote": "quote", "List item": "item", "Credit line": "credit"}
FIELDS = (("title", "Headline"), ("source", "Source"), ("byline", "Byline"), ("date", "Date"), ("language", "Language"), ("url", "Address"))


class TakenDialog(Asking):
    """One article. `corrected` carries its Intake as it was put right; nothing changes before that."""

    about_articles = True

    corrected = Signal(object)

    def __init__(self, parent: QWidget, side: Side, intake: Intake, theme: Theme) -> None:
        super().__init__(parent, "taken_dialog", f"What was taken – report {side.upper()}")
        # a small screen holds all of it too
        self.resize(QSize(1080, 760).boundedTo(parent.screen().availableSize() * 0.92))
        self._intake = intake
        self.draft = self._first = draft_of(intake)
        self._done: list[Draft] = []
        self._undone: list[Draft] = []
        self.fields: dict[str, QLineEdit] = {}
        self.head = label("sheet_text", wrap=True)
        self.taken = TakenList("taken_list", "Paragraphs of the article", "Nothing is in the article. Take in what belongs to it.", theme, 84)
        self.left = TakenList("left_list", "What was left out", "Nothing was left out: all of the file is in the article.", theme, 124)
        self.why = QComboBox()
        self.text = QPlainTextEdit()
        self.said = label("quiet", wrap=True)
        self.kind = QComboBox()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self)
        self._arrange()
        self._connect()
        self._fill_fields()
        self._show(set())
        self.taken.setFocus()

    # putting together

    def _arrange(self) -> None:
        self.column.addWidget(self.head)
        self.column.addLayout(self._about_form())
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        self.kind.setObjectName("taken_kind")
        self.kind.setAccessibleName("What the paragraph is")
        for kind, role, name in KINDS:
            self.kind.addItem(name, (kind, role))
        self.out = _button("Leave out", "leave_out", "Leave the marked paragraphs out of the article (Del)")
        self.joining = _button("Join with next", "join_next", "This paragraph and the next one are one")
        self.splitting = _button("Split at cursor", "split_here", "Two paragraphs: put the cursor between them in the text below")
        self.back = _button("Take in", "take_in", "Put the marked paragraphs where they stood in the file")
        self.why.setObjectName("left_why")
        self.why.setAccessibleName("Why it was left out")
        self.why.setToolTip("Show what was left out for one reason")
        both.addWidget(_beside("IN THE ARTICLE", self.taken, [self.out, self.joining, self.splitting, self.kind], 0, 8))
        both.addWidget(_beside("LEFT OUT", self.left, [self.back, self.why], 8, 0))
        both.setStretchFactor(0, 3)
        both.setStretchFactor(1, 2)
        both.setSizes([640, 420])
        self.column.addWidget(both, 1)
        self.text.setObjectName("taken_text")
        self.text.setReadOnly(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName("The marked paragraph")
        self.text.setPlaceholderText("Mark a paragraph to read all of it here.")
        self.text.setFixedHeight(112)
        self.column.addWidget(self.text)
        row = QHBoxLayout()
        self.undoing = _button("Undo", "taken_undo", "Take back the last step (Ctrl+Z)")
        self.redoing = _button("Redo", "taken_redo", "Do it again (Ctrl+Shift+Z)")
        for widget in (self.undoing, self.redoing):
            row.addWidget(widget)
        row.addWidget(self.said, 1)
        row.addWidget(self.buttons)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText("Use it so")
        self.column.addLayout(row)

    def _about_form(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        for number, (name, called) in enumerate(FIELDS):
            edit = QLineEdit()
            edit.setObjectName(f"taken_{name}")
            edit.setMaxLength(400 if name != "url" else 2000)
            head = label("quiet", called)
            head.setBuddy(edit)
            edit.setAccessibleName(called)
            self.fields[name] = edit
            wide = name in ("title", "url")
            row, place = (0, 0) if number == 0 else (1 + (number - 1) // 2, 2 * ((number - 1) % 2))
            grid.addWidget(head, row, place)
            grid.addWidget(edit, row, place + 1, 1, 3 if wide else 1)
        self.fields["date"].setPlaceholderText("year-month-day")
        self.fields["language"].setPlaceholderText("two letters, such as en")
        return grid

    def _connect(self) -> None:
        self.out.clicked.connect(lambda: self._do(lambda d: d.leave_out(self.taken.chosen)))
        self.back.clicked.connect(lambda: self._do(lambda d: d.take_in(self.left.chosen)))
        self.joining.clicked.connect(lambda: self._do(lambda d: d.join(min(self.taken.chosen))))
        self.splitting.clicked.connect(self._split)
        self.kind.activated.connect(self._call)
        self.why.activated.connect(lambda: self._show_left(self.left.chosen))
        self.undoing.clicked.connect(lambda: self._turn(self._done, self._undone))
        self.redoing.clicked.connect(lambda: self._turn(self._undone, self._done))
        self.taken.deleting.connect(self.out.click)
        for paragraphs in (self.taken, self.left):
            paragraphs.undoing.connect(self.undoing.click)
            paragraphs.redoing.connect(self.redoing.click)
        self.taken.selectionModel().selectionChanged.connect(lambda *_: self._chosen(self.taken, self.left))
        self.left.selectionModel().selectionChanged.connect(lambda *_: self._chosen(self.left, self.taken))
        self.text.cursorPositionChanged.connect(self._allow)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    # showing

    def _fill_fields(self) -> None:
        about = self.draft.about
        for name, edit in self.fields.items():
            value = getattr(about, name)
            edit.setText("" if value is None else str(value))
            edit.setCursorPosition(0)

    def _show(self, chosen: set[int]) -> None:
        entries = self.draft.entries
        called = {(kind, role): _SHORT[name] for kind, role, name in KINDS}
        numbers = {at: number for number, at in enumerate(self.draft.taken, 1)}

        def row(at: int, entry: Entry) -> Row:
            tag = entry.why or f"{numbers[at]}  {called.get((entry.kind, entry.role), '')}"
            return Row(at, tag, entry.text, entry.kind == "heading" and not entry.why)

        self.taken.show_rows([row(at, entries[at]) for at in self.draft.taken], chosen)
        self._list_reasons()
        self._show_left(chosen)
        taken = counted(entries[at].kind for at in self.draft.taken)
        self.head.setText(f"{self._intake.form[:1].upper()}{self._intake.form[1:]}: {taken} taken; {len(self.draft.left)} left out.")
        self._allow()

    def _list_reasons(self) -> None:
        """Everything, and each reason with how often it was one, the frequent ones first; what was chosen stays chosen."""
        kept = self.why.currentData()
        counted = Counter(self.draft.entries[at].why for at in self.draft.left)
        self.why.clear()
        self.why.addItem(f"For any reason ({counted.total()})", "")
        for why, count in counted.most_common():
            self.why.addItem(f"{why} ({count})", why)
        self.why.setCurrentIndex(max(0, self.why.findData(kept)))
        self.why.setVisible(len(counted) > 1)

    def _show_left(self, chosen: set[int]) -> None:
        """What was left out for the reason that is asked for."""
        why = self.why.currentData()
        rows = [Row(at, entry.why, entry.text) for at in self.draft.left if not why or self.draft.entries[at].why == why for entry in (self.draft.entries[at],)]
        self.left.show_rows(rows, chosen)

    def _chosen(self, here: TakenList, there: TakenList) -> None:
        """Something was marked in one list: its words are shown, and nothing is marked in the other."""
        chosen = here.chosen
        if chosen and there.chosen:
            there.clearSelection()
        if len(chosen) == 1:
            words = visible(self.draft.entries[min(chosen)].text)[0]
            option = QTextOption(Qt.AlignmentFlag.AlignRight if right_to_left([words]) else Qt.AlignmentFlag.AlignLeft)
            option.setTextDirection(Qt.LayoutDirection.RightToLeft if right_to_left([words]) else Qt.LayoutDirection.LeftToRight)
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            self.text.document().setDefaultTextOption(option)
            self.text.setPlainText(words)
            if here is self.left:
                self.taken.look_at(min(chosen))
        elif not self.taken.chosen and not self.left.chosen:
            self.text.clear()
        self.say("")
        self._allow()

    def _allow(self) -> None:
        """Enable what makes sense now."""
        taken, left = self.taken.chosen, self.left.chosen
        self.out.setEnabled(bool(taken))
        self.back.setEnabled(bool(left))
        self.joining.setEnabled(len(taken) == 1 and min(taken) != (self.draft.taken or (-1,))[-1])
        self.splitting.setEnabled(len(taken) == 1 and 0 < self.text.textCursor().position() < len(self.text.toPlainText()))
        self.kind.setEnabled(bool(taken))
        if taken:
            entry = self.draft.entries[min(taken)]
            self.kind.setCurrentIndex(next((n for n, (kind, role, _) in enumerate(KINDS) if (kind, role) == (entry.kind, entry.role)), 0))
        self.undoing.setEnabled(bool(self._done))
        self.redoing.setEnabled(bool(self._undone))

    def say(self, text: str) -> None:
        """What could not be done, and why."""
        self.said.setText(text)

    # doing

    def _do(self, step: Callable[[Draft], Draft], chosen: set[int] | None = None) -> None:
        try:
            made = step(self.draft)
        except ValueError as error:
            self.say(str(error))
            return
        self._done.append(self.draft)
        self._undone.clear()
        kept = self.taken.chosen if chosen is None else chosen
        self.draft = made
        self.text.clear()
        self._show({at for at in kept if at < len(made.entries) and not made.entries[at].why})

    def _split(self) -> None:
        at = min(self.taken.chosen)
        shown, where = visible(self.draft.entries[at].text)
        # Qt counts in UTF-16
        before = shown.encode("utf-16-le")[: 2 * self.text.textCursor().position()].decode("utf-16-le", "ignore")
        self._do(lambda draft: draft.split(at, where[len(before)]))

    def _call(self) -> None:
        kind, role = self.kind.currentData()
        self._do(lambda draft: draft.call(self.taken.chosen, kind, role))

    def _turn(self, one: list[Draft], two: list[Draft]) -> None:
        if one:
            two.append(self.draft)
            self.draft = one.pop()
            self._show(set())

    def accept(self) -> None:
        """Hand over the article, unless a field can't be understood."""
        about = self._about()
        if about is None:
            return
        super().accept()
        draft = self.draft.describe(about)
        if draft != self._first:
            self.corrected.emit(intake_of_draft(draft, self._intake))

    def _about(self) -> About | None:
        said = {name: edit.text().strip() or None for name, edit in self.fields.items()}
        day = said["date"]
        try:
            when = date.fromisoformat(day) if day else None
        except ValueError:
            self.say("The date is not one: write it as 2026-03-04.")
            self.fields["date"].setFocus()
            return None
        about = replace(self.draft.about, title=said["title"], source=said["source"], byline=said["byline"], date=when, url=said["url"])
        language = (said["language"] or "en").split("-")[0].casefold()
        if not (language.isalpha() and language.isascii() and 2 <= len(language) <= 3):
            self.say("The language is two letters, such as en or de.")
            self.fields["language"].setFocus()
            return None
        return replace(about, language=language)


def _button(text: str, name: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setToolTip(tip)
    button.setAutoDefault(False)
    return button


def _beside(title: str, what: QWidget, below: list[QWidget], left: int, right: int) -> QWidget:
    """A list under its title, over what can be done with it; `left` and `right`: margins in pixels."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(left, 6, right, 0)
    column.setSpacing(6)
    column.addWidget(label("quiet", title, wrap=True))
    column.addWidget(what, 1)
    row = QHBoxLayout()
    # both lists end on one line, whatever stands under them
    row.addStrut(34)
    for widget in below:
        row.addWidget(widget)
    row.addStretch(1)
    column.addLayout(row)
    return whole
