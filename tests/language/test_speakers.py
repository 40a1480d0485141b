"""Who says it. All texts are invented."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article.model import Article, Paragraph, Span
from reader.language import sentences
from reader.language.cues import cues, regular
from reader.language.names import find
from reader.language.quotations import scan
from reader.language.reading import Name, Quotation, Reading, Sentence
from reader.language.reports import reports
from reader.language.speakers import attribute


def read(*texts: str, byline: str | None = None) -> tuple[Article, tuple[Quotation, ...]]:
    article = Article(tuple(Paragraph(t) for t in texts), byline=byline)
    found = tuple(Sentence(Span(i, s, e), (Span(i, s, e),)) for i, p in enumerate(article.paragraphs) for s, e in sentences.spans(p.text))
    return article, attribute(article, found, find(article, found), scan(article))


def said(*texts: str) -> list[tuple[str | None, str | None]]:
    """Mention and cue of each quotation, in words."""
    article, quotations = read(*texts)
    out: list[tuple[str | None, str | None]] = []
    for q in quotations:
        mention = article.text(q.speaker.mention) if q.speaker and q.speaker.mention else None
        out.append((mention, article.text(q.cue) if q.cue else None))
    return out


def who(*texts: str) -> list[str | None]:
    return [q.speaker.text if q.speaker else None for q in read(*texts)[1]]


@pytest.mark.parametrize(
    ("text", "mention", "cue"),
    [
        ("“The pier is safe,” Ines Roth said.", "Ines Roth", "said"),
        ("“The pier is safe,” said Ines Roth, the harbour master.", "Ines Roth", "said"),
        ("“The pier is safe,” said the harbour master, who inspected it.", "the harbour master", "said"),
        ("“The pier is safe,” Ines Roth, the harbour master, told reporters.", "Ines Roth", "told"),
        ("“He said, ‘The pier is safe,’” Ines Roth recalled in a letter.", "Ines Roth", "recalled"),
        ("The talk ended with Nick Oakes — still a voice that counts on the quay — writing to the board that the pier is “a wreck”.", "Nick Oakes", "writing"),
        ("Old sailors left after the harbour clerk was filmed on the quay saying that the pier is “a wreck of boards”.", "the harbour clerk", "saying"),
        ("Old sailors left after the pier was shown on posters saying that the town is “a wreck of boards”.", "Old sailors", "saying"),
        ("One of the town’s largest and oldest rowing clubs said that the pier is “a wreck”.", "One of the town’s largest and oldest rowing clubs", "said"),
        ("“The pier is safe,” said the No. 3 harbour clerk, Ines Roth.", "the No. 3 harbour clerk", "said"),
        ("“Can any pier be safe at all?” Senate Leader Ines Roth, R-Ky., asked on Tuesday.", "Senate Leader Ines Roth", "asked"),
        ("Piers may stand when lives are in danger, said Ines Roth, who teaches law, “but they must be safe.”", "Ines Roth", "said"),
        ("Otto Brandt, who lost, said Ines Roth, the clerk, “wept for days.”", "Otto Brandt, who", "said"),
        ("The board named the sum, a figure Ines Roth disputed, saying that the pier was “safe as it was.”", "Ines Roth", "saying"),
        ("The board blamed Otto Brandt, something he flatly denied, saying that the pier was “safe as it was.”", "he", "saying"),
        ("In a note on Friday, a senior harbour official confirmed it, saying that the pier was “safe as it was.”", "a senior harbour official", "saying"),
        ("“The pier is safe,” a visibly tired clerk, Ines Roth, was heard telling a sailor.", "Ines Roth", "telling"),
        ("The harbour pro took a shot at the board, writing “you do not know the pier at all.”", "The harbour pro", "writing"),
        ("The former harbour mayor and founder of the club said the pier was “safe.”", "The former harbour mayor and founder of the club", "said"),
        ("After talks with the mayor and police said the pier was “safe.”", "police", "said"),
        ("One exception was Gov. Otto Brandt, who joined the clerks and told reporters, “The pier is not ours.”", "Gov. Otto Brandt, who", "told"),
        ("Ines Roth met Otto Brandt, who joined the clerks, and told reporters, “The pier is not ours.”", "Ines Roth", "told"),
        ("They were cool to Otto Brandt, who in 2010 said that the pier was “safe as it was.”", "Otto Brandt, who", "said"),
        ("“The pier is safe,” according to the harbour master.", "the harbour master", "according to"),
        ("“The pier is safe,” a source familiar with the survey said.", "a source familiar with the survey", "said"),
        ("“Is the pier safe?” Mr. Roth asked.", "Mr. Roth", "asked"),
        ("Ines Roth said, “The pier is safe.”", "Ines Roth", "said"),
        ("Ines Roth told the council that the pier was “safe enough for a parade.”", "Ines Roth", "told"),
        ("In a statement on Monday, Ines Roth called the pier “perfectly safe for now.”", "Ines Roth", "called"),
        ("According to Ines Roth, the pier is “perfectly safe for now.”", "Ines Roth", "According to"),
        ("With the pier “in a sorry state” since March, Ms. Roth said, nobody should use it.", "Ms. Roth", "said"),
        ("Ms. Roth walked to the rail, adding that the boards were “rotten to the core.”", "Ms. Roth", "adding"),
        ("Ms. Roth vowed to pursue “whoever sold us that timber.”", "Ms. Roth", "vowed"),
        ("The council took up Ms. Roth’s claim that the boards were “rotten to the core.”", "Ms. Roth", "claim"),
        ("Ms. Roth, who chairs the board, wrote: “The pier is safe.”", "Ms. Roth", "wrote"),
        ("Ms. Roth said that if Velm met the mayor’s chief demand, then “nobody would ask for more boats.”", "Ms. Roth", "said"),
        ("“The pier harms nobody at all,” state Senate President Nick Oakes (R) said.", "state Senate President Nick Oakes", "said"),
        ("“It is a big year!” Roth’s niece, state Del. Marta “Cia” Price (D-Velm Town), shouted to all of them.", "Roth’s niece", "shouted"),
        ("“The pier is safe,” the letter states.", "the letter", "states"),
        ("Asked who did it, they cheered, though Roth, an old critic of the board, said it was “not that simple.”", "Roth", "said"),
        ("Twenty-three minutes later, Ms. Roth sent them a note, objecting that the draft could be “misused by whoever reads it.”", "Ms. Roth", "objecting"),
        ("“We lost the pier for good,” aides said Mr. Roth told his friends in private.", "Mr. Roth", "told"),
        ("“We lost the pier for good,” Ines Roth said Tuesday.", "Ines Roth", "said"),
        ("Asked by one of the board’s aides, “Is the pier safe?” Mr. Roth nodded.", "one of the board’s aides", "Asked"),
        ("Nick Oakes put out a statement after Roth’s remarks that claimed the mayor “has always fought for the pier.”", "Nick Oakes", "claimed"),
        ("Sailors teased Ms. Roth for losing a page of the second letter noting that nobody saw “five storms before that one.”", "the second letter", "noting"),
        ("The ferry rule differs because it helps a crew to assert its hold on “the free use of the pier.”", "The ferry rule", "assert"),
        ("“The pier is safe.” — Ines Roth, harbour master", "Ines Roth", "—"),
        ("The timber was called “rotten to the core” by Ms. Roth.", "Ms. Roth", "called"),
        ("Ms. Roth was quoted as saying “nobody asked me about it.”", "Ms. Roth", "quoted as saying"),
        ("“Not any more,” Ms. Roth shot back.", "Ms. Roth", "shot back"),
        ("“Not any more,” Ms. Roth snapped back.", "Ms. Roth", "snapped back"),
        ("He praised Ms. Roth, who tweeted that “nobody asked me about it.”", "Ms. Roth, who", "tweeted"),
    ],
)
def test_in_the_same_sentence(text: str, mention: str, cue: str) -> None:
    got_mention, got_cue = said(text)[0]
    assert got_mention is not None
    assert mention.split()[-1].strip(",") in got_mention or mention.split()[0] in got_mention
    assert got_cue is not None
    assert got_cue.lower() == cue.lower()


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("“The pier is safe,” Ines Roth (Ind.) said.", "Roth"),
        ("“The pier is safe,” Ines Roth — the harbour master — said.", "Roth"),
        ("“The pier is safe,” Ines Roth, who has run the harbour since May, said.", "Roth"),
        ("“The pier is safe,” she later told the council.", "she"),
        ("“The pier is safe,” per the harbour office.", "office"),
        ("“The pier is safe,” was said by Ines Roth.", "Roth"),
        ("Said Ines Roth: “The pier is safe.”", "Roth"),
        ("As Ines Roth said, “the pier is safe.”", "Roth"),
        ("Speaking at the quay, Ines Roth said that the pier was “safe enough for now.”", "Roth"),
        ("After a walk on Monday Ines Roth said the pier was “safe enough for now.”", "Roth"),
        ("In one message Ines Roth said the pier was “safe enough for now.”", "Ines Roth"),
        ("In one message the harbour master of Oldfield said the pier was “safe enough.”", "master"),
        ("In an office on the quay of the town the Harbour Board of Oldfield said it was “safe enough.”", "Board"),
        ("Ines Roth hoped that “all will be well again.”", "Roth"),
        ("Ines Roth hopes “all will be well again soon.”", "Roth"),
        ("Ines Roth thought it over: “All will be well again.”", "Roth"),
        ("“The pier is rotten,” said Ines Roth, who called it “a danger to us all.”", "Roth"),
        ("Wrote Ines Roth that day: “The pier is rotten.”", "Roth"),
        ("The pier will, as said Ines Roth, be “shut for the whole of winter.”", "Roth"),
        ("Ines Roth now wants to warn of “a danger to us all.”", "Roth"),
        ("As the pier closed, “nobody came to help,” as Ines Roth put it.", "Roth"),
        ("“Nobody came to help us,” as Ines Roth told the council.", "Roth"),
        ("“The pier,” (Ines Roth wrote) is closed.", "Roth"),
        ("Ines Roth was also repeatedly quoted as saying “nobody came to help.”", "Roth"),
        ("Ines Roth refused to go on calling it “a pier worth saving.”", "Roth"),
        ("Praised by all, Ines Roth closed the meeting, thanking “all who came to help.”", "Roth"),
        ("“Nobody came to help us,” Ines Roth said, adding that the town was “deaf to every plea.”", "Roth"),
        ("The council heard Ines Roth saying “the pier is safe enough.”", "Roth"),
        ("Ines Roth was saying that the pier is “safe enough for now.”", "Roth"),
        ("Ines Roth walked out and said the pier was “safe enough for now.”", "Roth"),
        ("Ines Roth left early, but said the pier was “safe enough for now.”", "Roth"),
        ("Ines Roth defended the survey by calling it “the best in years.”", "Roth"),
        ("Ines Roth is trying to say the pier is “safe enough for now.”", "Roth"),
        ("Ines Roth said it means the pier “may never open again.”", "Roth"),
        ("Ines Roth said anybody who complains about planks “has not seen the rust.”", "Roth"),
        ("A letter from Ines Roth said the pier was “safe enough for now.”", "letter"),
        ("A statement by Ines Roth, “the pier is safe enough,” was read out.", "Roth"),
        ("The report’s warning that the pier “may never open again” was ignored.", "report"),
        ("Her claim that the pier “may never open again” was ignored.", "Her"),
        ("With the pier “in a sorry state” since March, according to Ines Roth, nobody came.", "Roth"),
        ("The pier is “in a sorry state and nobody cares,” and worse, said Ines Roth.", "Roth"),
        ("What the harbour master called “a sorry state of things” went on.", "master"),
        ("In a speech that lasted two hours, the old harbour master spoke of “a sorry state of things.”", "master"),
        ("“Go home!” she cried, while Otto Brandt laughed.", "she"),
        ("“Nobody came,” explained one of the fishermen who were there.", "one"),
        ("Roth, Brandt and Oldfield wrote that the pier was “in a sorry state.”", "Oldfield"),
    ],
)
def test_many_ways_to_say_it(text: str, mention: str) -> None:
    got = said(text)[0][0]
    assert got is not None
    assert mention in got


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ines Roth put out a notice on Tuesday night saying: “The pier is safe and will stay so.”", "Ines Roth"),
        ("The Velm Council adopted a resolution on Tuesday condemning “the neglect of the pier” and its owners.", "Velm Council"),
        ("Ana Ode, head of the pier’s owners, issued a news release calling the survey “a farce from start to end.”", "Ana Ode"),
        ("But Roth, one of the bill’s authors, dismissed the worries as “unfounded and late.”", "Roth"),
        ("Ines Roth wrote in a since-removed Facebook post Sunday that the divers should “learn to hold a rope” and go.", "Ines Roth"),
        ("The diver replies, “We are only here to look at the pier.”", "The diver"),
        ("Ines Roth defended her recent claims that the survey was a waste of money, time and care and that the pier is “as firm as a rock.”", "Ines Roth"),
        ("Ana Ode mocked Ines Roth’s claim that the pier is “as firm as a rock.”", "Ines Roth"),
        ("Ana Ode unleashed a string of tweets late Sunday saying that Nick Oakes had sold the club “as a cure for boredom.”", "Ana Ode"),
        ("Ana Ode lauded Mr. Clark in her yearly address for helping to develop “new and clever ideas.”", "Ana Ode"),
        ("An hour after assuring the bakers that he’s “never setting foot on a ferry again,” Congressman Nick Oakes (D-Velm) sailed.", "Nick Oakes"),
        ("To Rep. Zoe Lund, D-Velm, the toll “takes the bread out of our bakers’ ovens.”", "Zoe Lund"),
        ("To Zoe Lund, the pier is “a wreck that nobody wants.”", "Zoe Lund"),
        ("To Zoe Lund, the toll “takes the bread out of our bakers’ ovens.”", "Zoe Lund"),
        ("“Leave the lamp on the lower step,” Zoe Lund was heard saying on the tape.", "Zoe Lund"),
        ("The troops left despite the concern of the town and the fears by the divers that “it would only get worse.”", "the divers"),
        ("After saying her foot was “so sore I could barely walk,” Ana Ode was taken home.", "Ana Ode"),
        ("“You won?” she said, but it was late, and as Nick Oakes went on about “how the harbour is rigged,” Mel Orr nodded.", "Nick Oakes"),
        ("Ines Roth told of her fears for the pier: “We were wrong about it all,” Ana Ode wrote.", "Ana Ode"),
        ("Ines Roth wrote: “We were wrong about it all,” and Ana Ode said so too.", "Ines Roth"),
        ("Ana Ode’s campaign is defending her. It’s mocking what it calls “a raid on honest rowers.” The Velm Council is quiet.", "Ana Ode’s campaign"),
    ],
)
def test_who_put_the_words_out_says_them(text: str, speaker: str) -> None:
    assert speaker in who(text)


def test_a_way_to_a_place_is_nobodys_view() -> None:
    assert who("To Denmark, the ferry takes “an age and a half.”") == [None]


def test_whom_an_aside_parts_from_what_he_writes_goes_on_in_the_next_paragraph() -> None:
    found = who(
        "The row ended with Nick Oakes — still a voice that counts on the quay — writing a note to Ines Roth on his site.", "“Needless to say, we will stay.”"
    )
    assert found == ["Nick Oakes"]


def test_who_names_something_on_a_programme_speaks_next() -> None:
    on_air = "On “Face the Town,” Sen. Ana Ode (Vt.), who lost the race to Brandt, named the young as a reason to hope. “They are sick and tired of it.”"
    assert who("“The broad brush of it,” Nick Oakes said.", on_air)[-1] == "Ana Ode"


def test_a_group_called_something_says_nothing() -> None:
    assert [q.speaker for q in read("A group called “Friends of the Pier” met on Monday.")[1]] == [None]


def test_carried_over_within_the_paragraph() -> None:
    assert [m for m, _ in said("“The pier is safe,” Ines Roth said. “I walked it myself. Nobody fell in.”")] == ["Ines Roth", "Ines Roth"]


def test_carried_over_from_the_paragraph_before() -> None:
    assert [m for m, _ in said("“The pier is safe,” Ines Roth said.", "“I walked it myself this morning.”")] == ["Ines Roth", "Ines Roth"]


def test_named_in_the_sentence_before() -> None:
    assert [m for m, _ in said("Ines Roth answered her critics on Monday.", "“I walked it myself this morning.”")] == ["Ines Roth"]


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("Roth is a disgrace to this town.", None),
        ("Ms. Roth should have asked the pilots.", None),
        ("Ines Roth will not answer.", None),
        ("I, Ines Roth, will answer for it.", "Ines Roth"),
        ("Roth and I will answer for it.", "Ines Roth"),
    ],
)
def test_nobody_speaks_of_himself_by_name(words: str, speaker: str | None) -> None:
    assert who("“The wall is safe,” Ines Roth said.", f"“{words}”") == ["Ines Roth", speaker]
    assert who("“The wall is safe,” Ines Roth said.", f"“{words[:-1]},” Roth added.") == ["Ines Roth", "Ines Roth"]
    assert who("“The wall is safe,” the Anselm Company said.", "“Anselm Company is committed to it.”")[1] is not None


def test_what_leads_up_to_somebodys_words_is_his_too() -> None:
    goes_on = "It was “a stark contrast to what the mayor does,” Otto Brandt said."
    assert who(f"The remark was “one more leak in an old boat.” {goes_on}") == ["Otto Brandt", "Otto Brandt"]
    assert who(f"The remark was called “one more leak in an old boat.” {goes_on}") == [None, "Otto Brandt"]
    assert who("The pier has “a great many rotten boards.” Otto Brandt wrote that it was “fine.”") == [None, "Otto Brandt"]


def test_coordinated_quotations() -> None:
    assert [m for m, _ in said("Ines Roth spoke of “rotten boards and rust,” “a scandal” and “years of neglect.”")] == ["Ines Roth"] * 3


def test_pronouns() -> None:
    texts = (
        "Mary Oldfield and her deputy, John Brandt, spoke to the council.",
        "Mary Oldfield presented the plan. “It is sound,” she said.",
        "“It is not finished,” he said.",
    )
    assert who(*texts) == ["Mary Oldfield", "John Brandt"]


def test_a_pronoun_means_whom_the_paragraph_opens_with_rather_than_who_spoke_before() -> None:
    found = who(
        "Peter Lunde, the pilot, was first to speak. “The tower said nothing,” he said.",
        "Henry Oakes, who owns the airline, flew in overnight and met relatives in the terminal. “We owe you an answer,” he told them.",
    )
    assert found == ["Peter Lunde", "Henry Oakes"]


def test_he_is_who_opens_the_sentence_before_with_a_role_in_small_letters() -> None:
    first = "“The harbour is full of friends,” Henry Oakes said."
    second = "The activist Peter Lunde was less impressed. He pointed out that the quay “has never seen a friend.”"
    assert who(first, second) == ["Henry Oakes", "Peter Lunde"]


def test_she_is_nobody_with_a_mans_first_name() -> None:
    assert who("Nina Lunde met Callum Oakes.", "Callum Oakes sat down. “The quay is empty again,” she said.") == ["Nina Lunde"]


def test_he_is_nobody_whom_the_rest_of_his_sentence_names() -> None:
    plan = "Peter Lunde wants a harbour on the marsh, and Lunde’s plan alarmed Henry Oakes, who sells boats."
    assert who(plan, "He called Lunde’s plan “a swamp.”") == ["Henry Oakes"]
    assert who(plan, "He called the marsh “a swamp.”") == ["Peter Lunde"]
    assert who(plan, "As he left, Lunde called it “a swamp.”") == ["Peter Lunde"]


def test_whoever_defends_what_he_called_so_called_it_so() -> None:
    found = who("Henry Oakes spoke first. “No,” he said.", "It was years ago that Peter Lunde defended what he called “a swamp.”")
    assert found == ["Henry Oakes", "Peter Lunde"]


def test_an_aside_in_brackets_speaks_less() -> None:
    found = who("Henry Oakes named no names.", "His speech had a swipe at one pilot (presumably Peter Lunde) for flying low.", "“The tower knows,” he said.")
    assert found == ["Henry Oakes"]


def test_one_mrs_of_that_name_makes_nobody_a_woman() -> None:
    assert who("Donald Lunde came home. Mrs. Lunde slept. Lunde woke her at ten, and Lunde was sorry.", "“It is rotten,” he said.") == ["Donald Lunde"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Senator Ines Roth, Republican of Lund, called it “a gloomy hour in the harbour.”", "Ines Roth"),
        ("Mrs. Oakes’s “arrangement with herself,” the panel’s chairman, Senator Ines Roth, Republican of Lund, said, was odd.", "Ines Roth"),
        ("“I believe he will,” independent Sen. Ines Roth of Lund, who sits with the Democrats, told reporters.", "Ines Roth"),
        ("“It is by their choice,” said the spokesman, Nick Oakes.", "Nick Oakes"),
        ("“It is wrong,” said a lawyer for Mr. Lunde, Nick Oakes.", "Nick Oakes"),
        ("“Of course I was surprised,” said the legislator, Representative Nick Oakes.", "Nick Oakes"),
        ("Another candidate, Nick Oakes, the treasurer, said that he would “bring everybody together.”", "Nick Oakes"),
        ("Mr. Oakes, at another meeting, in Lund, Ohio, called the idea “an anachronism of the worst kind.”", "Oakes"),
        ("“It is wrong,” said the spokesman, Lunde and Oakes having left.", "the spokesman"),
    ],
)
def test_who_it_is_stands_beside_what_somebody_is(text: str, speaker: str) -> None:
    assert who(text) == [speaker]


def test_a_chairman_without_an_article_is_the_chairman() -> None:
    found = who(
        "Rep. Ines Roth (R-Velm), chairman of the harbour panel, met Nick Oakes, according to the notes.",
        "“Stop it,” the panel’s chairman said. “No,” the notes say.",
    )
    assert found == ["Ines Roth", "the notes"]


def test_what_i_said_is_said_by_whoever_tells_of_it() -> None:
    assert who("“I heard no, and I said, ‘The wall just got taller,’ ” Ines Roth said.") == ["Ines Roth", "Ines Roth"]


def test_a_paragraph_opens_with_whom_it_sets_beside_what_somebody_is() -> None:
    found = who(
        "“It is by their choice,” said Nick Oakes.",
        "The panel’s ranking member, Peter Lunde, Democrat of Lund, said the panel should sit in public. “Rather than drag this out, sit,” he said.",
    )
    assert found == ["Nick Oakes", "Peter Lunde"]


@pytest.mark.parametrize(
    ("texts", "speaker"),
    [
        (("“Never,” said Mr. Brandt.", "Senator Ines Roth of Velm, who leads the panel, scolded the clerks. “They were careless,” she said."), "Ines Roth"),
        (("Mr. Brandt told Mr. Oakes that he was tired. But he also said that the pier was “rotten to the core.”",), "Brandt"),
        (("“Never,” said Otto Brandt.", "Asked about the pier, Nick Oakes paused. “It was rotten,” he said."), "Nick Oakes"),
        (("“Never,” said Otto Brandt.", "The Brandt-era rule, Nick Oakes wrote, was old. “It was never any good,” he said."), "Nick Oakes"),
        (("Of Otto Brandt, Nick Oakes said little. “I hope that he learns to swim,” he said.",), "Nick Oakes"),
    ],
)
def test_he_is_whom_the_paragraph_has_told_of_so_far(texts: tuple[str, ...], speaker: str) -> None:
    assert who(*texts)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The ferry is late. “The clerk was rude to us,” their lawyer, Roland Kerr, told the crowd.", "Roland Kerr"),
        ("Nobody knows what the clerks add. “We are glad,” Nick Oakes, Ms. Roth’s chief of staff, told the Packet.", "Nick Oakes"),
        ("“He has lost his way,” Harbour Leader Jeff Kale (D) and Deputy Leader Sara Ode (D) said in a statement.", "Jeff Kale and Sara Ode"),
        ("The court will hear the case, said Ms. Roth’s lawyer, Nick Oakes. “He will obey it to the letter.”", "Nick Oakes"),
        ("Ines Roth left early. “She is tired of it,” a Roth aide said.", "a Roth aide"),
        ("“It is over, and we have won it,” the Velm Republican said.", "the Velm Republican"),
        ("“This deal betrays all we stand for,” said Citizens for Velm.", "Citizens for Velm"),
        ("“We have no comment on that,” State Harbour Spokesman Nick Oakes told reporters.", "Nick Oakes"),
        ("Ines Roth said she found Otto Brandt’s comments “disgraceful and low.”", "Ines Roth"),
        ("The clerks wrote letters to Congress saying the cuts were “unjust and low.”", "The clerks"),
        ("“He was qualified to hold it,” a memo detailing the harbour’s findings reads.", "a memo detailing the harbour’s findings"),
        ("Nick Oakes said they had “all the bishops of the land,” a point the press office denied.", "Nick Oakes"),
        ("The plan, in the words of Ines Roth, was “a pier to nowhere at all.”", "Ines Roth"),
        ("Police quoted the ferryman as saying he was “only tired of the sea.”", "the ferryman"),
        ("Otto Brandt rose. “We’re ‘clearing the berths for growth,’” Ines Roth said.", "Ines Roth"),
    ],
)
def test_who_speaks_among_several_noun_phrases(text: str, speaker: str) -> None:
    assert who(text)[-1] == speaker


def test_going_somewhere_is_no_speech() -> None:
    assert said("Otto Brandt went on to defeat Ines Roth in May. “It was a fine pier,” the leaflet of the friends of the harbour had it.")[0][1] != "went"
    assert said("Otto Brandt went on: “It was a fine pier.”") == [("Otto Brandt", "went")]


def test_roles() -> None:
    texts = (
        "Gov. Mary Oldfield visited the quay with Sen. John Brandt.",
        "“We will pay for it,” the senator said.",
        "“We will pay for half,” the governor said.",
    )
    assert who(*texts) == ["John Brandt", "Mary Oldfield"]


def test_owner_is_not_the_speaker() -> None:
    assert who("Mary Oldfield was away. “She will pay for it,” Mary Oldfield’s lawyer said.") == ["Mary Oldfield’s lawyer"]


def test_first_person_is_the_author() -> None:
    _, quotations = read("“Is anyone there?” I asked.", byline="Ana Ruiz")
    assert [q.speaker.text for q in quotations if q.speaker] == ["Ana Ruiz"]


def test_held_at_a_distance_and_titles_have_no_speaker() -> None:
    _, quotations = read("The “experts” left early, and the town watched “A Winter on the Quay” again.")
    assert [(q.kind, q.speaker) for q in quotations] == [("scare", None), ("title", None)]


def test_a_short_sentence_of_its_own_is_speech_whoever_said_it() -> None:
    _, quotations = read("The plans lay in the hall. “We sail tonight.” The “old” pier. “Old.”")
    assert [(q.kind, q.speaker) for q in quotations] == [("direct", None), ("scare", None), ("scare", None)]


def test_what_a_body_found_is_its_own_wording() -> None:
    _, quotations = read("The harbour inquiry found “serious gaps” in the log.", "Residents branded the new office a “biscuit tin.”")
    assert [(q.kind, q.speaker.text if q.speaker else None) for q in quotations] == [("direct", "The harbour inquiry"), ("direct", "Residents")]


def test_two_speakers_in_what_looks_like_one_quotation() -> None:
    """The first paragraph's closing mark was forgotten."""
    assert who("“The pier is safe,” said Ines Roth. “I walked it.", "“It is not safe at all,” said Otto Brandt.")[-1] == "Otto Brandt"


