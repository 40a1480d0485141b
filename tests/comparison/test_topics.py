"""One-sided stretches, their topics and labels. All texts are invented."""

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

from reader.article.model import Article, Paragraph, Span
from reader.comparison.closest import Side
from reader.comparison.context import context, shared_near
from reader.comparison.labels import Labeller
from reader.comparison.model import OneSided
from reader.comparison.nounphrases import noun_phrases
from reader.comparison.onesided import one_sided, spans, stretches
from reader.comparison.surfaces import Sparse
from reader.comparison.thresholds import LEXICAL, MODEL
from reader.comparison.topics import topics
from reader.language.read import read
from reader.language.reading import Reading
from reader.language.words import words


def reading(*texts: str) -> Reading:
    return read(Article(tuple(Paragraph(t) for t in texts)))


def side(article: Reading, alone: list[list[float]], related: list[list[float]]) -> Side:
    grid = Sparse.of(np.array(related, dtype=np.float32).reshape(len(article.sentences), -1))
    return Side(article, tuple(np.array(x, dtype=np.float32) for x in alone), grid, grid)


FERRY = reading("The ferry sank off Lund, drowning three goats, and the crew swam home.")
OTHER = reading("A ferry went down near Lund.", "The crew is safe.")


def marked(alone: list[float]) -> list[str]:
    return [FERRY.article.text(s) for _, s in spans(side(FERRY, [alone], [[0.9, 0.1]]), LEXICAL)]


def test_a_stretch_is_what_pays() -> None:
    assert marked([0.1] * 5 + [0.95] * 3 + [0.1] * 5) == ["drowning three goats"]


def test_nothing_told_alone_is_not_marked() -> None:
    assert marked([0.2] * 13) == []


def test_a_whole_sentence_keeps_its_full_stop() -> None:
    assert marked([0.95] * 13) == [FERRY.article.paragraphs[0].text]


def test_loose_words_at_the_edges_are_trimmed() -> None:
    assert marked([0.1] * 8 + [0.95] * 5) == ["the crew swam home."]


def test_one_word_that_the_other_lacks_does_not_pay_within_a_clause() -> None:
    assert marked([0.1, 0.1, 0.7, *[0.1] * 10]) == []


def linked(alone: list[float], link: float) -> list[str]:
    return [FERRY.article.text(s) for _, s in spans(side(FERRY, [alone], [[link, 0.1]]), MODEL)]


def test_in_a_linked_sentence_a_word_is_marked_where_it_is_likelier_to_be_told_here_alone() -> None:
    assert linked([0.54] * 13, 0.1) == [FERRY.article.paragraphs[0].text]
    assert linked([0.54] * 13, 0.4) == []


def test_a_sentence_that_is_likely_told_over_there_is_marked_whole_only_where_that_is_plain() -> None:
    most = [0.6] * 5 + [0.95] * 3 + [0.6] * 5
    assert linked(most, 0.5) == [FERRY.article.paragraphs[0].text]
    assert linked(most, 0.7) == ["drowning three goats"]
    assert linked([0.9] * 13, 0.7) == [FERRY.article.paragraphs[0].text]


def test_the_words_must_match_the_scores() -> None:
    assert marked([0.9]) == []


def test_function_words_alone_carry_nothing() -> None:
    found = words("and it was so")
    assert stretches(found, np.full(4, 0.99, np.float32), [[0, 1, 2, 3]], LEXICAL, LEXICAL.alone) == []


def test_the_nearest_passage_and_what_it_lacks() -> None:
    (one,) = one_sided(side(FERRY, [[0.1] * 5 + [0.95] * 3 + [0.1] * 5], [[0.9, 0.1]]), OTHER, LEXICAL)
    assert one.nearest is not None
    assert one.nearest.span == OTHER.sentences[0].span
    assert one.nearest.missing == ("drowning", "goats")
    (far,) = one_sided(side(FERRY, [[0.1] * 5 + [0.95] * 3 + [0.1] * 5], [[0.01, 0.01]]), OTHER, LEXICAL)
    assert far.nearest is None


