"""What the comparison has to say, beside the pages: choose a kind, filter, sort, go there, decide. Works wholly by keyboard."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QLineEdit, QMenu, QStackedWidget, QVBoxLayout, QWidget

from reader.window.cards import Card, by_weight
from reader.window.chips import Chips
from reader.window.finding_card import FindingDelegate
from reader.window.finding_choices import CHIPS, SORTS, STATUSES, WAITING, cards_of, counts, why_none
from reader.window.finding_list import FindingModel
from reader.window.finding_view import FindingView
from reader.window.overview_card import OverviewCard, remark
from reader.window.picking import PickButton
from reader.window.tasks import Compared
from reader.window.theme import Theme
from reader.window.typefaces import load


class FindingsPanel(QWidget):
    """The panel as a whole. `going` carries the card to go to, `setting_aside` the one to put aside or to bring back, and so on."""

    going = Signal(object)
    setting_aside = Signal(object)
    confirming = Signal(object)
    renaming = Signal(object)
    filling = Signal(QMenu, object)
    paragraph_wanted = Signal(str, int)
    pair_wanted = Signal(int, int)
    picture_wanted = Signal()
    at_end = Signal(int)
    """There is no next (1) or previous (-1) finding to step to."""
    changed = Signal()
    """What is shown or chosen is another."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._compared: Compared | None = None
        self._waiting = WAITING
        self._below = False
        self._asked: tuple[str, ...] = ()
        self._moved_up: tuple[str, int] = ("", 0)
        """The card that took the place of one that went, and whether it came after (1) or before (-1) it: nobody went to it yet."""
        self.chips = Chips(CHIPS)
        self.filter = QLineEdit()
        self.filter.setObjectName("findings_filter")
        self.filter.setPlaceholderText("Filter findings…")
        self.filter.setAccessibleName("Filter findings")
        self.filter.setClearButtonEnabled(True)
        self.status = PickButton("findings_status", "Status", STATUSES)
        self.sort = PickButton("findings_sort", "Order", SORTS)
        self.overview = OverviewCard(theme)
        self.model = FindingModel(self)
        self.delegate = FindingDelegate(theme, load().sans, self)
        self.list = FindingView(self.delegate)
        self.list.setModel(self.model)
        self.empty = QLabel()
        self.empty.setObjectName("panel_empty")
        self.empty.setWordWrap(True)
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.empty.setContentsMargins(16, 10, 16, 10)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        self._arrange()
        self.chips.chosen.connect(lambda _name: self._fill())
        self.filter.textChanged.connect(lambda _text: self._fill())
        self.filter.returnPressed.connect(lambda: self.step(1))
        self.status.picked.connect(lambda _name: self._fill())
        self.sort.picked.connect(lambda _name: self._fill())
        for mine, theirs in (
            (self.going, self.list.going),
            (self.setting_aside, self.list.setting_aside),
            (self.confirming, self.list.confirming),
            (self.renaming, self.list.renaming),
            (self.filling, self.list.filling),
            (self.paragraph_wanted, self.overview.picture.paragraph_wanted),
            (self.pair_wanted, self.overview.picture.pair_wanted),
            (self.picture_wanted, self.overview.saving),
        ):
            theirs.connect(mine)
        self.list.selectionModel().currentChanged.connect(lambda _new, _old: self.changed.emit())
        self.going.connect(self._gone_to)
        self._fill()

    def _gone_to(self, _card: object) -> None:
        self._moved_up = ("", 0)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(10)
        self._choices = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._choices.setSpacing(10)
        self._choices.addWidget(self.chips, 3)
        narrowing = QHBoxLayout()
        narrowing.setSpacing(6)
        narrowing.addWidget(self.filter, 1)
        narrowing.addWidget(self.status)
        narrowing.addWidget(self.sort)
        self._choices.addLayout(narrowing, 2)
        head = QVBoxLayout()
        head.setContentsMargins(14, 0, 14, 0)
        head.setSpacing(10)
        head.addLayout(self._choices)
        column.addLayout(head)
        self._body = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._body.setSpacing(10)
        self._around = QHBoxLayout()
        self._around.addWidget(self.overview)
        self._body.addLayout(self._around)
        self._body.addWidget(self.stack, 1)
        column.addLayout(self._body, 1)

    def set_below(self, below: bool) -> None:
        """Under the pages there is width and little height: choices and filter share a row, and the overview stands beside the list."""
        self._below = below
        self.setProperty("below", below)
        self.style().unpolish(self)
        self.style().polish(self)
        for part in (self._choices, self._body):
            part.setDirection(QBoxLayout.Direction.LeftToRight if below else QBoxLayout.Direction.TopToBottom)
        self.overview.set_below(below)
        self._fill()

    def set_theme(self, theme: Theme) -> None:
        self.delegate.set_theme(theme, load().sans)
        self.overview.set_theme(theme)
        self.list.viewport().update()

    def show_compared(self, compared: Compared | None, waiting: str = WAITING) -> None:
        """Show what a comparison says; without one, `waiting` says why there is nothing."""
        self._compared = compared
        self._waiting = waiting
        counted = counts(compared.cards if compared else ())
        for kind, _ in CHIPS[1:10]:
            self.chips.count(kind, counted[kind] if compared else None)
        for kind in ("dismissed", "lost"):
            self.chips.count(kind, counted[kind], shown=counted[kind] > 0)
        self._fill()

    @property
    def chosen(self) -> Card | None:
        """The card that is chosen in the list."""
        return self.list.finding(self.list.currentIndex())

    @property
    def shows_dismissed(self) -> bool:
        return self.chips.current == "dismissed"

    def count(self) -> int:
        """How many findings are shown."""
        return len(self.model.rows_with_findings())

    def step(self, by: int) -> None:
        """Choose the next (1) or previous (-1) finding shown and go there; at an end it stays."""
        chosen = self.chosen
        if chosen is None:
            self.choose_at(0 if by > 0 else -1)
            return
        rows = self.model.rows_with_findings()
        at = rows.index(self.list.currentIndex().row())
        to = at if (chosen.key, by) == self._moved_up else at + by
        self.choose_at(max(0, min(len(rows) - 1, to)))
        if to not in range(len(rows)):
            self.at_end.emit(by)

    def choose_at(self, number: int) -> None:
        """Choose the finding with this number in the list (-1 is the last) and go there."""
        rows = self.model.rows_with_findings()
        if not rows:
            return
        index = self.model.reach(rows[number])
        self.list.setCurrentIndex(index)
        self.list.bring(index)
        self.going.emit(self.list.finding(index))

    def focus_list(self) -> None:
        """Put the keyboard into the list, or where there is nothing, into the choices above it."""
        if not self.count():
            self.chips.button(self.chips.current).setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        if self.chosen is None:
            self.list.setCurrentIndex(self.model.reach(self.model.rows_with_findings()[0]))
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.filter.text():
            self.filter.clear()
        elif event.key() == Qt.Key.Key_Down and self.filter.hasFocus():
            self.focus_list()
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        kind, kept = self.chips.current, self.chosen
        place = self.list.currentIndex().row()
        wanted, status = self.filter.text().strip(), self.status.current
        cards = self._compared.cards if self._compared else ()
        before, self._asked = self._asked, (kind, wanted, status)
        found = cards_of(cards, kind, status, wanted)
        if self.sort.current == "weight":
            found = by_weight(found)
        self.model.show(found, headings=kind in ("overview", "dismissed"))
        shown = self._compared if self._compared and kind == "overview" else None
        if shown:
            self.overview.show_overview(shown.overview, shown.alignment, remark(shown.comparison, shown.overview))
        else:
            self.overview.show_overview(None)
        self._around.setContentsMargins(*((14, 0, 14, 0) if shown else (0, 0, 0, 0)))
        self._fit_overview()
        for part in (self.filter, self.status, self.sort):
            part.setVisible(self._compared is not None)
        self.stack.setCurrentWidget(self.list if found else self.empty)
        self.empty.setText(why_none(cards, kind, status, wanted) if self._compared else self._waiting)
        self._keep(kept, place if before == self._asked else None)
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_overview()

    def _fit_overview(self) -> None:
        """Under the pages the overview is shown as far as there is height for it: it would be drawn over otherwise."""
        if not self._below:
            return
        room = self.height() - self.chips.height() - 30
        low, whole = self.overview.heights()
        self.overview.show_more(room >= whole)
        shown = self._compared is not None and self.chips.current == "overview" and room >= low
        self.overview.setVisible(shown)
        self._around.setContentsMargins(*((14, 0, 0, 8) if shown else (0, 0, 0, 0)))

    def _keep(self, kept: Card | None, place: int | None) -> None:
        """Stay on the chosen finding; where it was merged or split, on the one that has its words now; where it has gone, on the one that took its `place`.

        Without a place other cards were asked for: what stands so far down among those is no choice of anybody's.
        """
        row = self._row_now(kept, place) if kept is not None else None
        if row is not None:
            index = self.model.reach(row)
            self.list.setCurrentIndex(index)
            self.list.bring(index)
        elif place is None or not self.count():
            self.list.scrollToTop()

    def _row_now(self, kept: Card, place: int | None) -> int | None:
        row = self.model.row_of(kept.key)
        if row is None:
            row = self.model.row_with(kept)
        return row if row is not None or place is None else self._took_place(place)

    def _took_place(self, place: int) -> int | None:
        """The row of the card that stands where one went."""
        rows = self.model.rows_with_findings()
        below = [number for number in rows if number >= place]
        row = below[0] if below else rows[-1] if rows else None
        card = self.model.row(row) if row is not None else None
        self._moved_up = (card.key, 1 if below else -1) if isinstance(card, Card) else ("", 0)
        return row
