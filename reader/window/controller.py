"""What the window knows and decides: which articles, their comparison, what the person decided about it. Paints nothing, shows no dialog."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from reader.article.intake import Intake
from reader.article.model import Article
from reader.article.sides import OTHER, SIDES, Pair, Side
from reader.comparison.model import Comparison
from reader.project.anchoring import Reanchoring
from reader.project.carrying import carry_over
from reader.project.decisions import Decisions, mirrored
from reader.project.history import Command, History
from reader.project.history import link as link_command
from reader.project.history import unlink as unlink_command
from reader.project.links import Tally, status, tally
from reader.project.standing import Moved, Totals, every_known
from reader.project.store.fitting import about
from reader.window import tasks
from reader.window.arrivals import Arrivals
from reader.window.failures import Failures
from reader.window.jobs import PRINTING, Jobs
from reader.window.opened import Opened, State
from reader.window.reading.preparing import is_long
from reader.window.tasks import Compared, FirstLinks
from reader.window.undoing import UndoStack
from reader.work import Progress

# Comparing begins once the articles are on screen: a thread that works slows the first paint.
_AFTER_PAINT_MS = 40
_DOING = {"export": "Writing the report", PRINTING: "Printing the report", "compare": "Comparing", "report": "Putting it into words"}
"""What is said of the work in a lane, what the person waits for first. Whatever else runs opens an article."""


class Controller(QObject):
    """The state of one window. Every change is told by a signal; long work runs as jobs, and only its newest answer counts."""

    articles_changed = Signal()
    compared_changed = Signal()
    linked = Signal(object)
    """The first links of a pair that is still being compared: a Comparison that has nothing else yet."""
    decisions_changed = Signal()
    reported = Signal()
    """The findings are up to date with the decisions."""
    replaced = Signal(str)
    """Decisions went with an article that was replaced; `bring_back` undoes it."""
    carried = Signal(str)
    """Another version of an article is open, and the decisions went along."""
    began = Signal(str)
    advanced = Signal(float, str)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.jobs = Jobs(self)
        self.failures = Failures(self)
        self.arrivals = Arrivals(self.jobs, self.failures, self)
        self.arrivals.arrived.connect(self._arrived)
        self.arrivals.advanced.connect(self.advanced)
        self.opened: dict[Side, Opened] = {}
        self.compared: Compared | None = None
        self.undo_stack = UndoStack(self)
        self.undo_stack.decided.connect(self._decided)
        self.stopped = False
        self._before: State | None = None
        self._told = ""
        self.jobs.changed.connect(self._tell_work)

    # what is there

    def article(self, side: Side) -> Article | None:
        """The article on one side."""
        opened = self.opened.get(side)
        return opened.article if opened else None

    @property
    def comparison(self) -> Comparison | None:
        return self.compared.comparison if self.compared else None

    @property
    def history(self) -> History:
        """Every step that was decided. Another one takes its place in the undo stack."""
        return self.undo_stack.history

    @history.setter
    def history(self, history: History) -> None:
        if history is not self.undo_stack.history:
            self.undo_stack.show_history(history)

    @property
    def decisions(self) -> Decisions:
        return self.history.now

    @property
    def tally(self) -> Tally:
        """How many links are suggested, confirmed, added, rejected."""
        return tally(self.comparison, self.decisions) if self.comparison else Tally()

    @property
    def totals(self) -> Totals:
        """The same for links and findings, with how many notes and tagged passages there are. Of findings as they were last put into words."""
        if self.compared is None:
            return Totals(Tally(), Tally())
        return replace(self.compared.totals, links=self.tally, notes=len(self.decisions.notes), passages=len(self.decisions.tagged))

    def said_totals(self) -> tuple[str, str]:
        """The totals in a line, and what they are made of."""
        totals = self.totals
        return totals.line, totals.lines

    @property
    def paths(self) -> tuple[Path | None, Path | None]:
        """Where A and B came from."""
        a, b = (self.opened.get(side) for side in SIDES)
        return (a.path if a else None, b.path if b else None)

    def empty_side(self) -> Side | None:
        """The first side without an article, counting those on their way."""
        return next((side for side in SIDES if side not in self.opened and not self.arrivals.busy(side)), None)

    # articles come and go

    def close_both(self) -> None:
        """Back to an empty window."""
        self._give_up()
        self._replace({})

    def _give_up(self) -> None:
        """What was on its way is wanted no more, and what failed of it and of this pair is no longer of interest."""
        self.arrivals.drop()
        self.failures.opened(*SIDES)
        self.failures.mend("compare")

    def _arrived(self, come: Mapping[Side, Opened]) -> None:
        self._replace({**self.opened, **come})

    def correct(self, side: Side, intake: Intake) -> None:
        """Put an article in its own place as the person corrected it; every decision goes along to where its text is now."""
        opened, other = self.opened[side], self.article(OTHER[side])
        if other is not None and self.history.steps:
            old = (opened.article, other) if side == "a" else (other, opened.article)
            new = (intake.article, other) if side == "a" else (other, intake.article)
            self.history.rewrite(Reanchoring(self.history.states, old, new))
        self.opened = {**self.opened, side: replace(opened, article=intake.article, intake=intake)}
        self.jobs.cancel("report")
        self.compared = None
        self.articles_changed.emit()
        self.compared_changed.emit()
        self.compare()

    def _replace(self, opened: dict[Side, Opened]) -> None:
        gone = State(dict(self.opened), self.compared, self.history)
        for lane in ("compare", "report"):
            self.jobs.cancel(lane)
        told = carry_over(self.history, [self.article(side) for side in SIDES], [opened[side].article if side in opened else None for side in SIDES])
        if not told and gone.history.steps:
            self._before = gone
        self.opened, self.compared, self.history = opened, None, self.history if told else History()
        self.stopped = False
        self.articles_changed.emit()
        self.compared_changed.emit()
        if told:
            self.carried.emit(told)
        elif gone.history.steps:
            self._tell_replaced(len(gone.history.steps))
        self.compare()

    def _tell_replaced(self, count: int) -> None:
        made = "decision you made on it is" if count == 1 else f"{count} decisions you made on it are"
        self._told = f"{'Another pair is open in place of the last one' if self.opened else 'The pair is closed'}. The {made} set aside."
        self.replaced.emit(self._told)

    @property
    def set_aside(self) -> History | None:
        """The decisions that `bring_back` returns to."""
        return self._before.history if self._before is not None else None

    def forget_set_aside(self) -> None:
        """What was set aside is here again by another way."""
        self._before = None
        self.failures.mended.emit(self._told)

    def bring_back(self) -> None:
        """Undo the last replacement that cost decisions."""
        if self._before is None:
            return
        before, self._before = self._before, None
        for lane in ("compare", "report"):
            self.jobs.cancel(lane)
        self.opened, self.compared, self.history, self.stopped = dict(before.opened), before.compared, before.history, False
        self.articles_changed.emit()
        self.compared_changed.emit()
        if self.compared is None:
            self.compare()
        else:
            self._go_on(self.compared)

    def take(self, opened: Mapping[Side, Opened], history: History, *, reverting: bool = False) -> None:
        """Show a project: its articles and what was decided about them. What was decided before can be brought back; on `reverting`, whatever was there."""
        gone = State(dict(self.opened), self.compared, self.history)
        if gone.history.steps or reverting:
            self._before = gone
        self._give_up()
        for lane in ("compare", "report"):
            self.jobs.cancel(lane)
        self.opened, self.compared, self.history, self.stopped = dict(opened), None, history, False
        self.articles_changed.emit()
        self.compared_changed.emit()
        if gone.history.steps and not reverting:
            self._tell_replaced(len(gone.history.steps))
        self.compare()

    def swap(self) -> None:
        """A becomes B and B becomes A; every decision goes along."""
        a, b = self.opened.get("a"), self.opened.get("b")
        turned: tuple[tuple[Side, Opened | None], ...] = (("a", b), ("b", a))
        self.opened = {side: opened for side, opened in turned if opened is not None}
        self.arrivals.turn()
        self.history.rewrite(mirrored)
        self.jobs.cancel("report")
        self.compared = None
        self.articles_changed.emit()
        self.compared_changed.emit()
        self.compare()

    # comparing

    def compare(self) -> None:
        """Compare what is there, off the UI thread; what was found before stays until the new answer is there."""
        a, b = self.article("a"), self.article("b")
        if a is None or b is None:
            return
        self.stopped = False
        if self.compared is None:  # where there is nothing yet, something soon is worth more than everything later
            self._compare_by(partial(tasks.first_links, a, b), self._take_links, "The two reports could not be compared.")
        else:
            self._compare_by(partial(tasks.compare_articles, a, b, self.decisions), self._take_comparison, "The two reports could not be compared.")

    def _compare_by(self, work: Callable[[Progress], Any], done: Callable[[Any], None], failing: str) -> None:
        failed = partial(self.failures.tell, failing, about="compare")
        self.jobs.start("compare", work, done, failed=failed, progress=self.advanced.emit, delay_ms=_AFTER_PAINT_MS)

    def _take_links(self, first: FirstLinks) -> None:
        self.linked.emit(first.comparison)
        self._compare_by(partial(tasks.by_words, first, self.decisions), self._take_comparison, "The two reports could not be compared.")

    def _take_comparison(self, compared: Compared) -> None:
        self.jobs.cancel("report")
        self.failures.mend("compare")
        # decisions about findings go to the same findings of this comparison, though their edges moved
        self.history.rewrite(Moved(every_known(compared.comparison, self.decisions)))
        self.compared = compared
        self.compared_changed.emit()
        self._go_on(compared)

    def _go_on(self, compared: Compared) -> None:
        """What a comparison still lacks: the better way of comparing, and the decisions that were taken while it was made."""
        if compared.unrefined is not None:
            failing = "The two reports were compared by words alone; comparing them by meaning failed."
            self._compare_by(partial(tasks.refine, compared.unrefined, self.decisions), self._take_comparison, failing)
        if compared.decisions != self.decisions:
            self._report(compared)

    def cancel(self) -> None:
        """Stop whatever runs; what is there stays."""
        self.stopped = self.jobs.busy("compare")
        for lane in ("open a", "open b", "compare", "export", PRINTING):
            self.jobs.cancel(lane)
        self.arrivals.settle()

    # deciding

    def status(self, pair: Pair) -> str | None:
        """How a pair of paragraphs stands: suggested, confirmed, added, rejected, or None."""
        return status(self.comparison, self.decisions, pair) if self.comparison else None

    def link(self, pair: Pair) -> None:
        """Link two paragraphs, or confirm that they are linked."""
        if self.comparison:
            self.do(link_command(self.comparison, pair))

    def unlink(self, pair: Pair) -> None:
        """Reject a link, or take back one that was drawn by hand."""
        if self.comparison:
            self.do(unlink_command(self.comparison, pair))

    def do(self, command: Command) -> None:
        """Carry out a decision."""
        try:
            self.undo_stack.do(about(command, {side: opened.article for side, opened in self.opened.items()}))
        except ValueError as error:
            self.failures.tell("That could not be done.", error)

    def undo(self) -> None:
        self.undo_stack.undo()

    def redo(self) -> None:
        self.undo_stack.redo()

    def _decided(self) -> None:
        self.decisions_changed.emit()
        if self.compared is not None:
            self._report(self.compared)

    def _report(self, compared: Compared) -> None:
        """Put into words what the decisions leave of a comparison; where the articles are long, off the UI thread."""
        say = partial(tasks.reported, compared.comparison, self.decisions, compared.unrefined)
        if is_long(compared.comparison):
            self.jobs.start("report", lambda _progress: say(), self._take_report)
        else:
            self._take_report(say())

    def _take_report(self, compared: Compared) -> None:
        self.compared = compared
        self.reported.emit()

    # work

    def _tell_work(self) -> None:
        if not self.jobs.busy():
            self.ended.emit()
        else:
            self.began.emit(next((said for lane, said in _DOING.items() if self.jobs.busy(lane)), "Opening"))
