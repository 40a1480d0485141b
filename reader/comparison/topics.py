"""One-sided stretches that belong together, and what an editor would call them. Pure; works on one article, seen against the other.

Neighbouring stretches are joined where the same person goes on speaking, a pronoun refers back or rare words recur; groups that lie apart are joined
only by words that nothing else in the two articles has.
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from heapq import heappop, heappush

from reader.article.model import Span
from reader.comparison.labels import Labeller
from reader.comparison.laid import Laid
from reader.comparison.model import OneSided, Topic
from reader.comparison.scoring import Meanings
from reader.comparison.speaking import speaks
from reader.comparison.terms import UNLISTED, told, word_counts
from reader.language.days import MONTHS
from reader.language.measures import MEASURES
from reader.language.numbers import WORDS as NUMBERS
from reader.language.reading import Reading
from reader.language.reports import reports
from reader.language.words import STOP, words

LEAST_WORDS = 4  # shorter stretches only join a topic beside them
JOIN = 0.9  # how much must speak for joining two neighbouring groups
NEARNESS = (2.6, 0.8, -0.2)  # what speaks for joining by itself: in one paragraph, in two that follow each other, with one between
SIZE = 0.1  # each sentence a group already has speaks against another
SAME_SPEAKER, OTHER_SPEAKER = 1.0, -0.9
GOES_BACK = 1.0  # the speaker of the sentences before the last, which tells what happened, speaks again
PARTED = -0.5  # another's words in another paragraph: who says most of a topic heads all of it
BEGINS_TO_SPEAK = -0.3  # where only the second does
REFERS_BACK = 0.5
GOES_ON, TURNS = 0.3, 0.8  # "Instead, …", "Meanwhile, …"
NEW_NAME = 0.3  # who or what is new where the second group begins
OWN_NAME = 0.3
OWN_WORD = 0.7  # a rare word that both have and the other article lacks; a common one in proportion
MOST_WORDS_SHARED = 1.6
UNDER, SECTION = 0.8, 3  # below one of the article's own headings, as many paragraphs from it
MOST_SENTENCES = 10
FAR = 3  # rare shared words and names that join groups that lie apart
_GOES_ON = frozenset(
    "instead however moreover besides similarly likewise rather furthermore indeed nor nevertheless nonetheless thus therefore and so yet".split()
)
# that nobody answered a reporter is a stretch of its own, but no topic
NO_COMMENT = re.compile(
    r"\b(?:declined|refused) (?:to )?comment(?! on\b)|(?:\bnot|n[’']t) (?:immediately )?(?:respond|reply|answer|return)\b[^.;]{0,60}\bcomments?\b",
    re.IGNORECASE,
)
# what joins nothing: "60 feet" and "on foot", two days of one month
_HOW_MUCH = MEASURES | frozenset("pound pounds degree degrees dollar dollars percent cent euro euros half".split())
_TURNS = frozenset("meanwhile separately elsewhere".split())
_REFERS_BACK = frozenset("he she they it his her their its this that these those such him them".split())


@dataclass
class _Unit:
    """The stretches of one sentence.

    stems: with what each tells. names: by their fullest form; own, own_names: stems and names that the other article lacks. opens: the first word, folded.
    """

    members: list[int]
    paragraph: int
    sentence: int
    stems: dict[str, float]
    names: frozenset[str]
    own: set[str]
    own_names: frozenset[str]
    speaker: str | None
    opens: str
    size: int


@dataclass
class _Group:
    units: list[_Unit]

    def stems(self) -> Counter[str]:
        return Counter(s for u in self.units for s in u.stems)


def topics(mine: Reading, other: Reading, only: Sequence[OneSided], meanings: Meanings | None = None) -> tuple[tuple[OneSided, ...], tuple[Topic, ...]]:
    """The stretches with their topic's index, and the topics in the order of the article; `meanings`: of my article, where an encoder read it."""
    if not only:
        return (), ()
    background = word_counts(other)
    units = _units(mine, only, background)
    headings = [i for i, p in enumerate(mine.article.paragraphs) if p.kind == "heading"]
    groups = _far(_near(units, headings))
    groups.sort(key=lambda g: min(u.sentence for u in g.units))
    labeller = Labeller(mine, background, meanings)
    telling = [g for g in groups if _tells(mine, g)]
    members = [sorted(m for u in g.units for m in u.members) for g in telling]
    labels = _labels(labeller, [[only[m].span for m in those] for those in members])
    out: list[OneSided] = list(only)
    found: list[Topic] = []
    for label, those in zip(labels, members, strict=True):
        if label is None:
            continue
        for m in those:
            out[m] = replace(only[m], topic=len(found))
        found.append(Topic(label, tuple(sorted({only[m].span.paragraph for m in those}))))
    return tuple(out), tuple(found)


