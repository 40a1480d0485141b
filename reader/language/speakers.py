"""Who says each quotation, and the word that says so. Pure; spans are half-open code points of one paragraph.

The quotation's own sentence comes first (attribution.py), then what the paragraph or the one before it carries over; people.py says who that is.
"""

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reader.article.model import Article, Span
from reader.language.attribution import RULES
from reader.language.beside import asked_about, author, before_dashes, of_somebody, with_somebody
from reader.language.cues import cues
from reader.language.in_person import in_person
from reader.language.main_subject import Range, main_subject
from reader.language.people import People
from reader.language.phrases import PERSONAL, Token, ends_of, reporting, span_of, tokens, with_back
from reader.language.quotation_kinds import WORD, whole_sentence
from reader.language.reading import Name, Quotation, QuotationKind, Sentence, Speaker
from reader.language.reported import told
from reader.language.sayers import can_say
from reader.language.scene import Attribution, Scene
from reader.language.set_in import giver
from reader.language.set_off import is_heard_from, opening
from reader.language.subjects import left_subject, right_subject
from reader.language.unspoken import unspoken

FAR = 250
"""Tokens: what stands further from a quotation than any sentence is long does not say who speaks, and a paragraph of nothing but quotations is read once."""
_CLOSING = "'’\"”"
_CREDIT = 6  # tokens
_ANSWER = 20  # tokens between "...!" and the verb that reports it


@dataclass(slots=True)
class _Said:
    """The words that name the speaker and the cue, and whether the quotation's own sentence says so."""

    mention: Span
    cue: Span | None
    own: bool


@dataclass(slots=True)
class _Carried:
    """What goes over from one paragraph to the next: who spoke last, and whether the paragraph ended in speech."""

    said: _Said | None = None
    quoted: bool = False
    lead: _Said | None = None
    colon: bool = False


@dataclass(slots=True)
class _Level:
    """A paragraph's text, or the inside of a quotation, with the quotations directly in it. `named`: where people’s names end in the paragraph."""

    paragraph: int
    start: int
    end: int
    named: Container[int] = ()
    inside: list[tuple[int, int, int]] = field(default_factory=list)  # start, end, quotation


