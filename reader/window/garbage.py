"""When Python looks for what nobody can reach any more: never among all that there is, for that would hold the window up by as long as it is big.

A comparison of two long articles is millions of objects. Python looks through all of them again and again while more are made, in whatever thread makes them,
and all others wait: a quarter of a second for a thousand paragraphs. Nearly nothing of it is ever found to be garbage, since what is dropped goes at once.
So only what was made lately is looked through, and what has been placed in the window is set aside.
"""

import gc

_YOUNG, _MIDDLE, _ALL = 5_000, 10, 1_000_000_000
"""After so many new objects the newest are looked through, every so many times those of some age with them, and all of them never."""

_begun = False


def begin() -> None:
    """Look for garbage from now on, in small helpings, and not among what there is already: that stays."""
    global _begun  # noqa: PLW0603 -- the interpreter has one collector
    _begun = True
    gc.freeze()
    gc.set_threshold(_YOUNG, _MIDDLE, _ALL)
    gc.enable()


def set_aside() -> None:
    """Something big was made that will stay: look through it no more. It goes like anything else once nobody holds it.

    Does nothing in a program that did not begin with `begin`.
    """
    if _begun:
        gc.freeze()


def look_through() -> None:
    """Look through all there is, once: something big went, a window, whose parts may hold one another. Does nothing without `begin`."""
    if _begun:
        gc.unfreeze()
        gc.collect()
        gc.freeze()
