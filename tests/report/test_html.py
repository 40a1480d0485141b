import base64
import datetime
import hashlib
import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.comparison.model import Comparison, OneSided
from reader.project.decisions import Decisions
from reader.report.build import build_report
from reader.report.choices import Choices
from reader.report.html import html
from reader.report.model.report import Report
from reader.report.plain import shown

DAY = datetime.date(2031, 5, 9)
KNOWN = {
    "nav",
    "dl",
    "dt",
    "dd",
    "sup",
    *"html head meta title style body main p h1 h2 h3 div svg rect path text span a br table colgroup col thead tbody tr th td".split(),
    *"mark strong details summary footer".split(),
}
EMPTY = {"meta", "rect", "path", "br", "col"}


class Page(HTMLParser):
    """Collects a page's tags, attributes and text, and checks that its elements nest."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(source)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in EMPTY:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.words.append(data)

    @property
    def text(self) -> str:
        return "".join(self.words)

    def all(self, name: str) -> list[str]:
        return [value for _, attributes in self.tags for key, value in attributes.items() if key == name and value is not None]


def test_the_page_carries_everything_the_report_says(report: Report) -> None:
    page = Page(html(report))
    for row in report.rows:
        for passage in (*row.a, *row.b):
            assert passage.text in page.text
    for section in report.sections:
        for item in section.items:
            assert item.title in page.text
            assert item.detail in page.text
    for words in (report.title, report.footing, *report.notes, *(statement.text for statement in report.both_say)):
        assert words in page.text
    for difference in report.tables.differences:
        assert difference.note in page.text
    for fact in (*report.tables.only_a, *report.tables.only_b):
        assert all(words in page.text for _, words in (*fact.facts, *fact.nearest))
    assert report.shares.spoken in page.all("aria-label")


def test_marks_are_round_trips(report: Report) -> None:
    source = html(report)
    quoted = [re.sub("<[^>]+>", "", found) for found in re.findall(r'<mark class="quote a">(.*?)</mark>', source)]
    assert quoted == ["We had no warning of any kind,"]
    assert "of any kind" in re.findall(r'<mark class="only a">([^<]*)</mark>', source)


def test_every_link_leads_somewhere_in_the_page(report: Report) -> None:
    page = Page(html(report))
    names = page.all("id")
    assert len(names) == len(set(names))
    inside = {link[1:] for link in page.all("href") if link.startswith("#")}
    assert inside
    assert inside <= set(names)
    assert [link for link in page.all("href") if not link.startswith("#")] == ["https://gazette.example/main"]


def test_nothing_comes_from_outside_and_nothing_runs(report: Report) -> None:
    source = html(report)
    page = Page(source)
    policy = next(attributes["content"] for tag, attributes in page.tags if tag == "meta" and attributes.get("http-equiv") == "Content-Security-Policy")
    style = re.search("<style>(.*?)</style>", source, re.DOTALL)
    assert style and policy
    digest = base64.b64encode(hashlib.sha256(style.group(1).encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert "url(" not in style.group(1)
    assert "@import" not in style.group(1)
    assert not page.all("style")
    assert not page.all("src")


HOSTILE = ['"><script>alert(1)</script>', "<img src=x onerror=alert(1)>", "</style></title><svg onload=x>", "&lt;b&gt; ' \" `", "\u202eevil\x00", "<!-- x"]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_is_only_text(plainly: Callable[..., Comparison], words: str) -> None:
    hostile = plainly([words], [words], [(0, 0)], title=words, source=words, byline=words, url=f"javascript:{words}", language=words)
    page = Page(html(build_report(hostile, Decisions(), Choices(DAY, title=words))))
    _harmless(page)
    assert page.text.count(shown(words)) >= 4
    assert not [link for link in page.all("href") if not link.startswith("#")]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text("<>&\"'/=-! abcscriptonlad\\u202e", max_size=40), min_size=1, max_size=3), st.text("<>&\"'/= a:tphs[]@", max_size=30))
def test_no_text_becomes_markup(plainly: Callable[..., Comparison], texts: list[str], other: str) -> None:
    made = plainly(texts, [other], [(0, 0)], title=other, url=f"http://{other}", language=other)
    _harmless(Page(html(build_report(made, Decisions(), Choices(DAY, title=other + "x")))))


def _harmless(page: Page) -> None:
    assert {tag for tag, _ in page.tags} <= KNOWN
    assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on") or name in ("src", "style", "srcdoc")]
    assert all(link.startswith(("#", "http://", "https://")) for link in page.all("href"))


def test_empty_articles_make_a_page(plainly: Callable[..., Comparison], pair: Comparison) -> None:
    assert "svg" in html(build_report(plainly([], []), Decisions(), Choices(DAY)))
    assert html(build_report(replace(pair, quotes=()), Decisions(), Choices(DAY))) != html(build_report(pair, Decisions(), Choices(DAY)))


def test_the_same_report_is_the_same_page(report: Report) -> None:
    assert html(report) == html(report)


def test_only_the_words_of_a_fact_say_which_way_it_runs(plainly: Callable[..., Comparison]) -> None:
    made = plainly(["Hello from the town to everybody who reads it", "مرحبا بالعالم من المدينة"], ["Hello"], [(0, 0)])
    page = html(build_report(replace(made, only_a=(OneSided(made.a.article.whole(1), None, None),)), Decisions(), Choices(DAY)))
    assert '<p dir="auto"><span class="where" dir="ltr">' in page


def test_words_written_leftward_have_their_bar_where_they_begin(plainly: Callable[..., Comparison]) -> None:
    page = Page(html(build_report(plainly(["مرحبا بالعالم من المدينة"], ["Hello from the town"], language="ar"), Decisions(), Choices(DAY))))
    assert page.all("dir").count("rtl") == 1


ENGLISH_AND_ARABIC = ["Hello from the town to everybody who reads it", "وقالت رئيسة البلدية إن الجسر سيبقى مغلقا حتى الربيع."]


def test_a_finding_of_the_first_page_runs_as_its_words_do_and_is_in_their_language(plainly: Callable[..., Comparison]) -> None:
    made = plainly(ENGLISH_AND_ARABIC, ["Hello"], [(0, 0)])
    page = html(build_report(replace(made, only_a=(OneSided(made.a.article.whole(1), None, None),)), Decisions(), Choices(DAY)))
    front = page[page.index('id="front-') :]
    assert re.search(r'<p dir="auto"><span class="where" dir="ltr">', front[: front.index("</div>")])
    words = re.escape(ENGLISH_AND_ARABIC[1][:12])
    assert not re.search(rf'lang="en"[^>]*>(<mark[^>]*>|<a[^>]*>)*{words}', page)
    assert len(re.findall(rf'lang="ar"[^>]*>(?:<mark[^>]*>|<a[^>]*>)*{words}', page)) >= 2
