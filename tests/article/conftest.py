"""What the readers' tests share lies beside them: pytest imports test files by their path."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