def _tells(mine: Reading, group: _Group) -> bool:
    """Whether a group has words enough for a topic, and more than that nobody answered."""
    enough = sum(u.size for u in group.units) >= LEAST_WORDS
    return enough and not all(NO_COMMENT.search(mine.article.text(mine.sentences[u.sentence].span)) for u in group.units)


def _labels(labeller: Labeller, spans: Sequence[Sequence[Span]]) -> list[str | None]:
    """What each topic is called; those that have no name of their own come last, so that they take none from another."""
    taken: set[str] = set()
    labels: list[str | None] = []
    for those in spans:
        labels.append(label := labeller.label(those, taken))
        taken.update([label] if label is not None else [])
    for n, those in enumerate(spans):
        if labels[n] is None:
            labels[n] = label = labeller.at_least(those, taken)
            taken.update([label] if label is not None else [])
    return labels


def _units(mine: Reading, only: Sequence[OneSided], background: Counter[str]) -> list[_Unit]:
    sentences = Laid((sentence.span, i) for i, sentence in enumerate(mine.sentences))
    mentions = Laid((mention, name.text) for name in mine.names for mention in name.mentions)
    speakers = Laid((span, q.speaker.text) for q in mine.quotations if q.speaker is not None and q.kind == "direct" for span in q.spans)
    reported = _reported(mine)
    units: dict[int, _Unit] = {}
    for m, one in enumerate(only):
        place, i = sentences.meeting(one.span)[0]
        found = words(mine.article.text(one.span), mine.article.language)
        stems = {
            w.stem: told(w.stem) * (1.0 if w.stem not in background else 0.3)
            for w in found
            if told(w.stem) and w.folded not in STOP | MONTHS | NUMBERS.keys() | _HOW_MUCH
        }
        names = frozenset(text for _, text in mentions.meeting(one.span))
        if i in units:
            unit = units[i]
            unit.members.append(m)
            unit.stems.update(stems)
            unit.own |= {s for s in stems if s not in background}
            unit.names |= names
            unit.own_names |= _lacking(names, background)
            unit.size += len(found)
            continue
        said: Counter[str] = Counter()
        for span, text in speakers.meeting(place):
            said[text] += span.common(place)
        speaker = max(said.items(), key=lambda s: (s[1], s[0]))[0] if said else reported.get(i)
        opening = words(mine.article.text(place))
        units[i] = _Unit(
            [m],
            place.paragraph,
            i,
            stems,
            names,
            {s for s in stems if s not in background},
            _lacking(names, background),
            speaker,
            opening[0].folded if opening else "",
            len(found),
        )
    return [units[i] for i in sorted(units)]


def _reported(mine: Reading) -> dict[int, str]:
    """Who speaks in each sentence that reports speech, by index."""
    out: dict[int, str] = {}
    for report in reports(mine):
        place = mine.sentences[report.sentence].span
        if report.cue is not None and report.speaker and speaks(mine.article.text(place), report.cue.start - place.start, report.speaker):
            out.setdefault(report.sentence, report.speaker)
    return out


def _lacking(names: frozenset[str], background: Counter[str]) -> frozenset[str]:
    """Names whose last word the other article does not have."""
    return frozenset(n for n in names if (found := words(n)) and found[-1].stem not in background)


