"""Whose words a sentence gives, where more than one verb or name stands beside them. All texts are invented."""

import pytest

from tests.language.test_speakers import said, who


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The master should go,” wrote Otto Brandt, a law professor. He added that Ms. Roth’s comments are “beyond all reason.”", "Otto Brandt"),
        (
            "Several hours earlier, a harbour official also hit back, saying the Packet article about the survey refers to work under a law that "
            "“does not allow the naming of any boat.”",
            "a harbour official",
        ),
        ("Ms. Roth warned that the station could not defend against a “storm of that size in May.”", "Roth"),
        (
            "It came as the longest-serving member of the Harbour Affairs Committee called on the port to reverse its newly announced rules, "
            "labeling them the “wrong ship at the wrong time.”",
            "the longest-serving member of the Harbour Affairs Committee",
        ),
        (
            "Harbour Minister Ines Roth agreed, saying that she and Mayor Nick Oakes had met and “both think that piers are what feeds the town.”",
            "Ines Roth",
        ),
        ("In addition, voters are still angry at Mayor Ines Roth for promising to call only “tides and winds” in her first speech.", "Ines Roth"),
        ("Critics have blasted Ines Roth for calling the pier “a waste of wood and nails.”", "Ines Roth"),
        ("Despite warnings from the mayor’s office that the bill was “a muddle from start to end,” councillors waved the rules on.", "the mayor’s office"),
        (
            "Despite warnings from the Brandt administration that the bill was “a muddle from start to end,” councillors waved the rules on.",
            "the Brandt administration",
        ),
        ("In January, Mayor Nick Oakes asserted that he had “every key to the old pier,” according to the Velm Packet.", "Nick Oakes"),
        ("The pier has “the worst wood in the county,” according to the Velm Packet.", "Velm Packet"),
        ("Prior to the vote, Mayor Nora Ode (D) called the bill a “gross abuse of the harbour’s power” and vowed that “Velm will defend us.”", "Nora Ode"),
        ("Before the vote, Ms. Nora Ode drew the ire of sailors by voicing support for “a long talk and a walk,” without a doubt.", "Nora Ode"),
        ("This latest ad ends with Mayor Ines Roth claiming, “the pier made us great and it can again.”", "Ines Roth"),
        ("A day after the vote, Mayor Ines Roth sent out a letter, urging sailors to write home and “tell them how much we value them.”", "Ines Roth"),
        ("Masters must step aside where their “fairness might well be doubted” ― and they did so in 80 cases, according to a study by Boats First.", None),
    ],
)
def test_the_verb_that_governs_names_the_speaker(text: str, speaker: str | None) -> None:
    assert who(text)[-1] == speaker


def test_a_question_that_only_names_somebody_does_not_make_them_the_speaker() -> None:
    texts = ("Otto Brandt played along.", "Governor Velm? “Strong,” he said.", "Gen. Nick Oakes? “A patriot to the bone.”", "And Mr. Roth? “He is a good guy.”")
    assert who(*texts) == ["Otto Brandt"] * 3


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Turn piers into dust,” is how Mayor Ines Roth summed it up.", "Ines Roth"),
        ("“It is a tax on the wrong boats,” was how one former mayor described the plan.", "one former mayor"),
        ("“I wish him well,” was all that Nick Oakes would say.", "Nick Oakes"),
        ("“He is the luckiest man in Velm,” the doctor who treated him said.", "the doctor"),
    ],
)
def test_who_puts_it_so(text: str, speaker: str) -> None:
    assert who(text)[-1] == speaker


