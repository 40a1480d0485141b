"""Whom a role or a piece of writing means. All texts are invented."""

import pytest

from reader.language.apposed import has_owner_or_article
from tests.language.test_speakers import who


@pytest.mark.parametrize(
    ("texts", "speaker"),
    [
        (("Nick Oakes, Ms. Roth’s lawyer, left early.", "The delays were “a matter of routine,” Ms. Roth’s lawyer wrote."), "Nick Oakes"),
        (("The report by the harbour inspector, Nick Oakes, came late.", "“It is rotten,” the harbour inspector said."), "Nick Oakes"),
        (("“It is rotten,” Ines Roth said in a statement.", "“We cannot go on like that,” the statement continued."), "Ines Roth"),
        (("Ines Roth, the mayor, said in a statement on Friday that the pier was shut.", "“We cannot go on like that,” the statement said."), "Ines Roth"),
        (("The cable warned the Velm Council of rust. It said “the pier has been left to rot.”",), "the cable"),
        (("A key part of the cable told of rust at the Velm Council.", "“PSO (Pier Safety Office) saw rust,” it said."), "the cable"),
        (("A short response from the Velm Council only said: “No rust.”",), "Velm Council"),
        (("“We ran,” mother of two Jodie Farrant told the Packet.",), "Jodie Farrant"),
        (("Married father of three Nick Oakes told the Packet: “We ran.”",), "Nick Oakes"),
        (("“We will march,” tweeted the Queens, N.Y., branch of Rising Harbour.",), "the Queens, N.Y., branch of Rising Harbour"),
        (("“We will march,” tweeted the Oldfield, Va., branch of Rising Harbour.",), "the Oldfield, Va., branch of Rising Harbour"),
        (("Ines Roth, mayor of the Bronx, N.Y., tweeted: “We will march.”",), "Ines Roth"),
        (("He met Ana Roth in the tower, with the Norwegians offering “a map” of the harbour.",), "the Norwegians"),
        (("U.S. Secretary of State Ana Ode said: “It is late.”",), "Ana Ode"),
        (("Harbour Watch Director of Inquiries Nick Oakes said: “It is late.”",), "Nick Oakes"),
        (("Jodie Farrant told the Packet: “We ran.” County Hall said the road was shut. She said: “We have nothing left.”",), "Jodie Farrant"),
        (("In the end two other Democrats said the pier was “a wreck.”",), "other Democrats"),
        (("In the end Democrats said the pier was “a wreck.”",), "Democratic Party"),
        (("He met Ana Roth in the tower. Danes say “it will not do” at all.",), "Danes"),
        (("He met Ana Roth in the tower. Russia said “it will not do” at all.",), "Russia"),
        (("Dr Petra Vane, FSA, of the Velm Museum, said: “The vault is dry.”",), "Petra Vane"),
        (("Dr Petra Vane, ARPS, of the Velm Museum, said: “The vault is dry.”",), "Petra Vane"),
        (("In New Velm, CNN, citing Ana Roth, said: “The vault is dry.”",), "CNN"),
    ],
)
def test_whom_the_words_mean(texts: tuple[str, ...], speaker: str) -> None:
    assert who(*texts)[-1] == speaker


def test_the_father_of_a_junior_has_his_name() -> None:
    met = "Otto Brandt Jr. met the envoy."
    assert who(met, "Hours later his father tweeted: “He did well.”") == ["Otto Brandt"]
    assert who(met.replace(" Jr.", ""), "Hours later his father tweeted: “He did well.”") == ["his father"]


def test_two_who_hold_an_office_hold_it_both() -> None:
    assert who("The harbour inspector, Nick Oakes, met the harbour inspector, Otto Brandt.", "“It is rotten,” the harbour inspector said.") == [
        "the harbour inspector"
    ]


def test_the_inspector_of_somebody_else_is_another() -> None:
    assert who("The harbour inspector, Ana Ode, left Velm.", "“It is rotten,” Lund’s harbour inspector said.") == ["Lund’s harbour inspector"]


