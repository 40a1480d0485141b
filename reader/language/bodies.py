"""Words beside a name that show it to be no person's: "Corbin Hale, an investment bank,". Pure; offsets are code points of the text."""

import re
from collections.abc import Callable, Sequence
from functools import cache

from reader.language import gazetteer
from reader.language.grammar import PREPOSITIONS, RELATIVES, past

_APPOSED = re.compile(r", (an?|another|the) ([\w’'& -]{3,90})")
_MORE = frozenset(
    """firm tank nonprofit non-profit charity startup start-up consultancy website blog retailer automaker carmaker chain pac super-pac congregation newspaper
    magazine publication outlet conglomerate lobby brokerage manufacturer outfit band subsidiary panel jury campaign site""".split()
)
_CALLED = re.compile(
    r"\b(?:group|groups|firm|company|contractor|supplier|retailer|airline|chain|carmaker|conglomerate|militia|bank|charity|nonprofit|think tank|super PAC"
    r"|website|newspaper|magazine|band|start-?up|shares (?:in|of)|customers of|(?:co-)?founders? of|chief executive of|CEO of|trustees? of|the board of"
    r"|contract (?:was |were )?awarded to"
    r"|(?:[Ww]orker|[Ee]mployee|[Jj]ob|[Ss]taff|[Ee]xecutive|[Mm]anager|[Aa]nalyst|[Bb]anker|[Ee]conomist|[Ss]trategist|[Pp]artner|[Tt]rader)s? at) \Z"
)
_HEADED = re.compile(
    r",? (?:is|was) (?:wholly |partly |majority-)?owned by\b"
    r"|, which (?:represents?|runs?|owns|owned|employs|makes|sells|operates|manages|supplies|publishes|campaigns|builds|distributes|produces|oversees)\b"
    r"|['’]s? (?:shares (?:fell|rose|dropped|climbed|slid|slumped|tumbled|soared|plunged|jumped|surged|closed)"  # people have shares too, and sell them
    r"|stores|revenues?|chief (?:executive|financial|operating|technology)|shareholders|share price|headquarters|subsidiar(?:y|ies)|board of directors)\b"
)
_FORM = re.compile(r",? (?:L\.?L\.?[CP]|P\.?L\.?C|Inc|Ltd|GmbH)\b")  # "Aunt Ida, L.L.C."
_SHOP = re.compile(r"['’]s(?:[,.;]| (?:and|or|in|on)\b)")
_LOOK = 24
TRADERS = frozenset(
    """agency airline authority bank brewer broadcaster builder carmaker carrier charity chain company contractor developer distributor drugmaker firm grower
    insurer
    lender maker manufacturer operator owner producer provider publisher retailer shipper startup supplier utility wholesaler""".split()
)
"""What firms are, and some of it people too."""
_SURELY = "agency|airline|authority|bank|charity|company|firm|carmaker|drugmaker|startup|utility"
_INTRODUCED = re.compile(
    rf"\b(?:the|an?|its|their|whose|one|another) (?:[a-z-]+ ){{0,3}}?(?:(?:{_SURELY})|[a-z-]+ (?:{'|'.join(sorted(TRADERS))})), \Z", re.IGNORECASE
)
_BACK = 60


_GOES_ON = PREPOSITIONS | RELATIVES | frozenset("that which to ever often now".split())


@cache
def nouns() -> frozenset[str]:
    """What bodies are: "bank", "committee", "think tank"."""
    return gazetteer.sections("organisation-heads.txt")[""] | _MORE


def end_of_head(words: Sequence[str], known: Callable[[str], bool]) -> int:
    """Where what follows the noun that a phrase is about begins: a preposition, a relative, or a participle behind a `known` noun ("a group funded by").

    The "of" of a name ends nothing: "a Velm College of Law professor".
    """
    for i, word in enumerate(words):
        named = word == "of" and words[i - 1][:1].isupper() and words[i + 1 : i + 2] and words[i + 1][:1].isupper() and words[-1].islower()
        if i and not (named and not known(words[i - 1])) and (word.lower() in _GOES_ON or ((past(word) or word == "including") and known(words[i - 1]))):
            return i
    return len(words)


def is_body(word: str) -> bool:
    """Whether a word says what a body is."""
    return gazetteer.key(word) in nouns()


def described_as_body(text: str, end: int, *, given: bool) -> bool:
    """Whether the words right after a name call it a body. Where the name may be somebody's (`given`), "the bank" can be the next of a list."""
    if _FORM.match(text, end):
        return True
    match = _APPOSED.match(text, end)
    if match is None or (given and match.group(1) == "the"):
        return False
    words = match.group(2).split()
    return bool(words) and is_body(words[end_of_head(words, is_body) - 1])


def called_a_body(text: str, start: int, end: int) -> bool:
    """Whether the words right beside a name say that it is a body’s: "the militia Velm Dawn", "Velm Dawn’s chief executive"."""
    return _CALLED.search(text, max(0, start - _LOOK), start) is not None or _HEADED.match(text, end) is not None


def introduced_as_body(text: str, start: int, end: int) -> bool:
    """Whether a comma parts a name from what it is, and that is a body: "The ferry operator, Velm Lines, said"."""
    ends = text[end : end + 1] in (",", ".", ";", "") and not text.startswith(", who ", end)
    return ends and _INTRODUCED.search(text, max(0, start - _BACK), start) is not None


def is_shop(text: str, start: int, end: int) -> bool:
    """Whether a name stands as those of shops do: "he worked at Ana P. Orr’s and then left"."""
    return text.endswith("at ", 0, start) and _SHOP.match(text, end) is not None
