"""Claims given differently: how they are reported, pressed for, placed, judged, named and quoted, and how sure they are. All texts are invented."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article.model import Article, Paragraph
from reader.comparison.certainty import further
from reader.comparison.compare import compare
from reader.comparison.differences import differences
from reader.comparison.model import Difference, Link, SharedQuote
from reader.language.read import read
from reader.language.reading import Reading
from reader.language.reports import reports

MAY = datetime.date(2021, 5, 5)
CLAIMS = frozenset(["tone", "force", "occasion", "certainty", "judgement", "naming", "scope", "quoted"])


def reading(*texts: str, day: datetime.date = MAY, language: str = "en") -> Reading:
    return read(Article(tuple(Paragraph(t) for t in texts), date=day, language=language))


def linked(a: Reading, b: Reading) -> list[Difference]:
    """What is shown where each sentence is linked to the other article's of the same number."""
    links = [Link(x.span, y.span, "same", 0.95, "certain") for x, y in zip(a.sentences, b.sentences, strict=False)]
    return [d for d in differences(a, b, links, (), 0.5) if d.manner in CLAIMS]


def shown(a: Reading, b: Reading) -> list[tuple[str, str, str]]:
    """Manner and words of what is shown, the same with the articles swapped."""
    mine = [(d.manner, a.article.text(d.a), b.article.text(d.b)) for d in linked(a, b)]
    swapped = [(d.manner, a.article.text(d.b), b.article.text(d.a)) for d in linked(b, a)]
    assert sorted(mine) == sorted(swapped)
    return mine


def between(one: str, other: str) -> list[tuple[str, str, str]]:
    return shown(reading(one), reading(other))


def compared(one: Reading, other: Reading) -> list[tuple[str, str, str, str]]:
    """What a comparison by words alone shows, the same with the articles swapped."""
    mine, swapped = (compare(*pair, use_model=False).differences for pair in ((one, other), (other, one)))
    found = [(d.manner, d.verdict, one.article.text(d.a), other.article.text(d.b)) for d in mine if d.manner in CLAIMS]
    assert sorted(found) == sorted((d.manner, d.verdict, one.article.text(d.b), other.article.text(d.a)) for d in swapped if d.manner in CLAIMS)
    return found


# how a statement is reported


@pytest.mark.parametrize("verb", ["claimed", "admitted", "insisted", "boasted", "joked", "warned", "complained"])
def test_one_statement_reported_with_a_verb_that_says_more(verb: str) -> None:
    one = reading("“The harbour wall will hold for another forty years,” Mayor Ines Aldous said on Monday.")
    other = reading(f"“The harbour wall will hold for another forty years,” Ines Aldous {verb}.")
    assert compared(one, other) == [("tone", "compatible", "said", verb)]


def test_one_statement_in_indirect_speech_reported_with_a_verb_that_doubts_it() -> None:
    one = "Ines Aldous said that smugglers from the northern islands had damaged the harbour wall."
    assert between(one, "Ines Aldous claimed that smugglers from the northern islands had damaged the wall.") == [("tone", "said", "claimed")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # plain verbs say nothing besides
        ("“The harbour wall will hold,” Ines Aldous said.", "“The harbour wall will hold,” Ines Aldous told reporters."),
        # two speakers
        ("Ines Aldous said that smugglers had damaged the harbour wall badly.", "Tom Farrow claimed that smugglers had damaged the harbour wall badly."),
        # two statements
        ("Ines Aldous said that smugglers had damaged the harbour wall.", "Ines Aldous claimed that the opposition feared an early vote."),
        # denied
        ("Ines Aldous said that smugglers had damaged the harbour wall.", "Ines Aldous never claimed that smugglers had damaged the harbour wall."),
    ],
)
def test_what_is_not_one_statement_reported_otherwise(one: str, other: str) -> None:
    assert [d for d in compared(reading(one), reading(other)) if d[0] == "tone"] == []
    assert [d for d in between(one, other) if d[0] == "tone"] == []


