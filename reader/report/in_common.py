"""What of one article's sentence the other tells too: its words without those the other lacks, where enough is left to stand by itself. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reader.article.model import Article, Span
from reader.comparison.terms import told as told_by
from reader.language.reading import Reading
from reader.language.words import STOP, is_english, words
from reader.report.alien import Alien, alien, passage
from reader.report.bracketed import bracketed, people
from reader.report.extracts import sentence_at, undated, whole
from reader.report.lacking import lacking
from reader.report.leaning import leans
from reader.report.overview import words_in
from reader.report.report_side import MOST_ALONE, MOST_QUOTED, ReportSide, share
from reader.report.told import LONGEST, aside, credits, finer, head, is_tail, points, told

MOST_LEFT = 0.2  # of what is printed of it
ENOUGH = 3  # words that both have, for their number to say something
LEAST_SHARED = 0.5  # of what both say, by how much its words tell, that must not have been cut off
HEAD = 4 * LONGEST  # letters of a sentence that are looked through for its verb
ASIDE = 4  # telling words of an aside that is worth leaving out
LEAST_HELD = 0.25  # of an aside; one with less is the article's own
CLAUSE, LEAST_OF_CLAUSE = 3, 0.2  # telling words of any other clause that is worth leaving out, and how much of it the other must have for it to stay
TAIL_TELLS = 2  # telling words of a tail, likewise
TAIL = 8  # words of "…, the mayor's office said on Friday."
LONGEST_SENTENCE = 10000
LIGHT_WORDS = 1  # that the other side may lack of what is printed
LIGHT_AMONG = 6  # telling words, so that one light one may be among them
BRACKETED = 0.3  # what a wording is worth less whose "he" is but put in brackets
LEAST_TOLD = 0.4  # of what is printed, that the other article has
ELSEWHERE = 0.5  # what a word is worth that the other article has in another paragraph
FOREIGN = 0.8  # what it costs to print words that the other article does not have


@dataclass(frozen=True, slots=True)
class Wording:
    """One article's sentence for a fact, as it would be printed, and how well it does."""

    worth: float
    text: str


def in_common(side: ReportSide, span: Span, other: ReportSide, met: Sequence[Span]) -> Wording | None:
    """The sentence at a place without what the sentences of the other article that it is linked to lack; None where it would say too much or too little."""
    index = sentence_at(side.reading, span)
    if index is None or span.paragraph == side.headline:
        return None
    sentence = side.reading.sentences[index].span
    if len(sentence) > LONGEST_SENTENCE:
        return None  # no news sentence: each of its clauses would be weighed against all
    alone = side.alone.spans(sentence)
    there = passage(other.reading, met, other.named, other.spoken)
    foreign = alien(side.reading, sentence, there, [*_known(side, sentence, other, met), *_called(side, sentence, there)])
    if share(sentence, alone) > MOST_ALONE or (side.share_quoted(sentence) > MOST_QUOTED and not _same(side, sentence, foreign)):
        return None
    echoed = [part for part, wholly in side.echoed.meeting(sentence) if wholly]
    quoted = [part for part in side.quoted.spans(sentence) if not any(part.start >= own.start and part.end <= own.end for own in echoed)]
    never = lacking(side.reading, sentence, quoted, side.across)
    found = _told_by_both(side, index, alone, never, foreign)
    if found is None or words_in(found[0]) < 5 or not points(found[0]):
        return None
    said, kept = undated(side.reading.article, sentence, found[0]), found[1]
    text = bracketed(side, index, said, people(other, met))
    named = text != said
    if leans(text, named or side.names_someone(kept)):
        return None
    shared = weights(side.reading, [sentence]).keys() & weights(other.reading, [whole(other.reading, place) for place in met]).keys()
    printed = weights(side.reading, kept)
    if len(shared) >= ENOUGH and sum(map(told_by, shared & printed.keys())) < LEAST_SHARED * sum(map(told_by, shared)):
        return None  # what both say was cut off
    left = sum(len(part) * share(part, alone) for part in kept) / sum(map(len, kept))
    common = _held(side, span.paragraph, printed)
    worth = _worth(side, kept, text, named) - share(sentence, alone) - left
    return Wording(worth - FOREIGN * (1 - common), text) if left <= MOST_LEFT and worth > 0.5 and common >= LEAST_TOLD else None


def _told_by_both(side: ReportSide, index: int, alone: Sequence[Span], never: Sequence[Span], foreign: Alien) -> tuple[str, tuple[Span, ...]] | None:
    """What is left of a sentence without the words that the other side lacks, but for one that says next to nothing."""
    barred = [*alone, *never, *foreign.heavy]
    found = _without_own(side, index, alone, barred)
    light = sum(light.common(part) > 0 for light in foreign.light for part in found[1]) if found else 0
    if found and light and (light > LIGHT_WORDS or len(weights(side.reading, found[1])) < LIGHT_AMONG):
        found = _without_own(side, index, alone, [*barred, *foreign.light])
    barred += foreign.light
    if found or not barred:
        return found
    return head(side.reading, _bare(side.reading.article, side.reading.sentences[index].span), min(span.start for span in barred))


