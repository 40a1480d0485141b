"""Two phrases, or a phrase and a name, that a preposition joins into one heading: "patchwork of standards", "toll on his wife". Pure."""

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from reader.comparison.heading_lists import EVENTS, listed
from reader.comparison.heading_phrases import manner, word_ahead
from reader.comparison.heading_where import stands_in
from reader.comparison.nounphrases import Phrase, is_pair
from reader.comparison.places import Place, cut, name, parted, stems_of, titles
from reader.language import gazetteer
from reader.language.grammar import POSSESSIVES, PREPOSITIONS, present_participle
from reader.language.plurals import ends_in_plural
from reader.language.words import STOP, Word, words

# how well a preposition joins two phrases into one heading
JOINED = {
    "of": 1.0,
    "on": 1.0,
    "for": 0.95,
    "to": 0.95,
    "against": 1.0,
    "over": 1.0,
    "with": 0.8,
    "from": 0.75,
    "in": 0.75,
    "about": 1.0,
    "by": 0.95,
    "between": 1.0,
    "at": 1.0,
}
LOOSE = frozenset(["to", "for", "from", "with", "by"])  # as often these belong to the verb: only a noun that asks for one takes them
ROLE = 0.55  # "the Republican congressman" is somebody whom the article names
ADJUNCT = 0.75  # "in a similar manner", "during a fund-raiser": when, where and how
LONGEST = 5  # words of a heading

Kind = Literal["phrase", "name", "event", "act", "denied", "empty"]


class Shape(NamedTuple):
    """The words as written, their stems, how well the shape suits a heading, what it is, and the index of its head in the sentence."""

    text: str
    stems: tuple[str, ...]
    fit: float
    kind: Kind
    head: int


_OF_WHAT = ("accus", "depriv", "convict", "rid", "strip")  # stems of verbs that "of" belongs to
_GAP = frozenset(" .abcdefghijklmnopqrstuvwxyzMDS")  # of "of the", "to Ms.", "by Dr."
ADJOINS = frozenset("in at during after before as since until within with by under like amid".split())


def linked(place: Place, phrase: Phrase, by_first: Mapping[int, Phrase]) -> Iterator[Shape]:
    """ "patchwork of standards", "toll on his wife", "path to victory": a noun, a preposition, and the next phrase or name."""
    i = phrase.last + 1
    if i + 1 >= len(place.words) or place.words[i].folded not in JOINED or _joins_nothing(place, phrase):
        return
    joint, then = place.words[i].folded, place.words[i + 1].folded
    said = _said_behind(place, phrase, skip(place, i + 1), by_first)
    if said is None:
        return
    behind = f"{joint} {then} {said}" if then in POSSESSIVES else f"{joint} {said}"
    first = _shortened(place, phrase, LONGEST - len(behind.split()))
    if first is None:
        return
    k = word_ahead(place, phrase)
    adjunct = k >= 0 and place.words[k].folded in ADJOINS
    role = gazetteer.key(place.words[phrase.last].folded) in titles()
    stems = (*stems_of(place, first, phrase.last), *(w.stem for w in words(said)))
    fit = JOINED[joint] * (ADJUNCT if adjunct else 1.0) * (ROLE if role else 1.0)
    yield Shape(f"{cut(place, first, phrase.last)} {behind}", stems, fit, "phrase", phrase.last)


def _joins_nothing(place: Place, phrase: Phrase) -> bool:
    """Whether the preposition right behind a phrase is part of a longer one, or belongs to the verb."""
    joint, head = place.words[phrase.last + 1].folded, place.words[phrase.last].folded
    k = word_ahead(place, phrase)
    before, verb = (place.words[k].folded, place.words[k].stem) if k >= 0 else ("", "")
    if joint in LOOSE and not _takes(place.words[phrase.last]):
        return True
    if joint in ("of", "to", "with") and before in ADJOINS | {"on", "for"} and head in listed("prepositions"):
        return True  # "on behalf of", "in addition to": prepositions of several words
    if joint == "in" and before in _WHENCE and place.words[phrase.last + 2].folded in ("a", "an", "the"):
        return True  # "fetched from a birthday lunch in a van"
    if joint == "of":
        return head in listed("parts") or verb in _OF_WHAT  # "accuses colleagues of hypocrisy"
    if joint == "to":  # "left the negotiations to a panel", "putting off an election to a later day"
        return _range(place, phrase.first) or head in listed("only to do") or before in _LEFT | listed("moves")
    if joint == "at":
        return head not in listed("at")  # "the toll at harbour gates"
    return joint in ("over", "for", "about", "on") and before in listed("blames")  # "suing three bakers over the flour"


