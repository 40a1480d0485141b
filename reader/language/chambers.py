"""Which parliament an article means by "the House". Pure."""

from collections.abc import Sequence
from dataclasses import replace

from reader.language.registry import Mention

_LOWER, _COMMONS = "House of Representatives", "House of Commons"
_OF_COMMONS = frozenset(("commons", "house of commons"))
_OF_CONGRESS = frozenset(("senate", "congress", "house of representatives", "us house"))


def chambers(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, "the House" as the Commons where the article names these, and no congress."""
    named = {" ".join(m.keys) for m in mentions}
    if not named & _OF_COMMONS or named & _OF_CONGRESS:
        return list(mentions)
    return [replace(m, usual=_COMMONS) if m.usual == _LOWER else m for m in mentions]
