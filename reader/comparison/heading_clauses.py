"""What will be done, and to how many something was done, as a headline says it: "Mill to close", "Council to vote on tolls", "Six people arrested". Pure."""

from collections.abc import Iterator, Mapping
from functools import cache

from reader.comparison.heading_joined import LONGEST, Shape
from reader.comparison.heading_lists import listed
from reader.comparison.heading_passives import suffered
from reader.comparison.heading_shapes import whole
from reader.comparison.headline_objects import whole_object
from reader.comparison.headlines import LONGEST_SENTENCE, opens, over_adverbs, over_aside, quoted, told, whole_subject
from reader.comparison.nounphrases import Phrase
from reader.comparison.places import Place
from reader.language.cues import regular
from reader.language.days import WEEKDAYS
from reader.language.grammar import ARTICLES, BE, DENIALS, DETERMINERS, PREPOSITIONS, past
from reader.language.numbers import WORDS as NUMBERS
from reader.language.plurals import ends_in_plural
from reader.language.words import words

WILL, COUNTED, HAPPENED = 1.2, 1.0, 1.0
LEAST, NEAR = 2, 4  # words before a verb; those in which a "not" stands
_SET = frozenset("due set scheduled expected about".split())  # "is due to"
_LIGHT = frozenset("be have do get go come take make give keep put let use need want like seem become remain continue know think see say tell help".split())
_DENIED = DENIALS | frozenset("hardly may might could would should".split())
_UNLESS = frozenset(["if", "unless", "whether"])
_HELD = frozenset("held made done given taken used seen known asked able allowed expected needed required".split())  # say too little
_FINITE = frozenset("is was are were has have had".split())


def clauses(place: Place, actor: str | None) -> Iterator[Shape]:
    """Every such clause of a sentence; `actor`: whom a pronoun at its head means."""
    if len(place.words) > LONGEST_SENTENCE:
        return
    by_first = place.by_first
    for i, word in enumerate(place.words):
        before = place.words[i - 1].folded if i else ""
        if before in ("will", "to") and _plainly(place, i):
            yield from _will(place, i, actor, by_first)
        elif before in BE and past(word.folded) and _plainly(place, i):
            yield from _counted(place, i, by_first)
        elif word.folded in happening() and _plainly(place, i):
            yield from _happened(place, i, actor, by_first)


def _plainly(place: Place, v: int) -> bool:
    """Whether the article itself says, without an if or a not, what the verb at `v` does."""
    if v < LEAST or v in place.named or quoted(place, v) or not told(place, v):
        return False
    return _DENIED.isdisjoint(w.folded for w in place.words[max(0, v - NEAR) : v]) and _UNLESS.isdisjoint(w.folded for w in place.words[:v])


def _will(place: Place, v: int, actor: str | None, by_first: Mapping[int, Phrase]) -> Iterator[Shape]:
    """ "Mill to close", "Mill to be sold": what a plain verb behind "will", "is to" and "is due to" says."""
    k = _before_will(place, v - 1)
    if k is None:
        return
    if place.text[place.words[k].end : place.words[k + 1].start].strip() == ",":
        k = over_aside(place, k)
    found = whole_subject(place, k, actor) or whole_subject(place, _before_of(place, k), actor)
    if found is None:
        return
    who, stems, _ = found
    room = LONGEST - len(who.split()) - 2
    verb = place.words[v]
    if _no_verb(place, v):
        return
    if verb.folded == "be":
        done = v + 1
        if done < len(place.words) and past(place.words[done].folded) and place.words[done].folded not in _HELD and room > 0:
            rest = suffered(place, done, by_first, room - 1)
            if rest is not None:
                yield Shape(f"{who} to be {place.words[done].folded}{rest}", (*stems, place.words[done].stem), WILL, "act", done)
        return
    if verb.folded in _LIGHT or verb.folded.endswith("ly"):
        return
    what = whole_object(place, v, by_first)
    if what is not None:
        if len(what[0].split()) <= room:
            yield Shape(f"{who} to {verb.folded} {what[0]}", (*stems, verb.stem, *what[1]), WILL, "act", v)
        return
    rest = _behind(place, v, by_first, room)
    if rest is not None:
        yield Shape(f"{who} to {verb.folded}{rest}", (*stems, verb.stem, *(w.stem for w in words(rest))), WILL, "act", v)


@cache
def happening() -> dict[str, tuple[str, str]]:
    """The past forms of verbs that say enough alone, each with those that a headline has, for one ("ends") and for several ("end")."""
    found = {}
    for entry in listed("happens"):
        plain, _, irregular = entry.partition(":")
        third, usual, _ = regular(plain)
        found[irregular or usual] = (third, plain)
    return found


