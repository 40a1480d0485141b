"""States that exclude each other. All texts are invented."""

import datetime

import pytest

from reader.article.model import Article, Paragraph
from reader.comparison.contrary import contrary
from reader.comparison.differences import differences
from reader.comparison.model import Link
from reader.language.read import read
from tests.comparison.test_differences import faint

MAY = datetime.date(2021, 5, 5)


def shown(one: str, other: str, later: int = 0, language: str = "en") -> list[tuple[str, str, str]]:
    """Verdict and words of the claims that are shown, the same with the articles swapped."""
    days = MAY, MAY + datetime.timedelta(days=later)
    a, b = (read(Article((Paragraph(text),), date=day, language=language)) for text, day in zip((one, other), days, strict=True))
    links = [[Link(x.span, y.span, "same", 0.7, "certain") for x, y in zip(p.sentences, q.sentences, strict=False)] for p, q in ((a, b), (b, a))]
    mine = [(d.verdict, a.article.text(d.a), b.article.text(d.b)) for d in differences(a, b, links[0], (), 0.5) if d.what == "claim"]
    swapped = [(d.verdict, a.article.text(d.b), b.article.text(d.a)) for d in differences(b, a, links[1], (), 0.5) if d.what == "claim"]
    assert mine == swapped
    return mine


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Ada Quill was ordered to leave the hall.", "Ada Quill left the hall of her own accord.", True),
        ("Ada Quill was led out of the hall.", "Quill walked out of her own free will.", True),
        ("Ada Quill was led out of the hall.", "Quill left the hall.", False),
        ("Ada Quill was led out, and did not go of her own accord.", "Quill was led out of the hall.", False),
        ("Tom Reed was taken into custody.", "Tom Reed remains at liberty.", True),
        ("Tom Reed was taken into custody.", "Tom Reed is out on bail.", False),
        ("Tom Reed was denied bail.", "Tom Reed is out on bail.", True),
        ("The bid came after the deadline.", "The bid came on the last day.", True),
        ("Tom Reed was found dead in a car.", "Tom Reed was found in the kitchen.", True),
        ("Tom Reed was found dead in a car.", "Tom Reed was found in a van.", False),
        ("Tom Reed was found dead in a car in the street.", "Tom Reed was found in the street.", False),
        ("Tom Reed was found in a car.", "Tom Reed was arrested in the kitchen.", False),
        ("Tom Reed was found in the church.", "Tom Reed was found in the kitchen.", False),
    ],
)
def test_two_sentences_exclude_each_other(one: str, other: str, apart: bool) -> None:
    assert contrary(one, other) is contrary(other, one) is apart


def test_states_of_one_person_are_shown() -> None:
    put_out = "Ada Quill was ordered to leave after she had sung."
    left = "Ada Quill, a councillor, walked out of her own accord before the vote."
    assert shown(put_out, left) == shown(put_out, left, later=1) == [("differs", "was ordered to leave", "walked out of her own accord")]
    assert shown(put_out, left.replace("Ada Quill", "Tom Reed")) == []
    assert shown(put_out, f"{left} Tom Reed was led out.") == []
    assert shown(f"Nobody knows whether {put_out}", left) == []
    assert shown(put_out, left, language="de") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Quill said her brother was in custody.", "Ada Quill is out on bail."),
        ("Ada Quill said the town was hurt by the cuts.", "Ada Quill said the town was unharmed."),
        ("Ada Quill left the mill. Two guards were armed with a knife.", "Ada Quill was unarmed."),
        ("Ada Quill and Tom Reed was denied bail.", "Tom Reed is out on bail."),
        ("Ada Reed was denied bail.", "Tom Reed is out on bail."),
        ("Ada Quill, the captain, said no passengers were injured.", "Ada Quill escaped unhurt."),
        ("Neither Tom Reed nor Ada Quill was hurt.", "Ada Quill was unharmed."),
    ],
)
def test_a_state_of_another_is_no_state_of_whoever_was_named(one: str, other: str) -> None:
    assert shown(one, other) == []


def test_that_nobody_was_hurt_agrees_with_that_all_were_not() -> None:
    assert not contrary("Nobody was hurt in the fire at the mill.", "All forty workers of the mill were unhurt.")
    assert not contrary("No passengers were injured.", "All the passengers escaped unhurt.")
    assert contrary("Two passengers were injured.", "All the passengers escaped unhurt.")


