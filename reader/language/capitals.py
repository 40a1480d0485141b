"""Runs of capitalised words in one sentence: what a name may be. Pure; offsets are code points of the paragraph's text."""

import re
from dataclasses import dataclass, replace

from reader.language import gazetteer
from reader.language.bodies import TRADERS
from reader.language.cues import cues
from reader.language.days import DAYS, MONTHS, ZONES
from reader.language.folding import folded
from reader.language.grammar import PREPOSITIONS
from reader.language.kinship import AT_HEAD, NEAREST
from reader.language.sayers import is_somebody
from reader.language.words import STOP

# "Kim Jong-un" is one name, "Venezuela-related" names Venezuela; so does "Venezuela’s"
_AFTER_HYPHEN = (
    "related|led|backed|based|style|born|era|made|funded|owned|speaking|wide|controlled|occupied|bound|sponsored|trained|linked|held|area|run|only"
    "|elect|to-be|designate|inspired|aligned|affiliated|supported|endorsed|leaning|friendly|appointed|passed|approved|ordered|wing|level"
)
# "Women’s Law Project" is one name, "Roth’s Law Project" is not
_WHOSE = r"(?:(?:Women|Men|Children|People)['’]s|(?:Veterans|Workers|Teachers|Nurses|Farmers|Sailors|Students|Parents|Officers|Players)['’])(?= [A-Z][a-z])"
# "Widow’s Bend" is a place of its own
_SPOT = rf"(?P<spot>[A-Z][a-z]+['’]s)(?= (?:{'|'.join(sorted(word.title() for word in gazetteer.spots()))})\b(?! [A-Z]))"
_TOKEN = re.compile(rf"(?:[^\W\d_]\.){{2,}}|{_WHOSE}|{_SPOT}|\w+(?:(?!['’]s\b|-(?:{_AFTER_HYPHEN})\b)['’&.-](?=\w)\w+)*|[^\w\s]")
_OWN = len("’s")
_LONGEST = 14  # words in a run; a longer one is read in pieces
_HOUR = re.compile(r"\d+(?:[ap]m)?|[ap]\.?m\.?|noon|midnight", re.IGNORECASE)
_RELATIVE = re.compile(r", wh(?:ich|ose|o)\b")
_PARTY = re.compile(r"[RDI]-[A-Z].*|[RDI]")
_CAUSES = frozenset("coverage shelter justice peace freedom liberty equality life choice progress democracy america safety prosperity reform truth".split())
_PARTICLES = frozenset("de da del della di la le al bin ibn van von der den du dos el ter y ul bint abu &".split())
# what a name that goes on with "of" ends with
_OF = frozenset(
    """department secretary university house bank ministry gulf strait board institute church duke court center centre centers bureau federation
    college city chamber museum council republic kingdom isle cape bay office committee association organization organisation league society
    knights order statue declaration chief speaker bill minister academy port sea battle treaty commission""".split()
)
_AND = frozenset(
    "administration agency commission protection enforcement committee service services prevention affairs act means commerce exchange reform security".split()
)
_TRADES = frozenset("workers employees engineers machinists teamsters".split())
_UNITED = frozenset("united international national amalgamated american federation brotherhood".split())
BANDED = frozenset(
    "alliance association citizens doctors farmers friends moms mothers nurses parents physicians scientists students teachers veterans women workers".split()
)
"""What opens the names of those who band together for a cause: "Doctors for Coverage"."""
_ON = frozenset("center council commission committee conference".split())
_NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundreds thousands dozens".split())
_PLURAL, _TWO = ("s", "men", "women", "people", "children", "police", "troops"), 2
_SHOUTED = 3  # letters
_PLAIN = ("verbs", "verbs and nouns", "verbs beside nouns", "adjectives")  # sections of headings.txt
_FEELS = frozenset("hate hated hating love loved loving like liked wins win winner loser liar lies fake".split())
CLOSERS = frozenset(")]")
_NOT_NAMES = frozenset(
    """i i'm i’m i've i’ve i'll i’ll i'd i’d mr. former meanwhile however asked according regarding speaking responding democratic today yesterday tomorrow
    still yes no oh okay ok thank thanks please everyone everybody someone somebody anyone anybody nobody nothing everything something anonymous let let's
    let’s don't don’t didn't didn’t it's it’s that's that’s he's he’s she's she’s they're they’re we're     we’re can't can’t isn't isn’t there's there’s
    internet web tv what's what’s you're you’re you've you’ve we've we’ve they've they’ve maybe perhaps monday's""".split()
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark; `key` as in gazetteer.key; `opens` where a capital may be due to a sentence, quotation or clause beginning there."""

    start: int
    end: int
    text: str
    key: str
    opens: bool
    gap: str


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words that belong together, with the words around them (keys)."""

    tokens: tuple[Token, ...]
    before: str
    after: str
    rest: str
    role: str = ""
    """What somebody is by the words that a comma parts from a name: "lawyer" of "his lawyer, Ines Roth"."""


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The words and marks of a sentence."""
    found: list[Token] = []
    last, opens = start, True
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        token = Token(match.start(), match.end(), word, gazetteer.key(word), opens, text[last : match.start()])
        found += _in_parts(token) if match.lastgroup and found and _is_named(found[-1]) else [token]
        last = match.end()
        opens = word in '“"‘«:—–(?!…' if not word[0].isalnum() else False
    return found


def _is_named(before: Token) -> bool:
    """Whether the word before "Roth’s Ridge" is part of a name: "Ines", and not "In" or "The"."""
    return before.text[0].isupper() and before.key not in STOP | PREPOSITIONS | WHICH_OF_TWO


def _in_parts(token: Token) -> list[Token]:
    """The name, the mark and the ending of "Roth’s", which is no part of what it is before: "Ines Roth’s Ridge home"."""
    cut, own = token.end - _OWN, token.text[-_OWN:]
    mark, ending = Token(cut, cut + 1, own[0], "", opens=False, gap=""), Token(cut + 1, token.end, own[1], own[1], opens=False, gap="")
    return [replace(token, end=cut, text=token.text[:-_OWN]), mark, ending]


def runs(text: str, start: int, end: int) -> list[Run]:
    """The runs of a sentence, in order."""
    line = tokens(text, start, end)
    found = []
    i = 0
    while i < len(line):
        if not _capital(line, i):
            i += 1
            continue
        j = i + 1
        while j < min(len(line), i + _LONGEST):
            step = _joins(line, i, j)
            if not step:
                break
            j += step
        led = (
            line[i].opens
            and j - i > 1
            and (_only_opens(line[i]) or _is_kin(line[i], line[i + 1]) or _is_order(line[i], line[i + 1]) or _is_how_many(line, i, j))
        )
        first = i + 1 if led else i
        before = _word_before(line, first)
        after = (line[j].key or line[j].text) if j < len(line) else ""
        found.append(
            Run(
                tuple(t for t in line[first:j] if t.text != "." and t.text not in CLOSERS),
                before,
                after,
                text[line[j - 1].end : line[j - 1].end + 16],
                _role_before(line, first),
            )
        )
        i = j + _is_shouted_at(line, i, j)  # "Ida HATES Otto": no Otto is called so
    return found


def _is_how_many(line: list[Token], i: int, j: int) -> bool:
    """Whether a sentence opens with how many of a people: "Four Velmian sailors", not "Six Flags runs parks", "Three Mile Island"."""
    counted = line[i].key in _NUMBERS and j - i == _TWO and j < len(line)
    if counted and line[j - 1].key.endswith("s"):
        return line[j - 1].key.removesuffix("s") in gazetteer.sections("titles.txt")["before a role"]  # "Nine Conservatives"
    return counted and line[j].text.islower() and line[j].key not in STOP and line[j].key.endswith(_PLURAL) and cues().verb(line[j].key) is None


def _is_kin(token: Token, follows: Token) -> bool:
    """Whether a sentence opens with what somebody is to somebody else, and his name: "Husband Otto"."""
    return token.text.lower() in AT_HEAD and follows.key in gazetteer.first_names()


def _is_order(token: Token, follows: Token) -> bool:
    """Whether a sentence opens with what somebody is asked to do, and to whom: "Tell Otto", "Call Ines"."""
    return token.text.lower() in _ORDERS and follows.key in gazetteer.first_names()


def _word_before(line: list[Token], first: int) -> str:
    """The word or mark before a run; of "his wife, Ida" the wife."""
    if not first:
        return ""
    if line[first - 1].text == "," and first > 1 and line[first - 2].text.lower() in NEAREST:
        return line[first - 2].text.lower()
    return line[first - 1].key or line[first - 1].text


def _role_before(line: list[Token], first: int) -> str:
    """What somebody is whose name a comma parts from it, behind an article or a pronoun; "" for no such words."""
    if first < _LED_BY or line[first - 1].text != "," or not line[first - 2].text.islower():
        return ""
    if line[first - 2].text in TRADERS or not is_somebody(line[first - 2].text):
        return ""
    led = any(token.text.lower() in _WHOSE_ROLE for token in line[max(0, first - _LED_BY - _ROLE_WORDS) : first - 2])
    return line[first - 2].text if led else ""


def _is_given(line: list[Token], i: int) -> bool:
    """Whether a word that is as often none opens somebody's name: "said Will Roth", "its leader, Per Roth"."""
    if line[i].opens or line[i].key not in ALSO_GIVEN or i + 1 >= len(line) or line[i + 1].gap != " ":
        return False
    follows = line[i + 1]
    return follows.text[0].isupper() and not follows.text.isupper() and follows.key not in STOP | PREPOSITIONS


def is_shouted(token: Token) -> bool:
    """Whether a plain word is set in capitals for its weight: "I want it BACK", "Ida HATES boats"."""
    if len(token.text) < _SHOUTED or not token.text.isupper() or not token.text.isalpha():
        return False
    listed = gazetteer.sections("headings.txt")
    plain = token.key.removesuffix("s")
    return any(word in words for word in (token.key, plain) for words in (STOP, gazetteer.ordinary(), _FEELS, *(listed[name] for name in _PLAIN)))


def _is_shouted_at(line: list[Token], first: int, j: int) -> bool:
    """Whether a word in capitals for its weight stands at `j` right behind the name that began at `first`."""
    behind = j < len(line) and line[j].gap.isspace() and line[first].key in gazetteer.first_names() and not line[j - 1].text.isupper()
    return behind and is_shouted(line[j])


def goes_by_it(first: Token, run: Run) -> bool:
    """Whether a word that opens a sentence is a name all the same: it has a capital inside, and something is said of it ("AldTram, which runs ferries,")."""
    return any(c.isupper() for c in first.text[1:]) and any(c.islower() for c in first.text) and _RELATIVE.match(run.rest) is not None


def _only_opens(token: Token) -> bool:
    if token.key.endswith("ing") and len(token.key) > 6 and token.key not in gazetteer.first_names() and token.key not in _NOUNS_IN_ING:
        return True  # "Attacking Hillary Clinton, he …"
    return token.key in STOP or token.key in _NOT_NAMES or token.key in PREPOSITIONS or token.key in _ADDRESSES


WHICH_OF_TWO = frozenset("old new upper lower great little north south east west".split())
"""What tells a place from its namesake: "Old Widow’s Bend"."""
ALSO_GIVEN = frozenset(("will", "per"))
"""Small words that people are called by: "Will Roth"."""
_WHOSE_ROLE = frozenset("a an the his her its their our my".split())
_LED_BY, _ROLE_WORDS = 3, 4  # words of "its lawyer,", and of what may stand between
_NOUNS_IN_ING = frozenset("morning evening sterling beijing anything everything nothing something wedding housing building nursing banking".split())
_ADDRESSES = frozenset("hi hello dear meet added plus tell".split())
_ORDERS = frozenset(
    """ask believe blame bring call congratulate email find fire follow forgive get give help hire imagine invite join keep leave let remember sack send show
    stop take text trust vote wake warn watch""".split()
)


def _capital(line: list[Token], i: int) -> bool:
    """Whether the word at i may be (part of) a name."""
    token = line[i]
    party = _PARTY.fullmatch(token.text) and (len(token.text) > 1 or (i > 0 and line[i - 1].text == "("))
    if not token.text[0].isalpha() or party or token.key in _NOT_NAMES or token.text == "I":
        return False
    if token.text == "A":  # an initial, or the article
        return i + 2 < len(line) and line[i + 1].text == "." and line[i + 2].text[0].isupper() and not token.opens
    if token.key == "eve" and i > 0 and (line[i - 1].key == "christmas" or [t.key for t in line[max(0, i - 4) : i - 2]] == ["new", "year"]):
        return False  # "Christmas Eve", "New Year’s Eve"
    upper = token.text[0].isupper() or (token.text.lower().startswith(("al-", "el-")) and token.text[3:4].isupper())
    if not upper or token.key in DAYS or token.key.split("-")[0] in DAYS:
        return False
    if token.key in ZONES and i > 0 and _HOUR.fullmatch(line[i - 1].text):
        return False  # "1540 GMT"
    if token.key in MONTHS:
        follows = line[i + 1] if i + 1 < len(line) else None
        if token.key == "jan" and follows is not None and follows.gap == " " and follows.text[0].isupper():
            return True  # "Jan Brewer"
        dated = token.key not in ("may", "march", "april", "june", "august") or (follows is not None and follows.text[0].isdigit())
        named = i > 0 and line[i - 1].text[0].isupper() and token.gap == " " and line[i - 1].key not in STOP
        return named and not dated
    if token.key == "a":
        return True
    if token.key not in STOP or token.text.isupper() or _is_given(line, i):
        return True
    # "Mr. Will", not "Main St. The"
    before = i - 2 if i > 1 and line[i - 1].text == "." and line[i - 2].key in gazetteer.sections("titles.txt")["honorific"] else i - 1
    return not token.opens and i > 0 and line[before].text[0].isupper()


def _joins(line: list[Token], first: int, j: int) -> int:
    """How many words from j on continue the run that began at `first`; 0 where it ends."""
    token, last = line[j], line[j - 1]
    if token.gap.strip() or not token.gap:
        if token.text in CLOSERS and not token.gap and _set_in(line, j):
            return 2  # "[adviser Robert] Orr": what the speaker left out is set before the surname
        full_stop = token.text == "." and not token.gap and j + 1 < len(line)
        if full_stop and _shortened(last) and line[j + 1].gap.isspace() and _capital(line, j + 1):
            return 2
        return 0
    if _capital(line, j):
        return 0 if _is_shouted_at(line, first, j) else 1
    follows = line[j + 1] if j + 1 < len(line) else None
    if follows is None or not follows.gap.isspace():
        return 0
    if token.key in _PARTICLES or token.text == "&":
        k = j + 1
        while k < len(line) and k - j < 3 and line[k].key in _PARTICLES and not _capital(line, k):
            k += 1
        return k - j + 1 if k < len(line) and _capital(line, k) else 0
    if token.key == "of" and last.key in _OF:
        if _capital(line, j + 1):
            return 2
        return 3 if follows.key == "the" and j + 2 < len(line) and _capital(line, j + 2) else 0
    if token.key == "on" and last.key in _ON and _capital(line, j + 1):
        return 2
    if token.key in ("and", "for") and _capital(line, j + 1):
        return _with_and(line, first, j)
    return 0


def _set_in(line: list[Token], j: int) -> bool:
    """Whether a bracket closes behind a given name and before a word with a capital."""
    given = line[j - 1].key in gazetteer.first_names() and j + 1 < len(line)
    return given and line[j + 1].gap.isspace() and _capital(line, j + 1) and line[j + 1].key not in gazetteer.sections("titles.txt")["role"]


def _with_and(line: list[Token], first: int, j: int) -> int:
    """ "Food and Drug Administration", "Centers for Disease Control": how far a name with "and" or "for" goes on; 0 where it does not."""
    if line[j].key == "for":
        if line[j - 1].key in BANDED and line[j + 1].key in gazetteer.ordinary() | _CAUSES:
            return 2  # "Doctors for Coverage"
        return 2 if line[j - 1].key in ("centers", "center", "office", "association", "institute", "committee", "fund", "council", "bank") else 0
    opened = line[first].key in ("centers", "center", "department", "ministry", "office", "bureau", "committee", "council", "commission")
    if opened and j - first > 1:
        return 2
    k = j + 1
    while k < len(line) and k - j < 4 and _capital(line, k):
        if line[k].key in _TRADES and line[first].key in _UNITED:
            return 2  # "the United Dock and Foundry Workers"
        if line[k].key in _AND:
            plain = gazetteer.organisations().forms
            return 2 if line[j - 1].key not in plain and line[j - 1].key not in gazetteer.places().forms else 0
        k += 1
    return 0


def _shortened(token: Token) -> bool:
    """An initial or an abbreviated title, whose full stop does not end the run."""
    return len(token.text) == 1 or token.key in gazetteer.sections("titles.txt")["honorific"] or folded(token.text) in ("st", "jr", "sr", "ft", "mt")
