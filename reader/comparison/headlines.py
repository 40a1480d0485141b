"""What somebody did, as a headline says it: "Senate rejects bill", "Package intercepted". Pure.

Only plain statements of the article itself are taken: a subject at the head of its sentence or clause, one listed verb, and its object.
"""

from collections.abc import Iterator

from reader.comparison.heading_joined import LONGEST, Shape
from reader.comparison.heading_lists import listed
from reader.comparison.heading_passives import suffered
from reader.comparison.headline_objects import NONE, whole_object
from reader.comparison.headline_verbs import verbs
from reader.comparison.nounphrases import Phrase
from reader.comparison.places import Place, cut, name, plural_name, stems_of, surname, titles
from reader.language import gazetteer
from reader.language.days import WEEKDAYS
from reader.language.grammar import ADVERBS, AUXILIARIES, BE, COORDINATORS, DETERMINERS, POSSESSIVES, PREPOSITIONS, RELATIVES, SUBORDINATORS, past
from reader.language.plurals import ends_in_plural, plural
from reader.language.sayers import can_say
from reader.language.words import STOP, words

ACTIVE, PASSIVE = 1.3, 1.0
MOST_OF_SUBJECT = 3  # words; what is longer can't be cut without saying something else
REACH = 9  # words of "who voted to close the mill"
LONGEST_SENTENCE = 400  # words; a longer one is a list or a table
_HARDLY = frozenset(
    """hardly barely scarcely rarely nearly reportedly allegedly supposedly possibly probably falsely incorrectly wrongly mistakenly erroneously inaccurately
    initially originally formerly previously once briefly""".split()
)  # it did not, may not have, or no longer does
_HAVE = frozenset(["has", "have", "had"])
_BETWEEN = (ADVERBS - {"not", "never"}) | WEEKDAYS | {"on"}
_CITED = frozenset(["reported", "reports"])  # which paper has the news is not what it is about
_PRONOUNS = frozenset(["he", "she"])
OWNED_BY = POSSESSIVES | {"s"}
OFFICE = 3  # words, with the "s", before the last of "prime minister’s office"


def headlines(place: Place, actor: str | None) -> Iterator[Shape]:
    """Every plain statement of a sentence as a headline of two to five words; `actor`: whom a pronoun at its head means."""
    if len(place.words) > LONGEST_SENTENCE:
        return
    finite, participles = verbs()
    by_first = place.by_first
    for v, word in enumerate(place.words):
        if word.folded not in finite or v == 0 or quoted(place, v) or not told(place, v):
            continue
        before, passive = _ahead(place, v, participles)
        found_subject = whole_subject(place, before, actor) if before is not None else None
        if found_subject is None:
            continue
        who, stems, many = found_subject
        verb = finite[word.folded][many]
        if passive:
            rest = suffered(place, v, by_first, LONGEST - 1 - len(who.split()))
            if rest is not None and who.casefold() not in listed("owns anything"):  # "men fired"
                yield Shape(f"{who} {word.folded}{rest}", (*stems, word.stem), PASSIVE, "act", v)
            continue
        found = whole_object(place, v, by_first)
        if found is not None:
            what, more = found
            text = f"{who} {verb} {what}"
            while len(text.split()) > LONGEST and " " in what and "’s " not in what:
                what = what.partition(" ")[2]
                text = f"{who} {verb} {what}"
            yield Shape(text, (*stems, word.stem, *more), ACTIVE, "act", v)


def subject(place: Place, v: int, actor: str | None) -> tuple[str, tuple[str, ...]] | None:
    """Somebody by name, or whom "he" at the head of the sentence means, as the subject of the verb at `v`: the words and their stems."""
    before, passive = _ahead(place, v, verbs()[1]) if v else (None, False)
    if passive or before is None or not (before in place.named or place.words[before].folded in _PRONOUNS):
        return None
    found = whole_subject(place, before, actor)
    return (found[0], found[1]) if found is not None else None


def _ahead(place: Place, v: int, participles: frozenset[str]) -> tuple[int | None, bool]:
    """The word that ends the subject of a verb, over adverbs, auxiliaries and an aside, None where something else stands between; whether it is passive."""
    before = over_adverbs(place, v - 1)
    passive = place.words[v].folded in participles and place.words[before].folded in BE
    finite = not passive
    while before > 0 and place.words[before].folded in (BE | _HAVE if passive else _HAVE):
        finite = finite or place.words[before].folded not in ("be", "been", "being")
        before = over_adverbs(place, before - 1)
    if not finite:
        return None, True  # "the plan being offered"
    between = place.text[place.words[before].end : place.words[before + 1].start]
    if between.strip() in (",", ")", "),"):
        return over_aside(place, before), passive
    return (None if set(between) - set(" '’\u00a0") else before), passive


