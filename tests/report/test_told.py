"""The part of a sentence that both articles tell. All texts are invented."""

import pytest

from reader.article.model import Article, Paragraph, Span
from reader.language.read import read
from reader.report.told import LONGEST, balanced, points, tells, told


def kept(text: str, *foreign: str, never: tuple[str, ...] = (), language: str = "en") -> str | None:
    """What is left of a sentence without the words that only its article has."""
    reading = read(Article((Paragraph(text),), language=language))

    def at(words: str) -> Span:
        return Span(0, text.index(words), text.index(words) + len(words))

    found = told(reading, 0, [at(words) for words in foreign], [at(words) for words in never])
    return found[0] if found else None


def test_a_sentence_that_both_tell_stays_whole() -> None:
    text = "The council of Velm closed the old harbour bridge on Tuesday."
    assert kept(text) == text


def test_a_clause_at_the_end_goes_at_its_comma() -> None:
    text = "The council closed the harbour bridge on Tuesday, citing a report that engineers had kept secret."
    assert kept(text, "citing a report that engineers had kept secret.") == "The council closed the harbour bridge on Tuesday…"


def test_what_an_apposition_interrupts_stays_whole() -> None:
    text = "The company took a sister ship, the Ode, out of service until the cause of it is known."
    assert kept(text, "until the cause of it is known.") == "The company took a sister ship, the Ode, out of service…"


def test_an_aside_goes_and_the_sentence_goes_on() -> None:
    text = "The bridge plan, drawn up by Mayor Ada Quill and her deputy, would have closed the harbour road for two years."
    assert kept(text, "drawn up by Mayor Ada Quill and her deputy,") == "The bridge plan … would have closed the harbour road for two years."


def test_an_aside_goes_with_its_second_verb() -> None:
    text = "Ada Roth, who runs seven mills in the hills of Velm and sold her boats, tells the council that she would close them all."
    reading = read(Article((Paragraph(text),)))
    ends = [text.index(part) for part in ("who runs", "and sold", "tells")]
    clauses = [Span(0, start, end) for start, end in zip((0, *ends), (*ends, len(text)), strict=True)]
    found = told(reading, 0, [], [Span(0, text.index("seven"), text.index("seven") + 11)], clauses)
    assert found is not None
    assert found[0] == "Ada Roth … tells the council that she would close them all."


def test_no_aside_goes_that_another_name_belongs_to() -> None:
    text = "The council closed the harbour bridge on Tuesday, against the advice of its chief engineer, Ada Quill."
    assert kept(text, "against the advice of its chief engineer,") == "The council closed the harbour bridge on Tuesday…"


def test_a_phrase_at_the_front_goes() -> None:
    text = "After a night of shouting and tears, the council of Velm closed the harbour bridge."
    assert kept(text, "After a night of shouting and tears,") == "…the council of Velm closed the harbour bridge."


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("The plan, drawn up by Mayor Ada Quill and her deputy, would have closed the road for two years.", "would have closed the road for two years."),
        ("Mayor Ada Quill, who has run the town for years, wants the bridge torn down at last.", "wants the bridge torn down at last."),
        ("A group of masons and carpenters connected to the guild in Velm, has sent the mayor a letter.", "has sent the mayor a letter."),
        ("The company took a sister ship, the Ode, out of service until the cause of it is known.", "out of service until the cause of it is known."),
        ("Mayor Ada Quill told the council on Tuesday that the harbour bridge was rotten.", "that the harbour bridge was rotten."),
    ],
)
def test_without_a_verb_or_its_point_nothing_remains(text: str, foreign: str) -> None:
    assert kept(text, foreign) is None


def test_nothing_ends_right_before_what_it_leads_up_to() -> None:
    plan = "As the quarrel went on, the mayor said that the harbour plan — backed by Ada Quill — would end the ferries."
    assert kept(plan, "would end the ferries.") is None
    club = "The news came from the Ferrymen, a club that, along with the Carters, sued the harbour."
    assert kept(club, "sued the harbour.") == "The news came from the Ferrymen…"
    law = "The mayor closed the bridge on Friday and in a rare move, she had the ferries stopped."
    assert kept(law, "she had the ferries stopped.") is None


