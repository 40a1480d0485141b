"""The shapes that headings take, found in the sentences of a topic: phrases, "patchwork of standards", "OPEC letter", "condemnation of strikes". Pure."""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass, field

from reader.comparison.nounphrases import ACTS, EVENTS, PERSONAL, Phrase, head_noun
from reader.language import gazetteer
from reader.language.grammar import ADVERBS, AUXILIARIES, BE, DETERMINERS
from reader.language.words import Word, words

# how well a preposition joins two phrases into one heading
JOINED = {"of": 1.0, "on": 1.0, "for": 0.95, "to": 0.95, "against": 1.0, "over": 1.0, "with": 0.8, "from": 0.75, "in": 0.75, "about": 0.9}
ROLE = 0.55  # "the Republican congressman" is somebody whom the article names
NAME_ALONE, EVENT, ACT, DONE = 0.9, 1.9, 1.4, 1.35
FARTHER = 0.05  # for each word between a name and the event
_INITIALS = re.compile(r"\b\w\.\w$")
POSSESSIVE = frozenset("his her its their".split())


@dataclass
class Place:
    """One sentence of the topic: its text, what of it is one-sided, its words, phrases, and for each word the name it belongs to."""

    text: str
    told: list[tuple[int, int]]
    quoted: list[tuple[int, int]]
    words: tuple[Word, ...]
    phrases: list[Phrase]
    named: dict[int, tuple[int, int, str, str]] = field(default_factory=dict)


Shape = tuple[str, tuple[str, ...], float]  # the words as written, their stems, how well the shape suits a heading


def shapes(place: Place, recurring: Set[str]) -> Iterator[Shape]:
    """Every phrase of a stretch that can head a topic, with its stems; a compound is cut only before a word that the topic comes back to."""
    by_first = {p.first: p for p in place.phrases}
    for phrase in place.phrases:
        for first in range(phrase.first, phrase.last + 1):
            if first > phrase.first and place.text[place.words[first - 1].end] == "-" and place.words[first].stem not in recurring:
                continue
            role = ROLE if gazetteer.key(place.words[phrase.last].folded) in titles() else 1.0
            yield _cut(place, first, phrase.last), _stems(place, first, phrase.last), role * (1.0 if phrase.sure else 0.85)
        yield from _linked(place, phrase, by_first)
    yield from _done(place, by_first)
    for first, last, full, kind in sorted(set(place.named.values())):
        said = _name(place, first, last, full, kind)
        yield said, tuple(w.stem for w in words(said)), NAME_ALONE
        yield from _with_noun(place, first, last, said, by_first, PERSONAL() if kind == "person" else frozenset() if kind == "place" else EVENTS())


def _linked(place: Place, phrase: Phrase, by_first: dict[int, Phrase]) -> Iterator[Shape]:
    """ "patchwork of standards", "toll on his wife", "path to victory": a noun, a preposition, and the next phrase or name."""
    i = phrase.last + 1
    if i + 1 >= len(place.words) or place.words[i].folded not in JOINED:
        return
    head = max(phrase.first, phrase.last - 1)
    then = i + 1
    owner = place.words[then].folded in POSSESSIVE
    skip = owner or place.words[then].folded in ("the", "a", "an")
    target = then + 1 if skip else then
    gap = place.text[place.words[phrase.last].end : place.words[min(target, len(place.words) - 1)].start]
    if set(gap) - set(" ") - set("abcdefghijklmnopqrstuvwxyz"):
        return
    if target in by_first:
        last = by_first[target].last
        said = _cut(place, target, last)
    elif target in place.named and place.named[target][0] == target:
        first, last, full, kind = place.named[target]
        said = _name(place, first, last, full, kind)
    else:
        return
    between = place.words[i].folded + (f" {place.words[then].folded}" if owner else "")
    yield (
        f"{_cut(place, head, phrase.last)} {between} {said}",
        (*_stems(place, head, phrase.last), *(w.stem for w in words(said))),
        JOINED.get(place.words[i].folded, 0.85),
    )


