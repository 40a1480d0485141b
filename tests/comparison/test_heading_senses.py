"""What an encoder's vectors say of a topic's headings: by hand-made vectors. All texts are invented."""

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

from reader.article.model import Article, Paragraph
from reader.comparison import choosing, heading_senses, trained
from reader.comparison.encoder import ECHO
from reader.comparison.heading_senses import Model, Senses
from reader.comparison.heading_traits import Heading, Topic
from reader.comparison.labels import Labeller
from reader.language.read import read
from reader.language.words import stem

STORY = read(Article((Paragraph("The boiler of the old customs house burst twice, and nobody mended the clock of the bakers."),), title="Herring bill fails"))


def topic(meaning: dict[str, list[float]]) -> tuple[list[Heading], Topic]:
    """The story as one topic, whose words mean what is said of them (the first directions; nothing for others)."""
    headings, found = Labeller(STORY, Counter()).considered([s.span for s in STORY.sentences])
    places = []
    for place in found.places:
        meant = np.zeros((len(place.words), ECHO), dtype=np.float32)
        for row, word in zip(meant, place.words, strict=True):
            row[: len(meaning.get(word.folded, ()))] = meaning.get(word.folded, ())
        places.append(replace(place, meant=meant))
    return headings, replace(found, places=places)


def model(*rows: list[float], biases: tuple[float, float] = (0.0, 0.0)) -> Model:
    """Weights along the first directions: of a likely word, of a heading's words, of its head noun; the average word means nothing."""
    table = np.zeros((4, ECHO))
    for n, row in enumerate(rows):
        table[n + 1, : len(row)] = row
    return Model.of({"rows": table, "biases": np.array(biases)})


def test_a_word_is_as_likely_as_its_vector_says() -> None:
    _, about = topic({"boiler": [2.0], "clock": [-1.0]})
    found = heading_senses.likelihoods(about, model([1.5], biases=(0.25, 0.0)))
    assert found[stem("boiler")] == 3.25
    assert found[stem("clock")] == -1.25
    assert "the" not in found


def test_a_heading_of_likely_words_is_seen_as_such() -> None:
    headings, about = topic({"boiler": [2.0], "clock": [-1.0]})
    senses = Senses(about, model([1.0]))
    by = {h.text: dict(senses.seen(h)) for h in headings}
    boiler, clock = next(f for t, f in by.items() if "oiler" in t), next(f for t, f in by.items() if "lock" in t and "oiler" not in t)
    assert boiler["likely: best"] == 0.0
    assert clock["likely: best"] < 0.0
    assert boiler["likely"] > clock["likely"]
    foreign = replace(headings[0], text="Whales", thing="Whales")
    assert dict(senses.seen(foreign)) == {"likely: none": 1.0, "meant": 0.0}


def test_what_can_be_printed_goes_by_the_words_and_by_the_head_noun() -> None:
    headings, about = topic({"boiler": [0.0, 1.0], "house": [0.0, 0.0, 1.0]})
    senses = Senses(about, model([], [0.0, 4.0], [0.0, 0.0, 8.0], biases=(0.0, 0.5)))
    whole = replace(headings[0], text="Boiler", thing="Boiler")
    assert senses.printable(whole) == 4.5
    assert senses.printable(replace(whole, text="House", thing="House")) == 8.5
    # the head noun is the last before a preposition
    assert senses.printable(replace(whole, text="Boiler of house", thing="Boiler of house")) == 2.5


def test_the_encoder_can_turn_the_choice() -> None:
    headings, about = topic({})
    assert about.encoded
    assert not Labeller(STORY, Counter()).considered([s.span for s in STORY.sentences])[1].encoded
    chosen = set()
    for word in ("boiler", "clock"):
        headings, about = topic({word: [40.0]})
        senses = Senses(about, model([1.0], [1.0], [1.0]))
        chosen.add(max(headings, key=lambda h: choosing.worth(h, about, 1.0, senses)).text)
    assert len(chosen) == 2


@pytest.mark.skipif(not trained.available(), reason="this installation is without the weights of the comparison model")
def test_the_weights_that_ship_are_read() -> None:
    shipped = heading_senses.model()
    assert shipped.mean.shape == shipped.likely.shape == shipped.words.shape == shipped.head.shape == (ECHO,)
    assert np.abs(shipped.likely).max() > 0