def acting_names(place: Place) -> Iterator[str]:
    """Whom a sentence tells something of: who stands where a subject begins a clause, and whom a pronoun or title there means."""
    if place.actor is not None:
        yield place.actor
    for first, last, full, _ in sorted(set(place.named.values())):
        if opens(place, first) and last + 1 < len(place.words) and place.words[last + 1].folded != "s":
            yield full


def _somebody_of(place: Place, first: int) -> bool:
    """Whether a name only says whose somebody is: "a representative for Ines Roth said"."""
    while first > 1 and place.words[first - 1].folded in gazetteer.sections("titles.txt")["honorific"]:
        first -= 1
    return first > 1 and place.words[first - 1].folded in ("for", "of") and can_say(f"the {place.words[first - 2].folded}")


def sayer(place: Place) -> str | None:
    """Who says what a sentence reports: somebody by the surname, a body or a group as the sentence has it ("Democrats", "aides")."""
    for v in (v for v in place.says if not place.words[v].folded.endswith("ing")):
        before = over_adverbs(place, v - 1)
        while before > 0 and place.words[before].folded in _HAVE:
            before = over_adverbs(place, before - 1)
        before = _before_who(place, before)
        if quoted(place, before):  # "…,” said Ines Roth"
            after = next((k for k in range(v + 1, min(v + 5, len(place.words))) if k in place.named and place.named[k][3] == "person"), None)
            if after is not None:
                return surname(name(place, *place.named[after]))
            continue
        aside = place.text[place.words[before].end : place.words[before + 1].start].strip() in (",", ")", "),", ".)", ".),")
        if aside and not (before in place.named and place.named[before][3] == "person" and place.named[before][1] == before):
            before = over_aside(place, before)
        if before in place.named:
            first, last, full, kind = place.named[before]
            said = name(place, first, last, full, kind)
            if kind == "person" and last == before:
                return None if _somebody_of(place, first) else surname(said)
            behind = first > 0 and place.words[first - 1].folded in PREPOSITIONS  # "a historian of Lund University says"
            whole = kind == "organisation" and last == before and len(said.split()) <= 2 and place.words[v].folded not in _CITED
            return said if whole and not behind and gazetteer.key(said) not in titles() else None
        phrase = next((p for p in place.phrases if p.first <= before <= p.last), None)
        head = place.words[before].folded
        many = head.endswith("s") and not head.endswith("ss")
        if phrase is not None and phrase.first < v <= phrase.last:
            continue  # "an ethics pledge that she signed": no verb
        if phrase is not None and _behind(place, _owner_of(place, phrase)):
            return _many_of(place, phrase.first)  # "a person familiar with the talks said"
        if phrase is not None and (many or head in gazetteer.sections("organisation-heads.txt")[""]) and head not in listed("anybody"):
            if phrase.first and place.words[phrase.first - 1].folded in OWNED_BY:
                return _office(place, phrase)
            owned = phrase.first == before and before - 1 in place.named and not place.text[place.words[before - 1].end : place.words[before].start].strip()
            return cut(place, before - 1 if owned else _group(place, phrase), before)
    return None


def _group(place: Place, phrase: Phrase) -> int:
    """Where the name of a group begins: "harbour safety groups" are no safety groups, but large groups are groups."""
    first = max(phrase.first, phrase.last - 2)
    while first < phrase.last - 1 and place.words[first].folded in listed("adjectives"):
        first += 1
    return first


def _owner_of(place: Place, phrase: Phrase) -> int:
    """Where the owner of what a phrase says begins, or else the phrase."""
    if phrase.first < 2 or place.words[phrase.first - 1].folded != "s":
        return phrase.first
    owner = phrase.first - 2
    return next((p.first for p in place.phrases if p.last == owner), place.named[owner][0] if owner in place.named else phrase.first)


def _many_of(place: Place, before: int) -> str | None:
    """The group at the head of a sentence of which what stands before the word `before` only says where or whose it is.

    "Officials | in the mayor’s party".
    """
    head = next((p for p in place.phrases[:2] if opens(place, p.first)), None)
    if head is None or head.last + 1 >= before or place.words[head.last + 1].folded not in PREPOSITIONS:
        return None
    who = place.words[head.last].folded
    if not ends_in_plural(who) or who in listed("anybody") - {"officials"} or not can_say(f"the {who}"):
        return None
    plain = not set(place.text[place.words[head.last].end : place.words[before].start]) & set(',;:“”"—–()')
    plain = plain and not any(_finite(place, k) for k in range(head.last + 1, before))
    return cut(place, _group(place, head), head.last) if plain else None


def _office(place: Place, phrase: Phrase) -> str | None:
    """ "Prime minister’s office": what is somebody's, with whose it is; None where that is not told in a word or two."""
    owner = next((p for p in place.phrases if p.last == phrase.first - 2), None)
    if place.words[phrase.first - 1].folded != "s" or owner is None or phrase.last - owner.first > OFFICE:
        return None
    return f"{cut(place, owner.first, owner.last)}’s {cut(place, phrase.first, phrase.last)}"


