"""Topics renamed, merged, split and given back."""

import pytest

from reader.article.model import Article, Paragraph, Span
from reader.comparison.model import Comparison, OneSided, Topic
from reader.language.reading import Reading
from reader.project import decisions as deciding
from reader.project import topics
from reader.project.decisions import Decisions, Known
from reader.project.standing import adrift, every_known
from reader.project.view import as_decided

TEXT = "Divers looked for the bell of the ferry, and found an anchor."
SPANS = tuple(Span(n, 0, 20) for n in range(4))


def compared() -> Comparison:
    """B has four one-sided stretches: two topics of one, one of one, one loose."""
    reading = Reading(Article(tuple(Paragraph(TEXT) for _ in range(4))), ())
    only = (OneSided(SPANS[0], 0, None), OneSided(SPANS[1], 0, None), OneSided(SPANS[2], 1, None), OneSided(SPANS[3], None, None))
    return Comparison(reading, reading, (), (), (), only, (), (Topic("Search for bell", (0, 1)), Topic("Old anchor", (2,))), (), (), "lexical")


def told(decisions: Decisions) -> dict[str, list[int]]:
    """The topics of B, and the paragraphs of their facts; loose facts under ""."""
    view = as_decided(compared(), decisions)
    out: dict[str, list[int]] = {topic.label: [] for topic in view.topics_b}
    for fact in view.only_b:
        out.setdefault("" if fact.topic is None else view.topics_b[fact.topic].label, []).append(fact.span.paragraph)
    assert all(topic.paragraphs == tuple(out[topic.label]) for topic in view.topics_b)
    return out


def test_merging_two_topics_and_a_loose_stretch() -> None:
    made = topics.group(Decisions(), "b", SPANS[1:], "  What the  divers saw ")
    assert told(made) == {"Search for bell": [0], "What the divers saw": [1, 2, 3]}
    every = topics.group(made, "b", SPANS, "All")
    assert told(every) == {"All": [0, 1, 2, 3]}
    assert len(every.grouped) == 1


def test_splitting_leaves_the_rest_under_its_name() -> None:
    named = deciding.rename(Decisions(), "b", (0, 1), "The bell")
    made = topics.group(named, "b", [SPANS[0]], "First dive")
    assert told(made) == {"First dive": [0], "The bell": [1], "Old anchor": [2], "": [3]}


def test_out_of_every_topic_and_back() -> None:
    made = topics.group(Decisions(), "b", [SPANS[0]], "")
    assert told(made) == {"Search for bell": [1], "Old anchor": [2], "": [0, 3]}
    assert topics.is_grouped(made, "b", [SPANS[0]]) and not topics.is_grouped(made, "b", [SPANS[1]])
    assert topics.ungroup(made, "b", SPANS) == Decisions()
    assert topics.group(Decisions(), "b", [], "x") == Decisions()


def test_naming_takes_whatever_kind_of_topic_it_is() -> None:
    assert told(topics.name(Decisions(), "b", SPANS[:2], (0, 1), "The bell"))["The bell"] == [0, 1]
    loose = topics.name(Decisions(), "b", [SPANS[3]], (), "The chain")
    assert told(loose)["The chain"] == [3]
    assert told(topics.name(loose, "b", [SPANS[3]], (3,), "The rope"))["The rope"] == [3]
    with pytest.raises(ValueError, match="needs a name"):
        topics.name(loose, "b", [SPANS[3]], (3,), " ")
    assert topics.name(Decisions(), "b", [SPANS[3]], (), " ") == Decisions()


def test_the_other_side_stays_as_it_is() -> None:
    assert told(topics.group(Decisions(), "a", SPANS, "Elsewhere")) == told(Decisions())


def only_b(*numbers: int) -> Known:
    return Known("only b", tuple(("b", SPANS[number]) for number in numbers))


def test_what_was_confirmed_stays_so_where_it_is_merged_or_split() -> None:
    confirmed = deciding.uphold(Decisions(), only_b(0, 1))
    merged = topics.group(confirmed, "b", SPANS[:3], "All of it")
    assert merged.upheld == {only_b(0, 1, 2)} and merged.upheld <= set(every_known(compared(), merged))
    assert adrift(compared(), merged) == ()
    split = topics.group(confirmed, "b", [SPANS[1]], "Second dive")
    assert split.upheld == {only_b(0), only_b(1)} and adrift(compared(), split) == ()
    other = deciding.uphold(Decisions(), only_b(3))
    assert topics.group(other, "b", SPANS[:3], "All of it").upheld == other.upheld
