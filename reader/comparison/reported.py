"""One statement, reported otherwise: the verb that reports it, and how hard it presses for something. Pure.

"Said" here and "claimed", "admitted" or "mocked" there: the verb says of the statement what the other article does not. "Suggested" here and "urged"
there: more or less is asked for. Both articles can be right; whoever studies how they tell it would look. Only for one speaker, and English verbs.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, partial

from reader.article.model import Span
from reader.comparison.giving import given
from reader.comparison.located import Located
from reader.comparison.model import Difference, SharedQuote
from reader.comparison.terms import told
from reader.comparison.utterances import one_speaker
from reader.comparison.voices import BothVoices
from reader.language.cues import forms, listed
from reader.language.grammar import DETERMINERS
from reader.language.words import STOP, Word, words

BothSaid = tuple[dict[tuple[str, ...], set[str]], dict[tuple[str, ...], set[str]]]

FORCES = ("wished", "asked", "urged", "ordered")
_REACH = 12  # words after a verb that say what it reports
_FAR = 400  # characters that so many words hardly take
_SHARED = 3  # telling stems in reach of both verbs that make two reports one statement
_PRESSED = 2  # telling stems in reach of both verbs that make what is pressed for one thing
_BEFORE = 40  # words before a verb that say who presses
_MANY = 8  # verbs of one sentence
_FRAGMENT = 3  # words; a verb says less of a shorter quotation than of the words around it
_OF_ANY_LENGTH = frozenset(["plain", "doubted", "admitted", "insisted"])
_ON = {"call": frozenset(["on", "for", "upon"]), "appeal": frozenset(["to", "for"])}
_UNSAID = frozenset("not n't never t no refused declined refuses declines refusing declining".split())
_BE = frozenset("be been being is was were are am get gets got".split())
_BEFORE_PLAIN = frozenset("to will would should must they we i you who".split())


@cache
def _tones() -> dict[str, str]:
    """Each form of a reporting verb to what it says besides."""
    return {form: section for section, lines in listed("telling.txt").items() if section not in FORCES for form in forms(lines)}


@cache
def _forces() -> dict[str, tuple[int, str]]:
    """Each form of a verb that presses for something to how hard it does, from 0, and its plain form."""
    sections = listed("telling.txt")
    return {form: (n, plain) for n, section in enumerate(FORCES) for form, plain in forms(sections[section]).items()}


def _tone(index: Located, cue: Span) -> str | None:
    """What a verb says besides; None where it is not listed, or denied ("did not say")."""
    text = index.reading.article.paragraphs[cue.paragraph].text
    before = words(text[max(0, cue.start - 30) : cue.start])[-3:]
    return None if any(w.folded in _UNSAID for w in before) else _tones().get(index.text(cue).lower())


def tones(a: Located, b: Located, voices: BothVoices, places: Sequence[tuple[Span, Span]], quotes: Sequence[SharedQuote]) -> Iterator[Difference]:
    """Statements of one speaker that the two articles report with verbs that tell different things of them. `places`: linked sentences."""
    found: dict[tuple[str, str], list[Difference]] = defaultdict(list)
    for one, other in (*_of_quotes(a, b, voices, quotes), *_of_links(a, b, voices, places)):
        tone = _tone(a, one), _tone(b, other)
        if tone[0] is None or tone[1] is None or tone[0] == tone[1]:
            continue
        found[tone[0], tone[1]].append(given(a, b, one, other, "tone"))
    for (first, second), there in found.items():
        if (second, first) not in found:  # else both articles use both verbs
            yield from there


def _said_again(index: Located) -> dict[tuple[str, ...], set[str]]:
    """Every few words in a row that an article quotes, to what the verbs that report them say besides: the same words are often quoted twice."""
    again: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for quotation in index.reading.quotations:
        tone = _tone(index, quotation.cue) if quotation.cue is not None else None
        for span in quotation.spans if tone is not None else ():
            for run in _runs(index.text(span)):
                again[run].add(tone or "")
    return again


def _runs(text: str) -> list[tuple[str, ...]]:
    """Every few words in a row of a text."""
    found = [w.folded for w in words(text)]
    return list(zip(*(found[k:] for k in range(_FRAGMENT)), strict=False))


def _both_ways(said: dict[tuple[str, ...], set[str]], text: str, tone: str | None) -> bool:
    """Whether most of the words are quoted with a verb of this tone as well."""
    runs = _runs(text)
    return bool(runs) and 2 * sum(tone in said.get(run, ()) for run in runs) > len(runs)


def _of_quotes(a: Located, b: Located, voices: BothVoices, quotes: Sequence[SharedQuote]) -> Iterator[tuple[Span, Span]]:
    """The verbs of both sides of each shared quote of one speaker, unless either article quotes its words with the other's verb as well; of indirect
    speech only where neither place is quoted in the other article."""
    again: BothSaid | None = None
    direct = [quote for quote in quotes if quote.kind != "paraphrased"]
    both = {quote.a for quote in direct}, {quote.b for quote in direct}
    for quote in quotes:
        if quote.kind == "paraphrased" and (quote.a in both[0] or quote.b in both[1]):
            continue
        one, other = voices[0].cue(quote.a), voices[1].cue(quote.b)
        if one is None or other is None or one_speaker(quote.speaker_a, quote.speaker_b) is False:
            continue
        tone = _tone(a, one), _tone(b, other)
        if tone[0] == tone[1] or None in tone:
            continue
        again = again or (_said_again(a), _said_again(b))
        if _both_ways(again[0], a.text(quote.a), tone[1]) or _both_ways(again[1], b.text(quote.b), tone[0]):
            continue
        short = min(len(words(x.text(place))) for x, place in ((a, quote.a), (b, quote.b))) < _FRAGMENT
        if not short or {*tone} <= _OF_ANY_LENGTH:
            yield one, other


def _of_links(a: Located, b: Located, voices: BothVoices, places: Sequence[tuple[Span, Span]]) -> Iterator[tuple[Span, Span]]:
    """The verbs of reporting clauses of one speaker that say the same within linked sentences."""
    said = cache(partial(_said, a)), cache(partial(_said, b))
    for span_a, span_b in places:
        for x in voices[0].within(span_a):
            for y in voices[1].within(span_b):
                if x.cue is None or y.cue is None or one_speaker(x.speaker, y.speaker) is not True:
                    continue
                if len(said[0](x.cue, x.span.end) & said[1](y.cue, y.span.end)) >= _SHARED:
                    yield x.cue, y.cue


def _said(index: Located, verb: Span, end: int) -> set[str]:
    """Telling stems of the words in reach after a verb, up to `end`; names may be of where it was said."""
    text = index.reading.article.paragraphs[verb.paragraph].text[verb.end : min(end, verb.end + _FAR)]
    return {w.stem for w in words(text)[:_REACH] if _telling(w) and not text[w.start].isupper()}


def _telling(word: Word) -> bool:
    return word.folded not in STOP and told(word.stem) >= 1


def presses(a: Located, b: Located, span_a: Span, span_b: Span) -> Iterator[Difference]:
    """What somebody wants in both of two linked sentences, pressed for harder in one."""
    ours, theirs = _pressing(a, span_a), _pressing(b, span_b)
    if {x[0] for x in ours} & {y[0] for y in theirs}:
        return  # both press as hard somewhere
    for _, one, wanted_a, before_a in ours:
        for _, other, wanted_b, before_b in theirs:
            if len(wanted_a & wanted_b) >= _PRESSED and before_a & before_b:
                yield given(a, b, one, other, "force")


def _pressing(index: Located, sentence: Span) -> list[tuple[int, Span, set[str], set[str]]]:
    """Every verb that presses for something: how hard, where, telling stems of what is wanted, and of what stands before."""
    found = words(index.text(sentence))
    out = []
    for i, word in enumerate(found):
        force = _forces().get(word.folded)
        if force is None or not _active(found, i) or (force[1] in _ON and (i + 1 >= len(found) or found[i + 1].folded not in _ON[force[1]])):
            continue
        wanted = {w.stem for w in found[i + 1 : i + 1 + _REACH] if _telling(w)}
        before = {w.stem for w in found[max(0, i - _BEFORE) : i] if _telling(w)}
        end = found[i + 1].end if force[1] in _ON else word.end
        out.append((force[0], Span(sentence.paragraph, sentence.start + word.start, sentence.start + end), wanted, before))
    return out[:_MANY]


def _active(found: Sequence[Word], i: int) -> bool:
    """Whether the word is a verb with somebody who presses: "urged", not "was urged", "the order" or "a call"."""
    before = [w.folded for w in found[max(0, i - 2) : i]]
    form = found[i].folded
    if not form.endswith(("ed", "ing", "s")) and not (before and (before[-1] in _BEFORE_PLAIN or before[-1].endswith("s"))):
        return False
    if any(w in _UNSAID or (w in _BE and not form.endswith("ing")) for w in before):
        return False
    return not before or (before[-1] not in DETERMINERS and before[-1] != "of")
