"""Marks, counterparts and the words for them, on a pair compared by hand."""

from dataclasses import replace

from reader.article.model import Article, Paragraph, Span
from reader.comparison.model import Comparison
from reader.project.decisions import Decisions, Dismissed, dismiss, mark
from reader.project.links import add, reject
from reader.project.view import rests, whole
from reader.window.reading.counterparts import Counterparts, agreed
from reader.window.reading.marks import Mark, ParagraphMarks, joined, less, marks
from reader.window.reading.preparing import is_long, prepare
from reader.window.reading.words import of_place, spoken, why_linked
from reader.window.speaking import said_of


def test_a_wholly_one_sided_paragraph_is_one_stretch(comparison: Comparison) -> None:
    found = marks(comparison, "a")[3]
    assert found.whole
    assert len(found.alone) == 1  # only a comma lies between the two facts
    assert len([m for m in found.marks if m.kind == "only"]) == 2


def test_a_one_sided_clause_is_not_the_paragraph(comparison: Comparison) -> None:
    found = marks(comparison, "a")[2]
    assert not found.whole
    text = comparison.a.article.paragraphs[2].text
    assert [text[s:e] for s, e in found.alone] == ["and the roof fell in at four"]
    assert found.differs
    assert found.linked == (1,)


def test_what_is_shared_does_not_differ(comparison: Comparison) -> None:
    assert not marks(comparison, "a")[0].differs
    assert not marks(comparison, "a")[1].differs


def test_dismissed_findings_are_not_marked(comparison: Comparison) -> None:
    decisions = Decisions()
    decisions = dismiss(decisions, Dismissed("only b", (("b", comparison.only_b[0].span),)))
    quote, difference = comparison.quotes[0], comparison.differences[0]
    decisions = dismiss(decisions, Dismissed("quote", (("a", quote.a), ("b", quote.b))))
    decisions = dismiss(decisions, Dismissed("difference", (("a", difference.a), ("b", difference.b))))
    known = Counterparts(comparison, decisions)
    assert not known.marks("b")[3].alone
    assert {m.kind for side in ("a", "b") for p in known.marks(side) for m in p.marks} == {"only"}  # type: ignore[arg-type]


def test_a_person_s_stretch_is_marked_and_a_shared_one_is_not(comparison: Comparison) -> None:
    decisions = mark(Decisions(), "a", Span(0, 4, 10), "one-sided")
    decisions = mark(decisions, "b", comparison.b.article.whole(3), "shared")
    known = Counterparts(comparison, decisions)
    assert known.marks("a")[0].alone == ((4, 10),)
    assert known.marks("b")[3].alone == ()


def test_a_person_s_stretch_is_marked_inside_of_a_shared_quote_too(comparison: Comparison) -> None:
    quote = comparison.quotes[0].a
    inside = Span(quote.paragraph, quote.start, quote.start + 8)
    known = Counterparts(comparison, mark(Decisions(), "a", inside, "one-sided"))
    assert (inside.start, inside.end) in known.marks("a")[inside.paragraph].alone
    assert not Counterparts(comparison, Decisions()).marks("a")[inside.paragraph].alone


def test_joined_and_whole() -> None:
    text = "One thing. Another – more."
    assert joined([(11, 18), (0, 9)], text) == ((0, 18),)
    assert joined([(0, 3), (11, 18)], text) == ((0, 3), (11, 18))
    assert whole(((0, 26),), text)
    assert not whole(((0, 9),), text)
    assert not whole((), text)
    assert not whole(((0, 3),), "...")


def test_the_counterpart_of_a_quote_is_the_quote(comparison: Comparison) -> None:
    known = Counterparts(comparison, Decisions())
    found = known.at("a", 1, comparison.quotes[0].a.start + 2)
    assert found[0].there == comparison.quotes[0].b
    assert [c.there.paragraph for c in found] == [4, 5]


def test_the_counterpart_of_a_difference_is_the_other_figure(comparison: Comparison) -> None:
    known = Counterparts(comparison, Decisions())
    assert known.at("b", 1, 1)[0].there == comparison.differences[0].a


def test_a_one_sided_place_has_its_nearest(comparison: Comparison) -> None:
    known = Counterparts(comparison, Decisions())
    (found,) = known.at("a", 3, 3)
    assert (found.how, found.there.paragraph) == ("nearest", 3)
    assert known.at("a", 3)[0].how == "nearest"
    assert known.at("b", 3, 3) == ()


def test_rejected_and_added_links(comparison: Comparison) -> None:
    decisions = add(reject(Decisions(), (0, 0)), (3, 3))
    known = Counterparts(comparison, decisions)
    assert known.linked("a", 0) == ()
    assert known.linked("b", 3) == (3,)
    assert known.at("b", 3)[0].there.paragraph == 3
    assert why_linked(known, (3, 3)).startswith("Linked by hand ¶4 ↔ ¶4")


def test_possible_links_move_no_pane(comparison: Comparison) -> None:
    known = Counterparts(comparison, Decisions())
    assert known.linked("a", 1) == (4, 5)
    assert known.levels("a")[1] == 4
    assert 5 not in known.levels("b")


def test_a_pair_is_its_strongest_sentences(comparison: Comparison) -> None:
    known = Counterparts(comparison, Decisions())
    assert known.of_pair(2, 1).here == comparison.links[2].a
    assert known.of_pair(1, 5).here == comparison.a.article.whole(1)


