"""What somebody did, as a noun: "condemnation of strikes", "Roth’s apology for remarks", "refusal to step down". Pure.

A verb that a heading has a noun for, with its object as far as the sentence has one, and with whose deed it is, where its subject is somebody by name.
"""

from collections.abc import Iterator, Mapping, Sequence

from reader.comparison.heading_joined import LONGEST, Shape, linked, named_thing, skip
from reader.comparison.heading_lists import listed
from reader.comparison.heading_shapes import whole
from reader.comparison.headline_verbs import verbs
from reader.comparison.headlines import LONGEST_SENTENCE, quoted, subject, told
from reader.comparison.nounphrases import Phrase
from reader.comparison.nouns_of_verbs import ACTS, DOING, TO_DO, Act
from reader.comparison.places import Place, cut
from reader.language.grammar import ADVERBS, AUXILIARIES, BE, COORDINATORS, DENIALS, DETERMINERS, POSSESSIVES, RELATIVES, SUBJECTS
from reader.language.words import words

DONE, TO_DO_FIT = 1.3, 1.1
LEAST, NEAR = 2, 8  # words before a participle in which a “not” belongs to it whatever stands between, and in which it does in its clause
ASKS = 120  # characters behind "should" that make no question
_NOT = DENIALS | frozenset("no nobody none neither nor hardly barely scarcely".split())
_MAY = frozenset("would could might may should if unless to".split())
_OUGHT = {"should": False, "must": False, "ought": True, "needs": True, "need": True, "has": True, "have": True}  # whether "to" follows
_BEFORE_OBJECT = frozenset("the a an his her its their this these those any all".split())
_BARE = frozenset("be have do get go say see make take give know keep put help let use start continue bring hold find ask allow cause".split())
_BEFORE_VERB = SUBJECTS | ADVERBS | RELATIVES | COORDINATORS | AUXILIARIES | {"earlier", "later"}
_LETTERS = frozenset(" .abcdefghijklmnopqrstuvwxyzMDS")
_PLAIN = ("accusation",)  # nothing that a heading gives to somebody
_NOTHING = frozenset("anonymity comment comments summer winter spring autumn fall week month year".split())  # no objects, or none that tell
_ADDRESSED = ("to", "on", "against")  # joins nouns to whom a clause may follow: "warned Roth that …"


def deeds(place: Place, actor: str | None) -> Iterator[Shape]:
    """Every deed of a sentence as a heading; `actor`: whom a pronoun at its head means."""
    by_first = place.by_first
    inside = {i for p in place.phrases for i in range(p.first, p.last + 1)}
    for i, word in enumerate(place.words[:-2]):
        wanted = _wanted(place, i, by_first) if word.folded in _OUGHT else None
        if wanted is not None:
            yield wanted
        found = _to_do(place, i, by_first) if word.folded in TO_DO() and (not word.folded.endswith("ing") or _beside(place, i)) else None
        if found is not None:
            yield from _whose(place, i, found, actor)
        elif word.folded in ACTS() and i not in inside and i not in place.named and _done(place, i, inside):
            for made in _made(place, i, ACTS()[word.folded], by_first):
                yield from _whose(place, i, made._replace(kind="empty") if i in place.asides or _of_whom(place, i) else made, actor)
        elif word.folded in DOING() and i not in inside and i not in place.named and _beside(place, i):
            yield from _made(place, i, DOING()[word.folded], by_first)


def _of_whom(place: Place, i: int) -> bool:
    """Whether a verb only says which of them is meant, no comma before it: "a baker who | built Lund Mills", "children who had | lost a tooth"."""
    k = i - 1
    while k > 0 and (place.words[k].folded in AUXILIARIES or place.words[k].folded in ADVERBS):
        k -= 1
    return k > 0 and place.words[k].folded == "who" and place.text[place.words[k - 1].end : place.words[k].start] == " "


def _made(place: Place, i: int, acts: Sequence[Act], by_first: Mapping[int, Phrase]) -> Iterator[Shape]:
    for act in acts:
        found = (_accusation(place, i, by_first) if act.noun == "accusation" else None) or _with_object(place, i, act, by_first)
        if found is not None:
            yield found


def _beside(place: Place, i: int) -> bool:
    """Whether a participle says what somebody does besides: "…, accusing her of fraud", "in rejecting the plan"."""
    before = place.words[i - 1].folded if i else ""
    comma = i > 0 and place.text[place.words[i - 1].end : place.words[i].start] == ", "
    return (comma or before in ("in", "by", "while", "after", "and")) and not _denied(place, i)


def _denied(place: Place, i: int) -> bool:
    """Whether a "not" or "nobody" stands before a participle, in its clause: "nobody will mend it by selling the mill"."""
    for k in range(i, max(0, i - NEAR), -1):
        if place.words[k - 1].folded in _NOT:
            return True
        if i - k >= LEAST and set(place.text[place.words[k - 1].end : place.words[k].start]) & set(",;:—"):
            return False
    return False


