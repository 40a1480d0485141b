"""Quotations that nobody says: a nickname, a term that is named as one, words held at a distance before their noun. Pure."""

from collections.abc import Sequence

from reader.language.cues import forms
from reader.language.grammar import past
from reader.language.phrases import DETERMINERS, Token, is_comma, reporting, verb_like
from reader.language.set_off import NEW_CLAUSE

_TERMS = frozenset("term terms word words phrase phrases label labels expression expressions".split())
_CALLED = frozenset("called titled entitled named dubbed headlined captioned headed".split())
_WORKS = frozenset(
    """video clip film movie documentary song album book memoir novel essay article story column report study paper memo document chapter poem podcast show
    series episode segment program programme website site blog page group account playlist app game campaign initiative project event rally""".split()
)
_REFUSES = frozenset("refuse refuses refused refusing refusal decline declines declined declining fail fails failed failing failure".split())
_AVOIDS = _REFUSES | frozenset("avoid avoids avoided avoiding without never not n't stop stopped cannot".split())
_AS = frozenset("characterise characterize condemn define denounce describe label portray".split())
_NAMES = frozenset("brand call label term".split())
_CALLS = _AS | _NAMES
_MAKES = forms(
    [*"announce introduce propose publish release promote oppose support deliver approve".split(), "submit submits submitted submitting"],
)
_OBJECTS = frozenset("objected objects objecting objection disputed disputes disputing rejected rejects rejecting".split())
_BEFORE = 7  # words before a term that say that it was not used
_SHORT = 3
_OPENING = 4  # words before "neither"
_WHO_OR_WHAT = frozenset("who what which".split())
_PARTS = NEW_CLAUSE - _WHO_OR_WHAT - {"whose"}
_CONDITIONS = frozenset("condition proviso stipulation understanding".split())
_MOTTOES = frozenset("motto inscription anthem".split())
_HEADINGS = frozenset("heading headings rubric subheading".split())
_GRADES = frozenset("rating ratings recommendation recommendations grade".split())
_ENDS = ".,!?;:…—–-"


def unspoken(run: Sequence[Token], low: int, k: int) -> bool:
    """Whether the quotation at `k` is nobody's speech, whatever verb stands beside it in its sentence, which begins at `low`."""
    if _nickname(run, low, k) or _name_of_a_work(run, low, k) or _motto(run, low, k) or _heading(run, low, k):
        return True
    return (
        _neither(run, low, k)
        or _unused(run, low, k)
        or _held_before_its_noun(run, low, k)
        or _term_of_a_gift(run, low, k)
        or _grade(run, low, k)
        or _in_passing(run, low, k)
    )


def _nickname(run: Sequence[Token], low: int, k: int) -> bool:
    """Between the parts of a name, or before a full one: "Ana “Bo” Roth", "arrested “Bo” Ana Roth"."""
    words = run[k].text.split()
    if len(words) > _SHORT or not all(word[:1].isupper() for word in words) or run[k].text[-1:] in _ENDS or k + 1 >= len(run) or not run[k + 1].capital:
        return False
    inside = k > low and run[k - 1].capital and reporting(run, k - 1) is None
    full = k + 2 < len(run) and run[k + 2].capital and k > low and run[k - 1].kind == "word" and reporting(run, k - 1) is None
    return inside or full


def _name_of_a_work(run: Sequence[Token], low: int, k: int) -> bool:
    """ "shared a link to a video called “…”": what a work, a site or a group is called."""
    return k - 2 >= low and run[k - 1].low in _CALLED and run[k - 2].low in _WORKS and run[k].text[:1].isupper()


def _neither(run: Sequence[Token], low: int, k: int) -> bool:
    """ "Neither Ana Ode nor Otto Brandt would say who called it “…”": what two do not say, and of which they say it of nobody."""
    neither = next((x for x in range(low, min(k, low + _OPENING)) if run[x].low == "neither"), k)
    nor = next((x for x in range(neither + 1, k) if run[x].low == "nor"), k)
    verbs = [x for x in range(nor + 1, k) if reporting(run, x) == "finite"]
    return bool(verbs) and all(run[x - 1].low in _WHO_OR_WHAT for x in verbs[1:]) and not _parted(run, nor, verbs[0])


def _parted(run: Sequence[Token], first: int, verb: int) -> bool:
    """Whether a verb is of another clause than the words at `first`: behind a comma, or a link with a verb before it ("came when Ines Roth said")."""
    does = next((x for x in range(first + 1, verb) if verb_like(run, x) or (past(run[x].low) and not run[x].capital)), verb)
    return any(is_comma(run[x]) or (x > does and run[x].low in _PARTS) for x in range(first + 1, verb))