def test_verbs_are_compared_only_between_sentences_that_are_nothing_else_better() -> None:
    one = reading("Ines Aldous told reporters that the harbour wall of Dorby would crack by winter.")
    other = reading(
        "Ines Aldous warned that the harbour wall of Dorby would crack.", "Ines Aldous told the guild that the harbour wall of Dorby would crack by winter."
    )
    first = one.sentences[0].span
    for best, found in ((0.95, []), (0.7, [("told", "warned")])):
        links = [Link(first, other.sentences[k].span, "same", score, "certain") for k, score in enumerate((0.8, best))]
        there = [d for d in differences(one, other, links, (), 0.5) if d.manner == "tone"]
        assert [(one.article.text(d.a), other.article.text(d.b)) for d in there] == found


def test_the_verb_of_indirect_speech_is_compared_only_where_the_words_are_quoted_nowhere_across() -> None:
    one = reading("“The harbour wall of Dorby would crack by winter,” Ines Aldous told reporters.")
    other = reading("Ines Aldous warned that the wall was weak.", "“The harbour wall of Dorby will crack by winter,” Ines Aldous told the guild.")
    places = one.quotations[0].spans[0], reports(other)[0].span, other.quotations[0].spans[0]
    indirect = SharedQuote(places[0], places[1], "paraphrased", *["Ines Aldous"] * 2, "told", "warned")
    direct = SharedQuote(places[0], places[2], "altered", *["Ines Aldous"] * 2, "told", "told")
    found = [[d.manner for d in differences(one, other, [], quotes, 0.5) if d.manner == "tone"] for quotes in ((indirect,), (indirect, direct))]
    assert found == [["tone"], []]


def test_verbs_that_both_articles_use_of_it_are_no_difference() -> None:
    first, second = "Ines Aldous said that smugglers had damaged the harbour wall.", "Ines Aldous claimed that smugglers had damaged the harbour wall."
    assert shown(reading(first, second), reading(second, first)) == []


# how hard somebody presses


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (
            "The port union demanded that the council reopen the eastern harbour.",
            "The port union suggested that the council reopen the eastern harbour.",
            ("demanded", "suggested"),
        ),
        (
            "The port union is calling on the council to reopen the harbour.",
            "The port union hoped the council would reopen the harbour.",
            ("calling on", "hoped"),
        ),
    ],
)
def test_one_presses_harder(one: str, other: str, words: tuple[str, str]) -> None:
    assert between(one, other) == [("force", *words)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # as hard
        ("The port union urged the council to reopen the harbour.", "The port union called on the council to reopen the harbour."),
        # pressed upon, and nouns
        ("The port union demanded that the council reopen the harbour.", "The port union was asked by the council to reopen the harbour."),
        ("The port union demanded that the council reopen the harbour.", "After a request of the port union the council will reopen the harbour."),
        # another thing, another who
        ("The port union demanded that the council reopen the harbour.", "The port union suggested that fishermen wait for better weather."),
        ("The port union demanded that the council reopen the harbour.", "Hoteliers suggested that the council reopen the harbour."),
        # told both ways in one
        (
            "The port union demanded that the council reopen the harbour.",
            "The port union demanded, or as some heard suggested, that the council reopen the harbour.",
        ),
        ("The port union called the council slow to reopen the harbour.", "The port union suggested the council is slow to reopen the harbour."),
    ],
)
def test_what_nobody_presses_harder_for(one: str, other: str) -> None:
    assert [d for d in between(one, other) if d[0] == "force"] == []


# where and how it was said


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (
            "She issued a statement on Sunday saying she had never met the captain.",
            "The diver told the Merrow Daily News that she did not know the captain.",
            ("issued a statement", "told the Merrow Daily News"),
        ),
        (
            "Ines Aldous apologized to the divers in person on Tuesday.",
            "Ines Aldous apologized to the divers in a written statement.",
            ("in person", "in a written statement"),
        ),
        (
            "A senior coast guard officer told reporters that the raid had failed.",
            "A senior coast guard officer said in an interview that the raid had failed.",
            ("told reporters", "in an interview"),
        ),
    ],
)
def test_one_statement_on_two_occasions(one: str, other: str, words: tuple[str, str]) -> None:
    assert between(one, other) == [("occasion", *words)]


