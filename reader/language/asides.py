"""What stands between commas beside a name, or before a verb: a state, a party, letters, a nickname. Pure; indices are half-open where a pair is given."""

from collections.abc import Sequence

from reader.language.cues import cues
from reader.language.gazetteer import listed, places, sections
from reader.language.grammar import past
from reader.language.main_subject import FEW, Range, main_subject
from reader.language.phrases import AUXILIARIES, BE, DETERMINERS, LINKS, PERSONAL, PREPOSITIONS, Token, is_adverb, is_comma, reporting, verb_like
from reader.language.phrases import TIMES as DAYS
from reader.language.plurals import ends_in_plural
from reader.language.sayers import TIMES, can_say, is_somebody

_MOST_LETTERS = 6
_PARTIES = frozenset("republican democrat independent conservative liberal".split())
ASIDE = frozenset(("who", "which", "whose", "where", "whom", "formerly", "now", "then", "including", "along", "speaking"))
"""Words that open an aside."""
_OTHERS = frozenset("his her their two three four five six several others other".split())
_FEW_WORDS = 9  # words of "the former New Velm mayor and"
_ARTICLES = frozenset("the a an".split())
_GOT = frozenset("acquired examined obtained reviewed seen viewed".split())
_HAD = frozenset("had has have would will".split())
_GOES_ON = frozenset("and but who".split())
_NOBODY = TIMES | {"words", "terms"}
_PHRASE = 6  # tokens of "at the very same moment"
_TIME = 14  # tokens of "on the morning of the flood in the old town"
_LED_BY = 8  # tokens of "an email of the third of June in"
_OTHER_NAMES = {"her": "he", "him": "she"}  # whose given names are of nobody who is meant by "her"
_ASKED = frozenset("asked begged implored ordered pressed urged warned".split())
_FAR = 40  # tokens of a clause that "in which" opens
_BESIDE_WRITING = frozenset("after before following on about to".split())


def only_leads(run: Sequence[Token], first: int, end: int) -> bool:
    """Whether a conjunction and a name are all of an aside: ", though Ines Roth,"."""
    return (
        run[first].low in LINKS
        and run[first].low not in ASIDE
        and run[end - 1].capital
        and not any(verb_like(run, k) or reporting(run, k) for k in range(first + 1, end))
    )


def _with_others(run: Sequence[Token], low: int, first: int) -> int:
    """Where the name begins that stands before others without one: "Ines Roth and his wife", "and two others"; `first`, where those do, for no name."""
    if first - 2 < low or run[first - 1].low != "and" or not run[first - 2].capital or run[first].low not in _OTHERS:
        return first
    k = first - 2
    while k > low and run[k - 1].capital:
        k -= 1
    return k if k == low or run[k - 1].kind == "mark" else first


def both_of_one(run: Sequence[Token], low: int, found: Range) -> Range:
    """With what else somebody is, whose article the last shares: "the former mayor and founder of the club", not "the mayor and police"."""
    first, last = found
    if (name := _with_others(run, low, first)) < first:
        return name, last
    if first - 2 < low or run[first - 1].low != "and" or run[first].capital or run[first].low in DETERMINERS:
        return found
    if not is_somebody(" ".join(token.text for token in run[first : last + 1])):
        return found
    k = first - 2
    while k > low and first - k < _FEW_WORDS and run[k].kind == "word" and run[k].low not in _ARTICLES and not verb_like(run, k):
        k -= 1
    return (k, last) if run[k].low in _ARTICLES else found


def is_nickname(run: Sequence[Token], k: int, end: int) -> bool:
    """Whether the quotation at `k` stands inside an aside as part of a name: "who arrested “Bo” Otto Brandt"."""
    words = run[k].text.split()
    return len(words) <= FEW and all(word[0].isupper() for word in words) and words[-1][-1].isalnum() and k + 1 < end and run[k + 1].capital


def is_whose(run: Sequence[Token], first: int, end: int) -> bool:
    """What somebody is to somebody else: ", Roth’s chief of staff,"."""
    return any(run[k].kind == "own" and run[k + 1].kind == "word" and not run[k + 1].capital for k in range(first + 1, min(end - 1, first + 5)))


def is_state(run: Sequence[Token], first: int, end: int, last: int) -> bool:
    """A short capitalised aside: "R-Ohio", "Jr.", "N.Y.", "KC"."""
    word = run[first].text
    return end - first <= 2 and (
        word.replace(".", "") in listed("letters.txt")
        or word in ("Jr.", "Sr.", "Jr", "Sr", "II", "III")
        or word[:2] in ("R-", "D-", "I-")
        or (word.endswith(".") and end < last + 1 and end - first == 1)
    )


