"""What is an address, and whether this program may look there. Pure but for the environment."""

import os
import re

OFFLINE = "DIPTYCH_OFFLINE"
"""Set to anything but 0, no or false, this environment variable keeps the program from the network whatever its settings say."""
ADDRESS = re.compile(r"https?://[^\s/?#]+\S*", re.IGNORECASE)


def is_offline() -> bool:
    """Whether the environment keeps the program from the network."""
    return os.environ.get(OFFLINE, "").strip().casefold() not in ("", "0", "no", "false")


def address_in(text: str) -> str | None:
    """The address, where a text is nothing but one; "www.example.org/page" counts."""
    line = text.strip().strip("<>")
    if len(line) > 2000 or len(line.split()) != 1:
        return None
    if line.casefold().startswith("www.") and "." in line[4:]:
        line = f"https://{line}"
    return line if ADDRESS.fullmatch(line) else None
