"""Differences inside linked places. All texts are invented."""

import datetime
from dataclasses import replace

import pytest

from reader.article.model import Article, Paragraph, Span
from reader.comparison import agreement, counted, located
from reader.comparison.context import Context, context
from reader.comparison.differences import differences
from reader.comparison.model import Link, SharedQuote
from reader.language.read import read
from reader.language.reading import Figure, Reading

MAY = datetime.date(2021, 5, 5)


def reading(*texts: str, day: datetime.date | None = MAY) -> Reading:
    return read(Article(tuple(Paragraph(t) for t in texts), date=day))


def found(a: Reading, b: Reading, score: float = 0.95) -> list[tuple[str, str, str, str]]:
    links = [Link(x.span, y.span, "same", score, "certain") for x, y in zip(a.sentences, b.sentences, strict=False)]
    mine = [(d.what, d.verdict, a.article.text(d.a), b.article.text(d.b)) for d in differences(a, b, links, (), 0.5)]
    swapped = [
        (d.what, d.verdict, a.article.text(d.b), b.article.text(d.a))
        for d in differences(b, a, [Link(k.b, k.a, k.kind, k.score, k.confidence) for k in links], (), 0.5)
    ]
    assert sorted(mine) == sorted(swapped)
    return mine


def faint(a: Reading, b: Reading) -> list[Link]:
    """A shared detail that joins the paragraphs of both first sentences, and no more."""
    return [Link(a.sentences[0].span, b.sentences[0].span, "related", 0.3, "possible")]


def beside_a_faint_link(a: Reading, b: Reading) -> list[tuple[str, str]]:
    """The places of what differs where the paragraphs share a detail and no more; changed places give the same."""
    mine = [(a.article.text(d.a), b.article.text(d.b)) for d in differences(a, b, faint(a, b), (), 0.5)]
    assert mine == [(a.article.text(d.b), b.article.text(d.a)) for d in differences(b, a, faint(b, a), (), 0.5)]
    return mine


def test_no_article_differs_from_itself_though_it_tells_of_two_alike() -> None:
    votes = "A motion of no confidence in the mayor is due for a vote on Thursday.", "A motion of no confidence in the pilot is due for a vote on Friday."
    both = reading(*votes)
    crossed = [Link(both.sentences[i].span, both.sentences[1 - i].span, "same", 0.95, "certain") for i in (0, 1)]
    assert differences(both, both, crossed, (), 0.5) == ()
    one, other = reading(votes[0]), reading(votes[1])
    assert differences(one, other, [Link(one.sentences[0].span, other.sentences[0].span, "same", 0.95, "certain")], (), 0.5) != ()


def test_two_counts_of_one_thing_differ() -> None:
    assert found(reading("The wreck killed 12 sailors."), reading("In the wreck, 14 sailors died.")) == [("number", "differs", "12 sailors", "14 sailors")]


def test_one_thing_may_be_counted_under_two_names() -> None:
    one, other = reading("The mayor took 23 steps to save the harbour."), reading("The mayor may take 19 separate actions to save the harbour.")
    assert found(one, other) == [("number", "differs", "23 steps", "19 separate actions")]
    assert found(reading("The mayor took 23 steps to save the harbour."), reading("The mayor took 23 measures to save the harbour.")) == []
    assert found(reading("The mayor took 23 steps to save the harbour."), reading("The mayor took 19 calls to save the harbour.")) == []


def test_more_in_a_later_article_may_be_an_update() -> None:
    later = reading("In the wreck, 14 sailors died.", day=MAY + datetime.timedelta(days=1))
    assert [d[1] for d in found(reading("The wreck killed 12 sailors."), later)] == ["may be an update"]


def test_more_who_fell_ill_may_be_an_update() -> None:
    later = reading("In the port, 34 people were infected.", day=MAY + datetime.timedelta(days=1))
    assert [d[1] for d in found(reading("In the port, 31 people fell ill."), later)] == ["may be an update"]


