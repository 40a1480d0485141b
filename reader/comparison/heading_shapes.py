"""The shapes that headings take, found in the sentences of a topic: phrases, "patchwork of standards", "OPEC letter", "condemnation of strikes". Pure."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import Literal, NamedTuple

from reader.comparison.heading_phrases import POSSESSIVE, dateline, denied, goes_on_with_of, is_lacking, is_title, manner, says_nothing, set_aside, word_ahead
from reader.comparison.nounphrases import ACTS, EVENTS, PERSONAL, Phrase, head_noun, listed
from reader.comparison.places import Place, cut, name, parted, plural_name, stems_of, surname, titles
from reader.language import gazetteer
from reader.language.grammar import ADVERBS, AUXILIARIES, COORDINATORS, DETERMINERS, PREPOSITIONS, present_participle
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
SUBJECT, WITHIN = 1.2, 0.9  # what a sentence begins with; "strikes on boats" are strikes
NAME_ALONE, EVENT, ACT, OWNED = 0.9, 1.5, 1.3, 1.1
FAR = 40  # words of a sentence in which "his" is looked for whom it means
LONGEST, REACH = 5, 9  # words of a heading; words between a name and the noun for what it gave or got

Kind = Literal["phrase", "name", "event", "act", "denied", "empty"]


class Shape(NamedTuple):
    """The words as written, their stems, how well the shape suits a heading, what it is, and the index of its head in the sentence."""

    text: str
    stems: tuple[str, ...]
    fit: float
    kind: Kind
    head: int


def shapes(place: Place, recurring: Set[str]) -> Iterator[Shape]:
    """Every phrase of a stretch that can head a topic, with its stems; a compound with a hyphen is never cut there."""
    by_first = {p.first: p for p in place.phrases}
    for phrase in place.phrases:
        if is_title(place, phrase) or is_lacking(place, phrase):
            continue
        found = [*_plain(place, phrase, _fit(place, phrase, recurring)), *linked(place, phrase, by_first)]
        if says_nothing(place, phrase) or (len(found) == 1 and goes_on_with_of(place, phrase)):
            yield from (shape._replace(kind="empty") for shape in found)
            continue
        if denied(place, phrase):
            yield from _not_so(place, phrase, found)
            continue
        yield from found
        yield from _owned(place, phrase)
    for first, last, full, kind in sorted(set(place.named.values())):
        if parted(place, first, last) or (first and place.words[first - 1].folded in ("v", "vs", "versus")):
            continue  # "Roth v. Lund decision" is not Lund's
        if first > 1 and place.words[first - 1].folded in ("a", "an") and place.words[first - 2].folded == "as":
            continue  # "as a Rotherhamer" says who speaks
        if set_aside(place, Phrase(first, last, False)):
            continue  # "not only about Swedish herring but about the harbour"
        if dateline(place, first, last):
            continue  # "ROTHERHAM, Skania — …"
        said = name(place, first, last, full, kind)
        yield Shape(said, tuple(w.stem for w in words(said)), NAME_ALONE, "name", last)
        yield from _with_noun(place, first, last, said, by_first, PERSONAL() if kind == "person" else frozenset() if kind == "place" else EVENTS())


def _plain(place: Place, phrase: Phrase, fit: float) -> Iterator[Shape]:
    """A phrase and the ends of it."""
    for first in range(phrase.first, phrase.last + 1):
        if first > phrase.first and place.text[place.words[first - 1].end] == "-":
            continue  # "common-sense steps" are no sense steps
        if first > phrase.first and present_participle(place.words[first].folded):
            continue  # "drug trafficking boats" are no trafficking boats
        if first == phrase.first == phrase.last and _completed(place, first):
            continue  # "U.S. interests" are no interests
        yield Shape(cut(place, first, phrase.last), stems_of(place, first, phrase.last), fit, "phrase", phrase.last)


def _not_so(place: Place, phrase: Phrase, found: Sequence[Shape]) -> Iterator[Shape]:
    """What is not there can be what somebody speaks on, and heads a topic as such: "no signs of trouble"."""
    ahead = place.words[phrase.first - 1].folded
    whole = cut(place, phrase.first, phrase.last)
    for shape in found:
        yield shape._replace(kind="denied")
        more = place.words[phrase.first].folded in ("longer", "more") or (phrase.first == phrase.last and whole.endswith("er"))  # "no kinder"
        if ahead == "no" and not more and shape.text.startswith(whole) and len(shape.text.split()) < LONGEST:
            yield shape._replace(text=f"no {shape.text}")


def _completed(place: Place, first: int) -> bool:
    """Whether the name of a place or body before a word is part of the phrase that it ends."""
    named = place.named.get(first - 1)
    return named is not None and named[3] != "person" and place.text[place.words[first - 1].end : place.words[first].start] == " "


def _owned(place: Place, phrase: Phrase) -> Iterator[Shape]:
    """ "Roth’s options", where the sentence has "his options" and says of Roth what he does with them."""
    if not 0 < phrase.first <= FAR or place.words[phrase.first - 1].folded not in ("his", "her"):
        return  # further on it may be another's
    if any(start <= place.words[phrase.first].start < end for start, end in place.quoted) or place.words[phrase.last].folded in listed("everybody has"):
        return
    before = {place.named[k][2] for k in range(phrase.first) if k in place.named and place.named[k][3] == "person"}
    if before and any(w.folded in ("he", "she") for w in place.words[: phrase.first]):
        return
    owners = before | ({place.actor} if place.actor is not None and not before else set())
    if len(owners) != 1:
        return
    who = surname(owners.pop())
    # the owner is no reason to choose it: the name goes through the whole article
    yield Shape(f"{who}’s {cut(place, phrase.first, phrase.last)}", stems_of(place, phrase.first, phrase.last), OWNED, "event", phrase.last)


def whole(place: Place, phrase: Phrase) -> str | None:
    """A phrase, unless a name follows that it only describes: "the self-proclaimed Herring Party"."""
    after = phrase.last + 1
    described = after in place.named and place.text[place.words[phrase.last].end : place.words[after].start] == " "
    owner = place.text[place.words[phrase.last].end : place.words[phrase.last].end + 2] in ("’s", "'s")  # "to sell the group’s mills"
    return None if described or owner else cut(place, phrase.first, phrase.last)


def _fit(place: Place, phrase: Phrase, recurring: Set[str]) -> float:
    """How well a plain phrase suits: less where it says what somebody is, or when, where or how something was."""
    fit = 1.0 if phrase.sure else 0.85
    head = place.words[phrase.last]
    if gazetteer.key(head.folded) in titles() or head.folded in gazetteer.sections("speakers.txt")["speaks"]:
        fit *= ROLE
    k = word_ahead(place, phrase)
    if k >= 0 and place.words[k].folded in _ADJOINS and head.stem not in recurring:
        fit *= ADJUNCT
    elif k < 0 or (not place.text[place.words[k].end : place.words[k + 1].start].strip() and k == 0 and place.words[k].folded in COORDINATORS):
        fit *= SUBJECT
    elif place.words[k].folded in PREPOSITIONS:
        fit *= WITHIN
    return fit


_ADJOINS = frozenset("in at during after before as since until within with by under like amid".split())


def linked(place: Place, phrase: Phrase, by_first: Mapping[int, Phrase]) -> Iterator[Shape]:
    """ "patchwork of standards", "toll on his wife", "path to victory": a noun, a preposition, and the next phrase or name."""
    i = phrase.last + 1
    if i + 1 >= len(place.words) or place.words[i].folded not in JOINED:
        return
    k = word_ahead(place, phrase)
    before = place.words[k].folded if k >= 0 else ""
    head = place.words[phrase.last].folded
    if place.words[i].folded in ("of", "to", "with") and before in _ADJOINS | {"on", "for"} and head in listed("prepositions"):
        return  # "on behalf of", "in addition to": prepositions of several words
    if place.words[i].folded == "of" and head in listed("parts"):
        return
    if place.words[i].folded == "of" and k >= 0 and place.words[k].stem in ("accus", "depriv", "convict", "rid", "strip"):
        return  # "accuses colleagues of hypocrisy"
    if place.words[i].folded == "to" and (_range(place, phrase.first) or head in listed("only to do")):
        return
    if place.words[i].folded == "at" and head not in listed("at"):
        return  # "the toll at harbour gates"
    if place.words[i].folded in LOOSE - {"by"} and not _takes(place.words[phrase.last]):
        return
    first_word = phrase.first
    then = i + 1
    owner = place.words[then].folded in POSSESSIVE
    target = skip(place, then)
    if target > then and head in titles() and place.words[target - 1].folded in titles():
        return  # "chief of staff Ines Roth"
    aim = place.words[min(target, len(place.words) - 1)]
    titled = all(gazetteer.key(w.folded) in titles() for w in place.words[then:target])  # "a letter to Senator Roth"
    gap = place.text[place.words[phrase.last].end : (place.words[then] if titled and then < target else aim).start]
    if set(gap) - set(" .") - set("abcdefghijklmnopqrstuvwxyzMDS") or (place.words[i].folded == "in" and aim.folded in _IN):
        return
    if target in by_first:
        last = by_first[target].last
        if by_first[target].headless or manner(place, by_first[target]):
            return
        said = cut(place, target, last)
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
    between = place.words[i].folded + (f" {place.words[then].folded}" if owner else "")
    while first_word < phrase.last and phrase.last - first_word + 2 + bool(owner) + len(said.split()) > LONGEST:
        if place.words[first_word].folded not in listed("adjectives"):
            return  # "sea rescue officers in oilskins" are no rescue officers
        first_word += 1
    stems = (*stems_of(place, first_word, phrase.last), *(w.stem for w in words(said)))
    fit = JOINED[place.words[i].folded] * (ADJUNCT if before in _ADJOINS else 1.0) * (ROLE if gazetteer.key(head) in titles() else 1.0)
    yield Shape(f"{cut(place, first_word, phrase.last)} {between} {said}", stems, fit, "phrase", phrase.last)


def _acting(place: Place, last: int) -> bool:
    """Whether a participle right behind a name says what its bearer does."""
    after = last + 1
    return after < len(place.words) and present_participle(place.words[after].folded) and place.text[place.words[last].end : place.words[after].start] == " "


def _range(place: Place, first: int) -> bool:
    """Whether "to" behind a phrase ends what "from" began: "from bakers praising the speech to sailors"."""
    ahead = [w.folded for w in place.words[max(0, first - 8) : first]]
    return "from" in ahead and "to" not in ahead[ahead.index("from") :]


_IN = frozenset("order part fact turn place particular general addition question return advance private public".split())  # with "in" they say how


def named_thing(place: Place, target: int, by_first: Mapping[int, Phrase]) -> str | None:
    """The name that begins at `target`, with the noun it stands before ("Islamic center"); None where it is an owner, or an adjective whose noun is lost."""
    first, last, full, kind = place.named[target]
    if parted(place, first, last):
        return None
    said = name(place, first, last, full, kind)
    if last + 1 < len(place.words) and not place.text[place.words[last].end : place.words[last + 1].start].strip(" ."):
        after = place.words[last + 1]
        if last + 1 in by_first and kind != "person":
            return f"{said} {cut(place, last + 1, by_first[last + 1].last)}"
        if said.casefold() in listed("adjectives") or (said.endswith(("ese", "ian", "can", "ish", "amic")) and after.folded not in STOP):
            return None
    return None if place.text[place.words[last].end : place.words[last].end + 2] in ("’s", "'s", "’ ", "' ") else said


def skip(place: Place, i: int) -> int:
    """Past a determiner and what somebody is ("by Pentagon chief Ines Roth") to the phrase or name; the number of words where nothing follows."""
    if i < len(place.words) and (place.words[i].folded in POSSESSIVE or place.words[i].folded in ("the", "a", "an")):
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


def _with_noun(place: Place, first: int, last: int, said: str, by_first: Mapping[int, Phrase], events: Set[str]) -> Iterator[Shape]:
    """ "Gonzalez’s government", "Fox News poll", and a name with the noun for what it gave or got: "FAA warning", "OPEC letter"."""
    stems = tuple(w.stem for w in words(said))
    after = last + 1
    owner = _OWNER.match(place.text, place.words[last].end)
    owns = owner is not None
    phrase = by_first.get(after + 1 if owner is not None and owner[1] else after)
    joined = phrase is not None and (owns or place.text[place.words[last].end : place.words[phrase.first].start] == " ")
    several = not owns and plural_name(place.text[place.words[first].start : place.words[last].end])  # "Democrats tax …": no tax of theirs
    if phrase is not None and joined and not several and not phrase.headless and not is_title(place, phrase):
        text = cut(place, phrase.first, phrase.last)
        where = ADJUNCT if first and place.words[first - 1].folded in _ADJOINS | {"off", "near"} else 1.0
        yield Shape(
            f"{said}’{owner[1]} {text}" if owner is not None else f"{said} {text}",
            (*stems, *stems_of(place, phrase.first, phrase.last)),
            where * (EVENT if place.words[phrase.last].stem in EVENTS() else 1.1),
            "event",
            phrase.last,
        )
    act = _act(place, last)
    if act is not None:
        yield Shape(f"{said} {act[0]}", (*stems, act[1]), ACT, "act", last)
    for i in range(max(0, first - REACH), min(len(place.words), last + REACH)):
        other = by_first.get(i)
        if other is None:
            continue
        head = place.words[other.last]
        if head.folded == "order" and other.first and place.words[other.first - 1].folded == "in":
            continue
        if head.stem in events and head_noun(place.text, place.words, other) and _bound(place, first, last, other):
            yield Shape(f"{said} {cut(place, other.last, other.last)}", (*stems, head.stem), EVENT, "event", other.last)


_OWNER = re.compile(r"\.?['’](s|(?<=s['’])) ")  # "Roth’s plan", "Ames’ plan"


def _bound(place: Place, first: int, last: int, event: Phrase) -> bool:
    """Whether a name gave or got what a noun says: "the agency issued a warning", "a letter to the head of OPEC", "an interview with Fox"."""
    owner = place.text[place.words[last].end : place.words[last].end + 2] in ("’s", "'s")
    if owner or plural_name(place.text[place.words[first].start : place.words[last].end]):
        return False  # "his statements to Republicans" are not theirs
    if event.last < first:
        between = [w.folded for w in place.words[event.last + 1 : first]]
        gap = place.text[place.words[event.last].end : place.words[first].start]
        if between[:1] == ["to"] and event_to_do(place, event, between):
            return False  # "the decision to sue Roth" is not his
        return 1 <= len(between) <= 7 and between[0] in _GIVEN and not set(gap) & set(',;:“”"()') and not any(w in _CLAUSE for w in between)
    between = [w.folded for w in place.words[last + 1 : event.first]]
    gap = place.text[place.words[last].end : place.words[event.first].start]
    if not 1 <= len(between) <= 4 or set(gap) & set(',;:“”"()') or any(k in place.named for k in range(last + 1, event.first)):
        return False
    before = place.words[first - 1].folded if first else ""
    return before not in PREPOSITIONS and any(w in _GIVES for w in between) and not any(w in _CLAUSE or w in PREPOSITIONS for w in between)


def event_to_do(place: Place, event: Phrase, between: Sequence[str]) -> bool:
    """Whether an infinitive follows a noun, and no receiver: "decision to sue", not "letter to the mayor"."""
    plain = between[1] if len(between) > 1 else ""
    titled = gazetteer.key(plain) in titles() - gazetteer.sections("titles.txt")["before a role"]  # "to fire" is no "to fire chief"
    return place.words[event.last].folded in listed("to do") and plain not in DETERMINERS and not titled and bool(plain)


_GIVEN = frozenset("to from by with of for".split())
_CLAUSE = frozenset("that who which whom whose and but or if whether because as".split())
_GIVES = frozenset(
    """issued issues sent sends wrote writes released releases held holds filed files gave gives delivered delivers published publishes posted posts made makes
    announced announces launched launches signed signs offered offers proposed proposes conducted conducts opened opens began begins started starts
    unveiled unveils planned plans ran runs aired airs produced produces submitted submits passed passes approved approves ordered orders""".split()
)


def _act(place: Place, last: int) -> tuple[str, str] | None:
    """What the name that ends at `last` does without an object, as a noun ("Lund resigned": resignation), with the stem of the verb."""
    for i in range(last + 1, min(last + 4, len(place.words))):
        word = place.words[i].folded
        if place.text[place.words[i - 1].end : place.words[i].start] != " ":
            return None
        if word in ACTS():
            return next(((act.noun, place.words[i].stem) for act in ACTS()[word] if act.alone), None)
        if word not in AUXILIARIES | ADVERBS and not word.endswith("ly"):
            return None
    return None
