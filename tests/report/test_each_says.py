"""One fact in the words of both, where neither wording is wholly the other's. All texts are invented."""

from dataclasses import replace

import pytest

from reader.article.model import Article, Paragraph, Span
from reader.comparison.laid import Laid
from reader.comparison.model import Comparison, Difference, Link, OneSided, SharedQuote
from reader.language.read import read
from reader.project.decisions import Decisions
from reader.report.both import both_say
from reader.report.decided import decided
from reader.report.each_says import each_wording, side_by_side
from reader.report.report_side import report_side

A = "Thirty-four boats lie in the basin behind the gate, 19 of them fishing boats."
B = "The 34 vessels caught in the basin include 19 trawlers and two freighters loaded with timber."


def compared(a: str, b: str, *, language: str = "en") -> Comparison:
    """Two reports of a sentence each, linked."""
    one, two = read(Article((Paragraph(a),))), read(Article((Paragraph(b),), language=language))
    link = Link(Span(0, 0, len(a)), Span(0, 0, len(b)), "same", 0.9, "certain")
    return Comparison(one, two, (link,), (), (), (), (), (), (), (), "lexical")


def said(comparison: Comparison) -> list[str]:
    return [statement.text for statement in both_say(decided(comparison, Decisions()))]


def test_each_says_it_in_its_own_words_and_place() -> None:
    found = both_say(decided(compared(A, B), Decisions()))
    assert [statement.text for statement in found] == [f"A: {A} / B: {B}"]
    assert [place.text for place in (*found[0].a, *found[0].b)] == ["A¶1", "B¶1"]


def test_swapped_reports_say_the_same_the_other_way_round() -> None:
    assert said(compared(B, A)) == [f"A: {B} / B: {A}"]


def test_a_figure_in_another_unit_is_said_by_both_and_another_figure_of_that_kind_is_not() -> None:
    reef = "The herring reef lies 90 km from the old harbour pier of Velm."
    assert said(compared(reef, "The herring reef begins some 56 miles off the old harbour pier of Velm."))[0].startswith(f"A: {reef}")
    assert not any("90 km" in text for text in said(compared(reef, "The herring reef lies 12 feet under the old harbour pier of Velm.")))


@pytest.mark.parametrize(
    "other",
    [
        "It holds 34 vessels, among them 19 trawlers, in the basin behind the gate.",
        "“There are 34 boats in my basin, and 19 of them fish for herring,” the keeper said.",
        "There are 34 boats.",
        "The basin " + "by the pier of the old customs house " * 6 + "holds 34 vessels and 19 trawlers.",
    ],
)
def test_what_leans_is_quoted_or_is_too_short_or_long_is_not_set_beside_another(other: str) -> None:
    assert said(compared(A, other)) == []


def test_what_is_mostly_ones_own_or_given_differently_or_in_another_language_is_not_said_by_both() -> None:
    own = replace(compared(A, B), only_b=(OneSided(Span(0, 20, len(B)), None, None),))
    assert said(own) == []
    tail = "and two freighters loaded with timber."  # more than a third of the sentence
    assert not any(tail in text for text in said(replace(compared(A, B), only_b=(OneSided(Span(0, B.index(tail), len(B)), None, None),))))
    differs = Difference(Span(0, 0, 11), Span(0, 4, 6), "number", "differs", "A says 34, B says 34.")
    assert said(replace(compared(A, B), differences=(differs,))) == []
    assert said(compared(A, B, language="de")) == []


CUT = ", but was hauled ashore by the ferrymen of the upper town with a winch and two long hooks,"


def cut(a: str, b: str) -> list[str]:
    """What both say where A's clause of the winch is marked as its own."""
    at = a.index(CUT)
    return said(replace(compared(a, b), only_a=(OneSided(Span(0, at, at + len(CUT)), None, None),)))


def test_what_the_other_has_as_well_is_not_cut_off() -> None:
    start = "The trombone addressed to Ines Quill was meant to be shown at the harbour museum"
    a = f"{start}, where she works as a guard{CUT} the keeper said."
    b = "Divers freed the trombone bound for Ines Quill, and it was hauled ashore from a wreck, long before any museum could have paid for it."
    assert cut(a, b) == [f"A: {a} / B: {b}"]
    longer = f"{start} of the old pier by the customs house of the old town of Velm in the bay, where she works as a guard{CUT} the keeper said."
    assert cut(longer, "Divers led by Ines Quill saw a hull hauled ashore by winch and hooks from a wreck that nobody there had ever heard of before.") == []