def test_that_people_died_is_one_thing_in_all_its_words() -> None:
    one, other = reading("The storm killed at least four people and cut power."), reading("Five people are now known to have died in that gale.")
    assert found(one, other) == [("number", "compatible", "at least four people", "Five people")]


def test_what_is_more_than_a_number_is_not_less_rounded() -> None:
    one = reading("The mayor took more than $14 million from the harbour fund.")
    assert [d[1] for d in found(one, reading("The mayor took $13.6 million from the harbour fund."))] == ["differs"]


def test_a_figure_that_both_give_is_no_rival_of_another() -> None:
    one, other = reading("Norling shares rose 27% while Aldous fell 4.8%."), reading("Shares of Norling rose 27 percent; Aldous lost 8.4 percent.")
    assert found(one, other) == [("number", "differs", "4.8%", "8.4 percent")]


def test_parts_do_not_differ_from_their_sum() -> None:
    one = reading("The dockers refused a pay offer of 2.5% this year and 2% next year.")
    assert found(one, reading("The dockers refused a pay offer of 4.5 percent in all.")) == []
    assert len(found(one, reading("The dockers refused a pay offer of 4 percent in all."))) == 1


def test_a_rounded_sum_is_compatible() -> None:
    kinds = found(reading("The bridge repair cost $43,000."), reading("The bridge repair cost $43,350, with $900 for paint."))
    assert [d[1] for d in kinds] == ["compatible"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The wreck killed 12 sailors.", "The wreck killed a dozen sailors."),
        ("The wreck killed 12 sailors.", "The wreck killed more than 10 sailors."),
        ("The wreck killed 12 sailors.", "The wreck hurt 14 passengers."),
        ("The wreck killed 12 sailors.", "The wreck killed sailors."),
        ("It took 12 minutes.", "The tax takes 40 percent."),
        # too far apart to be of one thing
        ("The wreck spilled 3,000 tons of coal.", "The wreck had carried 48,000 tons of coal."),
        # no unit that says of what
        ("The harbour let 16 or more in early.", "The harbour let 10 or fewer in early."),
        # one rounded
        ("The harbour shares lost 3.1 percent.", "The harbour shares lost 3 percent."),
        ("The harbour shares rose 18.4 percent.", "The harbour shares rose more than 18 percent."),
        ("About two-thirds of sailors back the strike.", "Fully 68 percent of sailors back the strike."),
        ("The robbery of the harbour took less than three minutes.", "The robbery of the harbour took two minutes and 50 seconds."),
    ],
)
def test_figures_that_can_both_hold_do_not_differ(one: str, other: str) -> None:
    assert found(reading(one), reading(other)) == []


def test_a_slip_of_noughts_differs() -> None:
    kinds = found(reading("The harbour fund lost $3 million on coal."), reading("The harbour fund lost $3 billion on coal."))
    assert [d[1] for d in kinds] == ["differs"]


def test_each_figure_is_held_against_the_nearest_only() -> None:
    one = reading("Police said six people were killed at the harbour of Lund.")
    other = reading("Nine people were killed at the harbour of Lund, where 22 people were held by police.")
    assert [d[2:] for d in found(one, other)] == [("six people", "Nine people")]


def test_a_range_of_nothing_said_hides_no_figure() -> None:
    one, other = reading("The home has 92 beds."), reading("The home has 82 beds.", "The dead ranged from 78 to 94.")
    assert [d[2:] for d in found(one, other)] == [("92 beds", "82 beds")]


def test_figures_that_stand_at_one_place_of_both_articles_are_two() -> None:
    one, other = reading("The fire killed 12,300 crabs and hurt 940 divers."), reading("The storms hurt 1,155 divers and killed 12,000 crabs.")
    assert {d[2:] for d in found(one, other)} == {("12,300 crabs", "12,000 crabs"), ("940 divers", "1,155 divers")}


