"""Which shared quotes have a row of their own. All texts are invented."""

from dataclasses import replace

import pytest

from reader.article.model import Article, Paragraph, Span
from reader.comparison.model import Comparison, QuoteKind, SharedQuote
from reader.language.read import read
from reader.report.quote_rows import best_rows

A = (
    "Quill was “deeply sorry,” she said.",
    "She was “deeply sorry” for the bridge.",
    "Oakes asked for “a new bridge.”",
    "Oakes wants “a new bridge,” he wrote.",
)
B = (
    "“I am deeply sorry for all of it,” Quill said.",
    "Quill says that she is sorry.",
    "“Do you want a new bridge?” asked Roth.",
    "“A new bridge is what we need,” Oakes said.",
)


def quote(
    a: int, b: int, kind: QuoteKind = "trimmed", speakers: tuple[str, str] = ("Ada Quill", "Ada Quill"), words: tuple[str, str] = ("", "")
) -> SharedQuote:
    spans = []
    for texts, number, said in ((A, a, words[0]), (B, b, words[1])):
        start = texts[number].index(said) if said else 0
        spans.append(Span(number, start, start + len(said) if said else len(texts[number])))
    return SharedQuote(spans[0], spans[1], kind, speakers[0], speakers[1], None, None)


SORRY = [quote(n, 0, words=("deeply sorry", "I am deeply sorry for all of it")) for n in (0, 1)]
REPORTED = quote(0, 1, "paraphrased", words=("deeply sorry", ""))
ASKED = quote(2, 2, speakers=("Nick Oakes", "Ann Roth"), words=("a new bridge", "Do you want a new bridge"))
OWN = quote(2, 3, speakers=("Nick Oakes", "Nick Oakes"), words=("a new bridge", "A new bridge is what we need"))
OTHER = quote(3, 2, speakers=("Nick Oakes", "Ann Roth"), words=("a new bridge", "Do you want a new bridge"))
ALONE = quote(2, 3, "identical", speakers=("Nick Oakes", "Nick Oakes"), words=("a new bridge", "A new bridge"))


@pytest.mark.parametrize("swapped", [False, True])
def test_one_row_for_the_same_words(swapped: bool) -> None:
    def rows(*quotes: SharedQuote) -> list[SharedQuote]:
        one, two = (read(Article(tuple(map(Paragraph, texts)))) for texts in (A, B))
        turned = [replace(q, a=q.b, b=q.a, speaker_a=q.speaker_b, speaker_b=q.speaker_a) for q in quotes] if swapped else list(quotes)
        kept = best_rows(Comparison(*((two, one) if swapped else (one, two)), (), (), (), (), (), (), tuple(turned), (), "lexical"), turned)
        return [quotes[turned.index(q)] for q in kept]

    assert rows(*SORRY) == [SORRY[0]]
    assert rows(SORRY[0], REPORTED) == [SORRY[0]]
    assert rows(REPORTED) == [REPORTED]
    # a word or two of two people, where the one has a better partner: only where both have
    assert rows(ASKED) == [ASKED]
    assert rows(ASKED, OWN) == [ASKED, OWN]
    assert OWN in rows(ASKED, OWN, OTHER)
    assert ASKED not in rows(ASKED, OWN, replace(OTHER, speaker_b="Nick Oakes"))
    # where somebody else says it within more, and a partner has just these words
    assert rows(ASKED, ALONE) == [ALONE]


C = (
    "It is “some grand idea, some odd bridge,” Oakes said. He wants “an odd bridge.”",
    "“The odd bridge will be built by spring but its ferrymen will never cross it,” Oakes said.",
    "“The odd lock sank under seven mules,” Oakes said.",
)
D = (
    "“An odd bridge,” Oakes said.",
    "“It is some grand idea, some odd bridge of yours,” said Oakes. “Stop the odd bridge,” he said.",
    "“The odd bridge is a sin,” he said.",
    "“No odd bridge can carry nine kettles,” he said. “The odd lock sank under seven mules.”",
)


def row(a: tuple[int, str], b: tuple[int, str], kind: QuoteKind) -> SharedQuote:
    spans = [Span(n, texts[n].index(said), texts[n].index(said) + len(said)) for texts, (n, said) in ((C, a), (D, b))]
    return SharedQuote(spans[0], spans[1], kind, "Nick Oakes", "Nick Oakes", None, None)


@pytest.mark.parametrize("swapped", [False, True])
def test_a_row_has_words_that_no_better_row_has(swapped: bool) -> None:
    def rows(*quotes: SharedQuote) -> list[SharedQuote]:
        one, two = (read(Article(tuple(map(Paragraph, texts)))) for texts in (C, D))
        turned = [replace(q, a=q.b, b=q.a) for q in quotes] if swapped else list(quotes)
        kept = best_rows(Comparison(*((two, one) if swapped else (one, two)), (), (), (), (), (), (), tuple(turned), (), "lexical"), turned)
        return [quotes[turned.index(q)] for q in kept]

    grand, odd = "some grand idea, some odd bridge", "n odd bridge"
    whole = row((0, grand), (1, grand), "identical")
    phrase = row((0, odd), (0, odd), "identical")
    part = row((0, grand), (0, odd), "trimmed")
    assert rows(whole, part, phrase) == [whole, phrase]
    assert rows(whole, part) == [whole, part]  # nothing else has B's words
    long, stop, sin = C[1][1 : C[1].index(",”")], "Stop the odd bridge", "The odd bridge is a sin"
    loose, near = row((1, long), (1, stop), "altered"), row((0, odd), (1, stop), "trimmed")
    assert rows(loose) == [loose]
    assert rows(loose, near) == [near]
    assert rows(row((1, long), (2, sin), "altered"), near) == [row((1, long), (2, sin), "altered"), near]
    mules, kettles = "The odd lock sank under seven mules", "No odd bridge can carry nine kettles"
    equal, both = row((2, mules), (3, kettles), "altered"), row((2, mules), (3, mules), "identical")
    assert rows(equal) == [equal]
    assert rows(equal, both) == [both]
