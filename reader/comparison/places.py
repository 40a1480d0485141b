"""One sentence of a topic as labels see it, and how its words and names are written in a heading. Pure; offsets are the sentence's own."""

import re
from dataclasses import dataclass, field
from functools import cache, cached_property

from reader.comparison.encoder import Floats
from reader.comparison.heading_lists import listed
from reader.comparison.nounphrases import Phrase
from reader.language import gazetteer
from reader.language.days import WEEKDAYS
from reader.language.numbers import MONEY
from reader.language.words import STOP, Word

_NO_PLAIN_PLURAL = ("s", "x", "y", "h", "z", "man", "child", "person", "foot", "f", "fe", "o")
REACH = 3  # words of a phrase
LONG_BODY = 5  # words of a body's name from which a heading has its initials though the article has not
_ENDS_OWNING = re.compile(r"['’]s[.,;:)]")
_INITIALS = re.compile(r"\b\w\.\w$")


@dataclass
class Place:
    """One sentence of the topic: its text, what of it is one-sided, its words, phrases, and for each word the name it belongs to.

    frame: indices of the words that only say who says it, where and when; says: the verbs there. asides: those of relative clauses between commas.
    actor: whom the sentence's subject means, where the article says so. spoken: what somebody says in it, with who says it (None: not known).
    asked: the offsets of what somebody is asked about in it.
    initials: words that the article writes in capitals throughout. meant: for each word what the encoder sees in it there (words, 192), None without one.
    """

    text: str
    told: list[tuple[int, int]]
    quoted: list[tuple[int, int]]
    words: tuple[Word, ...]
    phrases: list[Phrase]
    named: dict[int, tuple[int, int, str, str]] = field(default_factory=dict)
    frame: frozenset[int] = frozenset()
    says: tuple[int, ...] = ()
    asides: frozenset[int] = frozenset()
    actor: str | None = None
    spoken: list[tuple[int, int, str | None]] = field(default_factory=list)
    asked: tuple[int, int] | None = None
    initials: frozenset[str] = frozenset()
    meant: Floats | None = None

    @cached_property
    def by_first(self) -> dict[int, Phrase]:
        """The phrases by the index of their first word; asked for only where all are known."""
        return {phrase.first: phrase for phrase in self.phrases}

    def asks(self, word: int) -> bool:
        """Whether the word with this index stands in what somebody is asked about."""
        return self.asked is not None and self.asked[0] <= self.words[word].start < self.asked[1]

    def says_of(self, speaker: str, word: int) -> bool:
        """Whether the word with this index stands in what the speaker (by surname, or as a group is called) says here, or in what nobody else is known to."""
        at, whom = self.words[word].start, f" {_folded(speaker)} "
        said = [who for start, end, who in self.spoken if start <= at < end]
        others = any(who is not None and whom not in f" {_folded(who)} " for _, _, who in self.spoken)
        return any((who is None and not others) or (who is not None and whom in f" {_folded(who)} ") for who in said)


def _folded(who: str) -> str:
    return who.casefold().replace("’", "'")  # a heading has "the mayor’s office" where the article may have it straight


def name(place: Place, first: int, last: int, full: str, kind: str) -> str:
    """A name as a heading has it: a person’s as said here, without titles and never by the first name alone, a body by its initials if it has some."""
    said = cut(place, first, last)
    if kind != "person" and _ENDS_OWNING.match(place.text, place.words[last].end):
        said += "’s"  # "places at St Olaf’s."
    if kind in ("organisation", "other"):
        said = _whole(place, first, said)
    if kind == "organisation":
        brief = short(said)
        return brief if (brief in place.initials or len(said.split()) >= LONG_BODY) and _initials_of(said, brief) else said
    if kind != "person":
        return said
    found = [w for w in said.split() if gazetteer.key(w) not in titles() and len(w.rstrip(".")) > 1 and w.casefold() not in STOP]
    if not found:
        return surname(full)  # "the president"
    whole = full.split()
    # "Pete" alone is how a friend speaks of Pete Hegseth
    return whole[-1] if len(found) == 1 < len(whole) and gazetteer.key(found[0]) == gazetteer.key(whole[0]) else " ".join(found[-2:])