def is_beside_name(run: Sequence[Token], first: int, end: int, low: int) -> bool:
    """Whether an aside with a capital only says of whoever stands before it what he is, or where."""
    return _is_party(run, first, end) or _is_there(run, first, end, low) or _are_letters(run, first, end, low)


def _are_letters(run: Sequence[Token], first: int, end: int, low: int) -> bool:
    """Letters between commas after a full name that no preposition leads: "Dr Petra Vane, FLS, of the museum"."""
    letters = run[first].text.replace(".", "")
    if end - first != 1 or not (letters.isupper() and letters.isalpha() and 1 < len(letters) <= _MOST_LETTERS) or run[first - 1].text != ",":
        return False
    k = first - 1
    while k > low and run[k - 1].capital:
        k -= 1
    return first - 1 - k > 1 and (k == low or run[k - 1].low not in PREPOSITIONS)


def _is_party(run: Sequence[Token], first: int, end: int) -> bool:
    """What a newspaper sets after a name: "Republican of Ohio and the committee’s chairman"."""
    return run[first].low.removesuffix("s") in _PARTIES and first + 1 < end and run[first + 1].low in ("of", "from")


def _is_there(run: Sequence[Token], first: int, end: int, low: int) -> bool:
    """Where something was, behind another comma: "in Columbus, Ohio, called"."""
    place = " ".join(token.low for token in run[first : min(end, first + 4)])
    return end - first <= 4 and first - 2 >= low and run[first - 1].text == "," and run[first - 2].capital and place in places().forms


def name_with_more(run: Sequence[Token], first: int, end: int) -> bool:
    """A name after a few plain words that say who it is: "retired Capt. Nick Oakes of Velm"."""
    k = first
    while k < end and k - first < 3 and run[k].kind == "word" and not run[k].capital and not verb_like(run, k):
        k += 1
    return first < k < end - 1 and run[k].capital and run[k + 1].capital


def cleft(run: Sequence[Token], first: int, end: int) -> Range | None:
    """Whom "It was Mr. Roth who" puts first."""
    who = next((k for k in range(first + 3, end) if run[k].low == "who"), end) if run[first + 1].low in BE else end
    return (first + 2, who - 1) if who < end and all(token.kind in ("word", "own") for token in run[first + 2 : who]) else None


def says_when(run: Sequence[Token], low: int, j: int) -> bool:
    """ "had earlier said": when it was said, between the parts of the verb."""
    return run[j].low in ("earlier", "later") and j > low and run[j - 1].low in ("had", "has", "have")


def over_a_time(run: Sequence[Token], low: int, j: int) -> int:
    """Where to go on to the left of what only says when or how: at the "and" of "and in the same breath said"; `j` itself where that may be who speaks.

    Several of a kind may, but not "the last weeks": "and in the capital rebels said".
    """
    who = _opens_with_who(run, low, j)
    if who is not None:
        return who
    if ends_in_plural(run[j].low) and run[j].low not in _NOBODY:
        return j
    k = j - 1
    while k > low and j - k < _PHRASE and run[k].kind == "word" and not run[k].capital and run[k].low not in PREPOSITIONS:
        k -= 1
    led = k > low and run[k].low in PREPOSITIONS and run[k].low not in ("of", "for") and run[k + 1].low in DETERMINERS and run[k - 1].low in _GOES_ON
    phrase = " ".join(token.text for token in run[k + 1 : j + 1])
    plain = led and not run[j].capital and not any(verb_like(run, x) or run[x].low in DETERMINERS | LINKS for x in range(k + 2, j + 1))
    return k - 1 if plain and not can_say(phrase) else j


def _opens_with_who(run: Sequence[Token], low: int, j: int) -> int | None:
    """The "who" whose clause opens with when or where, up to token `j`: "a rower who in the days after the flood had promised"."""
    who = next((x for x in range(j - 1, max(low, j - _TIME), -1) if run[x].low == "who"), low)
    if who <= low or run[who + 1].low not in PREPOSITIONS or run[who + 1].low == "of":
        return None
    between = range(who + 2, j + 1)
    if any(run[x].kind not in ("word", "own") or verb_like(run, x) or run[x].low in (LINKS - PREPOSITIONS) | PERSONAL for x in between):
        return None
    k = j
    while run[k].capital and run[k].low not in DAYS:
        k -= 1
    return who if k == j or run[k].low in PREPOSITIONS | DETERMINERS else None  # "whom in May Ines Roth called" is told of by her


