"""Noun phrases of a stretch of text, found without a parser: runs of words that function words, marks and verbs leave standing. Pure.

Good enough to name a topic by, not to parse with: a phrase is kept only where what stands around it says that it is one.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cache

from reader.language.grammar import ADVERBS, AUXILIARIES, DETERMINERS, PREPOSITIONS, RELATIVES, SUBJECTS, SUBORDINATORS, past, present_participle
from reader.language.words import STOP, Word, stem

_BREAKS = (STOP | AUXILIARIES | PREPOSITIONS | SUBORDINATORS | RELATIVES | SUBJECTS | ADVERBS) - {"own"}
_VAGUE = frozenset(
    """said say says told tell think thing things way ways lot something anything everything nothing someone anyone everyone one two three four five six
    seven eight nine ten first second third last next new old many several other same few more less least such including included according today
    yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
    november december jan feb mar apr jun jul aug sep sept oct nov dec week month year day days weeks months years time times morning
    afternoon evening night weekend ago hour hours minute minutes
    want wants know think thinks believe believes need needs make makes take takes get gets go goes come comes see sees let lets keep keeps give
    gives seem seems remain remains mr mrs ms dr part number kind sort bit end case fact point place people man woman person""".split()
)
_VERBS = frozenset(
    """accept accuse add agree allow announce appear argue ask attend avoid become begin believe bring choose come consider contact continue convince
    create decide defend denounce deny describe determine discuss emerge endorse ensure expect explain face fail fight find follow force forgive get
    give happen hear help ignore include increase insist join keep know launch learn let like listen live look lose love maintain manage mean meet
    move offer oppose overthrow pass pay persuade posit prepare prevent propose prove provide pursue put raise read receive refuse reject release rely
    remain remember remove represent require resign respond retain run save say see seek seem send serve speak stand start stay stop suggest support
    take talk tell think try turn understand urge use vote wait want warn welcome win withdraw work worry write""".split()
)  # fmt: skip
LONGEST = 3


@cache
def EVENTS() -> frozenset[str]:
    """Stems of nouns that headings use for what happened or was said."""
    return frozenset(
        stem(w)
        for w in """letter warning report statement interview poll survey bill vote lawsuit suit advertisement ad speech event deal plan call ruling
        investigation inquiry probe meeting trial protest campaign announcement decision claim offer order attack arrest ban agreement budget study
        testimony hearing memo email tweet post video photo message apology threat demand proposal pledge promise request response reaction criticism
        attack complaint petition resolution amendment tour visit trip rally debate conference summit talks strike sanctions raid operation rescue
        crash fire storm flood shooting bombing explosion verdict sentence charge indictment appeal resignation appointment nomination endorsement
        donation fundraiser contract merger purchase sale layoffs recall outbreak vaccine award ceremony funeral memorial anniversary record deadline
        delay shutdown closure evacuation curfew election referendum recount bid race run candidacy policy rule law tax fee fine penalty settlement
        payment loan grant refund benefit death injury toll casualty damage cost loss profit""".split()
    )


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase by the indices of its first and last word; `sure` where a determiner, a preposition or an owner stands before it."""

    first: int
    last: int
    sure: bool


def noun_phrases(text: str, found: Sequence[Word], named: Set[int]) -> list[Phrase]:
    """Every phrase outside the names (`named`: indices of their words), in order, at most `LONGEST` words, the last ones of a longer run."""
    runs: list[list[int]] = []
    run: list[int] = []
    for i, word in enumerate(found):
        if run and not _joined(text, found[i - 1], word):
            runs.append(run)
            run = []
        if i in named or _breaks(text, found, i, bool(run)):
            runs.append(run)
            run = []
        else:
            run.append(i)
    runs.append(run)
    out = []
    for one in runs:
        kept = _without_edges(text, found, one)
        if kept:
            while kept[0] and kept[0] - 1 not in named and text[found[kept[0] - 1].end : found[kept[0]].start] == "-":
                kept.insert(0, kept[0] - 1)  # "same-sex couples" is not "sex couples"
            before = found[kept[0] - 1].folded if kept[0] else ""
            sure = before in DETERMINERS or before in PREPOSITIONS or before == "s" or kept[0] - 1 in named
            if sure or len(kept) > 1 or found[kept[-1]].folded.endswith(_NOUN_ENDINGS):
                first = max(0, len(kept) - LONGEST)
                while first and text[found[kept[first] - 1].end] == "-":
                    first -= 1
                out.append(Phrase(kept[first], kept[-1], sure))
    return out


