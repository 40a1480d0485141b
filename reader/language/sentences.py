"""Where sentences begin and end in one paragraph. Pure; offsets are code points of the paragraph's text.

Every full stop, question mark, exclamation mark and ellipsis is a candidate; what stands before and after it decides. Where that is not
enough (a short word that may be an abbreviation), nupunkt's trained English model is asked.
"""

import re
from functools import cache

from reader import resources
from reader.language.cues import cues
from reader.language.days import SHORT_MONTHS, WEEKDAYS, ZONES
from reader.language.folding import folded
from reader.language.words import STOP

# a run of ends, and what closes after it; possessive, so that a line of a million dots is read once
_END = re.compile(r"[.!?…؟۔।]++[\"'”’“»›)\]*]*+(?:[\u00a0\u202f]?[»›])?+|[。！？]++[\"'”’」』）]*+")
_LAST_WORD = re.compile(r"[^\W_][\w.'’-]*$")
_NEXT = re.compile(r"[\s\"'“”‘’„«‹(\[—–•*-]*")
_TOKEN = re.compile(r"[^\s;:]+")
_INITIAL = re.compile(r"(?:[A-Z]\.-?)*[A-Z]$")
_IN_THE = re.compile(r"\b(?:in|of|to|from|by|with|for|into|across|[A-Z][a-z]+,)(?: the)? [\w.]+$")
_STATE = re.compile(r"[a-z], [A-Z][\w.]*$")  # "in Velm, N.Y. Orr's wife": what a town lies in owns nothing
_ASIDE = re.compile(r"[—–(]|--")
_VOWEL = re.compile(r"[aeiouyáéíóúàèâêôäöüåæø]", re.IGNORECASE)
_CALLED = re.compile(r"(?:[“‘\"'«„]|! )((?:[\w’'-]+ ){0,7}[\w’'-]+)$")
_AMOUNT = re.compile(r"\d+(?:[.,]\d+)*(?P<unit>[a-z]{1,2}|mph|kph|lbs?)?", re.IGNORECASE)  # "2.4bn", "65km", "9.30pm"
_LOOK_BACK = 40
_LOOK_AHEAD = 80

# what stands after "U.S." and the like as part of the same name
_AFTER_COUNTRY = frozenset(
    """secretary president senator representative congressman congresswoman ambassador attorney senate house congress supreme district circuit
    court army navy marine marines air coast military forces treasury justice state defense energy department embassy consulate capitol chamber
    customs border immigration citizenship secret postal census steel open soccer olympic federal government administration agency bureau
    commission food drug geological environmental trade special envoy general central special officials troops citizens soldiers dollar dollars
    vice sen rep gov gen amb security council mission delegate marshal marshals mayor police metropolitan park constitution internet""".split()
)
_COURTESY = frozenset("mr mrs ms".split())
_AFTER_TIME = ZONES | WEEKDAYS | frozenset("et ct mt pt eastern central mountain pacific".split())
_DOTTED = frozenset("de da no nb nn fi cs sk pl hu hr sr sl et lv tr is".split())  # languages that write "3. Mai"
_JOINING = frozenset("of and for or & de".split())


def is_abbreviation(word: str) -> bool:
    """Whether a word before a full stop (given without it) is an abbreviation or an initial: "Sen", "U.S", "J"."""
    return _INITIAL.match(word) is not None or word.lower() in _abbreviations()


