"""Who reports what in one reading, by place: the verbs of its quotations and reporting clauses. Pure."""

from bisect import bisect_left
from collections import defaultdict

from reader.article.model import Span
from reader.language.reading import Reading
from reader.language.reports import Report, reports

_NESTED = 4  # quotations one in another before a place that are looked at
_MANY = 16  # reporting clauses of one sentence


class Voices:
    """The reporting verbs of one reading, by the places they report."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._quoted: dict[int, list[tuple[Span, Span]]] = defaultdict(list)
        self._reported: dict[Span, Span] = {}
        self._by_sentence: dict[Span, list[Report]] = defaultdict(list)
        self._speaking: dict[int, list[tuple[Span, str]]] = defaultdict(list)
        self._persons = frozenset(n.text for n in reading.names if n.kind == "person")
        for quotation in reading.quotations:
            for span in quotation.spans:
                if quotation.speaker is not None:
                    self._speaking[span.paragraph].append((span, quotation.speaker.text))
                if quotation.cue is not None:
                    self._quoted[span.paragraph].append((span, quotation.cue))
        for cued in self._quoted.values():
            cued.sort(key=lambda entry: entry[0])
        for spoken in self._speaking.values():
            spoken.sort(key=lambda entry: entry[0])
        for report in reports(reading):
            if report.cue is not None:
                self._reported.setdefault(report.span, report.cue)
                self._by_sentence[reading.sentences[report.sentence].span].append(report)

    def cue(self, place: Span) -> Span | None:
        """The verb that reports a quotation or a reporting clause."""
        cued = self._quoted.get(place.paragraph, [])
        at = bisect_left(cued, place.end, key=lambda c: c[0].start)
        return next((cue for span, cue in cued[max(0, at - _NESTED) : at] if span.common(place)), self._reported.get(place))

    def within(self, sentence: Span) -> list[Report]:
        """The reporting clauses of a sentence."""
        return self._by_sentence.get(sentence, [])[:_MANY]

    def people(self, sentence: Span) -> frozenset[str]:
        """The persons by name who speak in a sentence: in its reporting clauses and its quotations."""
        spoken = self._speaking.get(sentence.paragraph, [])
        at = bisect_left(spoken, sentence.end, key=lambda s: s[0].start)
        quoting = (who for span, who in spoken[max(0, at - _MANY) : at] if span.common(sentence))
        return self._persons & {*(r.speaker for r in self.within(sentence) if r.speaker is not None), *quoting}


BothVoices = tuple[Voices, Voices]
