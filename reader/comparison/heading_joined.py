"""Two phrases, or a phrase and a name, that a preposition joins into one heading: "patchwork of standards", "toll on his wife". Pure."""

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from reader.comparison.heading_lists import EVENTS, listed
from reader.comparison.heading_phrases import manner, word_ahead
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


ADJOINS = frozenset("in at during after before as since until within with by under like amid".split())


def linked(place: Place, phrase: Phrase, by_first: Mapping[int, Phrase]) -> Iterator[Shape]:
    """ "patchwork of standards", "toll on his wife", "path to victory": a noun, a preposition, and the next phrase or name."""
    i = phrase.last + 1
    if i + 1 >= len(place.words) or place.words[i].folded not in JOINED:
        return
    k = word_ahead(place, phrase)
    before = place.words[k].folded if k >= 0 else ""
    head = place.words[phrase.last].folded
    if place.words[i].folded in ("of", "to", "with") and before in ADJOINS | {"on", "for"} and head in listed("prepositions"):
        return  # "on behalf of", "in addition to": prepositions of several words
    if place.words[i].folded == "of" and head in listed("parts"):
        return
    if place.words[i].folded == "of" and k >= 0 and place.words[k].stem in ("accus", "depriv", "convict", "rid", "strip"):
        return  # "accuses colleagues of hypocrisy"
    if place.words[i].folded == "to" and (_range(place, phrase.first) or head in listed("only to do")):
        return
    if place.words[i].folded == "at" and head not in listed("at"):
        return  # "the toll at harbour gates"
    if place.words[i].folded == "to" and before in _LEFT | listed("moves"):
        return  # "left the negotiations to a panel", "putting off an election to a later day"
    if place.words[i].folded in ("over", "for", "about", "on") and before in listed("blames"):
        return  # "suing three bakers over the flour"
    if place.words[i].folded in LOOSE and not _takes(place.words[phrase.last]):
        return
    first_word = phrase.first
    then = i + 1
    owner = place.words[then].folded in POSSESSIVES
    target = skip(place, then)
    if target > then and head in titles() and place.words[target - 1].folded in titles():
        return  # "chief of staff Ines Roth"
    aim = place.words[min(target, len(place.words) - 1)]
    titled = all(gazetteer.key(w.folded) in titles() for w in place.words[then:target])  # "a letter to Senator Roth"
    gap = place.text[place.words[phrase.last].end : (place.words[then] if titled and then < target else aim).start]
    if set(gap) - set(" .") - set("abcdefghijklmnopqrstuvwxyzMDS") or (place.words[i].folded == "in" and aim.folded in _IN):
        return
    if target in by_first:
        if by_first[target].headless or manner(place, by_first[target]):
            return
        aimed = _aim(place, by_first[target], by_first)
        if aimed is None:
            return
        said = aimed
    elif target in place.named and place.named[target][0] == target:
        named = named_thing(place, target, by_first)
        if place.words[i].folded == "by" and before in ("of", "on"):
            return  # "attacks on the mill by Roth": no mill of hers
        if place.named[target][3] == "person" and _acting(place, place.named[target][1]):
            return  # "the matter of Roth selling lamps" is not hers
        if named is None:
            return  # "the record of Ms. Roth’s committee" is not Roth's
        said = named
    else:
        return
    if place.words[target].stem == place.words[phrase.last].stem:
        return  # "sentence by sentence"
    if place.words[i].folded == "between" and not ends_in_plural(said.split()[-1].casefold()):
        return  # "the quarrel between Roth and Lund" is not between Roth
    between = place.words[i].folded + (f" {place.words[then].folded}" if owner else "")
    while first_word < phrase.last and phrase.last - first_word + 2 + bool(owner) + len(said.split()) > LONGEST:
        if place.words[first_word].folded not in listed("adjectives") or is_pair(place.words[first_word], place.words[first_word + 1]):
            return  # "sea rescue officers in oilskins" are no rescue officers
        first_word += 1
    stems = (*stems_of(place, first_word, phrase.last), *(w.stem for w in words(said)))
    fit = JOINED[place.words[i].folded] * (ADJUNCT if before in ADJOINS else 1.0) * (ROLE if gazetteer.key(head) in titles() else 1.0)
    yield Shape(f"{cut(place, first_word, phrase.last)} {between} {said}", stems, fit, "phrase", phrase.last)


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


_LEFT = frozenset("leave leaves left leaving delegate delegated entrust entrusted hand handed cede ceded".split())
_IN = frozenset("order charge part fact turn place particular general addition question return advance private public".split())  # with "in" they say how


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
