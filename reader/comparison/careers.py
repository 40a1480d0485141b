"""In which year somebody was elected, born or hired, told otherwise: "Voss was elected in 2018", "Voss, who was elected in 2016". Pure. English only.

Closed forms of what befalls somebody once or seldom, each with its year right there, of somebody whom both articles name in full. Linear in the articles;
swapped articles give the same, mirrored.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from reader.article.model import Span
from reader.comparison.agreement import name_words, same_person
from reader.comparison.giving import both
from reader.comparison.located import Located
from reader.comparison.model import Difference
from reader.comparison.terms import told
from reader.language.words import STOP, stem, words

_STEPS = {
    "elected": "elected",
    "appointed": "named",
    "named": "named",
    "nominated": "nominated",
    "hired": "joined",
    "joined": "joined",
    "born": "born",
    "married": "married",
    "retired": "retired",
    "resigned": "resigned",
    "graduated": "graduated",
    "enlisted": "enlisted",
    "ordained": "ordained",
    "convicted": "convicted",
    "sworn in": "sworn in",
    "took office": "sworn in",
}
_STEP = re.compile(
    rf"(?P<led>(?:,? who |,? and |,? )?(?:(?:was|had been|has been|is|had) )?(?:first )?)(?<![\w-])(?P<step>{'|'.join(_STEPS)})\b"
    r"(?P<what>(?: [\w’'-]+){0,6}?) in (?:[A-Z][a-z]+ )?(?P<year>(?:19|20)\d\d)\b(?! and (?:19|20)\d\d| to |[-–])"
)
_PRONOUN = re.compile(r"(?:^|[.;”\"] |, (?:and|but) )(?:He|She|he|she)$")
_APPOSED = re.compile(r"(?:the|an?|its|his|her|their|\d\d)(?: [\w’'-]+){0,8}|\d\d")  # "Ana Ode, the chief executive, who"
_DENIED = re.compile(r"\b(?:not|never|n[’']t|if|nor|neither|since being)\b")
_BODY = frozenset(stem(w) for w in "company firm paper newspaper force team party court board department agency office committee bench post job".split())
_BACK = 60  # letters before the verb in which somebody is named
_MOST = 100


@dataclass(frozen=True, slots=True)
class _Step:
    """What befell whom, in which year, where that stands, and the telling stems of what they became or joined."""

    who: str
    step: str
    year: str
    place: Span
    what: frozenset[str]


def careers(a: Located, b: Located) -> Iterator[Difference]:
    """Years of one step of one person of which neither article gives the other's."""
    ours = _steps(a)
    theirs = _steps(b) if ours else {}
    for step in sorted(ours.keys() & theirs.keys()):
        for x in ours[step]:
            same = [y for y in theirs[step] if same_person(x.who, y.who) and _alike(x, y)]
            if len(same) == 1 and same[0].year != x.year and sum(same_person(k.who, x.who) for k in ours[step]) == 1 and _told_once(theirs[step], same[0]):
                yield Difference(x.place, same[0].place, "date", "differs", f"{both(a, b, x.place, same[0].place)}.")


def _told_once(steps: list[_Step], y: _Step) -> bool:
    return sum(same_person(k.who, y.who) for k in steps) == 1


def _alike(x: _Step, y: _Step) -> bool:
    """Whether two steps are into one body or office: by a word of both, or where one says but "the company", or neither says any."""
    if not x.what or not y.what:
        return x.what == y.what
    return bool(x.what & y.what) or not x.what - _BODY or not y.what - _BODY


def _steps(index: Located) -> dict[str, list[_Step]]:
    out: dict[str, list[_Step]] = defaultdict(list)
    texts = ((k, index.reading.article.paragraphs[k].text) for k in index.reading.article.body())
    for k, match in islice(((k, match) for k, text in texts for match in _STEP.finditer(text)), _MOST):
        who = _who(index, k, match)
        place = Span(k, match.start("step"), match.end("year"))
        if who is not None and not index.quoted(place):
            what = frozenset(w.stem for w in words(match["what"]) if w.folded not in STOP and told(w.stem) >= 1)
            out[_STEPS[match["step"]]].append(_Step(who, match["step"], match["year"], place, what))
    return out


def _who(index: Located, paragraph: int, match: re.Match[str]) -> str | None:
    """Who is named right before a step, or was last named in the paragraph where the step is a pronoun's."""
    start = match.start()
    text = match.string[max(0, start - _BACK) : start].rstrip(", ")
    if _DENIED.search(text[-20:]) or _DENIED.search(match["led"]):
        return None
    pronoun = _PRONOUN.search(text)
    named = [(name.text, place) for name, place in index.names(Span(paragraph, 0, start)) if name.kind == "person"]
    if not named or (pronoun is not None and len({text for text, _ in named}) > 1):
        return None
    who, place = max(named, key=lambda found: found[1].end)
    between = match.string[place.end : start].strip(", ")
    if pronoun is None and between and not ("who" in match["led"] and _APPOSED.fullmatch(between)):
        return None
    full = max((n.text for n in index.reading.names if n.kind == "person" and same_person(n.text, who)), key=lambda t: (len(name_words(t)), t))
    return full if len(name_words(full)) > 1 else None
