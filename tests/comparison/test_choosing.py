"""Which heading of several is chosen, and by what."""

from collections import Counter
from dataclasses import replace

from reader.article.model import Article, Paragraph
from reader.comparison.choosing import best, seen, worth
from reader.comparison.labels import Labeller
from reader.language.read import read

STORY = (
    "Harbour council rejects the herring bill.",
    "Tobias Lund, the clerk, said the boiler of the old customs house had burst twice since Easter, and that nobody had mended the boiler.",
    "The Baltic Drainage Authority issued a warning about the boiler on Monday.",
)


def considered(paragraph: int):  # type: ignore[no-untyped-def]
    story = read(Article(tuple(Paragraph(p) for p in STORY), title="Herring bill fails"))
    spans = [s.span for s in story.sentences if s.span.paragraph == paragraph]
    return Labeller(story, Counter()).considered(spans)


def test_the_chosen_heading_is_one_of_those_considered_and_the_first_of_equals() -> None:
    headings, topic = considered(1)
    assert best(headings, topic) in headings
    assert best([headings[0], headings[0]], topic) is headings[0]


def test_few_headings_are_considered_and_each_once() -> None:
    for paragraph in range(3):
        headings, _ = considered(paragraph)
        assert 1 < len(headings) <= 15
        assert len({h.text for h in headings}) == len(headings)
        assert sum(h.option.form == "on" for h in headings) <= 5
        assert sum(h.option.form in ("and", "colon") for h in headings) <= 4


def test_what_was_taken_is_not_considered_again() -> None:
    story = read(Article(tuple(Paragraph(p) for p in STORY), title="Herring bill fails"))
    labeller, spans = Labeller(story, Counter()), [story.sentences[1].span]
    first = labeller.label(spans, set())
    assert first is not None
    second = labeller.label(spans, {first})
    assert second not in (None, first)


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


def test_a_second_thing_behind_a_comma_speaks_against_a_heading() -> None:
    headings, topic = considered(1)
    plain = next(h for h in headings if not h.second and not h.option.form)
    second = replace(plain, second=True)
    assert worth(second, topic, 1.0) < worth(plain, topic, 1.0)
    assert best([second, plain], topic) is plain
