"""A clause in a headline's few words, for a stretch with no better name: "Volunteer brought chair", "Temperature 6 degrees below zero". Pure; English.

Only a clause that is one-sided from its subject on is told so, with its object or none, and it ends where a phrase does.
"""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from reader.comparison.heading_joined import LONGEST
from reader.comparison.heading_lists import listed
from reader.comparison.headline_verbs import verbs
from reader.comparison.headlines import LONGEST_SENTENCE
from reader.comparison.in_short_rest import rest
from reader.comparison.phrase_verbs import counts
from reader.comparison.places import Place, cut, name, plural_name, surname
from reader.comparison.vouched import NEARLY, STATES, first_doubt, nearly, only_heard, told_by_another, vouched
from reader.language.cues import cues
from reader.language.grammar import ADVERBS, ARTICLES, BE, COORDINATORS, MODALS, PERSONAL, POSSESSIVES, PREPOSITIONS, RELATIVES, past, present_participle
from reader.language.numbers import WORDS as NUMBERS
from reader.language.plurals import ends_in_plural, plural
from reader.language.words import STOP

ASIDE, LEAD = 25, 9  # words of "Hope Roth, a cook since May, | resigned", of "By the end of the week, | …"
_MINE = frozenset("i we you my our your me us myself ourselves".split())
_HAVE, _DO = frozenset(["has", "have", "had"]), frozenset(["do", "does", "did"])
_PARTICIPLES_ONLY = ("wn", "ken", "ven", "ten", "sen", "zen", "gone", "done", "begun", "seen", "come", "run", "sung", "sunk", "drunk", "swum", "laid", "lain")
_UNREAL = frozenset("could would might".split())
_HEARS = frozenset("heard learned knew thought believed felt saw found".split())  # say nothing without what
_OPENS = COORDINATORS | frozenset("that because although though while whereas after since".split())
_HANGS = frozenset("less more much little enough further only".split())
_DUE = frozenset("due set scheduled expected".split())


@cache
def _PARTS() -> frozenset[str]:
    """What is some of a thing: "part of the crowd"."""
    return listed("parts") | listed("some of") | {"part", "parts", "most", "members"}


def in_short(place: Place) -> str | None:
    """The first clause of a sentence's one-sided words that can be told in two to five of them; None where none can."""
    if len(place.words) > LONGEST_SENTENCE:
        return None
    doubt = -1 if only_heard(place) else first_doubt(place)
    for first, end in _stretches(place) if doubt >= 0 else ():
        for at in _beginnings(place, first, end):
            said = _clause(place, at, end) if vouched(place, at, end, doubt) else None
            if said is not None:
                return said[:1].upper() + said[1:]
    return next((said for first, end in _stretches(place) if (said := _thing(place, first, end)) is not None), None)


def _stretches(place: Place) -> Iterator[tuple[int, int]]:
    """The one-sided words, each stretch by its first and the one behind its last."""
    starts = [w.start for w in place.words]
    for start, end in place.told:
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        if first < last:
            yield first, last


def _thing(place: Place, first: int, end: int) -> str | None:
    """What somebody who is not named has or does something to: "He has kept | his father’s watch"."""
    verb = _verb(place, first + 1, end, many=False) if place.words[first].folded in PERSONAL and first == 0 else None
    more = rest(place, verb[1], end, LONGEST + 1, "thing") if verb is not None and verb[2] == "plain" and place.words[first].folded not in _MINE else None
    said = more[1:] if more and more[0] in POSSESSIVES else more
    if said and said[0] in PREPOSITIONS:
        return None
    return " ".join(said)[:1].upper() + " ".join(said)[1:] if said and 2 <= len(said) <= LONGEST else None


def gap(place: Place, k: int) -> str:
    """What stands between a word and the next but for spaces: a mark, or nothing."""
    return place.text[place.words[k].end : place.words[k + 1].start if k + 1 < len(place.words) else len(place.text)].strip()


