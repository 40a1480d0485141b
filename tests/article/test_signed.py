"""Credits between headline and report: who wrote it, for whom, where and when. All texts are invented."""

import datetime

import pytest

from reader.article.files import article_from
from reader.article.model import Article

HEADLINE = "Harrowgate closes its ferry pier for the winter"
DECK = "Shopkeepers fear for the herring market as the council says that the old timbers cannot carry another crowd."
LEAD = "The council of Harrowgate voted late on Tuesday to close the old ferry pier for the winter, saying that its timbers had rotted."
SECOND = "“Nobody wants to see the lights go out on the quay,” said Ida Brandt, who has sold smoked fish there since 1988."
DAY = datetime.date(2026, 7, 19)


def article(*top: str) -> Article:
    return article_from("\n\n".join((*top, LEAD, SECOND)), "pier.txt", markdown=False)


@pytest.mark.parametrize(
    ("line", "byline", "source", "day"),
    [
        ("By Ida Brandt, harbour correspondent", "Ida Brandt", None, None),
        ("Ida Brandt, harbour editor", "Ida Brandt", None, None),
        ("By the harbour staff", "the harbour staff", None, None),
        ("By our own correspondent in Estby", "our own correspondent in Estby", None, None),
        ("By Ida Brandt and Max Roe, health reporters", "Ida Brandt and Max Roe, health reporters", None, None),
        ("By Ida Brandt and Max Roe | Harrowgate Weekly | July 19, 2026", "Ida Brandt and Max Roe", "Harrowgate Weekly", DAY),
        ("By Ida Brandt in Port Velm and agencies", "Ida Brandt in Port Velm and agencies", None, None),
        ("By Ida Brandt, Max Roe and wire services", "Ida Brandt, Max Roe and wire services", None, None),
        ("Arts Chronicle | Sunday 19 July 2026 | Ida Brandt and Max Roe", "Ida Brandt and Max Roe", "Arts Chronicle", DAY),
        ("By Ida Brandt • 19 July 2026 • 5 min read", "Ida Brandt", None, DAY),
        ("Ida Brandt | Harrowgate Weekly | 19 July 2026", None, None, DAY),
        ("Harrowgate Weekly — July 19, 2026", None, None, DAY),
        ("HARROWGATE, July 19, 2026", None, None, DAY),
        ("HARROWGATE, July 19 (Reuters) -", None, "Reuters", None),
        ("Reuters in Harrowgate", None, "Reuters", None),
        ("Agencies in Los Tortos", None, "Agencies", None),
    ],
)
def test_lines_that_only_credit_are_no_part_of_the_report(line: str, byline: str | None, source: str | None, day: datetime.date | None) -> None:
    read = article(HEADLINE, line)
    assert (read.title, read.byline, read.source, read.date) == (HEADLINE, byline, source, day)
    assert [p.text for p in read.paragraphs if p.kind == "body"] == [LEAD, SECOND]
    assert not any(p.kind == "heading" for p in read.paragraphs)


def test_an_office_under_a_byline_is_a_credit() -> None:
    read = article(HEADLINE, "By IDA BRANDT", "Harbour House Reporter", "Published: July 19, 2026 at 6:40 p.m.")
    assert [p.kind for p in read.paragraphs] == ["credit", "credit", "body", "body"]
    assert (read.byline, read.date) == ("IDA BRANDT", DAY)


def test_a_byline_may_stand_under_the_sentence_that_sums_up_the_report() -> None:
    read = article(HEADLINE, DECK, "By Ida Brandt", "19 July 2026")
    assert (read.byline, read.date) == ("Ida Brandt", DAY)
    assert [p.text for p in read.paragraphs] == [DECK, LEAD, SECOND]


def test_what_other_credits_say_already_is_kept_beside_them() -> None:
    read = article(HEADLINE, "By Max Roe", "By Ida Brandt | Harrowgate Weekly | July 19, 2026")
    assert (read.byline, read.source, read.date) == ("Max Roe", "Harrowgate Weekly", DAY)
    assert [p.kind for p in read.paragraphs] == ["credit", "body", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "Towards the end of autumn, the desk stood empty.",
        "By noon the staff had left the pier | nobody came back.",
        "The staff in Harrowgate had known since 2019.",
        "Ida Brandt, who edits the Weekly, wept.",
        "Estby, where the lines went in 2024, is full.",
    ],
)
def test_sentences_are_no_credits(line: str) -> None:
    assert line in [p.text for p in article(HEADLINE, LEAD, line).paragraphs if p.kind == "body"]
    assert line in [p.text for p in article(HEADLINE, line).paragraphs]