@pytest.mark.parametrize("words", ["the mayor", "The mayor", "a mayor", "Lund’s mayor"])
def test_what_may_hold_an_office(words: str) -> None:
    assert has_owner_or_article(words)
    assert not has_owner_or_article("Thomas") and not has_owner_or_article("Ana Roth")


def test_a_statement_in_a_statement_ends_nowhere() -> None:
    assert who("“We go on,” the statement said. In a statement the statement said in a statement: “We go on, all of us.”")[-1] == "the statement"


def test_whom_an_opening_clause_blames_is_not_who_speaks() -> None:
    assert who("Otto Brandt spoke in Oldfield.", "Naming Mayor Oakes, he said, was “too easy an answer.”") == ["Otto Brandt"]


def test_who_does_something_behind_a_participle_goes_on_speaking() -> None:
    lead = "Trying to win the Republican field, Mr. Brandt took a jab at his rivals in the council, like Nick Oakes and Paul Roth, who have never run a town."
    assert who("Otto Brandt opened his race.", lead, "“You will not have to wonder about me at all,” he said.")[-1] == "Otto Brandt"


def test_he_is_who_spoke_last_however_long_ago_he_was_named() -> None:
    went_on = [f"“The pier has {n} rotten boards to mend,” he said." for n in range(12)]
    assert who("Otto Brandt opened the pier.", *went_on) == ["Otto Brandt"] * 12
    assert who("Otto Brandt opened the pier.", *went_on, "Blaming Mayor Oakes, he said, was “too easy.”", *went_on)[12:] == ["Otto Brandt"] * 13


def test_they_are_the_people_of_a_body_who_were_named_as_such() -> None:
    text = "Harbour Agency officials also cut the line “raids on the old pier” because they believed “raids on the old pier” was wrong."
    assert who("The Harbour Agency wrote the draft.", text) == ["Harbour Agency officials"] * 2
    assert who("The Harbour Agency wrote the draft.", "In it they wrote that “the pier is rotten.”") == ["Harbour Agency"]


@pytest.mark.parametrize(
    ("texts", "speaker"),
    [
        (("“It was like a train,” said his wife, Ida.",), "Ida"),
        (("Nick Oakes spoke.", "Mr. Oakes’s daughter, Ida, said he had tried. “He was thinking of the boat,” she said."), "Ida"),
        (("“A fine pier,” said Nick Oakes. His brother Otto was calmer. “I would take it,” he said.",), "Otto"),
        (("Dad Otto, 45, said: “She sings all day.”", "“We do not know why,” he added."), "Otto"),
        (("Nick Oakes was hurt.", "A neighbour said: “I heard two bangs.”", "“Then I saw Nick on the floor,” he added."), "A neighbour"),
        (("Ida Roth was hurt.", "A man said: “I heard two bangs.”", "“I fell,” she added."), "Ida Roth"),
        (
            (
                "Petra Vane rowed.",
                "Oakes’s clerk said no, and a Velmian official told the Packet that it was “found”.",
                "Back on Pier Road, Vane was calm. “I row,” she said.",
            ),
            "Petra Vane",
        ),
        (("Nick Oakes was hurt.", "A note said: “Two bangs were heard.”", "“Then I fell,” he added."), "Nick Oakes"),
        (("Nick Oakes was hurt.", "One neighbour claimed that there had been “two bangs” at night.", "“There was one,” he said."), "Nick Oakes"),
        (("“They say ‘Otto is a fool,’ as Nick Oakes says of him,” Peter Lunde said.", "“I doubt it,” he added."), "Peter Lunde"),
    ],
)
def test_those_of_one_name_and_of_none(texts: tuple[str, ...], speaker: str) -> None:
    assert who(*texts)[-1] == speaker


