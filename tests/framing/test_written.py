"""The one name that a report has for somebody. All texts are invented."""

from reader.article.model import Article, Paragraph
from reader.comparison.compare import compare
from reader.comparison.model import Comparison
from reader.framing.written import quoted, written
from reader.language.read import read

A = ("“Nobody asked us,” said Mayor Chris Tarling.", "The State Department left. The C.I.A. left, too, and the Republicans did.")
B = ("Christopher B. Tarling, the mayor, came. Mr. Tarling left.", "“We never knew,” the State Department said.")


def compared(a: tuple[str, ...] = A, b: tuple[str, ...] = B) -> Comparison:
    return compare(*(read(Article(tuple(map(Paragraph, texts)))) for texts in (a, b)), use_model=False)


def test_a_person_has_the_fullest_name_and_a_body_the_one_that_is_written() -> None:
    found = {"Chris Tarling": "Christopher B. Tarling", "Department of State": "State Department", "Central Intelligence Agency": "C.I.A."}
    found["Republican Party"] = "Republicans"
    assert written(compared()) == written(compared(B, A)) == found


def test_whoever_is_quoted_goes_by_that_name() -> None:
    comparison = compared()
    assert [source.name for source in quoted(comparison, written(comparison))] == ["Christopher B. Tarling", "State Department"]


def test_a_body_that_an_article_writes_in_full_keeps_that() -> None:
    assert "Central Intelligence Agency" not in written(compared(b=("The Central Intelligence Agency left.",)))
    assert "Republican Party" not in written(compared(b=("The Republican Party left.",)))


def test_who_is_quoted_by_an_office_goes_by_the_name_that_the_other_article_has() -> None:
    mine = ("“The pier is rotten and nobody cares,” the committee chairman said.", "“We end it now,” the Velm governor said.")
    theirs = ("Ida Falk (R-Ore.), chairman of the House Piers Committee, spoke.", "Velm Gov. Otto Brandt left.")
    assert written(compared(mine, theirs)) == written(compared(theirs, mine)) == {"the committee chairman": "Ida Falk", "the Velm governor": "Otto Brandt"}