def test_every_person_is_compared_whichever_article_comes_first() -> None:
    one = "Tom Reed was injured in the crash. Ada Quill was injured by a mast."
    other = "Ada Quill escaped unhurt. Tom Reed, who was rowing, was unharmed."
    a, b = (read(Article((Paragraph(text),), date=MAY)) for text in (one, other))
    links = [[Link(x.sentences[0].span, y.sentences[0].span, "same", 0.7, "likely")] for x, y in ((a, b), (b, a))]
    found = {(d.a, d.b) for d in differences(a, b, links[0], (), 0.5)}
    assert len(found) == 2 and found == {(d.b, d.a) for d in differences(b, a, links[1], (), 0.5)}


def test_a_day_later_somebody_may_be_at_liberty() -> None:
    held, free = "Tom Reed was taken into custody.", "Tom Reed went home. He remains at liberty until June."
    assert [d[0] for d in shown(held, free)] == ["differs"]
    assert shown(held, free, later=1) == [("may be an update", "was taken into custody", "remains at liberty")]


def test_somebody_is_found_in_one_kind_of_place() -> None:
    car, kitchen = "Tom and Ada Reed were found dead in a car on Sallow Road.", "Tom and Ada Reed were found in the kitchen of a house on Sallow Road."
    assert shown(car, kitchen) == [("differs", "found dead in a car", "found in the kitchen")]
    assert shown("Two boats were found in a lake.", "The keys were found in a house.") == []


def test_some_and_none() -> None:
    some, none = "The firm builds 46 boats, nine of which are to be rented out.", "Of the 46 boats that the firm builds, none will be rented out."
    assert shown(some, none) == [("differs", "nine of which", "none")]
    assert shown(some, none.replace("rented out", "painted")) == []
    assert shown(some, none.replace("none will", "none will not")) == []
    assert shown(some, f"{none} Nine of the boats were rented last year.") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("was injured", "was unhurt"),
        ("was badly wounded", "escaped unharmed"),
        ("was armed with a rifle", "was unarmed"),
        ("pleaded guilty", "pleaded not guilty"),
    ],
)
def test_more_states_that_exclude_each_other(one: str, other: str) -> None:
    assert shown(f"Tom Reed {one} on the ferry.", f"Tom Reed {other} on the ferry.") == [("differs", one, other)]
    assert shown(f"Tom Reed {one} on the ferry.", f"Ada Quill {other} on the ferry.") == []


def test_a_bid_is_late_or_in_time() -> None:
    late = "The bid of the ferry firm came two days after the deadline."
    assert shown(late, "The bid of the ferry firm came on the last day.") == [("differs", "after the deadline", "on the last day")]
    assert shown("Ada Quill sent her papers after the deadline.", "Ada Quill paid her fees before the deadline.") == []
    assert shown(late.replace("two days after the deadline", "too late"), "The bid of the ferry firm came on the last day.") == []


def test_a_room_is_in_a_building_and_no_car() -> None:
    found = "Tom Reed was found on Monday in {} beside the Sallow ferry."
    assert len(shown(found.format("a car"), found.format("the cellar"))) == 1
    assert len(shown(found.format("his office"), found.format("his mother’s house"))) == 1
    assert shown(found.format("the cellar"), found.format("his mother’s house")) == []
    assert len(shown("The guards arrested Tom Reed in his office at Sallow.", "The Sallow guards arrested Tom Reed at his home.")) == 1


def test_two_states_of_two_days_or_to_two_things_are_no_difference() -> None:
    guilty = "Tom Reed pleaded guilty to the theft of a mast."
    assert len(shown(guilty, "Tom Reed pleaded not guilty to theft.")) == 1
    assert shown(guilty, "Tom Reed pleaded not guilty to murder.") == []
    assert shown("Tom Reed was injured on 3 May 2020.", "Tom Reed was unhurt in a crash on 9 June 2020.") == []


def test_sorry_or_not_and_unmoved_or_in_tears() -> None:
    sorry = "Governor Ada Quill apologized on Monday to the families."
    short = "In her speech, Governor Ada Quill stopped short of an apology on Monday but promised money."
    assert shown(sorry, short) == [("differs", "apologized", "stopped short of an apology")]
    assert shown(sorry, "In her speech, Mayor Tom Reed stopped short of an apology on Monday.") == []
    assert shown(sorry, f"{short} Later Quill apologized.") == []
    assert len(shown("Governor Ada Quill said she was very sorry for the fire.", "Governor Ada Quill refused to apologize for the fire.")) == 1
    calm, wept = "Tom Reed showed no emotion as the judge read the sentence.", "Reed wept as the judge read the sentence. Tom Reed is 50."
    assert shown(calm, wept) == [("differs", "showed no emotion", "wept")]
    # that he wept on another day does not hide what the two say of this one
    assert shown(f"{calm} On the stand last week, Reed had wept twice.", wept) == [("differs", "showed no emotion", "wept")]
    assert shown(calm, "Tom Reed was led out. Ada Quill wept as the judge read the sentence.") == []


