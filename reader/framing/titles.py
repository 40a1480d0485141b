"""The words before a name that say what somebody is: "Danish leader", "Secretary of State", "a defiant". Pure; offsets are code points of the text."""

import re
from collections.abc import Sequence

from reader.language import gazetteer
from reader.language.cues import cues
from reader.language.days import DAYS, MONTHS
from reader.language.grammar import POSSESSIVES, PREPOSITIONS
from reader.language.words import STOP

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_][\w’'.-]*")
_BEFORE = 70
"""Letters before a name that are looked at."""
_SINCE = re.compile(r"\A(?:then|ex|now|once)-(?=\w)", re.IGNORECASE)
_NOT_YET = re.compile(r"-(?:elect|designate|to-be)\Z")
_DETERMINERS = frozenset("the a an".split())
_MOST, _SHORT = 3, 5
"""Words between a title and its name ("Secretary of State"), or between "a" and a title or name ("a defiant Falk")."""
_DOERS = ("er", "or", "ist", "ian", "man", "woman", "boss", "head")
"""How words end that say what somebody does or is to somebody: "harbour master", "brother", "guitarist"."""
_NO_DOERS = frozenset(
    """senior junior later never former whether together rather ever however per number november december october september order offer matter letter paper
    quarter after latter better other elder over under weather winter summer for or nor poor color colour error human ahead overhead consider remember
    deliver discover answer enter refer prefer differ suffer wonder power border center centre corner water river tower street theater theatre
    computer newspaper chapter disaster encounter register counter another neither either further older younger bigger greater larger smaller
    higher lower earlier sooner closer longer stronger""".split()
)
_KIN = frozenset(
    """wife husband widow son daughter aunt niece nephew brother-in-law sister-in-law friend critic ally rival opponent boyfriend girlfriend fiancee expert
    scholar fellow graduate student veteran official resident member native pilot cook mechanic tycoon bureaucrat moderate expatriate pastor priest hopeful
    marine mother father uncle billionaire millionaire colleague figure proponent advocate champion analyst""".split()
)
"""What people are that no ending tells."""
_NO_TITLES = frozenset("fellow moderate figure".split())
"""Of these, those that say of another title what sort it is: "a fellow congresswoman"."""
_OFFICE = re.compile(r"(?<![\w’'.-])([A-Z][a-z]+) (?:of (?:the )?(?:[A-Z][\w-]{0,30} (?:(?:and|the) )?){1,5}|[Pp]ro [Tt]em(?:pore)? )\Z")
_DONE_TO = re.compile(
    r"\b(?:will|would|can|could|should|must|may|might|cannot|not|they|we|you) (?:captain|chair|champion|coach|doctor|father|host|judge|mother|star) \Z"
)
"""What is done to whom it stands before: "Voters will judge Roth"."""
_BOUNDS = frozenset("said says told added by with from against like including".split())
_FIRST = frozenset("nation name adjective noun".split())
_OPENING = frozenset("but and so yet still when while if because although though since that then meanwhile".split())
_YEAR = re.compile(r"(?:19|20)\d\d")
_OWNER = re.compile(
    r"(?<![\w’'.-])(?:(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)"
    r"|(?:(?:[A-Z][\w.-]{0,30} ){0,2}[A-Z]|(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir) (?:[\w-]{1,30} ){0,2}[a-z])"
    r"[\w.-]{0,30}(?:['’]s|(?<=s)['’])) (?:(?:19|20)\d\d )?\Z"
)
"""Whose somebody is: "his", "Roth’s", "the company’s"."""
_SENSE = frozenset("likely presumptive potential possible would-be prospective aspiring onetime one-time outgoing incoming former".split())
"""Without these, what is left says something else: a "likely candidate" is none yet."""
_SMALL = _SENSE | frozenset("then acting late vice deputy senior retired longtime now sitting ex state".split())
_SUBJECTS = frozenset(
    """ways housing health oversight energy education science security transportation agriculture food research commerce justice trade finance environment
    labor immigration resources safety arts parks""".split()
)
"""What joint offices begin with: "Ways and Means Committee Chairman"; "Roth and Finance Committee Chairman Orr" are two."""
"""Small words that stand before a title with a capital; "fire General Orr" is something else."""
_LEADING = frozenset("acting governing incoming leading outgoing presiding reigning retiring ruling sitting visiting".split())
_COURTESY = frozenset("mr mrs ms".split())
"""Before these no abbreviation belongs to somebody: "in Velm, N.Y. Mr. Orr"."""
_CLOSED = ("’s", "'s", "s’", "s'")
_COMPARED = ("elder", "older", "younger")
_LIKE_ADJECTIVES = ("ive", "ant", "ent", "ous", "ful", "less", "ish", "al", "ic", "ist", "able", "ible", "ary")


def titled(text: str, start: int) -> int:
    """Where what somebody is called begins whose name begins at `start`: at the name, or before it at the title and what goes with that."""
    office = _OFFICE.search(text, max(0, start - _BEFORE), start)
    if office is None or gazetteer.key(office.group(1)) not in gazetteer.sections("titles.txt")["role"]:
        begins = _titled(text, start, start, "")
        return start if _DONE_TO.search(text, max(0, start - _BEFORE), start) else begins
    return _titled(text, start, office.start(), office.group(1))  # "Director of National Intelligence", "Senate President Pro Tem"


def _titled(text: str, start: int, right: int, title: str) -> int:
    begins = right
    held: list[str] = []
    ended = False
    words = list(_WORD.finditer(text, max(0, start - _BEFORE), right))
    owned, article = False, -1
    for n, match in reversed(list(enumerate(words))):
        if match.start() == start - _BEFORE > 0:  # maybe the end of a word
            return begins
        word = match.group()
        gap = text[match.end() : right].strip()
        owned = bool(title) and len(held) <= 1 and _owns(word)
        if (gap and not (owned and _YEAR.fullmatch(gap))) or owned or word.endswith(_CLOSED) or _ends_sentence(word):
            break
        if word[-1] == "." and gazetteer.key(title) in _COURTESY:
            break
        kind = _kind(word)
        small = word.islower() and title[:1].isupper() and gazetteer.key(word) not in _SMALL
        between = {"nation", "of", "adjective"} if title.islower() and kind == "nation" else {"nation", "of"}
        if word == "and" and title and begins == right and n and gazetteer.key(words[n - 1].group()) in _SUBJECTS:
            pass  # "Ways and Means Committee Chairman"
        elif word == "and" and title.islower() and begins == right and n and _joined(words[n - 1].group(), words[max(0, n - 3) : n - 1]):
            pass  # "celebrity photographer and director"
        elif (kind == "title" or (kind in ("nation", "name") and title)) and set(held) <= between and not small:
            begins, title, held = match.start(), title or word, []
        elif kind == "of" and right == start:  # "a supporter of"
            return begins
        elif (kind in ("nation", "of") and not title) or kind.startswith("adjective") or (kind == "noun" and title.islower()):
            held.append(kind)
        elif kind == "nation" and word.islower() and held and title.islower() and not _opens(text, match.start()):
            held.append("adjective")  # "conservative radio host"
        elif held and title.islower() and set(held) <= {"noun", "adjective"} and (word in _BOUNDS or (kind in _FIRST and _opens(text, match.start()))):
            ended, right = True, right if word in _BOUNDS else match.start()
            break  # "said talk show host Orr", "Conservative radio host Orr"
        elif kind == "the":
            held = [kind.removesuffix(" done") for kind in held]
            article = match.start()
            break
        else:
            return begins
        if len(held) > _MOST:
            return begins
        right = match.start()
    if ended:
        return right
    if owned and title.islower():
        return _owned(text, right, begins)
    # at the head of a phrase, what was passed belongs to the title or the name: "the embattled", "harbour master"
    whole = held and set(held) <= ({"adjective", "noun"} if title else {"adjective"})
    mood = title[:1].isupper() and set(held) == {"adjective"} and text.startswith(("a ", "an ", "A ", "An "), article)
    if whole and article >= 0 and (not title or mood or text.startswith(_COMPARED, right)):
        return article  # nobody is called "elder Orr", nor "emotional Mr. Orr"
    return right if whole and (title or text[:right].rstrip()[-1:].isalpha()) else begins


def _opens(text: str, at: int) -> bool:
    """Whether a sentence or somebody’s words begin at a place."""
    return not text[:at].rstrip() or text[:at].rstrip()[-1] in '.!?“"'


def _joined(other: str, before: Sequence[re.Match[str]]) -> bool:
    """Whether what stands before "and" is somebody's occupation too; "the mayor and director Orr" may be two people."""
    return other.islower() and _kind(other) == "title" and not any(match.group().lower() in ("the", "and", "of") for match in before)


def _owns(word: str) -> bool:
    """Whether what follows is somebody's: "his", "Roth’s", and not "it’s"."""
    return word.lower() in POSSESSIVES or (word.endswith(_CLOSED) and gazetteer.key(word) not in STOP)


def _owned(text: str, right: int, begins: int) -> int:
    """Where "Roth’s rival" begins; at the rival, where it is not plain whose he is."""
    match = _OWNER.search(text, max(0, right - _BEFORE), right)
    if match is None:
        return begins
    owner = match.start()
    while (word := _WORD.match(text, owner, right)) is not None and gazetteer.key(word.group()) in DAYS | MONTHS | PREPOSITIONS | _OPENING:
        owner = word.end() + 1  # "But Roth’s rival"
    return owner if owner < right else begins


def _kind(word: str) -> str:
    """What a word before a name may be there; empty where nothing that belongs to it."""
    word = _SINCE.sub("", word)
    key, titles = _plain(word), gazetteer.sections("titles.txt")
    if word.lower() in _DETERMINERS:
        return "the"
    if key in titles["honorific"] | titles["role"] | {"st"} or (word.islower() and key in _KIN - _NO_TITLES):
        return "title"
    if word.islower() and key.endswith(_DOERS) and key not in _NO_DOERS | STOP:
        return "title"
    if key in titles["before a role"] - {"under"} or key in gazetteer.nationals().forms or (word[0].isupper() and key in gazetteer.places().forms):
        return "nation"
    if key in _SENSE:
        return "nation"
    if key == "of":
        return "of"
    if len(key) > _SHORT and key.endswith("ing") and key not in _LEADING and not word.isupper():
        return ""  # "defeating fellow congresswoman", "Firing Mr. Orr"
    if word[0].isupper():
        return "name" if (word.isupper() and len(key) > 1) or key not in STOP | DAYS | MONTHS | PREPOSITIONS else ""
    if not word.islower() or key in STOP | PREPOSITIONS or key in cues().speech or key.endswith("ly"):
        return ""
    if len(key) > 4 and key.endswith("ed"):
        return "adjective done"  # or what somebody did, where no article stands before it
    return "adjective" if key in _COMPARED or (len(key) > 4 and key.endswith(_LIKE_ADJECTIVES)) else "noun"


def _plain(word: str) -> str:
    """A word folded, without what says since when or until when somebody is so: "now-GOP", "ex-senator", "President-elect", "Speaker-to-be"."""
    return _NOT_YET.sub("", gazetteer.key(_SINCE.sub("", word)))


def does_something(word: str) -> bool:
    """Whether a word says what one person is or does: "mayor", "guitarist", "widow"."""
    key, titles = _plain(word), gazetteer.sections("titles.txt")
    if key in titles["role"] or key in _KIN or key in ("general", "head", "king", "queen", "prince", "princess", "judge", "rabbi", "bishop", "priest"):
        return True
    return word.islower() and key.endswith(_DOERS) and key not in _NO_DOERS | STOP


def _ends_sentence(word: str) -> bool:
    """Whether a stop closes a sentence behind a word that is written in full: "the Court of Justice."."""
    shortened = gazetteer.sections("abbreviations.txt")["before a name"]
    return word[-1] == "." and "." not in word[:-1] and gazetteer.key(word) not in shortened