def test_a_vote_is_one_figure_and_no_update() -> None:
    one = reading("The harbour board voted 5-2 to shut the lock.")
    other = reading("The harbour board voted 4-3 to shut the lock.", day=MAY + datetime.timedelta(days=1))
    assert found(one, other) == [("number", "differs", "5-2", "4-3")]
    assert found(one, reading("The harbour board voted 4-3 to shut the lock.", "A first vote was 5-2.")) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("A guard got 14 stitches.", "A guard got 16 stitches."), ("The 25-year-old sailor was shot dead.", "The 26-year-old sailor was shot dead.")],
)
def test_what_does_not_grow_is_no_update(one: str, other: str) -> None:
    assert [d[1] for d in found(reading(one), reading(other, day=MAY + datetime.timedelta(days=1)))] == ["differs"]


def test_in_a_sure_link_the_whole_sentences_say_what_a_figure_is_of() -> None:
    one, other = (
        "Roth has 30 days in which to bring all of it to a marine arbitration tribunal.",
        "Roth can go to a marine arbitration tribunal if she chooses, within 21 days.",
    )
    assert [d[2:] for d in found(reading(one), reading(other))] == [("30 days", "21 days")]
    assert found(reading(one), reading(other), score=0.7) == []


def test_percent_beside_points_is_to_be_checked() -> None:
    kinds = found(reading("The plan cuts the harbour tax by two percentage points."), reading("The plan cuts the harbour tax by 2 percent."))
    assert kinds == [("number", "compatible", "two percentage points", "2 percent")]


def test_a_figure_that_the_other_article_also_gives_does_not_differ() -> None:
    assert found(reading("The wreck killed 12 sailors."), reading("The wreck killed 14 sailors.", "Police first spoke of 12 sailors.")) == []


def test_what_stands_around_a_figure_is_looked_up_once_and_of_a_table_only_for_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[Span] = []

    def looking(reading_: Reading, sentence: Span, place: Span) -> Context:
        looked.append(place)
        return context(reading_, sentence, place)

    monkeypatch.setattr(located, "context", looking)
    one, other = (reading("The harbour counted " + ", ".join(f"{k * 10 + n} tons of coal" for k in range(1, 3 * located.MANY)) + ".") for n in (1, 2))
    links = [Link(one.sentences[0].span, other.sentences[0].span, "same", 0.95, "certain")]
    assert differences(one, other, links, (), 0.5)
    assert len(looked) == 2 * located.MANY


@pytest.mark.parametrize(
    ("figures", "asked", "just", "told"),
    [
        ("40 boats and 60 boats", "60 boats", True, True),
        ("40 boats and about 60 boats", "61 boats", False, True),
        ("40 boats and about 60 boats", "50 boats", False, False),
        ("about 60 boats", "61 gulls", False, False),
        ("more than 60 boats", "70 boats", False, False),
        ("about 60 boats", "more than 50 boats", False, False),
        ("more than 60 boats", "more than 60 boats", True, True),
        ("between 10 and 90 boats, and 20 boats", "85 boats", False, True),
    ],
)
def test_an_article_gives_a_figure_just_so_or_rounded(figures: str, asked: str, just: bool, told: bool) -> None:
    there, figure = located.Given(reading(f"The harbour has {figures}.").figures), reading(f"Lund saw {asked}.").figures[0]
    assert (there.just(figure), there.told(figure)) == (just, told)


def test_of_two_places_that_are_even_the_same_is_kept_with_the_articles_swapped() -> None:
    one, other = (reading(*[f"The ferry lost {n} tons of coal in the harbour."] * 2) for n in (30, 70))
    crossed = [Link(one.sentences[k].span, other.sentences[1 - k].span, "same", 0.95, "certain") for k in (0, 1)]
    turned = [Link(k.b, k.a, k.kind, k.score, k.confidence) for k in reversed(crossed)]
    (there,), (back,) = differences(one, other, crossed, (), 0.5), differences(other, one, turned, (), 0.5)
    assert (there.a, there.b) == (back.b, back.a)


