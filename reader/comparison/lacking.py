"""Which words of a one-sided stretch the other article lacks, as an editor would write them. Pure; linear in both texts.

A word is there in whatever spelling: "emails" and "e-mail", "O.K." and "okay", "F.B.I." and "FBI" and the body's full name, "Ariz." and "Arizona",
"%" and "percent". A name is one thing, and so is a figure.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cache, lru_cache

from reader.article.lengths import word_of
from reader.article.model import Span
from reader.comparison import amounts, mastheads
from reader.comparison.pointing import Places, places
from reader.comparison.terms import told, word_counts
from reader.comparison.tokens import Token, lowered, opens, sign, stop, tokens
from reader.comparison.worth import weight
from reader.language import gazetteer, grammar
from reader.language.days import DAYS, MONTHS, STARTS_OF_MONTHS, month_number
from reader.language.folding import folded
from reader.language.kinship import JUNIORS
from reader.language.numbers import NUMBER, interval
from reader.language.reading import Reading
from reader.language.words import STOP, stem, words

MOST = 8
LEAST_TOLD = 2.0
LONGEST_NAME = 5  # words
LEAST_LONG_NAME = 4  # words of a name that another may have one less of
OFTEN = 4  # times that the other article has a word for a passage that lacks it to tell the same
_VARIANTS = {
    "okay": "ok", "advisor": "adviser", "advisors": "adviser", "advertisement": "ad", "advertisements": "ad", "television": "tv", "photograph": "photo",
    "photographs": "photo", "telephone": "phone", "telephones": "phone", "percentage": "percent", "doughnut": "donut",
    "january": "jan", "february": "feb", "march": "mar", "april": "apr", "june": "jun", "july": "jul", "august": "aug", "september": "sep", "sept": "sep",
    "october": "oct", "november": "nov", "december": "dec",
}  # fmt: skip
LONGEST_SHORT = 6  # letters of a state that is cut short
LEAST_BASE = 5  # letters
LEAST_DOER = 4  # letters of who does it: "hack" of "hacker"
_ENDINGS = "en er ist ism al i ment".split()
_PARTIES = {"R": "republican", "D": "democrat"}
_PLACE, _LARGE, _BASE, _VALUE, _OF_MONTH = "=", "^", "~", "#", "@"  # no word of a text begins with them
_TITLES = frozenset("mr mrs ms mx dr sen sens rep reps gov gen lt col sgt capt jr sr st prof rev hon".split())
_APART = _TITLES | DAYS  # "on Twitter Sunday"
_CONTRACTED = frozenset(word.replace("'", "") for word in grammar.AUXILIARIES if word.endswith("n't")) | {"im", "youre", "theyre", "ive", "thats"}
_SHORT = {"wash": "Washington"}  # no place by itself: "Wash your hands"
_SCALES = frozenset("hundred thousand million billion trillion percent".split())
_PARTY = re.compile(r"[A-Z]{1,3}-[A-Z][\w.]*")
_OWNER = re.compile(r"['’][sS]$")
_INSIDE_NAMES = frozenset("of the and for".split())
_JOINING = _INSIDE_NAMES | {"on"}  # "National Council on Harbour Lamps"
_DAY = re.compile(rf"\b({'|'.join(sorted(month.capitalize() for month in MONTHS))})\.? (\d\d?)\b")  # "Sept. 11" is 9/11
_MADE = re.compile(r"i[sz](?:e[sd]?|ing)$")  # "incentivize" of "incentive"


@cache
def _weak() -> frozenset[str]:
    """Words that say little by themselves."""
    return gazetteer.listed("weak.txt")


@cache
def _roles() -> frozenset[str]:
    """Offices that stand before a name: "President"."""
    return gazetteer.sections("titles.txt")["role"]


@dataclass(frozen=True, slots=True)
class Known:
    """What is looked up once: where an article names anything, in order, and whether it is a person; the stems that the other has often, and what it has
    anywhere; the words that either writes small, and where the other has those that it has seldom; the measures that the other gives somewhere in
    whatever unit; and what an article calls the paper that it appeared in."""

    named: Sequence[tuple[Span, bool]]
    often: frozenset[str] = frozenset()
    there: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()
    seldom: Places = field(default_factory=dict)
    measured: Sequence[Span] = ()
    paper: frozenset[str] = frozenset()


def known(reading: Reading, other: Reading) -> Known:
    """What `lacking` needs of an article and of the one that it is held against."""
    named = sorted({(mention, name.kind == "person") for name in reading.names for mention in name.mentions})
    # what an article has again and again is what it is about: none of its passages need have that to tell of it
    often = frozenset(stem for stem, n in word_counts(other).items() if n >= OFTEN)
    # an editor who finds a word in the other article after all believes no list that says it is lacking
    there = frozenset().union(*(_there(other.article.paragraphs[number].text, other.article.language) for number in other.article.body()))
    paper = mastheads.called(reading.article.source)
    return Known(named, often, there, _small(reading) | _small(other), places(other), sorted(amounts.told_alike(reading, other)), paper)


def _small(reading: Reading) -> frozenset[str]:
    """The words that an article writes small: the same word at the head of a sentence is no name."""
    texts = (reading.article.text(sentence.span) for sentence in reading.sentences)
    return frozenset(word.folded for text in texts for word in words(text, reading.article.language) if text[word.start].islower())


def lacking(reading: Reading, beforehand: Known, span: Span, language: str) -> tuple[str, ...]:
    """The `MOST` words and names of a stretch that tell most, in its order, and that the other article has nowhere in any spelling."""
    found = list(all_lacking(reading, beforehand, span, language))
    return tuple(found[k] for k in sorted(sorted(range(len(found)), key=lambda k: -weight(found[k]))[:MOST]))


def all_lacking(reading: Reading, beforehand: Known, span: Span, language: str) -> Iterator[str]:
    """Every word and name of a stretch, in its order, that the other article has nowhere in any spelling. Somebody is there whose last name is."""
    return _lacked(reading, beforehand, span, lambda sought: _held(sought, language, beforehand.there))


def nothing_lacking(reading: Reading, beforehand: Known, span: Span, passages: Sequence[str], language: str) -> bool:
    """Whether these passages by themselves tell all that a stretch does, but for what the other article has again and again."""

    def there(sought: str) -> bool:
        return any(has(text, sought, language) for text in passages) or _all(sought, language, beforehand.often)

    return next(_lacked(reading, beforehand, span, there), None) is None


def _lacked(reading: Reading, beforehand: Known, span: Span, there: Callable[[str], bool]) -> Iterator[str]:
    """What a stretch tells, in its order, that is not there."""
    seen: set[str] = set()
    text = reading.article.text(span)
    for said, person in _said(reading, beforehand, span):
        keys = {spelled(said), *(spelled(word) for word in said.split())}
        paper = not person and mastheads.is_paper(said, beforehand.paper, text)
        if keys <= seen or spelled(said) in seen or paper or there(_last(said) if person else said):
            continue
        seen |= keys
        yield said


def _last(name: str) -> str:
    """The last word of a name, without "Jr."."""
    parts = name.split()
    return parts[-2] if len(parts) > 1 and folded(parts[-1]).rstrip(".") in JUNIORS else parts[-1]


def has(passage: str, said: str, language: str = "en") -> bool:
    """Whether a passage has what `said` says: a word in any spelling, every word of a name that tells or its initials."""
    return _held(said, language, _there(passage, language))


def _held(said: str, language: str, there: Set[str]) -> bool:
    """The same of a passage, or of several, of which it is known what is there."""
    plain = spelled(said)
    if plain in STOP and said[:1].isupper():
        plain = _LARGE + plain  # "they told us" is no country
    if plain in there or _OF_MONTH + said in there or (" " in said and (_LARGE + _initials(said)) in there):
        return True
    number = NUMBER.fullmatch(said)
    if number is not None and _value(number) in there:
        return True
    place = _place(said)
    return _all(said, language, there) or _but_one(said, language, there) or (place != "" and (_PLACE + place in there or _all(place, language, there)))


def _place(said: str) -> str:
    """The place or country that a word in capitals is about: "Danes", "Danish", "Denmark"; "" for any other."""
    key = gazetteer.key(said)
    return gazetteer.places().forms.get(key, "") or gazetteer.nationals().forms.get(key, "") or _SHORT.get(key, "") if said[:1].isupper() else ""


def _value(number: re.Match[str]) -> str:
    """What a number comes to, however it is written; "" of one that counts places or comes to nothing certain."""
    low, high = interval(number)
    return f"{_VALUE}{low:g}" if low is not None and low == high and not number["ordinal"] else ""


def _all(said: str, language: str, there: Set[str]) -> bool:
    pieces = [word for word in words(said, language) if word.folded not in STOP and word.folded not in _weak()]  # "Lund Inc." is there as "Lund"
    return bool(pieces) and all({word.stem, word.folded, spelled(word.folded), *_noun(word.folded)} & there or _derived(word.stem, there) for word in pieces)


def _but_one(said: str, language: str, there: Set[str]) -> bool:
    """Whether all words of a long name are there but one inside it: "Velm State Harbour Patrol" is there as "Velm Harbour Patrol"."""
    pieces = [piece for piece in said.split() if piece[0].isupper()]
    if len(pieces) < LEAST_LONG_NAME or len(pieces) != len(said.split()):
        return False
    held = [_all(piece, language, there) for piece in pieces]
    return held[0] and held[-1] and sum(held) >= len(held) - 1


def _derived(found: str, there: Set[str]) -> bool:
    """Whether a passage has a word of the same origin: "threat" where it has "threatened"."""
    return _BASE + found in there or any(base in there or _BASE + base in there for base in _bases(found))


def _bases(found: str) -> list[str]:
    """What a stem may come from."""
    least = {"er": LEAST_DOER}
    fits = [ending for ending in _ENDINGS if found.endswith(ending) and len(found) - len(ending) >= least.get(ending, LEAST_BASE) and found.isalpha()]
    return [found.removesuffix(ending) for ending in fits]


def _noun(word: str) -> list[str]:
    """The stem of the noun that a verb is made of."""
    made = _MADE.search(word)
    return [stem(word[: made.start()] + "e")] if made is not None and made.start() >= LEAST_BASE else []


@lru_cache(maxsize=64)
def _there(passage: str, language: str) -> frozenset[str]:
    """Stems, spellings and initials of a passage, and places that it gives in a short form."""
    matches = list(word_of(passage).finditer(passage))
    tokens = [m.group() for m in matches]
    found = words(passage, language)
    there = {word.stem for word in found} | {word.folded for word in found} | {spelled(t) for t in tokens}
    there |= {noun for word in found for noun in _noun(word.folded)}
    there |= {_BASE + base for stemmed in tuple(there) for base in _bases(stemmed)}
    there |= {side for token in tokens if _PARTY.fullmatch(token) and (side := _PARTIES.get(token[0]))}
    there |= {_PLACE + place for m in matches if (place := _abbreviated(m.group(), passage[m.end() : m.end() + 1]))}
    there |= {"percent", "cent"} if "%" in passage else set()
    there |= {value for number in NUMBER.finditer(passage) if (value := _value(number))}
    there |= {_LARGE + spelled(token) for token in tokens if token.isupper()}
    there |= {_PLACE + country for token in tokens if token[0].isupper() and (country := gazetteer.nationals().forms.get(gazetteer.key(token)))}
    there |= {f"{_OF_MONTH}{month_number(match[1])}/{match[2]}" for match in _DAY.finditer(passage)}
    large: list[str] = []
    for token in [*tokens, ""]:
        if token[:1].isupper():
            large.append(token[0].casefold())
        elif token not in _INSIDE_NAMES:
            there |= {"".join(large[i:k]) for i in range(len(large)) for k in range(i + 3, min(len(large), i + LONGEST_NAME) + 1)}
            large = []
    return frozenset(there)


def _abbreviated(token: str, after: str) -> str:
    """The usual name of a place that stands here in capitals or shortened by a stop ("US", "N.H.", "Ariz."); "" for anything else."""
    short = token.isupper() or (after == "." and token[0].isupper() and len(token) <= LONGEST_SHORT)
    return gazetteer.places().forms.get(gazetteer.key(token), "") or _SHORT.get(gazetteer.key(token), "") if short else ""


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper()).casefold()


@lru_cache(maxsize=8192)
def spelled(said: str) -> str:
    """What all spellings of a word or name have in common: as it would be without the marks inside it and without its ending."""
    plain = "".join(c for c in folded(_OWNER.sub("", said)) if c.isalnum())
    return stem(_VARIANTS.get(plain, plain))


def _said(reading: Reading, beforehand: Known, span: Span) -> Iterator[tuple[str, bool]]:
    """What a stretch tells, in its order: each name whole, and whether it is a person's, without the office before it; each other telling word."""
    text = reading.article.text(span)
    run = tokens(text)
    names = _names(beforehand.named, span, run)
    measured = _measured(beforehand, span, run)
    k = 0
    while k < len(run):
        if k in measured:
            k += 1
            continue
        last, person = names.get(k) or _together(text, run, k, names)
        if last > k or (_tells(run[k], reading.article.language) and not _leads(text, run[k])):
            first = next((n for n in range(k, last) if n in names), last if last in names else k) if person else k
            said = sign(text, run[first]) + _OWNER.sub("", text[run[first].start : run[last].end]) + stop(text, run[last])
            small = last == k and k not in names and folded(said) in beforehand.small and opens(text, run[k])
            yield (lowered(said) if small else said), person
        k = last + 1


