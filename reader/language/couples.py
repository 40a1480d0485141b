"""The surname that two share: in "Reg and Iris Orr, married for 61 years," Reg is an Orr too. Pure."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reader.article.model import Article
from reader.language import gazetteer
from reader.language.registry import Mention

_NEAR, _WHOLE = 60, 2
_TWO = "married|couple|pair|siblings|brothers|sisters|twins|parents|grandparents|husband|wife|spouses|newlyweds"
_YOUNG = "sons|daughters|children|family"
_BEFORE = re.compile(rf"\b(?:{_TWO}|{_YOUNG})\b")
_AFTER = re.compile(rf"\b(?:{_TWO}|their (?:[\w-]+ ){{0,2}}(?:{_YOUNG}))\b")  # not "who coach the sons of rowers"
_SEVERAL = "s"


def with_surnames(article: Article, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, a given name with the surname of whom it is named with where the text says that the two are of one house."""
    whole: dict[str, set[str]] = {}
    for m in mentions:
        if len(m.keys) > 1:
            whole.setdefault(m.keys[0], set()).add(m.keys[-1])
    titled = {m.keys[0] for m in mentions if len(m.keys) == 1 and {"mr", "mrs", "ms"} & set(m.titles)}
    titled |= {m.keys[0].removesuffix(_SEVERAL) for m in mentions if len(m.keys) == 1 and m.the and m.keys[0].endswith(_SEVERAL)}
    alone = {m.keys[0] for m in mentions if len(m.keys) == 1 and m.titles}  # "Prince Otto" needs no surname
    found = list(mentions)
    for i, (m, then) in enumerate(pairwise(mentions)):
        if (
            m.keys[0] not in alone
            and _are_two(article, m, then)
            and whole.get(m.keys[0], set()) <= {then.keys[1]}
            and (then.keys[1] in titled or _of_one_house(article, m, then))
        ):
            found[i] = replace(m, keys=(m.keys[0], then.keys[1]), kind=None, unsure=False, surname=_surname(article, then))
    return found


def _are_two(article: Article, m: Mention, then: Mention) -> bool:
    """Whether a given name stands alone right before "and" with somebody's whole name."""
    given = gazetteer.first_names()
    if len(m.keys) != 1 or len(then.keys) != _WHOLE or m.titles or then.titles or m.usual or then.usual or m.span.paragraph != then.span.paragraph:
        return False
    between = article.paragraphs[m.span.paragraph].text[m.span.end : then.span.start]
    return between == " and " and m.keys[0] in given and then.keys[0] in given and then.kind in (None, "person")


def _of_one_house(article: Article, m: Mention, then: Mention) -> bool:
    text = article.paragraphs[m.span.paragraph].text
    before, after = text[max(0, m.span.start - _NEAR) : m.span.start], text[then.span.end : then.span.end + _NEAR]
    return _BEFORE.search(before) is not None or _AFTER.search(after) is not None


def _surname(article: Article, m: Mention) -> str:
    return article.text(m.span).split()[-1]
