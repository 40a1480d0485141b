"""Settings that every test runs under: no screen, one BLAS thread, no settings of the person's own."""

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import pytest
from hypothesis import settings

# how long a thing takes is for the benches to say: on a machine that is busy, a test would fail that holds
settings.register_profile("diptych", deadline=None)
settings.load_profile("diptych")

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real articles beside the project; tests that need it are skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("needs ../shared (real articles for measuring), which is not part of the project")
    return SHARED