def test_who_was_sorry_stands_in_the_paragraph_before() -> None:
    first = [Paragraph("Ada Quill has a week behind her that she will not forget."), Paragraph("On Monday, before a mill, she apologized to them.")]
    other = [Paragraph("Ada Quill, who went to the mill on Monday, stopped short of an apology there.")]
    a, b = (read(Article(tuple(paragraphs), date=MAY)) for paragraphs in (first, other))
    assert [(a.article.text(d.a), b.article.text(d.b)) for d in differences(a, b, faint(a, b), (), 0.5)] == [("apologized", "stopped short of an apology")]
    a = read(Article((Paragraph("Ada Quill met Eve Roth."), first[1]), date=MAY))
    assert differences(a, b, faint(a, b), (), 0.5) == ()


def test_who_was_there_and_who_was_not() -> None:
    away = "Ivar Roth, 58, was not present when the board voted to close the mill."
    there = "Ivar Roth listened to the vote on the mill from the back row, and left by a side door."
    assert shown(away, there) == [("differs", "was not present", "listened to the vote on the mill from the back row")]
    assert [row[0] for row in shown(away, there, later=1)] == ["may be an update"]
    assert shown(away, there.replace("Ivar Roth", "Tom Reed")) == []
    assert shown(away, f"{there} He was not present on Monday.") == []
    assert shown(away, "Ivar Roth was not in court, and nobody knows why.") == []
    assert shown(away, "Ivar Roth was in the room on Tuesday when the workers heard of it.") == []


def test_a_governor_of_a_state_is_who_does_it() -> None:
    short = "In her speech, Governor Ada Quill stopped short of an apology on Monday but promised money."
    assert shown("Governor Ada Quill of New Mexico apologized on Monday to the families.", short) == [("differs", "apologized", "stopped short of an apology")]


def test_an_age_and_a_trade_behind_a_name_and_what_was_broken() -> None:
    away = "Ivar Roth, 58, a father of five, was not present when the board voted to close the mill."
    assert len(shown(away, "Ivar Roth, who listened from the back row, left when the board had voted to close the mill.")) == 1
    unhurt = "A third climber, Paula Esten, escaped unhurt from the slide on the ridge."
    assert shown(unhurt, "Paula Esten, who climbed behind them, suffered a broken wrist.") == [("differs", "escaped unhurt", "suffered a broken")]
    assert shown(unhurt, "Paula Esten, who climbed behind them, broke her wrist.") == [("differs", "escaped unhurt", "broke her wrist")]
    assert shown(unhurt, "Paula Esten, who climbed behind them, broke her promise.") == []
    assert shown(unhurt, "Paula Esten, who climbed behind them, broke her wrist on the same ridge two years ago.") == []


def test_what_a_sentence_before_denies_makes_no_state_unsure() -> None:
    away = "Roth had said no to the offer. Ivar Roth, 58, was not present when the board voted to close the mill."
    assert len(shown(away, "On Monday no vote was open. Ivar Roth listened from the back row, and left when the board had voted to close the mill.")) == 1


def test_who_resigned_was_not_dismissed() -> None:
    put_out, gone = "Ada Quill, a clerk, was dismissed in May.", "Ada Quill, a clerk in Velm, quit in May."
    assert shown(put_out, gone) == shown(put_out, gone, later=1) == [("differs", "was dismissed", "quit")]
    assert shown(put_out, gone.replace("quit", "resigned")) == [("differs", "was dismissed", "resigned")]
    assert shown(put_out, gone.replace("Ada Quill", "Tom Reed")) == []
    assert shown(put_out, gone.replace("quit", "quit smoking")) == []
    assert shown(put_out, f"{gone} The mayor had talked of dismissing her.") == []
    assert shown(put_out.replace(" in May", " from the mill"), gone.replace(" in May", " from the choir")) == []
    assert shown("A complaint against Ada Quill was dismissed.", gone) == []


def test_what_somebody_did_has_no_two_names() -> None:
    a, b = (read(Article((Paragraph(text),), date=MAY)) for text in ("The clerk of Velm was fired in May.", "The clerk of Velm quit in May."))
    assert differences(a, b, [Link(a.sentences[0].span, b.sentences[0].span, "same", 0.95, "certain")], (), 0.5) == ()
    assert contrary("The clerk of Velm was fired in May.", "The clerk of Velm quit in May.")