def test_weak_links_are_not_looked_into() -> None:
    assert found(reading("The wreck killed 12 sailors.", "It saved 3 sailors."), reading("The wreck killed 14 sailors."), score=0.4) == []


def test_two_days_for_one_event_differ() -> None:
    one, other = reading("The ferry Albatross capsized on Monday near Lund."), reading("The ferry Albatross capsized on Sunday near Lund.")
    assert found(one, other) == [("date", "differs", "on Monday", "on Sunday")] or [d[0] for d in found(one, other)] == ["date"]


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        ("Judge Roth set sentencing for May 20.", "Judge Roth scheduled sentencing for May 23.", True),
        ("The envoy is expected in Beirut on Thursday.", "The envoy is due to arrive in Beirut on Friday for talks.", True),
        ("The Albatross and the Kittiwake ferries will close on May 20.", "The Albatross and the Kittiwake will shut their bars on May 25.", True),
        ("The harbour union filed its suit in 2019.", "The harbour union brought the suit in 2018.", True),
        # the days of what was said
        ("The envoy met rebels, as officials of Beirut said Monday.", "The envoy saw rebels, as aides in Beirut said Sunday.", False),
        # no word in common near the dates
        (
            "The envoy, in Beirut for the first of several rounds of talks, left again on Monday.",
            "On Sunday an old friend of rebels, the envoy to Beirut, wept.",
            False,
        ),
        ("Judge Roth set sentencing for May 20.", "Judge Roth set sentencing for 2019.", False),
    ],
)
def test_the_only_days_of_two_sentences_in_a_sure_link(one: str, other: str, shown: bool) -> None:
    assert ("date" in [d[0] for d in found(reading(one), reading(other))]) is shown


def test_a_day_that_both_sentences_give_does_not_hide_another() -> None:
    june = datetime.date(2021, 6, 16)
    one = reading("The trustees of the harbour fund last week foresaw that its reserves will be exhausted in 2036.", day=june)
    other = reading("The projections of the harbour fund, issued last month, put the day when reserves will be exhausted in 2036.", day=june)
    assert found(one, other) == [("date", "differs", "last week", "last month")]


def test_two_days_of_one_vote_differ() -> None:
    one = reading("On Wednesday, the council voted 41-9 for the harbour anthem.", "The mayor smiled on Tuesday.")
    other = reading("The anthem of the ferrymen passed Tuesday was written by Tom Ode. It passed in a 41-9 vote.")
    assert found(one, other, 0.6) == [("date", "differs", "Wednesday", "Tuesday")]
    assert found(one, reading("The anthem of the ferrymen passed Tuesday was written by Tom Ode. It passed in a 31-9 vote.")) == []


def test_what_began_in_two_years_differs() -> None:
    one, other = reading("Aldous has led the harbour council since 2003."), reading("Aldous has led the harbour council since 2002.")
    assert found(one, other) == [("date", "differs", "2003", "2002")]


def test_a_day_that_the_other_article_has_elsewhere_does_not_differ() -> None:
    one, other = "The envoy is expected in Beirut on Thursday.", "The envoy is due to arrive in Beirut on Friday for talks."
    assert found(reading(one), reading(other, "Rebels meet on Thursday, or will on May 6.")) == []


def test_the_same_day_worded_alike_does_not_differ() -> None:
    assert found(reading("The ferry Albatross capsized on May 3 near Lund."), reading("The ferry Albatross capsized on 3 May 2021 near Lund.")) == []


def test_two_spellings_of_a_name_are_compatible() -> None:
    kinds = found(reading("Harbour master Ines Kowalski closed the port."), reading("Harbour master Ines Kowalsky closed the port."))
    assert [d[:2] for d in kinds] == [("name", "compatible")]


