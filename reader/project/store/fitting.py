"""What of a value is about places that its articles have: every paragraph and span in decisions, bookmarks and articles, found by their types. Pure."""

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from reader.article.model import Article, Span
from reader.article.sides import Pair, Side
from reader.project.changes import change_between
from reader.project.decisions import Decisions, Unplaced
from reader.project.history import Command
from reader.project.store.project import Bookmark

Articles = Mapping[Side, Article]
PAIRS = ("confirmed", "rejected", "added")
"""The fields of Decisions that are sets of pairs of paragraphs."""


def fitting(value: Any, articles: Articles) -> Any:
    """The value where all of it fits. Decisions lose what does not; anything else that does not fit becomes None."""
    if not isinstance(value, Decisions):
        return value if _fits(value, articles, None) else None
    kept: dict[str, Any] = {}
    for field in dataclasses.fields(value):
        held = getattr(value, field.name)
        if isinstance(held, frozenset | tuple):
            fits = _fitter(field.name)
            good = [item for item in held if fits(item, articles)]
            if len(good) < len(held):
                kept[field.name] = type(held)(good)
    return dataclasses.replace(value, **kept) if kept else value


def fit(field: str, items: Iterable[Any], articles: Articles) -> bool:
    """Whether all these items of a field of Decisions fit."""
    fits = _fitter(field)
    return all(fits(item, articles) for item in items)


def about(command: Command, articles: Articles) -> Command:
    """The same command, which raises ValueError where what it adds is about places that these articles do not have, and changes nothing then."""

    def change(before: Decisions) -> Decisions:
        after = command.change(before)
        if not all(fit(one.field, one.came, articles) for one in change_between(before, after)):
            raise ValueError(f"“{command.name}” is about words that the articles do not have")
        return after

    return Command(command.name, change)


def _fitter(field: str) -> Callable[[Any, Articles], bool]:
    return _pair_fits if field in PAIRS else _item_fits


def fitting_bookmarks(bookmarks: tuple[Bookmark, ...], articles: Articles) -> tuple[Bookmark, ...]:
    """The bookmarks at paragraphs that there are, in the order of the text, each once."""
    return tuple(sorted({(side, paragraph) for side, paragraph in bookmarks if _paragraph_fits(paragraph, articles, side)}))


def _pair_fits(pair: Pair, articles: Articles) -> bool:
    return _paragraph_fits(pair[0], articles, "a") and _paragraph_fits(pair[1], articles, "b")


def _item_fits(item: Any, articles: Articles) -> bool:
    # what has lost its place is about texts that are not here any more
    return isinstance(item, Unplaced) or _fits(item, articles, None)


def _fits(value: Any, articles: Articles, side: Side | None) -> bool:
    """Every Span lies in the article of the side it is said of, or in any where none is said; so does every paragraph that is only numbered."""
    if isinstance(value, Span):
        return any(_span_fits(value, article) for of, article in articles.items() if side is None or of == side)
    if isinstance(value, tuple | frozenset):
        items = list(value)
        if len(items) == 2 and items[0] in ("a", "b"):
            return _fits(items[1], articles, items[0])
        return all(_fits(item, articles, side) for item in items)
    if dataclasses.is_dataclass(value) and not isinstance(value, type | Unplaced):
        said = getattr(value, "side", side)
        mine: Side | None = said if said in ("a", "b") else None
        for field in dataclasses.fields(value):
            held = getattr(value, field.name)
            if field.name == "paragraph" and isinstance(held, int):
                fits = _paragraph_fits(held, articles, mine)
            elif field.name == "paragraphs" and isinstance(held, tuple) and all(isinstance(each, int) for each in held):
                fits = all(_paragraph_fits(each, articles, mine) for each in held)
            elif field.name == "pair" and isinstance(held, tuple):
                fits = _pair_fits(held, articles)
            else:
                fits = _fits(held, articles, mine)
            if not fits:
                return False
    return True


def _span_fits(span: Span, article: Article) -> bool:
    return span.paragraph < len(article.paragraphs) and span.end <= len(article.paragraphs[span.paragraph].text)


def _paragraph_fits(paragraph: int, articles: Articles, side: Side | None) -> bool:
    return paragraph >= 0 and any(paragraph < len(article.paragraphs) for of, article in articles.items() if side is None or of == side)
