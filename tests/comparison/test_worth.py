"""Which words of a list tell most."""

from reader.comparison.worth import telling_first


def test_words_that_say_little_come_last_and_only_where_there_is_little_else() -> None:
    assert telling_first(["wrote", "otters", "anyone"]) == ["otters", "wrote", "anyone"]
    assert telling_first(["wrote", "otters", "anyone", "ferry", "trombone", "ferry"]) == ["otters", "ferry", "trombone"]


def test_what_a_text_comes_back_to_tells_most() -> None:
    said = "The keeper sipped lemonade. Lemonade, she said, is what the marina sells; her lemonade won a ribbon."
    assert telling_first(["keeper", "sipped", "marina", "lemonade", "ribbon"], said)[0] == "lemonade"
    assert telling_first(["wrote", "otters"], "They wrote, and wrote, and wrote of otters.") == ["otters", "wrote"]


def test_a_name_tells_more_than_a_rare_word_and_a_day_of_the_week_less() -> None:
    assert telling_first(["Sunday", "trombone", "Velm Harbour", "otters"]) == ["Velm Harbour", "trombone", "otters"]