def test_the_occasion_of_a_shared_quote_stands_where_its_speaker_is() -> None:
    one = reading("“We have looked at every stone of the harbour wall,” Ines Aldous said on Sunday in a statement.")
    other = reading("“We have looked at every stone of the harbour wall,” Ines Aldous told reporters.")
    assert ("occasion", "compatible", "in a statement", "told reporters") in compared(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ines Aldous said in a statement that the raid had failed.", "Ines Aldous said in a brief statement that the raid had failed."),
        ("Ines Aldous said in a statement that the raid had failed.", "Tom Farrow told reporters that the raid had failed."),
        ("Ines Aldous said in a statement that the raid had failed.", "Ines Aldous was asked about the failed raid after a speech."),
        ("Ines Aldous said in a statement that the raid had failed.", "Ines Aldous said that the man who told of the raid, and of its rally, failed."),
        ("Ines Aldous said in a statement that the raid had failed.", "Ines Aldous told the council, the owners and others of the failed raid in June."),
        ("Ines Aldous said in a statement that the raid had failed.", "Ines Aldous said those guilty of giving a false interview had failed."),
        ("Ines Aldous said in a statement that the raid had failed.", "Later, in a letter, Ines Aldous lamented the raid."),
        ("Ines Aldous said in a statement that 234 boats had failed.", "Ines Aldous told reporters that the boats cost $8 million."),
        ("Ines Aldous said in a statement that she has resigned.", "Ines Aldous told reporters that she hasn’t resigned."),
    ],
)
def test_what_is_no_other_occasion(one: str, other: str) -> None:
    assert [d for d in between(one, other) if d[0] == "occasion"] == []


# how sure it is


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("The owners are expected to plead guilty on Friday.", "The owners had agreed to plead guilty.", ("expected to plead", "agreed to plead")),
        ("The captain allegedly sank the ferry.", "The captain sank the ferry.", ("allegedly sank", "sank")),
        ("The captain is accused of sinking the ferry.", "The captain sank the ferry.", ("accused of sinking", "sank")),
        ("The captain appeared to ignore the pilot.", "The captain ignored the pilot.", ("appeared to ignore", "ignored")),
        ("Divers may search the wreck.", "Divers will search the wreck.", ("may search", "will search")),
        ("Divers will be allowed to enter the wreck.", "Divers must enter the wreck.", ("allowed to enter", "must enter")),
        ("The mayor apologized to the divers.", "The mayor had to apologize to the divers.", ("apologized", "had to apologize")),
        ("The captain might have been steering the ferry.", "The captain was steering the ferry.", ("might have been steering", "was steering")),
        (
            "The wreck held suspected smugglers’ boats under its deck.",
            "The wreck held smugglers’ boats under its deck.",
            ("suspected smugglers’ boats", "smugglers’ boats"),
        ),
    ],
)
def test_one_act_more_or_less_sure(one: str, other: str, words: tuple[str, str]) -> None:
    assert between(one, other) == [("certainty", *words)]


def test_what_was_planned_in_an_earlier_article_may_have_been_done_since() -> None:
    one, other = reading("The owners plan to raise the wreck."), reading("The owners raised the wreck.", day=MAY + datetime.timedelta(days=1))
    (found,) = linked(one, other)
    assert (found.manner, found.verdict) == ("certainty", "may be an update")
    assert [d.verdict for d in linked(one, reading("The owners raised the wreck."))] == ["compatible"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The owners will raise the wreck.", "The owners would raise the wreck."),
        ("The owners may raise the wreck.", "The owners will not raise the wreck."),
        ("The owners have no plans to raise the wreck.", "The owners raised the wreck."),
        ("The owners may raise the wreck.", "The owners will raise the rents."),
        ("The owners may raise the wreck.", "There is a chance that they raised the wreck."),
        ("The owners may raise the wreck.", "The raised wreck may sink."),
        ("The captain was accused of theft.", "The captain of the ferry was seen."),
        ("Police hold a suspected smuggler.", "Police charged a smuggler, they claimed."),
        ("The owners refused to provide details.", "The owners provided no details."),
        ("The owners may, she hopes, raise the wreck.", "The owners will raise."),
    ],
)
def test_what_is_as_sure_or_another_act(one: str, other: str) -> None:
    assert [d for d in between(one, other) if d[0] == "certainty"] == []