def _measured(beforehand: Known, span: Span, run: Sequence[Token]) -> set[int]:
    """The words of the measures in a stretch that the other article gives in whatever unit."""
    starts = [span.start + token.start for token in run]
    low, high = (bisect_left(beforehand.measured, Span(span.paragraph, at, at)) for at in (span.start, span.end))
    return {k for m in beforehand.measured[low:high] for k in range(bisect_left(starts, m.start), bisect_left(starts, m.end))}


def _together(text: str, run: Sequence[Token], k: int, names: Mapping[int, tuple[int, bool]]) -> tuple[int, bool]:
    """The last of the words that are one thing with the word at `k`, and whether it is a person's name: "4.4 billion", "Oct. 14", "Fifth of November",
    "Attorney General", "President Ada Roth"; not the first word of a sentence, unless it is a title."""
    if _scaled(text, run, k) or (run[k].text[:3].casefold() in STARTS_OF_MONTHS and k + 1 < len(run) and run[k + 1].text.isdigit()):
        return k + 1, False
    if run[k].text[0].isupper() and k + 2 < len(run) and run[k + 1].text == "of" and folded(run[k + 2].text) in MONTHS and run[k + 2].text[0].isupper():
        return k + 2, False
    last = k
    if not opens(text, run[k]) or folded(run[k].text) in _roles():
        while last + 1 < min(len(run), k + LONGEST_NAME) and all(_large(run[n]) for n in (last, last + 1)):
            if text[run[last].end : run[last + 1].start] != " " or _OWNER.search(run[last].text):  # "the F.B.I.'s Lund office"
                break
            if last + 1 in names:
                end, person = names[last + 1]
                return (end, person) if not person or folded(run[last].text) in _roles() else (last, False)
            last += 1
    return last, False


