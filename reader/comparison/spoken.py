"""What one article quotes, found by paragraph: whether words are somebody's, and how somebody goes on. Pure; spans are half-open code points."""

from collections.abc import Iterable, Iterator

from reader.article.model import Article, Span
from reader.comparison.laid import Laid
from reader.comparison.utterances import SentenceIndex
from reader.language.reading import Reading

SHORT = 12  # characters: less is no statement
_OPENS = "“„«‘([$€£¥"


class Spoken:
    """The quotations of one article, and which stretches of them the other article shares. Made once, so that a long article takes no longer for each quote."""

    def __init__(self, reading: Reading, shared: Iterable[Span]) -> None:
        self._reading = reading
        self._quotations = Laid((span, index) for index, quotation in enumerate(reading.quotations) for span in quotation.spans)
        self._shared = Laid((span, None) for span in shared)

    def is_quoted(self, span: Span) -> bool:
        """Whether most of a stretch stands in a quotation."""
        return 2 * sum(part.common(span) for part in {part for part, _ in self._quotations.meeting(span)}) > len(span)

    def continuation(self, span: Span) -> tuple[Span, ...]:
        """What the same speaker goes on to say beyond a shared quote, as far as the other article does not share it; nothing of a word or two."""
        quotations, article = self._reading.quotations, self._reading.article
        met = self._quotations.meeting(span)
        if not met:
            return ()
        index = met[0][1]
        quotation = quotations[index]
        inside = [number for number, part in enumerate(quotation.spans) if part.common(span)]
        last = quotation.spans[inside[-1]]
        rest = list(quotation.spans[inside[-1] + 1 :])
        if span.end < last.end:
            rest.insert(0, Span(last.paragraph, span.end, last.end))
        if not rest and index + 1 < len(quotations):
            following = quotations[index + 1]
            said_by = quotation.speaker is None or following.speaker is None or quotation.speaker.text == following.speaker.text
            if following.kind == "direct" and said_by and _soon_after(article, last, following.spans[0]):
                rest = list(following.spans)
        found = tuple(part for part in rest if not self._is_shared(part))
        return found if sum(len(article.text(part).strip()) for part in found) > SHORT else ()

    def _is_shared(self, span: Span) -> bool:
        return bool(self._shared.meeting(span))


def _soon_after(article: Article, first: Span, second: Span) -> bool:
    if first.paragraph != second.paragraph or second.start < first.end:
        return False
    between = article.paragraphs[first.paragraph].text[first.end : second.start]
    return len(between) <= 30 and not any(mark in between for mark in ".!?\n")


def by_sentence(reading: Reading, stretches: Iterable[Span]) -> Iterator[tuple[int, Span]]:
    """Every stretch cut where sentences end, each part with the index of its sentence, and without the marks that end what stands before it."""
    index = SentenceIndex(reading)
    for stretch in stretches:
        for number in index.meeting(stretch):
            sentence = index.spans[number]
            start, end = max(stretch.start, sentence.start), min(stretch.end, sentence.end)
            text = reading.article.paragraphs[stretch.paragraph].text[start:end]
            first = next((k for k, letter in enumerate(text) if letter.isalnum() or letter in _OPENS), len(text))
            if first < len(text.rstrip()):
                yield number, Span(stretch.paragraph, start + first, start + len(text.rstrip()))
