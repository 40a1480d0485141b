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
    seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty
    ninety hundred hundreds thousand thousands million millions billion billions trillion dozen dozens
    first second third last next new old many several other same few more less least such including included according today
    yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
    november december jan feb mar apr jun jul aug sep sept oct nov dec week month year day days weeks months years time times morning
    afternoon evening night weekend ago hour hours minute minutes
    want wants know think thinks believe believes need needs make makes take takes get gets go goes come comes see sees let lets keep keeps give
    gives seem seems remain remains mr mrs ms dr part number kind sort bit end case fact point place people man woman person
    source sources reporter reporters member members chance instance spot head series heels middle board
    rep reps sen sens gov lt gen sgt col spokesman spokeswoman anything whole lack course sake guy guys everybody somebody nobody maybe anymore
    pm ll re ve don didn doesn isn wasn""".split()
)
_VERBS = frozenset(
    """abandon abolish accept accompany accomplish accuse achieve acknowledge add admit adopt affect afford agree allege allow alter analyze announce
    apologize appear apply appoint appreciate approve argue arrive ask assert assess assign assist assume assure attend attract avert avoid become begin
    believe bolster borrow bother bring broaden build calm cancel capture carry catch choose circumvent cite clarify climb close collect come commit
    compel compete complain comprehend condemn conduct confirm confront confuse consider constitute contact contemplate contend continue contribute
    convene convince cooperate correct create criticize curb decide declare declassify deduct deem defeat defend defer define deflect deliver denounce
    deny depart depend deploy deprive describe deserve destroy detain deter determine develop die disagree disappoint disclose discover discriminate
    discuss dismantle dismiss dispel disqualify disrupt distract dominate drive earn eat educate elect elevate eliminate embarrass embrace emerge
    emphasize enact encourage endorse enforce engage enroll ensure enter erase escape establish evaluate examine exceed exclude exist expand expect
    explain explore expose express extend face fail fight fill find finish flee fly follow force forge forget forgive gain gather gave generate get give
    govern grab grant grow hang happen hear help hide hurt identify ignore imagine impeach impose improve include increase inflict inform insist inspire
    install intend intercept interfere interpret intervene invade invest invite invoke involve join jump justify keep kill knock know laugh launch learn
    leave lend let like listen live look lose love lower maintain manage marry maximize mean meet mention minimize miss mobilize move negotiate observe
    obtain occupy occur offer offset open operate oppose outline overcome oversee overthrow overturn owe participate pass pay peel perform persuade pick
    please portray posit pray predict prefer prepare preserve pretend prevail prevent prioritize proceed proclaim produce promote prompt propose prosecute
    protect prove provide pursue put qualify quell raise read reaffirm realize rebuff receive reclaim recognize recommend reconsider recover recuse reduce
    refer reflect refuse regulate reject relate release relocate rely remain remember remind remove reopen repay replace replicate represent repudiate
    require resign resist resolve respond rest restore restrict resume retain retaliate rethink retire reveal revive run sat satisfy save say scream
    scrutinize see seek seem select sell send serve settle shoot shut sit solicit solve sought speak specify spend squander stand start steer stop
    strengthen strive submit succeed suck sue suffer suggest support surrender survive swear take tell tend testify thank think threaten thwart tout try
    turn undermine underscore understand undo unify unseal unseat uphold urge use violate vote wait want warn wear weigh welcome went widen win withdraw
    work worry write yell yield""".split()
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


@cache
def PERSONAL() -> frozenset[str]:
    """Stems of those that a person does or gives."""
    return frozenset(
        stem(w)
        for w in """letter warning report statement interview speech plan call claim offer order announcement decision campaign testimony bid race candidacy
        endorsement nomination resignation visit tour trip apology threat demand proposal pledge promise request response reaction criticism complaint tweet
        email memo message appeal ad advertisement post lawsuit trial arrest poll""".split()
    )


# a verb, the noun for it, and what joins the noun to the verb's object
_ACTS = """accuse accusation against, criticize criticism of, criticise criticism of, condemn condemnation of, denounce denunciation of, apologize apology for,
    apologise apology for, deny denial of, defend defense of, oppose opposition to, support support for, endorse endorsement of, reject rejection of,
    rebuff rejection of, refuse refusal of, demand demand for, promise promise of, pledge pledge of, warn warning to, threaten threat to, predict prediction of,
    propose proposal for, praise praise for, urge appeal to, announce announcement of, dismiss dismissal of, doubt doubts about, question doubts about,
    challenge challenge to, attack attack on, violate violation of, investigate investigation of, approve approval of, postpone delay of, delay delay of,
    destroy destruction of, arrest arrest of, recall recall of, recognise recognition of, recognize recognition of, abolish abolition of, repeal repeal of,
    object objection to, respond response to, reply reply to, react reaction to, resign resignation from, retire retirement from, appeal appeal to,
    complain complaint about, vote vote on, testify testimony on"""


@dataclass(frozen=True, slots=True)
class Act:
    """What a verb says was done, as a noun, and what joins the noun to the object."""

    noun: str
    to: str


@cache
def ACTS() -> dict[str, Act]:
    """The finite forms of verbs for what headings report."""
    forms: dict[str, Act] = {}
    for entry in _ACTS.split(","):
        verb, noun, to = entry.split()
        third = verb[:-1] + "ies" if verb.endswith("y") and verb[-2] not in "aeo" else verb + "es" if verb.endswith("ss") else verb + "s"
        past_form = third[:-2] + "d" if third.endswith("ies") else verb.removesuffix("e") + "ed"
        forms |= dict.fromkeys((third, past_form), Act(noun, to))
    return forms


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
    before = found[i - 1].folded if i and (_joined(text, found[i - 1], word) or found[i - 1].folded == "s") else ""
    after = found[i + 1] if i + 1 < len(found) and _joined(text, word, found[i + 1]) else None
    noun_next = (
        after is not None
        and after.folded not in _BREAKS | DETERMINERS | _VAGUE
        and not past(after.folded)
        and not after.folded[0].isdigit()
        and not after.folded.endswith("ly")
    )
    if present_participle(plain):
        # "drug trafficking network", "the growing list": before a noun, and after a noun or a determiner
        return not (before in DETERMINERS or before in ADJECTIVAL or (noun_next and running))
    if past(plain):
        return not (noun_next and before in DETERMINERS)
    if before in ("to", "not", *_MODALS) or before in SUBJECTS:
        return not _surely_noun(before, plain, after)
    verb = _verb(plain)
    if before in ("who", "which", "that") and (verb or not noun_next):
        return True
    return verb and before not in DETERMINERS and before != "s" and not (running and not _takes_object(after) and _base(plain) in _ALSO_NOUNS)


ADJECTIVAL = frozenset("s own".split())


def _surely_noun(before: str, plain: str, after: Word | None) -> bool:
    """ "to victory", "to supporters": after "to" a noun is told by its ending, or by what cannot follow a verb."""
    return (
        before == "to" and plain not in _VERBS and (plain.endswith(("ers", "ors", *_NOUN_ENDINGS)) or (plain.endswith("s") and len(plain) > 4) or after is None)
    )


_ALSO_NOUNS = frozenset(
    """answer call claim escape fight fund help judge lack look move need offer pay return run save sell start stop support talk turn use vote win work
    worry""".split()
)


def _base(plain: str) -> str:
    """A verb without the ending of the third person."""
    if plain.endswith("ies"):
        return plain[:-3] + "y"
    if plain.endswith("es") and plain[:-2] in _VERBS:
        return plain[:-2]
    return plain[:-1] if plain.endswith("s") and plain[:-1] in _VERBS else plain


def _verb(plain: str) -> bool:
    return _base(plain) in _VERBS


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


ADJECTIVES = frozenset(
    """able actual affordable african ahead alive almost alone american angry annual anymore anyway armed aside available aware away back bad best
    better big bipartisan black british broad broader centrist certain civil clean clear close closest congressional consequential conservative
    constitutional contentious corporate current daily dead deadliest deep democratic different difficult disciplinary double eager early eastern
    economic electoral else elsewhere emotional enough entire european everywhere exclusive existing extra false familiar fatal favorite federal
    female fierce final foreign formal former free fresh full fundamental gay global good grand great greater green happy hard harder hateful high
    higher highly historic holy honest huge human ideological illegal immediate imperfect important impossible infamous initial inner instead
    interior internal international investigative islamic jewish joint key lame larger late legal legislative lengthy lesbian liberal likely local
    long longer low lower loyal main majestic major male massive maybe mere mexican midterm military moderate modern modest muslim mutual national
    natural necessary nonpartisan nonprofit northern old ongoing online open outright oval overall own perhaps persistent personal phony physical
    political poor popular positive possible powerful presidential presumptive pretty previous prime private proud public quick quiet rare ready real
    recent regional regular relevant religious remaining republican responsible rich rough russian sad safe same saudi scientific secret senior
    separate serious sharp sheer short shorter sick significant similar simple single slow small social soft sorry southern special stark staunch
    steep straight strong successful such super supreme sure terrible together top tough true typical unable unclear united unlikely unusual upcoming
    uphill urban usual various vast vice weak weekly western white wide widely willing worse worst worth wrong young""".split()
)  # fmt: skip


_LIKE_ADJECTIVES = frozenset(
    """interest request protest arrest forest harvest quest guest test contest chest nest vest conquest executive detective initiative alternative
    incentive native objective perspective representative narrative motive directive relative offensive table cable vegetable variable""".split()
)


def _no_head(text: str, found: Sequence[Word], run: list[int]) -> bool:
    """Whether the run's last word cannot be its noun."""
    word = found[run[-1]]
    plain = word.folded
    if plain in ADJECTIVES or (plain.endswith(("ous", "able", "ible", "ful", "less", "est", "sive", "tive")) and plain not in _LIKE_ADJECTIVES):
        return True
    after = found[run[-1] + 1] if run[-1] + 1 < len(found) and _joined(text, word, found[run[-1] + 1]) else None
    if after is None:
        return False
    verb = _verb(plain)
    return after.folded in DETERMINERS or after.folded in SUBJECTS or (verb and after.folded in STOP and after.folded not in ("of", "for") and len(run) > 1)
