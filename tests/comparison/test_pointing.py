"""Words that hardly another sentence has. All texts are invented."""

from reader.article.model import Article, Paragraph, Span
from reader.comparison.pointing import places, pointing
from reader.language.read import read
from reader.language.reading import Reading


def reading(*texts: str) -> Reading:
    return read(Article(tuple(map(Paragraph, texts))))


OTHER = reading("Bergen sold a trombone.", "The trombone was dented.", "A clarinet was bought by Ida Bergen.", "On a Tuesday in May nobody came.")


def pointed(text: str) -> dict[int, tuple[int, bool]]:
    mine = reading(text)
    return {number: (one.words, one.named) for number, one in pointing(mine, Span(0, 0, len(text)), places(OTHER)).items()}


def test_a_word_points_to_the_few_sentences_that_have_it() -> None:
    assert pointed("Otters like a trombone and a clarinet.") == {0: (1, False), 1: (1, False), 2: (1, False)}
    rare = pointing(reading("A clarinet."), Span(0, 0, 11), places(OTHER))[2].weight
    assert rare > pointing(reading("A trombone."), Span(0, 0, 11), places(OTHER))[1].weight


def test_a_name_points_further_and_a_day_or_the_first_part_of_a_word_nowhere() -> None:
    assert pointed("They heard Ida.") == {2: (1, True)}
    assert pointed("It rained on a Tuesday in May.") == {}
    assert places(reading("An anti-trombone law.")).keys() == places(reading("A trombone law.")).keys()


def test_a_word_that_many_sentences_have_points_nowhere() -> None:
    many = reading(*(f"The clarinet of pier {n} broke." for n in "12345"))
    assert not places(many)
