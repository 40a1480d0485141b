"""Headline, byline, date, dateline, subheads and credits, told from the report. All texts are invented."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article.errors import ArticleError
from reader.article.files import article_from
from reader.article.model import Article

LEAD = (
    "The council of Harrowgate voted late on Tuesday to close the old ferry pier for the winter, saying that the timbers could no longer carry "
    "the crowds that come for the herring market."
)
SECOND = "“Nobody wants to see the lights go out on the quay,” said Ida Brandt, who has sold smoked fish there since 1988."
THIRD = "Repairs are expected to begin in February. A long-term plan is still waiting for money from the county, the harbour board said."


def article(*paragraphs: str, markdown: bool = False) -> Article:
    return article_from("\n\n".join(paragraphs), "pier.txt", markdown=markdown)


def kinds(read: Article) -> list[str]:
    return [paragraph.kind for paragraph in read.paragraphs]


@pytest.mark.parametrize(
    "headline",
    [
        "Harrowgate closes its ferry pier for the winter",
        "Pier closes: ‘Nobody wants to see the lights go out’",
        "Council Votes To Close Ferry Pier, Angering Shopkeepers.",
        "Will Harrowgate Ever Get Its Ferry Pier Back?",
        "Ferry pier to close after 37 years; herring market moves inland",
        "Fähranleger in Harrowgate schließt über den Winter",
    ],
)
def test_headline_is_the_title_and_no_paragraph(headline: str) -> None:
    read = article(headline, LEAD, SECOND, THIRD)
    assert read.title == headline
    assert [p.text for p in read.paragraphs] == [LEAD, SECOND, THIRD]


@pytest.mark.parametrize(
    "first",
    [
        LEAD,
        "The pier is closed.",
        "Nobody knows when the pier will open again, the mayor said on Tuesday.",
        "“It is over,” she said",
        "He said nothing",
        "Three things are known about the pier:",
        "And then the lights went out on the quay…",
        "- closed for the winter",
        "Pier",
    ],
)
def test_what_is_no_headline_stays_a_paragraph(first: str) -> None:
    read = article(first, LEAD.replace("old", "new"), SECOND)
    assert read.title is None
    assert read.paragraphs[0].text == first


def test_head_of_a_newspaper_page() -> None:
    read = article(
        "LOCAL NEWS",
        "Harrowgate closes its ferry pier for the winter",
        "Timbers no longer safe, council finds",
        "By Ida Brandt and Max de Roe, Harrowgate Weekly",
        "Published Dec. 2, 2025, 3:04 p.m. ET",
        "HARROWGATE, Maine (AP) — " + LEAD,
        SECOND,
    )
    assert read.title == "Harrowgate closes its ferry pier for the winter"
    assert read.byline == "Ida Brandt and Max de Roe, Harrowgate Weekly"
    assert read.date == datetime.date(2025, 12, 2)
    assert read.source == "AP"
    assert kinds(read) == ["heading", "heading", "credit", "body", "body"]
    assert read.dateline is not None
    assert read.text(read.dateline) == "HARROWGATE, Maine (AP) — "


def test_section_headline_deck_and_time() -> None:
    read = article(
        "Harbour news",
        "Council shuts ‘rotten’ ferry pier",
        "Herring market must move inland for the winter, mayor says, as shopkeepers count their losses",
        "Ida Brandt Harbour editor",
        "Updated: 5:45 PM EST, Tue December 2, 2025",
        LEAD,
        SECOND,
    )
    assert (read.title, read.date) == ("Council shuts ‘rotten’ ferry pier", datetime.date(2025, 12, 2))
    assert kinds(read) == ["heading", "heading", "heading", "credit", "body", "body"]


@pytest.mark.parametrize("again", ["COUNCIL SHUTS ‘ROTTEN’ FERRY PIER", "Council shuts rotten ferry pier.", "**Council shuts ‘rotten’ ferry pier**"])
@pytest.mark.parametrize("markdown", [False, True])
def test_the_headline_once_more_over_the_report_is_a_heading(again: str, markdown: bool) -> None:
    said = "---\ntitle: Council shuts ‘rotten’ ferry pier\n---"
    for top in ((said,), ("Council shuts ‘rotten’ ferry pier",), (said, "By Ida Brandt")):
        read = article(*top, again, LEAD, SECOND, markdown=markdown)
        assert (read.title, kinds(read)) == ("Council shuts ‘rotten’ ferry pier", ["heading", "body", "body"])
        assert read.paragraphs[0].text == (again.strip("*") if markdown else again)


def test_a_headline_with_nothing_below_it_is_what_there_is_to_compare() -> None:
    assert kinds(article("---\ntitle: Council shuts ferry pier\n---", "Council shuts ferry pier.")) == ["body"]


def test_lines_that_lead_elsewhere_are_not_compared() -> None:
    read = article(LEAD, "ADVERTISEMENT", SECOND, "RELATED: Ten piers that never came back", THIRD, "Image source, Max Roe", "Timbers and tides", LEAD)
    assert kinds(read) == ["body", "credit", "body", "credit", "body", "credit", "heading", "body"]


def test_a_place_alone_over_the_report() -> None:
    assert kinds(article("Harrowgate CNN —", LEAD, SECOND)) == ["credit", "body", "body"]


def test_byline_and_agency_and_bare_date_fall_into_the_header() -> None:
    read = article("Harrowgate closes its ferry pier", "BY IDA BRANDT", "Reuters", "2 December 2025", LEAD, SECOND)
    assert (read.byline, read.source, read.date) == ("IDA BRANDT", "Reuters", datetime.date(2025, 12, 2))
    assert kinds(read) == ["body", "body"]


def test_what_the_header_says_already_is_kept_as_credit() -> None:
    read = article("---\ntitle: T\nbyline: Max Roe\nsource: Weekly\ndate: 2025-12-03\n---", "By Ida Brandt", "Reuters", "2 December 2025", LEAD)
    assert (read.byline, read.source, read.date) == ("Max Roe", "Weekly", datetime.date(2025, 12, 3))
    assert kinds(read) == ["credit", "credit", "credit", "body"]


def test_by_noon_is_no_byline() -> None:
    assert kinds(article("Pier closes for the winter", "By noon, the shops had shut", LEAD, SECOND))[-2:] == ["body", "body"]
    assert article("By noon, their own allies on the quay had buckled.", LEAD).byline is None


@pytest.mark.parametrize("lead", ["date 2025-12-02 ", " Date: 2 December 2025 — ", "2025-12-02 ", "date 2025-12-02\n\n"])
def test_leading_date(lead: str) -> None:
    read = article(lead + "OSLO – " + LEAD, SECOND)
    assert read.date == datetime.date(2025, 12, 2)
    assert read.paragraphs[0].text == "OSLO – " + LEAD
    assert read.dateline is not None
    assert read.text(read.dateline) == "OSLO – "


@pytest.mark.parametrize("first", ["Date palms have died along the quay.", "2025-12-02 was a cold day in Harrowgate.", "date 2025-12-02 was when it closed."])
def test_no_leading_date(first: str) -> None:
    read = article(first, LEAD)
    assert read.date is None
    assert read.paragraphs[0].text == first


@pytest.mark.parametrize(
    "subhead",
    ["Timbers and tides", "‘Total nonsense’", "Mayor: “We will rebuild”", "2:45 p.m.", "14.30 Uhr", "MONEY FROM THE COUNTY", "3. The money", "UPDATE:"],
)
def test_subheads(subhead: str) -> None:
    assert kinds(article(LEAD, SECOND, subhead, THIRD, SECOND)) == ["body", "body", "heading", "body", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "The mayor agreed.",
        "He added:",
        "“That is a lie,” she said",
        "“Best pier ever” ― Max Roe",
        "She said no",
        "and so it went",
        "- new timbers",
        "Is that so?",
        "Shops, stalls, boats,",
        "“NEVER AGAIN!”",
    ],
)
def test_short_lines_that_are_no_subheads(line: str) -> None:
    assert kinds(article(LEAD, SECOND, line, THIRD, SECOND)) == ["body"] * 5


def test_a_list_is_no_row_of_subheads() -> None:
    assert kinds(article(LEAD, "The board asked for this:", "New timbers", "Lower speed", "More money", THIRD)) == ["body"] * 6


def test_the_last_line_and_a_text_without_full_stops_have_no_subheads() -> None:
    assert kinds(article(LEAD, SECOND, "Timbers and tides"))[-1] == "body"
    assert set(kinds(article(LEAD, *(["Timbers and tides", LEAD.rstrip(".")] * 3), "end of it all"))) == {"body", "heading"}
    assert set(kinds(article(*["Timbers and tides", "The longest of all the lines"] * 4))) == {"body"}


def test_questions_of_an_explainer() -> None:
    read = article(LEAD, "What happens next?", THIRD, "Why now?", SECOND)
    assert kinds(read) == ["body", "heading", "body", "heading", "body"]


@pytest.mark.parametrize(
    "credit",
    [
        "Weekly News and Ida Brandt contributed to this report.",
        "Ida Brandt contributed reporting.",
        "Ida Brandt, a writer in Oslo, and Weekly News reporters Max Roe and Eva Lind contributed to this report.",
        "Additional reporting by Eva Lind. Ida Brandt contributed to this report.",
        "Ida Brandt reported from Oslo. Max Roe contributed reporting from Bergen. Eva Lind contributed research.",
        "(Reporting by Ida Brandt in Oslo; Additional reporting by Max Roe; Editing by Eva Lind)",
        "Reporting by Ida Brandt; editing by Max Roe",
        "--additional reporting from Max Roe.",
        "— with AP",
        "With files from The Canadian Press",
        "With agencies",
        "Reuters/ News agencies",
        "AFP, dpa",
        "(AP)",
        "© 2025 Harrowgate Weekly. All rights reserved.",
        "Copyright 2025 The Associated Press.",
        "Ida Brandt reported from Oslo, and Max Roe from Bergen.",
        "Follow Ida Brandt on Twitter @idabrandt.",
        "This story has been updated with comments by the harbour board.",
        "Source: Harbour Board",
        "By Ida Brandt",
        "Photo: Max Roe",
    ],
)
def test_credit_lines(credit: str) -> None:
    assert kinds(article(LEAD, SECOND, THIRD, credit)) == ["body", "body", "body", "credit"]


@pytest.mark.parametrize(
    "line",
    [
        "The storms contributed to the damage, the board said.",
        "Four engineers and the harbour office contributed to the report, which blames the town for the loss of the pier.",
        "The pier, Ida Brandt said, was lost in a day. Max Roe, who saw it, and several others contributed to this report of losses.",
        "Research by the university showed that the timbers had rotted since 1990.",
        "Photos from the scene showed a broken railing.",
        "Reporting from the quay has become harder, editors said.",
        "Reuters reported from the quay that the railing was broken.",
        "With agencies closed, nobody could say more.",
        "Copyright law does not cover piers.",
        "“This story was first told by my father,” she said.",
        "The mayor was a reporter for the Weekly.",
    ],
)
def test_facts_are_no_credits(line: str) -> None:
    assert kinds(article(LEAD, SECOND, THIRD, line))[-1] == "body"


def test_a_credit_phrase_far_from_the_ends_is_text() -> None:
    assert kinds(article(*[LEAD] * 6, "Ida Brandt contributed to this report.", *[LEAD] * 8))[6] == "body"


def test_a_caption_with_its_credit_run_on_is_a_credit_line_wherever_it_stands() -> None:
    caption = "The mayor of Harrowgate, in May at the pier.CreditIda Brandt/Coast Wire"
    assert kinds(article(*[LEAD] * 6, caption, *[LEAD] * 8))[6] == "credit"
    assert kinds(article(*[LEAD] * 6, "The bank is called HarbourCredit. Its head, Ida Brandt, left.", *[LEAD] * 8))[6] == "body"
    assert kinds(article(*[LEAD] * 6, "She gave the credit to him. CreditCo, the bank, did not.", *[LEAD] * 8))[6] == "body"


def test_there_is_always_something_to_compare() -> None:
    assert kinds(article("Timbers and tides")) == ["body"]
    assert kinds(article("Reuters", "AFP")) == ["body"]
    read = article("# Timbers and tides", "## The money", markdown=True)
    assert (read.title, kinds(read)) == ("Timbers and tides", ["body"])


def test_a_title_of_its_own_leaves_another_headline_in_the_text() -> None:
    read = article('---\ntitle: "Pier closes for the winter"\n---', "Harrowgate loses its pier", LEAD, SECOND)
    assert kinds(read) == ["body", "body", "body"]


def test_only_front_matter() -> None:
    assert article("---\ntitle: Pier closes for the winter\n---").paragraphs[0].text == "Pier closes for the winter"


def test_unread_dates_are_kept() -> None:
    read = article("---\ntitle: Pier closes\ndate: sometime in May\n---", LEAD)
    assert [p.text for p in read.paragraphs] == [LEAD, "sometime in May"]


@pytest.mark.parametrize("text", ["", "  \n\n", "***", "…", "!?"])
def test_nothing_to_read(text: str) -> None:
    with pytest.raises(ArticleError, match=r"pier\.txt has no text"):
        article_from(text, "pier.txt")


def test_limits() -> None:
    with pytest.raises(ArticleError, match="30,000 paragraphs"):
        article_from("Aa.\n\n" * 30_000, "x")
    with pytest.raises(ArticleError, match="lines"):
        article_from("Aa.\n" * 200_000, "x")
    with pytest.raises(ArticleError, match="one line of 300,000"):
        article_from("a" * 300_000, "x")
    with pytest.raises(ArticleError, match="one paragraph"):
        article_from(("word " * 14 + "and\nso ") * 5_000, "x")
    with pytest.raises(ArticleError, match="too large"):
        article_from("a\n" * 6_000_000, "x")


FRAGMENT = st.one_of(
    st.text(alphabet=st.characters(codec="utf-8"), max_size=60),
    st.sampled_from(
        [
            LEAD,
            SECOND,
            THIRD,
            "By Ida Brandt",
            "Reuters",
            "Timbers and tides",
            "UPDATE:",
            "OSLO – ",
            "2:45 p.m.",
            "---",
            "title: x",
            "# A b",
            "> q",
            "- i",
            "(AP)",
            "*a*",
        ]
    ),
)
TEXT = st.lists(FRAGMENT, max_size=12).flatmap(lambda parts: st.sampled_from(["\n", "\n\n", "\r\n", " "]).map(lambda between: between.join(parts)))


@settings(deadline=None)
@given(TEXT, st.booleans())
def test_any_text_gives_an_article_or_a_refusal(text: str, markdown: bool) -> None:
    try:
        read = article_from(text, "any", markdown=markdown)
    except ArticleError as error:
        assert "any" in str(error)
        return
    assert any(True for _ in read.body())
    assert all(p.text == p.text.strip() and p.text for p in read.paragraphs)
    assert all("\n" not in p.text for p in read.paragraphs)
    if read.dateline is not None:
        assert read.dateline in read.whole(read.dateline.paragraph)


LINES = st.lists(
    st.sampled_from([LEAD, SECOND, THIRD, "By Ida Brandt", "Reuters", "Timbers and tides", "UPDATE:", "OSLO – It rains.", "2:45 p.m.", "(AP)", "Mm"]),
    min_size=1,
)


@settings(deadline=None)
@given(LINES, st.sampled_from(["\n", "\n\n"]))
def test_nothing_is_lost(lines: list[str], between: str) -> None:
    """Every letter of the text is in a paragraph or in what is known about the article; only the "By" of a byline is understood, not kept."""
    read = article_from(between.join(lines), "any")
    kept = [p.text for p in read.paragraphs] + [text for text in (read.title, read.byline and f"By {read.byline}") if text]
    dateline = read.text(read.dateline) if read.dateline else ""
    kept += [read.source] if read.source and read.source not in dateline else []
    assert sorted(c for text in kept for c in text if c.isalnum()) == sorted(c for line in lines for c in line if c.isalnum())
