"""What a reading view shows: which articles, and the marks and links of their comparison. Long ones are prepared off the UI thread."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from reader.article.model import Article
from reader.article.sides import SIDES, Side
from reader.window.jobs import Jobs
from reader.window.reading.preparing import Prepared, is_long, prepare, words_of

if TYPE_CHECKING:
    from reader.comparison.model import Comparison
    from reader.project.decisions import Decisions
    from reader.window.reading.view import ReadingView

_AFTER_PAINT_MS = 40


class Showing:
    """Tells every part of a view what there is to show."""

    def __init__(self, view: ReadingView) -> None:
        self.articles: dict[Side, Article | None] = {"a": None, "b": None}
        self._view = view
        self.comparison: Comparison | None = None
        self._jobs = Jobs(view)

    def set_nothing(self) -> None:
        """Both pages as they are in the beginning."""
        for side in SIDES:
            self._set_article(side, None)

    def set_articles(self, a: Article | None, b: Article | None, words: Mapping[Side, int]) -> None:
        """Two articles at once, unmarked; None leaves a side empty. `words`: how many they have, where that is known already."""
        view = self._view
        changed = self.articles["a"] is not a or self.articles["b"] is not b
        self._unmark()
        if view.whole:
            view.landmarks.set_articles(self.articles, {"a": a, "b": b})
        turned = self._crossing(a, b)
        for side, article in (("a", a), ("b", b)):
            self._set_article("a" if side == "a" else "b", article, words.get("a" if side == "a" else "b"))
        for crossed, right in turned.items():
            view.panes[crossed].set_direction(right)
            self._say_language(crossed)
        view.place_parts()
        view.lock.setVisible(a is not None and b is not None)
        if changed:
            if view.whole:
                view.landmarks.show()
            view.following.refresh()

    def _crossing(self, a: Article | None, b: Article | None) -> dict[Side, bool | None]:
        """For each side that takes over the article of the other, the direction that the person gave it there."""
        coming: tuple[tuple[Side, Side, Article | None], ...] = (("a", "b", a), ("b", "a", b))
        return {
            side: self._view.panes[other].direction
            for side, other, article in coming
            if article is not None and article is not self.articles[side] and self._same_text(article, self.articles[other])
        }

    @staticmethod
    def _same_text(one: Article, other: Article | None) -> bool:
        return other is not None and (one is other or (one.title == other.title and one.paragraphs == other.paragraphs))

    def _set_article(self, side: Side, article: Article | None, words: int | None = None) -> None:
        view = self._view
        if article is not None and self.articles[side] is article:
            return
        before, self.articles[side] = self.articles[side], article
        shown = article if article is not None else Article(())
        pane = view.panes[side]
        if before is not None and before.paragraphs == shown.paragraphs:
            pane.set_language(shown)
        elif shown.paragraphs or pane.article.paragraphs:  # an empty page is there from the beginning
            pane.set_article(shown)
        view.headers[side].set_article(article, words)
        pane.setAccessibleName(view.headers[side].said)
        pane.setAccessibleDescription("")
        if article is not None or before is not None:
            self._say_language(side)
        self._jobs.cancel(f"length {side}")
        if view.headers[side].wants_words:
            # a thread that works would hold up the other page, and the picture of both
            self._jobs.start(f"length {side}", lambda _: words_of(shown), view.headers[side].set_words, delay_ms=_AFTER_PAINT_MS)
        if view.whole:
            view.searching.set_article(side, shown)
        view.arrangement.hook()

    def set_direction(self, side: Side, right: bool | None) -> None:
        """Which way one article runs: from right to left, from left to right, or (None) as its language and letters have it."""
        view = self._view
        view.panes[side].set_direction(right)
        self._say_language(side)
        view.place_parts()

    def _say_language(self, side: Side) -> None:
        view = self._view
        article = self.articles[side]
        view.headers[side].language.show_language(article.language if article is not None else "en", view.panes[side].direction)
        view.headers[side].set_right_to_left(view.panes[side].right_to_left)

    def set_comparison(self, comparison: Comparison | None, decisions: Decisions) -> None:
        """The marks of what was found and decided; None takes all marks off. The newest call counts."""
        if comparison is None:
            self._unmark()
        else:
            self._prepare(comparison, decisions, whole=True)

    def set_first_links(self, comparison: Comparison, decisions: Decisions) -> None:
        """The links alone of a comparison that has nothing else yet."""
        self._prepare(comparison, decisions, whole=False)

    def _prepare(self, comparison: Comparison, decisions: Decisions, *, whole: bool) -> None:
        self._jobs.cancel("marks")
        if is_long(comparison):
            self._jobs.start("marks", lambda _: prepare(comparison, decisions, whole=whole), lambda prepared: self._mark(comparison, prepared, whole=whole))
        else:
            self._mark(comparison, prepare(comparison, decisions, whole=whole), whole=whole)

    def _unmark(self) -> None:
        self._jobs.cancel("marks")
        if self.comparison is not None:
            self._mark(None, None)

    def _mark(self, comparison: Comparison | None, prepared: Prepared | None, *, whole: bool = True) -> None:
        view = self._view
        view.complete()
        again = comparison is not None and comparison is self.comparison
        self.comparison = comparison
        known = prepared.known if prepared is not None else None
        if comparison is not None:
            self._set_article("a", comparison.a.article)
            self._set_article("b", comparison.b.article)
            view.place_parts()
        every = known if whole else None
        view.arrangement.set_counterparts(every)
        for side in SIDES:
            view.headers[side].set_share(prepared.shares.get(side) if prepared is not None else None)
            view.panes[side].set_marks(known.marks(side) if known is not None else ())
        view.gutter.set_counterparts(known)
        chosen = dict(view.following.chosen) if again else {}
        view.following.set_counterparts(known, chosen)
        view.following.set_in_rows(view.arrangement.in_rows)
        view.pointing.set_counterparts(known)
        view.wordings.set_counterparts(every)
        view.menus.set_counterparts(every)
        view.linking.allowed = every is not None
