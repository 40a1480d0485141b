"""What stands around a noun phrase, and whether for that it says nothing, or what is not: "a lack of leadership", "no signs of trouble". Pure."""

import re
from collections.abc import Set
from functools import cache

from reader.comparison.heading_lists import EVENTS, listed
from reader.comparison.heading_where import only_where
from reader.comparison.nounphrases import LONGEST, Phrase
from reader.comparison.phrase_ends import NOUN_ENDINGS
from reader.comparison.places import Place, surname, titles
from reader.language import gazetteer
from reader.language.grammar import AUXILIARIES, BE, DENIALS, DETERMINERS, OWNERS, POSSESSIVES, PREPOSITIONS, SUBJECTS, past
from reader.language.kinship import NEAREST
from reader.language.numbers import WORDS as NUMBERS
from reader.language.plurals import plural

NEAR = 30  # characters of "requests for an interview"
WHO_WAS = 5  # words of "who was Roth’s closest rival"
APPOSED = 9  # words of "A lawyer for some of them, Ines Ode,"
POSE = 5  # words of "with both palms flat" and the like
AROUND = 40  # words in which a sentence may come back to one
ANY = 7  # words of "clears the prime minister and his aides of any part"
FAR = 12  # words of what is more than the first of two things
_MANY = frozenset(["thousand", "million", "billion", "trillion"])
_LAID_ON = frozenset("on in to against behind over above".split())
_UNANSWERED = re.compile(r"\b(?:requests? for|seeking) (?:comments?|an interview)\b", re.IGNORECASE)  # no "Roth on request for comment"
_CLAUSE = frozenset("that whether if who which when because what".split())
_NONE = frozenset("no nor neither without cannot hardly scarcely nobody nothing none few".split())
_OWNS, _SPACE = re.compile(r"['’]s [a-z-]+ "), re.compile(" ")


def is_title(place: Place, phrase: Phrase) -> bool:
    """Whether a phrase only says who somebody is: "harbour chief Ines Roth"."""
    then = phrase.last + 1
    return then in place.named and place.named[then][3] == "person" and gazetteer.key(place.words[phrase.last].folded) in titles()


def is_lacking(place: Place, phrase: Phrase) -> bool:
    """Whether there is none of it: "a lack of leadership"."""
    k = word_ahead(place, phrase)
    return k > 0 and place.words[k].folded == "of" and place.words[k - 1].folded in ("lack", "absence", "shortage")


def is_empty(place: Place, phrase: Phrase) -> bool:
    """Whether a phrase's noun says nothing without what follows ("the notion that …"), or belongs to a figure of speech ("a grain of salt")."""
    head, then = place.words[phrase.last].folded, phrase.last + 1
    after = place.words[then].folded if then < len(place.words) and place.text[place.words[phrase.last].end : place.words[then].start] == " " else ""
    if head in listed("light") and after in ("that", "to"):
        return True
    if phrase.first == phrase.last and (head in NEAREST or head in listed("everybody has")) and phrase.first and place.words[phrase.first - 1].folded in OWNERS:
        return after != "of"
    if head not in _of_figures():
        return False
    around = [w.folded for w in place.words[max(0, phrase.last - 3) : phrase.last + 4]]
    at = min(3, phrase.last)
    spans = ((n, n + m) for m in (2, 3, 4) for n in range(max(0, at - m + 1), at + 1))
    return any("-".join(around[start:end]) in listed("figures of speech") for start, end in spans)


@cache
def _of_figures() -> frozenset[str]:
    """Every word that a figure of speech has."""
    return frozenset(word for figure in listed("figures of speech") for word in figure.split("-"))


def says_nothing(place: Place, phrase: Phrase) -> bool:
    """Whether a phrase heads a topic only where nothing else does."""
    return (
        phrase.headless
        or is_empty(place, phrase)
        or manner(place, phrase)
        or set_aside(place, phrase)
        or apposed(place, phrase)
        or _beside(place, phrase)
        or _laid_on(place, phrase)
        or _measured(place, phrase)
        or _said_to_be(place, phrase)
        or only_where(place, phrase)
    )