def test_nested_quotations_have_their_own_speaker() -> None:
    assert [m for m, _ in said("“The clerk told me ‘not today, come back tomorrow’ and left,” Ines Roth said.")] == ["Ines Roth", "The clerk"]


def test_indirect_speech() -> None:
    article, quotations = read("The harbour master, Ines Roth, said on Monday that the pier would open in spring.", "The sun shone.")
    found = tuple(Sentence(Span(i, 0, len(p.text)), ()) for i, p in enumerate(article.paragraphs))
    reading = Reading(article, found, find(article, found), quotations=quotations)
    told = [r for r in reports(reading) if r.cue is not None]
    assert [article.text(r.span) for r in told] == ["said on Monday that the pier would open in spring"]
    assert told[0].speaker is not None
    assert "Roth" in told[0].speaker


def test_regular_forms() -> None:
    assert regular("reply") == ("replies", "replied", "replying")
    assert regular("promise") == ("promises", "promised", "promising")
    assert regular("confess") == ("confesses", "confessed", "confessing")
    assert cues().verb("wrote") == "write"
    assert cues().verb("pier") is None


@given(st.lists(st.sampled_from("“ ” \" ' said told Roth he the , . : — ( ) that who according to , and claim Mr. was by".split(" ")), max_size=60))
@settings(max_examples=200, deadline=None)
def test_never_raises_and_points_into_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    article = Article((Paragraph(text), Paragraph("“" + text)))
    found = tuple(Sentence(Span(i, 0, len(p.text)), ()) for i, p in enumerate(article.paragraphs) if p.text)
    names = (Name("Ines Roth", "person", tuple(Span(0, i, i + 4) for i in range(len(text)) if text.startswith("Roth", i))),)
    quotations = attribute(article, found, names, scan(article))
    for q in quotations:
        for span in (*q.spans, *([q.cue] if q.cue else []), *([q.speaker.mention] if q.speaker and q.speaker.mention else [])):
            assert 0 <= span.start < span.end <= len(article.paragraphs[span.paragraph].text)
    reports(replace(Reading(article, found), quotations=quotations, names=names))


