"""Which body "the company" or "the agency" means: the only one that the paragraph has named so far. Pure; spans are code points of one paragraph."""

import re

from reader.article.model import Span
from reader.language.folding import folded
from reader.language.gazetteer import sections
from reader.language.mentions import Mentions

_PRIVATE = frozenset("company firm retailer carmaker airline manufacturer publisher".split())
_PUBLIC = frozenset("agency department bureau service ministry regulator watchdog".split())
_OTHER = frozenset("club union group organization organisation charity association network".split())
BODIES = frozenset(f"the {noun}" for noun in _PRIVATE | _PUBLIC | _OTHER)
_OFFICES = _PUBLIC | frozenset("administration office commission authority board division".split())
_FIRMS = frozenset("company co corp corporation inc ltd plc group foods motors airlines".split())
_NEAR = 30  # names before a word that are looked at
_NEVER = frozenset(
    """
    university college school hospital party house senate congress government parliament times post journal news press council court police democrats
    republicans
    """.split()
)


def only_body(mentions: Mentions, low: str, mention: Span) -> int | None:
    """The number of the one organisation of that kind that is named before in the paragraph, or in the one before where none is."""
    noun = low.removeprefix("the ")
    last = mentions.first(mention.paragraph, mention.start)
    for paragraph in (mention.paragraph, mention.paragraph - 1):
        first = mentions.first(paragraph, 0) if paragraph >= 0 else last
        near = mentions.every[max(first, last - _NEAR) : last]
        found = {n for span, n in near if mentions.names[n].kind == "organisation" and not mentions.is_quoted(span)}
        if found:
            only = next(iter(found))
            return only if len(found) == 1 and _can_be(mentions.names[only].text, noun) else None
        last = first
    return None


def _can_be(name: str, noun: str) -> bool:
    """Whether a body of that name can be called so: not "the company" of the Harbour Union, nor "the department" of the Harbour Service."""
    words = folded(re.split(r" (?:of|for) ", name, maxsplit=1)[0]).split()
    head = words[-1]
    if head in _NEVER or words[0] == "white":
        return False
    known = head in sections("organisation-heads.txt")[""] or head in _OFFICES
    if noun in _PRIVATE:
        return head in _FIRMS or not known
    if noun in _PUBLIC:
        return head == noun or (noun == "agency" and (head in _OFFICES or not known))
    return head == noun or (noun in ("group", "organization", "organisation") and head not in _OFFICES) or not known
