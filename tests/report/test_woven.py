"""Two wordings in one line. All texts are invented."""

from reader.article.model import Article, Paragraph, Span
from reader.comparison.model import Comparison, SharedQuote
from reader.language.read import read
from reader.report.own_words import ENGLISH
from reader.report.woven import weave, wordings


def woven(a: str, b: str) -> list[tuple[str, str]]:
    return [(part.text, part.side) for part in weave(a, b)]


def test_marks_stay_with_the_word_that_they_stand_at() -> None:
    assert woven("She told us ‘Stay,’ and left", "She told me ‘Stay,’ and left") == [("She told", ""), ("us", "a"), ("me", "b"), ("‘Stay,’ and left", "")]
    assert woven('He said "no" twice', 'He said "yes" twice') == [("He said", ""), ('"no"', "a"), ('"yes"', "b"), ("twice", "")]
    assert woven("the boats’ nets", "the boats’ oars") == [("the boats’", ""), ("nets", "a"), ("oars", "b")]


def test_what_an_editor_put_in_is_no_other_wording() -> None:
    assert woven("[Mayor Ana] Ode’s war on piers", "As mayor, I end Ode’s war on piers") == [("As mayor, I end", "b"), ("Ode’s war on piers", "")]


def compared(a: str, b: str, *pairs: tuple[str, str]) -> list[list[tuple[str, str]]]:
    def at(text: str, words: str) -> Span:
        return Span(0, text.index(words), text.index(words) + len(words))

    one, two = (read(Article((Paragraph(text),))) for text in (a, b))
    quotes = [SharedQuote(at(a, left), at(b, right), "altered", "Ada Quill", "Ada Quill", None, None) for left, right in pairs]
    view = Comparison(one, two, (), (), (), (), (), (), tuple(quotes), (), "lexical")
    return [[(part.text, part.side) for part in entry.words] for entry in wordings(view, [(quote, "q1") for quote in quotes], {}, ENGLISH)]


def test_two_pieces_that_the_other_has_in_one_are_compared_as_one() -> None:
    a = "“I’d like to see the bridge,” Quill said. “They’ve built it out of mud.”"
    b = "“I would like to see the bridge, because they have built it out of mud,” Quill said."
    whole = "I would like to see the bridge, because they have built it out of mud"
    expected = [("I’d", "a"), ("I would", "b"), ("like to see the bridge,", ""), ("They’ve", "a"), ("because they have", "b"), ("built it out of mud", "")]
    found = compared(a, b, ("I’d like to see the bridge", whole), ("They’ve built it out of mud", whole))
    assert [[(words.strip(","), side) for words, side in entry] for entry in found] == [[(words.strip(","), side) for words, side in expected]]
    mirrored = compared(b, a, (whole, "I’d like to see the bridge"), (whole, "They’ve built it out of mud"))
    assert len(mirrored) == 1
    assert {side for _, side in mirrored[0]} == {"", "a", "b"}


def test_pieces_far_apart_stay_apart() -> None:
    a = "“I’d like to see the bridge,” she said. " + "Nobody in the town had an answer to that at all. " * 3 + "“They’ve built it out of mud.”"
    b = "“I would like to see the bridge, because they have built it out of mud,” Quill said."
    whole = "I would like to see the bridge, because they have built it out of mud"
    assert len(compared(a, b, ("I’d like to see the bridge", whole), ("They’ve built it out of mud", whole))) == 2


def test_wordings_that_are_the_same_word_for_word_are_left_out() -> None:
    assert compared("“That’s O.K.,” she said.", "“That’s okay,” she said.", ("That’s O.K", "That’s okay")) == []
