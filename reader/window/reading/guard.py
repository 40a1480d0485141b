"""Keeps a fault in painting inside the painting: it is logged, and what could be painted stays. A window must never be lost to a mark."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from PySide6.QtGui import QPainter

Owner = TypeVar("Owner")
Rest = ParamSpec("Rest")
_told: set[str] = set()


def tell_once(where: str) -> None:
    """Log the exception being handled, with its traceback, the first time it happens at this place: a fault comes back with every frame."""
    if where not in _told:
        import logging

        _told.add(where)
        logging.getLogger(__name__).exception("could not paint %s", where)


def guarded(paint: Callable[Concatenate[Owner, Rest], None]) -> Callable[Concatenate[Owner, Rest], None]:
    """For a paintEvent: no exception leaves it."""

    @wraps(paint)
    def inside(self: Owner, /, *args: Rest.args, **kwargs: Rest.kwargs) -> None:
        try:
            paint(self, *args, **kwargs)
        except Exception:
            tell_once(type(self).__name__)

    return inside


@contextmanager
def saved(painter: QPainter) -> Iterator[None]:
    """The painter's state is put back, whatever happens in between."""
    painter.save()
    try:
        yield
    finally:
        painter.restore()