def test_an_act_told_both_ways_by_one_article_is_no_difference() -> None:
    other = reading("The owners raised the wreck.", "For weeks it was said that the owners may raise the wreck.")
    assert [d for d in shown(reading("The owners may raise the wreck."), other) if d[0] == "certainty"] == []


# how it is judged


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (
            "The council passed the controversial harbour bill on Monday night.",
            "On Monday night the council passed the harbour bill.",
            ("controversial harbour bill", "harbour bill"),
        ),
        (
            "The captain abruptly resigned from the ferry company.",
            "The captain resigned from the ferry company.",
            ("abruptly resigned", "resigned"),
        ),
        (
            "The captain apologized abruptly to the families of the divers.",
            "The captain apologized to the families of the divers.",
            ("apologized abruptly", "apologized"),
        ),
        # the name of the thing whole
        (
            "The council backed the controversial Velm Inner Harbour ferry bill on Monday night.",
            "On Monday night the council backed the Velm Inner Harbour ferry bill.",
            ("controversial Velm Inner Harbour ferry bill", "Velm Inner Harbour ferry bill"),
        ),
        (
            "Police found the expletive-laden letters of the ferry captain.",
            "Police found letters of the ferry captain.",
            ("expletive-laden letters", "letters"),
        ),
        # behind its article the whole of what is named
        (
            "The island, whose controversial new toll may empty the harbour of hotels, sent Ines Aldous.",
            "Anger at the island's new ferry landing toll that may empty the harbour of hotels grew, said Ines Aldous.",
            ("controversial new toll", "new ferry landing toll"),
        ),
    ],
)
def test_only_one_judges(one: str, other: str, words: tuple[str, str]) -> None:
    assert between(one, other) == [("judgement", *words)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a speaker's word, a person's name, both judge, a noun that is a verb there, another thing of the name
        ("The council passed a “controversial harbour bill” on Monday.", "On Monday the council passed the harbour bill."),
        ("The embattled Aldous left the harbour council on Monday.", "Aldous left the harbour council on Monday."),
        ("The council passed the controversial harbour bill on Monday.", "On Monday the council passed the sweeping harbour bill."),
        ("The council made a reckless run for the harbour.", "The council will run for the harbour."),
        ("The council passed the controversial, long debated bill on Monday.", "On Monday the ferry company sent guests a bill."),
        ("The council passed a controversial bill.", "The council met."),
        ("Police shot an unarmed harbour guard on Monday.", "On Monday police shot a harbour guard."),  # a fact
        ("The council passed the controversial deep water pier bill on Monday.", "On Monday the council passed a bill."),
    ],
)
def test_what_only_one_does_not_judge(one: str, other: str) -> None:
    assert [d for d in between(one, other) if d[0] == "judgement"] == []


def test_a_judgement_that_the_other_article_makes_elsewhere_is_no_difference() -> None:
    other = reading("On Monday the council passed the harbour bill.", "The controversial law pleases hoteliers.")
    assert shown(reading("The council passed the controversial harbour bill on Monday."), other) == []