def test_a_figure_that_the_other_lacks_goes_with_its_clause() -> None:
    text = "The council closed the harbour bridge on Tuesday, and the repair will cost 40 million crowns."
    assert kept(text, never=("40 million",)) == "The council closed the harbour bridge on Tuesday…"
    assert kept("The repair of the harbour bridge will cost 40 million crowns.", never=("40 million",)) is None


def test_a_quotation_is_never_left_open() -> None:
    text = "Mayor Ada Quill called the bridge “a danger to all of us, and a shame for the town” on Tuesday."
    assert kept(text, "and a shame for the town” on Tuesday.") is None
    assert balanced("She called it “a shame.”")
    assert not balanced("She called it “a shame")
    assert not balanced("She (and he")


def test_a_long_sentence_stops_at_a_clause() -> None:
    text = "The council of Velm closed the old harbour bridge on Tuesday, " + "and it told the boatmen of the town to wait, " * 6 + "officials said."
    said = kept(text)
    assert said is not None
    assert len(said) <= LONGEST
    assert said.endswith("wait…")


def test_of_other_languages_only_whole_sentences_stand() -> None:
    text = "Der Rat von Velm hat die alte Brücke am Hafen gesperrt, weil die Pfeiler morsch sind."
    assert kept(text, language="de") == text
    assert kept(text, "weil die Pfeiler morsch sind.", language="de") is None


@pytest.mark.parametrize(
    ("text", "whether"),
    [
        ("The package, written by the mayor and Ada Quill…", False),
        ("The mayor, a mason often mentioned as a candidate…", False),
        ("The officer who first disclosed that the town had closed the bridge…", False),
        ("A complaint that the mayor pressed the council…", False),
        ("Even though she lost the vote, the mayor is staying…", True),
        ("Ada Quill grew up in Velm, a town on the coast…", True),
        ("The package … passed the council…", True),
        ("On Friday the council voted to end it…", True),
        ("After the mayor resigned…", False),
        ("On Friday, the council voted to end it…", True),
    ],
)
def test_what_has_a_verb_of_its_own(text: str, whether: bool) -> None:
    assert tells(text) is whether


@pytest.mark.parametrize(
    ("text", "whether"),
    [
        ("Ada Quill, the pilot of Velm, wept in the dock", True),
        ("Ada Quill, the pilot of Velm, accused of theft by the guild", False),
        ("Ada Quill, written off by the guild", False),
    ],
)
def test_a_verb_behind_another_name_for_its_subject_is_no_participle(text: str, whether: bool) -> None:
    assert tells(text) is whether


def test_what_is_credited_at_its_end_has_its_point() -> None:
    assert points("The guild will shut the bridge, the council of Velm said on Thursday…")
    assert not points("In the upper town, the council of Velm said on Thursday…")


def test_what_is_said_on_a_day_has_its_point_and_what_is_said_to_be_if_has_not() -> None:
    assert points("Ada Roth said on Monday that the guild had a chance of winning…")
    assert points("Ada Roth said that the guild had a chance of winning…")
    assert not points("Ada Roth said that if the guild would not come to Velm…")


def test_nothing_ends_behind_an_and_with_who_says_what_comes() -> None:
    text = "The flood sank seven boats by the board’s count and, according to the pilots of Velm, many times that number."
    end = Span(0, text.index("many"), len(text))
    reading = read(Article((Paragraph(text),)))
    found = told(reading, 0, [end], [])
    assert found is None or not found[0].endswith("Velm…")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ada Quill was moved to the archives after she wrote the memorandum…", True),
        ("Ada Quill wrote the board that…", False),
        ("The text of Velm is short: it says nothing of who is to rule the harbour…", True),
        ("Ada Quill of Velm said nothing…", False),
        ("Ada Quill, the mayor, wrote…", False),
    ],
)
def test_what_somebody_wrote_or_said_nothing_of_is_told(text: str, found: bool) -> None:
    assert points(text) == found


def test_a_sentence_is_not_cut_behind_as_somebody_put_it_nor_behind_hardly() -> None:
    put = kept("The talks will start in Velm in May, if, as one pilot put it, anybody rows there.", "anybody rows there.") or ""
    assert "put it" not in put
    hardly = "The guild of Velm closed the old pier, but the ink had hardly dried before shells fell on it."
    assert kept(hardly, "before shells fell on it.") == "The guild of Velm closed the old pier…"
