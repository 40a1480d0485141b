"""A long sentence cut at its clauses. All texts are invented."""

from reader.article.model import Span
from reader.comparison.laid import Laid
from reader.project.decisions import Decisions
from reader.report.clipped import clipped
from reader.report.decided import decided
from reader.report.report_side import report_side
from tests.report.test_both import compared

TEXT = (
    "The council of Velm closed the harbour bridge on Tuesday after engineers found cracks in its piers, "
    "while the choir of the upper town sang on the stairs, and Tom Roth fined nine ferrymen."
)


def cut(shared: set[str], most: int, never: tuple[Span, ...] = (), text: str = TEXT) -> str | None:
    one = report_side(decided(compared([text], [text]), Decisions()), "a", (), (), Laid(()))
    found = clipped(one, 0, shared, never, most)
    return found[0] if found else None


def test_the_clauses_that_hold_least_of_what_both_have_go_first() -> None:
    assert cut({"council", "bridg", "crack"}, 20) == "The council of Velm closed the harbour bridge on Tuesday after engineers found cracks in its piers…"
    assert cut({"council", "bridg"}, 10) == "The council of Velm closed the harbour bridge on Tuesday…"
    assert cut({"council"}, 3) is None


def test_what_must_never_stand_goes_first_of_all() -> None:
    at = TEXT.index("while")
    assert (
        cut({"council", "choir"}, 40, (Span(0, at, at + 5),))
        == "The council of Velm closed the harbour bridge on Tuesday after engineers found cracks in its piers…"
    )


def test_a_sentence_without_end_is_left_alone() -> None:
    assert cut({"council"}, 20, text="The council met, " + "and it rained, " * 60 + "and it snowed.") is None


def test_long_words_do_not_make_a_wording_too_long() -> None:
    text = (
        "The extraordinarily conservative administrators of Upper Velm condemned the unreconstructed harbourmasters’ representatives on Wednesday after "
        "investigators discovered irreproachable bookkeepers impersonating trombonists throughout the nineteenth-century municipal conservatory’s anniversary "
        "celebrations, while the choir sang."
    )
    made = cut({"administr", "condemn", "trombonist", "celebr"}, 48, text=text)
    assert made is not None and len(made) > 240