# how much of it


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (
            "The high court overturned a part of the Harbour of Merrow Act.",
            "The high court struck down the 1996 Harbour of Merrow Act.",
            ("a part of the Harbour of Merrow Act", "Harbour of Merrow Act"),
        ),
        (
            "The council sold all harbour cranes to a shipyard abroad.",
            "The council sold several harbour cranes to a shipyard abroad.",
            ("all harbour cranes", "several harbour cranes"),
        ),
        (
            "Most of the fishing boats were lost in the storm that hit the harbour.",
            "Some of the fishing boats were lost in the storm that hit the harbour.",
            ("Most of the fishing boats", "Some of the fishing boats"),
        ),
    ],
)
def test_one_means_more_of_it(one: str, other: str, words: tuple[str, str]) -> None:
    assert between(one, other) == [("scope", *words)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The court struck down parts of the harbour act.", "The court struck down portions of the harbour act."),
        ("A boy threw a chunk of roof tile at the harbour tram.", "A boy threw a piece of roof tile at the harbour tram."),
        ("The council sold the cranes as part of the harbour plan.", "The council sold the cranes after it passed the harbour plan."),
        ("The crane rule, part of the harbour act, came into force.", "The crane rule of the harbour act came into force."),
        ("The council sold several harbour cranes abroad.", "The council sold harbour cranes abroad."),
        ("The court struck down part of the harbour act.", "The court will hear the actors of the harbour opera."),
        ("The council called it “part of the harbour act” on Monday.", "The council called it the harbour act on Monday."),
        ("The council passed the dredging part of its harbour plan.", "The council passed its harbour plan."),
        ("The court struck down part of it.", "The court struck down the harbour act."),
    ],
)
def test_what_means_as_much_or_another_thing(one: str, other: str) -> None:
    assert [d for d in between(one, other) if d[0] == "scope"] == []


# what it is called


def test_one_thing_by_two_names() -> None:
    one = "The massacre at the ferry landing left twelve people dead."
    assert between(one, "The shooting at the ferry landing left twelve people dead.") == [("naming", "massacre", "shooting")]
    found = linked(reading(one), reading("The shooting at the ferry landing left twelve people dead."))
    assert [(d.what, d.verdict) for d in found] == [("name", "compatible")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Undocumented workers built the ferry landing.", "Undocumented immigrants built the ferry landing."),
        ("The massacre at the landing left twelve dead.", "He called it a “shooting” at the landing."),
        ("The massacre at the landing left twelve dead.", "The shooting, or massacre, at the landing left twelve dead."),
    ],
)
def test_one_name_for_one_thing(one: str, other: str) -> None:
    assert [d for d in between(one, other) if d[0] == "naming"] == []


def test_names_that_both_articles_use_are_no_choice() -> None:
    one = reading("The massacre at the landing left twelve dead.", "The shooting began at noon.")
    other = reading("The shooting at the landing left twelve dead.", "No massacre has been worse.")
    assert [d for d in shown(one, other) if d[0] == "naming"] == []


# what was quoted


def test_one_utterance_quoted_in_other_words() -> None:
    one = reading("“I used the harbour tax that should not have been used on boats,” Ines Aldous said.")
    other = reading("“I used the harbour tax that should have been used on boats,” Ines Aldous said.")
    assert compared(one, other) == [("quoted", "differs", "should not have been used", "should have been used")]


def test_a_phrase_that_stands_elsewhere_is_no_other_words() -> None:
    text = "“They asked me{} for the colour of the harbour crane{}, and every morning I gave them the colour of my boat,” Ines Aldous said."
    moved = reading(text.format(" every day", "")), reading(text.format("", " every day"))
    assert [d for d in compared(*moved) if d[0] == "quoted"] == []
    other = reading(text.format("", " every year"))
    assert [d[0] for d in compared(moved[0], other)] == ["quoted", "quoted"]


def test_what_is_shown_of_other_words_runs_across_no_full_stop() -> None:
    one = reading("“We are not there to serve the harbour. That is not the aim of the town council,” Ines Aldous said.")
    other = reading("“We are not there to serve the harbour. The pier is not the aim of the town council,” Ines Aldous said.")
    assert compared(one, other) == [("quoted", "differs", "That is", "The pier is")]


