"""What runs off the UI thread, run here: plain values in, plain values out, and errors put into words."""

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from reader.article.errors import ArticleError
from reader.article.model import Article
from reader.comparison.model import Comparison
from reader.framing import written as framing_written
from reader.framing.naming import people
from reader.project.decisions import Decisions, Dismissed, dismiss
from reader.report.writing import WriteError
from reader.window import tasks
from reader.work import Cancelled, Progress, silent

A = """Bridge at Tolm closed after a barge hit it

The old bridge at Tolm was closed on Tuesday after a barge struck its middle pier.

“Nobody was on the span when it shook,” said engineer Paul Wray.

The barge carried 400 tonnes of gravel.
"""

B = """Barge strikes Tolm bridge

A barge hit the middle pier of the old bridge at Tolm on Tuesday, and the bridge was closed.

Engineer Paul Wray said: “Nobody was on the span when it shook.”

A school bus that crosses at eight was late that morning.
"""


def pasted() -> tuple[Article, Article]:
    """Both reports, as pasted."""
    return tasks.open_paste(A, silent).article, tasks.open_paste(B, silent).article


@pytest.fixture(scope="module")
def compared() -> tasks.Compared:
    return by_words(silent)


def by_words(progress: Progress) -> tasks.Compared:
    """Both reports, compared by words as the window does it."""
    return tasks.by_words(tasks.first_links(*pasted(), progress), Decisions(), progress)


def test_a_comparison_and_its_words(compared: tasks.Compared) -> None:
    assert compared.comparison.quotes
    assert compared.findings and compared.dismissed == ()
    assert compared.overview.a.paragraphs == 3


def test_progress_only_grows_and_can_stop_it() -> None:
    shares: list[float] = []
    by_words(lambda share, doing: shares.append(share))
    assert shares == sorted(shares) and shares[0] == 0.0 and shares[-1] <= 1.0

    def stop(share: float, doing: str) -> None:
        if share > 0.2:
            raise Cancelled

    with pytest.raises(Cancelled):
        by_words(stop)


def test_the_quick_answer_is_refined_where_there_is_a_better_way(monkeypatch: pytest.MonkeyPatch) -> None:
    from reader.comparison import trained

    a, b = pasted()
    monkeypatch.setattr(trained, "available", lambda: False)
    assert by_words(silent).unrefined is None
    monkeypatch.setattr(trained, "available", lambda: True)
    quick = by_words(silent)
    assert quick.unrefined is not None and quick.comparison.method == "lexical"
    monkeypatch.setattr(trained, "available", lambda: False)
    refined = tasks.refine(quick.unrefined, Decisions(), silent)
    assert refined.unrefined is None
    assert refined.comparison == tasks.compare_articles(a, b, Decisions(), silent).comparison


def test_the_first_links_are_those_by_words_and_nothing_else() -> None:
    first = tasks.first_links(*pasted(), silent)
    whole = by_words(silent).comparison
    assert first.comparison.links and set(first.comparison.paragraph_links) <= set(whole.paragraph_links)
    assert not (first.comparison.quotes or first.comparison.only_a or first.comparison.only_b or first.comparison.topics_b)


READY = """
import sys
from reader.window import controller
print("numpy" in sys.modules)
from reader.language import read
from reader.comparison import linking
print(*sorted(name for name in sys.modules if name.startswith("reader.")))
"""


def test_what_the_first_links_do_not_need_is_not_loaded_for_them() -> None:
    loaded = subprocess.run([sys.executable, "-c", READY], capture_output=True, text=True, timeout=120, check=True).stdout.split()
    late = ("reader.comparison.compare", "reader.comparison.differences", "reader.comparison.topics", "reader.framing", "reader.report")
    assert loaded[0] == "False"  # the arithmetic comes with the first pair: a window is whole before that
    assert "reader.comparison.lexical" in loaded
    assert [name for name in loaded if name.startswith(late)] == []


def test_what_was_dismissed_is_kept_apart(compared: tasks.Compared) -> None:
    first = compared.findings[0]
    after = tasks.reported(compared.comparison, dismiss(Decisions(), Dismissed(first.kind, first.places)))
    assert [finding.key for finding in after.dismissed] == [first.key]
    assert first.key not in {finding.key for finding in after.findings}
    assert len(after.findings) == len(compared.findings) - 1


def test_the_names_that_people_go_by_are_worked_out_once(compared: tasks.Compared, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Comparison] = []
    monkeypatch.setattr(framing_written, "people", lambda comparison: asked.append(comparison) or people(comparison))
    tasks.reported(compared.comparison, Decisions())
    assert asked == [compared.comparison]


def test_the_pdf_is_written_whole(compared: tasks.Compared, tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    assert tasks.write_report(compared.comparison, Decisions(), file, "pdf", None, silent) == ()
    assert file.read_bytes().startswith(b"%PDF")
    assert list(tmp_path.iterdir()) == [file]


def test_files_and_the_sample_open(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(A, encoding="utf-8")
    opened = tasks.open_file(file, silent)
    assert opened.article.title == "Bridge at Tolm closed after a barge hit it"
    assert (opened.form, opened.data) == ("a plain text", A.encode())
    a, b = tasks.open_sample(silent)
    assert a.title and b.title


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (ArticleError("a.txt is empty."), "a.txt is empty."),
        (WriteError("“out.pdf” is a folder."), "“out.pdf” is a folder."),
        (OSError(errno.ENOSPC, "whatever"), "out.pdf could not be written. No space left on device."),
        (FileNotFoundError(errno.ENOENT, "whatever", "/x/weights"), "No such file or directory: /x/weights."),
        (OSError("Disk gone"), "out.pdf could not be written. Disk gone."),
        (MemoryError(), "out.pdf could not be written. There is not enough memory for it."),
        (ValueError("odd\n number"), "odd number (ValueError)"),
        (KeyError(), "KeyError"),
    ],
)
def test_errors_are_told_without_a_traceback(error: Exception, said: str) -> None:
    text, details = tasks.explain("out.pdf could not be written.", error)
    assert said in text and "Traceback" not in text
    assert bool(details) == (not isinstance(error, ArticleError | WriteError | OSError | MemoryError))
