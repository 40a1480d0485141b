"""What a topic is called: two to five words that an editor would print. All texts are invented."""

from collections import Counter

import pytest

from reader.article.model import Article, Paragraph, Span
from reader.comparison.frames import frame
from reader.comparison.headline_verbs import verbs
from reader.comparison.labels import Labeller
from reader.comparison.places import surname
from reader.language.read import read
from reader.language.words import words


def label(*paragraphs: str, of: int | None = None) -> str:
    """The label of all sentences, or of the one sentence `of`."""
    story = read(Article(tuple(Paragraph(p) for p in paragraphs)))
    spans = [s.span for s in story.sentences]
    found = Labeller(story, Counter()).label(spans if of is None else [spans[of]], set())
    assert found is not None
    return found


def considered(*paragraphs: str, of: int | None = None) -> set[str]:
    """Every heading that all sentences, or the one sentence `of`, could have."""
    story = read(Article(tuple(Paragraph(p) for p in paragraphs)))
    spans = [s.span for s in story.sentences]
    return {h.text for h in Labeller(story, Counter()).considered(spans if of is None else [spans[of]])[0]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The orchestra ousted Ines Roth.", "Orchestra ousts Roth"),
        ("The news ousted Ines Roth.", "News ousts Roth"),
        ("Fishermen have condemned the herring quotas.", "Fishermen condemn herring quotas"),
        ("Ines Roth, a baker since May, vetoed the herring bill on Monday.", "Roth vetoes herring bill"),
        ("But the harbour council rebuffed calls late on Monday.", "Harbour council rebuffs calls"),
        ("Fishermen raised the brass lamps.", "Fishermen raise brass lamps"),
        ("The crate was intercepted in Lund.", "Crate intercepted"),
        ("Ines Roth mended the clock. She rejected the herring bill.", "Roth rejects herring bill"),
        ("On Monday, the harbour council rejected the herring bill.", "Harbour council rejects herring bill"),
        ("Though it rained, the harbour council on Monday rejected the herring bill.", "Harbour council rejects herring bill"),
    ],
)
def test_what_was_done_is_said_as_a_headline_says_it(text: str, expected: str) -> None:
    assert expected in considered(text, of=-1)


@pytest.mark.parametrize(
    "text",
    [
        "The crew has not rejected the herring bill.",
        "Nobody rejected the herring bill.",
        "No sailors rejected the herring bill.",
        "The crew hardly rejected the herring bill.",
        "The crew never rejected the herring bill.",
        "The crew rejected no herring bill.",
    ],
)
def test_what_did_not_happen_heads_no_topic(text: str) -> None:
    assert "reject" not in label(text).lower()


@pytest.mark.parametrize(
    "text",
    [
        "The crew allegedly rejected the herring bill.",
        "The mayor doubts that the board rejected the herring bill.",
        "“The board rejected the herring bill,” a poster reads.",
    ],
)
def test_no_headline_where_the_article_does_not_say_it_of_its_own(text: str) -> None:
    assert " reject" not in label(text)


def test_to_whom_is_not_what() -> None:
    assert " offers " not in label("The board offers sailors a cheaper berth.")


def test_headline_verbs_have_their_forms() -> None:
    finite, participles = verbs()
    assert finite["banned"] == finite["bans"] == ("bans", "ban")
    assert finite["overrode"] == finite["overrides"] == ("overrides", "override")
    assert finite["raised"] == ("raises", "raise")
    assert {"banned", "overridden", "built", "denied", "acquitted"} <= participles
    assert "overrides" not in participles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ines Roth refused to sell the ferry, and the clerk slept.", "Roth’s refusal to sell ferry"),
        ("The cook now faces a deadline to resign.", "Deadline to resign"),
        ("The cook reserved his right to step aside.", "Right to step aside"),
    ],
)
def test_what_somebody_will_or_may_do(text: str, expected: str) -> None:
    assert label(text) == expected


def test_the_frame_is_who_says_it_where_and_to_whom() -> None:
    def framed(text: str) -> str:
        found = words(text)
        quoted = [(text.index("“") + 1, text.index("”"))] if "“" in text else []
        inside, _ = frame(text, found, quoted)
        return " ".join(w.folded for i, w in enumerate(found) if i in inside)

    assert framed("Roth said in an interview with the Globe that barges leak.") == "roth said in an interview with the globe"
    assert framed("“Barges leak,” said Roth, who mends trombones.") == "said roth who mends trombones"
    assert framed("Asked whether ice holds, Roth said on Radio Lund that it may.") == "asked roth said on radio lund"
    assert framed("The barges may leak, said Roth of the harbour office.") == "said roth of the harbour office"
    assert framed("The visit comes as bakers plan a strike.") == "the visit comes as"
    assert framed("Choirs condemned the quotas as unfair.") == ""
    assert framed("He called it a shame in a Radio report.") == ""
    assert framed("Anonymous claims about barges were made.") == ""
    assert framed("He denied that barges leak, but said rust is common.") == "he denied said"


