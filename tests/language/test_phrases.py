"""The classes of words by which tokens are told apart."""

from reader.language import grammar, phrases
from reader.language.cues import PARTICLES, cues
from tests.language.test_reports import told
from tests.language.test_speakers import who


def test_what_stands_along_with_somebody_says_nothing() -> None:
    assert ("Along with the ferry, the crew said the pier would close", "the crew") in told("Along with the ferry, the crew said the pier would close.")


def test_one_grammar_but_for_what_differs_token_by_token() -> None:
    assert {"out", "off", "than"} == grammar.PREPOSITIONS - phrases.PREPOSITIONS
    assert {"more", "such"} == grammar.DETERMINERS - phrases.DETERMINERS
    assert grammar.AUXILIARIES <= phrases.AUXILIARIES and grammar.BE <= phrases.BE


def test_what_belongs_to_a_verb_belongs_to_one_that_reports() -> None:
    assert [verb for verb in PARTICLES if cues().verb(verb) is None] == []


def test_people_close_to_somebody_say_it() -> None:
    assert who("Otto Brandt left.", "People close to Mr. Brandt say that he is “tired of it all.”") == ["People close to Mr. Brandt"]
    assert who("Friends close to the mayor say he is “tired of it all.”") == ["Friends close to the mayor"]