@pytest.mark.parametrize(
    "other",
    [
        "“They’ve looked at each stone of the wall and they did not find any crack in it,” Ines Aldous said.",
        "“They have looked at each stone … and they did not find any crack in it,” Ines Aldous said.",
        "“They have looked at each stone [of the pier] and they did not find any crack in it,” Ines Aldous said.",
        "“They have looked at each stone of the wall, well, and they didn’t find any crack in it,” Ines Aldous said.",
        "“They have looked at each stone of the wall,” Ines Aldous said.",
        "“They have looked at each stone of the wall and they did not find any crack in it,” Tom Farrow said.",
    ],
)
def test_a_cut_that_is_shown_and_small_words_are_no_other_words(other: str) -> None:
    one = reading("“They have looked at each stone of the wall and they did not find any crack in it,” Ines Aldous said.")
    assert [d for d in compared(one, reading(other)) if d[0] == "quoted"] == []


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("when nobody knew of us", "when no one knew of us"),
        ("and sold boats in order to pay for it", "and sold boats to pay for it"),
        ("and the pier is not broken, but the pier is tired", "and the pier is not broken, but is tired"),
        ("and they cannot mend it", "and they can not mend it"),
        ("and the pier is going to be sold", "and the pier will be sold"),
        ("and they’re gonna mend it", "and they will mend it"),
        ("and I have a leaking boat", "and I got a leaking boat"),
    ],
)
def test_words_that_mean_the_same_are_no_other_words(said: str, heard: str) -> None:
    text = "“The inquiry went on for years {} in the end,” Ines Aldous said."
    assert [d for d in compared(reading(text.format(said)), reading(text.format(heard))) if d[0] == "quoted"] == []


@pytest.mark.parametrize(
    ("said", "heard"), [("they ruined", "it ruined"), ("you will be able to leave", "you will have to leave"), ("is going to sink", "would sink")]
)
def test_who_did_it_and_whether_one_must_are_other_words(said: str, heard: str) -> None:
    text = "“The inquiry went on for years and {} the whole harbour in the end,” Ines Aldous said."
    assert [d[0] for d in compared(reading(text.format(said)), reading(text.format(heard)))] == ["quoted"]


OPPOSITES = [("likely", "unlikely"), ("quite legal", "quite illegal"), ("possible", "impossible"), ("an increase", "a decrease"), ("northern", "southern")]


@pytest.mark.parametrize(("said", "heard"), OPPOSITES)
def test_words_that_look_alike_and_say_the_opposite_are_other_words(said: str, heard: str) -> None:
    text = "“The inquiry has found this {} for the whole harbour in the end,” Ines Aldous said."
    found = compared(reading(text.format(said)), reading(text.format(heard)))
    assert [d[:2] for d in found] == [("quoted", "differs")]


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("the labour of", "the labor of"),
        ("a hundred boats of", "100 boats of"),
        ("every boat of", "every single boat of"),
        ("what Kowalski wrote on", "what Kowalsky wrote on"),
    ],
)
def test_another_spelling_is_no_other_word(said: str, heard: str) -> None:
    text = "“The inquiry went on for years and ruined {} the whole harbour in the end,” Ines Aldous said. Tom {} left."
    pair = (reading(text.format(words, words.split()[1])) for words in (said, heard))
    assert compared(*pair) == []


def test_two_people_of_one_given_name_do_not_give_one_statement() -> None:
    one = reading("Robert Aldous claimed that the harbour would freeze and the ferry company would go bankrupt.")
    assert [d for d in shown(one, reading("Robert Farrow said that the harbour would freeze and the ferry company would go bankrupt.")) if d[0] == "tone"] == []
    assert shown(one, reading("Robert Aldous said that the harbour would freeze and the ferry company would go bankrupt.")) == [("tone", "claimed", "said")]


def test_the_month_of_may_says_nothing_of_how_sure_it_is() -> None:
    one, other = reading("The May toll figures were revised to 40 ferries."), reading("Ferry tolls in May were revised to 40 ferries.")
    assert "certainty" not in [d[0] for d in shown(one, other)]
    one, other = reading("The May figure was revised to 40 tons."), reading("Growth in May was revised to 40 tons.")
    assert shown(one, other) == []


# laws

WORDS = """
    part of all several most the a council captain union ferry wreck harbour bill massacre shooting controversial abruptly allegedly said claimed admitted urged
    demanded asked will may must had to raised raise resigned plans in statement told reporters interview not Ines Aldous that on and , .
""".split()
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=3, max_size=14).map(lambda said: "The " + " ".join(said) + ".")
ARTICLES = st.lists(SENTENCES, min_size=1, max_size=3).map(lambda texts: reading(*texts))