def _large(token: Token) -> bool:
    return token.text[0].isupper() and folded(token.text) not in _APART and _PARTY.fullmatch(token.text) is None


def _scaled(text: str, run: Sequence[Token], k: int) -> bool:
    """Whether a number and the word after it are one figure: "4.4 billion"."""
    return run[k].text[0].isdigit() and k + 1 < len(run) and run[k + 1].text in _SCALES and text[run[k].end : run[k + 1].start].isspace()


def _tells(token: Token, language: str) -> bool:
    low = folded(token.text)
    if low in _weak():
        return False
    if _PARTY.fullmatch(token.text) or low in _TITLES or low in _CONTRACTED or len(spelled(token.text)) < 2:
        return False
    return any(word.folded not in STOP and told(word.stem) >= LEAST_TOLD for word in words(token.text, language))


def _names(named: Sequence[tuple[Span, bool]], span: Span, run: Sequence[Token]) -> dict[int, tuple[int, bool]]:
    """First to last word of each name in the stretch, without a title, and whether it is a person's; of other names only those of several words."""
    starts = [token.start for token in run]
    found: dict[int, tuple[int, bool]] = {}
    low = bisect_left(named, (Span(span.paragraph, span.start, span.start), False))
    high = bisect_left(named, (Span(span.paragraph, span.end, span.end), False))
    for mention, person in named[low:high]:
        first, last = bisect_left(starts, mention.start - span.start), bisect_left(starts, mention.end - span.start) - 1
        while first < last and (not run[first].text[0].isupper() or folded(run[first].text) in _TITLES):
            first += 1
        whole = first < last or (first == last and person and folded(run[first].text) not in _roles())
        if mention in span and whole and last < first + LONGEST_NAME and all(t.text[0].isupper() or t.text in _JOINING for t in run[first : last + 1]):
            found[first] = max((last, person), found.get(first, (last, person)))
    return found


def _leads(text: str, token: Token) -> bool:
    """Whether a word only leads to what its sentence tells: "Noting that …"."""
    return token.text[0].isupper() and grammar.present_participle(folded(token.text)) and opens(text, token)
