"""Where a noun phrase ends: words that are in none, and those that are the verb of their clause though they may be nouns. Pure; words alone, no parser."""

from collections.abc import Sequence, Set

from reader.comparison.heading_lists import listed
from reader.comparison.headline_verbs import verbs
from reader.comparison.phrase_verbs import MARKS, MODALS, antecedent, behind_modal, done_to, joined
from reader.language.cues import cues
from reader.language.grammar import ADVERBS, AUXILIARIES, DETERMINERS, PREPOSITIONS, RELATIVES, SUBJECTS, SUBORDINATORS, past, present_participle
from reader.language.words import STOP, Word

_SELDOM = frozenset("away apart aside sometimes often once twice perhaps almost nearly always usually seldom rather quite somewhat thereby otherwise".split())
BREAKS = (STOP | AUXILIARIES | PREPOSITIONS | SUBORDINATORS | RELATIVES | SUBJECTS | ADVERBS | _SELDOM) - {"own"}
NOUN_ENDINGS = ("tion", "sion", "ment", "ness", "ity", "ship", "ism", "ance", "ence", "ings", "ists", "ers", "ors")
_LY_NOUNS = frozenset("july bully jelly belly folly family assembly supply monopoly anomaly italy rally reply".split())


def breaks(text: str, found: Sequence[Word], i: int, running: bool, named: Set[int]) -> bool:
    """Whether a word ends the phrase before it and is in none."""
    word, plain = found[i], found[i].folded
    if text[word.start - 1 : word.start] in ("@", "#"):
        return True  # "@HarbourWatch"
    after = found[i + 1] if i + 1 < len(found) and joined(text, word, found[i + 1]) else None
    so_named = running and found[i - 1].folded in _NAMED_SO.get(plain, ())  # "coffee morning"
    if _in_no_phrase(plain, after.folded if after is not None else "", day=so_named or (plain == "day" and running and after is not None)):
        return True
    before = found[i - 1].folded if i and (joined(text, found[i - 1], word) or found[i - 1].folded == "s") else ""
    noun_next = after is not None and i + 1 not in named and _may_go_on(after.folded)
    if present_participle(plain) and plain not in listed("nouns in -ing"):
        if running and before.endswith("s") and not before.endswith("ss") and text[word.start - 1] != "-":
            return True  # "rules affecting bakers"
        # "drug trafficking network", "the growing list": before a noun, and after a noun or a determiner; "the abrupt firing of": with its object
        its = after is not None and after.folded == "of"
        return not (before in DETERMINERS or before in ADJECTIVAL or ((noun_next or its) and running))
    if plain == "day":
        return not (noun_next or so_named)  # "election day holiday"
    if running and (done_to(after) or _let(found, i) or _only_verb(text, found, i)):
        return True
    if plain == "cut" and running and before in _ARE_CUT and (after is None or not (after.folded in DETERMINERS or after.folded[0].isdigit())):
        return False  # "the tax cut bill", not "the tax cut the profit"
    if running and before in _ENDED_BY.get(plain, ()):
        return False  # "the task force"
    if past(plain):
        return not (noun_next and before in DETERMINERS)
    return _is_verb(text, found, i, before, after, running=running, noun_next=noun_next)


def _in_no_phrase(plain: str, then: str, *, day: bool) -> bool:
    """Whether a word is in none wherever it stands: "and", "12", "hardly"; `day`: where it is a day of a name."""
    if plain == "s" or plain in BREAKS or plain[0].isdigit():
        return True
    if plain in listed("no part of a phrase") and then not in _BEGUN_BY.get(plain, ()) and not day:
        return True
    return plain.endswith("ly") and len(plain) > 4 and plain not in _LY_NOUNS


def _may_go_on(then: str) -> bool:
    """Whether the word behind one may be of its phrase."""
    if then in BREAKS | DETERMINERS | listed("no part of a phrase"):
        return False
    return not (past(then) or then[0].isdigit() or then.endswith("ly"))


