"""A short fuzz of each target, and every file that once broke something."""

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))

import readers


@pytest.mark.parametrize("file", sorted(readers.CORPUS.glob("*-*")), ids=lambda file: file.name)
def test_what_broke_once(file: Path) -> None:
    # how long it takes is for `make fuzz` to say
    why = readers.one(file.name.partition("-")[0], file.read_bytes())
    assert not why or why.startswith("took")


@pytest.mark.parametrize("target", readers.TARGETS)
@given(data=st.one_of(st.binary(max_size=2000), st.randoms(use_true_random=False)))
@settings(max_examples=12, deadline=None)
def test_no_input_is_a_fault(target: str, data: object) -> None:
    given_ = data if isinstance(data, bytes) else readers.mutated(readers.TARGETS[target][1](), data)  # type: ignore[arg-type]
    why = readers.one(target, given_)
    assert not why or why.startswith("took")
