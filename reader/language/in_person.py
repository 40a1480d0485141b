"""Who "I" and "he" are within what somebody says: "“I told him, ‘Go,’” Roth said. “He said, ‘No.’”" Pure."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from reader.article.model import Article, Span
from reader.language.reading import Quotation, Speaker

_WITHIN = 32  # quotations before a word are looked at for one that holds it
_FIRST_PERSON = frozenset("i we my our me us".split())


def in_person(article: Article, quotations: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """The same, what "I" say within another’s words said by whoever speaks those, and what "he" says there by somebody else."""
    spans = sorted((span, n) for n, q in enumerate(quotations) for span in q.spans)
    out = list(quotations)
    for n, quotation in enumerate(quotations):
        speaker = quotation.speaker
        words = article.text(speaker.mention).lower() if speaker is not None and speaker.mention is not None else ""
        if speaker is None or speaker.mention is None or not (_first_person(speaker.text) or words in ("he", "she", "i")):
            continue
        after = speaker.mention.start + 1
        last = bisect_right(spans, (Span(speaker.mention.paragraph, after, after), -1))
        for span, k in reversed(spans[max(0, last - _WITHIN) : last]):
            outer = quotations[k].speaker
            if k == n or speaker.mention not in span or outer is None or _first_person(outer.text):
                continue
            if words not in ("he", "she"):
                out[n] = replace(quotation, speaker=Speaker(outer.text, speaker.mention))
            elif outer.text == speaker.text:
                out[n] = replace(quotation, speaker=Speaker(article.text(speaker.mention), speaker.mention))
            break
    return tuple(out)


def _first_person(text: str) -> bool:
    """ "I", "We’re"."""
    return text.lower().replace("’", "'").partition("'")[0] in _FIRST_PERSON