@pytest.mark.parametrize(
    ("texts", "speaker"),
    [
        (("Nick Oakes met Ines Roth, 49, at sea. Oakes was late. “We go again and again,” the 49-year-old said.",), "Ines Roth"),
        (("Ines Roth runs the ferry. “We go again and again,” the 49-year-old said.",), "Ines Roth"),
        (("Ines Roth, 48, runs it with Ana Ode, 49, and Ida Lund, 49. “We go again and again,” the 49-year-old said.",), "the 49-year-old"),
        (("Ines Roth, 27, and Nick Oakes, 30, left Velm. “We go again and again,” the mum-of-two said.",), "Ines Roth"),
        (("Nick Oakes left Velm. “We go again and again,” the former Harbour Lane star said.",), "the former Harbour Lane star"),
        (("Ines Roth left Nick Oakes. “We have loved each other,” the two said in a statement.",), "Ines Roth and Nick Oakes"),
        (("Mel Roth was there. Daughter Mel, 19, screamed. “It was only a seal,” she said.",), "Mel Roth"),
    ],
)
def test_who_is_told_by_what_he_is(texts: tuple[str, ...], speaker: str) -> None:
    assert who(*texts)[-1] == speaker


@pytest.mark.parametrize(
    ("texts", "speaker"),
    [
        (("Ines Roth left.", "Ms. Roth’s written apology noted her years of “mending nets and sails.”"), "Ines Roth"),
        (("The law passed.", "Some Republican senators fought it, and they called it “a swindle.”"), "Republican senators"),
        (("Ines Roth spoke of the tax.", "“The tax,” she said, “is a leak.” Moreover, it “was made to leak all day.”"), "Ines Roth"),
        (("The Velm Club met.", "It is likewise illegal for a clerk to use “his office for the ends of a party.”"), None),
    ],
)
def test_whose_words_a_writing_and_a_bodys_people_bring(texts: tuple[str, ...], speaker: str | None) -> None:
    assert who(*texts)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Velm Pier Association threw out two men. “We will ban them all,” the group said.", "Velm Pier Association"),
        ("The Pier Council has a plan. The Office of Harbour Records was robbed. “It was an old lock,” the agency said.", "the agency"),
        ("The Office of Harbour Records was robbed. “It was an old lock,” the agency said.", "Office of Harbour Records"),
        ("The Office of Harbour Records was robbed. “It was an old lock,” the company said.", "the company"),
        ("The Velm Harbour Service was robbed. “It was an old lock,” the department said.", "the department"),
        ("The White House was dark. “It was an old lock,” the group said.", "the group"),
        ("Velm Pier Company shut. “It was a bad year,” the company said.", "Velm Pier Company"),
        ("Nick Oakes, 17, was cheered. Ida Falk, 40, wept. “I just hit it,” said the teenager.", "Nick Oakes"),
        ("Nick Oakes, 17, was cheered. Ida Falk, 18, wept. “I just hit it,” said the teenager.", "the teenager"),
    ],
)
def test_bodies_and_the_young_by_what_they_are(text: str, speaker: str) -> None:
    assert who(text) == [speaker]


def test_a_body_may_be_named_in_the_paragraph_before() -> None:
    assert who("Velm Pier Company shut on Friday.", "“It was a bad year,” the company said.") == ["Velm Pier Company"]
    assert who("“It was a bad year,” the company said.") == ["the company"]


@pytest.mark.parametrize(
    ("texts", "speaker"),
    [
        (("In a statement read by his sister, Nick Oakes said he was ill.", "“I trusted him with it all,” the statement continued."), "Nick Oakes"),
        (("He was tried at Velm Crown Court.", "His lawyer, Ida Falk, read a statement on his behalf. “I was wrong to row,” it said."), "the statement"),
        (("Otto Brandt left. His lawyer, Ida Falk, read a statement on his behalf. “I was wrong to row,” it said.",), "Otto Brandt"),
        (("Otto Brandt left. His lawyer, Ida Falk, read a poem to the crowd. “I was wrong to row,” it said.",), None),
        (("Two Velm envoys spoke of the talks. The other side was “shaking with rage,” one told the Packet.",), "one of the envoys"),
        (("Two envoys spoke of the talks with the clerks. The other side was “shaking with rage,” one told the Packet.",), None),
        (("In a statement sent to Ida Falk, the mayor, and Nick Oakes the club said no.", "“We trusted him,” the statement said."), "the statement"),
        (("Ida Falk ran away to Velm, where Ines Ode took her in. Ode, she later recalled, “taught me to breathe”.",), "Ida Falk"),
    ],
)
def test_whose_statement_and_who_recalls(texts: tuple[str, ...], speaker: str | None) -> None:
    assert who(*texts)[-1] == speaker


