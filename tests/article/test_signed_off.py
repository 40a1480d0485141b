"""Credits behind the last words of a report. All texts are invented."""

import pytest

from reader.article.files import article_from
from reader.article.signed_off import credits_at

LEAD = "The ferry pier at Harrowgate stays shut until spring, the council said on Tuesday, because its timbers can no longer carry the crowds."
LAST = "“We shall row, then,” said Ida Brandt, a fishmonger, as she locked the gate."


@pytest.mark.parametrize(
    "credit",
    [
        "(Additional reporting by Otto Roth in Velm; Editing by Una Falk)",
        "(Reporting by Otto Roth and Ana Ode; Writing by Una Falk; Editing by Ida Orr.)",
        "Additional reporting by Otto Roth in Velm; editing by Una Falk.",
        "Otto Roth and Una Falk contributed reporting from Velm.",
        "(Otto Roth contributed to this report.)",
        "(Reuters)",
        "[Reporting by Otto Roth; Editing by Una Falk]",
        "Otto Roth, a writer in Velm, contributed to this report.",
    ],
)
def test_credits_are_parted_from_the_last_paragraph(credit: str) -> None:
    read = article_from(f"{LEAD}\n\n{LAST} {credit}", "pier.txt")
    assert [(p.text, p.kind) for p in read.paragraphs] == [(LEAD, "body"), (LAST, "body"), (credit, "credit")]


@pytest.mark.parametrize(
    "text",
    [
        f"{LAST} (She has no other key.)",
        f"{LAST} The book was lent to her (edited by Una Falk)",
        f"{LAST} Reporting by Otto Roth was read out in court.",
        f"{LAST} The frost contributed to this report of losses.",
        "(Reporting by Otto Roth)",
        "The audit found that the pier is unsafe. Velm University contributed to this report.",
        "The audit is out. Otto Roth contributed to this report, which found the pier unsafe.",
        "The play closed on Monday. Written by Ida Roth.",
        "The poem is called “Tides.” Translated by Ida Roth.",
        "The club keeps its own list. Compiled by Velm Rowing Club.",
        "The blaze began at noon. Reported by Velm Police.",
        f"{LAST} [She has no other key.]",
    ],
)
def test_other_last_words_are_part_of_the_report(text: str) -> None:
    assert credits_at(text) == len(text)


def test_what_stands_in_the_middle_of_a_report_stays_there() -> None:
    read = article_from("\n\n".join([f"{LAST} (Reporting by Otto Roth)", *[LEAD] * 7]), "pier.txt")
    assert {p.kind for p in read.paragraphs} == {"body"}
