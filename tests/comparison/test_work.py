"""Hostile sentences and long articles: of twice the length they are twice the work, counted in calls. All texts are invented."""

import sys
from collections import Counter
from collections.abc import Callable

import pytest

from reader.article.model import Article, Paragraph
from reader.comparison.compare import compare
from reader.comparison.labels import Labeller
from reader.language.read import read


def calls(work: Callable[[], object]) -> int:
    """How many functions are called, once all that is kept is known."""
    work()
    found = [0]

    def count(_: object, event: str, __: object) -> None:
        found[0] += event == "call"

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return found[0]


def compared(one: str, other: str) -> int:
    a, b = (read(Article((Paragraph(text),))) for text in (one, other))
    return calls(lambda: compare(a, b, use_model=False))


def broken(count: int) -> str:
    return " ".join(f"“word{k} is here,” she said, " for k in range(count)) + "and it ended."


def reports(verb: str, count: int) -> str:
    return "; ".join(f"Roth {verb} the pier {k} was shut" for k in range(count)) + "."


@pytest.mark.parametrize(
    ("least", "make"),
    [
        (60, lambda n: (broken(n), broken(n).replace("word1 is", "word2 is"))),
        (200, lambda n: (reports("said", n), reports("claimed", n))),
        (100, lambda n: ("The harbour board said it will close " * n + "now.", "Now the harbour board said it will close " * n + "it.")),
    ],
    ids=["a quotation broken again and again", "one report after another", "one clause over and over"],
)
def test_a_sentence_of_twice_the_length_is_twice_the_work(least: int, make: Callable[[int], tuple[str, str]]) -> None:
    one, two = compared(*make(least)), compared(*make(2 * least))
    assert two < 2.7 * one, (one, two)


@pytest.mark.parametrize("name", ["Ada Roth{}", "Ada{} Roth", "Ada{0} Roth{0}"])
def test_twice_the_people_of_one_name_are_twice_the_work(name: str) -> None:
    texts = [" ".join(f"{name.format(chr(97 + k % 26) + chr(97 + k // 26))} spoke." for k in range(count)) for count in (250, 500)]
    one, two = (calls(lambda text=text: read(Article((Paragraph(text),)))) for text in texts)  # type: ignore[misc]
    assert two < 2.3 * one, (one, two)


def labelled(count: int) -> int:
    """Naming every paragraph of a report whose words say too little alone."""
    story = read(Article(tuple(Paragraph(f"The kettle{chr(97 + k % 26)}{chr(97 + k // 26)} sang.") for k in range(count))))

    def work() -> None:
        labeller = Labeller(story, Counter())
        for sentence in story.sentences:
            labeller.label([sentence.span], set())

    return calls(work)


def test_twice_the_topics_to_be_named_are_twice_the_work() -> None:
    one, two = labelled(150), labelled(300)
    assert two < 2.3 * one, (one, two)