def _beginnings(place: Place, first: int, end: int) -> Iterator[int]:
    """Where a clause may begin: at the head, behind what leads to it, behind "said that" and ", and"."""
    words = place.words
    if first == 0 or gap(place, first - 1) or words[first - 1].folded in _OPENS or words[first].folded in _OPENS:
        yield first
    for k in range(first + 1, end):
        before, mark = words[k - 1].folded, gap(place, k - 1)
        leads = mark == "," and k - first <= LEAD and words[first].folded in PREPOSITIONS and not any(_happens(w.folded) for w in words[first:k])
        joined = before in COORDINATORS and k - 2 >= first and gap(place, k - 2) == ","
        told = words[k].folded in ARTICLES and not mark and before in STATES  # "said | the call …"
        if leads or joined or told or before == "that" or mark in (".", ";", ".”", '."') or (mark == "," and _there_is(place, k, end)):
            yield k


def _there_is(place: Place, k: int, end: int) -> bool:
    return k + 1 < end and place.words[k].folded == "there" and place.words[k + 1].folded in BE


def _happens(word: str) -> bool:
    """Whether a word is a verb that reports no speech: "In all, the council said, | …"."""
    return past(word) and cues().verb(word) is None


def _clause(place: Place, first: int, end: int) -> str | None:
    while first < end and place.words[first].folded in _OPENS | (ADVERBS - {"not", "never"}):
        first += 1
    if _there_is(place, first, end):
        there = rest(place, first + 1, end, LONGEST, "thing") or []
        return " ".join(there) if len(there) > 1 else None  # "there was | a gasp at the verdict"
    found = _subject(place, first, end)
    if found is None or not _MINE.isdisjoint(w.folded for w in place.words[first:end]):
        return None
    who, last, many = found
    verb = _verb(place, last + 1, end, many)
    if verb is None or nearly(place, first, end):
        return None
    said, at, kind = verb
    then = place.words[at + 1].folded if at + 1 < end else ""
    if kind == "copula" and (then in listed("adjectives") or then in NUMBERS or then[:1].isdigit() or then in ("in", "on", "at")):
        said, kind = "", "bare"  # "Agreement fair to both towns"
    elif kind == "copula":
        return None  # "the topic is fish": what something is says nothing of what happened
    if (said in _HEARS and then in PREPOSITIONS) or said in ("put", "puts"):
        return None  # "put the dead at 30"
    kind = "alone" if kind == "plain" and said.startswith("to ") and said[3:] in listed("will alone") else kind
    more = rest(place, at, end, LONGEST - len(who.split()) - len(said.split()), kind)
    if more is None:
        return None
    words = [*who.split(), *said.split(), *more]
    end_word = words[-1].casefold()
    if end_word in _HANGS or "less" in words or (more and present_participle(end_word) and end_word not in listed("nouns in -ing")):
        return None  # "Roth shown | saying that", "comes less from"
    return " ".join(words) if (2 if kind == "passive" else 3) <= len(words) <= LONGEST else None


def _subject(place: Place, first: int, end: int) -> tuple[str, int, bool] | None:
    """Who or what a clause begins with: in words, the index of the last before its verb, whether several."""
    words = place.words
    if first >= end:
        return None
    if words[first].folded in ("he", "she") and first == 0 and place.actor:
        return surname(place.actor), first, False
    at = first
    while at < end and words[at].folded in ARTICLES - {"no", "every"}:
        at += 1
    if at >= end or words[at].folded in RELATIVES or words[at].folded in PREPOSITIONS:
        return None
    if at in place.named and place.named[at][0] == at:
        return _named(place, at, end)
    number, at = at, _over_numbers(place, at, end)
    if number < at < end and words[at].folded == "of":  # "two of its six gates"
        whole = _over_numbers(place, at + 1, end)
        found = _common(place, whole, whole, end, the=words[first].folded == "the")
        return (f"{cut(place, number, at - 1)} {found[0]}", *found[1:]) if found and found[2] and words[at - 1].folded not in ("one", "1") else None
    return _common(place, number, at, end, the=words[first].folded == "the")


def _over_numbers(place: Place, at: int, end: int) -> int:
    while at < end and (place.words[at].folded in NUMBERS or place.words[at].folded[0].isdigit() or place.words[at - 1].folded == "of"):
        if place.words[at].folded not in NUMBERS | dict.fromkeys(ARTICLES) and not place.words[at].folded[0].isdigit():
            break
        at += 1
    return at


