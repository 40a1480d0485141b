"""Who says what in a sentence, and who says most of a topic."""

from reader.article.model import Article, Paragraph
from reader.comparison.places import Place
from reader.comparison.sight import Sight
from reader.comparison.speech import Speech, within
from reader.language.read import read
from reader.language.reading import Reading


def story(*texts: str) -> Reading:
    return read(Article(tuple(map(Paragraph, texts))))


def places(mine: Reading) -> list[Place]:
    return [Place(mine.article.text(s.span), [(0, len(s.span))], within(Speech(mine).quoted(s.span), s.span), (), []) for s in mine.sentences]


def test_what_stands_in_quotation_marks_is_said_by_whoever_says_it() -> None:
    mine = story("“The ferry is rust,” said Ines Roth of Velm.", "It rained.")
    speech, sentence = Speech(mine), mine.sentences[0].span
    assert [mine.article.text(q) for q in speech.quoted(sentence)] == ["The ferry is rust,"]
    assert (1, 19, "Ines Roth") in speech.spoken(sentence)
    assert speech.quoted(mine.sentences[1].span) == []
    assert speech.speaker([sentence], places(mine)[:1]) == "Roth"


def test_a_report_is_said_behind_its_verb() -> None:
    mine = story("Ines Roth said on Monday that the brass lamps of the ferry had gone out again.")
    (start, end, who), *_ = Speech(mine).spoken(mine.sentences[0].span)
    assert who == "Ines Roth"
    assert mine.article.paragraphs[0].text[start:end].endswith("had gone out again")
    assert "said" not in mine.article.paragraphs[0].text[start:end]


def test_what_comes_of_saying_no_more_is_not_said() -> None:
    mine = story("Ines Roth said the ferry was out of order, but gave no reason, stirring fear among the bakers.")
    assert [mine.article.paragraphs[0].text[start:end] for start, end, _ in Speech(mine).spoken(mine.sentences[0].span)] == [" the ferry was out of order"]
    plain = story("Ines Roth said the ferry was old and gave off smoke.")
    assert [plain.article.paragraphs[0].text[start:end] for start, end, _ in Speech(plain).spoken(plain.sentences[0].span)] == [
        " the ferry was old and gave off smoke"
    ]


def test_nobody_is_the_speaker_of_what_is_told() -> None:
    mine = story("The ferry sank off Velm on Monday with nine brass lamps aboard.")
    assert Speech(mine).speaker([mine.sentences[0].span], places(mine)) is None


def test_of_two_of_a_name_the_junior_is_called_so() -> None:
    mine = story("Otto Roth Jr. and Ines Roth met.", "“The ferry is rust and so is the quay,” said Otto Roth Jr.")
    spans = [s.span for s in mine.sentences[1:]]
    assert Speech(mine).speaker(spans, places(mine)[1:]) == "Roth Jr."


def test_offsets_within_a_sentence_are_in_order() -> None:
    mine = story("It rained. The ferry sank. Lamps went out.")
    first, second, third = (s.span for s in mine.sentences)
    assert within([third, second], second) == [(0, len(second)), (third.start - second.start, third.end - second.start)]
    assert within([first], first) == [(0, len(first))]


def test_what_somebodys_lawyer_says_is_not_said_by_somebody() -> None:
    mine = story("Ines Roth sold the ferry.", "“It is a long road,” said Roth’s solicitor, who gave no name.")
    sentence = mine.sentences[1].span
    place = Sight(mine, Speech(mine)).of([sentence])
    assert Speech(mine).speaker([sentence], place) is None


def test_what_happens_beside_a_chant_is_chanted_by_nobody() -> None:
    mine = story("Outside, bakers in white chanted “Bread for all,” and inside, guards removed the brass lamps.")
    assert not any(end > 60 for _, end, _ in Speech(mine).spoken(mine.sentences[0].span))


def test_a_sentence_tells_of_nobody_where_its_he_may_be_another() -> None:
    mine = story("Mayor Otto Brandt has sacked his harbour master, Nick Oakes. He has been replaced by the clerk.")
    assert Speech(mine).actor(mine.sentences[1].span) is None
    mine = story("Mayor Otto Brandt has sacked the harbour master, Ines Roth. He has since been on leave.")
    assert Speech(mine).actor(mine.sentences[1].span) == "Otto Brandt"
    mine = story("Mayor Otto Brandt has shut the harbour. “It was Nick Oakes’s wish,” the mayor said. He has since been on leave.")
    assert Speech(mine).actor(mine.sentences[2].span) == "Otto Brandt"
    mine = story("Mayor Otto Brandt met Nick Oakes. His lawyer, Karl Lund, came later.")
    assert Speech(mine).actor(mine.sentences[1].span) == "Karl Lund"
    mine = story("Mayor Otto Brandt has shut the harbour. He has since been on leave.")
    assert Speech(mine).actor(mine.sentences[1].span) == "Otto Brandt"


def said(text: str) -> list[str]:
    mine = story("Ines Roth runs the ferry. Otto Lund paints.", text)
    spans = [s.span for s in mine.sentences if s.span.paragraph == 1]
    return [mine.article.text(s)[max(0, start) : end].strip() for s in spans for start, end, _ in Speech(mine).spoken(s)]


def test_a_relative_clause_reports_up_to_its_comma_only() -> None:
    assert said("Ms Roth, the pilot who asked about the lamps, was in a hurry to leave the quay.") == ["about the lamps"]
    assert said("Ms Roth, who ruled the harbour for a decade, flew over the old quay.") == []


def test_how_a_quotation_was_received_is_no_part_of_what_was_said() -> None:
    assert said("“We shall never dredge that channel again,” she told the council, to the sort of laughter that pilots dread.") == [
        "We shall never dredge that channel again,"
    ]


def test_who_speaks_is_no_part_of_what_was_said() -> None:
    assert said("Ines Roth, the head of the lamp guild, is known to have warned against the dredging last month.") == ["against the dredging last month"]
    assert said("The lamps would go out, Ines Roth warned.")[:1] == ["The lamps would go out, Ines Roth"]


def test_what_is_told_of_somebody_named_behind_his_words_is_not_said() -> None:
    assert said("“It is a start,” said Captain Ines Roth, the mayor of Velm, who had walked up the stairs of a seaside inn.") == ["It is a start,"]


def test_what_happened_meanwhile_is_not_said() -> None:
    found = said("The pilot was freed on Monday, wardens said, as anger grew over a ferry with a long history of complaints.")
    assert found == ["The pilot was freed on Monday"]


def test_of_what_somebody_only_says_a_part_he_does_not_speak() -> None:
    assert said("The figure was 62 percent, the share of the lamp stores, most of them in Velm, that Ines Roth told councillors was full.") == []