def framed(text: str) -> str:
    """The words of a sentence that only say who says it; what stands in its quotation marks is known."""
    found = words(text)
    opened, closed = text.find("“"), text.find("”")
    marked, _ = frame(text, found, [(opened, closed)] if opened >= 0 else [])
    return " ".join(found[i].folded for i in sorted(marked))


def test_who_speaks_together_is_the_frame() -> None:
    assert "ada vey" in framed("“We are sad,” Ada Vey and Ines Roth, who owns the mill, said in a statement.")
    assert "tax" not in framed("Though the tax was “misguided,” bakers dismissed the plan.")


def test_who_voted_to_close_something_is_not_that() -> None:
    assert not any(h.startswith("Council on") for h in considered("Bakers who voted to close the council said that the herring bill was a victory."))


def test_a_list_of_endless_words_has_no_frame() -> None:
    assert frame("he said " * 300, words("he said " * 300), []) == (frozenset(), ())


@pytest.mark.parametrize("verb", ["smuggle", "bestow"])
def test_what_several_do_is_no_noun(verb: str) -> None:
    assert verb not in label(f"Nobody in Lund had heard of clubs that {verb} rusty medals.").casefold()


def test_the_son_is_called_so_where_the_father_is_named() -> None:
    said = "“They never mend the rusty barges,” said John Brill Jr., a cook at the Lund opera."
    assert label(f"{said} John Brill slept.", of=0) == "Brill Jr. on rusty barges"
    assert label(said, of=0) == "Brill on rusty barges"


@pytest.mark.parametrize(
    "text",
    [
        "Hecklers shouted at the harbour master. “I shall mend the rusty barges,” Ines Roth said.",
        "The harbour master, who came from Lund, left early. Ines Roth said that the barges were unsafe.",
    ],
)
def test_nobody_speaks_on_what_the_article_tells_beside_what_is_said(text: str) -> None:
    assert not label(text).startswith("Roth on harbour")


def test_who_speaks_for_somebody_is_somebody_else() -> None:
    assert not label("“They never mend the rusty barges,” a representative for Roth told the Packet. Ines Roth left.").startswith("Roth on")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ines Roth said in a long interview with the Lund Globe that the rusty barges are unsafe.", "Roth on rusty barges"),
        ("Harbour pilots said on Monday that rusty barges sank.", "Harbour pilots on rusty barges"),
        ("“They never mend the rusty barges,” said Ines Roth, a cook at the Lund opera.", "Roth on rusty barges"),
        ("Asked about the rusty barges, Ines Roth said: “They are what they are.”", "Roth on rusty barges"),
    ],
)
def test_somebody_speaks_on_what_is_said_not_on_where_it_is_said(text: str, expected: str) -> None:
    assert label(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In a letter to the head of the Baltic Rowing Club, the mayor thanked nobody.", "Baltic Rowing Club letter"),
        ("The Baltic Rowing Club issued a warning to swimmers.", "Baltic Rowing Club warning"),
    ],
)
def test_a_name_goes_with_what_it_gave_or_got(text: str, expected: str) -> None:
    assert expected in considered(text)


def test_a_name_does_not_go_with_what_another_gave() -> None:
    assert "Roth" not in label("After the speech, the board told Ines Roth of the herring ban.").partition(" on ")[2]
    assert label("When Ines Roth slept, the rowing club held a noisy meeting about rusty barges.") != "Ines Roth meeting"


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("The sergeant acted on behalf of the herring board.", "behalf"),
        ("Amid calls for calm, the otters left the clay burrows.", "Amid"),
        ("A Malmö-area choir sang loudly.", "Area choir"),
        ("The vote was a toss-up between trombones.", "Toss,"),
        ("He met his sometimes gloomy neighbour.", "ometimes"),
        ("Rules affecting bakers irritate millers.", "affecting"),
        ("They pay same-sex couples and long-term sailors.", "same-sex,"),
        ("Page by page, the choir read the herring act.", "age by page"),
    ],
)
def test_no_half_words_and_no_phrases_that_mean_nothing_alone(text: str, never: str) -> None:
    assert never not in ",".join(sorted(considered(text))) + ","