def test_what_the_paragraph_of_the_nearest_sentence_has_is_not_lacking() -> None:
    other = reading("A ferry went down near Lund. Goats were on it.")
    (one,) = one_sided(side(FERRY, [[0.1] * 5 + [0.95] * 3 + [0.1] * 5], [[0.9, 0.1]]), other, LEXICAL)
    assert one.nearest is not None
    assert one.nearest.missing == ("drowning",)


def test_what_is_missing_is_said_in_whole_words_however_they_are_written() -> None:
    mine = reading("The F.B.I. held a fund-raiser in Velm for the D-N.Y. drowned-goat society.")
    other = reading("The FBI planned a fundraiser elsewhere.")
    (one,) = one_sided(side(mine, [[0.95] * 18], [[0.4]]), other, LEXICAL)
    assert one.nearest is not None
    assert not {"F.B.I", "F.B.I.", "F", "B", "I", "fund-raiser", "fund", "raiser", "N", "Y"} & set(one.nearest.missing)
    assert "drowned-goat" in one.nearest.missing


def test_the_rest_of_a_cut_quotation_is_marked() -> None:
    rest = Span(0, 25, 45)
    found = one_sided(side(FERRY, [[0.45] * 13], [[0.9, 0.1]]), OTHER, LEXICAL, [rest])
    assert [o.span for o in found] == [rest]
    assert one_sided(side(FERRY, [[0.1] * 13], [[0.9, 0.1]]), OTHER, LEXICAL, [rest]) == ()


def test_the_rest_grows_with_what_is_marked_of_it_already() -> None:
    found = one_sided(side(FERRY, [[0.1] * 5 + [0.95] * 3 + [0.6] * 2 + [0.1] * 3], [[0.9, 0.1]]), OTHER, LEXICAL, [Span(0, 34, 59)])
    assert [FERRY.article.text(o.span) for o in found] == ["drowning three goats, and the crew swam home."]


def test_the_rest_of_a_cut_quotation_is_marked_in_every_sentence_that_it_goes_through() -> None:
    text = "Roth said: “The harbour froze, and nobody told the old hospital. Nobody told the village school either.”"
    told = reading(text)
    doubtful = [[0.45] * len(words(told.article.text(s.span))) for s in told.sentences]
    rest = Span(0, text.index(", and"), len(text) - 1)
    found = one_sided(side(told, doubtful, [[0.9, 0.1]] * 2), OTHER, LEXICAL, [rest])
    assert [told.article.text(o.span) for o in found] == ["and nobody told the old hospital.", "Nobody told the village school either."]
    touching = Span(0, text.index(". Nobody"), len(text) - 1)
    found = one_sided(side(told, doubtful, [[0.9, 0.1]] * 2), OTHER, LEXICAL, [touching])
    assert [told.article.text(o.span) for o in found] == ["Nobody told the village school either."]


SAID = reading("Asked about goats, Roth said, “We will count the drowned animals ourselves.”")


def test_a_quotation_marked_for_a_good_part_is_marked_to_its_ends() -> None:
    alone = [0.1] * 5 + [0.2, 0.2, 0.2, 0.95, 0.95, 0.95, 0.95]
    found = one_sided(side(SAID, [alone], [[0.9, 0.1]]), OTHER, LEXICAL)
    assert [SAID.article.text(o.span) for o in found] == ["“We will count the drowned animals ourselves.”"]


def test_a_quotation_of_which_the_other_gives_some_is_not_marked_whole() -> None:
    alone = [0.1] * 5 + [0.0, 0.0, 0.0, 0.95, 0.95, 0.95, 0.95]
    found = one_sided(side(SAID, [alone], [[0.9, 0.1]]), OTHER, LEXICAL)
    assert [SAID.article.text(o.span) for o in found] == ["the drowned animals ourselves.”"]


def whole(article: Reading) -> list[OneSided]:
    return [OneSided(s.span, None, None) for s in article.sentences]


