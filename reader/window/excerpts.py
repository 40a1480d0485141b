"""What a card shows of one-sided places: only words that are one-sided, with "…" wherever a sentence was cut. Pure; linear in the places."""

from collections.abc import Iterable, Sequence

from reader.article.model import Span
from reader.language.reading import Reading
from reader.report.extracts import ELLIPSIS, begun, flat, sentences_at, shorten, unmarked

MOST = 150
_MARKS = '“”„«»"‟'
_ENOUGH = 60
"""Letters of a sentence from which its length says nothing more about its worth."""
_SCANNED = 400
"""Places that are looked at for the one to show: a topic may have thousands."""


def all_own(reading: Reading, spans: Iterable[Span], said: str) -> bool:
    """Whether an extract has nothing but words of one of these places."""
    words = said.strip(f"{ELLIPSIS} ")
    return any(words in flat(reading.article.text(span)) for span in spans)


def own_words(reading: Reading, spans: Sequence[Span], label: str) -> str:
    """The one-sided part of the sentence that says most of what is one-sided and names what the topic is called after."""
    named = {word for word in label.casefold().split() if len(word) > 2}
    best, chosen, shown = -1.0, None, list(spans[:_SCANNED])
    parts = _parts(reading, shown)
    for index, pieces in parts.items():
        text = " ".join(reading.article.text(piece) for piece in pieces).casefold()
        covered = sum(len(piece) for piece in pieces)
        worth = covered / max(_ENOUGH, len(reading.sentences[index].span)) + sum(word in text for word in named) / max(1, len(named))
        if worth > best + 1e-9:
            best, chosen = worth, index
    if chosen is None:
        return _run(reading, shown[:1])
    return _run(reading, parts[chosen], reading.sentences[chosen].span)


def rest_of(reading: Reading, span: Span, title: str) -> str:
    """How a stretch goes on after a title that was cut short; where the title has all of it, the sentence that it stands in, named as that."""
    words = flat(reading.article.text(span))
    if not words.startswith(title.rstrip(ELLIPSIS)) and unmarked(words).casefold() != unmarked(title).casefold():
        return shorten(words, MOST)
    if title.endswith(ELLIPSIS) and not words.endswith(ELLIPSIS):
        return f"{ELLIPSIS}{shorten(words[len(title) - 1 :].lstrip(' ,;:'), MOST)}"
    around = " ".join(flat(reading.article.text(reading.sentences[index].span)) for index in sentences_at(reading, span)[:1])
    at = around.find(words)
    if at < 0 or len(around) <= len(words) + 1:
        return ""
    start = 0 if at + len(words) <= MOST else around.rfind(" ", 0, at - _ENOUGH) + 1 if at > _ENOUGH else 0
    said = f"{ELLIPSIS if start else ''}{shorten(around[start:], MOST)}"
    bare = said.lstrip(_MARKS)
    # a sentence in quotation marks keeps its own; of an utterance in several sentences the first has only the opening one
    return f"in: {said}" if bare != said and any(mark in bare for mark in _MARKS) else f"in: “{bare}”"


def _parts(reading: Reading, spans: Iterable[Span]) -> dict[int, list[Span]]:
    """By sentence, what of it is in the places, in the order of the text."""
    parts: dict[int, list[Span]] = {}
    for span in sorted(spans):
        for index in sentences_at(reading, span):
            sentence = reading.sentences[index].span
            parts.setdefault(index, []).append(Span(span.paragraph, max(span.start, sentence.start), min(span.end, sentence.end)))
    return parts


def _run(reading: Reading, pieces: Sequence[Span], sentence: Span | None = None) -> str:
    """Pieces of one sentence one after the other; "…" between them, and at the ends where the sentence has more words."""
    article = reading.article
    text = f" {ELLIPSIS} ".join(flat(article.text(piece)).strip(" ,;:–—") for piece in pieces)
    if sentence is None:
        return shorten(text, MOST)
    before = article.text(Span(sentence.paragraph, sentence.start, pieces[0].start))
    text = begun(text) if any(letter.isalnum() for letter in before) else text
    after = article.text(Span(sentence.paragraph, pieces[-1].end, sentence.end))
    if len(text) > MOST + MOST // 5:  # cutting off a few letters reads badly
        text = shorten(text, MOST)
    if any(letter.isalnum() for letter in after) and not text.endswith(ELLIPSIS):
        text += ELLIPSIS
    return f"{ELLIPSIS}{text}" if any(letter.isalnum() for letter in before) else text