def _said_to_be(place: Place, phrase: Phrase) -> bool:
    """Whether a phrase is an occasion that the sentence gives a name: "her next public appearance | will be a coffee morning"."""
    k = phrase.last + 1
    if place.words[phrase.last].folded not in listed("occasions"):
        return False
    while k + 1 < len(place.words) and place.words[k].folded in AUXILIARIES - BE:
        k += 1
    return k + 1 < len(place.words) and place.words[k].folded in BE and place.words[k + 1].folded in ("a", "an", "the")


def _measured(place: Place, phrase: Phrase) -> bool:
    """Whether a phrase is how much of something there is, or how far on: "nine | nautical miles", "30 | km upstream"."""
    k = phrase.first - 1
    if k < 0 or not (place.words[k].folded.isdigit() or place.words[k].folded in NUMBERS or place.words[k].folded in _MANY):
        return False
    return place.words[phrase.last].folded in listed("measures") or place.words[phrase.first].folded in listed("measures")


def _beside(place: Place, phrase: Phrase) -> bool:
    """Whether a phrase only tells how somebody looks or sounds while saying or doing something: "…, her voice hoarse, …"."""
    k, then = phrase.first - 1, phrase.last + 1
    if phrase.first == phrase.last or k < 1 or place.words[k].folded not in POSSESSIVES or place.words[phrase.first].folded not in listed("everybody has"):
        return False
    ends = then == len(place.words) or place.text[place.words[phrase.last].end : place.words[then].start].strip()[:1] in (",", ".", ";")
    return ends and place.text[place.words[k - 1].end : place.words[k].start].strip() == ","


def _laid_on(place: Place, phrase: Phrase) -> bool:
    """Whether a phrase only tells where somebody has a hand or an eye meanwhile: "with both palms flat on | the oak table"."""
    k = word_ahead(place, phrase)
    if k < 2 or place.words[k].folded not in _LAID_ON:
        return False
    ahead = [w.folded for w in place.words[max(0, k - POSE) : k]]
    body = next((n for n in range(len(ahead) - 1, -1, -1) if ahead[n] in listed("everybody has")), 0)
    return body > 0 and len(ahead) - body <= 2 and "with" in ahead[:body]


def manner(place: Place, phrase: Phrase) -> bool:
    """Whether a phrase says how something is done: "count the herring with tireless zeal", "push it in the right direction"."""
    k = word_ahead(place, phrase)
    if k < 0 or place.words[k].folded not in ("in", "with"):
        return False
    if place.words[k].folded == "in" and place.words[phrase.last].folded in listed("says where"):
        of = phrase.last + 1 < len(place.words) and place.words[phrase.last + 1].folded == "of"
        return k > 0 and place.words[k - 1].folded not in BE and not of
    bare = k + 1 == phrase.first
    return place.words[phrase.last].folded in (listed("in which manner") if place.words[k].folded == "in" else listed("with which manner") if bare else ())


def set_aside(place: Place, phrase: Phrase) -> bool:
    """Whether a phrase is the lesser of two things: "not only about the mill but about the harbour"."""
    k = word_ahead(place, phrase)
    k -= 1 if k > 0 and place.words[k].folded in PREPOSITIONS else 0
    if k < 1 or place.words[k].folded not in ("only", "just", "merely", "simply") or place.words[k - 1].folded != "not":
        return False
    return any(w.folded == "but" for w in place.words[phrase.last + 1 : phrase.last + FAR])


def apposed(place: Place, phrase: Phrase) -> bool:
    """Whether a phrase only says who or what is named right before it: "Harbour Watch, the sailors’ committee"."""
    k = word_ahead(place, phrase)
    named = place.named.get(k)
    if named is None or named[3] == "place" or k + 1 == phrase.first or place.text[place.words[k].end : place.words[k + 1].start] != ", ":
        return False
    behind = named[0] > 0 and place.words[named[0] - 1].folded in PREPOSITIONS
    aged = place.words[k + 1].folded.isdigit() and place.text[place.words[k + 1].end : place.words[k + 2].start] == ", "
    return not behind and place.words[k + 1 + aged].folded in ("the", "a", "an")  # "Ines Roth, 61, a ferry pilot"