STORY = reading(
    "The Coast Guard Auxiliary Fund sent a letter to the harbour master about rust.",
    "In the letter, the fund warned of holes in the hull.",
    "“I never slept on that boat,” said Ines Roth, the cook. “The galley smelled of diesel.”",
    "She is writing a cookbook.",
    "A brass band from Malmö rehearsed for the midsummer parade.",
)


def test_neighbours_that_belong_together_are_one_topic() -> None:
    only, found = topics(STORY, OTHER, whole(STORY))
    assert len(found) == 3
    assert [t.paragraphs for t in found] == [(0, 1), (2, 3), (4,)]
    assert [o.topic for o in only] == [0, 0, 1, 1, 1, 2]


def test_labels_are_short_words_of_the_article() -> None:
    _, found = topics(STORY, OTHER, whole(STORY))
    labels = [t.label for t in found]
    assert labels[1].startswith("Roth on ")
    assert all(2 <= len(label.split()) <= 5 and label[0].isupper() and label[-1].isalnum() for label in labels)
    assert len(set(labels)) == len(labels)
    assert "letter" in labels[0].lower()


def only_label(text: str, *others: str) -> str:
    story = reading(text, *others)
    label = Labeller(story, Counter()).label([story.sentences[0].span], set())
    assert label is not None
    return label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("It was said where fishermen have condemned the herring quotas.", "Condemnation of herring quotas"),
        ("Several bakers in Malmö apologized for the burnt buns.", "Apology for burnt buns"),
        ("Nobody was told, but Ines Roth had quickly resigned.", "Ines Roth resignation"),
        ("Bakers saw how quickly Lund had condemned Ines Roth.", "Condemnation of Ines Roth"),
    ],
)
def test_what_was_done_is_named_by_its_noun(text: str, label: str) -> None:
    assert only_label(text) == label


def test_what_somebody_is_is_no_topic() -> None:
    assert only_label("The bearded congressman repaired a leaking trombone.") == "Leaking trombone"


def test_a_second_thing_is_named_where_there_is_room() -> None:
    story = reading("The herring quota was halved.", "Meanwhile a harbour strike began.", "Nobody joined the strike.")
    headings, _ = Labeller(story, Counter()).considered([s.span for s in story.sentences])
    assert any("herring quota" in h.text.lower() and "strike" in h.text.lower() for h in headings)
    label = only_label("The otters of the old canal and the clay burrows and the towpath repairs troubled engineers.")
    assert len(label.replace(",", "").split()) <= 5


def test_one_paragraph_is_one_topic_and_a_new_matter_another() -> None:
    story = reading(
        "Otters returned to the canal in spring. Their burrows weaken the towpath. Engineers measured the burrows.",
        "A choir from Graz won the accordion prize.",
    )
    _, found = topics(story, OTHER, whole(story))
    assert [t.paragraphs for t in found] == [(0,), (1,)]


def test_a_heading_parts_topics() -> None:
    lines = ("Otters dig long burrows in spring.", "The burrows weaken a towpath.")
    plain = reading(*lines)
    headed = read(Article((Paragraph(lines[0]), Paragraph("Repairs begin", "heading"), Paragraph(lines[1]))))
    assert len(topics(plain, OTHER, whole(plain))[1]) == 1
    assert len(topics(headed, OTHER, whole(headed))[1]) == 2


def test_a_short_sentence_that_looks_like_a_heading_names_nothing() -> None:
    lines = ("“I think it is immoral.”", "Otters dig long burrows in spring.")
    story = read(Article((Paragraph("Ines Roth spoke at length."), Paragraph(lines[0], "heading"), Paragraph(lines[1]))))
    assert "immoral" not in str(Labeller(story, Counter()).label([story.sentences[-1].span], set()))


def test_nobody_is_called_by_the_first_name_alone() -> None:
    story = reading("Ruth Ericson runs the harbour.", "Ruth said that did not happen.")
    assert Labeller(story, Counter()).label([story.sentences[1].span], set()) == "Ruth Ericson"


def test_one_plain_word_does_not_open_a_heading_of_two_things() -> None:
    label = only_label("The cook asked his wife about the quarter and the herring quota in the old galley.")
    assert " and " not in label or len(label.split(" and ")[0].split()) > 1