def test_why_in_words(comparison: Comparison) -> None:
    known = Counterparts(comparison, Decisions())
    why = why_linked(known, (0, 0))
    assert why.startswith("Linked ¶1 ↔ ¶1 · why: ")
    assert "Monday" in why
    assert "bakery" in why


def test_words_for_a_place(comparison: Comparison) -> None:
    known = Counterparts(comparison, Decisions())
    assert of_place(known, "a", 1, 5).startswith("Shared quote · Ida Storm · identical · Linked ¶2 ↔ ¶5")
    assert of_place(known, "a", 1, 5).endswith("also B¶6")
    assert of_place(known, "a", 2, 2).startswith("Three engines ≠ Two engines · differs · A counts one engine more.")
    assert of_place(known, "a", 3, 2) == "Only in A · insurance lapsed · nearest in B: ¶4"
    assert of_place(known, "b", 3, 2) == "Only in B · street closed · nearest in A: none"
    assert of_place(known, "b", 2, 0) == ""


def test_words_for_those_who_listen(comparison: Comparison) -> None:
    known = Counterparts(comparison, Decisions())
    assert spoken(known, "a", 1) == "Paragraph 2 of A, linked to paragraphs 5, 6 of B. Shared quote: I smelled smoke and ran."
    assert spoken(known, "b", 3) == "Paragraph 4 of B. Only in B."
    assert "Only in A: and the roof fell in at four" in spoken(known, "a", 2)


def test_preparing(comparison: Comparison) -> None:
    prepared = prepare(comparison, Decisions())
    assert 0 < prepared.shares["a"] < 1
    assert prepared.known.links
    assert not is_long(comparison)
    many = replace(comparison.a, article=replace(comparison.a.article, paragraphs=comparison.a.article.paragraphs * 200))
    assert is_long(replace(comparison, a=many))


def test_what_both_quote_is_not_one_sided() -> None:
    text = "He said “we left at dawn” and walked off."
    assert less([(0, 41)], [(9, 24)], text) == ((0, 9), (24, 41))
    assert less([(8, 25)], [(9, 24)], text) == ()
    assert less([(8, 25)], [], text) == ((8, 25),)


def test_the_rest_of_a_quotation_that_the_other_side_cut_shows_as_one_sided() -> None:
    text = "“The lamps went out at noon and no ferry has left the quay since.”"
    at = text.index("and no")
    assert rests((1, 64), [(at, 66)], text) == [(at, 64)]
    assert rests((1, 64), [(0, 66)], text) == []
    assert rests((1, 64), [(59, 66)], text) == []


def test_the_headline_set_once_more_above_the_report_is_no_difference() -> None:
    texts = Paragraph("Otters return to Velm", "heading"), Paragraph("A barge", "heading"), Paragraph("A barge sank."), Paragraph("It rained.")
    of = marks_of(False, False, True, True)
    assert agreed(of, Article(texts, title="Otters return to Velm")) == [True, False, False, False]
    assert agreed(of, Article(texts, title="Otters")) == [False, False, False, False]


def marks_of(*alone: bool) -> tuple[ParagraphMarks, ...]:
    return tuple(ParagraphMarks(alone=((0, 5),) if one else ()) for one in alone)


def test_what_is_but_possible_is_told_from_what_is_certain(comparison: Comparison) -> None:
    unsure = replace(comparison, only_a=tuple(replace(fact, confidence="possible") for fact in comparison.only_a))
    assert not any(found.doubtful() for found in marks(comparison, "a"))
    found = marks(unsure, "a")[2]
    assert found.doubtful() and found.doubtful(*found.alone[0])
    start = comparison.only_a[0].span
    known = Counterparts(unsure, Decisions())
    assert of_place(known, "a", start.paragraph, start.start).startswith("Only in A, possible")
    held = Counterparts(unsure, mark(Decisions(), "a", start, "one-sided"))  # what a person marks is not possible, it is so
    assert not held.marks("a")[start.paragraph].doubtful(start.start, start.end)


def test_a_stretch_is_as_sure_as_most_of_what_is_marked_in_it() -> None:
    found = ParagraphMarks((Mark(0, 10, "only", 0, "possible"), Mark(20, 28, "only", 1, "certain")), ((0, 10), (20, 28)))
    assert found.doubtful() and found.doubtful(0, 30) and not found.doubtful(12, 30) and not found.doubtful(8, 28)
    assert not ParagraphMarks().doubtful()


def test_whoever_listens_is_told_of_doubt(comparison: Comparison) -> None:
    text = comparison.a.article.paragraphs[3].text
    unsure = Counterparts(replace(comparison, only_a=tuple(replace(fact, confidence="possible") for fact in comparison.only_a)), Decisions())
    assert spoken(unsure, "a", 3).endswith(". Perhaps only in A.") and ". Perhaps only in A: " in spoken(unsure, "a", 2)
    assert said_of(unsure.marks("a")[3], text, "a", 5).startswith("Perhaps only in A, the whole paragraph")
    assert said_of(marks(comparison, "a")[3], text, "a", 5).startswith("Only in A, the whole paragraph")
    stretch = unsure.marks("a")[2].marks[1]
    assert said_of(unsure.marks("a")[2], comparison.a.article.paragraphs[2].text, "a", stretch.start).startswith("Perhaps only in A: ")
