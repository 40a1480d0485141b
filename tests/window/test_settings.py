"""Settings survive a new start, and damaged ones read as their defaults."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from reader.window.settings import Pair, Settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "window.ini"


def test_everything_comes_back(file: Path) -> None:
    settings = Settings.at(file)
    settings.appearance = "dark"
    settings.zoom = 3
    settings.last_folder = "/somewhere/reports"
    settings.last_export = "/somewhere/else"
    settings.keep_bytes("geometry", QByteArray(b"abc"))
    settings.set_shortcut("swap", "Ctrl+J")
    settings.remember(Pair(Path("/x/a.txt"), Path("/x/b.txt"), "One, “two”", "Three & four"))
    settings.save()
    again = Settings.at(file)
    assert again.appearance == "dark"
    assert again.zoom == 3
    assert again.last_folder == "/somewhere/reports"
    assert again.last_export == "/somewhere/else"
    assert again.bytes_of("geometry") == QByteArray(b"abc")
    assert again.shortcut("swap") == "Ctrl+J"
    assert again.recent == (Pair(Path("/x/a.txt"), Path("/x/b.txt"), "One, “two”", "Three & four"),)


def test_defaults_and_damage(file: Path) -> None:
    settings = Settings.at(file)
    assert (settings.appearance, settings.zoom, settings.last_folder, settings.recent) == ("system", 0, "", ())
    assert settings.bytes_of("geometry") is None
    assert settings.shortcut("swap") is None
    file.write_text('[General]\nappearance=purple\nzoom=much\nrecent="[{\\"a\\": 1}]"\n', encoding="utf-8")
    damaged = Settings.at(file)
    assert (damaged.appearance, damaged.zoom, damaged.recent) == ("system", 0, ())


def test_the_newest_pair_is_first_and_listed_once(file: Path) -> None:
    settings = Settings.at(file)
    for number in range(20):
        settings.remember(Pair(Path(f"/x/{number}.txt"), Path("/x/b.txt"), str(number), "b"))
    settings.remember(Pair(Path("/x/15.txt"), Path("/x/b.txt"), "fifteen", "b"))
    titles = [pair.title_a for pair in settings.recent]
    assert titles[:2] == ["fifteen", "19"]
    assert "15" not in titles and len(titles) == 12
    settings.remember(Pair(Path("/x/b.txt"), Path("/x/15.txt"), "b", "swapped"))
    assert [pair.title_b for pair in settings.recent][:2] == ["swapped", "b"] and len(settings.recent) == 12, "swapped it is the same pair"
    settings.forget_recent()
    assert settings.recent == ()


def test_a_shortcut_can_be_given_back(file: Path) -> None:
    settings = Settings.at(file)
    settings.set_shortcut("swap", "")
    assert settings.shortcut("swap") == ""
    settings.set_shortcut("swap", None)
    assert settings.shortcut("swap") is None
