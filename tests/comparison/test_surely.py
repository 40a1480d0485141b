"""Pronouns and roles that can mean one person alone. All texts are invented."""

from reader.article.model import Article, Paragraph
from reader.comparison.compare import compare
from reader.comparison.surely import Sure
from reader.language.read import read
from reader.language.reading import Reading

WORDS = "“Nobody sails past this pier and sleeps afterwards,”"
BY_NAME = f"{WORDS} Mayor Ivar Roth told the harbour board."


def reading(*texts: str) -> Reading:
    return read(Article(tuple(Paragraph(t) for t in texts)))


def attributions(one: Reading, other: Reading) -> list[str]:
    return [d.note for d in compare(one, other, use_model=False).differences if d.what == "attribution"]


def sure(*texts: str) -> list[bool]:
    return [Sure(found)(q.speaker) for found in [reading(*texts)] for q in found.quotations if q.speaker is not None]


def test_she_right_after_her_own_name_is_she() -> None:
    texts = f"Senator Paula Esten said that the evening had been long. {WORDS} she said."
    assert sure(texts) == [True]
    assert len(attributions(reading("Ivar Roth spoke first.", texts), reading("Paula Esten came late.", BY_NAME))) == 1


def test_a_pronoun_that_could_mean_another_is_not_sure() -> None:
    assert sure(f"Paula Esten met Clara Brandt on the pier. {WORDS} she said.") == [False]
    assert sure("Paula Esten came late.", f"{WORDS} she said.") == [False]
    assert sure(f"On the pier of Paula Esten it was cold. {WORDS} she said.") == [False]


def test_a_role_that_only_one_person_bears_is_that_person() -> None:
    texts = "Sheriff Owen Tackert read out the names.", f"{WORDS} said the sheriff, who wept."
    assert sure(*texts) == [True]
    assert len(attributions(reading("Ivar Roth was there.", *texts), reading("Owen Tackert read out the names.", BY_NAME))) == 1
    assert sure(*texts, "Another sheriff was there, too: Sheriff Dan Poll.") == [False]


def test_a_role_with_its_name_right_behind_it() -> None:
    assert sure(f"{WORDS} said a farmer, Emil Rothe, who was first on the pier.") == [True]


def test_who_reads_the_words_out_is_no_second_speaker() -> None:
    one = reading("Ivar Roth sat in the hall.", BY_NAME)
    other = reading(f"The clerk Paula Esten spoke for him. {WORDS} Paula Esten read from a note.")
    assert attributions(one, other) == []


def test_whom_a_title_and_a_place_stand_beside_is_named_there() -> None:
    one = reading("Owen Tackert came late.", f"{WORDS} said Senator Paula Esten of Nevada.")
    assert len(attributions(one, reading("Paula Esten came late.", f"{WORDS} said Senator Owen Tackert of Oregon."))) == 1


def test_words_that_somebody_repeats_are_anothers() -> None:
    one = reading("Ivar Roth spoke of Paula Esten. “I can say it here,” Ivar Roth told the harbour board.")
    other = reading("Ivar Roth spoke for an hour. “The damage is ‘I can say it here,’” said Paula Esten.")
    assert attributions(one, other) == []
    assert len(attributions(one, reading("Ivar Roth spoke for an hour. “I can say it here,” said Paula Esten."))) == 1


def test_he_right_after_what_was_done_by_him_is_he() -> None:
    assert sure(f"The order was given by the harbour’s chief clerk, Ivar Roth. {WORDS} he said.") == [True]
    assert sure(f"The order was given by Ivar Roth. {WORDS} he said.") == [True]
    assert sure(f"Emil Rothe said that the order was given by Ivar Roth. {WORDS} he said.") == [False]
    assert sure(f"The order was given at the house of Ivar Roth. {WORDS} he said.") == [False]


def test_she_is_who_is_named_as_somebodys_mother() -> None:
    assert sure(f"Owen Tackert was hurt. Tackert’s mother, Paula Esten, said no. {WORDS} she said.") == [True]
    assert sure(f"Owen Tackert was hurt. Tackert met Paula Esten there. {WORDS} she said.") == [False]


def test_whose_mother_speaks_is_not_who_speaks() -> None:
    assert sure(f"Ivar Roth was hurt. Roth’s mother, Paula, said it was cold. {WORDS} she said.") == [True]
    assert sure(f"Ivar Roth was hurt. Roth’s mother, Paula, met Clara Brandt. {WORDS} she said.") == [False]


def test_whom_she_speaks_of_is_not_she() -> None:
    texts = f"District Attorney Paula Esten spoke outside. Of Kern she said: {WORDS.replace(',', '.')}"
    assert sure(texts, "Dan Kern was led away.") == [True]
    assert sure(f"Paula Esten spoke outside. With Kern there she said: {WORDS.replace(',', '.')}", "Dan Kern was led away.") == [False]


def test_who_closes_a_sentence_as_its_speaker_goes_on_as_he() -> None:
    assert sure(f"The pier is shut, said Dr. Emil Rothe, the harbour’s chief surveyor. {WORDS} he said.") == [True]
    assert sure(f"The pier is shut, said Clara Brandt, who had brought Emil Rothe. {WORDS} he said.") == [False]
    assert sure(f"The board went with Emil Rothe. {WORDS} he said.") == [False]


def test_somebody_goes_on_speaking_for_a_few_sentences() -> None:
    texts = "Paula Esten, the leader of the board, defended it. “Nobody likes it,” she said. “But nobody offered more.” "
    assert sure(f"{texts}It was, she added, {WORDS.replace(',', '')}.") == [True, True, True]
    assert sure(f"Paula Esten met Clara Brandt on the pier. “Nobody likes it,” she said. It was, she added, {WORDS.replace(',', '')}.")[-1:] == [False]


def test_a_role_right_behind_the_name_it_stands_beside_is_that_person() -> None:
    texts = f"The chief of staff, Gen. Emil Rothe, spoke of peace. {WORDS} the general said."
    assert sure(texts, "Gen. Dan Poll was not there.") == [True]
    assert sure(f"Gen. Emil Rothe met Gen. Dan Poll. {WORDS} the general said.") == [False]