def test_a_long_sentence_of_which_nothing_can_be_cut_stands_whole() -> None:
    long = (
        "Thirty-four boats of the old harbour guild with its great many ferrymen of Upper Velm in the farthest north of the windswept county lie in the broken "
        "limestone basin of the customs house of Quill behind the gate beside 19 weatherbeaten fishing boats"
    )
    assert len(long.split()) in range(37, 45)
    assert len(long) > 240
    assert said(compared(f"{long}.", B)) == [f"A: {long}. / B: {B}"]


def spoken(kind: str = "certain") -> list[str]:
    """What both say of a promise that both quote a good part of."""
    a = "Mayor Ada Quill has promised the bargemen in a new pamphlet of hers that “no gate will ever be shut again” in the northern basin."
    b = "The guild of pilots showed a yellow postcard by Ada Quill, with “no gate will ever be shut again” written below a trombone."
    words = "no gate will ever be shut again"
    pair = compared(a, b)
    quote = SharedQuote(Span(0, a.index(words), a.index(words) + 40), Span(0, b.index(words), b.index(words) + 34), "identical", "Ada Quill", None, None, None)
    link = replace(pair.links[0], confidence=kind)
    return said(replace(pair, quotes=(quote,), links=(link,)))


def test_where_all_that_both_have_is_what_somebody_says_the_first_such_is_set_side_by_side() -> None:
    assert [text[:18] for text in spoken()] == ["A: Mayor Ada Quill"]
    assert spoken("likely") == []


PAID = "The guild of Velm paid {} to the widows of the pilots who drowned in the harbour in the spring."
GAVE = "The drowned pilots’ widows were paid {} by the guild of Velm, which keeps the harbour, out of its chest."


def beside(a: str, b: str, one: str = "", other: str = "") -> str | None:
    """Both wordings, where these words of theirs are a figure that differs."""
    pair = compared(a, b)
    differing = [Difference(Span(0, a.index(one), a.index(one) + len(one)), Span(0, b.index(other), b.index(other) + len(other)), "number", "differs", "")]
    state = decided(pair, Decisions())
    left, right = (report_side(state, which, (), (), Laid(())) for which in ("a", "b"))
    return side_by_side(each_wording(left, pair.links[0].a, right, pair.links[0].b, differing if one else ()))


def test_a_figure_that_differs_is_left_out_and_the_rest_stands() -> None:
    a, b = PAID.format("40,000 crowns"), GAVE.format("60,000 crowns")
    assert beside(a, b, "40,000 crowns", "60,000 crowns") == f"A: {PAID.format('…')} / B: {GAVE.format('…')}"
    assert beside(a, b) is None


def test_a_figure_that_differs_at_the_head_leaves_nothing() -> None:
    a, b = "Forty pilots of the Velm guild drowned in the harbour.", "In Velm’s harbour 60 pilots of the guild drowned."
    assert beside(a, b, "Forty pilots", "60 pilots") is None
    assert beside("Forty pilots of Velm drowned.", "In the river 60 pilots drowned.", "Forty", "60") is None


def test_the_word_before_a_figure_at_the_end_goes_with_it() -> None:
    a, b = "The widows of the Velm pilots were paid by the guild for 40 weeks.", "Velm’s guild paid the widows of its pilots for 60 weeks’ grief."
    assert (
        beside(a, b, "40 weeks", "60 weeks")
        == "A: The widows of the Velm pilots were paid by the guild. / B: Velm’s guild paid the widows of its pilots for … grief."
    )


