"""Figures and days that one article alone gives, and a wording without them. All texts are invented."""

import datetime

import pytest

from reader.article.model import Article, Paragraph, Span
from reader.language.read import read
from reader.report.lacking import Across
from reader.report.ungiven import further, other_days, ungiven, unnumbered

DAY = datetime.date(2022, 5, 12)


def alone(one: str, other: str, elsewhere: str = "") -> list[str]:
    """What stands only in the first sentence."""
    reading, across = (read(Article(tuple(map(Paragraph, texts)), date=DAY)) for texts in ([one], [other, elsewhere or "Velm is a port."]))
    values = {value for figure in across.figures if not figure.span.paragraph for value in (figure.low, figure.high) if value is not None}
    found = ungiven(reading, Span(0, 0, len(one)), other, values, Across(across, [(0, 0)]))
    return [reading.article.text(span) for span in found]


@pytest.mark.parametrize(
    ("one", "other", "elsewhere", "found"),
    [
        ("Quill spoke with the guild for 40 minutes.", "Quill spoke with the guild.", "", ["40 minutes"]),
        ("Quill spoke with the guild for 40 minutes.", "Quill spoke with the guild.", "They spoke for 40 minutes.", []),
        ("Quill faces up to five years.", "Quill could get as many as five years.", "", []),
        ("The court sits on June 8.", "The court sits soon.", "", ["June 8"]),
        ("The court sits on June 8.", "The court sits soon.", "The trial begins on June 18, 2022, the last of 2022.", ["June 8"]),
        ("The court sits on June 8.", "The court sits soon.", "It sits from June 6 to June 10.", []),
        ("The court sat on Thursday.", "The court sat.", "", []),
        ("The reef lies 90 km from the pier.", "The reef lies 56 miles from the pier.", "", ["90 km"]),  # which is one length: see test_each_says
        ("A call to 911 named Quill.", "Quill was named in a call.", "", []),
        ("Two of the boats sank.", "A few boats sank.", "", []),
    ],
)
def test_what_the_other_article_gives_nowhere_is_found(one: str, other: str, elsewhere: str, found: list[str]) -> None:
    assert alone(one, other, elsewhere) == found


@pytest.mark.parametrize(
    ("text", "said", "left"),
    [
        ("Quill spoke with the guild for 40 minutes.", "40 minutes", "Quill spoke with the guild."),
        ("Quill paid a pension for 40 weeks to the guild.", "40 weeks", "Quill paid a pension … to the guild."),
        ("Quill gave the guild seven days in which to pay.", "seven days", "Quill gave the guild … days in which to pay."),
        ("The seven-page letter names Quill.", "seven-page", "The … letter names Quill."),
        ("The letter that Quill sent on June 6 names the guild.", "June 6", "The letter that Quill sent … names the guild."),
        ("In a letter sent on June 6, Quill names the guild.", "June 6", "In a letter sent …, Quill names the guild."),
        ("The guild of Quill spends $40,000 a year on it.", "$40,000", "The guild of Quill spends … a year on it."),
        ("The guild of Quill has 40 boats.", "40 boats", "The guild of Quill has … boats."),
        ("Quill sailed at speeds of up to 40 knots past the pier.", "up to 40 knots", "Quill sailed … past the pier."),
        ("Quill sailed at speeds of 40 miles an hour past the pier.", "40 miles", "Quill sailed … past the pier."),
        ("Quill sold lamps at a price of $40 a piece on the pier.", "$40", "Quill sold lamps … on the pier."),
        ("Quill paid the guild in silver, for an effective guild rate of 40 percent.", "40 percent", "Quill paid the guild in silver."),
        ("Quill sailed, at a top speed of 40 knots, past the pier.", "40 knots", "Quill sailed, …, past the pier."),
        ("In 2010 Quill lost just 43.", "just 43", None),
        ("Quill sang at a $5,000-a-plate supper in Velm.", "$5,000", "Quill sang at a … supper in Velm."),
        ("The guild robbed Quill between 2015 and 2017 and left.", "2015 and 2017", "The guild robbed Quill … and left."),
        ("Seven days ago Quill left.", "Seven days", None),
        ("Since she joined the guild seven years ago, Quill has rowed.", "seven years ago", "Since she joined the guild, Quill has rowed."),
        ("Quill failed seven minutes before the race.", "seven minutes", "Quill failed … minutes before the race."),
        ("The board found Quill guilty on nine of 12 counts in May.", "12 counts", "The board found Quill guilty on nine counts in May."),
        ("The guild says 40 sailors drowned in May, a figure that it raised twice.", "40 sailors", "The guild says … sailors drowned in May…"),
        ("There were four pilots and four pilots.", "four pilots", None),
    ],
)
def test_a_number_goes_with_what_means_nothing_without_it(text: str, said: str, left: str | None) -> None:
    article, at = Article((Paragraph(text),)), text.index(said)
    assert unnumbered(article, text, [Span(0, 0, len(text))], [Span(0, at, at + len(said))]) == left