def test_somebody_named_in_passing_does_not_head_a_topic() -> None:
    said = "asked for a herring amnesty and a shorter night shift, much as the dockers of Malmö did in the days of"
    assert only_label(f"The strike committee {said} Violet Chambers.") == "Request for herring amnesty"
    assert only_label(f"Violet Chambers {said} the strike committee.") == "Chambers’ request for herring amnesty"


def test_two_topics_never_have_one_label() -> None:
    story = reading("The lighthouse keeper repaired a leaking trombone.")
    labeller = Labeller(story, Counter())
    first = labeller.label([story.sentences[0].span], set())
    assert first is not None
    assert labeller.label([story.sentences[0].span], {first}) not in (None, first)


def grouped(*texts: str) -> list[tuple[int, ...]]:
    story = reading(*texts)
    return [t.paragraphs for t in topics(story, OTHER, whole(story))[1]]


def test_whoever_goes_on_speaking_stays_in_one_topic_though_nothing_is_quoted() -> None:
    roth = "Ines Roth said that the clay burrows weaken every towpath."
    assert grouped(roth, "Roth added that pilots prefer brass lamps.") == [(0, 1)]
    assert grouped(roth, "Karl Lund added that pilots prefer brass lamps.") == [(0,), (1,)]


def test_a_word_that_turns_to_something_else_parts_topics() -> None:
    canal = "Otters dug up the canal in spring."
    assert grouped(canal, "Its clay weakens a towpath.") == [(0, 1)]
    assert grouped(canal, "Separately, its clay weakens a towpath.") == [(0,), (1,)]


def test_nothing_one_sided_has_no_topics() -> None:
    assert topics(STORY, OTHER, []) == ((), ())


def test_short_stretches_alone_are_no_topic() -> None:
    only, found = topics(FERRY, OTHER, [OneSided(Span(0, 4, 9), None, None)])
    assert found == ()
    assert only[0].topic is None


def test_an_articles_own_heading_names_what_stands_below() -> None:
    headed = read(Article((Paragraph("Rust in the hull", "heading"), Paragraph("Harbour engineers had found 40 holes as early as March."))))
    _, (topic,) = topics(headed, OTHER, whole(headed))
    assert topic.label == "Rust in the hull"
    _, (topic,) = topics(*(read(replace(headed.article, title="Ferry laid up")), OTHER), whole(headed))
    assert topic.label == "Harbour engineers"  # what stands between headline and report heads no part of it


def test_groups_that_lie_apart_join_by_words_nothing_else_has() -> None:
    story = reading(
        "A zeppelin crossed the fjord with reindeer aboard.",
        "Taxes on herring rose by half, merchants complained bitterly.",
        "Schools taught sailing.",
        "Painters restored the lighthouse for tourists from everywhere.",
        "The zeppelin and its reindeer returned over the fjord.",
    )
    _, found = topics(story, OTHER, whole(story))
    assert (0, 4) in [t.paragraphs for t in found]


def test_initials_stand_for_a_body_known_by_them() -> None:
    story = reading("The Federal Aviation Administration gave a warning on Monday.", "Nobody at the F.A.A. slept.")
    label = Labeller(story, Counter()).label([story.sentences[0].span], set())
    assert label == "FAA warning"


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("He sipped cocoa at an annual awards event in town.", ["annual awards event", "town"]),
        ("The drug trafficking network fell.", ["drug trafficking network"]),
        ("They want to overthrow the mayor.", ["mayor"]),
        ("Same-sex couples may file returns.", ["Same-sex couples"]),
        ("The rule applies only to barges.", ["rule", "barges"]),
        ("The choir, she added quickly, minimizes every risk.", ["choir", "risk"]),
    ],
)
def test_noun_phrases(text: str, phrases: list[str]) -> None:
    found = words(text)
    got = [text[found[p.first].start : found[p.last].end] for p in noun_phrases(text, found, set())]
    assert got == phrases


