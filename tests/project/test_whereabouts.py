"""Where paragraphs and the words in them went in a changed text. All texts are invented."""

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Indel

from reader.article.model import Article, Paragraph, Span
from reader.project.decisions import Place
from reader.project.whereabouts import SIMILAR, Index, grounds


def went(places: list[Place], *texts: str) -> list[Span | None]:
    """Where places of A are in an article of these texts."""
    found = grounds(places, (Article(tuple(map(Paragraph, texts))), Article(())))
    return [found["a"].find(place) for place in places]


def whole(paragraph: int, text: str) -> Place:
    return Place("a", paragraph, text, 0, len(text))


def test_paragraphs_alike_keep_their_order() -> None:
    yes, no = "Yes.", "No."
    assert went([whole(0, yes), whole(1, no), whole(2, yes)], "Maybe not at all.", yes, yes, no) == [Span(1, 0, 4), Span(3, 0, 3), Span(2, 0, 4)]


def test_a_changed_paragraph_is_found_and_stays_whole() -> None:
    old, new = "The ferry sails at noon from the old pier.", "The ferry sails at noon from the new pier."
    assert went([whole(0, old)], "Nothing of the kind.", new) == [Span(1, 0, len(new))]
    assert went([whole(0, old)], "Nothing of the kind.") == [None]


def test_a_stretch_is_where_its_words_are_and_of_several_at_about_its_height() -> None:
    old = "The ferry sails, said the mayor, and so the ferry sails."
    new = f"On Monday {old}"
    start = old.rindex("ferry sails")
    assert went([Place("a", 0, old, start, start + 11)], new) == [Span(0, new.rindex("ferry sails"), new.rindex("ferry sails") + 11)]
    assert went([Place("a", 0, old, old.index("mayor"), old.index("mayor") + 5)], new.replace("mayor", "bishop")) == [None]


WORDS = st.lists(st.sampled_from("the a of and ferry sails mayor harbour storm ropes late".split()), min_size=1, max_size=14).map(" ".join)


@given(st.lists(WORDS, min_size=1, max_size=30), WORDS)
def test_the_most_similar_paragraph_is_found_by_rare_words_alone(texts: list[str], wanted: str) -> None:
    alike = [Indel.normalized_similarity(wanted.split(), text.split()) for text in texts]
    found = Index(dict(enumerate(texts))).nearest(0, wanted)
    assert (found is None) == (max(alike) < SIMILAR)
    if found is not None:
        assert alike[found] == max(alike)
        assert found == alike.index(max(alike))