def _term_of_a_gift(run: Sequence[Token], low: int, k: int) -> bool:
    """ "gave the field on condition that it be kept “…”": what a deed lays down."""
    that = next((x for x in range(k - 1, max(low, k - _BEFORE), -1) if run[x].low == "that" or is_comma(run[x])), low)
    return that > low and run[that].low == "that" and run[that - 1].low in _CONDITIONS and any(run[x].low == "be" for x in range(that, k))


def _motto(run: Sequence[Token], low: int, k: int) -> bool:
    """ "a vote on the national motto, “…”": what stands on a coin, whoever votes on it."""
    at = k - 2 if k > low and is_comma(run[k - 1]) else k - 1
    if at <= low or run[at].low not in _MOTTOES or not run[k].text[:1].isupper():
        return False
    return any(run[x].low == "the" and all(run[y].kind == "word" and not is_comma(run[y]) for y in range(x, at)) for x in range(max(low, at - _SHORT), at))


def _heading(run: Sequence[Token], low: int, k: int) -> bool:
    """ "under the heading “Notices”": what stands above a part of a text."""
    at = next((x for x in range(k - 1, max(low, k - _SHORT), -1) if run[x].low in _HEADINGS), low)
    led = any(run[x].low == "under" for x in range(max(low, at - _SHORT), at))
    return led and len(run[k].text.split()) <= _SHORT and run[k].text[:1].isupper()


def _in_passing(run: Sequence[Token], low: int, k: int) -> bool:
    """ "said he took the money, much of it under no-bid “emergency” orders": what a writer's own aside calls a thing, before its noun."""
    if k + 1 >= len(run) or len(run[k].text.split()) > 1 or not run[k].text[:1].islower() or run[k].text[-1:] in _ENDS:
        return False
    after = run[k + 1]
    comma = next((x for x in range(k - 1, max(low, k - _BEFORE - 1), -1) if is_comma(run[x])), low)
    of = comma + 3 < k and run[comma].text == "," and run[comma + 2].low == "of" and run[comma + 3].low in ("it", "them", "which", "whom")
    return of and after.kind == "word" and after.low not in _NO_NOUNS and not any(reporting(run, x) for x in range(comma + 1, k))


def _grade(run: Sequence[Token], low: int, k: int) -> bool:
    """ "cut his rating on the stock to “hold”": a mark that somebody gives."""
    if k - 1 <= low or run[k - 1].low not in ("to", "from", "at") or len(run[k].text.split()) > _SHORT:
        return False
    return any(run[x].low in _GRADES for x in range(max(low, k - _BEFORE - 1), k - 1))


def _unused(run: Sequence[Token], low: int, k: int) -> bool:
    """The term that somebody does not use: "never used the word “…”", "objected to the word", "refuses to call it a “flood”", "can’t put “…” on a wall"."""
    if k - 2 >= low and run[k - 1].low == "put" and run[k - 2].low in ("not", "cannot", "can't", "couldn't"):
        return True
    if k - 1 <= low:
        return False
    named = run[k - 1].low in _TERMS
    near = max(low, k - (_BEFORE if named else 2 * _BEFORE))
    first = next((x + 1 for x in range(k - 1, near - 1, -1) if is_comma(run[x])), near)
    if not named:
        return any(_will_not(run, x, k) for x in range(first, k - 3))
    return any(run[x].low in _AVOIDS | _OBJECTS or run[x].low.endswith("n't") for x in range(first, k - 1))


def _will_not(run: Sequence[Token], x: int, k: int) -> bool:
    """Whether from `x` on somebody refuses to call something by the words at `k`: "declined to describe the ebb as “…”"."""
    if run[x].low not in _REFUSES or run[x + 1].low != "to" or run[x + 2].low not in _CALLS:
        return False
    said = [token.low for token in run[x + 3 : k]]
    return (run[x + 2].low in _NAMES or "as" in said) and not {"that", "whether", "why", "how", "what", "except"} & set(said)


def _held_before_its_noun(run: Sequence[Token], low: int, k: int) -> bool:
    """ "announced a “safe harbour” bill": who makes something known calls it nothing."""
    if k - 2 < low or k + 1 >= len(run) or len(run[k].text.split()) > _SHORT or run[k].text[-1:] in _ENDS:
        return False
    after = run[k + 1]
    if run[k - 1].low == "on" and after.low == "grounds":
        return True  # "to send somebody away on “harbour safety” grounds"
    return run[k - 1].low in DETERMINERS and after.kind == "word" and not after.capital and run[k - 2].low in _MAKES and after.low not in _NO_NOUNS


_NO_NOUNS = DETERMINERS | frozenset("of in on at for from with by to and or but as that when while after before if".split())