@cache
def _abbreviations() -> dict[str, str]:
    """Abbreviation without its last stop, folded, to the section of the list it stands in."""
    known: dict[str, str] = {}
    section = ""
    for line in resources.path("words", "abbreviations.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif not line.startswith("#"):
            known.update((word, section) for word in line.split())
    return known


class _Trained:
    """nupunkt's ends of sentences in one text, found when first asked for."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.dotted = language.split("-")[0].lower() in _DOTTED
        self.ends: frozenset[int] | None = None

    def ends_at(self, place: int) -> bool:
        if self.ends is None:
            import nupunkt

            self.ends = frozenset(start + len(self.text[start:end].rstrip()) for start, end in nupunkt.sent_spans(self.text))
        return place in self.ends


def spans(text: str, language: str = "en") -> tuple[tuple[int, int], ...]:
    """The sentences of `text`, half-open, trimmed of white space, in order; they hold every character that is not white space."""
    trained = _Trained(text, language)
    found: list[tuple[int, int]] = []
    start = _skip_space(text, 0)
    for match in _END.finditer(text):
        if match.start() >= start and _ends(text, start, match, trained):
            found.append((start, match.end()))
            start = _skip_space(text, match.end())
    end = len(text.rstrip())
    if end > start:
        found.append((start, end))
    return tuple(found)


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _ends(text: str, start: int, match: re.Match[str], trained: _Trained) -> bool:
    """Whether the sentence that began at `start` ends with this run of marks."""
    end, mark = match.end(), match.group()
    if mark[0] in "。！？":
        return end < len(text)
    if end >= len(text) or not text[end].isspace():
        return False
    opening = _NEXT.match(text, end)
    follows = opening.end() if opening else end
    if text.startswith(("...", "…"), follows):
        return mark[0] != "…" and not mark.startswith("..") and match.start() > 0 and not text[match.start() - 1].isspace()
    if follows >= len(text):
        return False
    after = text[follows]
    if after.islower() or not (after.isalnum() or after in "#@$€£¥¿¡"):
        return False
    if text[match.start() - 1 : match.start()].isspace() and mark[0] in ".…":
        return False  # an ellipsis set apart by spaces: the words before it were cut short
    if mark[0] in "!?؟":
        return not (_reported(text, mark, end, follows) or _chanted(text, match, follows))
    return mark[0] != "." or len(mark.rstrip("\"'”’“»›)]*")) > 1 or _full_stop(text, start, match, follows, trained)


def _chanted(text: str, match: re.Match[str], follows: int) -> bool:
    """Whether a crowd calls the same words again: they chanted: “Names! | Names!”"""
    called = _CALLED.search(text, max(0, match.start() - _LOOK_BACK), match.start()) if match.group() == "!" else None
    if called is None:
        return False
    end = follows + len(called[1])
    return text[match.end() : follows] == " " and text[follows:end].casefold() == called[1].casefold() and text[end : end + 1] == "!"


def _reported(text: str, mark: str, end: int, follows: int) -> bool:
    """Whether a question or exclamation in quotation marks goes on with who said it: “Why?” Ms. Ode asked."""
    if mark[-1] not in "\"'”’“»›" or text[end:follows].strip():
        return False
    aside = False
    for i, token in enumerate(_TOKEN.findall(text[follows : follows + _LOOK_AHEAD])):
        word = folded(token.rstrip(".!?,"))
        if i and cues().verb(word):
            return text[follows : follows + _LOOK_AHEAD].find(token + ":") < 0
        if (i == 0 and word in STOP) or not (aside or token[0].isupper() or word in _JOINING):
            return False
        aside = aside or token.endswith(",")
        if token.endswith((".", "!", "?")) and len(token) > 5:
            return False
    return False


def _full_stop(text: str, start: int, match: re.Match[str], follows: int, trained: _Trained) -> bool:
    """Whether one full stop ends a sentence, or an abbreviation, initial or list number."""
    before = _LAST_WORD.search(text, max(start, match.start() - _LOOK_BACK), match.start())
    closed = len(match.group()) > 1
    opened = any(c in '"“„«' for c in text[match.end() : follows])
    if before is None or (closed and match.group()[1] not in "’'"):
        return True
    word = before.group()
    plain = folded(word)
    token = _TOKEN.match(text, follows)
    following = folded(token.group().strip("\"'“”‘’().!?,")) if token else ""
    if word.isdecimal():
        return (before.start() > start or len(word) > 2) and not (trained.dotted and len(word) < 3)
    amount = _AMOUNT.fullmatch(word) if not closed and before.start() > start else None
    if amount is not None and not word.isdecimal() and (amount["unit"] or not trained.dotted):
        return True  # what stands right behind a figure is never short for a name
    kind = _abbreviations().get(plain) or _abbreviations().get(plain.rsplit("-", 1)[-1])
    if kind == "before a name":
        return False
    if kind == "before a figure" and plain in SHORT_MONTHS:
        return not text[follows].isdigit()
    if kind == "before a figure":
        return not text[follows].isdigit() and (word[0].islower() or following in STOP or plain == "no")
    starts_new = opened or (following in STOP and not following.isdigit())
    if kind == "may end" or "." in word:
        if closed or _ASIDE.search(text, match.end(), follows):
            return False  # a possessive ("the U.S.' role"), a dateline ("MEMPHIS, Tenn. — "), a party ("Bo Li Jr. (D-Velm)")
        return _after_short_form(text, match.start(), plain, follows, following, starts_new)
    if _INITIAL.fullmatch(word):
        return starts_new and following not in ("a", "i", "s", "t") if word != "I" else True
    if (len(word) > 3 and _VOWEL.search(word)) or plain in STOP:
        return True
    return trained.ends_at(match.end()) or starts_new or (word.islower() and _VOWEL.search(word) is not None)


def _after_short_form(text: str, at: int, plain: str, follows: int, following: str, starts_new: bool) -> bool:
    """After "U.S.", "Inc.", "p.m.", "Va.": whether what follows is a new sentence and not the rest of a name."""
    if starts_new or following in _COURTESY:
        return True  # "in Velm, N.Y. Mr. Orr had": no name goes on with "Mr."
    if text[follows].isdigit() or following in (_AFTER_TIME if plain in ("a.m", "p.m") else _AFTER_COUNTRY):
        return False
    if plain in ("a.m", "p.m"):
        return True
    if "." in plain and not _IN_THE.search(text, max(0, at - _LOOK_BACK), at):
        return False
    tokens = _TOKEN.findall(text[follows : follows + _LOOK_AHEAD])
    owner = tokens[0].endswith(("’s", "'s")) and not _STATE.search(text, max(0, at - _LOOK_BACK), at)
    return len(tokens) > 1 and tokens[1][0].islower() and tokens[1] not in _JOINING and not (owner or tokens[0].endswith("."))