def test_the_beliefs_of_anybody_are_nobodys_words() -> None:
    assert (
        who("Nick Oakes said it ends fees that “gravely hinder” a sailor’s freedom to keep her or his old beliefs, with the sense of “sailor” being wide.")
        == ["Nick Oakes"] * 2
    )


def test_a_noun_that_could_be_a_verb_reports_nothing() -> None:
    texts = (
        "While state foresters walk on to mend the pier law, boats come.",
        "The towns and states are joined by many.",
        "They blocked it for mean reasons and ignored us.",
    )
    for text in texts:
        article, quotations = read(text)
        found = tuple(Sentence(Span(i, s, e), (Span(i, s, e),)) for i, p in enumerate(article.paragraphs) for s, e in sentences.spans(p.text))
        assert [report.cue for report in reports(Reading(article, found, find(article, found), (), (), quotations))] == [None]


def test_an_answer_is_not_the_end_of_the_question() -> None:
    assert who("Asked by a reporter, “Is this the last wording you want,” Ines Roth replied with a single word: “Yes.”") == ["a reporter", "Ines Roth"]


def test_a_surname_that_is_a_common_word_is_somebody() -> None:
    lead = "State Senate President Nick Long and Otto Brandt, both Republicans, met the press."
    assert who(lead, "“The pier law harms nobody,” Long said. “And it will stay.”") == ["Nick Long", "Nick Long"]
    assert who("Nick Long spoke.", "“Long ago the pier was safe,” Ines Roth said. “Long said so.”")[0] == "Ines Roth"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Nick Oakes scored twice, a result that manager Ida Falk called “the best of my life”.", "Ida Falk"),
        ("Plans were rejected by councillors after a meeting that one resident called “a pantomime”.", "one resident"),
        ("Ines Roth fell out with Ida Falk. A Velm spokeswoman would not speak of what she called “gossip”.", "A Velm spokeswoman"),
        ("Roth’s campaign is set to contrast the plan with what they call “a con”.", "Roth’s campaign"),
        ("Ines Roth, the head of a club and a guest, wrote of what she called “a con”.", "Ines Roth"),
        ("Nick Oakes was quoted by the Velm Packet as saying that the town had “no objections”.", "Nick Oakes"),
        ("The critic Otto Brandt wrote that Ida Falk sang “with the conviction of a cow”.", "Otto Brandt"),
        ("Otto Brandt told the Velm Club officials, who had laughed at him, to “kiss the pier.”", "Otto Brandt"),
        ("Otto Brandt put out a statement on Friday that claimed Nick Oakes “has fought it all along”.", "Otto Brandt"),
        ("Cllr Nick Oakes rose. “Let the lady speak,” Cllr Oakes told them.", "Nick Oakes"),
    ],
)
def test_who_calls_it_so(text: str, speaker: str) -> None:
    assert who(text)[-1] == speaker


