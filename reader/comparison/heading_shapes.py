"""The shapes that headings take, found in the sentences of a topic: phrases, "patchwork of standards", "OPEC letter", "condemnation of strikes". Pure."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set

from reader.comparison.heading_joined import ADJOINS, ADJUNCT, LONGEST, ROLE, Shape, linked
from reader.comparison.heading_lists import EVENTS, PERSONAL, listed
from reader.comparison.heading_phrases import dateline, denied, goes_on_with_of, is_lacking, is_title, says_nothing, set_aside, word_ahead
from reader.comparison.nounphrases import Phrase, head_noun, is_pair
from reader.comparison.nouns_of_verbs import ACTS
from reader.comparison.places import Place, cut, name, parted, plural_name, stems_of, surname, titles
from reader.language import gazetteer
from reader.language.grammar import ADVERBS, AUXILIARIES, COORDINATORS, DETERMINERS, POSSESSIVES, PREPOSITIONS, present_participle
from reader.language.words import words

SUBJECT, WITHIN = 1.2, 0.9  # what a sentence begins with; "strikes on boats" are strikes
NAME_ALONE, EVENT, ACT, OWNED = 0.9, 1.5, 1.3, 1.1
FAR = 40  # words of a sentence in which "his" is looked for whom it means
NEAR = 5  # words of "no sign on Monday night that"
REACH = 9  # words between a name and the noun for what it gave or got


def shapes(place: Place, recurring: Set[str]) -> Iterator[Shape]:
    """Every phrase of a stretch that can head a topic, with its stems; a compound with a hyphen is never cut there."""
    by_first = place.by_first
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
        if first > phrase.first and (place.text[place.words[first - 1].end] == "-" or is_pair(place.words[first - 1], place.words[first])):
            continue  # "common-sense steps" are no sense steps, nor is a "high school choir" a school choir
        if first > phrase.first and (present_participle(place.words[first].folded) or place.words[first].folded == "day"):
            continue  # "drug trafficking boats" are no trafficking boats, nor is "election day holiday" a day holiday
        if first == phrase.first == phrase.last and _completed(place, first):
            continue  # "U.S. interests" are no interests
        yield Shape(cut(place, first, phrase.last), stems_of(place, first, phrase.last), fit, "phrase", phrase.last)


def _not_so(place: Place, phrase: Phrase, found: Sequence[Shape]) -> Iterator[Shape]:
    """What is not there can be what somebody speaks on, and heads a topic as such: "no signs of trouble"."""
    ahead = place.words[phrase.first - 1].folded
    whole = cut(place, phrase.first, phrase.last)
    then = phrase.last + 1
    if place.words[phrase.last].folded in ("sign", "signs", "hint", "word"):  # "no sign on Monday that …"
        then = next((k for k in range(then, min(then + NEAR, len(place.words))) if place.words[k].folded == "that"), then)
    goes_on = then < len(place.words) and place.words[then].folded in ("that", "who", "which", "whose")  # "no law that lets a judge …"
    in_what = phrase.first == phrase.last and then < len(place.words) and place.words[then].folded in ("in", "with", "for", "to")
    for shape in found:
        if not (ahead == "no" and in_what):
            yield shape._replace(kind="denied")  # "takes no pleasure in the verdict": nobody speaks on pleasure
        more = place.words[phrase.first].folded in ("longer", "more") or (phrase.first == phrase.last and whole.endswith("er"))  # "no kinder"
        if ahead in ("no", "any") and not more and not goes_on and shape.text.startswith(whole) and len(shape.text.split()) < LONGEST:
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
    if k >= 0 and place.words[k].folded in ADJOINS and head.stem not in recurring:
        fit *= ADJUNCT
    elif k < 0 or (not place.text[place.words[k].end : place.words[k + 1].start].strip() and k == 0 and place.words[k].folded in COORDINATORS):
        fit *= SUBJECT
    elif place.words[k].folded in PREPOSITIONS:
        fit *= WITHIN
    return fit


def _with_noun(place: Place, first: int, last: int, said: str, by_first: Mapping[int, Phrase], events: Set[str]) -> Iterator[Shape]:
    """ "Gonzalez’s government", "Fox News poll", and a name with the noun for what it gave or got: "FAA warning", "OPEC letter"."""
    stems = tuple(w.stem for w in words(said))
    after = last + 1
    owner = _OWNER.match(place.text, place.words[last].end)
    owns = owner is not None
    phrase = by_first.get(after + 1 if owner is not None and owner[1] else after)
    joined = phrase is not None and (owns or place.text[place.words[last].end : place.words[phrase.first].start] == " ")
    several = not owns and plural_name(place.text[place.words[first].start : place.words[last].end])  # "Democrats tax …": no tax of theirs
    does = phrase is not None and not owns and _does(place, first, phrase)
    if phrase is not None and joined and not several and not does and not phrase.headless and not is_title(place, phrase):
        text = cut(place, phrase.first, phrase.last)
        where = ADJUNCT if first and place.words[first - 1].folded in ADJOINS | {"off", "near"} else 1.0
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
        if head.folded in ("order", "charge") and other.first and place.words[other.first - 1].folded == "in":
            continue
        if head.stem in events and head_noun(place.text, place.words, other) and _bound(place, first, last, other):
            yield Shape(f"{said} {cut(place, other.last, other.last)}", (*stems, head.stem), EVENT, "event", other.last)


def _does(place: Place, first: int, phrase: Phrase) -> bool:
    """Whether a word behind a name is the verb of its clause, which has no other: "when the House | returns."."""
    k = first - 1
    while k > 0 and place.words[k].folded in DETERMINERS:
        k -= 1
    end = place.words[phrase.last].end
    verb = phrase.first == phrase.last and place.words[phrase.last].folded.endswith("s") and place.text[end : end + 1] in (".", ",", ";", "”", "")
    return verb and k >= 0 and place.words[k].folded in ("when", "once", "until", "if", "unless", "whenever")


_OWNER = re.compile(r"\.?['’](s|(?<=s['’])) ")  # "Roth’s plan", "Ames’ plan"


def _bound(place: Place, first: int, last: int, event: Phrase) -> bool:
    """Whether a name gave or got what a noun says: "the agency issued a warning", "a letter to the head of OPEC", "an interview with Fox"."""
    owner = place.text[place.words[last].end : place.words[last].end + 2] in ("’s", "'s")
    if owner or plural_name(place.text[place.words[first].start : place.words[last].end]):
        return False  # "his statements to Republicans" are not theirs
    if event.last < first:
        between = [w.folded for w in place.words[event.last + 1 : first]]
        if between[:1] == ["from"] and event.first and place.words[event.first - 1].folded in POSSESSIVES:
            return False  # "gets a tenth of its budget from Merrow"
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