def test_what_was_not_kept_is_no_gap_and_three_gaps_are_too_many() -> None:
    article = Article((Paragraph("Quill left with 40 boats, 50 men and 60 nets, said 70 men."),))
    parts = [Span(0, 16, 24), Span(0, 26, 32), Span(0, 37, 44)]
    text = article.paragraphs[0].text
    assert unnumbered(article, text[:24], [Span(0, 0, 24)], parts) == "Quill left"
    assert unnumbered(article, text, [Span(0, 0, len(text))], parts) is None


def test_two_figures_side_by_side_leave_one_gap_and_none_at_the_end() -> None:
    text = "The guild robbed Quill of $40 between 2015 and 2017 and left."
    article, spans = Article((Paragraph(text),)), [Span(0, text.index(said), text.index(said) + len(said)) for said in ("$40", "2015 and 2017")]
    assert unnumbered(article, text, [Span(0, 0, len(text))], spans) == "The guild robbed Quill … and left."
    text = text.replace(" and left", "")
    assert unnumbered(Article((Paragraph(text),)), text, [Span(0, 0, len(text))], spans) == "The guild robbed Quill."


def test_two_numbers_told_in_one_go_are_one_gap() -> None:
    text = "A board of seven pilots and five sailors shut two of nine piers."
    article, spans = Article((Paragraph(text),)), [Span(0, text.index(said), text.index(said) + len(said)) for said in ("seven pilots", "five sailors")]
    assert unnumbered(article, text, [Span(0, 0, len(text))], spans) == "A board … shut two of nine piers."


def test_a_day_of_the_month_goes_where_the_sentence_across_has_but_another() -> None:
    def gone(one: str, other: str) -> list[str]:
        ours, theirs = (read(Article((Paragraph(text),), date=DAY)) for text in (one, other))
        return [ours.article.text(span) for span in other_days(ours, Span(0, 0, len(one)), theirs, Span(0, 0, len(other)))]

    assert gone("Quill sang on May 4.", "The choir sang on May 9.") == ["May 4"]
    assert gone("Quill sang on May 4.", "The choir sang on May 4 and on May 9.") == gone("Quill sang on May 4.", "The choir sang on Monday.") == []


def test_one_more_of_whom_the_other_does_not_tell_goes_with_all_that_is_said_of_it() -> None:
    def added(one: str, other: str) -> list[str]:
        article = Article((Paragraph(one),))
        return [article.text(span) for span in further(article, Span(0, 0, len(one)), other)]

    one = "Three pilots sank, and a fourth, a singer who had been ill, drowned on Friday."
    assert added(one, "Three of the drowned were pilots.") == ["and a fourth, a singer who had been ill, drowned on Friday."]
    assert added(one, "The fourth to drown was a singer.") == added("Three sank, and a third of them sang.", "Three sank.") == []
