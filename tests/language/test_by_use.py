"""Whether an article calls somebody "he" or "she". All texts are invented."""

import pytest

from reader.article.model import Article, Paragraph
from reader.language.by_use import pronoun_by_use
from reader.language.mentions import Mentions
from reader.language.read import read


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("Kip Lunde says the club was asked. “It gets longer,” he said.", "he"),
        ("Kip Lunde, the owner, has read it too. She is 71.", "she"),
        ("Kip Lunde complained that her side had been left out.", "she"),
        ("Kip Lunde said: “He is late.”", None),
        ("Kip Lunde, a sailor who won twice, did not defend her.", None),
        ("Kip Lunde told her mother so.", None),
        ("Kip Lunde’s wife left. She is 60.", None),
        ("Kip Lunde spoke of a woman on the pier. She is 60.", None),
        ("Kip Lunde met Ana Ode on the pier. She is 60.", None),
        ("The town knows Kip Lunde. He is 60.", None),
        ("Kip Lunde said he was late. Kip Lunde said she was late.", None),
    ],
)
def test_the_pronoun_right_behind_a_name_that_heads_its_sentence(text: str, pronoun: str | None) -> None:
    found = read(Article((Paragraph(text),)))
    mentions = Mentions(found.article, found.sentences, found.names, found.quotations)
    number = next(k for k, name in enumerate(found.names) if name.text == "Kip Lunde")
    assert pronoun_by_use(mentions, number) == pronoun
