"""Which heading of several is chosen, and by what."""

from collections import Counter
from dataclasses import replace

import numpy as np

from reader import resources
from reader.article.model import Article, Paragraph, Span
from reader.comparison.choosing import COMPOSITE, MOST, SPEAKS_ON, best, inside, occasion, pairs, worth
from reader.comparison.encoder import ECHO
from reader.comparison.heading_senses import Model, Senses
from reader.comparison.heading_traits import seen
from reader.comparison.labels import Labeller
from reader.language.read import read

STORY = (
    "Harbour council rejects the herring bill.",
    "Tobias Lund, the clerk, said the boiler of the old customs house had burst twice since Easter, and that nobody had mended the boiler.",
    "The Baltic Drainage Authority issued a warning about the boiler on Monday.",
)
MORE = (
    "The harbour master and the bakers of Velm met, and the harbour master refused to sell the ferry.",
    "“The ferry is rust, and the boiler of the ferry is rust,” Tobias Lund said of the ferry.",
    "Ines Roth, the mayor, mended the clock. Her clock of brass stands over the harbour. She is going to Velm with the bakers for a feast.",
    "A call for new boilers came from the Baltic Drainage Authority, whose warning came late. Prison.",
)

NOTHING = Model.of({"rows": np.zeros((4, ECHO)), "biases": np.zeros(2)})


def considered(paragraph: int):  # type: ignore[no-untyped-def]
    story = read(Article(tuple(Paragraph(p) for p in STORY), title="Herring bill fails"))
    spans = [s.span for s in story.sentences if s.span.paragraph == paragraph]
    return Labeller(story, Counter()).considered(spans)


def test_the_chosen_heading_is_the_one_that_most_speaks_for_and_of_equals_the_first() -> None:
    headings, topic = considered(1)
    top = headings[0].option.score
    values = [worth(h, topic, top) for h in headings]
    assert len(set(values)) > 1
    assert best(headings, topic) is headings[values.index(max(values))]


def test_every_weight_is_of_something_that_is_seen() -> None:
    story = read(Article(tuple(Paragraph(p) for p in (*STORY, *MORE)), title="Herring bill fails"))
    labeller, names = Labeller(story, Counter({"boiler": 1})), set[str]()
    for n in range(1, len(story.sentences) + 1):
        for spans in ([story.sentences[n - 1].span], [s.span for s in story.sentences[:n]]):
            headings, topic = labeller.considered(spans)
            senses = Senses(replace(topic, places=[replace(p, meant=np.ones((len(p.words), ECHO), np.float32)) for p in topic.places]), NOTHING)
            names |= {name for h in headings for name, _ in (*seen(h, topic, 1.0), *senses.seen(h))}
    weights = {line.split()[0].replace("_", " ") for line in resources.path("words", "heading-weights.txt").read_text().splitlines() if line[0] != "#"}
    assert len(weights) > 30
    assert weights - names <= {"5 words", "before to", "joined by between", "joined by over", "joined by with", "form whom", "likely: none"}


def test_a_heading_of_small_words_is_worth_something() -> None:
    headings, topic = considered(1)
    empty = replace(headings[0], text="Of the", thing="", option=replace(headings[0].option, form="on"))
    assert isinstance(worth(empty, topic, 1.0), float)


def test_few_headings_are_considered_and_each_once() -> None:
    for paragraph in range(3):
        headings, _ = considered(paragraph)
        assert 1 < len(headings) <= MOST
        assert len({h.text for h in headings}) == len(headings)
        assert sum(h.option.form == "on" for h in headings) <= SPEAKS_ON + COMPOSITE


def test_what_was_taken_is_not_considered_again() -> None:
    story = read(Article(tuple(Paragraph(p) for p in STORY), title="Herring bill fails"))
    labeller, spans = Labeller(story, Counter()), [story.sentences[1].span]
    first = labeller.label(spans, set())
    assert first is not None
    second = labeller.label(spans, {first})
    assert second not in (None, first)


def test_a_second_thing_behind_a_comma_speaks_against_a_heading() -> None:
    headings, topic = considered(1)
    plain = next(h for h in headings if not h.second and not h.option.form)
    second = replace(plain, second=True)
    assert worth(second, topic, 1.0) < worth(plain, topic, 1.0)
    assert best([second, plain], topic) is plain


def test_who_speaks_on_it_does_not_make_a_heading_new() -> None:
    headings, _ = considered(1)
    plain = replace(headings[0], text="Herring fee", thing="herring fee", option=replace(headings[0].option, form=""))
    spoken = replace(plain, text="Roth on herring fee", option=replace(plain.option, form="on"))
    assert set(pairs(plain)) < set(pairs(spoken))


def test_an_occasion_is_headed_by_what_tells_most_of_it() -> None:
    text = "Ines Roth made her first public appearance in weeks on Sunday. She spoke at an annual lamp-prize event in Lund, and at an event for bakers."
    story = read(Article((Paragraph("The council met in Velm."), Paragraph(text))))
    found, _ = Labeller(story, Counter()).considered([s.span for s in story.sentences if s.span.paragraph == 1])
    by_text = {h.text: h for h in found if not h.second}
    assert occasion(by_text["Public appearance"], found).text == "Lamp-prize event"
    other = next(h for h in found if not h.text.endswith(("appearance", "event")))
    assert occasion(other, found) is other


def test_a_phrase_outside_of_what_is_one_sided_gives_way_to_one_inside() -> None:
    text = "The head of the mill was suspended on full pay, and the guild admitted that it faces a second scandal."
    story, at = read(Article((Paragraph(text),))), text.index("it faces")
    headings, topic = Labeller(story, Counter()).considered([Span(0, at, len(text))])
    by = {h.text: h for h in headings}
    assert inside(by["Full pay"], headings, topic).text == "Second scandal"
    assert inside(by["Second scandal"], headings, topic).text == "Second scandal"
    assert inside(by["Full pay"], [by["Full pay"]], topic).text == "Full pay"
