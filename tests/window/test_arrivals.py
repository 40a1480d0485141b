"""Articles on their way into a window: two opened together come together, and what cannot be read keeps back nobody."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.article.sides import Side
from reader.window.arrivals import Arrivals
from reader.window.failures import Failures
from reader.window.jobs import Jobs
from reader.window.opened import Opened

TEXT = "Pier at Velm shut\n\nThe pier at {} was shut on Tuesday after a mast fell on it.\n\nNobody was hurt, and it opens again on Friday.\n"


class Heard:
    """Arrivals with all they need, and what they said."""

    def __init__(self) -> None:
        self.jobs, self.failures = Jobs(), Failures()
        self.arrivals = Arrivals(self.jobs, self.failures)
        self.come: list[dict[Side, Opened]] = []
        self.said: list[str] = []
        self.arrivals.arrived.connect(self.come.append)
        self.arrivals.took_in.connect(lambda side, _intake: self.said.append(f"took in {side}"))
        self.arrivals.project_wanted.connect(lambda file, alone: self.said.append(f"project {file.name}{'' if alone else ' and more'}"))
        self.failures.failed.connect(lambda text, _details: self.said.append(text))


@pytest.fixture
def heard(qtbot: QtBot) -> Heard:
    return Heard()


def files(folder: Path) -> dict[Side, Path]:
    found: dict[Side, Path] = {"a": folder / "coast.txt", "b": folder / "shore.txt"}
    for side, path in found.items():
        path.write_text(TEXT.format(side), encoding="utf-8")
    return found


def test_two_files_come_together(heard: Heard, qtbot: QtBot, tmp_path: Path) -> None:
    heard.arrivals.open_files(files(tmp_path))
    assert heard.arrivals.busy("a") and heard.arrivals.busy("b")
    qtbot.waitUntil(lambda: len(heard.said) == 2)
    assert [sorted(come) for come in heard.come] == [["a", "b"]]
    assert heard.come[0]["a"].path == tmp_path / "coast.txt" and heard.come[0]["a"].intake is not None


def test_what_is_not_there_is_told_and_the_other_comes(heard: Heard, qtbot: QtBot, tmp_path: Path) -> None:
    heard.arrivals.open_files(files(tmp_path) | {"a": tmp_path / "gone.txt"})
    qtbot.waitUntil(lambda: len(heard.said) == 2)
    assert any("gone.txt" in said for said in heard.said)
    assert [sorted(come) for come in heard.come] == [["b"]]


def test_what_is_dropped_never_comes(heard: Heard, qtbot: QtBot, tmp_path: Path) -> None:
    heard.arrivals.open_files(files(tmp_path))
    heard.arrivals.drop()
    assert not heard.jobs.busy()
    heard.arrivals.settle()
    qtbot.wait(50)
    assert heard.come == []


def test_a_project_is_no_article(heard: Heard, tmp_path: Path) -> None:
    heard.arrivals.open_files(files(tmp_path) | {"b": tmp_path / "velm.diptych"})
    assert heard.said == ["project velm.diptych and more"], "that it was opened is not known yet"
    assert not heard.jobs.busy()


def test_what_is_on_its_way_goes_along_when_the_sides_change_places(heard: Heard, qtbot: QtBot, tmp_path: Path) -> None:
    both = files(tmp_path)
    heard.arrivals.open_files({"a": both["a"]})
    heard.arrivals.turn()
    assert heard.arrivals.busy("b") and not heard.arrivals.busy("a")
    qtbot.waitUntil(lambda: heard.said == ["took in b"])
    assert [sorted(come) for come in heard.come] == [["b"]]
    heard.arrivals.open_files(both | {"b": tmp_path / "gone.txt"})
    heard.arrivals.turn()
    qtbot.waitUntil(lambda: len(heard.said) == 3)
    assert [sorted(come) for come in heard.come[1:]] == [["b"]] and heard.come[1]["b"].path == both["a"]
    heard.failures.mended.connect(lambda text: heard.said.append(f"mended: {text}"))
    heard.failures.opened("a")
    assert heard.said[-1].startswith("mended"), "what could not be opened into B could not be opened into A now"


def test_the_sample_comes_turned_where_it_was_turned_on_its_way(heard: Heard, qtbot: QtBot) -> None:
    for turned in (False, True):
        heard.arrivals.open_sample()
        if turned:
            heard.arrivals.turn()
        qtbot.waitUntil(lambda count=turned + 1: len(heard.come) == count)
    first, second = heard.come
    assert (first["a"], first["b"]) == (second["b"], second["a"])
