"""What weighs most of what both tell. All texts are invented."""

from reader.article.model import Span
from reader.comparison.laid import Laid
from reader.project.decisions import Decisions
from reader.report.decided import decided
from reader.report.report_side import report_side
from reader.report.weighing import Weighing
from tests.report.test_both import compared


def weigh(texts: list[str], *, title: str = "") -> list[float]:
    """What each paragraph weighs where both articles are the same."""
    state = decided(compared(texts, texts, title=title), Decisions())
    a, b = (report_side(state, which, (), (), Laid(())) for which in ("a", "b"))
    weighing = Weighing(a, b)
    return [weighing.place(Span(k, 0, len(text)), Span(k, 0, len(text))) for k, text in enumerate(texts)]


def test_what_stands_early_weighs_more() -> None:
    found = weigh(["Trombones shine.", "Harbours freeze.", "Choirs sing."])
    assert found == sorted(found, reverse=True)


def test_what_the_headline_tells_and_what_comes_back_weighs_more() -> None:
    texts = ["Trombones shine.", "Harbours freeze."]
    assert weigh(texts, title="Harbours freeze")[1] > weigh(texts)[1]
    assert weigh([*texts, "Harbours thaw.", "The harbours are shut."])[1] > weigh([*texts, "Choirs sing.", "The choirs are late."])[1]


def test_what_shares_nothing_weighs_by_its_place() -> None:
    assert weigh(["The.", "And."]) == [0.9, 0.45]