def _before_who(place: Place, last: int) -> int:
    """The word before a relative clause without commas that ends with `last`: "bakers who voted to close the mill | said"."""
    for k in range(last, max(0, last - REACH), -1):
        if place.text[place.words[k - 1].end : place.words[k].start].strip():
            break
        if place.words[k].folded == "who" and k < last:
            return k - 1
    return last


def _behind(place: Place, first: int) -> bool:
    """Whether what begins at a word only belongs to a preposition before it."""
    k = first - 1
    while k >= 0 and (place.words[k].folded in DETERMINERS or place.words[k].folded in ("other", "leading")):
        k -= 1
    return k > 0 and place.words[k].folded in PREPOSITIONS


def quoted(place: Place, i: int) -> bool:
    return any(start <= place.words[i].start < end for start, end in place.quoted)


def told(place: Place, i: int) -> bool:
    return any(start <= place.words[i].start < end for start, end in place.told)


def over_adverbs(place: Place, i: int) -> int:
    """The word before the adverbs and days that end at `i`; those by which something did not happen, or may not have, stay."""
    while i > 0 and i not in place.named and place.words[i].folded not in _HARDLY:
        if place.words[i].folded not in _BETWEEN and not place.words[i].folded.endswith("ly"):
            break
        i -= 1
    return i


def over_aside(place: Place, last: int) -> int:
    """The word before an aside that ends with `last` ("Hope Roth, a cook since May, resigned"), or `last` where there is none."""
    for k in range(last, max(0, last - 14), -1):
        if place.text[place.words[k - 1].end : place.words[k].start].strip() in (",", "(", ", ("):
            return k - 1
    return last


def whole_subject(place: Place, last: int, actor: str | None) -> tuple[str, tuple[str, ...], bool] | None:
    """Who or what stands before a verb, where that is a whole subject that begins a clause: the words, their stems, whether they are several."""
    if place.words[last].folded in _PRONOUNS and last == 0 and actor:
        who = surname(actor)
        return who, tuple(w.stem for w in words(who)), False
    if last in place.named:
        first, end, full, kind = place.named[last]
        if end != last or not opens(place, first):
            return None
        said = name(place, first, last, full, kind)
        said = surname(said) if kind == "person" else said
        return said, tuple(w.stem for w in words(said)), plural_name(said) or plural_name(said.split()[-1])
    phrase = next((p for p in place.phrases if p.last == last), None)
    if phrase is None and last == 0 and place.words[0].folded not in STOP and place.words[0].folded not in listed("no part of a phrase"):
        phrase = Phrase(0, 0, False)  # "Fishermen condemned …": nothing but its verb says that it is a noun
    if phrase is None or not opens(place, phrase.first) or gazetteer.key(place.words[last].folded) in titles():
        return None
    start = _whole(place, phrase)
    if start is None:
        return None
    return cut(place, start, last), stems_of(place, start, last), plural(place.words[last].folded)


def _whole(place: Place, phrase: Phrase) -> int | None:
    """Where the subject that a phrase is begins in a headline: without its adjectives, with the name that it completes; None where it is too long for one."""
    first = phrase.first
    while first < phrase.last - 1 and place.words[first].folded in listed("adjectives"):
        first += 1
    if first and first == phrase.first and first - 1 in place.named and place.text[place.words[first - 1].end : place.words[first].start] == " ":
        first = place.named[first - 1][0]  # "Herring League | bakers"
    return first if phrase.last - first < MOST_OF_SUBJECT else None


def opens(place: Place, first: int) -> bool:
    """Whether the subject begins the sentence, or what follows a few words that open it ("On Monday, …")."""
    k = first - 1
    while k >= 0 and (
        place.words[k].folded in DETERMINERS
        or place.words[k].folded in NONE
        or place.words[k].folded in listed("adjectives")
        or place.words[k].folded in ("other", "leading", "new")
        or gazetteer.key(place.words[k].folded) in titles()
        or k in place.named
    ):
        if set(place.text[place.words[k].end : place.words[k + 1].start]) & set(',;:“”"—–('):
            break
        if place.words[k].folded in NONE:
            return False  # "no senior official has defended"
        if k in place.named and place.words[k].folded in PREPOSITIONS:
            return False
        k -= 1
    if k < 0:
        return True
    between = place.text[place.words[k].end : place.words[k + 1].start]
    if k == 0 and place.words[0].folded in COORDINATORS and not between.strip():
        return True  # "But the board …"
    if place.words[0].folded in SUBORDINATORS:
        return between.strip() == "," and k <= 16 and "," not in place.text[: place.words[k].end]
    return between.strip() in (",", "—", "–") and k <= 9 and not any(_finite(place, i) for i in range(k + 1))


def _finite(place: Place, i: int) -> bool:
    """Whether a word looks like a verb, so that what it stands in is a clause."""
    word = place.words[i].folded
    return i not in place.named and (word in AUXILIARIES or past(word) or word in verbs()[0] or word in SUBORDINATORS or word in RELATIVES)