def attribute(article: Article, sentences: Sequence[Sentence], names: Sequence[Name], quotations: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """The same quotations, in order, with speaker and cue where the article says so; kinds made firm by what was found."""
    starts: dict[int, list[int]] = defaultdict(list)
    for sentence in sentences:
        starts[sentence.span.paragraph].append(sentence.span.start)
    found: dict[int, _Said] = {}
    cuts: dict[int, tuple[int, _Said]] = {}
    ahead: dict[int, _Said] = {}
    carried = _Carried()
    levels = _levels(article, quotations, ends_of(names))
    for number in range(len(article.paragraphs)):
        for depth, level in enumerate(levels[number]):
            state = _read_level(article, level, quotations, starts[number], found, cuts, ahead, carried if depth == 0 else _Carried())
            if depth == 0:
                carried = state
    people = People(article, sentences, names, quotations)
    out: list[Quotation] = []
    for i, quotation in enumerate(quotations):
        parts = [(quotation, found.get(i))]
        if i in cuts:
            paragraph, said = cuts[i]
            first, second = (tuple(s for s in quotation.spans if (s.paragraph >= paragraph) is later) for later in (False, True))
            parts = [(replace(quotation, spans=first), found.get(i)), (replace(quotation, spans=second), said)]
        out += [_resolved(q, said, people, ahead.get(i)) for q, said in parts if q.spans]
    return in_person(article, out)


def _record(article: Article, found: dict[int, _Said], cuts: dict[int, tuple[int, _Said]], token: Token, paragraph: int, said: _Said) -> None:
    """Keeps the first attribution. A later paragraph with another speaker of its own shows that a closing mark was forgotten."""
    earlier = found.setdefault(token.quotation, said)
    if earlier is said or not said.own or earlier.mention.paragraph == paragraph or token.quotation in cuts:
        return
    one, other = (article.text(s.mention).lower().split() for s in (earlier, said))
    if not earlier.own:
        found[token.quotation] = said
    elif other[0] not in PERSONAL and one[0] not in PERSONAL and not set(one) & set(other):
        cuts[token.quotation] = (paragraph, said)


def _levels(article: Article, quotations: Sequence[Quotation], named: Mapping[int, Container[int]]) -> list[list[_Level]]:
    """For each paragraph: the paragraph itself first, then each quotation in it that holds others."""
    out = [[_Level(i, 0, len(p.text), named.get(i, ()))] for i, p in enumerate(article.paragraphs)]
    within: list[list[int]] = [[-1] for _ in out]
    begin: list[list[tuple[int, int]]] = [[(0, 0)] for _ in out]
    for i, quotation in enumerate(quotations):
        for span in quotation.spans:
            levels, parents, begun = out[span.paragraph], within[span.paragraph], begin[span.paragraph]
            # what begins last before it holds it, or lies in what does
            home = begun[bisect_right(begun, (span.start, len(levels))) - 1][1]
            while home and span.end > levels[home].end:
                home = parents[home]
            levels[home].inside.append((span.start, span.end, i))
            insort(begun, (span.start, len(levels)))
            parents.append(home)
            levels.append(_Level(span.paragraph, span.start, span.end, levels[0].named))
    return [[level for k, level in enumerate(levels) if k == 0 or level.inside] for levels in out]


def _read_level(
    article: Article,
    level: _Level,
    quotations: Sequence[Quotation],
    starts: Sequence[int],
    found: dict[int, _Said],
    cuts: dict[int, tuple[int, _Said]],
    ahead: dict[int, _Said],
    carried: _Carried,
) -> _Carried:
    """Attributes the quotations of one level in order; returns what the next paragraph may take over."""
    text = article.paragraphs[level.paragraph].text
    run = tokens(text, level.start, level.end, level.inside, level.named)
    edges = _edges(run, starts)
    earlier: dict[int, Attribution] = {}
    spoke: _Said | None = None
    waiting = (-1, 0, -1)  # a quotation whose sentence does not say whose it is, and that sentence
    for k, token in enumerate(run):
        if token.kind != "quotation":
            continue
        low, high = _sentence_at(edges, k, len(run))
        low, high = max(low, k - FAR), min(high, k + FAR)
        if unspoken(run, low, k):
            continue
        said = _own(level, run, low, high, k, earlier, token)
        if said is None:
            said = _carried_over(level, run, low, high, k, spoke, carried, quotations[token.quotation].kind)
        if said is not None and said.own and waiting[2] == low and said.cue is not None and said.cue.start > token.end:
            if not any(reporting(run, v) == "finite" for v in range(waiting[1], low)):
                ahead[waiting[0]] = replace(said, own=False)  # "It was “a mess of a race.” It was “low,” Roth said."
        elif said is None or said.cue is None:
            waiting = token.quotation, low, high
        if said is not None:
            _record(article, found, cuts, token, level.paragraph, said)
            if said.own or (spoke is None and quotations[token.quotation].kind != "title"):
                spoke = said
    return _what_goes_on(level, run, edges, spoke, carried)


def _own(level: _Level, run: Sequence[Token], low: int, high: int, k: int, earlier: dict[int, Attribution], token: Token) -> _Said | None:
    """What the quotation's own sentence says."""
    scene = Scene(run, low, high, k, earlier, len(WORD.findall(token.text)), token.text.rstrip(_CLOSING)[-1:])
    for rule in RULES:
        attribution = rule(scene)
        if attribution is not None:
            attribution = Attribution(author(run, low, attribution.speaker), attribution.cue)
            earlier[k] = attribution
            return _said(level, run, attribution, own=True)
    return None


def _said(level: _Level, run: Sequence[Token], attribution: Attribution, *, own: bool) -> _Said:
    mention = span_of(level.paragraph, run, *(giver(run, attribution.speaker) or attribution.speaker))
    cue = span_of(level.paragraph, run, *with_back(run, attribution.cue)) if attribution.cue != attribution.speaker else None
    return _Said(mention, cue, own)


def _carried_over(
    level: _Level, run: Sequence[Token], low: int, high: int, k: int, spoke: _Said | None, carried: _Carried, kind: QuotationKind
) -> _Said | None:
    """A quotation whose sentence says nothing: the last speaker of its paragraph, the words that lead up to it, the paragraph before."""
    alone = k == low
    if not alone:
        if kind != "direct":
            return None
        scene = Scene(run, low, high, k, {}, 0, "")
        attribution = opening(scene)
        if attribution is not None:
            predicate = attribution.speaker[1] == k - 1 and run[k].text[:1].islower() and run[k - 1].low.partition("'")[0] not in PERSONAL
            return (
                None if predicate or is_heard_from(run, low, k) else _said(level, run, attribution, own=False)
            )  # "His cousin “started shouting”": of him, and not by him
    if spoke is not None:
        return replace(spoke, own=False)
    lead = _lead(level, run, max(0, low - FAR), asked_about(run, low))
    if lead is not None:
        return lead
    if kind == "direct" and alone:
        return carried.said if carried.quoted or carried.colon or carried.lead is None else carried.lead
    return None


def _lead(level: _Level, run: Sequence[Token], low: int, high: int) -> _Said | None:
    """Who speaks or acts in the words before: the last reporting verb's subject, else the last sentence's subject."""
    for v in range(high - 1, low - 1, -1):
        form = reporting(run, v)
        if (form == "finite" and not told(run, low, v)) or form == "ing":
            subject = with_somebody(run, low, before_dashes(run, low, v - 1)) if form == "ing" else _set_off(run, v, high) or left_subject(run, low, v)
            if subject is not None:
                return _said(level, run, Attribution(subject, (v, v)), own=False)
    subject = main_subject(run, low, high)
    return _said(level, run, Attribution(subject, subject), own=False) if subject is not None else None


def _set_off(run: Sequence[Token], v: int, high: int) -> Range | None:
    """Who is named after a verb that a comma parts from what is said: "The court will hear it, said Roth’s lawyer, Ines Ode."."""
    if v == 0 or run[v - 1].text != "," or run[v].low not in cues().speech:
        return None
    subject = right_subject(run, v + 1, high)
    if subject is None or run[subject[0]].low in PERSONAL:
        return None
    return subject if subject[1] + 1 >= high or run[subject[1] + 1].text in (",", ".") else None


def _what_goes_on(level: _Level, run: Sequence[Token], edges: Sequence[int], spoke: _Said | None, carried: _Carried) -> _Carried:
    if not run:
        return carried
    ends = run[-1]
    if len(run) <= _CREDIT and any(t.kind == "word" and "/" in t.text for t in run):
        return _Carried()  # "Velm Press/Harbour Pictures" took the picture
    low = edges[bisect_right(edges, len(run) - 1) - 1]
    if spoke is not None and any(t.kind == "quotation" for t in run[low:]):
        return _Carried(replace(spoke, own=False), quoted=True, lead=replace(spoke, own=False))
    lead = _lead(level, run, low, len(run)) or (_lead(level, run, 0, len(run)))
    if lead is None:
        return _Carried(carried.said, False, carried.lead)
    said = replace(spoke, own=False) if spoke is not None else lead
    return _Carried(said, spoke is not None, lead, ends.text == ":")


def _edges(run: Sequence[Token], starts: Sequence[int]) -> list[int]:
    """Token indices where a sentence starts, quotations being whole; a sentence that goes on after a quotation is not cut there."""
    edges = [0]
    for k in range(1, len(run)):
        previous, token = run[k - 1], run[k]
        at = bisect_right(starts, token.start) - 1
        begins = at >= 0 and starts[at] > previous.start and starts[at] >= previous.end - 1 and starts[at] <= token.start
        if token.kind == "quotation" and at >= 0 and previous.kind != "quotation":
            begins = begins or previous.end <= starts[at] <= token.start
        if previous.kind == "quotation":
            final = previous.text.rstrip(_CLOSING)[-1:]  # "“… are ‘idle.’” The mayor said": the marks within close with it
            begins = final in ".!?…" and token.kind in ("word", "quotation") and not (token.kind == "word" and not token.capital)
            if begins and final in "!?…" and _answers(run, k):
                begins = False
        elif not begins and previous.kind == "mark" and previous.text in ".!?" and token.kind == "quotation":
            begins = True
        if begins:
            edges.append(k)
    return edges


def _answers(run: Sequence[Token], k: int) -> bool:
    """After "...?": whether a subject and a reporting verb follow at once."""
    for v in range(k + 1, min(len(run), k + _ANSWER)):
        if run[v].kind == "mark" and run[v].text in ".!?;:" and not (run[v].text == "." and v + 1 < len(run) and run[v + 1].text == ","):
            return False
        if reporting(run, v) == "finite":
            if run[v + 1 : v + 2] and run[v + 1].text == ":":
                return False  # "“…?” Roth answers: “…”": a question, and an answer that opens a sentence of its own
            subject = left_subject(run, k, v)
            return subject is not None and subject[0] == k
    return False


def _sentence_at(edges: Sequence[int], k: int, size: int) -> tuple[int, int]:
    i = bisect_right(edges, k)
    return edges[i - 1], edges[i] if i < len(edges) else size


_NOBODY = frozenset("it its they them their one this that these those".split())
"""What tells the reader nothing of who speaks, where the article does not say whom it stands for."""


def _resolved(quotation: Quotation, said: _Said | None, people: People, ahead: _Said | None) -> Quotation:
    """With the speaker's name, that of the sentence `ahead` where nobody is named before; a short stretch that nobody says is held at a distance."""
    if quotation.kind == "title":
        return quotation
    words = sum(len(people.words(span)) for span in quotation.spans)
    text = people.who(said.mention) if said is not None else ""
    if not people.known(text) and not can_say(text):
        said = ahead if quotation.kind == "direct" else None
        text = people.who(ahead.mention) if said is not None and ahead is not None else text
    if text.lower() in _NOBODY and said is not None:
        several = people.several_before(said.mention) if text.lower() in ("they", "them", "one") else None
        if several is None:
            return replace(quotation, kind="direct", cue=said.cue) if said.own else quotation
        text = several
    if said is not None and not said.own and of_somebody(people.article.text(quotation.spans[0]), text) and people.person(text):
        said = None
    if said is None or (quotation.kind == "scare" and not said.own):
        alone = quotation.kind == "direct" and whole_sentence(people.article, quotation.spans[0])
        return replace(quotation, kind="scare") if words <= 4 and len(quotation.spans) == 1 and not alone else quotation
    return replace(quotation, kind="direct", speaker=Speaker(text, said.mention), cue=said.cue)
