"""A sample of the points at which saving is killed, starved and unplugged; `make faults` tries them all."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import killed

HERE = Path(__file__).resolve().parent
NO_COMPILER = 77


def test_no_work_is_lost_at_a_sample_of_the_points() -> None:
    done = subprocess.run([sys.executable, str(HERE / "run.py"), "--every", "250"], capture_output=True, text=True, timeout=600, check=False)
    if done.returncode == NO_COMPILER:
        pytest.skip("needs a C compiler and Linux")
    assert done.returncode == 0, done.stdout + done.stderr
    said = done.stdout.splitlines()[-1].split()
    assert said[0] == "all" and int(said[2]) > 60 and said[-1] == "0"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")
def test_the_real_program_is_killed_and_brings_everything_back() -> None:
    done = subprocess.run([sys.executable, str(HERE / "killed.py"), "--rounds", "1"], capture_output=True, text=True, timeout=280, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout == "the program killed: tried 1, lost 0\n"


@pytest.mark.parametrize(("made", "nothing"), [([[], ["a", 1]], False), ([[], []], True), ([["link"], []], False)], ids=["bookmarked", "taken back", "linked"])
def test_what_was_all_taken_back_need_not_be_offered_again(made: list[object], nothing: bool) -> None:
    decisions, bookmarks = made
    work = killed.Work()
    work.heard("began " + json.dumps([["a", "b"], [], [], [], []]))
    work.heard("did 0 " + json.dumps([["a", "b"], ["note"], ["note"], [], []]))
    work.heard("kept 0")
    work.heard("did 1 " + json.dumps([["a", "b"], decisions, [], ["note"], bookmarks]))
    work.heard("kept 1")
    assert work.may_be_nothing() is nothing