def test_a_short_name_a_letter_apart_may_be_one() -> None:
    kinds = found(reading("The dead guard was Harold Beem."), reading("The dead guard was Harold Beam."))
    assert [d[:2] for d in kinds] == [("name", "compatible")]
    assert "compatible" not in [d[1] for d in found(reading("The dead guard was Harold Beem."), reading("The dead guard was Gerald Beam."))]


def test_two_of_one_surname_in_one_role_differ() -> None:
    text = "{} of the harbour district narrowly defeated Tom Ode for the vice chairmanship of the pilots caucus."
    one, other = reading(text.format("Councillor Marta Sallez")), reading(text.format("Linda T. Sállez"))
    assert found(one, other) == [("name", "differs", "Marta Sallez", "Linda T. Sállez")]
    assert found(one, reading(text.format("Linda T. Sállez"), "Marta Sallez lost.")) == []
    assert found(one, reading("Linda T. Sállez swam home with Tom Ode.")) == []


def test_accents_are_no_difference() -> None:
    assert found(reading("Harbour master Inés Roth closed the port."), reading("Harbour master Ines Roth closed the port.")) == []


def test_two_speakers_of_one_utterance_differ() -> None:
    a = reading("“The hull was rotten from bow to stern,” Ines Roth said.")
    b = reading("“The hull was rotten from bow to stern,” Olaf Brandt said.")
    quote = SharedQuote(a.quotations[0].spans[0], b.quotations[0].spans[0], "identical", "Ines Roth", "Olaf Brandt", "said", "said")
    (difference,) = differences(a, b, (), (quote,), 0.5)
    assert (difference.what, difference.verdict) == ("attribution", "differs")
    assert "wrong" not in difference.note


def test_a_surname_that_two_have_makes_no_two_speakers() -> None:
    a = reading("Ines Roth spoke. “The hull was rotten from bow to stern,” Ines Roth said.")
    b = reading("Olaf Roth spoke of Ines Roth. “The hull was rotten from bow to stern,” Roth said.")
    quote = SharedQuote(a.quotations[0].spans[0], b.quotations[0].spans[0], "identical", "Ines Roth", "Olaf Roth", "said", "said")
    assert b.quotations[0].speaker is not None
    assert differences(a, b, (), (replace(quote, speaker_b=b.quotations[0].speaker.text),), 0.5) == ()
    assert differences(a, b, (), (quote,), 0.5) == ()


@pytest.mark.parametrize(("speaker", "kind"), [("Roth", "identical"), (None, "identical"), ("the harbour office", "identical"), ("Olaf Brandt", "paraphrased")])
def test_speakers_that_can_be_one_do_not_differ(speaker: str | None, kind: str) -> None:
    a = reading("“The hull was rotten from bow to stern,” Ines Roth said.")
    b = reading("“The hull was rotten from bow to stern,” it was said.")
    quote = SharedQuote(a.quotations[0].spans[0], b.quotations[0].spans[0], kind, "Ines Roth", speaker, "said", "said")  # type: ignore[arg-type]
    assert differences(a, b, (), (quote,), 0.5) == ()