def _near(units: Sequence[_Unit], headings: Sequence[int]) -> list[_Group]:
    """Neighbours joined, the strongest join first."""
    groups = [_Group([u]) for u in units]
    weight = _rarity(groups)
    after: list[int | None] = [*range(1, len(groups)), None]
    before: list[int | None] = [None, *range(len(groups) - 1)]
    current: dict[int, float] = {}  # the bond of each group with the one after it
    queue: list[tuple[float, int]] = []

    def see(k: int | None) -> None:
        if k is not None:
            then = after[k]
            current[k] = _bond(groups[k], groups[then], headings, weight) if then is not None else 0.0
            heappush(queue, (-current[k], k))

    for k in range(len(groups)):
        see(k)
    while queue and -queue[0][0] >= JOIN:
        bond, k = heappop(queue)
        then = after[k]
        if current.get(k) != -bond or then is None:
            continue  # seen before one of the two grew
        groups[k].units += groups[then].units
        current.pop(then)
        after[k] = beyond = after[then]
        if beyond is not None:
            before[beyond] = k
        see(before[k])
        see(k)
    return [groups[k] for k in sorted(current)]


def _rarity(groups: Sequence[_Group]) -> dict[str, float]:
    """What a stem tells when two groups share it: less, the more groups have it."""
    df = Counter(s for g in groups for s in g.stems())
    return {s: 1 / n for s, n in df.items()}


def _bond(one: _Group, other: _Group, headings: Sequence[int], weight: dict[str, float]) -> float:
    """How much speaks for two neighbouring groups being one topic."""
    last, first = one.units[-1], other.units[0]
    size = len(one.units) + len(other.units)
    gap = first.paragraph - last.paragraph
    above = bisect_right(headings, last.paragraph)
    if gap >= len(NEARNESS) or size > MOST_SENTENCES or (above < len(headings) and headings[above] <= first.paragraph):
        return 0.0
    bond = NEARNESS[gap]
    if gap and above and first.paragraph - headings[above - 1] <= SECTION:
        bond += UNDER
    if last.speaker is not None and first.speaker is not None:
        named = last.speaker[:1].isupper() and first.speaker[:1].isupper()
        bond += SAME_SPEAKER if last.speaker == first.speaker else OTHER_SPEAKER + (PARTED if gap and named else 0.0)
    elif gap and first.speaker is not None:
        before = next((u.speaker for u in reversed(one.units) if u.speaker is not None and u.paragraph == last.paragraph), None)
        bond += GOES_BACK if before == first.speaker else BEGINS_TO_SPEAK
    if gap <= 1 and first.opens in _REFERS_BACK:
        bond += REFERS_BACK
    if first.opens in _GOES_ON:
        bond += GOES_ON
    if first.opens in _TURNS:
        bond -= TURNS
    if first.names - {n for u in one.units for n in u.names}:
        bond -= NEW_NAME
    if last.own_names & first.own_names:
        bond += OWN_NAME
    own = {s for u in one.units for s in u.own} & {s for u in other.units for s in u.own}
    bond += min(MOST_WORDS_SHARED, _likeness(one, other, weight) + OWN_WORD * sum(told(s) for s in sorted(own)) / UNLISTED)
    return bond - SIZE * (size - 2)


def _likeness(one: _Group, other: _Group, weight: dict[str, float]) -> float:
    """Cosine of the groups' rare words."""
    sides = [{s: w for u in g.units for s, w in u.stems.items()} for g in (one, other)]
    shared = sum(sides[0][s] * sides[1][s] * (0.3 + weight[s]) for s in sorted(sides[0].keys() & sides[1].keys()))
    norms = [sum(w * w for w in side.values()) ** 0.5 or 1.0 for side in sides]
    return float(shared / (norms[0] * norms[1]))


def _far(groups: list[_Group]) -> list[_Group]:
    """Groups that lie apart, joined where they alone share what the other article lacks."""
    holders: dict[str, list[int]] = defaultdict(list)
    for k, group in enumerate(groups):
        for stem, count in group.stems().items():
            if count and max(u.stems.get(stem, 0.0) for u in group.units) >= UNLISTED:
                holders[stem].append(k)
    shared: Counter[tuple[int, int]] = Counter()
    for held in holders.values():
        if len(held) == 2:
            shared[held[0], held[1]] += 1
    home = list(range(len(groups)))
    for (first, second), count in sorted(shared.items(), key=lambda s: (-s[1], s[0])):
        i, j = home[first], home[second]
        if count >= FAR and i != j and len(groups[i].units) + len(groups[j].units) <= MOST_SENTENCES:
            groups[i].units = sorted(groups[i].units + groups[j].units, key=lambda u: u.sentence)
            home = [i if h == j else h for h in home]
    return [g for k, g in enumerate(groups) if home[k] == k]