def test_they_and_the_group_are_the_club_of_the_sentence_before() -> None:
    texts = ("The Velm Trade Union met.", "The Harbour Club asked its sailors to write. And they blasted the “hysterical landlubbers of the town.”")
    assert who(*texts, "“The news could not have been better,” the group wrote.") == ["Harbour Club", "Harbour Club"]


def test_an_office_with_what_it_is_of_stands_before_its_holder() -> None:
    assert who("Secretary of the Interior Ines Roth said the pier was “safe enough for now.”") == ["Ines Roth"]
    assert who("A friend of Ines Roth said the pier was “safe enough for now.”") == ["A friend of Ines Roth"]


@pytest.mark.parametrize(
    ("texts", "speaker"),
    [
        (("Ines Roth spoke.", "The Velm governor said claims that sailors “judge people by their boats” were false."), "The Velm governor"),
        (("Nick Oakes said no.", "It “has a hole,” said Hilary Marden.", "“I hope it will sink,” he said."), "Hilary Marden"),
        (("Nick Oakes told of the day. The clerk yelled, “Where are you going?” Oakes recalled.",), "The clerk"),
        (("Nick Oakes told of the day. His cousin “started shouting,” and Oakes left.",), None),
        (("The Harbour Club met. But the original called for nets. It said that the pier “becomes more dangerous by the day.”",), None),
        (("Senate Democrats said the pier was “a wreck.”",), "Senate Democrats"),
        (("Otto Brandt, the head of Orland’s National Assembly, left.", "The president of Orland’s National Assembly said “it is late.”"), "Otto Brandt"),
        (
            ("Otto Brandt, the head of Orland’s National Assembly, left.", "The president of Velm’s Assembly said “it is late.”"),
            "The president of Velm’s Assembly",
        ),
        (
            ("Ana Ode, chairman of the Velm Bank, rowed. Otto Brandt came.", "The president of the Velm Bank said “it is late.”"),
            "The president of the Velm Bank",
        ),
        (("Ana Ode, chairman of the Velm Bank, rowed. Otto Brandt came.", "The chairwoman of the Velm Bank said “it is late.”"), "Ana Ode"),
        (("Ana Ode, chairman of the Velm Bank, rowed. Otto Brandt came.", "The head of the Velm Bank said “it is late.”"), "Ana Ode"),
        (
            ("Ana Ode, chairman of the Velm Bank, met Otto Brandt, president of the Velm Bank.", "The president of the Velm Bank said “it is late.”"),
            "Otto Brandt",
        ),
        (
            ("Ana Ode, chairman of the Velm Bank, met Otto Brandt, president of the Velm Bank.", "The leader of the Velm Bank said “it is late.”"),
            "The leader of the Velm Bank",
        ),
        (("Otto Brandt, the prime minister, left.", "The foreign minister said “it is late.”"), "The foreign minister"),
        (("Otto Brandt, the prime minister, left.", "The minister said “it is late.”"), "Otto Brandt"),
    ],
)
def test_nobody_else_is_given_the_words(texts: tuple[str, ...], speaker: str | None) -> None:
    assert who(*texts)[-1] == speaker


def test_the_officer_of_another_scene_is_another_officer() -> None:
    shot, between, yelled = "Officer Nick Oakes shot a sailor.", "The pier was shut.", "The officer said: “Where are you going?”"
    assert who(shot, between, yelled) == ["Nick Oakes"]
    assert who(shot, between, between, yelled) == ["The officer"]
    assert who(shot, between, "The officer had run away.", between, yelled) == ["Nick Oakes"]


def test_what_closes_within_somebodys_words_closes_his_sentence() -> None:
    assert who("Ines Roth said she was “saddened by the claim that sailors say ‘no.’” The club said the pier was safe.")[0] == "Ines Roth"


