"""What a web page says of itself for machines (JSON-LD, schema.org): its publisher, and the house that signs where no person does. Off the window's process."""

import json
from collections.abc import Iterator
from typing import Any

from reader.article import trees
from reader.article.taken import same_letters

LONGEST = 400_000
"""Characters of all such scripts of a page together."""
MOST = 2000
"""Values of one of them that are looked at."""
HOUSES = ("publisher", "sourceOrganization", "copyrightHolder", "parentOrganization")


def publishers(root: trees.Element) -> list[str]:
    """The names of those who publish the page."""
    return [name for said in _objects(root) for key in HOUSES for each in _list(said.get(key)) for name in _names(each)]


def writers(root: trees.Element, houses: set[str]) -> str | None:
    """Whom the page names as the authors of an article, persons before agencies and desks; none of `houses` (as `same_letters`)."""
    for said in _objects(root):
        if not any(kind in str(said.get("@type")) for kind in ("Article", "Posting", "Report")):
            continue
        named = [(name, "Organization" in str(each.get("@type"))) for each in _list(said.get("author")) if isinstance(each, dict) for name in _names(each)]
        named = [(name, is_house) for name, is_house in named if same_letters(name) and same_letters(name) not in houses]
        if named:
            return ", ".join(name for name, is_house in named if not is_house) or named[0][0]
    return None


def _objects(root: trees.Element) -> Iterator[dict[str, Any]]:
    """Every object of every script, the outer ones first."""
    room = LONGEST
    for script in root.iter("script"):
        text = script.text or ""
        if (script.get("type") or "").partition(";")[0].strip().casefold() != "application/ld+json" or len(text) > room:
            continue
        room -= len(text)
        try:
            left, waiting = MOST, [json.loads(text, strict=False)]
        except (ValueError, RecursionError):
            continue
        while waiting and left > 0:
            value = waiting.pop(0)
            left -= 1
            if isinstance(value, dict):
                yield value
                waiting += [each for each in value.values() if isinstance(each, dict | list)][:left]
            elif isinstance(value, list):
                waiting += value[:left]


def _names(value: Any) -> list[str]:
    """The names of a person or a house, as they are told in one of several ways."""
    if isinstance(value, dict):
        return [name for name in _list(value.get("name")) if isinstance(name, str)]
    return [value] if isinstance(value, str) else []


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]
