"""Who bears a name, as an article has it: a he or a she, and what the words beside the name say they are. Pure."""

import re
from collections import Counter
from functools import cache

from reader.article.model import Article
from reader.language.gazetteer import sections
from reader.language.grammar import past
from reader.language.quotation_kinds import WORD
from reader.language.reading import Name
from reader.language.roles import AT_ANOTHER_TIME, SPELLED
from reader.resources import path

_TITLES = {  # words that go with one pronoun
    "mr": "he", "sir": "he", "king": "he", "prince": "he", "lord": "he", "father": "he",
    "congressman": "he", "chairman": "he", "spokesman": "he", "businessman": "he",
    "mrs": "she", "ms": "she", "miss": "she", "queen": "she", "princess": "she", "lady": "she", "dame": "she", "congresswoman": "she", "spokeswoman": "she",
    "husband": "he", "son": "he", "brother": "he", "dad": "he", "uncle": "he", "nephew": "he", "grandson": "he", "boyfriend": "he",
    "wife": "she", "daughter": "she", "sister": "she", "mother": "she", "mum": "she", "mom": "she", "aunt": "she", "niece": "she", "girlfriend": "she",
    "granddaughter": "she", "selectwoman": "she", "chairwoman": "she", "actress": "she", "businesswoman": "she",
}  # fmt: skip
_ALSO = {"lawmaker": {"senator", "representative", "congressman", "congresswoman"}, "congressman": {"representative"}, "congresswoman": {"representative"}}
_ROLE = re.compile(r"(?: \([^()]{1,12}\))?, (the |a |an |his |her |its )?([^,.;]{3,60})")  # " (R-Ohio), chairman of", ", the mayor of"
_IS = re.compile(r"(?:, who)? (?:is|became|serves as) (?=the |[a-z]+ (?:of|for|at)\b)")
_BEFORE = 60
_AGE = re.compile(r"(?:, (?:aged |now )?| \()(\d{1,3})\b(?! (?:per|%|years?|days?|months?))")
_OLD = re.compile(r"\b(\d{1,3})-year-old (?:[\w-]+ ){0,3}\Z")
_AGED = re.compile(r"the (?:[a-z]+ )?(\d{1,3})-year-old")
TEENS, TEENAGER = range(13, 20), frozenset(("the teenager", "the teen", "the youngster"))
_PARENT = re.compile(r"the (?:[a-z]+ )?(?:(mum|mom|mother|grandmother|gran|granny|nan)|dad|father|grandfather|grandad|granddad|grandpa)-of-\w+")


_NOMINEE = re.compile(r"the nominee(?: for (?!(?:vice|president|governor|mayor|congress|senate|house|the)\b)[\w’' -]+)?")
_PUT_UP = re.compile(
    r"['’]s? (?:nomination|confirmation)\b|(?:, (?:the|an?) [^,.;:“”\"]{3,60}?)?,? whom (?:the president|(?:[A-Z][\w.-]* ){0,3}[A-Z][\w.-]*)"
    r"(?: has| had| wants? to)? (?:appoint|ch[oi]se|chosen|name|nominat|pick|put|select|tap)"
)
_PUTS_UP = re.compile(r"\b(?:nomination of|nominee,?|nominat(?:ed|ing)|confirmation of) (?:[A-Z][a-z]+\. )?\Z")


@cache
def _first_names() -> dict[str, str]:
    out: dict[str, str] = {}
    section = "he"
    for line in path("words", "first-names.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[] ")
        elif not line.startswith("#"):
            out.update(dict.fromkeys(line.split(), section))
    return out


def like_a_person(name: str) -> bool:
    """Whether what was taken for a body is a given name and a surname: "wrote Otto Brandt, an Oldfield College professor"."""
    first, *rest = name.split()
    return len(rest) == 1 and first.lower() in _first_names()