def goes_on_with_of(place: Place, phrase: Phrase) -> bool:
    """Whether a plain word goes on with an "of" ("an organ of"), so that it says little alone."""
    then = phrase.last + 1
    after = place.words[then].folded if then < len(place.words) else ""
    return phrase.first == phrase.last and after == "of" and place.words[phrase.last].stem not in EVENTS()


def denied(place: Place, phrase: Phrase) -> bool:
    """Whether a phrase says what is not: "no signs of trouble", "without a permit", "not in response to pressure"."""
    k = phrase.first - 1
    if k > 0 and place.words[k].folded == "any" and _denies_any(place, k):
        return True
    while k >= 0 and place.words[k].folded in DETERMINERS and place.words[k].folded != "no":
        k -= 1
    if k < 0:
        return False
    if place.words[k].folded in PREPOSITIONS and place.words[k].folded != "without":
        return k > 0 and place.words[k - 1].folded in ("not", "instead", "rather") and place.text[place.words[k - 1].end : place.words[k].start] == " "
    return place.words[k].folded in ("no", "not", "without", "nor", "neither", "hardly", "scarcely") or _is_not(place, k)


def _denies_any(place: Place, k: int) -> bool:
    """Whether of what "any" is said there is none: "acquits him of any share", "did not find any trace"."""
    if place.words[k - 1].folded == "out":
        return False  # "did not rule out any charges"
    for n in range(k - 1, max(-1, k - 1 - ANY), -1):
        word = place.words[n].folded
        if word in _CLAUSE or set(place.text[place.words[n].end : place.words[n + 1].start]) & set(".;:?"):
            return False  # "nobody knows whether any ferry sails"
        if word in DENIALS or word in _NONE or word in listed("acquits"):
            return True
    return False


def _is_not(place: Place, k: int) -> bool:
    """Whether a word ends "isn’t" or "weren’t"."""
    return place.words[k].folded == "t" and k > 0 and place.words[k - 1].folded in ("isn", "wasn", "aren", "weren")


def word_ahead(place: Place, phrase: Phrase) -> int:
    """The index of the word before a phrase and its determiners and numbers; -1 where the sentence begins with it."""
    k = phrase.first - 1
    while k >= 0 and (place.words[k].folded in DETERMINERS or place.words[k].folded.isdigit() or place.words[k].folded in ("more", "than")):
        k -= 1
    return k


def no_topic(place: Place, head: int, speaker: str | None) -> bool:
    """Whether a word only tells that nobody answered, or what the speaker is."""
    at = place.words[head].start
    asked = _UNANSWERED.search(place.text, max(0, at - NEAR), at + NEAR)
    unanswered = asked is not None and asked.start() <= at < asked.end()
    return unanswered or (speaker is not None and _is_what(place, head, speaker))


def _is_what(place: Place, head: int, speaker: str) -> bool:
    """Whether a word says what the speaker is, before the name: "Roth’s mother Ida" of what Ida says, "A lawyer for some of them, Ines Ode,"."""
    named = head in place.named
    at = next((k for k in range(head + 1, head + 4) if k in place.named), 0)
    if at and place.named[at][3] == "person" and surname(place.named[at][2]) == speaker:
        between = place.text[place.words[head].end : place.words[at].start]
        if (_OWNS if named else _SPACE).fullmatch(between):
            return True
    if place.words[0].folded not in DETERMINERS or named:
        return False
    first = next((k for k in range(head + 1, min(APPOSED, len(place.words))) if k in place.named and surname(place.named[k][2]) == speaker), 0)
    return first > 0 and place.text[place.words[first - 1].end : place.words[first].start] == ", "


def says_who(place: Place, head: int) -> bool:
    """Whether a phrase says what somebody is: "the harbour officer", "Lund, who was Roth’s runner-up"."""
    before = [w.folded for w in place.words[max(0, head - WHO_WAS) : head]]
    return gazetteer.key(place.words[head].folded) in titles() or ((head in place.asides or "who" in before) and not BE.isdisjoint(before))


