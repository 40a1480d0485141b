"""Figures as intervals. Each case is a sentence, and for each figure: its words, low, high and unit."""

import math

import pytest

from reader.article.model import Article, Paragraph
from reader.language.numbers import spelled
from reader.language.read import read

CASES: list[tuple[str, list[tuple[str, float | None, float | None, str | None]]]] = [
    ("More than 20 lethal strikes hit.", [("More than 20 lethal strikes", 20, None, "strikes")]),
    ("It lasts for as long as nine days.", [("as long as nine days", None, 9, "days")]),
    ("It lasts as long as two members agree.", [("two members", 2, 2, "members")]),
    ("As few as three members came.", [("As few as three members", 3, None, "members")]),
    ("At least 12 people and up to 30 dogs came.", [("At least 12 people", 12, None, "people"), ("up to 30 dogs", None, 30, "dogs")]),
    ("No fewer than six boats sank.", [("No fewer than six boats", 6, None, "boats")]),
    ("Fewer than 10 boats sank.", [("Fewer than 10 boats", None, 10, "boats")]),
    ("Dozens of boats sank.", [("Dozens of boats", 24, None, "boats")]),
    ("Tens or hundreds of thousands of boats sank.", [("hundreds of thousands of boats", 200_000, None, "boats")]),
    ("More than a dozen warships came.", [("More than a dozen warships", 12, None, "warships")]),
    ("A man of 71 and a woman of 58 left.", [("71", 71, 71, "years old"), ("58", 58, 58, "years old")]),
    ("Ode won 12 seats and Kern 9.", [("12 seats", 12, 12, "seats"), ("9", 9, 9, "seats")]),
    ("Ode won 12 seats and the Greens 9 votes.", [("12 seats", 12, 12, "seats"), ("9 votes", 9, 9, "votes")]),
    ("Velm handed over 184 captured soldiers and Lund 131, in an exchange.", [("184 captured soldiers", 184, 184, "soldiers"), ("131", 131, 131, "soldiers")]),
    ("A man aged 58 died.", [("58", 58, 58, "years old")]),
    ("A boy aged 5 months died.", [("5 months", 5, 5, "months")]),
    ("Ines Aldous, who is 69, left.", [("69", 69, 69, "years old")]),
    ("Ines Aldous, who is 6 feet tall, left.", [("6 feet", 6, 6, "feet")]),
    ("It costs $50 million.", [("$50 million", 5e7, 5e7, "$")]),
    ("It costs 50 million dollars.", [("50 million dollars", 5e7, 5e7, "$")]),
    ("They met at a $5,000-a-plate dinner and a 250-pound-a-head ball.", [("$5,000-a-plate", 5e3, 5e3, "$"), ("250-pound-a-head", 250, 250, "pound")]),
    ("He was fined 8,000 pounds for a bag of 80 pounds.", [("8,000 pounds", 8e3, 8e3, "£"), ("80 pounds", 80, 80, "pounds")]),
    ("It paid for 80 pounds of tea, or 3 million pounds a year.", [("80 pounds", 80, 80, "pounds"), ("3 million pounds", 3e6, 3e6, "£")]),
    ("He paid a man who lost 90 pounds.", [("90 pounds", 90, 90, "pounds")]),
    ("The cost of shipping about 500 pounds rose.", [("about 500 pounds", 450, 550, "pounds")]),
    ("British boxers weigh 140 pounds and lose two pounds a week.", [("140 pounds", 140, 140, "pounds"), ("two pounds", 2, 2, "pounds")]),
    ("The bell weighed 2 million pounds; the firm lost 3 million pounds.", [("2 million pounds", 2e6, 2e6, "pounds"), ("3 million pounds", 3e6, 3e6, "£")]),
    ("He paid the owner of a boat 90 pounds, and in rent 70 pounds.", [("90 pounds", 90, 90, "£"), ("70 pounds", 70, 70, "£")]),
    ("He paid the shipping firm, then got 90 pounds a week.", [("90 pounds", 90, 90, "£")]),
    ("He paid us 60 pounds.", [("60 pounds", 60, 60, "£")]),
    ("It left dozens dead and two rival claimants.", [("dozens dead", 24, None, "dead"), ("two rival claimants", 2, 2, "claimants")]),
    ("It earns two of every five euros abroad.", [("two of every five", 40, 40, "percent")]),
    ("A force some 700 strong met a 2,000-strong crowd.", [("some 700 strong", 630, 770, "people"), ("2,000-strong", 2e3, 2e3, "people")]),
    ("Two marked cars were hit, two critically ill men hurt.", [("Two marked cars", 2, 2, "cars"), ("two critically ill men", 2, 2, "men")]),
    ("At 1540 GMT three boats sank, two critically.", [("three boats", 3, 3, "boats"), ("two", 2, 2, None)]),
    ("It costs €1.2bn.", [("€1.2bn", 1.2e9, 1.2e9, "€")]),
    ("It costs $2 to $3 million.", [("$2 to $3 million", 2e6, 3e6, "$")]),
    ("It rose 52 percent, or 52%.", [("52 percent", 52, 52, "percent"), ("52%", 52, 52, "percent")]),
    ("It rose 1.5 percentage points.", [("1.5 percentage points", 1.5, 1.5, "percentage points")]),
    ("About 1.2 million people left.", [("About 1.2 million people", 1.1e6, 1.3e6, "people")]),
    ("Around ten to twelve million people left.", [("ten to twelve million people", 1e7, 1.2e7, "people")]),
    ("It sold two to three dozen nets.", [("two to three dozen nets", 24, 36, "nets")]),
    ("It costs five or six hundred crowns.", [("five or six hundred crowns", 500, 600, "crowns")]),
    ("It costs five or six crowns, two or nine million more.", [("five or six crowns", 5, 6, "crowns"), ("two", 2, 2, None), ("nine million", 9e6, 9e6, None)]),
    ("Ten or twenty thousand boats sank.", [("Ten or twenty thousand boats", 1e4, 2e4, "boats")]),
    ("At 1540 EST three boats sank.", [("three boats", 3, 3, "boats")]),
    ("One or two boats sank, one to three cars burned.", [("One or two boats", 1, 2, "boats"), ("one to three cars", 1, 3, "cars")]),
    ("Rovers lost one to three at one or two o’clock.", [("three", 3, 3, None)]),
    ("Twenty-one state and federal clerks left.", [("Twenty-one state and federal clerks", 21, 21, "clerks")]),
    ("One state and federal clerks left.", [("One state", 1, 1, "state")]),
    ("It lay three long miles and two short miles away.", [("three long miles", 3, 3, "miles"), ("two short miles", 2, 2, "miles")]),
    ("Half a million people left.", [("Half a million people", 5e5, 5e5, "people")]),
    ("Half of the boats sank.", [("Half", 50, 50, "percent")]),
    ("A two-thirds majority is needed.", [("two-thirds", 66, 67, "percent")]),
    ("It took nearly three months.", [("nearly three months", 2.7, 3, "months")]),
    ("Twenty-two boats and one hundred and five cars.", [("Twenty-two boats", 22, 22, "boats"), ("one hundred and five cars", 105, 105, "cars")]),
    ("Several boats and a few cars sank.", [("Several boats", None, None, "boats"), ("a few cars", None, None, "cars")]),
    ("A couple of boats sank.", [("A couple of boats", 2, 2, "boats")]),
    ("Between 10 and 20 boats sank.", [("Between 10 and 20 boats", 10, 20, "boats")]),
    ("Some 10-20 boats sank.", [("10-20 boats", 10, 20, "boats")]),
    ("The Senate voted 52–48.", [("52", 52, 52, "votes for"), ("48", 48, 48, "votes against")]),
    ("It passed in a 97-1 vote hours later.", [("97", 97, 97, "votes for"), ("1", 1, 1, "votes against")]),
    ("Rovers won 3-1 at home.", [("3", 3, 3, "first of a score"), ("1", 1, 1, "second of a score")]),
    ("A 34-year-old man, Bo Li, 66, and a boy aged 12 left.", [("34-year-old", 34, 34, "years old"), ("66", 66, 66, "years old"), ("12", 12, 12, "years old")]),
    ("A 48-page report came.", [("48-page", 48, 48, "page")]),
    ("They sent 30,000 more troops.", [("30,000 more troops", 30_000, 30_000, "troops")]),
    ("20 or more boats and 20+ cars.", [("20 or more", 20, None, None), ("20+ cars", 20, None, "cars")]),
    ("Ten or so boats, 5 or fewer cars.", [("Ten or so", 9, 11, None), ("5 or fewer", None, 5, None)]),
    ("Four and two came.", [("Four", 4, 4, None), ("two", 2, 2, None)]),
    ("One boat sank; one of them burned; no one came.", [("One boat", 1, 1, "boat")]),
    ("The first and the 30th boat left at 4:20 p.m. and at 5 p.m.", []),
    ("It broke on Nov. 30, 2025, and in 2016.", []),
    ("Flight 20 and No. 5 flew under Article 7; Air Force One too.", []),
    ("Many boats sank.", []),
    (
        "It took 2 minutes and 30 seconds; she is five feet six inches tall.",
        [("2 minutes and 30 seconds", 2.5, 2.5, "minutes"), ("five feet six inches", 5.5, 5.5, "feet")],
    ),
    ("It ran two hours and 12 people left.", [("two hours", 2, 2, "hours"), ("12 people", 12, 12, "people")]),
    ("It cost $9 over 10 years.", [("$9", 9, 9, "$"), ("10 years", 10, 10, "years")]),
    ("It took well over 10 years.", [("over 10 years", 10, None, "years")]),
    ("The rebels will hand over $2 billion and turned over 30 captives.", [("$2 billion", 2e9, 2e9, "$"), ("30 captives", 30, 30, "captives")]),
    ("It rose over a 40-year career.", [("40-year", 40, 40, "year")]),
    ("It shuts under a $5 million plan.", [("$5 million", 5e6, 5e6, "$")]),
    ("It shuts in the first half of the year, a year and a half of work on.", [("a year and a half", 1.5, 1.5, "year")]),
    ("It stood for an hour and a half on Monday.", [("an hour and a half", 1.5, 1.5, "hour")]),
    (
        "Two and a half years, two years and a half, a three-and-a-half hour flight.",
        [("Two and a half years", 2.5, 2.5, "years"), ("two years and a half", 2.5, 2.5, "years"), ("three-and-a-half hour", 3.5, 3.5, "hour")],
    ),
    (
        "It sold 2 1/2 miles of rope, 2½ tons of tar and two and a half million nails.",
        [("2 1/2 miles", 2.5, 2.5, "miles"), ("2½ tons", 2.5, 2.5, "tons"), ("two and a half million nails", 2.5e6, 2.5e6, "nails")],
    ),
    ("The toll rose from 5.4p to 12p; a 1080p film was shown at 9.52pm.", [("5.4p", 5.4, 5.4, "pence"), ("12p", 12, 12, "pence")]),
    ("The board fell by 340 votes to 248.", [("340 votes", 340, 340, "votes for"), ("248", 248, 248, "votes against")]),
    ("Members voted 331 in favour and 273 against.", [("331", 331, 331, "votes for"), ("273", 273, 273, "votes against")]),
    ("In the end 19 members were for the ban and four against.", [("19", 19, 19, "votes for"), ("four", 4, 4, "votes against")]),
    ("Eleven voted for closing it, and 5 were against.", [("Eleven", 11, 11, "votes for"), ("5", 5, 5, "votes against")]),
    ("Nine members were for hire and six stood.", [("Nine members", 9, 9, "members"), ("six", 6, 6, None)]),
    ("They hold it by 18 seats to 17 now.", [("18 seats", 18, 18, "seats of one"), ("17", 17, 17, "seats of the other")]),
    ("Rovers won by two goals to one.", [("two goals", 2, 2, "first of a score"), ("one", 1, 1, "second of a score")]),
    ("It passed by 58 percent to 42.", [("58 percent", 58, 58, "percent"), ("42", 42, 42, "percent")]),
    ("They gave 12 votes to 17 bakers.", [("12 votes", 12, 12, "votes"), ("17 bakers", 17, 17, "bakers")]),
    ("The party lost 12 seats to 9 now.", [("12 seats", 12, 12, "seats"), ("9", 9, 9, None)]),
    ("The pact raises the least fee for pilots from $12.10 to $13.25.", [("$12.10", 12.1, 12.1, "$"), ("$13.25", 13.25, 13.25, "$")]),
    ("The toll rose from 7 to 9 percent.", [("7", 7, 7, "percent"), ("9 percent", 9, 9, "percent")]),
    ("The fees of the pilots run from $12 to $15.", [("$12 to $15", 12, 15, "$")]),
    ("The scores had been changed, and he hid the altered scores.", []),
    ("Scores of boats sank, and scores were injured.", [("Scores of boats", 40, None, "boats"), ("scores", 40, None, None)]),
    ("She misled the board about a £62 million deal.", [("£62 million", 6.2e7, 6.2e7, "£")]),
    ("She misled the whole board about £62 million.", [("£62 million", 6.2e7, 6.2e7, "£")]),
    ("It was changed over one weekend.", [("one weekend", 1, 1, "weekend")]),
    ("Pay will be phased in over a year and a half.", [("a year and a half", 1.5, 1.5, "year")]),
    ("They waited for over a year and a half.", [("over a year and a half", 1.5, None, "year")]),
    ("If one shell falls on the roof, it is void.", [("one shell", 1, 1, "shell")]),
    ("They wished the third one well.", []),
    ("The voting age went from 21 to 18.", [("21", 21, 21, None), ("18", 18, 18, None)]),
    (
        "The board rejected a plan that would have put the whole of the old harbour up for sale, 9-2.",
        [("9", 9, 9, "votes for"), ("2", 2, 2, "votes against")],
    ),
    ("More than half of the boats sank.", [("More than half", 50, None, "percent")]),
    ("About two-thirds left.", [("About two-thirds", 59.4, 73.7, "percent")]),
    ("One in five boats and nearly 3 out of 10 cars.", [("One in five", 20, 20, "percent"), ("nearly 3 out of 10", 27, 30, "percent")]),
    ("It took a quarter of an hour and half of 1 percent.", [("a quarter of an hour", 15, 15, "minutes"), ("1 percent", 1, 1, "percent")]),
    ("It ran every half an hour, for half a century.", [("half an hour", 30, 30, "minutes"), ("half a century", 50, 50, "years")]),
    ("It took about three-quarters of an hour.", [("about three-quarters of an hour", 40.5, 49.5, "minutes")]),
    ("The flow will not drop under 180 litres.", [("not drop under 180 litres", 180, None, "litres")]),
    (
        "It won’t cost more than 40 crowns, and it must not exceed 50.",
        [("won’t cost more than 40 crowns", None, 40, "crowns"), ("not exceed 50", None, 50, None)],
    ),
    ("A couple of hundred otters came, in a couple of weeks.", [("A couple of hundred otters", 150, 250, "otters"), ("a couple of weeks", 2, 2, "weeks")]),
    ("One dredger lost anchors. Of two bills one died.", [("One dredger", 1, 1, "dredger"), ("two bills", 2, 2, "bills")]),
    ("A 94-foot dredger sank in 240 feet of water.", [("94-foot", 94, 94, "foot"), ("240 feet of water", 240, 240, "feet of water")]),
    ("It moved 3 million metric tons or 4 million short tons.", [("3 million metric tons", 3e6, 3e6, "tonnes"), ("4 million short tons", 4e6, 4e6, "tons")]),
    ("Fourteen former county and harbour clerks signed.", [("Fourteen former county and harbour clerks", 14, 14, "clerks")]),
    ("It rained two in three days.", [("two", 2, 2, None), ("three days", 3, 3, "days")]),
    ("It has 7-Eleven, Local 998, a Category 3 storm and a 911 call; she called 911, dialed 911 and dialled 911.", []),
    ("The town voted 61 to 39 last week.", [("61", 61, 61, "votes for"), ("39", 39, 39, "votes against")]),
    ("Five of the bullets hit, and two of the dock's managers.", [("Five of the bullets", 5, 5, "bullets"), ("two of the dock's managers", 2, 2, "managers")]),
    ("Three of the dead and four of its six ships.", [("Three of the dead", 3, 3, "dead"), ("four", 4, 4, "ships"), ("six ships", 6, 6, "ships")]),
    ("Two of Judge Roth's most able clerks and nine of the previous 12.", [("Two", 2, 2, None), ("nine", 9, 9, None), ("12", 12, 12, None)]),
    (
        "Tens of thousands of boats, several hundred cars.",
        [("Tens of thousands of boats", 20_000, None, "boats"), ("several hundred cars", None, None, "cars")],
    ),
    ("The 200m final, 10,000m and £2m.", [("200m final", 200, 200, "final"), ("10,000m", 10_000, 10_000, None), ("£2m", 2e6, 2e6, "£")]),
    (
        "A 2m high wall held until the Ode crested at 6.4m; 6.4m boats sank.",
        [("2m", 2, 2, "metres"), ("6.4m", 6.4, 6.4, "metres"), ("6.4m boats", 6.4e6, 6.4e6, "boats")],
    ),
    ("A crowd of 6,214 saw it, a crowd of 300 men left.", [("6,214", 6214, 6214, "spectators"), ("300 men", 300, 300, "men")]),
    ("He leads by 51.6 to 48.4 percent.", [("51.6", 51.6, 51.6, "percent"), ("48.4 percent", 48.4, 48.4, "percent")]),
    ("It lay 19km off at 38C.", [("19km", 19, 19, "km"), ("38C", 38, 38, "degrees celsius")]),
    ("It hit 38°C and 99 °F.", [("38°C", 38, 38, "degrees celsius"), ("99 °F", 99, 99, "degrees fahrenheit")]),
    ("It took one minute and one second.", [("one minute and one second", 1.0167, 1.0167, "minute")]),
    ("It was 6 feet 1 inch tall.", [("6 feet 1 inch", 6.0833, 6.0833, "feet")]),
    ("It took 3 hours and 200 minutes.", [("3 hours", 3, 3, "hours"), ("200 minutes", 200, 200, "minutes")]),
    ("Two years, 12 months apart, and an hour.", [("Two years", 2, 2, "years"), ("12 months", 12, 12, "months")]),
    ("It hit 4 degrees Celsius.", [("4 degrees Celsius", 4, 4, "degrees celsius")]),
    ("It paid US$40m.", [("US$40m", 4e7, 4e7, "$")]),
    ("They held 3 news briefings and two series.", [("3 news briefings", 3, 3, "briefings"), ("two series", 2, 2, "series")]),
    ("A magnitude 6.4 earthquake.", [("6.4", 6.4, 6.4, "magnitude")]),
    ("Some 68 boats and about 312 crates.", [("Some 68 boats", 66.64, 69.36, "boats"), ("about 312 crates", 305.76, 318.24, "crates")]),
    ("About 8,300 left, about 350 stayed.", [("About 8,300", 8134, 8466, None), ("about 350", 315, 385, None)]),
    ("Six of nine members left.", [("Six", 6, 6, "members"), ("nine members", 9, 9, "members")]),
    ("Seven of the 11 members left.", [("Seven", 7, 7, "members"), ("11 members", 11, 11, "members")]),
    ("He won five of eight.", [("five", 5, 5, None), ("eight", 8, 8, None)]),
    ("Three masked men and four hooded young men.", [("Three masked men", 3, 3, "men"), ("four hooded young men", 4, 4, "men")]),
    ("Twelve injured, five infected with flu.", [("Twelve", 12, 12, None), ("five", 5, 5, None)]),
    ("It took nine or 10 minutes.", [("nine or 10 minutes", 9, 10, "minutes")]),
    ("It took 5 or 10 minutes.", [("5", 5, 5, None), ("10 minutes", 10, 10, "minutes")]),
    ("They get one week's pay.", [("one week's", 1, 1, "week")]),
    ("They build 46 flats, nine of which are small.", [("46 flats", 46, 46, "flats"), ("nine", 9, 9, "flats")]),
    ("They build 46 flats on the quay, at least nine of which are small.", [("46 flats", 46, 46, "flats"), ("at least nine", 9, None, "flats")]),
    ("It sold one vacant barn and one savings plan.", [("one vacant barn", 1, 1, "barn"), ("one savings", 1, 1, "savings")]),
    ("The toll rose from 63 late on Sunday, after two late storms.", [("63", 63, 63, None), ("two late storms", 2, 2, "storms")]),
    ("One reads the sentence twice. Others, one suspects, agreed.", []),
    ("It holds 38 million cubic metres.", [("38 million cubic metres", 3.8e7, 3.8e7, "cubic metres")]),
    ("A 200-square-foot shed stood on nine square miles.", [("200-square-foot", 200, 200, "square foot"), ("nine square miles", 9, 9, "square miles")]),
    ("Circular 44 says so on page 31.", []),
    ("The council sat, nine of whom were new.", [("nine", 9, 9, None)]),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_figures_are_intervals_of_something(text: str, wanted: list[tuple[str, float | None, float | None, str | None]]) -> None:
    found = read(Article((Paragraph(text),))).figures
    assert [(f.text, f.low, f.high, f.unit) for f in found] == wanted
    assert all(text[f.span.start : f.span.end] == f.text for f in found)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("twenty-two", 22),
        ("two hundred and five", 205),
        ("three million two hundred thousand", 3.2e6),
        ("half a million", 5e5),
        ("a dozen", 12),
        ("two dozen", 24),
        ("a hundred thousand", 1e5),
    ],
)
def test_numbers_in_words(words: str, value: float) -> None:
    assert spelled(words) == value