def _whose(place: Place, i: int, deed: Shape, actor: str | None) -> Iterator[Shape]:
    """The deed, and whose it is where the verb at `i` has somebody by name as its subject."""
    yield deed
    if len(place.words) > LONGEST_SENTENCE or quoted(place, i) or not told(place, i):
        return
    if deed.text.startswith(_PLAIN) or place.words[i + 1].folded in POSSESSIVES:
        return  # "Roth’s announcement of resignation" is of hers
    found = subject(place, i, actor)
    if found is not None and len(deed.text.split()) + len(found[0].split()) <= LONGEST and found[0] not in deed.text:
        yield deed._replace(text=f"{found[0]}{'’' if found[0].endswith('s') else '’s'} {deed.text}", stems=(*found[1], *deed.stems))


def _done(place: Place, i: int, inside: set[int]) -> bool:
    """Whether a verb's form is its verb here, and what it says was done."""
    before = place.words[i - 1].folded if i else ""
    if before in BE or before in DETERMINERS or before == "s" or any(w.folded in _NOT or w.folded in _MAY for w in place.words[max(0, i - 3) : i]):
        return False
    if i - 1 in inside or i - 1 in place.named:
        return True
    return before in _BEFORE_VERB or before.endswith("ly") or (before.endswith("s") and not before.endswith("ss"))


def _with_object(place: Place, i: int, act: Act, by_first: Mapping[int, Phrase]) -> Shape | None:
    """ "condemnation of strikes", "apology for remarks": a verb as a noun, with its object."""
    word, target = place.words[i], i + 1
    if act.needs:
        if place.words[target].folded != act.needs:
            return None
        target += 1
    while target < min(i + 4, len(place.words) - 1) and place.words[target].folded in _BEFORE_OBJECT:
        target += 1
    target = skip(place, target)
    if target >= len(place.words) or set(place.text[word.end : place.words[target].start]) - _LETTERS:
        return None  # "responded to her"
    if target in by_first:
        phrase = by_first[target]
        if phrase.headless or place.words[phrase.last].folded in _NOTHING | listed("light"):
            return None
        if act.noun == "victory" and place.words[phrase.last].folded not in listed("won"):
            return None  # "won converts"
        said = cut(place, target, phrase.last)
        longer = [s.text for s in linked(place, phrase, by_first) if s.text.startswith(f"{said} of ")]
        if longer and len(longer[0].split()) + len(act.noun.split()) < LONGEST:
            said = longer[0]
        elif _goes_on(place, phrase.last, act):
            return None
        return Shape(f"{act.noun} {act.to} {said}", (word.stem, *(w.stem for w in words(said))), DONE, "act", phrase.last)
    if target in place.named and place.named[target][0] == target:
        named = named_thing(place, target, by_first)
        if named and not _goes_on(place, place.named[target][1], act):
            return Shape(f"{act.noun} {act.to} {named}", (word.stem, *(w.stem for w in words(named))), DONE, "act", i)
    return None


def _accusation(place: Place, i: int, by_first: Mapping[int, Phrase]) -> Shape | None:
    """ "Accusation of betrayal", where somebody is accused of it: of what says more than against whom."""
    of = next((k for k in range(i + 2, min(i + 8, len(place.words) - 1)) if place.words[k].folded == "of"), None)
    if of is None or set(place.text[place.words[i].end : place.words[of].start]) & set(',;:“”"()—'):
        return None
    target = skip(place, of + 1)
    if target not in by_first or set(place.text[place.words[of].end : place.words[target].start]) - _LETTERS or place.words[target].folded.endswith("ing"):
        return None
    phrase = by_first[target]
    said = cut(place, target, phrase.last)
    return Shape(f"accusation of {said}", (place.words[i].stem, *(w.stem for w in words(said))), DONE, "act", phrase.last)


def _goes_on(place: Place, last: int, act: Act) -> bool:
    """Whether what ends with a word is no whole object: it is somebody's, has a complement, or does something itself."""
    if last + 1 >= len(place.words):
        return False
    gap, after = place.text[place.words[last].end : place.words[last + 1].start], place.words[last + 1].folded
    if after == "s" and gap in ("’", "'"):
        return True
    if gap != " ":
        return False
    if after in AUXILIARIES or after in verbs()[0] or after in SUBJECTS:
        return True
    if after == "to" and act.to == "for" and last in place.named:
        return True  # "called for Roth to resign"
    several = after in DETERMINERS or (act.noun in ("promise", "pledge") and after in ("to", "that"))  # "promised her crew that"
    return act.to not in _ADDRESSED and (several or after == "of")


