"""Quotations that one article breaks. All texts are invented."""

import numpy as np
import pytest

from reader.article.model import Article, Paragraph
from reader.comparison.quotes import shared_quotes
from reader.comparison.surfaces import Sparse
from reader.language.read import read

WHOLE = "“The ferry should never have left the harbour in that storm, but no letter in the world will keep this company from sailing,” Ines Roth said."


def told(one: str, other: str) -> list[tuple[str, str, str]]:
    a, b = (read(Article((Paragraph(text),))) for text in (one, other))
    found = shared_quotes(a, b, Sparse.of(np.zeros((len(a.sentences), len(b.sentences)), np.float32)))
    turned = shared_quotes(b, a, Sparse.of(np.zeros((len(b.sentences), len(a.sentences)), np.float32)))
    assert sorted((q.a, q.b, q.kind) for q in found) == sorted((q.b, q.a, q.kind) for q in turned)
    return [(q.kind, a.article.text(q.a), b.article.text(q.b)) for q in found]


def test_each_piece_goes_with_its_own_part_of_the_whole() -> None:
    first = "The ferry should never have left the harbour in that storm"
    broken = f"“{first},” said Ines Roth, a pilot, “but no letter in the world will keep this company from sailing.”"
    second = "but no letter in the world will keep this company from sailing"
    assert told(broken, WHOLE) == [("identical", first, first), ("identical", second, second)]


@pytest.mark.parametrize(
    ("broken", "rest"),
    [
        # two fragments, between which more stands than a word or two
        ("The ferry “should never have left the harbour,” Ines Roth said, but no storm would “keep this company from sailing.”", "in that storm"),
        # in another order than the whole
        (
            "“No letter in the world will keep this company from sailing,” Ines Roth said. “The ferry should never have left the harbour in that storm.”",
            "but",
        ),
    ],
)
def test_what_was_cut_to_fragments_stands_against_the_whole(broken: str, rest: str) -> None:
    found = told(broken, WHOLE)
    assert len(found) == 2
    assert {kind for kind, _, _ in found} == {"trimmed"}
    assert all(rest in whole for _, _, whole in found)


def test_an_inner_mark_stays_with_its_fellow() -> None:
    text = "“He would not even say the words ‘Anselm Lock.’ He should resign,” Ines Roth said."
    assert told(text, text) == [("identical", *[text[1 : text.index("resign") + len("resign")]] * 2)]
    bare = "“He would not even say the words ‘Anselm Lock’,” Ines Roth said."
    assert told(bare, bare) == [("identical", *["He would not even say the words ‘Anselm Lock’"] * 2)]
    whose = "“It was the crews’ harbour for a hundred years,” Ines Roth said."
    assert told(whose, whose) == [("identical", *["It was the crews’ harbour for a hundred years"] * 2)]


def test_two_sentences_go_each_with_their_own_sentence() -> None:
    first = "That is not bringing boats back to the harbour"
    second = "I trust in luck, but luck helps those who go out by bringing boats back to the harbour"
    one = f"“{first}. {second},” Ines Roth said."
    apart = f"The vote is “not bringing boats back to the harbour,” Ines Roth said on Monday. “{second},” Roth said at the pier."
    assert told(one, apart) == [("trimmed", first, "not bringing boats back to the harbour"), ("identical", second, second)]


def test_what_one_goes_on_to_in_its_next_sentence_belongs_to_it() -> None:
    one = "“We’ve rebuilt the pier in the past and we’ll rebuild it again,” Ines Roth said. "
    two = "“We’ve rebuilt the pier in the past. We will rebuild it again by asking every crew for a day,” Ines Roth said. "
    assert told(one, two) == [("altered", one[1 : one.index(",”")], two[1 : two.index(",”")])]
    other = "“We’ve rebuilt the pier in the past. We will ask every crew for a day,” Ines Roth said. "
    assert told(one, other) == [("trimmed", one[1 : one.index(",”")], "We’ve rebuilt the pier in the past")]


def test_a_scrap_in_common_is_no_pair_where_one_of_the_two_has_far_more_with_another() -> None:
    one = "“It's not about us. It's not about our ferries,” Ines Roth said. “I meant only the stubborn trombonists.”"
    other = "The harbour is “not about us. It's not about our ferries,” Ines Roth said. “I meant only the stubborn trombonist. {}”"
    last = "And half of all stubborn trombonists have it upside down."
    found = told(one, other.format(last))
    assert not [wordings for wordings in found if wordings[1] == "It's not about us" and "ferries" in wordings[2]]
    assert not [wordings for wordings in found if "upside down" in wordings[2]]
    assert len(found) == 2