@pytest.mark.parametrize("text", ["It moved 2 to 0 million crates.", f"It moved {'9' * 400} crates.", f"It moved {'9' * 300} to {'8' * 300} million crates."])
def test_no_number_stops_the_reading(text: str) -> None:
    assert all(bound is None or math.isfinite(bound) for f in read(Article((Paragraph(text),))).figures for bound in (f.low, f.high))


@pytest.mark.parametrize("unit", ["1,", "9", "one ", "two hundred ", "3-", "$", "half a ", "more than "])
def test_long_runs_are_read_once(unit: str) -> None:
    assert read(Article((Paragraph(unit * (40_000 // len(unit))),))).sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At twenty to seven she ran ashore.", []),
        ("It was ten past four, and by a quarter to six 30 boats had left.", ["30 boats"]),
        ("At half past five ten men left.", ["ten men"]),
        ("The crew set out at five to ten boats a day.", ["five to ten boats"]),
        ("They lost from twenty to thirty boats.", ["twenty to thirty boats"]),
        ("Fares rose by five to ten percent, tolls by ten to twelve per cent.", ["five to ten percent", "ten to twelve per cent"]),
        ("It fell by twenty to one hundred dollars.", ["twenty to one hundred dollars"]),
        ("Around five to ten islands were cut off.", ["five to ten islands"]),
        ("At five to nine this morning she ran ashore.", []),
    ],
)
def test_a_time_of_day_in_words_is_no_figure(text: str, expected: list[str]) -> None:
    assert [f.text for f in read(Article((Paragraph(text),))).figures] == expected
