"""Which shared quotes are worth a row of their own: the same words of one article are told once, against their best counterpart. Pure."""

from collections.abc import Sequence

from reader.article.model import Span
from reader.comparison.laid import Laid
from reader.comparison.model import Comparison, SharedQuote
from reader.comparison.turned import runs_in_common
from reader.comparison.utterances import same_speaker
from reader.language.words import STOP, words

_RANK = {"identical": 3, "trimmed": 2, "altered": 1, "paraphrased": 0}
MOST = 0.8  # of a wording that another row has
PHRASE = 3  # how many times longer an utterance may be than what it has in common with another
_FEW = 2  # telling words that two people may both say


def best_rows(view: Comparison, quotes: Sequence[SharedQuote]) -> tuple[SharedQuote, ...]:
    """The quotes without those that another one tells better: the same words again, a paraphrase of what both quote, a word or two of somebody else."""
    said = {quote: (_row(view.a.article.text(quote.a)), _row(view.b.article.text(quote.b))) for quote in quotes}
    at = Laid((quote.a, quote) for quote in quotes), Laid((quote.b, quote) for quote in quotes)
    alike: dict[tuple[str, str], list[SharedQuote]] = {}
    for quote, rows in said.items():
        alike.setdefault(rows, []).append(quote)
    found = [quote for quote in quotes if not _told_elsewhere(quote, said, at, alike[said[quote]])]
    return _each_new([quote for quote in found if not _chance(quote, said[quote], at)])


def _chance(quote: SharedQuote, rows: tuple[str, str], at: tuple[Laid[SharedQuote], Laid[SharedQuote]]) -> bool:
    """Whether two utterances have but a phrase in common, and the shorter is there word for word in another of the same article."""
    if quote.kind != "altered":
        return False
    said = [row.split() for row in rows]
    short, long = sorted(said, key=lambda row: (len(row), row))
    if PHRASE * sum(end - start for start, end, _, _ in runs_in_common(long, short)) >= len(long):
        return False
    shorter = [(laid, span) for laid, row, span in zip(at, said, (quote.a, quote.b), strict=True) if len(row) == len(short)]
    return any(other.kind in ("identical", "trimmed") and _mostly(place, span) for laid, span in shorter for place, other in laid.meeting(span))


def _each_new(quotes: Sequence[SharedQuote]) -> tuple[SharedQuote, ...]:
    """Without those of which better rows have the words already, on both sides."""
    kept: set[SharedQuote] = set()
    had: tuple[dict[int, list[Span]], dict[int, list[Span]]] = ({}, {})
    for quote in sorted(quotes, key=_full, reverse=True):
        if all(_had(side.get(span.paragraph, ()), span) for side, span in zip(had, (quote.a, quote.b), strict=True)):
            continue
        kept.add(quote)
        for side, span in zip(had, (quote.a, quote.b), strict=True):
            side.setdefault(span.paragraph, []).append(span)
    return tuple(quote for quote in quotes if quote in kept)


def _full(quote: SharedQuote) -> tuple[bool, int, tuple[bool, int, int, int]]:
    """The longest that both have in the same words first: a phrase of it adds nothing; reported speech last."""
    worth = _worth(quote)
    return worth[0], min(len(quote.a), len(quote.b)) if quote.kind != "paraphrased" else 0, worth


def _had(spans: Sequence[Span], span: Span) -> bool:
    """Whether most of a place lies within one of these."""
    return any(span.common(other) >= MOST * len(span) for other in spans)


def _told_elsewhere(
    quote: SharedQuote,
    said: dict[SharedQuote, tuple[str, str]],
    at: tuple[Laid[SharedQuote], Laid[SharedQuote]],
    alike: Sequence[SharedQuote],
) -> bool:
    beside = [[other for span, other in at[0].meeting(quote.a) if other is not quote and _mostly(span, quote.a)]]
    beside.append([other for span, other in at[1].meeting(quote.b) if other is not quote and _mostly(span, quote.b)])
    own = _worth(quote)
    if any(_worth(other) > own for other in alike):
        return True
    for near, side in ((beside[0], 1), (beside[1], 0)):
        if any(said[other][side] == said[quote][side] and _worth(other) > own for other in near):
            return True
    if quote.kind == "paraphrased":
        return any(other.kind != "paraphrased" for near in beside for other in near)
    if min(_telling(row) for row in said[quote]) > _FEW:
        return False
    same = same_speaker(quote.speaker_a, quote.speaker_b)
    if not same and quote.kind != "identical" and any(other.kind == "identical" for near in beside for other in near):
        return True  # a phrase that both have by itself, here within what somebody else says
    return same is False and all(any(_worth(other) > own for other in near) for near in beside)


def _worth(quote: SharedQuote) -> tuple[bool, int, int, int]:
    """Of equals the earlier."""
    return (
        same_speaker(quote.speaker_a, quote.speaker_b) is not False,
        _RANK[quote.kind],
        -quote.a.paragraph - quote.b.paragraph,
        -quote.a.start - quote.b.start,
    )


def _mostly(one: Span, other: Span) -> bool:
    return 2 * one.common(other) > min(len(one), len(other))


def _row(text: str) -> str:
    return " ".join(word.folded for word in words(text))


def _telling(row: str) -> int:
    return sum(word not in STOP for word in row.split())
