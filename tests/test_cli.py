"""The command line from outside: what it writes where, its exit statuses, and that no person ever sees a traceback."""

import contextlib
import io
import json
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from reader import __version__, cli, commands, resources
from reader.work import Cancelled

ORCHARD_A = """---
title: Frost takes half the cherries in Uddale
source: The Uddale Mercury
date: 2024-05-03
---

UDDALE – Growers in Uddale lost half of their cherry crop to frost on Thursday night, the growers' union said.

“We lit every candle we had and it was not enough,” said Marta Quill, who has 40 acres above the river.

The union has asked the county for 2 million crowns in relief.

The village will hold its cherry fair in June all the same, with jam from last year.
"""
ORCHARD_B = """---
title: Late frost hits Uddale fruit
source: Plainsland Radio
date: 2024-05-03
---

Half of the cherry crop in Uddale was lost to frost on Thursday night, according to the growers' union.

"We lit every candle we had, and it was not enough," grower Marta Quill said.

Wholesale prices rose by a fifth on Friday.
"""


@pytest.fixture
def pair(tmp_path: Path) -> tuple[str, str]:
    for name, text in (("a.md", ORCHARD_A), ("b.md", ORCHARD_B)):
        tmp_path.joinpath(name).write_text(text, encoding="utf-8")
    return str(tmp_path / "a.md"), str(tmp_path / "b.md")


def schema(name: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads(resources.path("schema", f"{name}.json").read_text(encoding="utf-8")))


def out_of(*words: str, **options: object) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run([sys.executable, "-m", "reader", *words], capture_output=True, timeout=300, check=False, **options)  # type: ignore[call-overload, no-any-return]


# --- what it writes


