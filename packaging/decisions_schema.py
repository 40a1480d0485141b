"""Writes resources/schema/decisions.json from the types that a coder's decisions are read into: run it after one of them changed."""

import json
from pathlib import Path

from reader.project.coding import Coding
from reader.project.store.describing import schema_of

FILE = Path(__file__).resolve().parents[1] / "resources" / "schema" / "decisions.json"


def schema() -> str:
    """The schema as it is shipped."""
    head = {"$id": "urn:diptych:schema:decisions:1", "title": "diptych-decisions/1"}
    return json.dumps({**head, **schema_of(Coding)}, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    FILE.write_text(schema(), encoding="utf-8")
