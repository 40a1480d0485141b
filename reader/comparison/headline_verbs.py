"""The verbs that the second half of a headline can have. Pure."""

from functools import cache

from reader import resources
from reader.language.cues import regular


@cache
def verbs() -> tuple[dict[str, tuple[str, str]], frozenset[str]]:
    """Every finite form of a listed verb to those that a headline has, for one ("rejects") and for several ("reject"); and the participles."""
    finite: dict[str, tuple[str, str]] = {}
    participles: set[str] = set()
    for line in resources.path("words", "headline-verbs.txt").read_text(encoding="utf-8").splitlines():
        for entry in line.split() if not line.startswith("#") else ():
            plain, _, listed = entry.partition(":")
            third, usual, _ = regular(plain)
            pasts = listed.split(",") if listed else [usual]
            finite |= dict.fromkeys((third, *pasts), (third, plain))
            participles.update(pasts)
    return finite, frozenset(participles)
