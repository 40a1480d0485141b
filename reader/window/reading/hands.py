"""What answers to a reader's hand in a reading view: pointing, finding, wordings, places, linking, menus. No article needs any of it to be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.window.reading.landmarks import Landmarks
from reader.window.reading.linking import Linking
from reader.window.reading.menus import Menus
from reader.window.reading.pointing import Pointing
from reader.window.reading.searching import Searching
from reader.window.reading.wordings import Wordings

if TYPE_CHECKING:
    from reader.window.reading.view import ReadingView


def give_hands(view: ReadingView) -> None:
    """Make them for a view that has its panes, and have both told of each other."""
    panes, following = view.panes, view.following
    view.pointing = Pointing(panes["a"], panes["b"], view.gutter, following, view)
    view.searching = Searching(panes["a"], panes["b"], following, view)
    view.wordings = Wordings(view, panes, following, view.pointing, view.theme)
    view.landmarks = Landmarks(view, panes, following, view.searching.finders)
    view.linking = Linking(view, panes, view.gutter)
    view.menus = Menus(view, panes, view.pointing, view.wordings, view.landmarks)
    for edge in view.maps.values():
        view.searching.changed.connect(edge.forget_ticks)
        view.landmarks.changed.connect(edge.forget_ticks)
    view.pointing.why_changed.connect(view.why_changed)
    view.pointing.place_activated.connect(view.place_activated)
    view.pointing.place_brought.connect(view.place_brought)
    view.pointing.counterpart_shown.connect(view.counterpart_shown)
    view.gutter.opened.connect(lambda a, b: view.wordings.show((a, b)))
    view.gutter.menu_wanted.connect(view.menus.at_link)
    view.menus.linking.connect(view.link_wanted)
    view.menus.unlinking.connect(view.unlink_wanted)
    view.linking.drawn.connect(view.link_wanted)
    for part in (view.linking, view.landmarks, view.searching):
        part.told.connect(view.told)
    view.landmarks.wanted.connect(view.visit)
    view.landmarks.coming.connect(view.wordings.close)
    view.wordings.coming.connect(view.landmarks.close)