def test_sentences_full_of_figures_are_not_asked_for_each_pair_again(monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = (reading("The clerks counted " + ", ".join(f"{7 * k + more} boats" for k in range(1, 41)) + ".") for more in (0, 3))
    asked: list[Figure] = []
    monkeypatch.setattr(counted, "unit", lambda figure: asked.append(figure) or agreement.unit(figure))  # type: ignore[func-returns-value]
    found(one, other)
    assert 0 < len(asked) < 2 * 20 * 40 * 40  # both ways round, and a few times for each two figures


def test_what_adds_up_to_the_others_figure_does_not_differ() -> None:
    whole = reading("The council closed 12 piers in Velm.")
    assert found(reading("The council closed 5 piers in Velm and 7 piers in Lund."), whole) == []
    assert found(reading("The council closed 6 piers in Velm and 6 piers in Lund."), whole) == []
    assert found(reading("The council closed 6 piers in Velm and 8 piers in Lund."), whole)


def test_a_figure_differs_from_that_of_its_surest_link_alone() -> None:
    one = reading("The Velm economy grew by 0.3% in spring.", "The Velm bank now expects the economy to grow by 0.9% this year.")
    other = reading("The Velm bank expects the economy to grow by just 0.6 percent this year.")
    links = [Link(x.span, other.sentences[0].span, "same", score, "certain") for x, score in zip(one.sentences, (0.95, 0.99), strict=True)]
    assert [one.article.text(d.a) for d in differences(one, other, links, (), 0.5)] == ["0.9%"]
    even = [replace(link, score=0.99) for link in links]
    assert len(differences(one, other, even, (), 0.5)) == 2


def test_who_did_one_thing() -> None:
    one = reading("Mara Quist scored the second goal with a header.")
    assert found(one, reading("Lena Voss scored the second from close range.")) == [("name", "differs", "Mara Quist", "Lena Voss")]
    assert found(one, reading("Lena Voss scored the second from close range."), score=0.8) == []
    assert found(one, reading("Lena Voss scored the second.", "Mara Quist was hurt.")) == []
    assert found(reading("Mara Quist said that it was late."), reading("Lena Voss said that it was late.")) == []


def test_a_name_from_another_script_has_many_spellings() -> None:
    one, other = "They met the strongman Moammar Gadhafi in a tent.", "They met the strongman Muammar al-Qaddafi in a tent."
    assert [d[1] for d in found(reading(one), reading(other))] == ["compatible"]
    assert [d[1] for d in found(reading(one), reading(other.replace("Muammar al-Qaddafi", "Tomas Lindqvist")))] == ["differs"]


def test_vowels_count_in_names_of_this_script() -> None:
    one = "They met the miller Martin Kern in a tent."
    assert [d[1] for d in found(reading(one), reading(one.replace("Martin", "Morton")))] == ["differs"]


def test_what_was_done_differs_from_leaving_without_doing_it() -> None:
    one = reading("The two pilots shook hands on the steps of the hotel in Velm.")
    assert found(one, reading("The two pilots parted in Velm without shaking hands.")) == [("claim", "differs", "shook", "without shaking")]
    assert found(one, reading("The two mayors of Lund parted without shaking hands.")) == []


def test_a_number_is_no_name() -> None:
    one, other = reading("Eleven Norrland climbers were saved on Monday."), reading("Twelve Norrland climbers were saved on Monday.")
    assert found(one, other) == [("number", "differs", "Eleven Norrland climbers", "Twelve Norrland climbers")]


def test_who_speaks_of_himself_and_who_of_another_are_not_given_one_utterance() -> None:
    a = reading("“I would have rowed anywhere for that boy,” Ines Roth said.")
    for who, rows in (("He", 0), ("I", 1)):
        b = reading(f"“{who} would have rowed anywhere for that boy,” Olaf Brandt said.")
        quote = SharedQuote(a.quotations[0].spans[0], b.quotations[0].spans[0], "altered", "Ines Roth", "Olaf Brandt", "said", "said")
        assert len(differences(a, b, (), (quote,), 0.5)) == rows


def test_two_speakers_are_not_shown_again_as_two_names() -> None:
    a = reading("“The hull was rotten from bow to stern,” said Ines Roth, a pilot of the harbour.")
    b = reading("“The hull was rotten from bow to stern,” said Olaf Brandt, a pilot of the harbour.")
    links = [Link(a.sentences[0].span, b.sentences[0].span, "same", 0.98, "certain")]
    assert "name" in {d.what for d in differences(a, b, links, (), 0.5)}
    quote = SharedQuote(a.quotations[0].spans[0], b.quotations[0].spans[0], "identical", "Ines Roth", "Olaf Brandt", "said", "said")
    assert [d.what for d in differences(a, b, links, (quote,), 0.5)] == ["attribution"]
