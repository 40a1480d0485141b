"""Dates as days. Each case is a sentence with its date in brackets, the article's date, and the days meant."""

import datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.article.model import Article, Paragraph, Span
from reader.language import days
from reader.language.dates import article_date, lend_dates, with_date_near
from reader.language.read import read
from reader.language.reading import When

MONDAY = "2025-12-01"
CASES = [
    ("It broke on [Sunday].", MONDAY, "2025-11-30", "2025-11-30"),
    ("It broke on [Monday].", MONDAY, "2025-12-01", "2025-12-01"),
    ("It broke on [Saturday night].", MONDAY, "2025-11-29", "2025-11-29"),
    ("The council will meet on [Wednesday].", MONDAY, "2025-12-03", "2025-12-03"),
    ("The lock will open, officials said [Friday].", MONDAY, "2025-11-28", "2025-11-28"),
    ("They host Alder Town on [Wednesday night].", MONDAY, "2025-12-03", "2025-12-03"),
    ("The hearing is on [Wednesday].", MONDAY, "2025-12-03", "2025-12-03"),
    ("The board meets on [Wednesday].", MONDAY, "2025-12-03", "2025-12-03"),
    ("The shows were to have opened [this weekend].", "2019-03-15", "2019-03-16", "2019-03-17"),
    ("The shows open [this weekend].", "2019-03-15", "2019-03-16", "2019-03-17"),
    ("The shows opened [this weekend].", "2019-03-18", "2019-03-16", "2019-03-17"),
    ("The results are due on [Wednesday].", MONDAY, "2025-12-03", "2025-12-03"),
    ("The judge set sentencing for [March 12].", MONDAY, "2026-03-12", "2026-03-12"),
    ("The pilot will be sentenced on [Oct. 29].", MONDAY, "2026-10-29", "2026-10-29"),
    ("She stays free until she is sentenced on [July 29].", MONDAY, "2026-07-29", "2026-07-29"),
    ("The trial is to begin on [Oct. 12].", MONDAY, "2026-10-12", "2026-10-12"),
    ("The judge set a trial for [Oct. 12].", MONDAY, "2026-10-12", "2026-10-12"),
    ("She will say what she saw on [Nov. 28].", MONDAY, "2025-11-28", "2025-11-28"),
    ("The trial that will end was set for [Oct. 12].", MONDAY, "2025-10-12", "2025-10-12"),
    ("They agreed on an exchange to be carried out on [Wednesday].", MONDAY, "2025-12-03", "2025-12-03"),
    ("The strait is said to be closed since [Wednesday].", MONDAY, "2025-11-26", "2025-11-26"),
    ("She was the first to be freed on [Wednesday].", MONDAY, "2025-11-26", "2025-11-26"),
    ("The judge has set a new hearing for [Wednesday].", MONDAY, "2025-12-03", "2025-12-03"),
    ("The judge set [March 12] as the date.", MONDAY, "2026-03-12", "2026-03-12"),
    ("The rains set a record for [Wednesday].", MONDAY, "2025-11-26", "2025-11-26"),
    ("The mayor declared [Wednesday] a day of mourning.", MONDAY, "2025-12-03", "2025-12-03"),
    ("The mayor fixed [Wednesday] as a day of prayer.", MONDAY, "2025-12-03", "2025-12-03"),
    ("A special election in [May] will fill the seat.", MONDAY, "2026-05-01", "2026-05-31"),
    ("The referendum on [Wednesday] is wide open.", MONDAY, "2025-12-03", "2025-12-03"),
    ("The election in [May] was lost.", MONDAY, "2025-05-01", "2025-05-31"),
    ("The drop in sales in [May] will hurt.", MONDAY, "2025-05-01", "2025-05-31"),
    ("He won’t run in the special election in [May].", MONDAY, "2026-05-01", "2026-05-31"),
    ("He faces ten years when he is sentenced in [April].", MONDAY, "2026-04-01", "2026-04-30"),
    ("The fair opens on [Wednesday].", MONDAY, "2025-12-03", "2025-12-03"),
    ("The lock will stay closed until at least [Friday].", MONDAY, "2025-12-05", "2025-12-05"),
    ("They will get $9 a share, a third above [Friday]'s closing price.", MONDAY, "2025-11-28", "2025-11-28"),
    ("The lock will open in [the fourth quarter].", MONDAY, "2025-10-01", "2025-12-31"),
    ("The lock will open in [the first quarter].", MONDAY, "2026-01-01", "2026-03-31"),
    ("Sales fell in [the third quarter of 2024].", MONDAY, "2024-07-01", "2024-09-30"),
    ("Sales fell in [the second quarter of last year].", MONDAY, "2024-04-01", "2024-06-30"),
    ("Rovers led in [the fourth quarter].", MONDAY, None, None),
    ("The lock opened in [spring 2024].", MONDAY, "2024-03-01", "2024-05-31"),
    ("The lock opened in the [fall of 1980].", MONDAY, "1980-09-01", "1980-11-30"),
    ("They meet next [Friday].", MONDAY, "2025-12-05", "2025-12-05"),
    ("They met last [Monday].", MONDAY, "2025-11-24", "2025-11-24"),
    ("They met [Tuesday last week].", MONDAY, "2025-11-25", "2025-11-25"),
    ("They meet every [Tuesday].", MONDAY, None, None),
    ("They meet on [Tuesdays].", MONDAY, None, None),
    ("It broke [today].", MONDAY, MONDAY, MONDAY),
    ("It broke [yesterday].", MONDAY, "2025-11-30", "2025-11-30"),
    ("It opens [tomorrow].", MONDAY, "2025-12-02", "2025-12-02"),
    ("It broke on [Nov. 21].", MONDAY, "2025-11-21", "2025-11-21"),
    ("It broke on [Jan. 3].", MONDAY, "2026-01-03", "2026-01-03"),
    ("It broke on [April 3].", MONDAY, "2025-04-03", "2025-04-03"),
    ("It broke on [Sunday, Nov. 30, 2025].", MONDAY, "2025-11-30", "2025-11-30"),
    ("It broke on [30 November 2025].", MONDAY, "2025-11-30", "2025-11-30"),
    ("It broke on the [3rd of May].", MONDAY, "2025-05-03", "2025-05-03"),
    ("It broke on [2025-11-30].", MONDAY, "2025-11-30", "2025-11-30"),
    ("It broke on [11/30/2025].", MONDAY, "2025-11-30", "2025-11-30"),
    ("It broke on [30/11/2025].", MONDAY, "2025-11-30", "2025-11-30"),
    ("It broke on [3/5/2025].", MONDAY, None, None),
    ("It ran [Nov. 3-5].", MONDAY, "2025-11-03", "2025-11-05"),
    ("It ran on [3 and 5 November].", MONDAY, "2025-11-03", "2025-11-05"),
    ("It ran from [3rd to 5th of November 2024], with 12 and 5 men.", MONDAY, "2024-11-03", "2024-11-05"),
    ("It ran on [3, 4 and 7 November].", MONDAY, "2025-11-03", "2025-11-07"),
    ("It ran [Nov. 28 to Dec. 2, 2024].", MONDAY, "2024-11-28", "2024-12-02"),
    ("It ran [Dec. 30 to Jan. 2].", MONDAY, "2025-12-30", "2026-01-02"),
    ("It broke in [November 2024].", MONDAY, "2024-11-01", "2024-11-30"),
    ("It broke [last week].", MONDAY, "2025-11-23", "2025-11-30"),
    ("It broke [earlier this month].", "2025-11-30", "2025-11-01", "2025-11-30"),
    ("It broke [earlier this month].", MONDAY, "2025-11-01", "2025-12-01"),
    ("It opens [later this year].", MONDAY, "2025-12-01", "2025-12-31"),
    ("It broke [last month].", MONDAY, "2025-11-01", "2025-11-30"),
    ("It broke [last year].", MONDAY, "2024-01-01", "2024-12-31"),
    ("It opens [next year].", MONDAY, "2026-01-01", "2026-12-31"),
    ("It broke in [the past decade].", MONDAY, "2015-12-01", "2025-12-01"),
    ("It opens [next decade].", MONDAY, "2030-01-01", "2039-12-31"),
    ("It broke [last summer].", MONDAY, "2025-06-01", "2025-08-31"),
    ("It opens [next winter].", MONDAY, "2026-12-01", "2027-02-28"),
    ("It broke [over the weekend].", MONDAY, "2025-11-29", "2025-11-30"),
    ("It opens [next weekend].", MONDAY, "2025-12-06", "2025-12-07"),
    ("It has been shut since [September].", MONDAY, "2025-09-01", "2025-12-01"),
    ("It broke in [September].", MONDAY, "2025-09-01", "2025-09-30"),
    ("It broke last [December].", MONDAY, "2024-12-01", "2024-12-31"),
    ("It will open in [March].", MONDAY, "2026-03-01", "2026-03-31"),
    ("It broke in [2016].", MONDAY, "2016-01-01", "2016-12-31"),
    ("It has stood since [2016].", MONDAY, "2016-01-01", "2025-12-01"),
    ("It ran [2016-2018].", MONDAY, "2016-01-01", "2018-12-31"),
    ("It broke in the [late 1980s].", MONDAY, "1986-01-01", "1989-12-31"),
    ("It broke in [’91].", MONDAY, "1991-01-01", "1991-12-31"),
    ("It broke [two days ago].", MONDAY, "2025-11-29", "2025-11-29"),
    ("It broke [three weeks ago].", MONDAY, "2025-11-07", "2025-11-13"),
    ("It broke [two months ago].", MONDAY, "2025-10-01", "2025-10-31"),
    ("It broke [ten years ago].", MONDAY, "2015-01-01", "2015-12-31"),
    ("It broke [several days ago].", MONDAY, None, None),
    ("It recalled the [9/11] attacks.", MONDAY, "2001-09-11", "2001-09-11"),
    ("The vote is scheduled for [May 12].", MONDAY, "2026-05-12", "2026-05-12"),
    ("Voters go to the polls [May 12].", MONDAY, "2026-05-12", "2026-05-12"),
    ("The lock would open by [Friday].", MONDAY, "2025-12-05", "2025-12-05"),
    ("The lock would have opened on [Friday].", MONDAY, "2025-11-28", "2025-11-28"),
    ("The lock could open as early as [Friday].", MONDAY, "2025-12-05", "2025-12-05"),
    ("The owner could not be reached on [Friday].", MONDAY, "2025-11-28", "2025-11-28"),
    ("The lock will be closed on [Friday].", MONDAY, "2025-12-05", "2025-12-05"),
    ("The storm is forecast to reach it [Friday].", MONDAY, "2025-12-05", "2025-12-05"),
    ("She urged both sides to return to the talks by [Friday].", MONDAY, "2025-12-05", "2025-12-05"),
    ("The two boards are to meet in Velm on [Friday].", MONDAY, "2025-12-05", "2025-12-05"),
    ("The case is to be opened in [March].", MONDAY, "2026-03-01", "2026-03-31"),
    ("The harbour board is to blame for the flood on [Friday].", MONDAY, "2025-11-28", "2025-11-28"),
    ("What moves many is to this day the speech of [Friday].", MONDAY, "2025-11-28", "2025-11-28"),
    ("The best that she heard is to date the song of [Friday].", MONDAY, "2025-11-28", "2025-11-28"),
    ("All of them had been released by [Friday].", MONDAY, "2025-11-28", "2025-11-28"),
    ("The lock will shut for good after a vote on [Friday].", MONDAY, "2025-11-28", "2025-11-28"),
    ("Roth will pay more than the closing price on [Friday].", MONDAY, "2025-11-28", "2025-11-28"),
    ("It should please the mayor, who flew in on [Friday].", MONDAY, "2025-11-28", "2025-11-28"),
    ("He had paid $54 [two days before] the vote.", MONDAY, None, None),
    ("[Six weeks before] the roof fell, she wrote a letter.", MONDAY, None, None),
    ("[Six weeks before] a deadline set by the mayor, she wrote a letter.", MONDAY, "2026-01-09", "2026-01-15"),
    ("She hopes to apply in [January].", MONDAY, "2026-01-01", "2026-01-31"),
    ("She would decide [over the weekend] whether to stay.", MONDAY, "2025-12-06", "2025-12-07"),
    ("The council must approve it by [May 30].", MONDAY, "2026-05-30", "2026-05-30"),
    ("Roth, who is seeking a second term in [May], left.", MONDAY, "2026-05-01", "2026-05-31"),
    ("Roth is seeking another four-year term in [May].", MONDAY, "2026-05-01", "2026-05-31"),
    ("Roth is running in the primary on [Friday].", MONDAY, "2025-12-05", "2025-12-05"),
    ("Police are seeking a driver over the crash on [Saturday night].", MONDAY, "2025-11-29", "2025-11-29"),
    ("The delay was due in part to a storm on [Friday].", MONDAY, "2025-11-28", "2025-11-28"),
    ("The rope was a means to hold the boat on [Friday].", MONDAY, "2025-11-28", "2025-11-28"),
    ("Trade is up a tenth, with the best day on [Friday].", MONDAY, "2025-11-28", "2025-11-28"),
    ("Roth was seeking a second term in [May].", MONDAY, "2025-05-01", "2025-05-31"),
    ("It was due, she wrote, and had been sent by [May].", MONDAY, "2025-05-01", "2025-05-31"),
    ("The dredger came in [mid-2022].", MONDAY, "2022-05-01", "2022-08-31"),
    ("The dredger came in [early 2022].", MONDAY, "2022-01-01", "2022-04-30"),
    ("She decided [over the weekend].", MONDAY, "2025-11-29", "2025-11-30"),
    ("Roth was to have sung in Velm on [Saturday].", MONDAY, None, None),
    ("The lock stays shut through [Friday].", MONDAY, "2025-12-05", "2025-12-05"),
    ("The fair ran through [Friday].", MONDAY, "2025-11-28", "2025-11-28"),
    ("The court gave the mill until [Friday] to pay.", MONDAY, "2025-12-05", "2025-12-05"),
    ("Rain fell through [Friday].", MONDAY, "2025-11-28", "2025-11-28"),
    ("Divers searched tirelessly through [Friday].", MONDAY, "2025-11-28", "2025-11-28"),
    ("Rooms booked through [Friday] are dear.", MONDAY, "2025-12-05", "2025-12-05"),
    ("The mayor extended the curfew through [Friday].", MONDAY, "2025-12-05", "2025-12-05"),
    ("The sale was extended through [Friday].", MONDAY, "2025-12-05", "2025-12-05"),
    ("The mill was given until [Friday].", MONDAY, "2025-12-05", "2025-12-05"),
    ("The court granted him until [Friday].", MONDAY, "2025-12-05", "2025-12-05"),
    ("The toll ends [Dec. 9], he said.", MONDAY, "2025-12-09", "2025-12-09"),
    ("The club hosts Velm on [Dec. 9], they announced.", MONDAY, "2025-12-09", "2025-12-09"),
    ("On [Dec. 9], he said that the lock was shut.", MONDAY, None, None),
    ("He wept, and on [Dec. 9], he told her of it.", MONDAY, None, None),
    ("You knew, and on the [14th of December], you had the keys.", MONDAY, None, None),
    ("The judge asked both sides to come back to the table on [Friday].", MONDAY, "2025-12-05", "2025-12-05"),
    ("Velm invited the crews to return on [Friday].", MONDAY, "2025-12-05", "2025-12-05"),
    ("The judge ordered the mill to pay on [Friday].", MONDAY, "2025-11-28", "2025-11-28"),
    ("The mayor faces an election in [February].", MONDAY, "2026-02-01", "2026-02-28"),
    ("The council has a plan to close three schools in [January].", MONDAY, "2026-01-01", "2026-01-31"),
    ("The council rejected a plan to close three schools in [January].", MONDAY, "2025-01-01", "2025-01-31"),
    ("It rewrote the law, letting him seek a fourth term, and in [August] the police broke up marches.", MONDAY, "2025-08-01", "2025-08-31"),
    ("He will visit Velm, and in [August] he will return.", MONDAY, "2026-08-01", "2026-08-31"),
    ("The sponsor cut ties with him [this winter].", "2025-06-20", "2024-12-01", "2025-02-28"),
    ("A team led by Roth meets [this winter].", "2025-06-20", "2025-12-01", "2026-02-28"),
    ("The newly elected mayor takes office [this winter].", "2025-06-20", "2025-12-01", "2026-02-28"),
    ("He thanked a team led by Roth [this winter].", "2025-06-20", "2024-12-01", "2025-02-28"),
    ("The mill was bought by Roth [this winter].", "2025-06-20", "2024-12-01", "2025-02-28"),
    ("The toll dropped by ten percent [this winter].", "2025-06-20", "2024-12-01", "2025-02-28"),
    ("The family wanted it [this winter].", "2025-06-20", "2024-12-01", "2025-02-28"),
    ("She will go away, and in [June] the reformed council meets.", MONDAY, "2026-06-01", "2026-06-30"),
    ("She will go away, and in [June] the council met.", MONDAY, "2025-06-01", "2025-06-30"),
    ("The mill shut [this winter].", "2025-01-20", "2024-12-01", "2025-02-28"),
    ("The band planned a tour [this autumn].", "2025-06-20", "2025-09-01", "2025-11-30"),
    ("It broke in [the years before] the flood.", MONDAY, None, None),
    ("It broke on [Nov. 30].", None, None, None),
    ("It broke on [Sunday].", None, None, None),
]