def test_a_compound_is_cut_nowhere_but_at_adjectives() -> None:
    assert label("A waiter served the $5,000-a-plate luncheon.") == "$5,000-a-plate luncheon"
    assert label("Clerks met the otter trafficking boats.") == "Otter trafficking boats"
    assert label("The noisy attacks on old tram routes stopped.") == "Noisy attacks on tram routes"


def test_what_somebody_owns_is_named_with_the_owner() -> None:
    assert "Roth’s brass trombone" in considered("Ines Roth lives in Lund. She was seen with her brass trombone.", of=-1)


def test_one_word_is_filled_up_from_the_article() -> None:
    story = ("The harbour decision pleased bakers.", "The harbour decision came late.", "Not everyone was there for the decision.")
    assert label(*story, of=2) == "Harbour decision"


def test_a_sentence_of_two_topics_is_one_sided_in_each_where_that_one_is() -> None:
    story = read(Article((Paragraph("The harbour raised its tolls, and the choir sold its brass lamps."),)))
    labeller, where = Labeller(story, Counter()), story.sentences[0].span
    halves = [Span(0, where.start, 28), Span(0, 30, where.end)]
    places = [labeller.considered([half])[1].places[0] for half in halves]
    assert [place.told for place in places] == [[(half.start, half.end)] for half in halves]
    assert places[0].words == places[1].words


def test_a_title_before_a_name_is_no_topic() -> None:
    assert "chief" not in label("Potential wrongdoing by harbour chief Ines Roth was reviewed.")


def test_statements_to_several_are_not_theirs() -> None:
    assert "Democrats statement" not in label("The clerk’s statements to Democrats irritated the choir.")


def test_a_name_that_a_headline_grew_into_is_cut_back() -> None:
    assert surname("Glenn Roth CPAC") == "Roth"
    assert surname("Ines Roth, Jr.") == "Roth"
    assert surname("The") == "The"


def test_a_person_whom_a_title_means_goes_by_the_name() -> None:
    assert "The’s" not in label("President Ines Roth sang.", "The president’s trombone recital shocked Lund.", of=1)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("“She is amazing, and the survey was toxic,” Ines Roth said of the harbour master.", ("amazing", "toxic")),
        ("By noon their own herring allies in Lund had buckled.", ("own ",)),
        ("The council looked into the bridge election in order to speak well of Ana Ode.", ("in order",)),
        ("The mayor’s aides hope that fishermen float herring rules.", ("hope", "float")),
        ("The mayor wants to move Velm forward.", ("forward",)),
    ],
)
def test_what_is_no_noun_heads_no_topic(text: str, never: tuple[str, ...]) -> None:
    found = f"{'; '.join(sorted(considered(text)))} ".lower()
    assert not any(word in found for word in never), found


@pytest.mark.parametrize("text", ["Several council members responded to her.", "The crew apologized for the"])
def test_a_sentence_may_end_with_whose_it_is(text: str) -> None:
    assert considered(text)


def test_what_only_describes_a_name_is_no_object() -> None:
    assert label("Ines Roth refused to rename the self-styled Herring Party.", of=-1) != "Refusal to rename self-styled"


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("No senior harbour official has defended the ferry sale.", "Official defends ferry sale"),
        ("Ines Roth called for common-sense steps on Monday, and steps are what she wants.", "Sense steps"),
        ("The report blames a lack of harbour leadership for it.", "Harbour leadership"),
        ("Whatever money this office needs, the harbour is frozen.", "Office needs"),
        ("Ines Roth sent Treasury and council officials the map.", "Roth sends Treasury"),
    ],
)
def test_what_is_cut_out_of_a_phrase_or_denied_heads_nothing(text: str, never: str) -> None:
    headings = considered(text)
    assert headings
    assert never not in headings


