"""What stands beside a name and says who that is: "Ida Falk, a former minister,", "his lawyer, Ida Falk,". Pure; offsets are code points of the text."""

import re
from collections.abc import Sequence
from itertools import pairwise

from reader.framing.titles import does_something
from reader.language import bodies, gazetteer
from reader.language.cues import cues
from reader.language.folding import folded
from reader.language.grammar import DETERMINERS, POSSESSIVES, PREPOSITIONS, SHORT_STATE, SUBORDINATORS, past, present_participle
from reader.language.words import STOP

_SHORT = r"\b(?:(?:Sens?|Reps?|Govs?|Gen|Drs?|Mr|Mrs|Ms|St|Lt|Col|Jr|Sr|Rev|Sgt|Capt|Adm|[A-Z])\.(?=\s)|(?:[A-Z]\.){2,}(?=[,)]))"
_INSIDE = rf"(?:{_SHORT}|\([A-Z]{{2,9}}\)|\.(?=\w)|[^,.;:()“”\"—–])"  # a stop that ends an abbreviation or stands in "velm.com" ends nothing else
_OWNER = r"(?:(?:[Tt]he|[Aa]n?|Another|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s|(?:[A-Z][\w.-]{0,30}\s){0,2}[A-Z][\w-]{0,30}(?:['’]s|(?<=s)['’])\s)"
_ASIDE = re.compile(r"(?: of [A-Z][\w.-]{0,30}(?: [A-Z][\w.-]{0,30}){0,2}(?=, ))?(?:(?:, | \()(?:\d\d|[DRI]-[^,;()]{1,24}|Jr\.|Sr\.)\)?(?=[,. ])){0,3}")
_AFTER = re.compile(rf",\s({_INSIDE}{{3,110}}?)(?=,|;|\)|\s[—–]|\s(?:who|whose|whom|which|that)\b|(?<=[a-z][a-z])\.(?!\w))")
_IN_STATE = re.compile(rf"(?<=[a-z]),\s{SHORT_STATE},\s(?=([a-z][\w-]*)){_INSIDE}{{3,80}}?(?=,|;|\)|\s(?:who|whose|which|that)\b|(?<=[a-z][a-z])\.(?!\w))")
_PLACED = re.compile(r"\b(?:the|an?|its|his|her|their) (?:[A-Z][\w’'-]* ){0,2}[A-Z][\w’'-]*\Z")
_OPENS = re.compile(r"(?:(?:now |then |once )?(?:the|an?)|his|her|their|its)\s")
_ANOTHER = re.compile(r",\s[A-Z][\w’'.-]+\s[A-Z]")
_BEFORE = re.compile(rf"(?<![\w’'.-]){_OWNER}")
_STOP = re.compile(r"[.!?][”\"]?\s+(?=[“\"]?[A-Z])")
_WINDOW = 130
"""Letters before a name that are looked at."""
_THINGS = ("tion", "sion", "ment", "ity", "ness", "ance", "ence", "ough", "ship")
_WHEN = frozenset("night morning afternoon evening day week weekend month year summer winter spring autumn hour moment time".split())
"""What tells when something was, and not who somebody is: "her doctor, Ida Falk, the night before"."""
_AGED = re.compile(r", \d\d(?:,|\.(?!\d))")
_TELLS = frozenset("he she it they we i you is are was were be been has have had do does did will would can could said told says make makes or".split())
"""No description: words that make a clause of what stands between commas."""
_LEADS = frozenset("said says told and but by from to with of as for asked added wrote while where because that although when".split())
"""After these a description may begin; after "met" and the like the next name may be somebody else's."""
_NAMED = re.compile(r"(?<![\w’'.-])([Aa]n? (?:[\w’'-]+ ){1,5}?)(?:named|called) (?:[A-Z][a-z]{0,4}\. )?\Z")
"""Who is named by what he is: "a retired clerk named Ida Falk"."""
_CLOSED = re.compile(r"(?: of [A-Z][\w.-]{0,30}(?: [A-Z][\w.-]{0,30}){0,2})?(?: \([DRI][^()]{0,24}\))?(?:[,.;)]|\s?[—–]|\Z)")
"""What follows a name that ends a phrase: "the chairman, Ida Falk of Velm, left"."""
_BREAK = re.compile(rf"(?:{_SHORT})|([,.;:()“”\"—–])(?!\w)")