def test_compare_writes_json_that_fits_the_schema(pair: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.json"
    assert cli.main(["compare", *pair, "--json", str(out)]) == 0
    value = json.loads(out.read_text(encoding="utf-8"))
    schema("comparison").validate(value)
    assert value["articles"]["a"]["source"] == "The Uddale Mercury"
    assert {(link["a"]["paragraph"], link["b"]["paragraph"]) for link in value["paragraph_links"]} >= {(0, 0), (1, 1)}
    assert [q["kind"] for q in value["quotes"]] == ["identical"]
    assert capsys.readouterr() == ("", "")


def test_compare_to_standard_output_writes_utf_8_and_nothing_else(pair: tuple[str, str]) -> None:
    done = out_of("compare", *pair, "--json", "-", env=os.environ | {"PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stderr) == (0, b"")
    value = json.loads(done.stdout.decode("utf-8"))
    schema("comparison").validate(value)
    assert "“We lit" in value["articles"]["a"]["paragraphs"][1]["text"]


def test_compare_gives_the_same_json_each_time(pair: tuple[str, str]) -> None:
    first = out_of("compare", *pair, "--json", "-", env=os.environ | {"PYTHONHASHSEED": "1"})
    second = out_of("compare", *pair, "--json", "-", env=os.environ | {"PYTHONHASHSEED": "2"})
    assert first.stdout == second.stdout != b""


def test_lexical_says_so(pair: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["compare", *pair, "--lexical", "--json", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["generator"] == {"name": "diptych", "version": __version__, "method": "lexical"}


def test_compare_without_an_output_prints_what_a_person_reads(pair: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["compare", *pair]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("A  Frost takes half the cherries in Uddale\n   The Uddale Mercury · 2024-05-03 · 4 paragraphs, ")
    for words in ("B  Late frost hits Uddale fruit", "Only in A", "Only in B", "Wholesale prices", "Shared quotes: 1", "“We lit every candle we had"):
        assert words in printed
    assert max(map(len, printed.splitlines())) <= 80


def test_compare_writes_a_pdf_with_the_date_asked_for(pair: tuple[str, str], tmp_path: Path) -> None:
    first, second = tmp_path / "1.pdf", tmp_path / "2.pdf"
    for out in (first, second):
        assert cli.main(["compare", *pair, "--pdf", str(out), "--made", "2024-05-04"]) == 0
    assert first.read_bytes().startswith(b"%PDF-")
    assert first.read_bytes() == second.read_bytes()


def test_read_writes_json_that_fits_the_schema(pair: tuple[str, str], tmp_path: Path) -> None:
    out = tmp_path / "reading.json"
    assert cli.main(["read", pair[0], "--json", str(out)]) == 0
    value = json.loads(out.read_text(encoding="utf-8"))
    schema("reading").validate(value)
    assert [q["speaker"]["text"] for q in value["quotations"]] == ["Marta Quill"]


@pytest.mark.parametrize(("command", "name"), [("compare", "comparison"), ("read", "reading")])
def test_schema_is_printed_without_articles(command: str, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([command, "--schema"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed["title"] == f"diptych-{name}/1"
    Draft202012Validator.check_schema(printed)


def test_the_door_knows_every_command() -> None:
    assert set(commands.COMMANDS) == cli.COMMANDS


def test_version_comes_quickly_because_it_loads_nothing() -> None:
    program = "import sys; from reader.cli import main; main(['--version']); sys.exit(any(m in sys.modules for m in ('numpy', 'PySide6', 'typst', 'json')))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (0, f"diptych {__version__}\n")


# --- what it refuses


def refused(words: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """The message of a command that must end with 2, write nothing on standard output and show no traceback."""
    status = cli.main(words)
    printed = capsys.readouterr()
    assert (status, printed.out) == (2, "")
    assert "Traceback" not in printed.err
    return printed.err


def test_an_article_that_is_not_there_is_named(pair: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = str(tmp_path / "gone.txt")
    assert "gone.txt" in refused(["compare", pair[0], missing], capsys)
    assert "gone.txt" in refused(["read", missing, "--json", "-"], capsys)


def test_a_name_with_control_characters_cannot_speak_to_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    message = refused(["read", str(tmp_path / "\x1b[2Jgone.txt"), "--json", str(tmp_path / "out")], capsys)
    assert "\x1b" not in message
    assert "gone.txt" in message


@pytest.mark.parametrize(
    "words",
    [
        ["compare"],
        ["compare", "one.md"],
        ["compare", "a", "b", "c"],
        ["compare", "a", "b", "--made", "yesterday"],
        ["read"],
        ["read", "one.md"],
        ["snapshot", "a", "b"],
        ["snapshot", "a", "--output", "x.png"],
        ["snapshot", "--output", "x.png", "--size", "12x9"],
        ["snapshot", "--output", "x.png", "--size", "wide"],
        ["one.md", "two.md", "three.md", "--exit-after-first-paint"],
        ["--no-such-option"],
    ],
)
def test_a_command_that_lacks_something_is_explained(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert refused(words, capsys)


def test_an_output_that_is_an_article_is_refused_and_the_article_kept(pair: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert "overwritten" in refused(["compare", *pair, "--json", pair[1]], capsys)
    assert Path(pair[1]).read_text(encoding="utf-8") == ORCHARD_B


@pytest.mark.parametrize("place", ["", "missing/out.json"])
def test_a_place_where_nothing_can_be_written_is_refused_before_the_work(place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "folder" in refused(["compare", "no-such-a", "no-such-b", "--json", str(tmp_path / place)], capsys)


def test_two_outputs_in_one_place_are_refused(pair: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "same place" in refused(["compare", *pair, "--json", "-", "--pdf", "-"], capsys)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_is_write_protected_is_named(pair: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "locked"
    folder.mkdir()
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    assert "locked" in refused(["compare", *pair, "--json", str(folder / "out.json")], capsys)


def test_a_full_disk_leaves_the_old_file(pair: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out.json"
    out.write_text("old")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert "full" in refused(["compare", *pair, "--json", str(out)], capsys)
    assert out.read_text() == "old"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.md", "b.md", "out.json"]


def test_a_file_called_like_a_command_is_pointed_out(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert "./read" not in refused(["read"], capsys)
    tmp_path.joinpath("read").write_text(ORCHARD_A)
    assert "./read" in refused(["read"], capsys)


def test_no_display_is_said_and_not_crashed_on(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert "no display" in refused([], capsys)


def test_a_missing_system_library_is_said_with_what_to_install(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    class Lacking:
        def find_spec(self, name: str, path: object = None, target: object = None) -> None:
            if name == "reader.window.app":
                raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")

    monkeypatch.setattr(sys, "meta_path", [Lacking(), *sys.meta_path])
    monkeypatch.delitem(sys.modules, "reader.window.app", raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    message = refused([], capsys)
    assert "libEGL.so.1" in message
    assert "apt-get install" in message


# --- faults and interruptions


def broken(monkeypatch: pytest.MonkeyPatch, fault: BaseException) -> list[str]:
    def failing(name: str, progress: object) -> None:
        raise fault

    monkeypatch.setattr(commands, "_reading", failing)
    return ["read", "any", "--json", "-"]


def test_a_fault_of_our_own_is_a_message_and_not_a_traceback(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delenv("DIPTYCH_TRACEBACK", raising=False)
    assert cli.main(broken(monkeypatch, RuntimeError("the well is dry"))) == 1
    assert "the well is dry" in capsys.readouterr().err


def test_the_traceback_is_there_for_who_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIPTYCH_TRACEBACK", "1")
    with pytest.raises(RuntimeError, match="the well is dry"):
        cli.main(broken(monkeypatch, RuntimeError("the well is dry")))


@pytest.mark.parametrize("fault", [KeyboardInterrupt(), Cancelled()])
def test_stopping_is_no_error_message(fault: BaseException, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(broken(monkeypatch, fault)) == 130
    assert capsys.readouterr().err == "Stopped.\n"


def test_a_system_error_names_the_file(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(broken(monkeypatch, OSError(5, "Input/output error", "/media/stick/a.md"))) == 2
    assert capsys.readouterr().err == "/media/stick/a.md: Input/output error.\n"


@pytest.mark.skipif(os.name == "nt", reason="signals and terminals of POSIX")
def test_ctrl_c_ends_quietly_and_leaves_nothing_behind(tmp_path: Path) -> None:
    long = "\n\n".join(f"The council of ward {n} met on day {n} and voted on {n} roads, said Clerk Number{n} Hale." for n in range(900))
    for name in ("a.txt", "b.txt"):
        tmp_path.joinpath(name).write_text(long)
    # a shell that starts the tests in the background has them ignore Ctrl+C, and what they start as well
    heeding = "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); from reader.cli import main; sys.exit(main())"
    words = [sys.executable, "-c", heeding, "compare", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), "--json", str(tmp_path / "out.json")]
    try:
        ours, theirs = os.openpty()
    except OSError:
        pytest.skip("needs pseudo-terminals, which this container lacks")
    with subprocess.Popen(words, stderr=theirs, stdout=subprocess.DEVNULL) as running:
        os.close(theirs)
        told = b""
        while b"%" not in told:  # it has begun, and says so
            told += os.read(ours, 1000)
        running.send_signal(signal.SIGINT)
        with contextlib.suppress(OSError):  # Linux says EIO at the end of a terminal
            while more := os.read(ours, 1000):
                told += more
    os.close(ours)
    assert running.returncode == 130
    assert told.endswith(b"\r\x1b[KStopped.\r\n")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.txt", "b.txt"]


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
def test_a_reader_that_leaves_early_is_no_error(pair: tuple[str, str]) -> None:
    with subprocess.Popen([sys.executable, "-m", "reader", "compare", *pair], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        running.stdout.close()
        said = running.stderr.read() if running.stderr else b""
    assert (running.returncode, said) == (141, b"")


# --- the terminal


class Terminal(io.StringIO):
    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


def test_progress_is_told_on_a_terminal_and_wiped_away(pair: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert cli.main(["compare", *pair, "--json", str(tmp_path / "out.json")]) == 0
    told = terminal.getvalue()
    assert "%" in told
    assert told.endswith("\r\x1b[K")


def test_quiet_is_quiet(pair: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert cli.main(["compare", *pair, "--quiet", "--json", str(tmp_path / "out.json")]) == 0
    assert terminal.getvalue() == ""


# --- the window


def test_names_without_a_command_open_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    from reader.window import app

    asked: list[tuple[list[Path], bool]] = []

    def run(paths: list[Path], *, ahead: object = None, exit_after_first_paint: bool = False) -> int:
        assert ahead is None  # in a process that has Qt already, nothing is read by another
        asked.append((paths, exit_after_first_paint))
        return 0

    monkeypatch.setattr(app, "run", run)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    for words in ([], ["x.md"], ["x.md", "y.md"], ["./compare", "y.md"], ["--", "read"], ["--exit-after-first-paint", "x.md", "y.md"]):
        assert cli.main(words) == 0
    assert asked == [
        ([], False),
        ([Path("x.md")], False),
        ([Path("x.md"), Path("y.md")], False),
        ([Path("compare"), Path("y.md")], False),
        ([Path("read")], False),
        ([Path("x.md"), Path("y.md")], True),
    ]


def test_snapshot_writes_a_picture_of_the_size_asked_for(pair: tuple[str, str], tmp_path: Path) -> None:
    from PIL import Image, ImageStat

    picture = tmp_path / "window.png"
    done = out_of("snapshot", *pair, "--output", str(picture), "--size", "1200x800", "--dark")
    assert done.returncode == 0, done.stderr.decode()
    with Image.open(picture) as image:
        assert image.size == (1200, 800)
        assert ImageStat.Stat(image.convert("L")).mean[0] < 110, "a dark window is dark"


def test_snapshot_to_standard_output(tmp_path: Path) -> None:
    done = out_of("snapshot", "--output", "-")
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.startswith(b"\x89PNG\r\n")


def test_exit_after_first_paint_leaves(pair: tuple[str, str], tmp_path: Path) -> None:
    done = out_of("--exit-after-first-paint", *pair, env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path)})
    assert done.returncode == 0, done.stderr.decode()


def test_everything_is_printed_as_one_column_of_words(pair: tuple[str, str]) -> None:
    done = out_of("compare", *pair, "--words", "--lexical", "--quiet")
    assert done.returncode == 0, done.stderr.decode()
    said = done.stdout.decode()
    assert "BOTH ARTICLES, PARAGRAPH BY PARAGRAPH" in said and "Paragraph 1 of A" in said and "Paragraph 1 of B" in said
