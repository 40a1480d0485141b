"""Who made a report, said behind its last words and in the same paragraph: "… as he waited. (Reporting by Jane Doe; Editing by John Roe)". Pure, linear."""

import re

from reader.article.furniture import LONGEST_SOURCES, ROLE_STARTS, contributed, is_credit, is_source
from reader.article.plain import CLOSERS, ENDS

_FAR = 400  # characters from the end at which credits can begin
_NEAR = 5
_WORK = r"(?:(?:additional|further) )?(?:reporting|writing|editing) (?:and \w+ )?by (?-i:[A-Z])"  # not "Written by Ida Roth.", as a play is
_OPENS = re.compile(rf"(?<=[{re.escape(ENDS + CLOSERS)}])\s+(?=(?-i:[A-Z]))(?:(?={_WORK})|(?=[^.!?()]{{3,150}}? contributed ))", re.IGNORECASE)


def credits_at(text: str) -> int:
    """Where the credits at the end of a paragraph begin; its length where there are none, or nothing else."""
    bracket = max(text.rfind(opening, max(0, len(text) - _FAR)) for opening in "([") if text.endswith((")", ").", "]", "].")) else -1
    if bracket > 0 and _ends_sentence(text, bracket) and _is_bracketed(text[bracket:]):
        return bracket
    for match in _OPENS.finditer(text, max(1, len(text) - _FAR)):
        if _ends_sentence(text, match.start()) and _is_loose(text[match.end() :]):
            return len(text) if is_credit(text, 0, _FAR) else match.end()
    return len(text)


def _ends_sentence(text: str, end: int) -> bool:
    return text[max(0, end - _NEAR) : end].rstrip().rstrip(CLOSERS).endswith(tuple(ENDS))


def _is_bracketed(text: str) -> bool:
    return is_source(text, LONGEST_SOURCES) or _is_loose(text)


def _is_loose(text: str) -> bool:
    return (ROLE_STARTS.match(text) is not None and is_credit(text, 0, _FAR)) or contributed(text)