def dates(*paragraphs: str, today: str | None = MONDAY) -> tuple[When, ...]:
    article = Article(tuple(Paragraph(p) for p in paragraphs), date=datetime.date.fromisoformat(today) if today else None)
    return read(article).dates


def day(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None


@pytest.mark.parametrize(("case", "today", "first", "last"), CASES)
def test_a_date_means_its_days(case: str, today: str | None, first: str | None, last: str | None) -> None:
    wanted = case[case.index("[") + 1 : case.index("]")]
    (found,) = dates(case.replace("[", "").replace("]", ""), today=today)
    assert (found.text, found.first, found.last) == (wanted, day(first), day(last))
    assert found.span == Span(0, case.index("["), case.index("[") + len(wanted))


@pytest.mark.parametrize(
    "text",
    [
        "She told Harbor Today that it leaks.",
        "They talked for two days before giving up.",
        "The fee was $54 a month before the law.",
        "The fee was $1,054.50 a month before the law.",
        "The fee was £5 a month before the law.",
        "The fee was 54 euros a month before the law.",
        "He may march on.",
        "It cost $2016.",
        "It made 2,016 boats.",
        "The vote was 52-48.",
        "It took 2016 votes.",
        "Mark Marr sat.",
        "Flight 20161.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert dates(text) == ()


def test_one_day_after_counts_back_from_the_event() -> None:
    found = dates("The mayor confirmed on Nov. 30 that the lock broke.", "The news comes one day after she announced repairs.")
    assert found[1].text == "one day after"
    assert found[1].first == datetime.date(2025, 11, 29)


def test_days_after_a_date_count_on_from_it() -> None:
    found = dates("It broke two days after Nov. 3, the city said.")
    assert found[0].first == datetime.date(2025, 11, 5)


@pytest.mark.parametrize(
    ("sentence", "phrase", "first"),
    [
        ("The bid came four days after the deadline, which was November 20.", "four days after", "2025-11-24"),
        ("The bid came four days after the deadline of November 20.", "four days after", "2025-11-24"),
        ("The bid came three days after the vote on Nov. 4.", "three days after", "2025-11-07"),
        ("The bid came three days before the Nov. 4 vote.", "three days before", "2025-11-01"),
        ("Three days after the mayor signed it on Nov. 4, a court stopped it.", "Three days after", "2025-11-07"),
        ("Two days after the storm, the mayor came on Saturday.", "Two days after", "2025-11-27"),
        ("Two days after the storm the mayor came on Saturday.", "Two days after", None),
        ("It closed two days after the storm and reopened on Nov. 4.", "two days after", None),
        ("It came two days after the mayor said it would open on Friday.", "two days after", None),
        ("It broke on Nov. 4, two days after the storm, and reopened on Nov. 9.", "two days after", "2025-11-02"),
    ],
)
def test_an_event_that_is_told_with_its_day_counts_from_that(sentence: str, phrase: str, first: str | None) -> None:
    meant = next(when for when in dates(sentence) if when.text == phrase)
    assert meant.first == day(first)


def test_later_counts_from_the_day_before_it() -> None:
    found = dates("It broke on Nov. 3. Two days later it opened. The next day it broke again, and the same day it was shut.")
    assert [w.first for w in found] == [datetime.date(2025, 11, n) for n in (3, 5, 6, 6)]
    assert dates("Years passed. Two days later it opened.")[0].first is None


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("She came in 2016 and was made a warden two years later.", "2018-01-01"),
        ("She fell ill in March 2016 and died the next year.", "2017-01-01"),
        ("She wrote in March 2016 and was answered a month later.", "2016-04-01"),
        ("She wrote on Nov. 20 and, in the mill since 2016, was answered two days later.", "2025-11-22"),
    ],
)
def test_years_count_from_the_year_or_month_named_before(sentence: str, first: str) -> None:
    assert dates("The mill broke on Friday.", sentence)[-1].first == day(first)


def test_years_do_not_count_on_from_a_day_of_the_sentence_before() -> None:
    assert dates("The mill broke on Friday. Roth had been its warden, and left two years later.")[-1].first is None


def test_a_weekday_beside_a_date_is_that_day() -> None:
    assert [w.first for w in dates("The council votes on Dec. 11, a Thursday.")] == [datetime.date(2025, 12, 11)] * 2


def test_days_before_what_has_happened_do_not_lie_ahead() -> None:
    assert dates("The mayor said on Friday that she bought shares six days before a panel on which she sat advised it.")[-1].first is None


def test_before_counts_on() -> None:
    found = dates("On Nov. 20, two days before the flood, it rained.")
    assert [w.first for w in found] == [datetime.date(2025, 11, 20), datetime.date(2025, 11, 22)]


def test_than_the_day_before_counts_back() -> None:
    found = dates("Forty boats sank, officials said on Nov. 20, three more than the day before.")
    assert [w.first for w in found] == [datetime.date(2025, 11, 20), datetime.date(2025, 11, 19)]


def test_the_articles_own_date_comes_from_its_text_where_nothing_gives_it() -> None:
    assert article_date(Article((Paragraph("It broke on Nov. 30, 2025, they said."),))) == datetime.date(2025, 11, 30)
    assert article_date(Article((Paragraph("MEMPHIS, Nov. 29, 2025 — It broke Nov. 28, 2025."),), dateline=Span(0, 0, 24))) == datetime.date(2025, 11, 29)
    assert article_date(Article((Paragraph("It broke on Nov. 30."),))) is None


def test_a_year_can_be_lent_by_another_report() -> None:
    reading = read(Article((Paragraph("It broke on Nov. 30, a day after the storm."), Paragraph("The mayor came on Saturday."))))
    assert [w.first for w in reading.dates] == [None, None, None]
    lent = with_date_near(reading, datetime.date(2025, 12, 1))
    assert lent.dates[0].first == datetime.date(2025, 11, 30)
    assert lent.dates[-1].first == datetime.date(2025, 11, 29)
    dated = read(Article((Paragraph("It broke on Sunday."),), date=datetime.date(2020, 1, 1)))
    assert with_date_near(dated, datetime.date(2025, 12, 1)) is dated


def test_what_went_on_from_one_day_through_another_is_over() -> None:
    assert [found.first for found in dates("Divers searched from Tuesday through Friday.", today=MONDAY)] == [
        datetime.date(2025, 11, 25),
        datetime.date(2025, 11, 28),
    ]


def test_an_article_without_a_day_borrows_the_others() -> None:
    dateless = read(Article((Paragraph("The ferry Albatross capsized on Monday near Lund."),)))
    dated = read(Article((Paragraph("It happened on Monday."),), date=datetime.date(2021, 5, 4)))
    a, b = lend_dates(dateless, dated)
    assert a.dates[0].first == b.dates[0].first == datetime.date(2021, 5, 3)
    c, d = lend_dates(b, dateless)
    assert (c, d.dates) == (b, a.dates)
    assert lend_dates(dateless, dateless) == (dateless, dateless)


@given(st.dates(), st.integers(0, 6))
def test_the_latest_weekday_is_never_after(today: datetime.date, weekday: int) -> None:
    found = days.latest_weekday(today, weekday)
    if found is not None:
        assert found.weekday() == weekday
        assert 0 <= (today - found).days < 7


@example(datetime.date(9999, 3, 1), "last winter")
@given(
    st.dates(),
    st.sampled_from(["Nov. 30", "Sunday", "last week", "next year", "two decades ago", "last winter", "since May", "Feb. 29", "in the 1990s", "next decade"]),
)
def test_any_article_date_will_do(today: datetime.date, words: str) -> None:
    for found in dates(f"It broke {words}.", today=today.isoformat()):
        assert found.first is None or found.last is None or found.first <= found.last


def test_later_than_planned_names_no_day() -> None:
    found = read(Article((Paragraph("The term will run until June 20, eight days later than planned."),), date=datetime.date(2025, 12, 1))).dates
    assert [w.text for w in found] == ["June 20"]


@pytest.mark.parametrize("year", ["that year", "the same year"])
def test_a_month_of_that_year_is_of_the_year_named_last(year: str) -> None:
    _, month = dates(f"He heard of it on 4 May 2021, and told the board in November of {year}.", today=MONDAY)
    assert (month.first, month.last) == (datetime.date(2021, 11, 1), datetime.date(2021, 11, 30))