def test_two_plain_words_make_no_heading() -> None:
    assert " and " not in label("The lifeboat took insulin and the post across in the morning.")
    assert " and " not in label("Ines Roth went.")


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("The ferry line was fined in a separate criminal case in May.", "Separate criminal"),
        ("The Velm Council’s “kettle” rule requires nine votes.", "Velm Council’s kettle"),
        ("“The choir was the organ of a party,” Ines Roth said.", "Roth on organ"),
        ("If the bakers got out, stay out.", "Stay"),
        ("But those songs didn’t sway bakers.", "Sway bakers"),
        ("The old town recalls the Lund v. Roth decision of last May.", "Roth decision"),
        ("Bakers met the chief of staff Ines Roth in Velm.", "Chief of Ines Roth"),
        ("Bakers have accused their neighbours of silence on Judge Roth.", "Silence on Judge"),
        ("A plan to sell the group’s ferries has been shelved.", "Plan to sell group"),
        ("The decision to sue Ines Roth came late.", "Ines Roth decision"),
        ("They raised the issue of Ada Vey selling lamps abroad.", "Issue of Ada Vey"),
        ("They bewailed attacks on the honesty of the mill by Mayor Ada Vey.", "Mill by Ada Vey"),
        ("Bakers read the two-page letter released by Mr. Roth.", "Release of Roth"),
        ("It burned nine sq miles of heather near Velm.", "Sq miles"),
        ("It set a 9 percent trim in the wages of bakers.", "Percent trim in wages"),
        ("Mayor Roth, aged nine, cried that “kettles work” in Velm.", "Roth on kettles work"),
    ],
)
def test_no_heading_is_cut_within_a_phrase(text: str, never: str) -> None:
    headings = considered(text)
    assert headings
    assert never not in headings


def test_a_title_parts_no_noun_from_a_name() -> None:
    assert "Letter from Ines Roth" in considered("Bakers have signed a letter from Judge Ines Roth.")


def test_who_somebody_was_is_nobody_elses() -> None:
    text = "Tobias Lund, who leads the bakers, and Ada Vey, who was Roth’s closest rival in the ferry race, did not vote."
    assert not any(": Roth’s" in heading or (heading.endswith("closest rival") and ":" in heading) for heading in considered(text))
    last = "Tobias Lund did not vote, nor did Ada Vey, who was Roth’s closest rival in the ferry race."
    assert not any(": Roth’s" in heading for heading in considered(last))


def test_a_further_heading_says_what_is_new() -> None:
    told = ("The herring fee angered bakers.", "The herring fee plan hurt the smokehouse.", "The herring fee report praised the lighthouse lamps.")
    story = read(Article(tuple(map(Paragraph, (*told, "The herring fee debate bored the harbour guild.")))))
    labeller, taken = Labeller(story, Counter()), set[str]()
    for sentence in story.sentences:
        taken.add(labeller.label([sentence.span], taken) or "")
    assert "Harbour guild" in taken


def test_the_paper_that_has_the_news_does_not_speak_on_it() -> None:
    assert not any(h.startswith("Reuters on") for h in considered("Reuters reported on Monday that the ferry had lost its brass lamps."))


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("Ines Roth did not respond to a request for comment on the brass lamps.", "request"),
        ("“The brass lamps are gone and I loved them,” Roth’s mother Ida told the Velm Packet.", "mother"),
        ("“The brass lamps are gone and I loved them,” Roth’s mother Ida told the Velm Packet.", "on Roth"),
        ("A lawyer for one of the bakers, Nick Oakes, said they planned to sue the ferry.", "lawyer"),
    ],
)
def test_what_a_speaker_is_and_that_nobody_answers_is_no_topic(text: str, never: str) -> None:
    assert not [heading for heading in considered("Ines Roth sold the ferry.", text, of=1) if never in heading]


def test_one_word_is_not_filled_up_with_what_stands_elsewhere_once() -> None:
    story = ("The harbour decision pleased bakers.", "Nobody came.", "Not everyone was there for the decision.")
    assert considered(*story, of=2) == {"Decision"}


def test_the_subject_of_a_headline_is_not_cut() -> None:
    found = considered("Herring market bakers condemned the quotas.", "The lamp factory guards raised the quotas.")
    assert "Lamp factory guards raise quotas" in found
    assert not {"Factory guards raise quotas", "Market bakers condemn quotas"} & found
    assert "Bakers condemn quotas" not in considered("The big old mill harbour lamp bakers condemned the quotas.")
    assert "Quiet harbour bakers condemn quotas" not in (found := considered("The quiet harbour bakers condemned the quotas."))
    assert "Harbour bakers condemn quotas" in found


def test_nobody_speaks_on_what_he_is() -> None:
    text = "“I am the attorney general of Skania,” Ines Roth said. The bakers asked Attorney General Ines Roth for bread."
    assert not any(heading.endswith(("attorney general", "on general")) and " on " in heading for heading in considered(text))
    assert "Roth on attorney general" in considered("“I met the attorney general of Skania,” Ines Roth said.")


def named(text: str, told: str) -> str | None:
    """The label of a stretch of the text."""
    at = text.index(told)
    return Labeller(read(Article((Paragraph(text),))), Counter()).label([Span(0, at, at + len(told))], set())


