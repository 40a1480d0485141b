"""In which year somebody was elected, born or hired, told otherwise: "Voss was elected in 2018", "Voss, who was elected in 2016". Pure. English only.

Closed forms of what befalls somebody once or seldom, each with its year right there, of somebody whom both articles name in full. Linear in the articles;
swapped articles give the same, mirrored.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, product

from reader.article.model import Span
from reader.comparison.agreement import name_words, same_person
from reader.comparison.giving import both
from reader.comparison.located import Located
from reader.comparison.model import Difference
from reader.comparison.terms import telling
from reader.comparison.whose import whose
from reader.language.words import stem, words

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
    rf"(?P<led>(?:(?:was|had been|has been|is|had) )?(?:first )?)(?<![\w-])(?P<step>{'|'.join(_STEPS)})\b"
    r"(?P<what>(?: [\w’'-]+){0,6}?) in (?:[A-Z][a-z]+ )?(?P<year>(?:19|20)\d\d)\b(?! and (?:19|20)\d\d| to |[-–])"
)
_DENIED = re.compile(r"\b(?:not|never|n[’']t|if|nor|neither|since being)\b")
_BODY = frozenset(stem(w) for w in "company firm paper newspaper force team party court board department agency office committee bench post job".split())
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_Said = tuple[Span, frozenset[str]]
"""A sentence with its stems."""
_BACK = 20  # letters before a step in which it can be denied
_MOST = 100
_MANY = 200  # sentences that give one year: a table, of which nothing is sure


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
    apart = [pair for step in sorted(ours.keys() & theirs.keys()) for pair in _apart(ours[step], theirs[step])]
    said = (_of_years(a), _of_years(b)) if apart else ({}, {})
    for x, y in apart:
        if not _also(a, x, said[0].get(y.year, ())) and not _also(b, y, said[1].get(x.year, ())):
            yield Difference(x.place, y.place, "date", "differs", f"{both(a, b, x.place, y.place)}.")


def _apart(ours: Sequence[_Step], theirs: Sequence[_Step]) -> Iterator[tuple[_Step, _Step]]:
    """One step of one person in the two articles, of two years, where nobody else can be meant."""
    pairs = [(x, y) for x, y in product(_once(ours), _once(theirs)) if same_person(x.who, y.who)]
    of_a, of_b = Counter(x.place for x, _ in pairs), Counter(y.place for _, y in pairs)
    return ((x, y) for x, y in pairs if of_a[x.place] == of_b[y.place] == 1 and x.year != y.year and _alike(x, y))


def _once(steps: Sequence[_Step]) -> list[_Step]:
    """The first step of everybody of whom an article tells this one alone, however often."""
    of = [[y for y in steps if same_person(x.who, y.who)] for x in steps]
    one = [x for x, all_of in zip(steps, of, strict=True) if all(y.year == x.year and (y.what <= x.what or x.what <= y.what) for y in all_of)]
    return [x for k, x in enumerate(one) if not any(same_person(x.who, y.who) for y in one[:k])]


def _of_years(index: Located) -> dict[str, list[_Said]]:
    """The sentences of an article that give each year, with their stems: what is "re-elected" is elected as well."""
    out: dict[str, list[_Said]] = defaultdict(list)
    for span, text in ((s.span, index.text(s.span)) for s in index.reading.sentences):
        years = set(_YEAR.findall(text))
        stems = frozenset(stem(w.folded.removeprefix("re-")) for w in words(text)) if years else frozenset()
        for year in years:
            out[year].append((span, stems))
    return out


def _also(index: Located, step: _Step, said: Sequence[_Said]) -> bool:
    """Whether an article says another year as well of the person or of such steps: "her election in 2014", "and again in 2018"."""
    if len(said) > _MANY:
        return True
    mentions = (m for n in index.reading.names if n.kind == "person" and same_person(n.text, step.who) for m in n.mentions) if said else ()
    about = {index.sentence_at(Span(m.paragraph, m.start, m.start)) for m in mentions}
    its = stem(step.step.split()[0])
    return any(span.paragraph == step.place.paragraph or span in about or its in stems for span, stems in said)


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
            out[_STEPS[match["step"]]].append(_Step(who, match["step"], match["year"], place, frozenset(telling(words(match["what"])))))
    return out


def _who(index: Located, paragraph: int, match: re.Match[str]) -> str | None:
    """Of whom a step is told, by the fullest form of the name; nobody where it is denied."""
    start, text = match.start(), match.string
    if _DENIED.search(text, max(0, start - _BACK), start):
        return None
    bare = not match["led"] and text[max(0, start - 2) : start] == ", "  # "Ana Ode, elected in 2014,"
    who = whose(index, paragraph, start - 2 if bare else start)
    if who is None:
        return None
    full = max((n.text for n in index.reading.names if n.kind == "person" and same_person(n.text, who)), key=lambda t: (len(name_words(t)), t))
    return full if len(name_words(full)) > 1 else None
