"""Tokens of a stretch of text in which each quotation counts as one token, and what can be told of them without a parser.

Pure. Token offsets are code points of the paragraph; token indices are half-open ranges into the tuple that `tokens` returns.
"""

import re
from collections import defaultdict
from collections.abc import Container, Sequence
from dataclasses import dataclass

from reader.article.model import Span
from reader.language import grammar
from reader.language.cues import PARTICLES, cues
from reader.language.days import AROUND_TODAY, MONTHS, WEEKDAYS
from reader.language.grammar import COORDINATORS, NO_ADVERBS, OPENERS, OWNERS, past
from reader.language.reading import Name

_TOKEN = re.compile(
    r"(?P<word>(?:[A-Z]\.){2,}|(?:Mr|Mrs|Ms|Mx|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Sgt|Capt|Maj|Adm|Rev|Prof|Pres|Jr|Sr|St|Atty|Supt|Hon|Del|Fr|Msgr|Cmdr|Cpl|Pvt)\.|No\.(?=\s?\d)"
    r"|(?<!\w)[A-Z]\.(?=\s[A-Z])|[A-Z][a-z]{1,4}\.(?=,)|(?:(?<![\w,])\d{1,3}(?:,\d{3})+(?!,?\w)|\w+)(?:[-.&/@]\w+)*(?:['’](?![sS]\b)\w+)?)"
    r"|(?P<own>['’][sS]?\b|(?<=s)['’](?=\s))|(?P<mark>\.\.\.|--|[^\w\s])"
)
_IN_STATE = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir) (?:[A-Z][\w’'-]* ){{0,2}}[A-Z][\w’'-]*(,) {grammar.SHORT_STATE}(,) ([a-z][\w-]*)"
)
PERSONAL = grammar.PERSONAL
PRONOUNS = PERSONAL | {"who", "which"}
# as `grammar` has them, but for what differs token by token: "’s" is one of its own, "out" and "off" belong to verbs, "that" and "one" may lead to a noun,
# "more" and "such" rarely do, and what joins a clause may stand before a noun too
DETERMINERS = (grammar.DETERMINERS - {"more", "such"}) | {"that", "one", "other"}
PREPOSITIONS = (grammar.PREPOSITIONS - {"out", "off", "than"}) | frozenset("after before since until including given alongside ahead".split())
LINKS = OPENERS | COORDINATORS | frozenset("unless than how why what where whose so once".split())
BE = grammar.BE | {"'s", "'re"}
AUXILIARIES = grammar.AUXILIARIES | {"having", "'s", "'ve", "'d", "'ll", "'re"}
_ADVERBS = grammar.ADVERBS | frozenset(
    """
    n't once further long himself herself themselves itself first finally however meanwhile moreover nonetheless nevertheless furthermore likewise
    sometimes always too only rather twice back right all both
    """.split()
)
_ALSO_SURNAMES = frozenset(
    "april august best day early few fine gay good june just long love low march may might more much must per rather short still will young".split()
)
"""Words of the lists below that people are called: "Nick Long", "Ms. May". As a name they keep their capital, and are in no list."""
TIMES = WEEKDAYS | AROUND_TODAY | MONTHS | {"tonight"}
_COMMON_VERBS = frozenset(
    """
    took takes take came comes come went goes got gets get gave gives made makes make met meets won wins lost loses ran runs left leaves stood stands
    sat sits kept keeps brought brings became becomes began begins led leads held holds sent sends set sets spent spends broke breaks chose chooses
    drew draws drove fell falls fought fights flew grew grows hit hits hurt laid let lets lies paid pays put puts rose rises sought seeks sold sells
    shot struck strikes swept threw throws voted votes walked looked looks seems seemed appears appeared tried tries turned turns used uses wants
    wanted needs needed found finds thought thinks knew knows believes felt feels hopes faces remains plans serves works lives includes marks
    represents represented differ differs differed suffer suffers considers remembers depends applies forbids prohibits
    """.split()
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a mark, an owner's ending ("'s"), or a whole quotation (`quotation` is its number, `text` its words)."""

    start: int
    end: int
    text: str
    low: str
    kind: str
    quotation: int = -1

    @property
    def capital(self) -> bool:
        return self.kind == "word" and (self.text[0].isupper() or (self.text[0].isdigit() and len(self.text) > 1 and self.text[-1].isupper()))


CRIES = frozenset("boos calls chants cheers chorus choruses cries jeers roars screams shouts slogans yells".split())
"""What somebody, mostly many, cry out."""
_NEAR = frozenset("close near loyal familiar allied".split())
_CLOSE = 9  # words of "close to the Prime Minister’s office in London"
_TAG = 4
"""Words of "Senator Ines de Roth"."""
_EARLIER = frozenset("recent earlier previous past latest repeated original initial own frequent public prior many first last new".split())
_GOES = frozenset("go goes went gone going".split())
_PAST = frozenset(("put", "read", "quit", "cast", "hit", "let"))
_WHOSE = OWNERS | {"a", "an", "the"}
_PLURALS = frozenset("they we i you who that people police men women children and or to people both all many some others most few".split())


def tokens(text: str, start: int, end: int, masked: Sequence[tuple[int, int, int]], named: Container[int] = ()) -> tuple[Token, ...]:
    """Tokens of text[start:end]; `masked` holds (start, end, number) of quotations, in order, without overlap. At `named` ends somebody’s name."""
    out: list[Token] = []
    at = start
    for s, e, number in masked:
        out += _plain(text, at, s, named)
        out.append(Token(s, e, text[s:e], "", "quotation", number))
        at = e
    return (*out, *_plain(text, at, end, named))


def ends_of(names: Sequence[Name]) -> dict[int, set[int]]:
    """For each paragraph, where people’s names end there, and given names that are small words: the "Will" of "Will Roth"."""
    out: dict[int, set[int]] = defaultdict(set)
    for name in names:
        if name.kind == "person":
            given = name.text.partition(" ")[0]
            for mention in name.mentions:
                out[mention.paragraph].add(mention.end)
                if given.lower() in _ALSO_SURNAMES and mention.end - mention.start == len(name.text):
                    out[mention.paragraph].add(mention.start + len(given))
    return out


def _around_state(text: str, start: int, end: int) -> set[int]:
    """Where the commas stand that set a state apart within one noun phrase: "the Oldfield, N.Y., chapter of the club"."""
    commas: set[int] = set()
    if text.find("., ", start, end) >= 0:
        for m in _IN_STATE.finditer(text, start, end):
            word = m.group(3)
            if not (past(word) or cues().verb(word) or word in AUXILIARIES | PREPOSITIONS | LINKS | PRONOUNS):
                commas |= {m.start(1), m.start(2)}
    return commas


def _plain(text: str, start: int, end: int, named: Container[int]) -> list[Token]:
    out = []
    within = _around_state(text, start, end)
    for m in _TOKEN.finditer(text, start, end):
        kind = m.lastgroup or "mark"
        word = m.group()
        if kind == "mark" and (word in "\"“”‘’'„«»‹›`" or m.start() in within):
            continue
        low = word.lower().replace("’", "'")
        surname = low in _ALSO_SURNAMES and m.end() in named
        out.append(Token(m.start(), m.end(), word, word if surname else low, kind))
    return out


def is_adverb(token: Token) -> bool:
    return token.kind == "word" and (
        token.low in _ADVERBS or (token.low.endswith("ly") and len(token.low) > 4 and token.low not in NO_ADVERBS and not token.capital)
    )


def is_comma(token: Token) -> bool:
    return token.kind == "mark" and token.text in (",", "—", "–", "―", "--", "-", "(", ")", ";", ":", "[", "]", "...", "…")


def reporting(run: Sequence[Token], k: int, *, first: bool = False) -> str | None:
    """How token `k` reports speech, or None: "finite", "ing", "to" (infinitive). Nouns of the same letters are told by the word before."""
    token = run[k]
    known = cues()
    if token.kind != "word" or known.verb(token.low) is None:
        return None
    if token.capital and (not first or _in_a_name(run, k)):
        return None
    if token.low in _GOES and not _goes_on(run, k):
        return None
    before = run[k - 1] if k else None
    if token.low.endswith("ing"):
        noun = before is not None and (before.low in DETERMINERS or before.kind == "own") and before.low != "that" and not _is_contraction(run, k - 1)
        return None if noun else "ing"
    if token.low in CRIES and k + 1 < len(run) and run[k + 1].low == "of":
        return None  # "drew shouts of “Shame!”"
    if token.low == "state" and not (before is not None and before.low in PERSONAL | AUXILIARIES) and not _told(run, k + 1):
        return None  # "state Senate President Roth", "while state foresters walk on"
    if before is None or first:
        return "finite"
    if before.low == "to":
        return None if k > 1 and run[k - 2].low in BE else "to"
    if before.kind == "own":
        return "finite" if _is_contraction(run, k - 1) else None
    if before.low in DETERMINERS and before.low not in ("that", "all", "both", "one", "many", "several", "some", "most", "two", "three", "few", "others"):
        return None
    if before.low in _EARLIER and k > 1 and run[k - 2].low in DETERMINERS and token.low in known.nouns:
        return None  # "his recent claims that"
    if _object(run, k) or _before_its_noun(run, k):
        return None
    if before.low in PREPOSITIONS and before.low not in ("before", "after", "since", "to"):
        return None
    if known.verb(token.low) == token.low and _several_say(run, k):
        return "finite"
    if known.verb(token.low) == token.low and token.low not in _PAST and not token.low.endswith("ed") and not _plural_before(run, k):
        return None
    if token.low in _NOUNS and not before.capital and before.low not in PERSONAL | AUXILIARIES | known.sources and _noun_follows(run, k + 1):
        return None
    if (token.low in known.nouns or token.low in known.sources) and before.low not in PERSONAL and _noun_follows(run, k + 1):
        return "finite" if _closes_a_quotation(run, k) else None
    return "finite"


def _closes_a_quotation(run: Sequence[Token], k: int) -> bool:
    """Whether nothing but a name in capitals stands between what is quoted and a form in -s: "“…,” Ines Roth answers."."""
    first = k
    while first and k - first < _TAG and run[first - 1].capital:
        first -= 1
    quoted = run[first - 1] if first else None
    ends = k + 1 >= len(run) or run[k + 1].kind == "mark"
    return ends and first < k and quoted is not None and quoted.kind == "quotation" and quoted.text[-1:] in ",?!"


def _told(run: Sequence[Token], k: int) -> bool:
    """Whether something is stated from token `k` on: "that the pier", "the pier", ": “…”"."""
    after = run[k] if k < len(run) else None
    return after is not None and (after.kind in ("mark", "quotation") or after.low == "that" or after.low in DETERMINERS)


def _before_its_noun(run: Sequence[Token], k: int) -> bool:
    """Whether a form in -ed only says which: "its newly announced rules"."""
    whose = run[k - 2] if k > 1 else None
    led = whose is not None and ((whose.kind == "own" and not _is_contraction(run, k - 2)) or whose.low in _WHOSE)
    return led and run[k].low.endswith("ed") and is_adverb(run[k - 1]) and k + 1 < len(run) and run[k + 1].kind == "word"


def _object(run: Sequence[Token], k: int) -> bool:
    """Whether a form in -s is what somebody raises: "calling attacks on the bill", "Democrats lob charges that"."""
    token, before = run[k], run[k - 1]
    if not token.low.endswith("s") or cues().verb(token.low) == token.low:
        return False
    if before.low.endswith("ing") and not before.capital and reporting(run, k - 1) == "ing":
        return True
    if before.low in _SAID and token.low in cues().nouns:
        return True  # "Roth said claims that they had rowed were false"
    plural = (
        k > 1 and run[k - 2].capital and run[k - 2].low.endswith("s") and run[k - 2].low[-2:] not in ("ss", "us", "is") and run[k - 2].low not in _TITLES_IN_S
    )
    return (
        plural
        and token.low in cues().nouns
        and before.kind == "word"
        and not before.capital
        and not before.low.endswith(("s", "er", "or", "man", "ly", "ist", "ed"))
    )


_SAID = frozenset("said says disputed denied rejected dismissed".split())
_NOUNS = frozenset("attack attacks cry cries reason reasons state states text texts voice voices".split())
"""Verbs that are nouns as often, though nobody speaks in them."""
_TITLES_IN_S = frozenset(("affairs", "sports", "arms", "news", "operations", "relations", "services", "states", "times"))


def _in_a_name(run: Sequence[Token], k: int) -> bool:
    """Whether a capitalised plain form opens a name: "State Department", "Report Card"; "Said Roth" is none."""
    return cues().verb(run[k].low) == run[k].low and k + 1 < len(run) and run[k + 1].capital


def _goes_on(run: Sequence[Token], k: int) -> bool:
    """ "He went on: …", "went on to say"; not "went on to defeat Roth", "went even further"."""
    if k + 1 >= len(run) or run[k + 1].low != "on":
        return False
    return k + 3 >= len(run) or run[k + 2].low != "to" or run[k + 3].low in cues().speech


def _plural_before(run: Sequence[Token], k: int) -> bool:
    """Whether a plain form at `k` can be a verb: "they say", "officials say", "would say", "often say", "Roth and Ode say"; not "Facebook post"."""
    before = run[k - 1]
    if before.low in _PLURALS or before.low in AUXILIARIES or is_adverb(before) or before.kind != "word":
        return True
    if before.low.endswith("s") and before.low not in LINKS:
        return True
    return before.capital and (before.text.isupper() or (k > 1 and run[k - 2].low == "and"))


def _several_say(run: Sequence[Token], k: int) -> bool:
    """Whether several who are told by whom they are near say something: "People close to Mr. Roth say that"."""
    after = run[k + 1] if k + 1 < len(run) else None
    if run[k].low not in ("say", "tell", "insist", "argue") or after is None or not (after.low == "that" or after.low in PERSONAL or after.low in DETERMINERS):
        return False
    near = next((x for x in range(k - 1, max(0, k - _CLOSE), -1) if run[x].low in _NEAR or run[x].kind == "mark"), 0)
    return near > 0 and run[near].low in _NEAR and (run[near - 1].low in _PLURALS or run[near - 1].low.endswith("s"))


def _noun_follows(run: Sequence[Token], k: int) -> bool:
    """Whether the word at `k` follows a noun ("claims of", "tweets attacking", "rules permit") and not a verb ("claims that")."""
    if k >= len(run):
        return False
    after = run[k]
    if after.kind == "mark":
        return after.text != ":" and not (after.text == "," and k + 1 < len(run) and run[k + 1].kind == "quotation")
    if after.kind == "quotation" or after.low == "that":
        return False
    joined = after.low in PREPOSITIONS or after.low in AUXILIARIES or after.low in ("and", "or") or after.low.endswith("ing")
    return joined or past(after.low) or verb_like(run, k)


def _is_contraction(run: Sequence[Token], k: int) -> bool:
    """Whether an "'s" stands for "is" or "has": after a pronoun, or before an -ing form after a name."""
    return k > 0 and (run[k - 1].low in PRONOUNS or run[k - 1].low in ("that", "there", "what", "here"))


def with_back(run: Sequence[Token], cue: tuple[int, int]) -> tuple[int, int]:
    """A verb with the "back" behind it: "Roth shot back"."""
    last = cue[1]
    verb = "back" in PARTICLES.get(cues().verb(run[last].low) or "", ()) and last + 1 < len(run) and run[last + 1].low == "back"
    return (cue[0], last + 1) if verb else cue


def verb_like(run: Sequence[Token], k: int) -> bool:
    """A word that probably is a finite verb, without a dictionary."""
    token = run[k]
    if token.kind != "word" or token.capital:
        return False
    if token.low in AUXILIARIES or token.low in _COMMON_VERBS:
        return True
    if token.low.endswith("ed") and len(token.low) > 4 and k and run[k - 1].low not in DETERMINERS and run[k - 1].low not in PREPOSITIONS:
        return True
    return reporting(run, k) == "finite" and token.low not in cues().nouns


def span_of(paragraph: int, run: Sequence[Token], first: int, last: int) -> Span:
    """The span of tokens `first` to `last`, both included."""
    return Span(paragraph, run[first].start, run[last].end)
