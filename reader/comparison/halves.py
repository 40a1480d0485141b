"""Headings of two halves: who speaks on what, whom a topic is about and what, two things. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reader.comparison.heading_lists import EVENTS, listed
from reader.comparison.terms import UNLISTED, told
from reader.language.words import words

MOST_WORDS = 5
SPREAD = 0.45
FRAMED = 0.4  # a word that only says who says it, where and when
ALONE = 0.3  # one plain, common word that somebody speaks on
ONE = 0.65  # one word that tells more
HALVES = 12  # how many things and names are tried as halves
WHOM, ON_NAME, SPEAKER = 0.85, 0.85, 5.0
VOICE = 0.6  # of what a word of the matter is worth, who speaks on it is worth at least
AND = 0.7
EVEN = 0.5  # how much of the first thing’s worth a second must have


@dataclass(frozen=True)
class Option:
    """Words that can head a topic or be half of such a heading; `total`: what its words are worth together."""

    score: float
    place: int
    text: str
    stems: frozenset[str]
    total: float
    name: bool = False
    actor: bool = False  # a person or a body
    whole: bool = False  # says what was done: no half of a heading
    person: bool = False
    acts: bool = False  # an actor of whom a sentence of the topic tells something
    framed: bool = False  # stands only where the text says who says it, where and when
    spoken: bool = True  # stands in what the topic’s speaker says
    denied: bool = False  # says what is not, wherever it stands: at most what somebody speaks on
    empty: bool = False  # says nothing: heads a topic only where nothing else does
    is_who: bool = False  # only says what somebody is, or stands in a relative clause: of whom, the words beside it say
    event: bool = False  # a name with the noun for what it gave, got or owns: "OPEC letter"
    apposed: frozenset[str] = frozenset()  # stems of the name that it only says more of: "Lund Rovers, Roth’s team"
    one: bool = False  # one plain word for one of several such things: "a wall"
    doers: frozenset[str] = frozenset()  # stems of the names of whom its sentence tells something
    form: str = ""  # of two halves: "on" (who speaks on what), "whom" (whom it is about and what), "and"
    thing: str = ""  # of two halves: what it is about


def joined(cores: Sequence[Option], speaker: str | None, both: float, voice: float) -> Iterator[Option]:
    """Two halves of a heading: who speaks on what, whom it is about and what, two things."""
    said = frozenset(w.stem for w in words(speaker or ""))
    every = [c for c in cores if not c.name and not c.whole and len(c.text.split()) <= 4]
    things = [c for c in every if not c.empty][:HALVES]
    others = [c for c in cores if c.person and not c.framed and len(c.text.split()) <= 2][:HALVES]
    people = [c for c in cores if c.actor and c.acts and len(c.text.split()) <= 2][:HALVES]
    who = Option(0, 0, speaker or "", said, max((SPEAKER, *(p.total / (FRAMED if p.framed else 1.0) for p in cores if p.name and p.stems >= said))), True)
    for person in others if speaker is not None else ():
        if person.spoken and said.isdisjoint(person.stems) and len(person.text.split()) < MOST_WORDS - len(who.text.split()):
            yield both_of(who, "on", person, ON_NAME)
    for thing in things:
        size = len(thing.text.split())
        if (
            speaker is not None
            and " on " not in thing.text
            and speaker not in thing.text
            and not thing.text.startswith("no ")
            and not thing.framed
            and thing.text not in listed("vague")
            and not (thing.one and not solid(thing))
            and thing.spoken  # of what the article tells beside it he may not have spoken: two in three such headings were wrong
            and said.isdisjoint(thing.stems)
            and size < MOST_WORDS - len(speaker.split())
        ):
            plain = size == 1 and not solid(thing) and min(map(told, thing.stems)) < UNLISTED
            weighty = replace(who, total=max(who.total, (voice if size > 1 else 0.0) * thing.total / len(thing.stems)))
            yield both_of(weighty, "on", thing, (1.0 if size > 1 else ALONE if plain else ONE))
        if thing.denied:
            continue
        for person in people if size > 1 and speaker is None and not thing.is_who else ():
            if (
                not person.stems.isdisjoint(thing.doers)  # beside another's matter a name reads as if it were his
                and person.stems.isdisjoint(thing.stems | thing.apposed)
                and person.text.split()[-1] not in thing.text
                and not person.stems & said
                and size + len(person.text.split()) < MOST_WORDS
            ):
                yield both_of(person, "whom", thing, WHOM)
        for other in things:
            room = size + len(other.text.split()) < MOST_WORDS
            even = other.total / len(other.stems) >= EVEN * thing.total / len(thing.stems)
            if (
                other.place > thing.place
                and not other.denied
                and room
                and "’s " not in thing.text  # "Roth’s views and arrest" of somebody else
                and even
                and other.stems.isdisjoint(thing.stems)
                and solid(thing)
                and solid(other)
                and other.text not in listed("little alone")
            ):
                yield both_of(thing, "and", other, both)


def solid(option: Option) -> bool:
    """Whether words can open a heading of two things: one plain word says too little ("wife", "quarter"), one for what happened does not ("surrender")."""
    return " " in option.text or not option.stems.isdisjoint(EVENTS())


def both_of(one: Option, form: str, other: Option, boost: float) -> Option:
    stems = one.stems | other.stems
    total = one.total + other.total
    thing = one.text if form == "and" else other.text
    text = one.text + (": " if other.text.startswith("no ") else f" {JOINTS[form]} ") + other.text
    return Option(boost * total / len(stems) ** SPREAD, min(one.place, other.place), text, stems, total, spoken=other.spoken, form=form, thing=thing)


JOINTS = {"on": "on", "whom": "and", "and": "and"}
