"""The guide: whole, true to the program, and found by its words."""

import re

import pytest

from reader import resources
from reader.window.actions import TABLE, plain
from reader.window.guide.pages import Page, pages, parse, search


@pytest.fixture(scope="module")
def guide() -> tuple[Page, ...]:
    return pages(lambda action: f"<{action}>")


def test_every_page_has_a_title_and_something_to_say(guide: tuple[Page, ...]) -> None:
    assert len(guide) >= 8
    assert len({page.title for page in guide}) == len(guide)
    for page in guide:
        assert page.blocks[0].kind == "heading" and page.blocks[0].level == 1
        assert sum(len(block.text) for block in page.blocks) > 300


def test_every_key_and_every_link_in_it_exists(guide: tuple[Page, ...]) -> None:
    ids, names = {spec.id for spec in TABLE}, {page.name for page in guide}
    for file in resources.path("guide").glob("*.md"):
        source = file.read_text(encoding="utf-8")
        assert set(re.findall(r"\{key:([a-z_]+)\}", source)) <= ids, file
        assert "{key:" not in "".join(block.text for block in parse(source, lambda _: "k")), file
    assert {run.page for page in guide for block in page.blocks for run in block.runs if run.page} <= names


def test_the_commands_it_names_are_called_so(guide: tuple[Page, ...]) -> None:
    said = " ".join(block.text for page in guide for block in page.blocks)
    for action in ("sample", "tour", "level", "maps", "order_b", "dim_shared", "as_text", "shortcuts", "reduce_motion", "cancel"):
        name = plain(next(spec.text for spec in TABLE if spec.id == action)).rstrip("…")
        assert name.casefold() in said.casefold(), name


def test_markdown_becomes_blocks_and_runs() -> None:
    blocks = list(
        parse("# One\n\nSome **bold** and *soft* `code`\nand [there](02-x.md) {key:swap}.\n\n1. first\n2. second\n   - inner\n\n```\nrun <b>\n```\n", str.upper)
    )
    assert [(b.kind, b.level, b.sign) for b in blocks] == [
        ("heading", 1, ""),
        ("text", 0, ""),
        ("item", 1, "1."),
        ("item", 1, "2."),
        ("item", 2, "•"),
        ("code", 0, ""),
    ]
    styles = {run.text: (run.style, run.page) for run in blocks[1].runs}
    assert styles["bold"] == ("strong", "") and styles["soft"] == ("em", "") and styles["code"] == ("code", "")
    assert styles["there"] == ("", "02-x") and styles["SWAP"] == ("key", "")
    assert blocks[1].text.startswith("Some bold and soft code and there SWAP.")
    assert blocks[-1].text == "run <b>"


def test_a_key_that_an_action_has_not_is_said_to_be_none() -> None:
    assert next(parse("{key:swap}", lambda _: "")).text == "no key"


def test_search_wants_every_word_and_puts_headings_first(guide: tuple[Page, ...]) -> None:
    hits = search(guide, "SHORTCUTS keyboard")
    assert hits and all("keyboard" in (hit.heading + hit.excerpt + hit.page.blocks[hit.block].text).casefold() for hit in hits)
    scroll = search(guide, "scrolling")
    assert scroll[0].page.blocks[scroll[0].block].kind == "heading"
    assert search(guide, "zeppelin") == () and search(guide, "  ") == ()
    dismiss = search(guide, "dismissed")[0]
    assert "ismissed" in dismiss.excerpt and len(dismiss.excerpt) < 120