def one_of(place: Place, head: int, recurring: Set[str]) -> bool:
    """Whether a word is one of several such things to which nothing comes back, or what somebody is: "climbed a wall", "as a volunteer"."""
    before, word = place.words[head - 1].folded if head else "", place.words[head]
    if before not in ("a", "an", "another") or plural(word.folded):
        return False
    ahead = place.words[head - 2].folded if head > 1 else ""
    said_of = place.words[head - 3].folded if ahead in BE and head > 2 else ""
    if said_of and said_of not in SUBJECTS and not past(said_of):
        return False  # "progress is a kettle" says of progress what it is
    again = sum(w.stem == word.stem for w in place.words[max(0, head - AROUND) : head + AROUND]) > 1
    return ahead == "as" or ahead in BE or not (again or word.stem in recurring)


def pictured(place: Place, head: int) -> bool:
    """Whether a word is "the" this or that of what somebody says between quotation marks, as in a figure of speech: "somebody else held the | wrench"."""
    word = place.words[head]
    quoted = any(start <= word.start < end for start, end in place.quoted)
    if head + 1 < len(place.words) and place.words[head + 1].folded in ("of", "about", "that", "to"):
        return False  # "the truth about it"
    return quoted and head > 0 and place.words[head - 1].folded == "the" and word.stem not in EVENTS() and not word.folded.endswith(NOUN_ENDINGS)


def says_more_of(place: Place, head: int) -> frozenset[str]:
    """Stems of the name that the phrase with this head only says more of: "Lund Rovers, Roth’s team"; none where there is none."""
    first = next((k for k in range(head, max(-1, head - LONGEST - 1), -1) if k in place.by_first and place.by_first[k].last >= head), head)
    owner = first - 2
    if first > 1 and place.words[first - 1].folded == "s" and owner in place.named:
        first = place.named[owner][0]
    while first > 0 and (
        place.words[first - 1].folded in DETERMINERS or gazetteer.key(place.words[first - 1].folded) in titles() or _measure(place, first - 1)
    ):
        first -= 1
    named = _named_before(place, first - 1) if first and place.text[place.words[first - 1].end : place.words[first].start] == ", " else None
    if named is not None:
        return frozenset(w.stem for w in place.words[named:first])
    then = head + 1
    if then not in place.named or place.text[place.words[head].end : place.words[then].start] != ", ":
        return frozenset()
    last = place.named[then][1]
    closed = place.text[place.words[last].end : place.words[last].end + 1] in (",", ".", "")  # "Roth’s team, Lund Rovers, …"
    return frozenset(w.stem for w in place.words[then : last + 1]) if closed else frozenset()


def _measure(place: Place, k: int) -> bool:
    """Whether a word is of what says how big something is: "a | 41-metre | tower"."""
    return place.words[k].folded.isdigit() or place.text[place.words[k].start - 1] == "-"


def _named_before(place: Place, k: int) -> int | None:
    """Where the name begins that ends at a word, or with a plain noun there: "Velm", "the Velm lighthouse"."""
    if k not in place.named and k - 1 in place.named and place.text[place.words[k - 1].end : place.words[k].start] == " ":
        k -= 1
    return place.named[k][0] if k in place.named else None


def aside(place: Place, stems: frozenset[str]) -> bool:
    """Whether the name with these stems stands behind a preposition."""
    first = next((place.named[i][0] for i in sorted(place.named) if place.words[i].stem in stems), 0)
    return first > 0 and place.words[first - 1].folded in PREPOSITIONS


def dateline(place: Place, first: int, last: int) -> bool:
    """Whether a name says where the report was written: "ROTHERHAM, Skania — …"."""
    return first == 0 and _DATELINE.match(place.text, place.words[last].end) is not None


_DATELINE = re.compile(r"(?:, ?[\w.]+(?: \w+)?)? ?(?:\([^()]{1,20}\) ?)?(?:[—–]| -+ )")