def _happened(place: Place, v: int, actor: str | None, by_first: Mapping[int, Phrase]) -> Iterator[Shape]:
    """ "Season ends"."""
    if suffered(place, v, by_first, 1) is None or place.words[v - 1].folded in BE | _FINITE:
        return
    k = over_adverbs(place, v - 1)
    found = whole_subject(place, k, actor) if place.text[place.words[k].end : place.words[k + 1].start] == " " else None
    if found is not None and found[0].casefold() not in listed("owns anything"):
        yield Shape(f"{found[0]} {happening()[place.words[v].folded][found[2]]}", (*found[1], place.words[v].stem), HAPPENED, "act", v)


def _before_of(place: Place, last: int) -> int:
    """The word before a preposition and the phrase that ends with `last`: "a garden | with eleven pear trees"; `last` where none stands there."""
    phrase = next((p for p in place.phrases if p.last == last), None)
    k = phrase.first - 1 if phrase is not None else -1
    while k > 0 and (place.words[k].folded in DETERMINERS or place.words[k].folded in NUMBERS):
        k -= 1
    return k - 1 if k > 0 and place.words[k].folded in ("with", "of", "for", "in", "on", "at") else last


def _before_will(place: Place, at: int) -> int | None:
    """The word that ends the subject of "will" or "is due to", which ends at `at`; None where it is another "to"."""
    k = over_adverbs(place, at - 1)
    if place.words[at].folded == "will":
        return k
    k = over_adverbs(place, k - 1) if place.words[k].folded in _SET and k > 0 else k
    return over_adverbs(place, k - 1) if place.words[k].folded in ("is", "are") and k > 0 else None


def _no_verb(place: Place, v: int) -> bool:
    """Whether the word behind "will" or "to" is none: "popular will shapes the council", "the strike is due to cuts", "due to strike action"."""
    verb = place.words[v].folded
    if ends_in_plural(verb) or (verb.endswith("ed") and past(verb)):
        return True
    if place.words[v - 2].folded != "due" or verb == "be":
        return False
    then = place.words[v + 1].folded if v + 1 < len(place.words) else ""
    if then in ARTICLES and place.text[place.words[v].end : place.words[v + 1].start] == " ":
        return False
    sole = verb in listed("will alone") and (not then or then in PREPOSITIONS - {"of"} or place.text[place.words[v].end] != " ")
    return not sole and (verb not in listed("verbs") or verb in listed("verbs and nouns") | listed("adjectives"))


def _behind(place: Place, v: int, by_first: Mapping[int, Phrase], room: int) -> str | None:
    """ " on tolls": what a verb without an object needs behind it; None where it says nothing."""
    i = v + 1
    ends = i == len(place.words) or place.text[place.words[v].end : place.words[i].start].strip() in (".", ";", ",", "?")
    alone = place.words[v].folded in listed("will alone")
    if ends or place.words[i].folded not in PREPOSITIONS:
        return "" if alone and ends else None
    then = next((k for k in range(i + 1, min(i + 4, len(place.words))) if k in by_first), None)
    if place.words[i].folded not in ("on", "against", "for") or then is None or place.text[place.words[i].end : place.words[then].start].strip(" athe"):
        return "" if alone else None
    said = whole(place, by_first[then])
    return f" {place.words[i].folded} {said}" if said is not None and 1 + len(said.split()) <= room else "" if alone else None


def _only_when(place: Place, number: int) -> bool:
    """Whether a sentence begins with nothing but when it was before a number: "By 9 p.m. six people …"."""
    before = [w.folded for w in place.words[:number]]
    return len(before) <= WHEN and before[0] in ("by", "at", "on") and all(w.isdigit() or w in _WHEN or w in NUMBERS for w in before[1:])


WHEN = 4  # words
_WHEN = WEEKDAYS | frozenset("p m a pm am noon midnight dawn dusk evening morning night afternoon".split())


def _counted(place: Place, v: int, by_first: Mapping[int, Phrase]) -> Iterator[Shape]:
    """ "Six people arrested": who is counted and no phrase by themselves."""
    k = v - 1
    finite = False
    while k > 0 and place.words[k].folded in BE | _FINITE:
        finite = finite or place.words[k].folded in _FINITE
        k = over_adverbs(place, k - 1)
    number = k - 1
    if (
        not finite
        or number < 0
        or not ends_in_plural(place.words[k].folded)
        or set(place.text[place.words[number].end : place.words[v].start]) & set(',;:“”"—–(')
    ):
        return
    many = place.words[number].folded
    if not (many in NUMBERS or many.isdigit()) or not (opens(place, number) or _only_when(place, number)):
        return
    rest = suffered(place, v, by_first, LONGEST - 3)
    if rest is not None:
        text = place.text[place.words[number].start : place.words[k].end]
        yield Shape(f"{text} {place.words[v].folded}{rest}", (place.words[k].stem, place.words[v].stem), COUNTED, "act", v)