@settings(max_examples=60, deadline=None)
@given(ARTICLES, ARTICLES)
def test_swapped_articles_have_the_same_differences_mirrored(a: Reading, b: Reading) -> None:
    for found in shown(a, b):
        assert found[0] in CLAIMS


@settings(max_examples=40, deadline=None)
@given(ARTICLES)
def test_an_article_with_itself_has_none_whatever_is_linked(a: Reading) -> None:
    links = [Link(x.span, y.span, "same", 0.95, "certain") for x in a.sentences for y in a.sentences]
    assert [d for d in differences(a, a, links, (), 0.5) if d.manner in CLAIMS] == []


def test_other_languages_have_none() -> None:
    one = reading("The captain allegedly sank the ferry.", language="de")
    assert shown(one, reading("The captain sank the ferry.")) == []


@pytest.mark.parametrize("language", ["en", "en-GB", "en_US", "EN"])
def test_every_kind_of_english_has_them(language: str) -> None:
    one, other = (reading(text, language=language) for text in ("The captain allegedly sank the ferry.", "The captain sank the ferry."))
    assert [d[0] for d in shown(one, other)] == ["certainty"]


def test_a_note_says_both_and_never_who_is_right() -> None:
    (found,) = linked(reading("The captain allegedly sank the ferry."), reading("The captain sank the ferry."))
    assert found.note == "A has “allegedly sank”, B has “sank”: B tells it as surer."
    assert found.what == "claim"


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("The council may close the ferry pier.", "The council will close the ferry pier.", "B tells it as surer"),
        ("The council has closed the ferry pier.", "The council is expected to close the ferry pier.", "A tells it as further on"),
        ("The council is allowed to close the ferry pier.", "The council must close the ferry pier.", "B tells it as a must"),
        ("The council paid for the ferry pier.", "The council had to pay for the ferry pier.", "B tells it as a must"),
        ("The council closed the ferry pier.", "The council refused to close the ferry pier.", "B says it was not done"),
    ],
)
def test_a_note_says_which_article_is_surer(one: str, other: str, how: str) -> None:
    (found,) = linked(reading(one), reading(other))
    assert found.note.endswith(f": {how}.")
    (turned,) = linked(reading(other), reading(one))
    assert turned.note.endswith(f": {'BA'['AB'.index(how[0])] + how[1:]}.")
    assert further("may close", "closed") == ("B", "surer") and further("closed", "shut") is None


def test_words_that_an_article_reports_with_both_verbs_are_not_reported_otherwise() -> None:
    one = reading("“I was much too late,” Ines Aldous said in a letter to her town.")
    other = reading("Ines Aldous admitted that she “was much too late” at the ferry.")
    again = reading("Ines Aldous admitted that she “was much too late” at the ferry.", "“I was much too late and it hurts,” Ines Aldous said.")
    assert ("tone", "compatible", "said", "admitted") in compared(one, other)
    assert [d for d in compared(one, again) if d[0] == "tone"] == []


