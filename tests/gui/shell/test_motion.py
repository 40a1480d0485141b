"""Less motion where the system asks for it: in the words of each system's own tool, and in the window."""

import sys

import pytest
from pytestqt.qtbot import QtBot

from reader.window.main import MainWindow
from reader.window.motion import command, says_reduced

GNOME = "({'org.gnome.desktop.interface': {'enable-animations': <%s>}, 'org.freedesktop.appearance': {'reduced-motion': <uint32 %d>}},)"
KDE = "({'org.kde.kdeglobals.KDE': {'AnimationDurationFactor': <'%s'>}},)"


@pytest.mark.parametrize(
    ("answer", "reduced"),
    [
        (GNOME % ("true", 0), False),
        (GNOME % ("false", 0), True),
        (GNOME % ("true", 1), True),
        (KDE % "0", True),
        (KDE % "0.000", True),
        (KDE % "0.5", False),
        ("1\n", True),
        ("0\n", False),
        ("(<<true>>,)", False),
        ("", False),
    ],
)
def test_what_a_system_says(answer: str, reduced: bool) -> None:
    assert says_reduced(answer) is reduced


def test_a_window_follows_the_system(pair: MainWindow, qtbot: QtBot) -> None:
    assert command() == []  # nothing is asked where nobody sees anything
    system, following = pair.desk.system_motion, pair.view.following
    assert following.motion
    for answer, motion in (("1", False), ("0", True)):
        with qtbot.waitSignal(system.changed):
            system.ask([sys.executable, "-S", "-c", f"print({answer})"])
        assert following.motion is motion
    with qtbot.waitSignal(system.changed):
        system.ask([sys.executable, "-S", "-c", "print(1)"])
    pair.actions_["reduce_motion"].trigger()
    pair.actions_["reduce_motion"].trigger()
    assert not following.motion  # not chosen here, but still by the system
    system.ask(["diptych-has-no-such-tool"])
    system.ask([sys.executable, "-S", "-c", "import sys; print(0); sys.exit(1)"])
    qtbot.wait(150)
    assert not following.motion  # who fails has said nothing
