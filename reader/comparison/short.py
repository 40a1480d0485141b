"""A word or two that one article quotes and the other has without marks: "called it “punchy”" beside "described it as punchy". Pure.

So little is told by many people of many things. It counts as one statement only where the word is rare in English and in both articles, and the
same person says it or the two sentences are linked.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from reader.article.model import Span
from reader.comparison.laid import Laid
from reader.comparison.model import SharedQuote
from reader.comparison.surfaces import Sparse
from reader.comparison.terms import UNLISTED, told
from reader.comparison.utterances import SentenceIndex, Utterance, plain, speaker_known
from reader.language.grammar import DENIALS
from reader.language.reading import Reading
from reader.language.reports import Report, reports
from reader.language.words import STOP, Word, words

_WORDS, _TELLING = 4, 2  # of the quotation at most
_OFTEN = 3  # times in both articles together, beyond which a word is what they are about
_LINKED = 0.5  # probability that the two sentences report the same
_CLAUSES = 30  # reports of one sentence, which reach to its end: in one of more, every word would be held against all before it
_NEAR = 30  # characters on either side of the first word in which the other stands
# no list of common words has these, and yet anybody says them of anything
_ANYBODYS = frozenset(
    """
    nothing something anything everything nobody somebody anybody everybody someone anyone everyone nowhere always maybe perhaps probably absolutely exactly
    definitely certainly obviously totally simply really quite quickly finally together instead enough forever yes yeah okay ok sorry thanks thank please
    hello goodbye welcome eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    """.split()
)
_DENIALS = DENIALS | {"no", "nor", "without"}


@dataclass(frozen=True, slots=True)
class _Place:
    """A word of an article outside its quotations: its sentence's index and where it stands."""

    sentence: int
    span: Span


def short_words(a: Reading, b: Reading, same: Sparse, spoken: Sequence[Utterance], shared: Sequence[tuple[Span, Span]]) -> list[SharedQuote]:
    """What A quotes in a word or two and B tells with the same words; `spoken`: utterances of A, `shared`: places already shared."""
    short = [(u, telling) for u in spoken if (telling := _telling(a, u))]
    if not short:
        return []
    counts = Counter(w.stem for reading in (a, b) for s in reading.sentences for w in words(reading.article.text(s.span), reading.article.language))
    rare = [(u, telling) for u, telling in short if all(told(w.stem) >= UNLISTED and counts[w.stem] <= _OFTEN for w in telling)]
    if not rare:
        return []
    places = _without_marks(b, {telling[0].stem for _, telling in rare})
    index, by_sentence = SentenceIndex(a), _by_sentence(b)
    taken = Laid((span, None) for span, _ in shared)
    out = []
    for u, telling in rare:
        where = index.at(u.span)
        if where is None or taken.meeting(u.span):
            continue
        for place in places[telling[0].stem]:
            report = _report(u, place, by_sentence[place.sentence], same.at(where, place.sentence))
            if report is not None and _whole(b, place.span, telling) and _denied(a, u.span) == _denied(b, place.span):
                out.append(_shared(a, b, u, report))
                break
    return out


def _telling(reading: Reading, u: Utterance) -> list[Word]:
    """The words that tell something of an utterance of a word or two; none of a longer one, a name or a number."""
    if len(u.folded) > _WORDS:
        return []
    text = reading.article.text(u.span)
    found = [w for w in words(text, reading.article.language) if w.folded not in STOP]
    other = any((w.start and text[w.start].isupper()) or plain(w.folded).isdigit() or w.folded in _ANYBODYS for w in found)
    return [] if other or len(found) > _TELLING else found


def _without_marks(reading: Reading, stems: set[str]) -> dict[str, list[_Place]]:
    """Where these stems stand in small letters outside quotations."""
    quoted = Laid((span, None) for q in reading.quotations for span in q.spans)
    out: dict[str, list[_Place]] = defaultdict(list)
    for k, sentence in enumerate(reading.sentences):
        text, at = reading.article.text(sentence.span), sentence.span
        for w in words(text, reading.article.language):
            if w.stem in stems and text[w.start].islower() and not quoted.covers(at.paragraph, at.start + w.start):
                out[w.stem].append(_Place(k, Span(at.paragraph, at.start + w.start, at.start + w.end)))
    return out


def _by_sentence(reading: Reading) -> dict[int, list[Report]]:
    """The reports of each sentence; none of one that has no end of them."""
    out: dict[int, list[Report]] = defaultdict(list)
    for report in reports(reading):
        out[report.sentence].append(report)
    return defaultdict(list, {k: found for k, found in out.items() if len(found) <= _CLAUSES})


def _report(u: Utterance, place: _Place, here: Sequence[Report], same: float) -> Report | None:
    """What holds the word and is by the same speaker, or in a linked sentence by nobody else."""
    around = [r for r in here if r.span.common(place.span)]
    said = [(speaker_known(u.speaker, r.speaker), r) for r in around if r.cue is not None]
    own = next((r for speaker, r in said if speaker), None)
    if own is not None:
        return own
    return around[-1] if around and same >= _LINKED and not any(speaker is False for speaker, _ in said) else None


def _whole(reading: Reading, span: Span, telling: Sequence[Word]) -> bool:
    """Whether all the words stand close together."""
    text = reading.article.paragraphs[span.paragraph].text
    around = words(text[max(0, span.start - _NEAR) : span.end + _NEAR], reading.article.language)
    return {w.stem for w in telling} <= {w.stem for w in around}


def _denied(reading: Reading, span: Span) -> bool:
    """Whether a denial stands in or shortly before a place."""
    text = reading.article.paragraphs[span.paragraph].text
    return any(w.folded in _DENIALS for w in words(text[max(0, span.start - _NEAR) : span.end]))


def _shared(a: Reading, b: Reading, u: Utterance, report: Report) -> SharedQuote:
    quotation = a.quotations[u.quotation]
    cues = (a.article.text(quotation.cue) if quotation.cue else None, b.article.text(report.cue) if report.cue else None)
    teller = report.speaker if report.cue is not None and speaker_known(u.speaker, report.speaker) else None
    return SharedQuote(u.span, report.span, "paraphrased", u.speaker, teller, *cues)
