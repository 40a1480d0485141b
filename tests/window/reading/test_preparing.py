"""What is said of an article's length."""

from reader.window.reading.preparing import counted


def test_everything_that_has_a_number_is_counted() -> None:
    assert counted(["heading", "body", "body", "credit", "heading"]) == "2 paragraphs, 2 headings, 1 credit"
    assert counted(["body"]) == "1 paragraph"
    assert counted([]) == "0 paragraphs"
    assert counted(["body"] * 1200 + ["heading"]) == "1,200 paragraphs, 1 heading"
