"""Tags: names and colours, and the passages under them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Span
from reader.project import tags as tagging
from reader.project.tags import PALETTE, Tag, Tagged


def test_a_tag_needs_a_name_and_a_colour() -> None:
    for name, colour in (("", PALETTE[0]), (" edge", PALETTE[0]), ("x" * 61, PALETTE[0]), ("Blame", "red"), ("Blame", "#AABBCC")):
        with pytest.raises(ValueError, match=r"tag needs|not a colour"):
            Tag(name, colour)


def test_new_tags_get_colours_that_few_have_and_names_know_no_case() -> None:
    tags = tagging.define(tagging.define((), " Blame  frame "), "Résumé")
    assert tags == (Tag("Blame frame", PALETTE[0]), Tag("Résumé", PALETTE[1]))
    assert tagging.define(tags, "RESUME", PALETTE[5]) == (tags[0], Tag("Résumé", PALETTE[5]))
    assert tagging.define(tags, "resume") == tags
    every = tags
    for number in range(len(PALETTE)):
        every = tagging.define(every, f"tag {number}")
    assert every[-1].colour == PALETTE[1]
    assert tagging.named(tags, "blame FRAME") == tags[0] and tagging.named(tags, "none") is None


def test_passages_under_one_tag_that_touch_become_one() -> None:
    made = tagging.apply(tagging.apply((), "Blame", "a", Span(0, 5, 9)), "Blame", "a", Span(0, 9, 12))
    assert made == (Tagged("a", Span(0, 5, 12), "Blame"),)
    other = tagging.apply(made, "Hope", "a", Span(0, 8, 20))
    assert len(other) == 2
    assert tagging.on(other, "a", Span(0, 8, 8)) == ("Blame", "Hope")
    assert tagging.on(other, "a", Span(0, 12, 12)) == ("Hope",)
    assert tagging.on(other, "b", Span(0, 8, 9)) == ()
    assert tagging.apply(made, "Blame", "a", Span(0, 3, 3)) == made
    assert tagging.count(other, "blame") == 1


def test_taking_off_leaves_what_is_outside() -> None:
    made = tagging.apply((), "Blame", "a", Span(0, 5, 12))
    assert [p.span for p in tagging.take_off(made, "blame", "a", Span(0, 7, 9))] == [Span(0, 5, 7), Span(0, 9, 12)]
    assert tagging.take_off(made, "Blame", "a", Span(0, 0, 40)) == ()
    assert tagging.take_off(made, "Hope", "a", Span(0, 0, 40)) == made


def test_renaming_and_forgetting_reach_every_passage() -> None:
    tags = tagging.define(tagging.define((), "Blame"), "Hope")
    passages = tagging.apply(tagging.apply((), "Blame", "a", Span(0, 0, 5)), "Hope", "a", Span(0, 5, 9))
    assert tagging.rename(tags, passages, "Blame", "Guilt")[0][0].name == "Guilt"
    merged, together = tagging.rename(tags, passages, "Blame", "hope")
    assert (merged, together) == ((tags[1],), (Tagged("a", Span(0, 0, 9), "Hope"),))
    assert tagging.rename(tags, passages, "Blame", "BLAME")[0][0].name == "BLAME"
    assert tagging.forget(tags, passages, "blame") == ((tags[1],), passages[1:])
    with pytest.raises(ValueError, match="no tag"):
        tagging.rename(tags, passages, "Fear", "Hope")


SPANS = st.tuples(st.integers(0, 2), st.integers(0, 20), st.integers(1, 10)).map(lambda t: Span(t[0], t[1], t[1] + t[2]))


@given(st.lists(SPANS, max_size=8), SPANS)
def test_what_was_taken_off_is_off_and_what_was_put_on_is_on(spans: list[Span], one: Span) -> None:
    made: tagging.Passages = ()
    for span in spans:
        made = tagging.apply(made, "t", "b", span)
    letters = {(s.paragraph, i) for s in spans for i in range(s.start, s.end)}
    assert {(p.span.paragraph, i) for p in made for i in range(p.span.start, p.span.end)} == letters
    off = tagging.take_off(made, "t", "b", one)
    gone = {(one.paragraph, i) for i in range(one.start, one.end)}
    assert {(p.span.paragraph, i) for p in off for i in range(p.span.start, p.span.end)} == letters - gone
    assert tagging.mirrored(tagging.mirrored(made)) == made
