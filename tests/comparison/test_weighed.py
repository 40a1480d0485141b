"""What is weighed and what will be done. All texts are invented."""

import pytest

from reader.article.model import Article, Paragraph
from reader.comparison.located import Located
from reader.comparison.weighed import decided, only_weighed
from reader.language.read import read


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("The guild was studying an appeal to the high court.", "The guild would appeal to the high court.", True),
        ("The guild is considering whether to strike.", "The guild will strike in May.", True),
        ("Quill may resign.", "Quill would soon resign.", True),
        ("Quill has not decided whether to resign.", "Quill will resign.", True),
        ("Quill may resign.", "Quill might resign, and would then move to Velm.", False),
        ("Quill may resign, and his deputy will resign.", "Quill will resign.", False),
        ("Quill will resign.", "Quill would resign.", False),
        ("The guild was studying maps of the reef.", "The guild would appeal to the high court.", False),
    ],
)
def test_what_one_only_weighs_is_not_what_the_other_says_will_be_done(one: str, other: str, *, apart: bool) -> None:
    assert only_weighed(one, other) is only_weighed(other, one) is apart


def shown(one: str, other: str) -> list[tuple[str, str, str]]:
    a, b = (Located(read(Article((Paragraph(text),)))) for text in (one, other))
    pairs = [(a.reading.sentences[0].span, b.reading.sentences[0].span)]
    mine = [(a.text(d.a), b.text(d.b), d.note.rpartition(": ")[2]) for d in decided(a, b, pairs)]
    turned = [(a.text(d.b), b.text(d.a), d.note.rpartition(": ")[2]) for d in decided(b, a, [(y, x) for x, y in pairs])]
    assert [m[:2] for m in mine] == [t[:2] for t in turned]
    return mine


def test_what_one_only_weighs_and_the_other_will_do_is_shown() -> None:
    one, other = "Roth said that the guild was studying an appeal to the high court.", "The guild would appeal to the high court, Roth said."
    assert shown(one, other) == [("studying an appeal", "would appeal", "B tells it as further on.")]
    assert shown(one, "The guild was studying an appeal, and would then appeal to the high court.") == []
    assert shown(one, "The guild would sue the high court, Roth said.") == []
    assert shown("The guild may appeal to the high court.", other) == []


def test_what_is_refused_is_not_decided() -> None:
    weighed = "The owner is considering selling the mill."
    assert shown(weighed, "The owner will sell the mill.") == [("considering selling", "will sell", "B tells it as further on.")]
    for refused in ("will not sell", "would never sell", "has not decided to sell"):
        assert shown(weighed, f"The owner {refused} the mill.") == []
    for denied in ("is not", "isn’t", "was never"):
        assert shown(f"The owner {denied} considering selling the mill.", "The owner will sell the mill.") == []