def _said_behind(place: Place, phrase: Phrase, target: int, by_first: Mapping[int, Phrase]) -> str | None:
    """The phrase or name at `target` that the preposition behind a phrase joins to it, as a heading has it; None where there is none."""
    if not _reaches(place, phrase, target):
        return None
    if target in by_first:
        found = by_first[target]
        said = None if found.headless or manner(place, found) or _goes_on(place, found) or stands_in(place, phrase, found) else _aim(place, found, by_first)
    elif target in place.named and place.named[target][0] == target:
        said = _name_behind(place, phrase, target, by_first)
    else:
        return None
    if said is None or place.words[target].stem == place.words[phrase.last].stem:
        return None  # "sentence by sentence"
    one = place.words[phrase.last + 1].folded == "between" and not ends_in_plural(said.split()[-1].casefold())
    return None if one else said  # "the quarrel between Roth and Lund" is not between Roth


def _goes_on(place: Place, phrase: Phrase) -> bool:
    """Whether what a preposition joins says too little without what follows it: "doubts about generosity | to sailors"."""
    then, noun = phrase.last + 1, place.words[phrase.last]
    if phrase.first < phrase.last or then == len(place.words) or place.words[then].folded != "to" or place.text[noun.end : place.words[then].start] != " ":
        return False
    quality = noun.folded.endswith("ity") and place.words[phrase.first - 1].folded in JOINED  # not "a letter from the city to the bakers"
    return quality or _takes(noun)


def _reaches(place: Place, phrase: Phrase, target: int) -> bool:
    """Whether nothing but a determiner and what somebody is stands between a preposition and what it joins: "a letter to Senator Roth"."""
    then = phrase.last + 2
    if target > then and place.words[phrase.last].folded in titles() and place.words[target - 1].folded in titles():
        return False  # "chief of staff Ines Roth"
    aim = place.words[min(target, len(place.words) - 1)]
    titled = then < target and all(gazetteer.key(w.folded) in titles() for w in place.words[then:target])
    gap = place.text[place.words[phrase.last].end : (place.words[then] if titled else aim).start]
    return _GAP.issuperset(gap) and not (place.words[phrase.last + 1].folded == "in" and aim.folded in _IN)


def _name_behind(place: Place, phrase: Phrase, target: int, by_first: Mapping[int, Phrase]) -> str | None:
    """The name at `target`, if what the phrase tells may be its bearer's."""
    k = word_ahead(place, phrase)
    if place.words[phrase.last + 1].folded == "by" and k >= 0 and place.words[k].folded in ("of", "on"):
        return None  # "attacks on the mill by Roth": no mill of hers
    if place.named[target][3] == "person" and _acting(place, place.named[target][1]):
        return None  # "the matter of Roth selling lamps" is not hers
    return named_thing(place, target, by_first)  # "the record of Ms. Roth’s committee" is not Roth's


def _shortened(place: Place, phrase: Phrase, room: int) -> int | None:
    """The word that a phrase begins with where it has but so much room: adjectives may go, and nothing else."""
    first = phrase.first
    while first < phrase.last and phrase.last - first + 1 > room:
        if place.words[first].folded not in listed("adjectives") or is_pair(place.words[first], place.words[first + 1]):
            return None  # "sea rescue officers in oilskins" are no rescue officers
        first += 1
    return first