@pytest.mark.parametrize("text", ["“Turn piers into dust,” is how things fell apart.", "The four “loopholes in the harbour rules” were shut, as rules are."])
def test_who_does_not(text: str) -> None:
    assert who(text) == [None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A guest asked how far it was. “You row an hour past the last buoy and ask again,” Ines Roth answers.", "Ines Roth"),
        ("Otto Brandt asked how far it was. “You row an hour past the last buoy,” Captain Roth replies.", "Roth"),
        ("Ines Roth called her own words careless, said that the port had been “left out in the rain for years,” and walked off.", "Ines Roth"),
        ("Ines Roth came late. She drank her tea, said that the port had been “left out in the rain for years,” and walked off.", "Ines Roth"),
        ("Ines Roth rang the desk. “A body,” she said she was told.", "Ines Roth"),
        ("The league wrote to both ports. Both say that sudden visits “do more harm than the rats they look for.”", "Both"),
        ("Friends of the pier sent round an old speech in which Mr. Brandt, then in opposition, called the toll “a theft from the poor.”", "Brandt"),
        ("Friends of the pier dug out two speeches, one from 2005 and one in which Ms. Roth called it “a gift.”", "Roth"),
        ("Two aides spoke of it. “He will sign,” said one. “He is done with begging,” said the other, a senior aide in Velm.", "the other"),
        ("The master, Otto Brandt, who insisted that the pier was “not for sale”, said the toll was good.", "Otto Brandt"),
        ("Otto Brandt, who had come on Saturday insisting that the pier was “not for sale, nor for rent”, said the toll was fair to both.", "Otto Brandt"),
        ("The note drew a sharp reply from Otto Brandt, who told her that “nobody signs that and sleeps”.", "Otto Brandt"),
        ("The note drew a sharp reply from Otto Brandt, the Velmish leader of the council, who told her that “nobody signs that and sleeps”.", "Otto Brandt"),
        ("The league said the toll replaces the treaty of 1974, which spoke only of “fair use”.", "the treaty of 1974"),
        ("Otto Brandt, she noted, opposes the toll, says he is “for boats of any size”.", "Otto Brandt"),
    ],
)
def test_who_speaks_does_nothing_else_in_the_words_that_name_him(text: str, speaker: str) -> None:
    assert who(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ines Roth came to the pier, where she was met by men in oilskins chanting “Read the label!”", "men in oilskins"),
        ("Ines Roth was stopped at least three times by anglers shouting “Go home!”", "anglers"),
        ("Ines Roth stood beside Nick Oakes shouting “Go home!”", "Nick Oakes"),
        ("A draft, which I was shown by a person who thought that I should see it, uses the word “avoidable” four times.", None),
    ],
)
def test_a_participle_belongs_to_the_people_right_before_it(text: str, speaker: str | None) -> None:
    assert who(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The mayor, Ines Roth, had earlier said that “the town will not bend to anybody.”", "Ines Roth"),
        ("The mayor, Ines Roth, had earlier pleaded that “the town will not bend to anybody.”", "Ines Roth"),
        ("It was Mr. Oakes who threatened, say the sailors, that there would be “no bridge left by Sunday.”", "Oakes"),
        ("According to two people who were in the room, Nick Oakes put down his pen and mouthed a single word: “No.”", "Nick Oakes"),
        ("According to two people who were in the room, the mood was “worse than at sea.”", "two people"),
        ("Ines Roth said, according to Nick Oakes, that “nobody should stay.”", "Ines Roth"),
        ("Ines Roth’s narrow victory in March on a promise to “turn the page” surprised the sailors.", "Ines Roth"),
        ("Ines Roth’s boat stood on a promise to “turn the page on all of this mess” that the sailors had made.", None),
        ("Ines Roth left, according to Nick Oakes, who said that “nobody should stay.”", "Nick Oakes"),
        ("The police union, Lodge 71, said in a statement that the verdict “will make every officer in the state pause.”", "The police union"),
    ],
)
def test_who_stands_behind_an_aside(text: str, speaker: str | None) -> None:
    assert who(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Okura Pharma has the rights. The deal, according to a filing, lets it leave, and it said that it would “weigh all choices.”", "Okura Pharma"),
        ("Okura Pharma has the rights. The deal, according to a filing, would “weigh on all of its choices.”", "a filing"),
        ("Ms. Tolland’s reply, by Mr. Harrow’s account, was “Then let it snow.”", "Tolland"),
        ("The reply, by Ned Harrow’s account, was “Then let it snow.”", "Ned Harrow"),
        ("Ms. Oakes denied it. But the panel heard from a clerk, whose name is withheld, that she had read the note and had said, “Nobody sees it.”", "Oakes"),
        ("Otto Brandt spoke. In 1910 the Orr family gave up its claim to the field on condition that it be kept “for the pleasure of the people”.", None),
        ("Keep Our Field met. It made its claim that the field was kept “for the pleasure of the people”.", "Keep Our Field"),
    ],
)
def test_of_several_clauses_each_has_its_own_speaker(text: str, speaker: str | None) -> None:
    assert who(text)[-1:] == [speaker]


def test_it_is_the_report_that_the_sentence_before_goes_on_with() -> None:
    report = "The report, by Emil Karst, a retired judge of the Audit Court, runs to 300 pages. Its main finding takes up one."
    assert who(f"{report} Ms. Oakes, it says, “knew by the middle of May that the store was empty.”") == ["the report"]


def test_a_claim_to_a_thing_is_no_words() -> None:
    text = "Keep Our Field met. In 1910 the Orr family gave up its claim to the field and had it kept “for the pleasure of the people”."
    assert said(text)[0][1] != "claim"
    assert said(text.replace("claim to the field and had it", "claim that the field was")) == [("its", "claim")]
