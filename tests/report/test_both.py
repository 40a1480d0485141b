"""What both articles say: which wording stands for a fact, and which never does. All texts are invented."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from reader.article.model import Article, Paragraph, Span
from reader.comparison.model import Comparison, Confidence, Difference, Link, OneSided, ParagraphLink
from reader.language.read import read
from reader.project.decisions import Decisions
from reader.report.both import both_say
from reader.report.decided import decided
from reader.report.repeated import repeated_headline


def compared(
    a: Sequence[str], b: Sequence[str], *pairs: tuple[int, int], alone_a: Sequence[Span] = (), alone_b: Sequence[Span] = (), title: str = "", sure: bool = True
) -> Comparison:
    """Two reports where the first sentences of these paragraphs are linked; `sure`: certainly."""
    one, two = (read(Article(tuple(map(Paragraph, texts)), title=title or None)) for texts in (a, b))
    first = [{sentence.span.paragraph: sentence.span for sentence in reversed(reading.sentences)} for reading in (one, two)]
    how: tuple[float, Confidence] = (0.9, "certain") if sure else (0.75, "likely")
    links = tuple(Link(first[0][i], first[1][j], "same", *how) for i, j in pairs)
    whole = tuple(ParagraphLink(i, j, "same", *how) for i, j in pairs)
    only = [tuple(OneSided(span, None, None) for span in spans) for spans in (alone_a, alone_b)]
    return Comparison(one, two, links, whole, only[0], only[1], (), (), (), (), "lexical")


def said(a: Sequence[str], b: Sequence[str], *pairs: tuple[int, int], alone_a: Sequence[Span] = (), alone_b: Sequence[Span] = (), title: str = "") -> list[str]:
    """What both say where the first sentences of these paragraphs are linked."""
    comparison = compared(a, b, *pairs, alone_a=alone_a, alone_b=alone_b, title=title)
    return [statement.text for statement in both_say(decided(comparison, Decisions()))]


A = "The council of Velm closed the harbour bridge on Tuesday after engineers found cracks in its piers."
B = "Velm’s council closed the harbour bridge on Tuesday, when engineers found its piers to be cracked."


def test_the_wording_with_less_of_its_own_stands() -> None:
    cracks = Span(0, A.index("after"), len(A))
    assert said([A], [B], (0, 0), alone_a=[cracks]) == [B]
    assert said([A], [B], (0, 0), alone_b=[Span(0, 20, len(B))]) == [A]
    assert said([A], [B], (0, 0), alone_a=[Span(0, 0, len(A))], alone_b=[Span(0, 0, len(B))]) == []


def test_the_headline_is_no_finding_of_its_own() -> None:
    title = "Velm closes its harbour bridge over cracks"
    assert said([title, A], [title, B], (0, 0), title=title) == []
    assert said([title, A], [title, B], (0, 0), (1, 1), title=title) == [B]


def test_a_headline_is_known_again_without_its_marks_and_capitals() -> None:
    def repeats(title: str | None, *texts: str) -> int | None:
        return repeated_headline(Article(tuple(map(Paragraph, texts)), title=title))

    assert repeats("Velm’s bridge: closed", "VELM'S BRIDGE — CLOSED.", A) == 0
    assert repeats("Velm’s bridge: closed", "Velm’s bridge closed early on Tuesday.") is None
    assert repeats("Velm’s bridge: closed", A, "Velm’s bridge: closed") is None
    assert repeats(None, A) is None
    assert repeats("…", "…") is None
    assert repeats("Velm") is None


def test_of_two_wordings_the_one_stands_that_says_less_of_its_own() -> None:
    a = "Officials of the treasury were furious that Ada Quill, the mayor, announced the closing of the bridge on Friday."
    b = "Mayor Ada Quill announced the closing of the bridge on Friday."
    assert said([a], [b], (0, 0)) == said([b], [a], (0, 0)) == [b]


def test_only_what_is_linked_to_the_printed_sentence_is_cited() -> None:
    b = [B, "The cracked piers of the harbour bridge in Velm were shut by its council."]
    one, two = (read(Article(tuple(map(Paragraph, texts)))) for texts in ([A, "The town of Velm has cracked piers, and its council shut them."], b))
    at = [reading.sentences for reading in (one, two)]
    places = ((0, 0, 0.95), (0, 1, 0.9), (1, 1, 0.85))
    links = tuple(Link(at[0][i].span, at[1][j].span, "same", score, "certain") for i, j, score in places)
    whole = tuple(ParagraphLink(i, j, "same", score, "certain") for i, j, score in places)
    made = both_say(decided(Comparison(one, two, links, whole, (), (), (), (), (), (), "lexical"), Decisions()))
    assert [(m.text, [r.text for r in m.a], [r.text for r in m.b]) for m in made] == [(A, ["A¶1"], ["B¶1"])]


def test_what_the_other_denies_is_not_what_both_say() -> None:
    a = "Mayor Ada Quill has apologised to the ferrymen of Velm for closing the harbour bridge on Tuesday."
    b = "Mayor Ada Quill hasn’t apologised to the ferrymen of Velm for closing the harbour bridge on Tuesday."
    assert said([a], [b], (0, 0)) == []
    assert said([a], [b.replace("hasn’t", "has now")], (0, 0)) != []


def test_a_denial_and_an_admission_are_not_what_both_say() -> None:
    a = "The ferry guild of Velm denied that its carts had struck the harbour gate on Tuesday."
    b = "The ferry guild of Velm acknowledged that one of its carts had struck the harbour gate on Tuesday."
    assert said([a], [b.replace("acknowledged", "has denied")], (0, 0)) != []
    assert said([a], [b], (0, 0)) == said([b], [a], (0, 0)) == []


def test_what_excludes_what_the_other_says_is_not_what_both_say() -> None:
    a = "Ada Quill, a councillor of Velm, was ordered to leave the town hall on Tuesday."
    b = "Ada Quill, a councillor of Velm, left the town hall of her own accord on Tuesday."
    assert said([a], [b.replace(" of her own accord", "")], (0, 0)) != []
    assert said([a], [b], (0, 0)) == said([b], [a], (0, 0)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("was found by a jogger beside the ferry", "was found by a fisherman beside the ferry"),
        ("was stabbed to death in the town hall", "was strangled in the town hall"),
    ],
)
def test_what_is_told_otherwise_is_not_what_both_say(one: str, other: str) -> None:
    a, b = (f"Ada Quill, a councillor of Velm, {told}, the mayor said." for told in (one, other))
    assert said([a], [a], (0, 0)) != []
    assert said([a], [b], (0, 0)) == said([b], [a], (0, 0)) == []


def test_who_did_it_and_to_none_is_not_what_both_say() -> None:
    a, b = (f"{who} proposed the harbour tax of Velm in a long letter to the council." for who in ("Ada Quill", "Tom Reed"))
    assert said([a], [b], (0, 0)) == []
    some, none = (f"{what} windows were broken when the mast of a ferry fell on the town hall of Velm." for what in ("Three", "No"))
    assert said([some], [none], (0, 0)) == []


def test_a_time_that_is_not_the_others_is_left_out() -> None:
    a, b = (f"Ada Quill, a councillor of Velm, left the harbour of Lund at {time} on Monday, the mayor said." for time in ("6.15am", "9am"))
    assert all("am " not in text for text in said([a], [b], (0, 0)))


def test_what_excludes_the_other_may_be_left_out_of_what_both_say() -> None:
    a = "Ada Quill, who was the doctor of the rowing club of Velm and who threw the letters into the harbour, left."
    b = "The letters were thrown into the harbour of Velm by Ada Quill, the dentist of the club."
    tail = Span(0, b.index(", the dentist"), len(b))
    assert all("dentist" not in text for text in said([a], [b], (0, 0), alone_b=[tail]))


def test_what_is_counted_otherwise_is_not_what_both_say() -> None:
    one, other = "The pilots of Velm earned {} on average over the whole of last year.", "On average, a Velm pilot was paid {} in the year that is past."
    assert len(said([one.format("£34,000")], [other.format("£34,000")], (0, 0))) == 1
    assert said([one.format("£34,000")], [other.format("£36,000")], (0, 0)) == []
    whole, part = (
        "On Monday the board of Velm voted to let {}17-year-olds steer a ferry.",
        "On Monday 16-year-olds were let steer a ferry by the board of Velm.",
    )
    assert len(said([whole.format("16- and ")], [part], (0, 0))) == 1
    assert said([whole.format("")], [part], (0, 0)) == []


def test_what_weighs_most_stands_first() -> None:
    first = "A trombone of the old choir was sold to the museum of Upper Oster for 40 crowns."
    more = ["Velm has a bridge and a harbour.", "The bridge is dear to the council.", *["It rained."] * 9]
    a, b = [first, A, *more], [first, B, *more]
    assert said(a, b, (0, 0), (1, 1), title="A trombone of the old choir is sold") == [first, B]
    assert said(a, b, (0, 0), (1, 1), title="Velm closes its harbour bridge") == [B, first]
    assert said(b, a, (0, 0), (1, 1), title="Velm closes its harbour bridge") == [B, first]


def test_more_than_five_stand_where_more_are_sure() -> None:
    names = "Adler Birke Cramer Drexel Eberle Fuchs Garbe Huber Imhof Jessen".split()
    texts = [f"{name} won the {name.lower()} prize of the {name}town choir." for name in names]
    assert len(said(texts, texts, *((k, k) for k in range(len(texts))))) == 8


def test_a_weaker_link_tells_the_stronger_of_two_facts_again() -> None:
    both = [A, "A trombone of the old choir was sold to the museum of Upper Oster for 40 crowns."]
    comparison = compared(both, [B, both[1]], (0, 0), (1, 1), (0, 1))
    scores = iter((0.99, 0.95, 0.8))
    links = tuple(replace(link, score=next(scores)) for link in comparison.links)
    turned = tuple(sorted((replace(link, a=link.b, b=link.a) for link in links), key=lambda link: (link.a, link.b)))
    swapped = replace(comparison, a=comparison.b, b=comparison.a, links=turned)
    places = [[(m.text, m.a, m.b) for m in both_say(decided(made, Decisions()))] for made in (replace(comparison, links=links), swapped)]
    assert [text for text, _, _ in places[0]] == [text for text, _, _ in places[1]]
    assert [len(b) for _, _, b in places[0]] == [1, 1] == [len(a) for _, a, _ in places[1]]


def test_what_one_only_weighs_or_says_of_another_office_is_not_said_by_both() -> None:
    weighed = "The pilots’ guild of Velm said that it was studying an appeal to the harbour court."
    settled = "The pilots’ guild of Velm said that it would appeal to the harbour court."
    assert said([weighed], [settled], (0, 0)) == []
    assert said([settled], [settled.replace("would", "will")], (0, 0))
    minister = "The harbour minister, Ada Quill, closed the old bridge at Velm."
    assert not any("chief" in text or "minister" in text for text in said([minister], ["Ada Quill, the fire chief, closed the old bridge at Velm."], (0, 0)))


def test_what_one_denies_or_gives_to_another_is_not_said_by_both() -> None:
    lead = "The flare was fired from the harbour pier of Velm on Tuesday."
    assert said([lead], [lead], (0, 0)) == [lead]
    assert said([lead], ["No flare was fired from the harbour pier of Velm on Tuesday."], (0, 0)) == []
    named = "{} was elected a member of the harbour council of Velm on Tuesday."
    assert said([named.format("Ned Varga")], [named.format("Olaf Brisk")], (0, 0)) == []
    led = "{} has led the search for the harbour ferry of Velm since Tuesday."
    assert said([led.format("Ned Varga")], [led.format("Olaf Brisk")], (0, 0)) == []
    assert said([led.format("Ned Varga")], [led.format("Ned Varga")], (0, 0))


def test_words_that_are_given_to_two_are_not_said_by_both() -> None:
    comparison = compared([A], [A], (0, 0))
    given = Difference(Span(0, 4, 20), Span(0, 4, 20), "attribution", "differs", "The same words are attributed to two.")
    assert [one.text for one in both_say(decided(comparison, Decisions()))] == [A]
    assert both_say(decided(replace(comparison, differences=(given,)), Decisions())) == ()


def test_another_half_of_one_long_sentence_does_not_stand_for_the_first() -> None:
    a = (
        "The pilots of Velm and the bargemen of Lund agreed late on Sunday to a truce of 30 days and to an exchange of boats, the first written accord between "
        "them since their feud began 14 months ago, but the ink had hardly dried before burning rafts struck a lighthouse in the Kirsa channel, and each guild "
        "accused the other of lighting them."
    )
    accord = "The accord of the pilots of Velm, signed late on Sunday in Odal, provides for a truce of 30 days and for an exchange of boats with Lund."
    rafts = "Burning rafts struck a lighthouse in the Kirsa channel."
    assert said([a], [accord, rafts], (0, 0), (0, 1)) == [accord, rafts]
