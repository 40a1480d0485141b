"""The process in which a stranger's project file, or exported decisions, are looked at: they come on its standard input, and what was checked goes out again on
its standard output, as plain rows or as decisions told anew. Whoever asked makes its own database, or its own values, of those, and checks them once more.
"""

import json
import os
import sys
from typing import Any, NoReturn

from reader.apart.confined import confine
from reader.project.store.checked import TOO_LARGE
from reader.project.store.errors import ProjectError
from reader.project.store.files import looked_over


def main() -> NoReturn:
    """Look at what came, answer, and leave at once. The exit status is 0 where there is an answer."""
    sys.dont_write_bytecode = True
    confine()
    ask = json.loads(sys.stdin.buffer.readline())
    out = answered(ask, sys.stdin.buffer.read())
    for part in out:
        sys.stdout.buffer.write(part)
    sys.stdout.buffer.flush()
    os._exit(0)


def answered(ask: dict[str, Any], data: bytes) -> tuple[bytes, bytes]:
    """A line of JSON, which holds `refused` where that is how it went, and what was checked."""
    name = str(ask["name"])
    try:
        if ask["kind"] == "decisions":
            from reader.project.coding import coding_bytes, read_coding

            return _line({}), coding_bytes(read_coding(data, name))
        told, notes = looked_over(data, name)
        return _line({"notes": list(notes)}), told
    except ProjectError as error:
        return _line({"refused": str(error)}), b""
    except MemoryError:
        return _line({"refused": TOO_LARGE.format(name)}), b""


def _line(said: dict[str, Any]) -> bytes:
    return json.dumps(said, ensure_ascii=True).encode("ascii") + b"\n"