@pytest.mark.parametrize(
    ("texts", "speaker"),
    [
        (("The letter was long. By noon, said Ines Roth, “all had gone home.”",), "Ines Roth"),
        (("The letter was long. By noon, said Ines Roth, who saw it, “all had gone home.”",), "Ines Roth"),
        (("The letter was long. In the hall, said Ines Roth, the clerk, “all had gone home.”",), "Ines Roth"),
        (("As the crews left, a man leaned over the rail and shouted “Go home!”",), "a man"),
        (("When the crews left, Nick Oakes stood up and said “we are done.”",), "Nick Oakes"),
        (("When the crews left the pier, they talked and said “we are done.”",), None),
        (("“We are late,” said Ana and Nick Oakes.",), "Ana Oakes and Nick Oakes"),
        (("“We are late,” said Hal and Mirela Oakes.",), "Hal Oakes and Mirela Oakes"),
        (("“We are late,” said Harbour and Nick Oakes.",), "Nick Oakes"),
        (("Ines Roth came. The mayor, Ines Roth, left early. “It is late,” the mayor said.",), "Ines Roth"),
        (("Ines Roth, a sailor, spoke. The former Kent governor said “it is late.”",), "Ines Roth"),
        (("Ines Roth, a sailor, met Ana Ode. The former Kent governor said “it is late.”",), "The former Kent governor"),
    ],
)
def test_who_is_hidden_behind_an_opening_or_a_role(texts: tuple[str, ...], speaker: str | None) -> None:
    assert who(*texts)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Velm will recall its envoy, said its minister, Noor Helvick. “There will be two empty chairs,” she said.", "Noor Helvick"),
        ("At noon Ms. Pell came. “There will be two empty chairs,” she told the clerks.", "Pell"),
        ("At the side of Ms. Pell there was a chair. “It is one too many,” she told the clerks.", "Ana Brull"),
    ],
)
def test_she_is_whom_the_sentence_before_brings_in(text: str, speaker: str) -> None:
    assert who("“It is late,” Ana Brull said.", "She left. “It is late,” she said.", text)[-1] == speaker


def test_she_is_whom_the_minister_is_named_beside_a_country() -> None:
    found = who("“It is late,” Ana Brull said.", "Spain will recall its envoy, said its minister, Noor Helvick. “There will be two empty chairs,” she said.")
    assert found[-1] == "Noor Helvick"


@pytest.mark.parametrize(
    ("texts", "speaker"),
    [
        (("Ana Brull showed a text message from Nick Oakes, her landlord. “Come home at once, all of you,” it read.",), "Nick Oakes"),
        (("The clerk found a short note from Nick Oakes.", "“Come home at once, all of you,” the note said."), "Nick Oakes"),
        (("Ten clerks signed a letter from Nick Oakes. The letter says they “will not come home”.",), "The letter"),
        (("A letter came from Nick Oakes. The note says they “will not come home”.",), "The note"),
        (("Ana Brull showed a text message from Nick Oakes’s aide. “Come home at once, all of you,” it read.",), None),
    ],
)
def test_who_sent_a_writing_speaks_in_it(texts: tuple[str, ...], speaker: str | None) -> None:
    assert who(*texts)[-1] == speaker


