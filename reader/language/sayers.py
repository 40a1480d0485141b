"""Whether words can be those of somebody, or something, that speaks: "a handwritten note", not "Ten minutes". Pure."""

import re
from collections.abc import Sequence
from functools import cache

from reader.language import gazetteer
from reader.language.cues import cues
from reader.language.grammar import PREPOSITIONS, RELATIVES
from reader.language.words import Word, words

_HUMAN = re.compile(r"(?:ers?|ors?|ists?|ians?|(?:wo)?m[ae]n|ants|ees?|crats?|goers?|persons?)\Z")


_MORE_THAN = re.compile(r"\A(?:more|fewer|less) than ", re.IGNORECASE)
_HEAD = re.compile(r"[;(—–]|,(?!\d{3}(?!\d))")  # not at "2,000"
_PARTY = re.compile(r"[DRI]-[A-Z]")
_STANDS_ALONE = re.compile(
    r"(?:.*-year-olds?|[Tt]he (?:two|three|four|five|other)|.*\b(?:mum|mom|mother|dad|father|gran\w*|nan)-of-\w+)\Z"
)  # "the 49-year-old"
_OPEN = frozenset("the a an of in on at for from with by to s his her its their".split())
_ITS_OWN = frozenset("answer apology announcement explanation reply response testimony".split())  # what is said in them they may be said to say
_PEOPLE = frozenset("source aide author announcer narrator".split())
_OWNER = re.compile(r"(?:['’]s|(?<=s)['’])\s+")
TIMES = frozenset("seconds minutes hours days weeks months years decades day week month year moment moments".split())
"""What is only how long something takes, or when it was."""


_DOES = frozenset("is are was were has have had will would".split())


@cache
def _known() -> frozenset[str]:
    """Nouns that can speak, in the singular and the plural."""
    roles, bodies = gazetteer.sections("titles.txt")["role"], gazetteer.sections("organisation-heads.txt")[""]
    plain = {*roles, *bodies, *cues().sources, *gazetteer.sections("speakers.txt")["speaks"]}
    return frozenset(plain | {f"{word}s" for word in plain})


def are_some(word: str) -> bool:
    """Whether a word means several people who have no name: "authorities", "officials", not "Democrats"."""
    return word.endswith("s") and word[:-1] in _known() and word[:-1] not in _PROPER


_PROPER = frozenset("democrat republican muslim christian jew liberal conservative libertarian progressive".split())


def can_say(text: str) -> bool:
    """Whether these words, up to the first preposition but "of", name somebody, a body, or a piece of writing or speech; what is capitalised may be a name."""
    text = _MORE_THAN.sub("", text)
    found = words(_HEAD.split(text, maxsplit=1)[0])
    if not found or (found[0].folded in ("it", "there") and len(found) > 1):
        return False  # "It was decided that"
    if _is_clause(text, found):
        return False
    end = next((k for k in range(1, len(found)) if _ends(text, found, k)), len(found))
    if 0 < end < len(found) - 1 and found[end].folded == "for" and all(text[found[k].start].isupper() for k in (end - 1, end + 1)):
        return True  # "Democracy for Oldfield"
    phrase = found[:end]
    if len(found) > 1 and found[-1].folded in _OPEN:
        return False  # "Members of the", and what "the Senate’s “cloture” rule" leaves
    owned = _OWNER.search(text, phrase[0].start, phrase[-1].end)
    if owned is not None:  # "Roth’s nomination" says nothing, whoever Roth is
        of = next((k for k, word in enumerate(phrase) if word.folded == "of" and word.end < owned.start()), 0)
        if of and _speaks(phrase[of - 1].folded):
            return True  # "a member of the state’s delegation"
        head = text[owned.end() : phrase[-1].end]
        return any(w[:1].isupper() or _speaks(w.casefold()) or w.casefold() in _ITS_OWN for w in head.split())
    if _PARTY.match(text) or (phrase[-1].folded in TIMES and not any(text[w.start].isupper() for w in phrase[1:])):
        return False  # "D-Velm."; "Twenty-three minutes" later somebody spoke
    if phrase[0].folded in gazetteer.sections("speakers.txt")["stands for"] or _STANDS_ALONE.match(text[: phrase[-1].end]):
        return True
    named = any(text[w.start].isupper() for w in phrase[1:]) or (text[found[0].start].isalpha() and text[found[0].start : found[0].end].isupper())
    return named or any(_speaks(w.folded) for w in phrase) or are_people(text[: phrase[-1].end])


def _is_clause(text: str, found: Sequence[Word]) -> bool:
    """Whether words tell something of what they name: "one point that is made is whether they have a say", and not "the man who was there"."""
    does = [k for k in range(1, len(found)) if found[k].folded in _DOES and text[found[k].start].islower()]
    related = any(word.folded in RELATIVES for word in found[: does[0]]) if does else False
    return len(does) > related


def are_people(text: str) -> bool:
    """Whether words mean people of a country, who are not all of it: "the Russians", "two Danes", "the French"."""
    word = gazetteer.key(text.split()[-1])
    known = word in gazetteer.nationals().forms and word not in gazetteer.places().forms
    return known and (word.endswith("s") or text.lower() == f"the {word}")


def is_somebody(text: str) -> bool:
    """Whether these words name one person by what he is: "a neighbour of theirs", and neither "a note" nor "a bank"."""
    phrase = words(re.split(r"[,;(—–]| (?:of|from|in|at|for|with|on|to|who)\b", text, maxsplit=1)[0])
    if not phrase:
        return False
    head = phrase[-1].folded
    bodies = gazetteer.sections("organisation-heads.txt")[""]
    several = head.endswith("s") and _speaks(head[:-1])
    return _speaks(head) and not several and head not in bodies and (head not in cues().sources or head in _PEOPLE)


def _ends(text: str, found: Sequence[Word], k: int) -> bool:
    """Whether the phrase before word `k` is whole: at "from Oldfield", and at "detailing" after "a memo"."""
    word = found[k]
    if word.folded in PREPOSITIONS:
        return word.folded != "of"
    return word.folded.endswith("ing") and text[word.start].islower() and _speaks(found[k - 1].folded)


def _speaks(word: str) -> bool:
    return word in _known() or bool(_HUMAN.search(word) and len(word) > 4 and word not in gazetteer.sections("speakers.txt")["says nothing"])