def test_a_day_that_differs_goes_with_the_word_before_it() -> None:
    a, b = PAID.format("a pension on May 4 in Velm"), GAVE.format("a pension on May 9 in silver")
    made = beside(a, b, "May 4", "May 9") or ""
    assert PAID.format("a pension … in Velm") in made and GAVE.format("a pension … in silver") in made
    a, b = f"In May 2017 {PAID[:1].lower()}{PAID[1:].format('a pension')}", f"In June 2017 {GAVE[:1].lower()}{GAVE[1:].format('a pension')}"
    assert beside(a, b, "May 2017", "June 2017") == f"A: {PAID.format('a pension')} / B: {GAVE.format('a pension')}"


def test_a_sum_that_differs_goes_with_the_word_before_it() -> None:
    a, b = PAID.format("a loan of $40 in May"), GAVE.format("a loan of $60 in May")
    made = beside(a, b, "$40", "$60") or ""
    assert PAID.format("a loan … in May") in made and GAVE.format("a loan … in May") in made


@pytest.mark.parametrize(
    "text",
    [
        "The guild of Velm shut the pier because of {} in the old harbour.",
        "The guild of Velm, made up of {} from the old harbour, shut the pier.",
        "The flood at Velm led to the death of {} in the old harbour.",
        "With {} gone, the guild of Velm shut the old harbour pier for good.",
    ],
)
def test_what_a_figure_is_of_never_goes_without_its_word(text: str) -> None:
    made = beside(text.format("40 pilots"), text.format("12 pilots"), "40 pilots", "12 pilots") or ""
    assert not any(torn in made for torn in ("because …", "up …", "death …", "A: Gone", "A: gone"))


def test_what_is_counted_stays_where_a_verb_asks_for_it() -> None:
    a, b = "By the figures of the guild, 40 pilots had left the harbour of Velm by noon.", "By noon 60 pilots had left the harbour of Velm, the guild said."
    assert (
        beside(a, b, "40 pilots", "60 pilots")
        == "A: By the figures of the guild, … pilots had left the harbour of Velm by noon. / B: By noon … pilots had left the harbour of Velm, the guild said."
    )


def test_a_figure_between_two_commas_goes_with_them() -> None:
    a, b = PAID.format("a pension, by 40 votes to nine,"), GAVE.format("a pension")
    assert (beside(a, b, "40 votes to nine", "a pension") or "").startswith("A: The guild of Velm paid a pension to the widows")


def test_a_figure_that_differs_from_another_sentence_is_left_out() -> None:
    a, b = PAID.format("a pension, by 40 votes to nine,"), GAVE.format("a pension")
    votes = "It was passed by 50 votes to nine."
    pair = compared(a, f"{b} {votes}")
    at = a.index("40 votes"), len(b) + 1 + votes.index("50 votes")
    differs = Difference(Span(0, at[0], at[0] + 16), Span(0, at[1], at[1] + 16), "number", "differs", "")
    links = (replace(pair.links[0], b=Span(0, 0, len(b))),)
    made = said(replace(pair, links=links, differences=(differs,)))
    assert made and not any("40" in text for text in made)


def test_an_ending_of_which_the_other_knows_nothing_is_left_out() -> None:
    a, b = PAID.format("a pension"), GAVE.format("a pension")
    assert beside(a.replace(".", ", and said that a brass trombone would be raffled at Easter."), b) == f"A: {a.rstrip('.')}… / B: {b}"
    # a verb whose subject stands before it, and a second thing of the same kind, are no endings
    sung = "The widows of the Velm pilots, paid a pension out of the guild’s chest, hummed beneath a trombone."
    assert beside(sung, b) == f"A: {sung} / B: {b}"
    both = a.replace("in the spring", "and their trombones")
    assert beside(both, b) == f"A: {both} / B: {b}"


def test_an_ending_is_not_left_out_where_what_both_have_goes_with_it() -> None:
    a = "The talks of Velm had gone well in spring, when harbour pilots agreed on a pension out of the guild’s chest, two trombonists with brass hats said."
    made = beside(a, "In spring the harbour pilots of Velm had settled on a pension out of the chest of their guild, a keeper said.")
    assert made is None or "pension" in made.partition(" / ")[0]


def test_what_only_points_back_at_the_head_is_left_out() -> None:
    a, b = PAID.format("a pension"), GAVE.format("a pension")
    assert beside(f"Four hours later {a.replace('The guild', 'the guild')}", b) == f"A: {a} / B: {b}"
    velm = a.replace("The guild of Velm", "Velm’s guild")
    assert beside(f"That was when {velm}", b) == f"A: {velm} / B: {b}"


