"""How a report names a place: "¶28–31", "A¶5 ↔ B¶6". Pure; paragraph indices come from 0 and are shown from 1."""

from collections.abc import Iterable

from reader.article.model import Article, Span


def ranges(paragraphs: Iterable[int], article: Article | None = None) -> str:
    """Paragraphs as "28–31" or "5, 9–10". With the article, subheads and credits between two paragraphs do not break a range."""
    runs: list[list[int]] = []
    for paragraph in sorted(set(paragraphs)):
        if runs and _next_to(runs[-1][1], paragraph, article):
            runs[-1][1] = paragraph
        else:
            runs.append([paragraph, paragraph])
    return ", ".join(f"{first + 1}" if first == last else f"{first + 1}–{last + 1}" for first, last in runs)


def pilcrow(paragraphs: Iterable[int], article: Article | None = None) -> str:
    """Paragraphs of one article, its side known: "¶28–31"."""
    return f"¶{ranges(paragraphs, article)}"


def joined(a: Iterable[int], b: Iterable[int]) -> str:
    """Places in both: "A¶5 ↔ B¶6"."""
    return f"A{pilcrow(a)} ↔ B{pilcrow(b)}"


def in_order(spans: Iterable[Span]) -> tuple[int, ...]:
    """The paragraphs that the spans lie in, each once, in order."""
    return tuple(sorted({span.paragraph for span in spans}))


def _next_to(last: int, paragraph: int, article: Article | None) -> bool:
    between = range(last + 1, paragraph)
    if article is None:
        return not between
    return all(article.paragraphs[i].kind != "body" for i in between)
