"""One claim, given in two ways: the Difference that says so, in an editor's words. Pure."""

from reader.article.model import Span
from reader.comparison.located import Located
from reader.comparison.model import Difference, Manner, Verdict, What

# what is given differently, how far the two are from each other, and in words
_GIVEN: dict[Manner, tuple[What, Verdict, str]] = {
    "tone": ("claim", "compatible", "one statement, reported with different verbs"),
    "force": ("claim", "compatible", "one presses harder than the other"),
    "occasion": ("attribution", "compatible", "where or how it was said is given differently"),
    "certainty": ("claim", "compatible", "one tells it as surer, or further on, than the other"),
    "judgement": ("claim", "compatible", "only one of them judges"),
    "naming": ("name", "compatible", "two names for one thing"),
    "scope": ("claim", "compatible", "one means more of it than the other"),
    "quoted": ("claim", "differs", "one utterance, quoted in other words"),
}


def both(a: Located, b: Located, one: Span, other: Span) -> str:
    """What either has, side by side, without a full stop."""
    return f"A has “{a.text(one)}”, B has “{b.text(other)}”"


def claimed(a: Located, b: Located, one: Span, other: Span, *, update: bool = False) -> Difference:
    """Two claims of which only one can hold; `update`: unless something came between the two articles."""
    said = both(a, b, one, other)
    return Difference(one, other, "claim", "may be an update", later_one(said)) if update else Difference(one, other, "claim", "differs", f"{said}.")


def later_one(said: str) -> str:
    """A note on two articles of which one could not yet know what the other tells."""
    return f"{said}; the articles are of different days, so this may be an update."


def given(a: Located, b: Located, one: Span, other: Span, manner: Manner, *, later: bool = False, how: str = "") -> Difference:
    """A claim that A gives at `one` and B otherwise at `other`; `later`: what only came after the earlier article may make the difference.

    `how`: in words, how the two differ, where more can be said than the manner says.
    """
    what, verdict, usual = _GIVEN[manner]
    said = both(a, b, one, other)
    if later:
        return Difference(one, other, what, "may be an update", later_one(said), manner)
    return Difference(one, other, what, verdict, f"{said}: {how or usual}.", manner)
