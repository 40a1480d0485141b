""" "The president", "the defense secretary": whom an article means by a role, where it has said who holds it. Pure."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from reader.article.model import Article, Span
from reader.language import gazetteer
from reader.language.reading import Name, Sentence
from reader.language.registry import Mention, Registry, with_mentions

_THE = re.compile(r"\b[Tt]he (?=([\w.-]+(?: [\w.-]+){0,2}))")
_NOT_IT = re.compile(r"(?:-\w| of\b| general\b| pro tem| for\b| \w+['’]s\b)")
_GENERAL = re.compile(
    r" (?:assembly|aviation|consensus|counsel|direction|elections?|feeling|fund|hospital|idea|manager|meeting|mood|outline|population|practice|practitioner"
    r"|principle|public|rule|secretary|sense|staff|store|strike|tone|trend|view|welfare)\b"
)
""" "The general staff" is no general."""
_IDLE = frozenset("then embattled outgoing new former current incoming socialist conservative longtime".split())
OF_WHAT = frozenset(
    """agriculture attorney culture defence defense deputy district education energy environment executive finance foreign health housing interior justice labor
    labour managing press prime sales sports trade transport treasury vice""".split()
)
"""What tells one holder of an office from another: "the foreign minister" from the prime one."""
SPELLED = {
    "sen": "senator", "rep": "representative", "gov": "governor", "gen": "general", "dr": "doctor", "prof": "professor", "lt": "lieutenant", "col": "colonel",
    "capt": "captain", "sgt": "sergeant", "adm": "admiral", "rev": "reverend", "pres": "president",
}  # fmt: skip
"""Titles as newsrooms write them short, in full."""
_SINGLE = {"sens": "sen", "reps": "rep", "govs": "gov"}
_ALSO = {"congressman": "representative", "congresswoman": "representative"}
# what newsrooms call the holder of an office whose title they give elsewhere only as "the secretary"
_CALLED = (
    (re.compile(r"\bPentagon (?:chief|boss|head|leader),? $"), "secretary", frozenset(["defense", "defence"])),
    (re.compile(r"\b(?:top|chief) (?:U\.?S\.? |American |US )?diplomat,? $", re.IGNORECASE), "secretary", frozenset(["state"])),
)
_GONE = re.compile(r"\b(?:[Ff]ormer|[Ll]ate|[Ee]x) (?:U\.?S\.? )?[A-Z][a-z]+\.? \Z|\b[Ee]x-[A-Z]?[a-z]+ \Z")
AT_ANOTHER_TIME = re.compile(r"\b(?:during|under|in) the (?:tenure|term|days|reign) of\b[^;]{0,45}\Z")
"""What stands before whoever held an office once: "in the days of his old rival, Gov. Roth"."""
_LEFT = "left office"
"""Stands with the words of a title where the article calls who has it a former one."""
_SITTING = frozenset("governor mayor senator representative secretary speaker ambassador".split())
"""Offices of which "the former" is nobody who is given with the title alone."""
_ONE_AT_A_TIME = frozenset("president premier chancellor".split())
_MANY = frozenset("agent deputy guard officer sergeant soldier trooper".split())
"""What so many are that further on "the officer" may be another one."""
_LESSER = frozenset("vice deputy former".split())
"""What makes another office of one: "the president" is no vice president, and no former one."""
_OF = re.compile(r" of ((?:South |North |New )?[A-Z][a-z]+)\b")
_THERE = re.compile(r"\b([A-Z][a-z]+), (?:where|whose) \Z")
_STAFF = re.compile(r"(?:['’]s)? (?:aide|spokes\w+|adviser|attorney|lawyer|representative)\b[^.;“”\"]{0,60}\Z")
_HIS_OR_HERS = re.compile(r"\b(?:aide|spokes\w+|advis[eo]r|attorney|lawyer|representative|deputy|assistant|secretary|son|daughter) (?:for|to|of) \Z")
"""What stands before "the speaker, Ida Falk," where she is another: "a spokeswoman for"."""
_NEAR, _NEXT = 3, 2  # paragraphs
_LOOK, _TENURE = 30, 60  # characters before a name


def add(article: Article, sentences: Sequence[Sentence], names: list[Name], registry: Registry) -> list[Name]:
    """The names with their mentions by role. Nothing is added where two holders of a role are as near."""
    holders = _holders(article, names, registry)
    if not holders:
        return names
    further: dict[int, list[Span]] = defaultdict(list)
    beside = {(m.paragraph, m.start): (i, m.end) for i, name in enumerate(names) if name.kind == "person" for m in name.mentions}
    for sentence in sentences:
        paragraph = sentence.span.paragraph
        text = article.paragraphs[paragraph].text
        for match in _THE.finditer(text, sentence.span.start, sentence.span.end):
            words = match.group(1).split()
            number = next((k for k, word in enumerate(words) if _ALSO.get(word, word) in holders), None)
            if number is None:
                continue
            after = words[number + 1] if number + 1 < len(words) else ""
            if after in holders and (after == "general" or words[number] in _LESSER):
                number += 1  # "the attorney general", "the deputy director"
            place = Span(paragraph, match.start(), match.end() + len(" ".join(words[: number + 1])))
            who = _who(words[: number + 1], place, text, holders, names)
            if who is not None and _apposed(place, text, beside) in (None, who) and not another(words[number], place, _last(names[who], further[who], place)):
                further[who].append(place)
    return [with_mentions(n, further[i]) if i in further else n for i, n in enumerate(names)]


def _apposed(place: Span, text: str, people: Mapping[tuple[int, int], tuple[int, int]]) -> int | None:
    """Who is named right behind a role, whom it means then: "the captain, Otto Falk, left"; not the first of several: "the captain, Ida Falk and Ana Ode"."""
    who, end = people.get((place.paragraph, place.end + len(", ")), (None, 0)) if text.startswith(", ", place.end) else (None, 0)
    another_one = text.startswith(" and ", end) or _HIS_OR_HERS.search(text, max(0, place.start - _LOOK), place.start)
    return None if another_one else who


def _holders(article: Article, names: list[Name], registry: Registry) -> dict[str, list[tuple[int, frozenset[str]]]]:
    """Role to who holds it, by index into the names, with the other words of the title ("defense", "venezuelan")."""
    owner = {span: i for i, n in enumerate(names) if n.kind == "person" for span in n.mentions}
    found: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for mention in registry.mentions:
        if mention.span in owner:
            text, start = article.paragraphs[mention.span.paragraph].text, mention.span.start
            gone = _GONE.search(text, max(0, start - _LOOK), start) is not None
            then = AT_ANOTHER_TIME.search(text, max(0, start - _TENURE), start) is not None
            for role, given in _roles_of(mention) + _called(article, mention):
                words = given | _country(text, mention.span.end) if role in _ONE_AT_A_TIME else given
                found[role][owner[mention.span]].update({*words, "former"} if then or (gone and role in _ONE_AT_A_TIME) else words, {_LEFT} if gone else ())
    return {role: [(i, frozenset(words)) for i, words in who.items()] for role, who in found.items()}


def _country(text: str, end: int) -> set[str]:
    """The country that somebody's name, which ends at `end`, is followed by: "President Ana Ode of Russia"."""
    found = _OF.match(text, end)
    return {gazetteer.key(found.group(1))} & _countries() if found is not None else set()