def _common(place: Place, number: int, at: int, end: int, *, the: bool) -> tuple[str, int, bool] | None:
    """The subject that begins at `at`, with how many there are of it from `number` on; `the`: where it is one that has a number for its name."""
    words = place.words
    if at >= end:
        return None
    if number == at == 0 and end > 1 and at not in place.by_first and words[0].folded not in STOP and _may_be_verb(place, 1) and not gap(place, 0):
        return place.text[words[0].start : words[0].end], 0, plural(words[0].folded)  # "Velm has …": nothing but its verb says that it is a noun
    last = _noun(place, at, end)
    if last is None or last >= end or (at in place.by_first and place.by_first[at].headless):
        return None
    head, many = words[last].folded, plural(words[last].folded)
    of = place.by_first.get(last + 3 if last + 2 < end and words[last + 2].folded in ARTICLES else last + 2)
    if head in _PARTS() and last + 1 < end and words[last + 1].folded == "of" and of is not None:
        return _behind(place, f"{cut(place, number, last)} of {cut(place, of.first, of.last)}", of.last, end, many or plural(words[of.last].folded))
    if head in ("others", "ones") or head in _PARTS() | listed("light") or (number < at and not many and not the):
        return None
    if place.text[words[last].end : words[last].end + 1] in ("’", "'"):
        return _owning(place, number, last, end)
    titled = last + 1 in place.named and not gap(place, last)
    return None if titled else _behind(place, cut(place, number, last), last, end, many)


def _noun(place: Place, at: int, end: int) -> int | None:
    """The last word of the noun phrase at `at`, with "crossing" of "ferry crossing"; None where it is none."""
    words = place.words
    if at + 1 < end and words[at + 1].folded == "of" and words[at].folded in _PARTS():
        return at
    if at not in place.by_first:
        return _run(place, at, end)
    last = place.by_first[at].last
    if last + 1 < end and not gap(place, last) and words[last + 1].folded.endswith("ing") and _may_follow(place, last + 2, end):
        return last + 1
    return last


def _may_follow(place: Place, k: int, end: int) -> bool:
    """Whether what stands at a word shows that the word before it was a noun: its verb, or where it is."""
    return k < end and not gap(place, k - 1) and (place.words[k].folded in PREPOSITIONS or _may_be_verb(place, k))


def _run(place: Place, at: int, end: int) -> int | None:
    """The last of a few plain words before a verb, a preposition or a mark; only several without a determiner are surely a noun."""
    last = at
    while (
        last + 1 < min(end, at + 3) and not gap(place, last) and not _may_be_verb(place, last + 1) and place.words[last + 1].folded not in STOP | PREPOSITIONS
    ):
        last += 1
    noun = place.words[last].folded
    sure = ends_in_plural(noun) or (at and place.words[at - 1].folded in ("a", "an", "the"))
    plain = place.text[place.words[at].start].islower() or at == 0
    return last if sure and plain and noun not in STOP | listed("adjectives") and not past(noun) else None


def _owning(place: Place, first: int, last: int, end: int) -> tuple[str, int, bool] | None:
    """ "Fishermen’s | groups": a subject that a phrase owns."""
    then = last + 2 if last + 1 < end and place.words[last + 1].folded == "s" else last + 1
    owned = place.by_first.get(then)
    if owned is None or owned.last >= end:
        return None
    return _behind(place, cut(place, first, owned.last), owned.last, end, plural(place.words[owned.last].folded))


def _named(place: Place, at: int, end: int) -> tuple[str, int, bool] | None:
    _, last, full, kind = place.named[at]
    said = name(place, at, last, full, kind)
    said = surname(said) if kind == "person" else said
    if last + 1 < end and place.words[last + 1].folded == "s":
        owned = place.by_first.get(last + 2)
        if owned is None:
            return None
        return _behind(place, f"{said}’s {cut(place, owned.first, owned.last)}", owned.last, end, plural(place.words[owned.last].folded))
    if last + 1 in place.by_first and not gap(place, last):
        owned = place.by_first[last + 1]
        return _behind(place, f"{said} {cut(place, owned.first, owned.last)}", owned.last, end, plural(place.words[owned.last].folded))
    return _behind(place, said, last, end, plural_name(said) or plural_name(said.split()[-1]))


