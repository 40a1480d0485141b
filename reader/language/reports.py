"""Indirect speech: the clauses that say what somebody said, without quotation marks. Pure; spans are code points of one paragraph."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.article.model import Span
from reader.language.attribution import governed_subject
from reader.language.cues import cues
from reader.language.main_subject import Range, main_subject
from reader.language.people import People
from reader.language.phrases import DETERMINERS, LINKS, Token, ends_of, is_comma, reporting, tokens
from reader.language.reading import Reading
from reader.language.scene import Scene

_SHORTEST = 4
_DASH, _OPENING = re.compile(r"(?:—|–|--|―)\s*"), re.compile(r"\w+")
_ASIDE = DETERMINERS | {"though", "although", "even", "despite", "after", "weeks", "days", "months", "years", "hours"}  # "not …", "but …" go on with the report
_GOES_ON = frozenset("assuming including meaning nothing something anything everything being saying".split())
_SAYS = frozenset(("that", "whether", "how", "why"))
_PARTIAL = 5  # words: a shorter quotation inside a report is part of it


@dataclass(frozen=True, slots=True)
class Report:
    """A stretch of one sentence that reports: `sentence` is its index, `span` the reported words with their cue, None where nobody is named."""

    sentence: int
    span: Span
    speaker: str | None
    cue: Span | None


@lru_cache(maxsize=2)
def reports(reading: Reading) -> tuple[Report, ...]:
    """For every sentence with words outside quotation marks: each reporting clause, or the whole sentence where none reports. In order."""
    people = People(reading.article, reading.sentences, reading.names, reading.quotations)
    masks: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    starts = {(s.span.paragraph, s.span.start) for s in reading.sentences}
    for number, quotation in enumerate(reading.quotations):
        for span in quotation.spans:
            inside = masks[span.paragraph]
            if (
                quotation.kind == "direct"
                and (not inside or span.start >= inside[-1][1])
                and (len(people.words(span)) > _PARTIAL or (span.paragraph, span.start - 1) in starts)
            ):
                inside.append((span.start, span.end, number))
    named = ends_of(reading.names)
    over = {q.cue: q.spans[-1] for q in reading.quotations if q.cue is not None and q.kind == "direct" and q.spans[-1] < q.cue}
    out: list[Report] = []
    for index, sentence in enumerate(reading.sentences):
        where = sentence.span
        inside = [(max(s, where.start), min(e, where.end), n) for s, e, n in masks[where.paragraph] if s < where.end and e > where.start]
        run = tokens(reading.article.paragraphs[where.paragraph].text, where.start, where.end, inside, named.get(where.paragraph, ()))
        out += _of_sentence(index, where.paragraph, run, people, over)
    return tuple(out)


def _of_sentence(index: int, paragraph: int, run: Sequence[Token], people: People, over: Mapping[Span, Span]) -> list[Report]:
    """Each finite or participial reporting verb opens a report that lasts to the next one or the sentence's end.

    `over`: for each verb whose quotation stands before it its last part.
    """
    size = len(run)
    if sum(1 for t in run if t.kind == "word") < _SHORTEST:
        return []
    found: list[tuple[int, Range | None]] = []
    parting = [k for k, t in enumerate(run) if _parts(t)]
    for v in range(size):
        form = reporting(run, v, first=v == 0 and run[v].low not in cues().nouns)
        if form is None or (run[v].low not in cues().speech and run[v].low not in _STANCE):
            continue
        if run[v].low == "asked" and (v == 0 or run[v - 1].low in LINKS):
            continue  # "when asked whether": the question put to whom the sentence is about
        if run[v].low in _STANCE and run[v].low not in cues().speech and found and not _apart(parting, found[-1][0], v):
            continue
        found.append((v, governed_subject(Scene(run, 0, size, size, {}, 0, ""), v, form)))
    out: list[Report] = []
    quoted = False
    verbs = [v for v, _ in found]
    for v, subject in found:
        stop = size
        at = bisect_right(parting, v)
        after = bisect_right(verbs, parting[at]) if at < len(parting) else len(found)
        if after < len(found):
            w, following = found[after]
            stop = following[0] if following is not None and v < following[0] < w else w
        first, last = v, stop - 1
        cue = Span(paragraph, run[v].start, run[v].end)
        if v + 1 < stop and run[v + 1].text == ";":
            first = v + 2  # "She would stay, he said; the town …": what he goes on to say
        if run[v].low in cues().speech and _trails(run, v, size):
            if any(t.kind == "quotation" or t.low == ":" for t in run[v + 1 :]):
                quoted = True  # what it reports is the quotation; before it stands the question, or when it was said
                continue
            first, last = 0, v
        elif cue in over and over[cue].paragraph == paragraph and over[cue].end > run[0].start and not any(t.low in _SAYS for t in run[v + 1 : stop]):
            quoted = quoted or run[0].kind == "quotation"
            continue  # what follows is of what, or to whom, it was said
        while last > first and (run[last].kind != "word" or run[last].low in ("and", "but", "that", "while") or _leads_on(run, last, stop)):
            last -= 1
        if last - first < 1:
            continue
        speaker = people.who(Span(paragraph, run[subject[0]].start, run[subject[1]].end)) if subject is not None else None
        out.append(Report(index, Span(paragraph, run[first].start, run[last].end), speaker, cue))
    if quoted and not out:
        return []
    words = [k for k, t in enumerate(run) if t.kind == "word"]
    subject = main_subject(run, 0, size)
    actor = people.who(Span(paragraph, run[subject[0]].start, run[subject[1]].end)) if subject is not None else None
    out.append(Report(index, Span(paragraph, run[words[0]].start, run[words[-1]].end), actor, None))
    return out


def _leads_on(run: Sequence[Token], last: int, stop: int) -> bool:
    """Whether an adverb belongs to the next verb: "said it was his, and repeatedly | denied …"."""
    return stop < len(run) and last == stop - 1 and run[last].low.endswith("ly") and run[last - 1].low in ("and", "but")


def aside(told: str) -> int | None:
    """Where the reporter's own words begin, after the one dash of a report ("said she would stay — three weeks after …"); two hold an aside within it."""
    dashes = list(_DASH.finditer(told))
    opening = _OPENING.match(told, dashes[0].end()) if len(dashes) == 1 else None
    before = told[: dashes[0].start()].rstrip() if dashes else ""
    if opening is None or len(before.split()) <= _SHORTEST:
        return None
    word = opening.group().lower()
    return len(before) if word in _ASIDE or (word.endswith("ing") and word not in _GOES_ON) else None


def _parts(token: Token) -> bool:
    """Whether a verb after this opens a report of its own, and is not part of what one before it reports."""
    return token.kind in ("mark", "quotation") or token.low in ("and", "but", "while", "as")


def _apart(parting: Sequence[int], v: int, w: int) -> bool:
    """Whether one of the tokens that part reports stands between the verbs at `v` and `w`."""
    at = bisect_right(parting, v)
    return at < len(parting) and parting[at] < w


def _trails(run: Sequence[Token], v: int, size: int) -> bool:
    """A reporting clause at the end: "the bridge is safe, she said on Monday"."""
    if size - v >= 9:
        return False
    rest = [t for t in run[v + 1 :] if t.kind == "word"]
    return v > 4 and len(rest) <= 6 and not any(t.low == "that" for t in rest) and any(is_comma(t) for t in run[max(0, v - 8) : v])


_STANCE = frozenset(
    "believes believed believe believing thinks thought hopes hoped wants wanted refused refuses declined declines opposes opposed supports supported "
    "plans planned intends intended expects expected called calling sought seeking offered offers apologized apologizes thanked thanking".split()
)