def test_points_are_points_by_any_name() -> None:
    a, b = "A poll of the Velm pilots had Ada Quill ahead by four percentage points.", "Ada Quill was {} points ahead in a poll of pilots in Velm."
    assert beside(a, b.format("two")) is None
    assert beside(a, b.format("four")) is not None


def test_feet_of_a_thing_are_not_inches_of_it() -> None:
    a, b = (
        "A flood left three feet of water in the herring mill of Velm on Tuesday.",
        "Velm’s herring mill stood in 36 inches of water after a flood on Tuesday.",
    )
    assert beside(a, b) == f"A: {a} / B: {b}"
    assert beside(a, b.replace("36 inches", "nine feet")) is None


def test_brackets_of_an_articles_own_say_nobodys_name() -> None:
    a, b = PAID.format("a pension"), GAVE.format("a pension")
    assert beside(a.replace("the pilots", "[the] pilots"), b) is not None
    assert beside(a.replace("the pilots", "his [dear] pilots"), b) is None


def test_two_long_sentences_are_too_much_for_one_look() -> None:
    a, b = (
        text.format("a pension of many hundred crowns, ferry tickets, lamp oil and firewood for as long as they live in the upper town")
        for text in (PAID, GAVE)
    )
    assert beside(a, GAVE.format("a pension")) is not None
    assert beside(a.replace(".", " when the river was high and the bells of the northern churches were rung."), b) is None


def test_a_figure_or_day_of_which_the_other_article_says_nothing_is_left_out() -> None:
    a, b = PAID.format("a pension").replace(".", " when the court sat on June 8."), GAVE.format("a pension")
    made = beside(a, b) or ""
    assert made.startswith("A: The guild of Velm paid a pension") and "June" not in made
    assert "40" not in (beside(PAID.format("a pension for 40 weeks"), b) or "40")


def test_a_word_between_quotation_marks_keeps_no_figure_of_an_aside() -> None:
    a = "Ada Quill, who runs seven mills in the hills and sold her boats, told the guild of Velm that a pilot had called to ask her to “reconsider” it."
    b = "Ada Quill told the guild of Velm that a pilot had called on Monday and had asked her to “reconsider” what she was about to do."
    made = beside(a, b) or ""
    assert made.startswith("A: Ada Quill … told the guild of Velm that a pilot had called to ask her to “reconsider” it. / B: ")


def test_a_figure_that_one_alone_gives_stays_where_it_would_leave_a_hole_beside_the_other_wording() -> None:
    a, b = "Of the pilots of Velm in the guild, 4.1 percent had drowned by spring.", "Of Velm’s guild of pilots, 38 had drowned by spring, when the ice went."
    assert beside(a, b) == f"A: {a} / B: {b}"
    # of two measures of one kind that differ neither stays, nor does a figure that is given differently
    assert beside(a.replace("4.1 percent had", "4.1 tons of lamps"), b.replace("38 had", "38 tons of sails")) is None
    differs = beside(a.replace("4.1 percent", "40 men"), b.replace("38", "60 men"), "40 men", "60 men") or ""
    assert not {"40", "60"} & set(differs.split())


def test_a_wording_that_stands_alone_keeps_no_figure_that_the_other_lacks() -> None:
    pair = compared(
        "The guild of Velm’s pilots rowed past 40 mills in spring to the old pier.", "In spring the guild of Velm’s pilots rowed past mills to the old pier."
    )
    sides = [report_side(decided(pair, Decisions()), which, (), (), Laid(())) for which in ("a", "b")]
    both = [each_wording(sides[0], pair.links[0].a, sides[1], pair.links[0].b, beside=side)[0] or "" for side in (True, False)]
    assert "past 40 mills" in both[0] and "40" not in both[1]


def test_a_large_sum_with_fewer_digits_is_the_same_sum() -> None:
    a, b = PAID.format("£1.2m of its silver"), GAVE.format("£1,235,000 of silver")
    assert beside(a, b) == f"A: {a} / B: {b}"
    assert beside(a, b.replace("1,235,000", "1,435,000")) is None