def gender_of(article: Article, name: Name) -> str | None:
    """The pronoun that goes with a name, "he" or "she"; None where nothing says which."""
    if name.kind != "person":
        return None
    votes: Counter[str] = Counter()
    for span in name.mentions:
        text = article.paragraphs[span.paragraph].text
        near = [w.lower() for w in WORD.findall(text[max(0, span.start - 14) : span.start])][-1:] + [
            w.lower() for w in WORD.findall(text[span.start : span.end])
        ]
        votes.update(_TITLES[w] for w in near if w in _TITLES)
    words = [w.lower() for w in WORD.findall(name.text)]
    given = next((_first_names()[w] for w in words[:-1] or words if w in _first_names()), None)  # a surname tells nothing: "Ida Cyril"
    if given is not None and 3 * (votes.total() - votes[given]) < len(name.mentions):
        return given  # one "Mrs. Trump" is another than Donald
    return votes.most_common(1)[0][0] if votes else given


def aged(words: str) -> str:
    """How old "the 49-year-old" is; empty where words say no such thing."""
    match = _AGED.fullmatch(words)
    return match.group(1) if match else ""


def parent(words: str) -> str:
    """The pronoun of "the mum-of-two"; empty for other words."""
    match = _PARENT.fullmatch(words)
    return "" if match is None else "she" if match.group(1) else "he"


def ages_of(article: Article, name: Name) -> set[str]:
    """How old an article says that somebody is: "Roth, 49,", "Roth, aged 49", "49-year-old Roth"."""
    found: set[str] = set()
    for span in name.mentions:
        text = article.paragraphs[span.paragraph].text
        found.update(match.group(1) for match in (_AGE.match(text, span.end), _OLD.search(text[max(0, span.start - _BEFORE) : span.start])) if match)
    return found


def is_nominee(words: str) -> bool:
    """Whether words mean whoever is put up for an office: "the nominee", "the nominee for secretary of state"."""
    return _NOMINEE.fullmatch(words) is not None


def nominated(article: Article, name: Name) -> bool:
    """Whether an article says that somebody is put up for an office: "Ines Roth, the clerk whom Mayor Oakes wants to put in charge of", "Roth’s nomination"."""
    if name.kind != "person":
        return False
    for span in name.mentions:
        text = article.paragraphs[span.paragraph].text
        if _PUT_UP.match(text, span.end) or _PUTS_UP.search(text, max(0, span.start - _BEFORE), span.start):
            return True
    return False


def called(role: str) -> set[str]:
    """What somebody may be called who is meant by a word: "the lawmaker" is a senator."""
    return {role} | _ALSO.get(role, set())


def roles_of(article: Article, name: Name) -> set[str]:
    """Words that stand before the name or in an aside after it: "Gov. Lee", "Lee, the mayor of ..."."""
    roles: set[str] = set()
    for span in name.mentions:
        text = article.paragraphs[span.paragraph].text
        if AT_ANOTHER_TIME.search(text, max(0, span.start - _BEFORE), span.start):
            continue  # who held the office at another time
        beside = re.search(r"(?:\b(?:[A-Z][\w-]*\.?|of|the|for|and) ){1,6}\Z", text[max(0, span.start - _BEFORE) : span.start])
        near = [w.lower() for w in WORD.findall(beside.group())] if beside else []
        last = re.search(r"\b([a-z]+) \Z", text[max(0, span.start - 24) : span.start])
        if last is None and text[span.end : span.end + 1] in (",", "."):
            last = re.search(r"\b[Tt]he ([a-z]+), \Z", text[max(0, span.start - 24) : span.start])  # "The mayor, Ines Roth, left"
        near += [last.group(1)] if last else []
        near += [w.lower() for w in WORD.findall(text[span.start : span.end])[:-1]]
        said = _IS.match(text, span.end)
        aside = _ROLE.match(f", {text[said.end() : said.end() + 90]}" if said is not None else text[span.end : span.end + 90])
        if aside and (aside.group(1) or aside.group(2).split()[0] in sections("titles.txt")["role"]):
            what = [w.lower() for w in WORD.findall(re.split(r"\b(?:of|for|at|in|who|from|with)\b", aside.group(2))[0])][-2:]
            near += [] if len(what) > 1 and past(what[-1]) else what  # "In a note to Roth, the mayor spoke of"
        roles.update(SPELLED.get(w, w) for w in near)
    return roles