def _behind(place: Place, who: str, last: int, end: int, many: bool) -> tuple[str, int, bool] | None:
    """Over what says whose or where the subject is, and an aside, to the word before the verb."""
    then = place.words[last + 1].folded if last + 1 < end else ""
    if not then:
        return None
    if not gap(place, last) and then in PREPOSITIONS and then != "of":
        after = next((k for k in range(last + 2, min(last + 7, end)) if gap(place, k - 1) or _may_be_verb(place, k)), None)
        if after is None:
            return None
        last = after - 1
    elif not gap(place, last) and then in ("outside", "inside", "there", "here"):
        last += 1
    if gap(place, last) == "," or (then in ("who", "which", "that") and not gap(place, last)):
        closed = next((k for k in range(last + 2, min(last + ASIDE, end - 1)) if gap(place, k) == "," and _may_be_verb(place, k + 1)), None)
        return (who, closed, many) if closed is not None and not told_by_another(place, last + 1, closed + 1) else None
    return None if gap(place, last) else (who, last, many)


def _may_be_verb(place: Place, k: int) -> bool:
    word = place.words[k].folded
    return word in BE | MODALS | _HAVE | _DO or (k not in place.named and k not in place.by_first and (past(word) or word in verbs()[0]))


def _verb(place: Place, at: int, end: int, many: bool) -> tuple[str, int, str] | None:
    """The verb in a headline's form, its index, and what it is: "plain", "passive" or "copula"; None where a clause has none, or denies it."""
    words, began = place.words, at
    helpers: list[str] = []
    while at < end and (words[at].folded in BE | MODALS | _HAVE | _DO or words[at].folded in ADVERBS - {"not", "never"} or words[at].folded.endswith("ly")):
        if words[at].folded not in ADVERBS and not words[at].folded.endswith("ly"):
            helpers.append(words[at].folded)
        if gap(place, at):
            return None
        at += 1
    if at >= end:
        return None
    word = words[at].folded
    if (
        word in ("not", "never", "t")
        or not NEARLY.isdisjoint(w.folded for w in words[began : at + 1])
        or not _UNREAL.isdisjoint(helpers)
        or (word in cues().speech and not helpers)
    ):
        return None
    return _finite(place, at, many) if not helpers else _helped(place, helpers, at)


def _finite(place: Place, at: int, many: bool) -> tuple[str, int, str] | None:
    word = place.words[at].folded
    if at in place.named or (at in place.by_first and not past(word)):
        return None
    if word in verbs()[0]:
        return verbs()[0][word][many], at, "plain"
    if not many and word.endswith("s") and at + 1 < len(place.words) and not gap(place, at).strip("$£€") and counts(place.text, place.words, at + 1):
        return word, at, "plain"
    base = word[:-1] if word.endswith("s") else word
    return (word, at, "plain") if past(word) or ((word != base) != many and base in listed("verbs")) else None


def _helped(place: Place, helpers: list[str], at: int) -> tuple[str, int, str] | None:
    """A verb behind "has", "will" or "is"."""
    word = place.words[at].folded
    if helpers[-1] in BE:
        if word in _DUE and at + 2 < len(place.words) and place.words[at + 1].folded == "to":
            be = at + 3 < len(place.words) and place.words[at + 2].folded == "be"
            return f"to {'be ' if be else ''}{place.words[at + 2 + be].folded}", at + 2 + be, "passive" if be else "plain"
        if past(word) and word not in listed("adjectives"):
            return (f"to be {word}" if helpers[0] == "will" else f"{helpers[0]} be {word}" if helpers[0] in MODALS else word), at, "passive"
        if present_participle(word) or word == "standing":
            return word, at, "plain"
        if helpers[0] in MODALS or len(helpers) > 1 or word in (PREPOSITIONS - {"in", "on", "at"}) | {"to", "that", "what", "how", "why", "where", "because"}:
            return None
        return helpers[-1], at - 1, "copula"
    if helpers[-1] in MODALS:
        return (f"to {word}" if helpers[-1] == "will" else f"{helpers[-1]} {word}"), at, "plain"
    if helpers[-1] in _HAVE and past(word) and MODALS.isdisjoint(helpers):  # "may have closed"
        return (word if not word.endswith(_PARTICIPLES_ONLY) else f"{'has' if helpers[-1] == 'has' else helpers[-1]} {word}"), at, "plain"
    return None
