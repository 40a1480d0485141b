"""Where sentences end. Each case is a paragraph with a bar where a sentence ends."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.sentences import spans

CASES = [
    "The lock was shut. | Boats waited.",
    "Lt. Col. Ana Ode met Gen. J. R. Brill at St. Alban. | They spoke.",
    "Nobody in the U.S. | Analysts said so.",
    "The emails were kept in Velm, N.Y. | Mr. Orr had asked for them.",
    "U.S. Senator Ana Ode and U.S. Treasury officials met. | The U.S. Senate rose.",
    "He came from Washington, D.C. | Reporters were waiting.",
    "On Monday the whole U.S. Constitution was sung.",
    "“Really?” he asked. | “Why now?” Ms. Ode asked.",
    "“Really?” Ana Ode, the mayor, asked.",
    "“Hold it!” | Brill replied: “It was late.”",
    "“Stop. | It is late,” she said.",
    "“It was late.” | She left.",
    "“Why?” | He said nothing.",
    "The pilots stood at the pier and chanted: ‘Lamps! Lamps!’ | They left.",
    "“Sell the pier! Sell the pier! Sell the pier!” they called. | Nobody did.",
    "They called: “Do not sell the old pier! Do not sell the old pier!” | Nobody did.",
    "They called: “Lamps! | Boats!” | They left. | Lamps! | Boats!",
    "He wrote: “No. | No, he won’t.” | She agreed.",
    "Flight No. 5 was late. | She said no. | Then she left.",
    "On Nov. 30 it rained. | It was a post-Sept. 11 law.",
    "They left in Sept. | Nobody minded.",
    "He left at 5 p.m. Eastern. | She came at 6 p.m. | Police followed.",
    "Acme Inc. Chief Executive Bo Li left. | He joined Bolt Co. | The rest stayed.",
    "George W. Brill met Ana. | She got vitamin C. | Then it was plan B. | The rest slept.",
    "Rep. Bo Li (R-Minn.), who left, spoke. | Sens. Ode and Li did not.",
    "He waited... | Nothing came. | But he stayed … until noon.",
    "It is over. | ... And yet it goes on.",
    "She asked the N.F.L. to wait, the F.E.C. said.",
    "It grew by 1.5 percent in 2016. | In 2017 it fell.",
    "1. The first. | 2. The second.",
    "They dined on the U.S.' oldest boat.",
    "MEMPHIS, Tenn. — The lock was shut.",
    "The mayor met Li Jr. | The meeting was brief.",
    'It was the end of the week. | "We won," she said.',
    "Former Rep. Bo Li Jr. (D-Velm) left. | The rest stayed.",
    "UPDATE 2:52 p.m. -- More records were shown.",
    "They met in Velm, N.Y. | Orr's wife paid for it.",
    "They met at the U.S. Attorney's office.",
    "« Vraiment ? » dit-il. | Oui.",
    "他说。 | “你好。” | 他走了。",
    "مرحبا. | كيف حالك؟ | جيد.",
    "Das ist gut. | Er kam am Abend.",
    "No end",
    "Wow!!! | Really?! | Yes.",
    "It cost 5. | Then 6.",
    "The debt may come to $2.4bn. | Ortega’s bank holds half, some €1.5m. | Harlow County owes the rest.",
    "It rose to 3.5. | Harlow’s clerk left at 9.30pm. | Orr’s stayed.",
]


@pytest.mark.parametrize("case", CASES)
def test_sentences_end_at_the_bars(case: str) -> None:
    pieces = [piece.strip() for piece in case.split("|")]
    text = "".join(pieces) if "。" in case else " ".join(pieces)
    assert [text[a:b] for a, b in spans(text)] == pieces


@given(st.text(alphabet='ab AB.?!…"“” ’()。,1\n', max_size=120))
def test_sentences_hold_everything_in_order(text: str) -> None:
    found = spans(text)
    assert "".join("".join(text[a:b].split()) for a, b in found) == "".join(text.split())
    assert all(a < b for a, b in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
    assert all(text[a:b] == text[a:b].strip() for a, b in found)


@pytest.mark.parametrize("unit", [".", ". ", "a. A ", '"', "U.S. ", "“?” A b ", "Mr. "])
def test_long_runs_are_read_once(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    assert sum(b - a for a, b in spans(text)) <= len(text)


def test_days_of_the_month_in_languages_that_dot_them() -> None:
    text = "Am 3. Mai kam er. Im Jahr 2016. Dann ging er."
    assert [text[a:b] for a, b in spans(text, "de-AT")] == ["Am 3. Mai kam er.", "Im Jahr 2016.", "Dann ging er."]
    assert len(spans(text)) == 4
