"""What an article calls its own paper. All names are invented."""

from reader.comparison.mastheads import called, is_paper


def test_a_paper_is_called_by_its_first_and_last_words() -> None:
    assert called("The Velm News Channel") == {"velm news channel", "news channel", "channel", "velm news", "vnc"}
    assert is_paper("Velm News", called("The Velm News Channel"))
    assert not is_paper("channel", called("The Velm News Channel"))


def test_a_place_and_nothing_are_no_papers() -> None:
    assert "new york" not in called("The New York Lamp")
    assert called(None) == frozenset()
