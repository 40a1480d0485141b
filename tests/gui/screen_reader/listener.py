"""Reads the window as a screen reader does, over AT-SPI, and prints what it met as JSON. Run by the system's Python, which has the bindings."""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

CONTROLS = ("push button", "toggle button", "entry", "list", "check box")
announced = []


def walk(node, depth=0):
    yield node
    if depth < 12:
        for number in range(node.get_child_count()):
            child = node.get_child_at_index(number)
            if child is not None:
                yield from walk(child, depth + 1)


def window():
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(number)
        if program is not None and "iptych" in (program.get_name() or ""):
            for inner in range(program.get_child_count()):
                frame = program.get_child_at_index(inner)
                if frame is not None and "↔" in (frame.get_name() or ""):
                    return frame
    return None


def waited_for(found, seconds=40):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            answer = found()
        except GLib.GError:
            answer = None
        if answer:
            return answer
        pump(0.3)
    sys.exit("nothing came: " + found.__name__)


def pump(seconds):
    loop = GLib.MainLoop()
    GLib.timeout_add(int(seconds * 1000), loop.quit)
    loop.run()


def pane(side):
    frame = window()
    return frame and next((n for n in walk(frame) if n.get_name().startswith("Article " + side) and n.get_role_name() in ("text", "entry")), None)


def pane_a():
    return pane("A")


def compared():
    frame = window()
    return frame and next((n for n in walk(frame) if n.get_name().startswith("Only in B")), None)


listener = Atspi.EventListener.new(lambda event: announced.append(str(event.any_data)))
listener.register("object:announcement")
waited_for(window)
article = waited_for(pane_a)
waited_for(compared)
pump(1.0)
Atspi.Component.grab_focus(article)
pump(0.5)
count = Atspi.Text.get_character_count(article)
whole = Atspi.Text.get_text(article, 0, count)
place = whole.find("“")
Atspi.Text.set_caret_offset(article, place + 3)
pump(1.0)
line = Atspi.Text.get_string_at_offset(article, place + 3, Atspi.TextGranularity.PARAGRAPH)
print(
    json.dumps(
        {
            "title": window().get_name(),
            "text": whole,
            "caret": Atspi.Text.get_caret_offset(article) - place,
            "paragraph": line.content if line is not None else "",
            "description": article.get_description(),
            "announced": announced,
            "nameless": [
                f"{n.get_role_name()} in {n.get_parent().get_name()} ({n.get_parent().get_role_name()}) {n.get_description()}"
                for n in walk(window())
                if n.get_role_name() in CONTROLS and not n.get_name() and n.get_state_set().contains(Atspi.StateType.SHOWING)
            ],
            "roles": sorted({n.get_role_name() for n in walk(window())}),
            "findings": next((n.get_child_count() for n in walk(window()) if n.get_name() == "Findings" and n.get_role_name().startswith("list")), 0),
        }
    )
)