def opposites(one: str, other: str) -> list[tuple[str, str]]:
    a, b = reading(one), reading(other)
    links = [Link(a.sentences[0].span, b.sentences[0].span, "same", 0.95, "certain")]
    return [(a.article.text(d.a), b.article.text(d.b)) for d in differences(a, b, links, (), 0.5) if (d.what, d.manner) == ("claim", "plain")]


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("The harbour court of Lund upheld the ferry law.", "The harbour court of Lund struck down the ferry law.", ("upheld", "struck down")),
        ("Mayor Ines Aldous denied that she had kicked the pilot.", "Aldous admitted that she had kicked the pilot.", ("denied", "admitted")),
        ("Ines Aldous denied that she had met the pilot.", "Aldous acknowledged that she had met the pilot.", ("denied", "acknowledged")),
        ("The ferry guild conceded that it had met the pilot.", "The ferry guild denied that it had met the pilot.", ("conceded", "denied")),
        ("Ines Aldous voted for the ferry bill.", "Ines Aldous voted against the ferry bill.", ("voted for", "voted against")),
        ("Prosecutors charged the captain on Friday.", "Prosecutors did not charge the captain.", ("charged", "did not charge")),
        ("The captain never signed the ferry lease.", "The captain signed the ferry lease.", ("never signed", "signed")),
        ("A jury in Lund convicted the captain of smuggling.", "A jury in Lund acquitted the captain of smuggling.", ("convicted", "acquitted")),
    ],
)
def test_the_opposite_of_one_act_differs(one: str, other: str, said: tuple[str, str]) -> None:
    for left, right, wanted in ((one, other, said), (other, one, said[::-1])):
        assert opposites(left, right) == [wanted]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # of other people, or of another thing
        ("Ines Aldous voted for the ferry bill.", "Tom Farrow voted against the ferry bill."),
        ("The harbour court of Lund upheld the ferry law.", "The harbour court of Lund struck down the tax."),
        ("The lower court upheld the ferry law.", "The supreme court struck down the ferry law."),
        # not both as sure
        ("The harbour court of Lund may uphold the ferry law.", "The harbour court of Lund struck down the ferry law."),
        # both in one article
        ("The court of Lund upheld the ferry law.", "The court of Lund struck down the ferry law, and the court of Lund had upheld the ferry law."),
        # denied in both
        ("Prosecutors did not charge the captain.", "Prosecutors have not charged the captain."),
    ],
)
def test_what_can_both_be_so_is_no_opposite(one: str, other: str) -> None:
    assert opposites(one, other) == opposites(other, one) == []


def test_how_often_is_no_judgement() -> None:
    assert between("The captain apologized repeatedly to the families of the divers.", "The captain apologized to the families of the divers.") == []


def test_a_row_leaves_no_inner_quotation_open() -> None:
    said = "“I fall in the group of clerks that {} of the harbour bill for us,’ and I will polish it till it shines,” said Ines Aldous."
    found = compared(reading(said.format("mutter nothing ‘what is left")), reading(said.format("shout nothing ‘what is left")))
    assert [d for d in found if d[0] == "quoted"] != []
    found = compared(reading(said.format("often mutter ‘what is left")), reading(said.format("often shout ‘what is left")))
    assert [d for d in found if d[0] == "quoted"] == []


def test_going_to_is_will() -> None:
    said = "“Nobody in this valley{} alone after the flood,” Ada Quill said."
    for first in (" is going to rebuild", "’s going to rebuild"):
        assert [d for d in compared(reading(said.format(first)), reading(said.format(" will rebuild"))) if d[0] == "quoted"] == []
    found = compared(reading(said.format(" is going to rebuild")), reading(said.format(" should rebuild")))
    assert [d[0] for d in found] == ["quoted"]


def test_a_modal_before_an_aside_goes_with_its_verb() -> None:
    assert between("He must have described every tomato to her.", "He must, Tom Reed admitted, have described every tomato to her.") == []


def test_who_is_suspended_is_not_expelled_also_where_the_link_leaves_some_doubt() -> None:
    one, other = reading("The league of harbour towns suspended Velm on Monday."), reading("The league of towns expelled Velm at a meeting in Lund.")
    links = [Link(one.sentences[0].span, other.sentences[0].span, "same", 0.8, "certain")]
    assert [(one.article.text(d.a), other.article.text(d.b)) for d in differences(one, other, links, (), 0.5)] == [("suspended", "expelled")]
    both = reading("The league of towns expelled Velm at a meeting in Lund.", "The league had suspended Velm in May.")
    assert differences(one, both, links, (), 0.5) == ()


def test_who_was_told_at_a_meeting_said_nothing_there() -> None:
    one, other = reading("Roth was told of the decision at a meeting on the mole."), reading("Roth offered to go, the club said in a statement.")
    links = [Link(one.sentences[0].span, other.sentences[0].span, "same", 0.96, "certain")]
    assert differences(one, other, links, (), 0.5) == ()
    told = reading("Roth told them of the decision at a meeting on the mole.")
    assert len(differences(told, other, [Link(told.sentences[0].span, other.sentences[0].span, "same", 0.96, "certain")], (), 0.5)) == 1
