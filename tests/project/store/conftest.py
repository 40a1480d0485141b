"""An invented project for every test."""

import sys
from pathlib import Path

import pytest

# pytest imports test files by their path; what they share lies beside them.
sys.path.insert(0, str(Path(__file__).parent))

from bridge import whole

from reader.project.store.project import Project


@pytest.fixture
def project() -> Project:
    return whole()
