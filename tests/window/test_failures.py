"""What failed is told, and taken back when it is done after all."""

import pytest
from pytestqt.qtbot import QtBot

from reader.article.errors import ArticleError
from reader.window.failures import PROJECT, Failures


@pytest.fixture
def said(qtbot: QtBot) -> tuple[Failures, list[str]]:
    """The failures of a window, and a line for everything that they tell."""
    lines: list[str] = []
    failures = Failures()
    failures.failed.connect(lambda text, _details: lines.append(f"failed: {text}"))
    failures.mended.connect(lambda text: lines.append(f"mended: {text}"))
    return failures, lines


def test_what_failed_is_taken_back_once(said: tuple[Failures, list[str]]) -> None:
    failures, lines = said
    failures.tell("It could not be opened.", ArticleError("coast.txt was not found."), "open a")
    failures.mend("open b")
    failures.mend("open a")
    failures.mend("open a")
    assert lines == ["failed: coast.txt was not found.", "mended: coast.txt was not found."]


def test_what_failed_twice_in_the_same_words_stands_until_both_are_done(said: tuple[Failures, list[str]]) -> None:
    failures, lines = said
    for about in ("open a", "open b"):
        failures.tell("It could not be opened.", ArticleError("coast.txt was not found."), about)
    failures.mend("open a")
    assert not any(line.startswith("mended") for line in lines)
    failures.mend("open b")
    assert lines[-1] == "mended: coast.txt was not found."


def test_what_is_about_no_kind_of_work_is_never_taken_back(said: tuple[Failures, list[str]]) -> None:
    failures, lines = said
    failures.tell("That could not be done.", ArticleError("There is no such link."))
    failures.mend("")
    assert lines == ["failed: There is no such link."]


def test_what_could_not_be_opened_is_taken_back_when_something_opens_there(said: tuple[Failures, list[str]]) -> None:
    failures, lines = said
    failures.say("velm.diptych was not found.", "", PROJECT)
    failures.tell("It could not be opened.", ArticleError("coast.txt was not found."), "open a")
    failures.opened("b")
    assert lines[2:] == ["mended: velm.diptych was not found."]
    failures.opened("a", "b")
    assert lines[3:] == ["mended: coast.txt was not found."]


def test_what_could_not_be_opened_changes_sides_with_the_articles(said: tuple[Failures, list[str]]) -> None:
    failures, lines = said
    failures.tell("It could not be opened.", ArticleError("coast.txt was not found."), "open a")
    failures.turn()
    failures.opened("a")
    assert len(lines) == 1
    failures.opened("b")
    assert lines[1:] == ["mended: coast.txt was not found."]
