"""The sample that ships."""

from reader.article.sample import sample


def test_both_reports_open_with_all_that_a_header_shows() -> None:
    for article in sample():
        assert article.title
        assert article.source
        assert article.date
        assert 20 <= len(list(article.body())) <= 40
