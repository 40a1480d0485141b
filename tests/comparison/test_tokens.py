"""The words of a text as they are written. All texts are invented."""

from reader.comparison.tokens import lowered, opens, sign, stop, tokens


def test_what_is_written_as_one_is_one() -> None:
    assert [token.text for token in tokens("At 9:52 the U.S.-led St. Velm crew slept.")] == ["At", "9:52", "the", "U.S.-led", "St. Velm", "crew", "slept"]


def test_a_word_opens_a_sentence_or_a_quotation() -> None:
    text = "Otters slept. “Nobody saw " + "them” at " * 3 + "Velm: Roth did."
    assert {token.text for token in tokens(text) if opens(text, token)} == {"Otters", "Nobody", "Roth"}


def test_a_word_loses_its_capital_and_keeps_its_stop_and_sign() -> None:
    assert [lowered(said) for said in ("Legal", "FAA")] == ["legal", "FAA"]
    text = "Lund Jr. paid £5 to the U.S. fund."
    kept = {token.text: sign(text, token) + token.text + stop(text, token) for token in tokens(text)}
    assert (kept["Jr"], kept["5"], kept["fund"]) == ("Jr.", "£5", "fund")