@pytest.mark.parametrize(
    ("texts", "speaker"),
    [
        (("Democrats want more. Halden sent a letter. The company, it said, “stands by the design.”",), "The company"),
        (("The Harbour Board put out a statement. The minister, it said, “is here to stay and rule.”",), "Harbour Board"),
        (
            ("The harbour review panel called on the Board of Health and the Harbour Board to act. It asked for “a single list of all piers.”",),
            "The harbour review panel",
        ),
        (("A panel of nine pilots urged the Harbour Board to act. “The piers are a danger to us all,” it said.",), "A panel"),
        (("The company was sued by the Harbour Board, and the Velm Trust paid. It called the suit “a danger to us all.”",), "Velm Trust"),
        (("The pier was built by the Harbour Board. It called the toll “a fair price for us all.”",), "Harbour Board"),
        (("The Harbour Board met. The company, it said, “is here to stay and rule.”",), "Harbour Board"),
        (("Republicans backed the bill.", "Nobody spoke of the price. The tide, it said, “will come as it comes to all.”"), None),
        (("The ultimatum that General Brandt sent to the town was a page long. “There will be no more talks,” it said.",), "the ultimatum"),
        (("In private some Velmian officials were less sure: one said that the plan was “a walk in the dark with no lamp.”",), "one of the officials"),
        (("In private it was said by one with no name: one said that the plan was “a walk in the dark with no lamp.”",), None),
        (("The judge sent the jurors home after they wrote that they were “hopelessly and forever stuck.”",), "the jurors"),
        (("Snow fell on the quay after they wrote that they were “hopelessly and forever stuck.”",), None),
    ],
)
def test_a_plain_pronoun_is_no_speaker(texts: tuple[str, ...], speaker: str | None) -> None:
    assert who(*texts) == [speaker]


def test_somebody_without_a_name_goes_on_speaking_behind_a_long_aside() -> None:
    lead = "One juror, a retired baker who asked that his name not be used because he fears for his whole family, said that the video decided it."
    assert who("Nick Oakes fired twice.", f"{lead} “What moved us was the picture,” he said.") == ["One juror"]


def test_a_people_before_a_body_is_nobody() -> None:
    texts = "Four Velmian fishermen drowned on Friday.", "The Velmian presidency confirmed the call but described it as “useful and frank.”"
    assert who(*texts) == ["The Velmian presidency"]


@pytest.mark.parametrize(
    "before",
    [
        "The Whigs won, and their leader, Otto Brandt, said on Thursday that he thought it was over.",
        "The Whigs won, and Otto Brandt said that it was over.",
    ],
)
def test_he_is_who_says_something_in_the_last_clause_before(before: str) -> None:
    assert who("Gov. Nick Oakes was sad. “We will go on,” he said.", f"{before} He called the ruling “a victory for every nurse.”")[-1] == "Otto Brandt"


def test_one_is_one_of_those_whom_the_sentence_before_struck() -> None:
    assert who("Its tone startled diplomats. “I have read kinder declarations of war,” one told Harbour News.") == ["one of the diplomats"]
    assert who("Its tone startled critics. It moved diplomats. “I have read kinder declarations of war,” one said.") == [None]


@pytest.mark.parametrize(
    ("first", "role"),
    [
        ("The transport minister, Lidia Orr, came.", "the minister"),
        ("The prime minister, Otto Brandt, left. The transport minister, Lidia Orr, came.", "the minister"),
        ("The transport minister, Lidia Orr, came.", "the transport minister"),
        ("The prosecutor for the southern shore, Lidia Orr, came.", "the prosecutor"),
        ("It was late, and the leader of the council, Lidia Orr, came.", "the leader"),
    ],
)
def test_a_role_given_with_a_name_leads_back_to_it(first: str, role: str) -> None:
    assert who(first, f"“It is over,” {role} said.") == ["Lidia Orr"]


@pytest.mark.parametrize(
    ("first", "role"),
    [
        ("The transport minister, Lidia Orr, came.", "the interior minister"),
        ("The lawyer for the mayor, Lidia Orr, came.", "the lawyer"),
        ("The leader of the council, Lidia Orr, came.", "the leader of the opposition"),
    ],
)
def test_another_role_does_not(first: str, role: str) -> None:
    assert who(first, f"“It is over,” {role} said.") == [role]


@pytest.mark.parametrize(
    "letter",
    [
        "The letter of Billy Orr, a comedian, was",
        "A letter from Billy Orr was",
        "A letter was read out from the comedian Billy Orr and",
        "A note by Billy Orr, a comedian, was",
    ],
)
def test_what_is_sent_speaks_for_who_sent_it(letter: str) -> None:
    assert who(f"{letter} read out. “I will come back,” it said.") == ["Billy Orr"]
    assert who(f"{letter} read out. The report was short. “It is over,” it said.") == ["the report"]
