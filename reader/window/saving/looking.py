"""How a project is being looked at, as names and values for its file, and looking at it so again."""

from typing import TYPE_CHECKING

from reader.article.sides import SIDES, Side
from reader.project.bookmarks import Bookmarks
from reader.project.store.project import Bookmark, Setting
from reader.window.finding_choices import CHIPS, SORTS, STATUSES

if TYPE_CHECKING:
    from reader.window.main import MainWindow
    from reader.window.reading.view import ReadingView

View = tuple[tuple[str, Setting], ...]
_SWITCHES = ("aligned", "order_b", "only_differences", "dim_shared")


def seen(window: "MainWindow") -> View:
    """The arrangement of the pages, the paragraph that is read on each, and which findings are listed."""
    found: dict[str, Setting] = {name: window.actions_[name].isChecked() for name in _SWITCHES}
    for side in SIDES:
        pane = window.view.panes[side]
        found[f"at_{side}"] = (pane.page.placement.near(pane.middle()) or 0) if pane.page.count else 0
    found["leader"] = window.view.following.leader
    panel = window.panel
    found |= {"findings": panel.chips.current, "status": panel.status.current, "order": panel.sort.current}
    return tuple(sorted(found.items()))


def look(window: "MainWindow", view: View) -> None:
    """Arrange the pages as they were and go to where they were read. What makes no sense here is passed over."""
    was = dict(view)
    for name in _SWITCHES:
        window.actions_[name].setChecked(was.get(name) is True)
    window.actions_["reading"].setChecked(was.get("aligned") is not True)
    pages = window.view
    pages.set_mode("aligned" if was.get("aligned") is True else "reading", "b" if was.get("order_b") is True else "a")
    pages.set_only_differences(was.get("only_differences") is True)
    pages.set_dim_shared(was.get("dim_shared") is True)
    for name, choices, choose in (
        ("findings", CHIPS, window.panel.chips.choose),
        ("status", STATUSES, window.panel.status.pick),
        ("order", SORTS, window.panel.sort.pick),
    ):
        if was.get(name) in [choice for choice, _ in choices]:
            choose(str(was[name]))
    side: Side = "b" if was.get("leader") == "b" else "a"
    pane, at = pages.panes[side], was.get(f"at_{side}")
    if isinstance(at, int) and 0 < at < pane.page.count:
        top, bottom = pane.page.placement.place_of(at)
        pages.following.lead(side, (top + bottom - pane.viewport().height()) / 2)


def bookmarks(view: "ReadingView") -> tuple[Bookmark, ...]:
    """The bookmarks that are set."""
    return view.landmarks.bookmarks.places()


def set_bookmarks(view: "ReadingView", marked: tuple[Bookmark, ...]) -> None:
    """Set these and no others."""
    view.landmarks.set_bookmarks(Bookmarks(*(frozenset(paragraph for of, paragraph in marked if of == side) for side in SIDES)))