@pytest.mark.parametrize("text", ["Not everyone was there for the decision.", "In January the Danes lit lamps again.", "The killing took a minute."])
def test_one_word_heads_no_topic(text: str) -> None:
    assert considered(text)
    assert named(text, text) is None


def test_a_heading_tells_something_of_what_is_one_sided_or_of_the_clause_it_is_cut_from() -> None:
    text = "A herring boat will be mended at noon, and the lock at Velm, shut to barges for ten months, will open on July 1."
    assert named(text, "for ten months, will open on July 1.") is None
    assert named(text, "mended at noon") == "Herring boat"
    text = "The herring tax will rise by half, and a brass lamp law will follow."
    assert named(text, "a brass lamp law will follow.") == "Brass lamp law"
    # whose something is tells nothing of it, nor does beside whom it stands
    text = "Besides the herring stalls and her brass kettles, Ms. Roth earned nearly nine million pounds for painting ferries."
    assert (named(text, "nearly nine million pounds for painting ferries.") or "") not in ("Roth’s brass kettles", "Roth and brass kettles")
    # of whom the text has the first name alone
    assert label("Karl Lund keeps the lock.", "“If you can, Karl, go home,” Ines Roth said.", of=1) == "Roth on Lund"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officials in the mayor’s party said the herring ban was a mistake.", "Officials on herring ban"),
        ("Harbour safety groups say the limits are too low.", "Harbour safety groups on limits"),
        ("A senior baker from one of the other Harbour states, who asked not to be named, said that the lamp tax was a danger.", "Lamp tax"),
        ("A fisheries pledge that she signed on arrival bars him from any herring matter.", "Fisheries pledge"),
        ("Its sponsors would create a federal election day holiday.", "Election day holiday"),
    ],
)
def test_who_speaks_and_what_on_are_whole(text: str, expected: str) -> None:
    assert label(text) == expected


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("The chapel dates from 1878 and has been a museum of herring lamps for years.", "chapel dates"),
        ("The herring pact lapses unless both councils ratify it by May.", "pact lapses"),
        ("The lamps from which the crisis sprang, are gone.", "crisis sprang"),
        ("Skania has no law that lets a judge order lamps removed.", "judge order"),
        ("Skania has no law that lets a judge order lamps removed.", "no law"),
        ("The mall, which bars lamps on its quay, is shut.", "bars"),
        ("The crew had been kept in port by the weather.", "by weather"),
        ("“We have bakers on their bags by breakfast,” Ines Roth said.", "by breakfast"),
        ("Ines Roth said that the episode had won her converts.", "victory"),
        ("“I have a good deal against that board,” Ines Roth said.", "good deal"),
        ("Ines Roth wanted her warning put on record.", "record"),
        ("“It is the sane thing to do,” Ines Roth said.", "sane"),
        ("Its sponsors would create a federal election day holiday.", "federal election"),
    ],
)
def test_no_verb_idiom_or_half_of_a_compound_heads_a_topic(text: str, never: str) -> None:
    assert not any(never in heading.casefold() for heading in considered(text))


def test_how_somebody_looks_while_speaking_and_what_he_did_in_an_aside_head_nothing_beside_the_rest() -> None:
    assert "Voice hoarse" not in considered("“We have bread,” the mayor told them, her voice hoarse, as the sun came up over the lake.")
    assert "sale" not in label("Ines Roth, who has sold brass lamps for years, declined to leave the harbour.").casefold()


def test_what_is_new_does_not_part_a_verb_from_its_subject() -> None:
    assert "Ferry code replaces treaty" in considered("The new ferry code replaces a treaty of 1976.")


def test_somebody_is_one_person_by_whatever_first_name() -> None:
    told = ("The guild asked Robert Lund to mend the lock.", "“It is time for Bob Lund to stand up, and Lund knows it,” Ines Roth said.")
    assert "Roth on Bob Lund" in considered(*told)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("She was fetched from a birthday lunch in a van.", "Birthday lunch in van"),
        ("They sat through the quarrel in the back row.", "Quarrel in back row"),
        ("It was the third quarrel in a row.", "Quarrel in row"),
        ("The theatre swallows about £600 a week.", "Theatre swallows"),
        ("Velm employs 900 people.", "Velm employs"),
        ("The blow falls, too, on the bakers of Velm.", "Blow falls"),
    ],
)
def test_where_somebody_was_is_not_where_a_thing_is_and_what_something_does_is_no_noun(text: str, never: str) -> None:
    assert never not in considered(text)


def test_a_bare_name_gives_way_to_what_its_bearer_does() -> None:
    assert label("Ines Roth later moved to Skania.") == "Roth moved to Skania"
