"""The sentences of a topic as its headings need them. All texts are invented."""

from reader.article.model import Article, Paragraph, Span
from reader.comparison.sight import Sight
from reader.comparison.speech import Speech
from reader.language.read import read


def test_a_sentence_is_one_sided_where_the_stretches_are_and_taken_apart_once() -> None:
    mine = read(Article((Paragraph("Ines Roth sold the brass lamps. It rained. Velm slept."), Paragraph("Nobody came."))))
    sight = Sight(mine, Speech(mine))
    (first, second) = sight.of([Span(0, 15, 30), Span(1, 0, 6)])
    assert first.told == [(15, 30)]
    assert [first.text[first.words[p.first].start : first.words[p.last].end] for p in first.phrases] == ["brass lamps"]
    assert first.named[0][2] == "Ines Roth"
    assert (second.text, second.told) == ("Nobody came.", [(0, 6)])
    assert len(sight.sentences[0]) == 3
    assert sight.at(sight.sentences[0][1]) is sight.at(sight.sentences[0][1])
