"""Undo and redo over decisions, without limit, and the named commands that change them. Knows no window."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reader.article.model import Span
from reader.article.sides import Pair, Side
from reader.comparison.model import Comparison
from reader.project import decisions as deciding
from reader.project import links as linking
from reader.project.changes import Change, carried_out, change_between, taken_back
from reader.project.decisions import Decisions, Dismissed, Stance

MOST_REWRITTEN = 50_000
"""Decisions in all states together that are carried over to articles that changed: a second or two."""


@dataclass(frozen=True, slots=True)
class Command:
    """One change and its name, as the Edit menu gives it after "Undo": "link A¶5 – B¶6"."""

    name: str
    change: Callable[[Decisions], Decisions]


@dataclass(frozen=True, slots=True)
class Step:
    """A command that was carried out, and what it changed."""

    name: str
    change: Change


class History:
    """The decisions now, and every step that led to them. A new step forgets the steps that were undone."""

    def __init__(self, start: Decisions | None = None) -> None:
        self._now = start if start is not None else Decisions()
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def now(self) -> Decisions:
        """What is decided at this moment."""
        return self._now

    @property
    def undo_name(self) -> str | None:
        """The name of what `undo` takes back; None when there is nothing."""
        return self._done[-1].name if self._done else None

    @property
    def redo_name(self) -> str | None:
        """The name of what `redo` does again; None when there is nothing."""
        return self._undone[-1].name if self._undone else None

    @property
    def steps(self) -> tuple[Step, ...]:
        """Everything done and not undone, oldest first."""
        return tuple(self._done)

    @property
    def undone(self) -> tuple[Step, ...]:
        """Everything that can be done again, the step undone last at the end."""
        return tuple(self._undone)

    @classmethod
    def restored(cls, now: Decisions, done: Sequence[Step], undone: Sequence[Step]) -> "History":
        """A history as a project file kept it: `steps` and `undone` of an earlier day."""
        history = cls(now)
        history._done, history._undone = list(done), list(undone)
        return history

    @property
    def states(self) -> Iterator[Decisions]:
        """Every state of the decisions that undo and redo lead to, now first; as far as `rewrite` takes them along."""
        yield self._now
        for steps, go in ((self._done, taken_back), (self._undone, carried_out)):
            yield from (state for _, state in self._from_now(steps, go))

    def _from_now(self, steps: Sequence[Step], go: Callable[[Decisions, Change], Decisions]) -> Iterator[tuple[Step, Decisions]]:
        """The steps from the nearest on, each with where it leads."""
        at, room = self._now, MOST_REWRITTEN
        for step in reversed(steps):
            at = go(at, step.change)
            room -= 1 + at.count
            if room < 0:
                return
            yield step, at

    def do(self, command: Command) -> bool:
        """Carry out a command. False, and no step, where it changes nothing. What the command raises passes through and changes nothing."""
        after = command.change(self._now)
        if after == self._now:
            return False
        self._done.append(Step(command.name, change_between(self._now, after)))
        self._undone.clear()
        self._now = after
        return True

    def undo(self) -> bool:
        """Take the last step back. False where there is none."""
        if not self._done:
            return False
        step = self._done.pop()
        self._undone.append(step)
        self._now = taken_back(self._now, step.change)
        return True

    def redo(self) -> bool:
        """Do again what was undone last. False where there is none."""
        if not self._undone:
            return False
        step = self._undone.pop()
        self._done.append(step)
        self._now = carried_out(self._now, step.change)
        return True

    def rewrite(self, change: Callable[[Decisions], Decisions]) -> None:
        """Carry every step, done and undone, over to articles that changed (see `anchoring`); nothing to undo is added.

        Where there are thousands, each with thousands of decisions behind it, the farthest are forgotten: they are not worth minutes.
        """
        now = change(self._now)
        here, done = now, []
        for step, state in self._from_now(self._done, taken_back):
            after, here = here, change(state)
            done.append(Step(step.name, change_between(here, after)))
        here, undone = now, []
        for step, state in self._from_now(self._undone, carried_out):
            before, here = here, change(state)
            undone.append(Step(step.name, change_between(before, here)))
        self._now, self._done, self._undone = now, done[::-1], undone[::-1]


def pair_name(pair: Pair) -> str:
    """A pair of paragraphs as a person counts them: "A¶5 – B¶6"."""
    return f"A¶{pair[0] + 1} – B¶{pair[1] + 1}"


def place_name(side: Side, paragraph: int) -> str:
    """A paragraph as a person counts it: "B¶6"."""
    return f"{side.upper()}¶{paragraph + 1}"


def link(comparison: Comparison, pair: Pair) -> Command:
    """Link two paragraphs; where they are linked by what was suggested, that is confirmed."""
    suggested = any((known.a, known.b) == pair for known in comparison.paragraph_links)
    return Command(f"{'confirm' if suggested else 'link'} {pair_name(pair)}", lambda d: linking.link(comparison, d, pair))


def unlink(comparison: Comparison, pair: Pair) -> Command:
    """Take a link away."""
    return Command(f"unlink {pair_name(pair)}", lambda d: linking.unlink(comparison, d, pair))


def confirm(pair: Pair) -> Command:
    """Confirm a suggested link."""
    return Command(f"confirm {pair_name(pair)}", lambda d: linking.confirm(d, pair))


def reject(pair: Pair) -> Command:
    """Reject a suggested link."""
    return Command(f"reject {pair_name(pair)}", lambda d: linking.reject(d, pair))


def reset(pair: Pair) -> Command:
    """Forget what was decided about a pair."""
    return Command(f"reset {pair_name(pair)}", lambda d: linking.reset(d, pair))


def dismiss(finding: Dismissed) -> Command:
    """Put a finding aside."""
    return Command(f"dismiss {_finding_name(finding)}", lambda d: deciding.dismiss(d, finding))


def restore(finding: Dismissed) -> Command:
    """Bring a dismissed finding back."""
    return Command(f"restore {_finding_name(finding)}", lambda d: deciding.restore(d, finding))


def mark(side: Side, span: Span, stance: Stance) -> Command:
    """Make a stretch one-sided or shared."""
    what = (
        f"mark {place_name(side, span.paragraph)} as only in {side.upper()}" if stance == "one-sided" else f"mark {place_name(side, span.paragraph)} as shared"
    )
    return Command(what, lambda d: deciding.mark(d, side, span, stance))


def unmark(side: Side, span: Span) -> Command:
    """Forget what was marked inside a stretch."""
    return Command(f"unmark {place_name(side, span.paragraph)}", lambda d: deciding.unmark(d, side, span))


def rename(side: Side, paragraphs: tuple[int, ...], label: str) -> Command:
    """Give a topic another label."""
    return Command(
        f"rename topic to “{' '.join(label.split())}”" if label.strip() else "give topic its own name", lambda d: deciding.rename(d, side, paragraphs, label)
    )


def correct_speaker(side: Side, quotation: Span, speaker: str) -> Command:
    """Say who speaks."""
    return Command(f"correct speaker in {place_name(side, quotation.paragraph)}", lambda d: deciding.correct_speaker(d, side, quotation, speaker))


def _finding_name(finding: Dismissed) -> str:
    seen = dict.fromkeys(place_name(side, span.paragraph) for side, span in finding.places)
    return f"{finding.kind.removesuffix(' a').removesuffix(' b')} {' – '.join(seen)}".strip()
