"""The tables of a report: shared quotes with both wordings, one-sided facts by topic, differences. Pure; runs joined are the words of the article."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from reader.article.model import Span
from reader.article.sides import OTHER, SIDES, Side
from reader.comparison.kinds import without_insertions
from reader.comparison.lacking import Known, known, lacking, spelled
from reader.comparison.laid import Laid
from reader.comparison.model import Comparison, OneSided, QuoteKind, SharedQuote
from reader.comparison.spoken import Spoken
from reader.comparison.terms import told
from reader.comparison.wording import Stretch, differ
from reader.comparison.worth import Worth, telling_first
from reader.framing.written import Shown
from reader.language.reading import Reading, Sentence
from reader.language.words import words as words_of
from reader.report.credited import credited
from reader.report.decided import Decided
from reader.report.extracts import ELLIPSIS, best_clauses, closed, flat, put_together, sentence_at, sentences_at, shorten, within
from reader.report.findings import Finding, continued, speakers
from reader.report.framed import Framed, Half, framed
from reader.report.model.marked import Reference, Run
from reader.report.model.tables import DifferenceEntry, FactEntry, FramedEntry, QuoteEntry, Tables
from reader.report.near import Near
from reader.report.own_words import OwnWords
from reader.report.places import in_order
from reader.report.read_together import read_together
from reader.report.reasons import reason, verdict, what
from reader.report.rows import reference
from reader.report.woven import wordings

NEAREST = 110
LACKING = 8
NAMED = 0.3  # how much of its weight a word with a capital has: who is named stands in every clause
FILLING = 12  # letters of a passage that are worth as much as the least telling word of a fact: a few words alone say too little
_DIGITS = re.compile(r"\d+")
_FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")
Alone = Mapping[Span, Sequence[OneSided]]


@dataclass(frozen=True, slots=True)
class _Beside:
    """What stands across from the one-sided stretches of an article."""

    alone: Alone
    near: Near
    linked: Mapping[int, Sequence[Sentence]]
    """The sentences across that are linked to any of a paragraph."""

    known: Known
    quoted: Laid[str]
    """Where somebody is quoted, with the mark that opens it."""


def tables(state: Decided, found: Sequence[tuple[Finding, str]], shown: Shown, words: OwnWords) -> Tables:
    """Every finding that stands, in full. `found` gives each its anchor, `shown` the names that people go by."""
    anchors = {finding.key: anchor for finding, anchor in found}
    kept = [finding for finding, _ in found]
    view = state.comparison
    quote_of = {(quote.a, quote.b): quote for quote in state.quotes}
    difference_of = {(difference.a, difference.b): difference for difference in state.differences}
    differences = []
    for finding in kept:
        if finding.kind == "difference":
            difference = difference_of[finding.places[0][1], finding.places[1][1]]
            a, b = difference.a, difference.b
            differences.append(
                DifferenceEntry(
                    anchors[finding.key],
                    what(difference, words),
                    reference("a", a.paragraph),
                    flat(view.a.article.text(a)),
                    reference("b", b.paragraph),
                    flat(view.b.article.text(b)),
                    verdict(difference, words),
                    reason(difference, view, words),
                )
            )
    said = Spoken(view.a, [quote.a for quote in view.quotes]), Spoken(view.b, [quote.b for quote in view.quotes])
    everybody = framed(view, shown, words)
    beside = {"a": _beside(state, "a"), "b": _beside(state, "b")}
    return Tables(
        quotes=tuple(_quote(view, quote_of[f.places[0][1], f.places[1][1]], anchors[f.key], said, shown, words) for f in kept if f.kind == "quote"),
        only_a=tuple(_facts(view, "a", finding, anchors[finding.key], beside["a"], words) for finding in kept if finding.kind == "only a"),
        only_b=tuple(_facts(view, "b", finding, anchors[finding.key], beside["b"], words) for finding in kept if finding.kind == "only b"),
        differences=tuple(differences),
        names=_framed(everybody, "name", words),
        sources=_framed(everybody, "source", words),
        wording=wordings(view, [(quote_of[f.places[0][1], f.places[1][1]], anchors[f.key]) for f in kept if f.kind == "quote"], shown, words),
    )


def _framed(everybody: Sequence[Framed], kind: str, words: OwnWords) -> tuple[FramedEntry, ...]:
    """Of everybody those that are named or those that are quoted."""
    entries = []
    for one in everybody:
        if one.kind == kind:
            a, b = one.a or Half((), 0, ""), one.b or Half((), 0, "")
            places = [tuple(reference(side, paragraph) for paragraph in in_order(half.places)) for side, half in zip(SIDES, (a, b), strict=True)]
            entries.append(FramedEntry(one.name, "" if one.named else words.say("not by name"), places[0], a.said, places[1], b.said))
    return tuple(entries)


def _quote(view: Comparison, quote: SharedQuote, anchor: str, said: tuple[Spoken, Spoken], shown: Shown, words: OwnWords) -> QuoteEntry:
    a, b = view.a.article.text(quote.a), view.b.article.text(quote.b)
    stretches = differ(*without_insertions(a, b)) if quote.kind in ("trimmed", "altered") else ()
    told = _told(quote, said)
    more = ["", ""]
    if quote.kind in ("identical", "trimmed"):
        more = [put_together(r.article, s.continuation(span)) for r, s, span in zip((view.a, view.b), said, (quote.a, quote.b), strict=True)]
    return QuoteEntry(
        anchor,
        speakers(quote, shown) or words.say("not said"),
        _how(quote.kind if quote.kind == "altered" or not told else "paraphrased", words),
        reference("a", quote.a.paragraph),
        _worded(closed(a) if "a" in told else a, "a", stretches),
        reference("b", quote.b.paragraph),
        _worded(closed(b) if "b" in told else b, "b", stretches),
        " ".join(continued(more[0], more[1], 220, words)),
        told,
    )


def _told(quote: SharedQuote, said: tuple[Spoken, Spoken]) -> tuple[Side, ...]:
    """The sides on which a shared quote is indirect speech, be it in the same words: marks that an article lacks would make it quote somebody."""
    sides = zip(SIDES, said, (quote.a, quote.b), strict=True)
    return tuple(side for side, spoken, span in sides if not spoken.is_quoted(span))


def _how(kind: QuoteKind, words: OwnWords) -> str:
    said = {
        "identical": words.say("The same words"),
        "trimmed": words.say("One is cut shorter"),
        "altered": words.say("Worded differently"),
        "paraphrased": words.say("In indirect speech"),
    }
    return said[kind]


def _worded(text: str, side: Side, stretches: Sequence[Stretch]) -> tuple[Run, ...]:
    """The wording, with the words that the other side lacks marked `only`."""
    ranges = [stretch.a if side == "a" else stretch.b for stretch in stretches if stretch.kind == f"only {side}"]
    found, at = [], 0
    for start, end in ranges:
        found += [Run(text[at:start]), Run(text[start:end], only=True)]
        at = end
    return tuple(run for run in [*found, Run(text[at:])] if run.text)


def _beside(state: Decided, side: Side) -> _Beside:
    view = state.comparison
    reading, across = (view.a, view.b) if side == "a" else (view.b, view.a)
    linked: dict[int, list[Sentence]] = {}
    for link in state.links:
        own, there = (link.a, link.b) if side == "a" else (link.b, link.a)
        number = sentence_at(across, there) if link.confidence != "possible" else None
        if number is not None:
            linked.setdefault(own.paragraph, []).append(across.sentences[number])
    texts = reading.article.paragraphs
    direct = [(q.spans, texts[q.spans[0].paragraph].text[max(0, q.spans[0].start - 1) : q.spans[0].start]) for q in reading.quotations if q.kind == "direct"]
    quoted = Laid((part, mark) for parts, mark in direct for part in parts)
    return _Beside(_by_span(view.only_a if side == "a" else view.only_b), Near(state, side), linked, known(reading, across), quoted)


def _said(reading: Reading, beside: _Beside, span: Span) -> str:
    """A stretch as it is read: what stands inside a longer quotation in marks of its own, with an ellipsis where it breaks off a sentence of it."""
    text = flat(reading.article.text(span))
    met = beside.quoted.meeting(span)
    mark = next((mark for part, mark in met if span in part), "")
    before, after = _broken(reading, [part for part, _ in met], span)
    if mark not in ("“", '"') or any(sign in text for sign in '“”"'):
        return closed(text, before, after)
    return f"{mark}{before}{text}{after}{'”' if mark == '“' else mark}"


def _broken(reading: Reading, quoted: Iterable[Span], span: Span) -> tuple[str, str]:
    """An ellipsis for the front and for the end of a stretch, where words of the same sentence and the same quotation stand beyond it."""
    text, near = reading.article.paragraphs[span.paragraph].text, sentences_at(reading, span)
    if not near:
        return "", ""
    first, last = reading.sentences[near.start].span.start, reading.sentences[near.stop - 1].span.end
    ahead = [text[max(first, part.start) : span.start] for part in quoted if part.start < span.start]
    behind = [text[span.end : min(last, part.end)] for part in quoted if part.end > span.end]
    before, after = (ELLIPSIS if any(map(str.isalnum, "".join(cut))) else "" for cut in (ahead, behind))
    return before, after


def _by_span(facts: Iterable[OneSided]) -> Alone:
    """What is one-sided, by its stretch."""
    found: dict[Span, list[OneSided]] = {}
    for fact in facts:
        found.setdefault(fact.span, []).append(fact)
    return found


def _facts(view: Comparison, side: Side, finding: Finding, anchor: str, beside: _Beside, words: OwnWords) -> FactEntry:
    reading, across = (view.a, view.b) if side == "a" else (view.b, view.a)
    spans = [span for _, span in finding.places]
    facts = tuple((reference(side, span.paragraph), _said(reading, beside, span)) for span in _shown(reading, spans))
    telling = _looked_at(reading, across, beside, spans)
    passages: dict[Reference, str] = {}
    for span in _answering(across, telling):
        passages[reference(OTHER[side], span.paragraph)] = within(_around(across, span, telling[span]))
    missing = _missing(_lacking(view, side, beside, spans), " ".join(fact for _, fact in facts)) if telling else []
    listed = ", ".join(missing)
    lacks = words.say("They lack: {words}", words=listed) if len(passages) > 1 else words.say("It lacks: {words}", words=listed)
    also = words.say("Possibly in B too, in other words.") if side == "a" else words.say("Possibly in A too, in other words.")
    remarks = (lacks if missing else "", also if finding.confidence == "possible" else "")
    return FactEntry(anchor, finding.title, facts, tuple(passages.items()), ". ".join(remark for remark in remarks if remark))


def _answering(across: Reading, telling: Mapping[Span, set[str]]) -> list[Span]:
    """Of the passages of each paragraph the one that has most of what the stretches tell beside which it is shown, the first of equals; in order."""
    best: dict[int, tuple[float, Span]] = {}
    for span in sorted(telling):
        shared = {word.stem for word in words_of(across.article.text(span), across.article.language)} & telling[span]
        worth = sum(map(told, shared))
        if span.paragraph not in best or worth > best[span.paragraph][0]:
            best[span.paragraph] = worth, span
    return [span for _, span in best.values()]


def _looked_at(reading: Reading, across: Reading, beside: _Beside, spans: Sequence[Span]) -> dict[Span, set[str]]:
    """The passages across that are near to these stretches, each with the stems that these tell: a sentence of every paragraph that a finding names."""
    told_by = {span: {word.stem for word in words_of(reading.article.text(span), reading.article.language)} for span in spans}
    facts = [fact for span in spans for fact in beside.alone.get(span, ())]
    found: dict[Span, set[str]] = {}
    for fact in facts:
        if fact.nearest is not None:
            found.setdefault(fact.nearest.span, set()).update(told_by[fact.span])
    named = {span.paragraph for span in found}
    linked = {sentence.span.paragraph: sentence.span for span in spans for sentence in reversed(beside.linked.get(span.paragraph, ()))}
    for paragraph in beside.near.of(facts):
        if paragraph not in named:
            span = linked.get(paragraph, across.article.whole(paragraph))
            found[span] = set().union(*told_by.values())
    return found


def _lacking(view: Comparison, side: Side, beside: _Beside, spans: Sequence[Span]) -> list[Sequence[str]]:
    """What each of these stretches tells and the other article has nowhere."""
    reading, across = (view.a, view.b) if side == "a" else (view.b, view.a)
    found: list[Sequence[str]] = []
    for span in spans:
        near = [fact.nearest.missing for fact in beside.alone.get(span, ()) if fact.nearest is not None]
        if near:
            found += near
        else:
            found.append(lacking(reading, beside.known, span, across.article.language))
    return found


def _missing(words: Sequence[Sequence[str]], said: str) -> list[str]:
    """Of what each stretch has alone the words that tell most, in turn, the telling ones first; no word twice in two spellings."""
    found: dict[str, str] = {}
    worth = Worth(said)
    told_first = [sorted((_whole(word, said) for word in dict.fromkeys(stretch)), key=lambda word: -worth(word)) for stretch in words]
    for word in (word for turn in zip_longest(*told_first) for word in turn if word is not None):
        if spelled(word) not in found:
            found[spelled(word)] = word
            if len(found) == LACKING:
                break
    chosen = telling_first(sorted(found.values(), key=lambda word: said.casefold().find(word.casefold())), said)
    return [word for word in chosen if not any(f" {word} " in f" {other} " for other in chosen if other != word)]


def _shown(reading: Reading, spans: Sequence[Span]) -> Iterator[Span]:
    """The stretches as they are read: with who says it, where that is not one of them."""
    joined = read_together(reading, spans)
    for number, span in enumerate(joined):
        whole = credited(reading, span)
        yield span if number and joined[number - 1].common(whole) else whole


def _whole(word: str, said: str) -> str:
    """The figure that a piece of it stands for: "2.1" for the "1" of a text that says "2.1 million"; any other word as it is."""
    if not word.isdigit():
        return word
    return next((figure for figure in _FIGURE.findall(said) if word in _DIGITS.findall(figure)), word)


def _around(reading: Reading, span: Span, telling: set[str]) -> str:
    """What a passage has that comes nearest: the clauses whose words tell most of what a fact says in these stems."""
    index = sentence_at(reading, span)
    if index is None:
        return shorten(reading.article.text(span), NEAREST)

    def worth(clause: Span) -> float:
        text = reading.article.text(clause)
        shared = {word.stem: NAMED if text[word.start].isupper() else 1.0 for word in words_of(text, reading.article.language) if word.stem in telling}
        return sum(told(stem) * share for stem, share in shared.items()) + len(clause) / FILLING

    return best_clauses(reading, index, worth, NEAREST)
