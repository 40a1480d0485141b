"""What is seen of a heading that a topic could have. All texts are invented."""

from collections import Counter

from reader.article.model import Article, Paragraph
from reader.comparison.heading_traits import Heading, Topic, head_of, seen
from reader.comparison.labels import Labeller
from reader.language.read import read
from reader.language.words import words

STORY = (
    "Harbour council rejects the herring bill.",
    "Tobias Lund, the clerk, said the boiler of the old customs house had burst twice since Easter, and that nobody had mended the boiler.",
    "The Baltic Drainage Authority issued a warning about the boiler on Monday.",
)


def considered(paragraph: int) -> tuple[list[Heading], Topic]:
    story = read(Article(tuple(Paragraph(p) for p in STORY), title="Herring bill fails"))
    return Labeller(story, Counter()).considered([s.span for s in story.sentences if s.span.paragraph == paragraph])


def test_a_heading_is_seen_by_its_form_its_head_and_where_its_words_stand() -> None:
    headings, topic = considered(1)
    by = {h.text: dict(seen(h, topic, headings[0].option.score)) for h in headings}
    on = next(f for t, f in by.items() if t.startswith("Lund on "))
    plain = next(f for t, f in by.items() if "customs house" in t.casefold() and " on " not in t)
    assert on["form on"] == 1.0
    assert "form on" not in plain
    assert plain["form plain"] == 1.0
    assert plain["one-sided"] == 1.0
    assert 0 < max(f.get("far in", 0.0) for f in by.values()) <= 1


def test_the_head_noun_is_the_last_before_a_preposition() -> None:
    for text, head in (("Boiler of the customs house", "boiler"), ("Customs house", "house"), ("For sale", "sale")):
        found = head_of(words(text))
        assert found is not None
        assert found.folded == head
    assert head_of(()) is None
