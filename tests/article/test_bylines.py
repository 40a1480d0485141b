"""Who wrote a report, in the ways in which newspapers mark it up: for machines, in their heads, and in a line that people read."""

import json

import pytest

from reader.article import html
from reader.article.intake import intake_of
from reader.article.taken import Asked, same_letters

SITE = "The Norrvik Post"
TITLE = "Norrvik to close northern quay for two years"
BODY = "".join(
    f"<p>{text}</p>"
    for text in (
        "The council of Norrvik voted on Tuesday to close the northern quay for two years, a decision that the port’s three lines had fought since the spring.",
        "“We had no choice,” said the mayor, Elin Dahl, after the vote. “The piles are rotten, and nobody will insure a crane that stands on them.”",
        "Around 140 people work on the quay. The lines said that they would move their ships to Estby, some 60 kilometres down the coast, from March.",
    )
)


def said(author: object) -> str:
    about = {"@type": "NewsArticle", "headline": TITLE, "author": author, "publisher": {"@type": "Organization", "name": SITE}}
    return f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", **about})}</script>'


def byline(head: str, line: str) -> str | None:
    page = (
        f'<html lang="en"><head><title>{TITLE}</title><meta property="og:site_name" content="{SITE}"><meta property="og:title" content="{TITLE}">{head}'
        f"</head><body><nav><a href=/>Home</a></nav><main><article><h1>{TITLE}</h1>{line}{BODY}</article></main><footer>© {SITE}</footer></body></html>"
    )
    return intake_of(html.read_text(page, Asked()), "x").article.byline


MOEN, AAS = {"@type": "Person", "name": "Ida Moen"}, {"@type": "Person", "name": "Per Aas"}


@pytest.mark.parametrize(
    ("head", "line", "wanted"),
    [
        (said(MOEN), "", "Ida Moen"),
        (said([MOEN, AAS]), "", "Ida Moen, Per Aas"),
        (said(["Ida Moen", "Per Aas"]), "", "Ida Moen, Per Aas"),
        (said([MOEN, {"@type": "Organization", "name": SITE}]), "", "Ida Moen"),
        (said({"@type": "Organization", "name": SITE}), '<p class="byline">By Ida Moen</p>', "Ida Moen"),
        (said({"@type": "Organization", "name": "Reuters"}), "", "Reuters"),
        (said({"@type": "Person", "name": "Ida Moen, Ports Correspondent"}), "", "Ida Moen"),
        ('<meta name="author" content="Ida Moen">', "", "Ida Moen"),
        (f'<meta name="author" content="{SITE}">', "<p>By Ida Moen</p>", "Ida Moen"),
        ('<meta property="article:author" content="https://social.example/moen">', '<span class="author">Ida Moen</span>', "Ida Moen"),
        ("", '<div>By <a rel="author" href="/i">Ida Moen</a> and <a rel="author" href="/p">Per Aas</a></div>', "Ida Moen and Per Aas"),
        ("", '<p class="byline">By Ida Moen in Norrvik</p>', "Ida Moen"),
        ("", '<p class="byline">By Ida Moen for The Norrvik Post</p>', "Ida Moen"),
        ("", '<p class="byline">By Ida Moen, Ports Correspondent</p>', "Ida Moen"),
        ("", '<p class="byline">By Ida Moen | March 3, 2026 9:14 am</p>', "Ida Moen"),
        ("", '<p class="autor">Von Ida Moen und Per Aas</p>', "Ida Moen und Per Aas"),
        ("", '<p class="byline">By Reuters</p>', "Reuters"),
        (said([]) + '<script type="application/ld+json">[[[{"author": 3}, {"publisher": ["x", null]</script>', "", None),
        ("", "", None),
    ],
)
def test_a_byline_is_found(head: str, line: str, wanted: str | None) -> None:
    found = byline(head, line)
    assert same_letters(found or "") == same_letters(wanted or "")


@pytest.mark.filterwarnings("ignore")
def test_machines_words_without_end_are_looked_at_within_limits() -> None:
    many = json.dumps([{"@type": "Organization", "publisher": {"name": f"House {number}"}} for number in range(5000)])
    deep = "[" * 200_000
    assert byline(f'<script type="application/ld+json">{many}</script><script type="application/ld+json">{deep}</script>' + said(MOEN), "") == "Ida Moen"
