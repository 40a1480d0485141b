"""Takes a history along when an article comes in another version, and says what became of it. Pure."""

from collections.abc import Sequence

from reader.article.model import Article
from reader.project.anchoring import Reanchoring, revised
from reader.project.decisions import Decisions
from reader.project.history import History


def carry_over(history: History, old: Sequence[Article | None], new: Sequence[Article | None]) -> str:
    """Where both articles (A, B) are versions of those before, move every decision to where its text is now, and say so; "" where they are others."""
    (a, b), (new_a, new_b) = old, new
    if a is None or b is None or new_a is None or new_b is None or history.now == Decisions() or not (revised(a, new_a) and revised(b, new_b)):
        return ""
    history.rewrite(Reanchoring(history.states, (a, b), (new_a, new_b)))
    lost = len(history.now.unplaced)
    if not lost:
        return "This is another version of the same report. Every decision, note and tag has found its place in it."
    those = "One decision has" if lost == 1 else f"{lost} decisions have"
    return f"This is another version of the same report. What you decided went along; {those} no place in it, listed under “Without a place”."
