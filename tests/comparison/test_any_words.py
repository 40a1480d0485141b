"""Whatever words come in whatever order, and wherever a sentence breaks off: two articles are compared, and the report is written. All texts are invented."""

import datetime

from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.article.model import Article, Paragraph
from reader.comparison.compare import compare
from reader.language.read import read
from reader.project.decisions import Decisions
from reader.report.choices import Choices
from reader.report.export import export

OPENINGS = [
    "The two sailors",
    "When Roth asked what the town is suffering from,",
    "He",
    "“The pier”",
    "As the crews left,",
    "Both",
    "None of the three",
    "In March",
]
WORDS = """
the two both he she they his it who which that said says asked told answered shouted called denied will not was were had been and but because after before
three 14 $2.5 half dozen on Sunday March 4, 2021 last week the minister mayor council Ines Roth Otto Brandt Velm Harbour Ms. Dr. Inc. “the pier is shut,” “no”
"never" 'so' ( ) — - ; : . ? ! , … in of from with without as by to at according to whose nobody's U.S. a.m. percent feet boats people dead injured union party
""".split()


def _article(*texts: str) -> Article:
    return Article(tuple(Paragraph(text) for text in texts))


sentences = st.builds(
    lambda opening, words, stop: " ".join([opening, *words]) + stop,
    st.sampled_from(OPENINGS),
    st.lists(st.sampled_from(WORDS), max_size=18),
    st.sampled_from(["", ".", ",", "”", "?”", '."']),
)
articles = st.lists(sentences, min_size=1, max_size=3).map(lambda texts: _article(*texts))


@settings(max_examples=150, deadline=None)
@given(articles, articles)
@example(_article("The two sailors were fined on Monday."), _article("The two sailors left on Monday."))
@example(_article("The pier sank. The crew had not fled, Roth said; they had swum ashore and sung.", "Otters, she said; they bark."), _article("Otters bark."))
@example(_article("When Roth asked what the town is suffering from, someone shouted “The mayor"), _article("Nobody asked."))
def test_any_two_articles_are_compared_and_reported(a: Article, b: Article) -> None:
    made = compare(read(a), read(b), use_model=False)
    assert export(made, Decisions(), "md", Choices(datetime.date(2031, 5, 9))).data