def _with_noun(place: Place, first: int, last: int, said: str, by_first: dict[int, Phrase], events: Set[str]) -> Iterator[Shape]:
    """ "Gonzalez’s government", "Fox News poll", and a name with an event's noun nearby: "FAA warning", "OPEC letter"."""
    stems = tuple(w.stem for w in words(said))
    after = last + 1
    owns = after < len(place.words) and place.words[after].folded == "s"
    phrase = by_first.get(after + 1 if owns else after)
    joined = phrase is not None and (owns or place.text[place.words[last].end : place.words[phrase.first].start] == " ")
    if phrase is not None and joined:
        text = _cut(place, phrase.first, phrase.last)
        yield f"{said}’s {text}" if owns else f"{said} {text}", (*stems, *_stems(place, phrase.first, phrase.last)), 1.1
    act = _act(place, last)
    if act is not None:
        yield f"{said} {act[0]}", (*stems, act[1]), ACT
    for other in by_first.values():
        head = place.words[other.last]
        if abs(other.last - last) <= 9 and head.stem in events and head_noun(place.text, place.words, other):
            yield f"{said} {_cut(place, other.last, other.last)}", (*stems, head.stem), EVENT - FARTHER * abs(other.last - last)


def _act(place: Place, last: int) -> tuple[str, str] | None:
    """What the name that ends at `last` does, as a noun ("Lund condemned …": condemnation), with the stem of the verb."""
    for i in range(last + 1, min(last + 4, len(place.words))):
        word = place.words[i].folded
        if place.text[place.words[i - 1].end : place.words[i].start] != " ":
            return None
        if word in ACTS():
            return ACTS()[word].noun, place.words[i].stem
        if word not in AUXILIARIES | ADVERBS and not word.endswith("ly"):
            return None
    return None


def _done(place: Place, by_first: dict[int, Phrase]) -> Iterator[Shape]:
    """ "condemnation of strikes", "apology for remarks": a verb as a noun, with its object."""
    for i, word in enumerate(place.words[:-2]):
        act = ACTS().get(word.folded)
        before = place.words[i - 1].folded if i else ""
        if act is None or before in BE or before in DETERMINERS:
            continue
        target = i + 1
        while target < min(i + 4, len(place.words) - 1) and place.words[target].folded in (act.to, *_BEFORE_OBJECT):
            target += 1
        if set(place.text[word.end : place.words[target].start]) - set(" abcdefghijklmnopqrstuvwxyz"):
            continue
        if target in by_first:
            last = by_first[target].last
            yield f"{act.noun} {act.to} {_cut(place, target, last)}", (word.stem, *_stems(place, target, last)), DONE
        elif target in place.named and place.named[target][0] == target:
            said = _name(place, *place.named[target])
            yield f"{act.noun} {act.to} {said}", (word.stem, *(w.stem for w in words(said))), DONE


_BEFORE_OBJECT = frozenset("the a an his her its their this that these those any all".split())


def _name(place: Place, first: int, last: int, full: str, kind: str) -> str:
    """A name as a heading has it: a person’s as said here, without titles and never by the first name alone, a body by its initials if it has some."""
    said = _cut(place, first, last)
    if kind == "organisation":
        return short(said) if short(said) != said else short(full) if len(said.split()) > 3 else said
    found = [w for w in said.split() if gazetteer.key(w) not in titles() and len(w.rstrip(".")) > 1]
    if kind != "person" or not found:
        return said
    whole = full.split()
    # "Pete" alone is how a friend speaks of Pete Hegseth
    return whole[-1] if len(found) == 1 < len(whole) and gazetteer.key(found[0]) == gazetteer.key(whole[0]) else " ".join(found[-2:])


def titles() -> frozenset[str]:
    listed = gazetteer.sections("titles.txt")
    return listed["honorific"] | listed["role"] | listed["before a role"]


def _cut(place: Place, first: int, last: int) -> str:
    """The words as written; small at the head of a sentence, where they are no name; with the last stop of initials."""
    start, end = place.words[first].start, place.words[last].end
    said = place.text[start:end]
    if _INITIALS.search(said) and place.text[end : end + 1] == ".":
        said += "."
    if first not in place.named and said[1:2].islower() and not place.text[:start].strip("“\"‘'[("):
        said = said[:1].lower() + said[1:]
    return said


def _stems(place: Place, first: int, last: int) -> tuple[str, ...]:
    return tuple(w.stem for w in place.words[first : last + 1])


def short(name: str) -> str:
    """A body known by its initials, by those."""
    known = gazetteer.organisations()
    usual = known.forms.get(gazetteer.key(name))
    if usual is None or " " not in name:
        return name
    initials = [k for k in sorted(known.shouted) if known.forms[k] == usual and " " not in k]
    return initials[0].upper() if initials else name
