"""Words in common that are only a part of a name: "religious freedom" here and "the Religious Freedom Act" there say nothing alike. Pure."""

from collections.abc import Sequence

from reader.article.model import Span
from reader.comparison.laid import Laid
from reader.comparison.turned import runs_in_common
from reader.comparison.utterances import Shared, Utterance, speaker_known
from reader.language.reading import Reading
from reader.language.words import words

_I, _HE = frozenset("i my me".split()), frozenset("he she".split())
_OPENING = 2  # words of "But he"
_LONGEST = 5  # words in common that can be of one name


def beyond_names(a: Reading, b: Reading, left: Sequence[Utterance], right: Sequence[Utterance], pairs: Sequence[Shared]) -> list[Shared]:
    """Without the pairs whose words in common stand on one side within a longer name, or are said by one of himself and by another of somebody else."""
    pairs = [p for p in pairs if not _each_of_himself(left[p.a], right[p.b])]
    few = [p for p in pairs if p.words <= _LONGEST]
    if not few:
        return list(pairs)
    names = tuple(Laid((m, None) for name in reading.names for m in name.mentions) for reading in (a, b))
    lost = {p for p in few if _in_a_name(a, names[0], left[p.a], right[p.b]) or _in_a_name(b, names[1], right[p.b], left[p.a])}
    return [p for p in pairs if p not in lost]


def _each_of_himself(one: Utterance, other: Utterance) -> bool:
    """ "I would do it all for him" and "He would do it all for him", by two who speak: neither quotes the other."""
    said = [(bool(_I & set(u.folded)), bool(_HE & set(u.folded[:_OPENING]))) for u in (one, other)]
    apart = (said[0][0] and said[1][1] and not said[1][0]) or (said[1][0] and said[0][1] and not said[0][0])
    return apart and speaker_known(one.speaker, other.speaker) is False


def _in_a_name(reading: Reading, names: Laid[None], mine: Utterance, other: Utterance) -> bool:
    runs = runs_in_common(mine.folded, other.folded)
    found = words(reading.article.text(mine.span))
    if not runs or runs[-1][1] > len(found):
        return False
    first, after = runs[0][0], runs[-1][1]
    start, end = mine.span.start + found[first].start, mine.span.start + found[after - 1].end
    common = Span(mine.span.paragraph, start, end)
    return any(common in name and len(words(reading.article.text(name))) > after - first for name in names.spans(common))