@cache
def _countries() -> frozenset[str]:
    """Countries by their keys, without that whose news this is."""
    return frozenset(gazetteer.key(nation) for nation in gazetteer.nationals().forms.values()) - {"united states"}


def _called(article: Article, mention: Mention) -> list[tuple[str, set[str]]]:
    """The office by which newsrooms know somebody, where the words before the name say so."""
    before = article.paragraphs[mention.span.paragraph].text[max(0, mention.span.start - _LOOK) : mention.span.start]
    return [(role, set(words)) for called, role, words in _CALLED if called.search(before)]


def _roles_of(mention: Mention) -> list[tuple[str, set[str]]]:
    titles = [SPELLED.get(_SINGLE.get(t, t), t) for t in mention.titles]
    known = gazetteer.sections("titles.txt")
    nations = gazetteer.nationals().forms
    found = []
    for i, title in enumerate(titles):
        if title in known["role"] or title in SPELLED.values():
            words = {gazetteer.key(nations.get(t, t)) for t in titles[:i]}
            found.append((_ALSO.get(title, title), words))
    return found


def _who(words: list[str], place: Span, text: str, holders: dict[str, list[tuple[int, frozenset[str]]]], names: list[Name]) -> int | None:
    """Whom "the" with these words means, the last of which is a role; None where that is not plain."""
    candidates = holders[_ALSO.get(words[-1], words[-1])]
    follows = text[place.end : place.end + 24]
    if _NOT_IT.match(follows) or follows[1:2].isupper() or (words[-1] == "general" and _GENERAL.match(follows)):
        return None
    there = _THERE.search(text, max(0, place.start - _LOOK), place.start)
    if there is not None and words[-1] in _ONE_AT_A_TIME:
        candidates = [c for c in candidates if gazetteer.key(there.group(1)) in c[1]]  # "Velmland, where the president fell"
    nations = gazetteer.nationals().forms
    modifiers = {gazetteer.key(nations.get(gazetteer.key(w), w)) for w in words[:-1]} - _IDLE
    candidates = [c for c in candidates if modifiers <= c[1] and c[1] & _LESSER <= modifiers | ({"former"} & set(words))]
    if "former" in words and words[-1] in _SITTING:
        candidates = [c for c in candidates if {_LEFT, "former"} & c[1]]
    ranked = sorted(((_last_before(names[i], Span(place.paragraph, place.start, place.start)), i) for i, _ in candidates), reverse=True)
    ranked = [r for r in ranked if r[0][0] >= 0]  # who holds it must have been said before
    if not ranked:
        return None
    nearest, who = ranked[0]
    speaks_for = next((i for _, i in ranked if _whose_aide(names[i], place, text)), None)
    if speaks_for is not None:
        return speaks_for
    if not modifiers and words[-1] in _ONE_AT_A_TIME:
        abroad = {i for i, of in candidates if of & _countries()}
        at_home = [i for _, i in ranked if i not in abroad]
        if who in abroad and at_home and len(names[at_home[0]].mentions) > len(names[who].mentions):
            return at_home[0]  # of two presidents "the president" is one's own
    if len(ranked) == 1:
        return who
    rival = ranked[1][0]
    return who if rival[0] < nearest[0] and place.paragraph - nearest[0] <= _NEAR else None


def _last(name: Name, further: Sequence[Span], place: Span) -> list[Span]:
    """The last mention of a name before a place, and the last by role, which are found in the order of the text."""
    at = bisect_left(name.mentions, place)
    return [*name.mentions[max(0, at - 1) : at], *further[-1:]]


def another(role: str, place: Span, mentions: Sequence[Span]) -> bool:
    """Whether "the officer" may well be another one than who was meant last: two paragraphs or more stand between that do not speak of him."""
    return role in _MANY and place.paragraph - max((m.paragraph for m in mentions if m < place), default=-1) > _NEXT


def _whose_aide(name: Name, place: Span, text: str) -> bool:
    """Whether it is whose aide speaks of him: "An Ode spokesman said that the senator"."""
    at = bisect_left(name.mentions, place) - 1
    last = name.mentions[at]
    return last.paragraph == place.paragraph and _STAFF.match(text[last.end : place.start][: _TENURE * 2]) is not None


def _last_before(name: Name, place: Span) -> tuple[int, int]:
    """Paragraph and offset of the last mention before a place; (-1, -1) where there is none."""
    at = bisect_left(name.mentions, place)
    return (name.mentions[at - 1].paragraph, name.mentions[at - 1].start) if at else (-1, -1)
