"""The scanner: every kind of mark, and what only looks like one. All texts are invented."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article.model import Article, Paragraph, Span
from reader.language.quotation_kinds import kind_of
from reader.language.quotations import scan


def article(*texts: str) -> Article:
    return Article(tuple(Paragraph(t) for t in texts))


def found(*texts: str) -> list[list[str]]:
    a = article(*texts)
    return [[a.text(s) for s in q.spans] for q in scan(a)]


def test_nested() -> None:
    assert found("“The clerk told me ‘not today’ and shut the door,” said Ines Roth.") == [
        ["The clerk told me ‘not today’ and shut the door,"],
        ["not today"],
    ]


def test_straight_singles_inside_straight_doubles() -> None:
    assert found("\"'Not today,' he told me, and that's that,\" said Ines Roth.") == [["'Not today,' he told me, and that's that,"], ["Not today,"]]


def test_over_several_paragraphs() -> None:
    assert found("“The ferry was late.", "“The pier was closed.", "“Nobody told us,” Roth said.") == [
        ["The ferry was late.", "The pier was closed.", "Nobody told us,"]
    ]


def test_over_several_paragraphs_none_of_them_reopened() -> None:
    for opening, closing in (("“", "”"), ('"', '"'), ("«", "»")):
        parts = f"He wrote: {opening}The canal is shut.", "It leaks at both ends.", f"Nobody swims.{closing}"
        assert found(*parts) == [["The canal is shut.", "It leaks at both ends.", "Nobody swims."]]


def test_over_two_paragraphs_not_reopened_before_who_said_it() -> None:
    assert found("“The canal is shut.", "Was to open in May but it leaks,” Roth wrote.") == [["The canal is shut.", "Was to open in May but it leaks,"]]


@pytest.mark.parametrize(
    ("second", "third"),
    [
        ("It leaks at both ends.", "Nobody swims."),  # never closed
        ("It leaks at both ends.", "“Nobody swims.”"),  # another begins
        ("It leaks at “both” ends.", "Nobody swims.”"),
        ("It leaks at both ends.", "Nobody swims,” he said, and left."),
    ],
)
def test_what_is_not_closed_at_a_paragraphs_end_does_not_run_on(second: str, third: str) -> None:
    assert found("He wrote: “The canal is shut.", second, third)[0] == ["The canal is shut."]


def test_never_closed_ends_with_its_paragraph() -> None:
    assert found("She said: “The ferry was late.", "The pier was closed.") == [["The ferry was late."]]


def test_a_credit_line_ends_what_was_left_open() -> None:
    a = Article((Paragraph("“The ferry was late."), Paragraph("“Reporting by Ana Ruiz”", "credit"), Paragraph("“It came at noon,” she said.")))
    assert [[a.text(s) for s in q.spans] for q in scan(a)] == [["The ferry was late."], ["It came at noon,"]]


def test_forgotten_closing_mark_inside_a_paragraph() -> None:
    assert found("“The ferry was late, Roth said. “The pier was closed.”") == [["The ferry was late, Roth said."], ["The pier was closed."]]


def test_forgotten_closing_mark_before_a_reporting_clause() -> None:
    assert found("Roth had “seen the ferry go. She added: “My boat is late. I go.”") == [["seen the ferry go."], ["My boat is late. I go."]]
    assert len(found("Roth had “seen the ferry go. The list: “My boat is late. I go.”")[0][0]) > 40


def test_split_by_the_reporting_clause() -> None:
    assert found('"The ferry," Roth said, "was late again."') == [["The ferry,", "was late again."]]
    assert found('"The ferry was late," Roth said. "The pier was closed."') == [["The ferry was late,"], ["The pier was closed."]]
    assert found('It was "late," and the pier "shut," Roth said.') == [["late,"], ["shut,"]]
    assert found('"The ferry was late," said Roth. Ode replied, "It was not."') == [["The ferry was late,"], ["It was not."]]
    assert found('"The ferry," said Sen. I. Roth, "was late."') == [["The ferry,", "was late."]]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We shall rebuild the pier,” said Roth.", "direct"),
        ("The so-called “experts” left early.", "scare"),
        ("He sat down with “A Winter on the Quay” and a cup of tea.", "title"),
        ("The novel “Tidewater,” which sold well, is set here.", "title"),
        ("Roth called the plan “ruinous.”", "direct"),
        ("Her answer was short: “No.”", "direct"),
        ("Roth said so on the radio programme “Tides and Nets.”", "title"),
        ("Roth sat down on Coast One’s “Harbour Morning.”", "title"),
        ("He hopes to win it all, Roth told “Tonight.”", "title"),
        ("“Tonight” show host Ada Quill asked him why.", "title"),
        ("Roth wrote on Twitter “Never Again.”", "direct"),
        ("Roth told us, “Never.”", "direct"),
        ("Residents branded the new harbour office a “biscuit tin” for the rich.", "direct"),
        ("The harbour inquiry found “serious gaps” in the log.", "direct"),
        ("Foreign observers have found the count “badly run.”", "direct"),
        ("The crew found the “lucky” anchor.", "scare"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert [q.kind for q in scan(article(text))] == [kind]


def test_a_short_sentence_that_ends_in_another_quotation_is_speech() -> None:
    assert kind_of(article("The owners paid in the end. “It’s ‘peanuts.’” They left."), (Span(0, 29, 44),)) == "direct"


MARKS = st.text(alphabet="\"“”„‘’'«»‹›`5 aA.,—\n", max_size=200)


@given(st.lists(MARKS, max_size=6))
@settings(max_examples=200, deadline=None)
def test_spans_are_valid_and_nothing_raises(texts: list[str]) -> None:
    a = article(*texts)
    for quotation in scan(a):
        assert quotation.spans
        for span in quotation.spans:
            text = a.text(span)
            assert span.end <= len(a.paragraphs[span.paragraph].text)
            assert text == text.strip()
            assert any(c.isalnum() for c in text)
        assert list(quotation.spans) == sorted(quotation.spans)


@pytest.mark.parametrize("piece", ['"', "“", "'a ", "‘a’ ", "``", "“a” ", "a's' ", '"a 12" ', "«‹", "'a b. "])
def test_time_grows_with_the_text(piece: str) -> None:
    """Quadratic work on 100,000 characters would take minutes; here it only has to end, with spans in order."""
    quotations = scan(article(piece * (100_000 // len(piece))))
    assert all(q.spans[0].start < q.spans[0].end for q in quotations)


def test_order_is_that_of_the_text() -> None:
    quotations = scan(article("“B ‘c’ d,” he said. “E.”", "“F.”"))
    starts = [(q.spans[0].paragraph, q.spans[0].start) for q in quotations]
    assert starts == sorted(starts)
    assert quotations[0].spans[0] == Span(0, 1, 9)