def _to_do(place: Place, i: int, by_first: Mapping[int, Phrase]) -> Shape | None:
    """ "Refusal to step down", "right to build mosque": what somebody will, may or will not do."""
    word, noun = place.words[i], TO_DO()[place.words[i].folded]
    if place.words[i + 1].folded != "to" or place.text[word.end : place.words[i + 2].start] != " to ":
        return None
    ahead = [w.folded for w in place.words[max(0, i - 2) : i]]
    none = ahead.pop() if ahead and ahead[-1] == "no" else ""  # "no plans to resign"
    if noun == "order" and ahead[-1:] == ["in"]:
        return None  # "in order to keep the lamp lit"
    does = place.words[i + 2]
    if (
        not _NOT.isdisjoint(ahead)
        or "without" in ahead
        or _told_to(place, i)
        or does.folded in _BARE
        or does.folded in DETERMINERS
        or i + 2 in place.named
        or does.folded.endswith("ly")
    ):
        return None
    said, stems, last = [*filter(None, [none]), noun, "to", does.folded], [word.stem, does.stem], i + 2
    then = i + 3
    if then < len(place.words) and place.text[does.end : place.words[then].start] == " ":
        if place.words[then].folded in ("down", "aside", "out", "up", "off", "back"):
            said.append(place.words[then].folded)
            last, then = then, then + 1
        what = _what(place, last, then, by_first)
        if what is not None and does.folded in _BRINGS:
            from_where = _behind_object(place, then, by_first)
            if does.folded in _OUSTS and from_where in _OUT_OF_OFFICE:
                said[-1] = "oust"
            elif from_where:
                return None  # "an attempt to force Roth" says not what into
        if what is not None and len(what.split()) + len(said) <= LONGEST and noun not in what.split():  # no "plan to file plan"
            said.append(what)
            stems += [w.stem for w in words(what)]
    return Shape(" ".join(said), tuple(stems), TO_DO_FIT, "act", i) if len(said) > said.index("to") + 2 or does.folded in listed("alone") else None


# verbs that say little of their object without what it is brought into, or out of
_BRINGS = frozenset("force drive push keep prevent stop bar talk pressure press turn put bring drag persuade urge compel".split())
_OUSTS = frozenset("force drive push".split())
_OUT_OF_OFFICE = frozenset(["from office", "from power", "out of", "out"])
_INTO = frozenset("from out into to off onto on in over against".split())


def _behind_object(place: Place, then: int, by_first: Mapping[int, Phrase]) -> str:
    """What the object that begins at `then` is brought into or out of, by its first two words: "from office"; empty where nothing is said of it."""
    then = skip(place, then)
    last = by_first[then].last if then in by_first else place.named[then][1] if then in place.named else then
    behind = [w.folded for w in place.words[last + 1 : last + 3]]
    if not behind or behind[0] not in _INTO or set(place.text[place.words[last].end : place.words[last + 1].start]) - {" "}:
        return ""
    return " ".join(behind if behind[0] == "from" or behind[1:] == ["of"] else behind[:1])


def _told_to(place: Place, i: int) -> bool:
    """Whether "to" behind a noun says to whom it is told: "reported the failure to lamp sellers"."""
    k = i - 1
    while k > 0 and place.words[k].folded in DETERMINERS:
        k -= 1
    does = place.words[i + 2].folded
    return k >= 0 and place.words[k].folded in _TELLS and does not in listed("verbs") | listed("verbs and nouns") and does not in verbs()[0]


_TELLS = frozenset("reported reports reporting explained explains described describes communicated mentioned".split())


def _wanted(place: Place, i: int, by_first: Mapping[int, Phrase]) -> Shape | None:
    """ "Call to withdraw decision", where somebody says that it should be withdrawn."""
    to = int(_OUGHT[place.words[i].folded])
    v = i + 1 + to
    at = place.words[i].start
    if v + 1 >= len(place.words) or (to and place.words[i + 1].folded != "to") or not any(s <= at < e for s, e, _ in place.spoken):
        return None
    does = place.words[v]
    if (
        does.folded not in listed("verbs")
        or does.folded in _BARE
        or place.text[place.words[v - 1].end : does.start] != " "
        or "?" in place.text[at : at + ASKS]
    ):
        return None
    what = _what(place, v, v + 2 if place.words[v + 1].folded in _BEFORE_OBJECT - POSSESSIVES else v + 1, by_first)
    asks = i > 0 and place.words[i - 1].folded not in ("i", "who", "which", "that") and _NOT.isdisjoint(w.folded for w in place.words[max(0, i - 3) : v])
    if what is None or not asks or len(what.split()) > LONGEST - 3 or any(w.folded in ("if", "when", "unless") for w in place.words[max(0, i - 4) : i]):
        return None
    return Shape(f"call to {does.folded} {what}", (does.stem, *(w.stem for w in words(what))), TO_DO_FIT, "act", i)


def _what(place: Place, last: int, then: int, by_first: Mapping[int, Phrase]) -> str | None:
    """The object of a verb that ends with the word `last`, where one begins at `then`."""
    then = skip(place, then) if then < len(place.words) and place.words[then].folded != "to" else len(place.words)
    if then >= len(place.words) or set(place.text[place.words[last].end : place.words[then].start]) - _LETTERS:
        return None
    return whole(place, by_first[then]) if then in by_first else named_thing(place, then, by_first) if then in place.named else None