def head_noun(text: str, found: Sequence[Word], phrase: Phrase) -> bool:
    """Whether the phrase's last word is surely a noun: nothing that could be its object or its complement follows."""
    after = found[phrase.last + 1].folded if phrase.last + 1 < len(found) and _joined(text, found[phrase.last], found[phrase.last + 1]) else ""
    return phrase.sure and after not in DETERMINERS


_NOUN_ENDINGS = ("tion", "sion", "ment", "ness", "ity", "ship", "ism", "ance", "ence", "ings", "ists", "ers", "ors")


def _joined(text: str, one: Word, other: Word) -> bool:
    """Whether only a space or a hyphen stands between two words."""
    return text[one.end : other.start] in (" ", "-", "\u2011", "\u00a0")


def _breaks(text: str, found: Sequence[Word], i: int, running: bool) -> bool:
    """Whether a word ends the phrase before it and is in none."""
    word = found[i]
    plain = word.folded
    if plain == "s" or plain in _BREAKS or plain[0].isdigit() or plain in _VAGUE:
        return True
    if plain.endswith("ly") and len(plain) > 5 and plain not in ("family", "assembly", "supply", "monopoly", "anomaly", "italy", "rally", "reply"):
        return True
    before = found[i - 1].folded if i else ""
    after = found[i + 1] if i + 1 < len(found) and _joined(text, word, found[i + 1]) else None
    noun_next = (
        after is not None and after.folded not in _BREAKS and after.folded not in DETERMINERS and not past(after.folded) and not after.folded[0].isdigit()
    )
    if present_participle(plain):
        # "drug trafficking network", "the growing list": before a noun, and after a noun or a determiner
        return not (before in DETERMINERS or before in ADJECTIVAL or (noun_next and running))
    if past(plain):
        return not (noun_next and before in DETERMINERS)
    if before in ("to", "not", *_MODALS) or before in SUBJECTS:
        return not _surely_noun(before, plain, after)
    verb = plain in _VERBS or (plain.endswith("s") and plain[:-1] in _VERBS)
    if before in ("who", "which", "that") and (verb or not noun_next):
        return True
    return verb and before not in DETERMINERS and before != "s" and not (running and not _takes_object(after))


ADJECTIVAL = frozenset("s own".split())


def _surely_noun(before: str, plain: str, after: Word | None) -> bool:
    """ "to victory", "to supporters": after "to" a noun is told by its ending, or by what cannot follow a verb."""
    return (
        before == "to" and plain not in _VERBS and (plain.endswith(("ers", "ors", *_NOUN_ENDINGS)) or (plain.endswith("s") and len(plain) > 4) or after is None)
    )


def _takes_object(after: Word | None) -> bool:
    return after is not None and (after.folded in DETERMINERS or after.folded in SUBJECTS or after.folded not in _BREAKS)


_MODALS = frozenset("will would can could may might must should shall do does did don doesn didn won wouldn couldn shouldn ll let help".split())


def _without_edges(text: str, found: Sequence[Word], run: list[int]) -> list[int]:
    """Without a verb at the end that its object follows, adjectives that end it, and single letters."""
    kept = list(run)
    while kept and (len(found[kept[-1]].folded) < 3 or _no_head(text, found, kept)):
        kept.pop()
    while kept and len(found[kept[0]].folded) < 2:
        kept.pop(0)
    return kept


_ADJECTIVES = frozenset(
    """responsible available able likely steep strong weak clear close ready sure full young old poor rich early late free open hard soft deep wide high low
    important different difficult possible impossible necessary serious various certain sharp fresh top senior former political national public
    conservative liberal federal local social economic military legal illegal religious international familiar terrible great big small""".split()
)


def _no_head(text: str, found: Sequence[Word], run: list[int]) -> bool:
    """Whether the run's last word cannot be its noun."""
    word = found[run[-1]]
    plain = word.folded
    if plain in _ADJECTIVES or (
        plain.endswith(("ous", "able", "ible", "ful", "less", "est"))
        and plain not in ("interest", "request", "protest", "arrest", "forest", "harvest", "quest", "guest", "test")
    ):
        return True
    after = found[run[-1] + 1] if run[-1] + 1 < len(found) and _joined(text, word, found[run[-1] + 1]) else None
    if after is None:
        return False
    verb = plain in _VERBS or (plain.endswith("s") and plain[:-1] in _VERBS)
    return after.folded in DETERMINERS or after.folded in SUBJECTS or (verb and after.folded in STOP and after.folded not in ("of", "for") and len(run) > 1)