def _is_verb(text: str, found: Sequence[Word], i: int, before: str, after: Word | None, *, running: bool, noun_next: bool) -> bool:
    """Whether a word that may be a noun is the verb of its clause: behind "to", "he" or "which", or where it has an object."""
    word, plain = found[i], found[i].folded
    if not running and behind_modal(found, i):
        return True
    if before in ("to", "not", "t", *MODALS) or before in SUBJECTS:
        return not _surely_noun(before, plain, after)
    if before in ("this", "that") and i > 1 and found[i - 2].folded in _LETS and listed_verb(plain):
        return True  # "let this continue"
    verb = listed_verb(plain) or (plain.endswith(("izes", "ifies")) and len(plain) > 6 and plain != "prizes")
    if before in ("who", "which", "that") and (verb or not noun_next or (i > 1 and antecedent(found[i - 2].folded, plain, before))):
        return True
    if before == "which" and i > 1 and "," in text[found[i - 2].end : found[i - 1].start] and plain.endswith("s") and noun_next and _no_verb(after):
        return True  # "the mall, which bars lamps", not "which sailors say"
    if verb and plain.endswith("s") and past(before):
        return False  # "rebuffed calls"
    several = before.endswith("s") and not before.endswith(("ss", "us", "is", "ous")) and before != "s" and before not in listed("adjectives")
    if running and several and plain in listed("verbs and nouns") and not noun_next:
        return True  # "kettles work"
    owned = before == "s" and not (i > 1 and found[i - 2].folded in _CONTRACTED)
    if running and verb and text[word.start - 1] == "-" and noun_next:
        return False  # "an earth-fill structure"
    return verb and before not in DETERMINERS and not owned and not (running and not _takes_object(after) and _base(plain) in listed("verbs and nouns"))


def _let(found: Sequence[Word], i: int) -> bool:
    """Whether a word says what somebody is let do: "lets a judge order"."""
    lets = i > 2 and found[i - 3].folded in _LETS and found[i - 2].folded in DETERMINERS
    return lets and (listed_verb(found[i].folded) or f"{found[i].folded}s" in verbs()[0])


def _only_verb(text: str, found: Sequence[Word], i: int) -> bool:
    """Whether a noun's plural is a verb, since the sentence that it stands near the head of has no other: "The chapel dates from 1878"."""
    plain = found[i].folded
    first = i - 2 if i > 1 and found[i - 2].folded in DETERMINERS else i - 3
    if not plain.endswith("s") or plain[:-1] not in listed("verbs beside nouns") or first not in (0, 1) or found[first].folded not in DETERMINERS:
        return False
    if found[i - 1].folded.endswith("s") or (first == 1 and found[0].folded not in ("and", "but", "yet", "so")):
        return False
    for k in range(i + 1, min(i + CLAUSE, len(found))):
        word = found[k].folded
        if set(text[found[k - 1].end : found[k].start]) & MARKS or word in SUBORDINATORS or word in ("and", "but", "or", "unless"):
            return True
        if word in AUXILIARIES or past(word) or listed_verb(word) or word in RELATIVES or cues().verb(word) is not None:
            return False
    return True


CLAUSE = 12  # words in which a sentence has its verb


_BEGUN_BY = {"middle": ("class",), "third": ("party", "parties"), "second": ("amendment",), "first": ("lady", "responders", "amendment")}
_NAMED_SO = {"morning": ("coffee",), "night": ("quiz", "film", "opening"), "day": ("sports", "wedding", "memorial", "polling")}
_FORCES = frozenset("air labor labour police security strike task work".split())
_ENDED_BY = {"force": _FORCES, "forces": _FORCES, "shoot": ("photo", "film", "video")}  # nouns that end in what else is a verb
_LETS = frozenset(["let", "lets", "letting"])
_ARE_CUT = frozenset("benefit budget job pay power price rate spending staff tax wage".split())


_CONTRACTED = frozenset("let it that there what who he she here".split())  # "let’s freeze": no owner
ADJECTIVAL = frozenset("s own".split())


def _surely_noun(before: str, plain: str, after: Word | None) -> bool:
    """ "to victory", "to supporters": after "to" a noun is told by its ending, or by what cannot follow a verb."""
    return (
        before == "to"
        and plain not in listed("verbs")
        and (plain.endswith(("ers", "ors", *NOUN_ENDINGS)) or (plain.endswith("s") and not plain.endswith("ss") and len(plain) > 4) or after is None)
    )


def _base(plain: str) -> str:
    """A verb without the ending of the third person."""
    if plain.endswith("ies"):
        return plain[:-3] + "y"
    if plain.endswith("es") and plain[:-2] in listed("verbs"):
        return plain[:-2]
    return plain[:-1] if plain.endswith("s") and plain[:-1] in listed("verbs") else plain


def listed_verb(plain: str) -> bool:
    """Whether a word is a verb of those that headings know, in its plain form or with the ending of the third person."""
    return _base(plain) in listed("verbs")


def _no_verb(word: Word | None) -> bool:
    return word is not None and not listed_verb(word.folded) and cues().verb(word.folded) is None


def _takes_object(after: Word | None) -> bool:
    return after is not None and (after.folded in DETERMINERS or after.folded in SUBJECTS or after.folded not in BREAKS)