def _whole(place: Place, first: int, said: str) -> str:
    """A body's name with the owner that begins it, who is nobody else in the text: "Sailors’ | Relief Fund"."""
    k = first - 2 if first > 1 and place.words[first - 1].folded == "s" else first - 1
    begins, ends, _, kind = place.named.get(k, (k, k, "", "other"))
    if k < 1 or (begins, ends, kind) != (k, k, "other") or place.words[k].folded in WEEKDAYS:
        return said
    owner, gap = place.text[place.words[k].start : place.words[k].end], place.text[place.words[k].end : place.words[first].start]
    return f"{owner}{gap}{said}" if owner[0].isupper() and gap in ("’s ", "'s ", "’ ", "' ") else said


def _initials_of(said: str, brief: str) -> bool:
    """Whether initials are those of a name's own words: "GOP" is another word for what the article calls the Republican Party."""
    firsts = iter(word[0].casefold() for word in re.split(r"[\s-]+", said) if word)
    return all(letter.casefold() in firsts for letter in brief)


def parted(place: Place, first: int, last: int) -> bool:
    """Whether a name goes on beyond what was found of it, so that it means another: "House" of "House Democrats"."""
    after = last + 1
    if place.named[first][3] == "person" or after >= len(place.words) or place.text[place.words[last].end : place.words[after].start] != " ":
        return False
    following = place.words[after]
    return place.text[following.start].isupper() and following.folded not in STOP and following.folded not in WEEKDAYS


def chambers(place: Place) -> None:
    """Makes one name of a chamber and its party there: "Senate Republicans" are not the Senate."""
    for i in range(1, len(place.words)):
        chamber, party = place.words[i - 1].folded, place.words[i].folded
        if chamber in ("house", "senate") and party in ("democrats", "republicans") and all(place.named.get(k, ())[:2] == (k, k) for k in (i - 1, i)):
            text = place.text[place.words[i - 1].start : place.words[i].end]
            place.named[i] = place.named[i - 1] = (i - 1, i, text, "organisation")


def surname(who: str) -> str:
    """The last of somebody's names, by which a heading calls them."""
    found = [w for w in who.replace(",", "").split() if w.rstrip(".") not in ("Jr", "Sr", "II", "III", "IV") and w.casefold() not in STOP]
    while len(found) > 2 and found[-1].isupper() and len(found[-1]) > 2 and not found[-2].isupper():
        found.pop()  # "Glenn Roth CPAC": what a headline set beside the name
    return found[-1] if found else who


def plural_name(said: str) -> bool:
    """Whether a name is of several ("Democrats"), and no body that ends like a plural ("Reuters")."""
    return said.endswith("s") and (gazetteer.key(said[:-1]) in titles() or gazetteer.key(said[:-1]) in listed("adjectives"))


@cache
def titles() -> frozenset[str]:
    listed = gazetteer.sections("titles.txt")
    return listed["honorific"] | listed["role"] | listed["before a role"]


def cut(place: Place, first: int, last: int) -> str:
    """The words as written; small at the head of a sentence, where they are no name; with the sign of a currency, and the last stop of initials."""
    start, end = place.words[first].start, place.words[last].end
    start -= start > 0 and place.text[start - 1] in MONEY
    said = place.text[start:end]
    if (_INITIALS.search(said) or said.endswith((" Jr", " Sr"))) and place.text[end : end + 1] == ".":
        said += "."
    if first not in place.named and start <= 4 and said[1:2].islower() and not place.text[:start].strip("“\"‘'[("):
        said = said[:1].lower() + said[1:]
    return f"{said}s" if _of_every(place, first, last) else said


def _of_every(place: Place, first: int, last: int) -> bool:
    """Whether a phrase, or the end of one, is one of several things that are all meant: "every open | contract"."""
    owner = place.text[place.words[last].end : place.words[last].end + 2] in ("’s", "'s")
    if owner or last in place.named or place.words[last].folded.endswith(_NO_PLAIN_PLURAL):
        return False
    for k in range(first - 1, max(-1, first - 1 - REACH), -1):
        if place.words[k].folded == "every":
            return True
        if place.words[k].folded in STOP or k in place.named or place.text[place.words[k].end : place.words[k + 1].start] != " ":
            return False
    return False


def stems_of(place: Place, first: int, last: int) -> tuple[str, ...]:
    return tuple(w.stem for w in place.words[first : last + 1])


def short(name: str) -> str:
    """A body known by its initials, by those."""
    known = gazetteer.organisations()
    usual = known.forms.get(gazetteer.key(name))
    if usual is None or " " not in name:
        return name
    initials = [k for k in sorted(known.shouted) if known.forms[k] == usual and " " not in k]
    return initials[0].upper() if initials else name
