"""What tests/bench/traced.py counts over hundreds of documents, held over one of each kind; and that it sees what it looks for."""

import shutil
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "bench"))

import traced

pytestmark = pytest.mark.skipif(sys.platform != "linux" or not shutil.which("strace"), reason="traces by strace")


@pytest.mark.parametrize("ending", [".html", ".docx", ".odt", ".epub", ".rtf", ".pdf", ".eml"])
def test_a_document_that_asks_for_something_outside_gets_nothing(ending: str) -> None:
    how, wrong, calls = traced.traced(next(document for document in traced.leading_outside() if document[0] == ending))
    if not calls:
        pytest.skip("nothing may be traced here")
    assert wrong == [] and how in ("read", "refused")


@pytest.mark.parametrize(
    ("line", "bad"),
    [
        ("1 socket(AF_INET, SOCK_STREAM, 0) = 3", True),
        ('1 openat(AT_FDCWD, "/etc/passwd", O_RDONLY|O_CLOEXEC) = 3', True),
        ('1 openat(AT_FDCWD, "/etc/passwd", O_RDONLY|O_CLOEXEC) = -1 EACCES (Permission denied)', False),
        (f'1 openat(AT_FDCWD, "{sys.prefix}/x", O_WRONLY|O_CREAT, 0666) = 3', True),
        (f'1 openat(AT_FDCWD, "{sys.prefix}/x", O_RDONLY) = 3', False),
        ('1 unlink("/tmp/x") = 0', True),
        ('1 execve("/a", [], 0) = 0\n1 execve("/b", [], 0) = 0', True),
    ],
)
def test_what_counts_as_reaching_out(line: str, bad: bool) -> None:
    assert bool(traced.faults(line)) is bad