def test_what_is_only_called_so_is_nobodys() -> None:
    assert who("Ines Roth said in a letter that a group called “Blue Pier” had come.") == [None]


@pytest.mark.parametrize(
    ("texts", "speaker"),
    [
        (("Mayor Otto Brandt came.", "“It will hold,” Ines Roth, 52, who teaches at the school, told me as she left."), "Ines Roth"),
        (("Mayor Otto Brandt is 66.", "In the yard at Velm an old man was reading. I counted five. “Write that down,” he said to me."), "an old man"),
        (("Mayor Otto Brandt is 66.", "A fisherman sat on the quay. “Write that down,” he said."), "A fisherman"),
        (("Mayor Otto Brandt is 66.", "An old man stopped him. “Write that down,” he said."), "Otto Brandt"),
        (("Mayor Otto Brandt is 66.", "An old woman sat there. “Write that down,” he said."), "Otto Brandt"),
        (("Otto Brandt builds piers. A source close to Mr. Brandt said: “He saw four pages of it.”",), "A source close to Mr. Brandt"),
        (("Otto Brandt builds piers. An aide to Otto Brandt told the Packet: “He saw four pages of it.”",), "An aide to Otto Brandt"),
        (("On Sunday about 300 people marched to the ministry, shouting “Give us the names now!”",), "about 300 people"),
        (("A crowd of 300 blocked the entrance to the ministry, chanting “Give us the names!”",), "A crowd of 300"),
        (("The mayor was met by men in oilskins, chanting “Give us the names!”",), "men in oilskins"),
    ],
)
def test_who_has_no_name_or_stands_beside_one_is_not_passed_over(texts: tuple[str, ...], speaker: str) -> None:
    assert who(*texts)[-1] == speaker


def test_what_somebody_does_who_speaks_is_not_the_verb_that_says_so() -> None:
    assert said("“It will hold,” Ines Roth, 52, who teaches at the school, told me.") == [("Ines Roth", "told")]
