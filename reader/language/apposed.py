"""Who somebody is that an article names beside what he is: "Otto Brandt, Ms. Roth’s lawyer", "the harbour inspector, Otto Brandt". Pure."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from reader.article.model import Article
from reader.language import gazetteer
from reader.language.reading import Name
from reader.language.roles import SPELLED
from reader.language.sayers import can_say

_WINDOW = 90  # characters beside a name
_OWNED = r"(?:[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,3}(?:['’]s|(?<=s)['’]) )"
_WHAT = r"(?:[\w-]+ ){0,3}[a-z][\w-]+"
_AFTER = re.compile(rf", (?:[Tt]he ({_WHAT})|({_OWNED}{_WHAT}))(?=[,;.]|\Z| (?:of|for|who|at|in|said|told)\b)")
_BEFORE = re.compile(rf"\b(?:[Tt]he ({_WHAT})|({_OWNED}{_WHAT})), \Z")
_TITLE = re.compile(r"(?:\A|[.!?] )((?:[\w-]+ ){1,3}[a-z]+) \Z")
_CHAIR = re.compile(
    r"(?: \([^()]{1,20}\))?, (?:the )?(chair(?:man|woman)?|leader|president|director|head) of (?:the )?(?:[A-Z][\w&’'-]* (?:and |of )?){1,5}?"
    r"(Committee|Commission|Board|Council|Union|Company|Caucus)\b"
)
_ANY_HEAD = frozenset(("head", "leader", "chief"))  # what newsrooms call whoever is at the head of a body; a president and a chairman may be two
_ANYBODY = "top leader"  # as key: whoever is at the head, by whatever title
_HEAD = r"(president|head|leader|chief|chair)(?:man|woman|person)?"
_HEADS = re.compile(
    rf", (?:the )?{_HEAD} of ((?:[A-Z][\w.-]*['’]s |the )?(?:[A-Z][\w&’'-]* (?:and |of (?:the )?)?){{1,5}}?[A-Z][\w&-]*)(?=[,;.]|\Z| (?:said|told)\b)"
)
_IS_HEAD = re.compile(rf"the {_HEAD} of (.+)\Z")
_PLACED = re.compile(r"\b((?:(?:New|North|South|West) )?[A-Z][a-z]+) (Gov|Sen|Governor|Senator|Mayor)\.? \Z")
_OWNER = re.compile(r"\A.*(?:['’]s|s['’]) ")


def has_owner_or_article(words: str) -> bool:
    """Whether words can mean the holder of an office, or what somebody sent: "Ms. Roth’s lawyer", "a reply from the board"."""
    return words.lower().startswith(("the ", "a ", "an ")) or "’" in words or "'" in words


@lru_cache(maxsize=4)
def holders(article: Article, names: tuple[Name, ...]) -> dict[str, str]:
    """What somebody is to who that is, for all that the article says of one person alone. Linear in the mentions."""
    found: dict[str, set[str]] = defaultdict(set)
    for name in names:
        if name.kind != "person":
            continue
        for span in name.mentions:
            text = article.paragraphs[span.paragraph].text
            for what in _beside(text, span.start, span.end):
                if " " in what and not what.endswith("s") and can_say(f"the {what}"):
                    found[_key(what)].add(name.text)
    return {what: next(iter(who)) for what, who in found.items() if len(who) == 1}


def _beside(text: str, start: int, end: int) -> Iterator[str]:
    """What the words before and after a name say that somebody is."""
    before = text[max(0, start - _WINDOW) : start]
    found = [_AFTER.match(text[end : end + _WINDOW]) if text.startswith(", ", end) else None]
    found.append(_BEFORE.search(before) if before.endswith(", ") else None)
    found.append(_TITLE.search(before) if len(before) < _WINDOW and before[-2:-1].islower() else None)
    for match in found:
        if match is not None:
            yield next((group for group in match.groups() if group), "")
    chair, placed = _CHAIR.match(text[end : end + 2 * _WINDOW]), _PLACED.search(before)
    heads = _HEADS.match(text[end : end + 2 * _WINDOW])
    if heads is not None:
        title, body = heads.groups()
        yield from (f"{title} of {body}", f"{_ANYBODY} of {body}")
        if title in _ANY_HEAD:
            yield f"leader of {body}"
    if chair is not None:
        yield f"{chair.group(2)} {chair.group(1)}"  # "the committee chairman"
    if placed is not None:
        short = placed.group(2).lower()
        yield f"{placed.group(1)} {SPELLED.get(short, short)}"  # "the Texas governor"


def holder(words: str, known: dict[str, str]) -> str | None:
    """Whom "the inspector general" or "Ms. Roth’s lawyer" means: who was said to be just that, since "Lund’s inspector" may be another than "the inspector"."""
    key = _key(words)
    heads = _IS_HEAD.match(words[:1].lower() + words[1:])
    if heads is not None:
        title, body = heads.groups()
        same, anybody, leader = (known.get(_key(f"{other} of {body}")) for other in (title, _ANYBODY, "leader"))
        if same is not None:
            return same
        if anybody is not None and (title in _ANY_HEAD or anybody == leader):
            return anybody
    return known.get(key) if words[:4].lower() == "the " or _OWNER.match(key) else None


def _key(words: str) -> str:
    return gazetteer.key(words).removeprefix("the ").replace("’", "'")