def in_which(run: Sequence[Token], low: int, j: int) -> Range | None:
    """Who does one thing and, behind the "and" at `j`, another in what is written or shown: "an email in which a clerk thanks the guild and says"."""
    x = next((x for x in range(j - 1, max(low + 1, j - _FAR), -1) if run[x].low == "which" or run[x].text in (".", ";", ":")), low)
    written = any(token.low in cues().nouns | cues().sources for token in run[max(low, x - _LED_BY) : x])
    if x <= low + 1 or run[x].low != "which" or run[x - 1].low not in PREPOSITIONS or not written or run[x + 1].low in PERSONAL:
        return None
    return None if _turns_back(run, x, j) else main_subject(run, x + 1, j)


def _turns_back(run: Sequence[Token], x: int, j: int) -> bool:
    """Whether a past verb behind "and" is the writer's, for what is written is told in the present, or done to somebody: "a clerk is named and said"."""
    does = next((k for k in range(x + 2, j) if verb_like(run, k) or past(run[k].low) or run[k].low in BE), j)
    return past(run[j + 1].low) and (run[does].low in BE or not past(run[does].low))


def told_of(run: Sequence[Token], low: int, j: int) -> Range | None:
    """Who, in what somebody says, does one thing and, behind the "and" at `j`, asks her for another: "Roth said a clerk had called and asked her".

    Not whom a name means: "The mayor said Ines Roth had resigned and called her".
    """
    if j + 3 >= len(run) or run[j].low != "and" or run[j + 1].low not in _ASKED or run[j + 2].low not in _OTHER_NAMES:
        return None
    if run[j + 3].kind == "word" and run[j + 3].low not in PREPOSITIONS | PERSONAL | {"to", "that"}:
        return None  # "said her books"
    says = next((x for x in range(j - 1, max(low, j - _FAR), -1) if is_comma(run[x]) or run[x].kind == "quotation" or _says(run, x)), low)
    others = sections("first-names.txt")[_OTHER_NAMES[run[j + 2].low]]
    if says <= low or run[says].low not in cues().speech or any(token.capital and token.low in others for token in run[low:says]):
        return None
    first = says + 1 + (run[says + 1].low == "that")
    does = next((x for x in range(first + 1, j) if verb_like(run, x)), j)
    somebody = run[first].low in DETERMINERS and does < j and is_somebody(" ".join(token.text for token in run[first:does]))
    return (first, does - 1) if somebody else None


def who_had(run: Sequence[Token], low: int, j: int) -> Range | None:
    """Who had done one thing and, behind the "and" at `j`, had done another, as somebody tells: "heard that she had read it and had said"."""
    if run[j].low != "and" or run[j + 1].low not in _HAD:
        return None
    had = next((x for x in range(j - 1, max(low + 1, j - _FAR), -1) if run[x].low == run[j + 1].low or is_comma(run[x])), low)
    return (had - 1, had - 1) if had > low + 1 and run[had - 1].low in PERSONAL and run[had - 2].low == "that" and run[had].low in _HAD else None


def _says(run: Sequence[Token], v: int) -> bool:
    return reporting(run, v) == "finite" and run[v - 1].low not in AUXILIARIES


def read_by(run: Sequence[Token], low: int, found: Range) -> int | None:
    """The token before "seen by the Packet", of which it is said who got to read what speaks: "A memo seen by the Packet says"; None for no such words."""
    by = next((x for x in range(found[0] + 1, found[1]) if run[x].low == "by"), found[0] - 1)
    return by - 2 if by - 2 >= low and run[by].low == "by" and run[by - 1].low in _GOT and run[by - 2].kind == "word" else None


def writing_before(run: Sequence[Token], low: int, first: int) -> Range | None:
    """The piece of writing that "that" stands for before a phrase at `first` that only says when, about or to whom: "a statement after the vote that said"."""
    j = first - 1
    if j <= low or run[j].low not in _BESIDE_WRITING:
        return None
    j -= 1
    while j > low and is_adverb(run[j]):
        j -= 1
    if run[j].capital or run[j].low not in cues().nouns | cues().sources:
        return None
    start = j
    while start > low and run[start].low not in DETERMINERS and run[start].kind == "word" and j - start < FEW:
        start -= 1
    return (start, j) if run[start].low in DETERMINERS else None


def held(run: Sequence[Token], first: int, last: int) -> int:
    """Where the writing begins that ends at token `last`, if more stands before it: "rowers holding | signs that said"; `first` for no more."""
    writes = cues().sources
    holding = last - 1 > first and run[last - 1].low.endswith("ing") and "-" not in run[last - 1].low and run[last - 2].low not in DETERMINERS
    return last if holding and (run[last].low in writes or run[last].low[:-1] in writes) else first