def aged(text: str, end: int) -> bool:
    """Whether an age follows a name: that is somebody, if nothing else says so."""
    return _AGED.match(text, end) is not None


def described(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the words beside a name (with its title) say who that is; a description before it counts where a comma or stop closes the name."""
    return [place for place in (_before(text, start, end), _after(text, start, end)) if place is not None]


def _after(text: str, start: int, end: int) -> tuple[int, int] | None:
    aside = _ASIDE.match(text, end)
    match = _AFTER.match(text, aside.end() if aside else end)
    if match is None or (match.group(1)[:2] not in ("a ", "an") and _ANOTHER.match(text, match.end())):
        return None  # "of Judge Roth, the party’s leader, Ana Ode": who that is comes after
    if text[match.end() : match.end() + 1] == "." and _led_up_to(text, start):
        return None  # "After talks with Roth, the minister resigned."
    said = match.group(1).split()
    low = [word.lower() for word in said]
    if _TELLS & set(low) or any(past(one) and other in DETERMINERS for one, other in pairwise(low)):
        return None  # ", the clerks informed their friends,"
    if any(does_something(who) and _does(verb) and what in DETERMINERS for who, verb, what in zip(said, low[1:], low[2:], strict=False)):
        return None  # "Shot by Ida Falk, the singer sees the camera in one picture,"
    if _WHEN.intersection(low[1:2]) and (not low[2:] or low[2] in PREPOSITIONS | SUBORDINATORS):
        return None
    if low[0] in POSSESSIVES and (past(low[-1]) or present_participle(low[-1])):
        return None  # "Falk, her engine stalled, landed"
    if "and" in low and not _joined(said, closed=text.startswith((",", ";"), match.end())):
        return None
    if is_role(said):
        return (match.start(1), _whole(text, match)) if _OPENS.match(match.group(1)) or _opens_plainly(said[0]) else None
    if not _OPENS.match(match.group(1)) or said[-1].lower() in cues().speech:
        return None  # ", his defenders note"
    if low[0] in POSSESSIVES and any(past(word) or present_participle(word) for word in low[2:]):
        return None  # ", his engine stalled, left"
    head = said[bodies.end_of_head(said, _thing) - 1]
    thing = _thing(head) or "to" in said
    return None if thing else match.span(1)


def _whole(text: str, match: re.Match[str]) -> int:
    """Where a description ends that goes on behind the state of a town: "president of the Oldfield, Mo., branch of the club"."""
    state = _IN_STATE.match(text, match.end())
    if state is None or _PLACED.search(match.group(1)) is None:
        return match.end()
    word = state.group(1)
    verb = past(word) or cues().verb(word) or word in _TELLS | PREPOSITIONS | SUBORDINATORS
    return match.end() if verb else state.end()


def _does(word: str) -> bool:
    """Whether a word in small letters may be a verb in the present: "stares", not "boss"."""
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "’s", "'s"))


def _thing(word: str) -> bool:
    return gazetteer.key(word).endswith(_THINGS) or bodies.is_body(word)


def _joined(said: Sequence[str], *, closed: bool) -> bool:
    """Whether every "and" joins what one person is, or stands in a name: "chairman and chief executive of Orr’s Bank", "Budget and Trade".

    "Ida Falk, the mayor and the governor" are three, but where a comma closes that.
    """
    for i, word in enumerate(said):
        if word.lower() != "and":
            continue
        before, after = said[:i], said[i + 1 :]
        if not before or not after:
            return False
        if before[-1][:1].isupper() and after[0][:1].isupper() and not after[0].endswith(("’s", "'s")):
            continue
        if PREPOSITIONS & {*before} and not past(after[0]) and after[0] not in STOP and (len(after) == 1 or after[1] in PREPOSITIONS):
            continue  # "director of policy and campaigns at the Board"
        another = after[0].lower() in DETERMINERS or after[0].endswith(("’s", "'s"))
        if not (is_role(after) and is_role(before)) or (another and after[0].lower() not in ("a", "an") and before[0] not in ("a", "an") and not closed):
            return False
    return True


def _led_up_to(text: str, start: int) -> bool:
    """Whether the sentence of a name opens with a preposition or a conjunction, so that its main clause comes after the comma."""
    window = max(0, start - _WINDOW)
    begins = max((match.end() for match in _STOP.finditer(text, window, start)), default=window)
    opening = text[begins:start].split()[:1] or [text[start:].partition(" ")[0]]
    return folded(opening[0]).strip('“"') in PREPOSITIONS | SUBORDINATORS | {"according"} and (begins > window or window == 0)


def _opens_plainly(word: str) -> bool:
    """Whether a description may begin with this word without an article: "chief economist for", not "calling the mayor", nor "another watcher"."""
    key = gazetteer.key(word)
    if key in gazetteer.sections("titles.txt")["before a role"]:
        return key != "then"
    return not (present_participle(key) or key in cues().speech or key in PREPOSITIONS or key in STOP)


def _before(text: str, start: int, end: int) -> tuple[int, int] | None:
    window = max(0, start - _WINDOW)
    named = _NAMED.search(text, window, start)
    if named is not None and _tells_who(named.group(1).split()[1:]):
        return named.start(1), named.end(1) - 1
    if text[max(window, start - 2) : start] != ", " or not _CLOSED.match(text, end):
        return None
    begins = max((match.end() for match in _BREAK.finditer(text, window, start - 1) if match.group(1) and match.end() < start - 1), default=window)
    for match in _BEFORE.finditer(text, begins, start - 2):
        lead = text[begins : match.start()].split()
        said = text[match.start() : start - 2].split()
        if (folded(lead[-1]) not in _LEADS | PREPOSITIONS if lead else begins == window > 0) or not _one_phrase(said):
            continue
        if not is_role(said[1:]):
            continue  # "the crew of the harbour master, Ana Ode"
        if said[0] == "Another" and len(said) == len(("another", "critic")):
            continue  # it says what others are
        after = said[_end(said) + 1 :]  # in "the lawyer for the mayor, Ana Ode" nobody knows which of the two she is
        return None if is_role(after) else (match.start(), start - 2)
    return None


def _tells_who(said: Sequence[str]) -> bool:
    """Whether the words before "named" say who that is, not of what group ("a member of a club called"), and more than "a man"."""
    return is_role(said) and not DETERMINERS.intersection(said) and said[-1] not in ("man", "woman", "boy", "girl")


def _one_phrase(said: Sequence[str]) -> bool:
    """Whether words that begin like a description have no verb in them: "the memo lists Roth’s deputy", "the day ended when a guard"."""
    words = [word.lower() for word in said]
    if _TELLS & set(words) or SUBORDINATORS & set(words):
        return False
    own = [i for i, word in enumerate(said[: _end(said)]) if i > 1 and (words[i] in DETERMINERS or (word[0].isupper() and word.endswith(("’s", "'s"))))]
    return all(words[i] not in DETERMINERS and not said[i - 1].islower() for i in own)


def _end(said: Sequence[str]) -> int:
    return bodies.end_of_head(said, does_something)


def is_role(said: Sequence[str]) -> bool:
    """Whether the words up to the first preposition end with one that says what a single person is."""
    return bool(said) and does_something(said[_end(said) - 1])
