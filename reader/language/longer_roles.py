"""What stands with more than one word beside a name and says what somebody is: "the leader of the council, Ines Roth". Pure."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set

from reader.article.model import Article
from reader.language.gazetteer import sections
from reader.language.reading import Name
from reader.language.sayers import is_somebody

_BEFORE = 60
_HIGHER = {"minister": frozenset(["prime"]), "president": frozenset(["vice"])}  # nobody calls a prime minister the minister
_APPOSED_ROLE = re.compile(r"\b[Tt]he (?P<kind>(?:[a-z-]+ ){0,3}?)(?P<what>[a-z]+)(?: (?:of|for|in|at) (?P<of>[\w’' -]{2,40}))?, \Z")


def is_office(before: str) -> bool:
    """Whether what stands before a name is an office with what it is of: "Secretary of the Interior"."""
    words = before.split()
    of = words.index("of") if "of" in words else 0
    capital = all(word[0].isupper() or word in ("of", "the", "and") for word in words)
    return 0 < of < len(words) - 1 and capital and words[0][0].isupper() and words[of - 1].lower() in sections("titles.txt")["role"]


def longer_roles_of(article: Article, name: Name) -> set[str]:
    """What stands with more before a comma and the name: "transport" and "minister", "leader" of "the leader of the council, Ines Roth"."""
    roles: set[str] = set()
    for span in name.mentions:
        text = article.paragraphs[span.paragraph].text
        beside = _APPOSED_ROLE.search(text, max(0, span.start - _BEFORE), span.start) if text.startswith(", ", max(0, span.start - 2)) else None
        # of "the lawyer for the mayor, Ines Roth" either may be she
        if beside is not None and is_somebody(beside["what"]) and not is_somebody(beside["of"] or ""):
            roles.update((*beside["kind"].split(), beside["what"]))
    return roles


def by_role(roles: Sequence[Set[str]]) -> dict[str, list[int]]:
    """Who is said to be what: of each role the numbers of the names."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, some in enumerate(roles):
        for role in some:
            if not _HIGHER.get(role, frozenset()) & some:
                found[role].append(number)
    return found


def only_bearer(bearers: Mapping[str, Sequence[int]], wanted: Set[str]) -> int | None:
    """The one of whom such a role is said; None where that is nobody, or more than one."""
    found = [bearers.get(role, ()) for role in wanted]
    alike = {number for some in found for number in some} if all(len(some) <= 1 for some in found) else set()
    return next(iter(alike)) if len(alike) == 1 else None
