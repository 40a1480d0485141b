"""What the window knows: a comparison that was put aside half done is finished when it is brought back, and Swap takes along what is on its way."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from reader.article.model import Article, Paragraph
from reader.language.reading import Reading
from reader.project.decisions import Decisions
from reader.project.history import History
from reader.window import tasks
from reader.window.controller import Controller
from reader.window.opened import Opened
from reader.window.tasks import Compared
from reader.work import Progress

A = Article((Paragraph("The pier at Velm was shut on Tuesday."), Paragraph("Nobody was hurt when the mast fell on it.")), title="Pier shut")
B = Article((Paragraph("A mast fell on the pier at Velm, which was shut on Tuesday."),), title="Mast falls")


@pytest.fixture
def controller(qtbot: QtBot) -> Iterator[Controller]:
    made = Controller()
    yield made
    made.jobs.close()


def test_what_is_brought_back_is_compared_to_the_end(controller: Controller, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    release, asked = threading.Event(), threading.Event()

    def refine(readings: tuple[Reading, Reading], decisions: Decisions, progress: Progress) -> Compared:
        asked.set()
        release.wait(10)
        from reader.comparison.compare import compare

        return tasks.reported(compare(*readings), decisions)

    monkeypatch.setattr(tasks, "refine", refine)
    controller.take({"a": Opened(A), "b": Opened(B)}, History())
    qtbot.waitUntil(asked.is_set, timeout=20_000)
    controller.link((1, 0))
    assert controller.compared is not None and controller.compared.unrefined is not None, "a decision does not make it the better comparison"
    controller.close_both()
    controller.bring_back()
    release.set()
    qtbot.waitUntil(lambda: not controller.jobs.busy(), timeout=20_000)
    assert controller.compared.unrefined is None and controller.compared.decisions == controller.decisions


def test_swap_takes_along_what_is_on_its_way(controller: Controller, qtbot: QtBot) -> None:
    release = threading.Event()
    third = "Divers at Velm\n\nDivers looked for the mast of the pier on Wednesday.\n\nThey found it in the mud.\n"

    def slow(progress: Progress) -> tasks.Intake:
        release.wait(10)
        return tasks.open_paste(third, progress)

    controller.take({"a": Opened(A), "b": Opened(B)}, History())
    controller.arrivals.open_by("a", slow, "It could not be read.")
    controller.swap()
    release.set()
    qtbot.waitUntil(lambda: not controller.jobs.busy(), timeout=20_000)
    assert controller.article("a") is B
    put = controller.article("b")
    assert put is not None and put.paragraphs[-1].text == "They found it in the mud."
