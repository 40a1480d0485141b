"""Going through a finding stops once for what is read as one."""

from reader.article.model import Article, Paragraph, Span
from reader.project.places import Places
from reader.window.stops import stops

ARTICLE = Article(
    (Paragraph("The kiln stood cold. Nobody lit it."), Paragraph("LIMA – It was old."), Paragraph("It had cracked."), Paragraph("A buyer came.")),
    dateline=Span(1, 0, 7),
)
FIRST, SECOND, OLD, CRACKED, BUYER = Span(0, 0, 20), Span(0, 21, 35), Span(1, 7, 18), Span(2, 0, 15), Span(3, 2, 13)


def places(*spans: Span) -> Places:
    return tuple(("a", span) for span in spans)


def test_stretches_that_touch_are_one_stop() -> None:
    known = {"a": ARTICLE, "b": ARTICLE}
    assert stops(places(FIRST, SECOND, OLD, CRACKED), known) == places(FIRST)  # type: ignore[arg-type]
    assert stops(places(FIRST, OLD), known) == places(FIRST, OLD)  # type: ignore[arg-type]
    assert stops(places(OLD, CRACKED, BUYER), known) == places(OLD, BUYER)  # type: ignore[arg-type]
    assert stops(places(FIRST, CRACKED), known) == places(FIRST, CRACKED)  # type: ignore[arg-type]
    both: Places = (("a", OLD), ("b", CRACKED))
    assert stops(both, known) == both  # type: ignore[arg-type]
    assert stops((), {}) == ()
