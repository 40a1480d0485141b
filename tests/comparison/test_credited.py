"""A pronoun beside words that the other article gives to somebody by name. All texts are invented."""

from reader.article.model import Article, Paragraph
from reader.comparison.compare import compare
from reader.comparison.credited import lend_speakers
from reader.language.read import read
from reader.language.reading import Reading

WORDS = "The harbour will stay closed until every plank of the old pier has been tested"


def reading(*texts: str) -> Reading:
    return read(Article(tuple(Paragraph(t) for t in texts)))


def speakers(found: Reading) -> list[str | None]:
    return [q.speaker.text if q.speaker else None for q in found.quotations]


# "He" is read as Kahn, with whom the paragraph before opens
UNSURE = reading(
    "Ivar Roth is the mayor of Velm. Tomas Kahn opened a meeting of the fishermen on Monday. Kahn owns two boats.",
    f"“{WORDS},” he said. “Nobody will sail,” he added.",
)
NAMED = reading("The fishermen of Velm were told on Monday what comes next.", f"“{WORDS},” Mayor Ivar Roth said.")


def test_a_pronoun_is_whom_the_other_article_names() -> None:
    assert speakers(UNSURE)[0] == "Tomas Kahn"
    a, b = lend_speakers(UNSURE, NAMED)
    assert speakers(a)[0] == "Ivar Roth"
    assert b is NAMED


def test_turned_about_the_same_is_lent() -> None:
    assert lend_speakers(NAMED, UNSURE) == lend_speakers(UNSURE, NAMED)[::-1]


def test_the_comparison_credits_it_so() -> None:
    quote = compare(UNSURE, NAMED, use_model=False).quotes[0]
    assert (quote.speaker_a, quote.speaker_b) == ("Ivar Roth", "Ivar Roth")


def test_whom_the_article_does_not_name_nobody_is() -> None:
    own = reading("The meeting in Velm was led by Tomas Kahn.", f"“{WORDS},” he said.")
    assert lend_speakers(own, NAMED)[0] is own


def test_a_name_beside_the_words_stands() -> None:
    own = reading("Mayor Ivar Roth met the fishermen on Monday.", f"“{WORDS},” Tomas Kahn said.")
    assert lend_speakers(own, NAMED)[0] is own


def test_a_few_words_in_common_lend_nothing() -> None:
    own = reading("Ivar Roth is the mayor of Velm. Tomas Kahn opened a meeting. Kahn owns two boats.", "“A dark day for Velm,” he said.")
    other = reading("“A dark day for Velm,” Ivar Roth said.")
    assert lend_speakers(own, other)[0] is own


def test_several_names_lend_nothing() -> None:
    other = reading("The fishermen of Velm were told on Monday what comes next.", f"“{WORDS},” Ivar Roth and Ana Ode said.")
    assert lend_speakers(UNSURE, other)[0] is UNSURE


def test_nobody_is_lent_whom_the_pronoun_cannot_mean() -> None:
    own = reading("Ivar Roth is the mayor of Velm. Tomas Kahn opened a meeting. His wife owns two boats.", f"“{WORDS},” she said.")
    assert lend_speakers(own, NAMED)[0] is own


def test_whom_the_sentence_before_is_about_speaks() -> None:
    own = reading("Ivar Roth is the mayor of Velm.", f"Tomas Kahn, the harbour master, said that the tide was low. “{WORDS},” he said.")
    assert lend_speakers(own, NAMED)[0] is own
    assert speakers(own) == ["Tomas Kahn"]