def _aim(place: Place, phrase: Phrase, by_first: Mapping[int, Phrase]) -> str | None:
    """What a preposition joins, with what it owns: "elements of | the mayor’s plan"; None where that is no phrase, or the phrase is but some of a thing."""
    said, end, then = cut(place, phrase.first, phrase.last), place.words[phrase.last].end, phrase.last + 1
    if place.text[end : end + 2] not in ("’s", "'s"):
        part = phrase.first == phrase.last and then < len(place.words) and place.words[then].folded == "of"
        return None if part and place.words[phrase.last].folded in listed("some of") else said
    then += 1
    while then < len(place.words) and (place.words[then].folded.isdigit() or place.words[then].folded in listed("before a noun")):
        then += 1
    if then not in by_first:
        return None
    owned = cut(place, then, by_first[then].last)
    return owned if place.words[phrase.last].folded in listed("owns anything") else f"{said}’s {owned}"


def _acting(place: Place, last: int) -> bool:
    """Whether a participle right behind a name says what its bearer does."""
    after = last + 1
    return after < len(place.words) and present_participle(place.words[after].folded) and place.text[place.words[last].end : place.words[after].start] == " "


def _range(place: Place, first: int) -> bool:
    """Whether "to" behind a phrase ends what "from" began: "from bakers praising the speech to sailors"."""
    ahead = [w.folded for w in place.words[max(0, first - 8) : first]]
    return "from" in ahead and "to" not in ahead[ahead.index("from") :]


_WHENCE = frozenset("from through".split())
_LEFT = frozenset("leave leaves left leaving delegate delegated entrust entrusted hand handed cede ceded".split())
_IN = frozenset("order charge part fact turn place particular general addition question return advance private public row".split())  # with "in" they say how


def named_thing(place: Place, target: int, by_first: Mapping[int, Phrase]) -> str | None:
    """The name that begins at `target`, with the noun it stands before ("Islamic center"); None where it is an owner, or an adjective whose noun is lost."""
    first, last, full, kind = place.named[target]
    if parted(place, first, last):
        return None
    said = name(place, first, last, full, kind)
    if last + 1 < len(place.words) and not place.text[place.words[last].end : place.words[last + 1].start].strip(" ."):
        after = place.words[last + 1]
        family = first > 0 and place.words[first - 1].folded == "the"  # "a lawsuit with the Roth family"
        if last + 1 in by_first and (kind != "person" or family):
            return f"{said} {cut(place, last + 1, by_first[last + 1].last)}"
        if kind != "person" and present_participle(after.folded):
            return None  # "misuse of Catholic teaching"
        if said.casefold() in listed("adjectives") or (said.endswith(("ese", "ian", "can", "ish", "amic")) and after.folded not in STOP):
            return None
    return None if place.text[place.words[last].end : place.words[last].end + 2] in ("’s", "'s", "’ ", "' ") else said


def skip(place: Place, i: int) -> int:
    """Past a determiner and what somebody is ("by Pentagon chief Ines Roth") to the phrase or name; the number of words where nothing follows."""
    if i < len(place.words) and (place.words[i].folded in POSSESSIVES or place.words[i].folded in ("the", "a", "an")):
        i += 1
    while i < len(place.words) - 1 and place.words[i].folded in listed("before a noun"):
        i += 1
    for k in range(i, min(i + 4, len(place.words))):
        if k in place.named and place.named[k][3] == "person":
            return k
        if k + 1 == len(place.words) or place.words[k].folded in PREPOSITIONS:
            break  # "the summary released by Mr. Roth"
        if gazetteer.key(place.words[k].folded) not in titles() and k not in place.named and gazetteer.key(place.words[k + 1].folded) not in titles():
            break
    return i


def _takes(word: Word) -> bool:
    """Whether a noun is of those that are joined by any preposition: "opposition to", "demand for", "letter from", "threat by"."""
    return word.stem in EVENTS() or word.folded in listed("takes") or word.folded.endswith(("tion", "sion", "tions", "sions", "ment"))
