"""What stands beside a word of a sentence and shows that it is a verb there, and no noun. Pure."""

from collections.abc import Sequence

from reader.language.cues import cues
from reader.language.grammar import ADVERBS
from reader.language.numbers import WORDS as NUMBERS
from reader.language.words import Word

MODALS = frozenset("will would can cannot could may might must should shall do does did don doesn didn won wouldn couldn shouldn ll let help".split())
MARKS = frozenset(",;:.?!)—–”")
_WHEN_DONE = frozenset([("one", "day"), ("some", "day"), ("at", "last"), ("at", "once"), ("in", "turn"), ("no", "longer"), ("in", "fact"), ("of", "course")])

_PARTICLES = frozenset("down up out off back away".split())
_DONE = frozenset(["wound", "cut", "ground"])  # participles that are nouns, too
_RESTS = frozenset(["lies", "rests"])


def joined(text: str, one: Word, other: Word) -> bool:
    """Whether only a space or a hyphen stands between two words."""
    return text[one.end : other.start] in (" ", "-", "\u2011", "\u00a0")


def done_to(after: Word | None) -> bool:
    """Whether what follows a word can only be its object: "a rule that she signed on arrival bars him"."""
    return after is not None and after.folded in ("him", "them", "me", "us")


def behind_modal(found: Sequence[Word], i: int) -> bool:
    """Whether a modal stands before a word, and between them only when or how: "can still function", "the same rule may one day shield bakers"."""
    if i < 2:
        return False
    before, ahead = found[i - 1].folded, found[i - 2].folded
    if before in ADVERBS - {"not"} and ahead in MODALS:
        return True
    return i > 2 and found[i - 3].folded in MODALS and (ahead, before) in _WHEN_DONE


def antecedent(noun: str, plain: str, relative: str) -> bool:
    """Whether a word behind "who" or "that" is its verb, as several before it show ("unions that bestow rights"), or something that may be anything."""
    several = noun.endswith("s") and not noun.endswith("ss") and not plain.endswith("s") and cues().verb(noun) is None
    return relative == "who" or several or (noun in ("anything", "something", "everything", "nothing") and plain.endswith("s"))


def no_noun(plain: str, after: str) -> bool:
    """Whether what follows makes a verb of a word that ends a phrase: "the blame lies with", "to see sales wound down", "Roth backing away"."""
    moves = plain.endswith("ing") and after in ("away", "off", "back")
    return moves or (plain in _RESTS and after in ("with", "in", "on")) or (plain in _DONE and after in _PARTICLES)


def counts(text: str, found: Sequence[Word], k: int) -> bool:
    """Whether a figure begins at a word, perhaps behind an "about", as it does behind a verb."""
    if found[k].folded in _ABOUT and k + 1 < len(found) and not text[found[k].end : found[k + 1].start].strip(" $£€"):
        k += 1
    return found[k].folded[0].isdigit() or found[k].folded in NUMBERS


_ABOUT = frozenset("about almost around nearly roughly some over".split())