def test_words_near_a_place() -> None:
    text = FERRY.sentences[0].span
    one = context(FERRY, text, Span(0, 34, 39))
    assert "drown" in one.near and "goat" in one.near
    assert set(shared_near(one, one)) >= {"drown", "goat"}
    assert context(FERRY, text, Span(0, 3, 3)).near == {}


def test_what_stands_below_one_of_the_articles_own_headings_belongs_together() -> None:
    texts = ("Ines Roth counted “nine brass lamps”.", "Tobias Lund praised “the towpath gravel”.")
    below = (Paragraph("Lamps and gravel", kind="heading"), *map(Paragraph, texts))
    plain = (Paragraph("It rained."), *map(Paragraph, texts))
    found = []
    for paragraphs in (below, plain):
        story = read(Article((*paragraphs, Paragraph("The end came soon after."))))
        only = [OneSided(s.span, None, None) for s in story.sentences if s.span.paragraph in (1, 2)]
        found.append([t.paragraphs for t in topics(story, OTHER, only)[1]])
    assert (1, 2) in found[0]
    assert (1, 2) not in found[1]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The Harbour Ministry declined to comment for this report.", False),
        ("The Harbour Ministry didn’t immediately respond to a Packet request for comment.", False),
        ("The Harbour Ministry declined to comment on whether the dredging contract was ever paid.", True),
        ("The Harbour Ministry did not respond to the storm until the dredging contract was signed.", True),
    ],
)
def test_that_nobody_answered_a_reporter_is_no_topic(text: str, named: bool) -> None:
    mine = reading("A ferry sank.", text)
    only = [OneSided(Span(1, 0, len(text)), None, None)]
    marked_again, found = topics(mine, OTHER, only)
    assert len(marked_again) == 1
    assert bool(found) is named


def test_whoever_speaks_in_a_paragraph_of_his_own_heads_nobody_elses_words() -> None:
    roth = "Ines Roth said that the clay burrows weaken every towpath."
    assert grouped(roth, "Karl Lund said that burrows weaken nothing.") == [(0,), (1,)]
    assert grouped(f"{roth} Karl Lund said that burrows weaken nothing.") == [(0,)]
    # who has no name heads nothing
    assert grouped(roth, "“Burrows weaken nothing,” a source told the Packet.") == [(0, 1)]


def test_what_happened_between_two_things_that_somebody_says_does_not_part_them() -> None:
    story = reading("Ines Roth said that the clay burrows weaken every towpath. Police then opened three barrels.", "“Pilots prefer brass lamps,” Roth said.")
    assert [t.paragraphs for t in topics(story, reading("Ines Roth met Karl Lund."), whole(story))[1]] == [(0, 1)]
    story = reading(
        "Karl Lund said that the clay burrows weaken every towpath. Police then opened three barrels.", "“Pilots prefer brass lamps,” Ines Roth said."
    )
    assert [t.paragraphs for t in topics(story, reading("Ines Roth met Karl Lund."), whole(story))[1]] == [(0,), (1,)]


def test_months_and_measures_join_nothing() -> None:
    barges = "The span of the lock was left open on Feb. 3, so that clay barges may pass on foot."
    assert grouped(barges, "Police found 60 feet of brass chain on Feb. 9.") == [(0,), (1,)]
    assert grouped(barges, "Clay barges of brass passed the lock at noon.") == [(0, 1)]
    assert grouped("The lock is 60 metres wide, so that clay barges may pass.", "Police found 40 metres of brass chain.") == [(0,), (1,)]


def test_what_no_heading_tells_of_belongs_to_no_topic() -> None:
    story = reading("The killing took a minute and a half.")
    marks, found = topics(story, OTHER, whole(story))
    assert found == ()
    assert [mark.topic for mark in marks] == [None]


def test_what_has_no_name_of_its_own_goes_by_its_clause_and_takes_no_name_from_another() -> None:
    story = reading("The police looked at their boots.", "We hope to have it by then, they say.")
    marks, found = topics(story, OTHER, whole(story))
    assert [t.label for t in found] == ["Police looked at their boots"]
    assert [m.topic for m in marks] == [0, None]