def _bare(article: Article, span: Span) -> Span:
    """A sentence without the dateline at its head."""
    line = article.dateline
    if line is None or not line.common(span):
        return span
    text = article.text(Span(span.paragraph, line.end, span.end))
    return Span(span.paragraph, line.end + len(text) - len(text.lstrip(" –—-")), span.end)


def _known(side: ReportSide, sentence: Span, other: ReportSide, met: Iterable[Span]) -> list[Span]:
    """The days of a sentence that stand in the sentences across, in whatever words."""
    days = [when for _, when in side.days.meeting(sentence) if when.first is not None]
    there = {(when.first, when.last) for span in met for _, when in other.days.meeting(whole(other.reading, span))} if days else set()
    line = side.reading.article.dateline
    return [when.span for when in days if (when.first, when.last) in there] + ([line] if line is not None else [])


def _called(side: ReportSide, sentence: Span, there: str) -> list[Span]:
    """The bodies and places that a sentence names in full, as the other article does elsewhere, and there by their last word: "the federation"."""
    low = there.casefold()
    mentions = [mention for mention, name in side.named.meeting(sentence) if name.kind != "person"]
    rows = [(mention, [word.folded for word in words(side.reading.article.text(mention))]) for mention in mentions]
    return [mention for mention, row in rows if len(row) > 1 and row[-1] in low and side.across.has_row("".join(f"{word} " for word in row))]


def _same(side: ReportSide, sentence: Span, foreign: Alien) -> bool:
    """Whether the other article has every word of a sentence that names, outside its quoted words, who says them."""
    names = [mention for mention, name in side.named.meeting(sentence) if name.kind == "person" and not share(mention, side.quoted.spans(mention))]
    return not foreign.heavy and len(foreign.light) <= LIGHT_WORDS and bool(names)


def _without_own(side: ReportSide, index: int, alone: Sequence[Span], never: Sequence[Span]) -> tuple[str, tuple[Span, ...]] | None:
    """The words of a sentence without what the other article lacks: its clauses, and their tails where what remains is a sentence still."""
    sentence, clauses = side.reading.sentences[index].span, side.reading.sentences[index].clauses
    for parts in (finer(side.reading.article, clauses), clauses) if is_english(side.reading.article.language) else (clauses,):
        own = [part for part in parts if _beside(side, sentence, part) or _own(side, sentence, part)]
        found = told(side.reading, index, [*alone, *own], never, parts)
        if found is not None:
            return found
    return told(side.reading, index, alone, never)


def weights(reading: Reading, spans: Iterable[Span]) -> dict[str, float]:
    """The stems of the telling words of some stretches, with how much each tells."""
    found = (word for span in spans for word in words(reading.article.text(span), reading.article.language) if word.folded not in STOP)
    return {word.stem: told_by(word.stem) for word in found}


def _held(side: ReportSide, paragraph: int, telling: Mapping[str, float]) -> float:
    """How much of what words tell the other article tells, first of all in the paragraphs that are linked to theirs; 0 to 1."""
    held = side.across.held(paragraph).stems
    shared = sum(weight * (1.0 if stem in held else ELSEWHERE) for stem, weight in telling.items() if stem in held or side.across.has_stem(stem))
    return shared / max(1.0, sum(telling.values()))


def _beside(side: ReportSide, sentence: Span, clause: Span) -> bool:
    """Whether a clause only says more of somebody or something, and next to nothing of it stands across."""
    article = side.reading.article
    head = Span(sentence.paragraph, sentence.start, min(clause.start, sentence.start + HEAD))
    if not aside(article.text(head), article.text(clause)):
        return False
    telling = weights(side.reading, [clause])
    held = side.across.held(clause.paragraph).stems
    shared = sum(weight for stem, weight in telling.items() if stem in held)
    return sum(weight > 1 for weight in telling.values()) >= ASIDE and shared < LEAST_HELD * sum(telling.values())


def _own(side: ReportSide, sentence: Span, clause: Span) -> bool:
    """Whether the other article has next to nothing of a clause, or not who a sentence names at its end as saying it."""
    telling = weights(side.reading, [clause])
    held = _held(side, clause.paragraph, telling)
    if clause.end == sentence.end and credits(side.reading.article.text(clause), TAIL):
        return held < 1 - ELSEWHERE
    least = TAIL_TELLS if is_tail(side.reading.article.text(clause)) else CLAUSE
    return sum(weight > 1 for weight in telling.values()) >= least and held < LEAST_OF_CLAUSE


def _worth(side: ReportSide, kept: Sequence[Span], text: str, in_brackets: bool) -> float:
    """How well words stand by themselves: they name who it is about, and not `in_brackets`, are neither a stub nor long."""
    count = words_in(text)
    named = {name.text: name for part in kept for _, name in side.named.meeting(part)}
    own = sum(not side.across.names(name) for name in named.values())
    worth = 1.0 + 0.15 * min(len(named) - own, 3) - 0.2 * own - 0.02 * max(0, count - 24) - 0.05 * max(0, 8 - count)
    worth -= BRACKETED * in_brackets
    return worth - 0.6 * max(side.share_quoted(part) for part in kept)
