import errno
import os
import stat
from pathlib import Path

import pytest

from reader.report.writing import WriteError, write_bytes, write_text


def alone(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_a_file_is_written_and_replaced_whole(tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    write_bytes(file, b"one")
    assert stat.S_IMODE(file.stat().st_mode) & 0o077 == 0o066 & ~_mask()
    file.chmod(0o640)
    write_text(file, "zwei ü \ud800")
    assert file.read_text(encoding="utf-8") == "zwei ü ?"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert alone(tmp_path) == ["report.pdf"]


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_a_link_is_followed(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_bytes(b"old")
    link.symlink_to(real)
    write_bytes(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EACCES, "nothing may be written in the folder"),
        (errno.EROFS, "nothing may be written in the folder"),
        (errno.EIO, os.strerror(errno.EIO)),
    ],
)
def test_a_failure_names_the_file_and_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(b"old")

    def fail(handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(WriteError) as raised:
        write_bytes(file, b"new")
    message = str(raised.value)
    assert said in message
    assert "report.pdf" in message
    assert "unchanged" in message
    assert file.read_bytes() == b"old"
    assert alone(tmp_path) == ["report.pdf"]


def test_a_failure_while_putting_it_in_place_leaves_nothing_beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: Path, target: Path) -> None:
        raise PermissionError(errno.EPERM, "no")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(WriteError):
        write_bytes(tmp_path / "x", b"new")
    assert alone(tmp_path) == []


def test_what_cannot_be_a_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="is a folder"):
        write_bytes(tmp_path, b"")
    with pytest.raises(WriteError, match="there is no folder"):
        write_bytes(tmp_path / "none" / "x", b"")
    with pytest.raises(WriteError, match="too long"):
        write_bytes(tmp_path / ("x" * 300), b"")
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(WriteError, match="device or a pipe"):
        write_bytes(pipe, b"")


def test_a_write_protected_file_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(WriteError, match="write-protected"):
        write_bytes(file, b"new")
    assert file.read_bytes() == b"old"


def test_an_interruption_leaves_nothing_beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_bytes(tmp_path / "x", b"new")
    assert alone(tmp_path) == []
