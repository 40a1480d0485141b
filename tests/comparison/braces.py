"""A stretch of a sentence as tests write it: between braces before it is mended, and between brackets after."""

from collections.abc import Callable, Sequence
from typing import Protocol

from reader.article.lengths import word_of
from reader.comparison.outward import Token, token


class Mends(Protocol):
    def mended(self, first: int, last: int) -> tuple[int, int]: ...


def mended(rule: Callable[[str, list[Token], list[bool], Sequence[float]], Mends], marked: str, shared: str, own: float) -> str:
    """A sentence with its stretch in braces, as a rule mends it; `shared`: words that both tell, `own`: how likely each word is one article's own."""
    start, end = marked.index("{"), marked.index("}") - 1
    text = marked.replace("{", "").replace("}", "")
    run = [token(m.start(), m.end(), m.group()) for m in word_of(text).finditer(text)]
    first = next(k for k, t in enumerate(run) if t.start >= start)
    last = max(k for k, t in enumerate(run) if t.end <= end)
    at = text.index(shared) if shared else len(text)
    first, last = rule(text, run, [at <= t.start < at + len(shared) for t in run], [own] * len(run)).mended(first, last)
    return f"{text[: run[first].start]}[{text[run[first].start : run[last].end]}]{text[run[last].end :]}"
