"""Dividing plain text into paragraphs."""

import textwrap

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.article.plain import divide

LEAD = (
    "The council of Harrowgate voted late on Tuesday to close the old ferry pier for the winter, saying that the timbers could no longer carry "
    "the crowds that come for the herring market, the mayor's office confirmed in a note to shopkeepers."
)
SECOND = (
    "“Nobody wants to see the lights go out on the quay,” said Ida Brandt, who has sold smoked fish there since 1988. “But I have felt those "
    "planks move under me, and I would not bring my grandchildren.”"
)
THIRD = "Repairs are expected to begin in February. A long-term plan, drawn up by the harbour board, is still waiting for money from the county."
STORY = [LEAD, SECOND, THIRD]


def test_blank_lines_between_paragraphs() -> None:
    assert divide("\n\n".join(STORY)) == STORY


def test_one_paragraph_a_line() -> None:
    assert divide("\n".join(STORY) + "\n\n\n\n") == STORY


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\v", "\u2028", "\u2029"])
def test_any_line_break(newline: str) -> None:
    assert divide(newline.join(STORY)) == STORY


@pytest.mark.parametrize("width", [40, 60, 72, 78, 100, 120])
def test_hard_wrapped_with_blank_lines(width: int) -> None:
    assert divide("\n\n".join(textwrap.fill(p, width) for p in STORY)) == STORY


@pytest.mark.parametrize("width", [60, 72, 78])
def test_hard_wrapped_and_indented(width: int) -> None:
    assert divide("\n".join(textwrap.fill(p, width, initial_indent="    ") for p in STORY)) == STORY


@pytest.mark.parametrize("width", [66, 72, 76])
def test_hard_wrapped_with_nothing_between_paragraphs(width: int) -> None:
    """Where the last line of a paragraph leaves room for the next word, the break was made on purpose."""
    assert divide("\n".join(textwrap.fill(p, width) for p in STORY)) == STORY


def test_hard_wrapped_with_an_empty_line_after_every_line() -> None:
    text = "\n\n\n".join(textwrap.fill(p, 64).replace("\n", "\n\n") for p in STORY)
    assert divide(text) == STORY


def test_headline_over_wrapped_text() -> None:
    wrapped = "Ferry pier closes for winter\n" + "\n\n".join(textwrap.fill(p, 72) for p in STORY)
    assert divide(wrapped) == ["Ferry pier closes for winter", *STORY]


def test_long_lines_and_one_wrapped_box() -> None:
    """A note that was wrapped elsewhere is joined, while the lines around it stay paragraphs."""
    box = "Editor's note: Harrowgate Weekly\nhas\nreported on the pier since 1902, and keeps\nan archive of it."
    assert divide("\n".join(STORY) + "\n\n" + box)[-1] == "Editor's note: Harrowgate Weekly has reported on the pier since 1902, and keeps an archive of it."


def test_list_after_a_colon_is_not_joined() -> None:
    items = ["The board asked for three things:", "new timbers", "a lower speed limit", "money"]
    assert divide(LEAD + "\n\n" + "\n".join(items) + "\n\n" + THIRD) == [LEAD, *items, THIRD]


def test_bullets_stay_apart_in_wrapped_text() -> None:
    text = textwrap.fill(LEAD, 60) + "\n- new timbers for the whole of the northern side of the\n  pier;\n- a lower speed limit"
    assert divide(text) == [LEAD, "- new timbers for the whole of the northern side of the pier;", "- a lower speed limit"]


def test_two_short_lines_are_two_paragraphs() -> None:
    assert divide("Pier closes;\nShopkeepers say that nobody asked them.\n\n" + "\n\n".join(STORY))[:2] == [
        "Pier closes;",
        "Shopkeepers say that nobody asked them.",
    ]


def test_camel_case_names_start_a_paragraph() -> None:
    assert divide(f"A new rival\niPhone sales fell in Harrowgate.\n{LEAD}")[:2] == ["A new rival", "iPhone sales fell in Harrowgate."]


@pytest.mark.parametrize("rule", ["___", "* * *", "---", "###", "—", "=====", "• • •"])
def test_rules_fall_away_and_divide(rule: str) -> None:
    assert divide(f"{LEAD}\n{rule}\n{SECOND}") == [LEAD, SECOND]


def test_ellipsis_is_no_rule() -> None:
    assert divide("…\n\n...") == ["…", "..."]


def test_blank_means_blank_to_the_eye() -> None:
    assert divide(f"{LEAD}\n\u00a0\u200b\n{SECOND}\n\ufeff\n") == [LEAD, SECOND]


def test_hyphens_close_up_only_within_a_word() -> None:
    line = "The harbour board has now drawn up what it calls a long-"
    assert divide(f"{line}\nterm plan for the pier and for all the shops around it.") == [line + "term plan for the pier and for all the shops around it."]
    line = "The rule holds for all of the shops that opened here pre-"
    assert divide(f"{line}\nand post-war, and for the market on the quay as well.") == [line + " and post-war, and for the market on the quay as well."]


def test_dashes_and_chinese_close_up() -> None:
    line = "The pier had stood for more than ninety years—"
    assert divide(f"{line}\nlonger than anyone thought.") == [line + "longer than anyone thought."]
    assert divide("议会星期二晚间投票决定在冬季关闭旧渡轮码头，\n市长办公室在给店主的通知中证实了这一点。") == [
        "议会星期二晚间投票决定在冬季关闭旧渡轮码头，市长办公室在给店主的通知中证实了这一点。"
    ]


def test_inside_a_paragraph_nothing_changes() -> None:
    odd = 'Two  spaces,\ta tab, “curly” and "straight", an NBSP:\u00a0here, ‘f***’ -- and\u200bmore…'
    assert divide(f"{odd}\n\n{LEAD}")[0] == odd


def test_nothing() -> None:
    assert divide("") == divide(" \n\t\n***\n") == []


def test_wide_wraps_are_paragraphs() -> None:
    lines = ["x" * 300 + " and", "so " + "y" * 300, "on " + "z" * 300]
    assert divide("Ax\n" + "\n".join(line.capitalize() for line in lines)) == ["Ax", *(line.capitalize() for line in lines)]


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=400))
def test_no_letter_is_lost(text: str) -> None:
    assert [c for p in divide(text) for c in p if c.isalnum()] == [c for c in text if c.isalnum()]


SENTENCE = st.lists(st.sampled_from("harbour pier mayor said winter of the a plank market council vote Ida Tuesday".split()), min_size=4, max_size=14).map(
    lambda words: " ".join(words).capitalize() + "."
)
PARAGRAPH = st.lists(SENTENCE, min_size=2, max_size=5).map(" ".join)


@given(st.lists(PARAGRAPH, min_size=1, max_size=8), st.integers(50, 90))
def test_wrapping_and_dividing_are_inverse(paragraphs: list[str], width: int) -> None:
    wrapped = [textwrap.fill(p, width) for p in paragraphs]
    breaks = [line for p in wrapped for line in p.split("\n")[:-1]]
    # lines that all happen to end with their sentences are paragraphs to anyone who looks
    assume(sum(not line.endswith(".") for line in breaks) * 2 > len(breaks))
    assert divide("\n\n".join(wrapped)) == paragraphs


@given(st.lists(PARAGRAPH, min_size=1, max_size=8), st.sampled_from(["\n", "\n\n", "\r\n\r\n", "\n \n\n"]))
def test_dividing_undoes_joining(paragraphs: list[str], between: str) -> None:
    assert divide(between.join(paragraphs)) == paragraphs
